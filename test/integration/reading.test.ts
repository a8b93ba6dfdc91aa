import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, dateline, newArticle, rangeOf, setSetting, until } from './support/workbench';

const text = ` date 2024-05-17 Norway's foreign minister said Oslo would keep talking.

Norwegian Foreign Minister Ingrid Solheim met with Finland's Mikael Aaltonen on Thursday. Solheim said the talks
would go on until 2025.
They will meet again next week.
`;

describe('reading an article', () => {
  let editor: vscode.TextEditor;
  before(async () => {
    editor = await newArticle('reading.txt', text);
  });
  after(closeAll);

  const painted = async (look: string): Promise<string[]> => {
    const ranges = (await dateline()).view.painted.get(editor.document.uri.toString())?.get(look) ?? [];
    return ranges.map((range) => editor.document.getText(range));
  };

  it('underlines dates', async () => {
    await until('the decorations', async () => (await painted('date-suggestion')).includes('Thursday'));
  });

  it('takes the underlines away when their kind is switched off, and brings them back', async () => {
    await vscode.commands.executeCommand('dateline.toggle.date');
    await until('no decorations', async () => (await painted('date-suggestion')).length === 0);
    await vscode.commands.executeCommand('dateline.toggle.date');
    await until('the decorations', async () => (await painted('date-suggestion')).includes('Thursday'));
  });

  it('takes all away at once', async () => {
    await vscode.commands.executeCommand('dateline.toggleHighlights');
    await until('no decorations', async () => (await painted('date-suggestion')).length === 0);
    await vscode.commands.executeCommand('dateline.toggleHighlights');
    await until('the decorations', async () => (await painted('date-suggestion')).includes('Thursday'));
  });

  it('says in a hover what a date is and against what it was resolved, with links that act', async () => {
    const at = rangeOf(editor.document, 'Thursday').start.translate(0, 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      at,
    );
    const words = hovers
      .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
      .join('\n');
    assert.match(words, /2024-05-16/);
    assert.match(words, /2024-05-17/);
    assert.match(words, /command:dateline\.accept\?/);
  });

  it('fills the outline, and the symbols', async () => {
    const { readings } = await dateline();
    const outline = readings.get(editor.document)?.outline({});
    assert.ok(outline?.get('dates')?.children.some(({ description }) => description?.includes('Thursday')));
    const symbols = await until('symbols', async () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      ),
    );
    assert.ok(symbols.some((symbol) => editor.document.getText(symbol.selectionRange) === 'Thursday'));
  });

  it('shows the outline view and reveals a line of it', async () => {
    await vscode.commands.executeCommand('dateline.outline.focus');
    editor = await vscode.window.showTextDocument(editor.document);
    editor.selection = new vscode.Selection(
      rangeOf(editor.document, 'Thursday').start,
      rangeOf(editor.document, 'Thursday').start,
    );
    await vscode.commands.executeCommand('dateline.showInOutline');
  });

  it('folds paragraphs of several lines', async () => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      editor.document.uri,
    );
    assert.deepEqual(
      ranges.map(({ start, end }) => [start, end]),
      [[2, 4]],
    );
  });

  it('grows a selection from the word to the sentence, the paragraph and the article', async () => {
    const at = rangeOf(editor.document, 'Solheim said').start;
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      editor.document.uri,
      [at],
    );
    const grown: string[] = [];
    for (let next = range; next; next = next.parent!) grown.push(editor.document.getText(next.range));
    assert.equal(grown[0], 'Solheim');
    assert.ok(grown.includes('Solheim said the talks\nwould go on until 2025.'), grown.join('|'));
    assert.ok(grown.some((words) => words.startsWith('Norwegian') && words.endsWith('next week.')));
    assert.equal(grown.at(-1), text);
  });

  it('shows values of dates as inlay hints when asked to', async () => {
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const hints = async (): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        editor.document.uri,
        whole,
      );
      return found.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    };
    assert.deepEqual(await hints(), []);
    await setSetting('inlayHints.dates', true);
    try {
      await until('the hints', async () => (await hints()).includes('→ 2024-05-16'));
    } finally {
      await setSetting('inlayHints.dates', undefined);
    }
  });

  it('reads dates in digits in the order of the setting', async () => {
    const { analyses } = await dateline();
    const value = async (): Promise<string | undefined> =>
      (await analyses.whenCurrent(editor.document))?.analysis.dates.find(({ text }) => text === '04/06/2021')?.value;
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, 'The first round was on 04/06/2021.\n'));
    await setSetting('dates.order', 'dayFirst');
    try {
      await until('day first', async () => (await value()) === '2021-06-04');
      await setSetting('dates.order', 'monthFirst');
      await until('month first', async () => (await value()) === '2021-04-06');
    } finally {
      await setSetting('dates.order', undefined);
    }
  });

  it('follows what is typed', async () => {
    const { readings } = await dateline();
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, 'The next round is on 3 June 2024.\n'));
    const reading = await readings.whenCurrent(editor.document);
    assert.ok(reading?.marks.all.some((mark) => mark.text === '3 June 2024' && mark.value === '2024-06-03'));
  });

  it('keeps places right between a keystroke and the next analysis', async () => {
    const { readings } = await dateline();
    await readings.whenCurrent(editor.document);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'In short: '));
    const reading = readings.get(editor.document);
    assert.ok(reading);
    for (const mark of reading.marks.all) assert.equal(editor.document.getText(reading.range(mark)), mark.text);
    const at = rangeOf(editor.document, 'Thursday').start.translate(0, 1);
    assert.equal(reading.marksAt(at)[0]?.text, 'Thursday');
  });
});
