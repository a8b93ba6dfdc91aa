import type { Span } from './span';

/** One edit of a text: the UTF-16 range `start..end` of the text before it is replaced by `text`. */
export interface TextChange extends Span {
  readonly text: string;
}

/** Applies edits one after the other, each to the result of those before it: the order in which an editor reports them. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  for (const change of changes) text = text.slice(0, change.start) + change.text + text.slice(change.end);
  return text;
}

/**
 * Where a span stands after an edit. What is typed at either edge stays outside; an edit inside stretches or shrinks the span; one that
 * reaches over an edge cuts it there; a span that is deleted whole ends empty.
 */
export function shiftSpan(span: Span, change: TextChange): Span {
  const grown = change.text.length - (change.end - change.start);
  if (change.end <= span.start) return { start: span.start + grown, end: span.end + grown };
  if (change.start >= span.end) return { start: span.start, end: span.end };
  const start = change.start <= span.start ? change.start + change.text.length : span.start;
  const end = change.end >= span.end ? change.start : span.end + grown;
  return change.start <= span.start && change.end >= span.end
    ? { start: change.start, end: change.start }
    : { start, end };
}

/** `shiftSpan` over edits in the order of `applyChanges`. */
export function shiftSpans(span: Span, changes: readonly TextChange[]): Span {
  for (const change of changes) span = shiftSpan(span, change);
  return span;
}

/** Where an offset of the edited text stood before the edits; inside what was typed, where that begins. */
export function unshiftOffset(offset: number, changes: readonly TextChange[]): number {
  for (let i = changes.length - 1; i >= 0; i--) {
    const change = changes[i];
    if (!change || offset <= change.start) continue;
    const typedEnd = change.start + change.text.length;
    offset = offset < typedEnd ? change.start : offset - typedEnd + change.end;
  }
  return offset;
}
