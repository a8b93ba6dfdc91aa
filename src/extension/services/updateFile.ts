import * as vscode from 'vscode';

/** A file's text before and after an update; both the same where nothing had to be written. */
export interface Updated {
  /** Undefined where there was no file. */
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Reads a file, derives its new text and puts that in its place, so that whoever reads it meanwhile sees the old text or the new one. `derive` may be
 * asked again where the file changes meanwhile; undefined from it leaves the file alone. Throws where it can't be written, with `failure`
 * where it is known why.
 */
export type UpdateFile = (
  uri: vscode.Uri,
  derive: (before: string | undefined) => string | undefined,
) => Promise<Updated | undefined>;

/** Why a file is a symbolic link that is not to be written through; undefined where it may be written. */
export type LinkProblem = (uri: vscode.Uri) => Promise<string | undefined>;

/** Updates a file of any file system that VS Code knows, as safely as that one writes. */
export const updateFile: UpdateFile = async (uri, derive) => {
  const before = await readFile(uri);
  const after = derive(before);
  if (after === undefined) return undefined;
  if (after !== before) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(after));
  return { before, after };
};

/** A file's text, byte order mark and all; undefined where there is none. What is no UTF-8 reads as U+FFFD, which no sidecar has. */
export async function readFile(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
