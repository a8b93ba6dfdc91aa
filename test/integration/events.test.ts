import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, dateline, newArticle, openArticle, rangeOf, select, until } from './support/workbench';

const text = ` date 2024-05-17 A night in the east.

Sudan's army attacked a camp near Adré in Chad on Wednesday, Norwegian Foreign Minister Ingrid Solheim said.

Kenya condemned the attack.
`;

describe('events in the editor', () => {
  let editor: vscode.TextEditor;
  let count = 0;
  beforeEach(async () => {
    editor = await newArticle(`events-${++count}.txt`, text);
    await until('the events', async () => (await eventsOf()).length > 0);
  });
  afterEach(closeAll);
  const eventsOf = async () => (await dateline()).readings.get(editor.document)?.analysis.events ?? [];

  it('stand in the outline, with who and whom', async () => {
    const { readings } = await dateline();
    const lines = readings.get(editor.document)?.outline({}).get('events')?.children ?? [];
    const all = JSON.stringify(lines);
    assert.match(all, /ASSAULT/);
    assert.match(all, /ACCUSE/);
    assert.match(all, /army/i);
  });

  it('stand among the symbols, at their words', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    const flat = (list: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
      list.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
    const event = flat(symbols).find(
      ({ kind, name }) => kind === vscode.SymbolKind.Event && name.startsWith('ASSAULT '),
    );
    assert.ok(
      event,
      flat(symbols)
        .map(({ name }) => name)
        .join('; '),
    );
    assert.ok(editor.document.getText(event.selectionRange).includes('attacked'));
  });

  it('say why in the hover of their trigger', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      rangeOf(editor.document, 'attacked').start.translate(0, 2),
    );
    const said = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    assert.match(said.join('\n'), /ASSAULT/);
    assert.match(said.join('\n'), /type: ASSAULT: attack/);
    assert.match(said.join('\n'), /by the grammar/);
    assert.match(said.join('\n'), /command:dateline\.accept\?/);
  });

  it('mark their triggers, and nothing stands above the lines', async () => {
    const { view } = await dateline();
    const painted = (): string[] =>
      (view.painted.get(editor.document.uri.toString())?.get('event-suggestion') ?? []).map((range) =>
        editor.document.getText(range),
      );
    await until('the mark', () => painted().includes('attacked'));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor.document.uri,
    );
    assert.deepEqual(lenses, []);
  });

  it('are accepted at once: roles, place, date and who says so become mentions of the sidecar', async () => {
    select(editor, 'attacked');
    await vscode.commands.executeCommand('dateline.accept');
    const { annotations } = await dateline();
    const event = await until('the event', () => annotations.sidecar(editor.document)?.value.events[0]);
    const quotes = new Map(annotations.sidecar(editor.document)?.value.mentions.map(({ id, quote }) => [id, quote]));
    const said = (ids: readonly string[]): string => ids.map((id) => quotes.get(id) ?? id).join('; ');
    assert.equal(event.type, 'ASSAULT');
    assert.match(said(event.actor), /army/);
    assert.match(said(event.place), /Adré|Chad/);
    assert.match(said([event.date ?? '']), /Wednesday/);
    assert.match(said(event.reportedBy), /Solheim/);
    assert.equal(said([event.trigger ?? '']), 'attacked');
  });

  it('that are rejected stay away, after the article is closed and opened too', async () => {
    select(editor, 'attacked');
    await vscode.commands.executeCommand('dateline.reject');
    const { readings } = await dateline();
    const isShown = (): boolean =>
      readings.get(editor.document)?.marks.all.some((mark) => mark.text === 'attacked') ?? true;
    await until('the event to go', () => !isShown());
    const { uri } = editor.document;
    await closeAll();
    editor = await openArticle(uri);
    await until('the other event', () =>
      readings.get(editor.document)?.marks.all.some((mark) => mark.text === 'condemned'),
    );
    assert.ok(!isShown());
  });
});
