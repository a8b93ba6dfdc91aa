import { normalText, type NormalText } from './normalText';
import type { Anchor } from './sidecar';

/** How many characters of context an anchor keeps on each side. */
export const contextLength = 32;

/** The anchor of `raw.slice(start, end)`; offsets are UTF-16 units of the file as it is (BOM and CRLF included). */
export function makeAnchor(raw: string | NormalText, start: number, end: number): Required<Anchor> {
  const normal = typeof raw === 'string' ? normalText(raw) : raw;
  return anchorAt(normal, normal.fromRaw(start), normal.fromRaw(end));
}

/** The anchor of a span given in UTF-16 offsets of the normalised text. */
export function anchorAt(normal: NormalText, start: number, end: number): Required<Anchor> {
  const { text } = normal;
  let before = Math.max(0, start - contextLength);
  let after = Math.min(text.length, end + contextLength);
  if (isLowSurrogate(text, before) && before < start) before++;
  if (isLowSurrogate(text, after) && after > end) after--;
  return {
    quote: text.slice(start, end),
    prefix: text.slice(before, start),
    suffix: text.slice(end, after),
    at: [normal.toCodePoint(start), normal.toCodePoint(end)],
  };
}

/** Whether a cut at `offset` would part a surrogate pair. */
function isLowSurrogate(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}
