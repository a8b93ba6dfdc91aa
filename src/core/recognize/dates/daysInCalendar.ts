import { dayNumber, dayOf, type Day } from './calendar';

const millisecondsPerDay = 86400000;
const firstYear = 1900;
const lastYear = 2100;
/** Days of a month; 31 in the Persian calendar alone. */
const shortest = 29;
const longest = 31;

/** A month of another calendar: as Intl's English numeric format names it, and its first and last day as day numbers. */
export interface CalendarMonth {
  readonly month: string;
  readonly first: number;
  readonly last: number;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();
const found = new Map<string, readonly CalendarMonth[]>();

/**
 * The months of a calendar ('islamic-umalqura', 'hebrew', 'chinese', 'persian') that begin in a Gregorian year, by the tables of
 * ECMA-402's Intl; some 30 looks at them a year, kept. None outside 1900 to 2100, or where the runtime lacks the calendar (an ICU
 * without its data).
 */
export function monthsBeginningIn(year: number, calendar: string): readonly CalendarMonth[] {
  if (year < firstYear || year > lastYear) return [];
  const key = `${calendar} ${year}`;
  let months = found.get(key);
  if (!months) found.set(key, (months = search(calendar, year)));
  return months;
}

/** The days of a Gregorian year that have a month and day in another calendar: none, one, or two. A month that the calendar leaves out gives way to the next named. */
export function daysInCalendar(calendar: string, months: readonly string[], day: number, year: number): Day[] {
  const all = [...monthsBeginningIn(year - 1, calendar), ...monthsBeginningIn(year, calendar)];
  for (const name of months) {
    const days = all
      .filter(({ month }) => month === name)
      .map(({ first }) => dayOf(first + day - 1))
      .filter((found) => found.year === year);
    if (days.length) return days;
  }
  return [];
}

function search(calendar: string, year: number): CalendarMonth[] {
  const format = formatOf(calendar);
  if (!format) return [];
  const read = (number: number): { month: string; day: number } => {
    const parts = format.formatToParts(number * millisecondsPerDay);
    const valueOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    return { month: valueOf('month'), day: Number(valueOf('day')) };
  };
  const end = dayNumber({ year: year + 1, month: 1, day: 1 });
  const months: CalendarMonth[] = [];
  let first = dayNumber({ year, month: 1, day: 1 });
  first -= read(first).day - 1;
  while (first < end) {
    const { month } = read(first);
    let next = first + shortest;
    // Bounded, whatever a runtime writes.
    while (next < first + longest && read(next).day !== 1) next++;
    if (dayOf(first).year === year) months.push({ month, first, last: next - 1 });
    first = next;
  }
  return months;
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
