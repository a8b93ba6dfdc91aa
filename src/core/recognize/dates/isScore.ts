import { digits, word, WordSet } from './lexicon';
import { gaps, type Scan } from './scan';
import { isBoundary } from './tense';
import { colon, hyphen, isGlued, isNear, months, of, point } from './vocabulary';
import { isZone } from './zoned';

const inWord = word('in');
const a = word('a');
const atWord = word('at');
const timeWord = word('time');
const results = new WordSet(
  'ratio odds score scores scored won win wins lost loses lose beat beats lead leads led result clocked ran verse verses chapter',
);
/** What a length of time is called that stands in the form of a clock. */
const lengths = new WordSet('ratio odds score time record');
const linking = new WordSet('of is was are were : at');
/** Books whose verses are counted with a colon. */
const books = new WordSet(
  'genesis exodus leviticus numbers deuteronomy joshua judges samuel kings chronicles nehemiah esther psalm psalms proverbs ecclesiastes isaiah ' +
    'jeremiah ezekiel daniel hosea amos micah malachi matthew mark luke john acts romans corinthians galatians ephesians philippians colossians ' +
    'thessalonians timothy titus hebrews james peter revelation quran koran surah sura',
);
const prices = new WordSet(
  'share shares stock stocks index price prices priced dollar euro yen pound sterling oil gold crude ounce barrel rate rates inflation unemployment gdp ' +
    'growth yield yields bond bonds valued quoted average percentage',
);
const measures = new WordSet(
  'percent percentage per point points cent cents dollars euros pounds yen francs billion million thousand km kilometers kilometres miles m meters metres ' +
    'feet degrees kg tons tonnes liters litres times',
);
const clockPoint = new WordSet('at about around');
const before = 12;

/** Whether digits with a colon (tokens i..end) are a score, a ratio, a verse or a race: "3:28.09", "2:1", "won 10:30", "Luke 12:15", "in 12:35". */
export function isScore(scan: Scan, i: number, end: number): boolean {
  if (isGlued(scan, end) && scan.id(end) === point && isGlued(scan, end + 1) && scan.id(end + 1) === digits)
    return true;
  if (
    isGlued(scan, end) &&
    (scan.id(end) === 37 || scan.id(end) === colon || (scan.id(end) === hyphen && scan.length(i) < 2))
  )
    return true;
  const previous = scan.id(i - 1);
  // "12:30 December 27th"
  if (!isNear(scan, i) || isZone(scan, end) || (isNear(scan, end) && months.has(scan.id(end)))) return false;
  if (previous === inWord || results.has(previous)) return true;
  if (previous === of && lengths.has(scan.id(i - 2))) return true;
  if (linking.has(previous) && lengths.has(scan.id(i - 2)) && scan.id(i - 2) !== timeWord) return true;
  if (!scan.isWord(i - 1) || !scan.isCapital(i - 1) || scan.gap(i) !== gaps.space) return false;
  // "to", "in", a team or a verse may follow a score of one digit.
  return scan.length(i) < 2 || books.has(previous);
}

/**
 * Whether digits with a full stop (tokens i..end) are a clock time without a mark of its own: "at 20.30" on the quarters and fives of a clock. Not
 * prices, rates and measures ("shares closed at 20.30", "at 10.30 metres").
 */
export function isPointClock(scan: Scan, i: number, end: number): boolean {
  if (!clockPoint.has(scan.id(i - 1)) || !isNear(scan, i) || scan.value(end - 1) % 5 !== 0) return false;
  if (scan.id(i - 1) !== atWord && scan.id(i - 2) !== atWord) return false;
  if (scan.id(end) === 37 || (isNear(scan, end) && measures.has(scan.id(end)))) return false;
  if (scan.id(end) === a && prices.has(scan.id(end + 1))) return false;
  if (isGlued(scan, end) && (scan.isWord(end) || scan.id(end + 1) === digits)) return false;
  for (let at = i - 1; at > i - before && !isBoundary(scan, at); at--) if (prices.has(scan.id(at))) return false;
  return true;
}
