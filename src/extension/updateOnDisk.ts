import * as vscode from 'vscode';
import { behindLinks } from '../node/behindLinks';
import { SaveError } from '../node/saveError';
import { updateFile as updateFileOnDisk } from '../node/updateFile';
import { updateFile, type UpdateFile } from './services/updateFile';

/** Updates files of the disk atomically and with an eye on other programs, those of other file systems as VS Code does. */
export const updateOnDisk: UpdateFile = (uri, derive) =>
  uri.scheme === 'file' ? updateFileOnDisk(uri.fsPath, derive, roots()) : updateFile(uri, derive);

/** Why a file is a symbolic link that Dateline does not write through; undefined where it may be written. */
export async function linkProblem(uri: vscode.Uri): Promise<string | undefined> {
  if (uri.scheme !== 'file') return undefined;
  return behindLinks(uri.fsPath, roots()).then(
    () => undefined,
    (error: unknown) => (error instanceof SaveError ? error.reason : undefined),
  );
}

const roots = (): string[] =>
  (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
