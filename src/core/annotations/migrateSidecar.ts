import type { YAMLMap } from 'yaml';
import type { Span } from '../text/span';
import type { Migration } from './migrations';
import { applyEdits, sortEdits, type TextEdit } from './textEdit';
import { setFields } from './yamlEdits';

/** A sidecar's text in the next format version, and where its places stand in the text before. */
export interface Migrated {
  readonly text: string;
  /** A span of `text` as one of the text before; what was written anew stands where it was put in. */
  toOld(span: Span): Span;
}

/** Takes one step. Undefined where the edits overlap, so that nothing can be relied on. */
export function migrateSidecar(root: YAMLMap, text: string, migration: Migration, to: number): Migrated | undefined {
  const style = { text, eol: text.includes('\r\n') ? '\r\n' : '\n', step: 2 };
  const edits = sortEdits([...setFields(style, root, { dateline: to }, ['dateline']), ...migration.edits(root, text)]);
  if (edits.some((edit, i) => edit.start < (edits[i - 1]?.end ?? 0))) return undefined;
  return {
    text: applyEdits(text, edits),
    toOld: ({ start, end }) => {
      const from = oldOffset(edits, start);
      return { start: from, end: Math.max(from, oldOffset(edits, end)) };
    },
  };
}

/** The offset before the edits of an offset after them. */
function oldOffset(edits: readonly TextEdit[], offset: number): number {
  let grown = 0;
  for (const { start, end, text } of edits) {
    if (offset < start + grown) break;
    // In what was written anew: its beginning, or its end.
    if (offset < start + grown + text.length) return start;
    grown += text.length - (end - start);
  }
  return offset - grown;
}
