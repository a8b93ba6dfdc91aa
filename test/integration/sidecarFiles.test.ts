import assert from 'node:assert/strict';
import { mkdtemp, readFile as readDisk, rename, rm, symlink, writeFile as writeDisk } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { envoys as text, envoysSidecar as sidecar } from '../support/envoys';
import {
  annotate,
  annotated,
  closeAll,
  dateline,
  exists,
  messages,
  newArticle,
  readFile,
  sidecarOf,
  until,
  workspaceUri,
  writeFile,
} from './support/workbench';

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

  it('that are links out of the workspace are not written: the annotation stays on the screen and in a recovery file', async () => {
    const outside = await mkdtemp(path.join(tmpdir(), 'dateline-outside-'));
    const target = path.join(outside, 'x.txt.ann.yaml');
    await writeDisk(target, sidecar);
    const editor = await newArticle('linked.txt', text);
    const uri = sidecarOf(editor.document);
    await symlink(target, uri.fsPath);
    const { annotations } = await dateline();
    await until('it to be read', () => annotations.sidecar(editor.document)?.text === sidecar);
    const { shown, stop } = messages();
    try {
      await annotate(editor, 'Helsinki', 'place');
      await until('the message', () => shown.length > 0);
    } finally {
      stop();
    }
    assert.match(
      shown.join('\n'),
      /could not be saved: it is a symbolic link to .*which lies outside.*kept here and in/,
    );
    assert.equal(await readDisk(target, 'utf8'), sidecar);
    assert.ok((await annotated(editor.document)).includes('place:Helsinki'));
    const [kept] = (await annotations.unsavedFiles()).filter((one) => one.sidecar === uri.toString());
    assert.match(kept?.text ?? '', /Helsinki/);
    await vscode.workspace.openTextDocument(uri);
    await until('the problem at its place', () =>
      vscode.languages.getDiagnostics(uri).some(({ code }) => code === 'sidecar-link'),
    );
    // A file in its place takes what was kept.
    await rm(uri.fsPath);
    assert.ok(kept && (await annotations.restore(kept)));
    assert.match(await readFile(uri), /Helsinki/);
    await rm(outside, { recursive: true });
  });

  it('that are links within the workspace are written through, and stay links', async () => {
    const target = await writeFile('kept/within.txt.ann.yaml', sidecar);
    const editor = await newArticle('within.txt', text);
    await symlink('kept/within.txt.ann.yaml', sidecarOf(editor.document).fsPath);
    await until('its annotation', async () => (await annotated(editor.document)).length === 1);
    await annotate(editor, 'Helsinki', 'place');
    await until('it in the target', async () => /Helsinki/.test(await readFile(target)));
  });

  it('undo takes back the decision that is still being written, not the one before', async () => {
    const editor = await newArticle('at-once.txt', text);
    const { annotations } = await dateline();
    const title = (value: string) =>
      annotations.change(editor.document, value, [
        { kind: 'set-section', section: 'document', fields: { title: value } },
      ]);
    assert.ok(await title('first'));
    const [done, undone, redone] = await Promise.all([title('second'), annotations.undo(), annotations.undo(true)]);
    assert.deepEqual([done, undone, redone], [true, 'second', 'second']);
    assert.equal(await annotations.undo(), 'second');
    assert.match(await readFile(sidecarOf(editor.document)), /title: "?first/);
  });
});
