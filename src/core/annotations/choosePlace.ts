import type { Place, Sought } from './findPlaces';
import { endSimilarity, startSimilarity } from './similarity';

export interface Choice {
  /** The likeliest place. */
  readonly place: Place;
  readonly others: readonly Place[];
  /** Whether nothing tells it from another one. */
  readonly isTied: boolean;
}

/**
 * Chooses one of several places to offer to a person; it is never settled by this. Where the sentence that the words stood in was copied, the
 * one that stands where it stood is the original, also where it was edited since. Words that only come again in another sentence are no copy.
 * `distance`: how far a place is from where the words are expected.
 */
export function choosePlace(
  text: string,
  places: readonly [Place, ...Place[]],
  sought: Sought,
  distance: (place: Place) => number,
): Choice {
  const copies = places.filter((place) => isCopy(place, sought));
  const pool = copies.length ? copies : places;
  const fits = new Map(pool.map((place) => [place, ownFit(place, sought)]));
  const fit = (place: Place): number => fits.get(place) ?? 0;
  const [place = places[0], next] = [...pool].sort((a, b) =>
    copies.length ? distance(a) - distance(b) || fit(b) - fit(a) : fit(b) - fit(a) || distance(a) - distance(b),
  );
  const isTied =
    next !== undefined &&
    (copies.length
      ? copies.some(
          (other) =>
            other !== place &&
            isSameWords(text, place, other) &&
            (isBesideIt(place, other) || isSamePassage(text, place, other)),
        )
      : fit(place) - fit(next) < 0.15);
  return { place, others: places.filter((other) => other !== place), isTied };
}

/** How much of a sentence is compared on each side. With more, words that are put in between count too little. */
const compared = 32;

/** Whether a place's sentence is the one sought, perhaps edited: at least half of what stands around the words is the same. */
export function isCopy(place: Place, { prefix, suffix, own }: Sought): boolean {
  // Words that are a sentence of their own have nothing to compare but what stands beyond.
  const isAlone = own.before + own.after < 8;
  const before = prefix.slice(prefix.length - Math.min(compared, isAlone ? prefix.length : own.before));
  const after = suffix.slice(0, Math.min(compared, isAlone ? suffix.length : own.after));
  const same =
    endSimilarity(before, place.before.slice(place.before.length - before.length - 2)) * before.length +
    startSimilarity(after, place.after.slice(0, after.length + 2)) * after.length;
  return same >= (isAlone ? 0.6 : 0.5) * (before.length + after.length);
}

/** How much of the sentence runs on without a change from the words outward, and how alike all that stood around them is. */
function ownFit(place: Place, { prefix, suffix, own }: Sought): number {
  const total = own.before + own.after;
  let run = 0;
  for (let i = 1; i <= own.before && place.before.at(-i) === prefix.at(-i); i++) run++;
  for (let i = 0; i < own.after && place.after[i] === suffix[i]; i++) run++;
  return (total ? run / total : 0) + place.context / 2;
}

/** Of words and their edited copy one is as it was: that tells them apart. */
function isSameWords(text: string, a: Place, b: Place): boolean {
  return text.slice(a.start, a.end) === text.slice(b.start, b.end);
}

/** Words that were only said twice: "very, very". */
function isBesideIt(place: Place, other: Place): boolean {
  return Math.max(place.start, other.start) - Math.min(place.end, other.end) < 8;
}

/** How far two passages are compared. UTF-16 units. */
const reach = 600;

/** Whether two places stand in passages that are the same to the letter, from one end of a sentence to another. */
function isSamePassage(text: string, a: Place, b: Place): boolean {
  let before = 0;
  while (
    before < reach &&
    before < a.start &&
    before < b.start &&
    text[a.start - before - 1] === text[b.start - before - 1]
  )
    before++;
  let after = 0;
  while (
    after < reach &&
    b.end + after < text.length &&
    a.end + after < text.length &&
    text[a.end + after] === text[b.end + after]
  )
    after++;
  // Doubled in place: what both have in common reaches from the one to the other.
  if (before + (a.end - a.start) + after >= Math.abs(a.start - b.start) - 2) return true;
  return (
    [a, b].every(
      ({ start }) => start === before || /[.!?]["')\]]*\s*$/.test(text.slice(start - before - 4, start - before)),
    ) && /[.!?]["')\]]*\s*$/.test(text.slice(a.end, a.end + after).slice(-4))
  );
}
