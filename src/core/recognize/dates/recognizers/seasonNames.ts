import { digits, WordSet } from '../lexicon';
import type { Reading } from '../meaning';
import { readYearInWords } from '../numbers';
import type { Recognizer } from '../recognizer';
import type { Scan } from '../scan';
import { apostrophe, comma, hyphen, isGlued, isNear, of, prepositions, seasons, slash, the } from '../vocabulary';
import { fullYear } from './calendarDates';

/** What stands before "fall" and before "the fall" where they are the season. */
const beforeBare = new WordSet('in during by since early late this last next');
const beforeThe = new WordSet(
  'in during by since until till from this last next through early late mid before after - and each every',
);
const verbs = new WordSet('fall spring');
const seasonal = new WordSet('offensive offensives campaign election elections session sessions semester harvest term');
/** Things that are called by a season. */
const things = new WordSet(
  'coat coats clothes clothing house houses home homes wheat squash palace tires tyres sports',
);
const games = new WordSet('olympics olympic games');

/**
 * Seasons, with or without a year: "summer", "the winter of 1914", "spring 2004". Winter is called by the year it is called by.
 * Not seasons: "fall" and "spring" as verbs or other nouns (the fall of the government, a spring in the mountains), names
 * (Arab Spring, Winter Olympics, a Mr. Summer), things (a winter coat).
 */
export const seasonNames: Recognizer = {
  id: 'season',
  starts: [...seasons.all(), the],
  read(scan, i) {
    const at = scan.id(i) === the ? i + 1 : i;
    const season = seasons.get(scan.id(at));
    if (!season || (at > i && !isNear(scan, at))) return undefined;
    const joint = scan.id(at + 1) === of || scan.id(at + 1) === comma ? 1 : 0;
    const year = isNear(scan, at + 1 + joint) ? readYear(scan, at + 1 + joint) : undefined;
    if (year) return found(i, readSecondYear(scan, season, year), { season, year: year.value });
    if (isOther(scan, i, at)) return undefined;
    return found(i, at + 1, { season });
  },
};

function readYear(scan: Scan, i: number): { end: number; value: number } | undefined {
  const written = readYearInWords(scan, i);
  if (written) return written;
  if (scan.id(i) === digits && scan.length(i) === 4 && scan.value(i) >= 1000 && scan.value(i) <= 2100)
    return { end: i + 1, value: scan.value(i) };
  if (scan.id(i) === apostrophe && scan.id(i + 1) === digits && scan.length(i + 1) === 2)
    return { end: i + 2, value: fullYear(scan.value(i + 1)) };
  return undefined;
}

/** The end of "the winter of 1941-42", which is one winter. */
function readSecondYear(scan: Scan, season: string, { end, value }: { end: number; value: number }): number {
  const joint = scan.id(end);
  const tail = scan.value(end + 1);
  const isNext = tail === (value + 1) % 100 ? scan.length(end + 1) === 2 : tail === value + 1;
  const isJoined = (joint === hyphen || joint === slash) && isGlued(scan, end) && isGlued(scan, end + 1);
  return season === 'WI' && isJoined && isNext ? end + 2 : end;
}

function isOther(scan: Scan, start: number, at: number): boolean {
  const next = scan.id(at + 1);
  const previous = scan.id(start - 1);
  if (isGlued(scan, at) && scan.isWord(at - 1)) return true;
  if (next === of || games.has(next) || (things.has(next) && isNear(scan, at + 1))) return true;
  if (scan.isCapital(at)) {
    // "Rick Summer", "Summer Delacroix"
    if (at === start && isNear(scan, at) && scan.isWord(at - 1) && !prepositions.has(previous)) return true;
    if (isNear(scan, at + 1) && scan.isWord(at + 1) && scan.isCapital(at + 1)) return true;
    // "Summer said", "The Last Rose of Summer": a name, or at best no time that anything is told of.
    if (at === start && !beforeBare.has(previous)) return true;
  }
  if (seasonal.has(next) || !verbs.has(scan.id(at))) return false;
  return !(at === start ? beforeBare : beforeThe).has(previous);
}

function found(start: number, end: number, fields: { season: string; year?: number }): Reading {
  return { start, end, rule: 'season', meaning: { kind: 'calendar', ...fields } };
}
