import type { Node } from 'yaml';
import type { Problem } from '../text/problem';
import { clip, strip, YamlReader, type Fields } from '../text/yamlReader';
import { ploverTypes } from './event';

/** A kind of mention or event, as the analysts' codebook defines it. */
export interface CodebookType {
  readonly id: string;
  /** What lists and menus show. */
  readonly label?: string;
  /** `#rgb`, `#rrggbb`, or a theme colour id such as `charts.blue`. */
  readonly color?: string;
  /** One character that chooses it. */
  readonly key?: string;
  /** Text for the hover; Markdown without HTML. */
  readonly guideline?: string;
  /** For the codebook's own event types: the PLOVER type they count as. */
  readonly plover?: string;
}

export interface CodebookRole {
  readonly id: string;
  readonly label?: string;
  readonly guideline?: string;
  /** Mention types that may fill it; empty = any. */
  readonly fillers: readonly string[];
  readonly required: boolean;
}

/** The workspace's codebook.yaml. */
export interface Codebook {
  readonly mentions: readonly CodebookType[];
  readonly events: readonly CodebookType[];
  readonly roles: readonly CodebookRole[];
}

export interface CodebookFile {
  readonly value: Codebook;
  /** Spans are UTF-16 offsets of the file. */
  readonly problems: readonly Problem[];
}

/** What holds where there is no codebook. */
export const defaultMentionTypes = [
  'person',
  'organization',
  'place',
  'group',
  'product',
  'date',
  'event',
  'note',
  'other',
] as const;

/** Reads codebook.yaml: `mentions`, `events` and `roles`, each a map id -> definition or a list of ids. Total, as all our readers. */
export function readCodebook(text: string): CodebookFile {
  return new CodebookReader(text, 'codebook').attempt((reader) => reader.read());
}

class CodebookReader extends YamlReader {
  read(): CodebookFile {
    const root = this.open('The codebook is a map with mentions, events and roles.');
    const top: Fields = root ? this.fields(root, 'the codebook') : new Map<string, Node>();
    const mentions = this.definitions(top.get('mentions') ?? top.get('types'), 'mention types', (id, f, node) =>
      this.type(id, f, node),
    );
    const events = this.definitions(top.get('events'), 'event types', (id, f, node) => this.event(id, f, node));
    const roles = this.definitions(top.get('roles'), 'roles', (id, f) => this.role(id, f));
    this.checkKeys(mentions, top.get('mentions') ?? top.get('types'));
    return { value: { mentions, events, roles }, problems: this.sortedProblems() };
  }

  private definitions<T>(node: Node | undefined, what: string, read: (id: string, f: Fields, node: Node) => T): T[] {
    if (!node) return [];
    const target = this.resolve(node);
    if (target && 'items' in target && !this.isMapping(target)) {
      const field: Fields = new Map([['ids', target]]);
      return this.strings(field, 'ids').map((id) => read(id, new Map<string, Node>(), target));
    }
    return [...(this.mapFields(node, what) ?? [])].map(([id, value]) =>
      read(id, this.mapFields(value, clip(id)) ?? new Map<string, Node>(), value),
    );
  }

  private type(id: string, f: Fields, node: Node): CodebookType {
    const color = this.string(f, 'color') ?? this.string(f, 'colour');
    if (color !== undefined && !/^(#([0-9a-f]{3}|[0-9a-f]{6})|[A-Za-z]+(\.[A-Za-z]+)+)$/i.test(color)) {
      this.problem(
        'codebook-color',
        'warning',
        f.get('color') ?? f.get('colour'),
        `"${clip(color)}" is no colour. Write #rrggbb or a theme colour such as charts.blue.`,
      );
    }
    const key = this.string(f, 'key');
    if (key !== undefined && [...key].length !== 1) {
      this.problem('codebook-key', 'warning', f.get('key'), `The key of ${clip(id)} must be one character.`);
    }
    if (!/^[\p{L}\p{N}_-]+$/u.test(id))
      this.problem(
        'codebook-id',
        'warning',
        this.keySpan(node),
        `"${clip(id)}" is a poor type: use letters, digits and hyphens.`,
      );
    return {
      id,
      ...strip({
        label: this.string(f, 'label'),
        color,
        key: key !== undefined && [...key].length === 1 ? key : undefined,
        guideline: this.string(f, 'guideline'),
      }),
    };
  }

  private event(id: string, f: Fields, node: Node): CodebookType {
    const plover = this.string(f, 'plover');
    if (plover !== undefined && !isPlover(plover)) {
      this.problem(
        'codebook-plover',
        'error',
        f.get('plover'),
        `"${clip(plover)}" is no PLOVER type; it is one of ${ploverTypes.join(' ')}.`,
      );
    } else if (plover === undefined && !isPlover(id) && isPlover(id.toUpperCase())) {
      this.problem(
        'codebook-plover',
        'warning',
        this.keySpan(node),
        `PLOVER types are in capitals: write ${id.toUpperCase()}.`,
      );
    }
    return {
      ...this.type(id, f, node),
      ...strip({ plover: plover !== undefined && isPlover(plover) ? plover : undefined }),
    };
  }

  private role(id: string, f: Fields): CodebookRole {
    const required = this.string(f, 'required');
    return {
      id,
      fillers: this.strings(f, 'fillers'),
      required: required === 'true',
      ...strip({ label: this.string(f, 'label'), guideline: this.string(f, 'guideline') }),
    };
  }

  private checkKeys(types: readonly CodebookType[], node: Node | undefined): void {
    const owners = new Map<string, string>();
    for (const { id, key } of types) {
      if (key === undefined) continue;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, id);
      else
        this.problem(
          'codebook-key',
          'error',
          node,
          `The key "${key}" chooses both ${clip(owner)} and ${clip(id)}. Give one of them another.`,
        );
    }
  }
}

const isPlover = (type: string): boolean => (ploverTypes as readonly string[]).includes(type);
