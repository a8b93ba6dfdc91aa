/**
 * The texts to learn from, each `{id, text, source, entities: [{start, end, types}], open}`: `types` are the entity types that a span's label
 * allows, `open` those that the set does not annotate, so that names of them may hide among its unmarked words.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readArticle } from '../corpus/notation.mjs';

/** The manners of annotation, by number; news, as the recognizer is to annotate, is 1. */
export const sources = { news: 1, encyclopedia: 2, web: 3, tweets: 4, filings: 5, reports: 6 };

const unclear = ['group', 'product', 'other'];

/** Sets of public data: what they are called, their manner, and what they leave open. */
const publicSets = [
  { name: 'wikigold', source: sources.encyclopedia, open: [] },
  { name: 'crossner-politics', source: sources.encyclopedia, open: ['group', 'product', 'other'] },
  { name: 'crossner-science', source: sources.encyclopedia, open: ['group', 'product', 'other'] },
  { name: 'crossner-music', source: sources.encyclopedia, open: ['group', 'product', 'other'] },
  { name: 'crossner-literature', source: sources.encyclopedia, open: ['group', 'product', 'other'] },
  { name: 'uner-ewt', source: sources.web, open: unclear },
  { name: 'gum-open', source: sources.web, open: unclear },
  { name: 'sec', source: sources.filings, open: unclear },
  { name: 'wnut17', source: sources.tweets, open: unclear },
  { name: 'btc', source: sources.tweets, open: unclear },
];

/** What a label of a public set stands for here. */
const labels = {
  PER: ['person'],
  ORG: ['organization'],
  LOC: ['place'],
  MISC: unclear,
  book: ['other'],
  poem: ['other'],
  song: ['other'],
  album: ['other'],
  award: ['other'],
  event: ['other'],
  election: ['other'],
  misc: unclear,
  magazine: ['organization', 'other'],
  academicjournal: ['organization', 'other'],
  astronomicalobject: ['place', 'other'],
  product: ['product'],
  'creative-work': ['other'],
  object: ['product', 'other'],
  abstract: unclear,
};

/** @param {string} folder holds the public sets, gzipped JSON lines */
export function readPublicSets(folder, names) {
  return publicSets
    .filter(({ name }) => !names || names.includes(name))
    .flatMap(({ name, source, open }) =>
      readLines(`${folder}/${name}.jsonl.gz`).map((document) => ({
        id: document.id,
        text: document.text,
        source,
        open,
        entities: document.entities.map(({ start, end, type, label }) => ({
          start,
          end,
          types: labels[label] ?? labels[type],
        })),
      })),
    );
}

export function readLines(file) {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** The project's own corpus, test articles and others told apart. Dates are no names. */
export function readCorpus() {
  const folder = new URL('../corpus/articles/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const { id, test, text, entities } = readArticle(readFileSync(new URL(file, folder), 'utf8'));
      return {
        id,
        test,
        text,
        source: sources.news,
        open: [],
        entities: entities.map(({ start, end, type, subtype }) => ({ start, end, types: [type], type, subtype })),
      };
    });
}
