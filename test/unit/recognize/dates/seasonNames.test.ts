import { assertDates } from '../../../support/dates';

describe('seasonNames', () => {
  it('reads seasons with and without a year', () => {
    assertDates('[spring 2004|2004-SP], [the summer of 2018|2018-SU], and in [winter|2022-WI] it snowed.');
  });

  it('reads a winter of two years as one', () => {
    assertDates('In [the winter of 1941-42|1941-WI] they starved.');
  });

  it('does not take fall and spring as other words', () => {
    assertDates('Prices fall and spring back after the fall of the government near a spring.');
  });

  it('does not take things that are called by a season', () => {
    assertDates('He wore a winter coat in the summer house.');
  });

  it('does not take names for seasons', () => {
    assertDates('Summer Delacroix recalled the Arab Spring.');
  });
});
