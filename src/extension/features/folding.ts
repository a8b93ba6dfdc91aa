import * as vscode from 'vscode';
import type { Feature } from '../services';
import { articleSelector } from './support/selector';

/** Folds paragraphs of more than one line, and the header. */
export const folding: Feature = ({ articles }) =>
  vscode.languages.registerFoldingRangeProvider(articleSelector, {
    provideFoldingRanges: (document) => {
      if (!articles.isArticle(document) || document.languageId === 'markdown') return [];
      const ranges: vscode.FoldingRange[] = [];
      let start = -1;
      for (let line = 0; line <= document.lineCount; line++) {
        const isBlank = line === document.lineCount || document.lineAt(line).isEmptyOrWhitespace;
        if (!isBlank && start < 0) start = line;
        if (!isBlank || start < 0) continue;
        if (line - 1 > start) ranges.push(new vscode.FoldingRange(start, line - 1));
        start = -1;
      }
      return ranges;
    },
  });
