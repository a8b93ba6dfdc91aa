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

  it('reads hours with a letter and with a full stop', () => {
    assertDates('Polls opened at [10h30|2023-07-03T10:30] and shut at [18h|2023-07-03T18:00].');
    assertDates(
      'The siege ended at [20.30|2023-07-03T20:30], the raid at [10.30 a.m.|2023-07-03T10:30], both told at [20.45 GMT|2023-07-03T20:45Z].',
    );
  });

  it('reads seconds, and hours that are marked as such', () => {
    assertDates(
      'At [10:30:15|2023-07-03T10:30:15] and at [0430 hours|2023-07-03T04:30]; from [8pm|2023-07-03T20:00]-[10pm|2023-07-03T22:00].',
    );
  });

  it('reads times as they are spoken', () => {
    assertDates(
      'At [quarter past ten|2023-07-03T10:15] and [twenty to six in the evening|2023-07-03T17:40], at [ten to six|2023-07-03T05:50].',
    );
  });

  it('does not take prices, rates and sections for clock times', () => {
    assertDates(
      'Shares closed at 20.30. It stood at 20.35 euros, growth was at 10.30 percent, section 10.30 applies at 10.30 meters.',
    );
  });

  it('does not take spans and choices for spoken times', () => {
    assertDates('It fell from ten to six points, a quarter to half of them. Which of the two am I?');
  });

  it('does not take results, ratios, verses and lengths for clock times', () => {
    assertDates('Iran won 10:30; the ratio was 10:30; Luke 12:15 says so. He ran it in 12:35, a time of 13:20.');
  });

  it('does not take scores and race times for clock times', () => {
    assertDates('They won 2:1 after 3:28.09 and lost 10:1 odds at Serie 4:2.');
  });

  it('does not take versions and prices for clock times', () => {
    assertDates('Version 1.10.30 costs 7.15 euros.');
  });

  it('reads a clock time before a day of a month', () => {
    assertDates('We meet in [12:30 December 27th|2023-12-27T12:30], or at [330 p.m.|2023-12-27T15:30]', {
      date: '2023-12-20',
    });
  });

  it('counts from noon and midnight', () => {
    assertDates('It blew at [ten to midnight|2023-07-03T23:50] and at [quarter past noon|2023-07-03T12:15].');
  });

  it('does not take the price of a share for a clock time', () => {
    assertDates('It traded at 12.50 a share.');
  });
});
