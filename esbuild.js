// Bundles everything: `node esbuild.js [part ...] [--watch] [--production]`; parts: extension cli core tests (default: all but tests).
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const args = process.argv.slice(2);
const watch = args.includes('--watch');
const production = args.includes('--production');
const asked = args.filter((arg) => !arg.startsWith('--'));

/** Files below `folder` whose name ends in `ending`. */
function find(folder, ending) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true })
    .map((file) => path.join(folder, file))
    .filter((file) => file.endsWith(ending));
}

const common = { bundle: true, minify: production, sourcemap: !production, target: 'es2022', logLevel: 'warning' };
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const browser = { ...common, platform: 'browser', format: 'cjs', define: { global: 'globalThis' } };

const parts = {
  extension: [
    { ...node, entryPoints: ['src/extension/nodeMain.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
    { ...browser, entryPoints: ['src/extension/webMain.ts'], outfile: 'dist/web/extension.js', external: ['vscode'] },
    { ...node, entryPoints: ['src/extension/worker/nodeWorker.ts'], outfile: 'dist/worker.js' },
    { ...browser, format: 'iife', entryPoints: ['src/extension/worker/webWorker.ts'], outfile: 'dist/web/worker.js' },
    {
      ...common,
      platform: 'browser',
      format: 'iife',
      entryPoints: find('src/webview', 'main.ts'),
      outbase: 'src/webview',
      outdir: 'dist/webview',
    },
  ],
  cli: [{ ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } }],
  // The proof that the core is pure: neutral platform, nothing external.
  core: [
    {
      ...common,
      platform: 'neutral',
      format: 'esm',
      mainFields: ['module', 'main'],
      entryPoints: ['src/core/index.ts'],
      outfile: 'dist/core.mjs',
    },
  ],
  bench: [{ ...node, entryPoints: ['bench/keystrokeSuite.ts'], outdir: 'dist/bench', external: ['vscode'] }],
  tests: [
    {
      ...node,
      entryPoints: find('test', '.test.ts').filter((f) => !/^test[\\/](integration|web)[\\/]/.test(f)),
      outbase: 'test',
      outdir: 'dist/test',
    },
    {
      ...node,
      entryPoints: find('test/integration', '.ts'),
      outbase: 'test',
      outdir: 'dist/test',
      external: ['vscode', 'mocha'],
    },
    {
      ...browser,
      entryPoints: find('test/web', 'index.ts'),
      outbase: 'test',
      outdir: 'dist/test',
      external: ['vscode'],
    },
  ],
};

async function main() {
  const names = asked.length ? asked : ['extension', 'cli', 'core'];
  for (const name of names)
    if (!(name in parts)) throw new Error(`no such part: ${name}; there are ${Object.keys(parts).join(' ')}`);
  const builds = names
    .flatMap((name) => parts[name])
    .filter((build) => build.entryPoints.every((file) => fs.existsSync(file)) && build.entryPoints.length);
  if (watch) for (const build of builds) await (await esbuild.context(build)).watch();
  else await Promise.all(builds.map((build) => esbuild.build(build)));
}

module.exports = { parts };

if (require.main === module)
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
