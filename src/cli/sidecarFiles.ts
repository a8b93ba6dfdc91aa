import { access, stat } from 'node:fs/promises';
import path from 'node:path';
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
      const before = found.size;
      for await (const file of walk([path.dirname(full)], cwd)) {
        if (
          path.dirname(file) === path.dirname(full) &&
          file.endsWith(ending) &&
          (await articleOf(file)).article === full
        )
          found.add(file);
      }
      if (found.size === before)
        throw new InputError(`${given}: there is no sidecar beside it (${path.basename(full)}${ending})`);
      continue;
    }
    for await (const file of walk([full], cwd)) if (file.endsWith(ending)) found.add(file);
  }
  return Promise.all([...found].map(articleOf));
}

/** The article that a sidecar's name speaks of. */
export async function articleOf(sidecar: string): Promise<SidecarPath> {
  const whole = sidecar.slice(0, -ending.length);
  if (await exists(whole)) return { sidecar, article: whole, hasArticle: true };
  const dot = whole.lastIndexOf('.');
  const shorter = dot > whole.lastIndexOf(path.sep) ? whole.slice(0, dot) : '';
  if (shorter && (await exists(shorter)))
    return { sidecar, article: shorter, hasArticle: true, annotator: whole.slice(dot + 1) };
  return { sidecar, article: whole, hasArticle: false };
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
