import { WordSet } from './lexicon';
import type { Reading } from './meaning';
import type { ReadInner } from './recognizer';
import type { Scan } from './scan';
import { isNear, of } from './vocabulary';

const openers = new WordSet('last this next that the same');
const rules: ReadonlySet<string> = new Set(['relative', 'unit-beside', 'far-unit']);

/**
 * Joins a month, season, quarter or half with the year that follows it in words: "June of that year", "November last year", "the
 * summer of the following year". Not joined: a comma between, which makes two expressions.
 */
export function joinYear(scan: Scan, reading: Reading, inner: ReadInner): Reading {
  const { meaning } = reading;
  if (meaning.kind !== 'calendar' || reading.more || meaning.year !== undefined || meaning.which !== undefined)
    return reading;
  const { month, season, quarter, half } = meaning;
  if (month === undefined && season === undefined && quarter === undefined && half === undefined) return reading;
  const at = scan.id(reading.end) === of ? reading.end + 1 : reading.end;
  if (!openers.has(scan.id(at)) || !isNear(scan, reading.end) || !isNear(scan, at)) return reading;
  const year = inner(at);
  if (!year || year.mod || year.more || !rules.has(year.rule)) return reading;
  if (year.meaning.kind !== 'relative' || year.meaning.unit !== 'year') return reading;
  return { ...reading, end: year.end, rule: 'in-year', meaning: { ...meaning, inYear: year.meaning } };
}
