import { readEraMark } from '../eras';
import { digits, word, WordSet } from '../lexicon';
import type { CalendarFields, Reading } from '../meaning';
import { ordinalStarts, readOrdinal, readYearInWords } from '../numbers';
import type { Recognizer } from '../recognizer';
import type { Scan } from '../scan';
import {
  and,
  apostrophe,
  colon,
  comma,
  hyphen,
  isGlued,
  isNear,
  months,
  of,
  point,
  prepositions,
  shortMonths,
  shortWeekdays,
  slash,
  the,
  weekdays,
} from '../vocabulary';

const ranging = new WordSet('- to through thru until till and or');
const following = new WordSet(
  'in on at for when as to and or but that which who where after before with by from the a an he she it they was is were had has will would ' +
    'this it its his her their amid while if because until since during between under over about near into than said',
);
const ambiguous = new WordSet('may march mar dec sep');
const beforeMonth = new WordSet(
  'in of since until till by last next this early late mid from through to during before after between for each every around about ' +
    'past previous same following and or end until beginning middle start ending ended through',
);
const march = word('march');
const mar = word('mar');
const attributed = new WordSet('a the its his their our');
const street = new WordSet('street road avenue square lane day');
const beforeName = new WordSet('in since until last next early late mid during');
const names = new WordSet('april june may august jan');
const relatives = new WordSet(
  'called named nicknamed daughter son wife husband sister brother mother father aunt uncle mr mrs ms miss dr',
);
const era = new WordSet('ad ce');
const year = word('year');

/**
 * Days and months by name, in the American and the British order, with or without weekday and year; lists and ranges of days
 * ("June 3-5", "12 and 14 May"), each day an expression of its own as TimeML 1.2.1 (section 2.3.1) has it.
 * Not dates: "may" and "march" as verbs, first names (April Ryan; their daughter, April), "Mar" and "Dec" within words, amounts after a month
 * ("in May 10 people").
 */
export const calendarDates: Recognizer = {
  id: 'calendar-date',
  starts: [...months.all(), ...weekdays.all(), ...ordinalStarts, digits, the],
  read: (scan, i) => readDate(scan, i),
};

function readDate(scan: Scan, i: number): Reading | undefined {
  const weekday = weekdays.get(scan.id(i));
  if (weekday === undefined) return readMonthDate(scan, i, i, {});
  let at = i + 1;
  if (scan.id(at) === point && isGlued(scan, at)) at++;
  else if (shortWeekdays.has(scan.id(i)) && !scan.isCapital(i)) return undefined;
  if (scan.id(at) === comma) at++;
  if (!isNear(scan, at)) return undefined;
  return readMonthDate(scan, i, at, { weekday });
}

function readMonthDate(scan: Scan, start: number, at: number, known: CalendarFields): Reading | undefined {
  return readMonthFirst(scan, start, at, known) ?? readDayFirst(scan, start, at, known);
}

/** "July 3, 2023", "July 3", "July 2023", "July". */
function readMonthFirst(scan: Scan, start: number, i: number, known: CalendarFields): Reading | undefined {
  const month = readMonth(scan, i);
  if (!month) return undefined;
  const fields = { ...known, month: month.value };
  let at = month.end;
  if (isNear(scan, at)) {
    const skip = scan.id(at) === the || (scan.id(at) === slash && isGlued(scan, at)) ? 1 : 0;
    const day = readDay(scan, at + skip);
    if (day) return withDays(scan, start, i, day, fields);
  }
  if (known.weekday !== undefined) return undefined;
  const joint = [comma, of, hyphen].includes(scan.id(at)) ? 1 : 0;
  const written = isNear(scan, at + joint) ? readYear(scan, at + joint) : undefined;
  if (written) return reading(start, written.end, 'month-year', { ...fields, year: written.value });
  at = month.end;
  return isMonthAlone(scan, i, month.end) ? reading(start, at, 'month', fields) : undefined;
}

/** The year or further days that follow month and day. */
function withDays(scan: Scan, start: number, month: number, first: Part, fields: CalendarFields): Reading | undefined {
  const days: { start: number; end: number; day: number }[] = [];
  let last = first;
  for (;;) {
    const next = readNextDay(scan, last.end);
    if (!next || days.length > 6) break;
    days.push({ start: next.start, end: next.end, day: next.value });
    last = next;
  }
  const written = readYearAfterDay(scan, last.end);
  // "in may 10 people were ...": the number counts what follows; "march 3, 2015", "march 3rd" are days.
  const isOrdinal = scan.id(first.end - 1) !== digits;
  if (days.length === 0 && !written && !isOrdinal && ambiguous.has(scan.id(month)) && !scan.isCapital(month))
    return undefined;
  const dated = written ? { ...fields, year: written.value } : fields;
  const { weekday: _, ...plain } = dated;
  const more = days.map((day, index) =>
    reading(day.start, index === days.length - 1 ? (written?.end ?? day.end) : day.end, 'day-of-list', {
      ...plain,
      day: day.day,
    }),
  );
  const end = more.length ? first.end : (written?.end ?? first.end);
  return { ...reading(start, end, 'month-day', { ...dated, day: first.value }), ...(more.length && { more }) };
}

interface Part {
  readonly end: number;
  readonly value: number;
}

/** "-5", "to 5", "and 5", ", 4 and 5" after a day. */
function readNextDay(scan: Scan, at: number): (Part & { start: number }) | undefined {
  let from = at;
  if (scan.id(from) === comma) {
    const later = readDay(scan, from + 1);
    const isList =
      later && (scan.id(later.end) === and || (scan.id(later.end) === comma && scan.id(later.end + 2) === and));
    if (isList) return { ...later, start: from + 1 };
    return undefined;
  }
  if (!ranging.has(scan.id(from)) || !isNear(scan, from)) return undefined;
  const isWord = scan.id(from) !== hyphen;
  const joint = from;
  from++;
  if (scan.id(from) === the) from++;
  const day = isNear(scan, from) ? readDay(scan, from) : undefined;
  if (!day || months.has(scan.id(day.end)) || (scan.id(day.end) === of && months.has(scan.id(day.end + 1))))
    return undefined;
  if (isWord && scan.isWord(day.end) && isNear(scan, day.end) && !following.has(scan.id(day.end))) return undefined;
  // "June 3 and 12-14 May": the next date has its own month.
  if (readDayFirst(scan, from, from, {})) return undefined;
  return { ...day, start: joint + 1 };
}

/** "3 July 2023", "the 3rd of July", "15SEP", "15-Sep-1994", "12-14 May". */
function readDayFirst(scan: Scan, start: number, i: number, known: CalendarFields): Reading | undefined {
  const from = scan.id(i) === the ? i + 1 : i;
  // "the M23 March Movement", "12:30 December 27"
  if (isGlued(scan, from) && (scan.isWord(from - 1) || scan.id(from - 1) === colon)) return undefined;
  const days: { start: number; part: Part }[] = [];
  let at = from;
  for (let count = 0; count < 6; count++) {
    const day = readDay(scan, at);
    if (!day) return undefined;
    days.push({ start: scan.id(at - 1) === the ? at - 1 : at, part: day });
    const next = scan.id(day.end);
    const isSlash = next === slash && isGlued(scan, day.end) && isGlued(scan, day.end + 1);
    if (
      !(ranging.has(next) || next === comma || isSlash) ||
      months.has(scan.id(day.end + 1)) ||
      !isNear(scan, day.end + 1)
    )
      break;
    at = day.end + 1;
    if (scan.id(at) === the) at++;
  }
  const last = days[days.length - 1];
  if (!last) return undefined;
  at = last.part.end;
  if (scan.id(at) === of || scan.id(at) === hyphen || scan.id(at) === slash) at++;
  const month = isNear(scan, at) ? readMonth(scan, at) : undefined;
  if (!month || (ambiguous.has(scan.id(at)) && !scan.isCapital(at) && scan.id(at - 1) !== of)) return undefined;
  at = month.end;
  const joint = [comma, hyphen, slash, of].includes(scan.id(at)) ? 1 : 0;
  const written = isNear(scan, at + joint) ? readYear(scan, at + joint) : undefined;
  const fields = { ...known, month: month.value, ...(written && { year: written.value }) };
  const end = written?.end ?? month.end;
  const [first, ...rest] = days;
  if (!first) return undefined;
  if (rest.length === 0) return reading(start, end, 'day-month', { ...fields, day: first.part.value });
  const { weekday: _, ...plain } = fields;
  const more = rest.map((day, index) =>
    reading(day.start, index === rest.length - 1 ? end : day.part.end, 'day-of-list', {
      ...plain,
      day: day.part.value,
    }),
  );
  return { ...reading(start, first.part.end, 'day-month', { ...fields, day: first.part.value }), more };
}

function readMonth(scan: Scan, i: number): Part | undefined {
  const value = months.get(scan.id(i));
  if (value === undefined) return undefined;
  const hasPoint = shortMonths.has(scan.id(i)) && scan.id(i + 1) === point && isGlued(scan, i + 1);
  return { value, end: hasPoint ? i + 2 : i + 1 };
}

/** A day of the month that follows a month's name. */
export const readDayNumber = readDay;

/** 1 to 31, as digits or an ordinal, and no part of a larger number. */
function readDay(scan: Scan, i: number): Part | undefined {
  const ordinal = readOrdinal(scan, i);
  if (ordinal) return ordinal.value <= 31 && ordinal.value >= 1 ? ordinal : undefined;
  const value = scan.value(i);
  if (scan.id(i) !== digits || value < 1 || value > 31 || scan.length(i) > 2) return undefined;
  const next = scan.id(i + 1);
  if (isGlued(scan, i + 1)) {
    if (next === 37) return undefined;
    if (
      (next === point || next === comma || next === colon) &&
      isGlued(scan, i + 2) &&
      scan.id(i + 2) === digits &&
      (scan.length(i + 2) !== 4 || next === colon)
    )
      return undefined;
    if (scan.isWord(i + 1) && !months.has(next)) return undefined;
  }
  return { value, end: i + 1 };
}

/** "2023", "'94", "AD 79", "nineteen ninety-four". */
function readYear(scan: Scan, i: number): Part | undefined {
  const at = scan.id(i) === year || era.has(scan.id(i)) ? i + 1 : i;
  if (scan.id(at) === digits && scan.length(at) === 4) {
    const value = scan.value(at);
    if (value < 1000 || value > 2999 || (scan.id(at + 1) === comma && isGlued(scan, at + 2))) return undefined;
    return { value, end: era.has(scan.id(at + 1)) ? at + 2 : at + 1 };
  }
  if (scan.id(at) === apostrophe && scan.id(at + 1) === digits && scan.length(at + 1) === 2 && isGlued(scan, at + 1)) {
    return { value: fullYear(scan.value(at + 1)), end: at + 2 };
  }
  if (
    scan.id(at) === digits &&
    scan.length(at) === 2 &&
    scan.value(at) > 31 &&
    !scan.isWord(at + 1) &&
    scan.id(at + 1) !== 37
  ) {
    return { value: fullYear(scan.value(at)), end: at + 1 };
  }
  return readEraYear(scan, at) ?? readYearInWords(scan, at);
}

/** "44 BC", "480 B.C.", "AD 79", "79 A.D." after a month or day. */
function readEraYear(scan: Scan, i: number): Part | undefined {
  if (scan.id(i) !== digits || scan.length(i) > 4 || scan.value(i) < 1) return undefined;
  const mark = readEraMark(scan, i + 1);
  return mark && { value: mark.isBefore ? -scan.value(i) : scan.value(i), end: mark.end };
}

function readYearAfterDay(scan: Scan, at: number): Part | undefined {
  let from = at;
  if (scan.id(from) === comma || scan.id(from) === of || (scan.id(from) === slash && isGlued(scan, from))) from++;
  else if (scan.id(from) === hyphen && isGlued(scan, from)) from++;
  return isNear(scan, from) ? readYear(scan, from) : undefined;
}

/** The year that two digits stand for: 1950 to 2049. */
export function fullYear(twoDigits: number): number {
  return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
}

/** Whether the month's name means the month though no day or year follows. */
function isMonthAlone(scan: Scan, i: number, end: number): boolean {
  const id = scan.id(i);
  if (!scan.isCapital(i) && (shortMonths.has(id) || ambiguous.has(id))) return false;
  if (names.has(id) && isPerson(scan, i)) return false;
  const isIntroduced = beforeMonth.has(scan.id(i - 1)) && isNear(scan, i);
  const isShort = shortMonths.has(id);
  const isNamed = isNear(scan, end) && scan.isWord(end) && scan.isCapital(end);
  if (isNamed && (names.has(id) || id === march) && !beforeName.has(scan.id(i - 1))) return false;
  if (isNamed && street.has(scan.id(end))) return false;
  if (
    attributed.has(scan.id(i - 1)) &&
    isNear(scan, i) &&
    scan.isWord(end) &&
    !scan.isCapital(end) &&
    !following.has(scan.id(end)) &&
    id !== mar
  )
    return true;
  if (scan.isCapital(i) && ranging.has(scan.id(end)) && months.has(scan.id(end + 1)) && scan.isCapital(end + 1))
    return true;
  if (ambiguous.has(id)) return isIntroduced || (scan.id(i - 1) === hyphen && beforeMonth.has(scan.id(i - 2)));
  if (isShort)
    return end > i + 1 || (isIntroduced && scan.id(i - 1) !== and && !(scan.isWord(end) && scan.isCapital(end)));
  if (isGlued(scan, i) && scan.isWord(i - 1)) return false;
  return true;
}

/** "a woman called June", "their daughter, April" */
function isPerson(scan: Scan, i: number): boolean {
  const at = scan.id(i - 1) === comma ? i - 2 : i - 1;
  return isNear(scan, i) && relatives.has(scan.id(at));
}

function reading(start: number, end: number, rule: string, fields: CalendarFields): Reading {
  return { start, end, rule, meaning: { kind: 'calendar', ...fields } };
}

/** For recognizers that need the same notion of a preposition. */
export function isIntroduced(scan: Scan, i: number): boolean {
  return prepositions.has(scan.id(i - 1)) && isNear(scan, i);
}
