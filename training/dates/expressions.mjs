// Scores single expressions, each read alone beside a reference day: `{text, ref, resolved, granularity}` a line. `resolved` is a day, two
// days with a slash between, `UNRESOLVED` (no day may come out), or null, where the granularity alone is asked for.

const grains = [
  ['week', /-W\d\d$/],
  ['quarter', /-[QH]\d$/],
  ['day', /^\d{4}-\d\d-\d\d/],
  ['month', /^\d{4}-\d\d$/],
  ['year', /^\d{4}$/],
];
const grainOf = (value) => grains.find(([, shape]) => shape.test(value ?? ''))?.[0];

/**
 * One of `right`, `unresolved`, `wrong`. A day is right where it lies in the interval found and that is no longer than the granularity asked
 * for; a range where its ends lie in the first and the last found.
 */
export function judge({ resolved, granularity }, mentions, interval) {
  const found = mentions
    .map(({ value, mod }) => ({ value, days: value === undefined ? undefined : interval(value, mod) }))
    .filter(({ days }) => days !== undefined);
  if (resolved === 'UNRESOLVED') return found.length === 0 ? 'right' : 'wrong';
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return 'unresolved';
  if (resolved === null) return grainOf(first.value) === granularity ? 'right' : 'wrong';
  const [from, to = from] = resolved.split('/');
  const has = ({ days, value }, day) =>
    day.length < 10 ? value === day : (days.first ?? '') <= day && day <= (days.last ?? '9999');
  const isFine = granularity !== 'day' || grainOf(first.value) === 'day';
  return has(first, from) && has(last, to) && isFine ? 'right' : 'wrong';
}
