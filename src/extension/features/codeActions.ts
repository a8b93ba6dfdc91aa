import * as vscode from 'vscode';
import type { Feature } from '../services';
import { articleSelector } from './support/selector';
import { markUnder, referTo } from './support/target';

/** The light bulb: accept or reject the suggestion under the cursor, annotate the selection, edit the annotation. */
export const codeActions: Feature = ({ readings }) =>
  vscode.languages.registerCodeActionsProvider(
    articleSelector,
    {
      provideCodeActions: (document, range) => {
        const reading = readings.get(document);
        if (!reading) return [];
        const selection = new vscode.Selection(range.start, range.end);
        const mark = markUnder(reading, selection);
        const action = (title: string, command: string, ...args: readonly unknown[]): vscode.CodeAction => {
          const made = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite.append('dateline'));
          made.command = { command: `dateline.${command}`, title, arguments: [...args] };
          return made;
        };
        const annotate = action(vscode.l10n.t('Annotate as…'), 'annotate');
        if (!mark) return range.isEmpty ? [] : [annotate];
        const reference = referTo(reading, mark);
        const words = mark.text.length > 40 ? `${mark.text.slice(0, 39)}…` : mark.text;
        return mark.origin === 'suggestion'
          ? [
              action(vscode.l10n.t('Accept “{0}” as {1}', words, mark.type), 'accept', reference),
              action(vscode.l10n.t('Reject “{0}” as {1}', words, mark.type), 'reject', reference),
              annotate,
            ]
          : [
              action(vscode.l10n.t('Note on “{0}”…', words), 'note', reference),
              action(vscode.l10n.t('Tags of “{0}”…', words), 'tags', reference),
              action(vscode.l10n.t('Link “{0}” to an actor…', words), 'linkActor', reference),
              action(vscode.l10n.t('Delete the annotation of “{0}”', words), 'delete', reference),
              annotate,
            ];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.Refactor] },
  );
