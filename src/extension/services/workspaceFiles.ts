import * as vscode from 'vscode';
import { readRegistry, type RegistryFile } from '../../core/index';

/** The text of a file: of its open document, saved or not, else from the disk; undefined where there is none. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open && !open.isClosed) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** The nearest file of a name in an article's folder or those above it, within the workspace folder. */
export async function findUpward(article: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  const root = vscode.workspace.getWorkspaceFolder(article)?.uri.path;
  let folder = vscode.Uri.joinPath(article, '..');
  for (;;) {
    const candidate = vscode.Uri.joinPath(folder, name);
    if ((await readText(candidate)) !== undefined) return candidate;
    const above = vscode.Uri.joinPath(folder, '..');
    if (root === undefined || folder.path === root || above.path === folder.path) return undefined;
    folder = above;
  }
}

/** The registry that holds for an article, with its file; no file: an empty one. */
export async function registryOf(
  article: vscode.Uri,
): Promise<{ readonly uri: vscode.Uri | undefined; readonly text: string; readonly file: RegistryFile }> {
  const uri = await findUpward(article, 'actors.yaml');
  const text = (uri && (await readText(uri))) ?? '';
  return { uri, text, file: readRegistry(text) };
}
