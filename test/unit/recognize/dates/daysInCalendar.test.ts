import assert from 'node:assert/strict';
import { daysInCalendar, monthsBeginningIn } from '../../../../src/core/recognize/dates/daysInCalendar';

describe('daysInCalendar', () => {
  it('finds a day of another calendar', () => {
    assert.deepEqual(daysInCalendar('hebrew', ['Tishri'], 10, 1973), [{ year: 1973, month: 10, day: 6 }]);
    assert.deepEqual(daysInCalendar('persian', ['1'], 1, 2024), [{ year: 2024, month: 3, day: 20 }]);
  });

  it('finds both where a lunar day comes twice in a year', () => {
    assert.deepEqual(daysInCalendar('islamic-umalqura', ['10'], 1, 2000), [
      { year: 2000, month: 1, day: 8 },
      { year: 2000, month: 12, day: 27 },
    ]);
  });

  it('takes the later name of a month where the year lacks the first', () => {
    assert.deepEqual(daysInCalendar('hebrew', ['Adar II', 'Adar'], 14, 2023), [{ year: 2023, month: 3, day: 7 }]);
    assert.deepEqual(daysInCalendar('hebrew', ['Adar II', 'Adar'], 14, 2024), [{ year: 2024, month: 3, day: 24 }]);
  });

  it('covers a year with months that follow one another', () => {
    for (const calendar of ['islamic-umalqura', 'hebrew', 'chinese', 'persian']) {
      const months = [...monthsBeginningIn(2023, calendar), ...monthsBeginningIn(2024, calendar)];
      assert.ok(months.length >= 24);
      months.forEach(({ first }, index) => index && assert.equal(first, (months[index - 1]?.last ?? 0) + 1));
    }
  });

  it('knows nothing of a calendar that the runtime lacks, or of far years', () => {
    assert.deepEqual(daysInCalendar('no-such-calendar', ['1'], 1, 2023), []);
    assert.deepEqual(daysInCalendar('hebrew', ['Tishri'], 10, 1189), []);
  });
});
