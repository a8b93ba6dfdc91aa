import { daysInMonth } from '../../text/calendarDate';
import { addMonths, dayNumber, dayOf, mondayOf } from './calendar';
import type { TimexMod } from './timex';
import { dayValue, readValue, seasonMonths, type Point } from './value';

/** First and last day of a time, both inside it. */
export interface Interval {
  /** Days since 1970-01-01; -Infinity where it has no beginning. */
  readonly firstDay: number;
  /** Days since 1970-01-01; Infinity where it has no end. */
  readonly lastDay: number;
  /** YYYY-MM-DD (`BC0241-01-01` before our era); absent where open. */
  readonly first?: string;
  readonly last?: string;
}

/**
 * The days that a TIMEX3 point value covers, for sorting, timelines and filters. START, MID and END are the first, middle and last
 * half by convention, since the words give no day and "earlier this month" is START too; BEFORE and AFTER leave one side open. Undefined for durations, sets, references
 * (PRESENT_REF) and values whose year is not known.
 */
export function interval(value: string, mod?: TimexMod): Interval | undefined {
  const point = readValue(value);
  if (!point) return undefined;
  const [first, last] = daysOf(point);
  const half = Math.ceil((last - first + 1) / 2);
  const quarter = Math.floor((last - first + 1) / 4);
  switch (mod) {
    case 'START':
      return made(first, first + half - 1);
    case 'MID':
      return made(first + quarter, last - quarter);
    case 'END':
      return made(last - half + 1, last);
    case 'BEFORE':
      return made(-Infinity, first - 1);
    case 'ON_OR_BEFORE':
      return made(-Infinity, last);
    case 'AFTER':
      return made(last + 1, Infinity);
    case 'ON_OR_AFTER':
      return made(first, Infinity);
    default:
      return made(first, last);
  }
}

/** `YYYY-MM-DD` of days since 1970-01-01. */
export function formatDayNumber(days: number): string {
  const day = dayOf(days);
  return day.year > 0 ? dayValue(day) : dayValue({ ...day, year: day.year - 1 });
}

function made(firstDay: number, lastDay: number): Interval {
  return {
    firstDay,
    lastDay,
    ...(Number.isFinite(firstDay) && { first: formatDayNumber(firstDay) }),
    ...(Number.isFinite(lastDay) && { last: formatDayNumber(lastDay) }),
  };
}

function daysOf(point: Point): [number, number] {
  // The calendar counts a year 0; 1 BC is it.
  const year = point.year < 0 ? point.year + 1 : point.year;
  switch (point.grain) {
    case 'time':
    case 'day': {
      const month = point.month ?? 1;
      const day = dayNumber({ year, month, day: Math.min(point.day ?? 1, daysInMonth(year, month)) });
      return [day, day];
    }
    case 'week':
      return [mondayOf(year, point.week ?? 1), mondayOf(year, point.week ?? 1) + 6];
    case 'weekend':
      return [mondayOf(year, point.week ?? 1) + 5, mondayOf(year, point.week ?? 1) + 6];
    case 'month':
      return months(year, point.month ?? 1, 1);
    case 'season':
      return months(year, seasonMonths[point.season ?? 'SP'] ?? 3, 3);
    case 'quarter':
      return months(year, (point.quarter ?? 1) * 3 - 2, 3);
    case 'half':
      return months(year, (point.half ?? 1) * 6 - 5, 6);
    case 'year':
      return months(year, 1, 12);
    case 'decade':
      return years(point.year, 10);
    case 'century':
      return years(point.year, 100);
    case 'millennium':
      return years(point.year, 1000);
  }
}

function months(year: number, month: number, count: number): [number, number] {
  const after = addMonths(year, month, count);
  return [dayNumber({ year, month, day: 1 }), dayNumber({ ...after, day: 1 }) - 1];
}

/** The years from the first on; there is no year 0, so that the first century is a year short where it is called by its hundreds (1900 to 1999). */
function years(first: number, count: number): [number, number] {
  // The calendar counts a year 0; 1 BC is it.
  const start = first < 0 ? first + 1 : first;
  const [from] = months(first === 0 ? 1 : start, 1, 12);
  const [, to] = months(start + count - 1, 1, 12);
  return [from, to];
}
