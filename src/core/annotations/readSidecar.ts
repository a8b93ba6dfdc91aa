import { isScalar, type Node, type YAMLMap } from 'yaml';
import { isDay } from '../text/calendarDate';
import type { Problem } from '../text/problem';
import type { Span } from '../text/span';
import { clip, replaceFix, strip, trimEnd, YamlReader, type Fields, type Pairs } from '../text/yamlReader';
import { migrateSidecar } from './migrateSidecar';
import { migrations, newestVersion, type Migration } from './migrations';
import {
  emptySidecar,
  unsettledStates,
  type ActorItem,
  type Anchor,
  type CodePointRange,
  type EventItem,
  type Extra,
  type MentionItem,
  type NoteEntry,
  type NoteItem,
  type RejectedItem,
  type Review,
  type Sidecar,
  type SidecarDocument,
  type UnsettledState,
} from './sidecar';

export type ItemKind = 'mention' | 'actor' | 'event' | 'note';

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
  /** By id; ids are unique across mentions, actors, events and notes. */
  readonly places: ReadonlyMap<string, ItemPlace>;
  /** For edits only. */
  readonly root: YAMLMap | undefined;
  /** Of an older format version: the same in the newest, which `value` is read from and which edits are made on. */
  readonly migrated?: SidecarFile;
  /** How older format versions are read. */
  readonly migrations: readonly Migration[];
}

/** Whether a newer Dateline wrote the file: it is shown as far as it is understood, and never written. */
export const isNewer = (file: SidecarFile): boolean => file.value.version > newestVersion(file.migrations);

/**
 * Reads a sidecar. Total: whatever the text, it returns, and what can be read is in `value`; the rest is in `problems`, each at
 * its place. One of an older format version is read as its migrations say; of a newer one, what is known. Linear in the text.
 */
export function readSidecar(text: string, steps: readonly Migration[] = migrations): SidecarFile {
  const file = parseSidecar(text, steps);
  const { version } = file.value;
  return file.root && file.writable && version < newestVersion(steps) ? migrate(file, file.root, version) : file;
}

function parseSidecar(text: string, steps: readonly Migration[]): SidecarFile {
  return new SidecarReader(text, 'sidecar', steps).attempt((reader) => reader.read());
}

/** The file with what it says in the newest version; its text and all places are those on disk. */
function migrate(file: SidecarFile, root: YAMLMap, version: number): SidecarFile {
  const step = file.migrations[version - 1];
  const next = step && migrateSidecar(root, file.text, step, version + 1);
  if (!next) return { ...file, writable: false };
  const parsed = parseSidecar(next.text, file.migrations);
  if (!parsed.root || !parsed.writable || parsed.value.version !== version + 1) return { ...file, writable: false };
  const newer =
    parsed.value.version < newestVersion(file.migrations) ? migrate(parsed, parsed.root, version + 1) : parsed;
  return {
    ...file,
    value: newer.value,
    writable: newer.writable,
    // A fix would be one of the text that is not there yet.
    problems: newer.problems.map(({ rule, severity, span, message }) => ({
      rule,
      severity,
      span: next.toOld(span),
      message,
    })),
    places: new Map(
      [...newer.places].map(([id, place]) => [
        id,
        { ...place, key: next.toOld(place.key), span: next.toOld(place.span) },
      ]),
    ),
    migrated: newer.migrated ?? newer,
  };
}

class SidecarReader extends YamlReader {
  private readonly places = new Map<string, ItemPlace>();
  private readonly newest: number;

  constructor(
    text: string,
    what: string,
    private readonly steps: readonly Migration[],
  ) {
    super(text, what);
    this.newest = newestVersion(steps);
  }

  read(): SidecarFile {
    this.places.clear();
    const root = this.open('A sidecar is a YAML map with keys such as document, mentions and events.');
    const value = root ? this.sidecar(root) : emptySidecar;
    const isKnown = value.version <= this.newest;
    return {
      text: this.text,
      value,
      // What seems wrong in a newer file may be right there.
      problems: this.sortedProblems().filter(
        ({ rule }) => isKnown || rule === 'sidecar-newer' || rule === 'yaml-syntax' || rule === 'yaml-tab',
      ),
      writable: !this.isDamaged && isKnown,
      places: this.places,
      root,
      migrations: this.steps,
    };
  }

  private sidecar(root: YAMLMap): Sidecar {
    const fields = this.fields(root, 'the sidecar');
    const version = this.version(fields.get('dateline'), root);
    return {
      version,
      document: this.documentPart(fields.get('document')),
      mentions: this.items(fields.get('mentions'), 'mention', (id, f, node) => this.mention(id, f, node)),
      actors: this.items(fields.get('actors'), 'actor', (id, f) => this.actor(id, f)),
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
      return 1;
    }
    const value = this.plain(node);
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
      this.damage();
      this.problem(
        'sidecar-version',
        'error',
        node,
        `The format version is a whole number; this program writes ${this.newest}.`,
        // "2" in quotes may be what a newer program meant.
        Number(value) > this.newest ? undefined : replaceFix('Set it to 1', node, '1'),
      );
      return 1;
    }
    if (value > this.newest) {
      this.problem(
        'sidecar-newer',
        'error',
        node,
        `This sidecar was written by a newer Dateline (version ${value}; this one knows ${this.newest}). It is shown read-only: update Dateline to edit it.`,
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

  private actor(id: string, f: Fields): ActorItem {
    return {
      id,
      same: this.strings(f, 'same'),
      ...strip({
        name: this.string(f, 'name'),
        note: this.string(f, 'note'),
        by: this.string(f, 'by'),
        ...this.extra(f, actorKeys),
      }),
    };
  }

  private event(id: string, f: Fields, node: Node): EventItem {
    const credibility = f.get('credibility');
    const grade = credibility && this.plain(credibility);
    if (credibility && !(typeof grade === 'number' && Number.isInteger(grade) && grade >= 1 && grade <= 6)) {
      this.problem('yaml-value', 'warning', credibility, 'credibility is a number from 1 to 6.');
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
        mode: this.string(f, 'mode'),
        context: f.has('context') ? this.strings(f, 'context') : undefined,
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
    const extra = this.unknown(f, rejectedKeys);
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
        this.problem('yaml-shape', 'error', key ?? map, `Every ${kind} has a short id as its key.`);
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
          'yaml-duplicate',
          'error',
          key,
          `The id "${clip(id)}" is used twice; the first is on line ${this.lineOf(first.key.start)}. Give one of them another id.`,
        );
        continue;
      }
      this.places.set(id, place);
      const fields = value && this.mapFields(value, `${kind} ${clip(id)}`);
      if (!fields) {
        if (!value)
          this.problem(
            'yaml-shape',
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

  private extra(f: Fields, known: ReadonlySet<string>): Extra {
    const node = f.get('conflict');
    const conflict = node && this.plain(node);
    const isMapping = typeof conflict === 'object' && conflict !== null && !Array.isArray(conflict);
    return strip({
      extra: this.unknown(f, known),
      conflict: isMapping ? (conflict as Record<string, unknown>) : undefined,
    });
  }
}

const anchorKeys = ['at', 'quote', 'prefix', 'suffix'];
const mentionKeys = new Set([
  ...anchorKeys,
  'type',
  'value',
  'mod',
  'actor',
  'note',
  'tags',
  'by',
  'state',
  'conflict',
]);
const eventKeys = new Set(
  'type mode context actor recipient trigger place date status reported_by credibility confidence note tags by conflict'.split(
    ' ',
  ),
);
const actorKeys = new Set(['same', 'name', 'note', 'by', 'conflict']);
const noteKeys = new Set(['on', 'state', 'thread', 'conflict']);
const rejectedKeys = new Set([...anchorKeys, 'type']);

/** Whether `value` is YYYY-MM-DD of a day that exists. */
export function isCalendarDate(value: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  return parts !== null && isDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}
