import { readFile } from 'node:fs/promises';
import { mergeSidecars } from '../core/index';
import { InputError } from './io';
import { saveFile } from './saveFile';

/**
 * Saves a sidecar that was read as `before`. What another program wrote to it meanwhile is merged in, not overwritten. Throws InputError
 * where that can't be done.
 */
export async function saveSidecar(file: string, before: string, after: string): Promise<void> {
  const now = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new InputError(`${file} can't be read any more: ${error.message}`);
  });
  if (now === undefined) throw new InputError(`${file} was deleted meanwhile; nothing was written`);
  if (now === before) return saveFile(file, after);
  const merged = mergeSidecars(before, after, now);
  if (!merged)
    throw new InputError(`${file} was changed by another program meanwhile and can't be read now; nothing was written`);
  await saveFile(file, merged.text);
}
