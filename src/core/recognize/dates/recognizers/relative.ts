import { durationValue } from '../duration';
import { word, WordMap, WordSet } from '../lexicon';
import type { Anchor, Meaning, Reading } from '../meaning';
import type { Recognizer } from '../recognizer';
import type { Scan } from '../scan';
import {
  hyphen,
  isGlued,
  isNear,
  months,
  partsOfDay,
  pluralUnits,
  seasons,
  shortMonths,
  shortWeekdays,
  the,
  units,
  weekdays,
  point,
  apostrophe,
} from '../vocabulary';
import { readAmount } from './durations';

const offsets = new WordMap(
  'last past previous preceding prior latest=-1 this current present these=0 next coming following upcoming subsequent ensuing=1 same that=0',
);
const fromText = new WordSet('previous preceding prior following subsequent ensuing same that');
const long = new WordSet('past last next coming following previous recent preceding first final');
const past = word('past');
const last = word('last');
const next = word('next');
const latest = word('latest');
const coming = word('coming');
const thisWord = word('this');
const that = word('that');
const same = word('same');
const recent = word('recent');
const determiners = new WordSet('the this these its his her their our your my');
const comparable = new WordSet('comparable corresponding');
const yearAgo = new WordSet('ago earlier');
const year = word('year');
const period = word('period');
const a = new WordSet('a an');
const s = word('s');

/**
 * A unit, weekday, month, season or part of the day told by where it lies: "last week", "this Friday", "next June", "that same
 * day", "the following year", "last night"; spans counted from now: "the past three years", "the next few days"; "the year-ago
 * quarter", "the latest period".
 * Not dates: "the last minute", "this time", "last" and "next" before other words, "present" and "current" alone.
 */
export const relativeDates: Recognizer = {
  id: 'relative',
  starts: [...offsets.all(), the, recent, year, ...a.all(), ...comparable.all(), word('first')],
  read: (scan, i) => readYearAgo(scan, i) ?? readSpan(scan, i) ?? readRelative(scan, i),
};

function readRelative(scan: Scan, i: number): Reading | undefined {
  let at = i;
  const article = scan.id(at) === the ? the : 0;
  if (article) at++;
  let id = scan.id(at);
  let offset = offsets.get(id);
  if (offset === undefined) return article ? readPlain(scan, i) : undefined;
  let from: Anchor = fromText.has(id) ? 'then' : 'now';
  at++;
  // "this past week", "this coming Sunday", "that same day"
  const second = offsets.get(scan.id(at));
  if ((id === thisWord || id === that) && second !== undefined && isNear(scan, at)) {
    id = scan.id(at);
    offset = second;
    if (fromText.has(id)) from = 'then';
    at++;
  }
  if (!isNear(scan, at)) return undefined;
  if (id === latest && !article) return undefined;
  const fresh = (meaning: Meaning, end: number, rule = 'relative'): Reading => ({ start: i, end, rule, meaning });
  const target = scan.id(at);
  const which = offset as -1 | 0 | 1;
  const weekday = weekdays.get(target);
  if (weekday !== undefined && (!shortWeekdays.has(target) || scan.isCapital(at))) {
    const end = shortWeekdays.has(target) && scan.id(at + 1) === point ? at + 2 : at + 1;
    return fresh({ kind: 'calendar', weekday, which }, end, 'relative-weekday');
  }
  const month = months.get(target);
  if (month !== undefined && scan.isCapital(at)) {
    const end = shortMonths.has(target) && scan.id(at + 1) === point ? at + 2 : at + 1;
    return fresh({ kind: 'calendar', month, which }, end, 'relative-month');
  }
  const season = seasons.get(target);
  if (season !== undefined) return fresh({ kind: 'calendar', season, which }, at + 1, 'relative-season');
  const part = partsOfDay.get(target);
  if (
    part !== undefined &&
    (id === last ||
      id === thisWord ||
      id === that ||
      id === same ||
      id === word('previous') ||
      id === word('following') ||
      id === next)
  ) {
    const day: Meaning = { kind: 'relative', unit: 'day', offset, from };
    return fresh({ kind: 'time', time: { value: part }, day }, at + 1, 'relative-part');
  }
  if (target === period && (id === latest || id === same))
    return fresh({ kind: 'part', unit: 'quarter', n: 0, of: undefined }, at + 1, 'same-period');
  const unit = units.get(target);
  if (!unit || pluralUnits.has(target) || unit === 'second' || unit === 'minute' || (unit === 'hour' && id !== past))
    return undefined;
  if (id === past || (id === last && article && (unit === 'decade' || unit === 'century'))) {
    if (unit !== 'weekend') return fresh({ kind: 'duration', value: durationValue(1, unit) }, at + 1, 'past-span');
  }
  if (
    unit === 'day' &&
    (id === word('current') || id === latest || id === coming || id === past || id === word('present'))
  )
    return undefined;
  if (unit === 'day' && id === thisWord && scan.id(at + 1) === word('and')) return undefined;
  if (unit === 'day' && (id === next || id === last)) from = 'then';
  if (id === latest)
    return fresh(
      { kind: 'relative', unit, offset: unit === 'quarter' || unit === 'month' ? -1 : 0, from: 'now' },
      at + 1,
      'latest',
    );
  return fresh({ kind: 'relative', unit, offset, from }, at + 1);
}

/** "the quarter", "the year", "the weekend": the one at hand. */
function readPlain(scan: Scan, i: number): Reading | undefined {
  const id = scan.id(i + 1);
  const unit = units.get(id);
  if (!isNear(scan, i + 1) || !unit || pluralUnits.has(id)) return undefined;
  if (!['quarter', 'year', 'weekend', 'month', 'week', 'day'].includes(unit)) return undefined;
  if (isGlued(scan, i + 2) && scan.id(i + 2) === hyphen) return undefined;
  if (unit === 'day' || unit === 'week' || unit === 'month') {
    const after = scan.id(i + 2);
    if (
      after === word('of') ||
      after === word('after') ||
      after === word('before') ||
      after === word('that') ||
      after === word('when')
    )
      return undefined;
    if (scan.id(i - 1) === word('of') && unit === 'day') return undefined;
  }
  return { start: i, end: i + 2, rule: 'the-unit', meaning: { kind: 'relative', unit, offset: 0, from: 'then' } };
}

/** "the past three years", "recent weeks", "the next few days", "the first nine months". */
function readSpan(scan: Scan, i: number): Reading | undefined {
  let at = i;
  if ((determiners.has(scan.id(at)) && !offsets.has(scan.id(at))) || scan.id(at) === the) at++;
  else if (scan.id(at) === thisWord && scan.id(at + 1) === past) at++;
  const id = scan.id(at);
  if (!long.has(id) || !isNear(scan, at + 1)) return undefined;
  if (id === word('first') && at === i) return undefined;
  if (id === recent) {
    const unit = units.get(scan.id(at + 1));
    if (!unit || !pluralUnits.has(scan.id(at + 1))) return undefined;
    return {
      start: i,
      end: at + 2,
      rule: 'recent-span',
      meaning: { kind: 'duration', value: durationValue(undefined, unit) },
    };
  }
  const amount = readAmount(scan, at + 1);
  if (
    !amount ||
    amount.isHyphenated ||
    (amount.count.value === 1 && !['one', '1'].includes(scan.words(at + 1, at + 2)))
  )
    return undefined;
  return {
    start: i,
    end: amount.end,
    rule: 'counted-span',
    meaning: { kind: 'duration', value: amount.value ?? durationValue(amount.count.value, amount.unit) },
    ...(amount.mod && { mod: amount.mod }),
  };
}

/** "the year-ago quarter", "a year-earlier", "the comparable year-ago period", "the year-before period". */
function readYearAgo(scan: Scan, i: number): Reading | undefined {
  let at = i;
  if (scan.id(at) === the || a.has(scan.id(at))) at++;
  if (comparable.has(scan.id(at))) at++;
  if (scan.id(at) !== year || scan.id(at + 1) !== hyphen || !yearAgo.has(scan.id(at + 2))) return undefined;
  let end = at + 3;
  const target = scan.id(end);
  const unit = target === period ? 'quarter' : units.get(target);
  if (unit && isNear(scan, end)) end++;
  return {
    start: i,
    end,
    rule: 'year-ago',
    meaning: {
      kind: 'shift',
      unit: 'year',
      amount: 1,
      direction: -1,
      from: 'now',
      ...(unit === 'month' || unit === 'quarter' ? { isExact: true } : {}),
    },
  };
}

/** Whether a possessive stands at token i: "last year's". */
export function isPossessive(scan: Scan, i: number): boolean {
  return scan.id(i) === apostrophe && isGlued(scan, i) && scan.id(i + 1) === s;
}
