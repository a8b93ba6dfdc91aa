import * as vscode from 'vscode';
import { completeRegistry, describeRegistryAt, readRegistry, registryActorAt, type Span } from '../../core/index';
import type { Feature } from '../services';
import { debounce } from './support/debounce';
import { registrySelector } from './support/selector';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
} as const;
const kinds = { key: vscode.CompletionItemKind.Property, value: vscode.CompletionItemKind.EnumMember } as const;

/** Help with actors.yaml written by hand: problems, completion, hovers, and Shift+F12 from an entry to all its mentions in the workspace. */
export const registryLanguage: Feature = (services) => {
  const collection = vscode.languages.createDiagnosticCollection('dateline-registry');
  const waiting = new Set<vscode.TextDocument>();
  const check = debounce(() => {
    for (const document of waiting) if (!document.isClosed) collection.set(document.uri, problemsOf(document));
    waiting.clear();
  }, 200);
  const consider = (document: vscode.TextDocument): void => {
    if (!vscode.languages.match(registrySelector, document)) return;
    waiting.add(document);
    check();
  };
  vscode.workspace.textDocuments.forEach(consider);
  return vscode.Disposable.from(
    collection,
    check,
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidChangeTextDocument(({ document }) => consider(document)),
    vscode.workspace.onDidCloseTextDocument((document) => collection.delete(document.uri)),
    vscode.languages.registerCompletionItemProvider(
      registrySelector,
      {
        provideCompletionItems: (document, position) => {
          const { span, items } = completeRegistry(document.getText(), document.offsetAt(position));
          const range = rangeOf(document, span);
          return items.map(({ label, detail, insert, kind }) => {
            const item = new vscode.CompletionItem({ label, description: detail }, kinds[kind]);
            item.insertText = insert;
            item.range = range;
            // "Kenya" finds KEN.
            item.filterText = `${label} ${detail}`;
            return item;
          });
        },
      },
      ' ',
      '{',
    ),
    vscode.languages.registerHoverProvider(registrySelector, {
      provideHover: (document, position) => {
        const found = describeRegistryAt(document.getText(), document.offsetAt(position));
        return (
          found && new vscode.Hover(new vscode.MarkdownString().appendText(found.help), rangeOf(document, found.span))
        );
      },
    }),
    vscode.languages.registerReferenceProvider(registrySelector, {
      provideReferences: async (document, position, _context, token) => {
        const entry = registryActorAt(document.getText(), document.offsetAt(position));
        const held = entry && (await services.registries.find(document.uri));
        return held && services.mentions.find(held, entry.id, token);
      },
    }),
    vscode.languages.registerDocumentSymbolProvider(registrySelector, {
      provideDocumentSymbols: (document) => {
        const { places, value } = readRegistry(document.getText());
        return value.actors.flatMap(({ id, name }) => {
          const place = places.get(id);
          if (!place) return [];
          const range = rangeOf(document, place);
          return [new vscode.DocumentSymbol(name, id, vscode.SymbolKind.Variable, range, range)];
        });
      },
    }),
  );
};

function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function problemsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return readRegistry(document.getText()).problems.map(({ span, message, severity, rule }) => {
    const diagnostic = new vscode.Diagnostic(rangeOf(document, span), message, severities[severity]);
    diagnostic.source = 'Dateline';
    diagnostic.code = rule;
    return diagnostic;
  });
}
