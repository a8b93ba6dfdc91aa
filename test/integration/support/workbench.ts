import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension/extension';

/** The running extension's own services. */
export async function dateline(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('dateline.dateline');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
}

/** Waits until `look` gives something; the way to wait in these tests, since nothing is promised about time. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | null | Promise<T | undefined | false | null>,
): Promise<T> {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    const found = await look();
    if (found !== undefined && found !== false && found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited in vain for ${what}`);
}

export function workspaceUri(...names: string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, ...names);
}

export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = workspaceUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Opens a file of the workspace in an editor and waits for its reading, if it is an article. */
export async function openArticle(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.window.showTextDocument(uri);
  const { articles, readings, annotations } = await dateline();
  const editor = await until('the article', () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.toString() === uri.toString() && articles.isArticle(active.document) && active;
  });
  await until('its sidecar', () => annotations.isLoaded(editor.document));
  await readings.whenCurrent(editor.document);
  return editor;
}

/** Makes a new article and opens it. */
export async function newArticle(name: string, text: string): Promise<vscode.TextEditor> {
  return openArticle(await writeFile(name, text));
}

export function rangeOf(document: vscode.TextDocument, words: string, nth = 0): vscode.Range {
  let start = document.getText().indexOf(words);
  for (; nth > 0; nth--) start = document.getText().indexOf(words, start + 1);
  assert.ok(start >= 0, `no “${words}” in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

export function select(editor: vscode.TextEditor, words: string, nth = 0): void {
  const range = rangeOf(editor.document, words, nth);
  editor.selection = new vscode.Selection(range.start, range.end);
}

export function sidecarOf(document: vscode.TextDocument): vscode.Uri {
  return document.uri.with({ path: `${document.uri.path}.ann.yaml` });
}

/** Selects words, annotates them as a type, and waits until the annotation is there. */
export async function annotate(editor: vscode.TextEditor, words: string, type: string, nth = 0): Promise<void> {
  select(editor, words, nth);
  await vscode.commands.executeCommand('dateline.annotate', { type });
  const { readings } = await dateline();
  await until(`an annotation of “${words}”`, () =>
    readings.get(editor.document)?.marks.all.find((mark) => mark.origin === 'annotation' && mark.text === words),
  );
}

/** Annotated words with their types, in text order. */
export async function annotated(document: vscode.TextDocument): Promise<string[]> {
  const { readings } = await dateline();
  const marks = readings.get(document)?.marks.all ?? [];
  return marks.filter(({ origin }) => origin === 'annotation').map(({ text, type }) => `${type}:${text}`);
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export async function setSetting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('dateline').update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** Collects what the user is told from now on, until `stop`; the messages are not shown, and nobody answers them. */
export function messages(): { readonly shown: readonly string[]; stop(): void } {
  const shown: string[] = [];
  const listen = (message: string): Promise<undefined> => {
    shown.push(message);
    return Promise.resolve(undefined);
  };
  const { showErrorMessage, showWarningMessage } = vscode.window;
  Object.assign(vscode.window, { showErrorMessage: listen, showWarningMessage: listen });
  return { shown, stop: () => void Object.assign(vscode.window, { showErrorMessage, showWarningMessage }) };
}
