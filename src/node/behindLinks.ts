import { readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { SaveError } from './saveError';

const mostLinks = 40;

/**
 * Where a file really is that is to be read or written: itself, or what a symbolic link leads to, which need not be there yet. A folder comes from
 * anywhere, a link in it too: it is followed only to a file of the same kind (a sidecar's to a sidecar) that lies in the file's own folder, its git
 * repository or one of `roots`, folders that the user has opened and that the file lies in. Throws SaveError that says why it is not.
 */
export async function behindLinks(file: string, roots: readonly string[] = []): Promise<string> {
  const full = path.resolve(file);
  // A folder that is a link was opened as one: the file lies in it.
  const folder = await realpath(path.dirname(full)).catch(() => path.dirname(full));
  let at = path.join(folder, path.basename(full));
  for (let links = 0; ; links++) {
    const next = await readlink(at).catch(() => undefined);
    if (next === undefined) break;
    const target = path.resolve(path.dirname(at), next);
    const refuse = (why: string): SaveError =>
      new SaveError(file, 'link', `it is a symbolic link to ${target}, ${why}`);
    if (links === mostLinks) throw refuse('and so on without end');
    const parent = await realpath(path.dirname(target)).catch(() => undefined);
    if (parent === undefined) throw refuse('whose folder is not there');
    at = path.join(parent, path.basename(target));
    if (kindOf(at) !== kindOf(full)) throw refuse('a file of another kind');
    const isNear = [folder, ...(await rootsOf(folder, roots))].some((root) => isInside(at, root));
    if (!isNear) throw refuse('which lies outside the folder, its repository and the workspace');
  }
  return at;
}

/** `.ann.yaml` for sidecars and layers, else the ending. */
function kindOf(file: string): string {
  const name = path.basename(file).toLowerCase();
  return name.endsWith('.ann.yaml') ? '.ann.yaml' : path.extname(name);
}

/** The repository that a folder lies in, and those of the given folders that it lies in. */
async function rootsOf(folder: string, given: readonly string[]): Promise<string[]> {
  const real = await Promise.all(given.map((root) => realpath(root).catch(() => path.resolve(root))));
  const found = real.filter((root) => isInside(folder, root));
  for (let above = folder; ; above = path.dirname(above)) {
    const isRepository = await stat(path.join(above, '.git')).then(
      () => true,
      () => false,
    );
    if (isRepository) found.push(above);
    if (isRepository || path.dirname(above) === above) return found;
  }
}

function isInside(file: string, root: string): boolean {
  const way = path.relative(root, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
