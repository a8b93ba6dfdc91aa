import type { FingerprintTable } from './fingerprintTable';

/** What a word or phrase is listed as: bits, since one may be many things. */
export const Listed = {
  given: 1 << 0,
  surname: 1 << 1,
  city: 1 << 2,
  country: 1 << 3,
  demonym: 1 << 4,
  region: 1 << 5,
  organization: 1 << 6,
  title: 1 << 7,
  organizationWord: 1 << 8,
  placeWord: 1 << 9,
  calendar: 1 << 10,
  common: 1 << 11,
  largeCity: 1 << 12,
  product: 1 << 13,
  companyEnding: 1 << 14,
  armed: 1 << 15,
} as const;

export const listedBits = 16;

/** Longest phrase in the lists, in tokens. */
export const longestPhrase = 6;

/** Lists of names by hash, and the clusters of words. */
export interface Lexicon {
  readonly phrases: FingerprintTable;
  /** Bits of `Listed` by phrase; bit 16 marks a word that starts a longer phrase. */
  readonly bits: Uint32Array;
  readonly words: FingerprintTable;
  /** Clusters by word, at each grain from coarse to fine. */
  readonly clusters: readonly Uint16Array[];
}

export const startsPhrase = 1 << 16;
