import assert from 'node:assert/strict';
import { assertDates, datesOf } from '../../../support/dates';

describe('numericDates', () => {
  it('reads ISO dates, times and weeks', () => {
    assertDates(
      '[2023-07-03|2023-07-03], [2023-07-03T14:30:00Z|2023-07-03T14:30Z], [2023-W26|2023-W26], [2023/7/3|2023-07-03].',
    );
  });

  it('reads local dates by the setting', () => {
    assertDates('On [03/07/2023|2023-03-07].', { dateOrder: 'monthFirst' });
    assertDates('On [03/07/2023|2023-07-03].', { dateOrder: 'dayFirst' });
    assertDates('On [03.07.2023|2023-07-03] and [13/05/2025|2025-05-13].');
  });

  it('reads local dates in the order that the article shows', () => {
    // Another date that fits one order alone.
    assertDates('From [04/05/2022|2022-05-04] to [25/12/2022|2022-12-25].');
    assertDates('From [04/05/2022|2022-04-05] to [12/25/2022|2022-12-25].');
    // Beside the document's date.
    assertDates('Signed on [03/07/2023|2023-07-03].');
    // The order of the dates in words.
    assertDates('On [3 May 2021|2021-05-03] and [04/06/2021|2021-06-04].');
    assertDates('On [May 3, 2021|2021-05-03] and [04/06/2021|2021-04-06].');
  });

  it('reads local dates by the country of the address, then by the reader, then month first', () => {
    assertDates('url: https://news.example.co.uk/a\n\nOn [04/06/2021|2021-06-04].', { locale: 'en-US' });
    assertDates('On [04/06/2021|2021-06-04].', { locale: 'en-GB' });
    assertDates('On [04/06/2021|2021-04-06].', { locale: 'en-US' });
    assertDates('On [04/06/2021|2021-04-06].');
  });

  it('does not take fractions for dates', () => {
    assertDates('A 3/4 majority and 1/2 inch.');
  });

  it('does not take 24/7 for a date', () => {
    assertDates('They work 24/7.');
  });

  it('does not take versions and telephone numbers for dates', () => {
    assertDates('Version 1.10.30, call 555-123-4567 or 2-1.');
  });

  it('leaves a day that its month does not have without a value', () => {
    assertDates('On [31/06/2022|-], [02/30/2022|-], [2023-02-29|-] or [2024-02-29|2024-02-29].');
    assert.match(datesOf('On 31/06/2022.')[0]?.reason ?? '', /no such day/);
  });

  it('does not take numbers beyond months and days for dates', () => {
    assertDates('On 31/31/2022, 2014-13-22 or 45/06/2022.');
  });
});
