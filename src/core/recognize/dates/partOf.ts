import { daysInMonth } from '../../text/calendarDate';
import { dayNumber, dayOf, mondayOf, nthWeekday, weekdayOf } from './calendar';
import type { Unit } from './meaning';
import { dayValue, monthValue, weekValue, yearValue, type Point } from './value';

/** The TIMEX3 value of the nth part of a period, or its nth `weekday` (1 Monday); from the end where n is negative. Undefined where there is none. */
export function partOf(point: Point, unit: Unit, n: number, weekday: number | undefined): string | undefined {
  const { year } = point;
  if (unit === 'quarter') return n === 0 ? undefined : `${yearValue(year)}-Q${n < 0 ? 5 + n : n}`;
  if (unit === 'half')
    return point.grain === 'year'
      ? `${yearValue(year)}-H${n}`
      : point.grain === 'decade'
        ? String(Math.floor(year / 10))
        : undefined;
  if (unit === 'month' && point.grain === 'year') return monthValue(year, n < 0 ? 13 + n : n);
  if (unit === 'decade' && point.grain === 'century') return String(Math.floor(year / 10) + (n < 0 ? 10 + n : n - 1));
  if (unit === 'year' && point.grain === 'decade') return yearValue(year + (n < 0 ? 10 + n : n - 1));
  if (point.month !== undefined && point.day === undefined) {
    const days = daysInMonth(year, point.month);
    if (weekday !== undefined) return dayValue(dayOf(nthWeekday(year, point.month, weekday, n)));
    if (unit === 'day') {
      const day = n < 0 ? days + 1 + n : n;
      return day >= 1 && day <= days ? dayValue({ year, month: point.month, day }) : undefined;
    }
    // A weekend belongs to the month of its Saturday.
    if (unit === 'weekend') return `${weekValue(nthWeekday(year, point.month, 6, n))}-WE`;
    if (unit === 'week') {
      const first = dayNumber({ year, month: point.month, day: 1 });
      // The first week of a month is the one that holds its first Thursday, as ISO 8601 does for years.
      const monday = first + ((11 - weekdayOf(first)) % 7) - 3;
      if (n > 0) return weekValue(monday + (n - 1) * 7);
      return weekValue(first + days - 1 + (n + 1) * 7);
    }
    return undefined;
  }
  if (point.grain === 'year') {
    if (weekday !== undefined) {
      const at = n > 0 ? nthWeekday(year, 1, weekday, n) : nthWeekday(year, 12, weekday, n);
      return dayValue(dayOf(at));
    }
    if (unit === 'week')
      return n > 0 ? weekValue(mondayOf(year, n)) : weekValue(dayNumber({ year, month: 12, day: 28 }) + (n + 1) * 7);
    if (unit === 'day')
      return dayValue(
        dayOf(
          n > 0 ? dayNumber({ year, month: 1, day: 1 }) + n - 1 : dayNumber({ year: year + 1, month: 1, day: 1 }) + n,
        ),
      );
  }
  if (point.week !== undefined && unit === 'day' && weekday === undefined)
    return dayValue(dayOf(mondayOf(year, point.week) + (n > 0 ? n - 1 : 7 + n)));
  return undefined;
}
