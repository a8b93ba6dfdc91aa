import { assertDates } from '../../../support/dates';

describe('references', () => {
  it('resolves named days', () => {
    assertDates(
      '[yesterday|2023-07-02], [today|2023-07-03], [tomorrow|2023-07-04], [the day before yesterday|2023-07-01], [tonight|2023-07-03TNI].',
    );
  });

  it('marks vague times as TimeML does', () => {
    assertDates(
      'It is [now|PRESENT_REF] [currently|PRESENT_REF] better than [recently|PAST_REF], as in [the past|PAST_REF]; [the future|FUTURE_REF] is open.',
    );
  });

  it('does not mark once, previously, already and soon', () => {
    assertDates('He once lived there, had previously worked there, soon left and is already gone.');
  });

  it('does not mark former in news', () => {
    assertDates('The former minister spoke.');
  });

  it('does not take newspapers for days', () => {
    assertDates('He told USA Today.');
  });

  it('does not take the future of something', () => {
    assertDates('They discussed the future of the union.');
  });

  it('does not take the times we live in for a day', () => {
    assertDates(
      "Parents in today's world, today's personal computers and the leaders of tomorrow; but [today|2023-07-03]'s vote.",
    );
  });

  it('leaves "most recently" to the date that follows it, and "Now for"', () => {
    assertDates('He came most recently in [May|2023-05]. Now for the weather.');
  });

  it('does not take "the present" and "current" for now where they mean something else', () => {
    assertDates(
      'The present danger is the current in the strait; at [the present time|PRESENT_REF] the [current|PRESENT_REF] plan holds.',
    );
  });
});
