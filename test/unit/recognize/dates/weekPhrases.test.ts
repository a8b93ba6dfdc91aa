import { assertDates } from '../../../support/dates';

describe('weekPhrases', () => {
  it('reads weeks told by a day', () => {
    assertDates('It was shut in [the week of March 6|2023-W10].');
  });

  it('reads days told by a week', () => {
    assertDates('He left [Friday a week ago|2023-06-23] or [a week ago Friday|2023-06-23].');
    assertDates('They met on [Monday of last week|2023-06-26] and meet again [Tuesday next week|2023-07-11].');
    assertDates('The vote is [next week Wednesday|2023-07-12].');
  });

  it('reads weeks by their number', () => {
    assertDates('In [week 26 of 2023|2023-W26] and [Week 1, 2024|2024-W01], not in week 60 of the war.');
  });

  it('keeps a weekday and a week with a comma between apart', () => {
    assertDates('It closed [Friday|2023-06-30], [last week|2023-W26] it had opened.');
  });
});
