const gram = 24;
/** How far around a place the text is looked at. UTF-16 units. */
const reach = 1500;

/**
 * How much a (folded) text repeats itself around a place: the share of its pieces of 24 letters that stand elsewhere in it too, 0 to 1.
 * News seldom has more than 3 % of them; in text made of a few patterns (listings, results, form letters) the words around some words do
 * not tell where they belong. Linear to build, constant to ask.
 */
export function repetition(text: string): (offset: number) => number {
  const count = Math.max(0, text.length - gram + 1);
  let size = 256;
  while (size < count * 2) size *= 2;
  const first = new Int32Array(size).fill(-1);
  const isRepeated = new Uint8Array(count);
  const base = 0x01000193;
  let power = 1;
  for (let k = 1; k < gram; k++) power = Math.imul(power, base);
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    if (i >= gram) value = (value - Math.imul(text.charCodeAt(i - gram), power)) | 0;
    value = (Math.imul(value, base) + text.charCodeAt(i)) | 0;
    const at = i - gram + 1;
    if (at < 0) continue;
    const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
    // Two pieces in one slot that are not the same replace each other: a few repetitions are missed, none is made up.
    const slot = (mixed ^ (mixed >>> 13)) & (size - 1);
    const before = first[slot] ?? -1;
    if (before >= 0 && isSame(text, before, at)) isRepeated[at] = isRepeated[before] = 1;
    first[slot] = at;
  }
  const sums = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) sums[i + 1] = (sums[i] ?? 0) + (isRepeated[i] ?? 0);
  return (offset) => {
    const from = Math.min(count, Math.max(0, offset - reach));
    const to = Math.min(count, Math.max(0, offset + reach));
    return to > from ? ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from) : 0;
  };
}

function isSame(text: string, a: number, b: number): boolean {
  for (let k = 0; k < gram; k++) if (text.charCodeAt(a + k) !== text.charCodeAt(b + k)) return false;
  return true;
}
