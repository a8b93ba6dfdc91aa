/**
 * Shows Dateline at its main job: installs what is missing, builds, analyses the sample article in the terminal, then opens VS Code on
 * `samples/` with the extension loaded. Without a terminal, or with `--no-editor`, it stops after the analysis.
 */
import { spawn, spawnSync } from 'node:child_process';
import { platform } from 'node:os';
import path from 'node:path';
import { ensureRootPackages, root } from './lib/packages.mjs';
import { remoteUri, startServer } from './lib/server.mjs';

const sample = path.join(root, 'samples', 'harbour-talks.txt');
const withEditor = process.stdout.isTTY && !process.argv.includes('--no-editor');

function node(...args) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

ensureRootPackages();
console.error('Building ...');
node('esbuild.js');
node(path.join('dist', 'cli.js'), 'analyze', sample);

if (withEditor) {
  const samples = path.join(root, 'samples');
  const shell = platform() === 'win32';
  if (spawnSync('code', ['--version'], { shell, stdio: 'ignore' }).status === 0) {
    console.log('\nOpening VS Code ...');
    spawn('code', ['--new-window', `--extensionDevelopmentPath=${root}`, samples, sample], {
      shell,
      stdio: 'ignore',
      detached: true,
    }).unref();
  } else if (platform() === 'linux') {
    const server = await startServer({ port: Number(process.env.PORT ?? 0), tests: true });
    const address = server.address(samples, [
      ['extensionDevelopmentPath', remoteUri(server.port, root)],
      ['openFile', remoteUri(server.port, sample)],
    ]);
    console.log(`\nNo \`code\` on this machine. VS Code runs here until you press Ctrl+C:\n\n  ${address}\n`);
  } else {
    console.log(
      '\nNo `code` command was found. In VS Code, run "Shell Command: Install \'code\' command in PATH", then `npm start` again.',
    );
  }
}
