import assert from 'node:assert/strict';
import { contradictions } from '../../../../src/core';
import { datesOf } from '../../../support/dates';

function fixed(text: string): string[] {
  return contradictions(text, datesOf(text)).map(({ fixes }) => {
    const replace = fixes?.find((fix) => fix.replace)?.replace;
    return replace ? text.slice(0, replace.start) + replace.text + text.slice(replace.end) : text;
  });
}

describe('contradictions', () => {
  it('offers the weekday that the date had', () => {
    assert.deepEqual(fixed('They met on Monday, July 4, 2023.'), ['They met on Tuesday, July 4, 2023.']);
    assert.deepEqual(fixed('They met on Monday (4 July 2023).'), ['They met on Tuesday (4 July 2023).']);
    assert.deepEqual(fixed('They met at 5 p.m. on Monday, July 4, 2023.'), [
      'They met at 5 p.m. on Tuesday, July 4, 2023.',
    ]);
  });

  it('offers to note it beside the article first', () => {
    const text = 'They met on Monday, July 4, 2023.';
    const [problem] = contradictions(text, datesOf(text));
    assert.equal(problem?.message, '4 July 2023 is a Tuesday, not a Monday. One of the two is wrong.');
    assert.deepEqual(problem.fixes?.[0]?.annotate, {
      start: 12,
      end: 32,
      type: 'date',
      value: '2023-07-04',
      note: 'The article says Monday; 4 July 2023 is a Tuesday.',
    });
  });

  it('finds nothing where weekday and date agree or stand apart', () => {
    assert.deepEqual(fixed('They met on Tuesday, July 4, 2023. Monday was free, and 5 July 2023 too.'), []);
    assert.deepEqual(fixed('Talks on Monday, a week after 4 July 2023, failed.'), []);
  });
});
