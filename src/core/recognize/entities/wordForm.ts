import { CharClass, charClass } from '../../text/characters';
import { extendPhrase, hashExact, hashText, mix } from './hash';
import type { Lexicon } from './lexicon';

/** How a word is written. */
export const enum Kind {
  Lower,
  /** Like This. */
  Capitalised,
  /** McDonald, iPhone, S-300V4, U.S. */
  Mixed,
  /** NATO */
  AllCaps,
  Number,
  Mark,
  /** A single capital or an initial: J. */
  Initial,
}

/** All there is to know about a word apart from its context. Hashes are 32 bits. */
export interface WordForm {
  readonly text: string;
  readonly exact: number;
  /** Of the lower-case form, digits as zeros. */
  readonly lower: number;
  readonly kind: Kind;
  /** Has a capital letter. */
  readonly capital: boolean;
  readonly shape: number;
  readonly longShape: number;
  /** Of lengths one to four; 0 where the word is not longer than that. */
  readonly prefixes: Int32Array;
  readonly suffixes: Int32Array;
  /** Bits of `Listed`, and `startsPhrase`. */
  readonly listed: number;
  /** Hashes of the clusters from coarse to fine; empty for unknown words. */
  readonly clusters: Int32Array;
  /** Scores of the word alone by role, then by tag; filled by the tagger. */
  scores: Int32Array | undefined;
}

/** The word forms met so far. Exact, bounded, and without effect on results. */
export class WordForms {
  private readonly forms: (WordForm | undefined)[] = new Array<WordForm | undefined>(1 << 17);
  private count = 0;

  constructor(private readonly lexicon: Lexicon) {}

  /** The form of the word text[start..end]. */
  get(text: string, start: number, end: number): WordForm {
    const { forms } = this;
    const mask = forms.length - 1;
    const exact = hashExact(text, start, end);
    let slot = (exact ^ (exact >>> 11)) & mask;
    for (let form = forms[slot]; form; form = forms[slot]) {
      if (form.exact === exact && form.text.length === end - start && text.startsWith(form.text, start)) return form;
      slot = (slot + 1) & mask;
    }
    if (this.count > forms.length / 2) {
      forms.fill(undefined);
      this.count = 0;
      slot = (exact ^ (exact >>> 11)) & mask;
    }
    this.count++;
    return (forms[slot] = wordForm(text.slice(start, end), exact, this.lexicon));
  }
}

function wordForm(text: string, exact: number, lexicon: Lexicon): WordForm {
  const low = text.toLowerCase();
  const lower = hashText(low);
  const prefixes = new Int32Array(4);
  const suffixes = new Int32Array(4);
  for (let size = 1; size <= 4 && size < low.length; size++) {
    prefixes[size - 1] = hashText(low, 0, size);
    suffixes[size - 1] = hashText(low, low.length - size);
  }
  const kind = kindOf(text);
  return {
    text,
    exact,
    lower,
    kind,
    capital: kind === Kind.Capitalised || kind === Kind.Mixed || kind === Kind.AllCaps || kind === Kind.Initial,
    shape: shapeHash(text, false),
    longShape: shapeHash(text, true),
    prefixes,
    suffixes,
    listed: listedBits(low, lower, lexicon),
    clusters: clustersOf(low, lower, lexicon),
    scores: undefined,
  };
}

function listedBits(low: string, lower: number, lexicon: Lexicon): number {
  let at = lexicon.phrases.find(extendPhrase(0, lower));
  if (at < 0) {
    const plain = plainForm(low);
    if (plain !== low) at = lexicon.phrases.find(extendPhrase(0, hashText(plain)));
  }
  return at < 0 ? 0 : lexicon.bits[at]!;
}

function clustersOf(low: string, lower: number, lexicon: Lexicon): Int32Array {
  let at = lexicon.words.find(lower);
  if (at < 0) {
    const plain = plainForm(low);
    if (plain !== low) at = lexicon.words.find(hashText(plain));
  }
  if (at < 0) return noClusters;
  return Int32Array.from(lexicon.clusters, (ids, grain) => mix(grain + 1, ids[at]! + 1));
}

const noClusters = new Int32Array(0);

/** Without accents, and without the full stops of an abbreviation. */
export function plainForm(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/[’ʼ]/g, "'");
}

function kindOf(text: string): Kind {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = charClass(text.charCodeAt(i));
    if (kind === CharClass.Upper) upper++;
    else if (kind === CharClass.Lower) lower++;
    else if (kind === CharClass.Digit) digits++;
  }
  if (upper === 0) return lower ? Kind.Lower : digits ? Kind.Number : Kind.Mark;
  if (upper === 1 && !lower && !digits) return Kind.Initial;
  if (!lower) return Kind.AllCaps;
  return upper === 1 && charClass(text.charCodeAt(0)) === CharClass.Upper ? Kind.Capitalised : Kind.Mixed;
}

/** Classes of characters; runs of the same class count once unless `long`. */
function shapeHash(text: string, long: boolean): number {
  let hash = long ? 7 : 3;
  let last = -1;
  const end = Math.min(text.length, 12);
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    const kind = charClass(unit);
    const code = kind === CharClass.Other ? unit : kind === CharClass.Surrogate ? CharClass.Lower : kind;
    if (!long && code === last) continue;
    hash = mix(Math.imul(hash, 31), code);
    last = code;
  }
  return hash;
}
