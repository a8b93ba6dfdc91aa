import type { Draft, Drafts } from './draft';
import { nameOf } from './linkDescriptions';
import type { Phrase } from './phrases';
import { sectorOf } from './sectorOf';

/**
 * What the text says that named bodies are, between commas: "Serb List, the main Serb party,", "His party, Georgian Dream, said". Adds the
 * phrases to `used`. A list ("NATO, the army and the police") and a phrase of another country or kind say nothing of the name.
 */
export function linkBodyRoles(
  drafts: Drafts,
  phrases: readonly Phrase[],
  used: Set<Phrase>,
  draftAt: (entity: number) => Draft | undefined,
): void {
  const { reading } = drafts;
  for (const phrase of phrases) {
    if (used.has(phrase) || phrase.role.kind !== 'body' || phrase.role.plural || phrase.determiner === 'many') continue;
    const entity = afterName(phrase) ?? beforeName(phrase);
    const draft = entity === undefined ? undefined : draftAt(entity);
    if (draft?.type !== 'organization' || !isOfKind(draft, phrase)) continue;
    used.add(phrase);
    const words = reading.tokens.text.slice(reading.tokens.start[phrase.first], reading.tokens.end[phrase.last]);
    drafts.link(draft, phrase.first, phrase.last, {
      kind: 'description',
      rule: 'apposition',
      evidence: `“${words}” stands beside the name ${nameOf(draft)}, between commas.`,
      confidence: 0.85,
    });
    const [country] = phrase.countries;
    if (country) draft.country ??= country;
    (draft.called ??= []).push(phrase.role.word);
    const sector = sectorOf(phrase.title);
    if (sector) draft.sector ??= sector;
  }

  /** "MINUSMA, the U.N. mission in Mali, evacuated" */
  function afterName({ first, last, determiner }: Phrase): number | undefined {
    if (determiner === 'none' || reading.word(first - 1) !== ',' || !reading.sameSentence(first - 2, last))
      return undefined;
    const index = reading.entityAt[first - 2] ?? -1;
    if (reading.entities[index]?.type !== 'organization') return undefined;
    const next = reading.word(last + 1);
    if (next === 'and' || next === 'or' || reading.isPossessive(last + 1)) return undefined;
    const begin = reading.firstOf[index] ?? first;
    return reading.word(begin - 1) === ',' && next === ',' && reading.word(last + 2) === 'and' ? undefined : index;
  }

  /** "The ruling party, Georgian Dream, has" */
  function beforeName({ last, determiner }: Phrase): number | undefined {
    if (determiner === 'none' || determiner === 'a' || reading.word(last + 1) !== ',') return undefined;
    const index = reading.entityAt[last + 2] ?? -1;
    if (reading.entities[index]?.type !== 'organization' || !reading.sameSentence(last, last + 2)) return undefined;
    const end = (reading.lastOf[index] ?? last) + 1;
    const next = reading.word(end);
    if (next === ',') return reading.word(end + 1) === 'and' || isListed(end + 1) ? undefined : index;
    return next === '.' || next === '(' || reading.isVerb(end) ? index : undefined;
  }

  /** "the army, NATO, the police and": a third member follows. */
  function isListed(token: number): boolean {
    for (let at = token; at < token + 6 && reading.sameSentence(at, token); at++) {
      if (reading.word(at) === 'and') return true;
      if (reading.isVerb(at) || reading.word(at) === ',') return false;
    }
    return false;
  }

  function isOfKind(draft: Draft, phrase: Phrase): boolean {
    const [country] = phrase.countries;
    if (country && draft.country?.length === 3 && draft.country !== country && country.length === 3) {
      const wide = /^(?:UNO|IGO|EUR|NGO|ISM|IMG|MNC)$/;
      if (!wide.test(draft.country) && !wide.test(country)) return false;
    }
    const sector = phrase.role.weak ? undefined : phrase.role.sector;
    return !sector || !draft.sector || sector === draft.sector || sector === 'PTY' || draft.sector === 'GOV';
  }
}
