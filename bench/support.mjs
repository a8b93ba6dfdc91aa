/** What the benches share: the core as built, its models, and real text to run on. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readArticle } from '../training/corpus/notation.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the neutral bundle of the core and imports it. */
export async function loadCore() {
  execFileSync(process.execPath, [path.join(root, 'esbuild.js'), 'core', '--production'], { cwd: root });
  return import(pathToFileURL(path.join(root, 'dist/core.mjs')).href);
}

/** Reads a packed model, as the hosts do. */
export async function readModel(name) {
  try {
    return new Uint8Array(readFileSync(path.join(root, 'models', name)));
  } catch {
    return undefined;
  }
}

/** The articles of the project's own corpus as plain text with a header date. */
export function corpusTexts() {
  const folder = path.join(root, 'training/corpus/articles');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readArticle(readFileSync(path.join(folder, name), 'utf8')))
    .map(({ id, header, text }) => ({ id, date: header.date, text }));
}

/** Milliseconds of the fastest of `runs` calls, and what the last one returned. */
export function fastest(runs, work) {
  let best = Infinity;
  let result;
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    result = work();
    best = Math.min(best, performance.now() - begun);
  }
  return { ms: best, result };
}
