import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { readSidecar } from '../../src/core/index';
import { envoys as text } from '../support/envoys';
import {
  annotate,
  annotated,
  closeAll,
  dateline,
  newArticle,
  readFile,
  sidecarOf,
  until,
  workspaceUri,
  writeFile,
} from './support/workbench';

/** Runs the command line that ships, as a program of its own. */
async function cli(...words: string[]): Promise<string> {
  const extension = vscode.extensions.getExtension('dateline.dateline');
  assert.ok(extension);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(extension.extensionPath, 'dist/cli.js'), ...words],
    // The desktop's own executable is Node when it is told to be.
    { cwd: workspaceUri().fsPath, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  return stdout;
}

describe('the command line beside an open VS Code', () => {
  let editor: vscode.TextEditor;
  let name = '';
  let count = 0;
  // A VS Code that a server serves saves by itself.
  const autoSave = (value: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('files').update('autoSave', value, vscode.ConfigurationTarget.Workspace);
  before(() => autoSave('off'));
  after(() => autoSave(undefined));
  beforeEach(async () => {
    name = `beside-${++count}.txt`;
    editor = await newArticle(name, text);
    await annotate(editor, 'Oslo', 'place');
    await annotate(editor, 'Kirkenes', 'place');
  });
  afterEach(closeAll);

  const yaml = (): Promise<string> => readFile(sidecarOf(editor.document));
  const insert = async (uri: vscode.Uri, line: number, words: string): Promise<void> => {
    const typed = new vscode.WorkspaceEdit();
    typed.insert(uri, new vscode.Position(line, 0), words);
    assert.ok(await vscode.workspace.applyEdit(typed));
  };
  const quotes = (sidecar: string): string[] => readSidecar(sidecar).value.mentions.map(({ quote }) => quote);
  /** Each annotation's words in the document, at the place that the editor shows them. */
  const shown = async (): Promise<string[]> => {
    const { annotations } = await dateline();
    const now = editor.document.getText();
    return annotations
      .decisions(editor.document)
      .mentions.map(({ quote, span, state }) => `${quote} ${state} ${span ? now.slice(span.start, span.end) : '-'}`);
  };

  it('a sync of the file on disk does not disturb what is typed and not saved', async () => {
    await insert(editor.document.uri, 1, 'Late on Friday: ');
    assert.match(await cli('sync', name), /2 ok/);
    await annotate(editor, 'Helsinki', 'place');
    assert.deepEqual(await annotated(editor.document), ['place:Oslo', 'place:Helsinki', 'place:Kirkenes']);
    assert.match(editor.document.getText(), /Late on Friday/);
    assert.ok(editor.document.isDirty, 'it is not saved');
    assert.ok(await editor.document.save());
    await until(
      'the sidecar to be brought up to date',
      async () => /"?sha256/.test(await yaml()) && quotes(await yaml()).length === 3,
    );
    assert.match(await cli('sync', name), /3 (?:ok|moved)/);
    assert.deepEqual((await shown()).map((one) => one.split(' ')[0]).sort(), ['Helsinki', 'Kirkenes', 'Oslo']);
  });

  it('another program changes the article, sync repairs the sidecar, and the editor shows both at once', async () => {
    const changed = text.replace('Envoys', 'By noon in Bergen, envoys').replace('Kirkenes', 'Narvik');
    // As editors and git write: a new file in the old one's place.
    await writeFile(`${name}.new`, changed);
    await rename(workspaceUri(`${name}.new`).fsPath, editor.document.uri.fsPath);
    assert.match(await cli('sync', name), /1 (?:ok|moved), 1 changed/);
    await until('the new text', () => editor.document.getText() === changed);
    await until('the states', async () => {
      const now = await shown();
      return now.includes('Oslo ok Oslo') || now.includes('Oslo moved Oslo')
        ? now.includes('Kirkenes changed Narvik')
        : false;
    });
    await annotate(editor, 'Helsinki', 'place');
    assert.deepEqual(quotes(await yaml()), ['Oslo', 'Helsinki', 'Kirkenes']);
    assert.match(await yaml(), /state: "?changed/);
  });

  it('sync repairs the file under a sidecar that is open and unsaved in a tab: what is typed there stays, and annotations go there too', async () => {
    const uri = sidecarOf(editor.document);
    const open = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(open, { preview: false });
    await insert(uri, open.lineCount - 1, '  # typed in the tab, not saved\n');
    assert.ok(open.isDirty);
    // The article changes on disk, so that sync has something to write.
    await writeFile(name, text.replace('Envoys', 'By noon, envoys'));
    await cli('sync', name);
    const repaired = await yaml();
    assert.doesNotMatch(repaired, /typed in the tab/);
    assert.deepEqual(quotes(repaired), ['Oslo', 'Kirkenes']);
    await vscode.window.showTextDocument(editor.document);
    await annotate(await vscode.window.showTextDocument(editor.document), 'Helsinki', 'place');
    await until('it in the tab', () => /Helsinki/.test(open.getText()));
    assert.match(open.getText(), /typed in the tab/);
    assert.equal(await yaml(), repaired, 'nothing is written under what is not saved');
    assert.deepEqual(quotes(open.getText()), ['Oslo', 'Helsinki', 'Kirkenes']);
    await cli('check', '--format', 'json').catch(() => undefined);
    assert.match(open.getText(), /typed in the tab/);
    await vscode.window.showTextDocument(open);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('twenty syncs while one annotates: nothing of either is lost, and no file is half written', async () => {
    const words = ['Envoys', 'Thursday', 'Helsinki', 'travel', 'met'];
    let isDone = false;
    const syncing = (async () => {
      let runs = 0;
      for (; !isDone || runs < 3; runs++) await cli('sync', name);
      return runs;
    })();
    try {
      for (const word of words) await annotate(editor, word, 'other');
    } finally {
      isDone = true;
    }
    assert.ok((await syncing) >= 3);
    const file = readSidecar(await yaml());
    assert.deepEqual(file.problems, []);
    assert.deepEqual(file.value.mentions.map(({ quote }) => quote).sort(), [...words, 'Oslo', 'Kirkenes'].sort());
    await until('all of it', async () => (await annotated(editor.document)).length === words.length + 2);
  });
});
