import type { Reading } from './meaning';
import type { Scan } from './scan';

/** Reads any expression at a token, one level deeper; undefined where there is none or the nesting is too deep. */
export type ReadInner = (i: number) => Reading | undefined;

/** One kind of expression. Pure, total, and bounded: looks at a fixed number of tokens around `i`. */
export interface Recognizer {
  /** Kebab-case. */
  readonly id: string;
  /** The lexicon ids that can open it; it is asked at no other token. */
  readonly starts: Iterable<number>;
  /** The reading that starts at token `i`. */
  read(scan: Scan, i: number, inner: ReadInner): Reading | undefined;
}
