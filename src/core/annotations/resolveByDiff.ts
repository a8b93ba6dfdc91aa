import type { Span } from '../text/span';
import { alignTexts, type TextAlignment } from './alignTexts';
import { choosePlace, isCopy } from './choosePlace';
import { ContextIndex } from './contextIndex';
import {
  findPlaces,
  likeness,
  measure,
  occurrences,
  soughtFor,
  trimSpaces,
  type Place,
  type Sought,
} from './findPlaces';
import { foldText } from './foldText';
import { contextQuery, ContextResolver } from './resolveByContext';
import type { Placement } from './resolvedAnchor';
import { endSimilarity, startSimilarity } from './similarity';
import { tokenIndexAt } from './textTokens';

/** How much text on each side decides between a passage and its copy: more than the passage. UTF-16 units. */
const wide = 1200;
/** How often that is compared for one text; beyond it, what may be a copy is left to a person. */
const wideLimit = 3000;
/** How many new tokens beside a neighbour are looked through. */
const holeLimit = 600;
/** Stands for the end of a text: a passage that opened the text and does not any more is not where it was. */
const edge = '\u0001'.repeat(60);
/** How much context the old text lends to words that were moved elsewhere. */
const lent = 48;

/** Carries spans of an old text over to a new one by what the two have in common. Offsets of normalised texts. */
export class DiffResolver {
  private readonly alignment: TextAlignment;
  private readonly oldText: string;
  private readonly freshText: string;
  /** Parts of the new text that are no part of the old one. */
  private readonly added: ContextIndex;
  private readonly byContext: ContextResolver;
  private compared = 0;

  constructor(oldText: string, freshText: string) {
    this.alignment = alignTexts(oldText, freshText);
    this.oldText = foldText(oldText);
    this.freshText = foldText(freshText);
    this.added = new ContextIndex(this.freshText, addedRanges(this.alignment));
    this.byContext = new ContextResolver(this.freshText, this.added);
  }

  resolve(span: Span): Placement {
    const first = tokenIndexAt(this.alignment.old, span.start);
    const last = tokenIndexAt(this.alignment.old, Math.max(span.start, span.end - 1));
    const kept = this.keptSpan(span, first, last);
    if (kept) {
      const found = this.checkCopies(span, kept, first, last);
      if ((found.state !== 'ok' && found.state !== 'moved') || !this.mayBeDeleted(first, last)) return found;
      return {
        ...found,
        state: 'changed',
        reason: 'One of two passages with the same words was deleted, and this may be the other one.',
      };
    }
    return this.local(span, first, last);
  }

  /**
   * Where one of two like passages is deleted, a difference can't tell which: the words kept of the one are those of the other.
   */
  private mayBeDeleted(first: number, last: number): boolean {
    const { old, freshOf } = this.alignment;
    const at = (token: number): number => freshOf[token] ?? -1;
    let start = first;
    let end = last;
    while (start > 0 && at(start - 1) >= 0 && at(start - 1) === at(start) - 1) start--;
    while (end + 1 < old.count && at(end + 1) === at(end) + 1) end++;
    const [segmentStart, segmentEnd] = this.segmentAround(first);
    const isWhole = start <= segmentStart && end >= segmentEnd - 2;
    // Of a sentence that is kept whole, the whole must come twice, not only its last words.
    const from = isWhole ? Math.min(first, segmentStart) : first;
    const to = isWhole ? Math.max(last, segmentEnd - 2) : last;
    let after = end + 1;
    while (after < old.count && at(after) < 0) after++;
    let before = start - 1;
    while (before >= 0 && at(before) < 0) before--;
    const isPureCut = (a: number, b: number): boolean => a >= 0 && b < old.count && at(b) === at(a) + 1;
    const isSame = (from: number, to: number, shift: number): boolean => {
      for (let token = from; token <= to; token++) if (old.word[token] !== old.word[token + shift]) return false;
      return true;
    };
    if (after > end + 1 && isPureCut(end, after) && isSame(from, end, after - end - 1)) return true;
    return before < start - 1 && isPureCut(before, start) && isSame(start, to, before + 1 - start);
  }

  private segmentAround(token: number): readonly [start: number, end: number] {
    const { segments, count } = this.alignment.old;
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((segments[middle] ?? 0) <= token) low = middle;
      else high = middle - 1;
    }
    return [segments[low] ?? 0, segments[low + 1] ?? count];
  }

  /** Where all words of the span stand together in the new text. */
  private keptSpan(span: Span, first: number, last: number): Span | undefined {
    const { freshOf } = this.alignment;
    const from = freshOf[first] ?? -1;
    if (from < 0) return undefined;
    for (let token = first; token <= last; token++) if (freshOf[token] !== from + token - first) return undefined;
    return { start: this.carry(span.start, first), end: this.carry(span.end, last) };
  }

  /** An offset inside an old token, in the new text. White space may have another length there. */
  private carry(offset: number, token: number): number {
    const { old, fresh, freshOf } = this.alignment;
    const there = freshOf[token] ?? 0;
    const inside = offset - (old.start[token] ?? 0);
    if (offset === old.start[token + 1]) return fresh.start[there + 1] ?? 0;
    return Math.min((fresh.start[there] ?? 0) + inside, fresh.start[there + 1] ?? 0);
  }

  /** Two passages that are alike can't be told apart by a difference: the words are settled only where no new passage fits as well. */
  private checkCopies(span: Span, kept: Span, first: number, last: number): Placement {
    const sought = this.soughtFor(span, lent);
    const settled: Placement = {
      state: span.start === kept.start ? 'ok' : 'moved',
      step: 'diff',
      span: kept,
      reason: 'The words were followed from the text they were chosen in.',
    };
    const copies = findPlaces(this.freshText, this.added, sought, -1e9).filter((place) => place.context >= 0.5);
    const rivals = [...copies, ...this.besideNeighbours(span, sought, first, last)].filter(
      (place, i, all) => place.start !== kept.start && all.findIndex((other) => other.start === place.start) === i,
    );
    if (!rivals.length) return settled;
    const own = this.fit(span, kept);
    const close: Place[] = [];
    for (const rival of rivals) {
      const other = this.compared > wideLimit ? own : this.fit(span, rival);
      const total = own.left + own.right - other.left - other.right;
      if (total >= 80 && other.left <= own.left && other.right <= own.right) {
        // A difference follows the copy that is the most alike; all that stood around the words says that they stayed here.
        return {
          state: 'changed',
          step: 'diff',
          span: rival,
          candidates: [kept],
          reason: 'The passage was copied, and what is in its place was edited.',
        };
      }
      if (total > -40 || other.left < own.left - 12 || other.right < own.right - 12) close.push(rival);
    }
    if (!close.length) return settled;
    const stayed = measure(this.freshText, kept.start, kept.end, sought, true);
    return this.choose([stayed, ...close], sought, span);
  }

  /** The likeliest of several places, for a person to look at. */
  private choose(places: readonly [Place, ...Place[]], sought: Sought, span: Span): Placement {
    const expected = this.expected(span, places);
    const distance = ({ start }: Place): number => Math.abs(start - expected);
    const { place, others, isTied } = choosePlace(this.freshText, places, sought, distance);
    return {
      state: isTied ? 'ambiguous' : 'changed',
      step: 'diff',
      span: place,
      candidates: others,
      reason: isTied
        ? 'The passage stands in the text more than once now, and either may be the one that was meant.'
        : 'The passage was copied and edited, or its words were repeated; this is the likeliest place.',
    };
  }

  /**
   * The same words in what was put in beside the span's old neighbours. Where the span kept its order they count only in a sentence
   * like its own: a name is often repeated, a sentence seldom.
   */
  private besideNeighbours(span: Span, sought: Sought, first: number, last: number): Place[] {
    const { old, fresh, freshOf, oldOf } = this.alignment;
    const at = (token: number): number => freshOf[token] ?? -1;
    while (first > 0 && at(first - 1) === at(first) - 1) first--;
    while (last + 1 < old.count && at(last + 1) === at(last) + 1) last++;
    let before = first - 1;
    while (before >= 0 && at(before) < 0) before--;
    let after = last + 1;
    while (after < old.count && at(after) < 0) after++;
    const start = before < 0 ? 0 : at(before) + 1;
    const end = after < old.count ? at(after) : fresh.count;
    let hole = start;
    while (hole < fresh.count && hole < start + holeLimit && (oldOf[hole] ?? -1) < 0) hole++;
    let back = end;
    while (back > 0 && back > end - holeLimit && (oldOf[back - 1] ?? -1) < 0) back--;
    const holes = [
      [start, hole],
      [back, end],
    ] as const;
    const isInOrder = start <= at(first) && at(last) < end;
    return holes.flatMap(([from, to]) => {
      if (from >= to) return [];
      const [holeStart, holeEnd] = [fresh.start[from] ?? 0, fresh.start[to] ?? 0];
      const places = occurrences(this.freshText, sought.quote, holeStart, holeEnd).map((place) =>
        measure(this.freshText, place, place + sought.quote.length, sought, true),
      );
      const edited = places.length ? undefined : likeness(this.freshText, sought.quote, holeStart, holeEnd);
      if (edited) places.push(measure(this.freshText, edited.start, edited.end, sought, false));
      return places.filter((place) => !isInOrder || isLikeSentence(place, sought));
    });
  }

  /** How many letters of the wide surroundings of a span are others at a place in the new text. */
  private fit(span: Span, place: Span): { left: number; right: number } {
    this.compared++;
    const before = (text: string, start: number, reach: number): string =>
      (start < reach ? edge : '') + text.slice(Math.max(0, start - reach), start);
    const after = (text: string, end: number, reach: number): string =>
      text.slice(end, end + reach) + (end + reach > text.length ? edge : '');
    const left = before(this.oldText, span.start, wide);
    const right = after(this.oldText, span.end, wide);
    return {
      left: (1 - endSimilarity(left, before(this.freshText, place.start, wide + 60))) * left.length,
      right: (1 - startSimilarity(right, after(this.freshText, place.end, wide + 60))) * right.length,
    };
  }

  /** Where the span would begin by what stands before it and before all the places. */
  private expected(span: Span, places: readonly Span[]): number {
    const { old, fresh, freshOf } = this.alignment;
    const first = Math.min(...places.map((place) => place.start));
    for (let token = tokenIndexAt(old, span.start) - 1; token >= 0; token--) {
      const there = freshOf[token] ?? -1;
      const end = fresh.start[there + 1] ?? 0;
      if (there >= 0 && end <= first) return end + span.start - (old.start[token + 1] ?? 0);
    }
    return span.start;
  }

  /** Words that changed, or went away. */
  private local(span: Span, first: number, last: number): Placement {
    const { old, fresh, freshOf } = this.alignment;
    const quote = this.oldText.slice(span.start, span.end);
    let before = first - 1;
    while (before >= 0 && (freshOf[before] ?? -1) < 0) before--;
    let after = last + 1;
    while (after < old.count && (freshOf[after] ?? -1) < 0) after++;
    const opening = before < 0 ? 0 : (freshOf[before] ?? 0) + 1;
    const closing = after >= old.count ? fresh.count : (freshOf[after] ?? 0);
    const gapBefore = span.start - (old.start[before + 1] ?? 0);
    const gapAfter = (old.start[after] ?? this.oldText.length) - span.end;
    const inside: number[] = [];
    for (let token = first; token <= last; token++) {
      const there = freshOf[token] ?? -1;
      if (there >= opening && there < closing) inside.push(there);
    }
    const isTogether = opening <= closing;
    const region: Span = { start: fresh.start[opening] ?? 0, end: fresh.start[Math.max(opening, closing)] ?? 0 };
    if (isTogether && (inside.length || (gapBefore <= 12 && gapAfter <= 12))) {
      const near = this.inRegion(span, quote, region, inside, gapBefore, gapAfter);
      if (near) return near;
    }
    const moved = this.elsewhere(span, region.start);
    if (moved.state === 'moved' || moved.state === 'ok' || moved.state === 'ambiguous') return moved;
    const here = isTogether ? this.inRegion(span, quote, region, inside, gapBefore, gapAfter) : undefined;
    return here ?? moved;
  }

  /** The span's new words between two kept words. */
  private inRegion(
    span: Span,
    quote: string,
    region: Span,
    inside: readonly number[],
    gapBefore: number,
    gapAfter: number,
  ): Placement | undefined {
    const { freshText } = this;
    const { fresh } = this.alignment;
    const changed = (place: Span, reason: string): Placement => ({
      state: 'changed',
      step: 'diff',
      span: place,
      reason,
    });
    const exact = occurrences(freshText, quote, region.start, region.end);
    const [only] = exact;
    if (only !== undefined && exact.length === 1) {
      const sought = this.soughtFor(span, 32);
      const place = measure(freshText, only, only + quote.length, sought, true);
      // The difference may have put together what is left of the words and a copy of them.
      const copies = [
        [region.start, place.start],
        [place.end, region.end],
      ].flatMap(([from = 0, to = 0]) => {
        const alike = likeness(freshText, quote, from, to);
        const copy = alike && measure(freshText, alike.start, alike.end, sought, false);
        return copy && isCopy(copy, sought) ? [copy] : [];
      });
      if (copies.length) return this.choose([place, ...copies], sought, span);
      if (place.left >= 0.6 && place.right >= 0.6) {
        return {
          state: span.start === only ? 'ok' : 'moved',
          step: 'diff',
          span: place,
          reason: 'The same words stand in a passage that was edited around them.',
        };
      }
      return changed(place, 'The same words stand here, but the passage around them was rewritten.');
    }
    if (exact.length > 1) {
      const ranked = exact
        .map((at) => measure(freshText, at, at + quote.length, this.soughtFor(span, 32), true))
        .sort((a, b) => b.context - a.context);
      const [top, next] = ranked;
      if (top && next && top.context - next.context >= 0.25 && top.context >= 0.5)
        return changed(top, 'The passage around these words was rewritten.');
      return {
        state: 'ambiguous',
        step: 'diff',
        ...(top ? { span: top } : {}),
        candidates: ranked.slice(1),
        reason: 'The passage was rewritten, and these words stand in it more than once.',
      };
    }
    if (gapBefore === 0 && gapAfter === 0) {
      const place = trimSpaces(freshText, region.start, region.end, quote);
      if (place.end > place.start && /[\p{L}\p{N}]/u.test(freshText.slice(place.start, place.end)))
        return changed(place, 'Other words stand in their place.');
      return undefined;
    }
    const alike = likeness(freshText, quote, region.start, region.end);
    if (alike) return changed(alike, 'The words were edited.');
    if (inside.length) {
      const start = gapBefore === 0 ? region.start : (fresh.start[inside[0] ?? 0] ?? 0);
      const end = gapAfter === 0 ? region.end : (fresh.start[(inside[inside.length - 1] ?? 0) + 1] ?? 0);
      const place = trimSpaces(freshText, start, end, quote);
      if (/[\p{L}\p{N}]/u.test(freshText.slice(place.start, place.end)))
        return changed(place, 'Only some of the words are left.');
    }
    return undefined;
  }

  /** Words that were carried to a part of the text that is new. */
  private elsewhere(span: Span, near: number): Placement {
    const { quote, prefix, suffix } = this.paragraphOf(span);
    const [found] = this.byContext.resolve([contextQuery(quote, prefix, suffix, near)]);
    // Words that were there before are not the ones that are sought.
    if (!found || (found.state !== 'orphan' && found.span && this.isKept(found.span)))
      return { state: 'orphan', step: 'none', reason: 'The words were deleted.' };
    if (found.state === 'ok' || found.state === 'moved') {
      return { ...found, step: 'diff', state: found.span?.start === span.start ? 'ok' : 'moved' };
    }
    return found.state === 'orphan' ? { ...found, reason: 'The words were deleted.' } : found;
  }

  /** Whether all words of a place in the new text are words of the old one. */
  private isKept({ start, end }: Span): boolean {
    const { fresh, oldOf } = this.alignment;
    const last = tokenIndexAt(fresh, Math.max(start, end - 1));
    for (let token = tokenIndexAt(fresh, start); token <= last; token++) if ((oldOf[token] ?? -1) < 0) return false;
    return true;
  }

  /** The span's context inside its own paragraph, with the line ends around it: what stood beyond does not go with it. */
  private paragraphOf(span: Span): Excerpt {
    const whole = this.excerpt(span, lent);
    const { quote, prefix, suffix } = whole;
    const above = prefix.lastIndexOf('\n');
    const below = suffix.indexOf('\n');
    const withEnds = {
      quote,
      prefix: prefix.slice(Math.max(0, above)),
      suffix: below < 0 ? suffix : suffix.slice(0, below + 1),
    };
    return withEnds.prefix.length + withEnds.suffix.length < 20 ? whole : withEnds;
  }

  private soughtFor(span: Span, reach: number): Sought {
    const { quote, prefix, suffix } = this.excerpt(span, reach);
    return soughtFor(quote, prefix, suffix);
  }

  private excerpt({ start, end }: Span, reach: number): Excerpt {
    const { text } = this.alignment.old;
    return {
      quote: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - reach), start),
      suffix: text.slice(end, end + reach),
    };
  }
}

/** Words of the old text as they are written there. */
interface Excerpt {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Whether the sentence is much the same, or one side is so near the words; that of words at its edge is what stands beyond. */
function isLikeSentence(place: Place, sought: Sought): boolean {
  const { before, after } = sought.own;
  const prefix = before < 2 ? sought.prefix : sought.prefix.slice(sought.prefix.length - before);
  const suffix = after < 2 ? sought.suffix : sought.suffix.slice(0, after);
  if (prefix.length >= 2 && place.before.endsWith(prefix.slice(-16))) return true;
  if (suffix.length >= 2 && place.after.startsWith(suffix.slice(0, 16))) return true;
  return isCopy(place, sought);
}

/** Runs of new tokens, widened by a few letters so that pieces of context at their edges are found. */
function addedRanges({ fresh, oldOf }: TextAlignment): Span[] {
  const ranges: { start: number; end: number }[] = [];
  for (let token = 0; token < fresh.count; token++) {
    if ((oldOf[token] ?? -1) >= 0) continue;
    const start = fresh.start[token] ?? 0;
    const end = fresh.start[token + 1] ?? 0;
    const last = ranges[ranges.length - 1];
    if (last && last.end >= start) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges.filter((range) => range.end - range.start >= 8);
}
