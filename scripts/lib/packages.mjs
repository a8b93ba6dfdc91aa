/** Installs what is missing, with nothing but Node and npm. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

function npm(args, cwd) {
  const shell = platform() === 'win32';
  const done = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    shell,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}\n${done.stdout}${done.stderr}`);
}

const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);

/** The project's own packages, installed again when the lock file has changed. */
export function ensureRootPackages() {
  const stamp = path.join(root, 'node_modules', '.installed');
  const lock = digest(path.join(root, 'package-lock.json'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing packages ...');
  npm(['ci'], root);
  writeFileSync(stamp, lock);
}

/** A folder that outlives a checkout: `$DATELINE_CACHE`, else the user's cache folder. */
export function cacheFolder() {
  if (process.env.DATELINE_CACHE) return process.env.DATELINE_CACHE;
  const base =
    platform() === 'win32'
      ? (process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'))
      : platform() === 'darwin'
        ? path.join(homedir(), 'Library', 'Caches')
        : (process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'));
  return path.join(base, 'dateline');
}

/**
 * The folder of an installed copy of `test/host/<name>`, in the cache. Package scripts are not run: `after` does what is needed.
 * @param {'server' | 'web' | 'browser'} name
 * @param {(folder: string) => void} [after]
 */
export function ensureHostPackages(name, after) {
  const source = path.join(root, 'test', 'host', name);
  const target = path.join(cacheFolder(), `${name}-${digest(path.join(source, 'package-lock.json'))}`);
  if (existsSync(target)) return target;
  console.error(`Installing the test host "${name}" (once) ...`);
  const draft = `${target}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(source, file), path.join(draft, file));
  npm(['install', '--ignore-scripts'], draft);
  after?.(draft);
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another run was faster.
    if (!existsSync(target)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

/** Runs npm in a folder of an installed host. */
export function npmIn(folder, ...args) {
  npm(args, folder);
}
