import * as vscode from 'vscode';
import type { StartAnalyser } from './protocol';

/** Starts the analyser in a web worker. Its script is read through VS Code, since the extension may not live on a web address. */
export function startWebAnalyser(extensionUri: vscode.Uri): StartAnalyser {
  return async (receive, fail) => {
    const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'web', 'worker.js'));
    const address = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.onmessage = (event): void => receive(event.data);
    worker.onerror = (event): void => fail(new Error(event.message));
    return {
      post: (message) => worker.postMessage(message),
      dispose: () => {
        worker.terminate();
        URL.revokeObjectURL(address);
      },
    };
  };
}
