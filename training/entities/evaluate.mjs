/**
 * Scores a model: `node training/entities/evaluate.mjs [--model FILE] [--data FOLDER] [--errors SET] [--kinds]`. Without --data the project's own
 * test articles alone. --errors lists what is wrong on one set, --kinds counts it.
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
    kinds: { type: 'boolean' },
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
for (const [name, gold] of suites) {
  const found = gold.map(({ text }) => core.recognizeEntities(core.readArticle(text), core.tokenize(text), model));
  const types = scoreEntities(gold, found);
  rows[name] = Object.fromEntries(
    Object.entries(types)
      .sort()
      .map(([type, { f1, precision, recall }]) => [type, `${f1} (${precision}/${recall})`]),
  );
  if (options.kinds) showKinds(name, gold, found);
  if (options.errors === name) gold.forEach((document, index) => showErrors(document, found[index]));
}
console.table(rows);

/** How each gold name was read, and what was found where there is none: by type, extent and type apart. */
function showKinds(name, gold, found) {
  const short = { person: 'PER', organization: 'ORG', place: 'LOC' };
  const typeOf = ({ type }) =>
    short[type] ?? (type === 'group' || type === 'product' || type === 'other' ? 'MISC' : type);
  const counts = {};
  const count = (row, column) => {
    counts[row] ??= {};
    counts[row][column] = (counts[row][column] ?? 0) + 1;
  };
  gold.forEach(({ entities }, index) => {
    const meets = (a, b) => a.start < b.end && b.start < a.end;
    for (const wanted of entities) {
      const near = found[index].filter((entity) => meets(entity, wanted));
      const same = near.find(({ start, end }) => start === wanted.start && end === wanted.end);
      if (same) count(typeOf(wanted), `as ${typeOf(same)}`);
      else if (near.length === 0) count(typeOf(wanted), 'missed');
      else {
        const { start, end } = near[0];
        const how = near.length > 1 ? 'parts' : start <= wanted.start && end >= wanted.end ? 'longer' : 'shorter';
        count(typeOf(wanted), `${how} ${typeOf(near[0])}`);
      }
    }
    for (const entity of found[index])
      if (!entities.some((wanted) => meets(entity, wanted))) count('none', `as ${typeOf(entity)}`);
  });
  console.log(name);
  console.table(counts);
}

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
