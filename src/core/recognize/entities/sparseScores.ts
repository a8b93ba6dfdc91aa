import { fingerprint } from './fingerprintTable';

/**
 * Weights of hashed features for a few classes, most of them zero. All that is known of a feature lies together, in the order of the
 * buckets that its key chooses: looking one up costs two places of memory far apart, which is most of its time.
 */
export class SparseScores {
  private readonly mask: number;
  /** Where each bucket begins in `rows`. */
  private readonly starts: Uint32Array;
  /** For each feature its fingerprint, how many weights it has, and these: class in the low byte, weight above. */
  private readonly rows: Uint16Array;

  /**
   * `sizes` and `prints` are those of a `FingerprintTable`; `masks` holds the classes of each feature as bits; `weights` follow in
   * the order of features, then of classes.
   */
  constructor(sizes: Uint8Array, prints: Uint16Array, masks: Uint32Array, weights: Int8Array) {
    this.mask = sizes.length - 1;
    this.starts = new Uint32Array(sizes.length + 1);
    this.rows = new Uint16Array(2 * prints.length + weights.length);
    let at = 0;
    let feature = 0;
    let weight = 0;
    for (let bucket = 0; bucket < sizes.length; bucket++) {
      this.starts[bucket] = at;
      for (let rest = sizes[bucket]!; rest > 0; rest--, feature++) {
        this.rows[at++] = prints[feature]!;
        const count = at++;
        for (let bits = masks[feature]!; bits !== 0; bits &= bits - 1)
          this.rows[at++] = (31 - Math.clz32(bits & -bits)) | ((weights[weight++]! & 0xff) << 8);
        this.rows[count] = at - count - 1;
      }
    }
    this.starts[sizes.length] = at;
  }

  /** Adds the weights of the first `count` of `keys` to scores[base + class]. */
  add(keys: Int32Array, count: number, scores: Int32Array, base: number): void {
    const { mask, starts, rows } = this;
    for (let k = 0; k < count; k++) {
      const key = keys[k]!;
      const bucket = key & mask;
      const end = starts[bucket + 1]!;
      const print = fingerprint(key);
      for (let at = starts[bucket]!; at < end;) {
        const next = at + 2 + rows[at + 1]!;
        if (rows[at] === print) {
          for (let w = at + 2; w < next; w++) {
            const entry = rows[w]!;
            const index = base + (entry & 0xff);
            scores[index] = scores[index]! + ((entry << 16) >> 24);
          }
          break;
        }
        at = next;
      }
    }
  }
}
