import { countryOf } from '../recognize/countries/countries';
import type { Draft, DraftMention, Drafts } from './draft';
import { nameOf } from './linkDescriptions';
import type { Reading } from './reading';

type Kind = 'state' | 'side' | 'person';

/** Words for several at once: "both countries", "the two sides". Token indices, inclusive. */
export interface SetPhrase {
  readonly first: number;
  readonly head: number;
  readonly size: number;
  readonly kind: Kind;
  readonly gender?: 'male' | 'female';
}

const kinds: Readonly<Record<string, Kind>> = {
  countries: 'state',
  nations: 'state',
  states: 'state',
  neighbours: 'state',
  neighbors: 'state',
  governments: 'state',
  kingdoms: 'state',
  republics: 'state',
  sides: 'side',
  parties: 'side',
  rivals: 'side',
  foes: 'side',
  enemies: 'side',
  adversaries: 'side',
  leaders: 'person',
  presidents: 'person',
  ministers: 'person',
  men: 'person',
  women: 'person',
};
const singular = /^(?:side|country|nation|government)$/;
const sizes: ReadonlyMap<string, number> = new Map(['two', 'three', 'four', 'five'].map((word, i) => [word, i + 2]));
const opening = new Set(['the', 'these', 'those']);
const reach = 5;
/** Sectors of bodies that may be one side of a conflict or a deal. */
const sided = new Set(['REB', 'UAF', 'SEP', 'PRM', 'MIL', 'PTY', 'OPP', 'BUS', 'LAB']);
const joints = new Set([',', 'and', 'the', "'s", '’s', 'both']);
/** After these words the set is whom somebody else does something to. */
const towards = new Set(['on', 'to', 'against', 'with', 'between']);

/** The words of an article that mean two or more named before, resolved or not: they never mean anybody else. */
export function readSets(reading: Reading): SetPhrase[] {
  const sets: SetPhrase[] = [];
  for (let token = 0; token < reading.tokens.count; token++) {
    const opened = open(reading, token);
    const head = opened && headOf(reading, opened);
    if (!opened || head === undefined) continue;
    const word = reading.word(head);
    sets.push({
      first: token,
      head,
      size: opened.size,
      kind: kinds[word] ?? (word === 'side' ? 'side' : 'state'),
      ...(word === 'men' && { gender: 'male' }),
      ...(word === 'women' && { gender: 'female' }),
    });
    token = head;
  }
  return sets;
}

interface Opening {
  readonly at: number;
  readonly size: number;
  readonly one: boolean;
}

/** "both", "both the", "the two", "neither": the token before which the rest begins. */
function open(reading: Reading, token: number): Opening | undefined {
  const word = reading.word(token);
  if (word === 'both') return { at: reading.word(token + 1) === 'the' ? token + 2 : token + 1, size: 2, one: false };
  if (word === 'neither' || word === 'either') return { at: token + 1, size: 2, one: true };
  if (!opening.has(word)) return undefined;
  const size = sizes.get(reading.word(token + 1));
  return size ? { at: token + 2, size, one: false } : undefined;
}

function headOf(reading: Reading, { at, one }: Opening): number | undefined {
  for (let token = at; token < at + reach && reading.sameSentence(token, at); token++) {
    const word = reading.word(token);
    if (one ? singular.test(word) : Object.hasOwn(kinds, word)) {
      // "both sides of the river", "both country singers"
      if (/sides?$/.test(word) && reading.word(token + 1) === 'of') return undefined;
      return reading.qualifiesNext(token) ? undefined : token;
    }
    if (one) return undefined;
    const entity = reading.entity(token);
    if (entity ? entity.type !== 'group' && entity.type !== 'place' : !(word === '-' || isQualifier(reading, token)))
      return undefined;
  }
  return undefined;
}

function isQualifier(reading: Reading, token: number): boolean {
  return reading.isAdjective(token) || /(?:ing|ed|ern|an|al|ish|prime|foreign)$/.test(reading.word(token));
}

interface Candidate {
  /** Country and government are one. */
  readonly key: string;
  readonly draft: Draft;
  readonly mention: DraftMention;
}

/**
 * Links "the two sides", "both governments", "the three countries" to all that they mean: those of the sentence, of the paragraph before it,
 * or whom the article is about. Where their number does not fit they are linked to nobody.
 */
export function linkSets(drafts: Drafts, sets: readonly SetPhrase[]): void {
  if (!sets.length) return;
  const { reading } = drafts;
  const states = collect((draft) => (isState(draft) ? draft.country : undefined));
  const bodies = collect((draft) =>
    isState(draft) ? draft.country : isSide(draft) ? `body ${draft.order}` : undefined,
  );
  const persons = collect((draft) => (draft.type === 'person' && draft.names.length ? `${draft.order}` : undefined));
  const made: { readonly set: SetPhrase; readonly draft: Draft }[] = [];
  for (const set of sets) {
    const again = made.find((other) => isSame(other.set, set));
    const found = again ? undefined : resolve(set);
    const draft =
      again?.draft ?? (found && drafts.create('group', { members: found.members, plural: true, label: 'both' }));
    if (!draft?.members) continue;
    const names = draft.members.map(nameOf).join(' and ');
    drafts.link(draft, set.first, set.head, {
      kind: 'description',
      rule: 'set',
      evidence: `“${reading.tokens.text.slice(reading.tokens.start[set.first], reading.tokens.end[set.head])}”: ${names}.`,
      confidence: again ? 0.7 : (found?.sure ?? 0.55),
    });
    made.unshift({ set, draft });
  }

  function collect(keyOf: (draft: Draft) => string | undefined): Candidate[] {
    return drafts.all
      .flatMap((draft) => {
        const key = keyOf(draft);
        return key === undefined ? [] : draft.mentions.map((mention) => ({ key, draft, mention }));
      })
      .sort((a, b) => a.mention.first - b.mention.first);
  }

  function resolve(set: SetPhrase): { members: Draft[]; sure: number } | undefined {
    if (set.kind === 'person') {
      const pool = persons.filter(({ draft }) => !set.gender || !draft.gender || draft.gender === set.gender);
      return sure(near(set, pool), 0.7);
    }
    if (set.kind === 'state') return sure(near(set, states), 0.75) ?? sure(throughout(set), 0.55);
    return sure(near(set, states) ?? near(set, bodies), 0.65) ?? sure(opposed(set) ?? throughout(set), 0.55);
  }

  function sure(members: readonly Candidate[] | undefined, confidence: number) {
    return members && { members: members.map(memberOf), sure: confidence };
  }

  /** The country itself rather than its government, where the text names it. */
  function memberOf({ draft }: Candidate): Draft {
    const country = isState(draft) && draft.country ? drafts.byId(draft.country.toLowerCase()) : undefined;
    return country?.mentions.length ? country : draft;
  }

  /** Those of the sentence and, where they are too few, of the sentences before it in the paragraph. */
  function near(set: SetPhrase, pool: readonly Candidate[]): Candidate[] | undefined {
    const sentence = reading.sentence[set.first] ?? 0;
    const found = new Map<string, Candidate>();
    for (let s = sentence; s >= 0 && reading.paragraph[s] === reading.paragraph[sentence]; s--) {
      const here = pool.filter(
        ({ mention }) =>
          reading.sentence[mention.first] === s &&
          (s < sentence || (mention.last < set.first && !actsOn(mention, set))),
      );
      for (const item of here) if (!found.has(item.key)) found.set(item.key, item);
      if (found.size === set.size) return [...found.values()];
      if (found.size > set.size) return joined(here, set.size);
    }
    return undefined;
  }

  /** "Qatar urged both sides": Qatar is neither. "Kenya and Uganda said it would help both countries": these two. */
  function actsOn(mention: DraftMention, set: SetPhrase): boolean {
    const before = reading.word(set.first - 1);
    if (!reading.isVerb(set.first - 1) && !towards.has(before)) return false;
    for (let token = mention.last + 1; token < set.first - 1; token++) if (reading.isSpeechVerb(token)) return false;
    return !reading.isSpeechVerb(set.first - 1) || before !== 'said';
  }

  /** The last list of this length: "A and B", "A, B and C". */
  function joined(pool: readonly Candidate[], size: number): Candidate[] | undefined {
    let list: Candidate[] = [];
    let best: Candidate[] | undefined;
    const take = () => {
      const last = list.at(-1);
      const before = last && reading.word(last.mention.first - 1);
      const ended = before === 'and' || (before === 'the' && reading.word((last?.mention.first ?? 0) - 2) === 'and');
      if (list.length === size && ended) best = list;
    };
    for (const item of pool) {
      const previous = list.at(-1);
      if (previous && !isJoined(previous.mention, item.mention)) {
        take();
        list = [];
      }
      if (!list.some(({ key }) => key === item.key)) list.push(item);
    }
    take();
    return best;
  }

  function isJoined(a: DraftMention, b: DraftMention): boolean {
    if (b.first <= a.last + 1 || b.first > a.last + 4) return false;
    for (let token = a.last + 1; token < b.first; token++) if (!joints.has(reading.word(token))) return false;
    return reading.sameSentence(a.first, b.first);
  }

  /** "fighting between the army and the rebels", the last told before. */
  function opposed(set: SetPhrase): Candidate[] | undefined {
    for (let i = bodies.length - 2; set.size === 2 && i >= 0; i--) {
      const [one, other] = [bodies[i]!, bodies[i + 1]!];
      const { first } = one.mention;
      if (other.mention.last >= set.first || one.key === other.key || !reading.sameSentence(first, other.mention.first))
        continue;
      if (reading.word(first - 1) !== 'between' && reading.word(first - 2) !== 'between') continue;
      for (let token = other.mention.first - 1; token >= other.mention.first - 4; token--)
        if (reading.word(token) === 'and') return [one, other];
    }
    return undefined;
  }

  /** Those whom the first two sentences name together, else those that are spoken of far more often than any other. */
  function throughout(set: SetPhrase): Candidate[] | undefined {
    const lead = joined(
      states.filter(({ mention }) => (reading.sentence[mention.first] ?? 0) < 2),
      set.size,
    );
    if (lead) return lead;
    const counts = new Map<string, { candidate: Candidate; count: number }>();
    for (const candidate of states) {
      const known = counts.get(candidate.key);
      if (known) known.count++;
      else counts.set(candidate.key, { candidate, count: 1 });
    }
    const order = [...counts.values()].sort((a, b) => b.count - a.count);
    const least = order[set.size - 1]?.count ?? 0;
    if (least < 2 || least < (order[set.size]?.count ?? 0) + 2) return undefined;
    return order.slice(0, set.size).map(({ candidate }) => candidate);
  }

  function isSame(one: SetPhrase, other: SetPhrase): boolean {
    if (one.size !== other.size || (one.kind === 'person') !== (other.kind === 'person')) return false;
    const [a, b] = [reading.sentence[one.first] ?? 0, reading.sentence[other.first] ?? 0];
    return b - a <= 2 && reading.paragraph[a] === reading.paragraph[b];
  }
}

function isState(draft: Draft): boolean {
  if (!draft.country || !countryOf(draft.country)) return false;
  return draft.subtype === 'country' || draft.subtype === 'government';
}

function isSide(draft: Draft): boolean {
  return (
    draft.type === 'organization' &&
    (sided.has(draft.sector ?? '') || draft.country === 'EUR' || draft.subtype === 'igo')
  );
}
