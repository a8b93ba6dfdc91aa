import { digits, word, WordSet, WordTable } from '../lexicon';
import type { Reading, TimeOfDay } from '../meaning';
import { readNumber } from '../numbers';
import type { ReadInner, Recognizer } from '../recognizer';
import { gaps, type Scan } from '../scan';
import { and, colon, comma, isGlued, isNear, of, partsOfDay, point, the } from '../vocabulary';

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
const named = new WordTable<string>({ noon: '12:00', midday: '12:00', midnight: '24:00' });
const overnight = word('overnight');
const during = word('during');
const beforePart = new WordSet('by before until till since at around towards toward all');
const beforeThePart = new WordSet('in during through throughout by spent');
const afterPart = new WordSet(
  'and but when as the a an he she they it in on at to for from with after before while because hours said of',
);
const hoursMark = new WordSet('hrs hours h');
const past = new WordSet('past after');
const to = new WordSet('to before till');
const half = word('half');
const quarter = word('quarter');
const on = word('on');
const inWord = word('in');
const at = word('at');
const mid = word('mid');
const minutes = new WordSet('minutes minute min mins');
const regions = new WordSet(
  'eastern central mountain pacific atlantic british greenwich european western indian japan',
);
const regionKinds = new WordSet('standard daylight summer mean european');
const bareRegions = new WordSet('eastern central mountain pacific');
const greenwich = word('greenwich');
const local = word('local');
const timeWord = word('time');
const between = word('between');
const rangeWords = new WordSet('to until till');
const joinedRules: ReadonlySet<string> = new Set(['tonight', 'relative-part', 'part-of-day']);
const beforeHour = new WordSet('at about around by until till before after since from shortly');
const beforeMilitary = new WordSet('at by until till since around before after from to');
const high = word('high');

interface Clock {
  readonly end: number;
  readonly time: TimeOfDay;
}

/**
 * Clock times ("5:30 p.m.", "17:30", "0300 GMT", "half past seven", "noon"), alone and with the part of the day and the day they
 * belong to ("9 a.m. EST Tuesday", "noon on Thursday", "the morning of 25 June").
 * Not times: scores and ratios ("2:1", "10:1 odds"), verse numbers, prices, "am" as a verb.
 */
export const timesOfDay: Recognizer = {
  id: 'time',
  starts: [
    digits,
    ...named.all(),
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

interface Hour {
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
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

function toClock({ hour, minute }: Hour, isAfternoon: boolean): string {
  return format((hour % 12) + (isAfternoon ? 12 : 0), minute);
}

/** "at 8 tonight", "7.15 this morning", "9:30 on Friday night": the part of the day tells the half. */
function readBareHour(scan: Scan, i: number, inner: ReadInner): Reading | undefined {
  const hour = readHour(scan, i);
  if (!hour || !beforeHour.has(scan.id(i - 1)) || isInNumber(scan, i)) return undefined;
  const from = scan.id(hour.end) === on ? hour.end + 1 : hour.end;
  const part = isNear(scan, from) && scan.gap(from) !== gaps.none ? inner(from) : undefined;
  if (part?.meaning.kind !== 'time' || !part.meaning.day || !joinedRules.has(part.rule)) return undefined;
  const time = { value: movedTo(part.meaning.time.value, format(hour.hour, hour.minute)) };
  return { start: i, end: part.end, rule: 'time-of-day', meaning: { kind: 'time', time, day: part.meaning.day } };
}

/** Whether a number touches what makes it a part of something else. */
function isInNumber(scan: Scan, i: number): boolean {
  return (
    isGlued(scan, i) &&
    (scan.isWord(i - 1) || ([colon, point, comma, 36, 47, 45].includes(scan.id(i - 1)) && isGlued(scan, i - 1)))
  );
}

/** "in the morning", "at night" after a clock time. */
function readPartAfter(scan: Scan, i: number): { end: number; value: string } | undefined {
  const isIn = scan.id(i) === inWord && scan.id(i + 1) === the;
  const isAt = scan.id(i) === at;
  if (!isIn && !isAt) return undefined;
  const index = isIn ? i + 2 : i + 1;
  const value = partsOfDay.get(scan.id(index));
  return value ? { end: index + 1, value } : undefined;
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
  const value = partsOfDay.get(scan.id(from)) ?? named.get(scan.id(from));
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

/** A clock time that starts at token i. */
export function readClock(scan: Scan, i: number): Clock | undefined {
  const name = named.get(scan.id(i));
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
  const name12 = named.get(scan.id(number.end));
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
      return hour < 24 && minute < 60 ? zoned(scan, half12.end, format(hour, minute)) : undefined;
    hour = (hour % 12) + (half12.isAfternoon ? 12 : 0);
    return zoned(scan, half12.end, format(hour, minute));
  }
  if (scan.id(end) === o && scan.id(end + 2) === clock && isGlued(scan, end + 1))
    return zoned(scan, end + 3, format(hour, minute));
  if (minute === 0 && !hasMinutes && hour >= 1 && hour <= 12 && readPartAfter(scan, end))
    return { end, time: { value: format(hour, 0) } };
  if (hasMinutes && scan.id(i) === digits && !isScore(scan, i, end)) {
    const marked = hoursMark.has(scan.id(end)) && isGlued(scan, end) ? end + 1 : end;
    return zoned(scan, marked, format(hour, minute));
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
  if (universal.has(next) && scan.isCapital(i + 1)) return zoned(scan, i + 1, format(hour, minute));
  // "at 0600": no year starts with a zero.
  if (hour < 10 && beforeMilitary.has(scan.id(i - 1)) && isNear(scan, i) && !isCounting(scan, i + 1))
    return zoned(scan, i + 1, format(hour, minute));
  if (next === word('hrs') || (next === word('hours') && (value % 100 === 0 || scan.id(i - 1) === at)))
    return zoned(scan, i + 2, format(hour, minute));
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
  return zoned(scan, half12?.end ?? end, format(Math.floor(total / 60), total % 60));
}

/** "a.m.", "p.m.", "am", "PM", "a. m." */
function readHalf(scan: Scan, i: number): { end: number; isAfternoon: boolean } | undefined {
  const id = scan.id(i);
  if (!isNear(scan, i)) return undefined;
  if (id === am || id === pm)
    return isGlued(scan, i + 1) && scan.id(i + 1) === digits ? undefined : { end: i + 1, isAfternoon: id === pm };
  if ((id === ante || id === post) && scan.id(i + 1) === point && scan.id(i + 2) === m && isNear(scan, i + 2)) {
    return { end: scan.id(i + 3) === point && isGlued(scan, i + 3) ? i + 4 : i + 3, isAfternoon: id === post };
  }
  return undefined;
}

function format(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Adds the zone that follows, if one does. */
function zoned(scan: Scan, i: number, value: string): Clock {
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
