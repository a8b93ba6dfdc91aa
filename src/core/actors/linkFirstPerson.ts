import type { Draft, DraftMention, Drafts } from './draft';
import { isSpeaker } from './isSpeaker';
import { nameOf } from './linkDescriptions';

const firstPerson = new Set(['i', 'me', 'my', 'mine', 'myself']);
/** Sentences of one quotation between its "I" and who says it. */
const reach = 2;

/**
 * Links "I", "me" and "my" within quotation marks to the person whom the text names as the speaker: in the sentence, else where the quotation
 * goes on to, else in the sentence before it in the paragraph. "We" means more than the speaker and stays open, as does a quotation with
 * two speakers, and one in which somebody else is quoted ("He told me 'I ...'").
 */
export function linkFirstPerson(drafts: Drafts): void {
  const { reading } = drafts;
  const speakers = new Map<number, Set<Draft>>();
  const note = (draft: Draft, mention: DraftMention) => {
    if (draft.type !== 'person' || !isSpeaker(reading, mention)) return;
    const sentence = reading.sentence[mention.first] ?? 0;
    speakers.set(sentence, (speakers.get(sentence) ?? new Set()).add(draft));
  };
  let prepared = false;
  for (let token = 0; token < reading.tokens.count; token++) {
    if (!reading.quoted[token] || reading.entityAt[token] !== -1 || !firstPerson.has(reading.word(token))) continue;
    if (reading.text(token) === 'i') continue;
    if (!prepared) for (const draft of drafts.all) for (const mention of draft.mentions) note(draft, mention);
    prepared = true;
    const speaker = speakerOf(reading.sentence[token] ?? 0);
    if (!speaker) continue;
    drafts.link(speaker, token, token, {
      kind: 'pronoun',
      rule: 'speaker',
      evidence: `“${reading.text(token)}”: ${nameOf(speaker)} says what stands between the quotation marks.`,
      confidence: 0.85,
    });
  }

  function speakerOf(sentence: number): Draft | undefined {
    for (let s = sentence; s <= sentence + reach; s++) {
      const found = speakers.get(s);
      if (found) return only(found);
      if (!goesOn(s)) break;
    }
    const isSameParagraph = reading.paragraph[sentence - 1] === reading.paragraph[sentence];
    const before = isSameParagraph ? speakers.get(sentence - 1) : undefined;
    return before && only(before);
  }

  /** Whether a quotation is open at the end of a sentence. */
  function goesOn(sentence: number): boolean {
    const last = (reading.tokens.sentence[sentence + 1] ?? 0) - 1;
    return reading.quoted[last] === 1 && reading.quoted[last + 1] === 1;
  }

  function only(found: ReadonlySet<Draft>): Draft | undefined {
    return found.size === 1 ? [...found][0] : undefined;
  }
}
