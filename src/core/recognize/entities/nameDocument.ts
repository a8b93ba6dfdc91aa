import type { Tokens } from '../../text/tokens';
import { extendPhrase } from './hash';
import { type Lexicon, Listed, longestPhrase, startsPhrase } from './lexicon';
import { Kind, type WordForm, type WordForms } from './wordForm';

/** How capitals are used in a sentence. */
export const enum Style {
  Sentence,
  /** Many names. */
  Dense,
  /** A headline: Most Words Like This. */
  Title,
  AllCaps,
}

/** What a text tells of one of its capitalised words, over all its occurrences (sentences in title case or capitals left out). */
export interface WordUse {
  /** Occurrences in lower case. */
  low: number;
  /** Occurrences with a capital; those of them that do not open a sentence. */
  high: number;
  middle: number;
  /** Bits: what stands around the capitalised runs that hold it. */
  around: number;
  /** The longest capitalised run that holds it: length, token of the word, its place (1 first, 2 inside, 3 last). */
  longest: number;
  at: number;
  place: number;
  /** Tokens of up to four occurrences. */
  readonly seen: number[];
  /** The token that ends the name an acronym stands for; -1 where it is none. */
  acronymOf: number;
}

/** A text made ready for tagging: its words, and what their other occurrences tell. Arrays are by token. */
export interface NameDocument {
  readonly tokens: Tokens;
  readonly forms: readonly WordForm[];
  /** 1 where a name may be. */
  readonly active: Uint8Array;
  /** First token of the capitalised run that holds the token, -1 where there is none; and the run's length. */
  readonly runStart: Int32Array;
  readonly runLength: Int32Array;
  /** Bits of `Listed` of the phrases of several tokens that hold the token. */
  readonly phrases: Int32Array;
  /** 1 first, 2 inside, 3 last token of such a phrase. */
  readonly phrasePlace: Uint8Array;
  /** By sentence. */
  readonly styles: Uint8Array;
  /** By lower-case hash. */
  readonly uses: ReadonlyMap<number, WordUse>;
}

/** Reads `tokens` in one pass for each kind of evidence: linear in their number. */
export function nameDocument(tokens: Tokens, words: WordForms, lexicon: Lexicon): NameDocument {
  const { count, text, start, end } = tokens;
  const forms = new Array<WordForm>(count);
  for (let i = 0; i < count; i++) forms[i] = words.get(text, start[i]!, end[i]!);
  const document: NameDocument = {
    tokens,
    forms,
    active: new Uint8Array(count),
    runStart: new Int32Array(count).fill(-1),
    runLength: new Int32Array(count),
    phrases: new Int32Array(count),
    phrasePlace: new Uint8Array(count),
    styles: new Uint8Array(Math.max(0, tokens.sentence.length - 1)),
    uses: new Map(),
  };
  for (let s = 0; s + 1 < tokens.sentence.length; s++) {
    const from = tokens.sentence[s]!;
    const to = tokens.sentence[s + 1]!;
    document.styles[s] = styleOf(forms, from, to);
    findRuns(document, from, to);
    findActive(document, from, to);
    findPhrases(document, lexicon, from, to);
  }
  readUses(document);
  return document;
}

function styleOf(forms: readonly WordForm[], from: number, to: number): Style {
  let words = 0;
  let capitals = 0;
  let allCaps = 0;
  for (let i = from; i < to; i++) {
    const { kind, capital } = forms[i]!;
    if (kind === Kind.Mark || kind === Kind.Number) continue;
    words++;
    if (capital) capitals++;
    if (kind === Kind.AllCaps || kind === Kind.Initial) allCaps++;
  }
  if (words > 2 && allCaps > words * 0.7) return Style.AllCaps;
  if (words > 3 && capitals > words * 0.65) return Style.Title;
  return capitals > words * 0.4 ? Style.Dense : Style.Sentence;
}

/** Capitalised words in a row; a hyphen between two of them does not break it. */
function findRuns({ tokens, forms, runStart, runLength }: NameDocument, from: number, to: number): void {
  for (let i = from; i < to;) {
    if (!forms[i]!.capital) {
      i++;
      continue;
    }
    let j = i + 1;
    while (j < to) {
      if (forms[j]!.capital) j++;
      else if (isHyphen(forms[j]!) && j + 1 < to && forms[j + 1]!.capital && touches(tokens, j)) j += 2;
      else break;
    }
    runStart.fill(i, i, j);
    runLength.fill(j - i, i, j);
    i = j;
  }
}

/** Joins the tokens before and after it without space. */
function touches({ start, end, count }: Tokens, i: number): boolean {
  return i > 0 && i + 1 < count && end[i - 1] === start[i] && end[i] === start[i + 1];
}

function isHyphen({ text }: WordForm): boolean {
  return text === '-' || text === '–' || text === '‑';
}

/** Widest gap of small words inside a name: "Ministry of Foreign Affairs and the Interior". */
const widestGap = 4;

const particles = new Set(
  'al el de del della di da dos das do du des la le las los van von der den ter ten bin bint ibn abu ul ur af av zu e y ad as ash at an ar'.split(
    ' ',
  ),
);

/** Names hold a capital, and what lies between capitals, or belongs to them: particles before, numbers before and after. */
function findActive({ tokens, forms, active }: NameDocument, from: number, to: number): void {
  let last = -1;
  for (let i = from; i < to; i++) {
    if (!forms[i]!.capital) continue;
    active[i] = 1;
    if (last >= 0 && i - last <= widestGap + 1) active.fill(1, last + 1, i);
    else {
      for (let j = last + 1; last >= 0 && j < i && j <= last + 3 && trails(tokens, forms, j); j++) active[j] = 1;
      for (let j = i - 1; j >= from && j > last && j >= i - 4 && leads(tokens, forms, j); j--) active[j] = 1;
    }
    last = i;
  }
  if (last >= 0) for (let j = last + 1; j < to && j <= last + 3 && trails(tokens, forms, j); j++) active[j] = 1;
}

function leads({ start, end }: Tokens, forms: readonly WordForm[], i: number): boolean {
  const { kind, text } = forms[i]!;
  if (kind === Kind.Number) return true;
  if (kind === Kind.Lower) {
    const unit = text.charCodeAt(0);
    return (unit >= 48 && unit <= 57) || particles.has(text) || isHyphen(forms[i + 1]!);
  }
  return isHyphen(forms[i]!) && end[i] === start[i + 1];
}

function trails({ start, end }: Tokens, forms: readonly WordForm[], i: number): boolean {
  const { kind, text } = forms[i]!;
  if (kind === Kind.Number) return true;
  if (kind === Kind.Lower) {
    const unit = text.charCodeAt(0);
    return (unit >= 48 && unit <= 57) || (isHyphen(forms[i - 1]!) && end[i - 1] === start[i]);
  }
  return (isHyphen(forms[i]!) || text === "'" || text === '’' || text === '.') && end[i - 1] === start[i];
}

function findPhrases({ forms, phrases, phrasePlace }: NameDocument, lexicon: Lexicon, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const first = forms[i]!;
    if (!first.capital || !(first.listed & startsPhrase)) continue;
    let phrase = first.lower;
    const limit = Math.min(to, i + longestPhrase);
    for (let j = i + 1; j < limit; j++) {
      phrase = extendPhrase(phrase, forms[j]!.lower);
      const at = lexicon.phrases.find(phrase);
      const bits = at < 0 ? 0 : lexicon.bits[at]! & ~startsPhrase;
      if (!bits) continue;
      for (let k = i; k <= j; k++) {
        phrases[k] = phrases[k]! | bits;
        phrasePlace[k] = k === i ? 1 : k === j ? 3 : 2;
      }
    }
  }
}

/** What the words around a capitalised run say of it. */
export const Around = {
  afterTitle: 1 << 0,
  afterPlacePreposition: 1 << 1,
  afterThe: 1 << 2,
  afterSaid: 1 << 3,
  beforeSaid: 1 << 4,
  beforePossessive: 1 << 5,
  afterGivenName: 1 << 6,
  afterTitleInRun: 1 << 7,
  endsInOrganizationWord: 1 << 8,
  endsInPlaceWord: 1 << 9,
  startsWithGivenName: 1 << 10,
  startsWithTitle: 1 << 11,
} as const;

export const aroundBits = 12;

const placePrepositions = new Set(['in', 'at', 'from', 'near', 'outside', 'across', 'to', 'into', 'toward', 'towards']);
const sayingBefore = new Set(['by', 'with', 'said', 'says', 'told', 'added']);
const sayingAfter = new Set(['said', 'says', 'told', 'added', 'who', 'wrote', 'born', 'argued', 'insisted', 'warned']);

function readUses(document: NameDocument): void {
  const { tokens, forms, styles, runStart, runLength } = document;
  const uses = document.uses as Map<number, WordUse>;
  for (let s = 0; s < styles.length; s++) {
    if (styles[s]! >= Style.Title) continue;
    const from = tokens.sentence[s]!;
    const to = tokens.sentence[s + 1]!;
    for (let i = from; i < to; i++) {
      const form = forms[i]!;
      if (!form.capital) continue;
      let use = uses.get(form.lower);
      if (!use) {
        use = { low: 0, high: 0, middle: 0, around: 0, longest: 0, at: -1, place: 0, seen: [], acronymOf: -1 };
        uses.set(form.lower, use);
      }
      use.high++;
      if (i > from) use.middle++;
      if (use.seen.length < 4) use.seen.push(i);
      const first = runStart[i]!;
      const length = runLength[i]!;
      const last = first + length - 1;
      use.around |= aroundRun(forms, i, first, last, from, to);
      if (length > use.longest && (i > from || length > 1)) {
        use.longest = length;
        use.at = i;
        use.place = i === first ? 1 : i === last ? 3 : 2;
      }
    }
    findAcronyms(document, uses, from, to);
  }
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i]!;
    if (form.kind !== Kind.Lower) continue;
    const use = uses.get(form.lower);
    if (use) use.low++;
  }
}

function aroundRun(
  forms: readonly WordForm[],
  i: number,
  first: number,
  last: number,
  from: number,
  to: number,
): number {
  let bits = 0;
  if (first > from) {
    const before = forms[first - 1]!;
    if (before.listed & Listed.title) bits |= Around.afterTitle;
    if (placePrepositions.has(before.text)) bits |= Around.afterPlacePreposition;
    if (before.text === 'the') bits |= Around.afterThe;
    if (sayingBefore.has(before.text)) bits |= Around.afterSaid;
  }
  if (last + 1 < to) {
    const after = forms[last + 1]!;
    if (sayingAfter.has(after.text)) bits |= Around.beforeSaid;
    if (after.text === "'s" || after.text === '’s') bits |= Around.beforePossessive;
  }
  if (i > first) {
    if (forms[i - 1]!.listed & Listed.given) bits |= Around.afterGivenName;
    if (forms[i - 1]!.listed & Listed.title) bits |= Around.afterTitleInRun;
    if (forms[first]!.listed & Listed.given) bits |= Around.startsWithGivenName;
  }
  if (last > first) {
    if (forms[last]!.listed & (Listed.organizationWord | Listed.companyEnding)) bits |= Around.endsInOrganizationWord;
    if (forms[last]!.listed & Listed.placeWord) bits |= Around.endsInPlaceWord;
    if (forms[first]!.listed & Listed.title) bits |= Around.startsWithTitle;
  }
  return bits;
}

/** "World Food Programme (WFP)": the acronym's use points to the name's last token. */
function findAcronyms({ forms }: NameDocument, uses: Map<number, WordUse>, from: number, to: number): void {
  for (let i = from + 2; i + 1 < to; i++) {
    const acronym = forms[i + 1]!;
    if (forms[i]!.text !== '(' || acronym.kind !== Kind.AllCaps || acronym.text.length > 7) continue;
    let letter = acronym.text.length - 1;
    for (let k = i - 1; k >= from && k > i - 12 && letter >= 0; k--) {
      if (!forms[k]!.capital) continue;
      if (forms[k]!.text.charCodeAt(0) === acronym.text.charCodeAt(letter)) letter--;
    }
    const use = uses.get(acronym.lower);
    if (letter < 0 && use) use.acronymOf = i - 1;
  }
}
