/** Makes the VSIX: `npm run package`. Fails when it is larger than 8 MB. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { ensureRootPackages, root } from './lib/packages.mjs';

const limit = 8 * 1024 * 1024;
ensureRootPackages();
const run = (...args) => {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
};
run('esbuild.js', 'extension', 'cli', '--production');
run(
  path.join('node_modules', '@vscode', 'vsce', 'vsce'),
  'package',
  '--no-dependencies',
  '--skip-license',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  'dateline.vsix',
);
const { size } = statSync(path.join(root, 'dateline.vsix'));
console.log(`dateline.vsix: ${(size / 1024 / 1024).toFixed(2)} MB`);
if (size > limit) {
  console.error('larger than 8 MB');
  process.exit(1);
}
