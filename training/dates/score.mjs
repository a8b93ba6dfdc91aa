// Scores the date recognizer on the development sets and prints the table of docs/accuracy.md.
//   node training/dates/score.mjs [--data DIR] [--set NAME] [--half a|b|c|d] [--errors N] [--kind MISS|SPUR|VALUE|SPAN|TYPE] [--peer chrono]
// DIR holds NAME.dev.jsonl files and score.mjs (default ../shared/data/dates). Half a is every even document, b every odd one (c and d
// are the halves of b): rules are made on one part and checked on the other.
import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { judge } from './expressions.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback);
const data = option('data', '../shared/data/dates');
if (!fs.existsSync(data)) {
  console.error(`no data at ${data}: nothing to score`);
  process.exit(0);
}
const { scoreAll, readJsonl, align, valueEqual } = await import(pathToFileURL(path.resolve(data, 'score.mjs')));

export async function loadCore() {
  const outfile = path.resolve('dist/core-score.mjs');
  await build({
    entryPoints: ['src/core/index.ts'],
    bundle: true,
    platform: 'neutral',
    format: 'esm',
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile));
}
const { recognizeDates, interval } = await loadCore();

/** The same shape from chrono-node, as fine as it says it is sure. */
async function loadChrono() {
  const chrono = await import('chrono-node');
  const valueOf = ({ start }) => {
    const two = (part) => String(start.get(part)).padStart(2, '0');
    const time = start.isCertain('hour') ? `T${two('hour')}:${two('minute')}` : '';
    if (start.isCertain('day') || start.isCertain('weekday') || time)
      return `${start.get('year')}-${two('month')}-${two('day')}${time}`;
    return start.isCertain('month') ? `${start.get('year')}-${two('month')}` : String(start.get('year'));
  };
  return ({ text, dct }) =>
    chrono.parse(text, new Date(`${dct}T12:00:00`)).map((result) => ({
      start: result.index,
      end: result.index + result.text.length,
      type: result.start.isCertain('hour') ? 'TIME' : 'DATE',
      value: valueOf(result),
      rule: 'chrono',
    }));
}
const ours = ({ text, dct }) =>
  recognizeDates({
    text,
    date: { value: dct, origin: 'given' },
    header: { start: 0, end: 0 },
    body: { start: 0, end: text.length },
    problems: [],
  });
const read = option('peer', '') === 'chrono' ? await loadChrono() : ours;

const half = option('half', '');
const sets = option(
  'set',
  'timebank,aquaint,meantime,wikiwars,corpus,articles,recognizers,duckling,chrono-tests',
).split(',');
const percent = (x) => (100 * x).toFixed(1).padStart(5);
let shown = Number(option('errors', 0));
const kinds = option('kind', '');

function report(doc, kind, gold, pred) {
  if (shown <= 0 || (kinds && !kinds.split(',').some((k) => kind.includes(k)))) return;
  shown--;
  const at = gold ?? pred;
  const context = (item) =>
    JSON.stringify(
      `${doc.text.slice(Math.max(0, item.start - 45), item.start)}[${doc.text.slice(item.start, item.end)}]${doc.text.slice(item.end, item.end + 35)}`,
    );
  const show = (item) =>
    item ? `${item.type} ${item.value}${item.mod ? `~${item.mod}` : ''}${item.alts ? ` (${item.alts})` : ''}` : '-';
  const extra =
    gold && pred && (gold.start !== pred.start || gold.end !== pred.end)
      ? ` pred [${doc.text.slice(pred.start, pred.end)}]`
      : '';
  console.log(
    `${kind.padEnd(11)} ${doc.dct} gold ${show(gold)} | pred ${show(pred)}${pred ? ` (${pred.rule})` : ''}${extra} | ${context(at)}`,
  );
}

console.log('set           gold  pred | strict relaxed  type value | false alarms');
const typeOf = (value) =>
  /^P[\dXT]/.test(value)
    ? 'DURATION'
    : /^XXXX-WXX-\d|^EVERY/.test(value)
      ? 'SET'
      : /\dT\w/.test(value)
        ? 'TIME'
        : 'DATE';

/** The project's own corpus, whose types follow from the values; `corpus` is for tuning, `corpus-test` is not. */
async function readCorpus(isTest) {
  const { readArticle } = await import(pathToFileURL(path.resolve('training/corpus/notation.mjs')));
  const folder = 'training/corpus/articles';
  const articles = fs
    .readdirSync(folder)
    .sort()
    .map((name) => readArticle(fs.readFileSync(path.join(folder, name), 'utf8')));
  return articles
    .filter(({ test }) => test === isTest)
    .map(({ id, header, text, dates }) => ({
      id,
      dct: header.date,
      text,
      timex: dates.map((d) => ({ ...d, type: typeOf(d.value) })),
    }));
}

/** Articles written and marked for these figures before the recognizer read them: `[words|value MOD]`, `SET` beside the modifier. */
function readMarked() {
  const folder = 'test/golden/dates';
  return fs
    .readdirSync(folder)
    .sort()
    .map((name) => {
      const timex = [];
      let text = '';
      let last = 0;
      const source = fs.readFileSync(path.join(folder, name), 'utf8');
      for (const { 0: mark, 1: words, 2: value, 3: rest, index } of source.matchAll(
        /\[([^|\]]*)\|(\S+?)((?: [A-Z_]+)*)\]/g,
      )) {
        text += source.slice(last, index);
        const [mod] = rest.split(' ').filter((word) => word && word !== 'SET');
        const type = rest.includes('SET') ? 'SET' : typeOf(value);
        timex.push({
          start: text.length,
          end: text.length + words.length,
          text: words,
          type,
          value,
          ...(mod && { mod }),
        });
        text += words;
        last = index + mark.length;
      }
      text += source.slice(last);
      return {
        id: name,
        dct: /date (\S+)/.exec(text)[1],
        text: text.replace(/^date \S+/, (header) => ' '.repeat(header.length)),
        timex,
      };
    });
}

for (const name of sets.filter((name) => name !== 'ngec-dates')) {
  const file = path.join(data, `${name}.dev.jsonl`);
  const isOwn = name.startsWith('corpus') || name === 'articles';
  if (!isOwn && !fs.existsSync(file)) continue;
  let docs = name === 'articles' ? readMarked() : isOwn ? await readCorpus(name === 'corpus-test') : readJsonl(file);
  const part = { a: [2, 0], b: [2, 1], c: [4, 1], d: [4, 3] }[half];
  if (part) docs = docs.filter((_, index) => index % part[0] === part[1]);
  const predictions = docs.map((doc) => ({ id: doc.id, timex: read(doc) }));
  const { summary, total } = scoreAll(docs, predictions);
  console.log(
    `${name.padEnd(13)}${String(summary.gold).padStart(5)} ${String(summary.pred).padStart(5)} | ${percent(summary.strict.f)}  ${percent(summary.relaxed.f)} ${percent(summary.type.f)} ${percent(summary.value.f)} | ${total.pred - total.relaxed}`,
  );
  docs.forEach((doc, index) => {
    const gold = doc.timex;
    const pred = predictions[index].timex;
    const pairs = align(gold, pred);
    const g = new Set(pairs.map((pair) => pair.i));
    const p = new Set(pairs.map((pair) => pair.j));
    gold.forEach((item, i) => g.has(i) || report(doc, 'MISS', item));
    pred.forEach((item, j) => p.has(j) || report(doc, 'SPUR', undefined, item));
    for (const { i, j, exact } of pairs) {
      const kind = [!exact && 'SPAN', gold[i].type !== pred[j].type && 'TYPE', !valueEqual(gold[i], pred[j]) && 'VALUE']
        .filter(Boolean)
        .join('+');
      if (kind) report(doc, kind, gold[i], pred[j]);
    }
  });
}

const expressions = path.join(data, 'ngec-dates.dev.jsonl');
if (fs.existsSync(expressions) && (!args.includes('--set') || sets.includes('ngec-dates'))) {
  const items = readJsonl(expressions);
  const judged = items.map((item) => ({ item, found: read({ text: item.text, dct: item.ref }) }));
  const count = { right: 0, unresolved: 0, wrong: 0 };
  for (const { item, found } of judged) {
    const verdict = judge(item, found, interval);
    count[verdict]++;
    if (verdict !== 'right' && shown-- > 0)
      console.log(
        `${verdict.padEnd(11)} ${item.ref} ${item.text} | gold ${item.resolved} | ${found.map((m) => m.value)}`,
      );
  }
  const { right, unresolved, wrong } = count;
  console.log(`ngec-dates    ${items.length} expressions: ${right} right, ${unresolved} unresolved, ${wrong} wrong`);
}
