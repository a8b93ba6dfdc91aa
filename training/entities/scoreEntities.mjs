/** Strict F1 (extent and type) over persons, organizations and places, and by type. */

const short = { person: 'PER', organization: 'ORG', place: 'LOC' };
const isScored = (type) => type === 'PER' || type === 'ORG' || type === 'LOC';

/** @param {{entities: {start: number, end: number, type: string}[]}[]} gold types PER ORG LOC, or this project's */
export function scoreEntities(gold, predicted) {
  const counts = {};
  const count = (type) => (counts[type] ??= { right: 0, gold: 0, found: 0 });
  const list = (entities) =>
    new Set(
      entities
        .map(({ start, end, type }) => ({ start, end, type: short[type] ?? type }))
        .filter(({ type }) => isScored(type))
        .map(({ start, end, type }) => `${type} ${start} ${end}`),
    );
  gold.forEach(({ entities }, index) => {
    const wanted = list(entities);
    const found = list(predicted[index]);
    for (const key of wanted) for (const c of [count('all'), count(key.slice(0, 3))]) c.gold++;
    for (const key of found)
      for (const c of [count('all'), count(key.slice(0, 3))]) {
        c.found++;
        if (wanted.has(key)) c.right++;
      }
  });
  return Object.fromEntries(
    Object.entries(counts).map(([type, { right, gold: wanted, found }]) => [
      type,
      {
        f1: ratio(200 * right, wanted + found),
        precision: ratio(100 * right, found),
        recall: ratio(100 * right, wanted),
      },
    ]),
  );
}

function ratio(part, whole) {
  return whole ? Math.round((10 * part) / whole) / 10 : 0;
}
