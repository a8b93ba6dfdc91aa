import { Perceptron, randomFrom, shuffle } from './perceptron.mjs';

/** Scores of every tag class for one word, by features of the word, its neighbours and the tags before. */
export class TaggerTrainer {
  constructor(core, words, classes, options) {
    this.core = core;
    this.words = words;
    this.perceptron = new Perceptron(classes, options);
    this.classes = classes;
    /** The right tag must win by this much, or it is learned again. */
    this.margin = 30;
    this.features = new Int32Array(256);
    this.part = new Int32Array(core.tagFeatureRoom);
    this.tagAtoms = core.atoms(6, classes + 1);
  }

  collect(rows, index, tag1, tag2, style) {
    const { core, features, part, tagAtoms } = this;
    const { atoms } = this.words;
    let n = 0;
    const append = (count) => {
      for (let i = 0; i < count; i++) features[n++] = part[i];
    };
    for (let role = 0; role < 5; role++) {
      const at = index + role - 2;
      if (at >= 0 && at < rows.length) append(core.wordFeatures(atoms, rows[at], role, part));
    }
    append(core.contextFeatures(atoms, rows, index, 0, rows.length, tagAtoms[tag1], tagAtoms[tag2], style, part));
    return n;
  }

  train(sentences, epochs, seed = 1, log) {
    const { perceptron, classes } = this;
    for (const { rows, tags } of perceptron.frozen ? [] : sentences) {
      const style = this.core.styleOf(this.words, rows, 0, rows.length);
      for (let i = 0; i < rows.length; i++)
        perceptron.see(
          this.features,
          this.collect(rows, i, i > 0 ? tags[i - 1] : classes, i > 1 ? tags[i - 2] : classes, style),
        );
    }
    const random = randomFrom(seed);
    const order = [...sentences];
    for (let epoch = 0; epoch < epochs; epoch++) {
      let right = 0;
      let total = 0;
      for (const { rows, tags } of shuffle(order, random)) {
        const style = this.core.styleOf(this.words, rows, 0, rows.length);
        let tag1 = classes;
        let tag2 = classes;
        for (let i = 0; i < rows.length; i++) {
          const n = this.collect(rows, i, tag1, tag2, style);
          const scores = perceptron.score(this.features, n);
          const best = argmax(scores);
          perceptron.time++;
          total++;
          if (best === tags[i]) right++;
          perceptron.learn(this.features, n, tags[i], this.margin);
          tag2 = tag1;
          tag1 = best;
        }
      }
      if (log) log(`  tagger epoch ${epoch}: ${((100 * right) / total).toFixed(2)} (${perceptron.count} rows)`);
    }
    return this;
  }

  /** With the averaged weights in place. */
  tag(rows) {
    const style = this.core.styleOf(this.words, rows, 0, rows.length);
    const tags = new Int32Array(rows.length);
    let tag1 = this.classes;
    let tag2 = this.classes;
    for (let i = 0; i < rows.length; i++) {
      tags[i] = argmax(this.perceptron.score(this.features, this.collect(rows, i, tag1, tag2, style)));
      tag2 = tag1;
      tag1 = tags[i];
    }
    return tags;
  }
}

/** The class with the highest score, from class `first` on. */
export function argmax(scores, first = 0) {
  let best = first;
  for (let c = first + 1; c < scores.length; c++) if (scores[c] > scores[best]) best = c;
  return best;
}
