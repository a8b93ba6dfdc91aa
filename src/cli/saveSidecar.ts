import { carryOver } from '../core/index';
import { InputError } from './io';
import { saveFile } from './saveFile';

/**
 * Saves a sidecar that was read as `before`. What another program wrote to it meanwhile is merged in, not overwritten. Throws InputError
 * where that can't be done, also where it is a symbolic link out of its folder, its repository and `cwd`.
 */
export async function saveSidecar(file: string, before: string, after: string, cwd: string): Promise<void> {
  const derive = (now: string | undefined): string => {
    if (now === undefined) throw new InputError(`${file} was deleted meanwhile; nothing was written`);
    const merged = carryOver(before, after, now);
    if (!merged)
      throw new InputError(
        `${file} was changed by another program meanwhile and can't be read now; nothing was written`,
      );
    return merged.text;
  };
  await saveFile(file, derive, [cwd]);
}
