import { digits, word, WordMap, WordSet } from '../lexicon';
import type { Reading } from '../meaning';
import { readOrdinal, ordinalStarts, readYearInWords, yearWordStarts } from '../numbers';
import type { Recognizer } from '../recognizer';
import { gaps, type Scan } from '../scan';
import {
  apostrophe,
  comma,
  hyphen,
  isGlued,
  isNear,
  of,
  point,
  prepositions,
  seasons,
  slash,
  the,
} from '../vocabulary';
import { yearValue } from '../value';
import { readEraMark } from '../eras';
import { fullYear } from './calendarDates';

const after = new WordSet('ad ce');
const counted = new WordSet(
  'people persons men women children troops soldiers shares miles kilometers kilometres km meters metres feet pounds tons tonnes dollars euros ' +
    'workers jobs members students barrels units homes houses votes cases deaths points percent million billion thousand hundred years months ' +
    'weeks days hours minutes degrees rpm cc mph kg mm cm seats passengers employees refugees prisoners civilians delegates police officers ' +
    'rounds stores companies others more yen francs marks lire rubles rupees guests residents families voters protesters gmt utc hrs',
);
const amounts = new WordSet(
  '$ # * + = no number flight route highway suite apartment apt unit box gate resolution article section paragraph clause page pages room boeing airbus nearly almost approximately some roughly least than about',
);
const plus = 43;
const streets = new WordSet('street st avenue ave road rd boulevard blvd drive lane highway square parkway');
const years = word('year');
const fiscal = new WordSet('fiscal calendar financial tax');
const full = new WordSet('full whole');
const acts = new WordSet(
  'act bill law code convention ordinance order regulations rules constitution amendment directive protocol statute decree',
);
const yearKinds = new WordSet('fiscal financial calendar');
const fy = new WordSet('fy cy');
const datedNames = new WordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter christmas easter',
);
const verbs = new WordSet('fall spring');
/** What carries a year or a number as a name, also at the start of a sentence: "Windows 2000", "Expo 2025", "Flight 1989". */
const editions = new WordSet(
  'windows office expo agenda vision euro flight route resolution article section model version chapter channel room gate horizon',
);
const classes = new WordSet('class classes group');
const quarter = word('quarter');
const decadeWords = new WordMap(
  'twenties=2 thirties=3 forties=4 fifties=5 sixties=6 seventies=7 eighties=8 nineties=9',
);
const century = new WordSet('century centuries');
const millennium = new WordSet('millennium millenium');
const s = word('s');
const ante = word('a');
const about = word('c');
const plain = new WordSet(
  'in since until till by of from to before after during between circa and through the year early late mid for or spring summer autumn fall winter ( - /',
);

/**
 * Years in digits and words, with eras ("241 BC", "AD 79"), fiscal years, decades ("the 1990s", "the '80s", "the nineties") and
 * centuries. Fiscal years take the number they are called by.
 * Not years: amounts and counts ("2000 people", "$1999", "nearly 1900"), model and flight numbers, numbers glued to letters,
 * house numbers ("1812 Moi Avenue"), telephone numbers, titles ("1984"), names ("Expo 2025", "the Class of 2000").
 */
export const yearNumbers: Recognizer = {
  id: 'year',
  starts: [
    digits,
    apostrophe,
    ...fiscal.all(),
    ...fy.all(),
    ...after.all(),
    ...full.all(),
    ante,
    the,
    years,
    ...decadeWords.all(),
    ...ordinalStarts,
    ...yearWordStarts,
  ],
  read: (scan, i) =>
    readFullYear(scan, i) ?? readDecade(scan, i) ?? readCentury(scan, i) ?? readEra(scan, i) ?? readYear(scan, i),
};

/** "Full-year 2022", "full year 2022" */
function readFullYear(scan: Scan, i: number): Reading | undefined {
  if (!full.has(scan.id(i))) return undefined;
  const at = scan.id(i + 1) === hyphen ? i + 2 : i + 1;
  const year = at + 1;
  if (scan.id(at) !== years || scan.id(year) !== digits || scan.length(year) !== 4 || !isNear(scan, year))
    return undefined;
  return found(i, year + 1, 'year', scan.value(year));
}

function readYear(scan: Scan, i: number): Reading | undefined {
  let at = i;
  let isNamed = false;
  if (scan.id(at) === the && (scan.id(at + 1) === years || fiscal.has(scan.id(at + 1)))) at++;
  if (fiscal.has(scan.id(at)) || fy.has(scan.id(at))) {
    at++;
    isNamed = true;
    if (scan.id(at) === hyphen) at++;
  }
  if (scan.id(at) === years && isNear(scan, at + 1)) {
    at++;
    if (scan.id(at) === of && scan.id(at + 1) === digits && scan.length(at + 1) === 4) at++;
    isNamed = true;
  }
  if (at !== i && !isNamed) return undefined;
  // "full-year 2022": the whole compound; "mid-year", "new-year" open no year.
  if (scan.id(i) === years && scan.id(i - 1) === hyphen && isGlued(scan, i)) return undefined;
  if (isNamed && !isNear(scan, at)) return undefined;
  const written = readYearInWords(scan, at);
  if (written && (isNamed || plain.has(scan.id(i - 1)))) return found(i, written.end, 'year', written.value);
  if (scan.id(at) === apostrophe) {
    if (
      scan.id(at + 1) !== digits ||
      scan.length(at + 1) !== 2 ||
      !isGlued(scan, at + 1) ||
      isGlued(scan, at) ||
      (scan.isWord(at + 2) && isGlued(scan, at + 2))
    )
      return undefined;
    return plain.has(scan.id(at - 1)) ? found(i, at + 2, 'year', fullYear(scan.value(at + 1))) : undefined;
  }
  if (scan.id(at) !== digits) return undefined;
  const value = scan.value(at);
  // "by the end of the year 20,000 had died"
  if (isNamed && scan.id(at + 1) === comma && isGlued(scan, at + 1) && isGlued(scan, at + 2)) return undefined;
  if (isNamed && scan.length(at) === 2) return withTail(scan, i, at, fullYear(value));
  if (scan.length(at) !== 4 || value < 1000 || value > 2100) return undefined;
  if (isNamed) return { ...withTail(scan, i, at, value), rule: 'fiscal-year' };
  if (!isYear(scan, at, value)) return undefined;
  return (
    readPart(scan, i, at, value) ??
    readKind(scan, i, at, value) ??
    readCompared(scan, i, at, value) ??
    withTail(scan, i, at, value)
  );
}

/** "1982 summer", "1988 third quarter" */
function readPart(scan: Scan, start: number, at: number, year: number): Reading | undefined {
  const next = at + 1;
  if (!isNear(scan, next)) return undefined;
  const season = seasons.get(scan.id(next));
  if (season && !verbs.has(scan.id(next)))
    return { start, end: next + 1, rule: 'season', meaning: { kind: 'calendar', year, season } };
  const ordinal = readOrdinal(scan, next);
  if (!ordinal || ordinal.value > 4) return undefined;
  const unit = scan.id(ordinal.end) === hyphen ? ordinal.end + 1 : ordinal.end;
  if (scan.id(unit) !== quarter) return undefined;
  return { start, end: unit + 1, rule: 'quarter', meaning: { kind: 'calendar', year, quarter: ordinal.value } };
}

/** "the 1988 quarter": in reports the one that is compared with. */
function readCompared(scan: Scan, start: number, at: number, year: number): Reading | undefined {
  if (scan.id(at + 1) !== quarter || !isNear(scan, at + 1) || scan.id(start - 1) !== the) return undefined;
  return {
    start: start - 1,
    end: at + 2,
    rule: 'same-period',
    meaning: { kind: 'report', yearsBack: 0, unit: 'quarter', year },
  };
}

/** "the 2023 fiscal year" */
function readKind(scan: Scan, start: number, at: number, year: number): Reading | undefined {
  const end = at + 2;
  if (!yearKinds.has(scan.id(at + 1)) || scan.id(end) !== years || !isNear(scan, at + 1) || !isNear(scan, end))
    return undefined;
  const from = scan.id(start - 1) === the && isNear(scan, start) ? start - 1 : start;
  return found(from, end + 1, 'fiscal-year', year);
}

/** "1995-96", "1914/15": a second year in two digits. */
function withTail(scan: Scan, start: number, at: number, value: number): Reading {
  const first = found(start, at + 1, 'year', value);
  const joint = scan.id(at + 1);
  const tail = at + 2;
  if (
    (joint !== hyphen && joint !== slash) ||
    !isGlued(scan, at + 1) ||
    scan.id(tail) !== digits ||
    !isGlued(scan, tail)
  )
    return first;
  const isCut = isGlued(scan, tail + 1) && (scan.isWord(tail + 1) || scan.id(tail + 1) === joint);
  if (scan.length(tail) !== 2 || isCut) return first;
  const end = Math.floor(value / 100) * 100 + scan.value(tail);
  return end > value ? { ...first, more: [found(tail, tail + 1, 'year', end)] } : first;
}

function isYear(scan: Scan, i: number, value: number): boolean {
  const previous = scan.id(i - 1);
  const next = scan.id(i + 1);
  if (isGlued(scan, i)) {
    if (
      scan.isWord(i - 1) ||
      amounts.has(previous) ||
      previous === point ||
      previous === comma ||
      previous === 58 ||
      previous === 95
    )
      return false;
    if (previous === 0 && i > 0 && /[£€¥₹]/.test(scan.words(i - 1, i))) return false;
    if (
      (previous === hyphen || previous === slash) &&
      isGlued(scan, i - 1) &&
      !(scan.id(i - 2) === digits && scan.length(i - 2) === 4) &&
      scan.id(i - 2) !== word('mid') &&
      scan.id(i - 2) !== word('post') &&
      scan.id(i - 2) !== word('pre')
    )
      return false;
  }
  if (amounts.has(previous) && scan.gap(i) <= gaps.space) return previous === word('about') && value > 1500;
  if (isGlued(scan, i + 1)) {
    if (scan.isWord(i + 1) || next === 37 || next === 95) return false;
    if (next === 58 && scan.id(i + 2) === digits && isGlued(scan, i + 2)) return false;
    if ((next === comma || next === point) && scan.id(i + 2) === digits && isGlued(scan, i + 2)) return false;
    if (next === hyphen && isGlued(scan, i + 2) && scan.isWord(i + 2) && counted.has(scan.id(i + 2))) return false;
    if (
      (next === hyphen || next === slash) &&
      isGlued(scan, i + 2) &&
      scan.id(i + 2) === digits &&
      scan.length(i + 2) > 4
    )
      return false;
  }
  if (counted.has(next) && scan.gap(i + 1) <= gaps.line) return false;
  // "ran the 1500 in 3:45": a year after the article belongs to a noun.
  if (previous === the && value < 1900 && (!scan.isWord(i + 1) || !isNear(scan, i + 1) || prepositions.has(next)))
    return false;
  // "the Constitution Act, 1982"
  if (previous === comma && acts.has(scan.id(i - 2)) && scan.isCapital(i - 2)) return false;
  if (isBrokenDate(scan, i)) return false;
  if (isAddress(scan, i) || isTelephone(scan, i) || isQuoted(scan, i)) return false;
  // "Orion 1980", "the Russell 2000 index", "Kopp's 1987 Chevrolet": part of a name.
  if (isNamePart(scan, i)) return false;
  const isAbout = previous === point && scan.id(i - 2) === about;
  const isIntroduced = plain.has(previous) || prepositions.has(previous) || isAbout;
  if (value >= 1900 && value <= 2059) return true;
  return value >= 1500 ? isIntroduced || previous === comma || scan.isWord(i - 1) : isIntroduced && previous !== of;
}

/** "1812 Moi Avenue", "1600 Pennsylvania Ave." */
function isAddress(scan: Scan, i: number): boolean {
  for (let at = i + 1; at < i + 4; at++) {
    if (scan.gap(at) !== gaps.space || !scan.isWord(at) || !scan.isCapital(at)) return false;
    if (at > i + 1 && streets.has(scan.id(at))) return true;
  }
  return false;
}

/** "+81 3 2019 2024": groups of digits with blanks between. */
function isTelephone(scan: Scan, i: number): boolean {
  const isGroup = (at: number): boolean => scan.id(at) === digits && scan.gap(at + 1) === gaps.space;
  return isGroup(i - 1) && (isGroup(i - 2) || scan.length(i - 1) === 4 || scan.id(i - 2) === plus);
}

/** A title that is a number alone: "1984" between quotation marks. */
function isQuoted(scan: Scan, i: number): boolean {
  return isGlued(scan, i) && isGlued(scan, i + 1) && isQuote(scan, i - 1) && isQuote(scan, i + 1);
}

function isQuote(scan: Scan, i: number): boolean {
  return scan.id(i) === apostrophe || /["“”]/.test(scan.words(i, i + 1));
}

/** "2014-02-30", "2014/13/22": three numbers that are no day. */
function isBrokenDate(scan: Scan, i: number): boolean {
  const joint = scan.id(i + 1);
  if (
    (joint !== hyphen && joint !== slash) ||
    !isGlued(scan, i + 1) ||
    !isGlued(scan, i + 2) ||
    scan.id(i + 2) !== digits
  )
    return false;
  return (
    scan.length(i + 2) <= 2 &&
    scan.id(i + 3) === joint &&
    isGlued(scan, i + 3) &&
    scan.id(i + 4) === digits &&
    isGlued(scan, i + 4)
  );
}

function isNamePart(scan: Scan, i: number): boolean {
  if (scan.gap(i) !== gaps.space || !scan.isWord(i - 1)) return false;
  const previous = scan.id(i - 1);
  const isAfterName =
    scan.isCapital(i - 1) && !prepositions.has(previous) && !plain.has(previous) && !datedNames.has(previous);
  if (editions.has(previous) && scan.isCapital(i - 1)) return true;
  if (previous === of && classes.has(scan.id(i - 2))) return true;
  const isInText = scan.gap(i - 1) <= gaps.line && (scan.isWord(i - 2) || scan.id(i - 2) === comma);
  if (isAfterName && isInText && scan.id(i + 1) !== 41) return true;
  const isOwned = previous === s && scan.id(i - 2) === apostrophe;
  return isOwned && scan.isWord(i + 1) && scan.isCapital(i + 1);
}

/** "241 BC", "AD 79", "A.D. 500", "70 AD". */
function readEra(scan: Scan, i: number): Reading | undefined {
  if (
    after.has(scan.id(i)) &&
    scan.id(i + 1) === digits &&
    scan.length(i + 1) <= 4 &&
    scan.text[scan.start(i) + 1] === 'D'
  ) {
    return found(i, i + 2, 'era-year', scan.value(i + 1));
  }
  if (scan.words(i, i + 4) === 'A.D.' && scan.id(i + 4) === digits && scan.length(i + 4) <= 4)
    return found(i, i + 5, 'era-year', scan.value(i + 4));
  if (scan.id(i) !== digits || scan.length(i) > 4) return undefined;
  let end = i + 1;
  let second: number | undefined;
  if ((scan.id(end) === hyphen || scan.id(end) === slash) && scan.id(end + 1) === digits && scan.length(end + 1) <= 4) {
    second = end + 1;
    end += 2;
  }
  const marks = readEraMark(scan, end);
  if (!marks || !isNear(scan, end)) return undefined;
  const sign = marks.isBefore ? -1 : 1;
  if (second === undefined) return found(i, marks.end, 'era-year', sign * scan.value(i));
  return {
    ...found(i, i + 1, 'era-year', sign * scan.value(i)),
    more: [found(second, marks.end, 'era-year', sign * scan.value(second))],
  };
}

/** "1990s", "the '80s", "1930's", "the nineties". */
function readDecade(scan: Scan, i: number): Reading | undefined {
  const at = scan.id(i) === the ? i + 1 : i;
  const inWords = decadeWords.get(scan.id(at));
  if (inWords !== undefined) return at > i ? decade(i, at + 1, 190 + inWords) : undefined;
  const quoted = scan.id(at) === apostrophe ? 1 : 0;
  const number = at + quoted;
  if (scan.id(number) !== digits) {
    const hundreds = readYearInWords(scan, at);
    const name = decadeWords.get(scan.id(at + 1));
    return hundreds === undefined && name !== undefined && scan.id(at) === word('nineteen')
      ? decade(i, at + 2, 190 + name)
      : undefined;
  }
  const length = scan.length(number);
  if (length !== 4 && length !== 2) return undefined;
  const value = scan.value(number);
  if (value % 10 !== 0 || (length === 4 && (value < 1000 || value > 2100))) return undefined;
  let end = number + 1;
  if (scan.id(end) === apostrophe && isGlued(scan, end)) end++;
  if (scan.id(end) !== s || !isGlued(scan, end)) return undefined;
  if (length === 4 && at === i && isNamePart(scan, at)) return undefined;
  if (length === 2 && !quoted && at === i && !prepositions.has(scan.id(i - 1)) && scan.id(i - 1) !== hyphen)
    return undefined;
  const full = length === 4 ? value : value < 20 ? 2000 + value : 1900 + value;
  return decade(i, end + 1, Math.floor(full / 10));
}

function decade(start: number, end: number, value: number): Reading {
  return { start, end, rule: 'decade', meaning: { kind: 'absolute', value: String(value) } };
}

/** "the 20th century", "the nineteenth century BC", "the second millennium BC". */
function readCentury(scan: Scan, i: number): Reading | undefined {
  const at = scan.id(i) === the ? i + 1 : i;
  const ordinal = readOrdinal(scan, at);
  if (!ordinal || ordinal.value > 30) return undefined;
  const joint = scan.id(ordinal.end) === hyphen ? 1 : 0;
  const id = scan.id(ordinal.end + joint);
  if (!century.has(id) && !millennium.has(id)) return undefined;
  const end = ordinal.end + joint + 1;
  const marks = isNear(scan, end) ? readEraMark(scan, end) : undefined;
  // "the third millennium" without an era may be a figure of speech ("the third millennium of the club").
  if (millennium.has(id) && ordinal.value > (marks ? 10 : 3)) return undefined;
  const digitsOfValue = String(ordinal.value - 1).padStart(century.has(id) ? 2 : 1, '0');
  const value = marks?.isBefore ? `BC${digitsOfValue}` : digitsOfValue;
  return { start: i, end: marks?.end ?? end, rule: 'century', meaning: { kind: 'absolute', value } };
}

function found(start: number, end: number, rule: string, year: number): Reading {
  return { start, end, rule, meaning: { kind: 'absolute', value: yearValue(year) } };
}
