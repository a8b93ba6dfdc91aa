import * as vscode from 'vscode';
import type { TextEdit } from '../../core/index';

/** A sidecar's text before and after a write; `isSaved` is false where the user had unsaved changes of his own. */
export interface Written {
  readonly before: string;
  readonly after: string;
  readonly isSaved: boolean;
}

/**
 * Reads and writes sidecars. A change goes through the file's text document: it can be undone in the sidecar's own editor, unsaved changes there are kept,
 * and VS Code refuses to save over what another program wrote meanwhile. One write at a time.
 */
export class SidecarStore {
  private queue: Promise<unknown> = Promise.resolve();

  /** The text of an open document, saved or not, else of the file; undefined where there is none. */
  async read(uri: vscode.Uri): Promise<string | undefined> {
    const open = openDocument(uri);
    if (open) return open.getText();
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
      return undefined;
    }
  }

  /** Makes the edits that `change` derives from the text as it is; undefined where it gives none. */
  edit(uri: vscode.Uri, change: (text: string) => readonly TextEdit[] | undefined): Promise<Written | undefined> {
    return this.inTurn(async () => {
      if ((await this.read(uri)) === undefined) return this.create(uri, change);
      const document = await vscode.workspace.openTextDocument(uri);
      const before = document.getText();
      const edits = change(before);
      return edits && this.apply(document, before, edits);
    });
  }

  /** Puts one text in the place of another; false where the file no longer says what is expected. */
  replace(uri: vscode.Uri, expected: string, wanted: string): Promise<boolean> {
    return this.inTurn(async () => {
      const document = await vscode.workspace.openTextDocument(uri);
      const before = document.getText();
      if (before !== expected) return false;
      await this.apply(document, before, [difference(before, wanted)]);
      return true;
    });
  }

  private async create(
    uri: vscode.Uri,
    change: (text: string) => readonly TextEdit[] | undefined,
  ): Promise<Written | undefined> {
    const after = change('')
      ?.map((edit) => edit.text)
      .join('');
    if (after === undefined) return undefined;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(after));
    return { before: '', after, isSaved: true };
  }

  private async apply(document: vscode.TextDocument, before: string, edits: readonly TextEdit[]): Promise<Written> {
    const wasDirty = document.isDirty;
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, text } of edits)
      edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('the editor refused the change'));
    if (!wasDirty && !(await document.save()))
      throw new Error(vscode.l10n.t('the file could not be saved; the change is kept in the editor'));
    return { before, after: document.getText(), isSaved: !document.isDirty };
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.queue.then(work, work);
    this.queue = next.catch(() => undefined);
    return next;
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === uri.toString(),
  );
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
