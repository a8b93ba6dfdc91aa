/**
 * How long annotations take to be found again in an article that changed: `node bench/anchors.mjs [ANNOTATIONS]`.
 * The article is made of the project's own corpus; every 40th sentence has a word more.
 */
import { corpusTexts, fastest, loadCore } from './support.mjs';

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
      const { ms, result } = fastest(2, () => resolveAnchors(items, after, { sha256, oldText }));
      const settled = result.filter((anchor) => anchor.state === 'ok' || anchor.state === 'moved').length;
      console.log(
        `${String(count).padStart(11)}  ${(before.length / 1e6).toFixed(2)} MB  ${oldText ? 'known   ' : 'unknown '}  ${edited}  ${ms.toFixed(0).padStart(6)}  (${((100 * settled) / count).toFixed(1)} % settled)`,
      );
    }
  }
}
