import { access, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { linkRefused, readSidecarName, type Problem } from '../core/index';
import { behindLinks } from '../node/behindLinks';
import { SaveError } from '../node/saveError';
import { look, readText, walk, type Tell } from './files';
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
export async function findSidecars(paths: readonly string[], cwd: string, tell?: Tell): Promise<SidecarPath[]> {
  const found = new Set<string>();
  for (const given of paths.length ? paths : ['.']) {
    const full = path.resolve(cwd, given);
    const entry = await look(given, cwd);
    if (entry.isFile() && !full.endsWith(ending)) {
      const own = await sidecarsBeside(full);
      for (const { sidecar } of own) found.add(sidecar);
      if (!own.length)
        throw new InputError(`${given}: there is no sidecar beside it (${path.basename(full)}${ending})`);
      continue;
    }
    for await (const file of walk([full], cwd, tell)) if (file.endsWith(ending)) found.add(file);
  }
  return Promise.all([...found].map(articleOf));
}

/** A sidecar that is a symbolic link which is not followed. */
export class LinkError extends InputError {
  constructor(
    sidecar: string,
    readonly problem: Problem,
  ) {
    super(`${sidecar}: ${problem.message}`);
  }
}

/**
 * The text of a sidecar. Throws InputError where it can't be read, or is a symbolic link that is not to be followed: out of its folder, its
 * repository and `cwd`, or to a file that is no sidecar.
 */
export async function readSidecarText(sidecar: string, cwd: string): Promise<string> {
  const target = await behindLinks(sidecar, [cwd]).catch((error: unknown) => {
    throw error instanceof SaveError ? new LinkError(sidecar, linkRefused(error.reason)) : error;
  });
  // A pipe would be waited for.
  const isFile = await stat(target).then(
    (entry) => entry.isFile() || entry.isDirectory(),
    () => true,
  );
  if (!isFile) throw new InputError(`${sidecar}: this is no file`);
  return readText(target === path.resolve(sidecar) ? sidecar : target);
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
