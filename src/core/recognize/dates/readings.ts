import { isInName } from './isInName';
import { lexiconSize } from './lexicon';
import type { Reading } from './meaning';
import type { Recognizer } from './recognizer';
import { calendarDates } from './recognizers/calendarDates';
import { daysOfMonth } from './recognizers/daysOfMonth';
import { durations } from './recognizers/durations';
import { holidays } from './recognizers/holidays';
import { modified } from './recognizers/modified';
import { numericDates } from './recognizers/numericDates';
import { periods } from './recognizers/periods';
import { references } from './recognizers/references';
import { relativeDates } from './recognizers/relative';
import { seasonNames } from './recognizers/seasonNames';
import { sets } from './recognizers/sets';
import { timesOfDay } from './recognizers/timesOfDay';
import { countedWeekdays, recurringWeekdays, weekdayNames } from './recognizers/weekdays';
import { yearNumbers } from './recognizers/years';
import { weekPhrases } from './recognizers/weekPhrases';
import type { Scan } from './scan';
import { joinDayAndTime } from './joinDayAndTime';
import { joinYear } from './joinYear';

const deepest = 4;

/** The recognizers in order: of two readings of the same length the earlier one stands. */
const pipeline: readonly Recognizer[] = [
  numericDates,
  calendarDates,
  daysOfMonth,
  holidays,
  weekdayNames,
  weekPhrases,
  countedWeekdays,
  recurringWeekdays,
  timesOfDay,
  sets,
  periods,
  seasonNames,
  relativeDates,
  durations,
  references,
  modified,
  yearNumbers,
];

const table = byStart(pipeline);

/** All expressions of a text, in order and apart, before anything is resolved. Linear: each token is asked a bounded number of times. */
export function readAll(scan: Scan): Reading[] {
  const readings: Reading[] = [];
  for (let i = 0; i < scan.count;) {
    const reading = table[scan.id(i)] ? readAt(scan, i, 0) : undefined;
    if (!reading) {
      i++;
      continue;
    }
    const { more = [], ...first } = reading;
    if (!isInName(scan, reading)) readings.push(first, ...more);
    i = Math.max(i + 1, more[more.length - 1]?.end ?? first.end);
  }
  return readings;
}

function readAt(scan: Scan, i: number, depth: number): Reading | undefined {
  const candidates = table[scan.id(i)];
  if (!candidates || depth > deepest) return undefined;
  const inner = (at: number): Reading | undefined => readAt(scan, at, depth + 1);
  let best: Reading | undefined;
  for (const recognizer of candidates) {
    const reading = recognizer.read(scan, i, inner);
    if (reading && (!best || reach(reading) > reach(best))) best = reading;
  }
  return best && joinDayAndTime(scan, joinYear(scan, best, inner), inner);
}

function reach(reading: Reading): number {
  return reading.more?.[reading.more.length - 1]?.end ?? reading.end;
}

function byStart(recognizers: readonly Recognizer[]): readonly (readonly Recognizer[] | undefined)[] {
  const table: (Recognizer[] | undefined)[] = new Array<Recognizer[] | undefined>(lexiconSize()).fill(undefined);
  for (const recognizer of recognizers) {
    for (const id of new Set(recognizer.starts)) (table[id] ??= []).push(recognizer);
  }
  return table;
}
