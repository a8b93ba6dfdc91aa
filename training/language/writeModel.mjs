// The packed model file: what src/core/language/languageModel.ts reads.

/** Rows of 8-bit weights from averaged ones. Weights that round to less than `least` units go, then rows left empty. */
export function packRows(perceptron, { least = 2, clip = 0.999, relativeTo }, keyShift) {
  const merged = new Map();
  for (const [key, weights] of perceptron.rows()) {
    const short = key >>> keyShift;
    const row = merged.get(short);
    const values = relativeTo === undefined ? weights : weights.map((w) => w - weights[relativeTo]);
    if (row) values.forEach((w, c) => (row[c] += w));
    else merged.set(short, Float32Array.from(values));
  }
  const sizes = [];
  for (const row of merged.values()) for (const w of row) if (w) sizes.push(Math.abs(w));
  sizes.sort((a, b) => a - b);
  const unit = sizes[Math.floor(sizes.length * clip)] / 127;
  const rows = [];
  for (const [key, row] of merged) {
    const entries = [];
    row.forEach((w, c) => {
      const packed = Math.max(-127, Math.min(127, Math.round(w / unit)));
      if (c === relativeTo || Math.abs(packed) < least) return;
      entries.push([c, packed]);
    });
    if (entries.length) rows.push({ key, entries });
  }
  return rows.sort((a, b) => a.key - b.key);
}

export function modelBytes({ lexicon, classes, tags, moves, relations }, core) {
  const writer = new Writer();
  const entries = [...lexicon.entries].map(([key, value]) => [key >>> 0, value]).sort((a, b) => a[0] - b[0]);
  writer.number(entries.length);
  writer.ascending(entries.map(([key]) => key));
  for (const [, value] of entries) writer.byte(value & 0xff);
  for (const [, value] of entries) writer.byte(value >> 8);
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
