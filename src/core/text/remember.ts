/** Kept in place of "undefined", so that one look tells what is not known from what is nothing. */
const nothing = Symbol('nothing');

/**
 * A pure function of a string that keeps its results: texts ask for the same few thousand words over and over. What it keeps is
 * forgotten at once when there is too much of it, so that a text without end needs no memory without end.
 */
export function remember<T>(work: (text: string) => T, most = 40_000): (text: string) => T {
  const known = new Map<string, T | typeof nothing>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      if (known.size >= most) known.clear();
      known.set(text, (result = work(text) ?? nothing));
    }
    return (result === nothing ? undefined : result) as T;
  };
}
