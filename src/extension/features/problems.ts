import * as vscode from 'vscode';
import type { Problem } from '../../core/index';
import type { Feature } from '../services';
import type { Reading } from '../services/readingService';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
} as const;

/** What is wrong with an article goes to the Problems panel. */
export const problems: Feature = ({ readings, articles }) => {
  const collection = vscode.languages.createDiagnosticCollection('dateline');
  const toDiagnostic = (reading: Reading, problem: Problem): vscode.Diagnostic => {
    const diagnostic = new vscode.Diagnostic(
      reading.range(problem.span),
      problem.message,
      severities[problem.severity],
    );
    diagnostic.source = 'Dateline';
    diagnostic.code = problem.rule;
    return diagnostic;
  };
  return vscode.Disposable.from(
    collection,
    readings.onDidChange((reading) => {
      collection.set(
        reading.document.uri,
        reading.analysis.article.problems.map((problem) => toDiagnostic(reading, problem)),
      );
    }),
    articles.onDidClose((document) => collection.delete(document.uri)),
  );
};
