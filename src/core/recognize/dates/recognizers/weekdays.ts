import { WordSet } from '../lexicon';
import type { Reading } from '../meaning';
import { readOrdinal } from '../numbers';
import type { Recognizer } from '../recognizer';
import { comma, isGlued, isNear, pluralWeekdays, point, shortWeekdays, the, weekdays } from '../vocabulary';
import { digits } from '../lexicon';

const papers = new WordSet('times telegraph mirror express mail post herald school tribune independent magazine');
const named = new WordSet('black bloody good ash palm super cyber holy maundy shrove fat easter');
const determiners = new WordSet('a one every each any');

/**
 * Weekdays alone ("Monday", "Tues.") and with a day of the month ("Tuesday 19th").
 * Not weekdays: newspapers (the Sunday Times), named days (Black Friday), "sun", "sat", "wed", "mon" without capital and full stop.
 */
export const weekdayNames: Recognizer = {
  id: 'weekday',
  starts: weekdays.all(),
  read(scan, i) {
    const weekday = weekdays.get(scan.id(i));
    if (weekday === undefined) return undefined;
    let end = i + 1;
    if (shortWeekdays.has(scan.id(i))) {
      if (!scan.isCapital(i) || scan.id(end) !== point || !isGlued(scan, end)) return undefined;
      end++;
    }
    if (isNear(scan, end) && papers.has(scan.id(end)) && scan.isCapital(end)) return undefined;
    if (named.has(scan.id(i - 1)) && scan.isCapital(i - 1)) return undefined;
    const at = scan.id(end) === the ? end + 1 : end;
    const day = isNear(scan, at) ? readOrdinal(scan, at) : undefined;
    if (day && day.value <= 31 && (scan.id(at) === digits || at > end)) {
      return { start: i, end: day.end, rule: 'weekday-day', meaning: { kind: 'calendar', weekday, day: day.value } };
    }
    if (determiners.has(scan.id(i - 1)) && isNear(scan, i)) return undefined;
    return { start: i, end, rule: 'weekday', meaning: { kind: 'calendar', weekday } };
  },
};

/** "Tuesdays", "Sundays": each of them. Not sets: nothing known. */
export const recurringWeekdays: Recognizer = {
  id: 'recurring-weekday',
  starts: pluralWeekdays.all(),
  read(scan, i): Reading | undefined {
    const weekday = pluralWeekdays.get(scan.id(i));
    if (weekday === undefined || scan.id(i - 1) === comma) return undefined;
    return {
      start: i,
      end: i + 1,
      rule: 'recurring-weekday',
      meaning: { kind: 'set', value: `XXXX-WXX-${weekday}`, quant: 'EVERY' },
    };
  },
};
