import { digits, word, WordSet } from './lexicon';
import type { TimeOfDay } from './meaning';
import type { Scan } from './scan';
import { isGlued, isNear } from './vocabulary';

/** Names of universal time. */
export const universal = new WordSet('gmt utc z');
const zones = new WordSet(
  'gmt utc z est edt cst cdt mst mdt pst pdt bst cet cest eet eest ist jst kst msk hkt sgt wib wat cat eat sast aest aedt nzst nzdt akst hst et pt',
);
const regions = new WordSet(
  'eastern central mountain pacific atlantic british greenwich european western indian japan',
);
const regionKinds = new WordSet('standard daylight summer mean european');
const bareRegions = new WordSet('eastern central mountain pacific');
const greenwich = word('greenwich');
const timeWord = word('time');

/** A clock time as read; `end` is a token index, exclusive. */
export interface Clock {
  readonly end: number;
  readonly time: TimeOfDay;
}

/** Adds the zone that follows, if one does. */
export function zoned(scan: Scan, i: number, value: string): Clock {
  const bracket = scan.id(i) === 40 ? 1 : 0;
  const at = i + bracket;
  const id = scan.id(at);
  const region = regions.has(id) && isNear(scan, at) && scan.isCapital(at) ? readRegion(scan, at) : undefined;
  if (region && !bracket)
    return {
      end: region.end,
      time: region.isUniversal ? { value: `${value}Z`, zone: 'Z' } : { value, zone: scan.words(at, region.end) },
    };
  if (!isZone(scan, at)) return { end: i, time: { value } };
  let end = at + 1;
  let zone = scan.words(at, end);
  if (
    universal.has(id) &&
    (scan.id(end) === 43 || scan.id(end) === 45) &&
    isNear(scan, end) &&
    isGlued(scan, end + 1) &&
    scan.id(end + 1) === digits &&
    scan.length(end + 1) <= 2
  ) {
    zone = `${scan.id(end) === 43 ? '+' : '-'}${String(scan.value(end + 1)).padStart(2, '0')}`;
    end += 2;
  } else if (universal.has(id)) zone = 'Z';
  if (bracket) {
    if (scan.id(end) !== 41) return { end: i, time: { value } };
    end++;
  }
  return { end, time: { value: zone === 'Z' ? `${value}Z` : value, zone } };
}

/** "Eastern", "Pacific time", "Central European Summer Time", "Greenwich Mean Time". */
function readRegion(scan: Scan, i: number): { end: number; isUniversal: boolean } | undefined {
  let at = i + 1;
  while (at < i + 3 && regionKinds.has(scan.id(at)) && isNear(scan, at)) at++;
  if (scan.id(at) === timeWord && isNear(scan, at)) return { end: at + 1, isUniversal: scan.id(i) === greenwich };
  const isFree = !isNear(scan, i + 1) || !scan.isWord(i + 1) || !scan.isCapital(i + 1);
  return bareRegions.has(scan.id(i)) && isFree ? { end: i + 1, isUniversal: false } : undefined;
}

/** Whether a zone by its letters stands at token i: "GMT", not "Cat". */
export function isZone(scan: Scan, i: number): boolean {
  return zones.has(scan.id(i)) && isNear(scan, i) && scan.isCapitals(i);
}
