import { shiftAnchors, type ShiftedSpan } from '../annotations/shiftAnchors';
import type { Sidecar } from '../annotations/sidecar';
import type { TextChange } from '../text/change';
import type { Span } from '../text/span';
import type { Decisions, PlacedMention } from './mark';
import { placeSidecar } from './placeSidecar';

/**
 * Decisions after edits that the editor itself reported. A mention moves with its words, and takes in what is typed or deleted strictly inside them.
 * Where an edit touched its first or last words nobody can say what it covers now: it is `changed` and waits for a person, unless its words
 * are put back, as by an undo, or found elsewhere. `text` is the article after the edits.
 */
export function followEdits(
  sidecar: Sidecar,
  decisions: Decisions,
  changes: readonly TextChange[],
  text: string,
): Decisions {
  let again: ReadonlyMap<string, PlacedMention> | undefined;
  const search = (id: string): PlacedMention | undefined =>
    (again ??= new Map(placeSidecar(sidecar, text).mentions.map((mention) => [mention.id, mention]))).get(id);
  const mentions = decisions.mentions.map((mention): PlacedMention => {
    const moved = mention.span && follow(mention.span, changes);
    if (moved && moved.touched && text.slice(moved.start, moved.end) === mention.quote) {
      const { reason: _settled, ...rest } = mention;
      return { ...rest, span: { start: moved.start, end: moved.end }, state: 'ok' };
    }
    if (moved && !moved.isTorn) return { ...mention, span: { start: moved.start, end: moved.end } };
    const found = search(mention.id);
    if (found && (found.state === 'ok' || found.state === 'moved')) return found;
    const { span: _lost, ...rest } = mention;
    return moved && moved.start < moved.end
      ? { ...rest, span: { start: moved.start, end: moved.end }, state: 'changed', reason: 'Its words were edited.' }
      : { ...rest, state: 'orphan', reason: 'Its words were deleted.' };
  });
  const rejected = shiftAnchors(decisions.rejected, changes)
    .filter(({ start, end }) => start < end)
    .map(({ start, end, type }) => ({ start, end, type }));
  return { ...decisions, mentions, rejected };
}

/** Where a span stands after edits; torn where one of them replaced or deleted characters at its edge, or all of it. */
function follow(span: Span, changes: readonly TextChange[]): ShiftedSpan & { readonly isTorn: boolean } {
  let now = { start: span.start, end: span.end, touched: false, isTorn: false };
  for (const change of changes) {
    const { start, end, touched, isTorn } = now;
    const reaches = change.start < end && change.end > start && (change.start <= start || change.end >= end);
    const [moved] = shiftAnchors([{ start, end }], [change]);
    if (moved) now = { ...moved, touched: touched || moved.touched, isTorn: isTorn || reaches };
  }
  return now;
}
