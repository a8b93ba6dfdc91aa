import { editSidecar, type SidecarChange, type SidecarEdit } from './editSidecar';
import { anchorAt } from './makeAnchor';
import { normalText } from './normalText';
import { readSidecar, type SidecarFile } from './readSidecar';
import { resolveAnchors, type ResolveOptions } from './resolveAnchors';
import type { AnchorState, ResolvedAnchor } from './resolvedAnchor';
import type { Span } from '../text/span';
import type { MentionItem } from './sidecar';
import { textHash } from './textHash';

/** Where a sidecar's mentions stand in `raw`. `oldText`: the text that they were made on, where it is known. */
export function resolveSidecar(file: SidecarFile, raw: string, oldText?: string): ResolvedAnchor[] {
  const options: ResolveOptions = { sha256: file.value.document.sha256, oldText };
  return resolveAnchors(file.value.mentions, raw, options);
}

/** Where a mention stands now; UTF-16 offsets of the file as it is. */
export interface PlacedAnchor {
  readonly id: string;
  readonly state: AnchorState;
  readonly span?: Span;
}

/**
 * The changes that bring a sidecar up to date with a text and say which text that was: what is `ok` or `moved` gets the anchor of its place, the
 * rest its state; the words that an unsettled mention was made on stay until a person settles it.
 */
export function repairChanges(file: SidecarFile, placed: readonly PlacedAnchor[], raw: string): SidecarChange[] {
  const normal = normalText(raw);
  const byId = new Map(placed.map((anchor) => [anchor.id, anchor]));
  const changes: SidecarChange[] = [];
  for (const mention of file.value.mentions) {
    const anchor = byId.get(mention.id);
    if (!anchor) continue;
    const { span, state } = anchor;
    const here = span && anchorAt(normal, normal.fromRaw(span.start), normal.fromRaw(span.end));
    const isSettled = here && (state === 'ok' || state === 'moved');
    const wanted = isSettled ? { ...here, state: undefined } : { state, ...(here ? { at: here.at } : {}) };
    const fields = differing(mention, wanted);
    if (fields) changes.push({ kind: 'set', section: 'mentions', id: mention.id, fields });
  }
  const sha256 = textHash(raw);
  if (file.value.document.sha256 !== sha256)
    changes.push({ kind: 'set-section', section: 'document', fields: { sha256 } });
  return changes;
}

/** A sidecar brought up to date with a text, see `repairChanges`. Undefined where the file may not be written. */
export function repairSidecar(
  source: string | SidecarFile,
  raw: string,
  placed: readonly PlacedAnchor[],
): SidecarEdit | undefined {
  const file = typeof source === 'string' ? readSidecar(source) : source;
  // Without mentions there is nothing that the hash would be of.
  const changes = file.value.mentions.length ? repairChanges(file, placed, raw) : [];
  return changes.length ? editSidecar(file, changes) : { edits: [], text: file.text };
}

/** Settles a mention on a span of the text (UTF-16 of the file as it is): its anchor is made anew and it waits no longer. */
export function settleMention(
  source: string | SidecarFile,
  id: string,
  raw: string,
  span: { readonly start: number; readonly end: number },
): SidecarEdit | undefined {
  const normal = normalText(raw);
  const anchor = anchorAt(normal, normal.fromRaw(span.start), normal.fromRaw(span.end));
  return editSidecar(source, [{ kind: 'set', section: 'mentions', id, fields: { ...anchor, state: undefined } }]);
}

function differing(
  mention: MentionItem,
  wanted: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  const current = mention as unknown as Record<string, unknown>;
  // An empty context is left out of the file.
  const say = (value: unknown): string | undefined => (value === '' ? undefined : JSON.stringify(value));
  const entries = Object.entries(wanted).filter(([key, value]) => say(current[key]) !== say(value));
  return entries.length ? Object.fromEntries(entries) : undefined;
}
