import { isMap, isScalar, isSeq } from 'yaml';
import { editSidecar, type ItemSection, type SidecarChange } from './editSidecar';
import { migrations, newestVersion, type Migration } from './migrations';
import { readSidecar, type SidecarFile } from './readSidecar';
import {
  asValues,
  isList,
  itemsOf,
  key,
  listOf,
  mergeSets,
  nodeValue,
  record,
  same,
  values,
  type Item,
  type Items,
  type Values,
} from './sidecarValues';
import { keyOf, type Entry } from './yamlEdits';

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

const itemSections: readonly ItemSection[] = ['mentions', 'actors', 'events', 'notes'];
/** Fields whose order says nothing. */
const setFields = new Set(['tags', 'context', 'actor', 'recipient', 'place', 'reported_by', 'same', 'thread']);
/** Where tools put the words; two repairs of one anchor are no disagreement as long as the words are the same. */
const hintFields = new Set(['at', 'prefix', 'suffix']);
/** In a conflict: the other side deleted the item. */
export const deletedField = 'deleted';

/**
 * Three-way merge: items by id, fields by name, lists as sets. The result is `ours` with what `theirs` did since `base`; where both
 * changed one field to different values it keeps ours and puts theirs under `conflict` in the item. Nothing that either side added or
 * changed is lost. Versions of an older format are migrated first. Undefined where one of the three can't be read or is of a newer
 * format: then merge the lines as text.
 */
export function mergeSidecars(
  base: string,
  ours: string,
  theirs: string,
  steps: readonly Migration[] = migrations,
): MergedSidecar | undefined {
  if (ours === theirs || theirs === base) return { text: ours, conflicts: [] };
  if (ours === base) return { text: theirs, conflicts: [] };
  const [baseFile, oursFile, theirsFile] = [base, ours, theirs].map((text) => newest(readSidecar(text, steps)));
  if (!baseFile || !oursFile || !theirsFile) return undefined;
  const files = [baseFile, oursFile, theirsFile] as const;
  if (files.some((file) => !file.writable || hasAliases(file))) return undefined;
  if (!files[1].root) {
    if (!files[0].root) return { text: theirs, conflicts: [] };
    // Our side deleted everything: what they did since still has to stand somewhere.
    return mergeSidecars(base, `dateline: ${newestVersion(steps)}\n`, theirs, steps);
  }
  const merge = new Merge(...files);
  merge.run();
  const edit = editSidecar(files[1], merge.changes);
  return edit && { text: edit.text, conflicts: merge.conflicts };
}

/** The file in the newest format. */
const newest = (file: SidecarFile): SidecarFile => file.migrated ?? file;

const hasAliases = (file: SidecarFile): boolean => /(^|[\s:,[{-])[&*][^\s&*]/m.test(file.text) && isAliased(file.root);

function isAliased(node: unknown): boolean {
  if (isMap(node)) return (node.items as Entry[]).some((entry) => isAliased(entry.key) || isAliased(entry.value));
  if (isSeq(node)) return node.items.some(isAliased);
  return node !== null && node !== undefined && !isScalar(node);
}

/** What a person said of an item: without the fields that tools repair. A repair is no reason to keep what was deleted. */
function told(fields: Values): Values {
  return record(Object.entries(fields).filter(([key]) => !hintFields.has(key) && key !== 'state'));
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
    const result = record();
    const conflict = record();
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
    const result = record();
    for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      const isOld = key in base;
      if (isOld && !(key in ours && key in theirs)) continue;
      result[key] = key in ours ? ours[key] : theirs[key];
    }
    return record([...Object.entries(result), ...Object.entries(fresh)]);
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
      return record(pairs.filter(([name]) => !sections.has(name)));
    };
    const fields = this.fields('', others(this.base), others(this.ours), others(this.theirs));
    if (Object.keys(fields).length) this.changes.push({ kind: 'set-root', fields });
  }
}
