import { digits, WordSet } from '../lexicon';
import type { Reading } from '../meaning';
import { readOrdinal } from '../numbers';
import type { ReadInner, Recognizer } from '../recognizer';
import { gaps, type Scan } from '../scan';
import { isNear, of, the } from '../vocabulary';

const before = new WordSet('on by until till from since');
const ranging = new WordSet('to through and');
const endings = new WordSet('st nd rd th');
const after = new WordSet(
  'and or to when as but for in at with after before that which who he she it they we the was is were has had will',
);

/**
 * Days of a month that is told by where it lies, or not told: "the 21st of this month", "on the 15th".
 * Not days: ordinals that count something else ("the 15th floor", "the 38th parallel", "in the 16th").
 */
export const daysOfMonth: Recognizer = {
  id: 'day-of-month',
  starts: [the],
  read(scan, i, inner) {
    const ordinal = isNear(scan, i + 1) ? readOrdinal(scan, i + 1) : undefined;
    if (!ordinal || ordinal.value < 1 || ordinal.value > 31) return undefined;
    if (scan.id(ordinal.end) === of) return readOfMonth(scan, i, ordinal, inner);
    if (scan.id(i + 1) !== digits || !isNear(scan, i)) return undefined;
    // "from the 23rd to the 26th"
    const isSecond = ranging.has(scan.id(i - 1)) && endings.has(scan.id(i - 2)) && scan.id(i - 4) === the;
    if (!before.has(scan.id(i - 1)) && !isSecond) return undefined;
    const isFree = scan.gap(ordinal.end) > gaps.line || !scan.isWord(ordinal.end) || after.has(scan.id(ordinal.end));
    if (!isFree || (scan.gap(ordinal.end) === gaps.none && scan.id(ordinal.end) === 45)) return undefined;
    return { start: i, end: ordinal.end, rule: 'day-of-month', meaning: { kind: 'calendar', day: ordinal.value } };
  },
};

function readOfMonth(
  scan: Scan,
  i: number,
  { end, value }: { end: number; value: number },
  inner: ReadInner,
): Reading | undefined {
  const month = isNear(scan, end + 1) ? inner(end + 1) : undefined;
  if (!month || month.mod || month.more || month.meaning.kind !== 'relative' || month.meaning.unit !== 'month')
    return undefined;
  const meaning = { kind: 'part', unit: 'day', n: value, of: month.meaning } as const;
  return { start: i, end: month.end, rule: 'day-of-month', meaning };
}
