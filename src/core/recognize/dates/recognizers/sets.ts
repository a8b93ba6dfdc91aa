import { durationValue } from '../duration';
import { isAlways } from '../isAlways';
import { digits, word, WordMap, WordSet, WordTable } from '../lexicon';
import type { Reading, Unit } from '../meaning';
import { readCount, readNumber, readOrdinal } from '../numbers';
import type { Recognizer } from '../recognizer';
import { gaps, type Scan } from '../scan';
import { and, isGlued, isNear, months, partsOfDay, pluralUnits, seasons, units, weekdays } from '../vocabulary';

const adverbs = new WordTable<string>({
  'daily nightly': 'P1D',
  weekly: 'P1W',
  'fortnightly biweekly': 'P2W',
  monthly: 'P1M',
  quarterly: 'P3M',
  bimonthly: 'P2M',
  'yearly annually': 'P1Y',
  'biannually semiannually': 'P6M',
  hourly: 'PT1H',
});
const quarterly = word('quarterly');
const afterAdverb = new WordSet('and or by to in at on since for from with until but as');
const each = new WordSet('every each');
const a = new WordSet('a an per each every');
const per = word('per');
const every = word('every');
const times = new WordMap('once=1 twice=2 thrice=3');
const timesWord = word('times');
const other = word('other');
const single = word('single');
/** Monday to Friday: not in the standard's list, written after its weekends. */
const workdays = 'XXXX-WXX-WD';
const workday = new WordSet('weekday workday');
const plurals = new WordTable<string>({ weekends: 'P1WE', 'weekdays workdays': workdays });
const introducing = new WordSet('on at during');
const daily = new WordTable<string>({
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  'yearly annually': 'P1Y',
  hourly: 'PT1H',
});
const names = new WordSet('news mail telegraph express star times mirror post record herald nation monitor sun');
const rateStops = new WordSet(
  'for in within than about nearly almost over after of and or half once only just took take takes last lasted lasts spent spend not such what quite another with until but as is was',
);
const measuring = new WordSet('after before later earlier ago');
const rateWords = new WordSet(
  'percent cents dollars pounds euros times barrels tons tonnes miles trips flights cars units people shares hours days pence yen share',
);

/**
 * Repeated times: "daily", "every week", "every other day", "each Monday", "twice a month", and "a year" after a rate ("$5 a year",
 * "three flights a day").
 * Not sets: newspapers (the Daily News), "annual" and "quarterly" as plain adjectives, "a year" as a duration, "each" of something else.
 */
export const sets: Recognizer = {
  id: 'set',
  starts: [
    ...adverbs.all(),
    ...plurals.all(),
    ...a.all(),
    ...times.all(),
    digits,
    ...['two', 'three', 'four', 'five', 'six', 'several'].map(word),
  ],
  read: (scan, i) =>
    readPlural(scan, i) ?? readAdverb(scan, i) ?? readEvery(scan, i) ?? readTimes(scan, i) ?? readRate(scan, i),
};

/** "interest is paid quarterly", not "a quarterly report". */
function isAdverb(scan: Scan, i: number): boolean {
  return scan.isWord(i - 1) && isNear(scan, i) && (!scan.isWord(i + 1) || afterAdverb.has(scan.id(i + 1)));
}

/** "on weekends" */
function readPlural(scan: Scan, i: number): Reading | undefined {
  const value = plurals.get(scan.id(i));
  return value && introducing.has(scan.id(i - 1)) && isNear(scan, i) ? set(i, i + 1, value, 'EVERY') : undefined;
}

function readAdverb(scan: Scan, i: number): Reading | undefined {
  const value = adverbs.get(scan.id(i));
  if (!value || (scan.id(i) === quarterly && !isAdverb(scan, i))) return undefined;
  if (
    scan.isCapital(i) &&
    (names.has(scan.id(i + 1)) ||
      (scan.isWord(i - 1) && scan.gap(i) === gaps.space && scan.isCapital(i - 1)) ||
      (scan.isWord(i + 1) && scan.isCapital(i + 1)))
  )
    return undefined;
  // "the daily El Watan", "Woman's Weekly"
  if (isNear(scan, i + 1) && scan.isWord(i + 1) && scan.isCapital(i + 1)) return undefined;
  if (scan.isCapital(i) && scan.isWord(i - 1) && scan.gap(i) === gaps.space) return undefined;
  return set(i, i + 1, value);
}

function readEvery(scan: Scan, i: number): Reading | undefined {
  if (!each.has(scan.id(i))) return undefined;
  let quant = scan.id(i) === word('each') ? 'EACH' : 'EVERY';
  let at = i + 1;
  if (!isNear(scan, at)) return undefined;
  let amount: number | undefined = 1;
  // "every single day"
  if (scan.id(at) === single) at++;
  if (scan.id(at) === other) {
    amount = 2;
    at++;
  } else {
    // "every few days", "every third day"
    const count = readOrdinal(scan, at) ?? readCount(scan, at);
    if (count) {
      amount = count.value;
      at = count.end;
    }
  }
  if (!isNear(scan, at)) return undefined;
  const id = scan.id(at);
  const unit = units.get(id);
  if (unit && unit !== 'second') return set(i, at + 1, durationValue(amount, unit), quant);
  // "every other Friday": the words tell which.
  if (amount !== 1) quant = scan.words(i, at).toUpperCase().replace(/\s+/g, ' ');
  if (workday.has(id)) return set(i, at + 1, workdays, quant);
  const weekday = weekdays.get(id);
  if (weekday !== undefined) {
    const first = set(i, at + 1, weekdayValue(weekday), quant);
    // "every Tuesday and Thursday"
    const second = scan.id(at + 1) === and && isNear(scan, at + 2) ? weekdays.get(scan.id(at + 2)) : undefined;
    return second === undefined ? first : { ...first, more: [set(at + 2, at + 3, weekdayValue(second), quant)] };
  }
  const month = months.get(id);
  if (month !== undefined && scan.isCapital(at)) return set(i, at + 1, `XXXX-${String(month).padStart(2, '0')}`, quant);
  const season = seasons.get(id);
  if (season) return set(i, at + 1, `XXXX-${season}`, quant);
  const part = partsOfDay.get(id);
  if (part) return set(i, at + 1, `XXXX-XX-XXT${part}`, quant);
  return undefined;
}

/** "twice a month", "three times per week", "four times daily", "once every five years". */
function readTimes(scan: Scan, i: number): Reading | undefined {
  let count = times.get(scan.id(i));
  let at = i + 1;
  if (count === undefined) {
    const number = readNumber(scan, i);
    if (number?.value === undefined || scan.id(number.end) !== timesWord) return undefined;
    count = number.value;
    at = number.end + 1;
  }
  const each = scan.id(at) === every ? readEvery(scan, at) : undefined;
  if (each?.meaning.kind === 'set') return { ...each, start: i, meaning: { ...each.meaning, freq: `${count}X` } };
  const adverb = daily.get(scan.id(at));
  if (adverb && isNear(scan, at))
    return { ...set(i, at + 1, adverb), meaning: { kind: 'set', value: adverb, freq: `${count}X` } };
  if (!a.has(scan.id(at))) return undefined;
  const unit = singular(scan, at + 1);
  if (!unit) return undefined;
  return {
    ...set(i, at + 2, durationValue(1, unit)),
    meaning: { kind: 'set', value: durationValue(1, unit), freq: `${count}X` },
  };
}

/** "$5 a year", "100,000 barrels a day", "per hour". */
function readRate(scan: Scan, i: number): Reading | undefined {
  const id = scan.id(i);
  if (!a.has(id) || each.has(id)) return undefined;
  const unit = singular(scan, i + 1);
  if (!unit || unit === 'second' || unit === 'minute') return undefined;
  if (id === per) return set(i, i + 2, durationValue(1, unit));
  return isRate(scan, i) ? set(i, i + 2, durationValue(1, unit)) : undefined;
}

function isRate(scan: Scan, i: number): boolean {
  if (!isNear(scan, i) || rateStops.has(scan.id(i - 1)) || isAlways(scan, i - 1)) return false;
  // "a month after the coup"
  if (measuring.has(scan.id(i + 2)) && isNear(scan, i + 2)) return false;
  for (let at = i - 1; at > i - 5; at--) {
    const id = scan.id(at);
    if (id === 36 || id === 37 || rateWords.has(id)) return true;
    if (id === digits) return true;
    if (!scan.isWord(at) && id !== 46 && id !== 44) return false;
    if (rateStops.has(id)) return false;
  }
  return false;
}

function weekdayValue(weekday: number): string {
  return `XXXX-WXX-${weekday}`;
}

function singular(scan: Scan, i: number): Unit | undefined {
  const unit = units.get(scan.id(i));
  if (!unit || pluralUnits.has(scan.id(i)) || !isNear(scan, i)) return undefined;
  return isGlued(scan, i + 1) && scan.id(i + 1) === 45 ? undefined : unit;
}

function set(start: number, end: number, value: string, quant?: string): Reading {
  return { start, end, rule: 'set', meaning: { kind: 'set', value, ...(quant && { quant }) } };
}
