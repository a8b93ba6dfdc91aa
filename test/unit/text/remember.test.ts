import assert from 'node:assert/strict';
import { remember } from '../../../src/core/text/remember';

describe('remember', () => {
  it('asks once for each text, also where the answer is that there is none', () => {
    const asked: string[] = [];
    const look = remember((word) => {
      asked.push(word);
      return word === 'a' ? 1 : undefined;
    });
    assert.deepEqual([look('a'), look('b'), look('a'), look('b')], [1, undefined, 1, undefined]);
    assert.deepEqual(asked, ['a', 'b']);
  });

  it('keeps no more than it may, and answers right after it forgot', () => {
    const asked: string[] = [];
    const look = remember((word) => {
      asked.push(word);
      return word.toUpperCase();
    }, 2);
    assert.deepEqual(['a', 'b', 'c', 'a', 'c'].map(look), ['A', 'B', 'C', 'A', 'C']);
    assert.deepEqual(asked, ['a', 'b', 'c', 'a']);
  });
});
