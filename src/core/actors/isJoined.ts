import type { DraftMention } from './draft';
import type { Reading } from './reading';

/** Whether two mentions stand beside each other as equals: "Putin and Xi". */
export function isJoined(reading: Reading, one: DraftMention, other: DraftMention): boolean {
  const [a, b] = one.first < other.first ? [one, other] : [other, one];
  return (
    a.last < b.first &&
    b.first <= a.last + 8 &&
    reading.sameSentence(a.last, b.first) &&
    (reading.word(b.first - 1) === 'and' || (reading.word(a.last + 1) === 'and' && b.first > a.last + 1))
  );
}
