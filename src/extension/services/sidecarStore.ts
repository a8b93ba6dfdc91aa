import * as vscode from 'vscode';
import { applyEdits, carryOver, difference, mergeSidecars, type MergeConflict } from '../../core/index';
import { rangeOf } from './rangeOf';
import { readFile, type UpdateFile } from './updateFile';

/** A sidecar's text before and after a write. */
export interface Written {
  readonly before: string;
  readonly after: string;
  /** False where the user has unsaved changes of his own in it. */
  readonly isSaved: boolean;
  /** Where another program had set the same field meanwhile. */
  readonly conflicts: readonly MergeConflict[];
}

/** How often an edit is made anew because the document was changed at the same moment. */
const attempts = 10;

/**
 * Reads and writes sidecars, one write at a time. One with unsaved changes in an editor is changed through its document, so that it can be undone
 * there and nothing is written under it; any other is written at once and whole, and VS Code shows it where it is open. Either way a
 * change is carried over to the text as it is at that moment, item by item.
 */
export class SidecarStore {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly updateFile: UpdateFile) {}

  /** The text of a document with unsaved changes, else of the file; undefined where there is none. */
  async read(uri: vscode.Uri): Promise<string | undefined> {
    return unsavedDocument(uri)?.getText() ?? (await readFile(uri));
  }

  /** Makes the change from `base` to `changed`; undefined where the sidecar can't be read as it is now. */
  save(uri: vscode.Uri, base: string, changed: string): Promise<Written | undefined> {
    return this.update(uri, (now) => carryOver(base, changed, now));
  }

  /**
   * Takes the step from `to` back to `from`: what the file says of other items, or repaired since, stays. False where the step's own
   * items were changed since.
   */
  async revert(uri: vscode.Uri, from: string, to: string): Promise<boolean> {
    const written = await this.update(uri, (now) => {
      const merged = mergeSidecars(to, now, from);
      return merged?.conflicts.length ? undefined : merged;
    });
    return written !== undefined;
  }

  private update(uri: vscode.Uri, derive: Derive): Promise<Written | undefined> {
    return this.inTurn(async () => {
      const document = unsavedDocument(uri);
      return document ? editDocument(document, derive) : this.write(uri, derive);
    });
  }

  private async write(uri: vscode.Uri, derive: Derive): Promise<Written | undefined> {
    let conflicts: readonly MergeConflict[] = [];
    const updated = await this.updateFile(uri, (now = '') => {
      const derived = derive(now);
      conflicts = derived?.conflicts ?? [];
      return derived?.text;
    });
    return updated && { before: updated.before ?? '', after: updated.after, isSaved: true, conflicts };
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.queue.then(work, work);
    this.queue = next.catch(() => undefined);
    return next;
  }
}

type Derive = (now: string) => { readonly text: string; readonly conflicts: readonly MergeConflict[] } | undefined;

async function editDocument(document: vscode.TextDocument, derive: Derive): Promise<Written | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = document.getText();
    const derived = derive(before);
    if (!derived) return undefined;
    const change = difference(before, derived.text);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, change), change.text);
    // Refused where the document was changed between our look and the edit.
    if (await vscode.workspace.applyEdit(edit))
      return { before, after: applyEdits(before, [change]), isSaved: false, conflicts: derived.conflicts };
  }
  throw new Error(vscode.l10n.t('the editor refused the change'));
}

function unsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find(
    (open) => !open.isClosed && open.isDirty && open.uri.toString() === wanted,
  );
}
