import * as vscode from 'vscode';
import type { Mark, OutlineNode } from '../../../core/index';
import type { Services } from '../../services';
import type { Reading } from '../../services/readingService';

/** How a link names a mark. */
export interface MarkReference {
  readonly uri: string;
  readonly mark: string;
}

/** A line of the outline view, as its commands get it. */
export interface OutlineElement {
  readonly document: vscode.TextDocument;
  readonly node: OutlineNode;
}

/** What a command acts on: a document's reading, and a mark of it where one is meant. */
export interface Target {
  readonly document: vscode.TextDocument;
  readonly reading: Reading;
  readonly mark?: Mark;
  readonly node?: OutlineNode;
}

/**
 * Resolves a command's argument: a link's reference, an outline's line, or nothing, which means the cursor of the article in front. Waits
 * for the analysis of what was typed just now.
 */
export async function resolveTarget(services: Services, argument?: unknown): Promise<Target | undefined> {
  if (isElement(argument)) {
    const reading = await services.readings.whenCurrent(argument.document);
    if (!reading) return undefined;
    const mark = argument.node.mark === undefined ? undefined : reading.marks.get(argument.node.mark);
    return { document: argument.document, reading, node: argument.node, ...(mark ? { mark } : {}) };
  }
  if (isReference(argument)) {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === argument.uri);
    const reading = document && (await services.readings.whenCurrent(document));
    const mark = reading?.marks.get(argument.mark);
    return reading && mark && { document: reading.document, reading, mark };
  }
  const editor = services.articles.active;
  const reading = editor && (await services.readings.whenCurrent(editor.document));
  if (!editor || !reading) return undefined;
  const mark = markUnder(reading, editor.selection);
  return { document: editor.document, reading, ...(mark ? { mark } : {}) };
}

/** The mark that a selection means: the one with exactly these words, else with no selection the one under the cursor. */
export function markUnder(reading: Reading, selection: vscode.Selection): Mark | undefined {
  if (selection.isEmpty) return reading.marksAt(selection.active)[0];
  const { start, end } = reading.span(selection);
  return reading.marks.within({ start, end }).find((mark) => mark.start === start && mark.end === end);
}

/** A reference that a hover's link can carry. */
export function referTo(reading: Reading, mark: Mark): MarkReference {
  return { uri: reading.document.uri.toString(), mark: mark.id };
}

function isElement(value: unknown): value is OutlineElement {
  return typeof value === 'object' && value !== null && 'node' in value && 'document' in value;
}

function isReference(value: unknown): value is MarkReference {
  return typeof value === 'object' && value !== null && 'uri' in value && 'mark' in value;
}
