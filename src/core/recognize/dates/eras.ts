import { WordSet } from './lexicon';
import type { Scan } from './scan';

const before = new WordSet('bc bce');
const after = new WordSet('ad ce');

/** The mark of an era that stands at token i, after a year or century: "BC", "A.D.", "BCE". `end` is a token index, exclusive. */
export function readEraMark(scan: Scan, i: number): { end: number; isBefore: boolean } | undefined {
  const id = scan.id(i);
  if ((before.has(id) || after.has(id)) && scan.isCapital(i)) return { end: i + 1, isBefore: before.has(id) };
  const dotted = scan.words(i, i + 4);
  if (dotted === 'B.C.') return { end: i + 4, isBefore: true };
  if (dotted === 'A.D.') return { end: i + 4, isBefore: false };
  return undefined;
}
