import type { Draft, DraftMention } from './draft';
import type { Reading } from './reading';

/**
 * Names that stand in a list as one: "Mali and Burkina Faso", "A, B and C", each as a draft of several members that belongs to no article yet.
 * `list` is one sentence's mentions in text order.
 */
export function jointMentions(
  reading: Reading,
  list: readonly { readonly draft: Draft; readonly mention: DraftMention }[],
): { draft: Draft; mention: DraftMention }[] {
  const outer = list.filter(
    ({ mention }) =>
      mention.kind !== 'pronoun' &&
      !list.some(
        ({ mention: other }) =>
          other !== mention &&
          other.first <= mention.first &&
          other.last >= mention.last &&
          other.last - other.first > mention.last - mention.first,
      ),
  );
  const found: { draft: Draft; mention: DraftMention }[] = [];
  for (let from = 0; from + 1 < outer.length; from++) {
    let to = from;
    let ended = false;
    while (!ended && to + 1 < outer.length) {
      const joint = jointOf(reading, outer[to]!.mention.last, outer[to + 1]!.mention.first);
      if (!joint) break;
      to++;
      ended = joint === 'and';
    }
    if (!ended) continue;
    const members = outer.slice(from, to + 1).map(({ draft }) => draft);
    const alike = members.every(({ type }) => (type === 'person') === (members[0]!.type === 'person'));
    if (!alike || new Set(members).size < members.length || members.some((draft) => draft.members)) continue;
    const [one, other] = [outer[from]!.mention, outer[to]!.mention];
    const mention = { ...one, last: other.last, end: other.end, subject: one.subject || other.subject };
    found.push({
      draft: { type: 'group', names: [], mentions: [], roles: [], order: 0, members, plural: true, label: 'both' },
      mention,
    });
    from = to;
  }
  return found;
}

/** What joins two names right beside each other; "the" may stand between. */
function jointOf(reading: Reading, last: number, first: number): 'and' | ',' | undefined {
  const words = [];
  for (let token = last + 1; token < first && token < last + 5; token++)
    if (reading.word(token) !== 'the') words.push(reading.word(token));
  if (first > last + 4) return undefined;
  const joint = words.join(' ');
  return joint === 'and' || joint === ', and' ? 'and' : joint === ',' ? ',' : undefined;
}
