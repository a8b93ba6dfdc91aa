import { assertDates } from '../../../support/dates';

describe('periods', () => {
  it('reads quarters and halves', () => {
    assertDates(
      '[the third quarter of 2021|2021-Q3], [Q2 2023|2023-Q2], [the first half of 1990|1990-H1], [the first quarter of last year|2022-Q1].',
    );
  });

  it('reads quarters told by their months', () => {
    assertDates('Profit in [the October-December quarter|2022-Q4] and [the April-June period of 2021|2021-Q2] rose.');
  });

  it('leaves the article before a hyphenated quarter outside', () => {
    assertDates('The [second-quarter|2023-Q2] loss was small.');
  });

  it('reads the nth part of a larger period', () => {
    assertDates(
      '[the first Monday of May 2023|2023-05-01], [the last Friday of October 2022|2022-10-28], [the last day of February 2024|2024-02-29].',
    );
  });

  it('reads the ends and the middle of periods', () => {
    assertDates(
      'By [the end of last week|2023-W26 END], in [mid-November|2022-11 MID], [early 1990|1990 START], [late last month|2023-06 END].',
    );
  });

  it('does not take halves and quarters of a match', () => {
    assertDates('He scored in the second half kick and the first quarter game. The first half ended 2-0.');
  });

  it('does not take a half of a year for a clock time', () => {
    assertDates('In [1H19|2019-H1] and [2H 2020|2020-H2] output doubled.');
  });

  it('reads "the full year" of a report as the year of its quarter', () => {
    assertDates('Profit fell in [the fourth quarter|2022-Q4]. For [the full year|2022] it rose.', {
      date: '2023-02-06',
    });
  });

  it('reads a quarter that is called by its last month', () => {
    assertDates('In [the September quarter|2022-Q3] and [the March quarter of 2021|2021-Q1] it grew.', {
      date: '2022-10-20',
    });
  });

  it('compares a month with the same period of the year before', () => {
    assertDates('It rose in [February|2023-02] compared to [the same period last year|2022-02].');
  });

  it('does not make a quarter of the same time last year', () => {
    assertDates('At [the same time last year|2022] it was calm.');
  });
});
