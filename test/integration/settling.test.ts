import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { envoys as text } from '../support/envoys';
import {
  annotated,
  closeAll,
  dateline,
  newArticle,
  rangeOf,
  readFile,
  select,
  sidecarOf,
  until,
  writeFile,
} from './support/workbench';

interface Key {
  readonly key: string;
  readonly command: string;
  readonly when: string;
  readonly args?: unknown;
}

/** Runs what a key is bound to under a condition, as VS Code would. */
async function press(key: string, condition: RegExp): Promise<void> {
  const { contributes } = vscode.extensions.getExtension('dateline.dateline')?.packageJSON as {
    contributes: { keybindings: readonly Key[] };
  };
  const bound = contributes.keybindings.filter((one) => one.key === key && condition.test(one.when));
  assert.equal(bound.length, 1, `${key}: ${JSON.stringify(bound)}`);
  const [{ command, args } = assert.fail()] = bound;
  await vscode.commands.executeCommand(command, ...(args === undefined ? [] : [args]));
}

describe('annotations that lost their words', () => {
  let editor: vscode.TextEditor;
  let count = 0;
  const yaml = (): Promise<string> => readFile(sidecarOf(editor.document));

  beforeEach(async () => {
    const name = `settling-${++count}.txt`;
    // Written on another version of the article: the place changed its name, another place is gone.
    const sidecar = `dateline: 1
document:
  sha256: ${'0'.repeat(64)}
mentions:
  m00001:
    type: place
    at: [31, 40]
    quote: "Stockholm"
    prefix: " date 2024-05-17\\nEnvoys met in "
    suffix: " on Thursday. They will travel t"
  m00002:
    type: place
    at: [300, 309]
    quote: "Reykjavik"
    prefix: "The ministers of the north flew to "
    suffix: " for a dinner that nobody enjoyed"
`;
    editor = await newArticle(name, text);
    await writeFile(`${name}.ann.yaml`, sidecar);
    await until('both to be listed', async () => (await waiting()).length === 2);
  });
  afterEach(closeAll);

  async function waiting() {
    const reading = (await dateline()).readings.get(editor.document);
    return reading?.outline({}).get('attention')?.children ?? [];
  }

  function cursorAt(words: string): void {
    const { start } = rangeOf(editor.document, words);
    editor.selection = new vscode.Selection(start, start);
  }

  it('are listed in the tree with their state, and in Problems', async () => {
    assert.deepEqual(
      (await waiting()).map(({ label, description }) => [label, description]),
      [
        ['Stockholm', 'changed · place'],
        ['Reykjavik', 'orphan · place'],
      ],
    );
    const problems = await until('the problems', () => {
      const found = vscode.languages
        .getDiagnostics(editor.document.uri)
        .filter(({ code }) => /^annotation-/.test(String(code)));
      return found.length === 2 && found;
    });
    assert.deepEqual(problems.map(({ code }) => code).sort(), ['annotation-changed', 'annotation-orphan']);
  });

  it('keep the place under the cursor by one key', async () => {
    cursorAt('Oslo');
    await press('alt+y', /dateline\.unsettled/);
    await until('it to be settled', async () => (await waiting()).length === 1);
    assert.match(await yaml(), /m00001:\n {4}type: place\n {4}at: \[31, 35\]\n {4}quote: "Oslo"/);
    assert.ok((await annotated(editor.document)).includes('place:Oslo'));
  });

  it('are deleted by one key, and come back by undo', async () => {
    cursorAt('Oslo');
    await press('alt+delete', /dateline\.unsettled/);
    await until('it to go', async () => !(await yaml()).includes('Stockholm'));
    await vscode.commands.executeCommand('dateline.undo');
    await until('it to be back', async () => (await yaml()).includes('Stockholm'));
  });

  it('are attached to the selection', async () => {
    select(editor, 'Kirkenes');
    const [, lost] = await waiting();
    await vscode.commands.executeCommand('dateline.settle.attach', { document: editor.document, node: lost });
    await until('it to be settled', async () => (await waiting()).length === 1);
    assert.match(await yaml(), /m00002:\n {4}type: place\n {4}at: \[\d+, \d+\]\n {4}quote: "Kirkenes"/);
  });

  it('show old and new words side by side by one key', async () => {
    cursorAt('Oslo');
    await press('alt+c', /dateline\.unsettled/);
    const input = await until('the comparison', () => {
      const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputTextDiff && shown;
    });
    const [old, now] = await Promise.all(
      [input.original, input.modified].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()),
    );
    assert.match(old ?? '', /met in Stockholm on Thursday/);
    assert.match(now ?? '', /met in Oslo on Thursday/);
  });
});
