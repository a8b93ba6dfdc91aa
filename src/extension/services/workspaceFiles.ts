import * as vscode from 'vscode';

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

/** The nearest file of a name in an article's folder or those above it; within the workspace folder, where the article is in one. */
export async function findUpward(article: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  const root = vscode.workspace.getWorkspaceFolder(article)?.uri.path;
  let folder = vscode.Uri.joinPath(article, '..');
  for (;;) {
    const candidate = vscode.Uri.joinPath(folder, name);
    if ((await readText(candidate)) !== undefined) return candidate;
    const above = vscode.Uri.joinPath(folder, '..');
    if (folder.path === root || above.path === folder.path) return undefined;
    folder = above;
  }
}
