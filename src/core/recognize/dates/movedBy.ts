import { addMonths, dayNumber, dayOf, sameDay, type Day } from './calendar';
import type { Unit } from './meaning';
import { dayValue, monthValue, weekValue, yearValue, type Point } from './value';

/**
 * The TIMEX3 value of a day moved by some units (negative: back), as exact as the unit, or as `point` where `isExact` and that is finer.
 * `point` is what the day stands for.
 */
export function movedBy(day: Day, point: Point | undefined, unit: Unit, by: number, isExact: boolean): string {
  const number = dayNumber(day);
  const whole = Number.isInteger(by);
  // Some day of a month or year: no count of days leads to another.
  const isCoarse = point !== undefined && point.day === undefined && point.week === undefined;
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return `${dayValue(day)}TXX`;
    case 'day':
      return isCoarse ? `${yearValue(day.year)}-XX-XX` : dayValue(dayOf(number + Math.round(by)));
    case 'weekend':
      return `${weekValue(number + by * 7)}-WE`;
    case 'fortnight':
      return movedBy(day, point, 'week', by * 2, isExact);
    case 'week':
      if (isExact && isCoarse) return `${yearValue(day.year)}-XX-XX`;
      return isExact ? dayValue(dayOf(number + Math.round(by * 7))) : weekValue(number + Math.round(by * 7));
    case 'month':
    case 'quarter':
    case 'half':
    case 'season': {
      const months = Math.round(by * (unit === 'month' ? 1 : unit === 'half' ? 6 : 3));
      if (isExact && point?.day !== undefined) return dayValue(sameDay(day, months));
      const { year, month } = addMonths(day.year, day.month, months);
      return unit === 'quarter' ? `${yearValue(year)}-Q${Math.ceil(month / 3)}` : monthValue(year, month);
    }
    case 'decade':
      // "a decade ago" is ten years ago.
      return movedBy(day, point, 'year', by * 10, isExact);
    case 'century':
      if (!whole) return movedBy(day, point, 'year', by * 100, isExact);
      return String(Math.floor(day.year / 100) + Math.round(by));
    default: {
      const years = by * (unit === 'millennium' ? 1000 : 1);
      if (whole && isExact && point) {
        const same = sameDay(day, years * 12);
        if (point.day !== undefined) return dayValue(same);
        if (point.week !== undefined) return weekValue(dayNumber(sameDay(dayOf(number + 3), years * 12)));
        if (point.month !== undefined) return monthValue(same.year, same.month);
      }
      if (!whole) {
        const { year, month } = addMonths(day.year, day.month, Math.round(years * 12));
        return monthValue(year, month);
      }
      return yearValue(day.year + years);
    }
  }
}
