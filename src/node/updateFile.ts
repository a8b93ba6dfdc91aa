import { open, stat, type FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { behindLinks } from './behindLinks';
import { replaceFile } from './replaceFile';
import { SaveError, toSaveError } from './saveError';
import { withFileLock } from './withFileLock';

/** A file's text before and after an update; both the same where nothing had to be written. */
export interface Updated {
  /** Undefined where there was no file. */
  readonly before: string | undefined;
  readonly after: string;
}

const attempts = 50;
/** A writer that truncates and writes in place is through by then. */
const settleTime = 40;
const emptySettleTime = 1000;
const mostSettling = 3000;

/**
 * Reads a text file, derives its new text and puts that in its place, so that nothing which another program writes meanwhile is overwritten: `derive`
 * gets the text as it is at that moment (undefined: no file), and is asked again where the file changed before the new text was in its
 * place. Undefined from it leaves the file alone. Programs of ours wait for each other; of others, one that writes in place is
 * noticed even after the rename, one that renames within the microseconds between the last look and our own rename is not. Mode and owner stay, and
 * symbolic links, as far as `behindLinks` follows them; `roots` are the folders that the user has opened. A byte order mark is part of the text. Throws SaveError that says why; the file is then as it was.
 */
export async function updateFile(
  file: string,
  derive: (before: string | undefined) => string | undefined,
  roots: readonly string[] = [],
): Promise<Updated | undefined> {
  try {
    const target = await behindLinks(file, roots);
    return await withFileLock(target, async () => {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const held = await hold(target);
        try {
          const done = await update(target, held, derive);
          if (done !== 'changed') return done;
        } finally {
          await held?.handle.close();
        }
      }
      throw new SaveError(file, 'busy', 'other programs keep writing it');
    });
  } catch (error) {
    throw toSaveError(file, error);
  }
}

async function update(
  target: string,
  held: Held | undefined,
  derive: (before: string | undefined) => string | undefined,
): Promise<Updated | undefined | 'changed'> {
  const after = derive(held?.text);
  if (after === undefined) return undefined;
  if (after === held?.text) return { before: held.text, after };
  const isDone = await replaceFile(
    target,
    after,
    held ? { isStillRight: async () => (await signatureOf(target)) === held.signature } : { mustBeNew: true },
  );
  if (!isDone) return 'changed';
  await rememberOwn(target);
  // Whoever opened the old file before the rename and writes in place has written there: his text counts, and ours on top of it.
  if (held && signature(await held.handle.stat({ bigint: true })) !== held.signature) {
    const late = await settled(held.handle);
    const both = derive(late.text);
    await replaceFile(target, both ?? late.text);
    return both === undefined ? undefined : { before: late.text, after: both };
  }
  return { before: held?.text, after };
}

interface Held {
  readonly handle: FileHandle;
  readonly text: string;
  readonly signature: string;
}

async function hold(target: string): Promise<Held | undefined> {
  // Opening a pipe would wait for whoever writes it.
  const found = await stat(target).catch(() => undefined);
  if (found && !found.isFile()) throw new SaveError(target, 'other', 'it is no file');
  const handle = await open(target, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return undefined;
  try {
    return { handle, ...(await settled(handle, target)) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** The text once nobody is in the middle of writing it. */
async function settled(
  handle: FileHandle,
  target = '',
): Promise<{ readonly text: string; readonly signature: string }> {
  for (const end = Date.now() + mostSettling; ;) {
    const before = await handle.stat({ bigint: true });
    const age = Date.now() - Number(before.mtimeMs);
    const isFresh = age >= 0 && age < (before.size ? settleTime : emptySettleTime);
    const isOwn = own.get(target) === signature(before);
    if (isFresh && !isOwn && Date.now() < end) {
      await wait(settleTime / 4);
      continue;
    }
    const bytes = await readAll(handle, Number(before.size));
    const now = signature(await handle.stat({ bigint: true }));
    if (now === signature(before) || Date.now() > end) return { text: decode(target, bytes), signature: now };
  }
}

async function readAll(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, length);
    if (!bytesRead) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SaveError(file, 'not-utf8', 'it is not UTF-8 text');
  }
}

interface Stats {
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
}
const signature = ({ ino, size, mtimeNs }: Stats): string => `${ino} ${size} ${mtimeNs}`;

const signatureOf = async (file: string): Promise<string | undefined> =>
  stat(file, { bigint: true }).then(signature, () => undefined);

/** What we wrote last, by file: it is whole, however new it is. */
const own = new Map<string, string>();

async function rememberOwn(file: string): Promise<void> {
  const now = await signatureOf(file);
  if (own.size > 1000) own.clear();
  if (now !== undefined) own.set(file, now);
}
