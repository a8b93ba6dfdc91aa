import { addMonths, dayNumber, dayOf, type Day } from './calendar';
import type { Unit } from './meaning';
import { dayValue, monthValue, weekValue, yearValue } from './value';

/** The TIMEX3 value of the unit that lies `offset` from the one that holds a day: 0 this, -1 the last. */
export function unitAt(day: Day, unit: Unit, offset: number): string {
  const number = dayNumber(day);
  switch (unit) {
    case 'day':
      return dayValue(dayOf(number + offset));
    case 'week':
      return weekValue(number + offset * 7);
    case 'fortnight':
      return weekValue(number + offset * 14);
    case 'weekend': {
      // On Monday to Friday "this weekend" is still to come for the calendar; the value is the ISO week's.
      return `${weekValue(number + offset * 7)}-WE`;
    }
    case 'month': {
      const moved = addMonths(day.year, day.month, offset);
      return monthValue(moved.year, moved.month);
    }
    case 'quarter': {
      const moved = addMonths(day.year, day.month, offset * 3);
      return `${yearValue(moved.year)}-Q${Math.ceil(moved.month / 3)}`;
    }
    case 'half': {
      const moved = addMonths(day.year, day.month, offset * 6);
      return `${yearValue(moved.year)}-H${Math.ceil(moved.month / 6)}`;
    }
    case 'decade':
      return String(Math.floor(day.year / 10) + offset);
    case 'century':
      return String(Math.floor(day.year / 100) + offset);
    case 'millennium':
      return String(Math.floor(day.year / 1000) + offset);
    default:
      return yearValue(day.year + offset);
  }
}
