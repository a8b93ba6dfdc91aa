import { digits, word, WordMap, WordSet } from '../lexicon';
import type { Meaning, Reading } from '../meaning';
import { ordinalStarts, readOrdinal } from '../numbers';
import type { ReadInner, Recognizer } from '../recognizer';
import { gaps, type Scan } from '../scan';
import { apostrophe, comma, hyphen, isGlued, isNear, months, of, slash, the, units, weekdays } from '../vocabulary';
import { fullYear } from './calendarDates';

const quarters = new WordSet('quarter qtr');
const half = word('half');
const period = word('period');
const q = new WordMap('q=4');
const h = new WordMap('h=2');
const fiscal = new WordSet('fiscal');
const fiscalYears = new WordSet('fy cy');
const last = new WordSet('last final');
const latter = new WordMap('latter second=2 first former=1 last=2');
const joints = new WordSet('of in');
const sports = new WordSet('back backs final finals finalist finalists');
/** Words of sport that tell near by that a half or quarter is one of a match. */
const ofGames = new WordSet(
  'goal goals goalless scoreless halftime touchdown touchdowns striker midfielder goalkeeper penalty whistle kickoff quarterback rebounds innings ' +
    'tries equaliser equalizer offside',
);
const played = new WordSet(
  'goal goals minute minutes score scored kick match game team substitute striker injury lead whistle',
);

/**
 * Quarters and halves of a year, told in words ("the third quarter", "second-quarter", "the first half of 1990") or short ("Q2
 * 2023", "1H23", "the October-December quarter"), and the nth week, month or weekday of a larger period ("the first week of May", "the last Friday of October").
 * Not periods: quarterback, quarter-final, a half of a match, "the second quarter" of a game, a quarter of something.
 */
export const periods: Recognizer = {
  id: 'period',
  starts: [
    the,
    ...fiscal.all(),
    ...ordinalStarts,
    ...last.all(),
    word('latter'),
    ...months.all(),
    ...q.all(),
    ...h.all(),
    digits,
  ],
  read: (scan, i, inner) =>
    readShort(scan, i) ?? readMonths(scan, i, inner) ?? readMonth(scan, i, inner) ?? readNth(scan, i, inner),
};

function readNth(scan: Scan, i: number, inner: ReadInner): Reading | undefined {
  let at = i;
  if (scan.id(at) === the) at++;
  if (fiscal.has(scan.id(at))) at++;
  const n = nth(scan, at);
  if (!n) return undefined;
  at = n.end;
  if (scan.id(at) === hyphen && isGlued(scan, at)) at++;
  if (fiscal.has(scan.id(at))) at++;
  if (!isNear(scan, at)) return undefined;
  const id = scan.id(at);
  const end = at + 1;
  if (quarters.has(id)) {
    if (n.value > 4 || isGame(scan, end)) return undefined;
    const whole = within(scan, i, end, inner, 'quarter', (year) => ({
      kind: 'part',
      unit: 'quarter',
      n: n.value,
      of: year,
    }));
    // "last quarter" is told from now.
    if (!whole && n.value < 0) return undefined;
    // The article belongs to the noun that follows: "the [third-quarter] earnings".
    return whole ?? alone(scan.id(at - 1) === hyphen && scan.id(i) === the ? i + 1 : i, end, 'quarter', n.value);
  }
  if (id === half && n.value <= 2 && n.value >= -1) {
    const which = n.value === -1 ? 2 : n.value;
    const found = within(scan, i, end, inner, 'half', (whole) => ({ kind: 'part', unit: 'half', n: which, of: whole }));
    return found ?? (isGame(scan, end) || scan.id(end) === of ? undefined : alone(i, end, 'half', which));
  }
  const weekday = weekdays.get(id);
  const unit = weekday !== undefined ? 'day' : units.get(id);
  if (!unit || !['day', 'week', 'weekend', 'month', 'year', 'decade'].includes(unit)) return undefined;
  if (scan.id(end) !== of && scan.id(end) !== word('in')) return undefined;
  return within(scan, i, end, inner, 'nth', (whole) => ({
    kind: 'part',
    unit,
    n: n.value,
    ...(weekday !== undefined && { weekday }),
    of: whole,
  }));
}

/** "the September quarter", "July quarter of 2022": the one that ends with the month, or that holds its middle month. */
function readMonth(scan: Scan, i: number, inner: ReadInner): Reading | undefined {
  const at = scan.id(i) === the ? i + 1 : i;
  const month = months.get(scan.id(at));
  if (month === undefined || month === 1 || !quarters.has(scan.id(at + 1)) || scan.gap(at + 1) !== gaps.space)
    return undefined;
  const n = Math.ceil((month - 1) / 3);
  const made = (of: Meaning): Meaning => ({ kind: 'part', unit: 'quarter', n, of });
  return within(scan, i, at + 2, inner, 'quarter', made) ?? alone(i, at + 2, 'quarter', n);
}

/** "the October-December quarter", "April-June period of 2022": the quarter that the months make. */
function readMonths(scan: Scan, i: number, inner: ReadInner): Reading | undefined {
  const at = scan.id(i) === the ? i + 1 : i;
  const [first, last] = [months.get(scan.id(at)), months.get(scan.id(at + 2))];
  const end = at + 4;
  if (first === undefined || last !== first + 2 || first % 3 !== 1 || scan.id(at + 1) !== hyphen) return undefined;
  if ((!quarters.has(scan.id(at + 3)) && scan.id(at + 3) !== period) || !isNear(scan, at + 3)) return undefined;
  const n = last / 3;
  const made = (of: Meaning): Meaning => ({ kind: 'part', unit: 'quarter', n, of });
  return within(scan, i, end, inner, 'quarter', made) ?? alone(i, end, 'quarter', n);
}

function nth(scan: Scan, i: number): { end: number; value: number } | undefined {
  if (last.has(scan.id(i))) return { end: i + 1, value: -1 };
  if (scan.id(i) === word('latter')) return { end: i + 1, value: latter.get(scan.id(i)) ?? 2 };
  return readOrdinal(scan, i);
}

/** "of 1990", "of last year", "1990" after the part. */
function within(
  scan: Scan,
  start: number,
  end: number,
  inner: ReadInner,
  rule: string,
  meaning: (whole: Meaning) => Meaning,
): Reading | undefined {
  const joint = joints.has(scan.id(end)) || scan.id(end) === comma ? 1 : 0;
  if (joint && scan.id(end) === comma && scan.id(end + 1) !== digits) return undefined;
  if (!isNear(scan, end + joint)) return undefined;
  const whole = inner(end + joint);
  // "the first Monday of every month"
  if (rule === 'nth' && whole?.meaning.kind === 'set' && whole.meaning.quant)
    return { start, end: whole.end, rule: 'nth-of-each', meaning: whole.meaning };
  if (!whole || !isWhole(whole.meaning) || (!joint && whole.meaning.kind !== 'absolute')) return undefined;
  return { start, end: whole.end, rule, meaning: meaning(whole.meaning) };
}

function isWhole(meaning: Meaning): boolean {
  if (meaning.kind === 'relative') return meaning.unit !== 'day';
  if (meaning.kind === 'calendar') return meaning.day === undefined && meaning.weekday === undefined;
  return meaning.kind === 'absolute';
}

function alone(start: number, end: number, unit: 'quarter' | 'half', n: number): Reading | undefined {
  const value = n < 0 ? (unit === 'quarter' ? 4 : 2) : n;
  return {
    start,
    end,
    rule: unit,
    meaning: unit === 'quarter' ? { kind: 'calendar', quarter: value } : { kind: 'calendar', half: value },
  };
}

function isGame(scan: Scan, end: number): boolean {
  if (isGlued(scan, end) && (scan.id(end) === hyphen ? sports.has(scan.id(end + 1)) : scan.isWord(end))) return true;
  if (scan.gap(end) === gaps.space && (sports.has(scan.id(end)) || played.has(scan.id(end)))) return true;
  for (let i = end - 14; i < end + 10; i++)
    if (ofGames.has(scan.id(i)) || (i >= end && isGameResult(scan, i))) return true;
  return false;
}

/** "2-0", "21-14" on its own. */
function isGameResult(scan: Scan, i: number): boolean {
  const isPart = (at: number): boolean => scan.id(at) === digits && scan.length(at) <= 2;
  if (!isPart(i) || !isPart(i + 2) || scan.id(i + 1) !== hyphen || !isGlued(scan, i + 1) || !isGlued(scan, i + 2))
    return false;
  return (
    !isGlued(scan, i) &&
    !(isGlued(scan, i + 3) && scan.id(i + 3) !== comma && scan.id(i + 3) !== 46) &&
    !isNearMonth(scan, i)
  );
}

function isNearMonth(scan: Scan, i: number): boolean {
  return months.has(scan.id(i - 1)) || months.has(scan.id(i + 3));
}

/** "Q2 2023", "2Q", "1H 2023", "Q1". */
function readShort(scan: Scan, i: number): Reading | undefined {
  const isLetterFirst = q.has(scan.id(i)) || h.has(scan.id(i));
  const letter = isLetterFirst ? i : i + 1;
  const number = isLetterFirst ? i + 1 : i;
  const most = q.get(scan.id(letter)) ?? h.get(scan.id(letter));
  if (
    most === undefined ||
    scan.id(number) !== digits ||
    scan.length(number) !== 1 ||
    !isGlued(scan, i + 1) ||
    !scan.isCapital(letter)
  )
    return undefined;
  const n = scan.value(number);
  if (n < 1 || n > most || (isGlued(scan, i) && scan.isWord(i - 1)) || (isGlued(scan, i + 2) && scan.isWord(i + 2)))
    return undefined;
  const kind = most === 4 ? 'quarter' : 'half';
  const at = i + 2;
  const joint = scan.id(at) === of || scan.id(at) === comma || scan.id(at) === hyphen || scan.id(at) === slash ? 1 : 0;
  const named = fiscalYears.has(scan.id(at + joint)) ? 1 : 0;
  const quoted = scan.id(at + joint + named) === apostrophe ? 1 : 0;
  const year = at + joint + named + quoted;
  // "Q2 2023", "Q1 FY24", "3Q23", "Q3 '23"
  const isShort = scan.length(year) === 2 && (named + quoted > 0 || isGlued(scan, year));
  if (scan.id(year) === digits && (scan.length(year) === 4 || isShort) && isNear(scan, year)) {
    const value = isShort ? fullYear(scan.value(year)) : scan.value(year);
    return { start: i, end: year + 1, rule: kind, meaning: { kind: 'calendar', [kind]: n, year: value } };
  }
  return alone(i, at, kind, n);
}
