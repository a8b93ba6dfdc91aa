import * as vscode from 'vscode';
import { start, type Api } from './extension';
import { startWebAnalyser } from './worker/startWebAnalyser';

/** The entry of the browser's host. */
export function activate(context: vscode.ExtensionContext): Api {
  return start(context, {
    startAnalyser: startWebAnalyser(context.extensionUri),
    writeFile: async (uri, text) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text)),
  });
}
