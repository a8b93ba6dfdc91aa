import * as vscode from 'vscode';
import { addToRegistry } from '../../core/index';
import type { Feature, Services } from '../services';
import { actorMeant } from './support/actorMeant';
import { resolveTarget } from './support/target';

/** Puts an actor of the article into the workspace's registry, actors.yaml, which is made where there is none. */
export const registry: Feature = (services) =>
  vscode.commands.registerCommand('dateline.promoteActor', (argument?: unknown) => promote(services, argument));

async function promote(services: Services, argument: unknown): Promise<void> {
  const target = await resolveTarget(services, argument);
  const actor = target && actorMeant(services, target);
  if (!target || !actor) return void vscode.window.setStatusBarMessage(vscode.l10n.t('No actor here'), 4000);
  const found = await services.registries.find(target.document.uri);
  const folder =
    vscode.workspace.getWorkspaceFolder(target.document.uri)?.uri ?? vscode.Uri.joinPath(target.document.uri, '..');
  const uri = found?.uri ?? vscode.Uri.joinPath(folder, 'actors.yaml');
  const date = target.reading.analysis.article.date?.value;
  const addition = addToRegistry(found?.text ?? '', actor, date);
  if (!addition) {
    const reason = found?.file.places.has(actor.id)
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
