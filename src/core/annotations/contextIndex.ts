/** A stretch of text that resembles what was looked for. */
export interface Resemblance {
  /** Where the beginning of the sought text would lie; may be off by the length of edits inside it. */
  readonly offset: number;
  /** Share of its eight-letter pieces found there, 0 to 1. */
  readonly share: number;
}

const gram = 8;
/** Only every second piece of what is sought is looked up: the ones between tell little more. */
const stride = 2;
/** Pieces that stand oftener are passed over; they tell nothing. */
const chainLimit = 48;

/** Finds edited copies of short texts in a long one, by the pieces they share. Building is linear; a search is linear in what is sought. */
export class ContextIndex {
  private readonly head: Int32Array;
  private readonly next: Int32Array;
  private readonly mask: number;

  /** `ranges`: the parts of the (folded) text to look in, ascending; the whole text without them. */
  constructor(
    private readonly text: string,
    ranges: readonly { readonly start: number; readonly end: number }[] = [{ start: 0, end: text.length }],
  ) {
    let total = 0;
    for (const range of ranges) total += Math.max(0, range.end - range.start);
    let size = 256;
    while (size < total) size *= 2;
    this.mask = size - 1;
    this.head = new Int32Array(size).fill(-1);
    this.next = ranges.length ? new Int32Array(Math.max(0, text.length)).fill(-1) : new Int32Array(0);
    for (const range of ranges) {
      for (let i = range.start; i + gram <= range.end; i++) {
        const slot = hash(text, i) & this.mask;
        this.next[i] = this.head[slot] ?? -1;
        this.head[slot] = i;
      }
    }
  }

  /** Places that resemble `sought` (folded), the most alike first; at most `limit`. */
  find(sought: string, limit = 8): Resemblance[] {
    const diagonals: number[] = [];
    for (let i = 0; i + gram <= sought.length; i += stride) {
      let at = this.head[hash(sought, i) & this.mask] ?? -1;
      const before = diagonals.length;
      for (; at >= 0 && diagonals.length - before <= chainLimit; at = this.next[at] ?? -1) {
        if (this.isSame(sought, i, at)) diagonals.push(at - i);
      }
      if (diagonals.length - before > chainLimit) diagonals.length = before;
    }
    diagonals.sort((a, b) => a - b);
    const pieces = Math.max(1, Math.ceil((sought.length - gram + 1) / stride));
    const found: Resemblance[] = [];
    for (let i = 0; i < diagonals.length;) {
      const from = i;
      const first = diagonals[i] ?? 0;
      // Edits inside shift the pieces behind them; repeated pieces are counted once by the cap below.
      while (i < diagonals.length && (diagonals[i] ?? 0) - first <= sought.length / 2) i++;
      const middle = diagonals[(from + i) >> 1] ?? first;
      found.push({ offset: middle, share: Math.min(1, (i - from) / pieces) });
    }
    return found.sort((a, b) => b.share - a.share).slice(0, limit);
  }

  private isSame(sought: string, i: number, at: number): boolean {
    for (let k = 0; k < gram; k++) if (sought.charCodeAt(i + k) !== this.text.charCodeAt(at + k)) return false;
    return true;
  }
}

function hash(text: string, offset: number): number {
  let value = 0;
  for (let k = 0; k < gram; k++) value = (Math.imul(value, 0x01000193) ^ text.charCodeAt(offset + k)) | 0;
  return (value ^ (value >>> 15)) >>> 0;
}
