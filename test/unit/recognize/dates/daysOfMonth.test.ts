import { assertDates } from '../../../support/dates';

describe('daysOfMonth', () => {
  it('reads a day of a month told by where it lies', () => {
    assertDates('He comes on [the 21st of this month|2023-07-21] and left on [the third of last month|2023-06-03].');
  });

  it('reads a day of the month at hand', () => {
    assertDates('On [12 June|2023-06-12] he left, and on [the 15th|2023-06-15] he was back.');
  });

  it('does not take ordinals that count something else', () => {
    assertDates('On the 15th floor, at the 38th parallel, in the 16th he stood on the 3rd-placed car.');
  });

  it('reads the second day of a range', () => {
    assertDates('In [June 1848|1848-06], from [the 23rd|1848-06-23] to [the 26th|1848-06-26], they fought.');
  });
});
