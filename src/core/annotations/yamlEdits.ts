import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from './textEdit';
import { yamlFlow, yamlString } from './yamlScalar';

/** Values by key, in the file's spelling; undefined removes the key. */
export type YamlFields = Readonly<Record<string, unknown>>;

/** How a YAML text is written, so that what is added looks like the rest. */
export interface YamlStyle {
  readonly text: string;
  readonly eol: string;
  /** Spaces per level. */
  readonly step: number;
}

export type Entry = Pair<Node, Node | null>;

const entries = (map: YAMLMap): Entry[] => map.items as Entry[];

export function findEntry(map: YAMLMap, key: string): Entry | undefined {
  return entries(map).find((entry) => keyOf(entry) === key);
}

/** The key as it stands in the file. */
export function keyOf(entry: Entry): string | undefined {
  if (!isScalar(entry.key)) return undefined;
  return typeof entry.key.value === 'string' ? entry.key.value : (entry.key.source ?? String(entry.key.value));
}

/** Edits that set and remove keys of one map and leave every other character alone. `order` places new keys. */
export function setFields(style: YamlStyle, map: YAMLMap, fields: YamlFields, order: readonly string[]): TextEdit[] {
  const edits: TextEdit[] = [];
  const added: [string, unknown][] = [];
  const removed = new Set<Entry>();
  for (const [key, value] of Object.entries(fields)) {
    const entry = findEntry(map, key);
    if (!entry) {
      if (value !== undefined) added.push([key, value]);
    } else if (value === undefined) removed.add(entry);
    else edits.push(...replaceValue(style, entry, key, value));
  }
  if (map.flow) return [...edits, ...changeFlowMap(map, removed, added)];
  for (const entry of removed) edits.push(removeLines(style, entry));
  added.sort((a, b) => rank(order, a[0]) - rank(order, b[0]));
  const indent = columnOf(style, startOf(entries(map)[0]));
  for (const [key, value] of added) {
    const before = entries(map).filter((entry) => rank(order, keyOf(entry) ?? '') <= rank(order, key));
    const after = before[before.length - 1];
    const line = fieldText(style, key, value, indent);
    edits.push(after ? insertAfter(style, after, line) : insertBefore(style, startOf(entries(map)[0]), line));
  }
  return edits;
}

function rank(order: readonly string[], key: string): number {
  const index = order.indexOf(key);
  return index < 0 ? order.length : index;
}

/** `key: value` with its line end, at a column. Lists of maps become one line an entry, all else one line. */
export function fieldText(style: YamlStyle, key: string, value: unknown, indent: number): string {
  const pad = ' '.repeat(indent);
  const head = `${pad}${yamlString(key)}:`;
  if (Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null)) {
    const inner = ' '.repeat(indent + style.step);
    return [head, ...value.map((item) => `${inner}- ${yamlFlow(item)}`)].join(style.eol) + style.eol;
  }
  return `${head} ${yamlFlow(value, key)}${style.eol}`;
}

/** Fields in their order, one line each or more. */
export function fieldLines(style: YamlStyle, fields: YamlFields, order: readonly string[], indent: number): string {
  const pairs = Object.entries(fields).filter(([, value]) => value !== undefined);
  pairs.sort((a, b) => rank(order, a[0]) - rank(order, b[0]));
  return pairs.map(([key, value]) => fieldText(style, key, value, indent)).join('');
}

/** An item's whole block with its key, at a column. */
export function itemText(
  style: YamlStyle,
  id: string,
  fields: YamlFields,
  order: readonly string[],
  indent: number,
): string {
  return `${' '.repeat(indent)}${yamlString(id)}:${style.eol}${fieldLines(style, fields, order, indent + style.step)}`;
}

/** An item's lines moved to another column; undefined where a line that is not indented (a string over several lines) forbids it. */
export function reindent(block: string, style: YamlStyle, indent = style.step): string | undefined {
  const lines = block.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n');
  const own = Math.min(...lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)?.[0].length ?? 0));
  const first = /^ */.exec(lines.find((line) => line.trim() && !/^\s*#/.test(line)) ?? '')?.[0].length ?? 0;
  if (own < first) return undefined;
  const pad = ' '.repeat(indent);
  return lines.map((line) => (line.trim() ? pad + line.slice(own) : '')).join(style.eol) + style.eol;
}

/** Edits that add one entry to a map that is not empty. `index`: the entry it goes before; else the end. */
export function addItem(
  style: YamlStyle,
  section: Entry,
  id: string,
  fields: YamlFields,
  order: readonly string[],
  index?: number,
  written?: string,
): TextEdit[] {
  const map = section.value;
  if (!isMap(map)) return [];
  if (map.flow) return [{ ...at(flowEnd(map)), text: `, ${yamlString(id)}: ${yamlFlow(fields)}` }];
  const list = entries(map);
  const next = index === undefined ? undefined : list[index];
  const previous = next ? list[(index ?? 0) - 1] : list[list.length - 1];
  const indent = columnOf(style, startOf(list[0]));
  const block =
    (written === undefined ? undefined : reindent(written, style, indent)) ??
    itemText(style, id, fields, order, indent);
  // Blank lines between items, where the file has them.
  const gap = style.text.slice(endOfLines(style, list[0]) - 1, startOf(list[1] ?? list[0]));
  const isSpaced = /\n[ \t]*\r?\n/.test(gap);
  if (previous) return [insertAfter(style, previous, isSpaced ? style.eol + block : block)];
  return [insertBefore(style, afterKeyLine(style, section), isSpaced ? block + style.eol : block)];
}

/** Edits that add an entry to the end of a list that is not empty. */
export function addToList(style: YamlStyle, section: Entry, value: unknown): TextEdit[] {
  const list = section.value;
  return isSeq(list) ? [appendToList(style, list, value)] : [];
}

function appendToList(style: YamlStyle, list: YAMLSeq, value: unknown): TextEdit {
  if (list.flow) return { ...at(flowEnd(list)), text: `, ${yamlFlow(value)}` };
  const last = list.items[list.items.length - 1] as Node;
  const end = lineAfter(style.text, last.range?.[1] ?? 0);
  const line = `${' '.repeat(columnOf(style, list.range?.[0] ?? 0))}- ${yamlFlow(value)}${style.eol}`;
  return { ...at(end), text: needsBreak(style.text, end) ? style.eol + line : line };
}

/** Puts a block below a key whose value is nothing, `~` or an empty flow collection. */
export function fillEmpty(style: YamlStyle, section: Entry, block: string): TextEdit[] {
  const { value } = section;
  const edits: TextEdit[] = [];
  let end = section.key.range?.[1] ?? 0;
  if (value?.range && value.range[1] > value.range[0]) {
    const blank = /[ \t]*$/.exec(style.text.slice(end, value.range[0]))?.[0].length ?? 0;
    edits.push({ start: value.range[0] - blank, end: value.range[1], text: '' });
    end = value.range[1];
  }
  const line = lineAfter(style.text, end);
  edits.push({ ...at(line), text: needsBreak(style.text, line) ? style.eol + block : block });
  return edits;
}

/** Removes an entry of a map with its lines. Comments above it stay. */
export function removeEntry(style: YamlStyle, map: YAMLMap, key: string): TextEdit[] {
  const entry = findEntry(map, key);
  if (!entry) return [];
  return map.flow ? changeFlowMap(map, new Set([entry]), []) : [removeLines(style, entry)];
}

/** Removes the entry at `index` of a list with its lines. */
export function removeFromList(style: YamlStyle, list: YAMLSeq, index: number): TextEdit[] {
  const items = list.items as Node[];
  const item = items[index];
  if (!item?.range) return [];
  if (list.flow) return [flowCut(items, index, 1, item.range[0], item.range[1])];
  const dash = style.text.lastIndexOf('-', item.range[0] - 1);
  return [{ start: lineStart(style.text, dash), end: lineAfter(style.text, item.range[1]), text: '' }];
}

function replaceValue(style: YamlStyle, entry: Entry, key: string, value: unknown): TextEdit[] {
  const { text } = style;
  const old = entry.value;
  const keyEnd = entry.key.range?.[1] ?? 0;
  if (isSeq(old) && Array.isArray(value)) {
    const kept = old.toJSON() as unknown[];
    const isAppend =
      kept.length > 0 && value.length === kept.length + 1 && kept.every((item, i) => same(item, value[i]));
    if (isAppend) return [appendToList(style, old, value[kept.length])];
  }
  const inline = yamlFlow(value, key);
  const isBlock =
    !old?.range ||
    (isCollection(old) && !old.flow) ||
    (isScalar(old) && (old.type === 'BLOCK_LITERAL' || old.type === 'BLOCK_FOLDED'));
  if (!isBlock && old?.range && !old.tag && !('anchor' in old && old.anchor) && old.range[1] > old.range[0]) {
    const start = old.range[0];
    return text.slice(start, old.range[1]) === inline ? [] : [{ start, end: old.range[1], text: inline }];
  }
  // A block value, or none: from the colon on, keeping a comment on the key's line.
  const colon = text.indexOf(':', keyEnd);
  const end = old?.range ? trimEnd(text, colon + 1, old.range[1]) : colon + 1;
  const comment =
    /^[^\n]*?([ \t]+#[^\r\n]*)/.exec(text.slice(colon + 1, Math.max(old?.range?.[0] ?? colon + 1, colon + 1)))?.[1] ??
    '';
  return [{ start: colon + 1, end: Math.max(end, colon + 1), text: ` ${inline}${comment}` }];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function changeFlowMap(map: YAMLMap, removed: ReadonlySet<Entry>, added: readonly [string, unknown][]): TextEdit[] {
  const list = entries(map);
  const edits: TextEdit[] = [];
  for (let i = 0; i < list.length; i++) {
    const entry = list[i];
    if (!entry || !removed.has(entry)) continue;
    let count = 1;
    while (removed.has(list[i + count] as Entry)) count++;
    const spans = list.map((e) => ({ range: [startOf(e), valueEnd(e)] as [number, number] }));
    edits.push(flowCut(spans, i, count, startOf(entry), valueEnd(list[i + count - 1] as Entry)));
    i += count - 1;
  }
  if (added.length) {
    const text = added.map(([key, value]) => `${yamlString(key)}: ${yamlFlow(value, key)}`).join(', ');
    const isEmpty = list.length === removed.size;
    const place = isEmpty ? (map.range?.[1] ?? 1) - 1 : flowEnd(map);
    edits.push({ ...at(place), text: isEmpty ? text : `, ${text}` });
  }
  return edits;
}

/** Cuts `count` neighbours out of a flow collection with the comma that parts them from the rest. */
function flowCut(
  items: readonly { range?: readonly number[] | null }[],
  index: number,
  count: number,
  start: number,
  end: number,
): TextEdit {
  const next = items[index + count]?.range?.[0];
  if (next !== undefined) return { start, end: next, text: '' };
  const previous = items[index - 1]?.range?.[1];
  return { start: previous ?? start, end, text: '' };
}

/** Where the last entry of a flow collection ends. */
function flowEnd(collection: YAMLMap | YAMLSeq): number {
  const last = collection.items[collection.items.length - 1];
  const end = isMap(collection) ? valueEnd(last as Entry) : (last as Node).range?.[1];
  return end ?? collection.range?.[1] ?? 0;
}

function removeLines(style: YamlStyle, entry: Entry): TextEdit {
  return { start: lineStart(style.text, startOf(entry)), end: endOfLines(style, entry), text: '' };
}

export function insertAfter(style: YamlStyle, entry: Entry, lines: string): TextEdit {
  const end = endOfLines(style, entry);
  return { ...at(end), text: needsBreak(style.text, end) ? style.eol + lines : lines };
}

export function insertBefore(style: YamlStyle, offset: number, lines: string): TextEdit {
  return { ...at(lineStart(style.text, offset)), text: lines };
}

const at = (offset: number): { start: number; end: number } => ({ start: offset, end: offset });
const startOf = (entry: Entry | undefined): number => entry?.key.range?.[0] ?? 0;
const valueEnd = (entry: Entry): number => Math.max(entry.value?.range?.[1] ?? 0, entry.key.range?.[1] ?? 0);

/** The offset after the last line of an entry. */
export function endOfLines(style: YamlStyle, entry: Entry | undefined): number {
  if (!entry) return style.text.length;
  return lineAfter(style.text, valueEnd(entry));
}

function afterKeyLine(style: YamlStyle, section: Entry): number {
  return lineAfter(style.text, section.key.range?.[1] ?? 0);
}

/** The start of the line after `offset`; `offset` itself where it starts a line. */
function lineAfter(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

const needsBreak = (text: string, offset: number): boolean => offset > 0 && text[offset - 1] !== '\n';
const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
const columnOf = (style: YamlStyle, offset: number): number => offset - lineStart(style.text, offset);

function trimEnd(text: string, start: number, end: number): number {
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
