import type { Article } from '../../text/article';
import type { Tokens } from '../../text/tokens';
import { word, WordSet } from './lexicon';
import { dayMonthOrder, type DateOrder, type DayMonthOrder } from './dayMonthOrder';
import type { Meaning, Reading } from './meaning';
import { modeOf } from './modeOf';
import { readAll } from './readings';
import { Resolver, type Mode } from './resolve';
import { narrativeOnly } from './recognizers/references';
import { isDay, readPlaceTime } from './recognizers/timesOfDay';
import { gaps, Scan } from './scan';
import type { DateMention } from './timex';

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
  const mode = options.mode ?? modeOf(scan, readings, article);
  const order = (): DayMonthOrder => dayMonthOrder(scan, readings, article, options.dateOrder, options.locale);
  const resolver = new Resolver(scan, date, mode, order);
  return link(scan, readings)
    .filter(({ rule }) => mode === 'narrative' || rule !== narrativeOnly)
    .map((reading, index, all) => resolver.resolve(reading, all[index + 1]));
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
    if (next && isNamedBy(scan, reading, next)) return { ...reading, meaning: next.meaning };
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

/** "Wednesday (3 May)": a weekday whose day follows in brackets. */
function isNamedBy(scan: Scan, { rule, end, mod, meaning }: Reading, next: Reading): boolean {
  if (rule !== 'weekday' || mod || meaning.kind !== 'calendar' || meaning.which !== undefined) return false;
  const isInBrackets = scan.id(end) === openBracket && next.start === end + 1 && scan.id(next.end) === closeBracket;
  return (
    isInBrackets &&
    next.meaning.kind === 'calendar' &&
    next.meaning.month !== undefined &&
    next.meaning.day !== undefined
  );
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
