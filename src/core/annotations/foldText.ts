/**
 * A text made blind to typography, character for character (offsets stay): every white space is a space, curly quotes are straight,
 * dashes are hyphens. Words that differ only so count as the same words.
 */
export function foldText(text: string): string {
  return text.replace(/[^\S ]|[\u0085\u200b]|[‘’‚‛′`´]|[“”„‟″«»]|[‐‑‒–—―−]/g, (c) => {
    if (single.includes(c)) return "'";
    if (double.includes(c)) return '"';
    if (dashes.includes(c)) return '-';
    return ' ';
  });
}

const single = '‘’‚‛′`´';
const double = '“”„‟″«»';
const dashes = '‐‑‒–—―−';
