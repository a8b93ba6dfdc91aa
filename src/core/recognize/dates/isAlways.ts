import { word, WordMap, WordSet } from './lexicon';
import type { Scan } from './scan';
import { isNear } from './vocabulary';

const hours = word('hours');
const days = word('days');
const weeks = word('weeks');
const months = word('months');
const a = new WordSet('a per every each');
const wholes = new WordMap('day=1 week=2 year=3');
const seven = word('seven');

/** Whether the unit at token i closes a figure of speech for "always": "24 hours a day", "seven days a week", "365 days a year". */
export function isAlways(scan: Scan, i: number): boolean {
  if (!a.has(scan.id(i + 1)) || !isNear(scan, i + 2)) return false;
  const whole = wholes.get(scan.id(i + 2));
  const count = scan.id(i - 1) === seven ? 7 : scan.value(i - 1);
  const unit = scan.id(i);
  if (whole === 1) return unit === hours && count === 24;
  if (whole === 2) return unit === days && count === 7;
  return (
    whole === 3 &&
    ((unit === days && count >= 365) || (unit === weeks && count === 52) || (unit === months && count === 12))
  );
}
