import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { envoys as text } from '../support/envoys';
import {
  annotate,
  annotated,
  closeAll,
  dateline,
  exists,
  newArticle,
  rangeOf,
  readFile,
  setSetting,
  sidecarOf,
  until,
  workspaceUri,
  writeFile,
} from './support/workbench';

const mention = (id: string, quote: string, type = 'place', more = ''): string =>
  `  ${id}:\n    type: ${type}\n    at: [${text.indexOf(quote)}, ${text.indexOf(quote) + quote.length}]\n    quote: "${quote}"\n${more}`;
const sidecarText = (...items: string[]): string => `dateline: 1\nmentions:\n${items.join('')}`;

describe('several hands on one article', () => {
  let editor: vscode.TextEditor;
  let name = '';
  let count = 0;
  beforeEach(async () => {
    name = `layers-${++count}.txt`;
    editor = await newArticle(name, text);
  });
  afterEach(async () => {
    for (const setting of ['layer', 'annotator']) await setSetting(setting, undefined);
    await closeAll();
  });
  const layer = (whose: string): vscode.Uri => workspaceUri(`${name}.${whose}.ann.yaml`);

  it('a layer of one’s own takes what one annotates, and shows what others did', async () => {
    await writeFile(`${name}.ann.yaml`, sidecarText(mention('m00001', 'Oslo')));
    await until('the shared annotation', async () => (await annotated(editor.document)).includes('place:Oslo'));
    await setSetting('annotator', 'ana');
    await setSetting('layer', 'own');
    await annotate(editor, 'Helsinki', 'place');
    assert.match(await readFile(layer('ana')), /quote: "Helsinki"/);
    assert.doesNotMatch(await readFile(sidecarOf(editor.document)), /Helsinki/);
    assert.deepEqual(await annotated(editor.document), ['place:Oslo', 'place:Helsinki']);
  });

  it('in blind mode one sees one’s own layer only', async () => {
    await writeFile(`${name}.ben.ann.yaml`, sidecarText(mention('m00001', 'Oslo')));
    await until('Ben’s annotation', async () => (await annotated(editor.document)).includes('place:Oslo'));
    await setSetting('annotator', 'ana');
    await setSetting('layer', 'blind');
    await until('Ben’s to go', async () => (await annotated(editor.document)).length === 0);
    await annotate(editor, 'Kirkenes', 'place');
    assert.deepEqual(await annotated(editor.document), ['place:Kirkenes']);
    await setSetting('layer', 'shared');
    await until('both', async () => (await annotated(editor.document)).length === 2);
  });

  it('what stands in another’s layer is not changed from here', async () => {
    const own = sidecarText(mention('m00001', 'Oslo'));
    await writeFile(`${name}.ben.ann.yaml`, own);
    await until('Ben’s annotation', async () => (await annotated(editor.document)).includes('place:Oslo'));
    const at = rangeOf(editor.document, 'Oslo').start;
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('dateline.delete');
    assert.equal(await readFile(layer('ben')), own);
    assert.deepEqual(await annotated(editor.document), ['place:Oslo']);
  });

  it('a conflict that a merge left is settled in the sidecar, and can be undone there', async () => {
    const uri = await writeFile(
      `${name}.ann.yaml`,
      sidecarText(mention('m00001', 'Oslo', 'place', '    note: mine\n    conflict: {note: theirs}\n')),
    );
    await until('the annotation', async () => (await annotated(editor.document)).includes('place:Oslo'));
    const attention = (await dateline()).readings.get(editor.document)?.outline({}).get('attention')?.children ?? [];
    assert.ok(attention.length, 'it is listed');
    const open = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(open);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    const theirs = lenses.find(({ command }) => command?.arguments?.includes('theirs'));
    assert.ok(theirs?.command && lenses.some(({ command }) => command?.arguments?.includes('both')));
    await vscode.commands.executeCommand(theirs.command.command, ...(theirs.command.arguments ?? []));
    assert.match(open.getText(), /note: "theirs"/);
    assert.doesNotMatch(open.getText(), /conflict:/);
    await vscode.commands.executeCommand('undo');
    assert.match(open.getText(), /note: mine/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('what `dateline check` would say stands at its line in the sidecar', async () => {
    const uri = await writeFile(
      `${name}.ann.yaml`,
      `${sidecarText(mention('m00001', 'Oslo'))}events:\n  e00001: {type: CONSULT, actor: [mgone1]}\n`,
    );
    const open = await vscode.workspace.openTextDocument(uri);
    const problems = await until('the problem', () => {
      const found = vscode.languages.getDiagnostics(uri);
      return found.length > 0 && found;
    });
    assert.ok(problems.some(({ range }) => open.lineAt(range.start.line).text.includes('mgone1')));
  });

  it('an annotation survives writers that come between', async () => {
    const { annotations } = await dateline();
    const uri = sidecarOf(editor.document);
    await annotate(editor, 'Oslo', 'place');
    // Another program adds a line of its own while annotations are made here.
    const lines = ['Helsinki', 'Kirkenes', 'Thursday', 'Envoys'].map((words) => ({ words, line: `# seen: ${words}` }));
    for (const { words, line } of lines)
      await Promise.all([appendFile(uri.fsPath, `${line}\n`), annotate(editor, words, 'other')]);
    await until('all of it', async () => (await annotated(editor.document)).length === 5);
    const yaml = await readFile(uri);
    assert.equal(annotations.sidecar(editor.document)?.value.mentions.length, 5, yaml);
    for (const { line } of lines) assert.ok(yaml.includes(line), yaml);
  });

  it('all layers go along when the article is renamed', async () => {
    await writeFile(`${name}.ann.yaml`, sidecarText(mention('m00001', 'Oslo')));
    await writeFile(`${name}.ben.ann.yaml`, sidecarText(mention('m00002', 'Helsinki')));
    await until('both', async () => (await annotated(editor.document)).length === 2);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(editor.document.uri, workspaceUri(`renamed-${name}`));
    await vscode.workspace.applyEdit(edit);
    await until('the layer', () => exists(workspaceUri(`renamed-${name}.ben.ann.yaml`)));
    await until('the sidecar', () => exists(workspaceUri(`renamed-${name}.ann.yaml`)));
    assert.equal(await exists(layer('ben')), false);
  });

  it('annotations that can’t be saved are kept, shown and saved later', async () => {
    // A folder in the sidecar's place: nothing can be written there, whoever one is.
    const uri = sidecarOf(editor.document);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, 'in the way'));
    const { annotations } = await dateline();
    await annotate(editor, 'Oslo', 'place');
    const kept = await until('the recovery file', async () =>
      (await annotations.unsavedFiles()).find(({ sidecar }) => sidecar === uri.toString()),
    );
    assert.match(kept.text, /quote: "Oslo"/);
    assert.ok(await exists(annotations.recoveryFile(kept.sidecar)));
    await vscode.workspace.fs.delete(uri, { recursive: true });
    assert.equal(await annotations.restore(kept), true);
    assert.match(await readFile(uri), /quote: "Oslo"/);
    assert.ok(!(await annotations.unsavedFiles()).some(({ sidecar }) => sidecar === uri.toString()));
    assert.deepEqual(await annotated(editor.document), ['place:Oslo']);
  });
});
