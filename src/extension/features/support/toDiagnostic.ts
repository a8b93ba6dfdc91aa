import * as vscode from 'vscode';
import type { Problem } from '../../../core/index';
import { rangeOf } from '../../services/rangeOf';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
} as const;

/** A problem that the core found in a document, as the editor lists it. */
export function toDiagnostic(
  document: vscode.TextDocument,
  { span: { start, end }, message, severity, rule }: Problem,
): vscode.Diagnostic {
  const range = rangeOf(document, { start, end: Math.max(start, end) });
  const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
  diagnostic.source = 'Dateline';
  diagnostic.code = rule;
  return diagnostic;
}
