import * as vscode from 'vscode';
import { markKinds, type Mark, type MarkKind } from '../../core/index';
import type { Feature } from '../services';
import type { Reading } from '../services/readingService';
import { onSettings, setting } from '../services/settings';
import { debounce } from './support/debounce';

/** The second cue beside colour: each kind has a line of its own; the words of events are italic besides. */
const lines: Readonly<Record<MarkKind, string>> = {
  person: 'underline solid 2px',
  organization: 'underline double 1px',
  place: 'underline dotted 2px',
  group: 'underline dashed 1px',
  product: 'underline dashed 2px',
  other: 'underline solid 1px',
  date: 'underline dotted 1px',
  event: 'underline dashed 1px',
};

/** Lines above and below what is visible that are decorated too, so that scrolling finds them done. */
const margin = 60;
/** More marks than this at once are never in sight; a file of one long line would hold them all. */
const most = 3000;

type Look = `${MarkKind}-${Mark['origin']}`;

function createLooks(): ReadonlyMap<Look, vscode.TextEditorDecorationType> {
  const looks = new Map<Look, vscode.TextEditorDecorationType>();
  for (const kind of markKinds) {
    const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
    const fontStyle = kind === 'event' ? { fontStyle: 'italic' } : {};
    const textDecoration = `${lines[kind]} var(--vscode-dateline-${kind})`;
    looks.set(
      `${kind}-suggestion`,
      vscode.window.createTextEditorDecorationType({ rangeBehavior, textDecoration, ...fontStyle }),
    );
    looks.set(
      `${kind}-annotation`,
      vscode.window.createTextEditorDecorationType({
        rangeBehavior,
        ...fontStyle,
        textDecoration: `${textDecoration}; border-radius: 3px`,
        backgroundColor: new vscode.ThemeColor(`dateline.${kind}Background`),
        border: `1px solid`,
        borderColor: new vscode.ThemeColor(`dateline.${kind}`),
      }),
    );
  }
  return looks;
}

function createRulers(): ReadonlyMap<MarkKind, vscode.TextEditorDecorationType> {
  return new Map(
    markKinds.map((kind) => [
      kind,
      vscode.window.createTextEditorDecorationType({
        overviewRulerColor: new vscode.ThemeColor(`dateline.${kind}`),
        overviewRulerLane: vscode.OverviewRulerLane.Center,
      }),
    ]),
  );
}

/**
 * Underlines what was found and fills what was annotated, in the visible part of each editor. The editor itself moves decorations while
 * one types, so they are set anew only on a new reading or another view of the text.
 */
export const decorations: Feature = ({ readings, articles, view }) => {
  const looks = createLooks();
  const rulers = createRulers();
  let kinds = new Set(setting('highlight.kinds'));
  let enabled = setting('highlight.enabled');

  const isShown = (mark: Mark): boolean => enabled && kinds.has(mark.kind);

  const paint = (editor: vscode.TextEditor): void => {
    const reading = readings.get(editor.document);
    const ranges = new Map<string, vscode.Range[]>([...looks.keys()].map((look) => [look, []]));
    for (const mark of reading ? inSight(reading, editor) : [])
      if (isShown(mark)) ranges.get(`${mark.kind}-${mark.origin}`)?.push(reading!.range(mark));
    for (const [look, type] of looks) editor.setDecorations(type, ranges.get(look) ?? []);
    view.painted.set(editor.document.uri.toString(), ranges);
  };
  const paintRuler = (editor: vscode.TextEditor): void => {
    const reading = readings.get(editor.document);
    const annotated = reading?.marks.all.filter((mark) => mark.origin === 'annotation' && isShown(mark)) ?? [];
    for (const [kind, type] of rulers)
      editor.setDecorations(
        type,
        reading ? annotated.filter((mark) => mark.kind === kind).map((mark) => reading.range(mark)) : [],
      );
  };
  const editorsOf = (document: vscode.TextDocument): vscode.TextEditor[] =>
    vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
  const paintAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors)
      if (articles.isArticle(editor.document)) {
        paint(editor);
        paintRuler(editor);
      }
  };

  const scrolled = new Set<vscode.TextEditor>();
  const paintScrolled = debounce(() => {
    for (const editor of scrolled) if (vscode.window.visibleTextEditors.includes(editor)) paint(editor);
    scrolled.clear();
  }, 30);

  return vscode.Disposable.from(
    ...looks.values(),
    ...rulers.values(),
    paintScrolled,
    readings.onDidChange(({ document }) => {
      for (const editor of editorsOf(document)) {
        paint(editor);
        paintRuler(editor);
      }
    }),
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (!articles.isArticle(textEditor.document)) return;
      scrolled.add(textEditor);
      paintScrolled();
    }),
    articles.onDidClose((document) => editorsOf(document).forEach(paint)),
    onSettings(['highlight.enabled', 'highlight.kinds'], () => {
      kinds = new Set(setting('highlight.kinds'));
      enabled = setting('highlight.enabled');
      paintAll();
    }),
  );
};

/** Marks of the visible ranges and a margin around them, in text order. */
function inSight(reading: Reading, editor: vscode.TextEditor): Mark[] {
  const last = editor.document.lineCount - 1;
  const marks = new Set<Mark>();
  for (const visible of editor.visibleRanges) {
    const start = visible.start.line <= margin ? new vscode.Position(0, 0) : visible.start.translate(-margin);
    const end = editor.document.lineAt(Math.min(last, visible.end.line + margin)).range.end;
    const span = reading.span(new vscode.Range(start, end));
    for (const mark of nearby(reading, span, reading.offset(visible.start))) marks.add(mark);
  }
  return [...marks];
}

function nearby(reading: Reading, span: { start: number; end: number }, focus: number): readonly Mark[] {
  const marks = reading.marks.within(span);
  if (marks.length <= most) return marks;
  const middle = Math.max(
    0,
    marks.findIndex((mark) => mark.start >= focus),
  );
  return marks.slice(Math.max(0, middle - most / 4), middle + (3 * most) / 4);
}
