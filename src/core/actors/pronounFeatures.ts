import type { Draft, DraftMention } from './draft';
import { prepositions, type Reading } from './reading';
import { roleWord } from './roleWords';

/** What a pronoun can mean: a man, a woman, a body or country, several. */
export type PronounClass = 'male' | 'female' | 'thing' | 'many';

export interface Pronoun {
  readonly token: number;
  readonly kind: PronounClass;
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
}

/** An actor that a pronoun may mean, with its latest mention before the pronoun. */
export interface Candidate {
  readonly draft: Draft;
  readonly mention: DraftMention;
  /** Mentions in the sentences that were looked at, up to the pronoun. */
  readonly count: number;
  /** Whether one of these is a subject in the same sentence as `mention`. */
  readonly leads: boolean;
  /** Whether it is the only such subject in the nearest sentence with a candidate. */
  readonly leadsAlone: boolean;
  /** How many candidates the nearest sentence with one has; 0 for those of other sentences. */
  readonly nearest: number;
  /** Whether the candidate speaks the words around the pronoun: "it said that it". */
  readonly speaks: boolean;
  /** Whether `mention` stands between quotation marks. */
  readonly quoted: boolean;
  /** Place among all candidates, the latest spoken of first. */
  readonly rank: number;
  /** Whether no other candidate is spoken of more often. */
  readonly isTop: boolean;
  /** Whether another candidate's gender is known to be that of the pronoun. */
  readonly othersKnown: boolean;
}

const possessives = new Set(['his', 'its', 'their']);
const objects = new Set(['him', 'them']);
const most = 3;
const acting =
  /^(?:said|says|announced|accused|denied|warned|vowed|rejected|agreed|refused|condemned|urged|called|demanded|plans|planned|wants|wanted|hopes|hoped|supports|supported|signed|sent|launched|ordered|seized|imposed|pledged|claimed|reported|confirmed|asked|expects|believes|intends|considers|told|opposed|lost|won|held|took|runs|has|had|will|would)$/;
const being = /^(?:is|was|'s|be|been|seems?|seemed|appears?|appeared)$/;

/** The part that a pronoun plays: `owner`, `object`, `self`, `sayer` ("she said"), `subject` or `other`. */
export function pronounForm(reading: Reading, token: number): string {
  const word = reading.word(token);
  if (/sel(?:f|ves)$/.test(word)) return 'self';
  if (possessives.has(word)) return 'owner';
  if (objects.has(word)) return 'object';
  if (word === 'her') return isOwning(reading, token) ? 'owner' : 'object';
  if (reading.isSpeechVerb(reading.afterAdverbs(token)) || (word.endsWith('he') && reading.isSpeechVerb(token - 1)))
    return 'sayer';
  if (reading.isSubject(token, token)) return 'subject';
  return reading.isVerb(token - 1) || prepositions.has(reading.word(token - 1)) ? 'object' : 'other';
}

const joined = new Map<string, Map<string | number, string>>();

/** Two words as one name; made once, since few are needed and very often. */
function join(first: string, second: string | number): string {
  let seconds = joined.get(first);
  if (!seconds) joined.set(first, (seconds = new Map()));
  let name = seconds.get(second);
  if (name === undefined) seconds.set(second, (name = `${first} ${second}`));
  return name;
}

/** "her Finnish counterpart", not "told her that". */
function isOwning(reading: Reading, token: number): boolean {
  if (reading.syntax) return reading.isNoun(token + 1) || reading.isAdjective(token + 1);
  const next = reading.word(token + 1);
  return (
    /^\p{L}/u.test(next) && !prepositions.has(next) && !reading.isVerb(token + 1) && next !== 'that' && next !== 'and'
  );
}

/**
 * What speaks for and against an actor as the one that a pronoun means, as names of weights (`pronounWeights.ts`); `form` is that of
 * `pronounForm`, `rivals` the number of candidates.
 */
export function pronounFeatures(
  reading: Reading,
  pronoun: Pronoun,
  form: string,
  candidate: Candidate,
  rivals: number,
): string[] {
  const { token, kind, quoted } = pronoun;
  const { draft, mention, count, leads, speaks, rank, isTop } = candidate;
  const sentence = reading.sentence[token] ?? 0;
  const there = reading.sentence[mention.first] ?? 0;
  const far = Math.min(sentence - there, most);
  const part = reading.partOf(mention.first, mention.last);
  const where = far ? 'far' : 'here';
  const features = [
    'bias',
    join('far', far),
    join(join(form, where), part),
    join(join('rank', Math.min(rank, most)), where),
    join('rivals', Math.min(rivals, most + 1)),
    join(join('nearest', Math.min(candidate.nearest, most)), where),
    join('count', Math.min(count, most)),
    join('kind', mention.kind),
    join('type', typeOf(draft)),
  ];
  if (far && reading.paragraph[there] !== reading.paragraph[sentence]) features.push('paragraph');
  if (leads) features.push(join('leads', where));
  if (form === 'owner') features.push(join('owns', ownedKind(reading, token)));
  if (candidate.leadsAlone) features.push('leads alone', join(join('leads', 'alone'), form));
  if (isTop) features.push('top');
  if (rank === 0 && leads) features.push('latest leads');
  if (speaks) features.push(join(quoted ? 'quotes' : 'speaks', far));
  if (quoted !== candidate.quoted) features.push(quoted ? 'quoted' : 'unquoted');
  else if (quoted) features.push('both quoted');
  if (!reading.sameSentence(mention.first - 1, mention.first)) features.push(join('opens', where));
  if (kind === 'male' || kind === 'female') {
    features.push(join(join('far', far), part));
    const gender = !draft.gender ? 'open' : draft.gender === kind ? 'fits' : 'doubtful';
    features.push(
      join('gender', gender),
      join(join('gender', gender), candidate.othersKnown ? 'as of others' : 'alone'),
    );
    if (mention.kind === 'pronoun' && mention.rule === 'pronoun') features.push(join('chain', far));
  } else {
    if (mention.kind === 'pronoun') features.push(join('chain', far));
    if (kind === 'thing' && form !== 'owner') {
      const next = reading.word(reading.afterAdverbs(token));
      features.push(acting.test(next) ? 'acts' : being.test(next) ? 'is' : 'does');
      if (reading.isSpeechVerb(token - 1) || reading.word(token - 1) === 'that') features.push('after saying');
    }
    if (kind === 'many') features.push(draft.members ? 'set' : draft.plural ? 'plural' : 'one');
  }
  return features;
}

/** "its chairwoman", "its old army", "their homes": what the possessive owns. */
function ownedKind(reading: Reading, token: number): string {
  for (let at = token + 1; at < token + 4 && reading.entityAt[at] === -1; at++) {
    const role = roleWord(reading.word(at));
    if (role && role.kind !== 'modifier') return role.kind;
    if (reading.isVerb(at) || prepositions.has(reading.word(at))) break;
  }
  return 'things';
}

function typeOf(draft: Draft): string {
  if (draft.subtype === 'country') return 'country';
  if (draft.subtype === 'government') return 'government';
  if (draft.type === 'organization' && !draft.names.length) return 'body';
  return draft.type;
}
