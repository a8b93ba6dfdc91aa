import { chmod, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from './io';

const ending = '.dateline-tmp';
const staleAfter = 10 * 60 * 1000;

/**
 * Replaces a file's content so that whoever reads it, and whatever kills us, finds the old text or the new one whole: a temporary file in
 * the same folder, fsync, rename. A symbolic link stays one, and the file keeps its mode. Throws InputError that says why it failed;
 * the old file is then untouched.
 */
export async function saveFile(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const folder = path.dirname(target);
  const temporary = path.join(
    folder,
    `.${path.basename(target)}.${process.pid}.${Math.random().toString(36).slice(2, 8)}${ending}`,
  );
  try {
    const mode = await stat(target).then(
      (found) => found.mode & 0o7777,
      () => undefined,
    );
    const handle = await open(temporary, 'wx', mode ?? 0o666);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw new InputError(`${file} could not be saved: ${reasonOf(error as NodeJS.ErrnoException)}; it is as it was`);
  }
  await syncFolder(folder);
  await removeStale(folder, path.basename(target));
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS')
    return 'writing in its folder is not allowed';
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return 'the disk is full';
  return error.message;
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
