import { countryWord } from '../recognize/countries/countries';
import type { EntityMention, EntityType } from '../recognize/entities/entity';
import { foldWords, nameWords } from '../text/foldName';
import { aliasAfter } from './aliasAfter';
import { koreaMeant, namesBothKoreas } from './halfOfKorea';
import { isGeorgiaAmerican } from './isGeorgiaAmerican';

const firms = /(?:\band|&) (?:sons?|brothers|bros\.?|co\.?|company|partners|associates)$/i;
const placing = /\b(?:in|at|near|around|outside|towards?|into|of) $/i;

/**
 * The names of a text with types that agree: a name of several words is of one type throughout; a lone surname, or the by-name of somebody
 * ("Dagalo, known as Hemedti"), is a person as the full name is. Not where it is the name of a country, stands where a place does ("in Lincoln"),
 * or is part of a firm's name too ("Whitfield" beside "Whitfield and Sons").
 */
export function agreeTypes(text: string, entities: readonly EntityMention[]): readonly EntityMention[] {
  const votes = new Map<string, Map<EntityType, number>>();
  const surnames = new Set<string>();
  const byNames = new Set<string>();
  const shared = new Set<string>();
  /** Names of several words that are no person's, by their last word. */
  const longNames = new Map<string, EntityMention>();
  for (const entity of entities)
    if (entity.type !== 'person' && /\s/.test(entity.text)) longNames.set(lastWord(entity.text), entity);
  const firmNames = entities.filter((entity) => firms.test(entity.text));
  const keys = entities.map(keyOf);
  entities.forEach((entity, index) => {
    const key = keys[index]!;
    if (key.includes(' ')) {
      const type = firms.test(entity.text) ? 'organization' : entity.type;
      let types = votes.get(key);
      if (!types) votes.set(key, (types = new Map()));
      types.set(type, (types.get(type) ?? 0) + entity.confidence);
      const words = nameWords(entity.text);
      if (type === 'person') surnames.add(words.at(-1) ?? '');
      else for (const word of words) shared.add(word);
    }
    const alias = entity.type === 'person' && aliasAfter(text, entities, index);
    if (alias) byNames.add(foldWords(alias.text));
  });
  let changed = false;
  let isAmerican: boolean | undefined;
  let isOfKoreas: boolean | undefined;
  const agreed = entities.map((found, index) => {
    const entity = wholeName(
      fromStart(found, entities[index - 1]?.end ?? 0),
      entities[index + 1]?.start ?? text.length,
    );
    if (entity !== found) changed = true;
    const korea = koreaMeant(text, entity);
    if (korea && (isOfKoreas ??= namesBothKoreas(text))) {
      changed = true;
      return { ...entity, subtype: 'country', country: korea };
    }
    const type = typeOf(entity, entity === found ? keys[index]! : keyOf(entity));
    if (type === 'place' && entity.text === 'Georgia' && (isAmerican ??= isGeorgiaAmerican(entities))) {
      changed = true;
      return { ...entity, subtype: 'region', country: 'USA' };
    }
    if (type === entity.type) return entity;
    changed = true;
    const { subtype, country, ...rest } = entity;
    // What a subtype and country say goes with the type that they were found for.
    return type === 'person' ? { ...rest, type } : { ...rest, type, ...(type === 'place' && { subtype, country }) };
  });
  return changed ? agreed : entities;

  /** "Democrats" where "35,000 Free Democrats" stands, and "Free Democrats" is a name elsewhere. */
  function fromStart(entity: EntityMention, limit: number): EntityMention {
    if (entity.type === 'person') return entity;
    const long = longNames.get(lastWord(entity.text));
    if (!long || long.text.length <= entity.text.length || !long.text.endsWith(` ${entity.text}`)) return entity;
    const start = entity.end - long.text.length;
    return start >= limit && text.startsWith(long.text, start)
      ? { ...long, start, end: entity.end, rule: 'memory' }
      : entity;
  }

  /** "Whitfield" where the text goes on with "and Sons", and "Whitfield and Sons" is a name elsewhere. */
  function wholeName(entity: EntityMention, limit: number): EntityMention {
    for (const long of firmNames) {
      const end = entity.start + long.text.length;
      if (long.text.length > entity.text.length && end <= limit && text.startsWith(long.text, entity.start))
        return { ...long, start: entity.start, end, rule: 'memory' };
    }
    return entity;
  }

  function typeOf(entity: EntityMention, key: string): EntityType {
    if (entity.type !== 'person' && byNames.has(key)) return 'person';
    if (key.includes(' ')) {
      if (firms.test(entity.text)) return 'organization';
      const map = votes.get(key);
      if (!map || map.size < 2) return entity.type;
      return [...map].reduce((best, item) => (item[1] > best[1] ? item : best))[0];
    }
    if (entity.type === 'person' || entity.type === 'group' || !surnames.has(key) || shared.has(key))
      return entity.type;
    if (countryWord(entity.text) || placing.test(text.slice(Math.max(0, entity.start - 12), entity.start)))
      return entity.type;
    return 'person';
  }
}

/** The folded words of a name. */
function keyOf({ text }: EntityMention): string {
  return nameWords(text).join(' ');
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
