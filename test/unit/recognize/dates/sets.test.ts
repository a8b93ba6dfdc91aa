import assert from 'node:assert/strict';
import { assertDates, datesOf } from '../../../support/dates';

describe('sets', () => {
  it('reads adverbs and every', () => {
    assertDates(
      '[daily|P1D], [every week|P1W], [every other day|P2D], [each Monday|XXXX-WXX-1], [every summer|XXXX-SU].',
    );
  });

  it('reads vague and ordinal intervals', () => {
    assertDates(
      'They vote [every second year|P2Y], shell it [every few days|PXD] and meet [every other Friday|XXXX-WXX-5].',
    );
    assert.deepEqual(
      datesOf('every few days, every other Friday').map(({ quant }) => quant),
      ['EVERY', 'EVERY OTHER'],
    );
  });

  it('reads the nth weekday of each month as one', () => {
    assertDates('It sits on [the first Monday of every month|P1M].');
  });

  it('reads frequencies', () => {
    const [mention] = datesOf('They meet twice a month.');
    assert.deepEqual(
      [mention?.text, mention?.type, mention?.value, mention?.freq],
      ['twice a month', 'SET', 'P1M', '2X'],
    );
  });

  it('reads a unit after a rate', () => {
    const types = datesOf('It pays $5 a year, and 100,000 barrels a day flow.').map(({ text, type }) => [text, type]);
    assert.deepEqual(types, [
      ['a year', 'SET'],
      ['a day', 'SET'],
    ]);
  });

  it('reads a unit elsewhere as a duration', () => {
    const [mention] = datesOf('It lasted for a year.');
    assert.deepEqual([mention?.text, mention?.type], ['a year', 'DURATION']);
  });

  it('does not take newspapers for sets', () => {
    assertDates('The Daily News and the daily El Mundo wrote; so did Country Weekly.');
  });

  it('takes "quarterly" for a set as an adverb, not as an adjective', () => {
    assertDates('Interest is paid [quarterly|P3M]; the quarterly report says so.');
  });

  it('reads "every single day"', () => {
    assertDates('[Every single day|P1D] she calls.');
  });

  it('does not take an amount before "after" for a rate', () => {
    const [, mention] = datesOf('The vote of December 2016 came a month after the coup.');
    assert.deepEqual([mention?.text, mention?.type], ['a month', 'DURATION']);
  });
});
