import * as vscode from 'vscode';
import type { Mark } from '../../core/index';
import type { Feature } from '../services';
import { revealSpan } from './support/reveal';
import { referTo } from './support/target';

const isOpen = (mark: Mark): boolean => mark.origin === 'suggestion';

/**
 * Steps through suggestions, and a mode in which one key decides each: a accepts, x rejects, Space skips, Backspace takes back, Escape ends. The
 * keys hold only while `dateline.reviewing` is set, and only in the editor where it began.
 */
export const review: Feature = ({ readings, articles, annotations }) => {
  const item = vscode.window.createStatusBarItem('dateline.review', vscode.StatusBarAlignment.Left, 11);
  item.name = vscode.l10n.t('Dateline: review');
  item.command = 'dateline.review.stop';
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  let document: vscode.TextDocument | undefined;
  /** What was done at each place, the latest last. */
  let trail: { readonly start: number; readonly isDecision: boolean }[] = [];

  const step = async (direction: 1 | -1): Promise<Mark | undefined> => {
    const editor = articles.active;
    const reading = editor && (await readings.whenCurrent(editor.document));
    if (!editor || !reading) return undefined;
    const offset = reading.offset(editor.selection.start);
    const mark = direction > 0 ? reading.marks.next(offset, isOpen) : reading.marks.previous(offset, isOpen);
    if (mark) await revealSpan(reading, mark);
    else vscode.window.setStatusBarMessage(vscode.l10n.t('No suggestions are left'), 4000);
    return mark;
  };
  const setReviewing = (next: vscode.TextDocument | undefined): void => {
    document = next;
    void vscode.commands.executeCommand('setContext', 'dateline.reviewing', next !== undefined);
    if (next) item.show();
    else item.hide();
    trail = [];
  };
  const showLeft = (): void => {
    const left = document && readings.get(document)?.marks.all.filter(isOpen).length;
    item.text = vscode.l10n.t(
      '$(eye) Review: {0} left · a accept · x reject · Space skip · Backspace back · Esc end',
      left ?? 0,
    );
  };
  /** The suggestion under review: the one that is selected. */
  const current = (): Mark | undefined => {
    const editor = articles.active;
    const reading = editor && readings.get(editor.document);
    const start = reading?.offset(editor!.selection.start);
    return (
      reading?.marks.all.find((mark) => isOpen(mark) && mark.start === start) ??
      reading?.marksAt(editor!.selection.start).find(isOpen)
    );
  };
  const decide = async (command: 'accept' | 'reject'): Promise<void> => {
    const reading = document && readings.get(document);
    const mark = current();
    if (!reading || !mark) return void step(1);
    trail.push({ start: mark.start, isDecision: true });
    await vscode.commands.executeCommand(`dateline.${command}`, referTo(reading, mark));
    if (!(await step(1))) setReviewing(undefined);
  };
  const back = async (): Promise<void> => {
    const last = trail.pop();
    if (!last || !document) return;
    if (last.isDecision) await annotations.undo();
    const reading = await readings.whenCurrent(document);
    const mark = reading?.marks.all.find((other) => isOpen(other) && other.start === last.start);
    if (reading && mark) await revealSpan(reading, mark);
  };

  return vscode.Disposable.from(
    item,
    readings.onDidChange(showLeft),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (document && editor?.document !== document) setReviewing(undefined);
    }),
    vscode.commands.registerCommand('dateline.nextSuggestion', () => step(1)),
    vscode.commands.registerCommand('dateline.previousSuggestion', () => step(-1)),
    vscode.commands.registerCommand('dateline.review', async () => {
      const editor = articles.active;
      if (!editor) return;
      setReviewing(editor.document);
      showLeft();
      const reading = await readings.whenCurrent(editor.document);
      const here = current();
      if (here && reading) await revealSpan(reading, here);
      else if (!(await step(1))) setReviewing(undefined);
    }),
    vscode.commands.registerCommand('dateline.review.accept', () => decide('accept')),
    vscode.commands.registerCommand('dateline.review.reject', () => decide('reject')),
    vscode.commands.registerCommand('dateline.review.skip', async () => {
      const mark = current();
      if (mark) trail.push({ start: mark.start, isDecision: false });
      await step(1);
    }),
    vscode.commands.registerCommand('dateline.review.back', back),
    vscode.commands.registerCommand('dateline.review.stop', () => setReviewing(undefined)),
  );
};
