/** Speed of the linguistic layer alone, step by step, one thread: `node bench/language.mjs`. */
import { corpusTexts, fastest, loadCore, readModel } from './support.mjs';

const core = await loadCore();
const bytes = await readModel('language.bin');
const loading = fastest(5, () => core.readLanguageModel(bytes));
const { model } = loading.result;
const texts = corpusTexts().map(({ text }) => text);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const all = texts.map((text) => core.tokenize(text));
const tokens = all.reduce((sum, { count }) => sum + count, 0);

const steps = {
  'words and sentences': () => texts.forEach((text) => core.tokenize(text)),
  'tags and syntax': () => all.forEach((item) => core.parse(item, model)),
  'all of it': () => texts.forEach((text) => core.parse(core.tokenize(text), model)),
};
console.log(
  `${bytes.length} bytes of model, read in ${loading.ms.toFixed(0)} ms; ${texts.length} articles, ${tokens} tokens\n`,
);
console.log('| | characters/s | tokens/s |\n|---|---|---|');
for (const [name, run] of Object.entries(steps)) {
  const { ms } = fastest(7, run);
  console.log(`| ${name} | ${Math.round((characters / ms) * 1000)} | ${Math.round((tokens / ms) * 1000)} |`);
}
