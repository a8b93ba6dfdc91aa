import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endSimilarity, startSimilarity } from '../../../src/core/annotations/similarity';

/** The same by the textbook's table. */
function byTable(pattern: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, j) => j);
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const swap = (row[j - 1] ?? 0) + (pattern[i - 1] === text[j - 1] ? 0 : 1);
      next[j] = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return pattern ? 1 - Math.min(...row) / pattern.length : 1;
}

const reversed = (text: string): string => Array.from({ length: text.length }, (_, i) => text.at(-1 - i)).join('');

describe('the likeness of two contexts', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', ' '), maxLength: 140 });
  const edited = fc
    .tuple(letters, fc.nat(140), letters, fc.nat(20), letters)
    .map(([text, at, words, removed, tail]): [string, string] => [
      text,
      text.slice(0, at) + words.slice(0, 5) + text.slice(at + removed) + tail,
    ]);

  it('is that of the whole table of edits, from either end', () => {
    fc.assert(
      fc.property(fc.oneof(edited, fc.tuple(letters, letters)), ([pattern, text]) => {
        assert.equal(startSimilarity(pattern, text), byTable(pattern, text));
        assert.equal(endSimilarity(pattern, text), byTable(reversed(pattern), reversed(text)));
      }),
      { numRuns: 500 },
    );
  });
});
