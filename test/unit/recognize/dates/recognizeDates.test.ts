import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../../src/core';
import { assertDates, datesOf } from '../../../support/dates';
import { assertLinear } from '../../../support/growth';

describe('recognizeDates', () => {
  it('reads the date of a header', () => {
    const [mention] = datesOf(' date 2023-07-03 The minister spoke.');
    assert.deepEqual([mention?.start, mention?.end, mention?.value], [6, 16, '2023-07-03']);
  });

  it('follows the last told date in a narrative', () => {
    assertDates(
      'War began on [1 September 1939|1939-09-01]. On [17 September|1939-09-17] a second front opened. In [1940|1940] it widened: ' +
        'in [May|1940-05] and on [22 June|1940-06-22]. By [December 1941|1941-12] it was a world war; [two years later|1943], in ' +
        '[1943|1943], it turned.',
    );
  });

  it('takes a short history that tells its year once for a narrative', () => {
    assertDates(
      'War broke out on [3 September 1939|1939-09-03]. On [17 September|1939-09-17] the east was invaded, and the city fell on ' +
        '[the 28th|1939-09-28]. On [20 December|1939-12-20] it snowed. In [January|1940-01] the river froze. In [the spring|1940-SP] it thawed.',
    );
  });

  it('does not count the date of a header as one of the text', () => {
    const dates = datesOf(
      'date 2023-07-05\nThe war began on 3 September 1739. On 17 October the fleet sailed, and in 1740 it sank.',
    );
    assert.deepEqual(
      dates.map(({ value }) => value),
      ['2023-07-05', '1739-09-03', '1739-10-17', '1740'],
    );
  });

  it('takes an article that opens with fresh news for news, whatever years it tells later', () => {
    assertDates(
      'The writer died on [Saturday|2023-07-01]. Born in [1919|1919], she published in [1938|1938], [1943|1943], [1961|1961] and [1975|1975].',
    );
  });

  it('does not follow a look back in a narrative', () => {
    assertDates(
      'The siege began in [May 1806|1806-05], and lasted to [June|1806-06]. The river froze for the first time since [1740|1740]. On ' +
        '[8 June|1806-06-08] a truce was signed, and on [9 June|1806-06-09] broken.',
    );
  });

  it('places dates near the document date in news', () => {
    assertDates(
      'Since [1939|1939] much has changed. On [17 June|2023-06-17] a bridge opened, and [yesterday|2023-07-02] it shut.',
    );
  });

  it('takes the mode it is given', () => {
    assertDates('Since [1939|1939] much has changed. On [17 June|1939-06-17] a bridge opened.', { mode: 'narrative' });
  });

  it('says which rule and which anchor gave a value', () => {
    const [monday, later] = datesOf('He left on Monday. Two days later he was back.');
    assert.deepEqual(monday?.basis, { kind: 'document', value: '2023-07-03' });
    assert.equal(monday?.rule, 'weekday');
    assert.deepEqual(later?.basis, { kind: 'text', value: '2023-07-03', span: { start: 11, end: 17 } });
    const [written] = datesOf('On 3 May 2021.');
    assert.equal(written?.basis, undefined);
  });

  it('leaves what needs a document date open without one, and says why', () => {
    for (const mention of datesOf('He came yesterday, last week and three days ago.', { date: null })) {
      assert.equal(mention.value, undefined);
      assert.match(mention.reason ?? '', /date/);
    }
  });

  it('is part of the analysis, with the date given', () => {
    const { dates } = analyse('He came Monday.', { date: '2023-07-05' });
    assert.deepEqual(
      dates.map(({ text, value }) => [text, value]),
      [['Monday', '2023-07-03']],
    );
  });

  it('never throws, stays in order, and gives the same result twice', () => {
    const word = fc.constantFrom(
      ...'the a last next of May 5 , . - / : 1990 Monday week ago three first quarter p.m. early end twenty in on every year before Easter \ud800 é \n\n ’ s 05 2023 UTC night'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom(' ', ''), (words, gap) => {
        const text = words.join(gap);
        assert.deepEqual(datesOf(text), datesOf(text));
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void datesOf(text)));
  });

  describe('[linear]', () => {
    const inputs: Record<string, string> = {
      digits: '1',
      'digits apart': '1 ',
      spaces: ' ',
      'line breaks': '\n',
      letters: 'x',
      'month names': 'January ',
      weekdays: 'Monday ',
      articles: 'the ',
      modifiers: 'the end of ',
      'number words': 'twenty ',
      'hyphenated numbers': 'twenty-',
      fractions: '1/2/',
      clocks: '5 p.m. ',
      lists: 'June 3, ',
      nested: 'a week after a week before the end of ',
      parts: 'last day of ',
      conjunctions: 'and ',
      'weekday lists': 'Monday, Tuesday and ',
      'joined weekdays': 'Monday and Tuesday or ',
      'day lists': '3, 4 and ',
      'month lists': 'May and June or ',
      'month ranges': 'from May to ',
      'open brackets': '(',
      'nested brackets': 'at 5 a.m. (',
      'closed brackets': '5 p.m. (0500 GMT) ',
      quotes: '"',
      dashes: 'May 3-',
      years: '1914-',
      commas: 'two years, ',
      that: 'said that ',
      'times ago': 'two ',
      every: 'every other ',
      'fast talk': 'will on Monday the day before ',
      'year lists': 'in 1914, in 1915, in 1916, in 1917 he fell. ',
      earnings: 'the quarter a year earlier rose from the same period ',
      'moving feasts': 'Ramadan ',
      'parts of feasts': 'Eid al-',
      'hours with a letter': '10h30 ',
      'hours with a full stop': 'at 20.30 ',
      'hours of a report': '0300 GMT ',
      zones: '5 p.m. GMT+',
      scores: 'won 10:30 ',
      verses: 'Luke 12:15 ',
      'names of days': 'the May ',
      persons: 'said Sunday Kabila, a ',
      wars: "the Hundred Years' ",
      always: '24 hours a ',
      'broken dates': '2014-02-',
      'days of full stops': '03.07.',
      'days in digits': '03/07/2023 ',
      'quarters of a report': 'Q2 ',
      'clock times before months': '12:30 december ',
      'months told before': 'that May. ',
      'days that follow': 'the next morning ',
      'looks back': 'since 1740 ',
      'months joined': 'in April and ',
      'verbs of the past': 'removed in ',
      'days joined': 'the 23rd to the ',
      'months of years': 'June of that ',
      'weeks of': 'the week of ',
      'the times': "today's ",
      hyphens: '- ',
      apostrophes: '\u2019',
    };
    for (const [name, piece] of Object.entries(inputs)) {
      it(`in a text of ${name}`, () => {
        assertLinear(name, 25000, (size) => {
          const text = piece.repeat(Math.ceil(size / piece.length));
          return () => datesOf(text);
        });
      });
    }

    for (const piece of [
      'x',
      ' ',
      '1',
      '1 ',
      '(',
      '"',
      '- ',
      'May ',
      'and ',
      'Ramadan ',
      '10h30 ',
      '3/7/',
      'Q2 ',
      'Monday and ',
      'he said Monday that ',
    ]) {
      it(`in a line of a megabyte of ${JSON.stringify(piece)}`, () => {
        assertLinear(piece, 125_000, (size) => {
          const text = piece.repeat(Math.ceil(size / piece.length)) + '. On 3 May 2021';
          return () => assert.ok(datesOf(text).some(({ value }) => value === '2021-05-03'));
        });
      });
    }
  });
});
