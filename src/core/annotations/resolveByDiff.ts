import type { Span } from '../text/span';
import { alignTexts, type TextAlignment } from './alignTexts';
import { ContextIndex } from './contextIndex';
import { findPlaces, likeness, measure, occurrences, trimSpaces } from './findPlaces';
import { foldText } from './foldText';
import { resolveByContext } from './resolveByContext';
import type { Placement } from './resolvedAnchor';
import { endSimilarity, startSimilarity } from './similarity';
import { tokenIndexAt } from './textTokens';

/** How much text on each side decides between a passage and its copy. UTF-16 units. */
const wide = 240;
/** How much context the old text lends to words that were moved elsewhere. */
const lent = 48;

/** Carries spans of an old text over to a new one by what the two have in common. Offsets of normalised texts. */
export class DiffResolver {
  private readonly alignment: TextAlignment;
  private readonly oldText: string;
  private readonly freshText: string;
  /** Parts of the new text that are no part of the old one. */
  private readonly added: ContextIndex;

  constructor(oldText: string, freshText: string) {
    this.alignment = alignTexts(oldText, freshText);
    this.oldText = foldText(oldText);
    this.freshText = foldText(freshText);
    this.added = new ContextIndex(this.freshText, addedRanges(this.alignment));
  }

  resolve(span: Span): Placement {
    const first = tokenIndexAt(this.alignment.old, span.start);
    const last = tokenIndexAt(this.alignment.old, Math.max(span.start, span.end - 1));
    const kept = this.keptSpan(span, first, last);
    if (kept) return this.checkCopies(span, kept);
    return this.local(span, first, last);
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
  private checkCopies(span: Span, kept: Span): Placement {
    const { oldText, freshText } = this;
    const sought = this.soughtFor(span, lent);
    const settled: Placement = {
      state: span.start === kept.start ? 'ok' : 'moved',
      step: 'diff',
      span: kept,
      reason: 'The words were followed from the text they were chosen in.',
    };
    const rivals = findPlaces(freshText, this.added, sought, -1e9).filter(
      (place) => place.context >= 0.5 && place.start !== kept.start,
    );
    if (!rivals.length) return settled;
    const left = oldText.slice(Math.max(0, span.start - wide), span.start);
    const right = oldText.slice(span.end, span.end + wide);
    const fit = (place: Span): { left: number; right: number } => ({
      left: endSimilarity(left, freshText.slice(Math.max(0, place.start - wide - 40), place.start)),
      right: startSimilarity(right, freshText.slice(place.end, place.end + wide + 40)),
    });
    const own = fit(kept);
    const close = rivals.filter((rival) => {
      const other = fit(rival);
      const isBehind = own.left + own.right >= other.left + other.right + 0.2;
      return !isBehind || other.left > own.left + 0.15 || other.right > own.right + 0.15;
    });
    if (!close.length) return settled;
    const all = [kept, ...close].map((place) => ({ start: place.start, end: place.end }));
    const expected = this.expected(span);
    all.sort((a, b) => Math.abs(a.start - expected) - Math.abs(b.start - expected));
    const [guess, ...others] = all;
    return {
      state: 'ambiguous',
      step: 'diff',
      ...(guess ? { span: guess } : {}),
      candidates: others,
      reason: 'The passage stands in the text more than once now, and either may be the one that was meant.',
    };
  }

  /** Where the span would begin by what kept its order before it. */
  private expected(span: Span): number {
    const { old, fresh, freshOf } = this.alignment;
    const segment = this.segmentStart(tokenIndexAt(old, span.start));
    for (let token = segment - 1; token >= 0; token--) {
      const there = freshOf[token] ?? -1;
      if (there >= 0) return (fresh.start[there + 1] ?? 0) + span.start - (old.start[token + 1] ?? 0);
    }
    return span.start;
  }

  private segmentStart(token: number): number {
    const { segments } = this.alignment.old;
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((segments[middle] ?? 0) <= token) low = middle;
      else high = middle - 1;
    }
    return segments[low] ?? 0;
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
      const place = { start: only, end: only + quote.length };
      const { left, right } = measure(freshText, place.start, place.end, this.soughtFor(span, 32), true);
      if (left >= 0.6 && right >= 0.6) {
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
    const sought = this.soughtFor(span, lent);
    const [found] = resolveByContext(this.freshText, this.added, [{ sought, at: near }]);
    if (!found) return { state: 'orphan', step: 'none', reason: 'The words were deleted.' };
    if (found.state === 'ok' || found.state === 'moved') {
      return { ...found, step: 'diff', state: found.span?.start === span.start ? 'ok' : 'moved' };
    }
    return found.state === 'orphan' ? { ...found, reason: 'The words were deleted.' } : found;
  }

  private soughtFor(span: Span, reach: number): { quote: string; prefix: string; suffix: string } {
    return {
      quote: this.oldText.slice(span.start, span.end),
      prefix: this.oldText.slice(Math.max(0, span.start - reach), span.start),
      suffix: this.oldText.slice(span.end, span.end + reach),
    };
  }
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
