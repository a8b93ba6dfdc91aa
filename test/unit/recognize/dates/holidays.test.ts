import assert from 'node:assert/strict';
import { assertDates, datesOf } from '../../../support/dates';

describe('holidays', () => {
  it('resolves fixed days', () => {
    assertDates("[Christmas|2022-12-25], [New Year's Eve|2022-12-31], [Halloween 2021|2021-10-31].", {
      date: '2023-02-01',
    });
  });

  it('resolves days about Easter', () => {
    assertDates(
      '[Easter 2024|2024-03-31], [Good Friday 2022|2022-04-15], [Ash Wednesday 2021|2021-02-17], [Pentecost 2013|2013-05-19], [Orthodox Easter 2018|2018-04-08].',
    );
  });

  it('keeps to the Julian calendar before the Gregorian', () => {
    assertDates('He was killed at [Easter 1482|1482-04-07] and crowned at [Easter 1583|1583-04-10].');
  });

  it('resolves weekday rules', () => {
    assertDates(
      '[Thanksgiving 2014|2014-11-27], [Memorial Day 2023|2023-05-29], [Labor Day 2023|2023-09-04], [Election Day 2024|2024-11-05].',
    );
  });

  it('places named days by the tense', () => {
    assertDates('On [Labor Day|2022-09-05] they rested.', { date: '2023-03-12' });
    assertDates('On [Labor Day|2023-09-04] they will rest.', { date: '2023-03-12' });
  });

  it('resolves feasts of other calendars', () => {
    assertDates(
      '[Eid al-Fitr 2018|2018-06-15], [Yom Kippur 2018|2018-09-19], [Chinese New Year 2013|2013-02-10], [Nowruz 2023|2023-03-21].',
    );
  });

  it('leaves days that countries keep apart open', () => {
    const [mention] = datesOf('They fought on since Independence Day.');
    assert.equal(mention?.text, 'Independence Day');
    assert.equal(mention?.value, undefined);
    assert.match(mention?.reason ?? '', /different dates/);
  });

  it('does not take the same words in names', () => {
    assertDates('The epiphany came to her on a labor day camp.');
  });
});
