import { randomUUID } from 'node:crypto';
import { chmod, chown, link, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ending = '.dateline-tmp';
const staleAfter = 10 * 60 * 1000;

/**
 * Replaces a file's content so that whoever reads it, and whatever kills us, finds the old text or the new one whole: a temporary file in the same
 * folder, fsync, rename, fsync of the folder. The file keeps its mode and, where we may, its owner. `isStillRight` is asked right before
 * the rename; `mustBeNew`: the file is not there, and one that appears meanwhile is not replaced. False where nothing was written for either
 * reason. Throws what the system says; the old file is then untouched. `file` must not be a symbolic link.
 */
export async function replaceFile(
  file: string,
  text: string,
  { mustBeNew = false, isStillRight = async () => true }: ReplaceOptions = {},
): Promise<boolean> {
  const folder = path.dirname(file);
  const name = path.basename(file);
  const temporary = path.join(folder, `.${name}.${randomUUID().slice(0, 8)}${ending}`);
  try {
    const old = await stat(file).catch(() => undefined);
    const handle = await open(temporary, 'wx', old ? old.mode & 0o7777 : 0o666);
    try {
      await handle.writeFile(text, 'utf8');
      const made = await handle.stat();
      // Another's file stays his, where the system lets us give it away.
      if (old && (made.uid !== old.uid || made.gid !== old.gid))
        await chown(temporary, old.uid, old.gid).catch(() => undefined);
      if (old && (made.mode & 0o7777) !== (old.mode & 0o7777)) await chmod(temporary, old.mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const isDone = (await isStillRight()) && (mustBeNew ? await putNew(temporary, file) : await put(temporary, file));
    if (!isDone) {
      await unlink(temporary);
      return false;
    }
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
  await removeStale(folder, name);
  return true;
}

export interface ReplaceOptions {
  readonly mustBeNew?: boolean;
  readonly isStillRight?: () => Promise<boolean>;
}

async function put(temporary: string, file: string): Promise<boolean> {
  for (let attempt = 0; ; attempt++) {
    try {
      await rename(temporary, file);
      return true;
    } catch (error) {
      // On Windows a virus scanner or indexer that looks at the file forbids it for a moment.
      const isPassing = ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (process.platform !== 'win32' || !isPassing || attempt > 9) throw error;
      await wait(20 * (attempt + 1));
    }
  }
}

/** A hard link is refused where the name is taken, which a rename is not. */
async function putNew(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A file system without hard links.
    return put(temporary, file);
  }
  await unlink(temporary);
  return true;
}

/** Makes the rename itself last through a power cut, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Temporary files of writers that were killed. */
async function removeStale(folder: string, name: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const one of names) {
    if (!one.startsWith(`.${name}.`) || !one.endsWith(ending)) continue;
    const full = path.join(folder, one);
    const found = await stat(full).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > staleAfter) await unlink(full).catch(() => undefined);
  }
}
