import { digits, word, WordSet, WordTable } from './lexicon';
import type { TimeOfDay } from './meaning';
import { readNumber } from './numbers';
import { gaps, type Scan } from './scan';
import { colon, comma, isGlued, isNear, partsOfDay, point, the } from './vocabulary';

const am = word('am');
const pm = word('pm');
const ante = word('a');
const post = word('p');
const m = word('m');
const o = word('o');
const clock = word('clock');
const universal = new WordSet('gmt utc z');
const zones = new WordSet(
  'gmt utc z est edt cst cdt mst mdt pst pdt bst cet cest eet eest ist jst kst msk hkt sgt wib wat cat eat sast aest aedt nzst nzdt akst hst et pt',
);
/** Times of day that have a name, as after the T of a TIMEX3 value. */
export const namedTimes = new WordTable<string>({ noon: '12:00', midday: '12:00', midnight: '24:00' });
const hoursMark = new WordSet('hrs hours h');
const past = new WordSet('past after');
const to = new WordSet('to before till');
const half = word('half');
const quarter = word('quarter');
const inWord = word('in');
const at = word('at');
const minutes = new WordSet('minutes minute min mins');
const regions = new WordSet(
  'eastern central mountain pacific atlantic british greenwich european western indian japan',
);
const regionKinds = new WordSet('standard daylight summer mean european');
const bareRegions = new WordSet('eastern central mountain pacific');
const greenwich = word('greenwich');
const timeWord = word('time');
const beforeMilitary = new WordSet('at by until till since around before after from to');
const high = word('high');

/** A clock time as read; `end` is a token index, exclusive. */
export interface Clock {
  readonly end: number;
  readonly time: TimeOfDay;
}

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
        !(scan.id(i - 1) === 45 && scan.id(i - 3) === colon)))
  )
    return undefined;
  const name12 = namedTimes.get(scan.id(number.end));
  if (name12 && number.value === 12) return zoned(scan, number.end + 1, name12);
  if (scan.id(i) === digits && scan.length(i) === 4) return military(scan, i) ?? readGluedClock(scan, i);
  let hour = number.value;
  let minute = 0;
  let end = number.end;
  let hasMinutes = false;
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
      if (scan.length(end + 1) !== 2) return undefined;
      end += 2;
    }
  }
  const half12 = readHalf(scan, end);
  if (half12) {
    if (hour > 12 || hour === 0)
      return hour < 24 && minute < 60 ? zoned(scan, half12.end, formatClock(hour, minute)) : undefined;
    hour = (hour % 12) + (half12.isAfternoon ? 12 : 0);
    return zoned(scan, half12.end, formatClock(hour, minute));
  }
  if (scan.id(end) === o && scan.id(end + 2) === clock && isGlued(scan, end + 1))
    return zoned(scan, end + 3, formatClock(hour, minute));
  if (minute === 0 && !hasMinutes && hour >= 1 && hour <= 12 && readPartAfter(scan, end))
    return { end, time: { value: formatClock(hour, 0) } };
  if (hasMinutes && scan.id(i) === digits && !isScore(scan, i, end)) {
    const marked = hoursMark.has(scan.id(end)) && isGlued(scan, end) ? end + 1 : end;
    return zoned(scan, marked, formatClock(hour, minute));
  }
  return undefined;
}

/** "3:28.09", "2:1": a race, a ratio has one digit; "to", "in", a team or a verse may follow. */
function isScore(scan: Scan, i: number, end: number): boolean {
  if (isGlued(scan, end) && scan.id(end) === point && isGlued(scan, end + 1) && scan.id(end + 1) === digits)
    return true;
  if (
    isGlued(scan, end) &&
    (scan.id(end) === 37 || scan.id(end) === colon || (scan.id(end) === 45 && scan.length(i) < 2))
  )
    return true;
  return (
    scan.isWord(i - 1) &&
    scan.isCapital(i - 1) &&
    !zones.has(scan.id(end)) &&
    scan.gap(i) === gaps.space &&
    scan.length(i) < 2
  );
}

/** "1140 a.m." */
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
  if (universal.has(next) && scan.isCapital(i + 1)) return zoned(scan, i + 1, formatClock(hour, minute));
  // "at 0600": no year starts with a zero.
  if (hour < 10 && beforeMilitary.has(scan.id(i - 1)) && isNear(scan, i) && !isCounting(scan, i + 1))
    return zoned(scan, i + 1, formatClock(hour, minute));
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
    if (!minutes.has(scan.id(at))) return undefined;
    at++;
  }
  const isPast = past.has(scan.id(at));
  if (!isPast && !to.has(scan.id(at))) return undefined;
  if (scan.id(i) === quarter && to.has(scan.id(at)) && scan.id(at) !== word('to')) return undefined;
  const hour = readNumber(scan, at + 1);
  if (hour?.value === undefined || hour.value > 12 || hour.value < 1) return undefined;
  let end = hour.end;
  if (scan.id(end) === o && scan.id(end + 2) === clock) end += 3;
  else if (!readHalf(scan, end) && !readPartAfter(scan, end) && !(scan.id(i) === half)) return undefined;
  const half12 = readHalf(scan, end);
  const base = half12 ? (hour.value % 12) + (half12.isAfternoon ? 12 : 0) : hour.value;
  const total = (base * 60 + (isPast ? away : -away) + 1440) % 1440;
  return zoned(scan, half12?.end ?? end, formatClock(Math.floor(total / 60), total % 60));
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

/** Adds the zone that follows, if one does. */
export function zoned(scan: Scan, i: number, value: string): Clock {
  const bracket = scan.id(i) === 40 ? 1 : 0;
  const at = i + bracket;
  const id = scan.id(at);
  const region = regions.has(id) && isNear(scan, at) && scan.isCapital(at) ? readRegion(scan, at) : undefined;
  if (region && !bracket)
    return {
      end: region.end,
      time: region.isUniversal ? { value: `${value}Z`, zone: 'Z' } : { value, zone: scan.words(at, region.end) },
    };
  if (!zones.has(id) || !isNear(scan, at) || !scan.isCapital(at)) return { end: i, time: { value } };
  let end = at + 1;
  let zone = scan.words(at, end);
  if (
    universal.has(id) &&
    (scan.id(end) === 43 || scan.id(end) === 45) &&
    isNear(scan, end) &&
    isGlued(scan, end + 1) &&
    scan.id(end + 1) === digits &&
    scan.length(end + 1) <= 2
  ) {
    zone = `${scan.id(end) === 43 ? '+' : '-'}${String(scan.value(end + 1)).padStart(2, '0')}`;
    end += 2;
  } else if (universal.has(id)) zone = 'Z';
  if (bracket) {
    if (scan.id(end) !== 41) return { end: i, time: { value } };
    end++;
  }
  return { end, time: { value: zone === 'Z' ? `${value}Z` : value, zone } };
}

/** "Eastern", "Pacific time", "Central European Summer Time", "Greenwich Mean Time". */
function readRegion(scan: Scan, i: number): { end: number; isUniversal: boolean } | undefined {
  let at = i + 1;
  while (at < i + 3 && regionKinds.has(scan.id(at)) && isNear(scan, at)) at++;
  if (scan.id(at) === timeWord && isNear(scan, at)) return { end: at + 1, isUniversal: scan.id(i) === greenwich };
  const isFree = !isNear(scan, i + 1) || !scan.isWord(i + 1) || !scan.isCapital(i + 1);
  return bareRegions.has(scan.id(i)) && isFree ? { end: i + 1, isUniversal: false } : undefined;
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
