import { readSidecar } from '../annotations/readSidecar';
import { eventStatuses, ploverTypes } from '../events/event';
import { ploverContexts, ploverModes } from '../events/ploverModes';
import { entityTypes } from '../recognize/entities/entity';
import type { Span } from '../text/span';

/** Where in a sidecar's text an offset lies: keys from the top, and what is typed so far. */
interface Place {
  readonly section: string | undefined;
  readonly item: string | undefined;
  readonly key: string | undefined;
  /** The word around the offset. */
  readonly word: Span;
}

export interface SidecarCompletion {
  readonly label: string;
  readonly detail: string;
  readonly insert: string;
  readonly kind: 'key' | 'value' | 'reference';
}

interface Field {
  readonly help: string;
  readonly values?: readonly string[];
  /** Takes ids of mentions, or of mentions and events. */
  readonly refersTo?: 'mention' | 'any';
}

const mentionTypes = [...entityTypes, 'date', 'event', 'note'];
const note: Field = { help: 'A remark of yours.' };
const tags: Field = { help: 'Tags, as a list: `[defence, north]`.' };
const by: Field = { help: 'Who annotated it.' };
const conflict: Field = {
  help: 'What another version says, where a merge could not decide. Keep mine, theirs or both.',
};

const fields: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  '': {
    dateline: { help: 'Version of the format.', values: ['1'] },
    document: { help: 'What is known of the article as a whole.' },
    mentions: { help: 'Annotated words, by a short id, in order of position.' },
    actors: { help: 'Who is who here: mentions that are one actor, by its id.' },
    events: { help: 'Who did what to whom; roles are ids of mentions or actors.' },
    notes: { help: 'Threads of remarks on a mention, an event or the article.' },
    rejected: { help: 'Suggestions that you refused; they are never offered again.' },
    review: { help: 'How far the work on this article is.' },
  },
  document: {
    date: { help: 'Date of the article, `YYYY-MM-DD`. Overrides the one in its text.' },
    title: { help: 'Headline.' },
    url: { help: 'Where it was published.' },
    publisher: { help: 'Who published it.' },
    author: { help: 'Who wrote it.' },
    sha256: { help: 'Hash of the text that the anchors were made on. Kept by Dateline.' },
    reliability: {
      help: 'Reliability of the source, NATO Admiralty scale: A reliable … E unreliable, F can’t be judged.',
      values: ['A', 'B', 'C', 'D', 'E', 'F'],
    },
    tlp: {
      help: 'Traffic light protocol: who may see it.',
      values: ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'],
    },
  },
  mentions: {
    type: { help: 'What the words are.', values: mentionTypes },
    at: {
      help: 'Start and end in code points of the article with LF line ends, end exclusive. A hint: the quote decides.',
    },
    quote: { help: 'The words themselves.' },
    prefix: { help: 'Up to 32 characters before the quote.' },
    suffix: { help: 'Up to 32 characters after the quote.' },
    value: { help: 'TIMEX3 value of a date: `2024-05-17`, `2024-W20`, `P3D`.' },
    mod: {
      help: 'TIMEX3 modifier of a date.',
      values: [
        'START',
        'MID',
        'END',
        'APPROX',
        'BEFORE',
        'AFTER',
        'ON_OR_BEFORE',
        'ON_OR_AFTER',
        'LESS_THAN',
        'MORE_THAN',
      ],
    },
    actor: { help: 'Id of an actor: in actors.yaml, or under `actors` of this file.' },
    note,
    tags,
    state: { help: 'Set while you have to settle where the words are.', values: ['changed', 'ambiguous', 'orphan'] },
    by,
    conflict,
  },
  actors: {
    same: {
      help: 'Ids of mentions, as a list: what is chained with any of them is this one actor.',
      refersTo: 'mention',
    },
    name: { help: 'What to call it in this article.' },
    note,
    by,
  },
  events: {
    type: { help: 'PLOVER event type.', values: ploverTypes },
    mode: {
      help: 'PLOVER mode: how it was done.',
      values: [...new Set(Object.values(ploverModes).flat())],
    },
    context: { help: 'PLOVER contexts: what it is about, as a list.', values: ploverContexts },
    actor: { help: 'Who did it: ids of mentions or actors, as a list.', refersTo: 'mention' },
    recipient: { help: 'To whom: ids of mentions or actors, as a list.', refersTo: 'mention' },
    trigger: { help: 'Id of the mention of the words that tell it.', refersTo: 'mention' },
    place: { help: 'Where: ids of mentions or actors, as a list.', refersTo: 'mention' },
    date: { help: 'Id of a date mention, or a TIMEX3 value.', refersTo: 'mention' },
    status: { help: 'Whether it happened.', values: eventStatuses },
    reported_by: { help: 'Who says so: ids of mentions or actors, as a list.', refersTo: 'mention' },
    credibility: {
      help: 'Credibility of the information, NATO Admiralty scale: 1 confirmed … 5 improbable, 6 can’t be judged.',
      values: ['1', '2', '3', '4', '5', '6'],
    },
    confidence: { help: 'How sure you are of the coding.', values: ['low', 'moderate', 'high'] },
    note,
    tags,
    by,
    conflict,
  },
  notes: {
    on: { help: 'Id of the mention or event that it is about; absent for the article.', refersTo: 'any' },
    state: { help: 'Open or resolved.', values: ['open', 'resolved'] },
    thread: { help: 'Remarks: `- {by: ana, when: "2024-05-17", text: "..."}`.' },
  },
  review: {
    state: { help: 'How far the work is.', values: ['new', 'in-progress', 'done', 'checked'] },
    by,
  },
};

/** Whether a section's fields stand below an id each. */
const keyed = new Set(['mentions', 'actors', 'events', 'notes']);

/** What may be written at an offset of a sidecar's text (UTF-16). Reads lines only, so that a half-written file is no hindrance. */
export function completeSidecar(
  text: string,
  offset: number,
): { readonly span: Span; readonly items: SidecarCompletion[] } {
  const place = placeAt(text, offset);
  const { section, item, key, word } = place;
  if (key !== undefined) {
    const field = fieldOf(place);
    const values = (field?.values ?? []).map((value) => ({
      label: value,
      detail: '',
      insert: value,
      kind: 'value' as const,
    }));
    return { span: word, items: [...values, ...references(text, field)] };
  }
  const known =
    section === undefined ? fields[''] : keyed.has(section) && item === undefined ? undefined : fields[section];
  const items = Object.entries(known ?? {}).map(([label, { help }]) => ({
    label,
    detail: help,
    insert: section === undefined && label !== 'dateline' ? `${label}:\n  ` : `${label}: `,
    kind: 'key' as const,
  }));
  return { span: word, items };
}

function references(text: string, field: Field | undefined): SidecarCompletion[] {
  if (!field?.refersTo) return [];
  const { mentions, events } = readSidecar(text).value;
  return [
    ...mentions.map(({ id, type, quote }) => ({
      label: id,
      detail: `${type} “${quote}”`,
      insert: id,
      kind: 'reference' as const,
    })),
    ...(field.refersTo === 'any' ? events : []).map(({ id, type }) => ({
      label: id,
      detail: type,
      insert: id,
      kind: 'reference' as const,
    })),
  ];
}

/** Help on the key or id at an offset, with the words it covers. */
export function describeSidecarAt(
  text: string,
  offset: number,
): { readonly span: Span; readonly help: string } | undefined {
  const place = placeAt(text, offset);
  const { section, key, word } = place;
  const written = text.slice(word.start, word.end);
  const { mentions, events } = readSidecar(text).value;
  const mention = mentions.find(({ id }) => id === written);
  if (mention) return { span: word, help: `${mention.type} “${mention.quote}”` };
  const event = events.find(({ id }) => id === written);
  if (event) return { span: word, help: event.type };
  const field = fields[section ?? '']?.[written] ?? (key === undefined ? fields['']?.[written] : undefined);
  return field && { span: word, help: field.help };
}

/**
 * What an offset of a sidecar points to: the mention whose id or fields it lies in (`mention`), or from a role the item it names
 * (`item`, with the span of its key).
 */
export function sidecarTargetAt(
  text: string,
  offset: number,
):
  | { readonly kind: 'mention'; readonly id: string }
  | { readonly kind: 'item'; readonly id: string; readonly span: Span }
  | undefined {
  const file = readSidecar(text);
  const { word } = placeAt(text, offset);
  const here = [...file.places.values()].find(({ span }) => span.start <= offset && offset <= span.end);
  const named = file.places.get(text.slice(word.start, word.end));
  if (named && named.key.start !== word.start) return { kind: 'item', id: named.id, span: named.key };
  return here?.kind === 'mention' ? { kind: 'mention', id: here.id } : undefined;
}

function fieldOf({ section, item, key }: Place): Field | undefined {
  if (key === undefined) return undefined;
  return section === undefined
    ? fields['']?.[key]
    : keyed.has(section) && item === undefined
      ? undefined
      : fields[section]?.[key];
}

function placeAt(text: string, offset: number): Place {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const wordStart = offset - (/[\w-]*$/.exec(before)?.[0].length ?? 0);
  const wordEnd = offset + (/^[\w-]*/.exec(text.slice(offset, offset + 80))?.[0].length ?? 0);
  const ownKey = /^\s*([\w-]+):\s/.exec(before)?.[1];
  let indent = /^ */.exec(text.slice(lineStart))?.[0].length ?? 0;
  const path: string[] = [];
  for (let at = lineStart; at > 0 && indent > 0;) {
    const start = text.lastIndexOf('\n', at - 2) + 1;
    const line = text.slice(start, at);
    at = start;
    const parent = /^( *)([\w-]+):/.exec(line);
    if (!parent || (parent[1]?.length ?? 0) >= indent) continue;
    indent = parent[1]?.length ?? 0;
    path.unshift(parent[2] ?? '');
  }
  const [section, second] = path;
  const item = section !== undefined && keyed.has(section) ? second : undefined;
  return { section, item, key: ownKey, word: { start: wordStart, end: wordEnd } };
}
