// Averaged perceptron over 32-bit feature hashes. Rows are made on the first update, for features counted often enough before.
export class Perceptron {
  constructor(classes, { slots = 1 << 22, least = 3 } = {}) {
    this.classes = classes;
    this.least = least;
    this.mask = slots - 1;
    this.keys = new Int32Array(slots);
    this.row = new Int32Array(slots); // 0: free
    this.count = 1;
    this.weights = new Float32Array(classes << 12);
    this.totals = new Float64Array(classes << 12);
    this.time = 1;
    this.seen = new Uint8Array(1 << 26);
    this.found = new Int32Array(256);
    this.scores = new Float32Array(classes);
    this.frozen = false;
  }

  /** Counts features in a pass before training; rarer ones never get weights. */
  see(features, n) {
    const { seen } = this;
    for (let i = 0; i < n; i++) {
      const at = Math.imul(features[i], 0x9e3779b1) >>> 6;
      if (seen[at] < 255) seen[at]++;
    }
  }

  score(features, n) {
    const { classes, keys, row, mask, weights, scores, found } = this;
    scores.fill(0);
    for (let i = 0; i < n; i++) {
      const key = features[i];
      let slot = (Math.imul(key, 0x9e3779b1) >>> 4) & mask;
      while (row[slot] && keys[slot] !== key) slot = (slot + 1) & mask;
      const r = row[slot];
      found[i] = r || ~slot;
      if (!r) continue;
      const at = r * classes;
      for (let c = 0; c < classes; c++) scores[c] += weights[at + c];
    }
    return scores;
  }

  /** After `score` on the same features. */
  update(features, n, good, bad) {
    const { found, classes, time } = this;
    for (let i = 0; i < n; i++) {
      let r = found[i];
      if (r <= 0) {
        r = this.make(features[i]);
        if (!r) continue;
      }
      const at = r * classes;
      this.weights[at + good]++;
      this.totals[at + good] += time;
      this.weights[at + bad]--;
      this.totals[at + bad] -= time;
    }
  }

  /** After `score`: updates unless class `good` beats all others from class `first` on by `margin`. */
  learn(features, n, good, margin, first = 0) {
    const { scores } = this;
    let bad = -1;
    for (let c = first; c < scores.length; c++) if (c !== good && (bad < 0 || scores[c] > scores[bad])) bad = c;
    if (scores[good] - scores[bad] <= margin) this.update(features, n, good, bad);
  }

  make(key) {
    if (this.frozen || this.seen[Math.imul(key, 0x9e3779b1) >>> 6] < this.least) return 0;
    const { mask, row, keys } = this;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 4) & mask;
    while (row[slot] && keys[slot] !== key) slot = (slot + 1) & mask;
    if (row[slot]) return row[slot];
    if (this.count * 1.3 > mask) return 0;
    keys[slot] = key;
    row[slot] = this.count++;
    if (this.count * this.classes > this.weights.length) {
      this.weights = enlarge(this.weights, Float32Array);
      this.totals = enlarge(this.totals, Float64Array);
    }
    return row[slot];
  }

  /** Runs `work` with the averaged weights in place. */
  averaged(work) {
    const kept = this.weights;
    this.weights = this.average();
    try {
      return work();
    } finally {
      this.weights = kept;
    }
  }

  average() {
    const result = new Float32Array(this.weights.length);
    for (let i = 0; i < this.count * this.classes; i++) result[i] = this.weights[i] - this.totals[i] / this.time;
    return result;
  }

  /** Averaged rows as [key, weights]. */
  *rows() {
    const weights = this.average();
    for (let slot = 0; slot <= this.mask; slot++) {
      const r = this.row[slot];
      if (r) yield [this.keys[slot], weights.subarray(r * this.classes, (r + 1) * this.classes)];
    }
  }

  /** All averaged rows, for `rowsOf`. */
  toBytes() {
    const rows = [...this.rows()];
    const numbers = new Float32Array(1 + rows.length * (1 + this.classes));
    const keys = new Int32Array(numbers.buffer);
    keys[0] = this.classes;
    rows.forEach(([key, weights], i) => {
      keys[1 + i] = key;
      numbers.set(weights, 1 + rows.length + i * this.classes);
    });
    return new Uint8Array(numbers.buffer);
  }

  static rowsOf(bytes) {
    const { buffer } = new Uint8Array(bytes);
    const keys = new Int32Array(buffer);
    const numbers = new Float32Array(buffer);
    const classes = keys[0];
    const count = (keys.length - 1) / (1 + classes);
    return Array.from({ length: count }, (_, i) => {
      const at = 1 + count + i * classes;
      return [keys[1 + i], numbers.subarray(at, at + classes)];
    });
  }

  /** The keys of the `most` rows that matter most: large weights on features that are often there. */
  best(most) {
    const ranked = [];
    for (const [key, weights] of this.rows()) {
      let low = 0;
      let high = 0;
      for (const w of weights) {
        if (w < low) low = w;
        if (w > high) high = w;
      }
      ranked.push([key, (high - low) * Math.sqrt(this.seen[Math.imul(key, 0x9e3779b1) >>> 6])]);
    }
    ranked.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return ranked.slice(0, most).map(([key]) => key);
  }

  /** Forgets all weights and keeps to the rows with these keys from now on. */
  restart(keys) {
    this.frozen = false;
    const { least } = this;
    this.least = 0;
    // Small tables, which stay in the processor's cache.
    const slots = 2 ** Math.ceil(Math.log2(keys.length * 2));
    this.mask = slots - 1;
    this.keys = new Int32Array(slots);
    this.row = new Int32Array(slots);
    this.count = 1;
    for (const key of keys) this.make(key);
    this.least = least;
    this.frozen = true;
    this.weights = new Float32Array(this.count * this.classes);
    this.totals = new Float64Array(this.count * this.classes);
    this.time = 1;
  }

  /**
   * Trains again on the best features alone, several times from other seeds, and takes the mean: a smaller model and a better one.
   * `train(seed)` makes one run.
   */
  static refine(perceptrons, sizes, seeds, train) {
    const keys = perceptrons.map((perceptron, i) => perceptron.best(sizes[i]));
    const sums = [];
    for (const seed of seeds) {
      perceptrons.forEach((perceptron, i) => perceptron.restart(keys[i]));
      train(seed);
      perceptrons.forEach((perceptron, i) => {
        const mean = perceptron.average();
        if (sums[i]) mean.forEach((w, k) => (sums[i][k] += w));
        else sums[i] = mean;
      });
    }
    perceptrons.forEach((perceptron, i) => {
      perceptron.weights = sums[i].map((w) => w / seeds.length);
      perceptron.totals.fill(0);
    });
  }
}

function enlarge(array, Type) {
  const larger = new Type(array.length * 2);
  larger.set(array);
  return larger;
}

/** A small seeded generator, so that training gives the same model each time. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function shuffle(array, random) {
  for (let i = array.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [array[i], array[j]] = [array[j], array[i]];
  }
  return array;
}
