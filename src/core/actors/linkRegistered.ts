import { countryName, countryWord, isCountry } from '../recognize/countries/countries';
import type { Draft, Drafts, Role } from './draft';
import { foldWord, nameWords } from '../text/foldName';
import { holdsOn, registeredType } from './registeredActor';
import type { Registry, RegistryActor, RegistryRole } from './registry';
import { sectorOf } from './sectorOf';

interface Alias {
  readonly words: readonly string[];
  readonly actor: RegistryActor;
  /** Two actors of the registry share it: it says nothing. */
  shared: boolean;
}

/**
 * Links what the workspace's registry names, before anything is guessed: a name or alias printed in capitals as the registry has it,
 * whether or not it was found as a name. An alias of two actors links to neither. Roles count on the days that the registry gives
 * them, so `date` (YYYY-MM-DD) decides which one an actor holds.
 */
export function linkRegistered(drafts: Drafts, registry: Registry, date: string | undefined): void {
  const { reading } = drafts;
  const aliases = readAliases(registry);
  const made = new Map<RegistryActor, Draft>();
  for (let token = 0; token < reading.tokens.count; token++) {
    const candidates = aliases.get(foldWord(reading.text(token)));
    if (!candidates || !reading.isCapital(token)) continue;
    const found = candidates.find(({ words }) => matches(words, token));
    if (!found || found.shared) continue;
    const last = endOf(found.words, token);
    const index = reading.entityAt[token] ?? -1;
    const entity = index === -1 ? undefined : reading.entities[index];
    // A name inside a longer one is not the actor: "China" in "China Daily".
    if (entity && (reading.firstOf[index] !== token || reading.lastOf[index] !== last)) continue;
    if (!entity && reading.entityAt[last] !== -1) continue;
    if (entity?.type === 'person' && found.actor.type !== undefined && found.actor.type !== 'person') continue;
    let draft = made.get(found.actor);
    if (!draft) made.set(found.actor, (draft = create(drafts, found.actor, date)));
    drafts.link(
      draft,
      token,
      last,
      {
        kind: 'name',
        rule: 'registry',
        evidence: `The registry has this name for ${found.actor.name} (${found.actor.id}).`,
        confidence: 0.99,
      },
      entity,
    );
    const text = reading.tokens.text.slice(reading.tokens.start[token], reading.tokens.end[last]);
    if (!draft.names.some((name) => name.text === text)) draft.names.push({ text, words: nameWords(text) });
    token = last;
  }

  function matches(words: readonly string[], token: number): boolean {
    return endOf(words, token) >= 0;
  }

  /** The last token of these words from `token` on, hyphens between them left out; -1 where they do not stand there. */
  function endOf(words: readonly string[], token: number): number {
    let at = token;
    for (const [index, word] of words.entries()) {
      while (index > 0 && /^[-–,.&/]$/.test(reading.word(at))) at++;
      if (at >= reading.tokens.count || foldWord(reading.text(at)) !== word) return -1;
      at++;
    }
    return at - 1;
  }
}

/** Aliases by their first word, the longest first. */
function readAliases(registry: Registry): Map<string, Alias[]> {
  const byKey = new Map<string, Alias>();
  for (const actor of registry.actors)
    for (const name of [actor.name, ...actor.aliases]) {
      const words = nameWords(name);
      const key = words.join(' ');
      const known = byKey.get(key);
      if (known && known.actor !== actor) known.shared = true;
      else if (words.length && !known) byKey.set(key, { words, actor, shared: false });
    }
  const byFirst = new Map<string, Alias[]>();
  for (const alias of byKey.values()) {
    const first = alias.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), alias]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function create(drafts: Drafts, actor: RegistryActor, date: string | undefined): Draft {
  const { type, isState } = registeredType(actor);
  const draft = drafts.create(type, {
    id: actor.id,
    label: actor.name,
    registered: true,
    ...(isState && { subtype: 'country' }),
    ...(actor.country && { country: actor.country }),
    ...(actor.sector && { sector: actor.sector }),
  });
  draft.names.push({ text: actor.name, words: nameWords(actor.name) });
  // The adjective and other names of the country mean the registered actor too.
  const country = countryWord(actor.name);
  if (isState && country) drafts.redirect(country.country.toLowerCase(), draft);
  for (const role of actor.roles) if (holdsOn(role, date)) draft.roles.push(toRole(role, actor));
  return draft;
}

function toRole(role: RegistryRole, actor: RegistryActor): Role {
  const title = role.title.toLowerCase();
  const words = title.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const sector = actor.sector ?? sectorOf(words);
  const country = actor.country && isCountry(actor.country) ? actor.country : undefined;
  return {
    title: words,
    text: title,
    ...(role.org ? { of: role.org } : country ? { of: countryName(country) } : {}),
    ...(country && { country }),
    ...(sector && { sector }),
    former: false,
    start: 0,
    end: 0,
  };
}
