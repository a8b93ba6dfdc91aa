import { WordSet } from './lexicon';
import { gaps, type Scan } from './scan';
import { isPossessive, shortMonths, shortWeekdays } from './vocabulary';

const future = new WordSet(
  'will would shall ll wo expected expects expect scheduled schedule plans plan planned planning due set hopes hope upcoming intends intend ' +
    'could may might should must can going begin begins start starts deadline',
);
const strong = new WordSet('will shall ll wo expected expects scheduled plans due upcoming intends deadline');
const past = new WordSet(
  'was were had did said has have been told announced reported made took came went left met held found began fell rose sold bought gave got became saw kept ' +
    'led lost paid ran sent shot spoke won wrote broke brought built caught chose cut drew fought flew grew hit heard knew laid lay meant put quit read rode sat set ' +
    'shook shut spent stood stole struck swore taught thought threw understood woke wore',
);
const reach = 40;

export type Direction = 'future' | 'past' | undefined;

/**
 * Which way the clause around tokens start..end points: the nearest verb or cue before it in its sentence, else the first after.
 * A look at the words, not a parse; bounded.
 */
export function directionOf(scan: Scan, start: number, end: number): Direction {
  if (isPossessive(scan, end)) return 'past';
  for (let i = start - 1; i >= Math.max(0, start - reach) && !isBoundary(scan, i); i--) {
    const found = cueAt(scan, i);
    if (found) return found;
  }
  for (let i = end; i < Math.min(scan.count, end + reach) && !isBoundary(scan, i - 1); i++) {
    const found = cueAt(scan, i);
    if (found) return found;
  }
  return undefined;
}

function cueAt(scan: Scan, i: number): Direction {
  const id = scan.id(i);
  if (strong.has(id)) return 'future';
  if (past.has(id)) return 'past';
  if (future.has(id)) return 'future';
  if (id === 0 && scan.length(i) > 4 && !scan.isCapital(i)) {
    const end = scan.end(i);
    if (scan.text.charCodeAt(end - 1) === 100 && scan.text.charCodeAt(end - 2) === 101) return 'past';
  }
  return undefined;
}

/** Whether a sentence ends with token i. */
export function isBoundary(scan: Scan, i: number): boolean {
  const next = scan.gap(i + 1);
  if (next === gaps.paragraph) return true;
  const id = scan.id(i);
  if (id === 33 || id === 63) return true;
  if (id !== 46 || next === gaps.none || !scan.isCapital(i + 1)) return false;
  const before = scan.id(i - 1);
  return !(
    scan.gap(i) === gaps.none &&
    (scan.length(i - 1) === 1 ||
      shortMonths.has(before) ||
      shortWeekdays.has(before) ||
      (scan.isCapital(i - 1) && scan.length(i - 1) <= 3))
  );
}
