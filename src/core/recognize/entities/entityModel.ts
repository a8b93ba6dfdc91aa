import { FingerprintTable } from './fingerprintTable';
import type { Lexicon } from './lexicon';
import { readSections } from './sections';
import { SparseScores } from './sparseScores';
import { tagCount } from './tags';
import { WordForms } from './wordForm';

/** A trained recognizer, ready to use. Holds caches, so share one. */
export interface EntityModel {
  readonly lexicon: Lexicon;
  readonly words: WordForms;
  readonly scores: SparseScores;
  /** What one unit of a quantised weight stands for. */
  readonly scale: number;
  /** transitions[previous * tagCount + tag] */
  readonly transitions: Float32Array;
  /** The manner of annotation to follow: a training set's number. */
  readonly source: number;
}

/** Reads a packed model; undefined where the bytes are not one. */
export function readEntityModel(bytes: Uint8Array): EntityModel | undefined {
  const sections = readSections(bytes, 'entities 1');
  if (!sections) return undefined;
  const { bytes8, bytes16, bytes32, floats, signed } = sections;
  const phraseSizes = bytes8('phraseSizes');
  const phrasePrints = bytes16('phrasePrints');
  const bits = bytes32('phraseBits');
  const wordSizes = bytes8('wordSizes');
  const wordPrints = bytes16('wordPrints');
  const coarse = bytes8('coarse');
  const middle = bytes8('middle');
  const fine = bytes16('fine');
  const kinds = bytes8('kinds');
  const sizes = bytes8('sizes');
  const prints = bytes16('prints');
  const masks = bytes32('masks');
  const weights = signed('weights');
  const transitions = floats('transitions');
  const settings = floats('settings');
  const [scale, source] = settings;
  if (scale === undefined || source === undefined || transitions.length !== tagCount * tagCount) return undefined;
  if (!fits(phraseSizes, phrasePrints, bits) || !fits(wordSizes, wordPrints, coarse, middle, fine, kinds))
    return undefined;
  if (!fits(sizes, prints, masks) || weights.length !== bitCount(masks)) return undefined;
  const lexicon: Lexicon = {
    phrases: new FingerprintTable(phraseSizes, phrasePrints),
    bits,
    words: new FingerprintTable(wordSizes, wordPrints),
    clusters: [Uint16Array.from(coarse), Uint16Array.from(middle), fine, Uint16Array.from(kinds)],
  };
  return {
    lexicon,
    words: new WordForms(lexicon),
    scores: new SparseScores(sizes, prints, masks, weights),
    scale,
    transitions,
    source,
  };
}

/** Whether a table and its columns belong together. */
function fits(sizes: Uint8Array, ...columns: { readonly length: number }[]): boolean {
  let total = 0;
  for (let i = 0; i < sizes.length; i++) total += sizes[i]!;
  const isPowerOfTwo = sizes.length > 0 && (sizes.length & (sizes.length - 1)) === 0;
  return isPowerOfTwo && columns.every((column) => column.length === total);
}

function bitCount(masks: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < masks.length; i++) for (let bits = masks[i]!; bits !== 0; bits &= bits - 1) count++;
  return count;
}
