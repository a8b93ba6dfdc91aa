import assert from 'node:assert/strict';
import { assertDates, datesOf } from '../../../support/dates';

describe('relativeDates', () => {
  it('resolves units around the document date without inventing precision', () => {
    assertDates(
      '[this week|2023-W27], [next month|2023-08], [last quarter|2023-Q2], [this year|2023], [next decade|203], [last century|19].',
    );
  });

  it('resolves months and seasons by last and next', () => {
    assertDates('Since [last May|2023-05], by [next June|2024-06], over [last winter|2022-WI].');
  });

  it('resolves parts of the day', () => {
    assertDates('Shots rang out [last night|2023-07-02TNI]; [this morning|2023-07-03TMO] it was calm.');
  });

  it('counts from the text for following, previous and same', () => {
    assertDates(
      'He was hired on [May 22, 2015|2015-05-22] and left [the following year|2016]. [That same year|2016] it rained.',
    );
  });

  it('reads spans counted from now as durations', () => {
    assertDates(
      'In [the past three years|P3Y], over [the next few days|PXD], [recent weeks|PXW] and [the first nine months|P9M].',
    );
  });

  it('reads the periods that reports compare', () => {
    assertDates(
      '[Third-quarter|2022-Q3] profit was $5 million, up from $4 million in [the year-ago quarter|2021-Q3].',
      { date: '2022-10-20' },
    );
    assertDates('In [the third quarter|2022-Q3] it earned $5 million, against $4 million [a year earlier|2021-Q3].', {
      date: '2022-10-20',
    });
  });

  it('reads a part of a possessive year', () => {
    assertDates("It opens in [next year's first quarter|2024-Q1].");
  });

  it('reads the unit at hand', () => {
    assertDates('It was quiet over [the weekend|2023-W26-WE].');
  });

  it('leaves the following year and the same month open where no date was told', () => {
    assertDates(
      'In [the same month|-] he fell. He fell on [5 March 2019|2019-03-05] and in [the same month|2019-03] a bomb went off.',
    );
    assertDates('[The following year|-] he was freed. He fell in [1998|1998]; [the following year|1999] he was freed.');
  });

  it('counts the day before from the text alone', () => {
    assertDates('He landed on [3 May 2021|2021-05-03]. [The day before|2021-05-02], they had met.');
    const [mention] = datesOf('They had met the day before.');
    assert.equal(mention?.value, undefined);
    assert.ok(mention?.reason);
  });

  it('counts the night before from the text', () => {
    assertDates('He fell on [5 May|2023-05-05]. [The night before|2023-05-04TNI] was quiet.');
  });

  it('does not take that before a clause for a demonstrative', () => {
    assertDates('He said that [Sunday|2023-07-02] was quiet. In [that May|2023-05] he left.');
  });

  it('does not take last as a verb', () => {
    assertDates('Talks are expected to last [three days|P3D]; [the last three days|P3D] were calm.');
  });

  it('counts the year at hand from the document where a decade was told', () => {
    assertDates('The firm, founded in [the 1920s|192], lost money in [the year|2023].');
  });

  it('does not take the last minute, this time and next before other words', () => {
    assertDates('At the last minute he was next in line, and this time he won.');
  });

  it('does not take titles in capitals', () => {
    assertDates('She spoke on This Week and 60 Minutes.');
  });

  it('reads "that" before a month or season as of the year told last', () => {
    assertDates(
      'The strike of [2021|2021] ended [that May|2021-05]. He left [that autumn|2021-FA], and said that May Adeyemi stayed.',
    );
  });

  it('follows the day told last for "the next morning", and leaves it open where none was told', () => {
    assertDates('Shots were heard on [26 June|2023-06-26]. [The next morning|2023-06-27TMO] he was gone.');
    assertDates('[The next morning|-] he was gone.');
  });

  it('reads "to this day" as now', () => {
    assertDates('The pans are worked to [this day|PRESENT_REF].');
  });

  it('leaves "the day" to a weekday that follows it', () => {
    assertDates('During the day [Friday|2023-06-30] he slept.');
  });

  it('takes the year in for months counted in it', () => {
    assertDates('Sales in [the first nine months of last year|P9M] fell.');
  });
});
