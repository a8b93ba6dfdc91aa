import { knownBody } from './knownBodies';
import type { Context } from './context';
import type { Drafts } from './draft';
import { roleWord } from './roleWords';
import { stateSectors } from './stateSectors';

const plain =
  /^(?:the|of|and|for|national|federal|supreme|constitutional|high|general|central|electoral|election|civil|guard|appeals|house|chamber)$/;

/**
 * The country of state bodies whose name is nothing but common words ("National Police", "Constitutional Court", "Congress"): that which the
 * text speaks of where they are first named.
 */
export function codeBodies(drafts: Drafts, context: Context): void {
  const { reading } = drafts;
  for (const draft of drafts.all) {
    if (draft.type !== 'organization' || draft.country !== undefined || draft.registered) continue;
    const [name] = draft.names;
    const [mention] = draft.mentions;
    if (!name || !mention || !stateSectors.has(draft.sector ?? '') || knownBody(name.text)?.country) continue;
    if (!name.words.every((word) => plain.test(word) || roleWord(word))) continue;
    const country = context.at(mention.first, reading.sentence[mention.first] ?? 0);
    if (country) draft.country = country;
  }
}
