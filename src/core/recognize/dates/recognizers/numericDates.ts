import { isDay } from '../../../text/calendarDate';
import { digits, word, WordSet } from '../lexicon';
import type { Meaning, Reading } from '../meaning';
import type { Recognizer } from '../recognizer';
import { gaps, type Scan } from '../scan';
import { colon, hyphen, isGlued, isNear, months, point, prepositions, slash, weekdays } from '../vocabulary';
import { dayValue, monthValue } from '../value';
import { fullYear } from './calendarDates';

const t = word('t');
const w = word('w');
const z = word('z');
const amounts = new WordSet('$ # % inch inches percent pounds points cents');

/**
 * Days and times in digits: ISO 8601 (2023-07-03, 2023-07-03T14:30Z, 2023-W26), 2023/7/3, 7/3/2023, 03.07.2023. Where day and
 * month can't be told apart, both are kept for the article to decide (dayMonthOrder).
 * Not dates: fractions and scores (3/4, 2-1), 24/7, version numbers (1.10.30), telephone numbers (000-111-2222). Days that a month does not have (31/06/2023) are found and stay
 * without a value.
 */
export const numericDates: Recognizer = {
  id: 'numeric-date',
  starts: [digits],
  read(scan, i) {
    if (
      isGlued(scan, i) &&
      [hyphen, point, slash].includes(scan.id(i - 1)) &&
      isGlued(scan, i - 1) &&
      scan.id(i - 2) === digits
    )
      return undefined;
    if (isGlued(scan, i) && scan.isWord(i - 1)) return undefined;
    if (scan.length(i) === 4) return readNamedMonth(scan, i) ?? readIso(scan, i);
    return scan.length(i) <= 2 ? readLocal(scan, i) : scan.length(i) === 8 ? readCompact(scan, i) : undefined;
  },
};

/** "2019/aug/01", "2012-Aug-10" */
function readNamedMonth(scan: Scan, i: number): Reading | undefined {
  const joint = scan.id(i + 1);
  const month = months.get(scan.id(i + 2));
  if ((joint !== slash && joint !== hyphen) || month === undefined || scan.id(i + 3) !== joint || !isGlued(scan, i + 2))
    return undefined;
  const day = number(scan, i + 4);
  const year = scan.value(i);
  if (day === undefined || !isGlued(scan, i + 4) || !isDay(year, month, day)) return undefined;
  return {
    start: i,
    end: i + 5,
    rule: 'numeric-date',
    meaning: { kind: 'absolute', value: dayValue({ year, month, day }) },
  };
}

function readIso(scan: Scan, i: number): Reading | undefined {
  const year = scan.value(i);
  const joint = scan.id(i + 1);
  if (![hyphen, slash, point].includes(joint) || !isGlued(scan, i + 1) || !isGlued(scan, i + 2)) return undefined;
  if (
    joint === hyphen &&
    scan.id(i + 2) === w &&
    scan.id(i + 3) === digits &&
    scan.length(i + 3) === 2 &&
    isGlued(scan, i + 3)
  ) {
    return {
      start: i,
      end: i + 4,
      rule: 'iso-week',
      meaning: { kind: 'absolute', value: `${year}-W${scan.words(i + 3, i + 4)}` },
    };
  }
  const month = number(scan, i + 2);
  if (month === undefined || month < 1 || month > 12) return undefined;
  const day =
    scan.id(i + 3) === joint && isGlued(scan, i + 3) && isGlued(scan, i + 4) ? number(scan, i + 4) : undefined;
  if (day === undefined) {
    const isMonth =
      joint !== point && scan.length(i + 2) === 2 && !isTail(scan, i + 3, joint) && year >= 1500 && year <= 2100;
    // In "1903-05" the second number may be a year; it is a month where that would not follow the first.
    const isRange = month > year % 100 && scan.length(i) === 4;
    return isMonth && joint === hyphen && isNear(scan, i) && !isRange
      ? { start: i, end: i + 3, rule: 'iso-month', meaning: { kind: 'absolute', value: monthValue(year, month) } }
      : undefined;
  }
  if (isTail(scan, i + 5, joint)) return undefined;
  if (!isDay(year, month, day)) return isWritten(year, month, day) ? noSuchDay(i, i + 5) : undefined;
  return withTime(scan, i, i + 5, dayValue({ year, month, day }));
}

/** "T14:30:00.000+02:00" after a day. */
function withTime(scan: Scan, start: number, end: number, day: string): Reading {
  const date: Reading = { start, end, rule: 'numeric-date', meaning: { kind: 'absolute', value: day } };
  const hour = number(scan, end + 1);
  if (scan.id(end) !== t || hour === undefined || scan.id(end + 2) !== colon || !isGlued(scan, end)) return date;
  const minute = number(scan, end + 3);
  if (hour > 24 || minute === undefined || minute > 59) return date;
  let at = end + 4;
  const hasSeconds = scan.id(at) === colon && scan.id(at + 1) === digits;
  // Full minutes are written with seconds by machines alone.
  const seconds = hasSeconds && scan.value(at + 1) > 0 ? `:${scan.words(at + 1, at + 2)}` : '';
  if (hasSeconds) at += 2;
  if (scan.id(at) === point && isGlued(scan, at) && scan.id(at + 1) === digits && isGlued(scan, at + 1)) at += 2;
  const from = at;
  if (scan.id(at) === z && isGlued(scan, at)) at++;
  else if ((scan.id(at) === 43 || scan.id(at) === hyphen) && isGlued(scan, at) && scan.id(at + 1) === digits)
    at += scan.id(at + 2) === colon ? 4 : 2;
  const zone = at > from ? scan.words(from, at).toUpperCase() : undefined;
  const clock = `${scan.words(end + 1, end + 4)}${seconds}${zone === 'Z' ? zone : ''}`;
  const time = { value: clock, ...(zone && { zone }) };
  return { start, end: at, rule: 'numeric-time', meaning: { kind: 'time', time, day: date.meaning } };
}

function readLocal(scan: Scan, i: number): Reading | undefined {
  const first = scan.value(i);
  const joint = scan.id(i + 1);
  if (![slash, hyphen, point].includes(joint) || !isGlued(scan, i + 1) || !isGlued(scan, i + 2)) return undefined;
  const second = scan.value(i + 2);
  if (scan.id(i + 2) !== digits) return undefined;
  if (scan.length(i + 2) === 4) {
    const isMonth =
      joint !== point && first >= 1 && first <= 12 && second >= 1900 && second <= 2100 && !isTail(scan, i + 3, joint);
    return isMonth
      ? { start: i, end: i + 3, rule: 'numeric-month', meaning: { kind: 'absolute', value: monthValue(second, first) } }
      : undefined;
  }
  if (scan.length(i + 2) > 2) return undefined;
  const hasYear = scan.id(i + 3) === joint && isGlued(scan, i + 3) && scan.id(i + 4) === digits && isGlued(scan, i + 4);
  if (!hasYear) return joint === slash ? readMonthDay(scan, i, first, second) : undefined;
  const width = scan.length(i + 4);
  if (
    (width !== 4 && width !== 2) ||
    (width === 2 && joint !== slash && joint !== point) ||
    (width === 2 && joint === point && scan.length(i) < 2) ||
    isTail(scan, i + 5, joint)
  )
    return undefined;
  const year = width === 4 ? scan.value(i + 4) : fullYear(scan.value(i + 4));
  const meaning = meaningOf(first, second, joint === point, year, (day) => ({
    kind: 'absolute',
    value: dayValue({ year, ...day }),
  }));
  if (meaning) return { start: i, end: i + 5, rule: 'numeric-date', meaning };
  const isDayWritten = width === 4 && (isWritten(year, second, first) || isWritten(year, first, second));
  return isDayWritten ? noSuchDay(i, i + 5) : undefined;
}

/** "2023-02-30", "31/06/2023": a day by its form, in a month that is shorter. */
function isWritten(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 29 && day <= 31;
}

function noSuchDay(start: number, end: number): Reading {
  return { start, end, rule: 'numeric-date', meaning: { kind: 'open', reason: 'There is no such day.' } };
}

function readMonthDay(scan: Scan, i: number, first: number, second: number): Reading | undefined {
  if (
    first === 0 ||
    second === 0 ||
    isTail(scan, i + 3, slash) ||
    amounts.has(scan.id(i + 3)) ||
    amounts.has(scan.id(i - 1)) ||
    scan.id(i - 1) === digits
  )
    return undefined;
  // "24/7" is always.
  if (first === 24 && second === 7) return undefined;
  // 9/11 is a day; 1/2, 3/4 and 5/8 are far more often fractions.
  if (first < second && second <= 16 && (second & (second - 1)) === 0 && scan.length(i) === 1) return undefined;
  // "Block 07/03": the number of something
  if (scan.isWord(i - 1) && scan.isCapital(i - 1) && scan.gap(i) === gaps.space && !isDated(scan, i - 1))
    return undefined;
  const meaning = meaningOf(first, second, false, undefined, (day) => ({ kind: 'calendar', ...day }));
  if (!meaning || (scan.isWord(i + 3) && isGlued(scan, i + 3))) return undefined;
  return { start: i, end: i + 3, rule: 'numeric-month-day', meaning };
}

/** Day and month in the one order that fits, or in both. */
function meaningOf(
  first: number,
  second: number,
  isDayFirst: boolean,
  year: number | undefined,
  made: (day: { month: number; day: number }) => Meaning,
): Meaning | undefined {
  const american = !isDayFirst && isDay(year, first, second) ? made({ month: first, day: second }) : undefined;
  const british = isDay(year, second, first) ? made({ month: second, day: first }) : undefined;
  if (american && british && first !== second) return { kind: 'either', dayFirst: british, monthFirst: american };
  // "03.31.2023" is no day in the order that full stops have.
  return british ?? american ?? (isDay(year, first, second) ? made({ month: first, day: second }) : undefined);
}

function isDated(scan: Scan, i: number): boolean {
  return weekdays.has(scan.id(i)) || prepositions.has(scan.id(i)) || months.has(scan.id(i));
}

function readCompact(scan: Scan, i: number): Reading | undefined {
  const value = scan.value(i);
  const day = { year: Math.floor(value / 10000), month: Math.floor(value / 100) % 100, day: value % 100 };
  if (
    day.year < 1900 ||
    day.year > 2100 ||
    !isDay(day.year, day.month, day.day) ||
    (isGlued(scan, i + 1) && scan.isWord(i + 1))
  )
    return undefined;
  return { start: i, end: i + 1, rule: 'compact-date', meaning: { kind: 'absolute', value: dayValue(day) } };
}

function number(scan: Scan, i: number): number | undefined {
  return scan.id(i) === digits && scan.length(i) <= 2 ? scan.value(i) : undefined;
}

/** Whether the digits go on: a longer number of parts, a version, a telephone number. */
function isTail(scan: Scan, i: number, joint: number): boolean {
  return scan.id(i) === joint && isGlued(scan, i) && scan.id(i + 1) === digits && isGlued(scan, i + 1);
}
