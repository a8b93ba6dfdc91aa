import { abbreviations, companySuffixes, leadingAbbreviations, sentenceStarters } from './abbreviations';
import { CharClass, charClass, isApostrophe } from './characters';

/** A sentence is cut at the first comma or the like past this many tokens, and anywhere at `longest`, so that work stays linear. */
const long = 160;
const longest = 240;

/** A text whose longest line is in this range may have been wrapped by hand; its line ends are then no sentence ends. */
const narrowest = 50;
const widest = 110;

/**
 * Where sentences begin: sentence s holds tokens result[s]..result[s + 1]. A blank line always ends one. A line end does where the
 * writer broke the line on purpose: the next word would have fitted. A wire dateline is a sentence of its own.
 */
export function splitSentences(text: string, start: Int32Array, end: Int32Array): Int32Array {
  const count = start.length;
  const bounds: number[] = [0];
  const width = longestLine(text);
  const isWrapped = width >= narrowest && width <= widest;
  const unitAt = (token: number): number => (token < count ? text.charCodeAt(start[token] ?? 0) : 0);
  let first = 0;
  let lineStart = start[0] ?? 0;
  let ending: Ending = Ending.None;
  let datelineEnd = datelineAfter(text, start, end, 0);

  for (let token = 0; token < count; token++) {
    const from = start[token] ?? 0;
    const before = token ? (end[token - 1] ?? 0) : from;
    if (token > 0) {
      const lines =
        from > before + 1 || charClass(text.charCodeAt(before)) === CharClass.Newline
          ? newlines(text, before, from)
          : 0;
      let isBreak = false;
      if (lines > 1) isBreak = true;
      else if (lines === 1) {
        const fits = before - lineStart + 1 + ((end[token] ?? 0) - from) <= width;
        if (isWrapped && !fits) isBreak = ending !== Ending.None && startsSentence(text, start, end, token, ending);
        else isBreak = ending !== Ending.None || charClass(unitAt(token)) !== CharClass.Lower;
      } else if (token === datelineEnd) isBreak = true;
      else if (ending !== Ending.None) {
        if (from > before) isBreak = startsSentence(text, start, end, token, ending);
        else if (isCloser(text, from, end[token] ?? 0)) isBreak = false;
        else isBreak = isGlued(text, start, end, token);
      }
      if (!isBreak && token - first >= long)
        isBreak = token - first >= longest || isClauseEnd(text.charCodeAt(before - 1));
      if (lines > 0) lineStart = from;
      if (isBreak) {
        bounds.push(token);
        first = token;
        ending = Ending.None;
        if (lines > 0) datelineEnd = datelineAfter(text, start, end, token);
      }
      if (!(from === before && ending !== Ending.None && isCloser(text, from, end[token] ?? 0))) ending = Ending.None;
    }
    const own = endingOf(text, from, end[token] ?? 0);
    if (own !== Ending.None) ending = own;
  }
  if (count) bounds.push(count);
  return Int32Array.from(bounds);
}

/** How a token may end a sentence. */
const enum Ending {
  None,
  /** A full stop, question mark or exclamation mark. */
  Full,
  /** Dots. */
  Ellipsis,
  /** The full stop of an abbreviation or initial. */
  Abbreviation,
}

function endingOf(text: string, from: number, to: number): Ending {
  const last = text.charCodeAt(to - 1);
  if (last === 0x2026) return Ending.Ellipsis;
  if (last === 33 || last === 63 || last === 0x3002 || last === 0xff01 || last === 0xff1f || last === 0x061f)
    return Ending.Full;
  if (last !== 46) return Ending.None;
  const length = to - from;
  if (length === 1) return Ending.Full;
  if (text.charCodeAt(from) === 46) return Ending.Ellipsis;
  if (charClass(text.charCodeAt(from)) === CharClass.Digit) return Ending.None;
  const word = text.slice(from, to - 1).toLowerCase();
  return leadingAbbreviations.has(word) && !abbreviations.has(word) ? Ending.None : Ending.Abbreviation;
}

/** Whether a sentence may start at `token`, after white space and a sentence end of the given kind. */
function startsSentence(text: string, start: Int32Array, end: Int32Array, token: number, ending: Ending): boolean {
  let at = token;
  while (at < start.length && at < token + 3 && isOpener(text.charCodeAt(start[at] ?? 0))) at++;
  if (at === start.length) return true;
  const from = start[at] ?? 0;
  const kind = charClass(text.charCodeAt(from));
  if (ending === Ending.Full) {
    if (text.charCodeAt((end[token - 1] ?? 1) - 1) === 33 && isCompanySuffix(text, from, end[at] ?? 0)) return false;
    return kind === CharClass.Lower ? !hasCase(text, from) : kind !== CharClass.Other || at > token;
  }
  if (kind !== CharClass.Upper) return false;
  if (ending === Ending.Ellipsis) return true;
  const to = end[at] ?? 0;
  return to - from <= 12 && sentenceStarters.has(text.slice(from, to).toLowerCase());
}

/** "Inc." and the like, after a name with a mark of its own: "Yahoo! Inc." */
function isCompanySuffix(text: string, from: number, to: number): boolean {
  const stop = text.charCodeAt(to - 1) === 46 ? to - 1 : to;
  return stop - from <= 4 && companySuffixes.has(text.slice(from, stop).toLowerCase());
}

/** Two sentences run together: "the end.Then". */
function isGlued(text: string, start: Int32Array, end: Int32Array, token: number): boolean {
  const from = start[token] ?? 0;
  const stop = text.charCodeAt(from - 1);
  if (stop !== 46 && stop !== 33 && stop !== 63) return false;
  if ((end[token] ?? 0) - from < 2 || charClass(text.charCodeAt(from)) !== CharClass.Upper) return false;
  const isSmall = (at: number): boolean => at >= 0 && charClass(text.charCodeAt(at)) === CharClass.Lower;
  return isSmall(from + 1) && isSmall(from - 2) && isSmall(from - 3);
}

function hasCase(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char !== char.toUpperCase();
}

/**
 * The token after a wire dateline that opens a paragraph at `token`, or -1: "BEIJING, July 3 (Xinhua) -", "Abuja, Nigeria (AP) --",
 * "KANO -", "(CNN) --". A place in capitals, or an agency in brackets right before the dash.
 */
function datelineAfter(text: string, start: Int32Array, end: Int32Array, token: number): number {
  const last = Math.min(start.length, token + 18);
  if (token >= last) return -1;
  if (text.charCodeAt(start[token] ?? 0) === 40) return agencyAfter(text, start, end, token);
  if (charClass(text.charCodeAt(start[token] ?? 0)) !== CharClass.Upper) return -1;
  const isCapitals = isAllCapitals(text, start[token] ?? 0, end[token] ?? 0);
  for (let at = token + 1; at < last; at++) {
    const from = start[at] ?? 0;
    const unit = text.charCodeAt(from);
    if (isDash(unit) || (unit === 95 && from + 1 === end[at])) {
      const isSpaced = from > (end[at - 1] ?? 0);
      const isBracketed = text.charCodeAt((end[at - 1] ?? 1) - 1) === 41;
      if (!isSpaced && !(isBracketed && isCapitals)) continue;
      return (isCapitals && at - token < 10) || isBracketed ? at + 1 : -1;
    }
    const kind = charClass(unit);
    const to = end[at] ?? 0;
    if (kind === CharClass.Lower && !isSmallInDateline(text, from, to)) return -1;
    if (unit === 58 || unit === 59 || unit === 63 || unit === 34 || (unit === 46 && to - from === 1)) return -1;
    if (newlines(text, end[at - 1] ?? 0, from)) return -1;
  }
  return -1;
}

/** The same for a dateline that is an agency in brackets alone; its place stands in the headline or nowhere. */
function agencyAfter(text: string, start: Int32Array, end: Int32Array, token: number): number {
  for (let at = token + 1; at < start.length && at < token + 6; at++) {
    const unit = text.charCodeAt(start[at] ?? 0);
    if (unit === 41) {
      const dash = at + 1;
      const isDashed = at > token + 1 && dash < start.length && isDash(text.charCodeAt(start[dash] ?? 0));
      return isDashed && !newlines(text, end[at] ?? 0, start[dash] ?? 0) ? dash + 1 : -1;
    }
    if (charClass(unit) !== CharClass.Upper && unit !== 47) return -1;
  }
  return -1;
}

function isSmallInDateline(text: string, from: number, to: number): boolean {
  const word = text.slice(from, Math.min(to, from + 8));
  return (
    word === 'of' ||
    word === 'the' ||
    word === 'and' ||
    word === 'al' ||
    word === 'on' ||
    word === 'aboard' ||
    word === 'near'
  );
}

function isAllCapitals(text: string, from: number, to: number): boolean {
  if (to - from < 3) return false;
  for (let i = from; i < to; i++) if (charClass(text.charCodeAt(i)) === CharClass.Lower) return false;
  return true;
}

function isDash(unit: number): boolean {
  return unit === 45 || unit === 0x2013 || unit === 0x2014;
}

function isClauseEnd(unit: number): boolean {
  return unit === 44 || unit === 59 || unit === 58 || unit === 41 || unit === 0x2014;
}

function isCloser(text: string, from: number, to: number): boolean {
  const unit = text.charCodeAt(from);
  if (to > from + 1) return unit === 39 && text.charCodeAt(from + 1) === 39;
  return unit === 34 || unit === 41 || unit === 93 || unit === 0x201d || unit === 0xbb || isApostrophe(unit);
}

function isOpener(unit: number): boolean {
  return (
    unit === 34 ||
    unit === 39 ||
    unit === 40 ||
    unit === 91 ||
    unit === 0x201c ||
    unit === 0x2018 ||
    unit === 0xab ||
    isDash(unit)
  );
}

/** Line ends between two offsets; CR LF is one. */
function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (charClass(unit) === CharClass.Newline && !(unit === 13 && text.charCodeAt(i + 1) === 10)) count++;
  }
  return count;
}

function longestLine(text: string): number {
  let longestSoFar = 0;
  for (let from = 0; from < text.length;) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    if (to - from > longestSoFar) longestSoFar = to - from;
    from = to + 1;
  }
  return longestSoFar;
}
