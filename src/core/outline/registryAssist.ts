import { isCountryCode, countryCodes } from '../actors/countryCodes';
import { readRegistry, type Registry } from '../actors/registry';
import { sectors } from '../actors/sectors';
import { countryName } from '../recognize/countries/countries';
import type { Span } from '../text/span';

/** One thing that may be written at a place of a registry. */
export interface RegistryCompletion {
  readonly label: string;
  readonly detail: string;
  readonly insert: string;
  readonly kind: 'key' | 'value';
}

interface Field {
  readonly help: string;
  readonly values?: () => readonly (readonly [value: string, detail: string])[];
}

const types = ['person', 'organization', 'place', 'group'];
const above: Readonly<Record<string, string>> = {
  IGO: 'an organization of states',
  UNO: 'United Nations',
  EUR: 'European Union',
  NGO: 'a non-governmental organization',
  ISM: 'an international social movement',
  IMG: 'an international militant group',
  MNC: 'a multinational company',
};

const actorFields: Readonly<Record<string, Field>> = {
  name: { help: 'The name to show, in full.' },
  type: { help: 'What the actor is.', values: () => types.map((type) => [type, '']) },
  aliases: { help: 'Other names, as a list. They link in every article, so a name may belong to one actor only.' },
  country: {
    help: 'ISO 3166 alpha-3, or IGO UNO EUR NGO ISM IMG MNC for actors above or across states.',
    values: () => countryCodes.map((code) => [code, describeCountry(code)]),
  },
  sector: { help: 'PLOVER sector.', values: () => Object.entries(sectors) },
  wikidata: { help: 'Wikidata item, such as Q42.' },
  roles: { help: 'Offices held: title, org, from, to. A role counts for articles of the days it was held.' },
};

const roleFields: Readonly<Record<string, Field>> = {
  title: { help: 'Office or role, as an article would print it.' },
  org: { help: 'Of what: a name or an id.' },
  from: { help: 'First day, month or year: YYYY, YYYY-MM or YYYY-MM-DD. Without it, always until `to`.' },
  to: { help: 'Last day, month or year. Without it, still held.' },
};

/** The country or kind that a code stands for; empty for no code. */
export function describeCountry(code: string): string {
  return above[code] ?? (isCountryCode(code) ? countryName(code) : '');
}

/** What may be written at an offset of actors.yaml (UTF-16). Reads lines only, so that a half-written file is no hindrance. */
export function completeRegistry(
  text: string,
  offset: number,
): { readonly span: Span; readonly items: RegistryCompletion[] } {
  const { fields, key, word, isFlow } = placeAt(text, offset);
  if (key !== undefined) {
    const values = fields?.[key]?.values?.() ?? [];
    return { span: word, items: values.map(([label, detail]) => ({ label, detail, insert: label, kind: 'value' })) };
  }
  const items = Object.entries(fields ?? {}).map(([label, { help }]) => ({
    label,
    detail: help,
    insert: label === 'aliases' ? 'aliases: [' : label === 'roles' && !isFlow ? 'roles:\n  - {title: ' : `${label}: `,
    kind: 'key' as const,
  }));
  return { span: word, items };
}

/** Help on the key, id or code at an offset of actors.yaml, with the words it covers. */
export function describeRegistryAt(
  text: string,
  offset: number,
): { readonly span: Span; readonly help: string } | undefined {
  const { fields, key, word } = placeAt(text, offset);
  const written = text.slice(word.start, word.end);
  const actor = registryActorAt(text, offset);
  if (actor && word.start === actor.key.start)
    return { span: word, help: actorCard(readRegistry(text).value, actor.id) };
  if (key === undefined || key === written) {
    const field = fields?.[written];
    return field && { span: word, help: field.help };
  }
  if (key === 'country' && describeCountry(written))
    return { span: word, help: `${written}: ${describeCountry(written)}` };
  if (key === 'sector' && sectors[written] !== undefined)
    return { span: word, help: `${written}: ${sectors[written]}` };
  return undefined;
}

function actorCard(registry: Registry, id: string): string {
  const actor = registry.actors.find((candidate) => candidate.id === id);
  if (!actor) return id;
  const codes = [actor.type, actor.country && describeCountry(actor.country), actor.sector && sectors[actor.sector]];
  const roles = actor.roles.map(
    ({ title, org, from, to }) =>
      [title, org].filter(Boolean).join(', ') + (from || to ? ` (${from ?? '…'} – ${to ?? '…'})` : ''),
  );
  return [[actor.name, ...codes.filter(Boolean)].join(' · '), ...roles, ...actor.aliases].join('\n');
}

/** The entry of actors.yaml that an offset lies in, with the place of its id. */
export function registryActorAt(text: string, offset: number): { readonly id: string; readonly key: Span } | undefined {
  let found: { id: string; key: Span } | undefined;
  for (const [id, key] of readRegistry(text).places)
    if (key.start <= offset && (!found || key.start > found.key.start)) found = { id, key };
  const place = found && placeAt(text, offset);
  // An offset on a line of its own at the level of ids belongs to no entry.
  return place && place.depth === 0 && !(found && offset <= found.key.end) ? undefined : found;
}

interface Place {
  /** How many keys stand above: 0 where ids stand. */
  readonly depth: number;
  /** Fields that may stand here; undefined where ids stand. */
  readonly fields: Readonly<Record<string, Field>> | undefined;
  /** The key whose value the offset lies in. */
  readonly key: string | undefined;
  /** The word around the offset. */
  readonly word: Span;
  readonly isFlow: boolean;
}

function placeAt(text: string, offset: number): Place {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const wordStart = offset - (/[\p{L}\p{N}_-]*$/u.exec(before)?.[0].length ?? 0);
  const wordEnd = offset + (/^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, offset + 80))?.[0].length ?? 0);
  const path: string[] = [];
  let indent = /^ *(?:- +)?/.exec(text.slice(lineStart))?.[0].length ?? 0;
  for (let at = lineStart; at > 0 && indent > 0;) {
    const start = text.lastIndexOf('\n', at - 2) + 1;
    const parent = /^( *)((?:- +)?)([^\s:#][^:]*):/.exec(text.slice(start, at));
    at = start;
    if (!parent || parent[2] || (parent[1]?.length ?? 0) >= indent) continue;
    indent = parent[1]?.length ?? 0;
    path.unshift(parent[3] ?? '');
  }
  if (path[0] === 'actors') path.shift();
  // Inside braces on the same line: the map of that line's own key.
  const braces = before.lastIndexOf('{') > before.lastIndexOf('}');
  const lead = /^\s*(?:- +)?([^\s:#{][^:{]*):/.exec(before)?.[1];
  const inner = braces ? before.slice(before.lastIndexOf('{') + 1) : before;
  if (braces && lead !== undefined) path.push(lead);
  const own = (braces ? /(?:^|,)\s*([\w-]+):\s[^,]*$/ : /^\s*(?:- +)?([\w-]+):\s/).exec(inner)?.[1];
  const depth = path.length;
  const fields = depth === 0 ? undefined : depth === 1 ? actorFields : path[1] === 'roles' ? roleFields : undefined;
  return { depth, fields, key: own, word: { start: wordStart, end: wordEnd }, isFlow: braces };
}
