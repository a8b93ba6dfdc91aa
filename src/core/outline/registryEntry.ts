import type { Actor } from '../actors/actor';
import { readRegistry } from '../actors/registry';
import type { TextEdit } from '../annotations/textEdit';
import { yamlFlow } from '../annotations/yamlScalar';

/**
 * The edit that adds an actor of an article to a registry's text, after what stands there; undefined where it has the id already or can't be
 * read. Of the names those go in that are more than one article's shorthand: no pronouns, no descriptions.
 */
export function addToRegistry(text: string, actor: Actor): TextEdit | undefined {
  const { places, problems } = readRegistry(text);
  if (places.has(actor.id) || problems.some(({ severity }) => severity === 'error')) return undefined;
  const named = new Set(actor.mentions.filter(({ kind }) => kind === 'name').map((mention) => mention.text));
  const aliases = actor.aliases.filter((alias) => alias !== actor.name && named.has(alias));
  const fields: Record<string, unknown> = {
    name: actor.name,
    type: actor.type,
    ...(aliases.length && { aliases }),
    ...(actor.country && { country: actor.country }),
    ...(actor.sector && { sector: actor.sector }),
    ...(actor.role && { roles: [{ title: actor.role.title, ...(actor.role.of && { org: actor.role.of }) }] }),
  };
  const indent = /^actors:/m.test(text) ? '  ' : '';
  const lines = Object.entries(fields).map(([key, value]) => `${indent}  ${key}: ${yamlFlow(value, key)}\n`);
  const gap = text && !text.endsWith('\n') ? '\n' : '';
  return { start: text.length, end: text.length, text: `${gap}${indent}${actor.id}:\n${lines.join('')}` };
}

/** The edits that give an actor another id in a sidecar's text: in links of mentions and in roles of events. */
export function renameActorIn(text: string, from: string, to: string): TextEdit[] {
  const edits: TextEdit[] = [];
  const line = /^[ \t]+(?:actor|recipient|place|reported_by):.*$/gm;
  for (let found = line.exec(text); found; found = line.exec(text)) {
    const words = /[\w-]+/g;
    words.lastIndex = found[0].indexOf(':') + 1;
    for (let word = words.exec(found[0]); word; word = words.exec(found[0])) {
      const start = found.index + word.index;
      if (word[0] === from) edits.push({ start, end: start + from.length, text: to });
    }
  }
  return edits;
}
