import * as vscode from 'vscode';
import {
  canKeepBoth,
  difference,
  listConflicts,
  settleConflict,
  type Conflict,
  type ConflictChoice,
} from '../../core/index';
import type { Feature } from '../services';
import { rangeOf } from '../services/rangeOf';
import { escapeMarkdown } from './support/markdown';
import { sidecarSelector } from './support/selector';

/** What a merge left undecided is settled where it stands in the sidecar: above the item, one click each for mine, theirs and both. */
export const sidecarConflicts: Feature = () =>
  vscode.Disposable.from(
    vscode.languages.registerCodeLensProvider(sidecarSelector, { provideCodeLenses: lenses }),
    vscode.languages.registerHoverProvider(sidecarSelector, { provideHover: hover }),
    vscode.commands.registerCommand(
      'dateline.settleConflict',
      async (uri?: unknown, id?: unknown, choice?: unknown, field?: unknown) => {
        const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
        if (!document || typeof id !== 'string' || !isChoice(choice)) return;
        const before = document.getText();
        const settled = settleConflict(before, id, choice, typeof field === 'string' ? field : undefined);
        if (!settled) return;
        const change = difference(before, settled.text);
        const edit = new vscode.WorkspaceEdit();
        edit.replace(document.uri, rangeOf(document, change), change.text);
        await vscode.workspace.applyEdit(edit);
      },
    ),
  );

function isChoice(value: unknown): value is ConflictChoice {
  return value === 'mine' || value === 'theirs' || value === 'both';
}

function lenses(document: vscode.TextDocument): vscode.CodeLens[] {
  return listConflicts(document.getText()).flatMap((conflict) => {
    const position = document.positionAt(conflict.span.start);
    const range = new vscode.Range(position, position);
    const { id, field, mine, theirs, isDeletion } = conflict;
    const lens = (title: string, choice: ConflictChoice): vscode.CodeLens =>
      new vscode.CodeLens(range, {
        title,
        command: 'dateline.settleConflict',
        arguments: [document.uri.toString(), id, choice, field],
      });
    if (isDeletion)
      return [
        lens(vscode.l10n.t('$(git-merge) The other version deleted this: keep it'), 'mine'),
        lens(vscode.l10n.t('Delete it'), 'theirs'),
      ];
    return [
      lens(vscode.l10n.t('$(git-merge) {0}: keep mine, {1}', field, say(mine)), 'mine'),
      lens(vscode.l10n.t('Take theirs, {0}', say(theirs)), 'theirs'),
      ...(canKeepBoth(conflict) ? [lens(vscode.l10n.t('Keep both'), 'both')] : []),
    ];
  });
}

/** Both values in full, on the lines of an item in conflict. */
function hover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
  const line = document.lineAt(position.line);
  if (!/^\s*conflict:/.test(line.text)) return undefined;
  const offset = document.offsetAt(position);
  const before = listConflicts(document.getText()).filter(({ span }) => span.start <= offset);
  const id = before[before.length - 1]?.id;
  const rows = before.filter((conflict) => conflict.id === id).map(describe);
  return rows.length ? new vscode.Hover(new vscode.MarkdownString(rows.join('\n\n')), line.range) : undefined;
}

function describe({ field, mine, theirs, isDeletion }: Conflict): string {
  if (isDeletion) return vscode.l10n.t('The other version deleted this item.');
  return vscode.l10n.t(
    '{0}: mine {1}, theirs {2}',
    escapeMarkdown(field),
    escapeMarkdown(say(mine, 2000)),
    escapeMarkdown(say(theirs, 2000)),
  );
}

function say(value: unknown, longest = 40): string {
  if (value === undefined || value === null) return vscode.l10n.t('none');
  const words = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  const line = words.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
