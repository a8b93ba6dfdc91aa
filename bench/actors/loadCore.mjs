import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Bundles the core and the parts that only scorers need, in memory. */
export async function loadCore() {
  const root = new URL('../../', import.meta.url).pathname;
  const result = await build({
    stdin: {
      contents: `export * from './src/core/index'; export * from './src/core/actors/codeActor'; export * from './src/core/actors/resolveActors'; export * from './src/core/language/parse';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].text).toString('base64')}`);
}

/** The models of the checkout. */
export async function loadShippedModels(core) {
  return core.loadModels(
    async (name) => new Uint8Array(readFileSync(new URL(`../../models/${name}`, import.meta.url))),
  );
}
