/**
 * Trains a linear-chain conditional random field by AdaGrad with an L1 penalty. A token's target is a set of allowed tags, as bits: where a
 * set's labels leave several open, what is learned is that one of them is right.
 */

/**
 * @param {{count: number, features: Int32Array, offsets: Uint32Array, allowed: Int32Array, weight: number}[]} chains `features` are indexes
 *   below `featureCount`; token i has features offsets[i]..offsets[i + 1]
 */
export function trainChains(
  core,
  chains,
  featureCount,
  { epochs, rate, l1, dropout = 0, average = 0, seed = 7, log = () => {}, each = () => {} },
) {
  const { tagCount: tags, previousTags, mayEnd } = core;
  const weights = new Float32Array(featureCount * tags);
  const squares = new Float32Array(featureCount * tags);
  const transitions = new Float32Array(tags * tags);
  const transitionSquares = new Float32Array(tags * tags);
  const longest = Math.max(...chains.map(({ count }) => count));
  const scores = new Float64Array(longest * tags);
  const free = lattice(longest, tags);
  const bound = lattice(longest, tags);
  const moves = new Float64Array(tags * tags);
  const ends = Uint8Array.from({ length: tags }, (_, tag) => (mayEnd(tag) ? 1 : 0));
  const random = generator(seed);
  const kept = new Int32Array(1 << 16);
  const mean = average
    ? { count: 0, weights: new Float32Array(weights.length), transitions: new Float32Array(transitions.length) }
    : undefined;

  for (let epoch = 1; epoch <= epochs; epoch++) {
    const started = performance.now();
    shuffle(chains, random);
    let loss = 0;
    let tokens = 0;
    for (const { count, features, offsets, allowed, weight } of chains) {
      let live = features;
      let spans = offsets;
      if (dropout) [live, spans] = drop(features, offsets, count, dropout, random, kept);
      for (let i = 0; i < count; i++) {
        const row = i * tags;
        scores.fill(0, row, row + tags);
        for (let f = spans[i]; f < spans[i + 1]; f++) {
          const at = live[f] * tags;
          for (let t = 0; t < tags; t++) scores[row + t] += weights[at + t];
        }
      }
      for (let k = 0; k < moves.length; k++) moves[k] = Math.exp(transitions[k]);
      const all = run(free, scores, count, undefined);
      const right = run(bound, scores, count, allowed);
      if (!(all > -Infinity) || !(right > -Infinity)) continue;
      loss += all - right;
      tokens += count;
      update(count, live, spans, weight);
    }
    log(
      `epoch ${epoch}: loss ${(loss / tokens).toFixed(4)} a token, ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    if (average && epoch > epochs - average) {
      mean.count++;
      for (let k = 0; k < weights.length; k++) mean.weights[k] += (weights[k] - mean.weights[k]) / mean.count;
      for (let k = 0; k < transitions.length; k++)
        mean.transitions[k] += (transitions[k] - mean.transitions[k]) / mean.count;
      each(epoch, mean.weights, mean.transitions);
    } else each(epoch, weights, transitions);
  }
  return average ? mean : { weights, transitions };

  /** Marginals of the lattice into `into.marginals` and expected moves into `into.moves`; returns the log of the partition sum. */
  function run(into, scores, count, allowed) {
    const { forward, backward, exps, marginals, scales } = into;
    let logSum = 0;
    for (let i = 0; i < count; i++) {
      const row = i * tags;
      const mask = allowed ? allowed[i] : -1;
      let top = -Infinity;
      for (let t = 0; t < tags; t++) if (scores[row + t] > top) top = scores[row + t];
      let total = 0;
      for (let t = 0; t < tags; t++) {
        let value = 0;
        if ((mask >>> t) & 1) {
          const e = Math.exp(scores[row + t] - top);
          exps[row + t] = e;
          const previous = previousTags[t];
          let sum = 0;
          if (i === 0) sum = previous[0] === 0 ? moves[t] : 0;
          else
            for (let k = 0; k < previous.length; k++)
              sum += forward[row - tags + previous[k]] * moves[previous[k] * tags + t];
          value = sum * e;
        } else exps[row + t] = 0;
        if (i === count - 1 && !ends[t]) value = 0;
        forward[row + t] = value;
        total += value;
      }
      if (!(total > 0)) return -Infinity;
      scales[i] = 1 / total;
      for (let t = 0; t < tags; t++) forward[row + t] *= scales[i];
      logSum += Math.log(total) + top;
    }
    into.moves.fill(0);
    for (let i = count - 1; i >= 0; i--) {
      const row = i * tags;
      if (i === count - 1) for (let t = 0; t < tags; t++) backward[row + t] = ends[t];
      else {
        backward.fill(0, row, row + tags);
        for (let t = 0; t < tags; t++) {
          const value = backward[row + tags + t] * exps[row + tags + t] * scales[i + 1];
          if (value === 0) continue;
          const previous = previousTags[t];
          for (let k = 0; k < previous.length; k++) {
            const p = previous[k];
            const edge = moves[p * tags + t] * value;
            backward[row + p] += edge;
            into.moves[p * tags + t] += forward[row + p] * edge;
          }
        }
      }
      let sum = 0;
      for (let t = 0; t < tags; t++) sum += marginals[row + t] = forward[row + t] * backward[row + t];
      for (let t = 0; t < tags; t++) marginals[row + t] /= sum;
    }
    for (let t = 0; t < tags; t++) into.moves[t] += marginals[t];
    return logSum;
  }

  function update(count, features, offsets, weight) {
    for (let k = 0; k < transitions.length; k++) {
      const slope = (free.moves[k] - bound.moves[k]) * weight;
      if (slope > 1e-3 || slope < -1e-3) {
        transitionSquares[k] += slope * slope;
        transitions[k] -= (rate * slope) / Math.sqrt(transitionSquares[k] + 1e-6);
      }
    }
    for (let i = 0; i < count; i++) {
      const row = i * tags;
      for (let t = 0; t < tags; t++) {
        const slope = (free.marginals[row + t] - bound.marginals[row + t]) * weight;
        if (slope < 2e-3 && slope > -2e-3) continue;
        const square = slope * slope;
        for (let f = offsets[i]; f < offsets[i + 1]; f++) {
          const at = features[f] * tags + t;
          const step = rate / Math.sqrt((squares[at] += square) + 1e-2);
          const value = weights[at] - step * slope;
          const shrink = l1 * step;
          weights[at] = value > shrink ? value - shrink : value < -shrink ? value + shrink : 0;
        }
      }
    }
  }
}

function lattice(count, tags) {
  const rows = () => new Float64Array(count * tags);
  return {
    forward: rows(),
    backward: rows(),
    exps: rows(),
    marginals: rows(),
    scales: new Float64Array(count),
    moves: new Float64Array(tags * tags),
  };
}

/** Leaves out each feature with the given probability. */
function drop(features, offsets, count, rate, random, into) {
  const spans = new Uint32Array(count + 1);
  let size = 0;
  for (let i = 0; i < count; i++) {
    for (let f = offsets[i]; f < offsets[i + 1]; f++) if (random() >= rate) into[size++] = features[f];
    spans[i + 1] = size;
  }
  return [into, spans];
}

/** Random numbers in [0, 1), the same for the same seed. */
export function generator(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

export function shuffle(items, random) {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
}
