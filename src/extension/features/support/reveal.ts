import * as vscode from 'vscode';
import type { Span } from '../../../core/index';
import type { Reading } from '../../services/readingService';

/** Shows the words of a span in the article and selects them. */
export async function revealSpan(reading: Reading, span: Span, preserveFocus = false): Promise<void> {
  const range = reading.range(span);
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === reading.document);
  const editor = await vscode.window.showTextDocument(reading.document, {
    preserveFocus,
    ...(visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn }),
  });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
