import { digits, word, WordSet } from './lexicon';
import { dayNumber, weekdayOf } from './calendar';
import type { Meaning, Reading, TimeOfDay } from './meaning';
import { firstDayOf, readValue } from './value';
import type { ReadInner } from './recognizer';
import { readClock } from './clock';
import { isDay, movedTo } from './recognizers/timesOfDay';
import type { Scan } from './scan';
import { comma, isGlued, isNear, of, partsOfDay, point, weekdays } from './vocabulary';

const atWord = word('at');
const free = new WordSet('in on and but when as before after with for to');
const atWords = new WordSet('at around about , by');

/**
 * Joins a day with the time that follows it: "Friday morning", "yesterday at noon", "May 8, 1:00 AM", "Sunday dawn of 25 June 1950".
 * Not joined: "Friday night" as part of a name is not told apart.
 */
export function joinDayAndTime(scan: Scan, reading: Reading, inner: ReadInner): Reading {
  if (reading.rule === 'tonight' || reading.rule === 'relative-part') return joinTonight(scan, reading);
  if (!isDay(reading) || reading.more || !isNear(scan, reading.end)) return reading;
  const { end, meaning } = reading;
  const numeric =
    meaning.kind === 'calendar' && reading.rule === 'weekday' ? readNumeric(scan, reading, inner) : undefined;
  if (numeric) return joinDayAndTime(scan, numeric, inner);
  if (meaning.kind === 'calendar' && meaning.which !== undefined && meaning.weekday !== undefined) {
    // "this coming Sunday, March 8"
    const at = scan.id(end) === comma ? end + 1 : end;
    const date = isNear(scan, at) && at > end ? inner(at) : undefined;
    if (date?.meaning.kind === 'calendar' && date.meaning.day !== undefined && !date.more) {
      return {
        ...reading,
        end: date.end,
        rule: 'weekday-date',
        meaning: { ...date.meaning, weekday: meaning.weekday },
      };
    }
  }
  const part = partsOfDay.get(scan.id(end));
  if (part && !isGlued(scan, end)) {
    const isOf = scan.id(end + 1) === of && meaning.kind === 'calendar';
    const day = isOf ? inner(end + 2) : undefined;
    if (day && isDay(day) && !day.more)
      return {
        ...reading,
        end: day.end,
        rule: 'part-of-day',
        meaning: { kind: 'time', time: { value: part }, day: day.meaning },
      };
    return {
      ...reading,
      end: end + 1,
      rule: 'part-of-day',
      meaning: { kind: 'time', time: { value: part }, day: meaning },
    };
  }
  let at = end;
  for (let steps = 0; steps < 2 && atWords.has(scan.id(at)); steps++) at++;
  if (!isNear(scan, at) || (at === end && isGlued(scan, at))) return reading;
  const clock = readClock(scan, at);
  if (!clock || (scan.id(at - 1) === comma && weekdays.has(scan.id(clock.end)))) return reading;
  return { ...reading, end: clock.end, rule: 'time-of-day', meaning: { kind: 'time', time: clock.time, day: meaning } };
}

/** "tonight at 8", "this afternoon at 3:30": the part of the day tells the half. */
function joinTonight(scan: Scan, reading: Reading): Reading {
  const at = atWords.has(scan.id(reading.end)) && scan.id(reading.end) !== comma ? reading.end + 1 : reading.end;
  const clock = isNear(scan, at)
    ? (readClock(scan, at) ?? (scan.id(at - 1) === atWord ? readBare(scan, at, reading) : undefined))
    : undefined;
  if (!clock || reading.meaning.kind !== 'time') return reading;
  return { ...reading, end: clock.end, rule: 'time-of-day', meaning: { ...reading.meaning, time: clock.time } };
}

/** The bare hour of "tonight at 8". */
function readBare(scan: Scan, i: number, { meaning }: Reading): { end: number; time: TimeOfDay } | undefined {
  const hour = scan.value(i);
  if (scan.id(i) !== digits || hour < 1 || hour > 12 || meaning.kind !== 'time') return undefined;
  if (isGlued(scan, i + 1) && scan.id(i + 1) !== comma && scan.id(i + 1) !== point) return undefined;
  if (scan.isWord(i + 1) && isNear(scan, i + 1) && !free.has(scan.id(i + 1))) return undefined;
  return { end: i + 1, time: { value: movedTo(meaning.time.value, `${String(hour).padStart(2, '0')}:00`) } };
}

/** "Wednesday 2/8/2017", "Tuesday, 04/07/2023": the weekday tells the order where it fits one alone. */
function readNumeric(scan: Scan, { start, end, meaning }: Reading, inner: ReadInner): Reading | undefined {
  const at = scan.id(end) === comma ? end + 1 : end;
  if (scan.id(at) !== digits || !isNear(scan, at) || isGlued(scan, at)) return undefined;
  const date = inner(at);
  if (date?.rule !== 'numeric-date' || date.mod || date.more || meaning.kind !== 'calendar') return undefined;
  const fits = (day: Meaning): boolean => {
    const point = day.kind === 'absolute' ? readValue(day.value) : undefined;
    return point !== undefined && weekdayOf(dayNumber(firstDayOf(point))) === meaning.weekday;
  };
  const { meaning: day } = date;
  const fitting = day.kind === 'either' ? [day.dayFirst, day.monthFirst].filter(fits) : [];
  return { start, end: date.end, rule: 'weekday-date', meaning: fitting.length === 1 ? (fitting[0] ?? day) : day };
}
