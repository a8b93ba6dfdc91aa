import { entityTypes, type EntityMention, type EntityType } from '../../../src/core/recognize/entities/entity';
import type { Actor } from '../../../src/core/actors/actor';
import type { Registry } from '../../../src/core/actors/registry';
import { resolveActors } from '../../../src/core/actors/resolveActors';
import { readArticle } from '../../../src/core/text/readArticle';
import { tokenize } from '../../../src/core/text/tokenize';

/** Reads `[type/subtype words]` marks into a text and its entities, and resolves the actors of them. */
export function resolveMarked(marked: string, options: { readonly registry?: Registry } = {}): Actor[] {
  const entities: EntityMention[] = [];
  let text = '';
  let last = 0;
  for (const found of marked.matchAll(/\[([a-z]+)(?:\/([a-z]+))? ([^\]]+)\]/g)) {
    text += marked.slice(last, found.index);
    last = found.index + found[0].length;
    const [, type = '', subtype, words = ''] = found;
    if (!entityTypes.includes(type as EntityType)) throw new Error(`no such type: ${type}`);
    entities.push({
      start: text.length,
      end: text.length + words.length,
      text: words,
      type: type as EntityType,
      ...(subtype && { subtype }),
      confidence: 1,
      rule: 'test',
    });
    text += words;
  }
  text += marked.slice(last);
  return resolveActors({ article: readArticle(text), tokens: tokenize(text), entities, ...options });
}

/** All that the text calls an actor, by id, in text order. */
export function mentionsOf(actors: readonly Actor[], id: string): string[] {
  return actors.find((actor) => actor.id === id)?.mentions.map(({ text }) => text) ?? [];
}

/** Ids of the actors that own a mention with these words; the n-th such mention, from 0. */
export function whoIs(actors: readonly Actor[], words: string, nth = 0): string[] {
  const starts = [
    ...new Set(actors.flatMap((actor) => actor.mentions.filter((m) => m.text === words).map((m) => m.start))),
  ].sort((a, b) => a - b);
  return actors
    .filter((actor) => actor.mentions.some((m) => m.text === words && m.start === starts[nth]))
    .map(({ id }) => id);
}
