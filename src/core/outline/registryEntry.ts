import { isMap, isScalar, isSeq } from 'yaml';
import { formerly, type Actor } from '../actors/actor';
import { readRegistry, type RegistryRole } from '../actors/registry';
import { difference } from '../annotations/carryOver';
import { readSidecar } from '../annotations/readSidecar';
import { applyEdits, type TextEdit } from '../annotations/textEdit';
import { findEntry, type Entry } from '../annotations/yamlEdits';
import { yamlFlow } from '../annotations/yamlScalar';

/**
 * The edit that adds an actor of an article to a registry's text, after what stands there; undefined where it has the id already or can't be
 * read. Of the names those go in that are more than one article's shorthand: no pronouns, no descriptions. A role is said to be held from
 * the article's date (YYYY-MM-DD) on, a former one until the day before: that is all the article tells.
 */
export function addToRegistry(text: string, actor: Actor, date?: string): TextEdit | undefined {
  const { places, problems } = readRegistry(text);
  if (places.has(actor.id) || problems.some(({ severity }) => severity === 'error')) return undefined;
  const named = new Set(actor.mentions.filter(({ kind }) => kind === 'name').map((mention) => mention.text));
  const aliases = actor.aliases.filter((alias) => alias !== actor.name && named.has(alias));
  const role = actor.role && registryRole(actor.role, date);
  const fields: Record<string, unknown> = {
    name: actor.name,
    ...(registered.includes(actor.type) && { type: actor.type }),
    ...(aliases.length && { aliases }),
    ...(actor.country && { country: actor.country }),
    ...(actor.sector && { sector: actor.sector }),
    ...(role && { roles: [role] }),
  };
  const indent = /^actors:/m.test(text) ? '  ' : '';
  const lines = Object.entries(fields).map(([key, value]) => `${indent}  ${key}: ${yamlFlow(value, key)}\n`);
  const gap = text && !text.endsWith('\n') ? '\n' : '';
  return { start: text.length, end: text.length, text: `${gap}${indent}${actor.id}:\n${lines.join('')}` };
}

/** None for a former role of an article without a date: without bounds it would be held for ever. */
function registryRole({ title, of }: NonNullable<Actor['role']>, date: string | undefined): RegistryRole | undefined {
  const org = of && { org: of };
  if (!title.startsWith(formerly)) return { title, ...org, ...(date && { from: date }) };
  return date ? { title: title.slice(formerly.length), ...org, to: dayBefore(date) } : undefined;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

const registered: readonly string[] = ['person', 'organization', 'place', 'group'];

const roleKeys = ['actor', 'recipient', 'place', 'reported_by'];

/**
 * The edits that give an actor another id in a sidecar's text: in links of mentions, in roles of events, and where the sidecar itself says who
 * it is. None where the sidecar can't be read.
 */
export function renameActorIn(text: string, from: string, to: string): TextEdit[] {
  if (!text.includes(from)) return [];
  const { root, writable, places, migrated } = readSidecar(text);
  if (!root || !writable) return [];
  if (migrated) {
    const edits = renameActorIn(migrated.text, from, to);
    return edits.length ? [difference(text, applyEdits(migrated.text, edits))] : [];
  }
  const edits: TextEdit[] = [];
  const rename = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(rename);
    else if (isScalar(node) && node.range && (node.value === from || node.source === from))
      edits.push({ start: node.range[0], end: node.range[1], text: to });
  };
  const items = (section: string): readonly Entry[] => {
    const map = findEntry(root, section)?.value;
    return isMap(map) ? (map.items as Entry[]) : [];
  };
  for (const { value } of items('mentions')) if (isMap(value)) rename(value.get('actor', true));
  items('actors').forEach(({ key }) => rename(key));
  // In a role an id may be that of a mention, which is no actor.
  if (places.get(from)?.kind !== 'mention')
    for (const { value } of items('events')) if (isMap(value)) for (const key of roleKeys) rename(value.get(key, true));
  return edits.sort((a, b) => a.start - b.start);
}
