import { SaveError } from '../node/saveError';
import { updateFile, type Updated } from '../node/updateFile';
import { InputError } from './io';

/** `updateFile` whose failures are told to the user: throws InputError that says why nothing was written. */
export async function saveFile(
  file: string,
  derive: (before: string | undefined) => string | undefined,
): Promise<Updated | undefined> {
  try {
    return await updateFile(file, derive);
  } catch (error) {
    if (error instanceof SaveError) throw new InputError(error.message);
    throw error;
  }
}
