import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, dateline, newArticle, rangeOf, setSetting, until } from './support/workbench';

const text = `date 2023-07-05
The war of the straits began on 3 September 1739. On 17 October the fleet sailed, and two months later the fort fell. In the
spring of 1740 an armistice was signed, for the first time since 1713. The feast of Independence Day came late in April 1741.
`;

describe('the dates of an article', () => {
  let editor: vscode.TextEditor;
  before(async () => {
    editor = await newArticle('dates.txt', text);
    const { readings } = await dateline();
    await until('the dates', () =>
      readings.get(editor.document)?.analysis.dates.some(({ text }) => text === '17 October'),
    );
  });
  after(closeAll);

  it('stand in the text as inlay hints when asked to, none cut off', async () => {
    await setSetting('inlayHints.dates', true);
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    try {
      await until('the hints', async () => {
        const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          editor.document.uri,
          whole,
        );
        return hints.some(({ label }) => label === '→ 1739-10-17');
      });
    } finally {
      await setSetting('inlayHints.dates', undefined);
    }
    const length = vscode.workspace.getConfiguration('editor.inlayHints', editor.document).get('maximumLength');
    assert.equal(length, 0);
  });

  it('are jumped to in time order by keys alone', async () => {
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const selected = (): string => editor.document.getText(editor.selection);
    const chosen = vscode.commands.executeCommand('dateline.goToDate');
    const seen: string[] = [];
    // The words show while one moves through the list; a key that comes before the list does goes unheard.
    while (seen.at(-1) !== '17 October' && seen.length < 9) {
      const before = selected();
      await vscode.commands.executeCommand('workbench.action.quickOpenNavigateNext');
      for (let waits = 0; waits < 40 && selected() === before; waits++)
        await new Promise((resolve) => setTimeout(resolve, 25));
      if (selected() !== before) seen.push(selected());
    }
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await chosen;
    assert.equal(selected(), '17 October');
    const inTimeOrder = ['1713', '3 September 1739', '17 October'];
    assert.deepEqual(seen, inTimeOrder.slice(-seen.length));
  });

  it('say in a hover why nothing could be found', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      rangeOf(editor.document, 'Independence Day').start.translate(0, 2),
    );
    const words = hovers
      .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
      .join('\n');
    assert.match(words, /Countries keep this day on different dates/);
  });
});
