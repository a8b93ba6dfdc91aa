import type { Span } from '../text/span';
import { choosePlace } from './choosePlace';
import { findPlaces, isBeside, nearby, soughtFor, type Place, type Sought } from './findPlaces';
import type { ContextIndex } from './contextIndex';
import { repetition } from './repetition';
import type { Placement } from './resolvedAnchor';

/** An anchor to be found by its words and their context alone. */
export interface ContextQuery {
  readonly sought: Sought;
  /** Where the quote stood, normal UTF-16 offset as far as known. */
  readonly at: number;
  /** How much of prefix and suffix is of the quote's own paragraph. */
  readonly ownPrefix: number;
  readonly ownSuffix: number;
}

/** The query for an anchor as it is written; `at` in UTF-16 of the normalised text. */
export function contextQuery(quote: string, prefix: string, suffix: string, at: number): ContextQuery {
  const lineEnd = suffix.indexOf('\n');
  return {
    sought: soughtFor(quote, prefix, suffix),
    at,
    ownPrefix: prefix.length - 1 - prefix.lastIndexOf('\n'),
    ownSuffix: lineEnd < 0 ? suffix.length : lineEnd,
  };
}

/** How much better a place must be than the next. */
const margin = 0.25;

/** From this much on, whole contexts are thought to come again by chance. News has 4 % at most, text made of patterns 8 % and more. */
const repetitive = 0.06;

/**
 * Finds anchors without the text they were made on. What is found beyond doubt first then tells how far its neighbours have
 * moved. A place is settled only with the quote's very words, agreeing context and a clear margin over every other place, also over
 * edited copies of the passage, in a text that does not repeat itself; all else is left to a person. `text` is folded.
 */
export class ContextResolver {
  private repeats: ((offset: number) => number) | undefined;

  constructor(
    private readonly text: string,
    private readonly index: ContextIndex,
  ) {}

  /** The places in the order of the queries. */
  resolve(queries: readonly ContextQuery[]): Placement[] {
    const { text, index } = this;
    const places = queries.map(({ sought, at }) => findPlaces(text, index, sought, at));
    const shifts = new Shifts(
      queries.flatMap(({ at }, i) => {
        const [first, second] = places[i] ?? [];
        return first && isCertain(first, second) ? [{ at, shift: first.start - at }] : [];
      }),
    );
    return queries.map((query, i) => {
      const around = shifts.around(query.at);
      let found = places[i] ?? [];
      if (Math.abs(around.shift) > nearby / 2) {
        // Look again where its neighbours say that it should be.
        found = findPlaces(text, index, query.sought, query.at + around.shift);
      }
      return this.doubt(decide(text, found, query, around));
    });
  }

  private doubt(placement: Placement): Placement {
    const { state, step, span } = placement;
    if (!span || (state !== 'ok' && state !== 'moved')) return placement;
    this.repeats ??= repetition(this.text);
    if (this.repeats(span.start) < repetitive) return placement;
    return changed(span, step, 'The text repeats itself so much that these words may be others like them.');
  }
}

function isCertain(first: Place, second: Place | undefined): boolean {
  return first.isExact && first.left >= 0.9 && first.right >= 0.9 && (second?.context ?? 0) < 0.5;
}

function decide(text: string, places: readonly Place[], query: ContextQuery, around: Around): Placement {
  const { sought, at } = query;
  const distance = (place: Place): number => Math.abs(place.start - at - around.shift);
  // What stands before has moved by what was put in or taken out above; a copy pasted below does not move it.
  const distanceBelow = (place: Place): number => Math.abs(place.start - at - around.before);
  const [top] = places;
  if (!top) return orphan('These words are nowhere in the text any more.', places);
  if (sought.prefix.length + sought.suffix.length < 16) return decideAlone(places, query);
  const isSteady = (place: Place): boolean => around.agree && place.isExact && distance(place) === 0 && isStrong(place);
  const good = places.filter(
    (place) => place.context >= Math.max(0.5, top.context - margin) || isShadow(place, top, sought, distanceBelow),
  );
  if (good.length > 1) {
    const steady = good.find(isSteady);
    if (steady) return settled(steady, query, 'context', 'Its neighbours have moved by the same distance.');
    const { place, others, isTied } = choosePlace(
      text,
      [top, ...good.filter((other) => other !== top)],
      sought,
      distanceBelow,
    );
    return {
      state: isTied ? 'ambiguous' : 'changed',
      step: 'context',
      span: place,
      candidates: others,
      reason: isTied
        ? `${good.length} places fit these words and what stood around them.`
        : 'The passage was copied or repeated; this is the likeliest place.',
    };
  }
  if (isStrong(top)) {
    if (top.isExact) {
      if (top.left >= 0.97 && top.right >= 0.97)
        return settled(top, query, 'quote', 'The same words stand in the same context.');
      // Sentences of one pattern are alike: with less than the whole context, the place must be right too.
      const isHalf = Math.max(top.left, top.right) >= 0.97 && Math.min(top.left, top.right) >= 0.75;
      if (isSteady(top) || (isHalf && (top.start === at || distance(top) === 0))) {
        return settled(top, query, 'context', 'The same words stand in their place, in nearly the same context.');
      }
      return changed(top, 'context', 'The same words stand here, in a context that was edited.');
    }
    if (top.end === top.start) return orphan('The context still stands; the words in it are gone.', places);
    return changed(top, 'fuzzy', 'The context is the same, the words between are not.');
  }
  if (!top.isExact && top.end > top.start && top.likeness >= 0.6 && isOneSided(top, sought)) {
    return changed(top, 'fuzzy', 'These words are alike, and what stands on one side of them is the same.');
  }
  const exact = places.find((place) => place.isExact);
  if (!exact) return orphan('Neither these words nor their context are in the text any more.', places);
  if (isOneSided(exact, sought) || isOwnParagraph(exact, query))
    return changed(exact, 'context', 'The same words stand here, but on one side of them the text is not the same.');
  const near = places
    .filter((place) => place.isExact && distance(place) <= nearby)
    .sort((a, b) => distance(a) - distance(b));
  const [nearest, next] = near;
  // Another sentence with the same words seldom lands within a word's length of where they stood.
  if (nearest && ((!next && distance(nearest) <= 70 + sought.quote.length) || distance(nearest) <= 4)) {
    const reason = 'The same words stand here, but what stood around them is not the same.';
    return { ...changed(nearest, 'context', reason), isWeak: true };
  }
  return orphan('These words stand elsewhere, in another context.', places);
}

const isStrong = (place: Place): boolean => (place.left >= 0.6 && place.right >= 0.6) || place.context >= 0.8;

/** One long side agrees to the letter. */
function isOneSided(place: Place, { prefix, suffix }: Sought): boolean {
  return (place.left >= 0.97 && prefix.length >= 24) || (place.right >= 0.97 && suffix.length >= 24);
}

/** What of the context stood in the quote's own paragraph stands there still; the paragraph may have moved. */
function isOwnParagraph(place: Place, { sought, ownPrefix, ownSuffix }: ContextQuery): boolean {
  const { prefix, suffix } = sought;
  const isBefore = place.before.endsWith(prefix.slice(prefix.length - ownPrefix));
  const isAfter = place.after.startsWith(suffix.slice(0, ownSuffix));
  if (isBefore && isAfter) return ownPrefix + ownSuffix >= 14;
  return (isBefore && ownPrefix >= 18) || (isAfter && ownSuffix >= 18);
}

/** A place nearer to where the words were, with one side as it was: the passage may have been copied and its first copy edited. */
function isShadow(place: Place, top: Place, sought: Sought, distance: (place: Place) => number): boolean {
  if (place === top || distance(place) >= distance(top)) return false;
  return place.left >= 0.7 || place.right >= 0.7 || isBeside(place.before, place.after, sought);
}

function changed(place: Span, step: Placement['step'], reason: string): Placement {
  return { state: 'changed', step, span: place, candidates: [], reason };
}

/** Anchors without a context: only a quote that is unique or still in its place. */
function decideAlone(places: readonly Place[], query: ContextQuery): Placement {
  const exact = places.filter((place) => place.isExact);
  const [only] = exact;
  if (!only) return orphan('These words are nowhere in the text any more.', places);
  if (exact.length > 1) {
    return {
      state: 'ambiguous',
      step: 'quote',
      span: only,
      candidates: exact.slice(1),
      reason: `These words stand in ${exact.length} places, and there is no context to choose by.`,
    };
  }
  if (only.start === query.at) return settled(only, query, 'place', 'The words still stand in their place.');
  return {
    state: 'changed',
    step: 'quote',
    span: only,
    candidates: [],
    reason: 'The words stand here only, but there is no context to be sure by.',
  };
}

function settled(place: Span, query: ContextQuery, step: Placement['step'], reason: string): Placement {
  const isThere = place.start === query.at;
  return { state: isThere ? 'ok' : 'moved', step: isThere ? 'place' : step, span: place, reason };
}

function orphan(reason: string, places: readonly Place[]): Placement {
  return {
    state: 'orphan',
    step: 'none',
    candidates: places.filter((place) => place.end > place.start).slice(0, 5),
    reason,
  };
}

/** How far the text around a place has moved. */
interface Around {
  /** By the nearest neighbour. */
  readonly shift: number;
  /** By the nearest one before; 0 where there is none. */
  readonly before: number;
  /** Whether the neighbours on both sides moved alike. */
  readonly agree: boolean;
}

/** How far text has moved, by what was found beyond doubt. */
class Shifts {
  private readonly known: readonly { readonly at: number; readonly shift: number }[];

  constructor(known: readonly { readonly at: number; readonly shift: number }[]) {
    this.known = [...known].sort((a, b) => a.at - b.at);
  }

  /** The shifts of the nearest found on either side. */
  around(at: number): Around {
    let low = 0;
    let high = this.known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.known[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const before = this.known[low - 1];
    const after = this.known[low];
    const nearest = !after || (before && at - before.at <= after.at - at) ? before : after;
    return {
      shift: nearest?.shift ?? 0,
      before: before?.shift ?? 0,
      agree: before !== undefined && after !== undefined && before.shift === after.shift,
    };
  }
}
