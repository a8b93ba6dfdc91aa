import * as vscode from 'vscode';
import type { Feature } from '../services';
import { findArticle, isSidecar, sidecarsOf, sidecarUri } from '../services/articleService';

/** What went with an article when it was deleted: all of it comes back with the article. */
interface Taken {
  readonly article: Uint8Array;
  readonly sidecars: readonly { readonly uri: vscode.Uri; readonly content: Uint8Array }[];
}

/**
 * Renaming or moving an article takes its sidecars along, layers too; deleting one asks about them, and undoing that brings back what went with it.
 * A folder has its own inside.
 */
export const articleFiles: Feature = () => {
  /** Articles that are being deleted, as they were. */
  const leaving = new Map<string, Uint8Array>();
  const taken = new Map<string, Taken>();
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(moveAlong(event.files))),
    vscode.workspace.onWillDeleteFiles(({ files, waitUntil }) =>
      waitUntil(
        Promise.all(
          files.map(async (uri) => {
            const isOwner = !isSidecar(uri) && (await sidecarsOf(uri)).length > 0;
            const article = isOwner ? await readBytes(uri) : undefined;
            if (article) leaving.set(uri.toString(), article);
          }),
        ),
      ),
    ),
    vscode.workspace.onDidDeleteFiles(async ({ files }) => {
      const gone = files.map((uri) => ({ uri, article: leaving.get(uri.toString()) }));
      for (const uri of files) leaving.delete(uri.toString());
      for (const { uri, sidecars } of await askAbout(gone.map((one) => one.uri))) {
        const article = gone.find((one) => one.uri === uri)?.article;
        if (article) taken.set(uri.toString(), { article, sidecars });
      }
    }),
    vscode.workspace.onDidCreateFiles(async ({ files }) => {
      for (const uri of files) {
        const all = taken.get(uri.toString());
        // Another article of the same name has no annotations yet.
        if (!all || !sameBytes(all.article, await readBytes(uri))) continue;
        taken.delete(uri.toString());
        await bringBack(all.sidecars);
      }
    }),
  );
};

async function moveAlong(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const moved = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    if (isSidecar(oldUri)) continue;
    for (const { uri, layer } of await sidecarsOf(oldUri)) {
      // One that is moved by the same command already, or whose new name is taken, is left to that.
      if (!moved.has(uri.toString())) edit.renameFile(uri, sidecarUri(newUri, layer), { ignoreIfExists: true });
    }
  }
  return edit;
}

/** Asks whether the sidecars of deleted articles are to go too, and deletes them then. What was deleted, by article. */
async function askAbout(
  files: readonly vscode.Uri[],
): Promise<{ readonly uri: vscode.Uri; readonly sidecars: Taken['sidecars'] }[]> {
  const owned = await Promise.all(
    files.filter((uri) => !isSidecar(uri)).map(async (uri) => ({ uri, sidecars: await sidecarsOf(uri) })),
  );
  const all = owned.flatMap(({ sidecars }) => sidecars);
  const [one] = all;
  if (!one) return [];
  const question =
    all.length === 1
      ? vscode.l10n.t('Delete the annotations too? {0}', vscode.workspace.asRelativePath(one.uri))
      : vscode.l10n.t('Delete the annotations too? {0} sidecars are left without their article.', all.length);
  const remove = { title: vscode.l10n.t('Delete') };
  const keep = { title: vscode.l10n.t('Keep'), isCloseAffordance: true };
  if ((await vscode.window.showWarningMessage(question, { modal: true }, remove, keep)) !== remove) return [];
  const edit = new vscode.WorkspaceEdit();
  const deleted = await Promise.all(
    owned.map(async ({ uri, sidecars }) => ({
      uri,
      sidecars: (await Promise.all(sidecars.map((sidecar) => readStranded(sidecar.uri)))).flat(),
    })),
  );
  for (const { sidecars } of deleted) for (const { uri } of sidecars) edit.deleteFile(uri, { ignoreIfNotExists: true });
  return (await vscode.workspace.applyEdit(edit)) ? deleted : [];
}

/** A sidecar as it is; nothing where its article came back while the question stood. */
async function readStranded(uri: vscode.Uri): Promise<Taken['sidecars']> {
  const content = (await findArticle(uri)) ? undefined : await readBytes(uri);
  return content ? [{ uri, content }] : [];
}

async function bringBack(sidecars: Taken['sidecars']): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, content } of sidecars) edit.createFile(uri, { contents: content, ignoreIfExists: true });
  if (await vscode.workspace.applyEdit(edit))
    vscode.window.setStatusBarMessage(vscode.l10n.t('The annotations are back too'), 4000);
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined,
  );
}

function sameBytes(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i]);
}
