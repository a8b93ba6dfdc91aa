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
}

/** A type of event, with the words that tell it. */
export interface CodebookEvent extends CodebookType {
  /** For the codebook's own types: the PLOVER type they count as. */
  readonly plover?: string;
  readonly verbs: readonly CodebookWord[];
  readonly nouns: readonly CodebookWord[];
}

/** A verb or noun that tells an event. Plain words in lower case and in their base form; no patterns. */
export interface CodebookWord {
  /** A verb and what must follow it ("call off"), or a noun and what must stand before it ("data breach"). */
  readonly words: readonly string[];
  /** The verb counts only with one of these nouns as its object; empty = any. */
  readonly objects: readonly string[];
  /** The verb counts only with one of these nouns in its subject; empty = any. */
  readonly subjects: readonly string[];
  /** Prepositions whose phrase is the recipient. */
  readonly recipient: readonly string[];
  /** All parties are actors: they meet, they agree. */
  readonly mutual: boolean;
  /** The subject is the recipient: "received". */
  readonly received: boolean;
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
  readonly events: readonly CodebookEvent[];
  readonly roles: readonly CodebookRole[];
  /** Whether the words of `events` stand beside those that Dateline brings or instead of them. */
  readonly lexicon: 'extend' | 'replace';
  /** Uses of words that tell no event. */
  readonly ignored: { readonly verbs: readonly CodebookWord[]; readonly nouns: readonly CodebookWord[] };
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

/** More words than these are not read: the index of them is made at each change of the file. */
export const codebookWordLimit = 5000;
/** Letters, digits, hyphens and apostrophes: a word, never a pattern. */
const plainWord = /^[\p{L}\p{N}][\p{L}\p{N}'’-]*$/u;
const wordKeys: ReadonlySet<string> = new Set(['word', 'objects', 'subjects', 'recipient', 'mutual', 'received']);
/** Keys that are written for `verbs` and `nouns` by mistake. */
const mistaken = ['verb', 'noun', 'words', 'word', 'triggers', 'trigger', 'patterns', 'pattern', 'regex'];

/** Reads codebook.yaml: `mentions`, `events` and `roles`, each a map id -> definition or a list of ids. Total, as all our readers. */
export function readCodebook(text: string): CodebookFile {
  return new CodebookReader(text, 'codebook').attempt((reader) => reader.read());
}

class CodebookReader extends YamlReader {
  private wordCount = 0;
  /** By the words and their conditions, the type that they tell. */
  private readonly told = new Map<string, string>();

  read(): CodebookFile {
    const root = this.open('The codebook is a map with mentions, events and roles.');
    const top: Fields = root ? this.fields(root, 'the codebook') : new Map<string, Node>();
    const mentions = this.definitions(top.get('mentions') ?? top.get('types'), 'mention types', (id, f, node) =>
      this.type(id, f, node),
    );
    const events = this.definitions(top.get('events'), 'event types', (id, f, node) => this.event(id, f, node));
    const roles = this.definitions(top.get('roles'), 'roles', (id, f) => this.role(id, f));
    const lexicon = this.oneOf(top, 'lexicon', ['extend', 'replace']) === 'replace' ? 'replace' : 'extend';
    const ignoredNode = top.get('ignored');
    const ignoredFields = ignoredNode && this.mapFields(ignoredNode, '"ignored"');
    const ignored = ignoredFields
      ? {
          verbs: this.words(ignoredFields, 'verbs', 'no event'),
          nouns: this.words(ignoredFields, 'nouns', 'no event'),
        }
      : { verbs: [], nouns: [] };
    this.checkKeys(mentions, top.get('mentions') ?? top.get('types'));
    if (lexicon === 'replace' && !events.some(({ verbs, nouns }) => verbs.length + nouns.length))
      this.problem(
        'codebook-empty',
        'warning',
        top.get('lexicon'),
        'This replaces the words of events by none, so no event is found. Give the types verbs and nouns, or write extend.',
      );
    return { value: { mentions, events, roles, lexicon, ignored }, problems: this.sortedProblems() };
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

  private event(id: string, f: Fields, node: Node): CodebookEvent {
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
    for (const key of mistaken)
      if (f.has(key))
        this.problem(
          'codebook-word',
          'warning',
          this.keySpan(f.get(key) as Node),
          `"${key}" is not read. The words that tell an event stand in the lists verbs and nouns.`,
        );
    return {
      ...this.type(id, f, node),
      ...strip({ plover: plover !== undefined && isPlover(plover) ? plover : undefined }),
      verbs: this.words(f, 'verbs', id),
      nouns: this.words(f, 'nouns', id),
    };
  }

  /** A list of words: each a string ("call off") or a map with `word` and its conditions. */
  private words(f: Fields, key: 'verbs' | 'nouns', owner: string): CodebookWord[] {
    return this.list(f.get(key), `"${key}"`).flatMap((item) => {
      const word = this.word(item, key, owner);
      return word ? [word] : [];
    });
  }

  private word(item: Node, key: 'verbs' | 'nouns', owner: string): CodebookWord | undefined {
    this.wordCount++;
    if (this.wordCount > codebookWordLimit) {
      if (this.wordCount === codebookWordLimit + 1)
        this.problem(
          'codebook-word',
          'error',
          item,
          `A codebook may have ${codebookWordLimit} words; those from here on are not read.`,
        );
      return undefined;
    }
    const target = this.resolve(item);
    if (!target) return undefined;
    const f = this.isMapping(target) ? this.mapFields(target, 'a word') : undefined;
    if (f)
      for (const [name, node] of f)
        if (!wordKeys.has(name))
          this.problem(
            'codebook-word',
            'warning',
            this.keySpan(node),
            `"${clip(name)}" is not read; a word has ${[...wordKeys].join(', ')}.`,
          );
    const written = f ? this.required(f, 'word', target, '') : this.string(new Map([['word', target]]), 'word');
    if (!written) return undefined;
    const words = this.plainWords(written, (f?.get('word') ?? target) as Node, 5);
    if (!words) return undefined;
    const nouns = (name: string): string[] =>
      f ? this.strings(f, name).flatMap((text) => this.plainWords(text, f.get(name) as Node, 1) ?? []) : [];
    const mutual = f !== undefined && this.truth(f, 'mutual');
    const stated = nouns('recipient');
    const read: CodebookWord = {
      words,
      objects: nouns('objects'),
      subjects: nouns('subjects'),
      recipient: stated.length
        ? stated
        : mutual
          ? ['with', 'between']
          : key === 'nouns'
            ? ['on', 'against', 'of', 'to']
            : [],
      mutual,
      received: f !== undefined && this.truth(f, 'received'),
    };
    const identity = JSON.stringify([key, read.words, read.objects, read.subjects]);
    const known = this.told.get(identity);
    if (known !== undefined) {
      this.problem(
        'codebook-word',
        'warning',
        item,
        `"${clip(written)}" stands under ${clip(known)} already, which counts. Delete one of them, or tell them apart by objects or subjects.`,
      );
      return undefined;
    }
    this.told.set(identity, owner);
    return read;
  }

  /** The words of a text in lower case; undefined, with the reason told, where they are none. */
  private plainWords(text: string, at: Node, most: number): string[] | undefined {
    const words = text.trim().toLowerCase().replace(/’/g, "'").split(/\s+/);
    if (words.length <= most && text.length <= 80 && words.every((word) => plainWord.test(word))) return words;
    this.problem(
      'codebook-word',
      'error',
      at,
      words.every((word) => plainWord.test(word))
        ? `"${clip(text)}" is too long: ${most === 1 ? 'one word stands here' : `at most ${most} words tell an event`}.`
        : `"${clip(text)}" is no plain word. Write words in their base form; patterns are not read.`,
    );
    return undefined;
  }

  private truth(f: Fields, key: string): boolean {
    return this.oneOf(f, key, ['true', 'false']) === 'true';
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
