import * as vscode from 'vscode';
import { contradictions, inConflict, needingAttention, type Fix, type Problem } from '../../core/index';
import type { Feature } from '../services';
import type { Reading } from '../services/readingService';
import { articleSelector } from './support/selector';
import { referTo } from './support/target';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
} as const;

/** What is wrong with an article goes to the Problems panel: its header, dates that contradict themselves, annotations that lost their words. */
export const problems: Feature = ({ readings, articles }) => {
  const collection = vscode.languages.createDiagnosticCollection('dateline');
  const fixes = new WeakMap<vscode.Diagnostic, readonly Fix[]>();
  const shown = new Map<string, readonly vscode.Diagnostic[]>();

  const toDiagnostic = (reading: Reading, problem: Problem): vscode.Diagnostic => {
    const diagnostic = new vscode.Diagnostic(
      reading.range(problem.span),
      problem.message,
      severities[problem.severity],
    );
    diagnostic.source = 'Dateline';
    diagnostic.code = problem.rule;
    if (problem.fixes) fixes.set(diagnostic, problem.fixes);
    return diagnostic;
  };
  return vscode.Disposable.from(
    collection,
    readings.onDidChange((reading) => {
      const { article, dates } = reading.analysis;
      const all = [...article.problems, ...contradictions(article.text, dates), ...lost(reading), ...disputed(reading)];
      const diagnostics = all.map((problem) => toDiagnostic(reading, problem));
      shown.set(reading.document.uri.toString(), diagnostics);
      collection.set(reading.document.uri, diagnostics);
    }),
    articles.onDidClose((document) => {
      collection.delete(document.uri);
      shown.delete(document.uri.toString());
    }),
    vscode.languages.registerCodeActionsProvider(
      articleSelector,
      {
        provideCodeActions: (document, range) =>
          (shown.get(document.uri.toString()) ?? [])
            .filter((diagnostic) => diagnostic.range.intersection(range))
            .flatMap((diagnostic) =>
              (fixes.get(diagnostic) ?? []).flatMap(
                (fix) =>
                  toReplacement(document, diagnostic, fix) ??
                  toAnnotation(readings.get(document), diagnostic, fix) ??
                  [],
              ),
            ),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
};

/** Annotations that a person has to settle; the lost ones stand at the top of the article. */
function lost({ decisions }: Reading): Problem[] {
  return needingAttention(decisions).map(({ quote, state, span, reason }) => ({
    rule: `annotation-${state}`,
    severity: 'warning',
    span: span ?? { start: 0, end: 0 },
    message: [
      {
        changed: vscode.l10n.t('The words of the annotation “{0}” have changed.', quote),
        ambiguous: vscode.l10n.t('The annotation “{0}” fits several places.', quote),
        orphan: vscode.l10n.t('The annotation “{0}” has lost its words.', quote),
      }[state as 'changed' | 'ambiguous' | 'orphan'],
      reason,
      vscode.l10n.t('Settle it in the outline.'),
    ]
      .filter(Boolean)
      .join(' '),
  }));
}

/** Annotations of which a merge left two versions. */
function disputed({ decisions }: Reading): Problem[] {
  return inConflict(decisions).map(({ label, fields, span }) => ({
    rule: 'merge-conflict',
    severity: 'warning',
    span: span ?? { start: 0, end: 0 },
    message: vscode.l10n.t(
      'Two versions of the annotation “{0}” disagree on {1}. Settle it in the outline.',
      label,
      fields.join(', '),
    ),
  }));
}

/** The mark's annotation, in the sidecar; the article stays as it is. */
function toAnnotation(
  reading: Reading | undefined,
  diagnostic: vscode.Diagnostic,
  { title, annotate }: Fix,
): vscode.CodeAction | undefined {
  const mark = reading?.marks.all.find(
    ({ kind, start, end }) => kind === annotate?.type && start === annotate.start && end === annotate.end,
  );
  if (!reading || !mark || !annotate) return undefined;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  const { type, value, note } = annotate;
  action.command = {
    command: 'dateline.annotate',
    title,
    arguments: [{ ...referTo(reading, mark), type, value, note }],
  };
  return action;
}

/** An edit of the article by the analyst's own hand: in the editor, undoable, and never saved for them. */
function toReplacement(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  fix: Fix,
): vscode.CodeAction | undefined {
  if (!fix.replace) return undefined;
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.edit = new vscode.WorkspaceEdit();
  // The problem lies on the very words that its fix replaces, and VS Code moves it with them.
  action.edit.replace(document.uri, diagnostic.range, fix.replace.text);
  return action;
}
