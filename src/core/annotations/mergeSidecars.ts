import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { editSidecar, removeItem, type ItemSection, type SidecarChange, type SidecarEdit } from './editSidecar';
import { readSidecar, type SidecarFile } from './readSidecar';
import { findEntry, keyOf, type Entry } from './yamlEdits';

/** One disagreement that only a person can settle; it stands in the file under the item's `conflict` key. */
export interface MergeConflict {
  /** Id of the item, or `document`, `review`, or `''` for the file's own keys. */
  readonly id: string;
  readonly field: string;
}

export interface MergedSidecar {
  /** Parses as a sidecar, conflicts and all. */
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
}

type Values = Readonly<Record<string, unknown>>;

const itemSections: readonly ItemSection[] = ['mentions', 'events', 'notes'];
/** Fields whose order says nothing. */
const setFields = new Set(['tags', 'context', 'actor', 'recipient', 'place', 'reported_by', 'thread']);
/** Where tools put the words; two repairs of one anchor are no disagreement as long as the words are the same. */
const hintFields = new Set(['at', 'prefix', 'suffix']);
/** In a conflict: the other side deleted the item. */
const deletedField = 'deleted';

/**
 * Three-way merge: items by id, fields by name, lists as sets. The result is `ours` with what `theirs` did since `base`; where both
 * changed one field to different values it keeps ours and puts theirs under `conflict` in the item. Nothing that either side added or
 * changed is lost. Undefined where one of the three can't be read or is of a newer version: then merge the lines as text.
 */
export function mergeSidecars(base: string, ours: string, theirs: string): MergedSidecar | undefined {
  if (ours === theirs || theirs === base) return { text: ours, conflicts: [] };
  if (ours === base) return { text: theirs, conflicts: [] };
  const files = [readSidecar(base), readSidecar(ours), readSidecar(theirs)] as const;
  if (files.some((file) => !file.writable || hasAliases(file))) return undefined;
  // An empty file has no lines to build on: its side deleted everything, or never had anything.
  if (!files[1].root) return files[0].root ? undefined : { text: theirs, conflicts: [] };
  const merge = new Merge(...files);
  merge.run();
  const edit = editSidecar(files[1], merge.changes);
  return edit && { text: edit.text, conflicts: merge.conflicts };
}

const hasAliases = (file: SidecarFile): boolean => /(^|[\s:,[{-])[&*][^\s&*]/m.test(file.text) && isAliased(file.root);

function isAliased(node: unknown): boolean {
  if (isMap(node)) return (node.items as Entry[]).some((entry) => isAliased(entry.key) || isAliased(entry.value));
  if (isSeq(node)) return node.items.some(isAliased);
  return node !== null && node !== undefined && !isScalar(node);
}

/** What a person said of an item: without the fields that tools repair. A repair is no reason to keep what was deleted. */
function told(fields: Values): Values {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !hintFields.has(key) && key !== 'state'));
}

class Merge {
  readonly changes: SidecarChange[] = [];
  readonly conflicts: MergeConflict[] = [];

  constructor(
    private readonly base: SidecarFile,
    private readonly ours: SidecarFile,
    private readonly theirs: SidecarFile,
  ) {}

  run(): void {
    for (const section of itemSections) this.items(section);
    for (const section of ['document', 'review'] as const) {
      const fields = this.fields(
        section,
        values(section, this.base),
        values(section, this.ours),
        values(section, this.theirs),
      );
      if (Object.keys(fields).length) this.changes.push({ kind: 'set-section', section, fields });
    }
    this.rejected();
    this.rest();
  }

  private items(section: ItemSection): void {
    const [base, ours, theirs] = [this.base, this.ours, this.theirs].map((file) => itemsOf(section, file)) as [
      Items,
      Items,
      Items,
    ];
    for (const [id, their] of theirs) {
      const our = ours.get(id);
      const old = base.get(id);
      if (our) {
        const fields = this.fields(id, old?.fields ?? {}, our.fields, their.fields);
        if (Object.keys(fields).length) this.changes.push({ kind: 'set', section, id, fields });
      } else if (!old) this.add(section, id, their);
      else if (!same(told(old.fields), told(their.fields))) {
        // We deleted what they changed: it comes back, with a note that it was deleted.
        this.conflicts.push({ id, field: deletedField });
        this.changes.push({
          kind: 'add',
          section,
          id,
          fields: { ...their.fields, conflict: { ...asValues(their.fields['conflict']), [deletedField]: true } },
        });
      }
    }
    for (const [id, our] of ours) {
      const old = base.get(id);
      if (theirs.has(id) || !old) continue;
      if (same(told(old.fields), told(our.fields))) this.changes.push({ kind: 'remove', section, id });
      else {
        this.conflicts.push({ id, field: deletedField });
        this.changes.push({
          kind: 'set',
          section,
          id,
          fields: { conflict: { ...asValues(our.fields['conflict']), [deletedField]: true } },
        });
      }
    }
  }

  private add(section: ItemSection, id: string, item: Item): void {
    // The id may be taken by an item of another kind on our side.
    const isTaken = this.ours.places.has(id);
    const at = item.fields['at'];
    const first: unknown = Array.isArray(at) ? at[0] : undefined;
    if (isTaken) this.changes.push({ kind: 'add', section, id: `${id}x`, fields: item.fields });
    else
      this.changes.push({
        kind: 'add-block',
        section,
        id,
        block: item.block,
        ...(typeof first === 'number' ? { first } : {}),
      });
  }

  /** What to set in our fields so that they hold what both sides did. */
  private fields(id: string, base: Values, ours: Values, theirs: Values): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const conflict: Record<string, unknown> = {};
    const keys = new Set([...Object.keys(base), ...Object.keys(theirs)]);
    for (const key of keys) {
      const [old, our, their] = [base[key], ours[key], theirs[key]];
      if (key === 'conflict' || same(old, their) || same(our, their)) continue;
      if (same(old, our)) result[key] = their;
      else if (setFields.has(key) && [old, our, their].every(isList)) result[key] = mergeSets(old, our, their);
      else if (!this.isSettledByTool(key, base, ours, theirs, result)) conflict[key] = their ?? null;
    }
    const merged = this.mergeConflictKeys(
      asValues(base['conflict']),
      asValues(ours['conflict']),
      asValues(theirs['conflict']),
      conflict,
    );
    for (const field of Object.keys(conflict)) this.conflicts.push({ id, field });
    if (!same(merged, asValues(ours['conflict']))) result['conflict'] = Object.keys(merged).length ? merged : undefined;
    return result;
  }

  /** Differences that the next sync decides, not a person. */
  private isSettledByTool(
    key: string,
    base: Values,
    ours: Values,
    theirs: Values,
    result: Record<string, unknown>,
  ): boolean {
    if (key === 'sha256') return true;
    if (key === 'state' && ['changed', 'ambiguous', 'orphan', undefined].includes(theirs[key] as string | undefined)) {
      if (ours[key] === undefined) result[key] = theirs[key];
      return true;
    }
    if (!hintFields.has(key)) return false;
    if (same(ours['quote'], theirs['quote'])) return true;
    // They moved the anchor to other words and we did not: the hints follow the words.
    if (same(base['quote'], ours['quote'])) {
      result[key] = theirs[key];
      return true;
    }
    return same(base['quote'], theirs['quote']);
  }

  /** Disagreements left by earlier merges: one settled on either side is settled. */
  private mergeConflictKeys(base: Values, ours: Values, theirs: Values, fresh: Values): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      const isOld = key in base;
      if (isOld && !(key in ours && key in theirs)) continue;
      result[key] = key in ours ? ours[key] : theirs[key];
    }
    return { ...result, ...fresh };
  }

  private rejected(): void {
    const [base, ours, theirs] = [this.base, this.ours, this.theirs].map((file) => listOf('rejected', file)) as [
      unknown[],
      unknown[],
      unknown[],
    ];
    const keys = (list: readonly unknown[]): Set<string> => new Set(list.map(key));
    const [inBase, inOurs, inTheirs] = [keys(base), keys(ours), keys(theirs)];
    const gone = ours.flatMap((item, index) => (inBase.has(key(item)) && !inTheirs.has(key(item)) ? [index] : []));
    // From the end, so that an index still holds where the changes are made one by one.
    for (const index of gone.reverse()) this.changes.push({ kind: 'unreject', index });
    for (const item of theirs) {
      if (!inBase.has(key(item)) && !inOurs.has(key(item)))
        this.changes.push({ kind: 'reject', fields: asValues(item) });
    }
  }

  /** Keys of the file that are no sections: the version and what other tools keep there. */
  private rest(): void {
    const sections = new Set([...itemSections, 'document', 'review', 'rejected']);
    const others = (file: SidecarFile): Values => {
      const pairs = ((file.root?.items ?? []) as Entry[]).map(
        (entry) => [keyOf(entry) ?? '', nodeValue(entry.value)] as const,
      );
      return Object.fromEntries(pairs.filter(([name]) => !sections.has(name)));
    };
    const fields = this.fields('', others(this.base), others(this.ours), others(this.theirs));
    if (Object.keys(fields).length) this.changes.push({ kind: 'set-root', fields });
  }
}

/** Settles what a merge left: keep `mine`, take `theirs`, or `both` (texts are joined, lists united). Without `field`, all of the item. */
export function settleConflict(
  source: string | SidecarFile,
  id: string,
  choice: 'mine' | 'theirs' | 'both',
  field?: string,
): SidecarEdit | undefined {
  const file = typeof source === 'string' ? readSidecar(source) : source;
  const place = file.places.get(id);
  if (!place) return undefined;
  const section: ItemSection = `${place.kind}s`;
  const item = itemsOf(section, file).get(id)?.fields ?? {};
  const conflict = asValues(item['conflict']);
  const chosen = field === undefined ? Object.keys(conflict) : Object.keys(conflict).filter((name) => name === field);
  if (!chosen.length) return undefined;
  if (choice === 'theirs' && chosen.includes(deletedField)) return removeItem(file, id);
  const fields: Record<string, unknown> = {};
  for (const name of chosen) {
    const their = conflict[name] ?? undefined;
    if (name === deletedField || choice === 'mine') continue;
    fields[name] = choice === 'theirs' ? their : both(item[name], their);
  }
  const left = Object.fromEntries(Object.entries(conflict).filter(([name]) => !chosen.includes(name)));
  fields['conflict'] = Object.keys(left).length ? left : undefined;
  return editSidecar(file, [{ kind: 'set', section, id, fields }]);
}

function both(mine: unknown, theirs: unknown): unknown {
  if (theirs === undefined) return mine;
  if (mine === undefined) return theirs;
  if (isList(mine) && isList(theirs)) return mergeSets([], mine, theirs);
  return typeof mine === 'string' && typeof theirs === 'string' ? `${mine}\n${theirs}` : mine;
}

interface Item {
  readonly fields: Values;
  /** Its lines as written, with the comments right above. */
  readonly block: string;
}
type Items = ReadonlyMap<string, Item>;

function itemsOf(section: ItemSection, file: SidecarFile): Items {
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

function listOf(section: string, file: SidecarFile): unknown[] {
  const value = nodeValue(file.root && findEntry(file.root, section)?.value);
  return Array.isArray(value) ? value : [];
}

function values(section: string, file: SidecarFile): Values {
  return asValues(nodeValue(file.root && findEntry(file.root, section)?.value));
}

function asValues(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
}

/** Plain data of a node without aliases; numbers and dates that YAML would reformat stay as written. */
function nodeValue(node: Node | null | undefined): unknown {
  if (isScalar(node))
    return typeof node.value === 'number' && String(node.value) !== node.source ? node.source : node.value;
  if (isSeq(node)) return node.items.map((item) => nodeValue(item as Node));
  if (isMap(node))
    return Object.fromEntries((node.items as Entry[]).map((entry) => [keyOf(entry) ?? '', nodeValue(entry.value)]));
  return undefined;
}

/** What stands on either side and was deleted on none; in our order, then theirs. */
function mergeSets(old: unknown, our: unknown, their: unknown): unknown[] {
  const [before, mine, other] = [old ?? [], our ?? [], their ?? []] as [unknown[], unknown[], unknown[]];
  const keys = (list: readonly unknown[]): Set<string> => new Set(list.map(key));
  const [inBefore, inMine, inOther] = [keys(before), keys(mine), keys(other)];
  return [
    ...mine.filter((item) => !inBefore.has(key(item)) || inOther.has(key(item))),
    ...other.filter((item) => !inBefore.has(key(item)) && !inMine.has(key(item))),
  ];
}

const isList = (value: unknown): boolean => value === undefined || Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => key(a) === key(b);

/** Equal for equal data, whatever the order of keys. */
function key(value: unknown): string {
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
