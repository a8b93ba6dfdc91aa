/**
 * Measures of coreference over mentions that gold and answer share: B-cubed, CEAF (entities, phi 4) and LEA, and as people see it:
 * wrong merges (an answer's actor that holds mentions of two gold actors: each gold actor too many counts one) and splits (a gold
 * actor in several answers: each answer too many counts one).
 */
export function coreference() {
  const sums = { mentions: 0, linked: 0, actors: 0, merges: 0, splits: 0, documents: 0 };
  const cubed = [0, 0, 0, 0];
  const lea = [0, 0, 0, 0];
  const ceaf = [0, 0, 0];
  const notes = [];
  const group = (items, key) => {
    const map = new Map();
    for (const item of items) if (item[key] !== undefined) map.set(item[key], [...(map.get(item[key]) ?? []), item]);
    return map;
  };
  return {
    sums,
    /** `items`: one mention each, with gold id (undefined: not annotated), answer's id (undefined: not linked), text and kind. */
    add(name, items) {
      const known = items
        .filter((item) => item.gold !== undefined)
        .map((item, index) => ({ ...item, index, found: item.found ?? `?${index}` }));
      const golds = group(known, 'gold');
      const answers = group(known, 'found');
      sums.documents++;
      sums.mentions += known.length;
      sums.linked += known.filter((item) => !item.found.startsWith('?')).length;
      sums.actors += golds.size;
      for (const item of known) {
        const [a, b] = [golds.get(item.gold), answers.get(item.found)];
        const shared = a.filter((other) => b.includes(other)).length;
        cubed[0] += shared / b.length;
        cubed[1]++;
        cubed[2] += shared / a.length;
        cubed[3]++;
      }
      const links = (n) => (n === 1 ? 1 : (n * (n - 1)) / 2);
      const side = (from, into, key, at) => {
        for (const cluster of from.values()) {
          let right = 0;
          for (const part of group(cluster, key).values())
            right +=
              cluster.length === 1
                ? Number(into.get(part[0][key]).length === 1)
                : part.length > 1
                  ? links(part.length)
                  : 0;
          lea[at] += (cluster.length * right) / links(cluster.length);
          lea[at + 1] += cluster.length;
        }
      };
      side(answers, golds, 'gold', 0);
      side(golds, answers, 'found', 2);
      // CEAF: the best pairing, greedily by overlap (clusters rarely compete for more than one).
      const pairs = [];
      for (const [g, a] of golds)
        for (const [f, b] of group(a, 'found')) pairs.push([(2 * b.length) / (a.length + answers.get(f).length), g, f]);
      pairs.sort((x, y) => y[0] - x[0]);
      const taken = new Set();
      for (const [score, g, f] of pairs)
        if (!taken.has(`g${g}`) && !taken.has(`f${f}`)) {
          taken.add(`g${g}`).add(`f${f}`);
          ceaf[0] += score;
        }
      ceaf[1] += answers.size;
      ceaf[2] += golds.size;
      for (const [id, cluster] of answers) {
        const parts = group(cluster, 'gold');
        if (parts.size > 1) {
          sums.merges += parts.size - 1;
          notes.push(
            `${name} MERGE ${id}: ${[...parts].map(([g, list]) => `${g}=${[...new Set(list.map((i) => i.text))].join('/')}`).join(' | ')}`,
          );
        }
      }
      for (const [id, cluster] of golds) {
        const parts = group(cluster, 'found');
        if (parts.size > 1) {
          sums.splits += parts.size - 1;
          notes.push(
            `${name} SPLIT ${id}: ${[...parts].map(([f, list]) => `${f}=${[...new Set(list.map((i) => i.text))].join('/')}`).join(' | ')}`,
          );
        }
      }
    },
    print(errors) {
      if (errors) for (const note of notes) console.log(note);
      const f = (p, r) => ((200 * p * r) / (p + r || 1)).toFixed(1);
      const score = (name, p, r) =>
        console.log(`${name}: precision ${(100 * p).toFixed(1)} recall ${(100 * r).toFixed(1)} F1 ${f(p, r)}`);
      console.log(
        `${sums.documents} documents, ${sums.actors} actors, ${sums.mentions} mentions, ${sums.linked} linked`,
      );
      score('B-cubed', cubed[0] / cubed[1], cubed[2] / cubed[3]);
      score('CEAF', ceaf[0] / ceaf[1], ceaf[0] / ceaf[2]);
      score('LEA', lea[0] / lea[1], lea[2] / lea[3]);
      console.log(
        `wrong merges: ${sums.merges} (${(sums.merges / sums.documents).toFixed(2)} a document), splits: ${sums.splits} (${(sums.splits / sums.documents).toFixed(2)})`,
      );
    },
  };
}
