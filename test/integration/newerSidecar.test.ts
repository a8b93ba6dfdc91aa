import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { envoys as text } from '../support/envoys';
import {
  annotated,
  closeAll,
  dateline,
  messages,
  newArticle,
  rangeOf,
  readFile,
  select,
  until,
  writeFile,
} from './support/workbench';

const newer = `dateline: 2
mentions:
  m00001:
    type: place
    at: [31, 35]
    quote: "Oslo"
    note: "capital"
    hue: 12            # a newer version knows what this is
  m00002:
    type: place
    at: [300, 309]
    quote: "Reykjavik"
    conflict: {note: "theirs"}
`;

describe('a sidecar that a newer Dateline wrote', () => {
  let editor: vscode.TextEditor;
  let sidecar: vscode.Uri;
  let count = 0;

  beforeEach(async () => {
    const name = `newer-${++count}.txt`;
    sidecar = await writeFile(`${name}.ann.yaml`, newer);
    editor = await newArticle(name, text);
    await until('its annotation', async () => (await annotated(editor.document)).length === 1);
  });
  afterEach(closeAll);

  it('is shown: highlights, hovers and outline', async () => {
    assert.deepEqual(await annotated(editor.document), ['place:Oslo']);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      rangeOf(editor.document, 'Oslo').start,
    );
    const words = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join();
    assert.match(words, /capital/);
    const reading = (await dateline()).readings.get(editor.document);
    assert.deepEqual(
      reading
        ?.outline({})
        .get('attention')
        ?.children.map(({ label }) => label),
      ['Reykjavik', 'Reykjavik'],
    );
  });

  it('says at its version that it is read-only, and offers no fix', async () => {
    await vscode.workspace.openTextDocument(sidecar);
    const problems = await until('the problem', () => {
      const found = vscode.languages.getDiagnostics(sidecar);
      return found.length > 0 && found;
    });
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range.start.line]),
      [['sidecar-newer', 0]],
    );
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      sidecar,
      new vscode.Range(0, 0, 5, 0),
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.deepEqual(
      fixes.filter(({ edit }) => edit),
      [],
    );
  });

  const at = (words: string): void => {
    const { start } = rangeOf(editor.document, words);
    editor.selection = new vscode.Selection(start, start);
  };
  const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`dateline.${command}`, ...args);
  /** Every decision that needs no dialog, each on words that it is possible on. */
  const decisions: Readonly<Record<string, () => Promise<unknown>>> = {
    annotate: async () => {
      select(editor, 'Kirkenes');
      await run('annotate', { type: 'place' });
    },
    accept: async () => {
      at('Helsinki');
      await run('accept');
    },
    reject: async () => {
      at('Helsinki');
      await run('reject');
    },
    delete: async () => {
      at('Oslo');
      await run('delete');
    },
    'delete what lost its words': async () => {
      const { readings } = await dateline();
      const [lost] = readings.get(editor.document)?.outline({}).get('attention')?.children ?? [];
      await run('settle.delete', { document: editor.document, node: lost });
    },
    'attach what lost its words': async () => {
      const { readings } = await dateline();
      select(editor, 'Kirkenes');
      const [lost] = readings.get(editor.document)?.outline({}).get('attention')?.children ?? [];
      await run('settle.attach', { document: editor.document, node: lost });
    },
    'settle a conflict': async () => {
      const { annotations } = await dateline();
      await annotations.settle(editor.document, 'm00002', 'theirs');
    },
    'set the date': async () => {
      const { annotations } = await dateline();
      await annotations.change(editor.document, 'date', [
        { kind: 'set-section', section: 'document', fields: { date: '2024-05-18' } },
      ]);
    },
  };
  for (const [name, decide] of Object.entries(decisions))
    it(`is not written, and the message says to update Dateline: ${name}`, async () => {
      const { shown, stop } = messages();
      try {
        await decide();
        await until('the message', () => shown.length > 0);
        assert.match(shown.join('\n'), /written by a newer Dateline \(version 2\).*update Dateline/);
      } finally {
        stop();
      }
      assert.equal(await readFile(sidecar), newer);
    });

  it('is left alone when the article is saved, and undo of an earlier decision waits', async () => {
    await writeFile(`newer-${count}.txt.ann.yaml`, newer.replace('dateline: 2', 'dateline: 1'));
    await until('it to be known', async () => (await dateline()).annotations.sidecar(editor.document)?.writable);
    select(editor, 'Kirkenes');
    await run('annotate', { type: 'place' });
    await until('the annotation', async () => (await annotated(editor.document)).includes('place:Kirkenes'));
    const both = (await readFile(sidecar)).replace('dateline: 1', 'dateline: 2');
    await writeFile(`newer-${count}.txt.ann.yaml`, both);
    await until('it to be newer', async () => !(await dateline()).annotations.sidecar(editor.document)?.writable);
    const { shown, stop } = messages();
    try {
      await run('undo');
      await until('the message', () => shown.length > 0);
      assert.match(shown.join('\n'), /can’t be taken back: .*newer Dateline/);
    } finally {
      stop();
    }
    const typed = new vscode.WorkspaceEdit();
    typed.insert(editor.document.uri, new vscode.Position(1, 0), 'Late: ');
    await vscode.workspace.applyEdit(typed);
    await editor.document.save();
    await until('the words to move', async () => (await annotated(editor.document)).includes('place:Oslo'));
    assert.equal(await readFile(sidecar), both);
  });
});
