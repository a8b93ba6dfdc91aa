import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dropActors } from '../../src/extension/features/support/actorWork';
import type { Reading } from '../../src/extension/services/readingService';
import {
  closeAll,
  dateline,
  exists,
  newArticle,
  openArticle,
  rangeOf,
  readFile,
  setSetting,
  sidecarOf,
  until,
  workspaceUri,
  writeFile,
} from './support/workbench';

const text = ` date 2024-05-17
Norwegian Foreign Minister Ingrid Solheim met Finnish Foreign Minister Aino Laine in Oslo on Thursday.

Solheim said the talks went well. Laine will travel to Kirkenes next week.
`;

const registryText = `nor-fm:
  name: Ingrid Solheim
  type: person
  aliases: [Solheim]
  country: NOR
  sector: GOV
`;

describe('who is who', () => {
  let editor: vscode.TextEditor;
  let sidecar: vscode.Uri;
  let count = 0;
  const folder = (): string => `who-${count}`;
  beforeEach(async () => {
    editor = await newArticle(`who-${++count}/talks.txt`, text);
    sidecar = sidecarOf(editor.document);
  });
  afterEach(closeAll);

  const put = (words: string, nth = 0): vscode.Position => {
    const at = rangeOf(editor.document, words, nth).start.translate(0, 1);
    editor.selection = new vscode.Selection(at, at);
    return at;
  };
  const current = async (): Promise<Reading> => {
    const reading = await (await dateline()).readings.whenCurrent(editor.document);
    assert.ok(reading);
    return reading;
  };
  /** The id of the actor that words belong to. */
  const actorOf = async (words: string, nth = 0): Promise<string | undefined> => {
    const reading = await current();
    const at = editor.document.offsetAt(rangeOf(editor.document, words, nth).start);
    return reading.analysis.actors.find(({ mentions }) => mentions.some(({ start, end }) => start <= at && at < end))
      ?.id;
  };
  const locations = async (command: string, uri: vscode.Uri, at: vscode.Position): Promise<vscode.Location[]> => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(command, uri, at);
    return found.map((place) =>
      'targetUri' in place
        ? new vscode.Location(place.targetUri, place.targetSelectionRange ?? place.targetRange)
        : place,
    );
  };

  it('the registry names the actors of every article, as soon as it says so, saved or not', async () => {
    assert.equal(await actorOf('Solheim said'), 'ingrid-solheim');
    const registry = await writeFile(`${folder()}/actors.yaml`, registryText);
    await until('the registered actor', async () => (await actorOf('Solheim said')) === 'nor-fm');
    const open = await vscode.workspace.openTextDocument(registry);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(registry, rangeOf(open, 'nor-fm'), 'solheim-nor');
    await vscode.workspace.applyEdit(edit);
    assert.ok(open.isDirty);
    await until('the unsaved id', async () => (await actorOf('Solheim said')) === 'solheim-nor');
    await vscode.window.showTextDocument(open);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('the registry’s file says at its lines what is wrong', async () => {
    const registry = await writeFile(
      `${folder()}/actors.yaml`,
      `${registryText}other:\n  name: Aino Laine\n  type: person\n  aliases: [Solheim]\n  country: FINLAND\n`,
    );
    const open = await vscode.workspace.openTextDocument(registry);
    const problems = await until('the problems', () => {
      const found = vscode.languages.getDiagnostics(open.uri);
      return found.length >= 2 && found;
    });
    const lines = problems.map(({ range }) => open.lineAt(range.start.line).text);
    assert.ok(
      lines.some((line) => line.includes('aliases: [Solheim]')),
      lines.join(),
    );
    assert.ok(
      lines.some((line) => line.includes('country: FINLAND')),
      lines.join(),
    );
  });

  it('F12 goes from a name to its entry, Shift+F12 from the entry to all mentions', async () => {
    const registry = await writeFile(`${folder()}/actors.yaml`, registryText);
    await writeFile(`${folder()}/later.txt`, ' date 2024-06-01\nIngrid Solheim resigned on Friday.\n');
    await until('the registered actor', async () => (await actorOf('Solheim said')) === 'nor-fm');
    const there = await locations('vscode.executeDefinitionProvider', editor.document.uri, put('Solheim said'));
    assert.ok(
      there.some(({ uri }) => uri.path === registry.path),
      there.map(({ uri }) => uri.path).join(),
    );
    const open = await vscode.workspace.openTextDocument(registry);
    const entry = rangeOf(open, 'nor-fm').start.translate(0, 1);
    const mentions = await locations('vscode.executeReferenceProvider', registry, entry);
    const names = new Set(mentions.map(({ uri }) => uri.path.split('/').pop()));
    assert.ok(names.has('talks.txt') && names.has('later.txt'), [...names].join());
  });

  it('two actors are merged by command, everything follows, and it is taken back', async () => {
    assert.notEqual(await actorOf('Laine will'), await actorOf('Solheim said'));
    put('Laine will');
    await vscode.commands.executeCommand('dateline.mergeActors', undefined, 'ingrid-solheim');
    await until('one actor', async () => (await actorOf('Laine will')) === 'ingrid-solheim');
    assert.match(await readFile(sidecar), /\nactors:\n\s+ingrid-solheim:\n/);
    const lit = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      put('Laine will'),
    );
    assert.ok(lit.some(({ range }) => range.contains(rangeOf(editor.document, 'Solheim said').start)));
    const outline = (await current()).outline({});
    const lines = outline.get('actors')?.children.flatMap((group) => [group, ...group.children]) ?? [];
    assert.ok(!lines.some(({ label }) => label === 'Aino Laine'), lines.map(({ label }) => label).join());
    await vscode.commands.executeCommand('dateline.undo');
    await until('two actors', async () => (await actorOf('Laine will')) === 'aino-laine');
  });

  it('a mention is split off by command, and stays apart when the article is opened again', async () => {
    const at = editor.document.offsetAt(rangeOf(editor.document, 'Solheim said').start);
    put('Solheim said');
    await vscode.commands.executeCommand('dateline.splitActor', undefined, [at]);
    const id = await until('another actor', async () => {
      const now = await actorOf('Solheim said');
      return now !== 'ingrid-solheim' && now;
    });
    assert.equal(await actorOf('Ingrid Solheim'), 'ingrid-solheim');
    const { uri } = editor.document;
    await closeAll();
    editor = await openArticle(uri);
    assert.equal(await actorOf('Solheim said'), id);
  });

  it('lines of the tree are dropped on each other: a mention moves, an actor merges', async () => {
    const services = await dateline();
    const nodes = async () => {
      const all = [...((await current()).outline({ groupActors: 'type' }).get('actors')?.children ?? [])];
      for (const node of all) all.push(...node.children);
      return all;
    };
    const actorLine = async (id: string) => (await nodes()).find((node) => node.kind === 'actor' && node.actor === id);
    const said = editor.document.offsetAt(rangeOf(editor.document, 'Solheim said').start);
    const mention = (await nodes()).find((node) => node.kind === 'mention' && node.span?.start === said);
    const laine = await actorLine('aino-laine');
    assert.ok(mention && laine);
    await dropActors(services, await current(), [mention], laine);
    await until('the mention to move', async () => (await actorOf('Solheim said')) === 'aino-laine');
    const [from, into] = [await actorLine('ingrid-solheim'), await actorLine('aino-laine')];
    assert.ok(from && into);
    await dropActors(services, await current(), [from], into);
    await until('one actor', async () => (await actorOf('Ingrid Solheim')) === 'aino-laine');
  });

  it('F2 gives an actor another id, each edit to be confirmed', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      put('Solheim said'),
      'solheim-nor',
    );
    assert.ok(
      edit.entries().every(([uri]) => uri.path !== editor.document.uri.path),
      'the article is left alone',
    );
    await vscode.workspace.applyEdit(edit);
    await until('the new id', async () => (await actorOf('Solheim said')) === 'solheim-nor');
    assert.equal(await readFile(editor.document.uri), text);
  });

  it('a hover says who it is and why', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      put('Solheim said'),
    );
    const said = hovers
      .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
      .join()
      .replaceAll('&nbsp;', ' ');
    assert.match(said, /Ingrid Solheim/);
    assert.match(said, /surname/);
  });

  it('a name lights up all that its actor is called, and the symbols hold each actor once', async () => {
    await current();
    const lit = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      put('Solheim said'),
    );
    const words = lit.map(({ range }) => editor.document.getText(range));
    assert.ok(words.includes('Ingrid Solheim') && words.includes('Solheim'), words.join());
    assert.ok(!words.some((word) => word.includes('Laine')), words.join());
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    const flat = (list: readonly vscode.DocumentSymbol[]): string[] =>
      list.flatMap((symbol) => [symbol.name, ...flat(symbol.children)]);
    assert.equal(flat(symbols).filter((name) => name === 'Ingrid Solheim').length, 1, flat(symbols).join());
  });

  it('no ids stand in the text unless asked for', async () => {
    await current();
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      editor.document.uri,
      new vscode.Range(0, 0, editor.document.lineCount, 0),
    );
    assert.ok(!JSON.stringify(hints.map(({ label }) => label)).includes('ingrid-solheim'));
  });

  it('ids stand in the text as inlay hints when asked to', async () => {
    await setSetting('inlayHints.actors', true);
    try {
      await until('the hints', async () => {
        const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          editor.document.uri,
          new vscode.Range(0, 0, editor.document.lineCount, 0),
        );
        return hints.some(({ label }) => JSON.stringify(label).includes('ingrid-solheim'));
      });
    } finally {
      await setSetting('inlayHints.actors', undefined);
    }
  });

  it('a new actor goes into the registry that is nearest', async () => {
    const registry = await writeFile(`${folder()}/actors.yaml`, registryText);
    await until('the registered actor', async () => (await actorOf('Solheim said')) === 'nor-fm');
    put('Laine will');
    await vscode.commands.executeCommand('dateline.promoteActor');
    await until('the entry', async () => /name: "?Aino Laine/.test(await readFile(registry)));
    assert.ok(await exists(workspaceUri(folder(), 'actors.yaml')));
  });
});
