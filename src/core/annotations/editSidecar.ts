import { isCollection, isMap, isSeq, parse, type YAMLMap } from 'yaml';
import { newestVersion } from './migrations';
import { readSidecar, type SidecarFile } from './readSidecar';
import type { EventItem, MentionItem, NoteEntry, NoteItem, RejectedItem, Review, SidecarDocument } from './sidecar';
import { trimChange } from './shiftAnchors';
import { applyEdits, sortEdits, type TextEdit } from './textEdit';
import {
  addItem,
  addToList,
  fieldLines,
  fillEmpty,
  findEntry,
  insertAfter,
  insertBefore,
  itemText,
  reindent,
  keyOf,
  removeEntry,
  removeFromList,
  setFields,
  type Entry,
  type YamlFields,
  type YamlStyle,
} from './yamlEdits';
import { yamlFlow } from './yamlScalar';

/** What to do to a sidecar; `fields` in the file's spelling (`reported_by`), undefined removes a key. */
export type SidecarChange =
  | { readonly kind: 'add'; readonly section: ItemSection; readonly id: string; readonly fields: YamlFields }
  | { readonly kind: 'set'; readonly section: ItemSection; readonly id: string; readonly fields: YamlFields }
  | { readonly kind: 'remove'; readonly section: ItemSection; readonly id: string }
  /** `block`: the item's lines with its key, as they stand in another sidecar. */
  | {
      readonly kind: 'add-block';
      readonly section: ItemSection;
      readonly id: string;
      readonly block: string;
      readonly first?: number;
    }
  | { readonly kind: 'set-root'; readonly fields: YamlFields }
  | { readonly kind: 'set-section'; readonly section: 'document' | 'review'; readonly fields: YamlFields }
  | { readonly kind: 'reject'; readonly fields: YamlFields }
  | { readonly kind: 'unreject'; readonly index: number };

export type ItemSection = 'mentions' | 'actors' | 'events' | 'notes';

/** The text edits on a sidecar's text that make a change, in order, and the text after them. */
export interface SidecarEdit {
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/** The edit and the id of what was added. */
export interface SidecarAddition extends SidecarEdit {
  readonly id: string;
}

/** Gives numbers in [0, 1), as Math.random does. */
export type Random = () => number;

/** Undefined `T` members ask for the key's removal. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

type Source = string | SidecarFile;

type SectionName = ItemSection | 'document' | 'rejected' | 'review';

const sections = ['dateline', 'document', 'mentions', 'actors', 'events', 'notes', 'rejected', 'review'];
const fieldOrder = {
  mentions: 'type at quote prefix suffix value mod actor note tags state by conflict'.split(' '),
  actors: ['same', 'name', 'note', 'by', 'conflict'],
  events:
    'type mode context actor recipient trigger place date status reported_by credibility confidence note tags by conflict'.split(
      ' ',
    ),
  notes: ['on', 'state', 'thread', 'conflict'],
  document: ['date', 'title', 'url', 'publisher', 'author', 'sha256', 'reliability', 'tlp'],
  review: ['state', 'by'],
};

/**
 * Applies changes to a sidecar and touches only the lines of what they change: comments, unknown keys, key order, quoting and blank
 * lines elsewhere stay. Undefined where the file may not be written (broken, or of a newer version), where an id does not
 * exist, or where its YAML is written in a way that cannot be edited safely.
 */
export function editSidecar(source: Source, changes: readonly SidecarChange[]): SidecarEdit | undefined {
  const file = typeof source === 'string' ? readSidecar(source) : source;
  if (!file.writable) return undefined;
  if (!changes.length) return { edits: [], text: file.text };
  if (file.migrated) return replaced(file, editSidecar(file.migrated, changes)?.text);
  const batch = new Batch(file);
  const edits: TextEdit[] = [];
  for (const change of inEditOrder(changes)) {
    const made = batch.apply(change);
    if (!made) return undefined;
    edits.push(...made);
  }
  const all = sortEdits([...edits, ...batch.beginSections()]);
  if (all.some((edit, i) => edit.start < (all[i - 1]?.end ?? 0))) return editOneByOne(file, changes);
  const text = applyEdits(file.text, all);
  return isUnusual(file) && !readSidecar(text, file.migrations).writable ? undefined : { edits: all, text };
}

/** What is put in at one place comes in this order: an item's last line before the next item, a section's before the next section. */
const editOrder: readonly SidecarChange['kind'][] = [
  'set',
  'set-section',
  'add',
  'add-block',
  'reject',
  'unreject',
  'remove',
  'set-root',
];

function inEditOrder(changes: readonly SidecarChange[]): SidecarChange[] {
  return changes
    .map((change) => ({ change, rank: editOrder.indexOf(change.kind), first: firstAdded(change) }))
    .sort((a, b) => a.rank - b.rank || (a.first === b.first ? 0 : a.first - b.first))
    .map(({ change }) => change);
}

/** Where the mention that a change adds starts: several that go in at one place go in by position. */
function firstAdded(change: SidecarChange): number {
  if (change.kind === 'add' && change.section === 'mentions') return firstOf(change.fields);
  return change.kind === 'add-block' ? (change.first ?? 0) : 0;
}

/** For changes whose edits would overlap, as neighbours in a flow collection do. */
function editOneByOne(file: SidecarFile, changes: readonly SidecarChange[]): SidecarEdit | undefined {
  let { text } = file;
  for (const change of changes) {
    const edit = editSidecar(readSidecar(text, file.migrations), [change]);
    if (!edit) return undefined;
    ({ text } = edit);
  }
  return replaced(file, text);
}

/** A new text as one edit of the part that differs. */
function replaced(file: SidecarFile, text: string | undefined): SidecarEdit | undefined {
  if (text === undefined) return undefined;
  return { edits: [trimChange({ start: 0, end: file.text.length, text }, file.text)], text };
}

export function addMention(
  source: Source,
  mention: Omit<MentionItem, 'id'>,
  random: Random,
): SidecarAddition | undefined {
  return add(source, 'mentions', 'm', mentionFields(mention), random);
}

export function updateMention(
  source: Source,
  id: string,
  patch: Patch<Omit<MentionItem, 'id'>>,
): SidecarEdit | undefined {
  return editSidecar(source, [{ kind: 'set', section: 'mentions', id, fields: mentionFields(patch) }]);
}

export function addEvent(source: Source, event: Omit<EventItem, 'id'>, random: Random): SidecarAddition | undefined {
  return add(source, 'events', 'e', eventFields(dropEmptyLists(event)), random);
}

export function updateEvent(source: Source, id: string, patch: Patch<Omit<EventItem, 'id'>>): SidecarEdit | undefined {
  return editSidecar(source, [{ kind: 'set', section: 'events', id, fields: eventFields(dropEmptyLists(patch)) }]);
}

/** Opens a thread about a mention or event, or about the document where `on` is absent. */
export function addNote(
  source: Source,
  note: Omit<NoteItem, 'id' | 'state'> & { readonly state?: string },
  random: Random,
): SidecarAddition | undefined {
  return add(source, 'notes', 'n', noteFields({ state: 'open', ...note }), random);
}

export function updateNote(source: Source, id: string, patch: Patch<Omit<NoteItem, 'id'>>): SidecarEdit | undefined {
  return editSidecar(source, [{ kind: 'set', section: 'notes', id, fields: noteFields(patch) }]);
}

/** Adds one entry to the end of a note's thread. */
export function replyToNote(source: Source, id: string, entry: NoteEntry): SidecarEdit | undefined {
  const file = typeof source === 'string' ? readSidecar(source) : source;
  const note = file.value.notes.find((item) => item.id === id);
  return note && updateNote(file, id, { thread: [...note.thread, entry] });
}

/** Removes a mention, event or note. What points to it stays and is found by `check`. */
export function removeItem(source: Source, id: string): SidecarEdit | undefined {
  const file = typeof source === 'string' ? readSidecar(source) : source;
  const place = file.places.get(id);
  return place && editSidecar(file, [{ kind: 'remove', section: `${place.kind}s`, id }]);
}

/** Remembers that a machine suggestion was refused, so that it is never offered again. */
export function rejectSuggestion(source: Source, rejected: RejectedItem): SidecarEdit | undefined {
  const { type, quote, prefix, suffix, at } = rejected;
  return editSidecar(source, [{ kind: 'reject', fields: { type, quote, prefix, suffix, at } }]);
}

/** Takes back the refusal at `index` of `rejected`. */
export function unrejectSuggestion(source: Source, index: number): SidecarEdit | undefined {
  return editSidecar(source, [{ kind: 'unreject', index }]);
}

export function setDocument(source: Source, patch: Patch<SidecarDocument>): SidecarEdit | undefined {
  return editSidecar(source, [{ kind: 'set-section', section: 'document', fields: { ...patch } }]);
}

export function setReview(source: Source, patch: Patch<Review>): SidecarEdit | undefined {
  return editSidecar(source, [{ kind: 'set-section', section: 'review', fields: { ...patch } }]);
}

function add(
  source: Source,
  section: ItemSection,
  letter: string,
  fields: YamlFields,
  random: Random,
): SidecarAddition | undefined {
  const file = typeof source === 'string' ? readSidecar(source) : source;
  const id = freshId(letter, file.places, random);
  const edit = editSidecar(file, [{ kind: 'add', section, id, fields }]);
  return edit && { ...edit, id };
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A short id that the file does not have yet: a letter for the kind and five random ones. */
export function freshId(letter: string, taken: { has(id: string): boolean }, random: Random): string {
  for (let length = 5; ; length++) {
    // A source of randomness that repeats itself makes ids longer, never an endless loop.
    for (let attempt = 0; attempt < 20; attempt++) {
      let id = letter;
      for (let i = 0; i < length; i++) id += digits[Math.floor(random() * 36) % 36];
      if (!taken.has(id)) return id;
    }
  }
}

function mentionFields(mention: Patch<Omit<MentionItem, 'id'>>): YamlFields {
  const { extra, ...fields } = mention;
  return { ...fields, ...extra };
}

function eventFields(event: Patch<Omit<EventItem, 'id'>>): YamlFields {
  const { extra, reportedBy, ...fields } = event;
  return { ...fields, ...('reportedBy' in event ? { reported_by: reportedBy } : {}), ...extra };
}

function noteFields(note: Patch<Omit<NoteItem, 'id'>>): YamlFields {
  const { extra, ...fields } = note;
  const thread = note.thread?.map(({ by, when, text }) => ({ by, when, text }));
  return { ...fields, ...('thread' in note ? { thread } : {}), ...extra };
}

/** An event's empty lists are not written. */
function dropEmptyLists<T extends object>(value: T): T {
  const entries = Object.entries(value).map(([key, member]) => [
    key,
    Array.isArray(member) && !member.length ? undefined : member,
  ]);
  return Object.fromEntries(entries) as T;
}

/** Whether the file uses YAML that people seldom write; an edit of it is read back before it is trusted. */
function isUnusual(file: SidecarFile): boolean {
  return !file.root || file.root.flow === true || /^(?:---|\.\.\.|%|\s*\?\s)|[\s:,[{][&*!]\S/m.test(file.text);
}

/** An entry of a section that the file does not have yet, or has empty. */
interface Begun {
  /** Absent for list entries and for the fields of `document` and `review`. */
  readonly id?: string;
  readonly fields: YamlFields;
  /** The lines to write it as, where it has some already. */
  readonly block?: string;
}

/** Makes the edits of a batch, and at last those of the sections that it begins. */
class Batch {
  private readonly style: YamlStyle;
  private readonly begun = new Map<SectionName, Begun[]>();
  private readonly values = new Map<YAMLMap, ReadonlyMap<string, unknown>>();
  private starts: ReadonlyMap<string, number | undefined> | undefined;

  constructor(private readonly file: SidecarFile) {
    this.style = { text: file.text, eol: file.text.includes('\r\n') ? '\r\n' : '\n', step: 2 };
  }

  /** The edits of one change; undefined where it can't be made. */
  apply(change: SidecarChange): TextEdit[] | undefined {
    switch (change.kind) {
      case 'set-section':
        return this.setSection(change.section, change.fields);
      case 'reject':
        return this.addTo('rejected', { fields: change.fields }, (section) =>
          addToList(this.style, section, change.fields),
        );
      case 'unreject': {
        const list = this.section('rejected')?.value;
        return isSeq(list) ? removeFromList(this.style, list, change.index) : undefined;
      }
      case 'add':
        if (this.file.places.has(change.id)) return undefined;
        return this.addTo(change.section, change, (section) => {
          const index = change.section === 'mentions' ? this.indexAt(section.value, firstOf(change.fields)) : undefined;
          return addItem(this.style, section, change.id, change.fields, fieldOrder[change.section], index);
        });
      case 'add-block':
        return this.addBlock(change);
      case 'set-root':
        return this.file.root ? setFields(this.style, this.file.root, change.fields, sections) : undefined;
      case 'set':
      case 'remove':
        return this.changeItem(change);
    }
  }

  /** The edits that begin sections, each put where it belongs. */
  beginSections(): TextEdit[] {
    const { style, file } = this;
    const begun = [...this.begun].sort((a, b) => sections.indexOf(a[0]) - sections.indexOf(b[0]));
    if (file.root?.flow) return setFields(style, file.root, Object.fromEntries(begun.map(flowSection)), sections);
    const edits: TextEdit[] = [];
    let whole = '';
    for (const [name, entries] of begun) {
      const section = this.section(name);
      const body = this.sectionBody(name, entries);
      if (section) edits.push(...fillEmpty(style, section, body));
      else if (file.root?.items.length) edits.push(this.placeSection(file.root, name, `${name}:${style.eol}${body}`));
      else whole += `${name}:${style.eol}${body}`;
    }
    if (whole) {
      const start = file.text.length;
      const gap = start > 0 && !file.text.endsWith('\n') ? style.eol : '';
      edits.push({ start, end: start, text: `${gap}dateline: ${newestVersion(file.migrations)}${style.eol}${whole}` });
    }
    return edits;
  }

  /** Takes an item over as it is written; where the section is in flow style, its values. */
  private addBlock(change: SidecarChange & { kind: 'add-block' }): TextEdit[] | undefined {
    if (this.file.places.has(change.id)) return undefined;
    const fields = blockFields(change.block, change.id);
    const first = change.first ?? firstOf(fields);
    return this.addTo(change.section, { id: change.id, fields, block: change.block }, (section) => {
      const index = change.section === 'mentions' ? this.indexAt(section.value, first) : undefined;
      return addItem(this.style, section, change.id, fields, fieldOrder[change.section], index, change.block);
    });
  }

  private setSection(name: 'document' | 'review', fields: YamlFields): TextEdit[] {
    const map = this.section(name)?.value;
    if (isMap(map) && map.items.length) return setFields(this.style, map, fields, fieldOrder[name]);
    const some = Object.values(fields).some((value) => value !== undefined);
    if (some) this.begun.set(name, [...(this.begun.get(name) ?? []), { fields }]);
    return [];
  }

  private addTo(name: SectionName, entry: Begun, add: (section: Entry) => TextEdit[]): TextEdit[] {
    const section = this.section(name);
    if (section && isCollection(section.value) && section.value.items.length) return add(section);
    this.begun.set(name, [...(this.begun.get(name) ?? []), entry]);
    return [];
  }

  private changeItem(change: SidecarChange & { kind: 'set' | 'remove' }): TextEdit[] | undefined {
    const map = this.section(change.section)?.value;
    if (!isMap(map)) return undefined;
    const item = this.valuesOf(map).get(change.id);
    if (!item) return undefined;
    if (change.kind === 'remove') return removeEntry(this.style, map, change.id);
    return isMap(item) && item.items.length
      ? setFields(this.style, item, change.fields, fieldOrder[change.section])
      : undefined;
  }

  private sectionBody(name: SectionName, entries: readonly Begun[]): string {
    const { style } = this;
    const pad = ' '.repeat(style.step);
    if (name === 'rejected') return entries.map(({ fields }) => `${pad}- ${yamlFlow(fields)}${style.eol}`).join('');
    if (name === 'document' || name === 'review') {
      const fields: YamlFields = Object.fromEntries(entries.flatMap((entry) => Object.entries(entry.fields)));
      return fieldLines(style, fields, fieldOrder[name], style.step);
    }
    const ordered = name === 'mentions' ? [...entries].sort((a, b) => firstOf(a.fields) - firstOf(b.fields)) : entries;
    return ordered
      .map(
        ({ id, fields, block }) =>
          (block === undefined ? undefined : reindent(block, style)) ??
          itemText(style, id ?? '', fields, fieldOrder[name], style.step),
      )
      .join('');
  }

  private placeSection(root: YAMLMap, name: SectionName, text: string): TextEdit {
    const { style } = this;
    const start = root.range?.[0] ?? 0;
    const indent = start - (style.text.lastIndexOf('\n', start - 1) + 1);
    const lines = indent ? text.replace(/^(?=.)/gm, ' '.repeat(indent)) : text;
    const earlier = sections.slice(0, sections.indexOf(name));
    const before = (root.items as Entry[]).filter((entry) => earlier.includes(keyOf(entry) ?? ''));
    const previous = before[before.length - 1];
    return previous ? insertAfter(style, previous, lines) : insertBefore(style, start, lines);
  }

  private section(name: string): Entry | undefined {
    return this.file.root && findEntry(this.file.root, name);
  }

  private valuesOf(map: YAMLMap): ReadonlyMap<string, unknown> {
    let values = this.values.get(map);
    if (!values) {
      values = new Map((map.items as Entry[]).map((entry) => [keyOf(entry) ?? '', entry.value]));
      this.values.set(map, values);
    }
    return values;
  }

  /** The entry that a mention starting at `first` goes before: mentions stand in order of position. */
  private indexAt(map: unknown, first: number): number | undefined {
    if (!isMap(map)) return undefined;
    const starts = (this.starts ??= new Map(this.file.value.mentions.map((mention) => [mention.id, mention.at?.[0]])));
    const index = (map.items as Entry[]).findIndex((entry) => (starts.get(keyOf(entry) ?? '') ?? -1) > first);
    return index < 0 ? undefined : index;
  }
}

/** The values of an item's lines. */
function blockFields(block: string, id: string): YamlFields {
  const data: unknown = parse(block, { uniqueKeys: false, logLevel: 'silent', maxAliasCount: 0 });
  const value = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[id] : undefined;
  return typeof value === 'object' && value !== null ? (value as YamlFields) : {};
}

/** Where a mention starts; behind all others where that is not known. */
function firstOf(fields: YamlFields): number {
  const at: unknown = fields['at'];
  const first: unknown = Array.isArray(at) ? at[0] : undefined;
  return typeof first === 'number' ? first : Infinity;
}

function flowSection([name, entries]: [SectionName, Begun[]]): [string, unknown] {
  if (name === 'rejected') return [name, entries.map((entry) => entry.fields)];
  return [
    name,
    Object.fromEntries(
      entries.flatMap(({ id, fields }) => (id === undefined ? Object.entries(fields) : [[id, fields]])),
    ),
  ];
}
