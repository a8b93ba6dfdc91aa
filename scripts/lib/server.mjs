/** VS Code as a local web server, from npm: the workbench in a browser, the extension host in Node. Linux. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { arch, tmpdir } from 'node:os';
import path from 'node:path';
import { ensureHostPackages, npmIn } from './packages.mjs';

const inside = 'node_modules/code-server/lib/vscode';

/** Node 24 and the server's entry file, installed where missing. */
export function ensureServer() {
  const folder = ensureHostPackages('server', (draft) =>
    npmIn(path.join(draft, inside), 'install', '--omit=dev', '--ignore-scripts'),
  );
  const own = path.join(folder, `node_modules/node-linux-${arch()}/bin/node`);
  const node = existsSync(own) ? own : process.execPath;
  return { node, main: path.join(folder, inside, 'out/server-main.js') };
}

/**
 * Starts a server and resolves with its address once it listens.
 * @param {{data?: string, extensions?: string, port?: number, tests?: boolean}} options `data` and `extensions` are folders, temporary where absent;
 *   `tests` lets the address carry an extension under development
 * @returns {Promise<{port: number, address(folder: string, payload?: [string, string][]): string, stop(): void}>}
 */
export async function startServer({ data, extensions, port = 0, tests = false } = {}) {
  const { node, main } = ensureServer();
  const scratch = mkdtempSync(path.join(tmpdir(), 'dateline-host-'));
  const userData = data ?? path.join(scratch, 'data');
  const args = [
    ...[
      main,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--accept-server-license-terms',
    ],
    ...[
      '--disable-workspace-trust',
      '--telemetry-level',
      'off',
      '--server-data-dir',
      userData,
      '--user-data-dir',
      userData,
    ],
    ...['--extensions-dir', extensions ?? path.join(scratch, 'extensions')],
    ...(tests ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(node, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, VSCODE_LOG_LEVEL: 'warn' },
  });
  const stop = () => {
    child.kill('SIGKILL');
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  const listening = await new Promise((resolve, reject) => {
    let output = '';
    const look = (chunk) => {
      output += chunk;
      const found = /Extension host agent listening on (\d+)/.exec(output);
      if (found) resolve(Number(found[1]));
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${output}`)));
  });
  child.stdout.removeAllListeners('data').resume();
  child.stderr.removeAllListeners('data').resume();
  return {
    port: listening,
    stop,
    address(folder, payload = []) {
      const query = new URLSearchParams({ folder, ...(payload.length && { payload: JSON.stringify(payload) }) });
      return `http://127.0.0.1:${listening}/?${query}`;
    },
  };
}

/** A remote address of a local folder, as the workbench's payload wants it. */
export function remoteUri(port, folder) {
  return `vscode-remote://127.0.0.1:${port}${folder}`;
}

/** Installs a packed extension into an extensions folder, as a user would. */
export function installExtension(vsix, extensions) {
  const { node, main } = ensureServer();
  const done = spawnSync(
    node,
    [main, '--accept-server-license-terms', '--extensions-dir', extensions, '--install-extension', vsix],
    { encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`the VSIX does not install:\n${done.stdout}${done.stderr}`);
}
