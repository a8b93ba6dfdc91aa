import * as vscode from 'vscode';
import { isCalendarDate } from '../../core/index';
import type { Feature } from '../services';
import { articleSelector } from './support/selector';

/** Sets an article's date in its sidecar: by command, and as the fix for an article that has none or one that is no day. */
export const articleDate: Feature = ({ articles, annotations, readings }) =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.setDate', async (uri?: unknown, date?: unknown) => {
      const named = uri instanceof vscode.Uri ? uri.toString() : typeof uri === 'string' ? uri : undefined;
      const document = articles.all.find((article) => article.uri.toString() === named) ?? articles.active?.document;
      if (!document) return;
      const value = typeof date === 'string' ? date : await ask(readings.get(document)?.analysis.article.date?.value);
      if (value === undefined) return;
      const fields = { date: value.trim() || undefined };
      await annotations.change(document, vscode.l10n.t('set the date to {0}', value), [
        { kind: 'set-section', section: 'document', fields },
      ]);
    }),
    vscode.languages.registerCodeActionsProvider(
      articleSelector,
      {
        provideCodeActions: (document, _range, { diagnostics }) =>
          diagnostics
            .filter(({ source, code }) => source === 'Dateline' && (code === 'no-date' || code === 'bad-date'))
            .map((diagnostic) => {
              const action = new vscode.CodeAction(
                vscode.l10n.t('Set the article’s date…'),
                vscode.CodeActionKind.QuickFix,
              );
              action.command = {
                command: 'dateline.setDate',
                title: action.title,
                arguments: [document.uri.toString()],
              };
              action.diagnostics = [diagnostic];
              action.isPreferred = true;
              return action;
            }),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );

async function ask(before: string | undefined): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Date of the article'),
    prompt: vscode.l10n.t('YYYY-MM-DD. It is stored in the sidecar; the article stays as it is.'),
    value: before ?? '',
    validateInput: (value) =>
      !value.trim() || isCalendarDate(value.trim())
        ? undefined
        : vscode.l10n.t('Not a day of the calendar. Write it as YYYY-MM-DD.'),
  });
}
