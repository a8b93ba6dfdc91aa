/**
 * Learns whom pronouns mean: `node training/actors/trainPronouns.mjs [--score] [--hold REGEX]`. Reads UD English GUM without its news (which is the
 * measure, see `bench/actors/scoreTreebank.mjs`) and its talk, "it" and "they" of the project's corpus (`pronouns.tsv`), and `bench/actors/articles`,
 * and writes `src/core/actors/pronounWeights.ts`. `--score` learns without the sources that match (default: every third) and scores these.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadCore, loadShippedModels } from '../../bench/actors/loadCore.mjs';
import { readMarked } from '../../bench/actors/readMarked.mjs';
import { readArticle } from '../corpus/notation.mjs';
import { readTreebank, treebankDocuments } from '../../bench/actors/readTreebank.mjs';

const root = new URL('../../', import.meta.url).pathname;
const core = await loadCore();
const models = await loadShippedModels(core);
const folder = `${root}bench/actors/articles/`;
const left = /^# newdoc id = GUM_(?:news|conversation|vlog|whow|fiction)/;
/** Examples of own articles and of the corpus count more than those of other genres; those without syntax less. */
const [ownWeight, corpusWeight, wordsWeight, ridge, rounds, rate] = [5, 5, 0.3, 0.08, 40, 0.03];
const examples = [];

for (const name of ['gum-train-perm', 'en_gum-ud-dev'])
  for (const document of treebankDocuments(`${root}../shared/data/ud/${name}.conllu.gz`))
    if (document.startsWith('# newdoc') && !left.test(document)) learnFromTreebank(document);
learnFromCorpus();
for (const file of readdirSync(folder)) learnFromArticle(readFileSync(folder + file, 'utf8'), file);
const classOf = (kind) => (kind === 'male' || kind === 'female' ? 'person' : kind);

if (process.argv.includes('--score')) {
  const sources = [...new Set(examples.map(({ source }) => source))];
  const hold = process.argv.includes('--hold') && new RegExp(process.argv[process.argv.indexOf('--hold') + 1]);
  const held = new Set(sources.filter((name, index) => (hold ? hold.test(name) : index % 3 === 0)));
  const weights = learn(examples.filter(({ source }) => !held.has(source)));
  score(
    weights,
    examples.filter(({ source, weight }) => held.has(source) && weight >= 1),
  );
} else {
  const weights = learn(examples);
  writeFileSync(`${root}src/core/actors/pronounWeights.ts`, print(weights));
}

function learnFromTreebank(document) {
  const { text, words, mentions, entities } = readTreebank(document);
  const source = /newdoc id = (\S+)/.exec(document)[1];
  const heads = new Map(mentions.map((mention) => [words[mention.head].start, mention]));
  const spans = new Map(
    mentions.map((mention) => [`${words[mention.first].start} ${words[mention.last].end}`, mention]),
  );
  const byStart = new Map(entities.map((entity) => [entity.start, entity.gold]));
  const goldOf = ({ start, end, kind }) => {
    if (kind === 'name' || kind === 'metonym' || kind === 'adjective') return byStart.get(start);
    const exact = spans.get(`${start} ${end}`);
    if (exact) return exact.id;
    for (const [at, mention] of heads)
      if (at >= start && at < end && words[mention.head].upos === 'NOUN') return mention.id;
    return undefined;
  };
  const tokens = core.tokenize(text);
  const syntax = core.parse(tokens, models.language);
  const input = { article: core.readArticle(text), tokens, entities };
  const pronoun = (start) => heads.get(start)?.id ?? null;
  core.resolveActors({ ...input, syntax }, observe(source, 1, tokens, pronoun, goldOf));
  core.resolveActors(input, observe(source, wordsWeight, tokens, pronoun, goldOf));
}

/** "it" and "they" of the project's corpus, marked in `pronouns.tsv`: pronoun, and start and end of the latest words for what it means (`-`: of no actor). */
function learnFromCorpus() {
  const [, ...lines] = readFileSync(new URL('pronouns.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const marks = new Map();
  for (const line of lines) {
    const [article, at, start, end] = line.split('\t');
    const list = marks.get(article) ?? new Map();
    marks.set(article, list.set(Number(at), start === '-' ? null : { start: Number(start), end: Number(end) }));
  }
  for (const [id, golds] of marks) {
    const { text, entities } = readArticle(readFileSync(`${root}training/corpus/articles/${id}.txt`, 'utf8'));
    const tokens = core.tokenize(text);
    const syntax = core.parse(tokens, models.language);
    const input = {
      article: core.readArticle(text),
      tokens,
      entities: entities.map((entity) => ({ ...entity, confidence: 1, rule: 'corpus' })),
    };
    for (const [given, weight] of [
      [{ ...input, syntax }, corpusWeight],
      [input, corpusWeight * wordsWeight],
    ])
      core.resolveActors(given, (pronoun, candidates) => {
        const gold = golds.get(tokens.start[pronoun.token]);
        if (gold === undefined || !candidates.length) return undefined;
        const label =
          gold === null
            ? -1
            : candidates.findIndex(({ draft, mention }) =>
                draft.members && !draft.mentions.length
                  ? mention.start === gold.start && mention.end === gold.end
                  : draft.mentions.some(({ start, end }) => start === gold.start && end === gold.end),
              );
        examples.push({
          source: id,
          weight,
          kind: pronoun.kind,
          features: candidates.map(({ features }) => features),
          label,
        });
        return label < 0 ? undefined : { candidate: candidates[label], confidence: 0.9 };
      });
  }
}

function learnFromArticle(raw, source) {
  const { text, date, mentions } = readMarked(raw, parse);
  const article = core.readArticle(text);
  const tokens = core.tokenize(text);
  const syntax = core.parse(tokens, models.language);
  const { entities } = core.analyse(text, { models, ...(date && { date }) });
  const state = (id) => id.replace(/-gov$/, '');
  const overlap = (a, b) =>
    (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
  const goldOf = (one) => {
    const fits = mentions.filter((gold) => overlap(gold, one) > 0.5).sort((a, b) => overlap(b, one) - overlap(a, one));
    return fits[0] && state(fits[0].actor);
  };
  const pronoun = (start) => {
    const gold = mentions.find((mention) => mention.kind === 'pronoun' && mention.start === start);
    return gold ? state(gold.actor) : null;
  };
  core.resolveActors({ article, tokens, entities, syntax }, observe(source, ownWeight, tokens, pronoun, goldOf));
  core.resolveActors({ article, tokens, entities }, observe(source, ownWeight * wordsWeight, tokens, pronoun, goldOf));
}

/** Notes each choice as an example and answers what the gold says; `goldAt` gives null for a pronoun that means nobody. */
function observe(source, weight, tokens, goldAt, goldOf) {
  return (pronoun, candidates) => {
    const gold = goldAt(tokens.start[pronoun.token]);
    if (!candidates.length) return undefined;
    const ids = candidates.map(({ draft, mention }) => {
      if (draft.members && !draft.mentions.length)
        return goldOf({ ...mention, end: tokens.end[mention.last], kind: 'list' });
      const votes = new Map();
      for (const one of draft.mentions) {
        const id = goldOf(one);
        if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + 1);
      }
      return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
    });
    const label = gold === null ? -1 : ids.indexOf(gold);
    examples.push({ source, weight, kind: pronoun.kind, features: candidates.map(({ features }) => features), label });
    return label < 0 ? undefined : { candidate: candidates[label], confidence: 0.9 };
  };
}

/** Softmax over the candidates and "nobody", by stochastic gradient descent with a penalty on large weights. */
function learn(list) {
  const all = { person: {}, thing: {}, many: {} };
  for (let round = 0; round < rounds; round++) {
    const step = rate / (1 + round / 10);
    for (const { kind, features, label, weight } of list) {
      const weights = all[classOf(kind)];
      likelihoods(weights, features).forEach((p, index) => {
        const delta = step * weight * ((index === label ? 1 : 0) - p);
        for (const name of features[index]) weights[name] = (weights[name] ?? 0) * (1 - (step * ridge) / 10) + delta;
      });
    }
  }
  return all;
}

function likelihoods(weights, features) {
  const strengths = features.map((names) => Math.exp(names.reduce((sum, name) => sum + (weights[name] ?? 0), 0)));
  const total = strengths.reduce((sum, strength) => sum + strength, 1);
  return strengths.map((strength) => strength / total);
}

function score(all, list) {
  for (const least of [0.5, 0.6, 0.7, 0.8, 0.85, 0.9]) {
    const rows = {};
    for (const { kind, features, label } of list) {
      const row = (rows[classOf(kind)] ??= { right: 0, wrong: 0, all: 0 });
      if (label >= 0) row.all++;
      const p = likelihoods(all[classOf(kind)], features);
      const best = p.indexOf(Math.max(...p));
      if (p[best] < least) continue;
      row[best === label ? 'right' : 'wrong']++;
    }
    console.log(
      least,
      Object.entries(rows)
        .map(
          ([name, { right, wrong, all: gold }]) =>
            `${name} ${right}/${right + wrong} right (${((100 * right) / (right + wrong || 1)).toFixed(1)} %), found ${((100 * right) / (gold || 1)).toFixed(1)} % of ${gold}`,
        )
        .join('; '),
    );
  }
}

function print(all) {
  const table = (weights) =>
    Object.entries(weights)
      .filter(([, weight]) => Math.abs(weight) >= 0.05)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, weight]) => `    ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${Number(weight.toFixed(2))},`)
      .join('\n');
  return `/**
 * What each feature of \`pronounFeatures\` weighs, for him and her, it, and them; "nobody of these" weighs 0. Written by
 * \`training/actors/trainPronouns.mjs\`, learned from UD English GUM (CC BY-SA 4.0; its news left out) and articles of this project.
 */
export const pronounWeights: Readonly<Record<'person' | 'thing' | 'many', Readonly<Record<string, number>>>> = {
${Object.entries(all)
  .map(([name, weights]) => `  ${name}: {\n${table(weights)}\n  },`)
  .join('\n')}
};
`;
}
