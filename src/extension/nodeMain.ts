import type * as vscode from 'vscode';
import { start, type Api } from './extension';
import { linkProblem, updateOnDisk } from './updateOnDisk';
import { startNodeAnalyser } from './worker/startNodeAnalyser';

/** The entry of the desktop and the remote host. */
export function activate(context: vscode.ExtensionContext): Api {
  return start(context, {
    startAnalyser: startNodeAnalyser(context.extensionUri),
    updateFile: updateOnDisk,
    linkProblem,
  });
}
