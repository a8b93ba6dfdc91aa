/** Installs the packed VSIX in the host, as a user would, and runs the integration suite against it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureRootPackages, root } from './lib/packages.mjs';
import { runInCode } from './lib/runInCode.mjs';
import { installExtension } from './lib/server.mjs';

ensureRootPackages();
for (const args of [['scripts/package.mjs'], ['esbuild.js', 'tests']]) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(1);
}
const scratch = mkdtempSync(path.join(tmpdir(), 'dateline-vsix-'));
const extensionsDir = path.join(scratch, 'extensions');
// The host wants an extension under development; this one does nothing, so that only the installed VSIX can pass the suite.
const empty = path.join(scratch, 'empty');
mkdirSync(empty);
writeFileSync(
  path.join(empty, 'package.json'),
  JSON.stringify({ name: 'empty', publisher: 'dateline-tests', version: '0.0.1', engines: { vscode: '^1.100.0' } }),
);
const vsix = path.join(root, 'dateline.vsix');
if (!existsSync(vsix)) throw new Error('there is no dateline.vsix');
installExtension(vsix, extensionsDir);
const { passed, failed, report } = await runInCode({
  workspace: path.join(root, 'samples'),
  extension: empty,
  extensionsDir,
});
rmSync(scratch, { recursive: true, force: true });
console.log(`${report}\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
