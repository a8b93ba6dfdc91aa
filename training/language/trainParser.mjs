import { projectivize } from './data.mjs';
import { Perceptron, randomFrom, shuffle } from './perceptron.mjs';
import { argmax } from './trainTagger.mjs';

/**
 * A greedy arc-hybrid parser in two decisions: the move (with a dynamic oracle, Goldberg and Nivre 2013), then the relation of the
 * arc just made.
 */
export class ParserTrainer {
  constructor(core, words, classes, options = {}) {
    this.core = core;
    this.words = words;
    this.inputs = new core.ParseInputs(classes.upos, classes.fine);
    this.moves = new Perceptron(3, { slots: 1 << 23, least: 2, ...options.moves });
    this.relations = new Perceptron(core.relations.length, { slots: 1 << 21, least: 2, ...options.relations });
    /** A right move must win by this much, or it is learned again. */
    this.margin = options.margin ?? 100;
    this.relationMargin = options.relationMargin ?? 20;
    this.state = new core.ParseState(512);
    this.input = new core.ParseInput(512);
    this.features = new Int32Array(core.parseFeatureRoom);
  }

  /** Loads a sentence with the given tag classes. */
  start(rows, tags) {
    this.inputs.fill(this.input, this.words.atoms, rows, tags, 0, rows.length);
    this.state.start(rows.length);
  }

  /** Writes all features that choose the next move; returns how many. */
  moveFeatures() {
    const { core, state, input, features } = this;
    return core.moveFeatures(state, input, features, core.stackFeatures(state, input, features));
  }

  attach(move, relation) {
    const group = this.core.relationGroup[relation];
    if (move === 1) this.state.attachLeft(relation, group);
    else this.state.attachRight(relation, group);
  }

  /** Head and child of the arc that a move would make. */
  arc(move) {
    const { state } = this;
    return move === 1 ? [state.front, state.top(0)] : [state.top(1), state.top(0)];
  }

  train(sentences, epochs, seed, log, afterEpoch) {
    const { core, state, features, moves, relations } = this;
    for (const sentence of sentences)
      sentence.projective ??= projectivize(sentence.heads.slice(), sentence.rows.length);
    if (!moves.frozen) this.count(sentences);
    const random = randomFrom(seed);
    const order = [...sentences];
    const costs = [0, 0, 0];
    for (let epoch = 0; epoch < epochs; epoch++) {
      const from = Date.now();
      let right = 0;
      let total = 0;
      let named = 0;
      let arcs = 0;
      for (const sentence of shuffle(order, random)) {
        const { rows, projective: heads, relations: gold } = sentence;
        if (rows.length > 500) continue;
        this.start(rows, sentence.predicted);
        while (!state.isDone) {
          const n = this.moveFeatures();
          const scores = moves.score(features, n);
          moveCosts(state, heads, costs);
          const allowed = [state.canShift(), state.canLeft(), state.canRight()];
          let best = -1;
          let good = -1;
          let bad = -1;
          let least = Infinity;
          for (let m = 0; m < 3; m++) if (allowed[m] && costs[m] < least) least = costs[m];
          for (let m = 0; m < 3; m++) {
            if (!allowed[m]) continue;
            if (best < 0 || scores[m] > scores[best]) best = m;
            if (costs[m] > least) {
              if (bad < 0 || scores[m] > scores[bad]) bad = m;
            } else if (good < 0 || scores[m] > scores[good]) good = m;
          }
          moves.time++;
          total++;
          if (best === good) right++;
          if (bad >= 0 && scores[good] - scores[bad] < this.margin) moves.update(features, n, good, bad);
          // Mostly the parser's own way, so that it learns to go on from its mistakes.
          const taken = epoch > 0 && random() < 0.9 ? best : good;
          if (taken === 0) {
            state.shift();
            continue;
          }
          const [head, child] = this.arc(taken);
          if (head > rows.length) {
            this.attach(taken, 0);
            continue;
          }
          const m = core.relationFeatures(state, this.input, head, child, features);
          const named1 = argmax(relations.score(features, m), 1);
          if (heads[child] === head) {
            relations.time++;
            arcs++;
            if (named1 === gold[child]) named++;
            relations.learn(features, m, gold[child], this.relationMargin, 1);
          }
          this.attach(taken, named1);
        }
      }
      log?.(
        `  parser epoch ${epoch}: moves ${((100 * right) / total).toFixed(2)} (${moves.count} rows), relations ` +
          `${((100 * named) / arcs).toFixed(2)} (${relations.count} rows), ${((Date.now() - from) / 1000).toFixed(0)} s`,
      );
      afterEpoch?.(epoch);
    }
    return this;
  }

  /** Counts the features along the gold derivations. */
  count(sentences) {
    const { core, state, features, moves, relations } = this;
    const costs = [0, 0, 0];
    for (const { rows, predicted, projective: heads, relations: gold } of sentences) {
      if (rows.length > 500) continue;
      this.start(rows, predicted);
      while (!state.isDone) {
        moves.see(features, this.moveFeatures());
        moveCosts(state, heads, costs);
        const allowed = [state.canShift(), state.canLeft(), state.canRight()];
        let good = -1;
        for (const m of [1, 2, 0]) if (allowed[m] && (good < 0 || costs[m] < costs[good])) good = m;
        if (good === 0) {
          state.shift();
          continue;
        }
        const [head, child] = this.arc(good);
        if (head <= rows.length)
          relations.see(features, core.relationFeatures(state, this.input, head, child, features));
        this.attach(good, gold[child]);
      }
    }
  }

  /** Heads and relations by slot, with the averaged weights in place. */
  parse(rows, tags) {
    const { core, state, features, moves, relations } = this;
    this.start(rows, tags);
    while (!state.isDone) {
      const scores = moves.score(features, this.moveFeatures());
      let best = -1;
      if (state.canShift()) best = 0;
      if (state.canLeft() && (best < 0 || scores[1] > scores[best])) best = 1;
      if (state.canRight() && (best < 0 || scores[2] > scores[best])) best = 2;
      if (best === 0) state.shift();
      else {
        const [head, child] = this.arc(best);
        const n = head > rows.length ? 0 : core.relationFeatures(state, this.input, head, child, features);
        this.attach(best, n ? argmax(relations.score(features, n), 1) : 0);
      }
    }
    return state;
  }

  averaged(work) {
    return this.moves.averaged(() => this.relations.averaged(work));
  }
}

/** For each move, how many gold arcs it puts out of reach. */
function moveCosts(state, heads, costs) {
  const { stack, stackSize, front, size } = state;
  const s0 = state.top(0);
  const s1 = state.top(1);
  costs.fill(0);
  if (s0) {
    let lost = 0;
    for (let k = front; k <= size; k++) if (heads[k] === s0) lost++;
    const head = heads[s0];
    costs[1] = lost + ((s1 && head === s1) || head > front ? 1 : 0);
    costs[2] = lost + (head >= front ? 1 : 0);
  }
  if (front <= size) {
    let lost = 0;
    for (let i = 0; i < stackSize; i++) if (heads[stack[i]] === front) lost++;
    for (let i = 0; i < stackSize - 1; i++) if (heads[front] === stack[i]) lost++;
    costs[0] = lost;
  }
}

/** Unlabelled and labelled attachment, the latter on relations without subtype, in percent; and F1 of single relations. */
export function scoreParses(sentences, core, parse) {
  let words = 0;
  let heads = 0;
  let both = 0;
  const byRelation = new Map();
  const base = core.relations.map((relation) => relation.split(':')[0]);
  for (const sentence of sentences) {
    const result = parse(sentence);
    const { size } = { size: sentence.rows.length };
    for (let slot = 1; slot <= size; slot++) {
      const gold = base[sentence.relations[slot]];
      const found = base[result.relation[slot] - 1];
      const isHead = result.head[slot] === sentence.heads[slot];
      words++;
      if (isHead) heads++;
      if (isHead && gold === found) both++;
      for (const name of new Set([gold, found])) {
        const counts = byRelation.get(name) ?? [0, 0, 0];
        if (name === gold) counts[0]++;
        if (name === found) counts[1]++;
        if (gold === found && isHead) counts[2]++;
        byRelation.set(name, counts);
      }
    }
  }
  const f1 = Object.fromEntries(
    [...byRelation].map(([name, [gold, found, right]]) => [name, +((200 * right) / (gold + found)).toFixed(1)]),
  );
  return { uas: (100 * heads) / words, las: (100 * both) / words, f1 };
}
