import { foldWords } from '../text/foldName';

/** An organization whose name alone does not tell country or sector. */
export interface KnownBody {
  /** ISO 3166 alpha-3, or PLOVER's IGO UNO EUR NGO ISM IMG MNC. */
  readonly country?: string;
  /** PLOVER sector. */
  readonly sector?: string;
  /** All names of one body share it. */
  readonly key: string;
}

/**
 * `COUNTRY SECTOR: name = other name, name, ...`; `-` is none. Only lasting facts: what a body is and where, never who leads it
 * and never who governs. Written for this project.
 */
const table = `
UNO -: United Nations = U.N. = UN, UN General Assembly, U.N. Security Council = United Nations Security Council = UN Security Council = Security Council, UNESCO
UNO REF: UNHCR = U.N. refugee agency, UNRWA
UNO HLH: World Health Organization = WHO = World Health Organisation
UNO SOC: UNICEF, World Food Programme = WFP = World Food Program, UNDP, OCHA
UNO MIL: UNIFIL, MONUSCO, MINUSMA, UNAMID, UNMISS, MINUSCA, UNOCI, UNAMSIL
UNO JUD: International Court of Justice = ICJ
UNO GOV: International Atomic Energy Agency = IAEA
IGO JUD: International Criminal Court = ICC
IGO -: International Monetary Fund = IMF, World Bank, World Trade Organization = WTO, African Union = AU, African Development Bank, Asian Development Bank = ADB, Arab League, ASEAN = Association of Southeast Asian Nations, OPEC, Organization of American States = OAS, ECOWAS = Economic Community of West African States, SADC = Southern African Development Community, IGAD, BRICS, G7 = Group of Seven, G20 = Group of 20, OSCE = Organization for Security and Cooperation in Europe, Shanghai Cooperation Organization = SCO, Gulf Cooperation Council = GCC, Mercosur, Commonwealth, Interpol, OECD, APEC, CARICOM, Pacific Islands Forum, Collective Security Treaty Organization = CSTO, Eurasian Economic Union, Organisation of Islamic Cooperation = OIC
IGO MIL: NATO = North Atlantic Treaty Organization, AMISOM, ISAF
EUR -: European Union = EU = E.U. = European Community = European Communities, European Commission, European Council, Council of Europe
EUR LEG: European Parliament
EUR JUD: European Court of Justice, European Court of Human Rights
EUR GOV: European Central Bank = ECB, Europol, Frontex
NGO SOC: Amnesty International = Amnesty, Human Rights Watch = HRW, Greenpeace, Oxfam, Save the Children, Transparency International, International Rescue Committee, Norwegian Refugee Council, World Wildlife Fund = WWF, CARE International, Reporters Without Borders, Committee to Protect Journalists, Mercy Corps
NGO HLH: Red Cross = International Committee of the Red Cross = ICRC, Red Crescent, Doctors Without Borders = Médecins Sans Frontières = MSF
ISM UAF: Islamic State = ISIS = ISIL = Daesh = IS, al-Qaeda = al Qaeda = Al-Qaida
USA SPY: Central Intelligence Agency = CIA = C.I.A., National Security Agency = NSA
USA COP: Federal Bureau of Investigation = FBI = F.B.I., Drug Enforcement Administration = DEA, Immigration and Customs Enforcement, Secret Service, Customs and Border Protection
USA GOV: White House, State Department = U.S. State Department, Department of Justice = Justice Department, Federal Reserve = Fed, Treasury Department, Department of Homeland Security, Federal Aviation Administration = FAA, NASA, Oval Office, Environmental Protection Agency, Food and Drug Administration = FDA
USA MIL: Pentagon, U.S. Army, U.S. Navy, US Navy, U.S. Air Force, Marine Corps, Central Command = CENTCOM, U.S. Coast Guard
USA LEG: Capitol Hill, U.S. Congress, Capitol
USA PTY: Republican Party = Republicans = GOP, Democratic Party = Democrats
USA MED: CNN, New York Times = The New York Times, Washington Post = The Washington Post, Associated Press = AP = The Associated Press, Bloomberg = Bloomberg News, Wall Street Journal = The Wall Street Journal, Fox News, NBC, CBS, ABC News, Voice of America, Politico, Axios
USA EDU: Massachusetts Institute of Technology = MIT, Harvard University = Harvard, Yale, Stanford, RAND
GBR MED: Reuters, BBC, Guardian = The Guardian, Financial Times, Sky News, The Times, Daily Mail, The Economist, ITV
GBR SPY: MI6, MI5, GCHQ
GBR COP: Scotland Yard, Metropolitan Police, PSNI
GBR GOV: Foreign Office, Home Office, DfID, Bank of England
GBR MIL: Royal Navy, Royal Air Force = RAF, British Army, Royal Marines
GBR LEG: House of Commons = Commons, House of Lords = Lords
GBR PTY: Labour Party = Labour, Conservative Party = Conservatives = Tories, Liberal Democrats, Scottish National Party = SNP, Sinn Fein = Sinn Féin, DUP
GBR EDU: Chatham House, Oxford University, Cambridge University
FRA MED: Agence France-Presse = AFP, Le Monde, Le Figaro, France 24, RFI
FRA PTY: National Rally
DEU MED: Deutsche Welle = DW, Der Spiegel, DPA, Bild
DEU LEG: Bundestag, Bundesrat
DEU MIL: Bundeswehr
DEU EDU: DAAD
DEU PTY: CDU, SPD, AfD
CHN MED: Xinhua = Xinhua News Agency, China Daily, Global Times, CCTV, CGTN, People's Daily, Caixin
CHN MIL: People's Liberation Army = PLA, People's Liberation Army Navy
CHN PTY: Chinese Communist Party = Communist Party of China = CCP
CHN LEG: National People's Congress
TWN PTY: Kuomintang = KMT, Democratic Progressive Party
HKG MED: South China Morning Post
RUS MED: TASS, RIA Novosti = RIA, Interfax, Kommersant, RT
RUS SPY: FSB, GRU, SVR, KGB
RUS PRM: Wagner Group = Wagner
RUS GOV: Roscosmos, Roskomnadzor
RUS LEG: State Duma = Duma, Federation Council
RUS MIL: Northern Fleet, Black Sea Fleet, Baltic Fleet, Pacific Fleet
RUS PTY: United Russia
RUS BUS: Gazprom, Rosneft, Lukoil, Sberbank
RUS COP: Rosgvardia, OMON
UKR LEG: Verkhovna Rada = Rada
UKR SPY: SBU
UKR PRM: Azov
JPN MED: NHK, Kyodo = Kyodo News, Asahi Shimbun, Nikkei
JPN LEG: Diet
JPN PTY: Liberal Democratic Party
JPN MIL: Self-Defense Forces
KOR MED: Yonhap = Yonhap News Agency
KOR SPY: National Intelligence Service
PRK MED: KCNA = Korean Central News Agency, Rodong Sinmun
PRK PTY: Workers' Party of Korea
IND PTY: Bharatiya Janata Party = BJP, Congress Party, Indian National Congress, Aam Aadmi Party, Trinamool Congress
IND LEG: Lok Sabha, Rajya Sabha
IND MED: PTI = Press Trust of India, Times of India, The Hindu
IND REB: Naxalites, Maoists
IND COP: Central Bureau of Investigation
PAK SPY: ISI = Inter-Services Intelligence
PAK MED: Dawn, Geo News
PAK REB: Tehreek-e-Taliban Pakistan = TTP = Pakistani Taliban
PAK PTY: Pakistan Tehreek-e-Insaf = PTI party, Pakistan Peoples Party
AFG REB: Taliban = Taleban, Haqqani network
LKA REB: Tamil Tigers = LTTE = Liberation Tigers of Tamil Eelam
MMR MIL: Tatmadaw
MMR REB: Arakan Army, Kachin Independence Army, Karen National Union
MMR PTY: National League for Democracy
IDN REB: Free Aceh Movement, Free Papua Movement
IDN GOV: KPK
PHL REB: Abu Sayyaf, New People's Army = NPA, Moro Islamic Liberation Front = MILF
PHL COP: Philippine National Police = PNP
ISR MIL: Israel Defense Forces = IDF, Israeli Defense Forces
ISR SPY: Mossad, Shin Bet
ISR LEG: Knesset
ISR PTY: Likud
ISR MED: Haaretz
PSE REB: Hamas, Palestinian Islamic Jihad = Islamic Jihad, Al-Qassam Brigades
PSE GOV: Palestinian Authority = PA, Palestine Liberation Organization = PLO
PSE PTY: Fatah
LBN REB: Hezbollah = Hizbollah = Hizballah
YEM REB: Houthis = Houthi = Ansar Allah
SYR REB: Syrian Democratic Forces = SDF, Free Syrian Army, Hayat Tahrir al-Sham, Nusra Front
SYR MED: SANA
SYR PTY: Baath Party
IRQ MIL: Peshmerga
IRQ PRM: Popular Mobilization Forces, Kataib Hezbollah
IRN MIL: Islamic Revolutionary Guard Corps = Revolutionary Guards = IRGC = Revolutionary Guard, Quds Force
IRN PRM: Basij
IRN LEG: Majlis
IRN LEG: Islamic Consultative Assembly
IRN MED: IRNA, Tasnim, Fars, Press TV
TUR REB: Kurdistan Workers' Party = PKK
TUR MED: Anadolu = Anadolu Agency
TUR PTY: Justice and Development Party = AK Party = AKP, CHP
SAU BUS: Saudi Aramco = Aramco
SAU MIL: Saudi National Guard
SAU MED: Al Arabiya, SPA
QAT MED: Al Jazeera
EGY REL: Muslim Brotherhood, Al-Azhar
EGY MED: Al-Ahram, MENA
SOM REB: al-Shabaab = Al Shabab = Shabaab = al-Shabab
SOM MED: SONNA
NGA REB: Boko Haram, ISWAP = Islamic State West Africa Province, MEND
NGA PTY: All Progressives Congress, People's Democratic Party
NGA GOV: INEC
COD REB: M23, Allied Democratic Forces = ADF
COD PRM: CODECO, Mai-Mai
COD MIL: FARDC
RWA REB: FDLR
UGA REB: Lord's Resistance Army = LRA
UGA MIL: Uganda People's Defence Force = UPDF
SDN PRM: Rapid Support Forces = RSF, Janjaweed
SDN MIL: Sudanese Armed Forces
SSD PTY: SPLM
ETH REB: Tigray People's Liberation Front = TPLF, Oromo Liberation Army
ETH PTY: Prosperity Party
ZAF PTY: African National Congress = ANC, Democratic Alliance, Economic Freedom Fighters
ZAF MIL: SANDF
ZWE PTY: ZANU-PF
MOZ PTY: Frelimo, Renamo
AGO PTY: MPLA, UNITA
LBY MIL: Libyan National Army
DZA GOV: Sonatrach
COL REB: FARC = Revolutionary Armed Forces of Colombia, ELN = National Liberation Army
COL CRM: Clan del Golfo
MEX PTY: Institutional Revolutionary Party = PRI, Party of the Democratic Revolution = PRD, Morena, National Action Party = PAN
MEX CRM: Sinaloa Cartel, Jalisco New Generation Cartel
MEX BUS: Pemex
VEN BUS: PDVSA
BRA PTY: Workers' Party
BRA BUS: Petrobras
PER REB: Shining Path
ESP REB: ETA
ESP PTY: PSOE, Vox
ESP COP: Guardia Civil = Civil Guard
GBR REB: Irish Republican Army = IRA
ITA MED: ANSA
ITA PTY: Lega, Forza Italia
EST LEG: Riigikogu
POL LEG: Sejm
POL PTY: Law and Justice
HUN PTY: Fidesz
AUT PTY: Freedom Party
NOR LEG: Storting
SWE LEG: Riksdag
FIN LEG: Eduskunta
DNK LEG: Folketing
IRL LEG: Dail = Dáil
IRL COP: Garda
KAZ GOV: Baikonur
VAT REL: Vatican = Holy See
MNC BUS: Boeing, Airbus, Apple, Google, Microsoft, Facebook, Meta, Amazon, Twitter, Toyota, Samsung, Volkswagen, Shell, BP, TotalEnergies, Exxon Mobil = ExxonMobil, Chevron, Lockheed Martin, Raytheon, BAE Systems, Siemens, Nestlé, Huawei, Tesla, Intel, IBM, Glencore, Rio Tinto, Maersk, Unilever, HSBC, Citigroup, Goldman Sachs, JPMorgan, Pfizer
XKX REB: Kosovo Liberation Army = KLA
IMG REB: Polisario Front = Polisario
`;

const bodies = new Map<string, KnownBody>();
for (const line of table.trim().split('\n')) {
  const [head = '', list = ''] = line.split(': ');
  const [country = '-', sector = '-'] = head.split(' ');
  for (const group of list.split(', ')) {
    const names = group.split(' = ');
    const body = {
      key: foldWords(names[0] ?? ''),
      ...(country !== '-' && { country }),
      ...(sector !== '-' && { sector }),
    };
    for (const name of names) if (!bodies.has(foldWords(name))) bodies.set(foldWords(name), body);
  }
}

const address = /\.com?$/i;

/** What is known of an organization by its name. */
export function knownBody(name: string): KnownBody | undefined {
  const known = bodies.get(foldWords(name));
  return known || !address.test(name) ? known : bodies.get(foldWords(name.replace(address, '')));
}

/** Bodies by the folded words of a name, for callers that have them at hand. */
export function knownBodyByKey(key: string): KnownBody | undefined {
  return bodies.get(key);
}
