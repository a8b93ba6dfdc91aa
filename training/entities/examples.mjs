/** Turns documents into chains of hashed features with their allowed tags. */

/** @returns {{chains: object[], lost: number, names: number}} `lost` names cannot be found since they hold tokens where no name is looked for */
export function makeExamples(core, document, lexicon, forms) {
  const { chainsOf, Features, Role, nameDocument, tokenize } = core;
  const tokens = tokenize(document.text);
  const prepared = nameDocument(tokens, forms, lexicon);
  const { allowed, lost } = targets(core, document, tokens, prepared.active);
  const features = new Features();
  const chains = [];
  for (const { from, to, sentence } of chainsOf(prepared)) {
    const begin = tokens.sentence[sentence];
    const end = tokens.sentence[sentence + 1];
    const keys = [];
    const offsets = new Uint32Array(to - from + 1);
    for (let i = from; i < to; i++) {
      const at = (k) => (k >= begin && k < end ? prepared.forms[k] : undefined);
      features.clear();
      features.addWord(at(i), Role.Self, document.source);
      features.addWord(at(i - 1), Role.Previous, document.source);
      features.addWord(at(i + 1), Role.Next, document.source);
      features.addWord(at(i - 2), Role.Previous2, document.source);
      features.addWord(at(i + 2), Role.Next2, document.source);
      features.addContext(prepared, prepared.styles[sentence], i, begin, end, document.source);
      for (let k = 0; k < features.count; k++) keys.push(features.keys[k]);
      offsets[i - from + 1] = keys.length;
    }
    chains.push({
      count: to - from,
      features: Int32Array.from(keys),
      offsets,
      allowed: allowed.slice(from, to),
      weight: document.weight ?? 1,
    });
  }
  return { chains, lost, names: document.entities.length };
}

/**
 * The sentences of a document, each as a document of its own, so that names are learned to be found without the rest of an
 * article too. Their weight is `share` of the document's.
 */
export function cutSentences(core, document, share) {
  const tokens = core.tokenize(document.text);
  const count = tokens.sentence.length - 1;
  const sentences = [];
  for (let s = 0; s < count; s++) {
    const [first, past] = [tokens.sentence[s], tokens.sentence[s + 1]];
    if (past - first < 4) continue;
    const [start, end] = [tokens.start[first], tokens.end[past - 1]];
    const entities = document.entities
      .filter((entity) => entity.start >= start && entity.end <= end)
      .map((entity) => ({ ...entity, start: entity.start - start, end: entity.end - start }));
    sentences.push({
      ...document,
      text: document.text.slice(start, end),
      entities,
      weight: (document.weight ?? 1) * share,
    });
  }
  return sentences;
}

/** The tags each token may have, as bits. */
function targets(core, document, tokens, active) {
  const { entityTypes, tagOf } = core;
  const typesOf = (names) => names.map((name) => entityTypes.indexOf(name));
  let outside = 1;
  for (const type of typesOf(document.open)) for (let part = 0; part < 4; part++) outside |= 1 << tagOf(type, part);
  const allowed = new Int32Array(tokens.count).fill(outside);
  let lost = 0;
  let at = 0;
  for (const { start, end, types } of [...document.entities].sort((a, b) => a.start - b.start)) {
    while (at < tokens.count && tokens.end[at] <= start) at++;
    let first = at;
    let last = at;
    while (last < tokens.count && tokens.start[last] < end) last++;
    last--;
    while (first <= last && !active[first]) first++;
    while (last >= first && !active[last]) last--;
    if (first > last || first !== at || tokens.start[first] > start || tokens.end[last] < end) lost++;
    if (first > last) continue;
    for (let i = first; i <= last; i++) {
      const part = first === last ? 3 : i === first ? 0 : i === last ? 2 : 1;
      allowed[i] = 0;
      for (const type of typesOf(types)) allowed[i] |= 1 << tagOf(type, part);
    }
    at = last + 1;
  }
  return { allowed, lost };
}
