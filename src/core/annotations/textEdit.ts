import type { TextChange } from '../text/change';

/** One of several replacements in one text: all offsets are those of the text before any of them. */
export type TextEdit = TextChange;

/** Applies edits that do not overlap; those at one place in the order given. Linear. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of sortEdits(edits)) {
    parts.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
