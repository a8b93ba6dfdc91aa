import { SaveError } from '../node/saveError';
import { updateFile, type Updated } from '../node/updateFile';
import { InputError } from './io';

/** `updateFile` (which see for `roots`) whose failures are told to the user: throws InputError that says why nothing was written. */
export async function saveFile(
  file: string,
  derive: (before: string | undefined) => string | undefined,
  roots: readonly string[] = [],
): Promise<Updated | undefined> {
  try {
    return await updateFile(file, derive, roots);
  } catch (error) {
    if (error instanceof SaveError) throw new InputError(error.message);
    throw error;
  }
}
