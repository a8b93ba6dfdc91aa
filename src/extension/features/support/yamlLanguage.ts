import * as vscode from 'vscode';
import type { Problem, Span } from '../../../core/index';
import { debounce } from './debounce';

/** What the core knows of one kind of YAML file written by hand. Offsets are UTF-16. */
export interface YamlLanguage {
  /** Of the collection of its problems. */
  readonly name: string;
  readonly selector: vscode.DocumentSelector;
  problems(text: string): readonly Problem[];
  complete(text: string, offset: number): { readonly span: Span; readonly items: readonly YamlCompletion[] };
  describe(text: string, offset: number): { readonly span: Span; readonly help: string } | undefined;
  /** Completions are found by their detail too: "Kenya" finds KEN. */
  readonly isFoundByDetail?: true;
}

interface YamlCompletion {
  readonly label: string;
  readonly detail: string;
  readonly insert: string;
  readonly kind: 'key' | 'value';
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
} as const;
const kinds = { key: vscode.CompletionItemKind.Property, value: vscode.CompletionItemKind.EnumMember } as const;

/** Problems, completion and hovers for one kind of YAML file. */
export function yamlLanguage(language: YamlLanguage): vscode.Disposable {
  const { selector } = language;
  const collection = vscode.languages.createDiagnosticCollection(language.name);
  const waiting = new Set<vscode.TextDocument>();
  const check = debounce(() => {
    for (const document of waiting) if (!document.isClosed) collection.set(document.uri, diagnosticsOf(document));
    waiting.clear();
  }, 200);
  const consider = (document: vscode.TextDocument): void => {
    if (!vscode.languages.match(selector, document)) return;
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
      selector,
      {
        provideCompletionItems: (document, position) => {
          const { span, items } = language.complete(document.getText(), document.offsetAt(position));
          const range = rangeOf(document, span);
          return items.map(({ label, detail, insert, kind }) => {
            const item = new vscode.CompletionItem({ label, description: detail }, kinds[kind]);
            item.insertText = insert;
            item.range = range;
            if (language.isFoundByDetail) item.filterText = `${label} ${detail}`;
            return item;
          });
        },
      },
      ' ',
      '{',
    ),
    vscode.languages.registerHoverProvider(selector, {
      provideHover: (document, position) => {
        const found = language.describe(document.getText(), document.offsetAt(position));
        return (
          found && new vscode.Hover(new vscode.MarkdownString().appendText(found.help), rangeOf(document, found.span))
        );
      },
    }),
  );

  function diagnosticsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
    return language.problems(document.getText()).map(({ span, message, severity, rule }) => {
      const diagnostic = new vscode.Diagnostic(rangeOf(document, span), message, severities[severity]);
      diagnostic.source = 'Dateline';
      diagnostic.code = rule;
      return diagnostic;
    });
  }
}

function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
