/** Keys of features are the upper 28 bits of their hashes: small to store, and rarely the same for two features. */
export const keyShift = 4;

/** Rows of small weights by feature key, as read from a model file: row i has key keys[i] and entries from[i]..from[i + 1]. */
export interface WeightRows {
  /** Ascending. */
  readonly keys: Int32Array;
  readonly from: Int32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

/** An open table from feature key to row number; `absent` where there is none. */
class KeyTable {
  /** key, row; key -1 where the slot is free. */
  private readonly slots: Int32Array;
  private readonly shift: number;
  private readonly mask: number;

  constructor(keys: Int32Array, values: ArrayLike<number>) {
    const bits = Math.max(4, 32 - Math.clz32(Math.ceil(keys.length * 1.4)));
    this.mask = (2 << bits) - 2;
    this.shift = 32 - bits;
    this.slots = new Int32Array(2 << bits).fill(-1);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
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
    const { slots, mask } = this;
    let at = this.home(key);
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
    this.entries = Int32Array.from(rows.classes, (name, i) => name | ((rows.weights[i] as number) << 8));
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

/**
 * A linear model over three classes, the first of which weighs nothing. Both weights stand in one number, so that a feature costs one
 * addition: the second class's in the low half, the third's in the high half.
 */
export class MoveWeights {
  private readonly table: KeyTable;

  constructor(rows: WeightRows) {
    const packed = new Int32Array(rows.keys.length);
    for (let row = 0; row < packed.length; row++)
      for (let k = rows.from[row] as number; k < (rows.from[row + 1] as number); k++)
        packed[row] = (packed[row] as number) + ((rows.weights[k] as number) << (rows.classes[k] === 2 ? 16 : 0));
    this.table = new KeyTable(rows.keys, packed);
  }

  /** The sum over features[0..count], packed; see `low` and `high`. */
  sum(features: Int32Array, count: number): number {
    const { table } = this;
    let sum = 0;
    for (let i = 0; i < count; i++) sum = (sum + table.get(features[i] as number, 0)) | 0;
    return sum;
  }
}

export function low(packed: number): number {
  return (packed << 16) >> 16;
}

export function high(packed: number): number {
  return (packed - low(packed)) >> 16;
}
