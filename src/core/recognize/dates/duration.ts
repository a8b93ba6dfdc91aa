import type { Unit } from './meaning';

const letters: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  season: 'Y',
  quarter: 'M',
  half: 'M',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
  millennium: 'Y',
};
const factors: Partial<Record<Unit, number>> = {
  fortnight: 2,
  quarter: 3,
  half: 6,
  decade: 10,
  century: 100,
  millennium: 1000,
};

/**
 * TIMEX3 duration, `P3D`, `PT2H`, `PXY`; a decade is ten years, a quarter three months, half an hour is minutes, half a year months. `amount` undefined is
 * vague.
 */
export function durationValue(amount: number | undefined, unit: Unit): string {
  if (amount !== undefined && amount < 1) {
    if (unit === 'hour') return durationValue(amount * 60, 'minute');
    if (unit === 'minute') return durationValue(amount * 60, 'second');
    if (unit === 'year') return durationValue(amount * 12, 'month');
  }
  const prefix = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'PT' : 'P';
  if (amount === undefined) return `${prefix}X${letters[unit]}`;
  return `${prefix}${rounded(amount * (factors[unit] ?? 1))}${letters[unit]}`;
}

function rounded(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}
