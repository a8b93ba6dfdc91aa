import { atom, feature1, feature2, feature3 } from './hash';
import { Field, Kind, Writing } from './words';
import type { Words } from './words';

/** How a whole sentence is written. */
export const enum Style {
  Sentence,
  /** Most words start with a capital, as in many headlines. */
  Title,
  Capitals,
}

/** The style of the sentence whose words stand in rows[from..to]. */
export function styleOf(words: Words, rows: Int32Array, from: number, to: number): Style {
  let small = 0;
  let title = 0;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const writing = words.writing[rows[i] as number];
    if (writing === Writing.Small) small++;
    else if (writing === Writing.Title) title++;
    else if (writing === Writing.Capitals) capitals++;
  }
  if (capitals > 2 && capitals > 2 * (small + title)) return Style.Capitals;
  return title > 2 && title >= small ? Style.Title : Style.Sentence;
}

/** Where a word stands beside the one to tag. */
export const enum Role {
  Before2,
  Before,
  Self,
  After,
  After2,
  Count,
}

/** More features than any function here writes. */
export const tagFeatureRoom = 48;

/** Features of a word form alone in one role; what they add to each tag's score is worked out once a form. Returns how many. */
export function wordFeatures(atoms: Int32Array, row: number, role: Role, out: Int32Array): number {
  const at = row * Field.Count;
  const word = atoms[at + Field.Word] as number;
  const suffix2 = atoms[at + Field.Suffix2] as number;
  const suffix3 = atoms[at + Field.Suffix3] as number;
  const shape = atoms[at + Field.Shape] as number;
  const middle = atoms[at + Field.Middle] as number;
  const cluster = atoms[at + Field.Cluster] as number;
  const coarse = atoms[at + Field.Coarse] as number;
  let n = 0;
  const t = 32 * (role + 1);
  out[n++] = feature1(t, word);
  out[n++] = feature1(t + 1, cluster);
  out[n++] = feature1(t + 2, middle);
  out[n++] = feature1(t + 3, coarse);
  out[n++] = feature1(t + 4, suffix3);
  out[n++] = feature1(t + 5, shape);
  out[n++] = feature1(t + 6, suffix2);
  if (role !== Role.Self) return n;
  const suffix1 = atoms[at + Field.Suffix1] as number;
  const suffix4 = atoms[at + Field.Suffix4] as number;
  out[n++] = feature1(t + 7, atoms[at + Field.Form] as number);
  out[n++] = feature1(t + 8, suffix1);
  out[n++] = feature1(t + 9, suffix4);
  out[n++] = feature1(t + 10, atoms[at + Field.Suffix5] as number);
  out[n++] = feature1(t + 11, atoms[at + Field.Prefix1] as number);
  out[n++] = feature1(t + 12, atoms[at + Field.Prefix2] as number);
  out[n++] = feature1(t + 13, atoms[at + Field.Prefix3] as number);
  out[n++] = feature2(t + 14, shape, suffix1);
  out[n++] = feature2(t + 15, shape, suffix3);
  out[n++] = feature2(t + 16, coarse, suffix2);
  out[n++] = feature2(t + 17, middle, suffix1);
  out[n++] = feature2(t + 18, coarse, shape);
  out[n++] = feature2(t + 19, middle, suffix3);
  out[n++] = feature1(t + 20, 0);
  return n;
}

/**
 * Features of the word at `index` in its context: the two tags before it and the words around it. `rows` holds the sentence's word
 * rows at from..to. Returns how many.
 */
export function contextFeatures(
  atoms: Int32Array,
  rows: Int32Array,
  index: number,
  from: number,
  to: number,
  tag1: number,
  tag2: number,
  style: Style,
  out: Int32Array,
): number {
  const at = (rows[index] as number) * Field.Count;
  const before = index > from ? (rows[index - 1] as number) * Field.Count : -1;
  const after = index + 1 < to ? (rows[index + 1] as number) * Field.Count : -1;
  const word = atoms[at + Field.Word] as number;
  const suffix2 = atoms[at + Field.Suffix2] as number;
  const suffix3 = atoms[at + Field.Suffix3] as number;
  const shape = atoms[at + Field.Shape] as number;
  const middle = atoms[at + Field.Middle] as number;
  const cluster = atoms[at + Field.Cluster] as number;
  const word1 = before < 0 ? edge : (atoms[before + Field.Word] as number);
  const middle1 = before < 0 ? edge : (atoms[before + Field.Middle] as number);
  const wordN = after < 0 ? edge : (atoms[after + Field.Word] as number);
  const middleN = after < 0 ? edge : (atoms[after + Field.Middle] as number);
  const suffixN = after < 0 ? edge : (atoms[after + Field.Suffix3] as number);
  const suffix2N = after < 0 ? edge : (atoms[after + Field.Suffix2] as number);
  let n = 0;
  out[n++] = feature1(1, tag1);
  out[n++] = feature2(2, tag1, tag2);
  out[n++] = feature2(3, tag1, word);
  out[n++] = feature2(4, tag1, suffix3);
  out[n++] = feature2(5, tag1, suffix2);
  out[n++] = feature2(6, tag1, shape);
  out[n++] = feature2(7, tag1, middle);
  out[n++] = feature3(8, tag1, tag2, word);
  out[n++] = feature2(9, tag1, wordN);
  out[n++] = feature2(10, tag1, middleN);
  out[n++] = feature2(11, word1, word);
  out[n++] = feature2(12, word, wordN);
  out[n++] = feature2(13, word, middleN);
  out[n++] = feature2(14, word, suffixN);
  out[n++] = feature2(15, middle1, middle);
  out[n++] = feature2(16, middle, middleN);
  out[n++] = feature2(17, suffix3, suffix2N);
  out[n++] = feature2(18, word1, wordN);
  out[n++] = feature3(19, tag1, suffix2, suffix2N);
  out[n++] = feature3(20, tag1, cluster, wordN);
  out[n++] = feature3(21, tag1, tag2, middle);
  const place = styleAtoms[style * 2 + (index === from ? 1 : 0)] as number;
  if (place !== plain) {
    out[n++] = feature2(22, place, shape);
    out[n++] = feature2(23, place, word);
    out[n++] = feature2(24, place, suffix3);
    out[n++] = feature3(25, place, tag1, shape);
    out[n++] = feature2(26, place, middle);
  }
  return n;
}

const edge = atom(Kind.Style, 99);
const styleAtoms = Int32Array.from({ length: 6 }, (_, i) => atom(Kind.Style, i));
/** Inside a sentence written as one. */
const plain = styleAtoms[0] as number;
