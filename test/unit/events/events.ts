import { readFileSync } from 'node:fs';
import type { Actor } from '../../../src/core/actors/actor';
import type { Codebook } from '../../../src/core/events/codebook';
import { recognizeEvents } from '../../../src/core/events/recognizeEvents';
import { readLanguageModel, type LanguageModel } from '../../../src/core/language/languageModel';
import { parse } from '../../../src/core/language/parse';
import { recognizeDates } from '../../../src/core/recognize/dates/recognizeDates';
import { readArticle, withDate } from '../../../src/core/text/readArticle';
import { tokenize } from '../../../src/core/text/tokenize';

let model: LanguageModel | undefined;

function languageModel(): LanguageModel {
  model ??= readLanguageModel(new Uint8Array(readFileSync('models/language.bin'))).model;
  if (!model) throw new Error('models/language.bin is missing');
  return model;
}

/**
 * Reads a text in which `[id words]` marks an actor's mention, `[id:kind words]` one of a kind, and finds its events. Three letters are a country,
 * an id that ends in `-town` is a place, one in `-sea` a sea.
 */
export function eventsOf(marked: string, date = '2024-05-15', codebook?: Codebook) {
  const actors = new Map<string, Actor & { mentions: Actor['mentions'][number][] }>();
  let text = '';
  let last = 0;
  for (const found of marked.matchAll(/\[([a-z-]+)(?::([a-z]+))? ([^\]]+)\]/g)) {
    text += marked.slice(last, found.index);
    last = found.index + found[0].length;
    const [, id = '', kind = 'name', words = ''] = found;
    const actor = actors.get(id) ?? {
      id,
      name: words,
      type: /-(?:town|sea)$/.test(id) ? ('place' as const) : ('organization' as const),
      ...(id.endsWith('-sea') && { subtype: 'natural' as const }),
      ...(id.length === 3 && { country: id.toUpperCase() }),
      aliases: [words],
      mentions: [],
    };
    actors.set(id, actor);
    actor.mentions.push({
      start: text.length,
      end: text.length + words.length,
      text: words,
      kind: kind as 'name' | 'pronoun' | 'description' | 'adjective',
      rule: 'marked',
      evidence: 'marked by hand',
      confidence: 1,
    });
    text += words;
  }
  text += marked.slice(last);
  const article = withDate(readArticle(text), date, 'given');
  const tokens = tokenize(text);
  const events = recognizeEvents({
    article,
    tokens,
    syntax: parse(tokens, languageModel()),
    entities: [],
    dates: recognizeDates(article),
    actors: [...actors.values()],
    ...(codebook && { codebook }),
  });
  return { text, events, actors: [...actors.values()] };
}

/** The most confident event in one line: `TYPE actor > recipient`. */
export function best(marked: string): string {
  const { events } = eventsOf(marked);
  const first = [...events].sort((a, b) => b.confidence - a.confidence)[0];
  return first ? `${first.type} ${first.actor.join(',')} > ${first.recipient.join(',')}` : 'nothing';
}

/** All events, in the order of the text, as `best` writes them. */
export function allOf(marked: string): string[] {
  return [...eventsOf(marked).events]
    .sort((a, b) => a.trigger.start - b.trigger.start)
    .map(({ type, actor, recipient }) => `${type} ${actor.join(',')} > ${recipient.join(',')}`);
}
