import { word, WordSet } from '../lexicon';
import type { Reading } from '../meaning';
import type { ReadInner, Recognizer } from '../recognizer';
import type { Scan } from '../scan';
import type { TimexMod } from '../timex';
import { isDay } from './timesOfDay';
import { hyphen, isNear, isPossessive, of, the } from '../vocabulary';

interface Modifier {
  readonly ids: readonly number[];
  readonly mod: TimexMod;
  /** What it may stand before: a duration or a distance ("nearly two years"), a point ("early 1990"), a day ("late on Monday"), or both of the first. */
  readonly before: 'amount' | 'point' | 'day' | 'both';
}

const table: readonly [string, TimexMod, Modifier['before']][] = [
  ['about around approximately roughly circa', 'APPROX', 'both'],
  ['c', 'APPROX', 'point'],
  ['some', 'APPROX', 'amount'],
  ['on or before|no later than|not later than', 'ON_OR_BEFORE', 'point'],
  ['on or after|no earlier than|not earlier than', 'ON_OR_AFTER', 'point'],
  ['nearly almost', 'LESS_THAN', 'amount'],
  ['less than|fewer than|under|just under|close to', 'LESS_THAN', 'amount'],
  ['more than|over|greater than|well over|just over|longer than|nothing less than', 'MORE_THAN', 'amount'],
  ['at least|no less than|not less than|a minimum of', 'EQUAL_OR_MORE', 'amount'],
  ['at most|up to|no more than|not more than|as much as|as many as|as long as|a maximum of', 'EQUAL_OR_LESS', 'amount'],
  [
    'early|earlier|earlier in|early in|the beginning of|beginning of|the start of|start of|the early part of|the early',
    'START',
    'point',
  ],
  ['mid|the middle of|middle of|the mid', 'MID', 'point'],
  ['end', 'END', 'point'],
  ['early on|earlier on|very early on', 'START', 'day'],
  ['late on|very late on', 'END', 'day'],
  ['late|later|later in|late in|the end of|end of|the close of|the late|later on', 'END', 'point'],
];
const modifiers: readonly Modifier[] = table
  .flatMap(([list, mod, before]) =>
    (list.includes('|') ? list.split('|') : list.includes(' ') ? list.split(' ') : [list]).map((text) => ({
      ids: text.split(' ').map(word),
      mod,
      before,
    })),
  )
  .sort((a, b) => b.ids.length - a.ids.length);
const byFirst = new Map<number, Modifier[]>();
for (const modifier of modifiers) {
  const first = modifier.ids[0] ?? 0;
  byFirst.set(first, [...(byFirst.get(first) ?? []), modifier]);
}
const over = word('over');
const asking = new WordSet('how what');
const abbreviated = word('c');
const pointMark = 46;
const articles = new WordSet('a an');
const loose = new WordSet('earlier later');
const looseAfter: ReadonlySet<string> = new Set(['relative', 'relative-part', 'named-day']);
const openers = new WordSet('for after in of just well than is was were be been took take lasted lasts to and');
const clockHours = new WordSet('o');
const end = word('end');
const year = word('year');
const month = word('month');
const s = word('s');

/**
 * A modifier and what it modifies, as one expression with `mod`: "early 1990", "mid-November", "the end of last week", "nearly
 * three years", "at least 72 hours", "around 7:15 p.m.", "end-March", "year end", "month's end".
 * Not modifiers: prepositions of place and direction ("over the weekend"), "end of" something else, "about" as a topic.
 */
export const modified: Recognizer = {
  id: 'modified',
  starts: [...byFirst.keys(), year, month, the],
  read: (scan, i, inner) => readEnd(scan, i, inner) ?? readModified(scan, i, inner),
};

function readModified(scan: Scan, i: number, inner: ReadInner): Reading | undefined {
  for (const modifier of byFirst.get(scan.id(i)) ?? []) {
    if (!modifier.ids.every((id, k) => scan.id(i + k) === id && (k === 0 || isNear(scan, i + k)))) continue;
    // "How about Friday?"
    if (asking.has(scan.id(i - 1)) && modifier.ids.length === 1) return undefined;
    let at = i + modifier.ids.length;
    if (scan.id(i) === abbreviated) {
      if (modifier.ids.length > 1 || scan.id(at) !== pointMark) continue;
      at++;
    }
    if (scan.id(at) === hyphen) at++;
    else if (scan.id(i) === end && modifier.ids.length === 1) continue;
    if (!isNear(scan, at)) return undefined;
    const found = inner(at);
    if (!found || found.mod === modifier.mod || !fits(modifier, found, scan, at)) return undefined;
    // The article belongs to the noun that follows: "the [late-November] trip".
    const skip = scan.id(i) === the && scan.id(at - 1) === hyphen && found.meaning.kind === 'calendar' ? 1 : 0;
    return { ...found, start: i + skip, mod: modOf(modifier.mod, found) };
  }
  return undefined;
}

/**
 * How far off a point lies is told by BEFORE and AFTER (TimeML 1.2.1, section 2.3.4.2): "more than a decade ago" is before the day
 * that the decade leads to, "less than a week later" before it too.
 */
function modOf(mod: TimexMod, { meaning }: Reading): TimexMod {
  if (meaning.kind !== 'shift') return mod;
  return (meaning.direction < 0 ? awayBack : awayAhead)[mod] ?? mod;
}

const awayBack: Partial<Record<TimexMod, TimexMod>> = {
  MORE_THAN: 'BEFORE',
  LESS_THAN: 'AFTER',
  EQUAL_OR_MORE: 'ON_OR_BEFORE',
  EQUAL_OR_LESS: 'ON_OR_AFTER',
};
const awayAhead: Partial<Record<TimexMod, TimexMod>> = {
  MORE_THAN: 'AFTER',
  LESS_THAN: 'BEFORE',
  EQUAL_OR_MORE: 'ON_OR_AFTER',
  EQUAL_OR_LESS: 'ON_OR_BEFORE',
};

function fits(modifier: Modifier, found: Reading, scan: Scan, at: number): boolean {
  const { kind } = found.meaning;
  if (scan.id(at - 1) === over && !isOver(scan, at)) return false;
  if (isPossessive(scan, found.end) && modifier.before === 'both') return false;
  if (loose.has(scan.id(at - 1)) && !looseAfter.has(found.rule)) return false;
  if (kind === 'set' || kind === 'reference' || kind === 'open') return false;
  const isAmount = kind === 'duration' || kind === 'shift';
  if (modifier.before === 'amount') return isAmount;
  if (modifier.before === 'day') return isDay(found) && !found.more;
  if (modifier.before === 'point') {
    if (found.rule === 'the-unit')
      return modifier.ids.length > 1 && !(found.meaning.kind === 'relative' && found.meaning.unit === 'day');
    return !isAmount;
  }
  if (kind === 'relative' || (kind === 'part' && scan.id(at) === the)) return false;
  return !clockHours.has(scan.id(at));
}

/** "over a decade" and "for over 40 days" count; "over the past year" and "sorties over 42 days" tell where in time. */
function isOver(scan: Scan, at: number): boolean {
  return articles.has(scan.id(at)) || openers.has(scan.id(at - 2));
}

/** "year end", "year-end 1990", "month's end". */
function readEnd(scan: Scan, i: number, inner: ReadInner): Reading | undefined {
  const unit = scan.id(i) === year ? 'year' : scan.id(i) === month ? 'month' : undefined;
  if (!unit) return undefined;
  let at = i + 1;
  if (scan.id(at) === 39 && scan.id(at + 1) === s) at += 2;
  else if (scan.id(at) === hyphen) at++;
  if (scan.id(at) !== end || scan.id(at + 1) === of || !isNear(scan, at)) return undefined;
  const number = inner(at + 1);
  if (unit === 'year' && number?.rule === 'year' && !number.more && !number.mod && isNear(scan, at + 1))
    return { ...number, start: i, mod: 'END' };
  return {
    start: i,
    end: at + 1,
    rule: 'unit-end',
    meaning: { kind: 'relative', unit, offset: 0, from: 'then' },
    mod: 'END',
  };
}
