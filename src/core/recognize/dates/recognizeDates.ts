import type { Article } from '../../text/article';
import type { Tokens } from '../../text/tokens';
import { word, WordSet } from './lexicon';
import { dayMonthOrder, type DateOrder, type DayMonthOrder } from './dayMonthOrder';
import type { Meaning, Reading } from './meaning';
import { readAll } from './readings';
import { Resolver, type Mode } from './resolve';
import { narrativeOnly } from './recognizers/references';
import { isDay, readPlaceTime } from './recognizers/timesOfDay';
import { gaps, Scan } from './scan';
import type { DateMention } from './timex';
import { readValue } from './value';

export interface DateOptions {
  /** How 03/07/2023 is read; by default the article tells. */
  readonly dateOrder?: DateOrder;
  /** BCP 47: the reader's, where nothing in the article tells the order of day and month. */
  readonly locale?: string;
  /** How dates without a year are placed; by default the text tells. */
  readonly mode?: Mode;
}

/**
 * Finds the expressions of time of an article and resolves them to TIMEX3 values (TimeML 1.2.1), in text order and apart. Offsets
 * are UTF-16 units of the article's text. Pure, total and linear; does not need tokens or a language model.
 */
export function recognizeDates(article: Article, _tokens?: Tokens, options: DateOptions = {}): DateMention[] {
  const scan = new Scan(article.text);
  const readings = readAll(scan);
  const date = article.date?.value;
  const mode = options.mode ?? modeOf(scan, readings, date);
  const order = (): DayMonthOrder => dayMonthOrder(scan, readings, article, options.dateOrder, options.locale);
  const resolver = new Resolver(scan, date, mode, order);
  return link(scan, readings)
    .filter(({ rule }) => mode === 'narrative' || rule !== narrativeOnly)
    .map((reading, index, all) => resolver.resolve(reading, all[index + 1]));
}

/** Whether only the document's date tells when: "Monday", "yesterday", "last week". */
function isToldFromNow(meaning: Meaning): boolean {
  if (meaning.kind === 'calendar')
    return meaning.weekday !== undefined && meaning.year === undefined && meaning.month === undefined;
  if (meaning.kind === 'time') return meaning.day !== undefined && isToldFromNow(meaning.day);
  return (meaning.kind === 'relative' || meaning.kind === 'shift') && meaning.from === 'now';
}

const since = word('since');
const fewest = 4;
/** Where news says what is new, in UTF-16 units. */
const lead = 1000;

/** "on Saturday", "yesterday", "last week"; not "today", which histories say for "nowadays". */
function isFresh({ meaning }: Reading): boolean {
  const day = meaning.kind === 'time' && meaning.day ? meaning.day : meaning;
  if (!isToldFromNow(day)) return false;
  return (
    day.kind === 'calendar' ||
    (day.kind === 'relative' && (day.unit === 'week' || (day.unit === 'day' && day.offset !== 0)))
  );
}

/** Narrative where whole dates and years far from the document's far outnumber times told from it, unless it opens as news does. */
function modeOf(scan: Scan, readings: readonly Reading[], documentDate: string | undefined): Mode {
  const year = documentDate === undefined ? undefined : readValue(documentDate)?.year;
  let far = 0;
  let deictic = 0;
  let near = 0;
  let months = 0;
  let undated = 0;
  for (const { meaning, start } of readings) {
    if (isToldFromNow(meaning)) deictic++;
    const written =
      meaning.kind === 'calendar'
        ? meaning.year
        : meaning.kind === 'absolute'
          ? readValue(meaning.value)?.year
          : undefined;
    if (written === undefined) {
      // Before the first far date, months and days belong to the document's year.
      if (meaning.kind === 'calendar' && meaning.month !== undefined && !meaning.inYear)
        undated += far === 0 ? -Infinity : 1;
    } else if (year !== undefined && Math.abs(written - year) <= 1) near++;
    else if (scan.id(start - 1) !== since) {
      far++;
      if (meaning.kind === 'calendar' && meaning.month !== undefined) months++;
    }
  }
  if (readings.some((reading) => scan.start(reading.start) < lead && isFresh(reading))) return 'news';
  if (far >= fewest) return far > deictic * 3 ? 'narrative' : 'news';
  // A short history tells its year once or twice, and goes on with days.
  return deictic === 0 && near === 0 && undated > 1 && (months > 0 || far > 1) ? 'narrative' : 'news';
}

const openBracket = 40;
const closeBracket = 41;
const on = word('on');
const ranging = new WordSet('- to through until till and or');

/**
 * Lets an expression take from the next what it lacks: the year of the second end of a range ("26 June - 4 August 1952", "between
 * January 12 and January 16, 1936"), the day of a time ("5:00 am on October 3").
 */
function link(scan: Scan, readings: readonly Reading[]): Reading[] {
  return readings.map((reading, index) => {
    const next = readings[index + 1];
    const { meaning } = reading;
    if (meaning.kind === 'time' && !meaning.day) {
      const day = dayAfter(scan, readings, index);
      if (day) return { ...reading, meaning: { ...meaning, day } };
    }
    if (!next || next.start !== reading.end + 1 || !ranging.has(scan.id(reading.end))) return reading;
    if (
      meaning.kind === 'calendar' &&
      isLoneDay(meaning) &&
      next.meaning.kind === 'calendar' &&
      next.meaning.month !== undefined
    )
      return { ...reading, meaning: { ...next.meaning, day: meaning.day ?? 1 } };
    if (
      meaning.kind !== 'calendar' ||
      meaning.year !== undefined ||
      meaning.which !== undefined ||
      meaning.month === undefined
    )
      return reading;
    if (next.meaning.kind === 'calendar' && next.meaning.inYear && next.meaning.month !== undefined && !meaning.inYear)
      return { ...reading, meaning: { ...meaning, inYear: next.meaning.inYear } };
    if (next.meaning.kind !== 'calendar' || next.meaning.year === undefined || next.meaning.month === undefined)
      return reading;
    const year = next.meaning.month < meaning.month ? next.meaning.year - 1 : next.meaning.year;
    return { ...reading, meaning: { ...meaning, year } };
  });
}

/** "from the 13th to the 19th of October": a day that takes its month from what follows. */
function isLoneDay(meaning: Extract<Meaning, { kind: 'calendar' }>): boolean {
  return meaning.day !== undefined && meaning.month === undefined && meaning.weekday === undefined;
}

/** The day of a time whose day follows: "at 10:35 a.m. (0735 GMT) Friday", "4 in the morning (4 a.m. Thursday)". */
function dayAfter(scan: Scan, readings: readonly Reading[], index: number): Meaning | undefined {
  let at = readPlaceTime(scan, readings[index]?.end ?? 0);
  for (const next of readings.slice(index + 1, index + 3)) {
    const isInBrackets = next.start === at + 1 && scan.id(at) === openBracket;
    const isOn = scan.id(at) === closeBracket && scan.id(at + 1) === on;
    const isAfterBrackets = next.start === (isOn ? at + 2 : at + 1) && scan.id(at) === closeBracket;
    if (scan.gap(next.start) > gaps.line || (!isInBrackets && !isAfterBrackets)) return undefined;
    if (isDay(next) && isAfterBrackets) return next.meaning;
    if (next.meaning.kind !== 'time' || isAfterBrackets) return undefined;
    if (next.meaning.day) return next.meaning.day;
    at = next.end;
  }
  return undefined;
}
