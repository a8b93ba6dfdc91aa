import * as vscode from 'vscode';
import { textHash } from '../../core/index';

/** The part of the built-in Git extension's interface that is used here. */
interface Git {
  getRepository(uri: vscode.Uri): GitRepository | null;
}
interface GitRepository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly { readonly hash: string }[]>;
  show(ref: string, path: string): Promise<string>;
}

/** Commits of an article that are looked through for its old text. */
const mostCommits = 40;

/**
 * Finds the text that a sidecar's anchors were made on by its hash: in a cache of texts seen on this machine, or in the article's git history. With
 * it the anchors are carried over exactly; without it they are searched for.
 */
export class OldTexts {
  constructor(private readonly cache: vscode.Uri) {}

  /** Keeps a text for later. A cache that can't be written is done without. */
  async remember(text: string, hash: string): Promise<void> {
    try {
      await vscode.workspace.fs.writeFile(this.fileOf(hash), new TextEncoder().encode(text));
    } catch {
      return;
    }
  }

  async find(article: vscode.Uri, hash: string): Promise<string | undefined> {
    // A hash comes from a file that anyone may have written: it must not be a path.
    if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
    return (await this.cached(hash)) ?? (await committed(article, hash));
  }

  private async cached(hash: string): Promise<string | undefined> {
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(this.fileOf(hash)));
      return textHash(text) === hash ? text : undefined;
    } catch {
      return undefined;
    }
  }

  private fileOf(hash: string): vscode.Uri {
    return vscode.Uri.joinPath(this.cache, 'texts', hash);
  }
}

async function committed(article: vscode.Uri, hash: string): Promise<string | undefined> {
  try {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
    const repository = extension?.isActive ? extension.exports.getAPI(1).getRepository(article) : undefined;
    for (const commit of (await repository?.log({ maxEntries: mostCommits, path: article.fsPath })) ?? []) {
      const text = await repository?.show(commit.hash, article.fsPath);
      if (text !== undefined && textHash(text) === hash) return text;
    }
  } catch {
    // No repository, or none that answers: the search does without.
  }
  return undefined;
}
