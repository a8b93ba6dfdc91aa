/**
 * What the articles say of one name, side by side: names that carry several types, and names marked in one article and left bare in another.
 * A list to read, most suspicious first; many entries are right (Washington the city, Washington the player).
 */

/**
 * @param {ReturnType<typeof import('./notation.mjs').readArticle>[]} articles
 * @returns {string[]} lines of the report
 */
export function reportConsistency(articles) {
  const uses = collectUses(articles);
  return [
    '# names with several types',
    ...severalTypes(uses),
    '# marked elsewhere, bare here',
    ...bare(articles, uses),
  ];
}

/** Surface form to type to the places where it is marked so. */
function collectUses(articles) {
  const uses = new Map();
  for (const article of articles)
    for (const entity of article.entities) {
      const byType = uses.get(entity.text) ?? uses.set(entity.text, new Map()).get(entity.text);
      const type = entity.subtype ? `${entity.type}/${entity.subtype}` : entity.type;
      byType.set(type, [...(byType.get(type) ?? []), context(article, entity.start, entity.end)]);
    }
  return uses;
}

/** The rarer types of each name, with context; the more lopsided, the earlier. */
function severalTypes(uses) {
  return [...uses]
    .filter(([, byType]) => byType.size > 1)
    .map(([name, byType]) => {
      const sorted = [...byType].sort((a, b) => b[1].length - a[1].length);
      const [[usual, { length: most }], ...rest] = sorted;
      const rare = rest.flatMap(([type, places]) => places.map((place) => `    ${type}: ${place}`));
      return { odd: most / rare.length, lines: [`${name}: ${usual} ${most}`, ...rare] };
    })
    .sort((a, b) => b.odd - a.odd)
    .flatMap((entry) => entry.lines);
}

/** Capitalised words outside every mark that are names elsewhere; the more often marked, the earlier. */
function bare(articles, uses) {
  const found = [];
  for (const article of articles) {
    const covered = new Uint8Array(article.text.length);
    for (const item of [...article.entities, ...article.dates]) covered.fill(1, item.start, item.end);
    for (const { 0: word, index } of article.text.matchAll(
      /\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?: \p{Lu}[\p{L}\p{M}\p{N}'’.-]*)*/gu,
    ))
      for (const [at, name] of phrases(word, index)) {
        const byType = uses.get(name);
        if (!byType || covered.subarray(at, at + name.length).includes(1)) continue;
        const starts = /(?:^|[.!?:]["”’']? |\n|["“])$/.test(article.text.slice(Math.max(0, at - 3), at));
        const count = [...byType.values()].reduce((sum, places) => sum + places.length, 0);
        found.push({
          score: starts ? count / 100 : count,
          line: `${name} (${count}): ${context(article, at, at + name.length)}`,
        });
      }
  }
  return found.sort((a, b) => b.score - a.score).map((entry) => entry.line);
}

/** Every run of words inside a capitalised run, with its offset in the text. */
function phrases(run, index) {
  const starts = [0, ...[...run.matchAll(/ /g)].map((gap) => gap.index + 1)];
  const ends = [...starts.slice(1).map((start) => start - 1), run.length];
  return starts.flatMap((start, from) =>
    ends.slice(from).map((end) => [index + start, run.slice(start, end).replace(/(?:['’]s)?[.'’-]*$/, '')]),
  );
}

function context(article, start, end) {
  const cut = (from, to) => article.text.slice(Math.max(0, from), to).replace(/\n/g, ' ');
  return `${article.id} …${cut(start - 40, start)}[${cut(start, end)}]${cut(end, end + 30)}…`;
}
