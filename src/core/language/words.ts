import { CharClass, charClass } from '../text/characters';
import { atom } from './hash';

/** What is known of words from outside the sentence. */
export interface Lexicon {
  /**
   * By the hash of a word in lower case: its cluster + 1 in the low 15 bits, 0 where it has none; bit 15 where the training data
   * knows the word; above, what the dictionary says it can be (see `Part`).
   */
  lookup(word: number): number;
  /** The coarser clusters of a cluster, by its number + 1. */
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;
}

/** What a dictionary says a form can be, as bits. */
export const enum Part {
  Noun = 1,
  Plural = 2,
  Verb = 4,
  /** A verb with an ending, or an irregular form of one. */
  Inflected = 8,
  Adjective = 16,
  Adverb = 32,
}

/** The atoms of one word form, by position in its row. */
export const enum Field {
  /** As written. */
  Form,
  /** In lower case; numbers, days and addresses are one word each. */
  Word,
  Suffix1,
  Suffix2,
  Suffix3,
  Suffix4,
  Suffix5,
  Prefix1,
  Prefix2,
  Prefix3,
  Shape,
  Cluster,
  Middle,
  Coarse,
  /** The word where the training data knows it, else its ending and shape. */
  Known,
  /** What the dictionary says it can be. */
  Parts,
  Count,
}

/** How a form is written, to tell a headline from a sentence. */
export const enum Writing {
  /** Without letters, or a capital alone. */
  Other,
  Small,
  Title,
  Capitals,
}

/** Kinds of atoms; see `atom`. */
export const enum Kind {
  Char,
  Class,
  Shape,
  Cluster,
  Middle,
  Coarse,
  Tag,
  Upos,
  Relation,
  Number,
  Style,
  Parts,
}

const firstRows = 4096;
/** Forms kept before the table is emptied, which bounds the memory of a long run. */
const mostRows = 1 << 16;
/** Of longer forms only so many units are looked at. */
const longestForm = 60;

/**
 * The word forms seen so far, each with its atoms worked out once. A form is found by hash and compared unit by unit: no string is
 * made for a form seen before. Emptying the table changes no result.
 */
export class Words {
  count = 0;
  /** Field.Count atoms a form. */
  atoms = new Int32Array(firstRows * Field.Count);
  writing = new Uint8Array(firstRows);
  private forms: string[] = [];
  private hashes = new Int32Array(firstRows);
  private slots = new Int32Array(firstRows * 4).fill(-1);

  constructor(private readonly lexicon: Lexicon) {}

  get isFull(): boolean {
    return this.count >= mostRows;
  }

  clear(): void {
    this.count = 0;
    this.forms = [];
    this.slots.fill(-1);
  }

  /** The row of the form text[start..end]. */
  row(text: string, start: number, end: number): number {
    const to = end - start > longestForm ? start + longestForm : end;
    let hash = 0x811c9dc5 | 0;
    for (let i = start; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const row = this.slots[slot] as number;
      if (row < 0) break;
      if (this.hashes[row] === hash && isForm(this.forms[row] as string, text, start, to)) return row;
      slot = (slot + 1) & mask;
    }
    return this.add(copy(text, start, to), hash, slot);
  }

  private add(form: string, hash: number, slot: number): number {
    const row = this.count++;
    if (row === this.hashes.length) {
      this.grow();
      slot = this.freeSlot(hash);
    }
    this.forms.push(form);
    this.hashes[row] = hash;
    this.slots[slot] = row;
    this.describe(form, row);
    return row;
  }

  private freeSlot(hash: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const rows = this.hashes.length * 2;
    const old = this.hashes;
    this.hashes = enlarge(old, new Int32Array(rows));
    this.atoms = enlarge(this.atoms, new Int32Array(rows * Field.Count));
    this.writing = enlarge(this.writing, new Uint8Array(rows));
    this.slots = new Int32Array(rows * 4).fill(-1);
    for (let row = 0; row < old.length; row++) this.slots[this.freeSlot(old[row] as number)] = row;
  }

  private describe(form: string, row: number): void {
    const { atoms, lexicon } = this;
    const at = row * Field.Count;
    const lower = form.toLowerCase();
    const word = wordAtom(lower);
    const shape = shapeAtom(form);
    const known = lexicon.lookup(word);
    const cluster = known & 0x7fff;
    atoms[at + Field.Form] = textAtom(form, 0, form.length, 1);
    atoms[at + Field.Word] = word;
    for (let size = 1; size <= 5; size++)
      atoms[at + Field.Suffix1 + size - 1] = textAtom(lower, Math.max(0, lower.length - size), lower.length, 2);
    for (let size = 1; size <= 3; size++)
      atoms[at + Field.Prefix1 + size - 1] = textAtom(lower, 0, Math.min(size, lower.length), 3);
    atoms[at + Field.Shape] = shape;
    atoms[at + Field.Cluster] = atom(Kind.Cluster, cluster);
    atoms[at + Field.Middle] = atom(Kind.Middle, lexicon.middle[cluster] ?? 0);
    atoms[at + Field.Coarse] = atom(Kind.Coarse, lexicon.coarse[cluster] ?? 0);
    atoms[at + Field.Known] = known & 0x8000 ? word : (atoms[at + Field.Suffix3] as number) ^ (shape >>> 1);
    atoms[at + Field.Parts] = atom(Kind.Parts, known >>> 16);
    this.writing[row] = writingOf(form);
  }
}

/** The atom of a word in lower case. Numbers, years and internet addresses are one word each kind. */
export function wordAtom(lower: string): number {
  const first = lower.charCodeAt(0);
  if (
    charClass(first) === CharClass.Digit ||
    ((first === 46 || first === 39 || first === 0x2019) && lower.length > 1)
  ) {
    if (/^\d{4}$/.test(lower)) return atom(Kind.Class, 1);
    if (/^[\d.,]+$/.test(lower) && /\d/.test(lower)) return atom(Kind.Class, 2);
    if (/^\d[\d.,:/-]*$/.test(lower)) return atom(Kind.Class, 3);
  } else if (lower.length > 7 && (lower.includes('://') || lower.startsWith('www.'))) return atom(Kind.Class, 4);
  else if (lower.length > 5 && lower.indexOf('@', 1) > 0) return atom(Kind.Class, 5);
  return textAtom(lower, 0, lower.length, 0);
}

function textAtom(text: string, from: number, to: number, kind: number): number {
  let hash = Math.imul(kind + 1, 0x7feb352d);
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit === 0x2019 ? 0x27 : unit), 0x01000193);
  }
  return atom(Kind.Char, hash);
}

/** Capitals, small letters, digits and other characters in order, each run at most twice. */
function shapeAtom(form: string): number {
  let hash = 0;
  let last = 0;
  let size = 0;
  for (let i = 0; i < form.length && size < 7; i++) {
    const unit = form.charCodeAt(i);
    const kind = charClass(unit);
    const sign = kind === CharClass.Other ? unit + 16 : kind;
    if (sign === last && size > 1) continue;
    hash = Math.imul(hash ^ sign, 0x01000193);
    last = sign;
    size++;
  }
  return atom(Kind.Shape, hash);
}

function writingOf(form: string): Writing {
  const first = charClass(form.charCodeAt(0));
  if (first === CharClass.Lower) return Writing.Small;
  if (first !== CharClass.Upper || form.length === 1) return Writing.Other;
  for (let i = 1; i < form.length; i++) if (charClass(form.charCodeAt(i)) === CharClass.Lower) return Writing.Title;
  return Writing.Capitals;
}

function isForm(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A string of its own: a slice would keep the whole text in memory. */
function copy(text: string, start: number, end: number): string {
  const units: number[] = [];
  for (let i = start; i < end; i++) units.push(text.charCodeAt(i));
  return String.fromCharCode(...units);
}

function enlarge<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
