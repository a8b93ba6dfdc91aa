import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotate,
  annotated,
  closeAll,
  dateline,
  exists,
  newArticle,
  openArticle,
  rangeOf,
  readFile,
  select,
  sidecarOf,
  until,
  writeFile,
} from './support/workbench';

const text = ` date 2024-05-17 Ministers met in Oslo on Thursday.

Ingrid Solheim said 😀 the talks went well. Solheim will travel to Helsinki next week.
`;

describe('annotating', () => {
  let editor: vscode.TextEditor;
  let sidecar: vscode.Uri;
  let count = 0;
  beforeEach(async () => {
    editor = await newArticle(`annotating-${++count}.txt`, text);
    sidecar = sidecarOf(editor.document);
  });
  afterEach(closeAll);

  it('stores words with their context in a sidecar beside the article, and leaves the article alone', async () => {
    await annotate(editor, 'Solheim', 'person', 1);
    const yaml = await readFile(sidecar);
    assert.match(yaml, /^dateline: 1\n/);
    // Offsets are code points: the emoji before counts one.
    const at = [...text.slice(0, text.indexOf('Solheim will'))].length;
    assert.ok(yaml.includes(`at: [${at}, ${at + 7}]`), yaml);
    assert.match(yaml, /type: person\n/);
    assert.match(yaml, /quote: "?Solheim"?\n/);
    assert.match(yaml, /suffix: " will travel to Helsinki/);
    assert.equal(await readFile(editor.document.uri), text);
    assert.equal(editor.document.isDirty, false);
  });

  it('looks different from a suggestion', async () => {
    const look = async (name: string): Promise<string[]> => {
      const ranges = (await dateline()).view.painted.get(editor.document.uri.toString())?.get(name) ?? [];
      return ranges.map((range) => editor.document.getText(range));
    };
    await until('the suggestion', async () => (await look('date-suggestion')).includes('Thursday'));
    select(editor, 'Thursday');
    await vscode.commands.executeCommand('dateline.accept');
    await until('the annotation', async () => (await look('date-annotation')).includes('Thursday'));
    assert.ok(!(await look('date-suggestion')).includes('Thursday'));
    assert.match(await readFile(sidecar), /value: "?2024-05-16"?/);
  });

  it('makes a rejected suggestion disappear for good', async () => {
    select(editor, 'next week');
    await vscode.commands.executeCommand('dateline.reject');
    const { readings } = await dateline();
    const isShown = (): boolean =>
      readings.get(editor.document)?.marks.all.some((mark) => mark.text === 'next week') ?? false;
    await until('the suggestion to go', () => !isShown());
    assert.match(await readFile(sidecar), /rejected:\n\s+- \{type: date, quote: "next week"/);
    const { uri } = editor.document;
    await closeAll();
    editor = await openArticle(uri);
    assert.equal(isShown(), false);
  });

  it('is taken back and made again by Dateline’s own undo', async () => {
    await annotate(editor, 'Oslo', 'place');
    await annotate(editor, 'Helsinki', 'place');
    const before = await readFile(sidecar);
    await vscode.commands.executeCommand('dateline.undo');
    assert.deepEqual(await annotated(editor.document), ['place:Oslo']);
    await vscode.commands.executeCommand('dateline.redo');
    assert.equal(await readFile(sidecar), before);
    await vscode.commands.executeCommand('dateline.undo');
    await vscode.commands.executeCommand('dateline.undo');
    assert.deepEqual(await annotated(editor.document), []);
  });

  it('keeps comments and unknown keys of the sidecar', async () => {
    await writeFile(sidecar.path.split('/').pop() ?? '', '# mine\ndateline: 1\ndesk: north # keep\nmentions: {}\n');
    await until('the sidecar', async () =>
      (await dateline()).annotations.sidecar(editor.document)?.text.includes('# mine'),
    );
    await annotate(editor, 'Oslo', 'place');
    const yaml = await readFile(sidecar);
    assert.match(yaml, /^# mine\n/);
    assert.match(yaml, /desk: north # keep/);
  });

  it('moves annotations with the text while one types, and repairs the sidecar at save', async () => {
    await annotate(editor, 'Helsinki', 'place');
    const { readings } = await dateline();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'FINAL\n'));
    const reading = await readings.whenCurrent(editor.document);
    const mark = reading?.marks.all.find(({ origin }) => origin === 'annotation');
    assert.ok(reading && mark);
    assert.equal(editor.document.getText(reading.range(mark)), 'Helsinki');
    await editor.document.save();
    const at = [...editor.document.getText().slice(0, editor.document.getText().indexOf('Helsinki'))].length;
    await until('the repaired sidecar', async () => (await readFile(sidecar)).includes(`at: [${at}, ${at + 8}]`));
  });

  it('follows an edit inside the annotated words', async () => {
    await annotate(editor, 'Ingrid Solheim', 'person');
    await editor.edit((edit) => edit.insert(rangeOf(editor.document, ' Solheim').start, ' Marie'));
    await editor.document.save();
    await until('the new quote', async () => /quote: "Ingrid Marie Solheim"/.test(await readFile(sidecar)));
    assert.doesNotMatch(await readFile(sidecar), /state:/);
  });

  it('finds its words again when they are deleted and the deletion is undone', async () => {
    await annotate(editor, 'Ingrid Solheim', 'person');
    const { readings } = await dateline();
    await editor.edit((edit) => edit.delete(rangeOf(editor.document, 'Ingrid Solheim said 😀 ')));
    const lost = await readings.whenCurrent(editor.document);
    assert.equal(lost?.decisions.mentions[0]?.state, 'orphan');
    await vscode.commands.executeCommand('undo');
    await readings.whenCurrent(editor.document);
    assert.deepEqual(await annotated(editor.document), ['person:Ingrid Solheim']);
  });

  it('asks when its first or last words were replaced, and settles when they come back', async () => {
    await annotate(editor, 'Ingrid Solheim', 'person');
    const { readings } = await dateline();
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'Solheim'), 'B'));
    const torn = await readings.whenCurrent(editor.document);
    assert.equal(torn?.decisions.mentions[0]?.state, 'changed');
    await vscode.commands.executeCommand('undo');
    const back = await readings.whenCurrent(editor.document);
    assert.equal(back?.decisions.mentions[0]?.state, 'ok');
  });

  it('survives a reload of the article', async () => {
    await annotate(editor, 'Solheim', 'person', 1);
    const { uri } = editor.document;
    await closeAll();
    editor = await openArticle(uri);
    assert.deepEqual(await annotated(editor.document), ['person:Solheim']);
    assert.equal(
      (await dateline()).readings.get(editor.document)?.marks.all.find((m) => m.origin === 'annotation')?.start,
      text.indexOf('Solheim will'),
    );
  });

  it('finds its place after an edit outside the editor, and lists what it can’t find', async () => {
    await annotate(editor, 'Helsinki', 'place');
    await annotate(editor, 'Oslo', 'place');
    const yaml = await readFile(sidecar);
    const changed = `PREFACE. ${text}`.replace(' in Oslo', '').replace('the talks went well', 'all went well');
    await writeFile('outside.txt.ann.yaml', yaml);
    editor = await newArticle('outside.txt', changed);
    const reading = (await dateline()).readings.get(editor.document);
    assert.deepEqual(await annotated(editor.document), ['place:Helsinki']);
    const attention = reading?.outline({}).get('attention')?.children ?? [];
    assert.deepEqual(
      attention.map(({ label }) => label),
      ['Oslo'],
    );
  });

  it('takes up at once what another program writes into the sidecar', async () => {
    await annotate(editor, 'Oslo', 'place');
    const yaml = await readFile(sidecar);
    await vscode.workspace.fs.writeFile(
      sidecar,
      new TextEncoder().encode(yaml.replace('type: place', 'type: organization')),
    );
    await until('the other type', async () => (await annotated(editor.document)).includes('organization:Oslo'));
  });

  it('goes into a sidecar that is open with unsaved changes without saving them', async () => {
    await annotate(editor, 'Oslo', 'place');
    const open = await vscode.workspace.openTextDocument(sidecar);
    const beside = await vscode.window.showTextDocument(open, vscode.ViewColumn.Beside);
    await beside.edit((edit) => edit.insert(new vscode.Position(0, 0), '# not saved\n'));
    editor = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await annotate(editor, 'Helsinki', 'place');
    assert.equal(open.isDirty, true);
    assert.match(open.getText(), /# not saved/);
    assert.match(open.getText(), /Helsinki/);
    await open.save();
    await until('the saved sidecar', async () => /# not saved[\s\S]*Helsinki/.test(await readFile(sidecar)));
  });

  it('writes a whole sidecar or none: a reader never sees a part', async () => {
    await annotate(editor, 'Oslo', 'place');
    const seen = new Set<string>();
    let isWriting = true;
    const reader = (async () => {
      while (isWriting) {
        const yaml = await readFile(sidecar);
        seen.add(yaml.startsWith('dateline: 1') && yaml.endsWith('\n') ? 'whole' : `part: ${yaml}`);
      }
    })();
    for (let i = 0; i < 10; i++) {
      await annotate(editor, 'Helsinki', 'place');
      await vscode.commands.executeCommand('dateline.undo');
    }
    isWriting = false;
    await reader;
    assert.deepEqual([...seen], ['whole']);
  });

  it('never writes over a sidecar that it can’t read', async () => {
    const broken = 'dateline: 1\nmentions: [unclosed\n';
    await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(broken));
    const { annotations } = await dateline();
    await until('the broken sidecar', () => annotations.sidecar(editor.document)?.writable === false);
    select(editor, 'Oslo');
    await vscode.commands.executeCommand('dateline.annotate', { type: 'place' });
    assert.equal(await readFile(sidecar), broken);
    const open = await vscode.workspace.openTextDocument(sidecar);
    await until('the problem at its line', () =>
      vscode.languages.getDiagnostics(open.uri).some(({ range }) => range.start.line >= 1),
    );
  });

  it('offers to accept and reject under the light bulb', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      rangeOf(editor.document, 'Thursday'),
    );
    const accept = actions.find(({ command }) => command?.command === 'dateline.accept');
    assert.ok(accept?.command);
    await vscode.commands.executeCommand('dateline.accept', ...(accept.command.arguments ?? []));
    await until('the annotation', async () => (await annotated(editor.document)).includes('date:Thursday'));
  });

  it('reviews suggestions with one command each and takes a decision back', async () => {
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const { readings } = await dateline();
    const open = (): string[] =>
      (readings.get(editor.document)?.marks.all ?? []).filter((m) => m.origin === 'suggestion').map((m) => m.text);
    const before = open();
    await vscode.commands.executeCommand('dateline.review');
    const first = editor.document.getText(editor.selection);
    assert.ok(before.includes(first), first);
    await vscode.commands.executeCommand('dateline.review.accept');
    assert.equal(open().length, before.length - 1);
    await vscode.commands.executeCommand('dateline.review.back');
    await until('the decision to be taken back', () => open().length === before.length);
    assert.equal(editor.document.getText(editor.selection), first);
    await vscode.commands.executeCommand('dateline.review.reject');
    await vscode.commands.executeCommand('dateline.review.stop');
    assert.equal(open().length, before.length - 1);
  });

  it('goes from the sidecar to the words and back', async () => {
    await annotate(editor, 'Helsinki', 'place');
    const open = await vscode.workspace.openTextDocument(sidecar);
    const quote = rangeOf(open, 'Helsinki').start;
    const [there] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      sidecar,
      quote,
    );
    assert.equal(there?.uri.toString(), editor.document.uri.toString());
    assert.equal(editor.document.getText(there.range), 'Helsinki');
    const back = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      there.range.start,
    );
    const uris = back.map((place) => ('targetUri' in place ? place.targetUri : place.uri).toString());
    assert.ok(uris.includes(sidecar.toString()), uris.join(' '));
  });

  it('completes and explains the sidecar', async () => {
    await annotate(editor, 'Oslo', 'place');
    const open = await vscode.workspace.openTextDocument(sidecar);
    const at = rangeOf(open, 'type: place').end;
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      sidecar,
      at,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('organization') && labels.includes('person'), labels.join());
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      sidecar,
      rangeOf(open, 'suffix').start,
    );
    const help = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    assert.match(help.join().replaceAll('&nbsp;', ' '), /32 characters after/);
  });

  it('settles a lost annotation on the selection', async () => {
    await annotate(editor, 'Helsinki', 'place');
    await editor.edit((edit) =>
      edit.replace(rangeOf(editor.document, 'travel to Helsinki next'), 'go to Tampere next'),
    );
    const { readings } = await dateline();
    const reading = await readings.whenCurrent(editor.document);
    const node = reading?.outline({}).get('attention')?.children[0];
    assert.ok(node, 'nothing needs attention');
    select(editor, 'Tampere');
    await vscode.commands.executeCommand('dateline.settle.attach', { document: editor.document, node });
    await until('the annotation', async () => (await annotated(editor.document)).includes('place:Tampere'));
    assert.equal(readings.get(editor.document)?.outline({}).get('attention'), undefined);
  });

  it('takes the sidecar along when the article is renamed', async () => {
    await annotate(editor, 'Oslo', 'place');
    const { uri } = editor.document;
    const target = uri.with({ path: uri.path.replace('.txt', '-renamed.txt') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, target);
    await vscode.workspace.applyEdit(edit);
    await until('the sidecar', () => exists(target.with({ path: `${target.path}.ann.yaml` })));
    assert.equal(await exists(sidecar), false);
  });
});
