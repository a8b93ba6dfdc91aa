import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges, shiftSpan, unshiftOffset } from '../../../src/core/index';

describe('edits of a text', () => {
  const span = { start: 10, end: 20 };
  const edit = (start: number, end: number, text: string): unknown => shiftSpan(span, { start, end, text });

  it('move a span that lies behind them', () => assert.deepEqual(edit(0, 3, 'x'), { start: 8, end: 18 }));
  it('leave a span that lies before them', () => assert.deepEqual(edit(25, 30, ''), span));
  it('stay outside when typed at an edge', () => {
    assert.deepEqual(edit(10, 10, 'ab'), { start: 12, end: 22 });
    assert.deepEqual(edit(20, 20, 'ab'), span);
  });
  it('stretch a span that they lie in', () => assert.deepEqual(edit(12, 14, 'abcd'), { start: 10, end: 22 }));
  it('cut a span that they reach into', () => {
    assert.deepEqual(edit(5, 12, 'x'), { start: 6, end: 14 });
    assert.deepEqual(edit(18, 25, 'xyz'), { start: 10, end: 18 });
  });
  it('empty a span that they delete', () => assert.deepEqual(edit(5, 25, 'new'), { start: 5, end: 5 }));

  it('keep the words of every span that they do not touch, and can be undone for offsets', () => {
    const change = fc.record({ at: fc.nat(40), length: fc.nat(8), text: fc.string({ maxLength: 6 }) });
    fc.assert(
      fc.property(
        fc.string({ minLength: 60, maxLength: 60 }),
        change,
        fc.nat(50),
        fc.nat(9),
        (text, { at, length, text: typed }, start, size) => {
          const edited = { start: at, end: at + length, text: typed };
          const before = { start, end: start + size };
          fc.pre(before.end <= at || before.start >= at + length);
          const after = shiftSpan(before, edited);
          const result = applyChanges(text, [edited]);
          assert.equal(result.slice(after.start, after.end), text.slice(before.start, before.end));
          if (before.start > at + length) assert.equal(unshiftOffset(after.start, [edited]), before.start);
        },
      ),
    );
  });
});
