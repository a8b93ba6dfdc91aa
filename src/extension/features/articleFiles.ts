import * as vscode from 'vscode';
import type { Feature } from '../services';
import { articleUri, sidecarUri } from '../services/articleService';

/** Renaming or moving an article takes its sidecars along; deleting one asks about them. */
export const articleFiles: Feature = () =>
  vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) =>
      event.waitUntil(
        (async () => {
          const edit = new vscode.WorkspaceEdit();
          for (const { oldUri, newUri } of event.files) {
            if (articleUri(oldUri)) continue;
            for (const sidecar of await sidecarsOf(oldUri)) {
              const ending = sidecar.path.slice(oldUri.path.length);
              edit.renameFile(sidecar, newUri.with({ path: newUri.path + ending }), { ignoreIfExists: true });
            }
          }
          return edit;
        })(),
      ),
    ),
    vscode.workspace.onDidDeleteFiles(async ({ files }) => {
      const sidecars = (await Promise.all(files.filter((file) => !articleUri(file)).map(sidecarsOf))).flat();
      if (!sidecars.length) return;
      const [one] = sidecars;
      const question =
        sidecars.length === 1 && one
          ? vscode.l10n.t('Delete the annotations too? {0}', vscode.workspace.asRelativePath(one))
          : vscode.l10n.t('Delete the annotations too? {0} sidecars are left without their article.', sidecars.length);
      const remove = vscode.l10n.t('Delete');
      const answer = await vscode.window.showWarningMessage(question, remove, vscode.l10n.t('Keep'));
      if (answer !== remove) return;
      const edit = new vscode.WorkspaceEdit();
      for (const sidecar of sidecars) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
      await vscode.workspace.applyEdit(edit);
    }),
  );

/** The sidecars that lie beside an article: its own, and the layers of single annotators. */
async function sidecarsOf(article: vscode.Uri): Promise<vscode.Uri[]> {
  const folder = vscode.Uri.joinPath(article, '..');
  const name = article.path.split('/').pop() ?? '';
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([entry]) => entry.startsWith(`${name}.`) && entry.endsWith('.ann.yaml'))
      .map(([entry]) => vscode.Uri.joinPath(folder, entry));
  } catch {
    return (await exists(sidecarUri(article))) ? [sidecarUri(article)] : [];
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
