import assert from 'node:assert/strict';
import { assertDates, datesOf } from '../../../support/dates';

describe('holidays', () => {
  it('resolves fixed days', () => {
    assertDates("[Christmas|2022-12-25], [New Year's Eve|2022-12-31], [Halloween 2021|2021-10-31].", {
      date: '2023-02-01',
    });
  });

  it('resolves days about Easter', () => {
    assertDates(
      '[Easter 2024|2024-03-31], [Good Friday 2022|2022-04-15], [Ash Wednesday 2021|2021-02-17], [Pentecost 2013|2013-05-19], [Orthodox Easter 2018|2018-04-08].',
    );
  });

  it('keeps to the Julian calendar before the Gregorian', () => {
    assertDates('He was killed at [Easter 1482|1482-04-07] and crowned at [Easter 1583|1583-04-10].');
  });

  it('resolves weekday rules', () => {
    assertDates(
      '[Thanksgiving 2014|2014-11-27], [Memorial Day 2023|2023-05-29], [Labor Day 2023|2023-09-04], [Election Day 2024|2024-11-05].',
    );
  });

  it('places named days by the tense', () => {
    assertDates('On [Labor Day|2022-09-05] they rested.', { date: '2023-03-12' });
    assertDates('On [Labor Day|2023-09-04] they will rest.', { date: '2023-03-12' });
  });

  it('resolves feasts of other calendars', () => {
    assertDates(
      '[Yom Kippur 2018|2018-09-19], [Chinese New Year 2013|2013-02-10], [Nowruz 2023|2023-03-21], [Passover 2024|2024-04-23], [Orthodox Christmas 2024|2024-01-07].',
    );
  });

  it('says that days by the moon may be a day off', () => {
    assertDates(
      '[Eid al-Fitr 2018|2018-06-15 APPROX], [Eid ul-Adha 2023|2023-06-28 APPROX], [Ashura 2022|2022-08-08 APPROX], [Diwali 2023|2023-11-12 APPROX], [Holi 2024|2024-03-25 APPROX].',
    );
    assert.match(datesOf('They met on Eid al-Fitr.')[0]?.reason ?? '', /sighting of the moon/);
  });

  it('gives Ramadan as the month that holds most of it', () => {
    assertDates(
      'During [the holy month of Ramadan|2023-04 APPROX] and at [the end of Ramadan|2023-04 END] they prayed.',
    );
    assert.match(datesOf('They fasted in Ramadan.')[0]?.reason ?? '', /begins about 2023-03-23/);
  });

  it('takes the nearer of two feasts of one name', () => {
    assertDates('Talks resumed after [Eid|2023-06-28 APPROX].');
    assertDates('Talks resumed after [Eid|2023-04-21 APPROX].', { date: '2023-04-24' });
  });

  it('leaves a feast that came twice in the year open', () => {
    const [mention] = datesOf('It was shut for Eid al-Fitr 2000.');
    assert.equal(mention?.value, undefined);
    assert.match(mention?.reason ?? '', /twice/);
  });

  it('gives a week for a week', () => {
    assertDates('In [Holy Week 2024|2024-W13] they marched.');
  });

  it('gives the month for a longer time about a day', () => {
    assertDates('The [Christmas|2022-12 APPROX] offensive and the [Christmas|2022-12-25] truce failed.', {
      date: '2023-02-01',
    });
  });

  it('counts no days from a month', () => {
    assertDates(
      'It was opened [a week after Ramadan|2023-XX-XX APPROX] and [three days before Eid al-Adha|2023-06-25 APPROX].',
    );
  });

  it('leaves days that countries keep apart open', () => {
    const [mention] = datesOf('They fought on since Independence Day.');
    assert.equal(mention?.text, 'Independence Day');
    assert.equal(mention?.value, undefined);
    assert.match(mention?.reason ?? '', /different dates/);
  });

  it('does not take the same words in names', () => {
    assertDates('The epiphany came to her on a labor day camp.');
  });

  it('finds names that mean nothing else without capitals', () => {
    assertDates('open on [labor day|2022-09-05] and [black friday 2021|2021-11-26], shut on [yom kippur|2022-10-05]', {
      date: '2022-10-10',
    });
  });

  it('does not take the same words without capitals where they mean something else', () => {
    assertDates("It was an election day; the presidents' day and a mother's day began early, as it may day by day.");
  });

  it('tells the Orthodox days of Holy Week from the western ones', () => {
    assertDates('Between [Good Friday|2023-04-07] and [Orthodox Good Friday|2023-04-14] they fasted.');
  });

  it('knows days of the United Nations and of remembrance', () => {
    assertDates(
      'On [World Water Day 2023|2023-03-22], [World Environment Day 2021|2021-06-05] and [Remembrance Sunday 2021|2021-11-14].',
    );
  });
});
