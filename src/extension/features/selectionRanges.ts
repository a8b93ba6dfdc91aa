import * as vscode from 'vscode';
import { sentenceSpan, tokenize, type Span } from '../../core/index';
import type { Feature } from '../services';
import type { Reading } from '../services/readingService';
import { articleSelector } from './support/selector';

/** "Expand Selection" grows from the word to the name, the sentence, the paragraph and the whole article. */
export const selectionRanges: Feature = ({ readings }) =>
  vscode.languages.registerSelectionRangeProvider(articleSelector, {
    provideSelectionRanges: async (document, positions, token) => {
      const reading = await readings.whenCurrent(document, token);
      return reading && positions.map((position) => rangesAt(reading, position));
    },
  });

function rangesAt(reading: Reading, position: vscode.Position): vscode.SelectionRange {
  const { document } = reading;
  const offset = reading.offset(position);
  const word = document.getWordRangeAtPosition(position);
  const spans: Span[] = [
    ...(word ? [reading.span(word)] : []),
    ...reading.marks.at(offset).filter((mark) => mark.start <= offset && offset < mark.end),
    ...reading.analysis.actors.flatMap((actor) => actor.mentions.filter((m) => m.start <= offset && offset < m.end)),
    ...reading.analysis.events
      .map((event) => event.quote)
      .filter((quote) => quote.start <= offset && offset < quote.end),
    sentenceAround(reading, offset),
    reading.span(paragraphAround(document, position)),
    { start: 0, end: document.getText().length },
  ];
  spans.sort((a, b) => b.end - b.start - (a.end - a.start));
  let range = new vscode.SelectionRange(reading.range(spans[0] ?? { start: offset, end: offset }));
  for (const span of spans.slice(1)) {
    const next = reading.range(span);
    if (range.range.contains(next) && !range.range.isEqual(next)) range = new vscode.SelectionRange(next, range);
  }
  return range;
}

function paragraphAround(document: vscode.TextDocument, position: vscode.Position): vscode.Range {
  let first = position.line;
  let last = position.line;
  const isBlank = (line: number): boolean => document.lineAt(line).isEmptyOrWhitespace;
  while (first > 0 && !isBlank(first) && !isBlank(first - 1)) first--;
  while (last < document.lineCount - 1 && !isBlank(last) && !isBlank(last + 1)) last++;
  return new vscode.Range(document.lineAt(first).range.start, document.lineAt(last).range.end);
}

/** The sentence around an offset, within its paragraph. */
function sentenceAround(reading: Reading, offset: number): Span {
  const { document } = reading;
  const paragraph = reading.span(paragraphAround(document, document.positionAt(offset)));
  const tokens = tokenize(reading.analysis.article.text.slice(paragraph.start, paragraph.end));
  const at = offset - paragraph.start;
  for (let index = 0; index + 1 < tokens.sentence.length; index++) {
    const { start, end } = sentenceSpan(tokens, index);
    if (start <= at && at < end) return { start: paragraph.start + start, end: paragraph.start + end };
  }
  return paragraph;
}
