// Makes models/language.bin from the treebanks: node training/language/train.mjs [--quick] [STAGE ...]
// Stages: folds tagger parser pack; all by default. Each leaves its result in .cache/language for the next, so that one can be run again alone.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordClusters } from './clusters.mjs';
import { loadCore, root } from './core.mjs';
import { asHeadline, prepare, readSentences, rewritten, tagClasses } from './data.mjs';
import { readDictionary } from './dictionary.mjs';
import { makeLexicon } from './lexicon.mjs';
import { Perceptron } from './perceptron.mjs';
import { ParserTrainer, scoreParses } from './trainParser.mjs';
import { TaggerTrainer } from './trainTagger.mjs';
import { modelBytes, packRows } from './writeModel.mjs';

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const chosen = args.filter((arg) => !arg.startsWith('--'));
const settings = {
  folds: 4,
  foldEpochs: 4,
  /** Epochs of the first training, which finds the features that matter, and of those on them alone. */
  findEpochs: 3,
  tagEpochs: quick ? 4 : 6,
  parseEpochs: quick ? 4 : 6,
  seeds: quick ? [6] : [6, 7, 8],
  /** One sentence in so many is learned in capitals too, and one as a title. */
  rewriteEvery: 12,
  /** How many features each part keeps. */
  tagRows: 42_000,
  moveRows: 150_000,
  relationRows: 42_000,
  /** The weakest weight that is stored, in units of the smallest that can be. */
  leastTag: 32,
  leastMove: 2,
  leastRelation: 62,
};

const cache = join(root, '.cache', 'language');
mkdirSync(cache, { recursive: true });
const data = join(root, '..', 'shared', 'data', 'ud');
const core = await loadCore('language/training');
const sentences = ['ewt-train', 'gum-train-perm'].flatMap((name) => readSentences(join(data, `${name}.conllu.gz`)));
const lexicon = makeLexicon(
  sentences,
  wordClusters(join(root, '.cache'), { words: 45_000 }),
  readDictionary(join(root, '.cache'), core),
  core,
);
const words = new core.Words(lexicon);
const classes = tagClasses(sentences, core);
const ready = (list) => prepare(list, words, classes, core);
const train = ready(sentences);
/** What can be told as a headline, with the place of the sentence that it was made of; one in four with capitals on every longer word. */
const headlines = sentences.flatMap((sentence, i) => {
  const words = asHeadline(sentence);
  return words ? [{ i, sentence: ready([i % 4 ? words : rewritten(words, 'title')])[0] }] : [];
});
const dev = ready(readSentences(join(data, 'en_ewt-ud-dev.conllu.gz')));
console.log(
  `${train.length} sentences, ${headlines.length} headlines, ${sentences.flat().length} words, ${classes.keys.length} tag classes`,
);

const newTagger = () => new TaggerTrainer(core, words, classes.keys.length);

const stages = {
  /** Each fold is tagged by a tagger that did not see it: the parser learns from tags as wrong as those it will get. */
  folds() {
    const tags = [];
    for (let fold = 0; fold < settings.folds; fold++) {
      const tagger = newTagger().train(
        [
          ...train.filter((_, i) => i % settings.folds !== fold),
          ...headlines.filter(({ i }) => i % settings.folds !== fold).map(({ sentence }) => sentence),
        ],
        settings.foldEpochs,
        fold + 1,
      );
      tagger.perceptron.averaged(() => {
        for (let i = fold; i < train.length; i += settings.folds) tags[i] = [...tagger.tag(train[i].rows)];
        headlines.forEach(({ i, sentence }, at) => {
          if (i % settings.folds === fold) tags[train.length + at] = [...tagger.tag(sentence.rows)];
        });
      });
      console.log(`fold ${fold} tagged`);
    }
    writeFileSync(join(cache, 'folds.json'), JSON.stringify(tags));
  },

  tagger() {
    const rewrites = sentences.flatMap((sentence, i) => {
      if (sentence.length < 4 || i % settings.rewriteEvery > 1) return [];
      return [rewritten(sentence, i % settings.rewriteEvery ? 'title' : 'capitals')];
    });
    const all = [...train, ...ready(rewrites), ...headlines.map(({ sentence }) => sentence)];
    const tagger = newTagger().train(all, settings.findEpochs, 1, console.log);
    Perceptron.refine([tagger.perceptron], [settings.tagRows], settings.seeds, (seed) =>
      tagger.train(all, settings.tagEpochs, seed, console.log),
    );
    const found = dev.map(({ rows }) => [...tagger.tag(rows)]);
    let right = 0;
    let total = 0;
    dev.forEach(({ tags }, s) =>
      tags.forEach((tag, i) => {
        total++;
        if (classes.upos[tag] === classes.upos[found[s][i]]) right++;
      }),
    );
    console.log(`tagger before packing: UPOS ${((100 * right) / total).toFixed(2)}`);
    writeFileSync(join(cache, 'dev.json'), JSON.stringify(found));
    writeFileSync(join(cache, 'tags.bin'), tagger.perceptron.toBytes());
  },

  parser() {
    const all = [...train, ...headlines.map(({ sentence }) => sentence)];
    read('folds.json').forEach((tags, i) => (all[i].predicted = tags));
    read('dev.json').forEach((tags, i) => (dev[i].predicted = tags));
    const parser = new ParserTrainer(core, words, classes).train(all, settings.findEpochs, 5, console.log);
    Perceptron.refine(
      [parser.moves, parser.relations],
      [settings.moveRows, settings.relationRows],
      settings.seeds,
      (seed) => parser.train(all, settings.parseEpochs, seed, console.log),
    );
    const { uas, las } = scoreParses(dev, core, ({ rows, predicted }) => parser.parse(rows, predicted));
    console.log(`parser before packing: UAS ${uas.toFixed(2)} LAS ${las.toFixed(2)}`);
    writeFileSync(join(cache, 'moves.bin'), parser.moves.toBytes());
    writeFileSync(join(cache, 'relations.bin'), parser.relations.toBytes());
  },

  pack() {
    const rows = (name) => Perceptron.rowsOf(readFileSync(join(cache, name)));
    const packed = {
      lexicon,
      classes,
      tags: packRows(rows('tags.bin'), { least: settings.leastTag }, core),
      moves: packRows(rows('moves.bin'), { least: settings.leastMove, relativeTo: 0 }, core),
      relations: packRows(rows('relations.bin'), { least: settings.leastRelation }, core),
    };
    for (const name of ['tags', 'moves', 'relations']) {
      const entries = packed[name].reduce((sum, row) => sum + row.entries.length, 0);
      console.log(`${name}: ${packed[name].length} rows, ${entries} weights`);
    }
    const bytes = modelBytes(packed, core);
    writeFileSync(join(root, 'models', 'language.bin'), bytes);
    console.log(`models/language.bin: ${bytes.length} bytes`);
  },
};

function read(name) {
  return JSON.parse(readFileSync(join(cache, name), 'utf8'));
}

for (const [name, run] of Object.entries(stages)) if (!chosen.length || chosen.includes(name)) run();
