/**
 * How long annotations take to be found again in an article that changed: `node bench/anchors.mjs [ANNOTATIONS]`.
 * The article is made of the project's own corpus; every 40th sentence has a word more, or every sixth word is another one.
 * Processor time, which says the same on a busy machine; the best of three runs.
 */
import { corpusTexts, loadCore } from './support.mjs';

const most = Number(process.argv[2] ?? 10_000);
const { makeAnchor, normalText, resolveAnchors, textHash } = await loadCore();
const all = corpusTexts()
  .map((article) => article.text)
  .join('\n\n');

/** An article of about 100 letters an annotation: the corpus as often as it takes, each round with names of its own. */
function articleFor(count) {
  let text = '';
  for (let round = 0; text.length < count * 100; round++) text += all.replace(/\b(said|told)\b/g, `$1 ${round}`);
  return text.slice(0, count * 100);
}

/** Milliseconds of processor time of the cheapest of three calls, and what the last one returned. */
function cheapest(work) {
  let best = Infinity;
  let result;
  for (let run = 0; run < 3; run++) {
    const begun = process.cpuUsage();
    result = work();
    const { user, system } = process.cpuUsage(begun);
    best = Math.min(best, (user + system) / 1000);
  }
  return { ms: best, result };
}

console.log('annotations  article  old text  edited  ms');
for (const count of [most / 4, most / 2, most]) {
  const before = articleFor(count);
  const normal = normalText(before);
  const words = [...before.matchAll(/\b[A-Z][a-z]+(?: [A-Z][a-z]+)*\b/g)];
  const step = words.length / count;
  const items = Array.from({ length: count }, (_, i) => {
    const match = words[Math.floor(i * step)];
    return { id: `m${i}`, ...makeAnchor(normal, match.index, match.index + match[0].length) };
  });
  let sentence = 0;
  const lightly = before.replace(/\. (?=[A-Z])/g, (end) => (++sentence % 40 ? end : `. Later, ${sentence} more. `));
  const heavily = before.replace(/\b[a-z]{4,}\b/g, (word) => (++sentence % 6 ? word : 'changed'));
  const sha256 = textHash(before);
  for (const [edited, after] of [
    ['lightly', lightly],
    ['heavily', heavily],
  ]) {
    for (const oldText of [undefined, before]) {
      const { ms, result } = cheapest(() => resolveAnchors(items, after, { sha256, oldText }));
      const settled = result.filter((anchor) => anchor.state === 'ok' || anchor.state === 'moved').length;
      console.log(
        `${String(count).padStart(11)}  ${(before.length / 1e6).toFixed(2)} MB  ${oldText ? 'known   ' : 'unknown '}  ${edited}  ${ms.toFixed(0).padStart(6)}  (${((100 * settled) / count).toFixed(1)} % settled)`,
      );
    }
  }
}
