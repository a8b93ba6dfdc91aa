import * as vscode from 'vscode';
import { readRegistry, type Registry, type RegistryFile } from '../../core/index';
import type { ArticleService } from './articleService';
import { findUpward, readText } from './workspaceFiles';

/** A registry's file as it is in its editor, saved or not, else on the disk. */
export interface HeldRegistry {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly file: RegistryFile;
  /** What the file says; while it is broken, what it said before. */
  readonly registry: Registry;
}

/** How long a registry's editor must be quiet before the articles are told. */
const quietMilliseconds = 300;

/** Knows which actors.yaml holds for each open article, and tells when what it says has changed. */
export class RegistryService implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly ofArticles = new Map<vscode.TextDocument, HeldRegistry | undefined>();
  private readonly loading = new Map<vscode.TextDocument, Promise<void>>();
  /** By uri, so that all articles share one registry. */
  private readonly held = new Map<string, HeldRegistry>();
  /** Of registries outside the workspace's folders, which its own watcher does not see. */
  private readonly watchers = new Map<string, vscode.Disposable>();
  private readonly disposables: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Another registry, or another content of it, holds for an article. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly articles: ArticleService) {
    const reload = (): void => void this.reloadAll();
    const later = (document: vscode.TextDocument): void => {
      if (!isRegistry(document.uri)) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(reload, quietMilliseconds);
    };
    this.disposables = [
      this.changed,
      this.watch('**/actors.yaml', reload),
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

  /** The registry of an open article, as far as it was looked for. */
  get(document: vscode.TextDocument): HeldRegistry | undefined {
    return this.ofArticles.get(document);
  }

  isLoaded(document: vscode.TextDocument): boolean {
    return this.ofArticles.has(document);
  }

  /** Waits until the registry of an open article has been looked for. */
  async whenLoaded(document: vscode.TextDocument): Promise<void> {
    await this.loading.get(document);
  }

  /** The registry that holds for any file, open or not. */
  async find(article: vscode.Uri): Promise<HeldRegistry | undefined> {
    const uri = await findUpward(article, 'actors.yaml');
    const text = uri && (await readText(uri));
    if (!uri || text === undefined) return undefined;
    const key = uri.toString();
    const known = this.held.get(key);
    if (known?.text === text) return known;
    const file = readRegistry(text);
    const isBroken = file.problems.some(({ rule }) => rule.startsWith('yaml-'));
    const held = { uri, text, file, registry: isBroken && known ? known.registry : file.value };
    this.held.set(key, held);
    if (!vscode.workspace.getWorkspaceFolder(uri) && !this.watchers.has(key)) {
      const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), 'actors.yaml');
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

/** Whether a file is a registry, by its name. */
export function isRegistry(uri: vscode.Uri): boolean {
  return uri.path.endsWith('/actors.yaml');
}
