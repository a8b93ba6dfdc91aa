import * as vscode from 'vscode';
import type { Feature } from '../services';
import { onSettings, setting } from '../services/settings';
import { escapeMarkdown } from './support/markdown';

/** Counts and date of the article in front; a click shows the outline, or asks for the date where there is none. */
export const statusBar: Feature = ({ readings, articles }) => {
  const item = vscode.window.createStatusBarItem('dateline.counts', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Dateline';
  const update = (): void => {
    const reading = readings.active;
    if (!reading || !setting('statusBar')) return item.hide();
    const { article, actors, events, dates } = reading.analysis;
    const annotated = reading.marks.all.filter((mark) => mark.origin === 'annotation').length;
    const date = article.date;
    const isBlind = setting('layer', reading.document) === 'blind';
    item.text = [
      date ? `$(calendar) ${date.value}` : `$(warning) ${vscode.l10n.t('no date')}`,
      `$(person) ${actors.length}`,
      `$(zap) ${events.length}`,
      ...(annotated ? [`$(tag) ${annotated}`] : []),
      ...(isBlind ? [`$(eye-closed) ${setting('annotator')}`] : []),
    ].join('  ');
    item.tooltip = new vscode.MarkdownString(
      [
        date
          ? vscode.l10n.t('Article of {0} ({1})', date.value, date.origin)
          : vscode.l10n.t('The article has no date, so “Monday” or “last week” stay open. Click to set it.'),
        vscode.l10n.t(
          '{0} actors · {1} dates · {2} events · {3} annotations',
          actors.length,
          dates.length,
          events.length,
          annotated,
        ),
        ...(isBlind ? [vscode.l10n.t('Blind mode: only your own layer is shown')] : []),
        ...(article.title ? [escapeMarkdown(article.title.text)] : []),
      ].join('\n\n'),
    );
    item.command = date ? 'dateline.outline.focus' : 'dateline.setDate';
    item.accessibilityInformation = {
      label: vscode.l10n.t(
        'Article date {0}, {1} actors, {2} events',
        date?.value ?? vscode.l10n.t('unknown'),
        actors.length,
        events.length,
      ),
    };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    readings.onDidChange(update),
    articles.onDidClose(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    onSettings(['statusBar', 'layer', 'annotator'], update),
  );
};
