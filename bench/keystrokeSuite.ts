import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import path from 'node:path';
import * as vscode from 'vscode';

interface Figures {
  readonly keystrokes: number;
  /** Milliseconds of the extension host's thread for each keystroke, all extensions and VS Code's own work included. */
  readonly busyPerKeystroke: number;
  /** The longest time in milliseconds that the thread could not answer. */
  readonly longestBlock: number;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Types into the middle of a document at the speed of a fast typist and measures the extension host's thread. */
async function type(file: string, keystrokes: number): Promise<Figures> {
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document);
  const middle = document.positionAt(Math.floor(document.getText().length / 2));
  editor.selection = new vscode.Selection(middle, middle);
  editor.revealRange(new vscode.Range(middle, middle));
  // The first analysis and the highlights of a long article.
  await pause(12000);
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const before = performance.eventLoopUtilization();
  for (let i = 0; i < keystrokes; i++) {
    await vscode.commands.executeCommand('type', { text: i % 6 === 5 ? ' ' : 'a' });
    await pause(80);
  }
  await pause(3000);
  const { active } = performance.eventLoopUtilization(before);
  delays.disable();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return { keystrokes, busyPerKeystroke: active / keystrokes, longestBlock: delays.max / 1e6 };
}

/** VS Code's entry: measures a plain log and an article of the same text, and leaves the figures where the runner looks. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const plain = await type(path.join(folder, 'long.log'), 60);
  const article = await type(path.join(folder, 'long.txt'), 60);
  const language = vscode.workspace.textDocuments.find(({ fileName }) => fileName.endsWith('long.txt'))?.languageId;
  writeFileSync(
    process.env['DATELINE_RESULTS'] ?? '',
    JSON.stringify({ passed: 1, failed: 0, report: JSON.stringify({ plain, article, language }) }),
  );
}
