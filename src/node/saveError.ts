/** Why a file could not be saved. */
export type SaveFailure = 'not-allowed' | 'full' | 'no-folder' | 'not-utf8' | 'link' | 'busy' | 'other';

/** A save that failed. The file is as it was before. */
export class SaveError extends Error {
  constructor(
    readonly file: string,
    readonly failure: SaveFailure,
    /** In a few words, for people. */
    readonly reason: string,
  ) {
    super(`${file} could not be saved: ${reason}; it is as it was`);
  }
}

const failures: Readonly<Record<string, readonly [SaveFailure, string]>> = {
  EACCES: ['not-allowed', 'writing in its folder is not allowed'],
  EPERM: ['not-allowed', 'writing in its folder is not allowed'],
  EROFS: ['not-allowed', 'its disk is read-only'],
  ENOSPC: ['full', 'the disk is full'],
  EDQUOT: ['full', 'your share of the disk is used up'],
  EFBIG: ['full', 'it is larger than files may be here'],
  ENOENT: ['no-folder', 'its folder is gone'],
  ENOTDIR: ['no-folder', 'its folder is gone'],
};

/** A system's error as one that says what happened to the save. */
export function toSaveError(file: string, error: unknown): Error {
  if (error instanceof SaveError || !(error instanceof Error) || !('code' in error)) return error as Error;
  const [failure, reason] = failures[String(error.code)] ?? ['other', error.message];
  return new SaveError(file, failure, reason);
}
