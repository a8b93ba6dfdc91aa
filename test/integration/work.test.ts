import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exporters } from '../../src/core/index';
import {
  annotate,
  closeAll,
  dateline,
  messages,
  newArticle,
  rangeOf,
  readFile,
  select,
  setSetting,
  sidecarOf,
  until,
  workspaceUri,
} from './support/workbench';

const text = ` date 2024-05-17 Norway's foreign minister said Oslo would keep talking.

Norwegian Foreign Minister Ingrid Solheim met with Finland's Mikael Aaltonen on Thursday. Police arrested 14 protesters
in Kirkenes on Wednesday. Solheim said the talks would go on.

The next round is on Monday, May 21, 2024.
`;

describe('a day’s work', () => {
  let editor: vscode.TextEditor;
  let count = 0;
  beforeEach(async () => {
    editor = await newArticle(`work-${++count}.txt`, text);
  });
  afterEach(closeAll);

  it('names are found, and all mentions of one actor', async () => {
    const at = rangeOf(editor.document, 'Solheim said').start.translate(0, 2);
    const locations = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      at,
    );
    const words = locations.map(({ range }) => editor.document.getText(range));
    assert.ok(words.includes('Solheim') && words.some((word) => word.includes('Ingrid Solheim')), words.join('|'));
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      at,
    );
    assert.equal(highlights.length, locations.length);
    const [first] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      at,
    );
    assert.ok(first);
    const range = 'targetRange' in first ? first.targetRange : first.range;
    assert.match(editor.document.getText(range), /Ingrid Solheim/);
  });

  it('an event is accepted with its mentions, roles and date, and taken back at once', async () => {
    select(editor, 'arrested');
    await vscode.commands.executeCommand('dateline.accept');
    const { annotations } = await dateline();
    const event = await until('the event', () => annotations.sidecar(editor.document)?.value.events[0]);
    const mentions = new Map(
      annotations.sidecar(editor.document)?.value.mentions.map((mention) => [mention.id, mention]),
    );
    assert.equal(event.type, 'COERCE');
    assert.deepEqual(
      event.actor.map((id) => mentions.get(id)?.quote),
      ['Police'],
    );
    assert.equal(mentions.get(event.trigger ?? '')?.quote, 'arrested');
    assert.equal(mentions.get(event.date ?? '')?.value, '2024-05-15');
    await vscode.commands.executeCommand('dateline.undo');
    assert.deepEqual(annotations.sidecar(editor.document)?.value.events, []);
    assert.deepEqual(annotations.sidecar(editor.document)?.value.mentions, []);
  });

  it('a rejected event stays away', async () => {
    select(editor, 'arrested');
    await vscode.commands.executeCommand('dateline.reject');
    const { readings } = await dateline();
    await until(
      'the event to go',
      () => !readings.get(editor.document)?.marks.all.some((mark) => mark.text === 'arrested'),
    );
  });

  it('dates that contradict each other are a problem, noted beside the article or mended in it', async () => {
    const problem = await until('the problem', () => vscode.languages.getDiagnostics(editor.document.uri)[0]);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      problem.range,
    );
    const before = editor.document.getText();
    const { readings, annotations } = await dateline();
    const noting = actions.find(({ isPreferred }) => isPreferred)?.command;
    assert.ok(noting, 'no note');
    await vscode.commands.executeCommand(noting.command, ...(noting.arguments ?? []));
    const annotated = await until('the annotation', () =>
      readings
        .get(editor.document)
        ?.marks.all.find(({ origin, value }) => origin === 'annotation' && value === '2024-05-21'),
    );
    assert.match(annotated.note ?? '', /2024 is a Tuesday/);
    assert.equal(editor.document.getText(), before);
    await vscode.commands.executeCommand('dateline.undo');
    assert.deepEqual(annotations.sidecar(editor.document)?.value.mentions, []);

    const fix = actions.find(({ edit }) => edit);
    assert.ok(fix?.edit, 'no fix');
    await vscode.workspace.applyEdit(fix.edit);
    assert.ok(editor.document.getText().includes('Tuesday, May 21, 2024'));
  });

  it('an export holds the annotation in every format', async () => {
    await annotate(editor, 'Kirkenes', 'place');
    for (const { id, extension } of exporters) {
      const target = workspaceUri('out', `${id}.${extension}`);
      const isFolder = id === 'brat';
      const to = isFolder ? workspaceUri('out', id) : target;
      await vscode.commands.executeCommand('dateline.export', editor.document.uri, {
        format: id,
        findings: false,
        target: to.toString(),
      });
      const files = isFolder
        ? (await vscode.workspace.fs.readDirectory(to)).map(([name]) => vscode.Uri.joinPath(to, name))
        : [target];
      const all = (await Promise.all(files.map(readFile))).join('\n');
      assert.match(all, /Kirkenes/, id);
    }
  });

  it('an export is never written over an article or a sidecar', async () => {
    await annotate(editor, 'Kirkenes', 'place');
    const { uri } = editor.document;
    const yaml = await readFile(sidecarOf(editor.document));
    const { shown, stop } = messages();
    try {
      for (const [format, target] of [
        ['brat', workspaceUri()],
        ['csv', uri],
        ['csv', sidecarOf(editor.document)],
      ] as const)
        await vscode.commands.executeCommand('dateline.export', uri, {
          format,
          findings: false,
          target: target.toString(),
        });
      assert.deepEqual(
        shown.map((message) => /an export never overwrites one/.test(message)),
        [true, true, true],
      );
    } finally {
      stop();
    }
    assert.equal(await readFile(uri), text);
    assert.equal(await readFile(sidecarOf(editor.document)), yaml);
  });

  it('an actor goes into the registry once, and is renamed there and in sidecars', async () => {
    const at = rangeOf(editor.document, 'Ingrid Solheim');
    editor.selection = new vscode.Selection(at.start.translate(0, 2), at.start.translate(0, 2));
    await vscode.commands.executeCommand('dateline.promoteActor');
    const registry = workspaceUri('actors.yaml');
    const yaml = await readFile(registry);
    assert.match(yaml, /name: .*Ingrid Solheim/);
    await vscode.commands.executeCommand('dateline.promoteActor');
    assert.equal(await readFile(registry), yaml);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      at.start.translate(0, 2),
      'solheim-nor',
    );
    assert.ok(edit.entries().some(([uri]) => uri.path === registry.path));
  });

  it('the annotator’s name is stored', async () => {
    await setSetting('annotator', 'ana');
    try {
      await annotate(editor, 'Kirkenes', 'place');
      assert.match(await readFile(sidecarOf(editor.document)), /by: ana/);
    } finally {
      await setSetting('annotator', undefined);
    }
  });
});
