import { randomUUID } from 'node:crypto';
import { open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SaveError } from './saveError';

/** A save takes milliseconds; a lock this old belongs to a program that hangs or is gone. */
const staleAfter = 10_000;
/** One that was killed before it wrote its name. */
const namelessStaleAfter = 1000;
const patience = 15_000;

/**
 * Runs `work` while no other program of ours writes `file`: a lock file beside it, made so that only one can make it. A lock whose owner is dead is
 * taken away. Programs that know nothing of the lock are not held off. Throws SaveError where the lock stays taken, and what the system says
 * where none can be made.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(path.dirname(file), `.${path.basename(file)}.dateline-lock`);
  const owner = `${process.pid} ${hostname()} ${randomUUID()}`;
  for (const end = Date.now() + patience; !(await take(lock, owner));) {
    if (Date.now() > end) throw new SaveError(file, 'busy', `another program keeps ${lock}`);
    const stale = await staleOwner(lock);
    if (stale === undefined) await wait(3 + Math.random() * 12);
    else await clear(lock, stale);
  }
  try {
    return await work();
  } finally {
    if ((await ownerOf(lock)) === owner) await unlink(lock).catch(() => undefined);
  }
}

async function take(lock: string, owner: string): Promise<boolean> {
  const handle = await open(lock, 'wx').catch((error: NodeJS.ErrnoException) => {
    // Windows says EPERM of a name that is just being deleted.
    if (error.code === 'EEXIST' || (error.code === 'EPERM' && process.platform === 'win32')) return undefined;
    throw error;
  });
  if (!handle) return false;
  try {
    await handle.writeFile(owner);
  } catch (error) {
    await unlink(lock).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
  return true;
}

const ownerOf = (lock: string): Promise<string | undefined> => readFile(lock, 'utf8').catch(() => undefined);

/** What stands in a lock that nobody holds any more; undefined for one that is held or gone. */
async function staleOwner(lock: string): Promise<string | undefined> {
  const found = await stat(lock).catch(() => undefined);
  const owner = await ownerOf(lock);
  if (!found || owner === undefined) return undefined;
  const age = Date.now() - found.mtimeMs;
  const [pid, host] = owner.split(' ');
  const isDead = pid !== undefined && host === hostname() && !isRunning(Number(pid));
  return isDead || age > (owner ? staleAfter : namelessStaleAfter) ? owner : undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes a stale lock away; one that somebody made in the meantime is put back. */
async function clear(lock: string, stale: string): Promise<void> {
  const aside = `${lock}-${randomUUID()}`;
  try {
    await rename(lock, aside);
    if ((await ownerOf(aside)) === stale) await unlink(aside);
    else await rename(aside, lock);
  } catch {
    // Another one was faster.
  }
}
