import { word, WordSet } from './lexicon';
import type { Reading } from './meaning';
import { gaps, type Scan } from './scan';
import { apostrophe, comma, isGlued, isNear, of, prepositions, the } from './vocabulary';

/** What is called by a day or a season whatever stands before. */
const places = new WordSet(
  'island islands bridge street square avenue road boulevard park plaza hospital university school stadium airport dam hall mosque church river ' +
    'valley market show live lights football fever',
);
/** What is called by a day, where no preposition makes that a date: "in May Party leaders met". */
const bodiesAndEvents = new WordSet(
  'movement revolution war wars rising uprising revolt rebellion coup crisis massacre accord accords agreement pact treaty declaration ' +
    'manifesto protocol alliance front party group organization organisation brigade brigades battalion regiment division corps army forces league ' +
    'union coalition committee commission club council foundation institute project programme program society association memorial',
);
/** Bodies that are called by a year; laws and wars of a year are told of that year. */
const yearly = new WordSet('committee club foundation project agenda group movement brigade society');
const before = new WordSet('organization organisation movement brigade brigades battalion group operation');
const dating = new WordSet('on in by until till since last next from to early late mid');
const colours = new WordSet('black red white blue green orange golden bloody');
const titles = new WordSet(
  'mr mrs ms miss dr gov gen sen rep capt col lt sgt prof rev sir pastor bishop imam colonel captain lieutenant sergeant brigadier general',
);
/** Offices that end in a title's word: "the Attorney General Monday said". */
const offices = new WordSet('- attorney secretary director inspector solicitor surgeon governor');
const saying = new WordSet('said says told called named met');
const apposed = new WordSet('a an the who whose his her their');
const edges = new WordSet(
  'end beginning middle start close rest half part first second third fourth week weeks days month months',
);
const after = word('after');
const day = word('day');

const dayRules: ReadonlySet<string> = new Set(['weekday', 'month', 'month-day', 'day-month', 'season', 'holiday']);

/**
 * Whether an expression of time is part of a name, and so no date (TIDES 2001 and TimeML 1.2.1 leave proper names that hold one unmarked): an
 * event, body, place or programme ("the May Fourth Movement", "the Good Friday Agreement", "Easter Island", "Saturday Night Live",
 * "the Thirty Years' War"), a person ("said Sunday Kabila, a farmer", "Gov. Monday"), a colour and a day ("Black September"), a title ("The Guns of
 * August"). Dates all the same: "on Monday Army troops moved", "in May Party leaders met", "the May protests", "Saturday night in Kabul".
 * A look at the words on both sides; bounded.
 */
export function isInName(scan: Scan, reading: Reading): boolean {
  const { rule, meaning, more } = reading;
  if (more) return false;
  if (meaning.kind === 'absolute') return isNamedYear(scan, reading);
  if (rule === 'part-of-day') return isProgramme(scan, reading);
  if (rule === 'named-day' || rule === 'tonight') return isTitleDay(scan, reading) || isQuoted(scan, reading);
  if (rule === 'duration' || rule === 'reference')
    return isCapitalUnit(scan, reading) && (isBeforeNoun(scan, reading) || isNamedUnit(scan, reading));
  if (!dayRules.has(rule) || ('year' in meaning && meaning.year !== undefined)) return false;
  return (
    isBeforeNoun(scan, reading) ||
    isAfterBody(scan, reading) ||
    isColoured(scan, reading) ||
    isPerson(scan, reading) ||
    isOfTitle(scan, reading) ||
    isSite(scan, reading) ||
    isQuoted(scan, reading)
  );
}

/** "the April 6 Youth Movement", "the October Revolution", "Christmas Island", "the Hundred Years' War" */
function isBeforeNoun(scan: Scan, { start, end }: Reading): boolean {
  const at = scan.id(end) === apostrophe ? end + 1 : end;
  if (!isCapitalWord(scan, at)) return false;
  if (places.has(scan.id(at))) return true;
  const hasArticle = scan.id(start) === the || scan.id(start - 1) === the;
  if (bodiesAndEvents.has(scan.id(at))) return hasArticle || !dating.has(scan.id(start - 1));
  if (!hasArticle) return false;
  for (let i = at + 1; i < at + 3 && isCapitalWord(scan, i); i++) if (bodiesAndEvents.has(scan.id(i))) return true;
  return false;
}

/** "the Revolutionary Organization 17 November", "Operation Ramadan" */
function isAfterBody(scan: Scan, { start, rule }: Reading): boolean {
  return rule !== 'weekday' && rule !== 'season' && before.has(scan.id(start - 1)) && isCapitalWord(scan, start - 1);
}

/** "Black September", "Red October" */
function isColoured(scan: Scan, { start, rule }: Reading): boolean {
  return (
    (rule === 'weekday' || rule === 'month') &&
    colours.has(scan.id(start - 1)) &&
    scan.isCapital(start - 1) &&
    isNear(scan, start)
  );
}

/** "said Sunday Kabila, a farmer", "Sunday Oliseh, the coach", "Sunday Adeyemi (45)", "Gov. Monday Okpebholo" */
function isPerson(scan: Scan, { start, end, rule }: Reading): boolean {
  if ((rule !== 'weekday' && rule !== 'month') || end !== start + 1) return false;
  const title = scan.id(start - 1) === 46 ? start - 2 : start - 1;
  const isTitle = titles.has(scan.id(title)) && scan.isCapital(title) && !offices.has(scan.id(title - 1));
  if (isTitle && scan.gap(start) === gaps.space) return true;
  if (rule === 'month') return false;
  const isFirst = !scan.isWord(start - 1) && scan.id(start - 1) !== comma;
  if (!isCapitalWord(scan, end) || scan.isCapitals(end) || !(isFirst || saying.has(scan.id(start - 1)))) return false;
  const next = scan.id(end + 1);
  return next === comma && isNear(scan, end + 2) && (apposed.has(scan.id(end + 2)) || scan.value(end + 2) > 0);
}

/** "The Guns of August", "the Ides of March"; not "The end of March", "the Battle of May 1940". */
function isOfTitle(scan: Scan, { start, rule }: Reading): boolean {
  const noun = start - 2;
  if (rule !== 'month' || scan.id(start - 1) !== of || !isCapitalWord(scan, noun) || edges.has(scan.id(noun)))
    return false;
  return scan.id(noun - 1) === the && scan.gap(noun) === gaps.space;
}

/** "Monday.com" */
function isSite(scan: Scan, { end }: Reading): boolean {
  return (
    scan.id(end) === 46 &&
    isGlued(scan, end) &&
    isGlued(scan, end + 1) &&
    scan.isWord(end + 1) &&
    !scan.isCapital(end + 1)
  );
}

/** "Saturday Night Live": running text writes the part of a day small. */
function isProgramme(scan: Scan, { start, end }: Reading): boolean {
  if (end !== start + 2 || !scan.isCapital(end - 1) || scan.isCapitals(start)) return false;
  return isCapitalWord(scan, end) && !prepositions.has(scan.id(end));
}

/** "The Day After Tomorrow", "The Tonight Show", "Russia Today Live" */
function isTitleDay(scan: Scan, reading: Reading): boolean {
  const last = reading.end - 1;
  if (!scan.isCapital(last)) return false;
  if (reading.end > reading.start + 1)
    return scan.id(last - 1) === after && scan.isCapital(last - 1) && scan.id(last - 2) === day;
  return isCapitalWord(scan, reading.end) && places.has(scan.id(reading.end));
}

/** A title that is nothing else: "Yesterday" between quotation marks; not "Yesterday," he said. */
function isQuoted(scan: Scan, { start, end }: Reading): boolean {
  if (end !== start + 1 || !scan.isCapital(start) || !isGlued(scan, start) || !isGlued(scan, end)) return false;
  return isQuote(scan, start - 1) && isQuote(scan, end);
}

function isQuote(scan: Scan, i: number): boolean {
  const code = scan.text.charCodeAt(scan.start(i));
  return code === 34 || code === 39 || (code >= 0x2018 && code <= 0x201d);
}

/** "the 1922 Committee", "the 2030 Agenda", "20th Century Studios" */
function isNamedYear(scan: Scan, { start, end, rule }: Reading): boolean {
  if (!isCapitalWord(scan, end)) return false;
  if (rule === 'century') return scan.isCapital(end - 1) && !prepositions.has(scan.id(end));
  return rule === 'year' && end === start + 1 && scan.id(start - 1) === the && yearly.has(scan.id(end));
}

/** "Thirty Years' War", "the Future Movement" */
function isCapitalUnit(scan: Scan, { end }: Reading): boolean {
  return scan.isCapital(end - 1);
}

/** "the Hundred Days": a unit alone after an article and a capital. */
function isNamedUnit(scan: Scan, { start, end }: Reading): boolean {
  return (
    end === start + 1 && scan.id(start - 2) === the && scan.gap(start) === gaps.space && isCapitalWord(scan, start - 1)
  );
}

/** A word with a capital, on the line of the one before it. */
function isCapitalWord(scan: Scan, i: number): boolean {
  return scan.gap(i) <= gaps.line && scan.isWord(i) && scan.isCapital(i) && scan.gap(i) !== gaps.none;
}
