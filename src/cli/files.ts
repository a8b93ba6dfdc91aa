import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isArticle } from '../core/index';
import { InputError } from './io';

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

/** All files below the given files and folders, in a stable order. Throws InputError for a path that is not there. */
export async function* walk(paths: readonly string[], cwd: string): AsyncGenerator<string> {
  for (const given of paths) {
    const full = path.resolve(cwd, given);
    const found = await stat(full).catch(() => {
      throw new InputError(`${given}: there is no such file or folder`);
    });
    if (!found.isDirectory()) yield full;
    else yield* below(full);
  }
}

async function* below(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* below(full);
    else if (entry.isFile()) yield full;
  }
}

/** Articles among and below the paths: a file named outright always counts, others by header or by the sidecar beside them. */
export async function findArticles(paths: readonly string[], cwd: string): Promise<string[]> {
  const named = new Set(paths.map((given) => path.resolve(cwd, given)));
  const files: string[] = [];
  for await (const file of walk(paths, cwd)) files.push(file);
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
