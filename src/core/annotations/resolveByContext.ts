import type { Span } from '../text/span';
import { findPlaces, nearby, type Place, type Sought } from './findPlaces';
import type { ContextIndex } from './contextIndex';
import type { Placement } from './resolvedAnchor';

/** An anchor to be found by its words and their context alone. */
export interface ContextQuery {
  readonly sought: Sought;
  /** Where the quote stood, normal UTF-16 offset as far as known. */
  readonly at: number;
}

/** How much better a place must be than the next. */
const margin = 0.25;

/**
 * Finds anchors without the text they were made on. What is found beyond doubt first then tells how far its neighbours have
 * moved. A place is settled only with the quote's very words, agreeing context and a clear margin over every other place, also over
 * edited copies of the passage; all else is left to a person.
 */
export function resolveByContext(text: string, index: ContextIndex, queries: readonly ContextQuery[]): Placement[] {
  const places = queries.map(({ sought, at }) => findPlaces(text, index, sought, at));
  const shifts = new Shifts(
    queries.flatMap(({ at }, i) => {
      const [first, second] = places[i] ?? [];
      return first && isCertain(first, second) ? [{ at, shift: first.start - at }] : [];
    }),
  );
  return queries.map((query, i) => {
    const around = shifts.around(query.at);
    const expected = query.at + around.shift;
    let found = places[i] ?? [];
    if (Math.abs(around.shift) > nearby / 2) {
      // Look again where its neighbours say that it should be.
      found = findPlaces(text, index, query.sought, expected);
    }
    return decide(found, query, expected, around.agree);
  });
}

function isCertain(first: Place, second: Place | undefined): boolean {
  return first.isExact && first.left >= 0.9 && first.right >= 0.9 && (second?.context ?? 0) < 0.5;
}

function decide(places: readonly Place[], query: ContextQuery, expected: number, neighboursAgree: boolean): Placement {
  const distance = (place: Place): number => Math.abs(place.start - expected);
  const { sought } = query;
  const hasContext = sought.prefix.length + sought.suffix.length >= 16;
  const exact = places.find((place) => place.isExact);
  if (!exact && !places.length) return orphan('These words are nowhere in the text any more.', places);
  const top = places[0];
  if (!top) return orphan('These words are nowhere in the text any more.', places);
  if (!hasContext) return decideAlone(places, query);
  const good = places.filter((place) => place.context >= Math.max(0.5, top.context - margin));
  const isStrong = (place: Place): boolean => (place.left >= 0.6 && place.right >= 0.6) || place.context >= 0.8;
  if (good.length > 1) {
    const steady = neighboursAgree
      ? good.find((place) => place.isExact && distance(place) === 0 && isStrong(place))
      : undefined;
    if (steady) return settled(steady, query, 'context', 'Its neighbours have moved by the same distance.');
    const guess = [...good].sort((a, b) => distance(a) - distance(b))[0] ?? top;
    return {
      state: 'ambiguous',
      step: 'context',
      span: guess,
      candidates: good.filter((place) => place !== guess),
      reason: `${good.length} places fit these words and what stood around them.`,
    };
  }
  if (top.isExact && isStrong(top)) {
    const full = top.left === 1 && top.right === 1;
    return settled(top, query, full ? 'quote' : 'context', 'The same words stand in the same context.');
  }
  if (!top.isExact && isStrong(top) && top.end > top.start) {
    return {
      state: 'changed',
      step: 'fuzzy',
      span: top,
      candidates: [],
      reason: 'The context is the same, the words between are not.',
    };
  }
  if (!top.isExact && isStrong(top)) return orphan('The context still stands; the words in it are gone.', places);
  if (!exact) return orphan('Neither these words nor their context are in the text any more.', places);
  const near = places.filter((place) => place.isExact && distance(place) <= nearby);
  const oneSided = Math.max(exact.left, exact.right) >= 0.9;
  const onlyNear = near.length === 1 && near[0] === exact && distance(exact) <= 40 + sought.quote.length;
  if ((oneSided && distance(exact) <= 2 * nearby) || onlyNear) {
    return {
      state: 'changed',
      step: 'context',
      span: exact,
      candidates: [],
      reason: 'The same words stand here, but what stood around them is not the same.',
    };
  }
  return orphan('These words stand elsewhere, in another context.', places);
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

/** How far text has moved, by what was found beyond doubt. */
class Shifts {
  private readonly known: readonly { readonly at: number; readonly shift: number }[];

  constructor(known: readonly { readonly at: number; readonly shift: number }[]) {
    this.known = [...known].sort((a, b) => a.at - b.at);
  }

  /** The shift of the nearest found on either side; `agree` where both sides moved alike. */
  around(at: number): { shift: number; agree: boolean } {
    let low = 0;
    let high = this.known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.known[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const before = this.known[low - 1];
    const after = this.known[low];
    if (!before && !after) return { shift: 0, agree: false };
    const nearest = !after || (before && at - before.at <= after.at - at) ? before : after;
    return {
      shift: nearest?.shift ?? 0,
      agree: before !== undefined && after !== undefined && before.shift === after.shift,
    };
  }
}
