import * as vscode from 'vscode';
import { equal, ok } from '../support/check';

/** Waits until a look gives something. */
async function until<T>(look: () => Thenable<T | undefined> | T | undefined, what: string): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never saw ${what}`);
}

const names = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
  symbols.flatMap((symbol) => [symbol.name, ...names(symbol.children)]);

describe('in VS Code for the Web', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    ok(folder, 'a workspace is open');
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'harbour-talks.txt'));
    editor = await vscode.window.showTextDocument(document);
  });

  it('recognises an article by its header', async () => {
    await until(
      () => vscode.workspace.textDocuments.some((open) => open.languageId === 'article'),
      'the language Article',
    );
    document = vscode.window.activeTextEditor?.document ?? document;
    editor = vscode.window.activeTextEditor ?? editor;
    equal(document.languageId, 'article');
  });

  it('finds actors and events with the models it ships', async () => {
    const found = await until(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const all = names(symbols ?? []);
      return all.some((name) => name.includes('Ingrid Solheim')) ? all : undefined;
    }, 'Ingrid Solheim among the symbols');
    ok(found.includes('CONSULT Ingrid Solheim, Mikael Aaltonen'), `no meeting among ${found.join(' | ')}`);
  });

  it('says in a hover what a date resolves to', async () => {
    const at = document.positionAt(document.getText().indexOf('Thursday') + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const text = hovers
      .flatMap((hover) => hover.contents.map((part) => (typeof part === 'string' ? part : part.value)))
      .join('\n');
    ok(text.includes('2024-05-16'), text);
  });

  it('stores an accepted suggestion in the sidecar', async () => {
    const at = document.positionAt(document.getText().indexOf('Thursday') + 2);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('dateline.accept');
    const sidecar = document.uri.with({ path: `${document.uri.path}.ann.yaml` });
    const text = await until(async () => {
      const bytes = await vscode.workspace.fs.readFile(sidecar).then(
        (read) => read,
        () => undefined,
      );
      return bytes && new TextDecoder().decode(bytes);
    }, 'the sidecar');
    ok(text.includes('quote: "Thursday"') || text.includes('quote: Thursday'), text);
  });
});
