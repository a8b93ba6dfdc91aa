// Words and sentences against a treebank: node training/language/scoreTokens.mjs [--errors=N] [FILE.conllu.gz ...]
import { join } from 'node:path';
import { loadCore, root } from './core.mjs';
import { readTreebank } from './conllu.mjs';

const args = process.argv.slice(2);
const errors = Number(args.find((arg) => arg.startsWith('--errors='))?.slice(9) ?? 0);
const files = args.filter((arg) => !arg.startsWith('--'));
const data = join(root, '..', 'shared', 'data', 'ud');
if (!files.length) files.push(join(data, 'en_ewt-ud-dev.conllu.gz'), join(data, 'en_gum-ud-dev.conllu.gz'));

const { tokenize } = await loadCore('text/tokenize');

const f1 = (right, gold, found) => ((200 * right) / (gold + found)).toFixed(2);

for (const file of files) {
  const tokens = [0, 0, 0];
  const sentences = [0, 0, 0];
  const shown = [];
  for (const { text, sentences: gold } of readTreebank(file)) {
    const found = tokenize(text);
    const spans = new Set(gold.flat().map((word) => `${word.start} ${word.end}`));
    const starts = new Set(gold.map((words) => `${words[0].start} ${words.at(-1).end}`));
    tokens[1] += spans.size;
    tokens[2] += found.count;
    const own = new Set();
    for (let i = 0; i < found.count; i++) {
      const span = `${found.start[i]} ${found.end[i]}`;
      own.add(span);
      if (spans.has(span)) tokens[0]++;
    }
    for (const span of spans) if (!own.has(span)) shown.push(`TOKEN ${context(text, span)}`);
    sentences[1] += starts.size;
    sentences[2] += found.sentence.length - 1;
    for (let s = 0; s + 1 < found.sentence.length; s++) {
      const span = `${found.start[found.sentence[s]]} ${found.end[found.sentence[s + 1] - 1]}`;
      if (starts.has(span)) sentences[0]++;
      else shown.push(`SENTENCE ${JSON.stringify(text.slice(...span.split(' ').map(Number)))}`);
    }
  }
  console.log(file.split('/').at(-1), 'token F1', f1(...tokens), 'sentence F1', f1(...sentences));
  for (let i = 0; i < errors && i < shown.length; i++)
    console.log('  ', shown[Math.floor((i * shown.length) / errors)]);
}

function context(text, span) {
  const [start, end] = span.split(' ').map(Number);
  return JSON.stringify(`${text.slice(start - 20, start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`);
}
