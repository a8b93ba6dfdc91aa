import type { Tokens } from '../text/tokens';

/**
 * Tokens with Universal Dependencies syntax, as parallel arrays by token. Without a model the arrays are absent from the
 * analysis and every recognizer falls back on the words alone.
 */
export interface Syntax extends Tokens {
  /** Index into `upos`. */
  readonly tag: Uint8Array;
  /** Token index of the head; -1 for a sentence's root. */
  readonly head: Int32Array;
  /** Index into `relations`. */
  readonly relation: Uint8Array;
}

/** Universal part-of-speech tags, in the order that `Syntax.tag` uses. */
export const upos = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Upos = (typeof upos)[number];
