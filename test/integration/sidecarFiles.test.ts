import assert from 'node:assert/strict';
import { rename, rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import {
  annotate,
  annotated,
  closeAll,
  exists,
  newArticle,
  readFile,
  sidecarOf,
  until,
  workspaceUri,
  writeFile,
} from './support/workbench';

const text = ` date 2024-05-17
Envoys met in Oslo on Thursday. They will travel to Helsinki and Kirkenes.
`;
const sidecar = `dateline: 1\nmentions:\n  m00001:\n    type: place\n    at: [31, 35]\n    quote: "Oslo"\n`;

describe('sidecars and their files', () => {
  afterEach(closeAll);

  it('go along when a folder is renamed', async () => {
    await writeFile('trip/one.txt', text);
    await writeFile('trip/one.txt.ann.yaml', sidecar);
    await writeFile('trip/one.txt.ben.ann.yaml', sidecar);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(workspaceUri('trip'), workspaceUri('journey'));
    await vscode.workspace.applyEdit(edit);
    for (const name of ['one.txt', 'one.txt.ann.yaml', 'one.txt.ben.ann.yaml'])
      await until(name, () => exists(workspaceUri('journey', name)));
    assert.equal(await exists(workspaceUri('trip')), false);
  });

  it('whose article was renamed by another program are listed, and attached to it again', async () => {
    const article = await writeFile('left.txt', text);
    const lost = await writeFile('left.txt.ann.yaml', sidecar);
    const moved = workspaceUri('arrived.txt');
    await rename(article.fsPath, moved.fsPath);
    await until('it to be listed', () =>
      vscode.languages.getDiagnostics(lost).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    await vscode.commands.executeCommand('dateline.reattach', lost, moved);
    await until('its new name', () => exists(workspaceUri('arrived.txt.ann.yaml')));
    await until('the list to be empty', () => vscode.languages.getDiagnostics(lost).length === 0);
    assert.equal(await readFile(workspaceUri('arrived.txt.ann.yaml')), sidecar);
    await rm(moved.fsPath);
    await rm(workspaceUri('arrived.txt.ann.yaml').fsPath);
  });

  it('open and unsaved in a tab are edited there, not under it', async () => {
    const editor = await newArticle('open-tab.txt', text);
    const uri = await writeFile('open-tab.txt.ann.yaml', sidecar);
    await until('the annotation', async () => (await annotated(editor.document)).length === 1);
    const open = await vscode.workspace.openTextDocument(uri);
    const typed = new vscode.WorkspaceEdit();
    typed.insert(uri, new vscode.Position(1, 0), '# typed, not saved\n');
    await vscode.workspace.applyEdit(typed);
    await annotate(editor, 'Helsinki', 'place');
    await until('both in the tab', () => /# typed, not saved/.test(open.getText()) && /Helsinki/.test(open.getText()));
    assert.deepEqual(await annotated(editor.document), ['place:Oslo', 'place:Helsinki']);
  });

  it('changed by another program are shown at once, what was typed into the article stays', async () => {
    const editor = await newArticle('outside.txt', text);
    await annotate(editor, 'Oslo', 'place');
    const typed = new vscode.WorkspaceEdit();
    typed.insert(editor.document.uri, new vscode.Position(1, 0), 'Late: ');
    await vscode.workspace.applyEdit(typed);
    const uri = sidecarOf(editor.document);
    const more = `${await readFile(uri)}  m00009:\n    type: place\n    at: [69, 77]\n    quote: "Helsinki"\n    prefix: "day. They will travel to "\n    suffix: " and Kirkenes."\n`;
    await writeFile('outside.txt.ann.yaml', more);
    await until('the new annotation', async () => (await annotated(editor.document)).includes('place:Helsinki'));
    assert.deepEqual(await annotated(editor.document), ['place:Oslo', 'place:Helsinki']);
    assert.ok(editor.document.isDirty && editor.document.getText().includes('Late: Envoys'));
  });
});
