/** Runs a mocha suite in a real VS Code: the desktop one where it can be downloaded, else the one from npm. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder, root } from './packages.mjs';

/** Linux machines often have no display; the server host needs none. `DATELINE_HOST=desktop` asks for the desktop all the same. */
const desktop = process.env.DATELINE_HOST ? process.env.DATELINE_HOST === 'desktop' : platform() !== 'linux';

/**
 * @param {{workspace: string, extension?: string, extensionsDir?: string, tests?: string}} options `extension` is the folder under development,
 *   `tests` the file whose `run` is called
 * @returns {Promise<{passed: number, failed: number, report: string}>}
 */
export async function runInCode({
  workspace,
  extension = root,
  extensionsDir,
  tests = path.join(root, 'dist/test/integration/index.js'),
}) {
  const { downloadAndUnzipVSCode, runTests } = await import('@vscode/test-electron');
  const scratch = mkdtempSync(path.join(tmpdir(), 'dateline-tests-'));
  const results = path.join(scratch, 'results.json');
  const copy = path.join(scratch, 'workspace');
  cpSync(workspace, copy, { recursive: true });
  const vscodeExecutablePath = desktop
    ? await downloadAndUnzipVSCode({ cachePath: path.join(cacheFolder(), 'vscode') })
    : path.join(root, 'scripts/lib/codeStandIn.mjs');
  let failure = '';
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      extensionTestsEnv: { DATELINE_RESULTS: results, DATELINE_GREP: process.env.DATELINE_GREP },
      launchArgs: [
        copy,
        ...(desktop ? ['--disable-workspace-trust', `--user-data-dir=${path.join(scratch, 'data')}`] : []),
        ...(extensionsDir
          ? [`--extensions-dir=${extensionsDir}`]
          : desktop
            ? [`--extensions-dir=${path.join(scratch, 'extensions')}`]
            : []),
      ],
    });
  } catch (error) {
    failure = String(error.message ?? error);
  }
  const outcome = existsSync(results)
    ? JSON.parse(readFileSync(results, 'utf8'))
    : { passed: 0, failed: 1, report: `The suite left no result. ${failure}` };
  if (!failure && !outcome.passed && !outcome.failed) failure = 'The suite ran no test.';
  if (failure && !outcome.failed) Object.assign(outcome, { failed: 1, report: `${outcome.report}\n${failure}` });
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  return outcome;
}
