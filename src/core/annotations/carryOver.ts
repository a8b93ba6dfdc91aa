import { mergeSidecars, type MergedSidecar } from './mergeSidecars';
import { trimChange } from './shiftAnchors';
import type { TextEdit } from './textEdit';

/**
 * A change made on `base` that gave `changed`, made on a sidecar that others have written meanwhile: what they did stays, down to their comments, and
 * where both set one field their value stays and ours is kept beside it as a conflict. Undefined where one of the texts can't be read.
 */
export function carryOver(base: string, changed: string, now: string): MergedSidecar | undefined {
  if (now === base) return { text: changed, conflicts: [] };
  return mergeSidecars(base, now, changed);
}

/** The one edit that turns a text into another: the part between what both begin and end with; never half a line end. */
export function difference(before: string, after: string): TextEdit {
  const { start, end } = trimChange({ start: 0, end: before.length, text: after }, before);
  const from = before[start - 1] === '\r' ? start - 1 : start;
  const to = before[end - 1] === '\r' && before[end] === '\n' ? end + 1 : end;
  return { start: from, end: to, text: after.slice(from, after.length - (before.length - to)) };
}
