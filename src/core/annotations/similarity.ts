/**
 * How alike two texts are from one end on, 0 to 1: one minus the share of letters to change, insert or delete. `text` may go on
 * beyond what resembles `pattern`. Both are read from their start; see `endSimilarity` for the other end. Quadratic in a narrow band.
 */
export function startSimilarity(pattern: string, text: string): number {
  const length = pattern.length;
  if (!length) return 1;
  if (text.startsWith(pattern)) return 1;
  const band = Math.min(24 + (length >> 3), 60);
  const width = Math.min(text.length, length + band);
  let row = width < short[0].length ? short[0] : new Int32Array(width + 1);
  let next = width < short[1].length ? short[1] : new Int32Array(width + 1);
  for (let j = 0; j <= width; j++) row[j] = j;
  for (let i = 1; i <= length; i++) {
    const from = Math.max(1, i - band);
    const to = Math.min(width, i + band);
    // Only the band and its borders are ever read.
    next[from - 1] = from === 1 ? i : length + width;
    if (to < width) next[to + 1] = length + width;
    for (let j = from; j <= to; j++) {
      const swap = (row[j - 1] ?? 0) + (pattern.charCodeAt(i - 1) === text.charCodeAt(j - 1) ? 0 : 1);
      const skip = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next[j] = Math.min(swap, skip);
    }
    [row, next] = [next, row];
  }
  let least = length;
  for (let j = Math.max(0, length - band); j <= width; j++) least = Math.min(least, row[j] ?? length);
  return 1 - least / length;
}

/** Rows for short texts, used again and again. */
const short = [new Int32Array(160), new Int32Array(160)] as const;

/** `startSimilarity` read from the end backwards. */
export function endSimilarity(pattern: string, text: string): number {
  if (text.endsWith(pattern)) return 1;
  return startSimilarity(reverse(pattern), reverse(text));
}

function reverse(text: string): string {
  let result = '';
  for (let i = text.length - 1; i >= 0; i--) result += text.charAt(i);
  return result;
}
