import { assertDates } from '../../../support/dates';

describe('durations', () => {
  it('reads counted durations in digits and words', () => {
    assertDates(
      '[three days|P3D], [24 hours|PT24H], [a hundred years|P100Y], [1,460 years|P1460Y], [twenty-five minutes|PT25M].',
    );
  });

  it('reads fractions', () => {
    assertDates('[two and a half years|P2.5Y], [a year and a half|P1.5Y], [half an hour|PT30M], [2 1/2 weeks|P2.5W].');
  });

  it('reads halves within hyphens', () => {
    assertDates('A [three-and-a-half-year|P3.5Y] war, a [2-1/2-year|P2.5Y] truce, [one and a half months|P1.5M].');
  });

  it('reads vague amounts as X', () => {
    assertDates('It took [several weeks|PXW], [a few hours|PTXH] or [12 to 18 months|PXM].');
  });

  it('adds finer parts up', () => {
    assertDates('It took [two years, three months and four days|P2Y3M4D], then [an entire week|P1W].');
    assertDates('They left [two years and three months ago|2021-04].');
  });

  it('counts back by halves of a century in years', () => {
    assertDates('They came [half a century ago|1973] and [two centuries ago|18].');
  });

  it('splits a range that borrows its unit', () => {
    assertDates('Prison of between [ten|P10Y] and [15 years|P15Y].');
  });

  it('leaves the article before a hyphenated adjective outside', () => {
    assertDates('The [23-year|P23Y] war, a [two-week|P2W] truce and [a three-year period|P3Y].');
  });

  it('reads decades and centuries as years', () => {
    assertDates('For [two decades|P20Y], [over a century|P100Y MORE_THAN].');
  });

  it('resolves ago, later and earlier by unit', () => {
    assertDates('[three days ago|2023-06-30], [two months ago|2023-05], [ten years ago|2013].');
    assertDates('On [5 May 2021|2021-05-05] he left; [two days later|2021-05-07] he was back.');
  });

  it('measures from another date', () => {
    assertDates('[a week before March 10|2023-03-03], [two days after Easter|2023-04-11], [two years from now|2025].');
  });

  it('reads modifiers as part of the expression', () => {
    assertDates(
      '[nearly three years|P3Y LESS_THAN], [more than four hours|PT4H MORE_THAN], [at least 72 hours|PT72H EQUAL_OR_MORE], [about two weeks|P2W APPROX].',
    );
  });

  it('does not measure from the first end of a range', () => {
    assertDates('It stopped for [10 days|P10D] from [Jan. 4|2023-01-04] to [14|2023-01-14].');
  });

  it('leaves prepositions outside', () => {
    assertDates('It ends within [two weeks|P2W], after talks over [the past decade|P10Y].');
  });

  it('does not take ages for durations', () => {
    assertDates('The 22-year-old and a man 40 years old, 3 years of age.');
  });

  it('does not take a second as an ordinal', () => {
    assertDates('A second man came second.');
  });

  it('does not take a quarter as a fraction', () => {
    assertDates(
      'Three-quarters of the food and a quarter of the fuel went to the quarterback before the quarter-finals.',
    );
  });

  it('does not take minutes apart', () => {
    assertDates('The bombs went off minutes apart. The minutes of the meeting are long.');
  });

  it('does not take ages, light years and minutes of a meeting', () => {
    assertDates(
      'A man aged 45 years, at the age of 12 years; 1,300 light years away. Minutes of the meeting came within [minutes|PTXM] of it.',
    );
  });

  it('does not take figures of speech for always', () => {
    assertDates('It is open 24 hours a day, seven days a week, and lasts [24 hours|PT24H].');
  });

  it('counts less than an hour in minutes', () => {
    assertDates('After [half an hour|PT30M] and [a quarter of an hour|PT15M] he left for [half a century|P50Y].');
  });

  it('does not take the unit of a name for a duration', () => {
    assertDates('It fell during the Hundred Days.');
  });

  it('does not take days of a kind for an amount', () => {
    assertDates('On days when prices fall, as on most days, he waits.');
  });

  it('counts less than a year in months', () => {
    assertDates('It took [half a year|P6M].');
  });
});
