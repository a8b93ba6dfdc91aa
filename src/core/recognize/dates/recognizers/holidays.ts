import { digits, word, WordSet } from '../lexicon';
import type { Meaning } from '../meaning';
import type { Recognizer } from '../recognizer';
import type { Scan } from '../scan';
import { comma, isGlued, isNear, of, the } from '../vocabulary';
import { holidayNames } from '../holidayNames';

interface Name {
  readonly ids: readonly number[];
  readonly key: string;
}

const names: readonly Name[] = Object.entries(holidayNames)
  .flatMap(([key, list]) =>
    list.map((name) => ({
      ids: name.split(' ').map((part) => (/^\W$/.test(part) ? part.charCodeAt(0) : word(part))),
      key,
    })),
  )
  .sort((a, b) => b.ids.length - a.ids.length);
const byFirst = new Map<number, Name[]>();
for (const name of names) {
  const first = name.ids[0] ?? 0;
  byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
}
/** Names that mean something else without capitals: "an election day", "the presidents' day", "it may day by day". */
const capital: ReadonlySet<string> = new Set([
  'ascension',
  'assumption',
  'corpusChristi',
  'dayOfTheDead',
  'eidAlAdha',
  'election',
  'epiphany',
  'fathers',
  'inauguration',
  'lanternFestival',
  'mayDay',
  'memorial',
  'mothers',
  'national',
  'presidents',
  'veterans',
  'victoryInEurope',
]);
/** "a labor day camp" */
const article = new WordSet('a an');
const lasting = new WordSet('offensive offensives campaign season holidays period break vacation shopping trading');
const month = word('month');
const holy = new WordSet('holy muslim islamic sacred fasting blessed');
const which: ReadonlyMap<number, -1 | 0 | 1> = new Map([
  [word('last'), -1],
  [word('this'), 0],
  [word('next'), 1],
]);

/**
 * Named days, fixed and moving, with or without a year ("Christmas", "Easter Monday 2024", "last Thanksgiving"), and the month of Ramadan.
 * Not days: the same words in names of other things are kept out by asking for capitals.
 */
export const holidays: Recognizer = {
  id: 'holiday',
  starts: [...byFirst.keys(), ...which.keys(), the],
  read(scan, i) {
    const side = which.get(scan.id(i));
    const at = side === undefined ? afterMonthOf(scan, i) : i + 1;
    const name = byFirst
      .get(scan.id(at))
      ?.find(({ ids }) => ids.every((id, k) => scan.id(at + k) === id && (k === 0 || isNear(scan, at + k))));
    if (!name || (!scan.isCapital(at) && (capital.has(name.key) || article.has(scan.id(i - 1))))) return undefined;
    const end = at + name.ids.length;
    if (isGlued(scan, end) && scan.isWord(end)) return undefined;
    const joint = scan.id(end) === comma || scan.id(end) === of ? 1 : 0;
    const hasYear = isNear(scan, end + joint) && scan.id(end + joint) === digits && scan.length(end + joint) === 4;
    const meaning: Meaning = {
      kind: 'holiday',
      key: name.key,
      ...(hasYear && { year: scan.value(end + joint) }),
      ...(side !== undefined && { which: side }),
      ...(!hasYear && isNear(scan, end) && lasting.has(scan.id(end)) && { isSeason: true }),
    };
    return { start: i, end: hasYear ? end + joint + 1 : end, rule: 'holiday', meaning };
  },
};

/** The token after "the Muslim holy month of", which names a month as "the month of June" does. */
function afterMonthOf(scan: Scan, i: number): number {
  if (scan.id(i) !== the) return i;
  let at = i + 1;
  for (let skipped = 0; skipped < 2 && holy.has(scan.id(at)) && isNear(scan, at); skipped++) at++;
  return scan.id(at) === month && scan.id(at + 1) === of && isNear(scan, at) && isNear(scan, at + 1) ? at + 2 : i;
}
