import * as vscode from 'vscode';
import { readArticle, readSidecarName, sidecarName } from '../../core/index';
import { setting, onSettings } from './settings';

/** Languages whose files may be articles; all else is left alone. */
export const articleLanguages = ['article', 'plaintext', 'markdown'];

/** Where the sidecar of an article stands, or one annotator's own layer of it. */
export function sidecarUri(article: vscode.Uri, layer?: string): vscode.Uri {
  return article.with({ path: sidecarName(article.path, layer) });
}

/** The articles that a sidecar may belong to, the likelier first; none for any other file. */
export function articleUris(sidecar: vscode.Uri): vscode.Uri[] {
  return readSidecarName(sidecar.path).map(({ article }) => sidecar.with({ path: article }));
}

/** Whether a file's name is that of a sidecar. */
export function isSidecar(uri: vscode.Uri): boolean {
  return readSidecarName(uri.path).length > 0;
}

/** The article that a sidecar belongs to, if it is there. */
export async function findArticle(sidecar: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (const uri of articleUris(sidecar)) if (await exists(uri)) return uri;
  return undefined;
}

/** The sidecars beside an article, its own first: that, and the layers of single annotators. */
export async function sidecarsOf(
  article: vscode.Uri,
): Promise<{ readonly uri: vscode.Uri; readonly layer: string | undefined }[]> {
  const folder = vscode.Uri.joinPath(article, '..');
  const name = article.path.split('/').pop() ?? '';
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (all) => all.map(([entry]) => entry).filter((entry) => entry.startsWith(`${name}.`)),
    () => [],
  );
  const there = new Set(entries);
  return entries
    .flatMap((entry) => {
      const readings = readSidecarName(entry);
      // `a.txt.bak.ann.yaml` is of `a.txt.bak`, where there is such a file.
      const owner = readings.find((reading) => reading.article === name || there.has(reading.article));
      return owner?.article === name ? [{ uri: vscode.Uri.joinPath(folder, entry), layer: owner.layer }] : [];
    })
    .sort((a, b) => ((a.layer ?? '') < (b.layer ?? '') ? -1 : 1));
}

/** A header stands in the first characters of a file or nowhere. */
const headerReach = 4096;

/** Schemes of documents that are not files of the user's. */
const foreignSchemes = new Set([
  'output',
  'debug',
  'comment',
  'git',
  'search-editor',
  'vscode-settings',
  'vscode-userdata',
]);

/** Knows which open documents are articles: by language, header, setting, or a sidecar that lies beside. */
export class ArticleService implements vscode.Disposable {
  private readonly opened = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly closed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly articles = new Set<vscode.TextDocument>();
  private readonly judging = new WeakMap<vscode.TextDocument, Promise<void>>();
  private readonly disposables: vscode.Disposable[];
  /** An open document has become an article. */
  readonly onDidOpen = this.opened.event;
  /** An article was closed, or is one no longer. */
  readonly onDidClose = this.closed.event;

  constructor() {
    const sidecars = vscode.workspace.createFileSystemWatcher('**/*.ann.yaml', false, true, false);
    const reconsider = (sidecar: vscode.Uri): void => {
      const owners = articleUris(sidecar).map(String);
      for (const document of vscode.workspace.textDocuments)
        if (owners.includes(document.uri.toString())) void this.consider(document);
    };
    this.disposables = [
      this.opened,
      this.closed,
      sidecars,
      sidecars.onDidCreate(reconsider),
      vscode.workspace.onDidOpenTextDocument((document) => void this.consider(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.remove(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const atTop = contentChanges.some((change) => change.rangeOffset < headerReach);
        if (atTop && !this.articles.has(document)) void this.consider(document);
      }),
      onSettings(['articles', 'detectArticles'], () => void this.considerAll()),
    ];
  }

  /** Looks at the documents that are open already; to be called once those who listen do. */
  async considerAll(): Promise<void> {
    await Promise.all(vscode.workspace.textDocuments.map((document) => this.consider(document)));
  }

  isArticle(document: vscode.TextDocument): boolean {
    return this.articles.has(document);
  }

  get all(): readonly vscode.TextDocument[] {
    return [...this.articles];
  }

  /** The article in front, if there is one. */
  get active(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor && this.isArticle(editor.document) ? editor : undefined;
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Whether a document is an article, once that is known: providers may be asked before. */
  async whenJudged(document: vscode.TextDocument): Promise<boolean> {
    await (this.judging.get(document) ?? this.consider(document));
    return this.isArticle(document);
  }

  private consider(document: vscode.TextDocument): Promise<void> {
    const judged = this.settle(document);
    this.judging.set(document, judged);
    return judged;
  }

  private async settle(document: vscode.TextDocument): Promise<void> {
    const is = await this.judge(document);
    if (document.isClosed) return;
    if (is && !this.articles.has(document)) {
      this.articles.add(document);
      this.opened.fire(document);
    } else if (!is) this.remove(document);
  }

  private remove(document: vscode.TextDocument): void {
    if (this.articles.delete(document)) this.closed.fire(document);
  }

  private async judge(document: vscode.TextDocument): Promise<boolean> {
    if (foreignSchemes.has(document.uri.scheme)) return false;
    if (document.languageId === 'article') return true;
    if (!articleLanguages.includes(document.languageId)) return false;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    const named = setting('articles', document).some((glob) =>
      vscode.languages.match({ pattern: folder ? new vscode.RelativePattern(folder, glob) : glob }, document),
    );
    const detects = setting('detectArticles', document);
    const is = named || (detects && hasHeader(document)) || (await hasSidecar(document.uri));
    if (!is || !detects || document.languageId !== 'plaintext') return is;
    // VS Code opens it again under its new language; until then it is no article yet.
    void vscode.languages.setTextDocumentLanguage(document, 'article');
    return false;
  }
}

function hasHeader(document: vscode.TextDocument): boolean {
  const top = document.getText(new vscode.Range(document.positionAt(0), document.positionAt(headerReach)));
  const article = readArticle(top);
  return article.date?.origin === 'header' || article.problems.some((problem) => problem.rule === 'bad-date');
}

async function hasSidecar(article: vscode.Uri): Promise<boolean> {
  if (article.scheme === 'untitled') return false;
  return (await exists(sidecarUri(article))) || (await sidecarsOf(article)).length > 0;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.Directory;
  } catch {
    return false;
  }
}
