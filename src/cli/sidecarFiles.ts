import { access, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readSidecarName } from '../core/index';
import { readText, walk } from './files';
import { InputError } from './io';

/** A sidecar on disk with the article it is about. */
export interface SidecarPath {
  readonly sidecar: string;
  /** Where the article is or should be. */
  readonly article: string;
  readonly hasArticle: boolean;
  /** Whose layer it is, for `<article>.<annotator>.ann.yaml`. */
  readonly annotator?: string;
}

const ending = '.ann.yaml';

/** Every sidecar below the paths, those of articles named outright among them; in a stable order. */
export async function findSidecars(paths: readonly string[], cwd: string): Promise<SidecarPath[]> {
  const found = new Set<string>();
  for (const given of paths.length ? paths : ['.']) {
    const full = path.resolve(cwd, given);
    const isFile = await stat(full).then(
      (entry) => entry.isFile(),
      () => {
        throw new InputError(`${given}: there is no such file or folder`);
      },
    );
    if (isFile && !full.endsWith(ending)) {
      const own = await sidecarsBeside(full);
      for (const { sidecar } of own) found.add(sidecar);
      if (!own.length)
        throw new InputError(`${given}: there is no sidecar beside it (${path.basename(full)}${ending})`);
      continue;
    }
    for await (const file of walk([full], cwd)) if (file.endsWith(ending)) found.add(file);
  }
  return Promise.all([...found].map(articleOf));
}

/** The sidecars of one article, the shared one first, then the layers by name. */
export async function sidecarsBeside(article: string): Promise<SidecarPath[]> {
  const folder = path.dirname(article);
  const names = await readdir(folder).catch(() => []);
  const mine = names.filter((name) => name.startsWith(`${path.basename(article)}.`) && name.endsWith(ending));
  const found = await Promise.all(mine.map((name) => articleOf(path.join(folder, name))));
  return found
    .filter((one) => one.article === article)
    .sort((a, b) => ((a.annotator ?? '') < (b.annotator ?? '') ? -1 : 1));
}

/** The article that a sidecar's name speaks of. */
export async function articleOf(sidecar: string): Promise<SidecarPath> {
  const readings = readSidecarName(sidecar);
  for (const { article, layer } of readings)
    if (await exists(article)) return { sidecar, article, hasArticle: true, ...(layer && { annotator: layer }) };
  return { sidecar, article: readings[0]?.article ?? sidecar, hasArticle: false };
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** The nearest file of that name in the folder of `from` or above; its text, or undefined. */
export async function findUpward(
  from: string,
  name: string,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  for (let folder = path.dirname(path.resolve(from)); ; folder = path.dirname(folder)) {
    const file = path.join(folder, name);
    if (await exists(file)) return { path: file, text: await readText(file) };
    if (path.dirname(folder) === folder) return undefined;
  }
}
