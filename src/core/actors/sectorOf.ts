import { roleWord, type RoleWord } from './roleWords';

/** Pairs and triples whose sector their single words would get wrong. */
const compounds: ReadonlyMap<string, string> = new Map(
  `GOV: central bank, attorney general, supreme leader, crown prince, foreign office, election commission, electoral commission, state department, white house, state news agency, official news agency, national news agency, prime minister, head of state, security council, national security adviser, secretary general, secretary-general, director general, governor general, consul general, comptroller general
MED: state media, news agency, television station, radio station, television channel, state television, state broadcaster, news website, news outlet
SOC: human rights, rights group, rights organization, rights organisation, aid group, aid agency, aid worker, aid workers, relief agency, rights activist, civil society, advocacy group
LAB: trade union, labor union, labour union, trade unions, dock workers, union leader, union members
MIL: national guard, coast guard, air force, armed forces, security forces, defense forces, defence forces, defense force, defence force, special forces, ground forces, land forces, government forces, military council, general staff, joint chiefs, government troops, naval forces, defense staff, military government
COP: border guard, border guards, police force, police chief, riot police, border police, secret police
REB: rebel group, rebel forces, rebel army, liberation front, liberation army, resistance army, separatist forces, people's army
UAF: armed group, armed groups, armed man, armed men, suicide bomber, unidentified man, unidentified men, masked man, masked men, unknown gunmen, militant group, terrorist group, jihadist group
SPY: secret service, intelligence agency, security service, spy agency
EDU: think tank, research institute
JUD: supreme court, chief justice, high court, constitutional court, attorney-general's chambers
HLH: health worker, health workers, health officials, medical services, medical workers
REF: asylum seeker, asylum seekers, displaced people, displaced persons, displaced families
BUS: chief executive, stock exchange, business group, oil company, business leaders, energy giant, shipping line, oil giant
REL: religious leader, religious leaders, community leader
CRM: drug dealer, drug dealers, crime boss, organized crime, drug lord, drug trafficker
PTY: ruling party, political party, party leader`
    .split('\n')
    .flatMap((line) => {
      const [sector = '', list = ''] = line.split(': ');
      return list.split(', ').map((phrase) => [phrase, sector] as const);
    }),
);

const joints = new Set('of in at for from with on by to near against and who which that whose , ; ('.split(' '));
const gone = new Set(['former', 'ex', 'retired', 'ousted', 'deposed']);
/** Heads that lead a body of any sector: the body decides. */
const leading = new Set(['president', 'secretary', 'governor', 'commissioner', 'minister-designate']);
const elite = new Set(['GOV', 'LEG', 'JUD', 'MIL', 'SPY', 'PTY', 'COP']);

/**
 * PLOVER sector of a phrase for an actor, by its head and the words around it: "foreign military intelligence agency" is SPY, "army
 * accountant" MIL, "retired vice president" ELI. `known` gives the sector of names inside the phrase, by index into `words` (lower
 * case). Undefined where no word tells.
 */
export function sectorOf(words: readonly string[], known?: (index: number) => string | undefined): string | undefined {
  let end: number;
  let sector: Reading = {};
  // The first stretch that tells something decides; a later one ("of the Human Rights League") only helps out a weak head.
  for (let from = 0; from <= words.length; from = end + 1) {
    for (end = from; end < words.length && !joints.has(words[end] ?? ''); end++);
    const reading = readStretch(words, from, end, known);
    if (!sector.strong && !sector.weak) sector = reading;
    else if (
      (!sector.strong || sector.leads) &&
      reading.strong &&
      words[from - 1] !== 'and' &&
      words[from - 1] !== ','
    ) {
      sector = { ...sector, strong: reading.strong, leads: false };
      break;
    }
    if (words[end] === 'and' && sector.strong) break;
  }
  const found = sector.strong ?? sector.weak;
  if (found && elite.has(found) && sector.person && words.some((word) => gone.has(word))) return 'ELI';
  return found;
}

interface Reading {
  strong?: string | undefined;
  weak?: string | undefined;
  leads?: boolean;
  person?: boolean;
}

function readStretch(
  words: readonly string[],
  from: number,
  end: number,
  known?: (index: number) => string | undefined,
): Reading {
  let weak: string | undefined;
  let person = false;
  for (let i = end - 1; i >= from; i--) {
    const compound =
      (i - 2 >= from && compounds.get(`${words[i - 2]} ${words[i - 1]} ${words[i]}`)) ||
      (i - 1 >= from && compounds.get(`${words[i - 1]} ${words[i]}`));
    if (compound) return { strong: compound, weak, person: person || isPerson(roleWord(words[i] ?? '')) };
    const named = known?.(i);
    if (named) return { strong: named, weak, person };
    const role = roleWord(words[i] ?? '');
    if (!role) continue;
    person ||= role.kind === 'person';
    if (!role.sector || (role.word === 'general' && isPerson(roleWord(words[i + 1] ?? '')))) continue;
    if (role.weak) {
      if (role.kind === 'modifier') weak = role.sector;
      else weak ??= role.sector;
      continue;
    }
    if (leading.has(role.word)) {
      const rest = readStretch(words, from, i, known);
      if (rest.strong && rest.strong !== 'PTY' && rest.strong !== 'OPP') return { strong: rest.strong, person };
      return { strong: role.sector, leads: role.word !== 'minister', person };
    }
    return { strong: role.sector, weak, person };
  }
  return { weak, person };
}

function isPerson(role: RoleWord | undefined): boolean {
  return role?.kind === 'person';
}
