/**
 * Whole-pipeline throughput on real prose, one thread, beside the peers of the field on the same text in the same process:
 * `npm run bench`. Characters and tokens are those of the text, so that every row divides the same numbers by its own time.
 */
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { corpusTexts, fastest, loadCore, readModel } from './support.mjs';

const core = await loadCore();
const begun = performance.now();
const models = core.loadModels ? await core.loadModels(readModel) : undefined;
const loading = performance.now() - begun;
const texts = corpusTexts();
const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
const tokens = texts.reduce((sum, { text }) => sum + core.tokenize(text).count, 0);
const wink = winkNLP(winkModel, ['sbd', 'negation', 'sentiment', 'pos', 'ner', 'cer']);

const peers = {
  'Dateline, whole pipeline': ({ text, date }) => core.analyse(text, { date, models }),
  'wink-nlp, tokens and tags': ({ text }) => wink.readDoc(text).tokens().out(wink.its?.pos),
  'compromise, tags': ({ text }) => nlp(text).json(),
  'chrono-node, dates only': ({ text, date }) => chrono.parse(text, new Date(`${date}T12:00:00Z`)),
};
console.log(
  `${texts.length} articles, ${characters} characters, ${tokens} tokens; models load in ${loading.toFixed(0)} ms\n`,
);

/** How often each goes through all articles, after a first time that only warms it up; in turn, so that all meet the same machine. */
const rounds = 7;
const times = Object.fromEntries(Object.keys(peers).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++)
  for (const [name, run] of Object.entries(peers)) {
    const { ms } = fastest(1, () => {
      for (const text of texts) run(text);
    });
    if (round > 0) times[name].push(ms);
  }

/** Milliseconds of the middle and the fastest round. */
function summary(name) {
  const sorted = [...times[name]].sort((a, b) => a - b);
  return { middle: sorted[rounds >> 1], best: sorted[0] };
}
const perSecond = (amount, ms) => Math.round((amount / ms) * 1000);
const own = summary('Dateline, whole pipeline');
console.log(`${rounds} rounds after one to warm up; the middle one, and in brackets the fastest\n`);
console.log('| | characters/s | tokens/s | Dateline : it |\n|---|---|---|---|');
for (const name of Object.keys(peers)) {
  const { middle, best } = summary(name);
  const [letters, words] = [characters, tokens].map((all) => `${perSecond(all, middle)} (${perSecond(all, best)})`);
  console.log(`| ${name} | ${letters} | ${words} | ${(middle / own.middle).toFixed(2)} |`);
}

// A short article, warm: what an editor waits for.
const short = texts.reduce((best, item) =>
  Math.abs(item.text.length - 2200) < Math.abs(best.text.length - 2200) ? item : best,
);
const { ms } = fastest(20, () => peers['Dateline, whole pipeline'](short));
console.log(`\none article of ${short.text.split(/\s+/).length} words, warm: ${ms.toFixed(1)} ms`);
