import type { Stats } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isArticle } from '../core/index';
import { InputError, type Io } from './io';

const articleEnding = /\.(txt|md|article)$/i;
const sidecarEnding = /\.ann\.ya?ml$/i;
const skipped = new Set(['node_modules', '.git']);

/** The bytes of a file. Throws InputError that names the path and the reason. */
export async function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`${file}: ${reasons[error.code ?? ''] ?? error.message}`);
  });
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, a file is wanted',
  EACCES: 'reading it is not allowed',
};

/** A text file as it is, BOM and CRLF included. Throws InputError where it is not UTF-8 text. */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  if (bytes.subarray(0, 8000).includes(0)) throw new InputError(`${file}: this is no text file`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(`${file}: this is not UTF-8 text; save it as UTF-8 and try again`);
  }
}

/** What stands at a path; of a sidecar that is a link to nowhere, the link. Throws InputError where there is nothing. */
export async function look(given: string, cwd: string): Promise<Stats> {
  const full = path.resolve(cwd, given);
  return stat(full)
    .catch((error: unknown) => {
      if (sidecarEnding.test(full)) return lstat(full);
      throw error;
    })
    .catch(() => {
      throw new InputError(`${given}: there is no such file or folder`);
    });
}

/** Told of what a walk leaves out, and why. */
export type Tell = (path: string, why: string) => void;

/**
 * All files below the given files and folders, in a stable order. Links to files are followed, and sidecars that lead nowhere are among them; links to
 * folders are not, so that there is no way round in a circle, and `tell` hears of them. Throws InputError for a path that is not there.
 */
export async function* walk(
  paths: readonly string[],
  cwd: string,
  tell: Tell = () => undefined,
): AsyncGenerator<string> {
  for (const given of paths) {
    const full = path.resolve(cwd, given);
    const found = await look(given, cwd);
    if (!found.isDirectory()) yield full;
    else yield* below(full, tell);
  }
}

async function* below(folder: string, tell: Tell): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    // Gone since it was listed, or closed to us: the others count all the same.
    tell(folder, reasons[error.code ?? ''] ?? error.message);
    return [];
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* below(full, tell);
    else if (entry.isFile()) yield full;
    else if (entry.isSymbolicLink()) {
      const target = await stat(full).catch(() => undefined);
      if (target?.isFile() || (!target && sidecarEnding.test(entry.name))) yield full;
      else if (target?.isDirectory() && !skipped.has(entry.name))
        tell(full, 'a link to a folder is not followed; name it to include it');
    }
  }
}

/** Articles among and below the paths: a file named outright always counts, others by header or by the sidecar beside them. */
export async function findArticles(paths: readonly string[], cwd: string, tell?: Tell): Promise<string[]> {
  const named = new Set(paths.map((given) => path.resolve(cwd, given)));
  const files: string[] = [];
  for await (const file of walk(paths, cwd, tell)) files.push(file);
  const all = new Set(files);
  const articles: string[] = [];
  for (const file of files) {
    if (sidecarEnding.test(file)) continue;
    if (named.has(file)) articles.push(file);
    else if (!articleEnding.test(file)) continue;
    else if (/\.article$/i.test(file) || all.has(`${file}.ann.yaml`)) articles.push(file);
    else if (isArticle(await readText(file).catch(() => ''))) articles.push(file);
  }
  if (!articles.length)
    throw new InputError(
      `no articles in ${paths.join(', ')}: a text file counts when it starts with a header such as "date 2023-07-03" or has a sidecar beside it`,
    );
  return articles;
}

/** Tells the user what a walk leaves out. */
export function tellLeftOut(io: Io): Tell {
  return (file, why) => io.err(`${displayPath(file, io.cwd)}: ${why}\n`);
}

/** A path for people and exports: relative to the working folder, with forward slashes. */
export function displayPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  return (relative && !relative.startsWith('..') ? relative : file).split(path.sep).join('/');
}

/** `line:column` of an offset, both from 1, as compilers print it. */
export function positionOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${line}:${offset - before.lastIndexOf('\n')}`;
}
