import * as vscode from 'vscode';
import { textHash } from '../../core/index';

/** Annotations that could not be saved: the sidecar's text that they were made on, and the text with them. */
export interface Unsaved {
  /** The sidecar's URI. */
  readonly sidecar: string;
  readonly base: string;
  readonly text: string;
}

/** Keeps annotations that could not be saved in files of the extension's own folder until they are, also over a restart. */
export class RecoveryFiles {
  constructor(private readonly folder: vscode.Uri) {}

  /** Where what belongs to a sidecar is kept; undefined where it can't be kept either. */
  async keep(unsaved: Unsaved): Promise<vscode.Uri | undefined> {
    const file = this.fileOf(unsaved.sidecar);
    try {
      await vscode.workspace.fs.createDirectory(this.folder);
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${JSON.stringify(unsaved, null, 2)}\n`));
      return file;
    } catch {
      return undefined;
    }
  }

  async drop(sidecar: string): Promise<void> {
    await vscode.workspace.fs.delete(this.fileOf(sidecar)).then(undefined, () => undefined);
  }

  /** All that is kept; files that are damaged stay where they are and are left out. */
  async list(): Promise<Unsaved[]> {
    const entries = await vscode.workspace.fs.readDirectory(this.folder).then(
      (all) => all,
      () => [],
    );
    const found = await Promise.all(entries.map(([name]) => read(vscode.Uri.joinPath(this.folder, name))));
    return found.filter((unsaved) => unsaved !== undefined);
  }

  fileOf(sidecar: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, `${textHash(sidecar).slice(0, 16)}.json`);
  }
}

async function read(file: vscode.Uri): Promise<Unsaved | undefined> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
    const { sidecar, base, text } = value as Partial<Record<keyof Unsaved, unknown>>;
    return typeof sidecar === 'string' && typeof base === 'string' && typeof text === 'string'
      ? { sidecar, base, text }
      : undefined;
  } catch {
    return undefined;
  }
}
