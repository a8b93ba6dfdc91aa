import type { NameDocument } from './nameDocument';

/** Tokens `from`..`to` (exclusive) of one sentence that are tagged together; what stands around them is outside of names. */
export interface Chain {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

/** Longest chain; a longer one is cut, so that a text all in capitals costs no more than another. */
const longestChain = 128;

/** The runs of active tokens. */
export function chainsOf({ tokens, active }: NameDocument): Chain[] {
  const chains: Chain[] = [];
  for (let sentence = 0; sentence + 1 < tokens.sentence.length; sentence++) {
    const end = tokens.sentence[sentence + 1]!;
    for (let i = tokens.sentence[sentence]!; i < end;) {
      if (!active[i]) {
        i++;
        continue;
      }
      const from = i;
      while (i < end && active[i] && i - from < longestChain) i++;
      chains.push({ from, to: i, sentence });
    }
  }
  return chains;
}
