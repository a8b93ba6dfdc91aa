/** Scrambles two 32-bit integers into one. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ b, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash + 0x27d4eb2f, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A 32-bit hash (FNV-1a, stirred) of text[start..end], digits taken as zeros. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit >= 48 && unit <= 57 ? 48 : unit), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** The hash of text[start..end] as it stands, digits told apart. */
export function hashExact(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The hash of a phrase, word by word: `phrase = extendPhrase(phrase, word)`, starting from 0. */
export function extendPhrase(phrase: number, word: number): number {
  return phrase === 0 ? word : mix(Math.imul(phrase, 0x9e3779b1), word);
}
