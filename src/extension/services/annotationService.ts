import * as vscode from 'vscode';
import { noDecisions, type Decisions } from '../../core/index';

/** The analyst's decisions on each article, kept in its sidecar. */
export class AnnotationService implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** What was decided on a document has changed. */
  readonly onDidChange = this.changed.event;

  /** What was decided, placed in the document's text as it is now. */
  decisions(_document: vscode.TextDocument): Decisions {
    return noDecisions;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
