import { assertDates } from '../../../support/dates';

describe('weekdayNames', () => {
  it('takes the latest one up to the document date in the past tense', () => {
    assertDates('Police said [Monday|2023-07-03] that the port had closed [Friday|2023-06-30].');
  });

  it('takes the next one where a future verb governs it', () => {
    assertDates('The court will rule on [Thursday|2023-07-06]. Results are expected [Wednesday|2023-07-05].');
    assertDates('The treaty, to be signed on [Friday|2023-07-07], is short.');
  });

  it('takes the next one in a schedule told in the present tense', () => {
    assertDates('The summit opens on [Saturday|2023-07-08].');
  });

  it('takes the past one before a possessive', () => {
    assertDates("Lawyers will study [Wednesday|2023-06-28]'s ruling.");
  });

  it('resolves last, this and next', () => {
    assertDates(
      'He came [last Monday|2023-06-26], stays [this Friday|2023-07-07] and leaves [next Tuesday|2023-07-04].',
    );
  });

  it('resolves a week from one', () => {
    assertDates('The vote is [a week from Friday|2023-07-14].');
  });

  it('keeps weekdays that are named together in one week', () => {
    const date = '2024-03-12';
    assertDates('They met on [Tuesday|2024-03-05] and [Wednesday|2024-03-06].', { date });
    assertDates('They will meet on [Tuesday|2024-03-12] and [Wednesday|2024-03-13].', { date });
    assertDates('The talks on [Tuesday|2024-03-12] and on [Wednesday|2024-03-13].', { date });
    assertDates('He was there from [Friday|2024-03-08] to [Monday|2024-03-11].', { date });
    assertDates('Ministers will meet on [Thursday|2024-03-14] or [Friday|2024-03-15].', { date });
  });

  it('counts weekdays back', () => {
    assertDates('He left [two Fridays ago|2023-06-23], she [3 Mondays ago|2023-06-12].');
  });

  it('reads plural weekdays as sets', () => {
    assertDates('Markets open [Tuesdays|XXXX-WXX-2] and on [Friday nights|XXXX-WXX-5TNI].');
  });

  it('does not take newspapers for weekdays', () => {
    assertDates('He told the Sunday Times and the Sunday Telegraph.');
  });

  it('finds the nearest weekday with a day of the month', () => {
    assertDates('He left on [Friday the 13th|2023-10-13].', { date: '2024-03-12' });
  });

  it('does not take Sunday schools for weekdays', () => {
    assertDates('She taught at Sunday school.');
  });

  it('does not take named days for weekdays', () => {
    assertDates('Bloody Sunday and Super Tuesday are names.');
  });

  it('does not take sun, sat, wed and mon as other words', () => {
    assertDates('They wed and sat in the sun.');
  });

  it('stays unresolved without a document date', () => {
    assertDates('He came [Monday|XXXX-WXX-1].', { date: null });
  });

  it('takes "through" after a verb of the past for what went on', () => {
    assertDates(
      'Rescuers worked through [Thursday|2023-06-29]. The curfew was extended through [Thursday|2023-07-06].',
    );
  });

  it('takes the present of many for a schedule', () => {
    assertDates('The envoys return to the table on [Thursday|2023-07-06], the mediator said.');
    assertDates('Their return on [Thursday|2023-06-29] was hailed.');
  });

  it('takes the day that follows in brackets', () => {
    assertDates('The truce of [Wednesday|2023-05-03] ([3 May|2023-05-03]) holds.');
  });
});
