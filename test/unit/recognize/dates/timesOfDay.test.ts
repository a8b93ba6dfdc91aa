import assert from 'node:assert/strict';
import { assertDates, datesOf } from '../../../support/dates';

describe('timesOfDay', () => {
  it('reads clock times with the day they belong to', () => {
    assertDates(
      '[10 p.m. Wednesday|2023-06-28T22:00], [Sunday at 5:30 pm|2023-07-02T17:30], [noon on Thursday|2023-06-29T12:00] they met.',
    );
  });

  it('puts a lone clock time on the day at hand', () => {
    assertDates('On [1 July 2023|2023-07-01] it rained. At [17:45|2023-07-01T17:45] it stopped.');
  });

  it('reads universal time and keeps other zones out of the value', () => {
    assertDates('It fell at [0300 GMT|2023-07-03T03:00Z] and [9 a.m. EST Friday|2023-06-30T09:00].');
  });

  it('tells the zone', () => {
    assert.deepEqual(
      datesOf('At 0300 GMT and 9 a.m. EST.').map(({ zone }) => zone),
      ['Z', 'EST'],
    );
  });

  it('reads parts of the day', () => {
    assertDates('[Friday morning|2023-06-30TMO] and [mid-afternoon yesterday|2023-07-02TAF MID] it rained.');
  });

  it('reads four digits that start with a zero as a time', () => {
    assertDates('It is shut since [0600 on Friday|2023-06-30T06:00], by order 0612-44 and 0712.');
  });

  it('reads spoken times', () => {
    assertDates("At [half past seven|2023-07-03T07:30] and [five o'clock|2023-07-03T05:00] they met.");
  });

  it('gives a time the day that its gloss tells', () => {
    assertDates('The blast came at [10:35 a.m.|2023-06-30T10:35] ([0735 GMT|2023-06-30T07:35Z]) [Friday|2023-06-30].');
  });

  it('does not take scores and race times for clock times', () => {
    assertDates('They won 2:1 after 3:28.09 and lost 10:1 odds at Serie 4:2.');
  });

  it('does not take versions and prices for clock times', () => {
    assertDates('Version 1.10.30 costs 7.15 euros.');
  });
});
