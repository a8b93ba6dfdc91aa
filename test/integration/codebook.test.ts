import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, dateline, newArticle, readFile, select, sidecarOf, until, writeFile } from './support/workbench';

const text = ` date 2024-05-17 A harbour is dug.

Russia dredged a harbour of Estonia on Monday.
`;

/** A codebook in a folder of its own, so that no other test's articles are under it. */
describe('a codebook', () => {
  const folder = 'codebook';
  const write = (content: string): Promise<vscode.Uri> => writeFile(`${folder}/codebook.yaml`, content);
  const typesOf = async (document: vscode.TextDocument): Promise<string> => {
    const { readings } = await dateline();
    return (readings.get(document)?.analysis.events ?? []).map(({ type }) => type).join();
  };
  let count = 0;
  let codebook: vscode.Uri;
  beforeEach(async () => {
    codebook = await write('events:\n  DREDGING:\n    plover: COERCE\n    verbs: [dredge]\n');
  });
  afterEach(closeAll);
  after(async () => vscode.workspace.fs.delete(codebook));

  it('gives an article its own types, and a change of it, saved or not, reaches the open article', async () => {
    const { document } = await newArticle(`${folder}/harbour-${++count}.txt`, text);
    await until('the own type', async () => (await typesOf(document)) === 'DREDGING');
    const book = await vscode.workspace.openTextDocument(codebook);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(codebook, new vscode.Range(1, 2, 1, 10), 'DIGGING');
    await vscode.workspace.applyEdit(edit);
    assert.ok(book.isDirty);
    await until('the unsaved type', async () => (await typesOf(document)) === 'DIGGING');
    await book.save();
    await write('events: [OTHER]\n');
    await until('the changed file', async () => (await typesOf(document)) === '');
  });

  it('shows its mistakes at their lines', async () => {
    await vscode.window.showTextDocument(await write('events:\n  X:\n    verbs:\n      - raid\n      - "a.*b"\n'));
    const [problem] = await until('a problem', () => {
      const problems = vscode.languages.getDiagnostics(codebook).filter(({ source }) => source === 'Dateline');
      return problems.length > 0 && problems;
    });
    assert.equal(problem?.range.start.line, 4);
    assert.match(problem?.message ?? '', /no plain word/);
  });

  it('is completed and explained', async () => {
    const book = await writeFile(
      `${folder}/help/codebook.yaml`,
      'events:\n  DREDGING:\n    plover: COERCE\n    verbs: [dredge]\n    \n',
    );
    const { document } = await vscode.window.showTextDocument(book);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      book,
      new vscode.Position(4, 4),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('guideline') && labels.includes('nouns'), `${labels.join()} in\n${document.getText()}`);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      book,
      new vscode.Position(2, 14),
    );
    const said = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    assert.match(said.join('\n'), /arrest,(?: |&nbsp;)seize/, document.getText());
  });

  it('offers its types first where an event is annotated', async () => {
    const editor = await newArticle(`${folder}/harbour-${++count}.txt`, text);
    await until('the own type', async () => (await typesOf(editor.document)) === 'DREDGING');
    select(editor, 'dredged');
    void vscode.commands.executeCommand('dateline.annotate', { type: 'event' });
    const written = await until('the event in the sidecar', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const found = await readFile(sidecarOf(editor.document)).catch(() => '');
      return found.includes('events:') && found;
    });
    assert.match(written, /type: DREDGING/);
  });
});
