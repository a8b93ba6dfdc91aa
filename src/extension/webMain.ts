import type * as vscode from 'vscode';
import { start, type Api } from './extension';
import { updateFile } from './services/updateFile';
import { startWebAnalyser } from './worker/startWebAnalyser';

/** The entry of the browser's host. */
export function activate(context: vscode.ExtensionContext): Api {
  return start(context, {
    startAnalyser: startWebAnalyser(context.extensionUri),
    updateFile,
    linkProblem: async () => undefined,
  });
}
