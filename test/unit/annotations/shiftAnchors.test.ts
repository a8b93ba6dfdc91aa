import assert from 'node:assert/strict';
import { shiftAnchors, trimChange } from '../../../src/core';

/** Brackets mark the span; `change` replaces its first occurrence. */
function shifted(marked: string, from: string, to: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const at = text.indexOf(from);
  const [span] = shiftAnchors([{ start, end, id: 'm1' }], [{ start: at, end: at + from.length, text: to }]);
  const after = text.slice(0, at) + to + text.slice(at + from.length);
  assert.equal(span?.id, 'm1');
  return `${after.slice(0, span?.start)}[${after.slice(span?.start, span?.end)}]${after.slice(span?.end)}${span?.touched ? '*' : ''}`;
}

describe('shiftAnchors', () => {
  it('moves spans behind an edit and leaves those before it', () => {
    assert.equal(shifted('one [two] three', 'one', 'zero and one'), 'zero and one [two] three');
    assert.equal(shifted('one [two] three', 'three', '3'), 'one [two] 3');
  });

  it('keeps what is typed at an edge outside', () => {
    assert.equal(shifted('one [two] three', 'one ', 'one or '), 'one or [two] three');
    assert.equal(shifted('one [two] three', ' three', 's three'), 'one [two]s three');
  });

  it("keeps words put in place of the span's own inside", () => {
    assert.equal(shifted('[two big] three', 'two', 'too'), '[too big] three*');
    assert.equal(shifted('a [two big] three', 'big', 'large'), 'a [two large] three*');
    assert.equal(shifted('a [two big] three', 'two big', 'few'), 'a [few] three*');
    assert.equal(shifted('a [two big] three', 'o b', '-'), 'a [tw-ig] three*');
  });

  it('trims a span where an edit reaches over its edge, and empties it where all its words go', () => {
    assert.equal(shifted('a [two big] three', 'a two', 'b'), 'b[ big] three*');
    assert.equal(shifted('a [two big] three', 'big th', 'x'), 'a [two ]xree*');
    assert.equal(shifted('a [two big] three', 'a two big', 'x'), '[]x three*');
  });

  it('applies several edits one after the other', () => {
    const [span] = shiftAnchors(
      [{ start: 10, end: 13 }],
      [
        { start: 20, end: 20, text: 'late' },
        { start: 5, end: 6, text: '' },
        { start: 0, end: 0, text: 'ab' },
      ],
    );
    assert.deepEqual(span, { start: 11, end: 14, touched: false });
  });
});

describe('trimChange', () => {
  it('cuts a replacement down to what differs', () => {
    const change = { start: 2, end: 12, text: 'defence min' };
    assert.deepEqual(trimChange(change, 'a defense mi'), { start: 7, end: 12, text: 'ce min' });
    assert.deepEqual(trimChange({ start: 0, end: 3, text: 'aaaa' }, 'aaa'), { start: 3, end: 3, text: 'a' });
  });
});
