import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, dateline, newArticle, setSetting, until, workspaceUri, writeFile } from './support/workbench';

describe('articles', () => {
  afterEach(closeAll);

  it('are recognised by their header, and get their language', async () => {
    const { document } = await newArticle('header.txt', ' date 2024-05-17 Ministers met on Thursday.\n');
    assert.equal(document.languageId, 'article');
  });

  it('with the ending .article need no header', async () => {
    const { document } = await newArticle('bare.article', 'Ministers met on Thursday.\n');
    assert.equal(document.languageId, 'article');
  });

  it('in Markdown keep their language', async () => {
    const { document } = await newArticle('front.md', '---\ndate: 2024-05-17\n---\n\nMinisters met on Thursday.\n');
    assert.equal(document.languageId, 'markdown');
  });

  it('are what the globs of the settings name', async () => {
    await setSetting('articles', ['named/*.txt']);
    try {
      await vscode.workspace.fs.createDirectory(workspaceUri('named'));
      await newArticle('named/plain.txt', 'Ministers met on Thursday.\n');
    } finally {
      await setSetting('articles', undefined);
    }
  });

  it('are what a sidecar lies beside', async () => {
    await writeFile('beside.txt.ann.yaml', 'dateline: 1\n');
    await newArticle('beside.txt', 'Ministers met on Thursday.\n');
  });

  it('leave other text files alone', async () => {
    const uri = await writeFile('other.txt', 'Shopping list: milk, bread.\n');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const { articles } = await dateline();
    await articles.considerAll();
    assert.equal(document.languageId, 'plaintext');
    assert.equal(articles.isArticle(document), false);
  });

  it('stay plain text where the user turned detection off', async () => {
    await setSetting('detectArticles', false);
    try {
      const uri = await writeFile('off.txt', ' date 2024-05-17 Ministers met on Thursday.\n');
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await (await dateline()).articles.considerAll();
      assert.equal(document.languageId, 'plaintext');
    } finally {
      await setSetting('detectArticles', undefined);
    }
  });

  for (const [name, text] of [
    ['empty', ''],
    ['with CRLF and a BOM', '\ufeff date 2024-05-17 Ministers met.\r\n\r\nOn Thursday 😀 they spoke.\r\n'],
    ['of right-to-left text with accents and emoji', ' date 2024-05-17 שלום Zoë e\u0301t 👩‍👩‍👧 met on Thursday\n'],
    ['of control characters', ' date 2024-05-17 \u0001\u0002\u007f on Thursday \ufffe\n'],
  ] as const)
    it(`${name} are read with every offset right`, async () => {
      const { document } = await newArticle(`odd ${name}.article`, text);
      const { readings } = await dateline();
      const reading = readings.get(document);
      assert.ok(reading);
      for (const mark of reading.marks.all) assert.equal(document.getText(reading.range(mark)), mark.text);
    });

  it('without a date get a problem whose fix writes it to the sidecar', async () => {
    const { document } = await newArticle('undated.article', 'Ministers met on Thursday.\n');
    const problem = await until('the problem', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'no-date'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    );
    const fix = actions.find(({ command }) => command?.command === 'dateline.setDate');
    assert.ok(fix?.command, 'no quick fix');
    await vscode.commands.executeCommand('dateline.setDate', ...(fix.command.arguments ?? []), '2024-05-17');
    await until('the date to count', () => vscode.languages.getDiagnostics(document.uri).length === 0);
    const { readings, annotations } = await dateline();
    assert.equal(annotations.sidecar(document)?.value.document.date, '2024-05-17');
    const reading = await readings.whenCurrent(document);
    assert.equal(reading?.marks.all.find(({ text }) => text === 'Thursday')?.value, '2024-05-16');
  });

  it('with a date that is no date get an error at its place', async () => {
    const { document } = await newArticle('bad.txt', ' date 2023-13-45 Ministers met.\n');
    const problem = await until('the problem', () => vscode.languages.getDiagnostics(document.uri)[0]);
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(document.getText(problem.range), '2023-13-45');
  });
});
