import { isCountry } from '../recognize/countries/countries';
import type { Context } from './context';
import type { Draft, Drafts, Role } from './draft';
import { knownPersonCountry } from './knownPersons';
import { nameOf } from './linkDescriptions';
import { roleWord } from './roleWords';
import { titleKey } from './titleKey';

/** Sectors whose people serve the country spoken of, where the text names none. */
const ofState = new Set(['GOV', 'LEG', 'MIL', 'COP', 'JUD', 'SPY', 'PTY', 'OPP']);
const owning = new Set(['owner', 'operator', 'manager', 'buyer']);
const leading = new Set(['led', 'headed', 'chaired', 'commanded']);
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
      // "the army's head of information": the role keeps the head of its owner.
      else if (mention.kind === 'description' && (draft.type === 'organization' || draft.subtype === 'country'))
        pronouns.set(mention.last, draft);
      if (draft.type !== 'organization') continue;
      const sentence = reading.sentence[mention.first] ?? 0;
      const list = bodies.get(sentence);
      if (list) list.push(draft);
      else bodies.set(sentence, [draft]);
    }
  for (const draft of drafts.all) {
    if (draft.owner !== undefined && draft.type !== 'person') {
      const country = pronouns.get(draft.owner)?.country;
      if (country !== undefined && isCountry(country)) draft.country ??= country;
    }
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
      ledBy(draft) ??
      byFame(draft) ??
      byMinistry(draft) ??
      (ofState.has(draft.sector ?? '') && !draft.roles.some(isAnothers) ? around(draft) : undefined);
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
    if (owner.sector && owner.type !== 'place') draft.sector ??= owner.sector;
    // "coast guard spokesman" has a body of its own.
    const own = role.title.slice(0, -1).some((word) => roleWord(word)?.kind === 'body');
    return {
      ...role,
      ...(!own && { of: nameOf(owner) }),
      ...(owner.country && { country: owner.country }),
      ...(owner.sector && owner.type !== 'place' && !role.sector && { sector: owner.sector }),
    };
  }

  /** "the bloc's president" is of the bloc, whether or not it is known which one. */
  function isAnothers({ owner, of, former }: Role): boolean {
    return owner !== undefined && of === undefined && !former && !/^(?:his|her|their)$/.test(reading.word(owner));
  }

  /** The last body named in the sentence of the title or the one before. */
  function spokenFor(role: Role, token: number): Draft | undefined {
    const sentence = reading.sentence[token] ?? 0;
    // "a spokeswoman for the foreign ministry"
    const { text } = reading.tokens;
    const own = (bodies.get(sentence) ?? []).find((draft) =>
      draft.mentions.some(
        (m) => m.start > role.end && /^ (?:for|of|at) (?:the )?$/.test(text.slice(role.end, m.start)),
      ),
    );
    if (own) return own;
    const inside = bodies.get(sentence)?.filter((draft) => draft.mentions.some((m) => m.end <= role.start));
    const before = bodies.get(sentence - 1);
    const pool = inside?.length ? inside : (before ?? []);
    const only = new Set(pool);
    return only.size === 1 ? pool[0] : undefined;
  }

  /** "U.S. officials, led by X", "the army, headed by X": theirs. */
  function ledBy(draft: Draft): string | undefined {
    const first = draft.mentions[0]?.first ?? 0;
    const sentence = reading.sentence[first] ?? 0;
    let at = first - 1;
    while (at > first - 10 && !(reading.word(at) === 'by' && leading.has(reading.word(at - 1)))) at--;
    if (reading.word(at) !== 'by' || reading.sentence[at] !== sentence) return undefined;
    let near: { last: number; country: string | undefined } | undefined;
    for (const body of drafts.all) {
      if (body.type === 'person' || body.type === 'place') continue;
      for (const mention of body.mentions)
        if (mention.last < at && mention.last > at - 8 && reading.sentence[mention.last] === sentence)
          if (!near || mention.last > near.last) near = { last: mention.last, country: body.country };
    }
    return near?.country;
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
