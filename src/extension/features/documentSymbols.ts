import * as vscode from 'vscode';
import type { OutlineNode } from '../../core/index';
import type { Feature } from '../services';
import type { Reading } from '../services/readingService';
import { articleSelector } from './support/selector';

const kinds: Readonly<Record<string, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Variable,
  organization: vscode.SymbolKind.Class,
  place: vscode.SymbolKind.Namespace,
  group: vscode.SymbolKind.Enum,
  product: vscode.SymbolKind.Object,
  date: vscode.SymbolKind.Constant,
};

/** The outline as VS Code's own: for its Outline view, the breadcrumbs and "Go to Symbol". */
export const documentSymbols: Feature = ({ readings }) =>
  vscode.languages.registerDocumentSymbolProvider(
    articleSelector,
    {
      provideDocumentSymbols: async (document, token) => {
        const reading = await readings.whenCurrent(document, token);
        if (!reading) return [];
        const { roots } = reading.outline({ groupEvents: 'none', groupActors: 'none' });
        return roots
          .filter((section) => section.type !== 'annotations' && section.type !== 'attention')
          .flatMap((section) => section.children.flatMap((node) => toSymbol(reading, node) ?? []));
      },
    },
    { label: 'Dateline' },
  );

function toSymbol(reading: Reading, node: OutlineNode): vscode.DocumentSymbol | undefined {
  if (!node.span) return undefined;
  const range = reading.range(node.span);
  const isEvent = node.kind === 'event';
  const kind = isEvent ? vscode.SymbolKind.Event : (kinds[node.type] ?? vscode.SymbolKind.String);
  // "Go to Symbol" shows and searches the name alone: without its type an event looks like its actor.
  const name = isEvent ? `${node.type} ${node.label}` : node.label;
  return new vscode.DocumentSymbol(name || '?', node.description ?? '', kind, range, range);
}
