// Tags and parses against a treebank, with the shipped model: node training/language/score.mjs [--relations] [--model=FILE] [FILE.conllu.gz ...]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCore, root } from './core.mjs';
import { readTreebank } from './conllu.mjs';

const args = process.argv.slice(2);
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const files = args.filter((arg) => !arg.startsWith('--'));
const data = join(root, '..', 'shared', 'data', 'ud');
if (!files.length) files.push(join(data, 'en_ewt-ud-dev.conllu.gz'), join(data, 'en_gum-ud-dev.conllu.gz'));

const core = await loadCore('language/training');
const { tokenize } = await loadCore('text/tokenize');
const bytes = readFileSync(option('model') ?? join(root, 'models', 'language.bin'));
const from = performance.now();
const { model, problem } = core.readLanguageModel(bytes);
if (!model) throw new Error(problem);
console.log(`model: ${bytes.length} bytes, read in ${(performance.now() - from).toFixed(0)} ms`);

const percent = (part, whole) => ((100 * part) / whole).toFixed(2);
const base = (relation) => relation.split(':')[0];

for (const file of files) {
  const documents = readTreebank(file);
  const name = file.split('/').at(-1);
  console.log(`${name}, gold tokens:`, scoreGoldTokens(documents));
  console.log(`${name}, own tokens: `, scoreOwnTokens(documents));
}
speed(readTreebank(files[0]));

function scoreGoldTokens(documents) {
  const sum = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0, full: 0 };
  const relations = new Map();
  const count = (key, at) => {
    const counts = relations.get(key) ?? [0, 0, 0];
    counts[at]++;
    relations.set(key, counts);
  };
  for (const words of documents.flatMap((document) => document.sentences)) {
    const result = core.parse(tokensOf(words), model);
    words.forEach((word, i) => {
      const found = core.relations[result.relation[i]];
      const isHead = result.head[i] === word.head;
      sum.words++;
      if (core.upos[result.tag[i]] === word.upos) sum.upos++;
      if (core.fineTags[result.fine[i]] === word.xpos) sum.xpos++;
      if (isHead) sum.uas++;
      if (isHead && base(found) === base(word.relation)) sum.las++;
      if (isHead && found === word.relation) sum.full++;
      count(word.relation, 0);
      count(found, 1);
      if (isHead && found === word.relation) count(found, 2);
    });
  }
  const { words, ...rest } = sum;
  const line = Object.entries(rest)
    .map(([key, value]) => `${key} ${percent(value, words)}`)
    .join(' ');
  if (!args.includes('--relations')) return line;
  const rows = [...relations].sort((a, b) => b[1][0] - a[1][0]);
  return `${line}\n${rows.map(([key, [gold, found, right]]) => `  ${key} ${percent(2 * right, gold + found)} (${gold})`).join('\n')}`;
}

/** F1 over words with the same span, and then the same tag, head and relation. */
function scoreOwnTokens(documents) {
  const sum = { tokens: 0, upos: 0, uas: 0, las: 0 };
  let gold = 0;
  let found = 0;
  for (const { text, sentences } of documents) {
    const result = core.parse(tokenize(text), model);
    const index = new Map();
    for (let i = 0; i < result.count; i++) index.set(`${result.start[i]} ${result.end[i]}`, i);
    found += result.count;
    for (const words of sentences) {
      for (const word of words) {
        gold++;
        const i = index.get(`${word.start} ${word.end}`);
        if (i === undefined) continue;
        sum.tokens++;
        if (core.upos[result.tag[i]] === word.upos) sum.upos++;
        const own = result.head[i];
        const head = word.head < 0 ? undefined : words[word.head];
        const isHead = head ? own >= 0 && result.start[own] === head.start && result.end[own] === head.end : own < 0;
        if (!isHead) continue;
        sum.uas++;
        if (base(core.relations[result.relation[i]]) === base(word.relation)) sum.las++;
      }
    }
  }
  return Object.entries(sum)
    .map(([key, value]) => `${key} ${percent(2 * value, gold + found)}`)
    .join(' ');
}

function tokensOf(words) {
  let text = '';
  const start = new Int32Array(words.length);
  const end = new Int32Array(words.length);
  words.forEach(({ form }, i) => {
    start[i] = text.length;
    end[i] = (text += form).length;
    text += ' ';
  });
  return { text, count: words.length, start, end, sentence: Int32Array.of(0, words.length) };
}

function speed(documents) {
  const text = documents.map((document) => document.text).join('\n\n');
  let best = Infinity;
  let count = 0;
  for (let run = 0; run < 8; run++) {
    const from = performance.now();
    count = core.parse(tokenize(text), model).count;
    best = Math.min(best, performance.now() - from);
  }
  console.log(
    `words, tags and syntax: ${Math.round((count / best) * 1000)} tokens/s, ${Math.round((text.length / best) * 1000)} characters/s`,
  );
}
