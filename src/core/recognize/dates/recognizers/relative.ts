import { durationValue } from '../duration';
import { digits, word, WordMap, WordSet } from '../lexicon';
import type { Anchor, Meaning, Reading } from '../meaning';
import { readOrdinal } from '../numbers';
import type { ReadInner, Recognizer } from '../recognizer';
import type { Scan } from '../scan';
import {
  comma,
  hyphen,
  isGlued,
  isNear,
  isPossessive,
  months,
  partsOfDay,
  pluralUnits,
  point,
  prepositions,
  seasons,
  shortMonths,
  shortWeekdays,
  the,
  units,
  weekdays,
} from '../vocabulary';
import { readAmount } from './durations';
import { readDayNumber } from './calendarDates';

const offsets = new WordMap(
  'last past previous preceding prior latest=-1 this current present these=0 next coming following upcoming subsequent ensuing=1 same that=0',
);
const fromText = new WordSet('previous preceding prior following subsequent ensuing same that');
/** Words that mean nothing without a date told before; "the previous year" may count from now. */
const onlyTold = new WordSet('that same following subsequent ensuing');
const spans = new WordSet('past last next coming following previous preceding first final');
const vaguePast = new WordSet('past previous earlier prior preceding');
const barePlurals = new WordSet('hours days weeks months years decades');
const barred = new WordSet('seconds minutes quarters');
const noDay = new WordSet('current latest coming past present');
const beforePart = new WordSet('last this that same previous following next');
const past = word('past');
const first = word('first');
const of = word('of');
const coming = new WordSet('following coming next ensuing');
const last = word('last');
const next = word('next');
const latest = word('latest');
const same = word('same');
const recent = word('recent');
const thisWord = word('this');
const that = word('that');
const full = new WordSet('full entire whole');
const year = word('year');
const period = word('period');
const to = word('to');
const priors = new WordSet('prior previous');
const quarter = word('quarter');
const half = word('half');
const determiners = new WordSet('the these its his her their our your my');
const comparable = new WordSet('comparable corresponding same');
const yearAgo = new WordSet('ago earlier');
const a = new WordSet('a an one');
const fiscal = new WordSet('fiscal financial');
const ends = new WordSet('ended ending end ends to through');
const sides = new WordMap('before=-1 after=1');
const free = new WordSet('and but in at by for from to with as when which who was were');
const clauses = new WordSet('of after before that when');
/** What stands before "the day" where it is the day at hand; elsewhere it is a day that words tell ("the day it began"). */
const aroundDay = new WordSet(
  'for in during through throughout end ends ended ending finish finished finishing close closed closing start started starting spend spent',
);

const toldYear: Meaning = { kind: 'relative', unit: 'year', offset: 0, from: 'told' };

/**
 * A unit, weekday, month, season or part of the day told by where it lies: "last week", "this Friday", "next June", "that same
 * day", "the following year", "last night", "next year's first quarter"; spans counted from now: "the past three years", "the
 * next few days"; what a report compares with: "the year-ago quarter", "the latest period", "the same month a year ago".
 * Not dates: "the last minute", "this time", "last" and "next" before other words, "present" and "current" alone, titles (This Week).
 */
export const relativeDates: Recognizer = {
  id: 'relative',
  starts: [
    ...offsets.all(),
    ...determiners.all(),
    recent,
    year,
    ...a.all(),
    ...comparable.all(),
    ...priors.all(),
    word('first'),
    word('earlier'),
  ],
  read: (scan, i, inner) =>
    readYearAgo(scan, i) ?? readSame(scan, i) ?? readSpan(scan, i, inner) ?? readRelative(scan, i),
};

function readRelative(scan: Scan, i: number): Reading | undefined {
  const article = scan.id(i) === the;
  let at = article ? i + 1 : i;
  let id = scan.id(at);
  let offset = offsets.get(id);
  if (offset === undefined) return article ? readPlain(scan, i) : undefined;
  let from: Anchor = onlyTold.has(id) ? 'told' : fromText.has(id) ? 'then' : 'now';
  at++;
  // "this past week", "this coming Sunday", "that same day"
  const isClause = id === that && !isDemonstrative(scan, i);
  const second = offsets.get(scan.id(at));
  if ((id === thisWord || (id === that && scan.id(at) === same)) && second !== undefined && isNear(scan, at)) {
    id = scan.id(at);
    offset = second;
    if (fromText.has(id)) from = 'then';
    at++;
  }
  if (!isNear(scan, at) || (id === latest && !article) || isTitle(scan, at)) return undefined;
  const which = offset as -1 | 0 | 1;
  return (
    (isClause ? undefined : readCalendarName(scan, i, at, which)) ??
    readDayPart(scan, i, at, id, which, from) ??
    readUnit(scan, i, at, id, which, from)
  );
}

/** "in that May", "funds were released that May.", not "said that May was early". */
function isDemonstrative(scan: Scan, i: number): boolean {
  return (
    !scan.isWord(i - 1) ||
    !isNear(scan, i) ||
    prepositions.has(scan.id(i - 1)) ||
    scan.id(i + 2) === point ||
    (scan.id(i + 2) === comma && seasons.has(scan.id(i + 1))) ||
    !isNear(scan, i + 2)
  );
}

/** "last Monday", "next June", "last Oct. 23", "this summer". */
function readCalendarName(scan: Scan, i: number, at: number, which: -1 | 0 | 1): Reading | undefined {
  const target = scan.id(at);
  // "that May" is of the year told last.
  const isThat = scan.id(at - 1) === that || scan.id(at - 1) === same;
  const placed = isThat ? { inYear: toldYear } : { which };
  const weekday = weekdays.get(target);
  if (weekday !== undefined && (!shortWeekdays.has(target) || scan.isCapital(at))) {
    const end = shortWeekdays.has(target) && scan.id(at + 1) === point ? at + 2 : at + 1;
    return found(i, end, 'relative-weekday', { kind: 'calendar', weekday, which });
  }
  const month = months.get(target);
  if (month !== undefined && scan.isCapital(at)) {
    const end = shortMonths.has(target) && scan.id(at + 1) === point ? at + 2 : at + 1;
    const day = isNear(scan, end) ? readDayNumber(scan, end) : undefined;
    if (day) return found(i, day.end, 'relative-month-day', { kind: 'calendar', month, day: day.value, which });
    return found(i, end, 'relative-month', { kind: 'calendar', month, ...placed });
  }
  const season = seasons.get(target);
  return season ? found(i, at + 1, 'relative-season', { kind: 'calendar', season, ...placed }) : undefined;
}

/** "last night", "this morning". */
function readDayPart(scan: Scan, i: number, at: number, id: number, offset: number, from: Anchor): Reading | undefined {
  const value = partsOfDay.get(scan.id(at));
  if (!value || !beforePart.has(id)) return undefined;
  // "the next morning" follows a day told before, "next morning" may not.
  const isTold = id === next && scan.id(i) === the;
  const day: Meaning = { kind: 'relative', unit: 'day', offset, from: isTold ? 'told' : from };
  return found(i, at + 1, 'relative-part', { kind: 'time', time: { value }, day });
}

function readUnit(scan: Scan, i: number, at: number, id: number, offset: number, from: Anchor): Reading | undefined {
  const target = scan.id(at);
  const end = at + 1;
  if (target === period && id === latest)
    return found(i, end, 'latest', { kind: 'report', yearsBack: 0, unit: 'quarter' });
  const named = fiscal.has(target) && units.has(scan.id(end)) ? end : at;
  const unit = units.get(scan.id(named));
  if (!unit || pluralUnits.has(scan.id(named)) || unit === 'second' || unit === 'minute' || unit === 'hour')
    return undefined;
  if (id === past || (id === last && scan.id(i) === the && (unit === 'decade' || unit === 'century'))) {
    if (unit !== 'weekend')
      return found(i, named + 1, 'past-span', { kind: 'duration', value: durationValue(1, unit) });
  }
  // "to this day": till now
  if (unit === 'day' && id === thisWord && scan.id(i - 1) === to && isNear(scan, i))
    return found(i, end, 'reference', { kind: 'reference', value: 'PRESENT_REF' });
  if (unit === 'day' && (noDay.has(id) || (id === thisWord && scan.id(end) === word('and')))) return undefined;
  if (unit === 'quarter' && (id === latest || id === that || id === same)) {
    return found(i, end, 'latest', { kind: 'report', yearsBack: 0, unit: 'quarter' });
  }
  // "the next year" follows a time told before, "next year" does not.
  const isAfter = id === next && scan.id(i) === the;
  const anchor = isAfter || (unit === 'day' && (id === next || id === last)) ? 'then' : from;
  const meaning: Meaning = {
    kind: 'relative',
    unit,
    offset: id === latest && unit !== 'month' ? 0 : offset,
    from: anchor,
  };
  const reading = found(i, named + 1, 'relative', meaning);
  return (unit === 'year' && readPossessed(scan, reading)) || reading;
}

/** "next year's first quarter", "last year's second half". */
function readPossessed(scan: Scan, reading: Reading): Reading | undefined {
  if (!isPossessive(scan, reading.end)) return undefined;
  const part = readPartOfYear(scan, reading.end + 2);
  return (
    part && found(reading.start, part.end, part.unit, { kind: 'part', unit: part.unit, n: part.n, of: reading.meaning })
  );
}

/** "third quarter", "second-half" */
function readPartOfYear(scan: Scan, i: number): { end: number; unit: 'quarter' | 'half'; n: number } | undefined {
  const ordinal = readOrdinal(scan, i);
  if (!ordinal) return undefined;
  const at = scan.id(ordinal.end) === hyphen ? ordinal.end + 1 : ordinal.end;
  const unit = scan.id(at) === quarter ? 'quarter' : scan.id(at) === half ? 'half' : undefined;
  return unit && ordinal.value <= (unit === 'quarter' ? 4 : 2) ? { end: at + 1, unit, n: ordinal.value } : undefined;
}

/** "the quarter", "the year", "the weekend": the one at hand. */
function readPlain(scan: Scan, i: number): Reading | undefined {
  const at = full.has(scan.id(i + 1)) || fiscal.has(scan.id(i + 1)) ? i + 2 : i + 1;
  const id = scan.id(at);
  const part = at === i + 1 ? readPartBeside(scan, i, at) : undefined;
  if (part) return part;
  const unit = units.get(id);
  if (!isNear(scan, at) || !unit || pluralUnits.has(id) || isTitle(scan, at)) return undefined;
  const side = sides.get(scan.id(at + 1));
  if (side !== undefined && at === i + 1 && isNear(scan, at + 1) && !isClause(scan, at + 2)) {
    return found(i, at + 2, 'unit-beside', { kind: 'relative', unit, offset: side, from: 'told' });
  }
  if (isGlued(scan, at + 1) && scan.id(at + 1) === hyphen) return undefined;
  const end = at + 1;
  if (unit === 'year') {
    if (ends.has(scan.id(end)) && (scan.id(end) !== to || isDateAhead(scan, end + 1)))
      return found(i, end, 'the-year', { kind: 'duration', value: 'P1Y' });
    return found(i, end, 'the-unit', { kind: 'relative', unit, offset: 0, from: 'then' });
  }
  if (at !== i + 1) return undefined;
  if (unit === 'quarter') return found(i, end, 'the-quarter', { kind: 'report', yearsBack: 0, unit: 'quarter' });
  if (unit === 'weekend') return found(i, end, 'the-weekend', { kind: 'relative', unit, offset: 0, from: 'now' });
  if (!['month', 'week', 'day'].includes(unit) || clauses.has(scan.id(end))) return undefined;
  // "during the day Friday": the weekday tells which.
  if (unit === 'day' && (!aroundDay.has(scan.id(i - 1)) || weekdays.has(scan.id(end)))) return undefined;
  return found(i, end, 'the-unit', { kind: 'relative', unit, offset: 0, from: 'then' });
}

/** "the night before", "the morning after" */
function readPartBeside(scan: Scan, i: number, at: number): Reading | undefined {
  const value = partsOfDay.get(scan.id(at));
  const side = sides.get(scan.id(at + 1));
  if (!value || side === undefined || !isNear(scan, at + 1) || isClause(scan, at + 2)) return undefined;
  const day: Meaning = { kind: 'relative', unit: 'day', offset: side, from: 'told' };
  return found(i, at + 2, 'part-beside', { kind: 'time', time: { value }, day });
}

/** "the year to December", "the year to 30 June" */
function isDateAhead(scan: Scan, i: number): boolean {
  return months.has(scan.id(i)) || (scan.id(i) === digits && months.has(scan.id(i + 1)));
}

/** Whether words follow that "before" and "after" could govern. */
function isClause(scan: Scan, at: number): boolean {
  return isNear(scan, at) && (scan.isWord(at) || scan.id(at) === digits) && !free.has(scan.id(at));
}

/** "the past three years", "recent weeks", "the next few days", "the first nine months". */
function readSpan(scan: Scan, i: number, inner: ReadInner): Reading | undefined {
  const isDetermined = determiners.has(scan.id(i)) || (scan.id(i) === thisWord && scan.id(i + 1) === past);
  const at = isDetermined ? i + 1 : i;
  const id = scan.id(at);
  if (!isNear(scan, at + 1)) return undefined;
  if (id === recent) {
    const unit = units.get(scan.id(at + 1));
    if (!unit || !pluralUnits.has(scan.id(at + 1)) || isDetermined) return undefined;
    return found(i, at + 2, 'recent-span', { kind: 'duration', value: durationValue(undefined, unit) });
  }
  if (vaguePast.has(id) && pluralUnits.has(scan.id(at + 1)) && !barred.has(scan.id(at + 1))) {
    return found(i, at + 2, 'past-units', { kind: 'reference', value: 'PAST_REF' });
  }
  if (coming.has(id) && isDetermined && barePlurals.has(scan.id(at + 1))) {
    const unit = units.get(scan.id(at + 1));
    if (unit) return found(i, at + 2, 'coming-span', { kind: 'duration', value: durationValue(undefined, unit) });
  }
  if (!spans.has(id) || (id === first && !isDetermined)) return undefined;
  const amount = readAmount(scan, at + 1);
  if (!amount || amount.isHyphenated) {
    return amount || scan.id(at + 2) !== word('or') || scan.id(at + 3) !== word('so')
      ? undefined
      : readOrSo(scan, i, at);
  }
  if (amount.count.value === 1 && scan.id(at + 1) !== word('one') && scan.value(at + 1) !== 1) return undefined;
  // "the talks last two days"
  const isVerb = scan.id(i - 1) === to || !prepositions.has(scan.id(i - 1));
  if (id === last && !isDetermined && scan.isWord(i - 1) && isNear(scan, i) && isVerb) return undefined;
  const meaning: Meaning = { kind: 'duration', value: amount.value ?? durationValue(amount.count.value, amount.unit) };
  // "the first two months of 1939"
  const whole =
    isDetermined && (id === first || id === last) && scan.id(amount.end) === of ? inner(amount.end + 1) : undefined;
  const end = whole && isYearOrMonth(whole.meaning) && !whole.more ? whole.end : amount.end;
  return { ...found(i, end, 'counted-span', meaning), ...(amount.mod && { mod: amount.mod }) };
}

/** "1939", "May 1939", "last year" */
function isYearOrMonth(meaning: Meaning): boolean {
  return (
    meaning.kind === 'absolute' ||
    meaning.kind === 'calendar' ||
    (meaning.kind === 'relative' && (meaning.unit === 'year' || meaning.unit === 'month'))
  );
}

/** "the next year or so". */
function readOrSo(scan: Scan, i: number, at: number): Reading | undefined {
  const unit = units.get(scan.id(at + 1));
  const offset = offsets.get(scan.id(at));
  if (!unit || offset === undefined) return undefined;
  return { ...found(i, at + 4, 'relative', { kind: 'relative', unit, offset, from: 'now' }), mod: 'APPROX' };
}

/** "the year-ago quarter", "a year-earlier", "the prior-year period", "the comparable year-ago period". */
function readYearAgo(scan: Scan, i: number): Reading | undefined {
  const isDetermined = scan.id(i) === the || a.has(scan.id(i));
  let at = isDetermined ? i + 1 : i;
  if (comparable.has(scan.id(at))) at++;
  const isAgo = scan.id(at) === year && scan.id(at + 1) === hyphen && yearAgo.has(scan.id(at + 2));
  const isPrior = priors.has(scan.id(at)) && scan.id(at + 1) === hyphen && scan.id(at + 2) === year;
  if (!isAgo && !isPrior) return undefined;
  const end = at + 3;
  const target = scan.id(end);
  const part = isNear(scan, end) ? readPartOfYear(scan, end) : undefined;
  if (part) {
    const of: Meaning = { kind: 'relative', unit: 'year', offset: -1, from: 'now' };
    return found(i, part.end, part.unit, { kind: 'part', unit: part.unit, n: part.n, of });
  }
  const unit = target === period ? 'quarter' : units.get(target);
  if (unit && isNear(scan, end)) return found(i, end + 1, 'year-ago', { kind: 'report', yearsBack: 1, unit });
  return found(at, end, 'year-ago', { kind: 'report', yearsBack: 1, unit: 'year' });
}

/** "the same month a year ago", "the same period last year", "the corresponding quarter of 1988" is left to its parts. */
function readSame(scan: Scan, i: number): Reading | undefined {
  const at = scan.id(i) === the ? i + 1 : i;
  if (!comparable.has(scan.id(at))) return undefined;
  const target = scan.id(at + 1);
  // "the same time last year" is no quarter unless one was told.
  const unit = target === period ? 'quarter' : target === word('time') ? 'year' : units.get(target);
  if (!unit || !isNear(scan, at + 1)) return undefined;
  const skip = scan.id(at + 2) === word('of') || scan.id(at + 2) === word('in') ? at + 3 : at + 2;
  const isLastYear = scan.id(skip) === last && scan.id(skip + 1) === year;
  const isYearAgo = a.has(scan.id(skip)) && scan.id(skip + 1) === year && yearAgo.has(scan.id(skip + 2));
  if (isLastYear || isYearAgo) {
    return found(i, skip + (isLastYear ? 2 : 3), 'same-period', { kind: 'report', yearsBack: 1, unit });
  }
  return target === period && at > i
    ? found(i, at + 2, 'same-period', { kind: 'report', yearsBack: 0, unit })
    : undefined;
}

/** A capital inside a title ("This Week", "60 Minutes"), not in a line of capitals. */
function isTitle(scan: Scan, at: number): boolean {
  if (!scan.isCapital(at) || weekdays.has(scan.id(at)) || months.has(scan.id(at))) return false;
  const code = scan.text.charCodeAt(scan.start(at) + 1);
  return code >= 97 && scan.isCapital(at - 1);
}

function found(start: number, end: number, rule: string, meaning: Meaning): Reading {
  return { start, end, rule, meaning };
}
