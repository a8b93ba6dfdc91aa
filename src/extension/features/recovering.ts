import * as vscode from 'vscode';
import type { Feature, Services } from '../services';
import type { Unsaved } from '../services/recoveryFiles';

/** Annotations that could not be saved when VS Code was last closed are offered again, and by command at any time. */
export const recovering: Feature = (services) => {
  const offerAll = async (): Promise<number> => {
    const all = await services.annotations.unsavedFiles();
    for (const unsaved of all) void offer(services, unsaved);
    return all.length;
  };
  void offerAll();
  return vscode.commands.registerCommand('dateline.recover', async () => {
    if (!(await offerAll()))
      void vscode.window.showInformationMessage(
        vscode.l10n.t('All annotations are saved; there is nothing to recover.'),
      );
  });
};

async function offer({ annotations }: Services, unsaved: Unsaved): Promise<void> {
  const uri = vscode.Uri.parse(unsaved.sidecar, true);
  const file = annotations.recoveryFile(unsaved.sidecar);
  const [restore, show, discard] = [
    vscode.l10n.t('Restore'),
    vscode.l10n.t('Show Recovery File'),
    vscode.l10n.t('Discard'),
  ];
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Annotations for {0} could not be saved and are kept in {1}.',
      vscode.workspace.asRelativePath(uri),
      file.fsPath,
    ),
    restore,
    show,
    discard,
  );
  if (choice === restore && (await annotations.restore(unsaved)))
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('The annotations are in {0}', vscode.workspace.asRelativePath(uri)),
      4000,
    );
  else if (choice === show) await vscode.window.showTextDocument(file);
  else if (choice === discard) await annotations.discard(unsaved);
}
