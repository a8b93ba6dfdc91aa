import * as vscode from 'vscode';
import {
  Decision,
  editSidecar,
  noDecisions,
  placeSidecar,
  followEdits,
  readSidecar,
  repairAnchors,
  textHash,
  type Analysis,
  type Decisions,
  type SidecarChange,
  type SidecarFile,
  type TextChange,
} from '../../core/index';
import { toTextChanges } from './analysisService';
import { articleUri, sidecarUri, type ArticleService } from './articleService';
import type { OldTexts } from './oldTexts';
import { setting } from './settings';
import { SidecarStore, type WriteFile } from './sidecarStore';

/** An article's sidecar, and its annotations placed in the text as it was when `pending` was empty. */
interface Held {
  readonly file: SidecarFile;
  readonly exists: boolean;
  readonly decisions: Decisions;
  /** Edits of the article that `decisions` do not know yet. */
  readonly pending: TextChange[];
}

/** One step that `undo` takes back: the sidecar's whole text before and after. */
interface Step {
  readonly sidecar: vscode.Uri;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What an edit needs to know of the article: a reading has it. */
export interface EditBase {
  readonly document: vscode.TextDocument;
  readonly analysis: Analysis;
  readonly changesSince: readonly TextChange[];
}

/**
 * The analyst's decisions on each article. They stand in its sidecar; every change goes through the sidecar's text document, so that the
 * editor's own undo, dirty state and conflict checks hold. Edits of the article carry its annotations along; saving it repairs the sidecar.
 */
export class AnnotationService implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly held = new Map<vscode.TextDocument, Held>();
  private readonly watchers = new Map<vscode.TextDocument, vscode.Disposable>();
  private readonly disposables: vscode.Disposable[];
  private readonly store: SidecarStore;
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  /** What was decided on a document has changed. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly articles: ArticleService,
    private readonly oldTexts: OldTexts,
    writeFile: WriteFile,
  ) {
    this.store = new SidecarStore(writeFile);
    this.disposables = [
      this.changed,
      articles.onDidOpen((document) => this.open(document)),
      articles.onDidClose((document) => this.close(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.textChanged(event)),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (articles.isArticle(document)) void this.repair(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        // A sidecar closed without saving: what the file says holds again.
        if (articleUri(document.uri)) void this.reloadFor(document.uri);
      }),
    ];
  }

  /** What was decided, placed in the document's text as it is now. */
  decisions(document: vscode.TextDocument): Decisions {
    return this.current(document)?.decisions ?? noDecisions;
  }

  /** The sidecar as it was last read; undefined before that. */
  sidecar(document: vscode.TextDocument): SidecarFile | undefined {
    return this.held.get(document)?.file;
  }

  /** Whether the sidecar has been read, or found to be absent. */
  isLoaded(document: vscode.TextDocument): boolean {
    return this.held.has(document);
  }

  /**
   * Makes one decision: `decide` collects its changes, which reach the sidecar together. False where nothing was written; the user has
   * been told why.
   */
  async edit(base: EditBase, label: string, decide: (decision: Decision) => void): Promise<boolean> {
    const { document, analysis } = base;
    if (document.isUntitled)
      return this.refuse(vscode.l10n.t('Save the article first: annotations are stored beside it.'));
    const held = this.current(document);
    if (!held || base.changesSince.length)
      return this.refuse(vscode.l10n.t('The article is still being read. Try again in a moment.'));
    if (!held.file.writable) return this.refuseBroken(document);
    const decision = new Decision({
      file: held.file,
      findings: analysis,
      decisions: held.decisions,
      by: setting('annotator', document) || undefined,
      random: Math.random,
    });
    decide(decision);
    if (!decision.changes.length) return true;
    return this.write(document, label, mergeChanges(this.upkeep(document, held), decision.changes));
  }

  /** Makes changes that need no place in the article, such as its date. */
  async change(document: vscode.TextDocument, label: string, changes: readonly SidecarChange[]): Promise<boolean> {
    if (document.isUntitled)
      return this.refuse(vscode.l10n.t('Save the article first: annotations are stored beside it.'));
    const file = this.held.get(document)?.file;
    if (!file?.writable) return this.refuseBroken(document);
    return this.write(document, label, changes);
  }

  /** Takes back the last decision, whichever article it was on; `redo` makes it again. The label of what was done, or undefined. */
  async undo(redo = false): Promise<string | undefined> {
    const [from, to] = redo ? [this.undone, this.done] : [this.done, this.undone];
    const step = from.pop();
    if (!step) return undefined;
    const [current, wanted] = redo ? [step.before, step.after] : [step.after, step.before];
    if (!(await this.store.revert(step.sidecar, wanted, current))) {
      this.refuse(vscode.l10n.t('“{0}” can’t be taken back: what it did was changed since.', step.label));
      return undefined;
    }
    to.push(step);
    await this.reloadFor(step.sidecar);
    return step.label;
  }

  dispose(): void {
    for (const disposable of [...this.disposables, ...this.watchers.values()]) disposable.dispose();
  }

  private async write(
    document: vscode.TextDocument,
    label: string,
    changes: readonly SidecarChange[],
  ): Promise<boolean> {
    const sidecar = sidecarUri(document.uri);
    try {
      const written = await this.store.edit(sidecar, (text) => editSidecar(readSidecar(text), changes)?.edits);
      if (!written) return this.refuseBroken(document);
      this.done.push({ sidecar, label, ...written });
      this.undone.length = 0;
      this.load(document, written.after, true);
      if (!written.isSaved)
        this.refuse(
          vscode.l10n.t('The sidecar has changes of yours that are not saved; the annotation was added to them.'),
        );
      return true;
    } catch (error) {
      return this.refuse(
        vscode.l10n.t('The sidecar could not be written: {0}', error instanceof Error ? error.message : String(error)),
      );
    }
  }

  /** While the article is as it was saved, its anchors and the hash of its text are kept right with every decision. */
  private upkeep(document: vscode.TextDocument, held: Held): SidecarChange[] {
    if (document.isDirty) return [];
    const text = document.getText();
    const hash = textHash(text);
    if (held.file.value.document.sha256 !== hash) void this.oldTexts.remember(text, hash);
    return repairAnchors(held.file, held.decisions, text, hash);
  }

  /** After a save of the article: writes where its annotations stand now. */
  private async repair(document: vscode.TextDocument): Promise<void> {
    const held = this.current(document);
    if (!held?.exists || !held.file.writable) return;
    const changes = this.upkeep(document, held);
    if (!changes.length) return;
    const written = await this.store.edit(
      sidecarUri(document.uri),
      (text) => editSidecar(readSidecar(text), changes)?.edits,
    );
    if (written) this.load(document, written.after, true);
  }

  private open(document: vscode.TextDocument): void {
    const name = sidecarUri(document.uri).path.split('/').pop() ?? '';
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(document.uri, '..'), name);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const reload = (): void => void this.reload(document);
    this.watchers.set(
      document,
      vscode.Disposable.from(
        watcher,
        watcher.onDidChange(reload),
        watcher.onDidCreate(reload),
        watcher.onDidDelete(reload),
      ),
    );
    void this.reload(document);
  }

  private close(document: vscode.TextDocument): void {
    this.watchers.get(document)?.dispose();
    this.watchers.delete(document);
    this.held.delete(document);
  }

  private async reloadFor(sidecar: vscode.Uri): Promise<void> {
    const article = articleUri(sidecar)?.toString();
    const document = this.articles.all.find((open) => open.uri.toString() === article);
    if (document) await this.reload(document);
  }

  private async reload(document: vscode.TextDocument): Promise<void> {
    const text = (await this.store.read(sidecarUri(document.uri))) ?? '';
    const hash = readSidecar(text).value.document.sha256;
    const isKnown =
      hash === undefined || this.held.get(document)?.file.text === text || hash === textHash(document.getText());
    const oldText = isKnown ? undefined : await this.oldTexts.find(document.uri, hash);
    if (this.articles.isArticle(document)) this.load(document, text, text !== '', oldText);
  }

  private load(document: vscode.TextDocument, text: string, exists: boolean, oldText?: string): void {
    const before = this.current(document);
    if (before && before.file.text === text && before.exists === exists) return;
    const file = readSidecar(text);
    const placed = placeSidecar(file.value, document.getText(), oldText);
    // Where the editor itself followed the words while they were edited, it knows better than a search.
    const decisions = before && document.isDirty ? keepPlaces(placed, before) : placed;
    this.held.set(document, { file, exists, decisions, pending: [] });
    this.changed.fire(document);
  }

  private textChanged({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (!contentChanges.length) return;
    this.held.get(document)?.pending.push(...toTextChanges(contentChanges));
    if (articleUri(document.uri)) void this.reloadFor(document.uri);
  }

  /** What is held of a document, carried over to its text as it is now. */
  private current(document: vscode.TextDocument): Held | undefined {
    const held = this.held.get(document);
    if (!held?.pending.length) return held;
    const current: Held = {
      ...held,
      decisions: followEdits(held.file.value, held.decisions, held.pending, document.getText()),
      pending: [],
    };
    this.held.set(document, current);
    return current;
  }

  private refuse(message: string): false {
    void vscode.window.showWarningMessage(message);
    return false;
  }

  private refuseBroken(document: vscode.TextDocument): false {
    const open = vscode.l10n.t('Open the Sidecar');
    const message = vscode.l10n.t(
      'The sidecar has errors, so nothing was written: Dateline does not save over what it can’t read.',
    );
    void vscode.window.showErrorMessage(message, open).then((choice) => {
      if (choice === open) void vscode.window.showTextDocument(sidecarUri(document.uri));
    });
    return false;
  }
}

/** Two lists of changes as one in which no item is changed twice; the later list wins. */
function mergeChanges(first: readonly SidecarChange[], then: readonly SidecarChange[]): SidecarChange[] {
  const merged: SidecarChange[] = [];
  const at = new Map<string, number>();
  for (const change of [...first, ...then]) {
    const key =
      change.kind === 'set' || change.kind === 'remove'
        ? `${change.section} ${change.id}`
        : change.kind === 'set-section'
          ? change.section
          : undefined;
    const index = key === undefined ? undefined : at.get(key);
    const before = index === undefined ? undefined : merged[index];
    if (index !== undefined && before) {
      const both =
        'fields' in before && 'fields' in change
          ? { ...change, fields: { ...before.fields, ...change.fields } }
          : change;
      merged[index] = both as SidecarChange;
      continue;
    }
    if (key !== undefined) at.set(key, merged.length);
    merged.push(change);
  }
  return merged;
}

function keepPlaces(placed: Decisions, before: Held): Decisions {
  const known = new Map(before.decisions.mentions.map((mention) => [mention.id, mention]));
  return {
    ...placed,
    mentions: placed.mentions.map((mention) => {
      const old = known.get(mention.id);
      return old?.span && old.quote === mention.quote ? { ...mention, span: old.span, state: old.state } : mention;
    }),
  };
}
