// Makes models/language.bin from the treebanks: node training/language/train.mjs [--quick].
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordClusters } from './clusters.mjs';
import { loadCore, root } from './core.mjs';
import { prepare, readSentences, rewritten, tagClasses } from './data.mjs';
import { makeLexicon } from './lexicon.mjs';
import { Perceptron } from './perceptron.mjs';
import { TaggerTrainer } from './trainTagger.mjs';
import { ParserTrainer, scoreParses } from './trainParser.mjs';
import { modelBytes, packRows } from './writeModel.mjs';

const quick = process.argv.includes('--quick');
const settings = {
  folds: 4,
  foldEpochs: 4,
  /** Epochs of the first training, which finds the features that matter, and of those on them alone. */
  findEpochs: 3,
  tagEpochs: quick ? 4 : 8,
  parseEpochs: quick ? 4 : 8,
  seeds: quick ? [6] : [6, 7, 8, 9],
  /** One sentence in so many is learned in capitals too, and one as a title. */
  rewriteEvery: 12,
  tagRows: 42_000,
  moveRows: 150_000,
  relationRows: 42_000,
};

const data = join(root, '..', 'shared', 'data', 'ud');
const core = await loadCore('language/training');
const sentences = ['ewt-train', 'gum-train-perm'].flatMap((name) => readSentences(join(data, `${name}.conllu.gz`)));
const lexicon = makeLexicon(sentences, wordClusters(join(root, '.cache'), { words: 30_000 }), core);
const words = new core.Words(lexicon);
const classes = tagClasses(sentences, core);
const ready = (list) => prepare(list, words, classes, core);
const train = ready(sentences);
const rewrites = ready(
  sentences.flatMap((sentence, i) => {
    if (sentence.length < 4 || i % settings.rewriteEvery > 1) return [];
    return [rewritten(sentence, i % settings.rewriteEvery ? 'title' : 'capitals')];
  }),
);
console.log(`${train.length} sentences, ${sentences.flat().length} words, ${classes.keys.length} tag classes`);

const tagger = () => new TaggerTrainer(core, words, classes.keys.length, { least: 3 });
// Each fold is tagged by a tagger that did not see it: the parser learns from tags as wrong as those it will get.
for (let fold = 0; fold < settings.folds; fold++) {
  const others = train.filter((_, i) => i % settings.folds !== fold);
  const trainer = tagger().train([...others, ...rewrites], settings.foldEpochs, fold + 1);
  trainer.perceptron.averaged(() => {
    for (let i = fold; i < train.length; i += settings.folds) train[i].predicted = trainer.tag(train[i].rows);
  });
  console.log(`fold ${fold} tagged`);
}
const last = tagger().train([...train, ...rewrites], settings.findEpochs, 1, console.log);
Perceptron.refine([last.perceptron], [settings.tagRows], settings.seeds, (seed) =>
  last.train([...train, ...rewrites], settings.tagEpochs, seed, console.log),
);

const parser = new ParserTrainer(core, words, classes).train(train, settings.findEpochs, 5, console.log);
Perceptron.refine(
  [parser.moves, parser.relations],
  [settings.moveRows, settings.relationRows],
  settings.seeds,
  (seed) => parser.train(train, settings.parseEpochs, seed, console.log),
);

const dev = ready(readSentences(join(data, 'en_ewt-ud-dev.conllu.gz')));
for (const sentence of dev) sentence.predicted = last.tag(sentence.rows);
const { uas, las } = scoreParses(dev, core, ({ rows, predicted }) => parser.parse(rows, predicted));
console.log(`before packing: UAS ${uas.toFixed(2)} LAS ${las.toFixed(2)}`);

const packed = {
  lexicon,
  classes,
  tags: packRows(last.perceptron, { least: 3 }, core.keyShift),
  moves: packRows(parser.moves, { least: 1, relativeTo: 0 }, core.keyShift),
  relations: packRows(parser.relations, { least: 3 }, core.keyShift),
};
for (const name of ['tags', 'moves', 'relations']) {
  const entries = packed[name].reduce((sum, row) => sum + row.entries.length, 0);
  console.log(`${name}: ${packed[name].length} rows, ${entries} weights`);
}
const bytes = modelBytes(packed, core);
writeFileSync(join(root, 'models', 'language.bin'), bytes);
console.log(`models/language.bin: ${bytes.length} bytes`);
