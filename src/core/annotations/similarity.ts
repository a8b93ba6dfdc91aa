/**
 * How alike two texts are from one end on, 0 to 1: one minus the share of letters to change, insert or delete. `text` may go on
 * beyond what resembles `pattern`. Both are read from their start; see `endSimilarity` for the other end.
 *
 * Myers' bit-parallel edit distance (J. ACM 46, 1999) with both texts held at their start and the end of `text` left free: 32 letters of the
 * pattern in one step.
 */
export function startSimilarity(pattern: string, text: string): number {
  return 1 - fewestEdits(pattern, text, forwards) / (pattern.length || 1);
}

/** `startSimilarity` read from the end backwards. */
export function endSimilarity(pattern: string, text: string): number {
  return 1 - fewestEdits(pattern, text, backwards) / (pattern.length || 1);
}

type Reader = (text: string, index: number) => number;
const forwards: Reader = (text, index) => text.charCodeAt(index);
const backwards: Reader = (text, index) => text.charCodeAt(text.length - 1 - index);

/** Where each UTF-16 unit stands in 32 letters of a pattern, a bit a letter; all zero between two calls. */
const places = new Int32Array(0x10000);

/** The fewest edits that make some beginning of `text` of `pattern`. */
function fewestEdits(pattern: string, text: string, read: Reader): number {
  // What both begin with costs nothing, whatever comes after it.
  let same = 0;
  const shorter = Math.min(pattern.length, text.length);
  while (same < shorter && read(pattern, same) === read(text, same)) same++;
  const length = pattern.length - same;
  if (!length) return 0;
  // More of the text than this only adds insertions.
  const width = Math.min(text.length - same, 2 * length);
  // By how much the number of edits changes from one letter of the text to the next, below the rows that are done: -1, 0 or 1.
  let steps = new Int8Array(width).fill(1);
  for (let from = 0; from < length; from += 32) {
    const rows = Math.min(32, length - from);
    for (let k = 0; k < rows; k++) {
      const unit = read(pattern, same + from + k);
      places[unit] = (places[unit] ?? 0) | (1 << k);
    }
    steps = nextSteps(steps, rows, (j) => places[read(text, same + j)] ?? 0);
    for (let k = 0; k < rows; k++) places[read(pattern, same + from + k)] = 0;
  }
  let edits = length;
  let fewest = edits;
  for (let j = 0; j < width; j++) {
    edits += steps[j] ?? 0;
    if (edits < fewest) fewest = edits;
  }
  return fewest;
}

/** One block of up to 32 rows: from the steps above it to those at its last row. */
function nextSteps(above: Int8Array, rows: number, equal: (j: number) => number): Int8Array<ArrayBuffer> {
  const below = new Int8Array(above.length);
  const last = 1 << (rows - 1);
  let rises = -1;
  let falls = 0;
  for (let j = 0; j < above.length; j++) {
    const step = above[j] ?? 0;
    let eq = equal(j);
    const vertical = eq | falls;
    if (step < 0) eq |= 1;
    const horizontal = (((eq & rises) + rises) ^ rises) | eq;
    let up = falls | ~(horizontal | rises);
    let down = rises & horizontal;
    below[j] = up & last ? 1 : down & last ? -1 : 0;
    up = (up << 1) | (step > 0 ? 1 : 0);
    down = (down << 1) | (step < 0 ? 1 : 0);
    rises = down | ~(vertical | up);
    falls = up & vertical;
  }
  return below;
}
