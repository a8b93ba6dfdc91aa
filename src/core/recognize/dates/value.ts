import { daysInMonth, formatDay } from '../../text/calendarDate';
import { dayOf, mondayOf, weekOf, type Day } from './calendar';

/** How coarse a TIMEX3 point is, from fine to coarse. */
export type Grain =
  | 'time'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** A TIMEX3 point value taken apart. `season` is SP SU FA WI. */
export interface Point {
  readonly grain: Grain;
  /** The year; of a decade, century or millennium its first year. Negative before our era: 241 BC is -241. */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly week?: number;
  readonly season?: string;
  readonly quarter?: number;
  readonly half?: number;
  /** What stands after the T: `14:30`, `MO`. */
  readonly time?: string;
}

const shape =
  /^(BC)?(\d{1,4})(X{0,2})(?:-(?:W(\d{1,2})(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)|(\d\d)(?:-(\d\d|XX))?|XX(?:-XX)?))?(?:T(.+))?$/;

/** Takes a point value apart; undefined for durations, sets, references and values whose year is not known. */
export function readValue(value: string): Point | undefined {
  const match = shape.exec(value);
  if (!match) return undefined;
  const [, era, digits = '', unknownDigits = '', week, weekend, quarter, half, season, month, day, time] = match;
  const width = digits.length + unknownDigits.length;
  const scale = 10 ** (4 - digits.length);
  if (width < 4 && unknownDigits && width !== 4) return undefined;
  if (digits.length < 4) {
    const grain = digits.length === 3 ? 'decade' : digits.length === 2 ? 'century' : 'millennium';
    // The 240s BC begin with 249 BC; the first century BC, of the value BC00, with 100 BC.
    const first = era ? -(Number(digits) * scale + (grain === 'decade' ? 9 : scale)) : Number(digits) * scale;
    return month || week || quarter ? undefined : { grain, year: first };
  }
  const year = (era ? -1 : 1) * Number(digits);
  if (week) return { grain: weekend ? 'weekend' : 'week', year, week: Number(week) };
  if (quarter) return { grain: 'quarter', year, quarter: Number(quarter) };
  if (half) return { grain: 'half', year, half: Number(half) };
  if (season) return { grain: 'season', year, season };
  if (!month) return { grain: 'year', year };
  if (!day || day === 'XX') return { grain: 'month', year, month: Number(month) };
  const point = { year, month: Number(month), day: Number(day) };
  return time === undefined ? { grain: 'day', ...point } : { grain: 'time', ...point, time };
}

/** `2023`, `BC0241`. */
export function yearValue(year: number): string {
  return year < 0 ? `BC${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

export function monthValue(year: number, month: number): string {
  return `${yearValue(year)}-${String(month).padStart(2, '0')}`;
}

export function dayValue({ year, month, day }: Day): string {
  return year < 0 ? `${monthValue(year, month)}-${String(day).padStart(2, '0')}` : formatDay(year, month, day);
}

/** The ISO week that holds a day number, `2023-W26`. */
export function weekValue(number: number): string {
  const { year, week } = weekOf(number);
  return `${yearValue(year)}-W${String(week).padStart(2, '0')}`;
}

/** The season's first month; winter is the one that ends in the year's February, or starts in its December. */
export const seasonMonths: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A day that stands for a point: its first. Exact for a day. */
export function firstDayOf(point: Point): Day {
  const year = point.year < 0 ? point.year + 1 : point.year;
  if (point.day !== undefined && point.month !== undefined) {
    return { year, month: point.month, day: Math.min(point.day, daysInMonth(year, point.month)) };
  }
  if (point.month !== undefined) return { year, month: point.month, day: 1 };
  if (point.week !== undefined) return dayOf(mondayOf(year, point.week) + (point.grain === 'weekend' ? 5 : 0));
  if (point.quarter !== undefined) return { year, month: point.quarter * 3 - 2, day: 1 };
  if (point.half !== undefined) return { year, month: point.half * 6 - 5, day: 1 };
  if (point.season !== undefined) return { year, month: seasonMonths[point.season] ?? 1, day: 1 };
  return { year, month: 1, day: 1 };
}
