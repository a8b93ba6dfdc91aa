import * as vscode from 'vscode';
import type { Feature } from '../services';
import { isSidecar } from '../services/articleService';

/** Keeps the context keys that keys and menus go by: `dateline.article` and `dateline.sidecar`, of the editor in front. */
export const articleContext: Feature = ({ articles }) => {
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    void vscode.commands.executeCommand('setContext', 'dateline.article', articles.active !== undefined);
    void vscode.commands.executeCommand(
      'setContext',
      'dateline.sidecar',
      document !== undefined && isSidecar(document.uri),
    );
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    articles.onDidOpen(update),
    articles.onDidClose(update),
  );
};
