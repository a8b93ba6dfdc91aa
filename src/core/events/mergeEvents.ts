import type { Actor } from '../actors/actor';
import type { EventMention, PloverEvent } from './event';

/** An event with the sentence that tells it. */
export interface Told extends PloverEvent {
  readonly sentence: number;
  /** "the uprising", "the deal": a noun that points back, with no party of its own in the grammar. */
  readonly isReference: boolean;
}

/** Types that one happening may be told as: a deal is reached (AGREE) and signed (SUPPORT), a revolt is an uprising and a mutiny. */
const families: Readonly<Record<string, string>> = {
  ASSAULT: 'force',
  COERCE: 'force',
  MOBILIZE: 'move',
  PROTEST: 'protest',
  AGREE: 'accord',
  SUPPORT: 'accord',
  CONSULT: 'talk',
};

/** Words are told anew each time they are said. */
const verbal: ReadonlySet<string> = new Set(['AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

/** How many events back a mention may refer to: keeps the work linear. */
const window = 40;

/**
 * Joins the mentions of one event: of the same family, with roles that agree (same actor, an actor's country, or nobody named), at
 * dates that do not exclude each other. Keeps the fullest telling and lists the others as its mentions. In text order.
 */
export function mergeEvents(events: readonly Told[], actors: readonly Actor[]): PloverEvent[] {
  const country = new Map(actors.map((actor) => [actor.id, actor.country]));
  const leads = leadersOf(actors);
  const kept: Told[] = [];
  for (const event of events) {
    let joined = false;
    for (let i = kept.length - 1; i >= Math.max(0, kept.length - window) && !joined; i--) {
      const other = kept[i] as Told;
      const why = sameEvent(other, event, country, leads);
      if (why === undefined) continue;
      kept[i] = join(other, event, why);
      joined = true;
    }
    if (!joined) kept.push(event);
  }
  return kept.map(({ sentence: _sentence, isReference: _isReference, ...event }) => event);
}

/** Why two tellings are of one event; undefined where they are not. */
function sameEvent(
  earlier: Told,
  later: Told,
  country: ReadonlyMap<string, string | undefined>,
  leads: ReadonlyMap<string, string>,
): string | undefined {
  if (familyOf(earlier) !== familyOf(later)) return undefined;
  if (isAhead(earlier) !== isAhead(later)) return undefined;
  const [one, other] = [statedDate(earlier), statedDate(later)];
  if (one !== undefined && other !== undefined && !datesFit(one, other)) return undefined;
  const isSame = shares(earlier.actor, later.actor) || (!earlier.actor.length && !later.actor.length);
  if (isOneSentence(earlier, later) && earlier.type === later.type && isSame) {
    if (!earlier.recipient.length || !later.recipient.length || shares(earlier.recipient, later.recipient))
      return 'the same parties in one sentence';
  }
  const overlapping = earlier.trigger.start < later.trigger.end && later.trigger.start < earlier.trigger.end;
  if (overlapping) return 'the same words';
  if (
    later.isReference &&
    familyOf(earlier) === 'force' &&
    kinOf(earlier) !== undefined &&
    kinOf(earlier) === kinOf(later)
  )
    return `“${later.trigger.text}” tells it again`;
  const isBare = !later.actor.length && !later.recipient.length;
  const isBareBefore = !earlier.actor.length && !earlier.recipient.length;
  if (isBare || isBareBefore) {
    const bare = isBare ? later : earlier;
    const full = isBare ? earlier : later;
    if (bare.type !== full.type && familyOf(bare) !== 'force') return undefined;
    if (kinOf(bare) !== undefined && kinOf(bare) === kinOf(full)) return `“${bare.trigger.text}” tells it again`;
    return undefined;
  }
  if (earlier.type !== later.type || verbal.has(earlier.type)) return undefined;
  const actor = fit(earlier.actor, later.actor, country) || isLed(earlier.actor, later.actor, leads);
  const recipient = fit(earlier.recipient, later.recipient, country);
  const crossed =
    fit([...earlier.actor, ...earlier.recipient], later.actor, country) &&
    fit([...earlier.actor, ...earlier.recipient], later.recipient, country) &&
    kinOf(earlier) === kinOf(later);
  const alike = wordOf(earlier) === wordOf(later) || (kinOf(earlier) !== undefined && kinOf(earlier) === kinOf(later));
  if (!alike || !((actor && recipient) || crossed)) return undefined;
  return 'the same parties and kind of event';
}

function familyOf({ type }: PloverEvent): string {
  return families[type] ?? type;
}

function isAhead({ status }: PloverEvent): boolean {
  return status === 'intended' || status === 'hypothetical' || status === 'negated';
}

/** Words that name one kind of happening. */
const kinLists = [
  'revolt uprising mutiny rebellion insurrection coup overthrow putsch overthrew topple toppled',
  'attack attacks attacked assault raid raided raids bombing bombings bomb bombed blast blasts explosion explosions exploded explode shelling shelled strike strikes airstrike airstrikes struck shooting shootings shot massacre ambush ambushed offensive killing killings killed incursion invasion invaded bombardment gunfire detonated detonation',
  'fighting clash clashes clashed battle battles war conflict firefight combat hostilities violence',
  'meeting meetings met meet talks talk summit discussions negotiations conversation visit visited hosted held received trip tour dialogue',
  'protest protests protested demonstration demonstrations demonstrated rally rallies rallied march marched marches riot riots rioted unrest sit-in demonstrating protesting marching',
  'strike strikes walkout stoppage',
  'arrest arrests arrested detained detention detentions jailed held seized custody',
  'kidnapping abduction kidnapped abducted kidnap seized',
  'agreement deal accord pact treaty truce ceasefire cease-fire settlement signed agreed peace memorandum',
  'sanctions sanction embargo tariffs restrictions imposed punished measures',
];
const kin = new Map<string, string>();
kinLists.forEach((list, index) => {
  for (const word of list.split(' ')) if (!kin.has(word)) kin.set(word, String(index));
});

function wordOf({ trigger }: PloverEvent): string {
  return trigger.text.toLowerCase();
}

function kinOf(event: PloverEvent): string | undefined {
  const words = wordOf(event).split(/[^a-z-]+/);
  for (let i = words.length - 1; i >= 0; i--) {
    const found = kin.get(words[i] ?? '');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether two lists of parties may be the same: one is empty, they share an actor, or an actor's country. */
function fit(a: readonly string[], b: readonly string[], country: ReadonlyMap<string, string | undefined>): boolean {
  if (!a.length || !b.length) return true;
  return a.some((one) =>
    b.some(
      (other) =>
        one === other ||
        (country.get(one) !== undefined &&
          country.get(one) === country.get(other) &&
          (isState(one, country) || isState(other, country))),
    ),
  );
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}

function isOneSentence(earlier: Told, later: Told): boolean {
  return earlier.sentence === later.sentence;
}

/** Who leads which organization of the article, by id: what one does the other does. */
function leadersOf(actors: readonly Actor[]): ReadonlyMap<string, string> {
  const leads = new Map<string, string>();
  const leaders = actors.filter(({ role }) => role?.of && /leader|head|chief|commander|founder|boss/i.test(role.title));
  if (!leaders.length) return leads;
  const byName = new Map<string, Actor>();
  for (const actor of actors) for (const alias of actor.aliases) byName.set(alias, actor);
  for (const { id, role } of leaders) {
    const body = byName.get(role?.of ?? '');
    if (body?.type === 'organization') leads.set(id, body.id);
  }
  return leads;
}

function isLed(a: readonly string[], b: readonly string[], leads: ReadonlyMap<string, string>): boolean {
  return a.some((one) => b.some((other) => leads.get(one) === other || leads.get(other) === one));
}

/** A country and one of its bodies or people act as one; two of its bodies need not. */
function isState(id: string, country: ReadonlyMap<string, string | undefined>): boolean {
  const code = country.get(id)?.toLowerCase();
  return id === code || id === `${code}-gov`;
}

/** A date that the text gives: the day of the article, taken for want of another, excludes nothing. */
function statedDate({ date, dateSource }: PloverEvent): string | undefined {
  return dateSource?.kind === 'document' ? undefined : date;
}

/** Dates that do not exclude each other: one is a part of the other, or one is a week that may hold the other. */
function datesFit(a: string, b: string): boolean {
  if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
  return (
    a.slice(0, 4) === b.slice(0, 4) && (a.includes('W') || b.includes('W')) && !(a.includes('W') && b.includes('W'))
  );
}

function join(earlier: Told, later: Told, why: string): Told {
  const [main, other] = later.confidence > earlier.confidence + 0.1 ? [later, earlier] : [earlier, later];
  const mention: EventMention = { ...other.trigger, evidence: why };
  const mentions = [...main.mentions, mention, ...other.mentions].sort((a, b) => a.start - b.start);
  // What one telling states outweighs what the other only carries on.
  const { date, dateSource } = dateRank(other) > dateRank(main) ? other : main;
  const placed = placeRank(other) > placeRank(main) ? other : main;
  return {
    ...main,
    actor: main.actor.length ? main.actor : without(other.actor, main.recipient),
    recipient: main.recipient.length ? main.recipient : without(other.recipient, main.actor),
    ...(date !== undefined && { date }),
    ...(dateSource && { dateSource }),
    place: placed.place,
    ...(placed.placeSource && { placeSource: placed.placeSource }),
    mentions: mentions.filter(
      ({ start, end }, i) =>
        !(start < main.trigger.end && main.trigger.start < end) &&
        mentions.findIndex((each) => each.start === start) === i,
    ),
    confidence: Math.max(main.confidence, other.confidence),
    evidence: [...main.evidence, `also told: “${other.trigger.text}” (${why})`],
  };
}

function without(ids: readonly string[], taken: readonly string[]): readonly string[] {
  return ids.filter((id) => !taken.includes(id));
}

const dateKinds = ['document', 'context', 'sentence', 'governed'];

function dateRank({ dateSource }: PloverEvent): number {
  return dateKinds.indexOf(dateSource?.kind ?? '');
}

function placeRank({ placeSource }: PloverEvent): number {
  return dateKinds.indexOf(placeSource?.kind ?? '');
}
