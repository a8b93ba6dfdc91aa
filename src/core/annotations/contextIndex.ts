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
const mostOften = 48;
/** Less than this share is chance. */
const leastShare = 0.1;

/**
 * Finds edited copies of short texts in a long one, by the pieces they share. Building is linear; a search is linear in what is sought. Pieces
 * are told by their hash alone: who asks compares the places found letter by letter.
 */
export class ContextIndex {
  private readonly mask: number;
  /** Slot -> where its entries begin; they lie side by side, so that reading them is one run through memory. */
  private readonly slots: Int32Array;
  private readonly offsets: Int32Array;
  private readonly hashes: Int32Array;
  private found = new Int32Array(256);

  /** `ranges`: the parts of the (folded) text to look in, ascending; the whole text without them. */
  constructor(
    text: string,
    ranges: readonly { readonly start: number; readonly end: number }[] = [{ start: 0, end: text.length }],
  ) {
    const lengths = ranges.map(({ start, end }) => Math.max(0, end - start - gram + 1));
    const total = lengths.reduce((sum, length) => sum + length, 0);
    let size = 256;
    while (size < total) size *= 2;
    this.mask = size - 1;
    const slots = new Int32Array(size + 1);
    const inOrder = new Int32Array(total);
    let entry = 0;
    for (const { start, end } of ranges) {
      eachHash(text, start, end, (hash) => {
        inOrder[entry++] = hash;
        slots[hash & this.mask] = (slots[hash & this.mask] ?? 0) + 1;
      });
    }
    for (let slot = 0, sum = 0; slot <= size; slot++) slots[slot] = sum += slots[slot] ?? 0;
    this.offsets = new Int32Array(total);
    this.hashes = new Int32Array(total);
    entry = 0;
    ranges.forEach(({ start }, i) => {
      for (let k = 0; k < (lengths[i] ?? 0); k++) {
        const hash = inOrder[entry++] ?? 0;
        const place = (slots[hash & this.mask] ?? 0) - 1;
        slots[hash & this.mask] = place;
        this.offsets[place] = start + k;
        this.hashes[place] = hash;
      }
    });
    this.slots = slots;
  }

  /** Places that resemble `sought` (folded), the most alike first; at most `limit`. */
  find(sought: string, limit = 8): Resemblance[] {
    const { slots, offsets, hashes, mask } = this;
    let count = 0;
    let i = 0;
    eachHash(sought, 0, sought.length, (hash) => {
      const piece = i++;
      if (piece % stride) return;
      const from = slots[hash & mask] ?? 0;
      const to = slots[(hash & mask) + 1] ?? 0;
      if (to - from > mostOften) return;
      if (count + mostOften > this.found.length) this.grow();
      for (let k = from; k < to; k++) if (hashes[k] === hash) this.found[count++] = (offsets[k] ?? 0) - piece;
    });
    const diagonals = this.found.subarray(0, count).sort();
    const pieces = Math.max(1, Math.ceil((sought.length - gram + 1) / stride));
    const found: Resemblance[] = [];
    for (let k = 0; k < count;) {
      const from = k;
      const first = diagonals[k] ?? 0;
      // Edits inside shift the pieces behind them; repeated pieces are counted once by the cap below.
      while (k < count && (diagonals[k] ?? 0) - first <= sought.length / 2) k++;
      const share = Math.min(1, (k - from) / pieces);
      if (share >= leastShare) found.push({ offset: diagonals[(from + k) >> 1] ?? first, share });
    }
    return found.sort((a, b) => b.share - a.share).slice(0, limit);
  }

  private grow(): void {
    const larger = new Int32Array(this.found.length * 2);
    larger.set(this.found);
    this.found = larger;
  }
}

const base = 0x01000193;
const power = Array.from({ length: gram - 1 }).reduce<number>((product) => Math.imul(product, base), base);

/** The hash of each piece of a part of a text, in order. */
function eachHash(text: string, start: number, end: number, visit: (hash: number) => void): void {
  let value = 0;
  for (let i = start; i < end; i++) {
    value = (Math.imul(value, base) + text.charCodeAt(i)) | 0;
    if (i - start >= gram) value = (value - Math.imul(text.charCodeAt(i - gram), power)) | 0;
    if (i - start < gram - 1) continue;
    const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
    visit(mixed ^ (mixed >>> 13));
  }
}
