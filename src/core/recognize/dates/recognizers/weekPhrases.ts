import { digits, word, WordMap, WordSet, WordTable } from '../lexicon';
import type { Reading, Unit } from '../meaning';
import type { ReadInner, Recognizer } from '../recognizer';
import { gaps, type Scan } from '../scan';
import { comma, isNear, months, of, shortWeekdays, the, units, weekdays } from '../vocabulary';
import { isDay } from './timesOfDay';

const offsets = new WordMap('last=-1 this=0 next=1');
const week = word('week');
const far = new WordTable<Unit>({ week: 'week', weekend: 'weekend', month: 'month', year: 'year' });
const before = word('before');
const after = word('after');
const last = word('last');
const next = word('next');
const that = word('that');
const joints = new WordSet('of beginning starting ending');

/**
 * Weeks told by a day, and days told by a week: "the week of March 6", "the week before last", "Friday a week ago", "Monday of last week", "Tuesday next
 * week", "next week Monday", "week 26 of 2023".
 * Not week phrases: a weekday and a week with a comma between, which are two expressions.
 */
export const weekPhrases: Recognizer = {
  id: 'week-phrase',
  starts: [...weekdays.all(), ...offsets.all(), the, ...far.all()],
  read: (scan, i, inner) =>
    readNumbered(scan, i) ??
    readFar(scan, i) ??
    readWeekOf(scan, i, inner) ??
    readDayOfWeek(scan, i, inner) ??
    readWeekDay(scan, i),
};

/** "week 26 of 2023", "Week 26, 2023": the ISO week. */
function readNumbered(scan: Scan, i: number): Reading | undefined {
  const number = scan.value(i + 1);
  if (scan.id(i) !== week || number < 1 || number > 53 || scan.gap(i + 1) !== gaps.space) return undefined;
  const at = scan.id(i + 2) === of || scan.id(i + 2) === comma ? i + 3 : i + 2;
  if (scan.id(at) !== digits || scan.length(at) !== 4 || !isNear(scan, at)) return undefined;
  const value = `${scan.words(at, at + 1)}-W${String(number).padStart(2, '0')}`;
  return { start: i, end: at + 1, rule: 'iso-week', meaning: { kind: 'absolute', value } };
}

/** "the week before last", "the month after next", "the year before that" */
function readFar(scan: Scan, i: number): Reading | undefined {
  const at = scan.id(i) === the ? i + 1 : i;
  const unit = far.get(scan.id(at));
  const side = scan.id(at + 1);
  if (!unit || (side !== before && side !== after) || !isNear(scan, at + 2)) return undefined;
  const anchor = scan.id(at + 2);
  const isFar = anchor === (side === before ? last : next);
  if ((!isFar && anchor !== that) || (isFar && isNear(scan, at + 3) && isNamed(scan, at + 3))) return undefined;
  const offset = (side === before ? -1 : 1) * (isFar ? 2 : 1);
  const from = isFar ? 'now' : 'told';
  return { start: i, end: at + 3, rule: 'far-unit', meaning: { kind: 'relative', unit, offset, from } };
}

/** Whether "last" and "next" belong to what follows: "the week before last Christmas". */
function isNamed(scan: Scan, i: number): boolean {
  return units.has(scan.id(i)) || weekdays.has(scan.id(i)) || months.has(scan.id(i)) || scan.isCapital(i);
}

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
  const away = isNear(scan, at) ? inner(at) : undefined;
  if (!away) return undefined;
  const { meaning } = away;
  if (meaning.kind === 'shift' && meaning.unit === 'week' && meaning.from === 'now' && at === i + 1) {
    const from = { kind: 'calendar', weekday } as const;
    return { start: i, end: away.end, rule: 'weekday-weeks-away', meaning: { ...meaning, from, isExact: true } };
  }
  if (meaning.kind !== 'relative' || meaning.unit !== 'week' || away.rule !== 'relative') return undefined;
  return {
    start: i,
    end: away.end,
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
