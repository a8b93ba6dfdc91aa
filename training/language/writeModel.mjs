// The packed model file: what src/core/language/languageModel.ts reads.

/**
 * Rows of 8-bit codes from averaged weights. The largest weights (all but `clip` of them) get the largest code; weights below `least`
 * units go, then rows left empty. `relativeTo`: a class that shall weigh nothing.
 */
export function packRows(rows, { least = 2, clip = 0.9999, relativeTo }, { keyShift, weightOfCode }) {
  const merged = new Map();
  for (const [key, weights] of rows) {
    const short = key >>> keyShift;
    const values = relativeTo === undefined ? weights : weights.map((w) => w - weights[relativeTo]);
    const row = merged.get(short);
    if (row) values.forEach((w, c) => (row[c] += w));
    else merged.set(short, Float32Array.from(values));
  }
  const sizes = [];
  for (const row of merged.values()) for (const w of row) if (w) sizes.push(Math.abs(w));
  sizes.sort((a, b) => a - b);
  const largest = weightOfCode.at(-1);
  const unit = sizes[Math.floor((sizes.length - 1) * clip)] / largest;
  const packed = [];
  for (const [key, row] of merged) {
    const entries = [];
    row.forEach((w, c) => {
      const size = Math.min(largest, Math.abs(w) / unit);
      if (c === relativeTo || size < least) return;
      entries.push([c, Math.sign(w) * nearest(weightOfCode, size)]);
    });
    if (entries.length) packed.push({ key, entries });
  }
  return packed.sort((a, b) => a.key - b.key);
}

/** The code whose weight is nearest to `size`. */
function nearest(weightOfCode, size) {
  let code = 0;
  while (code < 127 && (weightOfCode[code] + weightOfCode[code + 1]) / 2 < size) code++;
  return code;
}

export function modelBytes({ lexicon, classes, tags, moves, relations }, core) {
  const writer = new Writer();
  const entries = [...lexicon.entries].map(([key, value]) => [key >>> 0, value]).sort((a, b) => a[0] - b[0]);
  writer.number(entries.length);
  writer.ascending(entries.map(([key]) => key));
  for (const [, value] of entries) writer.byte(value & 0xff);
  for (const [, value] of entries) writer.byte((value >> 8) & 0xff);
  for (const [, value] of entries) writer.byte(value >> 16);
  for (const table of [lexicon.middle, lexicon.coarse]) {
    writer.number(table.length);
    for (const value of table) writer.number(value);
  }
  writer.number(classes.upos.length);
  for (const value of classes.upos) writer.byte(value);
  for (const value of classes.fine) writer.byte(value);
  for (const rows of [tags, moves, relations]) {
    writer.number(rows.length);
    writer.ascending(rows.map((row) => row.key));
    if (rows === moves) {
      // Two weights a row, without saying which.
      for (const move of [1, 2])
        for (const { entries } of rows) writer.byte((entries.find(([name]) => name === move)?.[1] ?? 0) & 0xff);
      continue;
    }
    for (const row of rows) writer.byte(row.entries.length);
    for (const row of rows) for (const [name] of row.entries) writer.byte(name);
    for (const row of rows) for (const [, weight] of row.entries) writer.byte(weight & 0xff);
  }
  const content = Uint8Array.from(writer.bytes);
  const file = new Uint8Array(core.modelHeader + content.length);
  file.set(core.modelMagic);
  new DataView(file.buffer).setUint32(core.modelMagic.length, core.modelChecksum(content), true);
  file.set(content, core.modelHeader);
  return file;
}

class Writer {
  bytes = [];

  byte(value) {
    this.bytes.push(value);
  }

  number(value) {
    for (; value > 0x7f; value = Math.floor(value / 128)) this.bytes.push((value & 0x7f) | 0x80);
    this.bytes.push(value);
  }

  ascending(values) {
    let last = 0;
    for (const value of values) {
      this.number(value - last);
      last = value;
    }
  }
}
