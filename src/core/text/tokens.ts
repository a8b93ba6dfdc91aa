import type { Span } from './span';

/**
 * The tokens and sentences of one text, as parallel arrays: token i covers UTF-16 offsets start[i]..end[i] (end exclusive).
 * Sentence s holds tokens sentence[s]..sentence[s+1] (exclusive); `sentence` has one more entry than there are sentences.
 * Tokens do not overlap, are in order, and never contain white space.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly sentence: Int32Array;
}

/** The span of sentence `index`, from its first token's start to its last token's end. */
export function sentenceSpan(tokens: Tokens, index: number): Span {
  const first = tokens.sentence[index] ?? 0;
  const last = (tokens.sentence[index + 1] ?? first) - 1;
  return { start: tokens.start[first] ?? 0, end: tokens.end[last] ?? 0 };
}

/** The first token that ends after `offset`; `count` where there is none. Logarithmic. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sentence that holds token `token`. Logarithmic. */
export function sentenceOf(tokens: Tokens, token: number): number {
  let low = 0;
  let high = tokens.sentence.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens.sentence[middle] ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
