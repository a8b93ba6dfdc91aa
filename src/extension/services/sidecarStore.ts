import * as vscode from 'vscode';
import { applyEdits, type TextEdit, mergeSidecars } from '../../core/index';

/** Replaces a file's content whole: whoever reads it meanwhile sees the old text or the new one. */
export type WriteFile = (uri: vscode.Uri, text: string) => Promise<void>;

/** A sidecar's text before and after a write; `isSaved` is false where the user has unsaved changes of his own in it. */
export interface Written {
  readonly before: string;
  readonly after: string;
  readonly isSaved: boolean;
}

type Change = (text: string) => readonly TextEdit[] | undefined;

/**
 * Reads and writes sidecars, one write at a time. One that is open in an editor is changed through its document, so that it can be undone there and
 * unsaved changes are kept; any other is written at once and whole. A change is derived from the text as it is at that moment, never
 * from one read earlier.
 */
export class SidecarStore {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly writeFile: WriteFile) {}

  /** The text of a document that is open in an editor, saved or not, else of the file; undefined where there is none. */
  async read(uri: vscode.Uri): Promise<string | undefined> {
    const open = openDocument(uri);
    if (open) return open.getText();
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  }

  /** Makes the edits that `change` derives from the text as it is; undefined where it gives none. */
  edit(uri: vscode.Uri, change: Change): Promise<Written | undefined> {
    return this.inTurn(async () => {
      const before = (await this.read(uri)) ?? '';
      const edits = change(before);
      return edits && this.apply(uri, before, edits);
    });
  }

  /**
   * Takes the step from `to` back to `from`: what the file says of other items, or repaired since, stays. False where the step's own
   * items were changed since.
   */
  revert(uri: vscode.Uri, from: string, to: string): Promise<boolean> {
    return this.inTurn(async () => {
      const now = (await this.read(uri)) ?? '';
      const merged = mergeSidecars(to, now, from);
      if (!merged || merged.conflicts.length) return false;
      await this.apply(uri, now, [difference(now, merged.text)]);
      return true;
    });
  }

  private async apply(uri: vscode.Uri, before: string, edits: readonly TextEdit[]): Promise<Written> {
    const document = openDocument(uri);
    if (!document) {
      const after = applyEdits(before, edits);
      await this.writeFile(uri, after);
      return { before, after, isSaved: true };
    }
    const wasDirty = document.isDirty;
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, text } of edits)
      edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('the editor refused the change'));
    if (!wasDirty && !(await document.save()))
      throw new Error(vscode.l10n.t('the file could not be saved; the change is kept in its editor'));
    return { before, after: document.getText(), isSaved: !document.isDirty };
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.queue.then(work, work);
    this.queue = next.catch(() => undefined);
    return next;
  }
}

/** The document of a file that a tab shows, or that has unsaved changes. A clean one in no tab is a mere copy of the file. */
function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  const document = vscode.workspace.textDocuments.find((open) => !open.isClosed && open.uri.toString() === wanted);
  if (!document || document.isDirty) return document;
  const isInTab = vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === wanted),
  );
  return isInTab ? document : undefined;
}

/** The one edit that turns a text into another: the part between what both begin and end with. */
function difference(before: string, after: string): TextEdit {
  let start = 0;
  const limit = Math.min(before.length, after.length);
  while (start < limit && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < limit - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
