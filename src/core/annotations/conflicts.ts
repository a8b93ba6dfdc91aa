import { editSidecar, removeItem, type ItemSection, type SidecarChange, type SidecarEdit } from './editSidecar';
import { deletedField } from './mergeSidecars';
import { readSidecar, type SidecarFile } from './readSidecar';
import type { Span } from '../text/span';
import { asValues, isList, itemsOf, mergeSets, nodeValue, record, values, type Values } from './sidecarValues';
import { findEntry, keyOf, type Entry } from './yamlEdits';

/** A disagreement that a merge left in the file: one field of one item with two values. */
export interface Conflict {
  /** Id of the item, or `document`, `review`, or `''` for the file's own keys. */
  readonly id: string;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** The other side deleted the item; `theirs` is to delete it here too. */
  readonly isDeletion: boolean;
  /** The item's key in the file, UTF-16. */
  readonly span: Span;
}

export type ConflictChoice = 'mine' | 'theirs' | 'both';

const itemSections: readonly ItemSection[] = ['mentions', 'actors', 'events', 'notes'];
const conflictKey = 'conflict';

/** All disagreements in a file, in its order. Linear. */
export function listConflicts(source: string | SidecarFile): Conflict[] {
  const file = typeof source === 'string' ? readSidecar(source) : source;
  if (!file.text.includes(conflictKey)) return [];
  const found: Conflict[] = [];
  const add = (id: string, fields: Values, span: Span): void => {
    for (const [field, theirs] of Object.entries(asValues(fields[conflictKey])))
      found.push({
        id,
        field,
        mine: fields[field],
        theirs,
        isDeletion: field === deletedField && theirs === true,
        span,
      });
  };
  for (const section of itemSections)
    for (const [id, item] of itemsOf(section, file)) add(id, item.fields, file.places.get(id)?.key ?? start);
  for (const section of ['document', 'review'] as const) add(section, values(section, file), keySpan(file, section));
  add('', rootFields(file), keySpan(file, conflictKey));
  return found.sort((a, b) => a.span.start - b.span.start);
}

const start: Span = { start: 0, end: 0 };

function keySpan(file: SidecarFile, name: string): Span {
  const range = (file.root && findEntry(file.root, name))?.key.range;
  return range ? { start: range[0], end: range[1] } : start;
}

function rootFields(file: SidecarFile): Values {
  const entries = (file.root?.items ?? []) as Entry[];
  return record(entries.map((entry) => [keyOf(entry) ?? '', nodeValue(entry.value)] as const));
}

/**
 * Settles what a merge left: keep `mine`, take `theirs`, or `both` (texts are joined, lists united). Without `field`, all of the item.
 * Undefined where there is nothing to settle or the file can't be written.
 */
export function settleConflict(
  source: string | SidecarFile,
  id: string,
  choice: ConflictChoice,
  field?: string,
): SidecarEdit | undefined {
  const whole = typeof source === 'string' ? readSidecar(source) : source;
  const file = whole.migrated ?? whole;
  const place = file.places.get(id);
  const section = id === 'document' || id === 'review' ? id : undefined;
  const fields = place
    ? (itemsOf(`${place.kind}s`, file).get(id)?.fields ?? {})
    : section
      ? values(section, file)
      : id === ''
        ? rootFields(file)
        : record();
  const conflict = asValues(fields[conflictKey]);
  const chosen = field === undefined ? Object.keys(conflict) : Object.keys(conflict).filter((name) => name === field);
  if (!chosen.length) return undefined;
  if (place && choice === 'theirs' && chosen.includes(deletedField)) return removeItem(whole, id);
  const settled = record();
  for (const name of chosen) {
    const theirs = conflict[name] ?? undefined;
    if (choice === 'mine' || (name === deletedField && theirs === true)) continue;
    settled[name] = choice === 'theirs' ? theirs : both(fields[name], theirs);
  }
  const left = record(Object.entries(conflict).filter(([name]) => !chosen.includes(name)));
  settled[conflictKey] = Object.keys(left).length ? left : undefined;
  const change: SidecarChange = place
    ? { kind: 'set', section: `${place.kind}s`, id, fields: settled }
    : section
      ? { kind: 'set-section', section, fields: settled }
      : { kind: 'set-root', fields: settled };
  return editSidecar(whole, [change]);
}

function both(mine: unknown, theirs: unknown): unknown {
  if (theirs === undefined) return mine;
  if (mine === undefined) return theirs;
  if (isList(mine) && isList(theirs)) return mergeSets([], mine, theirs);
  return typeof mine === 'string' && typeof theirs === 'string' ? `${mine}\n${theirs}` : mine;
}

/** Whether both values can stand beside each other: texts people write, and lists. Of two types or dates only one can be right. */
export function canKeepBoth({ field, mine, theirs, isDeletion }: Conflict): boolean {
  if (isDeletion) return false;
  if (Array.isArray(mine) && Array.isArray(theirs)) return true;
  return joined.has(field) && typeof mine === 'string' && typeof theirs === 'string';
}

const joined = new Set(['note', 'title', 'text']);
