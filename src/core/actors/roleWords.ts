/** What a common noun, title or adjective of a role says about an actor. */
export interface RoleWord {
  /** In the singular. */
  readonly word: string;
  /** One person, one body, several people, or a word that only qualifies the next ("rebel", "ruling"). */
  readonly kind: 'person' | 'body' | 'people' | 'modifier';
  /** PLOVER sector. */
  readonly sector?: string;
  /** A weak head takes the sector of the words around it: "intelligence officer" is SPY. */
  readonly weak: boolean;
  readonly gender?: 'male' | 'female';
  /** The word was in the plural. */
  readonly plural: boolean;
}

/** `SECTOR kind[?]: words`; a question mark is a weak head. `-` is no sector. Written for this project. */
const lexicon = `
GOV person: secretary-general attorney-general solicitor-general governor-general consul-general director-general president premier minister chancellor monarch governor mayor ambassador envoy diplomat consul secretary undersecretary prefect statesman technocrat taoiseach vizier pm president-elect bureaucrat
GOV person?: inspector-general official servant commissioner councillor administrator regent ruler viceroy
GOV body: government ministry cabinet authorities administration regime embassy consulate governorate municipality treasury presidency politburo kremlin junta
GOV body?: department agency bureau council commission authority state executive directorate office
LEG person: lawmaker legislator senator congressman congresswoman parliamentarian mp assemblyman assemblywoman backbencher
LEG person?: speaker representative whip deputy
LEG body: parliament legislature senate congress duma
LEG body?: assembly house chamber caucus
JUD person: judge prosecutor attorney lawyer magistrate solicitor barrister jurist
JUD person?: justice counsel
JUD body: court tribunal judiciary jury prosecution
MIL person: soldier peacekeeper colonel lieutenant sergeant admiral brigadier commodore serviceman paratrooper corporal marine infantryman conscript cadet general marshal
MIL person?: commander captain major pilot sailor airman veteran
MIL people: troops
MIL body: army navy military battalion brigade regiment garrison squadron platoon fleet warship destroyer frigate submarine artillery infantry cavalry air-force coastguard flotilla commandos
MIL body?: force corps command division contingent guard unit
REB person: rebel insurgent guerrilla separatist mutineer warlord secessionist
REB person?: jihadist islamist
REB body: rebellion insurgency guerrillas
UAF person: gunman attacker assailant militant terrorist bomber hijacker shooter
UAF person?: fighter extremist
PRM person: mercenary paramilitary militiaman
PRM body: militia paramilitaries
COP person: policeman policewoman detective constable inspector sheriff gendarme warden jailer
COP person?: officer guard superintendent
COP body: police gendarmerie constabulary interpol customs
SPY person: spy
SPY body: intelligence
PTY person: politician
PTY person?: candidate
PTY body: party
OPP body: opposition
OPP person: dissident oppositionist
MED body: media press newspaper broadcaster television radio tabloid newsroom magazine
MED body?: daily outlet
JRN person: journalist reporter editor correspondent columnist anchor photographer cameraman newscaster blogger
BUS person: businessman businesswoman tycoon entrepreneur investor banker ceo shareholder financier shipowner oligarch billionaire industrialist shopkeeper trader vendor merchant
BUS person?: executive owner manager broker
BUS body: company firm corporation conglomerate airline bank manufacturer retailer startup supermarket refinery factory brewery industry subsidiary carmaker shipbuilder operator exporter importer
BUS body?: maker giant producer supplier
LAB person: miner docker striker labourer laborer unionist farmhand
LAB body: union labor labour
LAB person?: worker
EDU person: student professor teacher academic researcher scientist scholar lecturer economist historian headmaster pupil
EDU person?: expert analyst
EDU body: university school college faculty institute academy think-tank
HLH person: doctor nurse medic surgeon paramedic physician epidemiologist midwife
HLH body: hospital clinic health
REL person: cleric priest bishop archbishop imam pope monk nun rabbi pastor cardinal mufti ayatollah patriarch preacher missionary theologian seminarian
REL person?: sheikh
REL body: church mosque diocese congregation synagogue monastery clergy temple
REF person: refugee migrant evacuee asylum-seeker deportee
REF people: displaced
AGR person: farmer herder fisherman peasant grower pastoralist rancher shepherd
CRM person: smuggler hacker criminal trafficker mobster bandit kidnapper pirate gangster thief robber poacher hitman racketeer
CRM body: gang cartel mafia syndicate
SOC person: activist campaigner environmentalist humanitarian volunteer
SOC body: charity ngo foundation
SOC body?: league
CVL person: civilian resident villager protester protestor demonstrator citizen passenger victim relative tourist driver voter local mourner hostage bystander inhabitant netizen commuter marcher rioter pensioner consumer shopper householder spectator witness survivor trucker expatriate townsman islander worshipper
CVL person?: detainee prisoner inmate supporter patient follower
CVL people: people public families crowd mob women children population youths
CVL body?: community family household
UNK person?: man boy girl woman child
- person?: leader chief head chairman director spokesman spokesperson member adviser advisor aide coordinator founder chair delegate negotiator successor predecessor counterpart suspect coach captain player singer actor author writer artist poet engineer guide boss figure source organiser organizer heir principal dean rector lord vice-chancellor vice-president head-of-state chief-of-staff commander-in-chief co-founder opponent rival host mediator investigator observer monitor prince
- person?: brother sister father mother son daughter wife husband widow uncle aunt neighbour neighbor cousin grandmother grandfather nephew niece friend colleague
- body?: organization organisation group team movement alliance coalition bloc network association federation confederation committee delegation mission club society faction front side wing branch staff body council-body consortium forum panel board secretariat summit-host institution service
- body?: country nation kingdom republic island sheikhdom
- people?: leaders allies members forces
GOV modifier: prime presidential ministerial governmental diplomatic federal foreign interior finance gubernatorial provincial municipal state-run consular cabinet-level white-house
LEG modifier: parliamentary legislative congressional senatorial
JUD modifier: judicial constitutional supreme appeals
MIL modifier: naval airborne peacekeeping
COP modifier: counter-terrorism anti-narcotics immigration
SPY modifier: secret counterintelligence
REL modifier: muslim christian jewish hindu buddhist catholic orthodox protestant shia shiite sunni sikh evangelical anglican islamic religious
SOC modifier: rights civil-society humanitarian
BUS modifier: corporate commercial private-sector
EDU modifier: educational
HLH modifier: medical
AGR modifier: agricultural
CRM modifier: drug
LAB modifier: trade
- modifier: deputy vice acting interim former ex ousted outgoing incoming late retired current new old young senior junior top chief leading local regional national international central main armed ruling opposition-run then first second third permanent assistant associate executive general independent self-styled self-proclaimed elected veteran influential powerful exiled jailed detained prominent public special joint under state lead high-ranking defence defense security home justice trade energy oil transport economy economic environment agriculture education labour health tourism culture sports information communications press railway railways water power human civil political military official unofficial democratic communist socialist liberal conservative left-wing right-wing far-right far-left islamist nationalist two-time long-time longtime masked heavily unidentified unknown alleged suspected pro-government pro-russian anti-government dock port garment hospital school factory mine parish village town city district county border coast air naval maritime nuclear atomic electoral election anti-corruption welfare affairs interior home customs tax budget planning emergency disaster fire rescue aid relief
`;

const female = new Set(
  'congresswoman policewoman businesswoman spokeswoman chairwoman sister mother daughter wife widow aunt grandmother niece queen princess girl woman actress nun midwife empress duchess lady councilwoman assemblywoman'.split(
    ' ',
  ),
);
const male = new Set(
  'congressman policeman businessman spokesman chairman serviceman infantryman cameraman fisherman brother father son husband uncle grandfather nephew king prince boy man gunman monk imam priest pope emir sultan emperor militiaman duke lord assemblyman'.split(
    ' ',
  ),
);
const irregular: Readonly<Record<string, string>> = {
  people: 'people',
  children: 'child',
  spokeswoman: 'spokesman',
  spokeswomen: 'spokesman',
  chairwoman: 'chairman',
  chairperson: 'chairman',
  chairwomen: 'chairman',
  wives: 'wife',
  navies: 'navy',
  armies: 'army',
  king: 'monarch',
  queen: 'monarch',
  emir: 'monarch',
  emperor: 'monarch',
  sultan: 'monarch',
  councilman: 'councillor',
  councilwoman: 'councillor',
  princess: 'prince',
  ministers: 'minister',
  actress: 'actor',
  actresses: 'actor',
  princesses: 'prince',
  armymen: 'soldier',
  troop: 'troops',
  parties: 'party',
  families: 'family',
};

type Entry = Omit<RoleWord, 'plural' | 'gender'>;
const entries = new Map<string, Entry>();
for (const line of lexicon.trim().split('\n')) {
  const [head = '', list = ''] = line.split(': ');
  const [sector = '-', kind = ''] = head.split(' ');
  for (const word of list.split(' '))
    if (!entries.has(word))
      entries.set(word, {
        word,
        kind: kind.replace('?', '') as RoleWord['kind'],
        weak: kind.endsWith('?') || kind === 'modifier' || sector === '-',
        ...(sector !== '-' && { sector }),
      });
}

/** Endings of a plural and its singular, the first that gives a word of the lexicon holds. */
const endings = [
  ['men', 'man'],
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
] as const;

/** Words of roles by the form they were met in: never more than the lexicon has forms. */
const byForm = new Map<string, RoleWord>();
for (const [form, word] of Object.entries(irregular))
  if (!entries.has(form)) note(form, word, /(?:[^s]s|[^e]en)$/.test(form));

/** Reads one lower-case word as a word of roles, in singular or plural. */
export function roleWord(word: string): RoleWord | undefined {
  const known = byForm.get(word) ?? note(word, word, false);
  if (known) return known;
  if ((word.endsWith('s') && !word.endsWith('ss')) || word.endsWith('men'))
    for (const [more, one] of endings) {
      const found = word.endsWith(more) && note(word, word.slice(0, -more.length) + one, true);
      if (found) return found;
    }
  return word.length < shortestCompound ? undefined : compoundWord(word);
}

function note(form: string, word: string, plural: boolean): RoleWord | undefined {
  const entry = entries.get(word);
  if (!entry) return undefined;
  const gender = [female, male].find((words) => words.has(form) || words.has(word));
  const role: RoleWord = {
    ...entry,
    plural: plural || entry.kind === 'people',
    ...(gender && { gender: gender === female ? 'female' : 'male' }),
  };
  byForm.set(form, role);
  return role;
}

/** "dockworker", "truckdrivers": people by the last part; not "firefighter", whose last part says little. */
function compoundWord(word: string): RoleWord | undefined {
  const found = compound.exec(word);
  const entry = found && entries.get(found[2] ?? '');
  return entry ? { ...entry, word: found[1] ?? '', plural: found[3] !== undefined } : undefined;
}

const compound = /^(\p{L}{3,}(worker|driver|farmer|grower|herder|trader|teacher|student|smuggler|trafficker))(e?s)?$/u;
const shortestCompound = 9;

/** Titles and ranks that stand before a name, without their full stop: what they say. */
const titles: Readonly<
  Record<string, { readonly sector?: string; readonly gender?: 'male' | 'female'; readonly role?: string }>
> = {
  mr: { gender: 'male' },
  mrs: { gender: 'female' },
  ms: { gender: 'female' },
  miss: { gender: 'female' },
  mx: {},
  sir: { gender: 'male' },
  dame: { gender: 'female' },
  lady: { gender: 'female' },
  lord: { gender: 'male' },
  dr: {},
  prof: { sector: 'EDU', role: 'professor' },
  gen: { sector: 'MIL', role: 'general' },
  col: { sector: 'MIL', role: 'colonel' },
  lt: { sector: 'MIL', role: 'lieutenant' },
  maj: { sector: 'MIL', role: 'major' },
  capt: { sector: 'MIL', role: 'captain' },
  sgt: { sector: 'MIL', role: 'sergeant' },
  cpl: { sector: 'MIL', role: 'corporal' },
  pvt: { sector: 'MIL', role: 'private' },
  adm: { sector: 'MIL', role: 'admiral' },
  cmdr: { sector: 'MIL', role: 'commander' },
  brig: { sector: 'MIL', role: 'brigadier' },
  major: { sector: 'MIL', role: 'major' },
  captain: { role: 'captain' },
  private: { sector: 'MIL', role: 'private' },
  sen: { sector: 'LEG', role: 'senator' },
  rep: { sector: 'LEG', role: 'representative' },
  gov: { sector: 'GOV', role: 'governor' },
  pres: { sector: 'GOV', role: 'president' },
  pm: { sector: 'GOV', role: 'prime minister' },
  insp: { sector: 'COP', role: 'inspector' },
  supt: { sector: 'COP', role: 'superintendent' },
  det: { sector: 'COP', role: 'detective' },
  rev: { sector: 'REL', role: 'reverend' },
  reverend: { sector: 'REL', role: 'reverend' },
  father: { sector: 'REL', gender: 'male', role: 'priest' },
  fr: { sector: 'REL', gender: 'male', role: 'priest' },
  sister: { sector: 'REL', gender: 'female', role: 'nun' },
  pope: { sector: 'REL', gender: 'male', role: 'pope' },
  mullah: { sector: 'REL', gender: 'male', role: 'mullah' },
  maulana: { sector: 'REL', gender: 'male', role: 'cleric' },
  sheikh: { gender: 'male' },
  sheikha: { gender: 'female' },
  king: { sector: 'GOV', gender: 'male', role: 'king' },
  queen: { sector: 'GOV', gender: 'female', role: 'queen' },
  prince: { sector: 'GOV', gender: 'male', role: 'prince' },
  princess: { sector: 'GOV', gender: 'female', role: 'princess' },
  emir: { sector: 'GOV', gender: 'male', role: 'emir' },
  sultan: { sector: 'GOV', gender: 'male', role: 'sultan' },
  chief: {},
  comrade: {},
  saint: {},
  hon: {},
  justice: { sector: 'JUD', role: 'justice' },
};

/** What a courtesy title or rank before a name says; `word` in lower case, with or without its full stop. */
export function nameTitle(word: string): (typeof titles)[string] | undefined {
  const key = word.endsWith('.') ? word.slice(0, -1) : word;
  return Object.hasOwn(titles, key) ? titles[key] : undefined;
}
