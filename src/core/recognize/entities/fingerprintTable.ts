/**
 * A set of 32-bit keys, each with an index, in about three bytes a key: buckets by the low bits, and 16-bit fingerprints in them.
 * A key that is not in the set is taken for one that is about once in a hundred thousand times.
 */
export class FingerprintTable {
  private readonly mask: number;
  private readonly starts: Uint32Array;

  /** `sizes` holds the number of keys of each bucket; its length is a power of two. `prints` are the keys' fingerprints by bucket. */
  constructor(
    private readonly sizes: Uint8Array,
    private readonly prints: Uint16Array,
  ) {
    this.mask = sizes.length - 1;
    this.starts = new Uint32Array(sizes.length + 1);
    let total = 0;
    for (let i = 0; i < sizes.length; i++) {
      this.starts[i] = total;
      total += this.sizes[i]!;
    }
    this.starts[sizes.length] = total;
  }

  get count(): number {
    return this.prints.length;
  }

  /** The key's index, or -1. */
  find(key: number): number {
    const bucket = key & this.mask;
    const end = this.starts[bucket + 1]!;
    let at = this.starts[bucket]!;
    if (at === end) return -1;
    const print = fingerprint(key);
    for (; at < end; at++) if (this.prints[at] === print) return at;
    return -1;
  }

  /** The arrays a table of these keys is made of, and the order of the keys in it. Keys that clash with an earlier one are left out. */
  static build(keys: readonly number[]): { sizes: Uint8Array; prints: Uint16Array; order: number[] } {
    let buckets = 256;
    while (buckets < keys.length) buckets *= 2;
    const bucketOf = (index: number) => keys[index]! & (buckets - 1);
    const sorted = keys.map((_, index) => index).sort((a, b) => bucketOf(a) - bucketOf(b) || a - b);
    const sizes = new Uint8Array(buckets);
    const seen = new Set<number>();
    const order: number[] = [];
    for (const index of sorted) {
      const bucket = bucketOf(index);
      const id = bucket * 0x10000 + fingerprint(keys[index]!);
      if (seen.has(id) || sizes[bucket] === 255) continue;
      seen.add(id);
      sizes[bucket] = sizes[bucket]! + 1;
      order.push(index);
    }
    return { sizes, prints: Uint16Array.from(order, (index) => fingerprint(keys[index]!)), order };
  }
}

/** Sixteen bits that do not depend on the low ones alone, which choose the bucket. */
export function fingerprint(key: number): number {
  return ((key >>> 16) ^ Math.imul(key, 0x9e3779b1)) & 0xffff;
}
