import * as vscode from 'vscode';
import { addToRegistry, readRegistry, renameActorIn, type TextEdit } from '../../core/index';
import type { Feature, Services } from '../services';
import { readText, registryOf } from '../services/workspaceFiles';
import { debounce } from './support/debounce';
import { articleSelector } from './support/selector';
import { resolveTarget } from './support/target';

const registrySelector: vscode.DocumentSelector = { pattern: '**/actors.yaml' };

/** The workspace's registry, actors.yaml: actors are added to it and renamed through it, and its mistakes stand at their lines. */
export const registry: Feature = (services) => {
  const collection = vscode.languages.createDiagnosticCollection('dateline-registry');
  const waiting = new Set<vscode.TextDocument>();
  const check = debounce(() => {
    for (const document of waiting) if (!document.isClosed) collection.set(document.uri, problemsOf(document));
    waiting.clear();
  }, 200);
  const consider = (document: vscode.TextDocument): void => {
    if (!vscode.languages.match(registrySelector, document)) return;
    waiting.add(document);
    check();
  };
  vscode.workspace.textDocuments.forEach(consider);
  return vscode.Disposable.from(
    collection,
    check,
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidChangeTextDocument(({ document }) => consider(document)),
    vscode.workspace.onDidCloseTextDocument((document) => collection.delete(document.uri)),
    vscode.commands.registerCommand('dateline.promoteActor', (argument?: unknown) => promote(services, argument)),
    vscode.languages.registerRenameProvider(articleSelector, {
      prepareRename: (document, position) => {
        const mark = services.readings
          .get(document)
          ?.marksAt(position)
          .find(({ actor }) => actor !== undefined);
        const reading = services.readings.get(document);
        if (!mark?.actor || !reading)
          throw new Error(vscode.l10n.t('Only a mention that belongs to an actor can be renamed.'));
        return { range: reading.range(mark), placeholder: mark.actor };
      },
      provideRenameEdits: async (document, position, name, token) => {
        const reading = services.readings.get(document);
        const id = reading?.marksAt(position).find(({ actor }) => actor !== undefined)?.actor;
        const to = name.trim();
        if (!id) return undefined;
        if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(to))
          throw new Error(vscode.l10n.t('An actor’s id has letters, digits and hyphens only.'));
        return renameEverywhere(document.uri, id, to, token);
      },
    }),
  );
};

function problemsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  const severities = {
    error: vscode.DiagnosticSeverity.Error,
    warning: vscode.DiagnosticSeverity.Warning,
    info: vscode.DiagnosticSeverity.Information,
  };
  return readRegistry(document.getText()).problems.map(({ span, message, severity, rule }) => {
    const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
    const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
    diagnostic.source = 'Dateline';
    diagnostic.code = rule;
    return diagnostic;
  });
}

async function promote(services: Services, argument: unknown): Promise<void> {
  const target = await resolveTarget(services, argument);
  const id = target?.node?.actor ?? target?.mark?.actor;
  const actor = target?.reading.analysis.actors.find((candidate) => candidate.id === id);
  if (!target || !actor) return void vscode.window.setStatusBarMessage(vscode.l10n.t('No actor here'), 4000);
  const found = await registryOf(target.document.uri);
  const folder =
    vscode.workspace.getWorkspaceFolder(target.document.uri)?.uri ?? vscode.Uri.joinPath(target.document.uri, '..');
  const uri = found.uri ?? vscode.Uri.joinPath(folder, 'actors.yaml');
  const addition = addToRegistry(found.text, actor);
  if (!addition) {
    const reason = found.file.places.has(actor.id)
      ? vscode.l10n.t('{0} is in the registry already.', actor.name)
      : vscode.l10n.t('The registry has errors, so nothing was written.');
    return void vscode.window.showInformationMessage(reason);
  }
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true });
  await vscode.workspace.applyEdit(edit);
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  const insertion = new vscode.WorkspaceEdit();
  insertion.insert(uri, document.positionAt(addition.start), addition.text);
  await vscode.workspace.applyEdit(insertion);
  if (!wasDirty) await document.save();
  const open = vscode.l10n.t('Open');
  void vscode.window
    .showInformationMessage(vscode.l10n.t('{0} is in the registry as {1}.', actor.name, actor.id), open)
    .then((choice) => {
      if (choice === open) void vscode.window.showTextDocument(document);
    });
}

/** Edits of the registry and of every sidecar of the workspace, each to be confirmed in the preview. */
async function renameEverywhere(
  article: vscode.Uri,
  from: string,
  to: string,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const confirm = { needsConfirmation: true, label: vscode.l10n.t('Rename {0} to {1}', from, to) };
  const add = async (uri: vscode.Uri, edits: readonly TextEdit[]): Promise<void> => {
    if (!edits.length) return;
    const document = await vscode.workspace.openTextDocument(uri);
    for (const { start, end, text } of edits)
      edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text, confirm);
  };
  const found = await registryOf(article);
  const place = found.file.places.get(from);
  if (found.file.places.has(to)) throw new Error(vscode.l10n.t('The registry has an actor {0} already.', to));
  if (found.uri && place) await add(found.uri, [{ ...place, text: to }]);
  for (const uri of await vscode.workspace.findFiles('**/*.ann.yaml', undefined, undefined, token))
    await add(uri, renameActorIn((await readText(uri)) ?? '', from, to));
  if (!edit.size)
    throw new Error(
      vscode.l10n.t('Nothing is linked to {0} yet. Link a mention to it or add it to the registry first.', from),
    );
  return edit;
}
