/** A day as printed: month and day always, the year where it is given. */
export interface CalendarDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekdayName = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? +)?';
const numeric = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s])/;
const dayFirst = new RegExp(`^${weekdayName}(\\d{1,2})(?:st|nd|rd|th)? +${monthName}(?:,? +(\\d{4}))?$`, 'i');
const monthFirst = new RegExp(`^${weekdayName}${monthName} *(\\d{1,2})(?:st|nd|rd|th)?(?:,? +(\\d{4}))?$`, 'i');

/**
 * Reads `2023-07-03` (a time of day may follow), `2023/7/3`, `3 July 2023`, `Monday, July 3, 2023`, `July 3`.
 * Undefined where the words are no such date or the day does not exist.
 */
export function readCalendarDate(words: string): CalendarDate | undefined {
  const text = words.trim().slice(0, 60);
  const iso = numeric.exec(text);
  if (iso) return existing(Number(iso[2]), Number(iso[3]), Number(iso[1]));
  const british = dayFirst.exec(text);
  if (british) return existing(monthNumber(british[2]), Number(british[1]), yearNumber(british[3]));
  const american = monthFirst.exec(text);
  if (american) return existing(monthNumber(american[1]), Number(american[2]), yearNumber(american[3]));
  return undefined;
}

/** Whether the day exists in the Gregorian calendar; without a year 29 February does. */
export function isDay(year: number | undefined, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

/** Days of a Gregorian month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `YYYY-MM-DD`. */
export function formatDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function existing(month: number, day: number, year: number | undefined): CalendarDate | undefined {
  if (!isDay(year, month, day)) return undefined;
  return year === undefined ? { month, day } : { year, month, day };
}

function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function yearNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
