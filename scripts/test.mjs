/**
 * All tests, on any machine with Node and npm: installs what is missing, runs every stage, ends with `N passed, N failed`.
 * `npm test -- unit web` runs the named stages only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { ensureRootPackages, root } from './lib/packages.mjs';

const total = { passed: 0, failed: 0 };
const asked = process.argv.slice(2);
const bin = (name) => path.join(root, 'node_modules', name);

/** Runs a program of ours in Node; its output is shown when it fails, or always with `show`. */
function node(args, { show = false } = {}) {
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  if (show || done.status !== 0) process.stdout.write(done.stdout + done.stderr);
  return { ok: done.status === 0, output: done.stdout };
}

const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** Runs bundled mocha tests in this machine's Node. */
function mocha(...patterns) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'dateline-mocha-'));
  const results = path.join(scratch, 'results.json');
  const { ok } = node([
    bin('mocha/bin/mocha.js'),
    ...patterns,
    '--reporter',
    'json',
    '--reporter-option',
    `output=${results}`,
    '--timeout',
    '120000',
    '--exit',
  ]);
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const { stats, failures } = JSON.parse(readFileSync(results, 'utf8'));
  rmSync(scratch, { recursive: true, force: true });
  for (const { fullTitle, err } of failures) console.log(`  FAILED ${fullTitle}\n${err.stack ?? err.message}`);
  return { passed: stats.passes, failed: stats.failures || (ok ? 0 : 1), skipped: stats.pending };
}

/** A busy machine can lose a click of the mouse: what fails is run once more, in a fresh VS Code, and both are told. */
function inBrowser(file) {
  const first = mocha(file);
  if (!first.failed) return first;
  console.log(`  ${path.basename(file)} is run again in a fresh VS Code`);
  return mocha(file);
}

const sum = (counts) =>
  counts.reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }));

const stages = {
  format: () => one(node([bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn']).ok),
  lint: () => one(node([bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']).ok),
  types: () => {
    const configs = ['tsconfig.json', 'src/core/tsconfig.json'];
    return sum(configs.map((file) => one(node([bin('typescript/bin/tsc'), '-p', file]).ok)));
  },
  build: () => one(node(['esbuild.js', 'extension', 'cli', 'core', 'tests']).ok),
  unit: () => mocha('dist/test/unit/**/*.test.js'),
  golden: () => mocha('dist/test/golden/**/*.test.js', 'dist/test/*.test.js'),
  integration: async () => {
    const { runInCode } = await import('./lib/runInCode.mjs');
    const { report, ...counts } = await runInCode({ workspace: path.join(root, 'samples') });
    console.log(report);
    return counts;
  },
  web: () => {
    const { output } = node(['scripts/testWeb.mjs'], { show: true });
    const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [0, 0, 1];
    return { passed: Number(passed), failed: Number(failed) };
  },
  e2e: () => {
    const folder = path.join(root, 'dist/test/e2e');
    const files = readdirSync(folder).filter((file) => file.endsWith('.test.js'));
    return sum(files.map((file) => inBrowser(path.join(folder, file))));
  },
};

ensureRootPackages();
for (const [name, run] of Object.entries(stages)) {
  if (
    asked.length &&
    !asked.includes(name) &&
    !(name === 'build' && asked.some((stage) => !['format', 'lint', 'types'].includes(stage)))
  )
    continue;
  const begun = performance.now();
  const {
    passed,
    failed,
    skipped = 0,
  } = await Promise.resolve()
    .then(run)
    .catch((error) => {
      console.log(error.stack ?? String(error));
      return { passed: 0, failed: 1 };
    });
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${seconds} s)`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
