// Treebank sentences made ready for training: word rows, tag classes, heads, relations.
import { readTreebank } from './conllu.mjs';

/**
 * @typedef {{words: import('./conllu.mjs').Word[], rows: Int32Array, tags: Int32Array, heads: Int32Array, relations: Int32Array}} Sentence
 *   heads by slot: 1..n, n + 1 for the root.
 */

export function readSentences(file) {
  return readTreebank(file).flatMap((document) => document.sentences);
}

/** The tag classes: pairs of universal and Penn tag that occur often enough, each as two indices. */
export function tagClasses(sentences, core, least = 12) {
  const counts = new Map();
  for (const word of sentences.flat()) {
    const key = `${word.upos} ${word.xpos}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = [...counts].filter(([, count]) => count >= least).map(([key]) => key);
  keys.sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  const of = new Map(keys.map((key, i) => [key, i]));
  return {
    upos: keys.map((key) => core.upos.indexOf(key.split(' ')[0])),
    fine: keys.map((key) => core.fineTags.indexOf(key.split(' ')[1])),
    keys,
    /** The class of a word; for a rare pair the most frequent class with the same universal tag. */
    of: (word) => of.get(`${word.upos} ${word.xpos}`) ?? keys.findIndex((key) => key.startsWith(`${word.upos} `)),
  };
}

export function prepare(sentences, words, classes, core) {
  return sentences.map((sentence) => {
    const size = sentence.length;
    const heads = new Int32Array(size + 2);
    const relations = new Int32Array(size + 2);
    sentence.forEach((word, i) => {
      heads[i + 1] = word.head < 0 ? size + 1 : word.head + 1;
      relations[i + 1] = relationIndex(word.relation, core);
    });
    return {
      words: sentence,
      rows: Int32Array.from(sentence, (word) => words.row(word.form, 0, word.form.length)),
      tags: Int32Array.from(sentence, classes.of),
      heads,
      relations,
    };
  });
}

export function relationIndex(relation, core) {
  const exact = core.relations.indexOf(relation);
  if (exact >= 0) return exact;
  const base = core.relations.indexOf(relation.split(':')[0]);
  return base >= 0 ? base : core.relations.indexOf('dep');
}

/** Lifts the arcs that cross others to the head's head until none does. Heads by slot, in place. */
export function projectivize(heads, size) {
  const crosses = (child) => {
    const head = heads[child];
    const low = Math.min(child, head);
    const high = Math.max(child, head);
    for (let k = low + 1; k < high; k++) {
      const other = heads[k];
      if (other < low || other > high) return true;
    }
    return false;
  };
  for (;;) {
    let pick = 0;
    for (let child = 1; child <= size; child++) {
      if (heads[child] === size + 1 || !crosses(child)) continue;
      if (!pick || Math.abs(heads[child] - child) < Math.abs(heads[pick] - pick)) pick = child;
    }
    if (!pick) return heads;
    heads[pick] = heads[heads[pick]];
  }
}

/** The sentence in capitals, or with a capital on every longer word, as in headlines. */
export function rewritten(sentence, style) {
  return sentence.map((word) => {
    const form =
      style === 'capitals'
        ? word.form.toUpperCase()
        : word.form.length > 3
          ? word.form[0].toUpperCase() + word.form.slice(1)
          : word.form;
    return { ...word, form };
  });
}

/**
 * The sentence in the manner of a headline: no articles, no "be" in the passive, the past told in the present ("Five soldiers were
 * killed by the rebels." - "Five soldiers killed by rebels"); undefined where that changes no verb.
 */
export function asHeadline(sentence) {
  const parents = new Set(sentence.map(({ head }) => head));
  const isLast = (word, i) => i === sentence.length - 1 && word.upos === 'PUNCT';
  const isNamed = (verb) =>
    sentence.some(({ head, relation, upos }) => head === verb && relation === 'nsubj:pass' && upos !== 'PRON');
  const isPassive = new Set(
    sentence.flatMap(({ relation, xpos }, i) => (relation === 'root' && xpos === 'VBN' && isNamed(i) ? [i] : [])),
  );
  const isModal = new Set(sentence.flatMap(({ xpos, head }) => (xpos === 'MD' || xpos === 'TO' ? [head] : [])));
  let isChanged = false;
  const isLeft = sentence.map((word, i) => {
    if (parents.has(i)) return false;
    const { relation, head, form } = word;
    if (relation === 'det' && /^(?:the|an?)$/i.test(form)) return true;
    if (isLast(word, i)) return true;
    if ((relation !== 'aux:pass' && relation !== 'aux') || !isPassive.has(head) || isModal.has(head)) return false;
    if (!/^(?:is|are|was|were|been|has|have|had)$/i.test(form)) return false;
    isChanged = true;
    return true;
  });
  const place = [];
  let kept = 0;
  isLeft.forEach((left) => place.push(left ? -1 : kept++));
  const words = sentence.flatMap((word, i) => {
    if (isLeft[i]) return [];
    const rest = { ...word, head: word.head < 0 ? -1 : place[word.head] };
    if (word.relation !== 'root' || word.xpos !== 'VBD' || word.lemma === 'be') return [rest];
    const subject = sentence.find(({ head, relation }) => head === i && relation === 'nsubj');
    if (!subject || subject.upos === 'PRON') return [rest];
    isChanged = true;
    const isPlural =
      /S$/.test(subject.xpos) ||
      sentence.some(({ head, relation }) => sentence[head] === subject && relation === 'conj');
    return [{ ...rest, form: isPlural ? word.lemma : third(word.lemma), xpos: isPlural ? 'VBP' : 'VBZ' }];
  });
  if (!isChanged || words.length < 4 || words.length > 30) return undefined;
  const [first] = words;
  words[0] = { ...first, form: first.form[0].toUpperCase() + first.form.slice(1) };
  return words;
}

function third(verb) {
  if (verb === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
