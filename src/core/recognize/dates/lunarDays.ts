import { dayNumber, dayOf, type Day } from './calendar';

const millisecondsPerDay = 86400000;
const firstYear = 1900;
const lastYear = 2100;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();
const found = new Map<string, Day | undefined>();

/**
 * The day of a Gregorian year that has a month and day in another calendar ('islamic-umalqura', 'hebrew', 'chinese', 'persian'),
 * by the tables of ECMA-402's Intl. `month` is as that calendar's English format writes it; the first that matches wins.
 * Undefined outside 1900 to 2100, or where the runtime lacks the calendar.
 */
export function dayInCalendar(calendar: string, months: readonly string[], day: number, year: number): Day | undefined {
  if (year < firstYear || year > lastYear) return undefined;
  const key = `${calendar} ${months.join('|')} ${day} ${year}`;
  if (!found.has(key)) found.set(key, search(calendar, months, day, year));
  return found.get(key);
}

function search(calendar: string, months: readonly string[], day: number, year: number): Day | undefined {
  const format = formatOf(calendar);
  if (!format) return undefined;
  const start = dayNumber({ year, month: 1, day: 1 });
  const end = dayNumber({ year: year + 1, month: 1, day: 1 });
  for (const month of months) {
    for (let number = start; number < end; number++) {
      const parts = format.formatToParts(number * millisecondsPerDay);
      const is = (type: string, value: string): boolean =>
        parts.some((part) => part.type === type && part.value === value);
      if (is('day', String(day)) && is('month', month)) return dayOf(number);
    }
  }
  return undefined;
}

function formatOf(calendar: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(calendar)) {
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
    });
    formats.set(calendar, format.resolvedOptions().calendar === calendar ? format : undefined);
  }
  return formats.get(calendar);
}
