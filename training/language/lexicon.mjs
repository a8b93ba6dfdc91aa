/** Words that the training data has at least twice, and the clusters of frequent words, as the lexicon that the features ask. */
export function makeLexicon(sentences, clusters, core) {
  const entries = new Map();
  clusters.words.forEach((word, i) => {
    const key = core.wordAtom(word);
    if (!entries.has(key)) entries.set(key, clusters.fine[i] + 1);
  });
  const counts = new Map();
  for (const word of sentences.flat()) {
    const key = core.wordAtom(word.form.toLowerCase());
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) if (count > 1) entries.set(key, (entries.get(key) ?? 0) | 0x8000);
  return {
    entries,
    lookup: (word) => entries.get(word) ?? 0,
    middle: Uint16Array.from([0, ...clusters.middle.map((c) => c + 1)]),
    coarse: Uint16Array.from([0, ...clusters.coarse.map((c) => c + 1)]),
  };
}
