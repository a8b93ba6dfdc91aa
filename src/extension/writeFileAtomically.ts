import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { WriteFile } from './services/sidecarStore';

/**
 * Writes to a temporary file beside the target, flushes it to the disk and renames it over: a crash at any moment leaves the old file or the new
 * one. Symbolic links and file modes are kept. Other file systems than the disk's write as VS Code does.
 */
export const writeFileAtomically: WriteFile = async (uri, text) => {
  if (uri.scheme !== 'file') return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const target = await realpath(uri.fsPath).catch(() => uri.fsPath);
  const mode = await stat(target).then(
    (found) => found.mode,
    () => undefined,
  );
  const draft = `${target}.${globalThis.crypto.randomUUID().slice(0, 8)}.tmp`;
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    if (mode !== undefined) await chmod(draft, mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};
