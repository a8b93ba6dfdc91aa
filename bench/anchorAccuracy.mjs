/**
 * How often annotations are found again, and how often they land silently on other words: `node bench/anchorAccuracy.mjs [ARTICLES] [SPANS]`.
 * The forty kinds of edits of `test/support/mutations.ts` around spans of the project's own corpus; with `--misses` each one that is not right.
 */
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { root } from './support.mjs';

const [articles = 40, spans = 5] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
  .map(Number);
process.chdir(root);
const scratch = mkdtempSync(path.join(tmpdir(), 'dateline-anchors-'));
const outfile = path.join(scratch, 'trials.cjs');
await build({
  stdin: {
    contents: "export * from './test/support/anchorTrial'; export * from './test/support/corpusArticles';",
    resolveDir: root,
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile,
});
const { runTrials, summarise, corpusArticles } = createRequire(import.meta.url)(outfile);
rmSync(scratch, { recursive: true });
for (const withOld of [false, true]) {
  const trials = runTrials(corpusArticles(articles), spans, withOld, false);
  console.log(`\n${withOld ? 'with' : 'without'} the old text`);
  for (const { kind, count, right, silent, states } of summarise(trials)) {
    const share = ((100 * right) / count).toFixed(2).padStart(6);
    console.log(
      `${kind.padEnd(42)}${String(count).padStart(6)}  ${share} % right  ${silent} silently wrong  ${JSON.stringify(states)}`,
    );
  }
  if (process.argv.includes('--misses'))
    for (const { kind, article, quote, at, truth, state, step, found, isRight } of trials)
      if (!isRight) console.log(JSON.stringify({ kind, article, quote, at, truth, state, step, found }));
}
