import search from 'approx-string-match';
import type { Span } from '../text/span';
import type { ContextIndex } from './contextIndex';
import { foldText } from './foldText';
import { ownSentence, type OwnSentence } from './ownSentence';
import { endSimilarity, startSimilarity } from './similarity';

/** What is looked for, all folded. */
export interface Sought {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How much of prefix and suffix is of the quote's own sentence. */
  readonly own: OwnSentence;
}

/** What to look for, of text as it is written. */
export function soughtFor(quote: string, prefix: string, suffix: string): Sought {
  const own = ownSentence(prefix, suffix);
  return { quote: foldText(quote), prefix: foldText(prefix), suffix: foldText(suffix), own };
}

/** A place that may be the one sought. */
export interface Place extends Span {
  /** Whether the quote's very words (but for typography) stand there. */
  readonly isExact: boolean;
  /** How alike the text before and after is, 0 to 1. */
  readonly left: number;
  readonly right: number;
  /** Both sides, weighed by their length. */
  readonly context: number;
  /** The text that was compared, before and after. */
  readonly before: string;
  readonly after: string;
  /** How alike the words themselves are, 0 to 1. */
  readonly likeness: number;
}

/** A context shorter than this says little. */
const shortContext = 8;
/** How far from where they are expected words are looked for without any context. UTF-16 units. */
export const nearby = 120;

/**
 * All places of a folded text that may be the one sought, the best context first: where pieces of the context or the quote stand,
 * and the quote itself near `expected`.
 */
export function findPlaces(text: string, index: ContextIndex, sought: Sought, expected: number): Place[] {
  const { quote, prefix, suffix } = sought;
  const words = prefix + quote.slice(0, 160) + (quote.length <= 160 ? suffix : '');
  const places = new Map<number, Place>();
  const add = (start: number, end: number, isExact: boolean): void => {
    if (start < 0 || end > text.length || places.has(start)) return;
    places.set(start, measure(text, start, end, sought, isExact));
  };
  for (const { offset, share } of index.find(words)) {
    const start = offset + prefix.length;
    const reach = Math.max(24, words.length >> 1);
    const exact = occurrences(text, quote, start - reach, start + reach + quote.length);
    for (const at of exact) add(at, at + quote.length, true);
    // With the very words in the very place there is nothing to be found between the contexts.
    if (share < 0.2 || exact.some((at) => Math.abs(at - start) <= 4)) continue;
    const between = betweenContexts(text, sought, start);
    if (between && !exact.some((at) => at < between.end && between.start < at + quote.length))
      add(between.start, between.end, false);
  }
  for (const at of occurrences(text, quote, expected - nearby, expected + nearby + quote.length))
    add(at, at + quote.length, true);
  return [...places.values()].sort((a, b) => b.context - a.context || Number(b.isExact) - Number(a.isExact));
}

/** The context of a place, compared with what is sought. */
export function measure(text: string, start: number, end: number, sought: Sought, isExact: boolean): Place {
  const { prefix, suffix } = sought;
  const before = text.slice(Math.max(0, start - prefix.length - 16), start);
  const after = text.slice(end, end + suffix.length + 16);
  const left = side(prefix, before, start === prefix.length, endSimilarity);
  const right = side(suffix, after, text.length - end === suffix.length, startSimilarity);
  const weight = prefix.length + suffix.length;
  const context = weight ? (left * prefix.length + right * suffix.length) / weight : 0;
  const likeness = isExact
    ? 1
    : startSimilarity(sought.quote.slice(0, 200), text.slice(start, Math.min(end, start + 240)));
  return { start, end, isExact, left, right, context, likeness, before, after };
}

function side(
  pattern: string,
  text: string,
  isEdge: boolean,
  compare: (pattern: string, text: string) => number,
): number {
  const alike = compare(pattern, text);
  if (pattern.length >= shortContext) return alike;
  // A short context is that of words at an end of the text: it counts there.
  return alike === 1 ? (isEdge ? 1 : 0.6) : 0;
}

/** Whether the nearest letters on both sides are the same. */
export function isBeside(before: string, after: string, { prefix, suffix }: Sought): boolean {
  return before.endsWith(prefix.slice(-4)) && after.startsWith(suffix.slice(0, 4));
}

/** Where `words` begins between two offsets (wholly inside). */
export function occurrences(text: string, words: string, from: number, to: number): number[] {
  const found: number[] = [];
  if (!words) return found;
  const end = Math.min(to, text.length);
  const part = text.slice(Math.max(0, from), end);
  const base = Math.max(0, from);
  for (let at = part.indexOf(words); at >= 0 && found.length < 64; at = part.indexOf(words, at + 1)) {
    if (isWhole(text, base + at, words)) found.push(base + at);
  }
  return found;
}

const wordLetter = /[\p{L}\p{N}]/u;

/** Whether words that begin and end as words do so here too: "he" is not in "the". */
function isWhole(text: string, start: number, words: string): boolean {
  const first = words.charAt(0);
  const last = words.charAt(words.length - 1);
  const end = start + words.length;
  if (wordLetter.test(first) && start > 0 && wordLetter.test(text.charAt(start - 1))) return false;
  return !(wordLetter.test(last) && end < text.length && wordLetter.test(text.charAt(end)));
}

/** What stands between the two contexts near `start`; with one of them only, what is like the quote right beside it. */
function betweenContexts(text: string, { quote, prefix, suffix }: Sought, start: number): Span | undefined {
  const reach = 24 + (quote.length >> 1);
  const from = Math.max(0, start - 16 - reach);
  const left = edgeOf(text.slice(from, start + reach), prefix.slice(-16), start - from, 'end');
  const opening = left === undefined ? undefined : from + left;
  const base = opening ?? Math.max(0, start - reach);
  const length = quote.length * 2 + 40 + 16 + (opening === undefined ? reach : 0);
  const right = edgeOf(text.slice(base, base + length), suffix.slice(0, 16), start - base + quote.length, 'start');
  const closing = right === undefined ? undefined : base + right;
  const fromOpening = (): Span | undefined => {
    if (opening === undefined) return undefined;
    const alike = likeness(text, quote, opening - 2, opening + quote.length + (quote.length >> 1) + 4);
    return alike && Math.abs(alike.start - opening) <= 2 ? alike : undefined;
  };
  const fromClosing = (): Span | undefined => {
    if (closing === undefined) return undefined;
    const alike = likeness(text, quote, closing - quote.length - (quote.length >> 1) - 4, closing + 2);
    return alike && Math.abs(alike.end - closing) <= 2 ? alike : undefined;
  };
  if (opening === undefined || closing === undefined) return fromOpening() ?? fromClosing();
  const whole = trimSpaces(text, opening, Math.max(opening, closing), quote);
  // The one side may be that of a copy further on, or new words stand between it and what is left of the old ones.
  const isLong = whole.end - whole.start > quote.length + (quote.length >> 1) + 12;
  return (isLong ? (fromOpening() ?? fromClosing()) : undefined) ?? whole;
}

/** Where a piece of context ends or starts in a part of the text; a piece too short to tell is not looked for. */
function edgeOf(part: string, piece: string, near: number, edge: 'start' | 'end'): number | undefined {
  return piece.length < shortContext ? undefined : best(part, piece, near, edge);
}

/** The place with the fewest errors, then the nearest to `near`. */
function best(text: string, pattern: string, near: number, edge: 'start' | 'end'): number | undefined {
  const matches = search(text, pattern, 3);
  let found: { errors: number; distance: number; at: number } | undefined;
  for (const match of matches) {
    const at = match[edge];
    const distance = Math.abs(at - near);
    if (!found || match.errors < found.errors || (match.errors === found.errors && distance < found.distance)) {
      found = { errors: match.errors, distance, at };
    }
  }
  return found?.at;
}

/** Without spaces at the ends, unless the quote has them. */
export function trimSpaces(text: string, start: number, end: number, quote: string): Span {
  while (start < end && text[start] === ' ' && quote[0] !== ' ') start++;
  while (end > start && text[end - 1] === ' ' && quote[quote.length - 1] !== ' ') end--;
  return { start, end };
}

/** The best likeness of `quote` in a part of the text, with at most a third of its letters wrong; undefined where two are as good. */
export function likeness(text: string, quote: string, from: number, to: number): Span | undefined {
  if (quote.length < 4 || quote.length > 400) return undefined;
  const matches = search(text.slice(Math.max(0, from), to), quote, Math.floor(quote.length / 3));
  const least = Math.min(...matches.map((match) => match.errors));
  const found = matches.filter((match) => match.errors === least);
  const first = found[0];
  const last = found[found.length - 1];
  // Several ends of one match are one match; two apart from each other are not.
  if (!first || !last || last.end - first.end > quote.length / 2) return undefined;
  const base = Math.max(0, from);
  return toWords(text, base + first.start, base + first.end, quote);
}

/** Moves edges that cut a word to the word's own, where the quote begins or ends with a word. */
function toWords(text: string, start: number, end: number, quote: string): Span {
  const inWord = (offset: number): boolean =>
    wordLetter.test(text.charAt(offset - 1)) && wordLetter.test(text.charAt(offset));
  if (wordLetter.test(quote.charAt(0))) while (start > 0 && inWord(start)) start--;
  if (wordLetter.test(quote.charAt(quote.length - 1))) while (end < text.length && inWord(end)) end++;
  return trimSpaces(text, start, end, quote);
}
