/**
 * Hashes of features. Words, tags and small numbers become 32-bit atoms that are well spread already; a feature is a template
 * number with one to four atoms. Integer arithmetic only, so that results are the same on every machine.
 */

/** A well spread 32-bit number from a small one, distinct for each `kind`. */
export function atom(kind: number, value: number): number {
  let hash = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(value + 0x7f4a7c15, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  hash = Math.imul(hash, 0x297a2d39);
  return hash ^ (hash >>> 15);
}

/** Atoms for 0..count-1 of one kind. */
export function atoms(kind: number, count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, value) => atom(kind, value));
}

export function feature1(template: number, a: number): number {
  const hash = (Math.imul(template, 0x27d4eb2f) + Math.imul(a, 0x9e3779b1)) | 0;
  return hash ^ (hash >>> 15);
}

export function feature2(template: number, a: number, b: number): number {
  const hash = (Math.imul(template, 0x27d4eb2f) + Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca77)) | 0;
  return hash ^ (hash >>> 15);
}

export function feature3(template: number, a: number, b: number, c: number): number {
  const hash =
    (Math.imul(template, 0x27d4eb2f) + Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca77) + Math.imul(c, 0xc2b2ae3d)) |
    0;
  return hash ^ (hash >>> 15);
}

export function feature4(template: number, a: number, b: number, c: number, d: number): number {
  const hash =
    (Math.imul(template, 0x27d4eb2f) +
      Math.imul(a, 0x9e3779b1) +
      Math.imul(b, 0x85ebca77) +
      Math.imul(c, 0xc2b2ae3d) +
      Math.imul(d, 0x165667b1)) |
    0;
  return hash ^ (hash >>> 15);
}
