import * as vscode from 'vscode';
import { completeCodebook, describeCodebookAt, readCodebook, type Span } from '../../core/index';
import type { Feature } from '../services';
import { debounce } from './support/debounce';
import { codebookSelector } from './support/selector';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
} as const;
const kinds = { key: vscode.CompletionItemKind.Property, value: vscode.CompletionItemKind.EnumMember } as const;

/** Help with codebook.yaml written by hand: problems, completion and hovers. */
export const codebookLanguage: Feature = () => {
  const collection = vscode.languages.createDiagnosticCollection('dateline-codebook');
  const waiting = new Set<vscode.TextDocument>();
  const check = debounce(() => {
    for (const document of waiting) if (!document.isClosed) collection.set(document.uri, problemsOf(document));
    waiting.clear();
  }, 200);
  const consider = (document: vscode.TextDocument): void => {
    if (!vscode.languages.match(codebookSelector, document)) return;
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
      codebookSelector,
      {
        provideCompletionItems: (document, position) => {
          const { span, items } = completeCodebook(document.getText(), document.offsetAt(position));
          const range = rangeOf(document, span);
          return items.map(({ label, detail, insert, kind }) => {
            const item = new vscode.CompletionItem({ label, description: detail }, kinds[kind]);
            item.insertText = insert;
            item.range = range;
            return item;
          });
        },
      },
      ' ',
      '{',
    ),
    vscode.languages.registerHoverProvider(codebookSelector, {
      provideHover: (document, position) => {
        const found = describeCodebookAt(document.getText(), document.offsetAt(position));
        return (
          found && new vscode.Hover(new vscode.MarkdownString().appendText(found.help), rangeOf(document, found.span))
        );
      },
    }),
  );
};

function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function problemsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return readCodebook(document.getText()).problems.map(({ span, message, severity, rule }) => {
    const diagnostic = new vscode.Diagnostic(rangeOf(document, span), message, severities[severity]);
    diagnostic.source = 'Dateline';
    diagnostic.code = rule;
    return diagnostic;
  });
}
