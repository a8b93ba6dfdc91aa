import { word, WordMap, WordSet } from '../lexicon';
import type { Reading } from '../meaning';
import type { ReadInner, Recognizer } from '../recognizer';
import type { Scan } from '../scan';
import { isNear, of, shortWeekdays, the, weekdays } from '../vocabulary';
import { isDay } from './timesOfDay';

const offsets = new WordMap('last=-1 this=0 next=1');
const week = word('week');
const joints = new WordSet('of beginning starting ending');

/**
 * Weeks told by a day, and days told by a week: "the week of March 6", "Friday a week ago", "Monday of last week", "Tuesday next
 * week", "next week Monday".
 * Not week phrases: a weekday and a week with a comma between, which are two expressions.
 */
export const weekPhrases: Recognizer = {
  id: 'week-phrase',
  starts: [...weekdays.all(), ...offsets.all(), the, week],
  read: (scan, i, inner) => readWeekOf(scan, i, inner) ?? readDayOfWeek(scan, i, inner) ?? readWeekDay(scan, i),
};

/** "the week of March 6" */
function readWeekOf(scan: Scan, i: number, inner: ReadInner): Reading | undefined {
  const at = scan.id(i) === the ? i + 1 : i;
  if (scan.id(at) !== week || !joints.has(scan.id(at + 1)) || !isNear(scan, at + 2)) return undefined;
  const day = inner(at + 2);
  if (!day || !isDay(day) || day.more) return undefined;
  return {
    start: i,
    end: day.end,
    rule: 'week-of',
    meaning: { kind: 'relative', unit: 'week', offset: 0, from: day.meaning },
  };
}

/** "Friday a week ago", "Monday of last week", "Tuesday next week" */
function readDayOfWeek(scan: Scan, i: number, inner: ReadInner): Reading | undefined {
  const weekday = weekdays.get(scan.id(i));
  if (weekday === undefined || shortWeekdays.has(scan.id(i))) return undefined;
  const at = scan.id(i + 1) === of ? i + 2 : i + 1;
  const far = isNear(scan, at) ? inner(at) : undefined;
  if (!far) return undefined;
  const { meaning } = far;
  if (meaning.kind === 'shift' && meaning.unit === 'week' && meaning.from === 'now' && at === i + 1) {
    const from = { kind: 'calendar', weekday } as const;
    return { start: i, end: far.end, rule: 'weekday-weeks-away', meaning: { ...meaning, from, isExact: true } };
  }
  if (meaning.kind !== 'relative' || meaning.unit !== 'week' || far.rule !== 'relative') return undefined;
  return {
    start: i,
    end: far.end,
    rule: 'day-of-week',
    meaning: { kind: 'part', unit: 'day', n: weekday, of: meaning },
  };
}

/** "next week Monday" */
function readWeekDay(scan: Scan, i: number): Reading | undefined {
  const offset = offsets.get(scan.id(i));
  const weekday = weekdays.get(scan.id(i + 2));
  if (offset === undefined || scan.id(i + 1) !== week || weekday === undefined) return undefined;
  if (!isNear(scan, i + 1) || !isNear(scan, i + 2) || shortWeekdays.has(scan.id(i + 2))) return undefined;
  return {
    start: i,
    end: i + 3,
    rule: 'day-of-week',
    meaning: { kind: 'part', unit: 'day', n: weekday, of: { kind: 'relative', unit: 'week', offset, from: 'now' } },
  };
}
