import * as vscode from 'vscode';
import type { Span } from '../../core/index';

/** The range of a span (UTF-16 offsets, end exclusive) of a document. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
