import type { FingerprintTable } from './fingerprintTable';

/** Weights of hashed features for a few classes, most of them zero: each feature lists its classes and their weights. */
export class SparseScores {
  private readonly offsets: Uint32Array;
  private readonly classes: Uint8Array;

  /** `masks` holds the classes of each feature as bits; `weights` follow in the order of features, then of classes. */
  constructor(
    private readonly table: FingerprintTable,
    masks: Uint32Array,
    private readonly weights: Int8Array,
  ) {
    this.offsets = new Uint32Array(masks.length + 1);
    this.classes = new Uint8Array(weights.length);
    let at = 0;
    for (let i = 0; i < masks.length; i++) {
      this.offsets[i] = at;
      for (let rest = masks[i]!; rest !== 0 && at < weights.length; rest &= rest - 1)
        this.classes[at++] = 31 - Math.clz32(rest & -rest);
    }
    this.offsets[masks.length] = at;
  }

  /** Adds the weights of the first `count` of `keys` to scores[base + class]. */
  add(keys: Int32Array, count: number, scores: Int32Array, base: number): void {
    const { table, offsets, classes, weights } = this;
    for (let k = 0; k < count; k++) {
      const at = table.find(keys[k]!);
      if (at < 0) continue;
      const end = offsets[at + 1]!;
      for (let w = offsets[at]!; w < end; w++) {
        const index = base + classes[w]!;
        scores[index] = scores[index]! + weights[w]!;
      }
    }
  }
}
