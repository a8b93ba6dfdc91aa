/**
 * A text as anchors see it: no BOM, every line end a LF. Maps between UTF-16 offsets of the file as it is, UTF-16 offsets of the
 * normalised text, and code points of the normalised text. Building is linear, each mapping logarithmic.
 */
export interface NormalText {
  /** What offsets called "normal" point into. */
  readonly text: string;
  /** The number of code points in `text`. */
  readonly codePoints: number;
  /** Raw UTF-16 offset -> normal UTF-16 offset. */
  fromRaw(offset: number): number;
  /** Normal UTF-16 offset -> raw UTF-16 offset; the offset of a LF is that of the CR before it. */
  toRaw(offset: number): number;
  /** Normal UTF-16 offset -> code points before it. */
  toCodePoint(offset: number): number;
  /** Code point index -> normal UTF-16 offset; clamped to the text. */
  fromCodePoint(index: number): number;
}

/** Drops a leading BOM and turns CRLF and lone CR into LF. */
export function normaliseText(raw: string): string {
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

export function normalText(raw: string): NormalText {
  const text = normaliseText(raw);
  const bom = raw.charCodeAt(0) === 0xfeff ? 1 : 0;
  const dropped = droppedReturns(raw, bom);
  const pairs = surrogatePairs(text);
  return {
    text,
    codePoints: text.length - pairs.length,
    fromRaw(offset) {
      const clamped = Math.min(Math.max(offset, bom), raw.length);
      // dropped[i] is the normal offset of the i-th LF that had a CR; its raw offset is dropped[i] + bom + i.
      const before = countWhile(dropped.length, (i) => (dropped[i] ?? 0) + bom + i < clamped);
      return clamped - bom - before;
    },
    toRaw(offset) {
      const clamped = Math.min(Math.max(offset, 0), text.length);
      return clamped + bom + countWhile(dropped.length, (i) => (dropped[i] ?? 0) < clamped);
    },
    toCodePoint(offset) {
      const clamped = Math.min(Math.max(offset, 0), text.length);
      return clamped - countWhile(pairs.length, (i) => (pairs[i] ?? 0) + 1 < clamped);
    },
    fromCodePoint(index) {
      const clamped = Math.min(Math.max(index, 0), text.length - pairs.length);
      return clamped + countWhile(pairs.length, (i) => (pairs[i] ?? 0) - i < clamped);
    },
  };
}

/** Normal offsets of the line feeds that were CRLF in `raw`, ascending. */
function droppedReturns(raw: string, bom: number): Int32Array {
  const found: number[] = [];
  for (let i = raw.indexOf('\r\n'); i >= 0; i = raw.indexOf('\r\n', i + 2)) found.push(i - bom - found.length);
  return Int32Array.from(found);
}

/** Offsets of the first halves of surrogate pairs, ascending. */
function surrogatePairs(text: string): Int32Array {
  const found: number[] = [];
  const pattern = /[\ud800-\udbff][\udc00-\udfff]/g;
  while (pattern.exec(text)) found.push(pattern.lastIndex - 2);
  return Int32Array.from(found);
}

/** How many of 0..count-1 hold, where those that hold come first. */
function countWhile(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
