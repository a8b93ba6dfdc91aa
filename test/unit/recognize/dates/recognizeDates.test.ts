import assert from 'node:assert/strict';
import { assertDates, datesOf } from '../../../support/dates';

describe('recognizeDates', () => {
  it('resolves a bare weekday to the latest one up to the document date', () => {
    assertDates('The minister spoke [Monday|2023-07-03] and left [Friday|2023-06-30].');
    assertDates('The council will vote on [Thursday|2023-07-06].');
  });

  it('keeps the granularity of the words', () => {
    assertDates('Troops arrived [last week|2023-W26], [last month|2023-06] and [last year|2022].');
  });

  it('reads the date of a header', () => {
    const [mention] = datesOf(' date 2023-07-03 The minister spoke.');
    assert.deepEqual([mention?.start, mention?.end, mention?.value], [6, 16, '2023-07-03']);
  });

  it('does not take may, march, second, fall and sun as other words', () => {
    assertDates('He may march a second time; prices fall, the sun shone, and a quarterback ran.');
  });
});
