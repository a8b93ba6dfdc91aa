import * as vscode from 'vscode';
import type { Feature } from '../services';
import { isSidecar, sidecarsOf, sidecarUri } from '../services/articleService';

/** Renaming or moving an article takes its sidecars along, layers too; deleting one asks about them. A folder has its own inside. */
export const articleFiles: Feature = () =>
  vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) =>
      event.waitUntil(
        (async () => {
          const edit = new vscode.WorkspaceEdit();
          const moved = new Set(event.files.map(({ oldUri }) => oldUri.toString()));
          for (const { oldUri, newUri } of event.files) {
            if (isSidecar(oldUri)) continue;
            for (const { uri, layer } of await sidecarsOf(oldUri)) {
              // One that is moved by the same command already, or whose new name is taken, is left to that.
              if (!moved.has(uri.toString())) edit.renameFile(uri, sidecarUri(newUri, layer), { ignoreIfExists: true });
            }
          }
          return edit;
        })(),
      ),
    ),
    vscode.workspace.onDidDeleteFiles(async ({ files }) => {
      const sidecars = (await Promise.all(files.filter((file) => !isSidecar(file)).map(sidecarsOf))).flat();
      if (!sidecars.length) return;
      const [one] = sidecars;
      const question =
        sidecars.length === 1 && one
          ? vscode.l10n.t('Delete the annotations too? {0}', vscode.workspace.asRelativePath(one.uri))
          : vscode.l10n.t('Delete the annotations too? {0} sidecars are left without their article.', sidecars.length);
      const remove = vscode.l10n.t('Delete');
      const answer = await vscode.window.showWarningMessage(question, remove, vscode.l10n.t('Keep'));
      if (answer !== remove) return;
      const edit = new vscode.WorkspaceEdit();
      for (const { uri } of sidecars) edit.deleteFile(uri, { ignoreIfNotExists: true });
      await vscode.workspace.applyEdit(edit);
    }),
  );
