/**
 * Countries and territories: ISO 3166 alpha-3 | names, the usual one first | demonyms and adjectives | capital, then other seats of its
 * government. Compiled by hand; states that are widely reported on but have no ISO code of their own take the user-assigned XKX.
 */
export const countryTable = `
AFG|Afghanistan|Afghan,Afghans|Kabul
ALB|Albania|Albanian,Albanians|Tirana
DZA|Algeria|Algerian,Algerians|Algiers
AND|Andorra|Andorran,Andorrans|Andorra la Vella
AGO|Angola|Angolan,Angolans|Luanda
ATG|Antigua and Barbuda,Antigua|Antiguan,Antiguans|
ARG|Argentina,Argentine Republic|Argentine,Argentines,Argentinian,Argentinians,Argentinean|Buenos Aires;Casa Rosada
ARM|Armenia|Armenian,Armenians|Yerevan
AUS|Australia|Australian,Australians,Aussie,Aussies|Canberra
AUT|Austria|Austrian,Austrians|Vienna
AZE|Azerbaijan|Azerbaijani,Azerbaijanis,Azeri,Azeris|Baku
BHS|Bahamas,The Bahamas|Bahamian,Bahamians|Nassau
BHR|Bahrain|Bahraini,Bahrainis|Manama
BGD|Bangladesh|Bangladeshi,Bangladeshis|Dhaka,Dacca
BRB|Barbados|Barbadian,Barbadians|Bridgetown
BLR|Belarus,Byelorussia|Belarusian,Belarusians,Belarussian|Minsk
BEL|Belgium|Belgian,Belgians|
BLZ|Belize|Belizean,Belizeans|Belmopan
BEN|Benin|Beninese|Porto-Novo,Cotonou
BTN|Bhutan|Bhutanese|Thimphu
BOL|Bolivia|Bolivian,Bolivians|La Paz,Sucre
BIH|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian,Bosnians|Sarajevo
BWA|Botswana|Botswanan,Motswana,Batswana|Gaborone
BRA|Brazil|Brazilian,Brazilians|Brasilia,Brasília;Planalto,Planalto Palace
BRN|Brunei,Brunei Darussalam|Bruneian,Bruneians|Bandar Seri Begawan
BGR|Bulgaria|Bulgarian,Bulgarians|Sofia
BFA|Burkina Faso,Burkina|Burkinabe,Burkinabé|Ouagadougou
BDI|Burundi|Burundian,Burundians|Gitega,Bujumbura
CPV|Cape Verde,Cabo Verde|Cape Verdean,Cape Verdeans|Praia
KHM|Cambodia,Kampuchea|Cambodian,Cambodians|Phnom Penh
CMR|Cameroon|Cameroonian,Cameroonians|Yaounde,Yaoundé
CAN|Canada|Canadian,Canadians|Ottawa
CAF|Central African Republic,CAR|Central African,Central Africans|Bangui
TCD|Chad|Chadian,Chadians|N'Djamena,Ndjamena
CHL|Chile|Chilean,Chileans|Santiago;La Moneda
CHN|China,People's Republic of China,PRC,Mainland China|Chinese|Beijing,Peking;Zhongnanhai
COL|Colombia|Colombian,Colombians|Bogota,Bogotá
COM|Comoros|Comorian,Comorians,Comoran|Moroni
COG|Republic of Congo,Congo-Brazzaville,Republic of the Congo||Brazzaville
COD|Democratic Republic of Congo,Democratic Republic of the Congo,DR Congo,DRC,Congo,Congo-Kinshasa,Zaire|Congolese|Kinshasa
CRI|Costa Rica|Costa Rican,Costa Ricans|San Jose,San José
CIV|Ivory Coast,Cote d'Ivoire,Côte d'Ivoire|Ivorian,Ivorians|Yamoussoukro,Abidjan
HRV|Croatia|Croatian,Croatians,Croat,Croats|Zagreb
CUB|Cuba|Cuban,Cubans|Havana
CYP|Cyprus|Cypriot,Cypriots|Nicosia
CZE|Czech Republic,Czechia|Czech,Czechs|Prague
DNK|Denmark|Danish,Dane,Danes|Copenhagen
DJI|Djibouti|Djiboutian,Djiboutians|
DMA|Dominica||Roseau
DOM|Dominican Republic|Dominican,Dominicans|Santo Domingo
TLS|East Timor,Timor-Leste|Timorese,East Timorese|Dili
ECU|Ecuador|Ecuadorian,Ecuadorians,Ecuadorean,Ecuadoreans|Quito
EGY|Egypt|Egyptian,Egyptians|Cairo
SLV|El Salvador|Salvadoran,Salvadorans,Salvadorean|San Salvador
GNQ|Equatorial Guinea|Equatoguinean,Equatorial Guinean|Malabo
ERI|Eritrea|Eritrean,Eritreans|Asmara
EST|Estonia|Estonian,Estonians|Tallinn
SWZ|Eswatini,Swaziland|Swazi,Swazis|Mbabane
ETH|Ethiopia|Ethiopian,Ethiopians|Addis Ababa
FJI|Fiji|Fijian,Fijians|Suva
FIN|Finland|Finnish,Finn,Finns|Helsinki
FRA|France|French,Frenchman,Frenchmen,Frenchwoman|Paris;Elysee,Élysée,Elysee Palace,Élysée Palace,Quai d'Orsay,Matignon
GAB|Gabon|Gabonese|Libreville
GMB|Gambia,The Gambia|Gambian,Gambians|Banjul
GEO|Georgia|Georgian,Georgians|Tbilisi
DEU|Germany,Federal Republic of Germany,West Germany,East Germany|German,Germans|Berlin;Bonn
GHA|Ghana|Ghanaian,Ghanaians|Accra
GRC|Greece|Greek,Greeks|Athens
GRD|Grenada|Grenadian,Grenadians|
GTM|Guatemala|Guatemalan,Guatemalans|Guatemala City
GIN|Guinea|Guinean,Guineans|Conakry
GNB|Guinea-Bissau|Bissau-Guinean|Bissau
GUY|Guyana|Guyanese|Georgetown
HTI|Haiti|Haitian,Haitians|Port-au-Prince
HND|Honduras|Honduran,Hondurans|Tegucigalpa
HKG|Hong Kong|Hong Konger,Hong Kongers,Hongkongers|
HUN|Hungary|Hungarian,Hungarians|Budapest
ISL|Iceland|Icelandic,Icelander,Icelanders|Reykjavik,Reykjavík
IND|India|Indian,Indians|New Delhi,Delhi
IDN|Indonesia|Indonesian,Indonesians|Jakarta,Nusantara
IRN|Iran,Islamic Republic of Iran,Persia|Iranian,Iranians|Tehran,Teheran
IRQ|Iraq|Iraqi,Iraqis|Baghdad
IRL|Ireland,Republic of Ireland|Irish,Irishman,Irishmen,Irishwoman|Dublin
ISR|Israel|Israeli,Israelis|Jerusalem;Tel Aviv
ITA|Italy|Italian,Italians|Rome;Palazzo Chigi,Quirinale
JAM|Jamaica|Jamaican,Jamaicans|Kingston
JPN|Japan|Japanese|Tokyo;Kantei
JOR|Jordan|Jordanian,Jordanians|Amman
KAZ|Kazakhstan|Kazakh,Kazakhs,Kazakhstani|Astana,Nur-Sultan
KEN|Kenya|Kenyan,Kenyans|Nairobi
KIR|Kiribati|I-Kiribati|Tarawa
XKX|Kosovo|Kosovar,Kosovars,Kosovan|Pristina
KWT|Kuwait|Kuwaiti,Kuwaitis|Kuwait City
KGZ|Kyrgyzstan|Kyrgyz,Kyrgyzstani|Bishkek
LAO|Laos|Laotian,Laotians,Lao|Vientiane
LVA|Latvia|Latvian,Latvians|Riga
LBN|Lebanon|Lebanese|Beirut
LSO|Lesotho|Basotho|Maseru
LBR|Liberia|Liberian,Liberians|Monrovia
LBY|Libya|Libyan,Libyans|Tripoli
LIE|Liechtenstein|Liechtensteiner|Vaduz
LTU|Lithuania|Lithuanian,Lithuanians|Vilnius
LUX|Luxembourg|Luxembourger,Luxembourgers,Luxembourgish|
MAC|Macau,Macao|Macanese|
MDG|Madagascar|Malagasy,Madagascan|Antananarivo
MWI|Malawi|Malawian,Malawians|Lilongwe
MYS|Malaysia|Malaysian,Malaysians|Kuala Lumpur,Putrajaya
MDV|Maldives|Maldivian,Maldivians|Male,Malé
MLI|Mali|Malian,Malians|Bamako
MLT|Malta|Maltese|Valletta
MHL|Marshall Islands|Marshallese|Majuro
MRT|Mauritania|Mauritanian,Mauritanians|Nouakchott
MUS|Mauritius|Mauritian,Mauritians|Port Louis
MEX|Mexico|Mexican,Mexicans|Mexico City;Los Pinos
FSM|Micronesia|Micronesian,Micronesians|Palikir
MDA|Moldova,Moldavia|Moldovan,Moldovans|Chisinau,Chișinău,Chişinău
MCO|Monaco|Monegasque,Monacan|
MNG|Mongolia|Mongolian,Mongolians|Ulaanbaatar,Ulan Bator
MNE|Montenegro|Montenegrin,Montenegrins|Podgorica
MAR|Morocco|Moroccan,Moroccans|Rabat
MOZ|Mozambique|Mozambican,Mozambicans|Maputo
MMR|Myanmar,Burma|Burmese|Naypyidaw,Naypyitaw,Nay Pyi Taw,Yangon,Rangoon
NAM|Namibia|Namibian,Namibians|Windhoek
NRU|Nauru|Nauruan,Nauruans|Yaren
NPL|Nepal|Nepalese,Nepali,Nepalis|Kathmandu
NLD|Netherlands,The Netherlands,Holland|Dutch,Dutchman,Dutchmen|Amsterdam;The Hague,Hague
NZL|New Zealand,Aotearoa|New Zealander,New Zealanders,Kiwi,Kiwis|Wellington;Beehive
NIC|Nicaragua|Nicaraguan,Nicaraguans|Managua
NER|Niger|Nigerien,Nigeriens|Niamey
NGA|Nigeria|Nigerian,Nigerians|Abuja;Aso Rock,Aso Villa
PRK|North Korea,DPRK,Democratic People's Republic of Korea|North Korean,North Koreans|Pyongyang
MKD|North Macedonia,Macedonia|Macedonian,Macedonians|Skopje
NOR|Norway|Norwegian,Norwegians|Oslo
OMN|Oman|Omani,Omanis|Muscat
PAK|Pakistan|Pakistani,Pakistanis|Islamabad;Rawalpindi
PLW|Palau|Palauan,Palauans|Ngerulmud
PSE|Palestine,Palestinian Territories,Palestinian territories,Gaza,Gaza Strip,West Bank,Occupied Palestinian Territory|Palestinian,Palestinians|Ramallah
PAN|Panama|Panamanian,Panamanians|Panama City
PNG|Papua New Guinea,PNG|Papua New Guinean,Papua New Guineans|Port Moresby
PRY|Paraguay|Paraguayan,Paraguayans|Asuncion,Asunción
PER|Peru|Peruvian,Peruvians|Lima
PHL|Philippines,The Philippines|Filipino,Filipinos,Filipina,Philippine|Manila;Malacanang,Malacañang,Malacañang Palace
POL|Poland|Polish,Pole,Poles|Warsaw
PRT|Portugal|Portuguese|Lisbon
PRI|Puerto Rico|Puerto Rican,Puerto Ricans|
QAT|Qatar|Qatari,Qataris|Doha
ROU|Romania|Romanian,Romanians|Bucharest;Cotroceni
RUS|Russia,Russian Federation|Russian,Russians|Moscow;Kremlin,The Kremlin
RWA|Rwanda|Rwandan,Rwandans|Kigali
KNA|Saint Kitts and Nevis,St. Kitts and Nevis|Kittitian|Basseterre
LCA|Saint Lucia,St. Lucia|Saint Lucian|Castries
VCT|Saint Vincent and the Grenadines,St. Vincent|Vincentian|Kingstown
WSM|Samoa|Samoan,Samoans|Apia
SMR|San Marino|Sammarinese|
STP|Sao Tome and Principe,São Tomé and Príncipe|Santomean|Sao Tome,São Tomé
SAU|Saudi Arabia,Kingdom of Saudi Arabia,KSA|Saudi,Saudis,Saudi Arabian|Riyadh
SEN|Senegal|Senegalese|Dakar
SRB|Serbia|Serbian,Serbians,Serb,Serbs|Belgrade
SYC|Seychelles|Seychellois|
SLE|Sierra Leone|Sierra Leonean,Sierra Leoneans|Freetown
SGP|Singapore|Singaporean,Singaporeans|;Istana
SVK|Slovakia|Slovak,Slovaks,Slovakian|Bratislava
SVN|Slovenia|Slovenian,Slovenians,Slovene,Slovenes|Ljubljana
SLB|Solomon Islands|Solomon Islander,Solomon Islanders|Honiara
SOM|Somalia,Somaliland,Puntland|Somali,Somalis,Somalian|Mogadishu;Villa Somalia
ZAF|South Africa|South African,South Africans|Pretoria,Cape Town;Union Buildings
KOR|South Korea,Republic of Korea,ROK|South Korean,South Koreans|Seoul;Blue House,Cheong Wa Dae
SSD|South Sudan|South Sudanese|Juba
ESP|Spain|Spanish,Spaniard,Spaniards|Madrid;Moncloa,La Moncloa
LKA|Sri Lanka,Ceylon|Sri Lankan,Sri Lankans|Colombo,Sri Jayawardenepura Kotte
SDN|Sudan|Sudanese|Khartoum;Port Sudan
SUR|Suriname|Surinamese|Paramaribo
SWE|Sweden|Swedish,Swede,Swedes|Stockholm
CHE|Switzerland|Swiss|Bern,Berne
SYR|Syria,Syrian Arab Republic|Syrian,Syrians|Damascus
TWN|Taiwan,Republic of China,Chinese Taipei|Taiwanese|Taipei
TJK|Tajikistan|Tajik,Tajiks,Tajikistani|Dushanbe
TZA|Tanzania|Tanzanian,Tanzanians|Dodoma,Dar es Salaam
THA|Thailand,Siam|Thai,Thais|Bangkok
TGO|Togo|Togolese|Lome,Lomé
TON|Tonga|Tongan,Tongans|Nuku'alofa
TTO|Trinidad and Tobago,Trinidad|Trinidadian,Trinidadians|Port of Spain
TUN|Tunisia|Tunisian,Tunisians|Tunis
TUR|Turkey,Türkiye,Turkiye|Turkish,Turk,Turks|Ankara
TKM|Turkmenistan|Turkmen,Turkmens|Ashgabat
TUV|Tuvalu|Tuvaluan,Tuvaluans|Funafuti
UGA|Uganda|Ugandan,Ugandans|Kampala
UKR|Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev;Bankova,Verkhovna Rada
ARE|United Arab Emirates,UAE,Emirates,U.A.E.|Emirati,Emiratis|Abu Dhabi
GBR|United Kingdom,UK,U.K.,Britain,Great Britain,England,Scotland,Wales,Northern Ireland|British,Briton,Britons,Brit,Brits,English,Englishman,Scottish,Scots,Scot,Welsh,Northern Irish|London;Downing Street,Whitehall,Westminster,Buckingham Palace,No. 10,Number 10
USA|United States,United States of America,US,U.S.,USA,U.S.A.,America|American,Americans|Washington,Washington DC,Washington D.C.;White House,Pentagon,Capitol Hill,Foggy Bottom
URY|Uruguay|Uruguayan,Uruguayans|Montevideo
UZB|Uzbekistan|Uzbek,Uzbeks,Uzbekistani|Tashkent
VUT|Vanuatu|Ni-Vanuatu|Port Vila
VAT|Vatican,Vatican City,Holy See,The Vatican||
VEN|Venezuela|Venezuelan,Venezuelans|Caracas;Miraflores,Miraflores Palace
VNM|Vietnam,Viet Nam|Vietnamese|Hanoi
ESH|Western Sahara|Sahrawi,Sahrawis|
YEM|Yemen|Yemeni,Yemenis,Yemenite|Sanaa,Sana'a,Sanaʽa;Aden
ZMB|Zambia|Zambian,Zambians|Lusaka
ZWE|Zimbabwe|Zimbabwean,Zimbabweans|Harare
GRL|Greenland|Greenlandic,Greenlander,Greenlanders|Nuuk
NCL|New Caledonia|Kanak,Kanaks,New Caledonian|Noumea,Nouméa
FRO|Faroe Islands|Faroese|Torshavn,Tórshavn
GIB|Gibraltar|Gibraltarian,Gibraltarians|
BMU|Bermuda|Bermudian,Bermudians|
FLK|Falkland Islands,Falklands,Malvinas|Falkland Islander,Falkland Islanders|
`;
