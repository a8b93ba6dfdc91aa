/**
 * Speed of finding names alone, by the processor's time, beside the taggers of the field on the same text in the same process: `node bench/entities.mjs`.
 * The words are cut beforehand for Dateline's row and within theirs, so a second row counts Dateline's words and sentences too. Load is the
 * processor's time to read the packed model, in milliseconds, first of all in this process.
 */
import nlp from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { deflateRawSync } from 'node:zlib';
import { corpusTexts, loadCore, readModel } from './support.mjs';

const core = await loadCore();
const bytes = await readModel('entities.bin');
let model;
const load = time(() => (model = core.readEntityModel(bytes)));
const texts = corpusTexts().map(({ text }) => text);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const articles = texts.map((text) => core.readArticle(text));
const words = texts.map((text) => core.tokenize(text));
const tokens = words.reduce((sum, { count }) => sum + count, 0);
const wink = winkNLP(winkModel, ['sbd', 'pos']);
console.log(
  `${bytes.length} bytes of model, ${deflateRawSync(bytes, { level: 9 }).length} zipped, read in ${Math.round(load)} ms; ` +
    `${texts.length} articles, ${characters} characters, ${tokens} tokens\n`,
);

const rows = {
  'Dateline, names': () => articles.forEach((article, i) => core.recognizeEntities(article, words[i], model)),
  'Dateline, words and names': () =>
    articles.forEach((article, i) => core.recognizeEntities(article, core.tokenize(texts[i]), model)),
  'wink-nlp, tokens and tags': () => texts.forEach((text) => wink.readDoc(text).tokens().out(wink.its.pos)),
  'compromise, tags and names': () => texts.forEach((text) => nlp(text).topics().json()),
};
console.log('| | characters/s | tokens/s |\n|---|---|---|');
for (const [name, run] of Object.entries(rows)) {
  let ms = Infinity;
  for (let left = name.startsWith('compromise') ? 1 : 4; left > 0; left--) ms = Math.min(ms, time(run));
  console.log(`| ${name} | ${Math.round((characters / ms) * 1000)} | ${Math.round((tokens / ms) * 1000)} |`);
}

/** Milliseconds of the processor: other programs on the machine slow them less than the clock's. */
function time(work) {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
