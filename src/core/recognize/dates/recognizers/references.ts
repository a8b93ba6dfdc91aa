import { word, WordSet, WordTable } from '../lexicon';
import type { Meaning, Reading } from '../meaning';
import type { Recognizer } from '../recognizer';
import type { Scan } from '../scan';
import { comma, hyphen, isGlued, isNear, isPossessive, of, prepositions, the, units } from '../vocabulary';

const days = new WordTable<number>({ today: 0, yesterday: -1, tomorrow: 1 });
const tonight = word('tonight');
const refs = new WordTable<'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>({
  'now currently nowadays presently': 'PRESENT_REF',
  recently: 'PAST_REF',
});
const adjectives = new WordTable<'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>({
  current: 'PRESENT_REF',
  recent: 'PAST_REF',
});
const phrases: readonly [string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'][] = [
  ['the time being', 'PRESENT_REF'],
  ['these days', 'PRESENT_REF'],
  ['at the moment', 'PRESENT_REF'],
  ['at present', 'PRESENT_REF'],
  ['at this time', 'PRESENT_REF'],
  ['the present time', 'PRESENT_REF'],
  ['the present day', 'PRESENT_REF'],
  ['the present', 'PRESENT_REF'],
  ['the near future', 'FUTURE_REF'],
  ['the foreseeable future', 'FUTURE_REF'],
  ['the future', 'FUTURE_REF'],
  ['a later date', 'FUTURE_REF'],
  ['the long term', 'FUTURE_REF'],
  ['the past', 'PAST_REF'],
  ['the recent past', 'PAST_REF'],
];
const phraseIds = phrases.map(([text, value]) => ({ ids: text.split(' ').map(word), value }));
/** The rule of words that count as time in histories alone: the guidelines before TimeML (TIDES 2001) mark "former", news annotators never do. */
export const narrativeOnly = 'former';
const former = word('former');
const now = word('now');
const present = word('present');
const recently = word('recently');
const most = word('most');
const forWord = word('for');
const dayBefore = word('before');
const dayAfter = word('after');
const day = word('day');
const notNow = new WordSet('known that');
const noun = new WordSet('events months weeks years days quarters times');

/**
 * Days counted from the document's ("today", "the day before yesterday") and the references that TimeML 1.2.1 leaves vague: now,
 * currently, recently, the past, the future.
 * Not marked: "once", "previously", "soon", "already", and in news "former", which the standard's annotators nearly always leave; "as soon as";
 * "today's youth"; "most recently"; "the future of", "futures"; "present" and "current" as other words (ocean current).
 */
export const references: Recognizer = {
  id: 'reference',
  starts: [
    ...days.all(),
    tonight,
    former,
    ...refs.all(),
    ...adjectives.all(),
    ...phraseIds.map(({ ids }) => ids[0] ?? 0),
    the,
  ],
  read(scan, i) {
    const id = scan.id(i);
    const offset = days.get(id);
    if (offset !== undefined)
      return isName(scan, i) || isTimes(scan, i) ? undefined : found(i, i + 1, 'named-day', relativeDay(offset));
    if (id === tonight) return found(i, i + 1, 'tonight', { kind: 'time', time: { value: 'NI' }, day: relativeDay(0) });
    if (id === the && scan.id(i + 1) === day) {
      const side = scan.id(i + 2) === dayBefore ? -1 : scan.id(i + 2) === dayAfter ? 1 : 0;
      const base = side === 0 ? undefined : days.get(scan.id(i + 3));
      if (base !== undefined) return found(i, i + 4, 'named-day', relativeDay(base + side));
    }
    for (const phrase of phraseIds) {
      if (!phrase.ids.every((part, k) => scan.id(i + k) === part && (k === 0 || isNear(scan, i + k)))) continue;
      const end = i + phrase.ids.length;
      const isSentenceEnd = !isNear(scan, end) || !scan.isWord(end);
      if (id === the && scan.id(end) === word('of')) return undefined;
      const isNoun = phrase.value === 'PAST_REF' || (id === the && scan.id(end - 1) === present);
      if (isNoun && !isSentenceEnd && scan.isWord(end) && !endings.has(scan.id(end))) return undefined;
      if (phrase.value === 'FUTURE_REF' && isGlued(scan, end) && scan.id(end) === hyphen) return undefined;
      return found(i, end, 'reference', { kind: 'reference', value: phrase.value });
    }
    const value = refs.get(id);
    if (value) {
      // "for almost five months now"
      if (units.has(scan.id(i - 1))) return undefined;
      // "most recently in May": the words that follow tell when.
      if (id === recently && scan.id(i - 1) === most) return undefined;
      // "Now for the weather"
      if (id === now && scan.isCapital(i) && scan.id(i + 1) === forWord) return undefined;
      if (notNow.has(scan.id(i + 1)) && id === now && scan.id(i - 1) === comma) return undefined;
      if (id === now && isGlued(scan, i + 1) && scan.id(i + 1) === hyphen) return undefined;
      return found(i, i + 1, 'reference', { kind: 'reference', value });
    }
    if (id === former && !scan.isCapital(i) && isNear(scan, i + 1))
      return found(i, i + 1, narrativeOnly, { kind: 'reference', value: 'PAST_REF' });
    const adjective = adjectives.get(id);
    if (
      adjective &&
      isNear(scan, i + 1) &&
      scan.isWord(i + 1) &&
      !noun.has(scan.id(i + 1)) &&
      !prepositions.has(scan.id(i + 1)) &&
      scan.isCapital(i) === false
    ) {
      return found(i, i + 1, 'reference', { kind: 'reference', value: adjective });
    }
    return undefined;
  },
};

const endings = new WordSet(
  'and but when as it he she they we i has have had was were is to for in on with by that who which or',
);

const peopled = new WordSet(
  'people leaders children women men youth citizens generation generations voters workers readers world society cities city homes cars wars war jobs technology school schools',
);
const ofTimes = new WordSet(
  'world society youth young generation generations economy standards technology consumers teenagers kids children parents women men students families households voters ' +
    'readers audiences culture politicians computers cars phones language climate environment dollars money',
);

function relativeDay(offset: number): Meaning {
  return { kind: 'relative', unit: 'day', offset, from: 'now' };
}

/** "today's youth", "today's computers", "the people of tomorrow": the times we live in, no day. */
function isTimes(scan: Scan, i: number): boolean {
  if (isPossessive(scan, i + 1)) return ofTimes.has(scan.id(i + 3)) || ofTimes.has(scan.id(i + 4));
  return scan.id(i - 1) === of && peopled.has(scan.id(i - 2));
}

/** "USA Today", "Russia Today": a capital inside a sentence, after a capitalised word. */
function isName(scan: Scan, i: number): boolean {
  return scan.isCapital(i) && isNear(scan, i) && scan.isWord(i - 1) && scan.isCapital(i - 1) && scan.gap(i) === 1;
}

function found(start: number, end: number, rule: string, meaning: Meaning): Reading {
  return { start, end, rule, meaning };
}
