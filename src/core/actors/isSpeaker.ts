import type { DraftMention } from './draft';
import { isTitleWord } from './phrases';
import type { Reading } from './reading';

/** "..., Vucic said", "..., said Vucic", outside the quotation; not "Xi said Vucic had left". */
export function isSpeaker(reading: Reading, { first, last }: DraftMention): boolean {
  if (reading.quoted[first]) return false;
  if (reading.isSpeechVerb(reading.afterAdverbs(last))) return true;
  let verb = first - 1;
  while (verb > first - 4 && isTitleWord(reading, verb)) verb--;
  return (
    reading.isSpeechVerb(verb) && /^[,"”']$/.test(reading.word(verb - 1)) && !reading.isVerb(reading.afterAdverbs(last))
  );
}
