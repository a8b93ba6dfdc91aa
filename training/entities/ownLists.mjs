/** Facts and word lists compiled for this project. */
const words = (text) => text.trim().split(/\s+/);
const lines = (text) =>
  text
    .trim()
    .split(/\s*[;\n]\s*/)
    .filter(Boolean);

export const titles =
  words(`mr mrs ms miss dr prof professor president vice-president prime minister secretary senator sen rep gov governor mayor
king queen prince princess emir sultan pope sheikh sheik imam ayatollah mullah maulana general gen lt lieutenant col colonel maj major capt captain
sgt sergeant corporal adm admiral cmdr commander brig brigadier marshal judge justice magistrate sir lord lady dame baroness baron chancellor premier
ambassador envoy consul spokesman spokeswoman spokesperson chairman chairwoman chairperson chief director ceo coach manager analyst rev reverend father
bishop archbishop cardinal patriarch rabbi pastor detective officer inspector superintendent commissioner constable deputy attorney prosecutor lawyer
representative congressman congresswoman councillor councilman lawmaker mp mep minister leader economist striker midfielder defender goalkeeper
author actor actress singer journalist reporter correspondent editor activist dissident former acting interim warlord rebel founder co-founder speaker
treasurer undersecretary taoiseach tanaiste widow son daughter brother sister wife husband uncle mother`);

export const organizationWords =
  words(`group holdings bank university college institute school party union council committee commission ministry department
agency authority association federation foundation organization organisation company corporation court tribunal parliament congress senate assembly army
navy force forces police bureau office service services board team club league press news times post journal gazette herald tribune television tv radio
network airlines airways motors industries systems technologies partners capital securities hospital church front movement brigade brigades battalion
division regiment command fleet alliance coalition fund trust society centre center museum academy laboratory labs studios records entertainment
international corps guard guards militia squad directorate secretariat mission treasury exchange operator utility consortium bloc faction taskforce
observatory watch initiative forum chamber confederation syndicate cartel airline carrier broadcaster intelligence security administration inspectorate
oversight consulate embassy cabinet politburo presidium junta duma knesset bundestag majlis diet rada sejm riksdag storting shura jirga`);

export const companyEndings =
  words(`inc corp co ltd llc plc ag sa nv gmbh spa bhd sdn tbk pte pty oao oyj asa ab se kk srl sarl lp llp jsc pjsc incorporated
limited corporation company holdings group bros & sons`);

export const placeWords =
  words(`city county river lake mountain mountains mount mt island islands isle province state district region valley sea ocean bay
gulf street st road rd avenue ave airport airfield airbase base port harbour harbor desert peninsula strait straits town township village square bridge
park hill hills coast beach canal governorate prefecture oblast raion territory republic kingdom emirate stadium heights plateau basin delta pass gorge
forest reef shoal cape point creek falls dam station terminal camp crossing highway boulevard lane quarter suburb slum ghat wadi oasis plain plains
division municipality parish canton barangay atoll archipelago corridor border palace castle cathedral mosque temple shrine monastery prison jail arena
north south east west northern southern eastern western central upper lower`);

export const calendar =
  words(`january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun gmt est edt utc cet`);

export const demonyms =
  lines(`Arab;Arabs;Arabic;Kurd;Kurds;Kurdish;Muslim;Muslims;Islamic;Islamist;Islamists;Shiite;Shiites;Shia;Shias;Shi'ite;Sunni;Sunnis;Alawite;Alawites
Druze;Yazidi;Yazidis;Christian;Christians;Catholic;Catholics;Protestant;Protestants;Orthodox;Anglican;Anglicans;Coptic;Copt;Copts;Jewish;Jew;Jews;Hindu;Hindus
Buddhist;Buddhists;Sikh;Sikhs;Hutu;Hutus;Tutsi;Tutsis;Hausa;Fulani;Yoruba;Igbo;Oromo;Amhara;Tigrayan;Tigrayans;Tuareg;Tuaregs;Berber;Berbers;Pashtun;Pashtuns
Hazara;Hazaras;Baloch;Baluch;Uighur;Uighurs;Uyghur;Uyghurs;Tibetan;Tibetans;Rohingya;Rohingyas;Tamil;Tamils;Sinhalese;Sinhala;Karen;Kachin;Shan;Hmong;Han;Zulu;Xhosa
Chechen;Chechens;Tatar;Tatars;Roma;Basque;Basques;Catalan;Catalans;Corsican;Corsicans;Sicilian;Sicilians;Bavarian;Bavarians;Cossack;Cossacks;Ossetian;Ossetians
Abkhaz;European;Europeans;African;Africans;Asian;Asians;Latin;Latino;Latinos;Hispanic;Hispanics;Soviet;Soviets;Western;Westerners;Nordic;Scandinavian;Balkan;Baltic
Caucasian;Maori;Aboriginal;Inuit;Apache;Cherokee;Navajo;Sioux;Mayan;Aymara;Quechua;Mapuche;Republican;Republicans;Democrat;Democrats;Democratic;Conservative;Conservatives
Liberal;Liberals;Communist;Communists;Socialist;Socialists;Marxist;Marxists;Maoist;Maoists;Leninist;Nazi;Nazis;Fascist;Fascists;Tory;Tories;Labourite;Islamophobic
Unionist;Unionists;Loyalist;Loyalists;Nationalist;Nationalists;Peronist;Peronists;Chavista;Chavistas;Sandinista;Sandinistas;Zionist;Zionists;Wahhabi;Salafi;Salafist
Salafists;Sufi;Sufis;Jesuit;Jesuits;Franciscan;Mormon;Mormons;Evangelical;Evangelicals;Afrikaner;Afrikaners;Ashkenazi;Sephardic;Mizrahi;Bedouin;Bedouins;Parisian
Parisians;Londoner;Londoners;Muscovite;Berliner;New Yorker;New Yorkers;Californian;Texan;Texans;Floridian;Scot;Scots;Cornish;Flemish;Walloon;Frisian;Sami;Lapp
Anglo-American;Sino-Russian;Sino-Indian;Russo-Ukrainian;Franco-German;Afro-American;African-American;African American;African Americans;Asian American;Native American
Native Americans;Persian;Persians;Ottoman;Ottomans;Roman;Romans;Byzantine;Prussian;Yugoslav;Yugoslavs;Czechoslovak;Bengali;Bengalis;Punjabi;Punjabis;Gujarati;Kashmiri
Kashmiris;Sindhi;Sindhis;Assamese;Naga;Manipuri;Meitei;Kuki;Javanese;Balinese;Acehnese;Papuan;Papuans;Cantonese;Manchu;Mongol;Mongols;Karabakh Armenians`);

export const regions =
  lines(`Europe;Asia;Africa;America;Latin America;South America;North America;Central America;Middle East;Near East;Far East;Southeast Asia;South Asia
East Asia;Central Asia;North Africa;West Africa;East Africa;Southern Africa;Sub-Saharan Africa;Horn of Africa;Sahel;Sahara;Maghreb;Levant;Balkans;Baltics;Caucasus;North Caucasus
South Caucasus;Scandinavia;Siberia;Caribbean;Oceania;Antarctica;Arctic;Kurdistan;Iraqi Kurdistan;Crimea;Donbas;Donbass;Donetsk;Luhansk;Zaporizhzhia;Kherson;Tibet;Xinjiang;Inner Mongolia
Kashmir;Jammu and Kashmir;Punjab;Balochistan;Baluchistan;Sindh;Khyber Pakhtunkhwa;Waziristan;North Waziristan;South Waziristan;Helmand;Kandahar;Nangarhar;Kunar;Herat
Chechnya;Dagestan;Ingushetia;Tatarstan;Nagorno-Karabakh;Karabakh;Abkhazia;South Ossetia;Transnistria;Transdniestria;Gagauzia;Catalonia;Basque Country;Galicia;Andalusia;Corsica
Sicily;Sardinia;Lombardy;Tuscany;Bavaria;Saxony;Flanders;Wallonia;Ulster;Darfur;Kordofan;South Kordofan;Blue Nile;Tigray;Amhara;Oromia;Ogaden;Somaliland;Puntland;Jubaland
Katanga;Kivu;North Kivu;South Kivu;Ituri;Casamance;Cabinda;Biafra;Niger Delta;Borno;Yobe;Adamawa;Kaduna;Zamfara;Katsina;Anbar;Nineveh;Diyala;Salahuddin;Idlib;Deir al-Zor;Raqqa;Aleppo
Golan Heights;Sinai;Sinai Peninsula;Galilee;Negev;Gaza;Gaza Strip;West Bank;East Jerusalem;Hadramout;Marib;Taiz;Hodeidah;Cyrenaica;Tripolitania;Fezzan;Kabylie;Rif;Aceh;Papua;West Papua
Mindanao;Sulu;Luzon;Visayas;Java;Sumatra;Borneo;Sabah;Sarawak;Bali;Kalimantan;Sulawesi;Rakhine;Kachin;Shan State;Okinawa;Hokkaido;Honshu;Kyushu;Manchuria;Guangdong;Sichuan;Yunnan;Hunan
Uttar Pradesh;Bihar;West Bengal;Tamil Nadu;Kerala;Gujarat;Maharashtra;Rajasthan;Assam;Manipur;Nagaland;Orissa;Odisha;Andhra Pradesh;Telangana;Karnataka;Goa;Jharkhand;Chhattisgarh
England;Scotland;Wales;Northern Ireland;Britain;New England;Midwest;Silicon Valley;Wall Street;Alaska;Hawaii;Guam;Puerto Rico;Ontario;Quebec;British Columbia;Alberta;Chiapas;Sinaloa;Oaxaca
Guerrero;Michoacan;Patagonia;Amazon;Amazonia;Yucatan;Antioquia;Cauca;Chaco;Queensland;Victoria;New South Wales;Tasmania;Northern Territory;South China Sea;East China Sea;Yellow Sea;Black Sea;Red Sea
Mediterranean;Mediterranean Sea;Baltic Sea;Caspian Sea;Persian Gulf;Arabian Sea;Gulf of Aden;Strait of Hormuz;Taiwan Strait;Bosphorus;Dardanelles;Suez Canal;Panama Canal;English Channel;Atlantic
Pacific;Indian Ocean;Sea of Japan;Sea of Azov;Barents Sea;Bay of Bengal;Gulf of Mexico;Korean Peninsula;Arabian Peninsula;Iberian Peninsula;Kurils;Kuril Islands;Senkaku Islands;Spratly Islands
Paracel Islands;Scarborough Shoal;Falkland Islands;Danube;Rhine;Volga;Dnipro;Dnieper;Don;Nile;White Nile;Congo River;Niger River;Mekong;Yangtze;Yellow River;Yalu;Ganges;Brahmaputra;Indus;Jordan River
Tigris;Euphrates;Amazon River;Mississippi;Rio Grande;Himalayas;Alps;Andes;Pyrenees;Urals;Rockies;Hindu Kush;Everest;Kilimanjaro`);

export const organizations =
  lines(`United Nations;UN;U.N.;European Union;EU;E.U.;NATO;African Union;AU;Arab League;League of Arab States;ASEAN;APEC;OPEC;OPEC+;OECD;OSCE;ECOWAS;SADC;IGAD;Mercosur;UNASUR
CARICOM;BRICS;Shanghai Cooperation Organisation;Shanghai Cooperation Organization;SCO;CSTO;Collective Security Treaty Organization;CIS;Commonwealth of Independent States;Commonwealth;G7;G8;G20;G77;GCC;Gulf Cooperation Council
Organisation of Islamic Cooperation;OIC;Non-Aligned Movement;Organization of American States;OAS;World Bank;International Monetary Fund;IMF;World Trade Organization;WTO;World Health Organization;WHO;UNICEF
UNHCR;UNESCO;UNRWA;UNDP;World Food Programme;WFP;IAEA;International Atomic Energy Agency;OPCW;International Criminal Court;ICC;International Court of Justice;ICJ;Interpol;Europol;Eurojust;Frontex
Security Council;UN Security Council;U.N. Security Council;General Assembly;European Commission;European Council;European Parliament;European Central Bank;ECB;Council of Europe;European Court of Human Rights
Red Cross;Red Crescent;International Committee of the Red Cross;ICRC;Amnesty International;Human Rights Watch;HRW;Doctors Without Borders;Médecins Sans Frontières;MSF;Oxfam;Greenpeace;Transparency International
International Crisis Group;Save the Children;CARE International;Mercy Corps;Reporters Without Borders;Committee to Protect Journalists;Syrian Observatory for Human Rights;White Helmets;Freedom House;WWF;Wikileaks;WikiLeaks
Reuters;Associated Press;AP;Agence France-Presse;AFP;Xinhua;Xinhua News Agency;TASS;ITAR-TASS;Itar-Tass;Interfax;RIA Novosti;RIA;Kyodo;Kyodo News;Yonhap;KCNA;IRNA;ISNA;Fars;Fars News Agency;Tasnim;Mehr;SANA;SPA;WAM;MENA
Anadolu;Anadolu Agency;PTI;Press Trust of India;ANI;IANS;APP;BBC;CNN;NBC;CBS;ABC;Fox News;MSNBC;NPR;PBS;Bloomberg;Bloomberg News;Dow Jones;DPA;dpa;ANSA;EFE;Lusa;Belga;APA;CTK;PAP;MTI;BTA;UPI;Sky News;ITV;Channel 4;NHK
Al Jazeera;Al-Jazeera;Al Arabiya;Al-Arabiya;Al-Manar;Al Mayadeen;Press TV;RT;Russia Today;Sputnik;Deutsche Welle;France 24;RFI;Radio Free Europe;Radio Free Asia;Voice of America;VOA;Euronews;CCTV;CGTN
The New York Times;New York Times;Washington Post;The Washington Post;Wall Street Journal;The Wall Street Journal;Financial Times;The Guardian;Guardian;The Times;Daily Telegraph;Daily Mail;The Sun;The Independent;The Economist
Economist;Le Monde;Le Figaro;Libération;Der Spiegel;Spiegel;Die Welt;Die Zeit;Bild;El País;El Pais;El Mundo;Corriere della Sera;La Repubblica;Haaretz;Jerusalem Post;Yedioth Ahronoth;Asahi Shimbun;Yomiuri Shimbun;Mainichi
Nikkei;South China Morning Post;Global Times;People's Daily;China Daily;Straits Times;Bangkok Post;Jakarta Post;Times of India;The Hindu;Indian Express;Hindustan Times;Dawn;Daily Nation;Daily Monitor;New Vision;Vanguard;Punch
ThisDay;Premium Times;Mail & Guardian;Folha de S.Paulo;O Globo;Globo;La Nación;Clarín;El Universal;Reforma;Izvestia;Kommersant;Novaya Gazeta;Vedomosti;Pravda;USA Today;Los Angeles Times;Newsweek;Time;Forbes;Politico;Axios
CIA;FBI;NSA;DEA;ATF;DHS;Homeland Security;State Department;Justice Department;Treasury Department;Defense Department;Department of Defense;Department of State;Department of Justice;Pentagon;White House;Kremlin;Congress;Senate
House of Representatives;House of Commons;House of Lords;Supreme Court;Federal Reserve;Fed;SEC;FDA;EPA;FAA;NASA;NOAA;CDC;FCC;IRS;TSA;ICE;USAID;Secret Service;National Guard;Coast Guard;U.S. Navy;US Navy;U.S. Army;US Army
U.S. Air Force;US Air Force;Marine Corps;Marines;CENTCOM;Central Command;AFRICOM;Special Forces;MI5;MI6;GCHQ;Scotland Yard;Metropolitan Police;Home Office;Foreign Office;Ministry of Defence;Downing Street;Bank of England;RAF
Royal Navy;Royal Air Force;British Army;Labour;Labour Party;Conservative Party;Liberal Democrats;Lib Dems;SNP;Sinn Fein;Sinn Féin;DUP;UKIP;Plaid Cymru;Fianna Fail;Fine Gael;Republican Party;Democratic Party;GOP;Tea Party
Bundesbank;Bundestag;Bundesrat;Bundeswehr;BND;CDU;CSU;SPD;AfD;FDP;Greens;Die Linke;National Assembly;National Front;National Rally;En Marche;Socialist Party;Communist Party;Communist Party of China;Politburo;PLA
People's Liberation Army;Central Committee;National People's Congress;Kuomintang;KMT;DPP;Democratic Progressive Party;Liberal Democratic Party;LDP;Komeito;BJP;Bharatiya Janata Party;Congress Party;Shiv Sena;Lok Sabha
Rajya Sabha;Reserve Bank of India;Muslim League;PML-N;PPP;Pakistan Peoples Party;PTI;Tehreek-e-Insaf;ISI;Inter-Services Intelligence;RAW;Awami League;BNP;Jamaat-e-Islami;Muslim Brotherhood;Fatah;PLO;Palestinian Authority
Likud;Kadima;Shas;Yesh Atid;Knesset;Mossad;Shin Bet;IDF;Israel Defense Forces;Revolutionary Guards;Revolutionary Guard;Islamic Revolutionary Guard Corps;IRGC;Quds Force;Basij;Guardian Council;Majlis;AKP;CHP;HDP;MHP
Justice and Development Party;Ennahda;Baath Party;Baath;Free Syrian Army;Syrian Democratic Forces;SDF;Syrian National Coalition;FSB;SVR;GRU;KGB;State Duma;Duma;Federation Council;United Russia;Rosneft;Gazprom;Lukoil
Rosatom;Roscosmos;Sberbank;VTB;Rosoboronexport;Wagner;Wagner Group;Verkhovna Rada;SBU;Naftogaz;Batkivshchyna;Party of Regions;Svoboda;Azov;ANC;African National Congress;Inkatha;ZANU-PF;Zanu-PF;MDC;SWAPO;FRELIMO;Frelimo;MPLA
UNITA;Unita;PDP;APC;People's Democratic Party;All Progressives Congress;INEC;EFCC;NDC;NPP;CCM;Chadema;Jubilee;ODM;NRM;UPDF;SPLM;SPLA;Sudan People's Liberation Movement;Rapid Support Forces;RSF;EPRDF;TPLF;PAN;PRI;PRD;Morena
Workers' Party;PT;PSDB;PMDB;Petrobras;Peronist Party;PDVSA;PSUV;FSLN;FMLN;ARENA;Arena;AMISOM;MONUSCO;MINUSMA;UNIFIL;UNMISS;UNAMID;ISAF;KFOR;EUFOR;MINUSTAH;UNPROFOR;UNMIK;EULEX
Microsoft;Apple;Google;Alphabet;Amazon;Facebook;Meta;Twitter;IBM;Intel;AMD;Nvidia;Oracle;Cisco;Dell;HP;Hewlett-Packard;Samsung;Samsung Electronics;LG;Sony;Toyota;Honda;Nissan;Mitsubishi;Hitachi;Toshiba;Panasonic;Canon;Hyundai;Kia
Huawei;ZTE;Alibaba;Tencent;Baidu;ByteDance;TikTok;Xiaomi;Lenovo;Foxconn;TSMC;Volkswagen;BMW;Daimler;Mercedes-Benz;Siemens;Bayer;BASF;SAP;Deutsche Bank;Commerzbank;Lufthansa;Renault;Peugeot;Total;TotalEnergies;BNP Paribas
Societe Generale;Credit Agricole;AXA;Airbus;Boeing;Lockheed Martin;Raytheon;Northrop Grumman;General Dynamics;BAE Systems;Thales;Dassault;Saab;Leonardo;Rheinmetall;Sukhoi;Almaz-Antey;Rostec;General Motors;GM;Ford;Chrysler;Tesla
General Electric;GE;ExxonMobil;Exxon Mobil;Chevron;Shell;Royal Dutch Shell;BP;Eni;Repsol;Statoil;Equinor;Saudi Aramco;Aramco;ADNOC;CNPC;Sinopec;CNOOC;Petronas;Pertamina;Halliburton;Schlumberger;Glencore;Rio Tinto;BHP;Vale
Anglo American;De Beers;ArcelorMittal;Nestle;Nestlé;Unilever;Procter & Gamble;Coca-Cola;PepsiCo;McDonald's;Starbucks;Walmart;Wal-Mart;Tesco;Carrefour;Ikea;IKEA;Nike;Adidas;Pfizer;Moderna;BioNTech;AstraZeneca;Johnson & Johnson;Novartis
Roche;Sanofi;GlaxoSmithKline;GSK;Merck;Goldman Sachs;Morgan Stanley;JPMorgan;JPMorgan Chase;JP Morgan;Citigroup;Citibank;Bank of America;Wells Fargo;Merrill Lynch;Lehman Brothers;Credit Suisse;UBS;Barclays;HSBC;Lloyds;RBS;Standard Chartered
Santander;BBVA;ING;UniCredit;Nomura;Softbank;SoftBank;Moody's;Standard & Poor's;S&P;Fitch;PwC;KPMG;Deloitte;Vodafone;AT&T;Verizon;T-Mobile;Comcast;Disney;Walt Disney;Netflix;Time Warner;Warner Bros;Viacom;News Corp;Uber;Airbnb
British Airways;American Airlines;Delta;United Airlines;Air France;KLM;Emirates;Etihad;Qatar Airways;Aeroflot;Turkish Airlines;Ryanair;easyJet;Qantas;Air China;Singapore Airlines;Malaysia Airlines;Maersk;MSC;COSCO;Reliance;Tata
Tata Motors;Infosys;Wipro;Adani;Mahindra;Airtel;MTN;Safaricom;Dangote;Eskom;Sasol;Transnet;Telefonica;America Movil;Cemex;Pemex;Embraer;Avianca;FIFA;UEFA;IOC;International Olympic Committee;CAF;CONCACAF;ICC;BCCI;NFL;NBA;MLB
NHL;NCAA;FA;Premier League;La Liga;Bundesliga;Serie A;Manchester United;Manchester City;Liverpool FC;Arsenal;Chelsea;Tottenham;Tottenham Hotspur;Everton;Real Madrid;Barcelona;Atletico Madrid;Bayern Munich;Borussia Dortmund;Juventus
AC Milan;Inter Milan;Paris Saint-Germain;PSG;Ajax;Benfica;Porto;Celtic;Rangers;Flamengo;Boca Juniors;River Plate;Al Ahly;Zamalek;Yankees;New York Yankees;Red Sox;Lakers;Ferrari;McLaren;Red Bull;Harvard;Harvard University;Yale
Oxford University;Cambridge University;Stanford;Stanford University;MIT;Princeton;Johns Hopkins;Johns Hopkins University;London School of Economics;LSE;Chatham House;Brookings;Brookings Institution;RAND;Carnegie;CSIS;Heritage Foundation
Cato Institute;Council on Foreign Relations;Gallup;Pew;Pew Research Center;Ipsos;YouGov;Nasdaq;NYSE;New York Stock Exchange;London Stock Exchange;Blackwater;Greenpeace;Bundeskartellamt;Guardia Civil;Carabinieri;Gendarmerie;Mounties;RCMP`);

export const armedGroups =
  lines(`Hamas;Hezbollah;Hizbollah;Hizbullah;Islamic Jihad;Palestinian Islamic Jihad;Al Qaeda;al-Qaeda;al Qaeda;Al-Qaida;al-Qaida;al Qaida;Islamic State;ISIS;ISIL;IS;Daesh;Taliban;Taleban;Tehrik-i-Taliban Pakistan;TTP
Haqqani network;Lashkar-e-Taiba;Lashkar-e-Toiba;Jaish-e-Mohammed;Jaish-e-Mohammad;Lashkar-e-Jhangvi;Hizbul Mujahideen;Boko Haram;ISWAP;al-Shabaab;al Shabaab;Al-Shabaab;Al Shabaab;Shabaab;AQIM;AQAP;JNIM;Ansar Dine;Ansaru;MUJAO;Ansar al-Sharia
Nusra Front;al-Nusra Front;Jabhat al-Nusra;Hayat Tahrir al-Sham;HTS;Ahrar al-Sham;Jaish al-Islam;Houthi;Houthis;Ansar Allah;Ansarullah;Kataib Hezbollah;Kata'ib Hezbollah;Asaib Ahl al-Haq;Badr Organization;Mahdi Army;Popular Mobilization Forces;Hashd al-Shaabi
Peshmerga;PKK;Kurdistan Workers' Party;YPG;YPJ;PYD;PJAK;TAK;DHKP-C;LTTE;Tamil Tigers;Liberation Tigers of Tamil Eelam;Naxalites;Maoists;ULFA;NSCN;KLA;Kosovo Liberation Army;IRA;Irish Republican Army;Real IRA;UVF;UDA;INLA;ETA;FARC;ELN;AUC;EPL
Shining Path;Sendero Luminoso;Zapatistas;EZLN;Tupac Amaru;Sinaloa Cartel;Zetas;Los Zetas;Gulf Cartel;Jalisco New Generation Cartel;CJNG;MS-13;Mara Salvatrucha;Lord's Resistance Army;LRA;ADF;Allied Democratic Forces;M23;FDLR;Mai-Mai;Interahamwe;CNDD-FDD
FNL;RUF;Revolutionary United Front;MEND;OLF;ONLF;Janjaweed;JEM;Justice and Equality Movement;SLA;SLM;SPLM-N;SPLA-IO;Seleka;Anti-balaka;anti-balaka;Renamo;RENAMO;UNITA;Polisario;Polisario Front;GIA;Armed Islamic Group;GSPC;Abu Sayyaf;MILF;MNLF
Moro Islamic Liberation Front;New People's Army;NPA;Jemaah Islamiyah;Free Aceh Movement;GAM;OPM;Khmer Rouge;Arakan Army;Karen National Union;KNU;Kachin Independence Army;KIA;Wa State Army;UWSA;ARSA;Lashkar;Jundallah;Mujahedin-e Khalq;MEK;Fatah al-Islam
Al-Aqsa Martyrs Brigades;al-Aqsa Martyrs' Brigades;Qassam Brigades;Izz ad-Din al-Qassam Brigades;Popular Front for the Liberation of Palestine;PFLP;DFLP;Northern Alliance;Mujahideen;Contras;Mungiki;Azov Battalion;Donetsk People's Republic;Luhansk People's Republic
Black September;Baader-Meinhof;Red Army Faction;Red Brigades;Aum Shinrikyo;Tupamaros;Montoneros;Imbonerakure;Ambazonia Defence Forces;Fano;Macina Liberation Front;Katiba Macina;Quds Brigades;Saraya al-Quds;Liwa Fatemiyoun;Fatemiyoun;Zainabiyoun`);

export const products =
  lines(`Kalashnikov;AK-47;M16;RPG-7;RPG;Grad;Uragan;Smerch;Tornado-S;HIMARS;ATACMS;Patriot;Iron Dome;David's Sling;Arrow;THAAD;Aegis;S-300;S-400;S-500;Buk;Tor;Pantsir;Pantsir-S1;Iskander;Kinzhal;Kalibr;Tomahawk;Harpoon;Exocet;Storm Shadow;SCALP;Javelin;Stinger;NLAW
TOW;Hellfire;Sidewinder;JDAM;Scud;Shahab-3;Fateh-110;Fajr-5;Qassam;Katyusha;Hwasong-15;Hwasong-17;Taepodong-2;Nodong;Musudan;Agni;Prithvi;BrahMos;Shaheen;Ghauri;DF-21;DF-26;DF-41;Minuteman;Trident;Topol;Topol-M;Sarmat;Bulava;Shahed;Shahed-136;Lancet;Orlan-10
Bayraktar;Bayraktar TB2;TB2;Predator;Reaper;MQ-9;MQ-9 Reaper;Global Hawk;Heron;Switchblade;F-14;F-15;F-16;F/A-18;F-18;F-22;F-35;F-117;B-1;B-2;B-52;A-10;C-130;C-17;AC-130;KC-135;P-8;P-8A;P-3;U-2;AWACS;E-3;V-22;Osprey;Apache;AH-64;Black Hawk;Blackhawk;UH-60;Chinook;CH-47;Cobra;Huey
MiG-21;MiG-23;MiG-25;MiG-29;MiG-31;MiG;Su-22;Su-24;Su-25;Su-27;Su-30;Su-34;Su-35;Su-57;Tu-22;Tu-95;Tu-160;Tu-154;Il-76;An-26;An-12;An-124;Antonov;Mi-8;Mi-17;Mi-24;Mi-28;Mi-35;Ka-52;J-10;J-11;J-15;J-16;J-20;JF-17;H-6;Y-20;KJ-500;Rafale;Mirage;Mirage 2000;Typhoon;Eurofighter
Eurofighter Typhoon;Tornado;Harrier;Gripen;Jaguar;Tejas;Hawk;Boeing 737;Boeing 747;Boeing 757;Boeing 767;Boeing 777;Boeing 787;Airbus A320;Airbus A330;Airbus A380;A320;A321;737 MAX;787 Dreamliner;Dreamliner;Cessna;Concorde;Learjet;Leopard;Leopard 2;Abrams;M1 Abrams;M1A1;Challenger 2
Merkava;T-54;T-55;T-62;T-64;T-72;T-80;T-90;Armata;Bradley;Marder;Stryker;Humvee;MRAP;BMP-1;BMP-2;BMP-3;BTR-80;BTR;Toyota Hilux;Hilux;Land Cruiser;Caesar;M777;Paladin;Krab;Novichok;Sarin;sarin;VX;Semtex;C-4;Agent Orange;Viagra;Tamiflu;Sputnik V;Covaxin;Covishield;Sinovac;CoronaVac
Sinopharm;Comirnaty;Remdesivir;Avigan;Windows;iPhone;iPad;Android;BlackBerry;Xbox;PlayStation;Walkman;Kindle;Prius;Model 3;Cybertruck;Golf;Beetle;Mustang;WhatsApp;Telegram;WeChat;Instagram;YouTube;Skype;Zoom;Signal;Pegasus;Stuxnet;Bitcoin;Ethereum;Soyuz;Sputnik;Apollo;Challenger;Columbia;Discovery
Kuznetsov;Admiral Kuznetsov;Moskva;Kursk;Liaoning;Shandong;Fujian;Cheonan;Charles de Gaulle;Queen Elizabeth;Nimitz;USS Nimitz;USS Cole;USS Abraham Lincoln;USS Ronald Reagan;USS George Washington;Yamato;Bismarck;Titanic;Exxon Valdez;Mavi Marmara;Estonia;Costa Concordia`);
