import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The core's recognizer, bundled from its TypeScript. */
export async function loadCore() {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  const outfile = join(folder, 'core.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('core.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'error',
    outfile,
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
