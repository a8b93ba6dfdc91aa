import { execFile, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { normaliseText, textHash } from '../core/index';

const run = promisify(execFile);
/** How many versions of an article are looked at, and how long git may take. */
const versionLimit = 300;
const timeLimit = 20_000;
const cacheLimit = 5000;

/** Finds earlier versions of articles by the hash of their text: in a cache of texts already seen, and in git's objects. */
export class OldTexts {
  constructor(private readonly cacheFolder = defaultCache()) {}

  /** The normalised text whose hash is `sha256`, as far as it can be found. */
  async find(article: string, sha256: string): Promise<string | undefined> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
    const cached = await readFile(path.join(this.cacheFolder, sha256), 'utf8').catch(() => undefined);
    if (cached !== undefined && textHash(cached) === sha256) return cached;
    return fromGit(article, sha256).catch(() => undefined);
  }

  /** Keeps a text, so that anchors made on it can be followed later even without git. Failing to is no error. */
  async remember(text: string): Promise<void> {
    const file = path.join(this.cacheFolder, textHash(text));
    try {
      await mkdir(this.cacheFolder, { recursive: true, mode: 0o700 });
      await writeFile(file, normaliseText(text), { flag: 'wx', mode: 0o600 });
      await this.prune();
    } catch {
      // There already, or no place to keep it.
    }
  }

  private async prune(): Promise<void> {
    const names = await readdir(this.cacheFolder);
    if (names.length <= cacheLimit) return;
    const aged = await Promise.all(
      names.map(async (name) => ({ name, time: (await stat(path.join(this.cacheFolder, name))).mtimeMs })),
    );
    aged.sort((a, b) => a.time - b.time);
    for (const { name } of aged.slice(0, names.length - cacheLimit * 0.9))
      await unlink(path.join(this.cacheFolder, name));
  }
}

function defaultCache(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA, DATELINE_CACHE } = process.env;
  return (
    DATELINE_CACHE ?? path.join(XDG_CACHE_HOME ?? LOCALAPPDATA ?? path.join(homedir(), '.cache'), 'dateline', 'texts')
  );
}

/** What a repository's own settings could otherwise have git run, or fetch. */
const harmless = ['core.fsmonitor=false', 'log.showSignature=false', 'protocol.allow=never'].flatMap((one) => [
  '-c',
  one,
]);

/** Git's surroundings: the repository is the one that the article lies in, whichever a hook or a shell that started us speaks of. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !repositoryVariables.has(name));
  return { ...Object.fromEntries(own), GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
}

const repositoryVariables = new Set([
  'GIT_DIR',
  'GIT_COMMON_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_CONFIG_PARAMETERS',
  'GIT_CONFIG_COUNT',
]);

/** Looks through the versions of a file that git has, the newest first. */
async function fromGit(article: string, sha256: string): Promise<string | undefined> {
  const folder = path.dirname(article);
  const name = path.basename(article);
  const git = async (...args: string[]): Promise<string> =>
    (
      await run('git', ['-C', folder, ...harmless, ...args], {
        env: gitEnvironment(),
        timeout: timeLimit,
        maxBuffer: 32e6,
        encoding: 'utf8',
      })
    ).stdout;
  const seen = new Set<string>();
  const staged = await git('ls-files', '--stage', '--', name);
  const histories = [
    () => git('log', '--format=', '--raw', '--no-abbrev', '--no-renames', `-n${versionLimit}`, '--', name),
    () => git('log', '--format=', '--raw', '--no-abbrev', '--follow', `-n${versionLimit}`, '--', name),
    () =>
      git(
        'log',
        '--format=',
        '--raw',
        '--no-abbrev',
        '--no-renames',
        '--all',
        '--reflog',
        `-n${versionLimit}`,
        '--',
        name,
      ),
  ];
  const inStage = staged.split('\n').flatMap((line) => /^\d+ ([0-9a-f]{40,64}) /.exec(line)?.[1] ?? []);
  const found = await firstWithHash(folder, inStage, seen, sha256);
  if (found !== undefined) return found;
  for (const history of histories) {
    const blobs = (await history()).split('\n').flatMap((line) => {
      const ids = /^:\d+ \d+ ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) /.exec(line);
      return ids ? [ids[2] ?? '', ids[1] ?? ''] : [];
    });
    const text = await firstWithHash(folder, blobs, seen, sha256);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Reads blobs one after the other and stops at the one whose text has the hash. */
async function firstWithHash(
  folder: string,
  ids: readonly string[],
  seen: Set<string>,
  sha256: string,
): Promise<string | undefined> {
  const fresh = ids.filter((id) => !/^0+$/.test(id) && !seen.has(id) && seen.add(id));
  if (!fresh.length) return undefined;
  const child = spawn('git', ['-C', folder, ...harmless, 'cat-file', '--batch'], {
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: timeLimit,
  });
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${fresh.join('\n')}\n`);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      rest = rest.length ? Buffer.concat([rest, chunk]) : chunk;
      for (;;) {
        const line = rest.indexOf(10);
        if (line < 0) break;
        const header = rest.toString('latin1', 0, line).split(' ');
        const size = header[1] === 'missing' ? -1 : Number(header[2]);
        if (rest.length < line + 1 + size + 1) break;
        const text = size < 0 ? '' : rest.toString('utf8', line + 1, line + 1 + size);
        rest = rest.subarray(line + 1 + (size < 0 ? 0 : size + 1));
        if (size >= 0 && header[1] === 'blob' && textHash(text) === sha256) return text;
      }
    }
    return undefined;
  } finally {
    child.kill();
  }
}
