import { formatClock, namedTimes, readClock, readHalf, readPartAfter, toClock, type Hour } from '../clock';
import { digits, word, WordSet } from '../lexicon';
import type { Reading } from '../meaning';
import type { ReadInner, Recognizer } from '../recognizer';
import { gaps, type Scan } from '../scan';
import { and, colon, comma, isGlued, isNear, of, partsOfDay, point, the } from '../vocabulary';
import { isZone, zoned, type Clock } from '../zoned';

const overnight = word('overnight');
const during = word('during');
const beforePart = new WordSet('by before until till since at around towards toward all');
const beforeThePart = new WordSet('in during through throughout by spent');
const afterPart = new WordSet(
  'and but when as the a an he she they it in on at to for from with after before while because hours said of',
);
const half = word('half');
const quarter = word('quarter');
const on = word('on');
const mid = word('mid');
const local = word('local');
const timeWord = word('time');
const between = word('between');
const rangeWords = new WordSet('to until till');
const joinedRules: ReadonlySet<string> = new Set(['tonight', 'relative-part', 'part-of-day']);
const beforeHour = new WordSet('at about around by until till before after since from shortly');

/**
 * Clock times ("5:30 p.m.", "17:30", "0300 GMT", "half past seven", "noon"), alone and with the part of the day and the day they
 * belong to ("9 a.m. EST Tuesday", "noon on Thursday", "the morning of 25 June").
 * Not times: scores and ratios ("2:1", "10:1 odds"), verse numbers, prices, "am" as a verb.
 */
export const timesOfDay: Recognizer = {
  id: 'time',
  starts: [
    digits,
    ...namedTimes.all(),
    half,
    quarter,
    ...partsOfDay.all(),
    the,
    mid,
    ...['one two three four five six seven eight nine ten eleven twelve twenty'].flatMap((list) =>
      list.split(' ').map(word),
    ),
  ],
  read(scan, i, inner) {
    const range = readRange(scan, i, inner);
    if (range) return range;
    const clockTime = readClock(scan, i);
    if (clockTime) return withDay(scan, i, clockTime, inner);
    return readBareHour(scan, i, inner) ?? readPart(scan, i, inner);
  },
};

/** The day that follows a clock time, if one does. */
function withDay(scan: Scan, start: number, found: Clock, inner: ReadInner): Reading {
  let end = found.end;
  let { time } = found;
  const part = readPartAfter(scan, end);
  if (part) {
    end = part.end;
    time = { ...time, value: movedTo(part.value, time.value) };
  }
  const place = readPlaceTime(scan, end);
  if (place !== end) time = { ...time, zone: time.zone ?? scan.words(end, place) };
  const from = scan.id(place) === comma || scan.id(place) === on ? place + 1 : place;
  const day = isNear(scan, from) && scan.gap(from) !== gaps.none ? inner(from) : undefined;
  if (day && isDay(day) && !day.more) {
    // "9:34 p.m., March 19 EST"
    const late = time.zone === undefined && isZone(scan, day.end) ? zoned(scan, day.end, time.value) : undefined;
    if (late && place === end)
      return {
        start,
        end: late.end,
        rule: 'time-of-day',
        meaning: { kind: 'time', time: late.time, day: day.meaning },
      };
    // "6 a.m. local time on Thursday": two expressions, one day
    const last = place === end ? day.end : end;
    return { start, end: last, rule: 'time-of-day', meaning: { kind: 'time', time, day: day.meaning } };
  }
  // "8 p.m. tonight"
  if (day?.meaning.kind === 'time' && day.meaning.day && joinedRules.has(day.rule) && scan.id(from - 1) !== comma) {
    const value = movedTo(day.meaning.time.value, time.value);
    return {
      start,
      end: day.end,
      rule: 'time-of-day',
      meaning: { kind: 'time', time: { ...time, value }, day: day.meaning.day },
    };
  }
  return { start, end, rule: 'time', meaning: { kind: 'time', time, day: undefined } };
}

/** The token after "local time", "Moscow time" after a clock time. */
export function readPlaceTime(scan: Scan, i: number): number {
  if (!isNear(scan, i) || !scan.isWord(i)) return i;
  if (scan.id(i) === local) return scan.id(i + 1) === timeWord ? i + 2 : i;
  if (!scan.isCapital(i)) return i;
  const second = scan.isWord(i + 1) && scan.isCapital(i + 1) && isNear(scan, i + 1) ? i + 2 : i + 1;
  return scan.id(second) === timeWord && isNear(scan, second) ? second + 1 : i;
}

/** "9-11 a.m.", "between 2 and 4 p.m.", "from 7:00 to 8:30 p.m.": two times, the first of which borrows the half of the day. */
function readRange(scan: Scan, i: number, inner: ReadInner): Reading | undefined {
  const first = readHour(scan, i);
  if (!first || isInNumber(scan, i)) return undefined;
  const joint = scan.id(first.end);
  const isHyphen = joint === 45 && isGlued(scan, first.end);
  const isAnd = joint === and && scan.id(i - 1) === between;
  if (!isHyphen && !isAnd && !(rangeWords.has(joint) && scan.gap(first.end) !== gaps.none)) return undefined;
  const to = first.end + 1;
  const second = readHour(scan, to);
  const half12 = second && readHalf(scan, second.end);
  if (!second || !half12) return undefined;
  const end = zoned(scan, half12.end, toClock(second, half12.isAfternoon));
  const last = withDay(scan, to, end, inner);
  if (last.meaning.kind !== 'time') return undefined;
  const isSameHalf = (first.hour % 12) * 60 + first.minute < (second.hour % 12) * 60 + second.minute;
  const value = toClock(first, isSameHalf ? half12.isAfternoon : !half12.isAfternoon);
  const { zone } = end.time;
  const time = { value: zone === 'Z' ? `${value}Z` : value, ...(zone && { zone }) };
  return {
    start: i,
    end: first.end,
    rule: 'time',
    meaning: { kind: 'time', time, day: last.meaning.day },
    more: [last],
  };
}

/** "7", "7:30", "7.30" of a clock of twelve hours. */
function readHour(scan: Scan, i: number): Hour | undefined {
  const hour = scan.value(i);
  if (scan.id(i) !== digits || hour < 1 || hour > 12 || scan.length(i) > 2) return undefined;
  const hasMinutes =
    (scan.id(i + 1) === colon || scan.id(i + 1) === point) &&
    isGlued(scan, i + 1) &&
    scan.id(i + 2) === digits &&
    isGlued(scan, i + 2);
  if (!hasMinutes) return { end: i + 1, hour, minute: 0 };
  return scan.length(i + 2) === 2 && scan.value(i + 2) < 60
    ? { end: i + 3, hour, minute: scan.value(i + 2) }
    : undefined;
}

/** "at 8 tonight", "7.15 this morning", "9:30 on Friday night": the part of the day tells the half. */
function readBareHour(scan: Scan, i: number, inner: ReadInner): Reading | undefined {
  const hour = readHour(scan, i);
  if (!hour || !beforeHour.has(scan.id(i - 1)) || isInNumber(scan, i)) return undefined;
  const from = scan.id(hour.end) === on ? hour.end + 1 : hour.end;
  const part = isNear(scan, from) && scan.gap(from) !== gaps.none ? inner(from) : undefined;
  if (part?.meaning.kind !== 'time' || !part.meaning.day || !joinedRules.has(part.rule)) return undefined;
  const time = { value: movedTo(part.meaning.time.value, formatClock(hour.hour, hour.minute)) };
  return { start: i, end: part.end, rule: 'time-of-day', meaning: { kind: 'time', time, day: part.meaning.day } };
}

/** Whether a number touches what makes it a part of something else. */
function isInNumber(scan: Scan, i: number): boolean {
  return (
    isGlued(scan, i) &&
    (scan.isWord(i - 1) || ([colon, point, comma, 36, 47, 45].includes(scan.id(i - 1)) && isGlued(scan, i - 1)))
  );
}

/** A clock time in a part of the day: 8 in the evening is 20. */
export function movedTo(part: string, time: string): string {
  const [hours = '0', rest = '00'] = time.split(':');
  const hour = Number(hours);
  const moved =
    (part === 'AF' || part === 'EV') && hour < 12
      ? hour + 12
      : part === 'NI' && hour >= 6 && hour < 12
        ? hour + 12
        : hour;
  return `${String(moved).padStart(2, '0')}:${rest}`;
}

/** Whether a reading is a day that a time can belong to. */
export function isDay(reading: Reading): boolean {
  const { meaning } = reading;
  if (meaning.kind === 'calendar') return meaning.weekday !== undefined || meaning.day !== undefined;
  if (meaning.kind === 'relative') return meaning.unit === 'day' && reading.rule !== 'the-unit';
  if (meaning.kind === 'either') return true;
  return meaning.kind === 'holiday' || (meaning.kind === 'absolute' && /^\d{4}-\d\d-\d\d$/.test(meaning.value));
}

/** "the morning of 25 June", "mid-afternoon yesterday", "dawn on Sunday". */
function readPart(scan: Scan, i: number, inner: ReadInner): Reading | undefined {
  let from = i;
  if (scan.id(from) === the) from++;
  if (scan.id(from) === mid && scan.id(from + 1) === 45) from += 2;
  const value = partsOfDay.get(scan.id(from)) ?? namedTimes.get(scan.id(from));
  if (!value) return undefined;
  const alone = partsOfDay.has(scan.id(from)) ? readPartAlone(scan, i, from, value) : undefined;
  const joint = scan.id(from + 1) === of || scan.id(from + 1) === on ? 1 : 0;
  const next = from + 1 + joint;
  if (!isNear(scan, next)) return alone;
  const day = inner(next);
  if (!day || !isDay(day)) return alone;
  // "the night of 20-21 June"
  const last = day.more?.[0];
  if (last && (value !== 'NI' || day.more?.length !== 1)) return alone;
  return {
    start: i,
    end: last?.end ?? day.end,
    rule: 'part-of-day',
    meaning: { kind: 'time', time: { value }, day: day.meaning },
    ...(scan.id(from - 2) === mid && { mod: 'MID' as const }),
  };
}

/** "by evening", "before dawn", "in the afternoon", "during the night", "overnight": on the day at hand. */
function readPartAlone(scan: Scan, i: number, at: number, value: string): Reading | undefined {
  const next = scan.id(at + 1);
  const isFree = !isNear(scan, at + 1) || !scan.isWord(at + 1) || afterPart.has(next);
  if (!isFree || (isGlued(scan, at + 1) && (next === 45 || next === 39))) return undefined;
  const previous = scan.id(i - 1);
  if (scan.id(at) === overnight)
    return {
      start: i,
      end: at + 1,
      rule: 'overnight',
      meaning: { kind: 'time', time: { value }, day: { kind: 'relative', unit: 'day', offset: -1, from: 'now' } },
    };
  const isNight = value === 'NI';
  const isIntroduced =
    at > i ? (isNight ? previous === during : beforeThePart.has(previous)) : !isNight && beforePart.has(previous);
  return isIntroduced
    ? { start: i, end: at + 1, rule: 'part-alone', meaning: { kind: 'time', time: { value }, day: undefined } }
    : undefined;
}
