import type { Context } from './context';
import type { Draft, Drafts, Role } from './draft';
import { knownPersonCountry } from './knownPersons';
import { nameOf } from './linkDescriptions';
import { titleKey } from './titleKey';

/** Sectors whose people serve the country spoken of, where the text names none. */
const ofState = new Set(['GOV', 'LEG', 'MIL', 'COP', 'JUD', 'SPY', 'PTY', 'OPP']);
const owning = new Set(['owner', 'operator', 'manager', 'buyer']);
const speaking = new Set(['spokesman', 'spokesperson', 'adviser', 'advisor', 'aide']);

/** Country and sector of persons by the roles that the text gives them. */
export function codePersons(drafts: Drafts): void {
  for (const draft of drafts.all) {
    if (draft.type !== 'person') continue;
    const roles = [...draft.roles].sort((a, b) => Number(a.former) - Number(b.former) || a.start - b.start);
    const sector = roles.find((role) => role.sector)?.sector;
    if (sector) draft.sector ??= sector;
    const country = roles.find((role) => role.country)?.country;
    if (country) draft.country ??= country;
  }
}

/**
 * What only the finished links tell: "its chairwoman" once "its" is known, a foreign minister beside his ministry, a spokesman after
 * the body that he speaks for; last the country that the article is about.
 */
export function completePersons(drafts: Drafts, context: Context): void {
  const { reading } = drafts;
  const pronouns = new Map<number, Draft>();
  const bodies = new Map<number, Draft[]>();
  for (const draft of drafts.all)
    for (const mention of draft.mentions) {
      if (mention.kind === 'pronoun') pronouns.set(mention.first, draft);
      if (draft.type !== 'organization') continue;
      const sentence = reading.sentence[mention.first] ?? 0;
      const list = bodies.get(sentence);
      if (list) list.push(draft);
      else bodies.set(sentence, [draft]);
    }
  for (const draft of drafts.all) {
    if (draft.type !== 'person' || (draft.sector && draft.country)) continue;
    for (const [index, role] of draft.roles.entries()) {
      const owner = role.owner === undefined ? undefined : pronouns.get(role.owner);
      if (owner && owner !== draft) draft.roles[index] = take(draft, role, owner);
      else if (speaking.has(role.title.at(-1) ?? '') && !role.of) {
        const speaker = spokenFor(role, draft.mentions[0]?.first ?? 0);
        if (speaker) draft.roles[index] = take(draft, role, speaker);
      }
    }
    const country =
      draft.country ??
      byFame(draft) ??
      byMinistry(draft) ??
      (ofState.has(draft.sector ?? '') ? around(draft) : undefined);
    if (country) draft.country = country;
  }

  function take(draft: Draft, role: Role, owner: Draft): Role {
    const same = role.title.at(-1) === 'counterpart' && owner.type === 'person' ? owner.roles[0] : undefined;
    if (same) {
      if (same.sector) draft.sector ??= same.sector;
      return { ...role, title: same.title, text: same.text, ...(same.sector && { sector: same.sector }) };
    }
    // Nobody owns a government: "its owner" is that of a ship, whatever "it" was taken for.
    if (owner.type === 'person' || (owning.has(role.title.at(-1) ?? '') && owner.sector === 'GOV')) return role;
    if (owner.country) draft.country ??= owner.country;
    if (owner.sector) draft.sector ??= owner.sector;
    return {
      ...role,
      of: nameOf(owner),
      ...(owner.country && { country: owner.country }),
      ...(owner.sector && !role.sector && { sector: owner.sector }),
    };
  }

  /** The last body named in the sentence of the title or the one before. */
  function spokenFor(role: Role, token: number): Draft | undefined {
    const sentence = reading.sentence[token] ?? 0;
    const inside = bodies.get(sentence)?.filter((draft) => draft.mentions.some((m) => m.end <= role.start));
    const before = bodies.get(sentence - 1);
    const pool = inside?.length ? inside : (before ?? []);
    const only = new Set(pool);
    return only.size === 1 ? pool[0] : undefined;
  }

  function byFame(draft: Draft): string | undefined {
    for (const name of draft.names) {
      const country = knownPersonCountry(name.text);
      if (country) return country;
    }
    return undefined;
  }

  function byMinistry(draft: Draft): string | undefined {
    for (const role of draft.roles) {
      const key = titleKey(role.title);
      const field = key.at(-1) === 'minister' ? key.at(-2) : undefined;
      if (!field || !draft.mentions[0]) continue;
      const near = bodies.get(reading.sentence[draft.mentions[0].first] ?? 0) ?? [];
      const own = near.find((body) => body.country && body.title?.includes(field) && body.title.includes('ministry'));
      if (own?.country) return own.country;
    }
    return undefined;
  }

  function around(draft: Draft): string | undefined {
    const first = draft.mentions[0];
    return first && context.at(first.first, reading.sentence[first.first] ?? 0);
  }
}
