import * as vscode from 'vscode';
import { articleMissing, readSidecarName } from '../../core/index';
import type { Feature } from '../services';
import { isSidecar, sidecarUri } from '../services/articleService';
import { debounce } from './support/debounce';
import { sidecarSelector } from './support/selector';

const mostFiles = 50_000;

/** Sidecars whose article is gone stand in the Problems panel, open or not, until the article is back or they go with it. */
export const strandedSidecars: Feature = () => {
  const collection = vscode.languages.createDiagnosticCollection('dateline-stranded');
  let turn = 0;
  const look = debounce(() => {
    const own = ++turn;
    void findStranded().then((stranded) => {
      if (own !== turn) return;
      collection.clear();
      for (const uri of stranded) collection.set(uri, [diagnostic()]);
    });
  }, 500);
  const files = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const sidecarsOnly = /\.(?:txt|md|article|ann\.yaml)$/i;
  const changed = (uri: vscode.Uri): void => {
    // A folder has no ending; all else is no business of ours.
    if (sidecarsOnly.test(uri.path) || !/\.[^./]+$/.test(uri.path)) look();
  };
  look();
  return vscode.Disposable.from(
    collection,
    look,
    files,
    files.onDidCreate(changed),
    files.onDidDelete(changed),
    vscode.workspace.onDidRenameFiles(look),
    vscode.workspace.onDidDeleteFiles(look),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
    vscode.languages.registerCodeActionsProvider(
      sidecarSelector,
      {
        provideCodeActions: (document, _range, { diagnostics }) =>
          diagnostics
            .filter(({ source, code }) => source === 'Dateline' && code === articleMissing.rule)
            .flatMap((problem) => [
              action(vscode.l10n.t('Attach the annotations to another article…'), 'reattach', document.uri, problem),
              action(vscode.l10n.t('Delete the sidecar'), 'deleteSidecar', document.uri, problem),
            ]),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.commands.registerCommand('dateline.reattach', (uri?: unknown, article?: unknown) => reattach(uri, article)),
    vscode.commands.registerCommand('dateline.deleteSidecar', async (uri?: unknown) => {
      if (!(uri instanceof vscode.Uri) || !isSidecar(uri)) return;
      const edit = new vscode.WorkspaceEdit();
      edit.deleteFile(uri, { ignoreIfNotExists: true });
      await vscode.workspace.applyEdit(edit);
    }),
  );
};

function diagnostic(): vscode.Diagnostic {
  const problem = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    articleMissing.message,
    vscode.DiagnosticSeverity.Error,
  );
  problem.source = 'Dateline';
  problem.code = articleMissing.rule;
  return problem;
}

function action(title: string, command: string, uri: vscode.Uri, problem: vscode.Diagnostic): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.command = { command: `dateline.${command}`, title, arguments: [uri] };
  made.diagnostics = [problem];
  return made;
}

async function findStranded(): Promise<vscode.Uri[]> {
  const sidecars = await vscode.workspace.findFiles('**/*.ann.yaml', undefined, mostFiles);
  const folders = new Map<string, Promise<ReadonlySet<string>>>();
  const namesIn = (folder: vscode.Uri): Promise<ReadonlySet<string>> => {
    const known = folders.get(folder.toString());
    if (known) return known;
    const read = vscode.workspace.fs.readDirectory(folder).then(
      (entries) => new Set(entries.map(([name]) => name)),
      () => new Set<string>(),
    );
    const names = Promise.resolve(read);
    folders.set(folder.toString(), names);
    return names;
  };
  const found = await Promise.all(
    sidecars.map(async (uri) => {
      const names = await namesIn(vscode.Uri.joinPath(uri, '..'));
      const name = uri.path.split('/').pop() ?? '';
      // Gone since the search found it.
      if (!names.has(name)) return [];
      return readSidecarName(name).some(({ article }) => names.has(article)) ? [] : [uri];
    }),
  );
  return found.flat();
}

/** Renames a sidecar to that of another article: the one given, or one to choose. */
async function reattach(uri: unknown, given: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || !isSidecar(uri)) return;
  const article = given instanceof vscode.Uri ? given : await pickArticle(uri);
  if (!article) return;
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(uri, sidecarUri(article), { overwrite: false });
  if (!(await vscode.workspace.applyEdit(edit)))
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        '{0} has a sidecar already. Merge them by hand or delete one.',
        vscode.workspace.asRelativePath(article),
      ),
    );
}

async function pickArticle(sidecar: vscode.Uri): Promise<vscode.Uri | undefined> {
  const files = await vscode.workspace.findFiles('**/*.{txt,md,article}', undefined, mostFiles);
  const near = vscode.Uri.joinPath(sidecar, '..').path;
  const items = files
    .map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri, isNear: uri.path.startsWith(`${near}/`) }))
    .sort((a, b) => Number(b.isNear) - Number(a.isNear) || (a.label < b.label ? -1 : 1));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('The article that the annotations are of'),
  });
  return chosen?.uri;
}
