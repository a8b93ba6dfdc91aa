import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { isDay } from '../text/calendarDate';
import type { Problem, Severity } from '../text/problem';
import type { Span } from '../text/span';
import {
  emptySidecar,
  sidecarVersion,
  unsettledStates,
  type Anchor,
  type CodePointRange,
  type EventItem,
  type MentionItem,
  type NoteEntry,
  type NoteItem,
  type RejectedItem,
  type Review,
  type Sidecar,
  type SidecarDocument,
  type UnsettledState,
} from './sidecar';

/** Longer files are not parsed: no person wrote them, and the editor must not hang. UTF-16 units. */
export const sidecarLimit = 24_000_000;
/** A sidecar needs no YAML aliases; a few are followed, a bomb is not. */
const aliasLimit = 100;

export type ItemKind = 'mention' | 'event' | 'note';

/** Where one item stands in the sidecar's text, UTF-16. */
export interface ItemPlace {
  readonly id: string;
  readonly kind: ItemKind;
  readonly key: Span;
  /** From the key to the end of the value. */
  readonly span: Span;
}

/** A sidecar's text, read: what it says, what is wrong with it, and where things stand. */
export interface SidecarFile {
  readonly text: string;
  readonly value: Sidecar;
  /** Spans are UTF-16 offsets of `text`. */
  readonly problems: readonly Problem[];
  /** False where writing could lose something: it does not parse, or is of a newer version. */
  readonly writable: boolean;
  /** By id; ids are unique across mentions, events and notes. */
  readonly places: ReadonlyMap<string, ItemPlace>;
  /** For edits only. */
  readonly root: YAMLMap | undefined;
}

/**
 * Reads a sidecar. Total: whatever the text, it returns, and what can be read is in `value`; the rest is in `problems`, each at
 * its place. Linear in the text.
 */
export function readSidecar(text: string): SidecarFile {
  try {
    return new Reader(text).read();
  } catch (error) {
    // The YAML library gives up on some input by throwing, such as nesting deeper than the stack.
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable(
      text,
      'sidecar-yaml',
      `This file can't be read as YAML (${reason}). Restore it from version control.`,
    );
  }
}

function unreadable(
  text: string,
  rule: string,
  message: string,
  span: Span = { start: 0, end: firstLineEnd(text) },
): SidecarFile {
  const problem: Problem = { rule, severity: 'error', span, message };
  return { text, value: emptySidecar, problems: [problem], writable: false, places: new Map(), root: undefined };
}

function firstLineEnd(text: string): number {
  const end = text.indexOf('\n');
  return Math.min(end < 0 ? text.length : end, 200);
}

type Pairs = Pair<unknown, unknown>[];

class Reader {
  private readonly problems: Problem[] = [];
  private readonly places = new Map<string, ItemPlace>();
  private aliases = 0;
  private document: Document.Parsed | undefined;

  constructor(private readonly text: string) {}

  read(): SidecarFile {
    const { text } = this;
    if (text.length > sidecarLimit) {
      const size = Math.round(text.length / 1e6);
      return unreadable(
        text,
        'sidecar-too-large',
        `This sidecar has ${size} million characters, more than any analyst writes. Restore it from version control.`,
      );
    }
    const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)/m.exec(text);
    if (marker && /^<{7}(?= |\r?$)/m.test(text)) {
      const span = { start: marker.index, end: lineEnd(text, marker.index) };
      return unreadable(
        text,
        'sidecar-merge-conflict',
        'Git left a merge conflict here. Keep one side or merge both, then remove the marker lines.',
        span,
      );
    }
    const nul = text.indexOf('\0');
    if (nul >= 0) {
      return unreadable(
        text,
        'sidecar-binary',
        'There is a NUL character here: the file is damaged or not UTF-8 text. Restore it or save it as UTF-8.',
        { start: nul, end: nul + 1 },
      );
    }
    // Duplicate keys are found here by a set; the library's own check is quadratic.
    this.document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    for (const error of this.document.errors.slice(0, 100)) this.addYamlError(error);
    const { contents } = this.document;
    const parsed = this.document.errors.length === 0;
    let root: YAMLMap | undefined;
    let value = emptySidecar;
    if (isMap(contents)) {
      root = contents;
      value = this.sidecar(contents);
    } else if (parsed && contents !== null && !(isScalar(contents) && contents.value === null)) {
      this.problem(
        'sidecar-shape',
        'error',
        contents as Node,
        'A sidecar is a YAML map with keys such as document, mentions and events.',
      );
    }
    const fatal =
      !parsed ||
      value.version > sidecarVersion ||
      this.problems.some(
        (p) => p.rule === 'sidecar-shape' || p.rule === 'sidecar-duplicate' || p.rule === 'sidecar-version',
      );
    return {
      text,
      value,
      problems: this.problems.sort((a, b) => a.span.start - b.span.start),
      writable: !fatal,
      places: this.places,
      root,
    };
  }

  private addYamlError(error: { code: string; message: string; pos: [number, number] }): void {
    const start = Math.min(error.pos[0], this.text.length);
    const end = Math.min(Math.max(error.pos[1], start + 1), this.text.length);
    const tabs =
      error.code === 'TAB_AS_INDENT'
        ? /^[ \t]*\t[ \t]*/.exec(this.text.slice(lineStart(this.text, start), end + 80))
        : null;
    if (tabs) {
      const from = lineStart(this.text, start);
      const span = { start: from, end: from + tabs[0].length };
      const replace = { ...span, text: tabs[0].replaceAll('\t', '  ') };
      this.problems.push({
        rule: 'sidecar-tab',
        severity: 'error',
        span,
        message: 'YAML does not allow tabs as indentation. Use spaces.',
        fixes: [{ title: 'Replace the tabs by spaces', replace }],
      });
      return;
    }
    this.problems.push({
      rule: 'sidecar-yaml',
      severity: 'error',
      span: { start, end },
      message: `This is not valid YAML: ${error.message}.`.replace('..', '.'),
    });
  }

  private problem(
    rule: string,
    severity: Severity,
    at: Node | Span | undefined | null,
    message: string,
    fixes?: Problem['fixes'],
  ): void {
    if (this.problems.length >= 1000) return;
    let span: Span = { start: 0, end: 0 };
    if (at && 'start' in at && typeof at.start === 'number') span = at as Span;
    else if (at && 'range' in at && at.range) span = { start: at.range[0], end: Math.max(at.range[0], at.range[1]) };
    // A block's problem is shown on its first line.
    if (this.text.slice(span.start, span.end).includes('\n'))
      span = { start: span.start, end: lineEnd(this.text, span.start) };
    this.problems.push({ rule, severity, span, message, ...(fixes ? { fixes } : {}) });
  }

  private sidecar(root: YAMLMap): Sidecar {
    const fields = this.fields(root, 'the sidecar');
    const version = this.version(fields.get('dateline'), root);
    return {
      version,
      document: this.documentPart(fields.get('document')),
      mentions: this.items(fields.get('mentions'), 'mention', (id, f, node) => this.mention(id, f, node)),
      events: this.items(fields.get('events'), 'event', (id, f, node) => this.event(id, f, node)),
      notes: this.items(fields.get('notes'), 'note', (id, f) => this.note(id, f)),
      rejected: this.list(fields.get('rejected'), 'rejected').flatMap((node) => {
        const f = this.mapFields(node, 'a rejected suggestion');
        return f ? [this.rejected(f)] : [];
      }),
      review: this.review(fields.get('review')),
    };
  }

  private version(node: Node | undefined, root: YAMLMap): number {
    if (!node) {
      const start = root.range?.[0] ?? 0;
      this.problem(
        'sidecar-no-version',
        'warning',
        { start, end: start },
        'The format version is missing. Write "dateline: 1" as the first line.',
        [{ title: 'Write the version', replace: { start, end: start, text: 'dateline: 1\n' } }],
      );
      return sidecarVersion;
    }
    const value = this.plain(node);
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
      this.problem(
        'sidecar-version',
        'error',
        node,
        `The format version is a whole number; this program writes ${sidecarVersion}.`,
        replaceFix('Set it to 1', node, '1'),
      );
      return sidecarVersion;
    }
    if (value > sidecarVersion) {
      this.problem(
        'sidecar-newer',
        'error',
        node,
        `This sidecar is of format version ${value}; this program knows ${sidecarVersion}. It is opened read-only: update Dateline to edit it.`,
      );
    }
    return value;
  }

  private documentPart(node: Node | undefined): SidecarDocument {
    const f = node && this.mapFields(node, 'document');
    if (!f) return {};
    const date = this.string(f, 'date');
    if (date !== undefined && !isCalendarDate(date)) {
      this.problem('sidecar-date', 'error', f.get('date'), `"${clip(date)}" is not a date. Write it as "YYYY-MM-DD".`);
    }
    const sha256 = this.string(f, 'sha256');
    if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) {
      this.problem(
        'sidecar-hash',
        'warning',
        f.get('sha256'),
        'This is not a SHA-256 in lower-case hex, so the text that the anchors were made on is not known. Run "dateline sync".',
      );
    }
    this.oneOf(f, 'reliability', ['A', 'B', 'C', 'D', 'E', 'F']);
    this.oneOf(f, 'tlp', ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED']);
    return {
      ...strip({
        date: date !== undefined && isCalendarDate(date) ? date : undefined,
        title: this.string(f, 'title'),
        url: this.string(f, 'url'),
        publisher: this.string(f, 'publisher'),
        author: this.string(f, 'author'),
        sha256,
        reliability: this.string(f, 'reliability'),
        tlp: this.string(f, 'tlp'),
      }),
    };
  }

  private mention(id: string, f: Fields, node: Node): MentionItem {
    const state = this.oneOf(f, 'state', unsettledStates);
    return {
      id,
      type: this.required(f, 'type', node, 'note'),
      ...this.anchor(f, node),
      ...strip({
        value: this.string(f, 'value'),
        mod: this.string(f, 'mod'),
        actor: this.string(f, 'actor'),
        note: this.string(f, 'note'),
        tags: f.has('tags') ? this.strings(f, 'tags') : undefined,
        by: this.string(f, 'by'),
        state: state as UnsettledState | undefined,
        ...this.extra(f, mentionKeys),
      }),
    };
  }

  private anchor(f: Fields, node: Node | undefined): Anchor {
    const quote = this.required(f, 'quote', node, '');
    return {
      quote,
      ...strip({ prefix: this.string(f, 'prefix'), suffix: this.string(f, 'suffix'), at: this.range(f) }),
    };
  }

  private range(f: Fields): CodePointRange | undefined {
    const node = f.get('at');
    if (!node) return undefined;
    const value = this.plain(node);
    const isOffset = (n: unknown): n is number => typeof n === 'number' && Number.isSafeInteger(n) && n >= 0;
    if (Array.isArray(value) && value.length === 2 && isOffset(value[0]) && isOffset(value[1]) && value[0] <= value[1])
      return [value[0], value[1]];
    this.problem(
      'sidecar-at',
      'warning',
      node,
      '"at" is [start, end] in code points, start not after end. Run "dateline sync" to find the words again.',
    );
    return undefined;
  }

  private event(id: string, f: Fields, node: Node): EventItem {
    const credibility = f.get('credibility');
    const grade = credibility && this.plain(credibility);
    if (credibility && !(typeof grade === 'number' && Number.isInteger(grade) && grade >= 1 && grade <= 6)) {
      this.problem('sidecar-value', 'warning', credibility, 'credibility is a number from 1 to 6.');
    }
    this.oneOf(f, 'status', ['actual', 'intended', 'historical', 'hypothetical', 'negated']);
    this.oneOf(f, 'confidence', ['low', 'moderate', 'high']);
    return {
      id,
      type: this.required(f, 'type', node, ''),
      actor: this.strings(f, 'actor'),
      recipient: this.strings(f, 'recipient'),
      place: this.strings(f, 'place'),
      reportedBy: this.strings(f, 'reported_by'),
      ...strip({
        trigger: this.string(f, 'trigger'),
        date: this.string(f, 'date'),
        status: this.string(f, 'status'),
        credibility: typeof grade === 'number' ? grade : undefined,
        confidence: this.string(f, 'confidence'),
        note: this.string(f, 'note'),
        tags: f.has('tags') ? this.strings(f, 'tags') : undefined,
        by: this.string(f, 'by'),
        ...this.extra(f, eventKeys),
      }),
    };
  }

  private note(id: string, f: Fields): NoteItem {
    const thread = this.list(f.get('thread'), 'thread').flatMap((node): NoteEntry[] => {
      const entry = this.mapFields(node, 'an entry of a thread');
      if (!entry) return [];
      return [
        {
          text: this.required(entry, 'text', node, ''),
          ...strip({ by: this.string(entry, 'by'), when: this.string(entry, 'when') }),
        },
      ];
    });
    return {
      id,
      state: this.string(f, 'state') ?? 'open',
      thread,
      ...strip({ on: this.string(f, 'on'), ...this.extra(f, noteKeys) }),
    };
  }

  private rejected(f: Fields): RejectedItem {
    const { extra } = this.extra(f, rejectedKeys);
    return { type: this.string(f, 'type') ?? 'other', ...this.anchor(f, undefined), ...strip({ extra }) };
  }

  private review(node: Node | undefined): Review {
    const f = node && this.mapFields(node, 'review');
    if (!f) return {};
    this.oneOf(f, 'state', ['new', 'in-progress', 'done', 'checked']);
    return strip({ state: this.string(f, 'state'), by: this.string(f, 'by') });
  }

  /** The items of a map keyed by id. */
  private items<T>(node: Node | undefined, kind: ItemKind, read: (id: string, fields: Fields, node: Node) => T): T[] {
    const map = this.map(node, `${kind}s`);
    if (!map) return [];
    const found: T[] = [];
    for (const pair of map.items as Pairs) {
      const key = pair.key as Node | null;
      const value = pair.value as Node | null;
      if (!isScalar(key) || key.value === null || !key.range) {
        this.problem('sidecar-shape', 'error', key ?? map, `Every ${kind} has a short id as its key.`);
        continue;
      }
      const id = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
      const start = key.range[0];
      const place: ItemPlace = {
        id,
        kind,
        key: { start, end: key.range[1] },
        span: { start, end: trimEnd(this.text, start, value?.range?.[1] ?? key.range[1]) },
      };
      const first = this.places.get(id);
      if (first) {
        this.problem(
          'sidecar-duplicate',
          'error',
          key,
          `The id "${clip(id)}" is used twice; the first is on line ${lineNumber(this.text, first.key.start)}. Give one of them another id.`,
        );
        continue;
      }
      this.places.set(id, place);
      const fields = value && this.mapFields(value, `${kind} ${clip(id)}`);
      if (!fields) {
        if (!value)
          this.problem(
            'sidecar-shape',
            'error',
            key,
            `The ${kind} "${clip(id)}" is empty. Fill it in or delete the line.`,
          );
        continue;
      }
      found.push(read(id, fields, key));
    }
    return found;
  }

  private resolve(node: Node | null | undefined): Node | undefined {
    if (!isAlias(node)) return node ?? undefined;
    if (++this.aliases > aliasLimit) {
      if (this.aliases === aliasLimit + 1) {
        this.problem(
          'sidecar-shape',
          'error',
          node,
          'There are too many YAML aliases. Write the values out: a sidecar needs no aliases.',
        );
      }
      return undefined;
    }
    // Only scalars: a copied item would have one block of text for two items.
    const target = this.document && node.resolve(this.document);
    if (isScalar(target)) return target;
    this.problem('sidecar-shape', 'error', node, 'A YAML alias stands for a whole block here. Write the block out.');
    return undefined;
  }

  private map(node: Node | undefined, what: string): YAMLMap | undefined {
    const target = this.resolve(node);
    if (!target || (isScalar(target) && target.value === null)) return undefined;
    if (isMap(target)) return target;
    this.problem('sidecar-shape', 'error', target, `${capital(what)} must be a map of keys and values.`);
    return undefined;
  }

  private mapFields(node: Node, what: string): Fields | undefined {
    const map = this.map(node, what);
    return map && this.fields(map, what);
  }

  private fields(map: YAMLMap, what: string): Fields {
    const fields: Fields = new Map();
    for (const pair of map.items as Pairs) {
      const key = pair.key as Node | null;
      if (!isScalar(key)) {
        this.problem('sidecar-shape', 'error', key ?? map, `A key of ${what} must be a word.`);
        continue;
      }
      const name = String(key.value);
      if (fields.has(name)) {
        this.problem(
          'sidecar-duplicate',
          'error',
          key,
          `The key "${clip(name)}" stands twice in ${what}. Delete one of them.`,
        );
        continue;
      }
      fields.set(name, (pair.value as Node | null) ?? key);
      if (!pair.value) fields.set(name, nullNode(key));
    }
    return fields;
  }

  private list(node: Node | undefined, what: string): Node[] {
    const target = this.resolve(node);
    if (!target || (isScalar(target) && target.value === null)) return [];
    if (isSeq(target)) return (target.items as Node[]).filter((item) => item !== null);
    this.problem('sidecar-shape', 'error', target, `${capital(what)} must be a list.`);
    return [];
  }

  private strings(f: Fields, key: string): string[] {
    const node = this.resolve(f.get(key));
    if (!node || (isScalar(node) && node.value === null)) return [];
    if (isScalar(node)) {
      const value = this.scalar(node);
      this.problem(
        'sidecar-list',
        'warning',
        node,
        `"${key}" is a list. Put it in brackets.`,
        replaceFix('Put it in brackets', node, `[${this.text.slice(node.range?.[0], node.range?.[1])}]`),
      );
      return [value];
    }
    return this.list(node, key).flatMap((item) => {
      const target = this.resolve(item);
      if (isScalar(target)) return [this.scalar(target)];
      this.problem('sidecar-shape', 'error', item, `An entry of "${key}" must be a word.`);
      return [];
    });
  }

  private string(f: Fields, key: string): string | undefined {
    const node = this.resolve(f.get(key));
    if (!node) return undefined;
    if (isScalar(node)) return node.value === null ? undefined : this.scalar(node);
    this.problem('sidecar-shape', 'error', node, `"${key}" must be one value, not a list or map.`);
    return undefined;
  }

  /** A scalar as the words that stand in the file: `1e3` in a name is those three characters. */
  private scalar(node: Node): string {
    if (!isScalar(node)) return '';
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  }

  private required(f: Fields, key: string, at: Node | undefined, fallback: string): string {
    const value = this.string(f, key);
    if (value !== undefined) return value;
    const first = at ?? [...f.values()][0];
    this.problem('sidecar-missing', 'error', first, `"${key}" is missing here.`);
    return fallback;
  }

  private oneOf(f: Fields, key: string, values: readonly string[]): string | undefined {
    const value = this.string(f, key);
    if (value === undefined || values.includes(value)) return value;
    this.problem(
      'sidecar-value',
      'warning',
      f.get(key),
      `"${clip(value)}" is not a ${key}; it is one of ${values.join(', ')}.`,
    );
    return undefined;
  }

  private extra(
    f: Fields,
    known: ReadonlySet<string>,
  ): { extra: Record<string, unknown> | undefined; conflict: Record<string, unknown> | undefined } {
    let extra: Record<string, unknown> | undefined;
    let conflict: Record<string, unknown> | undefined;
    for (const [key, node] of f) {
      if (key === 'conflict') {
        const value = this.plain(node);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
          conflict = value as Record<string, unknown>;
      } else if (!known.has(key)) (extra ??= Object.create(null) as Record<string, unknown>)[key] = this.plain(node);
    }
    return { extra: extra && { ...extra }, conflict };
  }

  /** A node as plain data; aliases to blocks and nesting beyond 50 levels read as null. */
  private plain(node: Node | null | undefined, depth = 0): unknown {
    const target = this.resolve(node);
    if (!target || depth > 50) return null;
    if (isScalar(target)) return typeof target.value === 'bigint' ? String(target.value) : target.value;
    if (isSeq(target)) return (target.items as Node[]).map((item) => this.plain(item, depth + 1));
    if (isMap(target)) {
      const entries = (target.items as Pairs).flatMap((pair): [string, unknown][] =>
        isScalar(pair.key) ? [[String(pair.key.value), this.plain(pair.value as Node | null, depth + 1)]] : [],
      );
      return Object.fromEntries(entries);
    }
    return null;
  }
}

type Fields = Map<string, Node>;

const anchorKeys = ['at', 'quote', 'prefix', 'suffix'];
const mentionKeys = new Set([...anchorKeys, 'type', 'value', 'mod', 'actor', 'note', 'tags', 'by', 'state']);
const eventKeys = new Set(
  'type actor recipient trigger place date status reported_by credibility confidence note tags by'.split(' '),
);
const noteKeys = new Set(['on', 'state', 'thread']);
const rejectedKeys = new Set([...anchorKeys, 'type']);

/** Stands for a key without a value, at the key's place. */
function nullNode(key: Node): Node {
  const node = key.clone() as Node;
  if (isScalar(node)) node.value = null;
  return node;
}

/** Drops undefined members, so that absent means absent. */
function strip<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const result: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) if (member !== undefined) result[key] = member;
  return result as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** Whether `value` is YYYY-MM-DD of a day that exists. */
export function isCalendarDate(value: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  return parts !== null && isDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function replaceFix(title: string, node: Node, text: string): Problem['fixes'] {
  return node.range ? [{ title, replace: { start: node.range[0], end: node.range[1], text } }] : undefined;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const clip = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}...` : words);
const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
}

function lineNumber(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

/** `end` moved back over white space, not before `start`. */
function trimEnd(text: string, start: number, end: number): number {
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
