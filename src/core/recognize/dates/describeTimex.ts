import { dayNumber, mondayOf, dayOf, weekdayOf, type Day } from './calendar';
import type { DateMention, TimexMod } from './timex';
import { readValue, type Point } from './value';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** Monday first. */
export const weekdayNamesInOrder = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
const parts: Readonly<Record<string, string>> = {
  MO: 'morning',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
};
const seasonWords: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };
const ordinalWords = ['first', 'second', 'third', 'fourth'] as const;
const references: Readonly<Record<string, string>> = {
  PRESENT_REF: 'now (no exact time)',
  PAST_REF: 'some time in the past',
  FUTURE_REF: 'some time in the future',
};
const unitWords: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  WE: 'weekend',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};
const modWords: Readonly<Record<TimexMod, string>> = {
  START: 'early',
  MID: 'the middle of',
  END: 'late',
  APPROX: 'about',
  MORE_THAN: 'more than',
  LESS_THAN: 'less than',
  EQUAL_OR_MORE: 'at least',
  EQUAL_OR_LESS: 'at most',
  BEFORE: 'before',
  AFTER: 'after',
  ON_OR_BEFORE: 'by',
  ON_OR_AFTER: 'from',
};

/** A time in words for people: "the week of 26 June 2023", "about 3 years", "every Monday", "early 1990". */
export function describeTimex(mention: Pick<DateMention, 'type' | 'value' | 'mod' | 'freq' | 'quant'>): string {
  const { type, value, mod, freq, quant } = mention;
  if (value === undefined) return 'not resolved';
  const words =
    type === 'SET'
      ? describeSet(value, freq, quant)
      : (references[value] ?? describeDuration(value) ?? describePoint(value));
  if (!mod) return words;
  if (mod === 'START' || mod === 'END')
    return /^\d|^(?:the )?[A-Z]/.test(words) && !words.startsWith('the')
      ? `${modWords[mod]} ${words}`
      : `${mod === 'START' ? 'the start' : 'the end'} of ${words}`;
  return `${modWords[mod]} ${words}`;
}

function describePoint(value: string): string {
  const point = readValue(value);
  return point ? pointWords(point) : openWords(value);
}

function pointWords(point: Point): string {
  const { year } = point;
  const inYear = year < 0 ? `${-year} BC` : String(year);
  switch (point.grain) {
    case 'day':
      return dayWords({ year, month: point.month ?? 1, day: point.day ?? 1 });
    case 'time':
      return `${dayWords({ year, month: point.month ?? 1, day: point.day ?? 1 })}, ${timeWords(point.time ?? '')}`;
    case 'week':
      return `the week of ${shortDay(dayOf(mondayOf(year, point.week ?? 1)))}`;
    case 'weekend':
      return `the weekend of ${shortDay(dayOf(mondayOf(year, point.week ?? 1) + 5))}`;
    case 'month':
      return `${monthNames[(point.month ?? 1) - 1] ?? ''} ${inYear}`;
    case 'season':
      return `${seasonWords[point.season ?? ''] ?? ''} ${inYear}`;
    case 'quarter':
      return `the ${ordinalWords[(point.quarter ?? 1) - 1] ?? ''} quarter of ${inYear}`;
    case 'half':
      return `the ${ordinalWords[(point.half ?? 1) - 1] ?? ''} half of ${inYear}`;
    case 'year':
      return inYear;
    case 'decade':
      return year < 0 ? `the ${Math.floor(-year / 10) * 10}s BC` : `the ${year}s`;
    case 'century':
      return year < 0 ? `the ${ordinal(-year / 100)} century BC` : `the ${ordinal(year / 100 + 1)} century`;
    case 'millennium':
      return year < 0 ? `the ${ordinal(-year / 1000)} millennium BC` : `the ${ordinal(year / 1000 + 1)} millennium`;
  }
}

/** `3 July 2023` */
function shortDay({ year, month, day }: Day): string {
  return `${day} ${monthNames[month - 1] ?? ''} ${year < 0 ? `${-year} BC` : year}`;
}

function dayWords(day: Day): string {
  return day.year < 0 ? shortDay(day) : `${weekdayNamesInOrder[weekdayOf(dayNumber(day)) - 1] ?? ''}, ${shortDay(day)}`;
}

function timeWords(time: string): string {
  const part = parts[time];
  if (part) return part;
  if (time.startsWith('X')) return 'no exact hour';
  if (time === '24:00') return 'midnight at its end';
  return time.endsWith('Z') ? `${time.slice(0, -1)} UTC` : time;
}

/** Values with unknown parts. */
function openWords(value: string): string {
  const [, month, day] = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  if (month) return `${day ? `${Number(day)} ` : ''}${monthNames[Number(month) - 1] ?? ''} of an unknown year`;
  const weekday = /^XXXX-WXX-(\d)/.exec(value)?.[1];
  if (weekday) return `a ${weekdayNamesInOrder[Number(weekday) - 1] ?? ''}`;
  const time = /^XXXX-XX-XXT(.+)$/.exec(value)?.[1];
  if (time) return `${timeWords(time)} of an unknown day`;
  const year = /^(\d{4})-/.exec(value)?.[1];
  return year ? `a day in ${year}` : 'a time that is not told exactly';
}

function describeDuration(value: string): string | undefined {
  if (!/^P(?=.)/.test(value)) return undefined;
  let isTime = false;
  const words: string[] = [];
  for (const [, mark, amount = '', unit = ''] of value.slice(1).matchAll(/(T)|(\d+(?:\.\d+)?|X)(WE|[YMWDHS])/g)) {
    if (mark) isTime = true;
    else {
      const name = unitWords[isTime ? `T${unit}` : unit] ?? 'time';
      words.push(amount === 'X' ? `some ${name}s` : `${amount} ${name}${amount === '1' ? '' : 's'}`);
    }
  }
  const last = words.pop();
  if (last === undefined) return 'a stretch of time';
  return words.length ? `${words.join(', ')} and ${last}` : last;
}

/** `quant` tells which of the times where it is more than each: EVERY OTHER. */
function describeSet(value: string, freq: string | undefined, quant: string | undefined): string {
  const unit = describeDuration(value)
    ?.replace(/^1 /, '')
    .replace(/^some /, 'few ');
  const count = freq?.replace('X', '');
  if (unit && count)
    return `${timesWords[count] ?? `${count} times`} ${/^\d|^few/.test(unit) ? 'every' : unit === 'hour' ? 'an' : 'a'} ${unit}`;
  if (unit) return `every ${unit}`;
  const words = describeRecurring(value);
  return quant && /^EVERY ./.test(quant) ? words.replace(/^every/, quant.toLowerCase()) : words;
}

const timesWords: Readonly<Record<string, string>> = { 1: 'once', 2: 'twice' };

function describeRecurring(value: string): string {
  if (value === 'XXXX-WXX-WD') return 'every weekday';
  const weekday = /^XXXX-WXX-(\d)(?:T(..))?/.exec(value);
  const part = parts[weekday?.[2] ?? ''];
  if (weekday) return `every ${weekdayNamesInOrder[Number(weekday[1]) - 1] ?? ''}${part ? ` ${part}` : ''}`;
  const month = /^XXXX-(\d\d)$/.exec(value)?.[1];
  if (month) return `every ${monthNames[Number(month) - 1] ?? ''}`;
  const season = seasonWords[/^XXXX-(..)$/.exec(value)?.[1] ?? ''];
  if (season) return `every ${season}`;
  const daily = parts[/T(..)$/.exec(value)?.[1] ?? ''];
  return daily ? `every ${daily}` : 'again and again';
}

function ordinal(n: number): string {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
