/** Keys of features are the upper 28 bits of their hashes: small to store, and rarely the same for two features. */
export const keyShift = 4;

/**
 * What the codes 0..127 of stored weights stand for: one each up to 32, then steps of four percent, so that the few large weights
 * have room and the many small ones their precision. A negative code stands for the negative.
 */
export const weightOfCode = Int32Array.from({ length: 128 }, (_, code) => code);
for (let code = 33; code < 128; code++) {
  const last = weightOfCode[code - 1] as number;
  weightOfCode[code] = last + Math.max(1, (last * 41) >> 10);
}

/** The same by the byte of a code. */
const weightOfByte = Int32Array.from({ length: 256 }, (_, byte) =>
  byte < 128 ? (weightOfCode[byte] as number) : -(weightOfCode[256 - byte] as number),
);

/** Rows of small weights by feature key, as read from a model file: row i has key keys[i] and entries from[i]..from[i + 1]. */
export interface WeightRows {
  /** Ascending. */
  readonly keys: Int32Array;
  readonly from: Int32Array;
  readonly classes: Uint8Array;
  /** Codes; see `weightOfCode`. */
  readonly weights: Int8Array;
}

const keyBits = 32 - keyShift;
const keyMask = (1 << keyBits) - 1;
const leastTableBits = 17;

/**
 * An open table from feature key to a value of 16 bits, never 0. A slot holds the value and 16 bits that tell, with its place, the
 * whole key: the part of the spread key that does not choose its home, and how far from home it is. So it takes half the room of a
 * table that holds keys, and more of it stays in the processor's cache.
 */
class KeyTable {
  /** Upper half: rest of the key and distance from home; lower half: the value. 0 where the slot is free. */
  private slots = new Int32Array(0);
  private bits: number;
  /** One bit for each of eight times as many places as there are slots: most features are absent, and this small table says so. */
  private readonly present: Int32Array;

  constructor(keys: Int32Array, values: ArrayLike<number>) {
    this.bits = Math.max(leastTableBits, 32 - Math.clz32(Math.ceil(keys.length * 1.4)));
    while (!this.fill(keys, values)) this.bits++;
    this.present = new Int32Array((8 << this.bits) >> 5);
    const placeShift = keyBits - 3 - this.bits;
    for (let i = 0; i < keys.length; i++) {
      const place = spread(keys[i] as number) >>> placeShift;
      this.present[place >> 5] = (this.present[place >> 5] as number) | (1 << (place & 31));
    }
  }

  /** False where a key would stand too far from home. */
  private fill(keys: Int32Array, values: ArrayLike<number>): boolean {
    const { bits } = this;
    const slots = (this.slots = new Int32Array(1 << bits));
    const rest = keyBits - bits;
    const farthest = 1 << (16 - rest);
    for (let i = 0; i < keys.length; i++) {
      const hash = spread(keys[i] as number);
      let at = hash >>> rest;
      let distance = 0;
      while (slots[at]) {
        at = (at + 1) & ((1 << bits) - 1);
        if (++distance === farthest) return false;
      }
      slots[at] = (((distance << rest) | (hash & ((1 << rest) - 1))) << 16) | (values[i] as number);
    }
    return true;
  }

  /**
   * The values of those of features[0..count] that the table has, in order, into `out`. Returns how many. Features that are certainly
   * absent are left out first, without a branch: which ones they are cannot be predicted.
   */
  find(features: Int32Array, count: number, out: Int32Array): number {
    const { slots, bits, present } = this;
    const rest = keyBits - bits;
    const placeShift = rest - 3;
    const restMask = (1 << rest) - 1;
    const mask = (1 << bits) - 1;
    const step = 1 << rest;
    let maybe = 0;
    for (let i = 0; i < count; i++) {
      const hash = spread((features[i] as number) >>> keyShift);
      const place = hash >>> placeShift;
      out[maybe] = hash;
      maybe += ((present[place >> 5] as number) >>> (place & 31)) & 1;
    }
    let found = 0;
    for (let i = 0; i < maybe; i++) {
      const hash = out[i] as number;
      let at = hash >>> rest;
      let mark = hash & restMask;
      let slot = slots[at] as number;
      while (slot && slot >>> 16 !== mark) {
        at = (at + 1) & mask;
        mark += step;
        slot = slots[at] as number;
      }
      out[found] = slot & 0xffff;
      found += slot ? 1 : 0;
    }
    return found;
  }
}

/** A key's bits spread; one to one. */
function spread(key: number): number {
  return Math.imul(key, 0x9e3779b1) & keyMask;
}

/** No caller adds more features at once. */
const mostFeatures = 256;

/** A linear model over many classes: each feature adds its few weights. At most 65,535 rows. */
export class ClassWeights {
  /** Gives row numbers, from 1 on. */
  private readonly table: KeyTable;
  /** Class in the low byte, weight above. */
  private readonly entries: Int32Array;
  private readonly from: Int32Array;
  private readonly found = new Int32Array(mostFeatures);
  /** Of no meaning: keeps the loop that fetches all entries before they are added, so that one does not wait for another. */
  touched = 0;

  constructor(rows: WeightRows) {
    this.table = new KeyTable(
      rows.keys,
      rows.keys.map((_, i) => i + 1),
    );
    this.from = rows.from;
    const { classes, weights } = rows;
    // A plain loop, here and in all that runs while a model is read: it takes a fraction of the time of iterators and callbacks.
    this.entries = new Int32Array(classes.length);
    for (let i = 0; i < classes.length; i++)
      this.entries[i] = (classes[i] as number) | ((weightOfByte[(weights[i] as number) & 0xff] as number) << 8);
  }

  /** Adds the weights of features[0..count] to `scores`, from position `at` on. */
  add(features: Int32Array, count: number, scores: Int32Array, at: number): void {
    const { table, entries, from, found } = this;
    const rows = table.find(features, count, found);
    let touched = 0;
    for (let i = 0; i < rows; i++) touched |= entries[from[(found[i] as number) - 1] as number] as number;
    this.touched = touched;
    for (let i = 0; i < rows; i++) {
      const row = found[i] as number;
      const end = from[row] as number;
      for (let k = from[row - 1] as number; k < end; k++) {
        const entry = entries[k] as number;
        const slot = at + (entry & 0xff);
        scores[slot] = (scores[slot] as number) + (entry >> 8);
      }
    }
  }
}

/** A linear model over three classes, the first of which weighs nothing; both other weights stand in one number. */
export class MoveWeights {
  /** Gives the codes of both weights, a byte each. */
  private readonly table: KeyTable;
  private readonly found = new Int32Array(mostFeatures);
  /** The sums of the last call of `add`. */
  second = 0;
  third = 0;

  /** `second`, `third`: the codes of both weights, by key; not both 0. */
  constructor(keys: Int32Array, second: Int8Array, third: Int8Array) {
    this.table = new KeyTable(
      keys,
      keys.map((_, row) => (((second[row] as number) & 0xff) << 8) | ((third[row] as number) & 0xff)),
    );
  }

  /** Sums the weights of features[0..count]. */
  add(features: Int32Array, count: number): void {
    const { table, found } = this;
    const rows = table.find(features, count, found);
    let second = 0;
    let third = 0;
    for (let i = 0; i < rows; i++) {
      const codes = found[i] as number;
      second += weightOfByte[codes >> 8] as number;
      third += weightOfByte[codes & 0xff] as number;
    }
    this.second = second;
    this.third = third;
  }
}
