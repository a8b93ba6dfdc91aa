import { word, WordSet } from '../lexicon';
import type { Meaning, Reading } from '../meaning';
import { numberStarts, readNumber, readOrdinal } from '../numbers';
import type { Recognizer } from '../recognizer';
import { gaps, type Scan } from '../scan';
import { comma, isGlued, isNear, partsOfDay, pluralWeekdays, point, shortWeekdays, the, weekdays } from '../vocabulary';
import { digits } from '../lexicon';

const papers = new WordSet('times telegraph mirror express mail post herald school tribune independent magazine');
const named = new WordSet(
  'black bloody good ash palm super cyber holy maundy shrove fat easter giving manic spy clean sheffield',
);
const schools = new WordSet('school schools');
const week = word('week');
const pluralParts = new WordSet('mornings afternoons evenings nights');
const determiners = new WordSet('a one every each any');
const article = word('a');
const afterPhrase = new WordSet(
  'in on at for when as to and or but that which who where after before with by from of the a he she it they was is were had has will would ' +
    'last next ago later this like than if because until since during while',
);

/**
 * Weekdays alone ("Monday", "Tues.") and with a day of the month ("Tuesday 19th").
 * Not weekdays: newspapers (the Sunday Times), Sunday schools, named days (Black Friday), "sun", "sat", "wed", "mon" without capital and full stop.
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
    if (weekday === 7 && schools.has(scan.id(end)) && isNear(scan, end)) return undefined;
    if (named.has(scan.id(i - 1)) && scan.isCapital(i - 1)) return undefined;
    const at = scan.id(end) === the ? end + 1 : end;
    const day = isNear(scan, at) ? readOrdinal(scan, at) : undefined;
    if (day && day.value <= 31 && scan.id(at) === digits) {
      return { start: i, end: day.end, rule: 'weekday-day', meaning: { kind: 'calendar', weekday, day: day.value } };
    }
    if (determiners.has(scan.id(i - 1)) && isNear(scan, i) && !isAttribute(scan, i, end)) return undefined;
    if (scan.id(end) === week && isNear(scan, end) && !(scan.isWord(end + 1) && isNear(scan, end + 1))) {
      return {
        start: i,
        end: end + 1,
        rule: 'weekday-week',
        meaning: {
          kind: 'shift',
          unit: 'week',
          amount: 1,
          direction: 1,
          from: { kind: 'calendar', weekday, which: 1 },
          isExact: true,
        },
      };
    }
    const lone = scan.value(end);
    if (scan.id(end) === digits && scan.gap(end) === gaps.space && lone > 0 && lone <= 31 && isEnd(scan, end + 1)) {
      return { start: i, end: end + 1, rule: 'weekday-day', meaning: { kind: 'calendar', weekday, day: lone } };
    }
    const part = isNear(scan, end) && pluralParts.has(scan.id(end)) ? partsOfDay.get(scan.id(end)) : undefined;
    if (part) return recurring(i, end + 1, weekday, part);
    return { start: i, end, rule: 'weekday', meaning: { kind: 'calendar', weekday } };
  },
};

const ago = word('ago');

/** "two Fridays ago": the second to last before the document's day. */
export const countedWeekdays: Recognizer = {
  id: 'weekdays-ago',
  starts: numberStarts,
  read(scan, i): Reading | undefined {
    const count = readNumber(scan, i);
    const weekday = count && pluralWeekdays.get(scan.id(count.end));
    if (!count?.value || weekday === undefined || !isNear(scan, count.end) || scan.id(count.end + 1) !== ago)
      return undefined;
    const from: Meaning = { kind: 'calendar', weekday, which: -1 };
    const meaning: Meaning = {
      kind: 'shift',
      unit: 'week',
      amount: count.value - 1,
      direction: -1,
      from,
      isExact: true,
    };
    return { start: i, end: count.end + 2, rule: 'weekdays-ago', meaning };
  },
};

/** "Tuesdays", "Sundays": each of them. Not sets: nothing known. */
export const recurringWeekdays: Recognizer = {
  id: 'recurring-weekday',
  starts: [...pluralWeekdays.all(), word('every'), word('each')],
  read(scan, i): Reading | undefined {
    if (weekdays.has(scan.id(i + 1)) && partsOfDay.has(scan.id(i + 2))) {
      const [day, part] = [weekdays.get(scan.id(i + 1)), partsOfDay.get(scan.id(i + 2))];
      return day === undefined ? undefined : recurring(i, i + 3, day, part);
    }
    const weekday = pluralWeekdays.get(scan.id(i));
    if (weekday === undefined || scan.id(i - 1) === comma) return undefined;
    const part = isNear(scan, i + 1) ? partsOfDay.get(scan.id(i + 1)) : undefined;
    return recurring(i, part ? i + 2 : i + 1, weekday, part);
  },
};

/** "in a Sunday interview", "a Friday night game": the weekday of a noun, not one of many. */
function isAttribute(scan: Scan, i: number, end: number): boolean {
  if (scan.id(i - 1) !== article) return false;
  const at = partsOfDay.has(scan.id(end)) && isNear(scan, end) ? end + 1 : end;
  return (
    isNear(scan, at) && scan.isWord(at) && !scan.isCapital(at) && !afterPhrase.has(scan.id(at)) && !isGlued(scan, at)
  );
}

/** Whether nothing that the number could count follows. */
function isEnd(scan: Scan, i: number): boolean {
  const id = scan.id(i);
  return !isNear(scan, i) || id === comma || id === 33 || id === 63 || (id === point && !isGlued(scan, i + 1));
}

function recurring(start: number, end: number, weekday: number, part: string | undefined): Reading {
  const value = `XXXX-WXX-${weekday}${part ? `T${part}` : ''}`;
  return { start, end, rule: 'recurring-weekday', meaning: { kind: 'set', value, quant: 'EVERY' } };
}
