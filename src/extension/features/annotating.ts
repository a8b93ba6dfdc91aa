import * as vscode from 'vscode';
import { contains, sameWords, type Mark, type MentionFields, type Span } from '../../core/index';
import type { Feature, Services } from '../services';
import type { Reading } from '../services/readingService';
import { pickEventType } from './support/pickEventType';
import { pickType } from './support/pickType';
import { resolveTarget, type Target } from './support/target';

/** The commands that annotate: on a selection, on the mark under the cursor, on a line of the outline or from a hover's link. */
export const annotating: Feature = (services) => {
  const on = (name: string, run: (target: Target, argument?: unknown) => Promise<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(`dateline.${name}`, async (argument?: unknown) => {
      const target = await resolveTarget(services, argument);
      if (!target) return void status(vscode.l10n.t('Nothing to annotate here'));
      return run(target, argument);
    });
  return vscode.Disposable.from(
    on('annotate', (target, argument) => annotate(services, target, givenBy(argument))),
    on('accept', (target, argument) => accept(services, target, meant(services, target, argument))),
    on('reject', (target, argument) => reject(services, target, meant(services, target, argument))),
    on('acceptVisible', (target) => acceptVisible(services, target)),
    on('annotateSame', (target) => annotateSame(services, target)),
    on('note', (target) => note(services, target)),
    on('tags', (target) => tags(services, target)),
    on('delete', (target, argument) => remove(services, target, meant(services, target, argument))),
    vscode.commands.registerCommand('dateline.undo', () => undo(services, false)),
    vscode.commands.registerCommand('dateline.redo', () => undo(services, true)),
  );
};

function status(message: string): void {
  vscode.window.setStatusBarMessage(message, 4000);
}

/** The marks that a command means: those inside the selection where it is one of the editor's, else the one mark. */
function meant(services: Services, { reading, mark }: Target, argument: unknown): readonly Mark[] {
  const editor = services.articles.active;
  if (argument === undefined && editor?.document === reading.document && !editor.selection.isEmpty) {
    const span = reading.span(editor.selection);
    const inside = reading.marks.within(span).filter((other) => contains(span, other));
    if (inside.length) return inside;
  }
  return mark ? [mark] : [];
}

/** The words that a new annotation is to cover: the selection without the white space round it, the mark, or the word under the cursor. */
function wordsMeant(services: Services, { reading, mark, document }: Target): Span | undefined {
  const editor = services.articles.active;
  if (editor?.document === document && !editor.selection.isEmpty) {
    const { start, end } = reading.span(editor.selection);
    const text = reading.analysis.article.text.slice(start, end);
    const trimmed = text.trim();
    if (trimmed) return { start: start + text.indexOf(trimmed), end: start + text.indexOf(trimmed) + trimmed.length };
  }
  if (mark) return mark;
  const word = editor?.document === document ? document.getWordRangeAtPosition(editor.selection.active) : undefined;
  return word && reading.span(word);
}

/** What a key binding's `args` or a quick fix may give, as in `{ "type": "person" }`. */
interface Given {
  readonly type?: string;
  readonly value?: string;
  readonly note?: string;
}

function givenBy(argument: unknown): Given {
  if (typeof argument !== 'object' || argument === null) return {};
  const entries = Object.entries(argument).filter(
    ([key, value]) => ['type', 'value', 'note'].includes(key) && typeof value === 'string',
  );
  return Object.fromEntries(entries);
}

async function annotate(services: Services, target: Target, given: Given): Promise<void> {
  const { reading, mark } = target;
  const span = wordsMeant(services, target);
  if (!span) return status(vscode.l10n.t('Select the words to annotate'));
  const words = reading.analysis.article.text.slice(span.start, span.end);
  const type = given.type ?? (await pickType(services.view, words, services.codebooks.get(target.document)?.value));
  if (type === undefined) return;
  if (type === 'event') return annotateEvent(services, reading, span, words);
  const fields = await fieldsOf(type, given, reading, span);
  if (!fields) return;
  const label = vscode.l10n.t('annotate “{0}”', words);
  await services.annotations.edit(reading, label, (decision) => {
    if (mark?.origin === 'annotation' && mark.start === span.start && mark.end === span.end)
      decision.setMention(mark.id, { type, ...fields });
    else decision.mention(span, { type, ...fields });
  });
}

/** What an annotation of a type holds beside it: what was given, else what the analyst enters. */
async function fieldsOf(
  type: string,
  { value, note }: Given,
  reading: Reading,
  span: Span,
): Promise<Omit<MentionFields, 'type'> | undefined> {
  if (value !== undefined || note !== undefined) return { value, note };
  if (type === 'date') return askDate(reading, span);
  return type === 'note' ? askNote(undefined) : {};
}

async function askDate(reading: Reading, span: Span): Promise<{ readonly value?: string } | undefined> {
  const found = reading.analysis.dates.find((date) => date.start === span.start && date.end === span.end);
  const value = await vscode.window.showInputBox({
    title: vscode.l10n.t('Value of the date'),
    prompt: vscode.l10n.t(
      'A day (2024-05-17), week (2024-W20), month (2024-05), year (2024) or duration (P3D); empty where it can’t be known',
    ),
    value: found?.value ?? '',
    validateInput: (entered) =>
      /^[\w:+-]*$/.test(entered.trim())
        ? undefined
        : vscode.l10n.t('A TIMEX3 value has letters, digits, “-” and “:” only'),
  });
  if (value === undefined) return undefined;
  return value.trim() ? { value: value.trim() } : {};
}

async function askNote(before: string | undefined): Promise<{ readonly note: string | undefined } | undefined> {
  const text = await vscode.window.showInputBox({ title: vscode.l10n.t('Note'), value: before ?? '' });
  return text === undefined ? undefined : { note: text.trim() || undefined };
}

/** Type and roles of an event, each one list; Escape at a role leaves it empty. */
async function annotateEvent(services: Services, reading: Reading, span: Span, words: string): Promise<void> {
  const type = await pickEventType(words, services.codebooks.get(reading.document)?.value);
  if (type === undefined) return;
  const actors = [...reading.analysis.actors].sort((a, b) => nearness(a.mentions, span) - nearness(b.mentions, span));
  const items = actors.map(({ id, name, type: kind }) => ({ label: name, description: kind, id }));
  const ask = async (title: string): Promise<readonly string[]> =>
    items.length
      ? ((await vscode.window.showQuickPick(items, { title, canPickMany: true })) ?? []).map(({ id }) => id)
      : [];
  const who = await ask(vscode.l10n.t('{0}: who did it?', type));
  const whom = await ask(vscode.l10n.t('{0}: to whom?', type));
  const filler = (id: string): Span | undefined =>
    actors.find((actor) => actor.id === id)?.mentions.reduce((a, b) => (away(b, span) < away(a, span) ? b : a));
  const date = [...reading.analysis.dates].sort((a, b) => away(a, span) - away(b, span))[0];
  await services.annotations.edit(reading, vscode.l10n.t('annotate “{0}”', words), (decision) => {
    const roles = (ids: readonly string[]): string[] =>
      ids.map((id) => {
        const place = filler(id);
        return place ? decision.mention(place, { type: actors.find((actor) => actor.id === id)?.type ?? 'other' }) : id;
      });
    const [actor, recipient] = [roles(who), roles(whom)];
    const near =
      date && sentenceHolds(reading, date, span)
        ? decision.mention(date, { type: 'date', value: date.value, mod: date.mod })
        : undefined;
    decision.event(span, { type, actor, recipient, date: near, status: 'actual' });
  });
}

function away(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

function nearness(mentions: readonly Span[], span: Span): number {
  return Math.min(...mentions.map((mention) => away(mention, span)));
}

/** Whether no sentence ends between two places, as far as full stops tell. */
function sentenceHolds(reading: Reading, a: Span, b: Span): boolean {
  const between = reading.analysis.article.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return !/[.!?]["”’)]*\s|\n\s*\n/.test(between);
}

async function accept(services: Services, { reading }: Target, marks: readonly Mark[]): Promise<boolean> {
  const open = marks.filter((mark) => mark.origin === 'suggestion');
  if (!open.length) {
    status(vscode.l10n.t('No suggestion here'));
    return false;
  }
  return services.annotations.edit(reading, label('accept', open), (decision) =>
    open.forEach((mark) => decision.accept(mark)),
  );
}

async function reject(services: Services, { reading }: Target, marks: readonly Mark[]): Promise<boolean> {
  const open = marks.filter((mark) => mark.origin === 'suggestion');
  if (!open.length) {
    status(vscode.l10n.t('No suggestion here'));
    return false;
  }
  return services.annotations.edit(reading, label('reject', open), (decision) =>
    open.forEach((mark) => decision.reject(mark, mark.type)),
  );
}

function label(verb: 'accept' | 'reject' | 'delete', marks: readonly Mark[]): string {
  const what = marks.length === 1 ? `“${marks[0]?.text ?? ''}”` : String(marks.length);
  const { t } = vscode.l10n;
  return verb === 'accept' ? t('accept {0}', what) : verb === 'reject' ? t('reject {0}', what) : t('delete {0}', what);
}

async function acceptVisible(services: Services, target: Target): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document === target.document);
  const spans = editor?.visibleRanges.map((range) => target.reading.span(range)) ?? [];
  const open = spans
    .flatMap((span) => target.reading.marks.within(span))
    .filter((mark) => mark.origin === 'suggestion');
  if (await accept(services, target, [...new Set(open)]))
    offerUndo(services, vscode.l10n.t('Accepted {0} suggestions in view', open.length));
}

function offerUndo(services: Services, message: string): void {
  const take = vscode.l10n.t('Undo');
  void vscode.window.showInformationMessage(message, take).then((choice) => {
    if (choice === take) void undo(services, false);
  });
}

/** Annotates all places with the same words; each can be taken out of the list first. */
async function annotateSame(services: Services, target: Target): Promise<void> {
  const { reading, mark } = target;
  const span = wordsMeant(services, target);
  if (!span) return status(vscode.l10n.t('Select the words to annotate'));
  const text = reading.analysis.article.text;
  const words = text.slice(span.start, span.end);
  const type =
    mark?.kind !== 'event' && mark?.text === words
      ? mark.type
      : await pickType(services.view, words, services.codebooks.get(target.document)?.value);
  if (type === undefined) return;
  const done = reading.marks.all.filter((other) => other.origin === 'annotation' && other.type === type);
  const items = sameWords(text, words, done).map((place) => ({
    label:
      `${text.slice(Math.max(0, place.start - 30), place.start)}${words}${text.slice(place.end, place.end + 30)}`.replace(
        /\s+/g,
        ' ',
      ),
    description: vscode.l10n.t('line {0}', reading.range(place).start.line + 1),
    picked: true,
    place,
  }));
  if (!items.length) return status(vscode.l10n.t('All “{0}” are annotated', words));
  const title = vscode.l10n.t('Annotate “{0}” as {1}', words, type);
  const chosen = await vscode.window.showQuickPick(items, { title, canPickMany: true, matchOnDescription: true });
  if (!chosen?.length) return;
  const dated = (place: Span): string | undefined =>
    reading.analysis.dates.find((date) => date.start === place.start && date.end === place.end)?.value;
  await services.annotations.edit(reading, title, (decision) => {
    for (const { place } of chosen)
      decision.mention(place, { type, value: type === 'date' ? dated(place) : undefined });
  });
}

/** The annotation that is meant; a suggestion becomes one first. */
async function asAnnotation(services: Services, target: Target): Promise<Target | undefined> {
  const { reading, mark, document } = target;
  if (mark?.origin === 'annotation') return target;
  if (!mark || !(await accept(services, target, [mark]))) {
    if (!mark) status(vscode.l10n.t('No annotation here'));
    return undefined;
  }
  const next = services.readings.get(document) ?? reading;
  const annotation = next.marks
    .within(mark)
    .find((other) => other.origin === 'annotation' && other.start === mark.start && other.end === mark.end);
  return annotation && { document, reading: next, mark: annotation };
}

async function note(services: Services, target: Target): Promise<void> {
  const fields = await askNote(target.mark?.note);
  const annotated = fields && (await asAnnotation(services, target));
  const mark = annotated?.mark;
  if (!mark || !fields) return;
  await services.annotations.edit(annotated.reading, vscode.l10n.t('note on “{0}”', mark.text), (decision) =>
    decision.setMention(mark.id, fields),
  );
}

async function tags(services: Services, target: Target): Promise<void> {
  const before = target.mark?.tags ?? [];
  const entered = await vscode.window.showInputBox({
    title: vscode.l10n.t('Tags'),
    prompt: vscode.l10n.t('Separated by commas'),
    value: before.join(', '),
  });
  const annotated = entered === undefined ? undefined : await asAnnotation(services, target);
  const mark = annotated?.mark;
  if (!mark || entered === undefined) return;
  const list = [
    ...new Set(
      entered
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ];
  await services.annotations.edit(annotated.reading, vscode.l10n.t('tags of “{0}”', mark.text), (decision) =>
    decision.setMention(mark.id, { tags: list.length ? list : undefined }),
  );
}

async function remove(services: Services, { reading }: Target, marks: readonly Mark[]): Promise<void> {
  const own = marks.filter((mark) => mark.origin === 'annotation');
  if (!own.length) return status(vscode.l10n.t('No annotation here'));
  await services.annotations.edit(reading, label('delete', own), (decision) =>
    own.forEach((mark) => decision.remove(mark.id)),
  );
}

async function undo({ annotations }: Services, again: boolean): Promise<void> {
  const done = await annotations.undo(again);
  if (done === undefined) status(again ? vscode.l10n.t('Nothing to redo') : vscode.l10n.t('Nothing to undo'));
  else status(again ? vscode.l10n.t('Done again: {0}', done) : vscode.l10n.t('Taken back: {0}', done));
}
