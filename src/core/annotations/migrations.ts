import type { YAMLMap } from 'yaml';
import type { TextEdit } from './textEdit';

/**
 * Says what a sidecar of one format version is in the next. Pure and total; it edits the lines that it has to and no other. It leaves the
 * version itself alone, which the reader writes.
 */
export interface Migration {
  /** The edits of `text`, which do not overlap; `root` is the map that it holds. */
  edits(root: YAMLMap, text: string): readonly TextEdit[];
}

/**
 * In order: the first leads from version 1 to 2, the next from 2 to 3. They are applied whenever an older sidecar is read, and reach the
 * file with the next edit of it.
 */
export const migrations: readonly Migration[] = [];

/** The version that a list of migrations ends with. */
export const newestVersion = (steps: readonly Migration[]): number => steps.length + 1;
