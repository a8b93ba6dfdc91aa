import path from 'node:path';
import {
  readCodebook,
  readRegistry,
  type CheckedFile,
  type Codebook,
  type Problem,
  type Registry,
} from '../core/index';
import { displayPath, readText } from './files';
import { findUpward } from './sidecarFiles';

/** The registries and codebooks that hold for files, found upward from each; every one is read once. */
export class WorkspaceFiles {
  private readonly files = new Map<string, { readonly value: unknown; readonly checked: CheckedFile }>();
  private readonly byFolder = new Map<string, Promise<string | undefined>>();

  constructor(private readonly cwd: string) {}

  async registry(file: string): Promise<Registry | undefined> {
    return this.above(file, 'actors.yaml', readRegistry);
  }

  async codebook(file: string): Promise<Codebook | undefined> {
    return this.above(file, 'codebook.yaml', readCodebook);
  }

  /** Reads a registry or codebook by its own path. Throws InputError where it can't be read. */
  async read(file: string): Promise<Registry | Codebook> {
    return path.basename(file) === 'codebook.yaml' ? this.parsed(file, readCodebook) : this.parsed(file, readRegistry);
  }

  /** What was read, with its problems. */
  checked(): CheckedFile[] {
    return [...this.files.values()].map((file) => file.checked);
  }

  private async above<T>(file: string, name: string, parse: Parse<T>): Promise<T | undefined> {
    const key = `${path.dirname(path.resolve(file))}\0${name}`;
    let found = this.byFolder.get(key);
    if (!found) this.byFolder.set(key, (found = findUpward(file, name).then((there) => there?.path)));
    const there = await found;
    return there === undefined ? undefined : this.parsed(there, parse);
  }

  private async parsed<T>(file: string, parse: Parse<T>): Promise<T> {
    const known = this.files.get(file);
    if (known) return known.value as T;
    const text = await readText(file);
    const { value, problems } = parse(text);
    this.files.set(file, { value, checked: { path: displayPath(file, this.cwd), text, problems } });
    return value;
  }
}

type Parse<T> = (text: string) => { readonly value: T; readonly problems: readonly Problem[] };

/** Names of the files that hold for a whole workspace. */
export const workspaceFileNames: ReadonlySet<string> = new Set(['actors.yaml', 'codebook.yaml']);
