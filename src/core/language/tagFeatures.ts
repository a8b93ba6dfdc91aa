import { atom, feature } from './hash';
import { Templates } from './templates';
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
  const parts = atoms[at + Field.Parts] as number;
  let n = 0;
  const t = 32 * (role + 1);
  out[n++] = feature(t, word);
  out[n++] = feature(t + 1, cluster);
  out[n++] = feature(t + 2, middle);
  out[n++] = feature(t + 3, coarse);
  out[n++] = feature(t + 4, suffix3);
  out[n++] = feature(t + 5, shape);
  out[n++] = feature(t + 6, suffix2);
  out[n++] = feature(t + 21, parts);
  if (role !== Role.Self) return n;
  const suffix1 = atoms[at + Field.Suffix1] as number;
  const suffix4 = atoms[at + Field.Suffix4] as number;
  out[n++] = feature(t + 7, atoms[at + Field.Form] as number);
  out[n++] = feature(t + 8, suffix1);
  out[n++] = feature(t + 9, suffix4);
  out[n++] = feature(t + 10, atoms[at + Field.Suffix5] as number);
  out[n++] = feature(t + 11, atoms[at + Field.Prefix1] as number);
  out[n++] = feature(t + 12, atoms[at + Field.Prefix2] as number);
  out[n++] = feature(t + 13, atoms[at + Field.Prefix3] as number);
  out[n++] = feature(t + 14, shape, suffix1);
  out[n++] = feature(t + 15, shape, suffix3);
  out[n++] = feature(t + 16, coarse, suffix2);
  out[n++] = feature(t + 17, middle, suffix1);
  out[n++] = feature(t + 18, coarse, shape);
  out[n++] = feature(t + 19, middle, suffix3);
  out[n++] = feature(t + 20, 0);
  out[n++] = feature(t + 22, parts, suffix2);
  out[n++] = feature(t + 23, parts, shape);
  out[n++] = feature(t + 24, parts, coarse);
  return n;
}

enum TagAtom {
  tag1,
  tag2,
  word,
  suffix3,
  suffix2,
  shape,
  middle,
  wordN,
  middleN,
  word1,
  suffixN,
  middle1,
  suffix2N,
  cluster,
  place,
  parts,
  partsN,
}

const templates = [
  'tag1',
  'tag1 tag2',
  'tag1 word',
  'tag1 suffix3',
  'tag1 suffix2',
  'tag1 shape',
  'tag1 middle',
  'tag1 tag2 word',
  'tag1 wordN',
  'tag1 middleN',
  'word1 word',
  'word wordN',
  'word middleN',
  'word suffixN',
  'middle1 middle',
  'middle middleN',
  'suffix3 suffix2N',
  'word1 wordN',
  'tag1 suffix2 suffix2N',
  'tag1 cluster wordN',
  'tag1 tag2 middle',
  'tag1 parts',
  'tag1 tag2 parts',
  'tag1 parts partsN',
  'parts suffix2N',
  'place shape',
  'place word',
  'place suffix3',
  'place tag1 shape',
  'place middle',
];

const asksPlace = (names: readonly (keyof typeof TagAtom)[]) => names.includes('place');
const contextTemplates = new Templates(templates, TagAtom, (names) => !asksPlace(names));
/** Where a word begins a sentence or the sentence is written as a title. */
const placeTemplates = new Templates(templates, TagAtom, asksPlace);

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
  const a = contextTemplates.atoms;
  const at = (rows[index] as number) * Field.Count;
  const before = index > from ? (rows[index - 1] as number) * Field.Count : -1;
  const after = index + 1 < to ? (rows[index + 1] as number) * Field.Count : -1;
  a[TagAtom.word] = atoms[at + Field.Word] as number;
  a[TagAtom.suffix2] = atoms[at + Field.Suffix2] as number;
  a[TagAtom.suffix3] = atoms[at + Field.Suffix3] as number;
  a[TagAtom.shape] = atoms[at + Field.Shape] as number;
  a[TagAtom.middle] = atoms[at + Field.Middle] as number;
  a[TagAtom.cluster] = atoms[at + Field.Cluster] as number;
  a[TagAtom.parts] = atoms[at + Field.Parts] as number;
  a[TagAtom.word1] = before < 0 ? edge : (atoms[before + Field.Word] as number);
  a[TagAtom.middle1] = before < 0 ? edge : (atoms[before + Field.Middle] as number);
  a[TagAtom.wordN] = after < 0 ? edge : (atoms[after + Field.Word] as number);
  a[TagAtom.middleN] = after < 0 ? edge : (atoms[after + Field.Middle] as number);
  a[TagAtom.suffixN] = after < 0 ? edge : (atoms[after + Field.Suffix3] as number);
  a[TagAtom.suffix2N] = after < 0 ? edge : (atoms[after + Field.Suffix2] as number);
  a[TagAtom.partsN] = after < 0 ? edge : (atoms[after + Field.Parts] as number);
  a[TagAtom.tag1] = tag1;
  a[TagAtom.tag2] = tag2;
  const n = contextTemplates.write(out, 0);
  const place = styleAtoms[style * 2 + (index === from ? 1 : 0)] as number;
  if (place === plain) return n;
  placeTemplates.atoms.set(a);
  placeTemplates.atoms[TagAtom.place] = place;
  return placeTemplates.write(out, n);
}

const edge = atom(Kind.Style, 99);
const styleAtoms = Int32Array.from({ length: 6 }, (_, i) => atom(Kind.Style, i));
/** Inside a sentence written as one. */
const plain = styleAtoms[0] as number;
