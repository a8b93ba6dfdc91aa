import {
  CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Problem, Severity } from './problem';
import type { Span } from './span';

/** Longer files are not parsed: no person wrote them, and the editor must not hang. UTF-16 units. */
export const yamlLimit = 24_000_000;
/** Our files need no YAML aliases; a few are followed, a bomb is not. */
const aliasLimit = 100;
/** Deeper nesting is not parsed: the parser calls itself for each level, and a full stack can end the whole program. */
const depthLimit = 500;
const problemLimit = 1000;

export type Pairs = Pair<unknown, unknown>[];
/** The values of a map by key; a key without a value has a null scalar at its place. */
export type Fields = Map<string, Node>;

/**
 * Reads a YAML 1.2 file of a known shape, never throws, and collects what is wrong at its exact place. Subclasses say what the shape
 * is. Rule ids are `yaml-...`; subclasses add their own.
 */
export class YamlReader {
  private readonly problems: Problem[] = [];
  private readonly lines = new LineCounter();
  private readonly keys = new WeakMap<Node, Node>();
  private aliases = 0;
  private document: Document.Parsed | undefined;
  private damaged = false;
  /** `what` names the kind of file in messages. */
  constructor(
    protected readonly text: string,
    private readonly what: string,
  ) {}

  /** Whether something is so wrong that writing the file could lose it. */
  protected get isDamaged(): boolean {
    return this.damaged;
  }

  /** Runs `read`; again without a document where the YAML library gives up, as it does on nesting deeper than the stack. */
  attempt<T>(read: (reader: this) => T): T {
    try {
      return read(this);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.document = undefined;
      this.refuse(
        'yaml-syntax',
        this.firstLine(),
        `This file can't be read as YAML (${reason}). Restore it from version control.`,
      );
      this.refused = true;
      return read(this);
    }
  }

  private refused = false;

  /** The top map; undefined where the file is empty or can't be read, which is then among the problems. */
  protected open(shape: string): YAMLMap | undefined {
    if (this.refused || this.isRefused()) return undefined;
    // Duplicate keys are found by sets here; the library's own check is quadratic.
    this.document = parseDocument(this.text, {
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: this.lines,
    });
    for (const error of this.document.errors.slice(0, 100)) this.addYamlError(error);
    const { contents } = this.document;
    if (this.document.errors.length) this.damaged = true;
    if (isMap(contents)) return contents;
    if (contents !== null && !this.document.errors.length && !(isScalar(contents) && contents.value === null)) {
      this.problem('yaml-shape', 'error', contents as Node, shape);
    }
    return undefined;
  }

  private isRefused(): boolean {
    const { text } = this;
    if (text.length > yamlLimit) {
      const size = Math.round(text.length / 1e6);
      this.refuse(
        'yaml-too-large',
        this.firstLine(),
        `This ${this.what} has ${size} million characters, more than any person writes. Restore it from version control.`,
      );
      return true;
    }
    if (/^<{7}(?= |\r?$)/m.test(text)) {
      const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)/m.exec(text);
      const start = marker?.index ?? 0;
      this.refuse(
        'yaml-merge-conflict',
        { start, end: lineEnd(text, start) },
        'Git left a merge conflict here. Keep one side or merge both, then remove the marker lines.',
      );
      return true;
    }
    const nul = text.indexOf('\0');
    if (nul >= 0) {
      this.refuse(
        'yaml-binary',
        { start: nul, end: nul + 1 },
        'There is a NUL character here: the file is damaged or not UTF-8 text. Restore it or save it as UTF-8.',
      );
      return true;
    }
    const deep = tooDeep(text);
    if (deep !== undefined) {
      this.refuse(
        'yaml-too-deep',
        { start: deep, end: deep + 1 },
        `There are more than ${depthLimit} brackets, dashes or blanks before this place: no ${this.what} is nested so deeply. Restore it from version control.`,
      );
      return true;
    }
    return false;
  }

  private refuse(rule: string, span: Span, message: string): void {
    this.damaged = true;
    this.problems.push({ rule, severity: 'error', span, message });
  }

  /** Marks the file as one that must not be written. */
  protected damage(): void {
    this.damaged = true;
  }

  private firstLine(): Span {
    return { start: 0, end: Math.min(lineEnd(this.text, 0), 200) };
  }

  protected sortedProblems(): Problem[] {
    // What else seems wrong in a file that does not parse is mostly an echo.
    const syntax = this.problems.filter((problem) => problem.rule === 'yaml-syntax' || problem.rule === 'yaml-tab');
    return (syntax.length ? syntax : [...this.problems]).sort((a, b) => a.span.start - b.span.start);
  }

  /** The line of an offset, from 1. */
  protected lineOf(offset: number): number {
    return this.lines.linePos(offset).line;
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
        rule: 'yaml-tab',
        severity: 'error',
        span,
        message: 'YAML does not allow tabs as indentation. Use spaces.',
        fixes: [{ title: 'Replace the tabs by spaces', replace }],
      });
      return;
    }
    this.problems.push({
      rule: 'yaml-syntax',
      severity: 'error',
      span: { start, end },
      message: `This is not valid YAML: ${error.message}.`.replace('..', '.'),
    });
  }

  protected problem(
    rule: string,
    severity: Severity,
    at: Node | Span | undefined | null,
    message: string,
    fixes?: Problem['fixes'],
  ): void {
    if (rule === 'yaml-shape' || rule === 'yaml-duplicate') this.damaged = true;
    if (this.problems.length >= problemLimit) return;
    let span: Span = { start: 0, end: 0 };
    if (at && 'start' in at && typeof at.start === 'number') span = at as Span;
    else if (at && 'range' in at && at.range) span = { start: at.range[0], end: Math.max(at.range[0], at.range[1]) };
    // A block's problem is shown on its first line.
    if (this.text.slice(span.start, span.end).includes('\n'))
      span = { start: span.start, end: lineEnd(this.text, span.start) };
    this.problems.push({ rule, severity, span, message, ...(fixes ? { fixes } : {}) });
  }

  protected resolve(node: Node | null | undefined): Node | undefined {
    if (!isAlias(node)) return node ?? undefined;
    if (++this.aliases > aliasLimit) {
      if (this.aliases === aliasLimit + 1) {
        this.problem(
          'yaml-shape',
          'error',
          node,
          'There are too many YAML aliases. Write the values out: a file like this needs none.',
        );
      }
      return undefined;
    }
    // Only scalars: a copied item would have one block of text for two items.
    const target = this.document && node.resolve(this.document);
    if (isScalar(target)) return target;
    this.problem('yaml-shape', 'error', node, 'A YAML alias stands for a whole block here. Write the block out.');
    return undefined;
  }

  protected map(node: Node | undefined, what: string): YAMLMap | undefined {
    const target = this.resolve(node);
    if (!target || (isScalar(target) && target.value === null)) return undefined;
    if (isMap(target)) return target;
    this.problem('yaml-shape', 'error', target, `${capital(what)} must be a map of keys and values.`);
    return undefined;
  }

  protected mapFields(node: Node, what: string): Fields | undefined {
    const map = this.map(node, what);
    return map && this.fields(map, what);
  }

  protected isMapping(node: Node): boolean {
    return isMap(node);
  }

  protected fields(map: YAMLMap, what: string): Fields {
    const fields: Fields = new Map();
    for (const pair of map.items as Pairs) {
      const key = pair.key as Node | null;
      if (!isScalar(key)) {
        this.problem('yaml-shape', 'error', key ?? map, `A key of ${what} must be a word.`);
        continue;
      }
      const name = String(key.value);
      if (fields.has(name)) {
        this.problem(
          'yaml-duplicate',
          'error',
          key,
          `The key "${clip(name)}" stands twice in ${what}. Delete one of them.`,
        );
        continue;
      }
      const value = (pair.value as Node | null) ?? nullNode(key);
      this.keys.set(value, key);
      fields.set(name, value);
    }
    return fields;
  }

  /** Where the key of a field's value stands. */
  protected keySpan(value: Node): Span {
    const range = this.keys.get(value)?.range ?? value.range;
    return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
  }

  /** Fields that are not `known`, as plain data; undefined where there are none. */
  protected unknown(f: Fields, known: ReadonlySet<string>): Record<string, unknown> | undefined {
    const rest = [...f].filter(([key]) => !known.has(key));
    return rest.length ? Object.fromEntries(rest.map(([key, node]) => [key, this.plain(node)])) : undefined;
  }

  protected list(node: Node | undefined, what: string): Node[] {
    const target = this.resolve(node);
    if (!target || (isScalar(target) && target.value === null)) return [];
    if (isSeq(target)) return (target.items as Node[]).filter((item) => item !== null);
    this.problem('yaml-shape', 'error', target, `${capital(what)} must be a list.`);
    return [];
  }

  protected strings(f: Fields, key: string): string[] {
    const node = this.resolve(f.get(key));
    if (!node || (isScalar(node) && node.value === null)) return [];
    if (isScalar(node)) {
      const value = this.scalar(node);
      this.problem(
        'yaml-list',
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
      this.problem('yaml-shape', 'error', item, `An entry of "${key}" must be a word.`);
      return [];
    });
  }

  protected string(f: Fields, key: string): string | undefined {
    const node = this.resolve(f.get(key));
    if (!node) return undefined;
    if (isScalar(node)) return node.value === null ? undefined : this.scalar(node);
    this.problem('yaml-shape', 'error', node, `"${key}" must be one value, not a list or map.`);
    return undefined;
  }

  /** A scalar as the words that stand in the file: `1e3` in a name is those three characters. */
  protected scalar(node: Node): string {
    if (!isScalar(node)) return '';
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  }

  protected required(f: Fields, key: string, at: Node | undefined, fallback: string): string {
    const value = this.string(f, key);
    if (value !== undefined) return value;
    const first = at ?? [...f.values()][0];
    this.problem('yaml-missing', 'error', first, `"${key}" is missing here.`);
    return fallback;
  }

  protected oneOf(f: Fields, key: string, values: readonly string[]): string | undefined {
    const value = this.string(f, key);
    if (value === undefined || values.includes(value)) return value;
    this.problem(
      'yaml-value',
      'warning',
      f.get(key),
      `"${clip(value)}" is not a ${key}; it is one of ${values.join(', ')}.`,
    );
    return undefined;
  }

  /** A node as plain data; aliases to blocks and nesting beyond 50 levels read as null. */
  protected plain(node: Node | null | undefined, depth = 0): unknown {
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

/** Stands for a key without a value, at the key's place. */
function nullNode(key: Node): Node {
  const node = key.clone() as Node;
  if (isScalar(node)) node.value = null;
  return node;
}

/** Drops undefined members, so that absent means absent. */
export function strip<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const result: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) if (member !== undefined) result[key] = member;
  return result as { [K in keyof T]?: Exclude<T[K], undefined> };
}

export function replaceFix(title: string, node: Node, text: string): Problem['fixes'] {
  return node.range ? [{ title, replace: { start: node.range[0], end: node.range[1], text } }] : undefined;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
export const clip = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}...` : words);
const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
}

/** `end` moved back over white space, not before `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

/** Where the nesting passes `depthLimit`, in UTF-16 units: open brackets, and what indents the line. Linear. */
function tooDeep(text: string): number | undefined {
  let at = 0;
  let brackets = 0;
  let indents = 0;
  let isStart = true;
  let isValue = false;
  for (const token of new Lexer().lex(text)) {
    // The words of a value follow a mark of their own, whatever they begin with. The marks are no part of the text.
    const type: CST.TokenType | null = isValue ? null : CST.tokenType(token);
    isValue = type === 'scalar';
    if (isValue || type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type === 'flow-seq-start' || type === 'flow-map-start') brackets++;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets--;
    else if (type === 'newline') indents = 0;
    else if (type === 'space' && isStart) indents += token.length;
    else if (!brackets && (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind'))
      indents++;
    isStart = type === 'newline' || (isStart && type === 'space');
    if (brackets + indents > depthLimit) return at;
    at += token.length;
  }
  return undefined;
}
