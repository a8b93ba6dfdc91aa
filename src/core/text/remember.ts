/**
 * A pure function of a string that keeps its results: texts ask for the same few thousand words over and over. What it keeps is
 * forgotten at once when there is too much of it, so that a text without end needs no memory without end.
 */
export function remember<T>(work: (text: string) => T, most = 10_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined && !known.has(text)) {
      if (known.size >= most) known.clear();
      known.set(text, (result = work(text)));
    }
    return result as T;
  };
}
