import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { StartAnalyser } from './protocol';

/** Starts the analyser in a thread of Node's. */
export function startNodeAnalyser(extensionUri: vscode.Uri): StartAnalyser {
  return async (receive, fail) => {
    const worker = new Worker(vscode.Uri.joinPath(extensionUri, 'dist', 'worker.js').fsPath);
    worker.on('message', receive);
    worker.on('error', fail);
    worker.unref();
    return { post: (message) => worker.postMessage(message), dispose: () => void worker.terminate() };
  };
}
