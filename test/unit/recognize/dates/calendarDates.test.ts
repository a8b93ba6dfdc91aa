import assert from 'node:assert/strict';
import { assertDates, datesOf } from '../../../support/dates';

describe('calendarDates', () => {
  it('reads days by month name in both orders', () => {
    assertDates(
      'Signed [May 8, 2019|2019-05-08], [8 May 2019|2019-05-08], [the 8th of May 2019|2019-05-08] and [Sept. 3, 2020|2020-09-03].',
    );
  });

  it('reads months with and without a year', () => {
    assertDates('It fell in [March 2021|2021-03], and again in [August 2022|2022-08].');
  });

  it('reads each day of a list or range on its own', () => {
    assertDates('Talks ran [June 3|2023-06-03]-[5|2023-06-05].');
    assertDates('They ran [12|2022-05-12]-[14 May 2022|2022-05-14].');
    assertDates('They met on [April 24|2023-04-24] and [25|2023-04-25] in Lima.');
  });

  it('gives the first end of a range the year of the second', () => {
    assertDates('The siege, [26 June|1952-06-26] - [4 August 1952|1952-08-04], failed.');
    assertDates('From [March|2021-03] to [April 2021|2021-04]; [May|2022-05]-[June 2022|2022-06].');
    assertDates('Between [December 12|1935-12-12] and [January 16, 1936|1936-01-16] it rained.');
  });

  it('reads weekday and date as one', () => {
    assertDates('He came on [Tuesday, July 4, 2023|2023-07-04] and [Saturday, 1 April|2023-04-01].');
  });

  it('reads ordinals and years in words', () => {
    assertDates('Born [March eighth|2023-03-08], in [the winter of nineteen ninety-four|1994-WI].');
  });

  it('places a day without a year at the nearest', () => {
    assertDates('He left on [December 30|2022-12-30] and returned on [January 4|2023-01-04].', { date: '2023-01-20' });
  });

  it('places a day that opens a sentence by the verb that follows', () => {
    assertDates('On [November 5|2023-11-05] Americans will vote.', { date: '2023-01-12' });
    assertDates('On [November 5|2022-11-05] Americans voted.', { date: '2023-01-12' });
  });

  it('places 29 February in a leap year', () => {
    assertDates('He was born on [February 29|2024-02-29].', { date: '2022-12-03' });
    assertDates('He was born on [February 29|2020-02-29].', { date: '2021-03-03' });
  });

  it('keeps a month in the year that its sentence told', () => {
    assertDates('It was done in [May 2018|2018-05], and undone in [September|2018-09].');
  });

  it('knows the year of the attacks of 11 September', () => {
    assertDates('Since the [Sept. 11|2001-09-11] attacks much changed.');
  });

  it('puts what ended before the document date', () => {
    assertDates('In [the year|P1Y] ended [March 31|2023-03-31] it earned less.', { date: '2023-10-31' });
  });

  it('leaves a day that does not exist without a value', () => {
    const [mention] = datesOf('The file says February 30, 2021.');
    assert.equal(mention?.value, undefined);
    assert.ok(mention?.reason);
  });

  it('reads nights between two days', () => {
    assertDates('On [the night of 4/5 May 1703|1703-05-04TNI] he fled.');
  });

  it('does not take a number glued to letters for a day', () => {
    assertDates('The rebels of the M23 March Movement left.');
  });

  it('does not take may and march as verbs', () => {
    assertDates('They may march. May I ask? Protesters march on. We may 10 times retry.');
  });

  it('does not take first names for months', () => {
    assertDates('The report by April Okafor and June Silva was read by Augusta.');
  });

  it('does not take Mar, Dec and Sun inside other words or without a full stop', () => {
    assertDates('Mar del Plata, Dec Kelly, the Sun Belt and sat phones.');
  });

  it('reads months in small letters where a day or year makes them sure', () => {
    assertDates(
      'on [march first|2023-03-01] and [the second of march|2023-03-02], as on [march 3 2015|2015-03-03]; in may 10 people came',
      { date: '2023-03-20' },
    );
  });

  it('puts months that are named together in order', () => {
    assertDates('It pays in [April|2024-04] and [October|2024-10].', { date: '2024-02-06' });
    assertDates('From [March|2023-03] through [May|2023-05] rains failed.', { date: '2023-10-06' });
  });

  it('takes a month after "in" and a verb of the past for one that is over', () => {
    assertDates('The bridge was opened in [December|2022-12].', { date: '2023-10-16' });
    assertDates('The pope, who was elected in [March|2023-03], turns 77 in [December|2023-12].', {
      date: '2023-10-16',
    });
    assertDates('The cargo for [December|2023-12] was on the water.', { date: '2023-10-16' });
    assertDates('The case is heard in [December|2023-12].', { date: '2023-10-16' });
  });
});
