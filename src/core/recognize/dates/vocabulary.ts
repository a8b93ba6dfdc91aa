import { word, WordMap, WordSet, WordTable } from './lexicon';
import type { Unit } from './meaning';
import { gaps, type Scan } from './scan';

/** Names and usual abbreviations, 1 to 12. */
export const months = new WordMap(
  'january jan=1 february feb febr=2 march mar=3 april apr=4 may=5 june jun=6 july jul=7 august aug=8 ' +
    'september sept sep=9 october oct=10 november nov=11 december dec=12',
);
export const shortMonths = new WordSet('jan feb febr mar apr jun jul aug sept sep oct nov dec');

/** 1 Monday to 7 Sunday. */
export const weekdays = new WordMap(
  'monday mon=1 tuesday tue tues=2 wednesday wed weds=3 thursday thu thur thurs=4 friday fri=5 saturday sat=6 sunday sun=7',
);
export const shortWeekdays = new WordSet('mon tue tues wed weds thu thur thurs fri sat sun');
export const pluralWeekdays = new WordMap(
  'mondays=1 tuesdays=2 wednesdays=3 thursdays=4 fridays=5 saturdays=6 sundays=7',
);

export const units = new WordTable<Unit>({
  'second seconds sec secs': 'second',
  'minute minutes min mins': 'minute',
  'hour hours hr hrs': 'hour',
  'day days': 'day',
  'weekend weekends': 'weekend',
  'week weeks': 'week',
  'fortnight fortnights': 'fortnight',
  'month months': 'month',
  'quarter quarters': 'quarter',
  'year years yr yrs': 'year',
  'decade decades': 'decade',
  'century centuries': 'century',
  'millennium millennia millenium': 'millennium',
});
export const pluralUnits = new WordSet(
  'seconds secs minutes mins hours hrs days weekends weeks fortnights months quarters years yrs decades centuries millennia',
);

export const seasons = new WordTable<string>({ spring: 'SP', summer: 'SU', 'autumn fall': 'FA', winter: 'WI' });

/** TIMEX3 codes of the parts of the day. */
export const partsOfDay = new WordTable<string>({
  'morning mornings dawn sunrise daybreak forenoon': 'MO',
  'afternoon afternoons': 'AF',
  'evening evenings dusk sunset nightfall': 'EV',
  'night nights nighttime overnight': 'NI',
  daytime: 'DT',
});

export const the = word('the');
export const of = word('of');
export const and = word('and');
export const comma = 44;
export const hyphen = 45;
export const point = 46;
export const slash = 47;
export const colon = 58;
export const apostrophe = 39;

/** Words that often stand right before a date. */
export const prepositions = new WordSet(
  'in on at of by since until till from to through throughout during before after between around about for circa over within into ' +
    'and or early late mid last next this past than',
);

/** Whether token i follows the one before it on the same line or the next. */
export function isNear(scan: Scan, i: number): boolean {
  return i < scan.count && scan.gap(i) <= gaps.line;
}

/** Whether token i touches the one before it. */
export function isGlued(scan: Scan, i: number): boolean {
  return i < scan.count && scan.gap(i) === gaps.none;
}

const s = word('s');

/** Whether a possessive ending stands at token i: "last year's". */
export function isPossessive(scan: Scan, i: number): boolean {
  return scan.id(i) === apostrophe && isGlued(scan, i) && scan.id(i + 1) === s && isGlued(scan, i + 1);
}
