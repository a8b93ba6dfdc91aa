import { digits, word, WordSet, WordTable } from './lexicon';
import { readNumber } from './numbers';
import { isPointClock, isScore } from './isScore';
import type { Scan } from './scan';
import { colon, comma, isGlued, isNear, of, partsOfDay, point, the } from './vocabulary';
import { isZone, zoned, type Clock } from './zoned';

const am = word('am');
const pm = word('pm');
const halves = new WordSet('am pm');
const ante = word('a');
const post = word('p');
const m = word('m');
const o = word('o');
const clock = word('clock');
/** Times of day that have a name, as after the T of a TIMEX3 value. */
export const namedTimes = new WordTable<string>({ noon: '12:00', midday: '12:00', midnight: '24:00' });
const hoursMark = new WordSet('hrs hours h');
const h = word('h');
const beforeHourLetter = new WordSet('at by until till before around from');
const past = new WordSet('past after');
const to = new WordSet('to before till');
const pastWord = word('past');
const toWord = word('to');
const half = word('half');
const quarter = word('quarter');
const inWord = word('in');
const at = word('at');
const minutes = new WordSet('minutes minute min mins');
const beforeMilitary = new WordSet('at by until till since around before after from to');
const high = word('high');

/** An hour of a clock of twelve. */
export interface Hour {
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
}

/** A clock time that starts at token i. */
export function readClock(scan: Scan, i: number): Clock | undefined {
  const name = namedTimes.get(scan.id(i));
  if (name) return scan.id(i - 1) === high ? undefined : zoned(scan, i + 1, name);
  const spoken = readSpoken(scan, i);
  if (spoken) return spoken;
  const number = scan.id(i) === digits ? { end: i + 1, value: scan.value(i) } : readNumber(scan, i);
  if (number?.value === undefined || number.value < 0 || !Number.isInteger(number.value)) return undefined;
  if (
    isGlued(scan, i) &&
    (scan.isWord(i - 1) ||
      ([colon, point, comma, 36, 47, 45].includes(scan.id(i - 1)) &&
        isGlued(scan, i - 1) &&
        !(scan.id(i - 1) === 45 && (scan.id(i - 3) === colon || halves.has(scan.id(i - 2))))))
  )
    return undefined;
  const name12 = namedTimes.get(scan.id(number.end));
  if (name12 && number.value === 12) return zoned(scan, number.end + 1, name12);
  if (scan.id(i) === digits && scan.length(i) === 4) return military(scan, i) ?? readGluedClock(scan, i);
  if (scan.id(i) === digits && scan.length(i) === 3) return readGluedClock(scan, i);
  let hour = number.value;
  let minute = 0;
  let end = number.end;
  let hasMinutes = false;
  let seconds = '';
  if (hour > 24) return undefined;
  const joint = scan.id(end);
  if (
    (joint === colon || joint === point) &&
    isGlued(scan, end) &&
    scan.id(end + 1) === digits &&
    isGlued(scan, end + 1) &&
    scan.length(end + 1) === 2
  ) {
    minute = scan.value(end + 1);
    if (minute > 59) return undefined;
    end += 2;
    hasMinutes = joint === colon;
    if (scan.id(end) === colon && isGlued(scan, end) && scan.id(end + 1) === digits) {
      if (scan.length(end + 1) !== 2 || scan.value(end + 1) > 59) return undefined;
      seconds = `:${scan.words(end + 1, end + 2)}`;
      end += 2;
    }
  }
  const half12 = readHalf(scan, end);
  // "Which of the two am I"
  if (half12 && scan.id(i) !== digits && scan.id(i - 1) === the) return undefined;
  if (half12) {
    if (hour > 12 || hour === 0)
      return hour < 24 && minute < 60 ? zoned(scan, half12.end, formatClock(hour, minute) + seconds) : undefined;
    hour = (hour % 12) + (half12.isAfternoon ? 12 : 0);
    return zoned(scan, half12.end, formatClock(hour, minute) + seconds);
  }
  if (scan.id(end) === o && scan.id(end + 2) === clock && isGlued(scan, end + 1))
    return zoned(scan, end + 3, formatClock(hour, minute));
  if (minute === 0 && !hasMinutes && hour >= 1 && hour <= 12 && readPartAfter(scan, end))
    return { end, time: { value: formatClock(hour, 0) } };
  if (scan.id(i) !== digits) return undefined;
  const hourLetter = scan.id(end) === h && isGlued(scan, end) ? readHourLetter(scan, i, end) : undefined;
  if (hourLetter) return hourLetter;
  const isClock = hasMinutes
    ? !isScore(scan, i, end)
    : end > number.end && (isZone(scan, end) || isPointClock(scan, i, end));
  if (!isClock) return undefined;
  const last = hoursMark.has(scan.id(end)) && isNear(scan, end) ? end + 1 : end;
  return zoned(scan, last, formatClock(hour, minute) + seconds);
}

/** "10h30", "at 18h": the hour as French and its neighbours write it; `at` is the letter. */
function readHourLetter(scan: Scan, i: number, at: number): Clock | undefined {
  const hour = scan.value(i);
  const minute = scan.value(at + 1);
  // "1H19" is a half of a year.
  if (scan.isCapital(at) && hour <= 2) return undefined;
  if (scan.id(at + 1) === digits && isGlued(scan, at + 1)) {
    if (scan.length(at + 1) !== 2 || minute > 59 || (isGlued(scan, at + 2) && scan.isWord(at + 2))) return undefined;
    return zoned(scan, at + 2, formatClock(hour, minute));
  }
  const isTold = beforeHourLetter.has(scan.id(i - 1)) && isNear(scan, i) && scan.id(at + 1) !== of;
  // "from 8h to 12h"
  const isEnd = to.has(scan.id(i - 1)) && scan.id(i - 2) === h;
  return isTold || isEnd || isZone(scan, at + 1) ? zoned(scan, at + 1, formatClock(hour, 0)) : undefined;
}

/** "1140 a.m.", "330 p.m." */
function readGluedClock(scan: Scan, i: number): Clock | undefined {
  const hour = Math.floor(scan.value(i) / 100);
  const minute = scan.value(i) % 100;
  const half12 = readHalf(scan, i + 1);
  if (!half12 || hour < 1 || hour > 12 || minute > 59) return undefined;
  return zoned(scan, half12.end, toClock({ end: i, hour, minute }, half12.isAfternoon));
}

/** "0300 GMT", "1800 hrs". */
function military(scan: Scan, i: number): Clock | undefined {
  const value = scan.value(i);
  const hour = Math.floor(value / 100);
  const minute = value % 100;
  if (hour > 24 || minute > 59) return undefined;
  const next = scan.id(i + 1);
  if (isZone(scan, i + 1)) return zoned(scan, i + 1, formatClock(hour, minute));
  // "at 0600": no year starts with a zero.
  const hasMark = isNear(scan, i + 1) && hoursMark.has(next);
  if (hour < 10 && beforeMilitary.has(scan.id(i - 1)) && isNear(scan, i) && (hasMark || !isCounting(scan, i + 1)))
    return zoned(scan, hasMark ? i + 2 : i + 1, formatClock(hour, minute));
  if (next === h && isGlued(scan, i + 1)) return zoned(scan, i + 2, formatClock(hour, minute));
  if (next === word('hrs') || (next === word('hours') && (value % 100 === 0 || scan.id(i - 1) === at)))
    return zoned(scan, i + 2, formatClock(hour, minute));
  return undefined;
}

/** Whether a number touches more of it, or counts the word that follows. */
function isCounting(scan: Scan, i: number): boolean {
  return isGlued(scan, i) && (scan.isWord(i) || scan.id(i) === 45 || scan.id(i) === 47 || scan.id(i + 1) === digits);
}

/** "half past seven", "quarter to nine", "20 minutes past eight". */
function readSpoken(scan: Scan, i: number): Clock | undefined {
  let away: number;
  let at = i + 1;
  if (scan.id(i) === half) away = 30;
  else if (scan.id(i) === quarter) away = 15;
  else {
    const count = readNumber(scan, i);
    if (count?.value === undefined || count.value > 59) return undefined;
    away = count.value;
    at = count.end;
    if (minutes.has(scan.id(at))) at++;
    else if (scan.id(i) === digits || away % 5 !== 0 || away === 0 || away > 25) return undefined;
  }
  const isBare = scan.id(i) !== half && scan.id(i) !== quarter && !minutes.has(scan.id(at - 1));
  const isPast = past.has(scan.id(at));
  if (!isPast && !to.has(scan.id(at))) return undefined;
  // "ten to six" is more often a range or a score.
  if (isBare && scan.id(at) !== pastWord && scan.id(at) !== toWord) return undefined;
  if (scan.id(i) === half && !isPast) return undefined;
  if (scan.id(i) === quarter && !isPast && scan.id(at) !== toWord) return undefined;
  const named = namedTimes.get(scan.id(at + 1));
  // "a quarter to midnight", "ten past noon"
  if (named) {
    const total = (Number(named.slice(0, 2)) * 60 + (isPast ? away : -away) + 1440) % 1440;
    return zoned(scan, at + 2, formatClock(Math.floor(total / 60), total % 60));
  }
  const hour = readNumber(scan, at + 1);
  if (hour?.value === undefined || hour.value > 12 || hour.value < 1) return undefined;
  let end = hour.end;
  if (scan.id(end) === o && scan.id(end + 2) === clock) end += 3;
  else if (!readHalf(scan, end) && !readPartAfter(scan, end) && !isSpokenAlone(scan, i, at, isBare)) return undefined;
  const half12 = readHalf(scan, end);
  const base = half12 ? (hour.value % 12) + (half12.isAfternoon ? 12 : 0) : hour.value;
  const total = (base * 60 + (isPast ? away : -away) + 1440) % 1440;
  return zoned(scan, half12?.end ?? end, formatClock(Math.floor(total / 60), total % 60));
}

/** "half past six"; "at ten to six", "at quarter past ten" without a mark of the half day. */
function isSpokenAlone(scan: Scan, i: number, joint: number, isBare: boolean): boolean {
  if (scan.id(i) === half) return true;
  if (scan.id(i) === quarter && scan.id(joint) === pastWord) return true;
  return (isBare || scan.id(i) === quarter) && scan.id(i - 1) === at;
}

/** "a.m.", "p.m.", "am", "PM", "a. m." */
export function readHalf(scan: Scan, i: number): { end: number; isAfternoon: boolean } | undefined {
  const id = scan.id(i);
  if (!isNear(scan, i)) return undefined;
  if (id === am || id === pm)
    return isGlued(scan, i + 1) && scan.id(i + 1) === digits ? undefined : { end: i + 1, isAfternoon: id === pm };
  if ((id === ante || id === post) && scan.id(i + 1) === point && scan.id(i + 2) === m && isNear(scan, i + 2)) {
    return { end: scan.id(i + 3) === point && isGlued(scan, i + 3) ? i + 4 : i + 3, isAfternoon: id === post };
  }
  return undefined;
}

/** `09:05` */
export function formatClock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `19:30` from an hour of twelve. */
export function toClock({ hour, minute }: Hour, isAfternoon: boolean): string {
  return formatClock((hour % 12) + (isAfternoon ? 12 : 0), minute);
}

/** "in the morning", "at night" after a clock time. */
export function readPartAfter(scan: Scan, i: number): { end: number; value: string } | undefined {
  const isIn = scan.id(i) === inWord && scan.id(i + 1) === the;
  const isAt = scan.id(i) === at;
  if (!isIn && !isAt) return undefined;
  const index = isIn ? i + 2 : i + 1;
  const value = partsOfDay.get(scan.id(index));
  return value ? { end: index + 1, value } : undefined;
}
