import { durationValue } from '../duration';
import { isAlways } from '../isAlways';
import { digits, word, WordSet, WordTable } from '../lexicon';
import type { Anchor, Meaning, Reading, Unit } from '../meaning';
import { numberStarts, readCount, readNumber, type Count } from '../numbers';
import type { ReadInner, Recognizer } from '../recognizer';
import type { Scan } from '../scan';
import type { TimexMod } from '../timex';
import { and, comma, hyphen, isGlued, isNear, pluralUnits, the, units, weekdays } from '../vocabulary';

const light = word('light');
const fillers = new WordSet(
  'more additional extra consecutive straight full whole entire long short trading business working calendar successive solid',
);
const ago = word('ago');
const sameStarts = new WordSet('today yesterday tomorrow this');
const sameRules: ReadonlySet<string> = new Set(['named-day', 'relative']);
const as = word('as');
const many = word('many');
const few = word('few');
const hence = word('hence');
const earlier = new WordSet('earlier previously before prior back');
const later = new WordSet('later after afterward afterwards hence thereafter');
const from = word('from');
const now = word('now');
const old = new WordSet('old olds');
const age = word('age');
const aged = new WordSet('aged age ages');
const of = word('of');
const half = word('half');
const a = new WordSet('a an one');
const long = word('long');
const ranging = new WordSet('to until till through thru');
const links = new WordSet('before after from since following');
const article = word('a');
const articles = new WordSet('a an the');
const stretches = new WordSet('period span stretch');
const one = word('one');
const day = word('day');
const beforeAmount = new WordSet(
  'for in of within just only than after by least about some over under nearly almost into last took takes',
);
const afterAmount = new WordSet('after before later earlier ago and or to in of from when of when at for');
const onDays = new WordSet('on most some other such');
const notAfter = new WordSet('early working late office rush small wee school business peak opening visiting');
const after = word('after');
const before = word('before');
const aWhile = word('while');
const two = word('two');
const apart = word('apart');
const barePlurals = new WordSet('seconds minutes hours days weeks fortnights months years decades centuries');
const longWords = new WordTable<Unit>({
  hourlong: 'hour',
  daylong: 'day',
  'weeklong weekslong': 'week',
  'monthlong monthslong': 'month',
  'yearlong yearslong': 'year',
  'decadelong decadeslong': 'decade',
});
const rest = new WordSet('or so');
const or = word('or');
const so = word('so');
const more = word('more');
const longer = word('longer');

/**
 * Amounts of time: counted ("three days", "two and a half years", "a 30-day truce"), vague ("several weeks", "months"), and
 * measured from a day: "three days ago", "a week later", "a week before March 10", "two years from now".
 * Not durations: ages ("22-year-old", "two years of age", "aged 45 years"), light years, the minutes of a meeting, "a second" as an ordinal, "sec" and "min" without a number,
 * "a quarter" as a fraction or a coin, "half" alone, "24 hours a day" for always.
 */
export const durations: Recognizer = {
  id: 'duration',
  starts: [...numberStarts, ...barePlurals.all(), ...longWords.all(), ...units.all(), the],
  read: (scan, i, inner) => readDuration(scan, i, inner),
};

interface Amount {
  readonly end: number;
  readonly unit: Unit;
  readonly count: Count;
  readonly isHyphenated: boolean;
  /** The value where there are finer parts: "two years and three months". */
  readonly value?: string;
  /** The coarser parts that stand before, coarsest first; `unit` and `count` are the finest. */
  readonly coarser?: readonly { readonly unit: Unit; readonly amount: number }[];
  readonly mod?: TimexMod;
}

function readDuration(scan: Scan, i: number, inner: ReadInner): Reading | undefined {
  if (scan.id(i) === article && scan.id(i + 1) === aWhile && isNear(scan, i + 1)) {
    return { start: i, end: i + 2, rule: 'duration', meaning: { kind: 'duration', value: 'PXX' } };
  }
  const long = longWords.get(scan.id(i));
  if (long) {
    const isVague = scan.text[scan.end(i) - 5] === 's';
    return {
      start: i,
      end: i + 1,
      rule: 'duration',
      meaning: { kind: 'duration', value: durationValue(isVague ? undefined : 1, long) },
    };
  }
  const between = readBetween(scan, i);
  if (between) return between;
  const withArticle = scan.id(i) === the ? 1 : 0;
  const amount = readAmount(scan, i + withArticle) ?? (withArticle ? undefined : readBare(scan, i));
  if (!amount) return undefined;
  const shifted = readShift(scan, i + withArticle, amount, inner);
  if (shifted) return { ...shifted, start: i };
  if (withArticle && (amount.count.value === undefined || scan.id(i + 1) !== digits) && !isCounted(amount))
    return undefined;
  if (isAge(scan, amount.end) || isAfterAge(scan, i) || isAlways(scan, amount.end - 1) || isAlways(scan, i - 1))
    return undefined;
  // "the two day rally"
  const isBareAdjective =
    isCounted(amount) && amount.end === amount.count.end + 1 && !pluralUnits.has(scan.id(amount.end - 1));
  const isAdjective = amount.isHyphenated || isBareAdjective;
  if (!isAdjective && withArticle && amount.count.value === 1) return undefined;
  if (isTitle(scan, i, amount.end - 1) || isAdverb(scan, i, amount.end)) return undefined;
  const hasArticle = withArticle === 1 || scan.id(i) === article;
  const isStretch = isAdjective && isNear(scan, amount.end) && stretches.has(scan.id(amount.end));
  const noun = isStretch && (hasArticle || articles.has(scan.id(i - 1))) ? 1 : 0;
  // The article belongs to the noun that follows: "the [23-year] occupation", but "[a three-year period]".
  const start = noun && !hasArticle ? i - 1 : isAdjective && !noun && hasArticle ? i + 1 : i;
  return {
    start,
    end: amount.end + noun,
    rule: 'duration',
    meaning: {
      kind: 'duration',
      value: amount.value ?? durationValue(amount.count.value, amount.unit),
      ...besideOf(scan, i, amount),
    },
    ...(amount.mod ? { mod: amount.mod } : amount.count.isRough && { mod: 'APPROX' as const }),
  };
}

/** "Two days after the siege ..." at the start of a sentence. */
function besideOf(
  scan: Scan,
  i: number,
  { end, count, unit }: Amount,
): { beside?: { unit: Unit; amount: number; direction: -1 | 1 } } {
  const next = scan.id(end);
  if ((next !== after && next !== before) || count.value === undefined || !scan.isCapital(i) || !scan.isWord(end + 1))
    return {};
  return { beside: { unit, amount: count.value, direction: next === after ? 1 : -1 } };
}

/** "60 Minutes": a unit in capitals that is no first word. */
function isTitle(scan: Scan, i: number, unit: number): boolean {
  const second = scan.text.charCodeAt(scan.start(unit) + 1);
  return unit > i && scan.isCapital(unit) && second >= 97 && !scan.isCapital(i - 1);
}

/** "one day" in the sense of "some day". */
function isAdverb(scan: Scan, i: number, end: number): boolean {
  if (scan.id(i) !== one || scan.id(i + 1) !== day || end !== i + 2) return false;
  return !beforeAmount.has(scan.id(i - 1)) && scan.isWord(end) && isNear(scan, end) && !afterAmount.has(scan.id(end));
}

/** "between ten and 15 years": two durations, the first of which borrows the unit. */
function readBetween(scan: Scan, i: number): Reading | undefined {
  if (scan.id(i - 1) !== word('between')) return undefined;
  const first = readNumber(scan, i);
  if (first?.value === undefined || scan.id(first.end) !== and) return undefined;
  const second = readAmount(scan, first.end + 1);
  if (second?.count.value === undefined || second.value || second.isHyphenated || second.count.value <= first.value)
    return undefined;
  const made = (start: number, end: number, amount: number): Reading => ({
    start,
    end,
    rule: 'duration',
    meaning: { kind: 'duration', value: durationValue(amount, second.unit) },
  });
  return { ...made(i, first.end, first.value), more: [made(first.end + 1, second.end, second.count.value)] };
}

function isCounted(amount: Amount): boolean {
  return (amount.count.value ?? 0) > 1;
}

/** Count, unit, and what belongs to them. */
export function readAmount(scan: Scan, i: number): Amount | undefined {
  const count = readCount(scan, i);
  // "the third in as many days"
  if (!count || !isNear(scan, count.end) || (scan.id(i - 1) === as && scan.id(i) === many)) return undefined;
  let at = count.end;
  const isHyphenated = scan.id(at) === hyphen && isGlued(scan, at + 1);
  if (isHyphenated) at++;
  for (let skipped = 0; skipped < 2 && fillers.has(scan.id(at)) && isNear(scan, at + 1); skipped++) at++;
  const unit = units.get(scan.id(at));
  if (!unit || !isNear(scan, at) || !fits(scan, i, at, unit, count)) return undefined;
  let end = at + 1;
  const isLong = scan.id(end) === hyphen && isGlued(scan, end) && scan.id(end + 1) === long;
  if (isLong) end += 2;
  // "a day-night match", "two quarter-finals"
  if (
    !isHyphenated &&
    scan.id(end) === hyphen &&
    isGlued(scan, end) &&
    isGlued(scan, end + 1) &&
    scan.isWord(end + 1) &&
    !readHalf(scan, end) &&
    scan.id(end + 1) !== long &&
    !old.has(scan.id(end + 1)) &&
    scan.id(end + 1) !== ago &&
    !earlier.has(scan.id(end + 1))
  )
    return undefined;
  const tail = readHalf(scan, end);
  if (tail && count.value !== undefined)
    return { ...amountOf(tail, unit, { ...count, value: count.value + 0.5 }, false) };
  // "a year or two"
  if (scan.id(end) === or && scan.id(end + 1) === two) return amountOf(end + 2, unit, { end: count.end }, false);
  const finer = readFiner(scan, end, unit, count);
  if (finer) return finer;
  if (scan.id(end) === or && scan.id(end + 1) === so)
    return { ...amountOf(end + 2, unit, count, isHyphenated), mod: 'APPROX' };
  if (scan.id(end) === or && (scan.id(end + 1) === more || scan.id(end + 1) === longer)) {
    return { ...amountOf(end + 2, unit, count, isHyphenated), mod: 'EQUAL_OR_MORE' };
  }
  return amountOf(end, unit, count, isHyphenated || isLong);
}

function amountOf(end: number, unit: Unit, count: Count, isHyphenated: boolean): Amount {
  return { end, unit, count, isHyphenated };
}

/** "two years and three months", "two years, three months and four days". */
function readFiner(scan: Scan, at: number, unit: Unit, count: Count): Amount | undefined {
  if (count.value === undefined) return undefined;
  let value = durationValue(count.value, unit);
  let last = amountOf(at, unit, count, false);
  const coarser: { unit: Unit; amount: number }[] = [];
  for (let parts = 0; parts < 3; parts++) {
    const next = readFinerPart(scan, last.end, last.unit);
    if (next?.count.value === undefined) break;
    const part = durationValue(next.count.value, next.unit);
    value += part.startsWith('PT') && value.includes('T') ? part.slice(2) : part.slice(1);
    coarser.push({ unit: last.unit, amount: last.count.value ?? 0 });
    last = next;
  }
  return coarser.length ? { ...last, value, coarser } : undefined;
}

function readFinerPart(scan: Scan, at: number, unit: Unit): Amount | undefined {
  const hasComma = scan.id(at) === comma;
  const joints = scan.id(at) === and ? 1 : hasComma ? (scan.id(at + 1) === and ? 2 : 1) : 0;
  const from = at + joints;
  if (joints === 0 && scan.id(from) !== digits) return undefined;
  const count = readCount(scan, from);
  const finer = count?.value === undefined ? undefined : units.get(scan.id(count.end));
  const [coarse, fine] = [order.indexOf(unit), finer === undefined ? -1 : order.indexOf(finer)];
  if (!count || !finer || fine < 0 || fine >= coarse) return undefined;
  if (hasComma && (coarse - fine > 2 || (scan.id(from) === digits) !== (scan.id(at - 2) === digits))) return undefined;
  return amountOf(count.end + 1, finer, count, false);
}

const order: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** "and a half" after the unit: "a year and a half", "month-and-a-half". */
function readHalf(scan: Scan, at: number): number | undefined {
  const skip = scan.id(at) === hyphen ? 1 : 0;
  if (scan.id(at + skip) !== and) return undefined;
  let end = at + skip + 1;
  for (let steps = 0; steps < 3 && (a.has(scan.id(end)) || scan.id(end) === hyphen); steps++) end++;
  return scan.id(end) === half ? end + 1 : undefined;
}

function fits(scan: Scan, i: number, at: number, unit: Unit, count: Count): boolean {
  const isPlural = pluralUnits.has(scan.id(at));
  const value = count.value;
  if (isGlued(scan, at) && scan.id(at - 1) !== hyphen && scan.id(at - 1) !== digits) return false;
  if (
    unit === 'second' &&
    !isPlural &&
    scan.id(i) !== digits &&
    scan.id(i) !== word('one') &&
    scan.id(at - 1) !== hyphen
  )
    return false;
  if (value !== undefined && value >= 1000 && !isPlural) return false;
  // "in some quarters"
  if (unit === 'quarter' && isPlural && value === undefined && scan.id(i) !== few && scan.id(at - 1) !== few)
    return false;
  if (unit === 'quarter' && ((!isPlural && value === 1) || scan.id(at - 1) === hyphen)) return false;
  if (value === 1 && isPlural) return scan.id(i) === digits && unit !== 'second';
  return true;
}

/** "weeks", "years": some of them; only where they stand as an amount of their own. */
function readBare(scan: Scan, i: number): Amount | undefined {
  const unit = units.get(scan.id(i));
  if (!unit) return undefined;
  const count: Count = { end: i };
  if (scan.id(i + 1) === hyphen && isGlued(scan, i + 1) && scan.id(i + 2) === long)
    return amountOf(i + 3, unit, pluralUnits.has(scan.id(i)) ? count : { end: i, value: 1 }, true);
  if (!barePlurals.has(scan.id(i))) {
    const tail = readHalf(scan, i + 1);
    return tail === undefined || scan.id(i + 1) !== hyphen
      ? undefined
      : amountOf(tail, unit, { end: i, value: 1.5 }, false);
  }
  if ((scan.id(i - 1) === hyphen && isGlued(scan, i)) || notAfter.has(scan.id(i - 1))) return undefined;
  if (scan.id(i - 1) === many && scan.id(i - 2) === as) return undefined;
  // "on days when prices fall", "most days"
  if (unit === 'day' && onDays.has(scan.id(i - 1))) return undefined;
  // "light years away"; "minutes of the meeting", but "within minutes of the blast"
  if (scan.id(i - 1) === light) return undefined;
  if (unit === 'minute' && scan.id(i + 1) === of && !beforeAmount.has(scan.id(i - 1))) return undefined;
  // "60 Minutes", "minutes apart"
  if (scan.id(i - 1) === digits || scan.id(i + 1) === apart) return undefined;
  if (scan.id(i - 1) === the && (unit === 'hour' || unit === 'minute' || unit === 'second')) return undefined;
  return amountOf(i + 1, unit, count, false);
}

function isAge(scan: Scan, at: number): boolean {
  const next = scan.id(at);
  if (next === hyphen && old.has(scan.id(at + 1))) return true;
  return old.has(next) || (next === of && scan.id(at + 1) === age);
}

/** "aged 45 years", "at the age of 45 years" */
function isAfterAge(scan: Scan, i: number): boolean {
  return aged.has(scan.id(i - 1)) || (scan.id(i - 1) === of && scan.id(i - 2) === age);
}

/** What measures the amount from a day, if anything does. */
function readShift(scan: Scan, i: number, amount: Amount, inner: ReadInner): Reading | undefined {
  const { unit, count, coarser = [] } = amount;
  const at = amount.end;
  const next = scan.id(at);
  if (!isNear(scan, at)) return undefined;
  const shift = (end: number, rule: string, direction: -1 | 1, anchor: Anchor): Reading => ({
    start: i,
    end,
    rule,
    meaning: {
      kind: 'shift',
      unit,
      amount: count.value,
      direction,
      // "two years and a month later": by the years first
      from: coarser.reduce<Anchor>(
        (from, part) => ({ kind: 'shift', ...part, direction, from, isExact: true }),
        anchor,
      ),
    },
    ...(amount.mod ? { mod: amount.mod } : count.isRough && { mod: 'APPROX' as const }),
  });
  if (next === ago) {
    // "a week ago Friday"
    const weekday = unit === 'week' && isNear(scan, at + 1) ? weekdays.get(scan.id(at + 1)) : undefined;
    if (weekday !== undefined && scan.length(at + 1) > 5)
      return exact(shift(at + 2, 'weekday-weeks-away', -1, { kind: 'calendar', weekday }));
    // "20 years ago today", "a year ago this week"
    const same = isNear(scan, at + 1) && sameStarts.has(scan.id(at + 1)) ? inner(at + 1) : undefined;
    if (same && !same.mod && !same.more && sameRules.has(same.rule))
      return exact(shift(same.end, 'ago-same', -1, same.meaning));
    return shift(at + 1, 'ago', -1, 'now');
  }
  if (next === hyphen && scan.id(at + 1) === ago) return shift(at + 2, 'ago', -1, 'now');
  if (next === from && scan.id(at + 1) === now) return shift(at + 2, 'from-now', 1, 'now');
  if (links.has(next)) {
    const anchor = isNear(scan, at + 1) ? inner(at + 1) : undefined;
    // "for 10 days from Jan. 4 to 14": a range
    const isRange =
      next === from && anchor !== undefined && (anchor.more !== undefined || ranging.has(scan.id(anchor.end)));
    if (
      anchor &&
      isPoint(anchor.meaning) &&
      !isRange &&
      !(next === from && weekdays.has(scan.id(at + 1)) && unit !== 'week')
    ) {
      const direction = next === word('before') ? -1 : 1;
      if (next !== word('since')) {
        const { meaning } = anchor;
        const isAhead =
          next === from && meaning.kind === 'calendar' && meaning.weekday !== undefined && meaning.which === undefined;
        const measured = shift(anchor.end, 'measured-from', direction, isAhead ? { ...meaning, which: 1 } : meaning);
        return unit === 'week' || unit === 'day' || unit === 'month' ? exact(measured) : measured;
      }
    }
  }
  if (earlier.has(next) && !isClause(scan, at)) return shift(at + 1, 'earlier', -1, 'then');
  if (later.has(next) && !isClause(scan, at)) return shift(at + 1, 'later', 1, next === hence ? 'now' : 'told');
  if (next === hyphen && earlier.has(scan.id(at + 1))) return shift(at + 2, 'earlier', -1, 'then');
  if (next === comma && rest.has(scan.id(at + 1))) return undefined;
  return undefined;
}

function exact(reading: Reading): Reading {
  return reading.meaning.kind === 'shift' ? { ...reading, meaning: { ...reading.meaning, isExact: true } } : reading;
}

function isPoint(meaning: Meaning): boolean {
  return ['absolute', 'either', 'calendar', 'holiday', 'relative', 'part', 'time'].includes(meaning.kind);
}

/** "before", "after" and "prior" that govern what follows: the amount is a duration then. */
function isClause(scan: Scan, at: number): boolean {
  const id = scan.id(at);
  if (id !== word('before') && id !== word('after') && id !== word('prior') && id !== word('back')) return false;
  return isNear(scan, at + 1) && (scan.isWord(at + 1) || scan.id(at + 1) === digits);
}
