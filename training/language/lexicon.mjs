/**
 * Words that the training data has at least twice, the clusters of frequent words, and what a dictionary says of both, as the lexicon that
 * the features ask.
 */
export function makeLexicon(sentences, clusters, partsOf, core) {
  const entries = new Map();
  const forms = new Map();
  clusters.words.forEach((word, i) => {
    const key = core.wordAtom(word);
    if (entries.has(key)) return;
    entries.set(key, clusters.fine[i] + 1);
    forms.set(key, word);
  });
  const counts = new Map();
  for (const word of sentences.flat()) {
    const form = word.form.toLowerCase();
    const key = core.wordAtom(form);
    if (!forms.has(key)) forms.set(key, form);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) if (count > 1) entries.set(key, (entries.get(key) ?? 0) | 0x8000);
  for (const [key, value] of entries) entries.set(key, value | (partsOf(forms.get(key)) << 16));
  return {
    entries,
    lookup: (word) => entries.get(word) ?? 0,
    middle: Uint16Array.from([0, ...clusters.middle.map((c) => c + 1)]),
    coarse: Uint16Array.from([0, ...clusters.coarse.map((c) => c + 1)]),
  };
}
