import assert from 'node:assert/strict';
import { assertDates, datesOf } from '../../../support/dates';

describe('modified', () => {
  it('reads the start, the middle and the end of a period', () => {
    assertDates(
      '[early 1990|1990 START], [mid-November|2022-11 MID], [the end of last week|2023-W26 END], [late last month|2023-06 END], [year-end 1999|1999 END], [end-March|2023-03 END].',
    );
  });

  it('reads more and less of an amount', () => {
    assertDates(
      'It took [nearly three years|P3Y LESS_THAN], [more than a week|P1W MORE_THAN], [at least 72 hours|PT72H EQUAL_OR_MORE], [up to ten days|P10D EQUAL_OR_LESS], [about a month|P1M APPROX].',
    );
  });

  it('turns more and less into before and after where a distance is told', () => {
    assertDates(
      'They left [more than a decade ago|2013 BEFORE], came [less than a year ago|2022 AFTER] or [at least two weeks ago|2023-W25 ON_OR_BEFORE].',
    );
  });

  it('reads limits', () => {
    assertDates(
      'Apply [no later than 1 June 2024|2024-06-01 ON_OR_BEFORE], begin [on or after June 3, 2024|2024-06-03 ON_OR_AFTER].',
    );
  });

  it('does not take over before a period for an amount', () => {
    assertDates('It grew over [the past year|P1Y] and over [the weekend|2023-W26-WE].');
  });

  it('does not take the end of something else for an end', () => {
    assertDates('At the end of the road, late for the start of the match.');
  });

  it('does not take how about for a modifier', () => {
    const [mention] = datesOf('How about Friday?');
    assert.equal(mention?.text, 'Friday');
    assert.equal(mention?.mod, undefined);
  });

  it('reads "late on" and "early on" before a day', () => {
    assertDates('[Late on Sunday|2023-07-02 END] and [early on 26 June|2023-06-26 START]; he got in early on the day.');
  });
});
