import type { TextChange } from '../text/change';
import type { Span } from '../text/span';

export interface ShiftedSpan extends Span {
  /** Whether words of the span itself changed. It is empty where they are all gone. */
  readonly touched: boolean;
}

/**
 * Carries the spans of annotations over edits, each edit applied to the result of those before it (as an editor reports them).
 * What is typed at an edge stays outside; words put in place of the span's own first, last or all words stay inside; an edit that
 * reaches over an edge trims the span.
 */
export function shiftAnchors<T extends Span>(
  spans: readonly T[],
  changes: readonly TextChange[],
): (Omit<T, keyof ShiftedSpan> & ShiftedSpan)[] {
  return spans.map((span) => {
    let shifted: ShiftedSpan = { start: span.start, end: span.end, touched: false };
    for (const change of changes) shifted = shift(shifted, change);
    return { ...span, ...shifted };
  });
}

function shift(span: ShiftedSpan, change: TextChange): ShiftedSpan {
  const grown = change.text.length - (change.end - change.start);
  if (change.end <= span.start) return { ...span, start: span.start + grown, end: span.end + grown };
  if (change.start >= span.end) return span;
  if (change.start <= span.start && change.end >= span.end && change.end - change.start > span.end - span.start) {
    return { start: change.start, end: change.start, touched: true };
  }
  const start = change.start < span.start ? change.start + change.text.length : span.start;
  const end = change.end > span.end ? change.start : span.end + grown;
  return { start, end: Math.max(start, end), touched: true };
}

/** The part of a change that really differs, so that a formatter's large replacement does not tear the spans inside it. */
export function trimChange(change: TextChange, before: string): TextChange {
  const { start, end, text } = change;
  const limit = Math.min(end - start, text.length);
  let head = 0;
  while (head < limit && before.charCodeAt(start + head) === text.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < limit - head && before.charCodeAt(end - 1 - tail) === text.charCodeAt(text.length - 1 - tail)) tail++;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}
