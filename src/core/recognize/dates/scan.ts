import { digits, hashStep, lookUp, unknown } from './lexicon';

/** White space before a token: none, on the line, one line break, or more than one. */
export const gaps = { none: 0, space: 1, line: 2, paragraph: 3 } as const;

/**
 * One pass over a text: its words, runs of digits and single punctuation marks, with the lexicon's ids. All date recognizers
 * read this and never the text itself. Positions are token indices; outside the text every method answers as for an unknown word.
 */
export class Scan {
  readonly text: string;
  count = 0;
  private starts: Int32Array;
  private ends: Int32Array;
  private ids: Uint16Array;
  private values: Int32Array;
  private gapBefore: Uint8Array;

  constructor(text: string) {
    this.text = text;
    const room = Math.max(16, text.length >> 2);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.ids = new Uint16Array(room);
    this.values = new Int32Array(room);
    this.gapBefore = new Uint8Array(room);
    this.run();
  }

  /** UTF-16 offset. */
  start(i: number): number {
    return this.starts[i] ?? this.text.length;
  }

  /** UTF-16 offset, exclusive. */
  end(i: number): number {
    return this.ends[i] ?? this.text.length;
  }

  id(i: number): number {
    return this.ids[i] ?? unknown;
  }

  /** The value of a run of digits; -1 for anything else and for runs of more than nine digits. */
  value(i: number): number {
    return this.values[i] ?? -1;
  }

  /** What white space stands before token i; see `gaps`. */
  gap(i: number): number {
    return this.gapBefore[i] ?? gaps.paragraph;
  }

  /** How many UTF-16 units long. */
  length(i: number): number {
    return (this.ends[i] ?? 0) - (this.starts[i] ?? 0);
  }

  /** Whether the token starts with an ASCII capital. */
  isCapital(i: number): boolean {
    const code = this.text.charCodeAt(this.start(i));
    return code >= 65 && code <= 90;
  }

  /** Whether the token is written in capitals altogether, to judge by its first two letters. */
  isCapitals(i: number): boolean {
    const second = this.text.charCodeAt(this.start(i) + 1);
    return this.isCapital(i) && (this.length(i) === 1 || (second >= 65 && second <= 90));
  }

  /** Whether the token is letters, known or not. */
  isWord(i: number): boolean {
    if (i < 0 || i >= this.count) return false;
    const code = this.text.charCodeAt(this.start(i));
    return isLetter(code);
  }

  /** The lower-case words from token i to token j (exclusive), for messages and rare looks. */
  words(i: number, j: number): string {
    return this.text.slice(this.start(i), this.end(j - 1));
  }

  private run(): void {
    const { text } = this;
    const { length } = text;
    let at = 0;
    let gap: number = gaps.paragraph;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code === 32 || code === 9 || code === 0xa0 || code === 0xfeff || code === 13) {
        if (gap === gaps.none) gap = gaps.space;
        at++;
      } else if (code === 10 || code === 0x2028 || code === 0x2029) {
        gap = gap === gaps.line || gap === gaps.paragraph ? gaps.paragraph : gaps.line;
        at++;
      } else {
        const start = at;
        let id: number;
        let value = -1;
        if (code >= 48 && code <= 57) {
          value = 0;
          for (; at < length; at++) {
            const digit = text.charCodeAt(at) - 48;
            if (digit < 0 || digit > 9) break;
            if (at - start < 9) value = value * 10 + digit;
          }
          if (at - start > 9) value = -1;
          id = digits;
        } else if (isLetter(code)) {
          let hash = 0;
          let isAscii = true;
          for (; at < length; at++) {
            const letter = text.charCodeAt(at);
            if (!isLetter(letter)) break;
            if (letter < 128) hash = hashStep(hash, letter | 0x20);
            else isAscii = false;
          }
          id = isAscii ? lookUp(text, start, at, hash) : unknown;
        } else {
          at++;
          id = punctuation(code);
        }
        this.push(start, at, id, value, gap);
        gap = gaps.none;
      }
    }
    // Exact length, so that a look beyond the end finds nothing.
    this.starts = this.starts.subarray(0, this.count);
    this.ends = this.ends.subarray(0, this.count);
    this.ids = this.ids.subarray(0, this.count);
    this.values = this.values.subarray(0, this.count);
    this.gapBefore = this.gapBefore.subarray(0, this.count);
  }

  private push(start: number, end: number, id: number, value: number, gap: number): void {
    const i = this.count++;
    if (i >= this.starts.length) this.grow();
    this.starts[i] = start;
    this.ends[i] = end;
    this.ids[i] = id;
    this.values[i] = value;
    this.gapBefore[i] = gap;
  }

  private grow(): void {
    const room = this.starts.length * 2;
    this.starts = copied(new Int32Array(room), this.starts);
    this.ends = copied(new Int32Array(room), this.ends);
    this.ids = copied(new Uint16Array(room), this.ids);
    this.values = copied(new Int32Array(room), this.values);
    this.gapBefore = copied(new Uint8Array(room), this.gapBefore);
  }
}

function copied<T extends Int32Array | Uint16Array | Uint8Array>(target: T, source: T): T {
  target.set(source);
  return target;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return (
    code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    (code < 0x2000 || code > 0x2bff) &&
    (code < 0x3000 || code > 0x303f)
  );
}

/** Typographic dashes and apostrophes count as their ASCII kin; an em dash does not, since it joins clauses. */
function punctuation(code: number): number {
  if (code < 128) return code;
  if (code === 0x2013 || code === 0x2010 || code === 0x2011 || code === 0x2012 || code === 0x2212) return 45;
  if (code === 0x2019 || code === 0x2018) return 39;
  return unknown;
}
