import { fingerprint } from './fingerprintTable';

/** No caller adds more at once. */
export const mostKeys = 320;

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
  /** Of the keys whose buckets hold something: where these begin and end, and the fingerprints. */
  private readonly froms = new Int32Array(mostKeys);
  private readonly ends = new Int32Array(mostKeys);
  private readonly prints = new Int32Array(mostKeys);
  /** Of no meaning: keeps the step that only fetches. */
  touched = 0;

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

  /**
   * Adds the weights of the first `count` of `keys` to scores[base + class]. Goes over all keys in three steps: what they lead to lies
   * far apart in memory, and so the processor fetches much of it at once instead of waiting for one key after another.
   */
  add(keys: Int32Array, count: number, scores: Int32Array, base: number): void {
    const { mask, starts, rows, froms, ends, prints } = this;
    let full = 0;
    for (let k = 0; k < count; k++) {
      const key = keys[k]!;
      const bucket = key & mask;
      const from = (froms[full] = starts[bucket]!);
      const end = (ends[full] = starts[bucket + 1]!);
      prints[full] = fingerprint(key);
      full += from < end ? 1 : 0;
    }
    let touched = 0;
    for (let k = 0; k < full; k++) touched |= rows[froms[k]!]!;
    this.touched = touched;
    for (let k = 0; k < full; k++) {
      const end = ends[k]!;
      const print = prints[k]!;
      for (let at = froms[k]!; at < end;) {
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
