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

/** What a template number and the atoms of a feature are multiplied by, by their place. */
export const enum Spread {
  Template = 0x27d4eb2f,
  First = 0x9e3779b1,
  Second = 0x85ebca77,
  Third = 0xc2b2ae3d,
  Fourth = 0x165667b1,
}

/** The hash of a feature from the sum of its template number and atoms, each multiplied by its `Spread`. */
export function mix(sum: number): number {
  return (sum | 0) ^ ((sum | 0) >>> 15);
}

/** One feature of one or two atoms; for many at once see `Templates`. */
export function feature(template: number, first: number, second = 0): number {
  return mix(Math.imul(template, Spread.Template) + Math.imul(first, Spread.First) + Math.imul(second, Spread.Second));
}
