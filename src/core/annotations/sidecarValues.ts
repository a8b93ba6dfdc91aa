import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { ItemSection } from './editSidecar';
import type { SidecarFile } from './readSidecar';
import { findEntry, keyOf, type Entry } from './yamlEdits';

/** Plain data of a YAML map, by key. */
export type Values = Readonly<Record<string, unknown>>;

/** Plain data that inherits nothing: a key such as `__proto__` is one like any other, and one that is not there is undefined. */
export function record(entries: Iterable<readonly [string, unknown]> = []): Record<string, unknown> {
  const made = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of entries) made[name] = value;
  return made;
}

/** One mention, event or note as it stands in a file. */
export interface Item {
  readonly fields: Values;
  /** Its lines as written, with the comments right above. */
  readonly block: string;
}
export type Items = ReadonlyMap<string, Item>;

/** The items of a section by id. */
export function itemsOf(section: ItemSection, file: SidecarFile): Items {
  const map = file.root && findEntry(file.root, section)?.value;
  if (!isMap(map)) return new Map();
  return new Map(
    (map.items as Entry[]).map((entry) => [
      keyOf(entry) ?? '',
      { fields: asValues(nodeValue(entry.value)), block: blockOf(file, map, entry) },
    ]),
  );
}

function blockOf(file: SidecarFile, map: YAMLMap, entry: Entry): string {
  const { text } = file;
  const start = entry.key.range?.[0] ?? 0;
  const end = Math.max(entry.value?.range?.[1] ?? 0, entry.key.range?.[1] ?? 0);
  if (map.flow) return `${text.slice(start, end)}\n`;
  let from = text.lastIndexOf('\n', start - 1) + 1;
  for (let above = lineAbove(text, from); above && /^[ \t]*#/.test(above.line); above = lineAbove(text, from))
    from = above.start;
  const after = text[end - 1] === '\n' ? end : text.indexOf('\n', end) + 1 || text.length;
  return text.slice(from, after);
}

function lineAbove(text: string, start: number): { start: number; line: string } | undefined {
  if (start === 0) return undefined;
  const from = text.lastIndexOf('\n', start - 2) + 1;
  return { start: from, line: text.slice(from, start - 1) };
}

/** A section that is a list, as plain data. */
export function listOf(section: string, file: SidecarFile): unknown[] {
  const value = nodeValue(file.root && findEntry(file.root, section)?.value);
  return Array.isArray(value) ? value : [];
}

/** A section that is a map, as plain data. */
export function values(section: string, file: SidecarFile): Values {
  return asValues(nodeValue(file.root && findEntry(file.root, section)?.value));
}

/** A value if it is a map, else an empty one. */
export function asValues(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : record();
}

/** Plain data of a node without aliases; numbers and dates that YAML would reformat stay as written. */
export function nodeValue(node: Node | null | undefined): unknown {
  if (isScalar(node))
    return typeof node.value === 'number' && String(node.value) !== node.source ? node.source : node.value;
  if (isSeq(node)) return node.items.map((item) => nodeValue(item as Node));
  if (isMap(node))
    return record((node.items as Entry[]).map((entry) => [keyOf(entry) ?? '', nodeValue(entry.value)] as const));
  return undefined;
}

/** What stands on either side and was deleted on none; in our order, then theirs. */
export function mergeSets(old: unknown, our: unknown, their: unknown): unknown[] {
  const [before, mine, other] = [old ?? [], our ?? [], their ?? []] as [unknown[], unknown[], unknown[]];
  const keys = (list: readonly unknown[]): Set<string> => new Set(list.map(key));
  const [inBefore, inMine, inOther] = [keys(before), keys(mine), keys(other)];
  return [
    ...mine.filter((item) => !inBefore.has(key(item)) || inOther.has(key(item))),
    ...other.filter((item) => !inBefore.has(key(item)) && !inMine.has(key(item))),
  ];
}

/** Whether a field may be merged as a list; an absent one is an empty list. */
export const isList = (value: unknown): boolean => value === undefined || Array.isArray(value);
/** Whether two values are the same data. */
export const same = (a: unknown, b: unknown): boolean => key(a) === key(b);

/** Equal for equal data, whatever the order of keys. */
export function key(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(key).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    return `{${entries
      .map(([k, v]) => `${JSON.stringify(k)}:${key(v)}`)
      .sort()
      .join()}}`;
  }
  return JSON.stringify(value) ?? 'undefined';
}
