import type * as vscode from 'vscode';
import { start, type Api } from './extension';
import { startWebAnalyser } from './worker/startWebAnalyser';

/** The entry of the browser's host. */
export function activate(context: vscode.ExtensionContext): Api {
  return start(context, startWebAnalyser(context.extensionUri));
}
