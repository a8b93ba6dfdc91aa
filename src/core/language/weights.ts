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

function decode(code: number): number {
  return code < 0 ? -(weightOfCode[-code] as number) : (weightOfCode[code] as number);
}

/** Rows of small weights by feature key, as read from a model file: row i has key keys[i] and entries from[i]..from[i + 1]. */
export interface WeightRows {
  /** Ascending. */
  readonly keys: Int32Array;
  readonly from: Int32Array;
  readonly classes: Uint8Array;
  /** Codes; see `weightOfCode`. */
  readonly weights: Int8Array;
}

/** An open table from feature key to row number; `absent` where there is none. */
class KeyTable {
  /** key, row; key -1 where the slot is free. */
  private readonly slots: Int32Array;
  private readonly shift: number;
  private readonly mask: number;
  /** One bit for each of eight times as many places as there are slots: most features are absent, and this small table says so. */
  private readonly present: Int32Array;

  constructor(keys: Int32Array, values: ArrayLike<number>) {
    const bits = Math.max(4, 32 - Math.clz32(Math.ceil(keys.length * 1.4)));
    this.mask = (2 << bits) - 2;
    this.shift = 32 - bits;
    this.slots = new Int32Array(2 << bits).fill(-1);
    this.present = new Int32Array(Math.max(1, (8 << bits) >> 5));
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      const place = Math.imul(key, 0x9e3779b1) >>> (this.shift - 3);
      this.present[place >> 5] = (this.present[place >> 5] as number) | (1 << (place & 31));
      let at = this.home(key);
      while ((this.slots[at] as number) >= 0) at = (at + 2) & this.mask;
      this.slots[at] = key;
      this.slots[at + 1] = values[i] as number;
    }
  }

  private home(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> this.shift) << 1;
  }

  get(feature: number, absent: number): number {
    const key = feature >>> keyShift;
    const { slots, mask, shift } = this;
    const hash = Math.imul(key, 0x9e3779b1);
    const place = hash >>> (shift - 3);
    if (!((this.present[place >> 5] as number) & (1 << (place & 31)))) return absent;
    let at = (hash >>> shift) << 1;
    for (;;) {
      const found = slots[at] as number;
      if (found === key) return slots[at + 1] as number;
      if (found < 0) return absent;
      at = (at + 2) & mask;
    }
  }
}

/** A linear model over many classes: each feature adds its few weights. */
export class ClassWeights {
  private readonly table: KeyTable;
  /** Class in the low byte, weight above. */
  private readonly entries: Int32Array;
  private readonly from: Int32Array;

  constructor(rows: WeightRows) {
    this.table = new KeyTable(
      rows.keys,
      rows.keys.map((_, i) => i),
    );
    this.from = rows.from;
    this.entries = Int32Array.from(rows.classes, (name, i) => name | (decode(rows.weights[i] as number) << 8));
  }

  /** Adds the weights of features[0..count] to `scores`, from position `at` on. */
  add(features: Int32Array, count: number, scores: Int32Array, at: number): void {
    const { table, entries, from } = this;
    for (let i = 0; i < count; i++) {
      const row = table.get(features[i] as number, -1);
      if (row < 0) continue;
      const end = from[row + 1] as number;
      for (let k = from[row] as number; k < end; k++) {
        const entry = entries[k] as number;
        const slot = at + (entry & 0xff);
        scores[slot] = (scores[slot] as number) + (entry >> 8);
      }
    }
  }
}

/** A linear model over three classes, the first of which weighs nothing; both other weights stand in one number. */
export class MoveWeights {
  private readonly table: KeyTable;
  /** The sums of the last call of `add`. */
  second = 0;
  third = 0;

  /** `second`, `third`: the codes of both weights, by key. */
  constructor(keys: Int32Array, second: Int8Array, third: Int8Array) {
    const packed = Int32Array.from(
      second,
      (code, row) => (decode(third[row] as number) << 16) | (decode(code) & 0xffff),
    );
    this.table = new KeyTable(keys, packed);
  }

  /** Sums the weights of features[0..count]. */
  add(features: Int32Array, count: number): void {
    const { table } = this;
    let second = 0;
    let third = 0;
    for (let i = 0; i < count; i++) {
      const packed = table.get(features[i] as number, 0);
      second += (packed << 16) >> 16;
      third += packed >> 16;
    }
    this.second = second;
    this.third = third;
  }
}
