import * as vscode from 'vscode';
import type { OutlineNode } from '../../core/index';
import type { Feature } from '../services';
import { nodeIcon } from './support/icons';
import { revealSpan } from './support/reveal';

type Item = vscode.QuickPickItem & { readonly node: OutlineNode };

/** Quick picks that jump: to the dates in time order, and to the actors. The words show while one moves through the list. */
export const datePicker: Feature = ({ readings, articles }) => {
  const pick = async (section: string, placeholder: string): Promise<void> => {
    const editor = articles.active;
    const reading = editor && (await readings.whenCurrent(editor.document));
    if (!editor || !reading) return;
    const before = editor.selection;
    const { roots } = reading.outline({ groupActors: 'none', sort: section === 'actors' ? 'count' : 'text' });
    const nodes = roots.find((root) => root.type === section)?.children ?? [];
    const items = nodes.map((node): Item => {
      const iconPath = nodeIcon(node);
      const line = node.span && reading.range(node.span).start.line + 1;
      return {
        label: node.label,
        description: node.description ?? '',
        ...(line === undefined ? {} : { detail: vscode.l10n.t('line {0}', line) }),
        ...(iconPath ? { iconPath } : {}),
        node,
      };
    });
    const chosen = await vscode.window.showQuickPick(items, {
      placeHolder: items.length ? placeholder : vscode.l10n.t('Nothing found in this article'),
      matchOnDescription: true,
      onDidSelectItem: (item: Item) => {
        if (item.node.span) void revealSpan(reading, item.node.span, true);
      },
    });
    if (chosen?.node.span) await revealSpan(reading, chosen.node.span);
    else {
      editor.selection = before;
      editor.revealRange(before);
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.goToDate', () => pick('dates', vscode.l10n.t('Go to a date'))),
    vscode.commands.registerCommand('dateline.goToActor', () => pick('actors', vscode.l10n.t('Go to an actor'))),
  );
};
