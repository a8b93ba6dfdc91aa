/**
 * What kind of name a word is likely to be part of, read from its vector: a small network learns it from the words of the training texts,
 * and tells it of all others. A word of the training texts is judged by networks that have not seen it, so that what they say of it is as
 * doubtful as what they say of a word that was never met.
 */

const kinds = ['outside', 'first name', 'last name', 'organization', 'place', 'group', 'thing'];
const folds = 5;
const hidden = 32;
const size = 100;

/**
 * @param {string[]} words
 * @param {{vectors: Record<string, number[]>}} embeddings
 * @param {{tokens: string[], labels: number[]}[]} texts tokens and indexes into `kinds`
 * @returns {Float32Array} probabilities of the kinds, word by word
 */
export function wordKinds(words, embeddings, counts, log = () => {}) {
  const points = words.map((word) => unit(embeddings.vectors[word]));
  const known = [];
  words.forEach((word, index) => {
    const seen = counts.get(word);
    if (!seen) return;
    const total = seen.reduce((sum, count) => sum + count, 0);
    known.push({
      index,
      fold: index % folds,
      weight: Math.log2(1 + total),
      target: seen.map((count) => count / total),
    });
  });
  log(`${known.length} words with vectors in the training texts`);
  const foldOf = new Int8Array(words.length).fill(-1);
  for (const { index, fold } of known) foldOf[index] = fold;
  const result = new Float32Array(words.length * kinds.length);
  for (let fold = 0; fold < folds; fold++) {
    const network = train(
      known.filter((item) => item.fold !== fold),
      points,
    );
    for (let i = 0; i < words.length; i++) {
      const share = foldOf[i] < 0 ? 1 / folds : foldOf[i] === fold ? 1 : 0;
      if (!share) continue;
      const { out } = network.run(points[i]);
      for (let k = 0; k < kinds.length; k++) result[i * kinds.length + k] += share * out[k];
    }
  }
  return result;
}

export const kindCount = kinds.length;

function train(items, points, { epochs = 12, rate = 0.05 } = {}) {
  const random = generator(11);
  const inner = Float32Array.from({ length: hidden * (size + 1) }, () => (random() - 0.5) * 0.4);
  const outer = Float32Array.from({ length: kinds.length * (hidden + 1) }, () => (random() - 0.5) * 0.4);
  const innerSquares = new Float32Array(inner.length).fill(0.01);
  const outerSquares = new Float32Array(outer.length).fill(0.01);
  const active = new Float64Array(hidden);
  const out = new Float64Array(kinds.length);
  const back = new Float64Array(hidden);
  const run = (point) => {
    for (let h = 0; h < hidden; h++) {
      const row = h * (size + 1);
      let sum = inner[row + size];
      for (let d = 0; d < size; d++) sum += inner[row + d] * point[d];
      active[h] = Math.tanh(sum);
    }
    let total = 0;
    for (let k = 0; k < kinds.length; k++) {
      const row = k * (hidden + 1);
      let sum = outer[row + hidden];
      for (let h = 0; h < hidden; h++) sum += outer[row + h] * active[h];
      total += out[k] = Math.exp(sum);
    }
    for (let k = 0; k < kinds.length; k++) out[k] /= total;
    return { out };
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(items, random);
    for (const { index, weight, target } of items) {
      const point = points[index];
      run(point);
      back.fill(0);
      for (let k = 0; k < kinds.length; k++) {
        const slope = (out[k] - target[k]) * weight;
        const row = k * (hidden + 1);
        for (let h = 0; h <= hidden; h++) {
          const at = row + h;
          if (h < hidden) back[h] += slope * outer[at];
          const g = h < hidden ? slope * active[h] : slope;
          outer[at] -= (rate * g) / Math.sqrt((outerSquares[at] += g * g));
        }
      }
      for (let h = 0; h < hidden; h++) {
        const slope = back[h] * (1 - active[h] * active[h]);
        const row = h * (size + 1);
        for (let d = 0; d <= size; d++) {
          const g = d < size ? slope * point[d] : slope;
          inner[row + d] -= (rate * g) / Math.sqrt((innerSquares[row + d] += g * g));
        }
      }
    }
  }
  return { run };
}

/** How often the training texts have each word (lower case) as each kind. */
export function countKinds(core, documents) {
  const counts = new Map();
  const add = (word, kind) => {
    const key = word.toLowerCase();
    let seen = counts.get(key);
    if (!seen) counts.set(key, (seen = new Array(kinds.length).fill(0)));
    seen[kind]++;
  };
  for (const { text, entities } of documents) {
    const { count, start, end } = core.tokenize(text);
    let at = 0;
    const sorted = [...entities].sort((a, b) => a.start - b.start);
    for (let i = 0; i < count; i++) {
      while (at < sorted.length && sorted[at].end <= start[i]) at++;
      const entity = sorted[at];
      const word = text.slice(start[i], end[i]);
      if (!entity || entity.start >= end[i]) add(word, 0);
      else {
        const [type] = entity.types;
        if (entity.types.length > 1) add(word, 6);
        else if (type === 'person') add(word, entity.start === start[i] && entity.end > end[i] ? 1 : 2);
        else add(word, { organization: 3, place: 4, group: 5 }[type] ?? 6);
      }
    }
  }
  return counts;
}

function unit(vector) {
  const point = Float32Array.from(vector.slice(0, size));
  let sum = 0;
  for (const value of point) sum += value * value;
  const scale = sum ? Math.sqrt(size / sum) / 3 : 0;
  return point.map((value) => value * scale);
}

function shuffle(items, random) {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
}

function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
