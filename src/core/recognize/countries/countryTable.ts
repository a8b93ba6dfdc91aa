/**
 * Countries and territories as news writes them, one a line: ISO 3166 alpha-3 | names | adjectives and people | capitals, and houses of
 * parliament | seats of the government | other cities and parts | people of parts. The first name and the first adjective are the ones
 * shown. Plain plurals ("Kenyans") and forms without accents are worked out. States that are widely reported on but have no ISO code of
 * their own take the user-assigned XKX. Compiled by hand.
 */
export const countryTable = `
AFG|Afghanistan|Afghan,Afghani|Kabul||Kandahar,Herat,Mazar-i-Sharif,Jalalabad,Kunduz,Helmand,Nangarhar
ALB|Albania|Albanian|Tirana||Durres,Vlore
DZA|Algeria|Algerian|Algiers||Oran,Constantine,Annaba
AND|Andorra|Andorran|Andorra la Vella
AGO|Angola|Angolan|Luanda||Huambo,Cabinda,Benguela
ATG|Antigua and Barbuda,Antigua|Antiguan|St. John's
ARG|Argentina,Argentine Republic|Argentine,Argentinian,Argentinean|Buenos Aires|Casa Rosada|Cordoba,Rosario,Mendoza
ARM|Armenia|Armenian|Yerevan||Gyumri
AUS|Australia|Australian,Aussie|Canberra||Sydney,Melbourne,Brisbane,Perth,Adelaide,Darwin,Queensland,New South Wales,Tasmania,Northern Territory
AUT|Austria|Austrian,Austro|Vienna||Graz,Linz,Salzburg,Innsbruck
AZE|Azerbaijan|Azerbaijani,Azeri|Baku||Ganja,Nagorno-Karabakh
BHS|Bahamas,The Bahamas|Bahamian|Nassau
BHR|Bahrain|Bahraini|Manama
BGD|Bangladesh|Bangladeshi|Dhaka,Dacca||Chittagong,Cox's Bazar,Sylhet,Khulna
BRB|Barbados|Barbadian,Bajan|Bridgetown
BLR|Belarus,Byelorussia|Belarusian,Belarussian|Minsk||Gomel,Brest,Grodno
BEL|Belgium|Belgian|Brussels||Antwerp,Ghent,Liege,Flanders,Wallonia
BLZ|Belize|Belizean|Belmopan
BEN|Benin|Beninese|Porto-Novo||Cotonou,Parakou
BTN|Bhutan|Bhutanese|Thimphu
BOL|Bolivia|Bolivian|La Paz,Sucre||Santa Cruz,Cochabamba,El Alto
BIH|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian|Sarajevo||Banja Luka,Mostar,Srebrenica,Republika Srpska
BWA|Botswana|Botswanan,Motswana,Batswana|Gaborone||Francistown
BRA|Brazil|Brazilian|Brasilia|Planalto,Planalto Palace|Sao Paulo,Rio de Janeiro,Rio,Salvador,Fortaleza,Manaus,Recife,Amazonas
BRN|Brunei,Brunei Darussalam|Bruneian|Bandar Seri Begawan
BGR|Bulgaria|Bulgarian|Sofia||Plovdiv,Varna,Burgas
BFA|Burkina Faso,Burkina|Burkinabe,Burkinabé|Ouagadougou||Bobo-Dioulasso,Djibo,Dori
BDI|Burundi|Burundian|Gitega,Bujumbura
KHM|Cambodia,Kampuchea|Cambodian|Phnom Penh||Siem Reap,Sihanoukville|Khmer
CMR|Cameroon|Cameroonian|Yaounde||Douala,Bamenda,Buea
CAN|Canada|Canadian|Ottawa||Toronto,Montreal,Vancouver,Calgary,Quebec,Ontario,Alberta,British Columbia,Manitoba
CPV|Cape Verde,Cabo Verde|Cape Verdean|Praia
CAF|Central African Republic,CAR|Central African|Bangui
TCD|Chad|Chadian|N'Djamena,Ndjamena||Abeche
CHL|Chile|Chilean|Santiago|La Moneda|Valparaiso,Concepcion
CHN|China,People's Republic of China,PRC,mainland China|Chinese,Sino|Beijing,Peking|Zhongnanhai|Shanghai,Guangzhou,Shenzhen,Wuhan,Chongqing,Tianjin,Chengdu,Xinjiang,Tibet,Guangdong,Sichuan,Xian,Nanjing,Urumqi,Lhasa
HKG|Hong Kong|Hongkonger,Hong Konger|||Kowloon
MAC|Macau,Macao|Macanese
COL|Colombia|Colombian|Bogota|Casa de Nariño|Medellin,Cali,Barranquilla,Cartagena,Cucuta,Arauca,Antioquia
COM|Comoros|Comorian,Comoran|Moroni
COG|Republic of the Congo,Congo-Brazzaville,Republic of Congo||Brazzaville||Pointe-Noire
COD|Democratic Republic of the Congo,Democratic Republic of Congo,Congo,DR Congo,DRC,D.R. Congo,Congo-Kinshasa,Zaire|Congolese,Zairean|Kinshasa||Goma,Bukavu,Lubumbashi,Kisangani,Bunia,Beni,North Kivu,South Kivu,Ituri,Katanga
CRI|Costa Rica|Costa Rican|San Jose
CIV|Ivory Coast,Cote d'Ivoire,Côte d'Ivoire|Ivorian|Yamoussoukro||Abidjan,Bouake
HRV|Croatia|Croatian,Croat|Zagreb||Split,Dubrovnik,Rijeka
CUB|Cuba|Cuban|Havana||Santiago de Cuba,Guantanamo
CYP|Cyprus|Cypriot|Nicosia||Limassol,Larnaca|Greek Cypriot
CZE|Czech Republic,Czechia|Czech|Prague||Brno,Ostrava
DNK|Denmark|Danish,Dane|Copenhagen||Aarhus
GRL|Greenland|Greenlandic,Greenlander|Nuuk
DJI|Djibouti|Djiboutian
DMA|Dominica||Roseau
DOM|Dominican Republic|Dominican|Santo Domingo
ECU|Ecuador|Ecuadorean,Ecuadorian,Ecuadoran|Quito||Guayaquil,Esmeraldas
EGY|Egypt|Egyptian|Cairo||Alexandria,Giza,Sinai,Suez,Luxor,Port Said
SLV|El Salvador|Salvadoran,Salvadorean|San Salvador
GNQ|Equatorial Guinea|Equatorial Guinean,Equatoguinean|Malabo||Bata
ERI|Eritrea|Eritrean|Asmara
EST|Estonia|Estonian|Tallinn||Tartu,Narva
SWZ|Eswatini,Swaziland|Swazi|Mbabane
ETH|Ethiopia|Ethiopian|Addis Ababa||Mekelle,Tigray,Amhara,Oromia,Gondar,Dire Dawa
FJI|Fiji|Fijian|Suva
FIN|Finland|Finnish,Finn|Helsinki||Tampere,Turku,Espoo,Lapland
FRA|France|French,Frenchman,Frenchmen,Frenchwoman,Franco|Paris|Elysee,Élysée,Elysee Palace,Élysée Palace,Quai d'Orsay,Matignon|Marseille,Lyon,Toulouse,Nice,Strasbourg,Bordeaux,Lille,Calais,Corsica
GAB|Gabon|Gabonese|Libreville
GMB|Gambia,The Gambia|Gambian|Banjul
GEO|Georgia|Georgian|Tbilisi||Batumi,Kutaisi,Abkhazia,South Ossetia
DEU|Germany,Federal Republic of Germany,West Germany,East Germany|German|Berlin||Hamburg,Munich,Frankfurt,Cologne,Stuttgart,Dresden,Leipzig,Bavaria,Saxony,Hanover,Bremen,Bonn
GHA|Ghana|Ghanaian|Accra|Jubilee House|Kumasi,Tamale
GRC|Greece|Greek,Greco|Athens||Thessaloniki,Lesbos,Crete,Piraeus
GRD|Grenada|Grenadian|St. George's
GTM|Guatemala|Guatemalan|Guatemala City||Quetzaltenango
GIN|Guinea,Guinea-Conakry|Guinean|Conakry||Nzerekore
GNB|Guinea-Bissau|Bissau-Guinean|Bissau
GUY|Guyana|Guyanese|Georgetown||Essequibo
HTI|Haiti|Haitian|Port-au-Prince||Cap-Haitien,Gonaives
HND|Honduras|Honduran|Tegucigalpa||San Pedro Sula
HUN|Hungary|Hungarian|Budapest||Debrecen,Szeged
ISL|Iceland|Icelandic,Icelander|Reykjavik
IND|India,Republic of India|Indian,Indo|New Delhi,Delhi|South Block|Mumbai,Kolkata,Chennai,Bengaluru,Bangalore,Hyderabad,Kashmir,Jammu and Kashmir,Punjab,Gujarat,Kerala,Assam,Manipur,Uttar Pradesh,Bihar,Maharashtra,Tamil Nadu,Ahmedabad,Srinagar,Ladakh,West Bengal,Rajasthan
IDN|Indonesia|Indonesian|Jakarta||Surabaya,Bandung,Medan,Bali,Aceh,Papua,Java,Sumatra,Sulawesi,Nusantara
IRN|Iran,Islamic Republic of Iran,Persia|Iranian|Tehran,Teheran||Isfahan,Mashhad,Shiraz,Tabriz,Qom,Natanz,Bandar Abbas
IRQ|Iraq|Iraqi|Baghdad||Mosul,Basra,Erbil,Kirkuk,Najaf,Fallujah,Irbil,Tikrit,Karbala,Anbar
IRL|Ireland,Republic of Ireland|Irish,Irishman,Irishmen,Irishwoman|Dublin||Cork,Galway,Limerick
ISR|Israel|Israeli|Jerusalem,Tel Aviv||Haifa,Beersheba,Ashkelon,Sderot,Eilat,Ashdod
ITA|Italy|Italian,Italo|Rome|Palazzo Chigi,Chigi Palace,Quirinale|Milan,Naples,Turin,Palermo,Sicily,Lampedusa,Venice,Florence,Bologna,Genoa,Sardinia
JAM|Jamaica|Jamaican|Kingston||Montego Bay
JPN|Japan|Japanese|Tokyo|Kantei|Osaka,Kyoto,Hiroshima,Nagasaki,Okinawa,Fukushima,Sapporo,Hokkaido,Yokohama,Nagoya,Fukuoka
JOR|Jordan,Hashemite Kingdom of Jordan|Jordanian|Amman||Zarqa,Irbid,Aqaba
KAZ|Kazakhstan|Kazakh,Kazakhstani|Astana,Nur-Sultan|Akorda|Almaty,Shymkent
KEN|Kenya|Kenyan|Nairobi||Mombasa,Kisumu,Nakuru,Eldoret,Garissa,Turkana
KIR|Kiribati|I-Kiribati|Tarawa
PRK|North Korea,N. Korea,Democratic People's Republic of Korea,DPRK|North Korean|Pyongyang
KOR|South Korea,S. Korea,Republic of Korea,Korea,ROK|South Korean,Korean|Seoul|Blue House,Cheong Wa Dae|Busan,Incheon,Daegu,Gwangju
XKX|Kosovo|Kosovar,Kosovan|Pristina,Prishtina||Mitrovica|Kosovo Albanian
KWT|Kuwait|Kuwaiti|Kuwait City
KGZ|Kyrgyzstan|Kyrgyz,Kyrgyzstani|Bishkek||Osh,Batken
LAO|Laos|Laotian,Lao|Vientiane
LVA|Latvia|Latvian|Riga
LBN|Lebanon|Lebanese|Beirut,Baabda||Tripoli (Lebanon),Sidon,Tyre,Bekaa
LSO|Lesotho|Basotho|Maseru
LBR|Liberia|Liberian|Monrovia
LBY|Libya|Libyan|Tripoli||Benghazi,Misrata,Sirte,Derna,Tobruk
LIE|Liechtenstein|Liechtensteiner|Vaduz
LTU|Lithuania|Lithuanian|Vilnius||Kaunas,Klaipeda
LUX|Luxembourg|Luxembourger,Luxembourgish
MDG|Madagascar|Malagasy,Madagascan|Antananarivo
MWI|Malawi|Malawian|Lilongwe||Blantyre
MYS|Malaysia|Malaysian|Kuala Lumpur,Putrajaya||Penang,Johor,Sabah,Sarawak,Selangor
MDV|Maldives|Maldivian|Male,Malé
MLI|Mali|Malian|Bamako||Gao,Timbuktu,Kidal,Mopti,Menaka
MLT|Malta|Maltese|Valletta
MHL|Marshall Islands|Marshallese|Majuro
MRT|Mauritania|Mauritanian|Nouakchott
MUS|Mauritius|Mauritian|Port Louis
MEX|Mexico|Mexican|Mexico City|Los Pinos|Guadalajara,Monterrey,Tijuana,Ciudad Juarez,Sinaloa,Culiacan,Guerrero,Michoacan,Chiapas,Oaxaca,Sonora,Jalisco,Veracruz
FSM|Micronesia,Federated States of Micronesia|Micronesian|Palikir
MDA|Moldova,Moldavia|Moldovan|Chisinau||Transnistria,Tiraspol,Gagauzia
MCO|Monaco|Monegasque,Monacan
MNG|Mongolia|Mongolian|Ulaanbaatar,Ulan Bator
MNE|Montenegro|Montenegrin|Podgorica
MAR|Morocco|Moroccan|Rabat||Casablanca,Marrakesh,Fez,Tangier
MOZ|Mozambique|Mozambican|Maputo||Beira,Cabo Delgado,Pemba,Nampula
MMR|Myanmar,Burma|Burmese|Naypyidaw,Naypyitaw,Nay Pyi Taw||Yangon,Mandalay,Rakhine,Sittwe,Shan State,Kachin,Rangoon,Chin State
NAM|Namibia|Namibian|Windhoek
NRU|Nauru|Nauruan|Yaren
NPL|Nepal|Nepali,Nepalese|Kathmandu|Singha Durbar|Pokhara
NLD|Netherlands,The Netherlands,Holland|Dutch,Dutchman,Dutchmen|The Hague,Hague||Amsterdam,Rotterdam,Utrecht,Eindhoven
NZL|New Zealand,Aotearoa|New Zealander,Kiwi|Wellington|Beehive|Auckland,Christchurch,Dunedin
NIC|Nicaragua|Nicaraguan|Managua
NER|Niger|Nigerien|Niamey||Agadez,Diffa,Maradi,Tillaberi
NGA|Nigeria|Nigerian|Abuja|Aso Rock,Aso Villa|Lagos,Kano,Kaduna,Maiduguri,Port Harcourt,Borno,Kano State,Rivers State,Ibadan,Jos,Zamfara,Katsina,Sokoto,Plateau State,Benue,Enugu
MKD|North Macedonia,Macedonia|Macedonian,North Macedonian|Skopje
NOR|Norway|Norwegian|Oslo||Bergen,Tromsø,Tromso,Stavanger,Trondheim,Kirkenes,Svalbard
OMN|Oman|Omani|Muscat
PAK|Pakistan|Pakistani|Islamabad||Karachi,Lahore,Peshawar,Quetta,Balochistan,Baluchistan,Sindh,Khyber Pakhtunkhwa,Rawalpindi,Waziristan
PLW|Palau|Palauan|Ngerulmud
PSE|Palestine,State of Palestine,Occupied Palestinian Territory|Palestinian|Ramallah||Rafah,Khan Younis,Jenin,Nablus,Hebron,Gaza City,Bethlehem,Tulkarm,Gaza,Gaza Strip,West Bank,Palestinian Territories,Palestinian territories|Gazan
PAN|Panama|Panamanian|Panama City||Darien
PNG|Papua New Guinea,PNG|Papua New Guinean|Port Moresby||Bougainville,Lae
PRY|Paraguay|Paraguayan|Asuncion
PER|Peru|Peruvian|Lima||Cusco,Arequipa,Ayacucho,Puno
PHL|Philippines,The Philippines|Filipino,Philippine,Filipina|Manila|Malacañang,Malacanang,Malacañang Palace|Davao,Mindanao,Cebu,Quezon City,Marawi,Zamboanga,Luzon,Palawan,Jolo,Sulu
POL|Poland|Polish,Pole|Warsaw||Krakow,Gdansk,Lodz,Wroclaw,Poznan
PRT|Portugal|Portuguese|Lisbon||Porto,Madeira
QAT|Qatar|Qatari|Doha
ROU|Romania|Romanian|Bucharest|Cotroceni|Cluj,Timisoara,Constanta
RUS|Russia,Russian Federation|Russian,Russo|Moscow|Kremlin|St. Petersburg,Saint Petersburg,Chechnya,Grozny,Dagestan,Vladivostok,Siberia,Belgorod,Kursk,Rostov,Rostov-on-Don,Sochi,Kaliningrad,Novosibirsk,Yekaterinburg,Kazan,Murmansk,Soviet Union,USSR|Soviet
RWA|Rwanda|Rwandan|Kigali
KNA|Saint Kitts and Nevis,St. Kitts and Nevis|Kittitian|Basseterre
LCA|Saint Lucia,St. Lucia|Saint Lucian|Castries
VCT|Saint Vincent and the Grenadines,St. Vincent and the Grenadines,St. Vincent|Vincentian|Kingstown
WSM|Samoa|Samoan|Apia
SMR|San Marino|Sammarinese
STP|Sao Tome and Principe|Santomean|Sao Tome
SAU|Saudi Arabia,Kingdom of Saudi Arabia,KSA|Saudi,Saudi Arabian|Riyadh||Jeddah,Mecca,Medina,Dammam,Dhahran
SEN|Senegal|Senegalese|Dakar||Casamance,Ziguinchor,Thies
SRB|Serbia|Serbian,Serb,Serbo|Belgrade||Novi Sad,Nis
SYC|Seychelles|Seychellois
SLE|Sierra Leone|Sierra Leonean|Freetown||Kenema
SGP|Singapore|Singaporean||Istana
SVK|Slovakia,Slovak Republic|Slovak,Slovakian|Bratislava||Kosice
SVN|Slovenia|Slovenian,Slovene|Ljubljana||Maribor
SLB|Solomon Islands|Solomon Islander|Honiara||Malaita,Guadalcanal
SOM|Somalia|Somali,Somalian|Mogadishu|Villa Somalia|Kismayo,Baidoa,Puntland,Jubaland,Somaliland,Hargeisa,Bosaso
ZAF|South Africa|South African|Pretoria|Union Buildings|Johannesburg,Cape Town,Durban,Soweto,KwaZulu-Natal,Gauteng,Bloemfontein,Port Elizabeth
SSD|South Sudan|South Sudanese|Juba||Malakal,Bor,Bentiu
ESP|Spain|Spanish,Spaniard,Hispano|Madrid|Moncloa,La Moncloa|Barcelona,Valencia,Seville,Catalonia,Basque Country,Bilbao,Ceuta,Melilla,Canary Islands,Andalusia
LKA|Sri Lanka,Ceylon|Sri Lankan|Colombo,Sri Jayawardenepura Kotte||Jaffna,Kandy,Trincomalee
SDN|Sudan|Sudanese|Khartoum||Darfur,Omdurman,El Fasher,Port Sudan,Kordofan,Nyala
SUR|Suriname|Surinamese|Paramaribo
SWE|Sweden|Swedish,Swede|Stockholm||Gothenburg,Malmo,Gotland,Uppsala
CHE|Switzerland|Swiss|Bern,Berne||Zurich,Geneva,Basel,Lausanne,Davos
SYR|Syria,Syrian Arab Republic|Syrian|Damascus||Aleppo,Homs,Idlib,Raqqa,Latakia,Deir al-Zor,Hama,Daraa
TWN|Taiwan,Republic of China,Chinese Taipei|Taiwanese|Taipei||Kaohsiung,Taichung,Kinmen
TJK|Tajikistan|Tajik,Tajikistani|Dushanbe||Khujand
TZA|Tanzania|Tanzanian|Dodoma||Dar es Salaam,Zanzibar,Arusha,Mwanza
THA|Thailand,Siam|Thai|Bangkok||Chiang Mai,Phuket,Pattani,Yala,Narathiwat
TLS|East Timor,Timor-Leste|East Timorese,Timorese|Dili
TGO|Togo|Togolese|Lome
TON|Tonga|Tongan|Nuku'alofa,Nukualofa
TTO|Trinidad and Tobago,Trinidad|Trinidadian|Port of Spain
TUN|Tunisia|Tunisian|Tunis||Sfax,Sousse
TUR|Turkey,Türkiye,Turkiye|Turkish,Turk,Turco|Ankara||Istanbul,Izmir,Diyarbakir,Adana,Gaziantep
TKM|Turkmenistan|Turkmen|Ashgabat
TUV|Tuvalu|Tuvaluan|Funafuti
UGA|Uganda|Ugandan|Kampala||Entebbe,Gulu,Kasese,Jinja
UKR|Ukraine|Ukrainian|Kyiv,Kiev|Bankova|Kharkiv,Odesa,Odessa,Lviv,Donetsk,Luhansk,Mariupol,Crimea,Kherson,Zaporizhzhia,Bakhmut,Donbas,Dnipro,Sevastopol
ARE|United Arab Emirates,UAE,U.A.E.,Emirates|Emirati|Abu Dhabi||Dubai,Sharjah
GBR|United Kingdom,Britain,Great Britain,UK,U.K.|British,Briton,Brit,Anglo|London,Westminster|Downing Street,Number 10,No 10,No. 10,Whitehall|Manchester,Birmingham,Liverpool,Leeds,Glasgow,Edinburgh,Cardiff,Belfast,Bristol,Oxford,Cambridge,St. Andrews,England,Scotland,Wales,Northern Ireland|English,Englishman,Scottish,Scot,Welsh,Northern Irish
USA|United States,United States of America,U.S.,US,USA,U.S.A.,America,the States|American,U.S.,US|Washington,Washington DC,Washington D.C.,Capitol Hill|White House,Foggy Bottom,Oval Office|New York,Los Angeles,Chicago,Houston,California,Texas,Florida,Boston,Philadelphia,San Francisco,Seattle,Detroit,Atlanta,Miami,Dallas,Alaska,Hawaii,Massachusetts,Ohio,Michigan,Pennsylvania,Virginia,Arizona,Colorado,Illinois,Minnesota,Wisconsin,Oregon,New Orleans,Guam,New Jersey,Maryland,North Carolina,South Carolina,Tennessee,Kentucky,Alabama,Louisiana,Mississippi,Missouri,Nevada,Utah,Iowa,Kansas,Oklahoma,Minneapolis
URY|Uruguay|Uruguayan|Montevideo
UZB|Uzbekistan|Uzbek,Uzbekistani|Tashkent||Samarkand,Bukhara,Karakalpakstan
VUT|Vanuatu|Ni-Vanuatu|Port Vila
VAT|Vatican,Holy See,Vatican City
VEN|Venezuela|Venezuelan|Caracas|Miraflores,Miraflores Palace|Maracaibo,Valencia (Venezuela),Tachira
VNM|Vietnam,Viet Nam|Vietnamese|Hanoi||Ho Chi Minh City,Saigon,Da Nang,Hue,Haiphong
ESH|Western Sahara,Sahrawi Arab Democratic Republic|Sahrawi,Saharawi|||Laayoune,Tindouf
YEM|Yemen|Yemeni,Yemenite|Sanaa,Sana'a||Aden,Hodeidah,Marib,Taiz,Hodeida
ZMB|Zambia|Zambian|Lusaka||Kitwe,Ndola
ZWE|Zimbabwe|Zimbabwean|Harare||Bulawayo
PRI|Puerto Rico|Puerto Rican
NCL|New Caledonia|Kanak,New Caledonian|Noumea
FRO|Faroe Islands|Faroese|Torshavn
GIB|Gibraltar|Gibraltarian
BMU|Bermuda|Bermudian
FLK|Falkland Islands,Falklands,Malvinas|Falkland Islander
`;
