import type { Reading } from './reading';

/** 1 for each token between quotation marks; a mark that is never closed ends with its paragraph. */
export function quotedTokens(reading: Reading): Uint8Array {
  const quoted = new Uint8Array(reading.tokens.count);
  let inside = false;
  for (let token = 0; token < quoted.length; token++) {
    const [now, before] = [reading.sentence[token] ?? 0, reading.sentence[token - 1] ?? 0];
    if (token > 0 && reading.paragraph[now] !== reading.paragraph[before]) inside = false;
    const word = reading.word(token);
    if (word === '“' || word === '``') inside = true;
    else if (word === '”' || word === "''") inside = false;
    else if (word === '"') inside = !inside;
    else if (inside) quoted[token] = 1;
  }
  return quoted;
}
