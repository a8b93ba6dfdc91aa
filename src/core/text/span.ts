/** A half-open range of UTF-16 offsets in one version of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the words it covers: `text === source.slice(start, end)`. */
export interface Quote extends Span {
  readonly text: string;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function quote(text: string, start: number, end: number): Quote {
  return { start, end, text: text.slice(start, end) };
}

/** Order by start, longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
