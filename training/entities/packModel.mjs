/** Packs what was learned into the bytes of `models/entities.bin`. */

/** The smallest weight that is kept, and the smallest sum of a feature's weights, in codes: smaller ones change no figure beyond chance. */
const leastCode = 2;
const leastSum = 4;

/** @returns {{bytes: Uint8Array, features: number, weights: number}} */
export function packModel(core, { lists, clusters, table, learned, source }) {
  const { FingerprintTable, hashText, packSections, tagCount } = core;
  const phrases = FingerprintTable.build([...lists.keys()]);
  const phraseBits = [...lists.values()];
  const words = FingerprintTable.build(clusters.words.map((word) => hashText(word)));
  const pick = (column, order) => order.map((index) => column[index]);

  const { weights, transitions } = learned;
  const keys = [];
  const rows = [];
  let top = 0;
  for (const [key, index] of table) {
    let keep = false;
    for (let t = 0; t < tagCount; t++) {
      const size = Math.abs(weights[index * tagCount + t]);
      if (size) keep = true;
      if (size > top) top = size;
    }
    if (!keep) continue;
    keys.push(key);
    rows.push(index);
  }
  // Weights are rarely near the largest: what is beyond the clip loses little, and the rest keeps its grain.
  const scale = Math.min(top, 5) / 127;
  const codes = new Map();
  for (const [k, index] of rows.entries()) {
    const row = Array.from({ length: tagCount }, (_, t) => weights[index * tagCount + t] / scale)
      .map((weight) => Math.max(-127, Math.min(127, Math.round(weight))))
      .map((code) => (Math.abs(code) < leastCode ? 0 : code));
    if (row.reduce((sum, code) => sum + Math.abs(code), 0) >= leastSum) codes.set(keys[k], row);
  }
  const features = FingerprintTable.build([...codes.keys()]);
  const masks = [];
  const values = [];
  for (const row of pick([...codes.values()], features.order)) {
    let mask = 0;
    for (const [t, code] of row.entries()) {
      if (!code) continue;
      mask |= 1 << t;
      values.push(code);
    }
    masks.push(mask);
  }
  const bytes = packSections('entities 1', {
    phraseSizes: phrases.sizes,
    phrasePrints: phrases.prints,
    phraseBits: Uint32Array.from(pick(phraseBits, phrases.order)),
    wordSizes: words.sizes,
    wordPrints: words.prints,
    coarse: Uint8Array.from(pick(clusters.clusters[0], words.order)),
    middle: Uint8Array.from(pick(clusters.clusters[1], words.order)),
    fine: Uint16Array.from(pick(clusters.clusters[2], words.order)),
    kinds: Uint8Array.from(pick(clusters.clusters[3], words.order)),
    sizes: features.sizes,
    prints: features.prints,
    masks: Uint32Array.from(masks),
    weights: Int8Array.from(values),
    transitions,
    settings: Float32Array.from([scale, source]),
  });
  return { bytes, features: codes.size, weights: values.length };
}
