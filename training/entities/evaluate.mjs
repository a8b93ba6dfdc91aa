/**
 * Scores a model: `node training/entities/evaluate.mjs [--model FILE] [--data FOLDER] [--errors SET]`. Without --data the project's own test
 * articles alone. --errors lists what is wrong on one set.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCore } from './loadCore.mjs';
import { scoreEntities } from './scoreEntities.mjs';
import { readCorpus, readLines } from './trainingSets.mjs';

const here = new URL('.', import.meta.url).pathname;
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(here, '../../../shared/data/ner') },
    model: { type: 'string', default: join(here, '../../models/entities.bin') },
    errors: { type: 'string' },
  },
});
const core = await loadCore();
const model = core.readEntityModel(readFileSync(options.model));
if (!model) throw new Error(`${options.model} is not a model`);

const suites = ['worldwide.dev', 'ieer.dev', 'uner-pud-news.dev']
  .map((name) => [name, join(options.data, `dev/${name}.jsonl.gz`)])
  .filter(([, file]) => existsSync(file))
  .map(([name, file]) => [name, readLines(file)]);
suites.push(['corpus test', readCorpus().filter(({ test }) => test)]);

const rows = {};
const all = [];
for (const [name, gold] of suites) {
  const found = gold.map(({ text }) => core.recognizeEntities(core.readArticle(text), core.tokenize(text), model));
  const types = scoreEntities(gold, found);
  rows[name] = Object.fromEntries(
    Object.entries(types)
      .sort()
      .map(([type, { f1, precision, recall }]) => [type, `${f1} (${precision}/${recall})`]),
  );
  all.push(types.all.f1);
  if (options.errors === name) gold.forEach((document, index) => showErrors(document, found[index]));
}
console.table(rows);

function showErrors({ text, entities }, found) {
  const short = { person: 'PER', organization: 'ORG', place: 'LOC' };
  const key = ({ start, end, type }) => `${short[type] ?? type} ${start} ${end}`;
  const wanted = new Set(entities.map(key));
  const got = new Set(found.map(key));
  const show = (mark, { start, end, type }) => {
    const around = (from, to) => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
    console.log(
      `${mark} ${short[type] ?? type}\t${around(start - 30, start)}[${text.slice(start, end)}]${around(end, end + 25)}`,
    );
  };
  const core3 = (type) => ['PER', 'ORG', 'LOC'].includes(short[type] ?? type);
  for (const entity of entities) if (core3(entity.type) && !got.has(key(entity))) show('-', entity);
  for (const entity of found) if (core3(entity.type) && !wanted.has(key(entity))) show('+', entity);
}
