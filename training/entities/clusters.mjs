/** Word clusters: spherical k-means over public-domain GloVe vectors, at several grains. */

/**
 * Clusters of the `limit` most frequent words. `grains` are numbers of clusters, from coarse to fine.
 * @param {{words: string[], vectors: Record<string, number[]>}} embeddings words in order of frequency
 * @returns {{words: string[], clusters: Uint16Array[]}} clusters[grain][word]
 */
export function clusterWords(embeddings, { limit, grains, rounds = 9, log = () => {} }) {
  const words = embeddings.words.filter((word) => embeddings.vectors[word]).slice(0, limit);
  const size = 100;
  const points = new Float32Array(words.length * size);
  words.forEach((word, index) => points.set(unit(embeddings.vectors[word].slice(0, size)), index * size));
  // Each cluster is of use by how often its words are read, so frequent words weigh more.
  const weights = Float32Array.from(words, (_, rank) => 1 / Math.sqrt(rank + 50));
  return { words, clusters: grains.map((count) => clusterPoints(points, weights, size, count, rounds, log)) };
}

export function clusterPoints(points, weights, size, count, rounds, log) {
  const total = weights.length;
  const centres = new Float32Array(count * size);
  for (let k = 0; k < count; k++) {
    const point = k < count / 2 ? k * 3 : Math.floor((k * 0.6180339887 * total) % total);
    centres.set(points.subarray(point * size, (point + 1) * size), k * size);
  }
  const assigned = new Uint16Array(total);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < total; i++) assigned[i] = nearest(points, i * size, centres, count, size);
    if (round === rounds - 1) break;
    centres.fill(0);
    for (let i = 0; i < total; i++)
      for (let d = 0, c = assigned[i] * size; d < size; d++) centres[c + d] += weights[i] * points[i * size + d];
    for (let k = 0; k < count; k++) centres.set(unit(centres.subarray(k * size, (k + 1) * size)), k * size);
    log(`${count} clusters, round ${round + 1}`);
  }
  return assigned;
}

function nearest(points, at, centres, count, size) {
  let best = -Infinity;
  let which = 0;
  for (let k = 0; k < count; k++) {
    const c = k * size;
    let sum = 0;
    for (let d = 0; d < size; d += 4)
      sum +=
        points[at + d] * centres[c + d] +
        points[at + d + 1] * centres[c + d + 1] +
        points[at + d + 2] * centres[c + d + 2] +
        points[at + d + 3] * centres[c + d + 3];
    if (sum > best) {
      best = sum;
      which = k;
    }
  }
  return which;
}

function unit(vector) {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const scale = sum ? 1 / Math.sqrt(sum) : 0;
  return Float32Array.from(vector, (value) => value * scale);
}
