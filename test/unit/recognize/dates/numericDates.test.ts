import { assertDates } from '../../../support/dates';

describe('numericDates', () => {
  it('reads ISO dates, times and weeks', () => {
    assertDates(
      '[2023-07-03|2023-07-03], [2023-07-03T14:30:00Z|2023-07-03T14:30], [2023-W26|2023-W26], [2023/7/3|2023-07-03].',
    );
  });

  it('reads local dates by the setting', () => {
    assertDates('On [03/07/2023|2023-03-07].');
    assertDates('On [03/07/2023|2023-07-03].', { dayFirst: true });
    assertDates('On [03.07.2023|2023-07-03] and [13/05/2025|2025-05-13].');
  });

  it('does not take fractions for dates', () => {
    assertDates('A 3/4 majority and 1/2 inch.');
  });

  it('does not take versions and telephone numbers for dates', () => {
    assertDates('Version 1.10.30, call 555-123-4567 or 2-1.');
  });

  it('does not take days that do not exist', () => {
    assertDates('On 31/31/2022 or 02/30/2022.');
  });
});
