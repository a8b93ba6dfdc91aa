import * as vscode from 'vscode';
import type { Problem } from '../../core/index';
import type { ArticleService } from './articleService';
import { findUpward, readText } from './workspaceFiles';

/** What a reader makes of a file of the workspace. */
interface ParsedFile {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/** A file of the workspace as it is in its editor, saved or not, else on the disk. */
export interface HeldFile<File extends ParsedFile> {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly file: File;
  /** What the file says; while it is broken, what it said before. */
  readonly value: File['value'];
}

/** How long the file's editor must be quiet before the articles are told. */
const quietMilliseconds = 300;

/** Knows which file of a name, found upward, holds for each open article, and tells when what it says has changed. */
export class WorkspaceFileService<File extends ParsedFile> implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly ofArticles = new Map<vscode.TextDocument, HeldFile<File> | undefined>();
  private readonly loading = new Map<vscode.TextDocument, Promise<void>>();
  /** By uri, so that all articles share one value. */
  private readonly held = new Map<string, HeldFile<File>>();
  /** Of files outside the workspace's folders, which its own watcher does not see. */
  private readonly watchers = new Map<string, vscode.Disposable>();
  private readonly disposables: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Another file, or another content of it, holds for an article. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly articles: ArticleService,
    private readonly name: string,
    private readonly read: (text: string) => File,
  ) {
    const reload = (): void => void this.reloadAll();
    const later = (document: vscode.TextDocument): void => {
      if (!document.uri.path.endsWith(`/${name}`)) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(reload, quietMilliseconds);
    };
    this.disposables = [
      this.changed,
      this.watch(`**/${name}`, reload),
      articles.onDidOpen((document) => void this.load(document)),
      articles.onDidClose((document) => {
        this.ofArticles.delete(document);
        this.loading.delete(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => later(document)),
      vscode.workspace.onDidCloseTextDocument(later),
      vscode.workspace.onDidChangeWorkspaceFolders(reload),
    ];
  }

  /** The file that holds for an open article, as far as it was looked for. */
  get(document: vscode.TextDocument): HeldFile<File> | undefined {
    return this.ofArticles.get(document);
  }

  isLoaded(document: vscode.TextDocument): boolean {
    return this.ofArticles.has(document);
  }

  /** Waits until the file of an open article has been looked for. */
  async whenLoaded(document: vscode.TextDocument): Promise<void> {
    await this.loading.get(document);
  }

  /** The file that holds for any article, open or not. */
  async find(article: vscode.Uri): Promise<HeldFile<File> | undefined> {
    const uri = await findUpward(article, this.name);
    const text = uri && (await readText(uri));
    if (!uri || text === undefined) return undefined;
    const key = uri.toString();
    const known = this.held.get(key);
    if (known?.text === text) return known;
    const file = this.read(text);
    const isBroken = file.problems.some(({ rule }) => rule.startsWith('yaml-'));
    const held = { uri, text, file, value: isBroken && known ? known.value : file.value };
    this.held.set(key, held);
    if (!vscode.workspace.getWorkspaceFolder(uri) && !this.watchers.has(key)) {
      const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), this.name);
      this.watchers.set(
        key,
        this.watch(pattern, () => void this.reloadAll()),
      );
    }
    return held;
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of [...this.disposables, ...this.watchers.values()]) disposable.dispose();
  }

  private watch(pattern: vscode.GlobPattern, reload: () => void): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(reload),
      watcher.onDidChange(reload),
      watcher.onDidDelete(reload),
    );
  }

  private async reloadAll(): Promise<void> {
    await Promise.all(this.articles.all.map((document) => this.load(document)));
  }

  private load(document: vscode.TextDocument): Promise<void> {
    const loaded = this.find(document.uri)
      .catch(() => undefined)
      .then((held) => {
        if (!this.articles.isArticle(document)) return;
        const isNew = !this.ofArticles.has(document) || this.ofArticles.get(document) !== held;
        this.ofArticles.set(document, held);
        if (isNew) this.changed.fire(document);
      });
    this.loading.set(document, loaded);
    return loaded;
  }
}
