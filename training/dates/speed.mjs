// Speed of the date recognizer on the development texts beside chrono-node, in one process and thread, by processor time.
//   node training/dates/speed.mjs [--data DIR]
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as chrono from 'chrono-node';

const args = process.argv.slice(2);
const data = args.includes('--data') ? args[args.indexOf('--data') + 1] : '../shared/data/dates';
if (!fs.existsSync(data)) {
  console.error(`no data at ${data}: nothing to measure`);
  process.exit(0);
}
const outfile = path.resolve('dist/core-speed.mjs');
await build({
  entryPoints: ['src/core/index.ts'],
  bundle: true,
  platform: 'neutral',
  format: 'esm',
  mainFields: ['module', 'main'],
  outfile,
  logLevel: 'warning',
});
const { recognizeDates } = await import(pathToFileURL(outfile));
const docs = ['timebank', 'aquaint', 'meantime', 'wikiwars'].flatMap((name) =>
  fs
    .readFileSync(path.join(data, `${name}.dev.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line)),
);
const article = (text, value) => ({
  text,
  date: { value, origin: 'given' },
  header: { start: 0, end: 0 },
  body: { start: 0, end: text.length },
  problems: [],
});

function speed(run, texts, rounds) {
  let characters = 0;
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round++)
    for (const doc of texts) {
      run(doc);
      characters += doc.text.length;
    }
  const { user, system } = process.cpuUsage(start);
  return characters / ((user + system) / 1e6);
}

const ours = (doc) => recognizeDates(article(doc.text, doc.dct));
const theirs = (doc) => chrono.parse(doc.text, new Date(doc.dct));
for (const run of [ours, theirs]) speed(run, docs, 2);
const [us, them] = [speed(ours, docs, 6), speed(theirs, docs, 6)];
let whole = '';
while (whole.length < 5e6) for (const doc of docs) whole += `${doc.text}\n\n`;
const one = speed(ours, [{ text: whole, dct: '2000-01-01' }], 2);
const show = (value) => Math.round(value).toLocaleString('en').padStart(12);
console.log(`Dateline, article by article, warm  ${show(us)} characters/s`);
console.log(`chrono-node, the same texts, warm   ${show(them)} characters/s`);
console.log(`ratio                               ${(us / them).toFixed(2).padStart(12)}`);
console.log(`Dateline, 5 MB in one string        ${show(one)} characters/s`);
