import * as vscode from 'vscode';
import { readArticle } from '../../core/index';
import { setting, onSettings } from './settings';

/** Languages whose files may be articles; all else is left alone. */
export const articleLanguages = ['article', 'plaintext', 'markdown'];

/** Where a sidecar of an article stands. */
export function sidecarUri(article: vscode.Uri): vscode.Uri {
  return article.with({ path: `${article.path}.ann.yaml` });
}

/** The article that a sidecar belongs to; undefined for any other file. */
export function articleUri(sidecar: vscode.Uri): vscode.Uri | undefined {
  return sidecar.path.endsWith('.ann.yaml')
    ? sidecar.with({ path: sidecar.path.slice(0, -'.ann.yaml'.length) })
    : undefined;
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
      const article = articleUri(sidecar)?.toString();
      for (const document of vscode.workspace.textDocuments)
        if (document.uri.toString() === article) void this.consider(document);
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
    const is = named || (await exists(sidecarUri(document.uri))) || (detects && hasHeader(document));
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

async function exists(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  try {
    return (await vscode.workspace.fs.stat(uri)).type !== vscode.FileType.Directory;
  } catch {
    return false;
  }
}
