import * as vscode from 'vscode';
import {
  carryOver,
  Decision,
  editSidecar,
  followEdits,
  isNewer,
  layerName,
  nameLayer,
  noDecisions,
  placeSidecar,
  readSidecar,
  repairChanges,
  settleConflict,
  textHash,
  type Analysis,
  type ConflictChoice,
  type Decisions,
  type Sidecar,
  type SidecarChange,
  type SidecarDocument,
  type SidecarFile,
  type TextChange,
  type TextEdit,
} from '../../core/index';
import { toTextChanges } from './analysisService';
import { articleUris, isSidecar, sidecarsOf, sidecarUri, type ArticleService } from './articleService';
import type { OldTexts } from './oldTexts';
import { RecoveryFiles, type Unsaved } from './recoveryFiles';
import { onSettings, setting } from './settings';
import { SidecarStore, type Written } from './sidecarStore';
import type { UpdateFile } from './updateFile';

/** Where one's own annotations go: the sidecar that all share, or a layer of one's own. */
interface Target {
  readonly uri: vscode.Uri;
  readonly layer: string | undefined;
}

/** A sidecar that is shown beside one's own, its items named after whose they are. */
interface Layer extends Target {
  readonly file: SidecarFile;
  readonly sidecar: Sidecar;
  readonly decisions: Decisions;
}

/** What is known of an article's sidecars, placed in the text as it was when `pending` was empty. */
interface Held {
  /** Undefined where a layer is asked for and nobody said whose. */
  readonly target: Target | undefined;
  readonly file: SidecarFile;
  readonly exists: boolean;
  readonly decisions: Decisions;
  readonly layers: readonly Layer[];
  /** Decisions of all of them. */
  readonly all: Decisions;
  /** What the shared sidecar says of the article where one's own is another. */
  readonly shared: SidecarDocument;
  /** Edits of the article that `decisions` do not know yet. */
  readonly pending: TextChange[];
}

/** A sidecar's text as it was read, and the text that its anchors were made on if that is needed and known. */
interface Read extends Target {
  readonly text: string;
  readonly oldText: string | undefined;
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
 * The analyst's decisions on each article. They stand in its sidecars; `SidecarStore` says how those are written. Edits of the article carry its
 * annotations along; saving it repairs the sidecars. What can't be saved is shown all the same, and kept in a recovery file until it can.
 */
export class AnnotationService implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly held = new Map<vscode.TextDocument, Held>();
  private readonly watchers = new Map<vscode.TextDocument, vscode.Disposable>();
  /** Counts reloads, so that a slow one does not undo what came after it. */
  private readonly turns = new Map<vscode.TextDocument, number>();
  private readonly newest = new WeakMap<vscode.TextDocument, Promise<void>>();
  private readonly disposables: vscode.Disposable[];
  private readonly store: SidecarStore;
  private readonly recovery: RecoveryFiles;
  /** By sidecar. */
  private readonly unsaved = new Map<string, Unsaved>();
  /** Done when all decisions so far are written. */
  private working: Promise<unknown> = Promise.resolve();
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  /** What was decided on a document has changed. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly articles: ArticleService,
    private readonly oldTexts: OldTexts,
    storage: vscode.Uri,
    updateFile: UpdateFile,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.store = new SidecarStore(updateFile);
    this.recovery = new RecoveryFiles(vscode.Uri.joinPath(storage, 'recovery'));
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
        if (isSidecar(document.uri)) void this.reloadFor(document.uri);
      }),
      onSettings(['layer', 'annotator'], () => {
        for (const document of articles.all) void this.reload(document);
      }),
    ];
  }

  /** What was decided, in all sidecars that are shown, placed in the document's text as it is now. */
  decisions(document: vscode.TextDocument): Decisions {
    return this.current(document)?.all ?? noDecisions;
  }

  /** The sidecar that one's own annotations go to, as it was last read; undefined before that. */
  sidecar(document: vscode.TextDocument): SidecarFile | undefined {
    return this.held.get(document)?.file;
  }

  /** Where one's own annotations on an article go. */
  targetUri(document: vscode.TextDocument): vscode.Uri {
    return this.target(document)?.uri ?? sidecarUri(document.uri);
  }

  /** What the sidecars say of the article as a whole. */
  about(document: vscode.TextDocument): SidecarDocument {
    const held = this.held.get(document);
    return { ...held?.shared, ...held?.file.value.document };
  }

  /** The sidecar that an item stands in, and its id there. */
  home(
    document: vscode.TextDocument,
    id: string,
  ): { readonly uri: vscode.Uri; readonly file: SidecarFile; readonly id: string } | undefined {
    const held = this.held.get(document);
    if (!held) return undefined;
    if (held.target && held.file.places.has(id)) return { uri: held.target.uri, file: held.file, id };
    for (const { uri, file, sidecar } of held.layers) {
      const named = [...sidecar.mentions, ...sidecar.events, ...sidecar.notes].findIndex((item) => item.id === id);
      const original = [...file.value.mentions, ...file.value.events, ...file.value.notes][named];
      if (original) return { uri, file, id: original.id };
    }
    return undefined;
  }

  /** Whether the sidecars have been read, or found to be absent. */
  isLoaded(document: vscode.TextDocument): boolean {
    return this.held.has(document);
  }

  /**
   * Makes one decision: `decide` collects its changes, which reach the sidecar together. False where nothing was written; the user has
   * been told why.
   */
  edit(base: EditBase, label: string, decide: (decision: Decision) => void): Promise<boolean> {
    return this.inOrder(this.editNow(base, label, decide));
  }

  private async editNow(base: EditBase, label: string, decide: (decision: Decision) => void): Promise<boolean> {
    const { document, analysis } = base;
    const held = await this.upToDate(document);
    if (!document.isUntitled && (!held || base.changesSince.length))
      return this.refuse(vscode.l10n.t('The article is still being read. Try again in a moment.'));
    if (!this.isWritable(document, held)) return false;
    const decision = this.decision(document, analysis, held.file, held.decisions);
    decide(decision);
    if (!decision.changes.length) return true;
    for (const change of decision.changes)
      if ('id' in change && change.kind !== 'add' && !held.file.places.has(change.id))
        return this.refuseForeign(document, change.id);
    const changes = mergeChanges(this.upkeep(document, held.file, held.decisions), decision.changes);
    return this.write(document, held, label, editSidecar(held.file, changes)?.text);
  }

  /** What a decision would change in the sidecar, for a preview: nothing is written. Throws an Error for the user where it can't be made. */
  plan(
    base: EditBase,
    decide: (decision: Decision) => void,
  ): {
    readonly uri: vscode.Uri;
    readonly before: string;
    readonly exists: boolean;
    readonly edits: readonly TextEdit[];
  } {
    const { document, analysis } = base;
    const held = this.current(document);
    if (document.isUntitled)
      throw new Error(vscode.l10n.t('Save the article first: annotations are stored beside it.'));
    if (!held || base.changesSince.length)
      throw new Error(vscode.l10n.t('The article is still being read. Try again in a moment.'));
    const { target, file, exists, decisions } = held;
    if (!target)
      throw new Error(
        vscode.l10n.t('Set your name first (dateline.annotator): your annotations go to a layer of your own.'),
      );
    const decision = this.decision(document, analysis, file, decisions);
    decide(decision);
    const edit = editSidecar(file, decision.changes);
    if (!edit) throw new Error(whyNotWritten(file));
    return { uri: target.uri, before: file.text, exists, edits: edit.edits };
  }

  private decision(
    document: vscode.TextDocument,
    findings: Analysis,
    file: SidecarFile,
    decisions: Decisions,
  ): Decision {
    const by = setting('annotator', document) || undefined;
    return new Decision({ file, findings, decisions, by, random: Math.random });
  }

  /** Makes changes that need no place in the article, such as its date. */
  change(document: vscode.TextDocument, label: string, changes: readonly SidecarChange[]): Promise<boolean> {
    return this.inOrder(this.changeNow(document, label, changes));
  }

  private async changeNow(
    document: vscode.TextDocument,
    label: string,
    changes: readonly SidecarChange[],
  ): Promise<boolean> {
    const held = await this.upToDate(document);
    if (!this.isWritable(document, held)) return false;
    return this.write(document, held, label, editSidecar(held.file, changes)?.text);
  }

  /** Settles what a merge left in an item. */
  settle(document: vscode.TextDocument, id: string, choice: ConflictChoice): Promise<boolean> {
    return this.inOrder(this.settleNow(document, id, choice));
  }

  private async settleNow(document: vscode.TextDocument, id: string, choice: ConflictChoice): Promise<boolean> {
    const held = await this.upToDate(document);
    if (!this.isWritable(document, held)) return false;
    if (!held.file.places.has(id)) return this.refuseForeign(document, id);
    const settled = settleConflict(held.file, id, choice);
    return settled ? this.write(document, held, vscode.l10n.t('settle {0}', id), settled.text) : true;
  }

  /** Takes back the last decision, whichever article it was on; `redo` makes it again. The label of what was done, or undefined. */
  undo(redo = false): Promise<string | undefined> {
    // A decision that is being written is the last one already.
    return this.inOrder(this.working.then(() => this.takeBack(redo)));
  }

  private inOrder<T>(work: Promise<T>): Promise<T> {
    this.working = Promise.allSettled([this.working, work]);
    return work;
  }

  private async takeBack(redo: boolean): Promise<string | undefined> {
    const [from, to] = redo ? [this.undone, this.done] : [this.done, this.undone];
    const step = from.pop();
    if (!step) return undefined;
    const [current, wanted] = redo ? [step.before, step.after] : [step.after, step.before];
    try {
      if (!(await this.store.revert(step.sidecar, wanted, current))) {
        const file = readSidecar((await this.store.read(step.sidecar)) ?? '');
        if (file.writable)
          this.refuse(vscode.l10n.t('“{0}” can’t be taken back: what it did was changed since.', step.label));
        else {
          // It can be once the file can be written again.
          from.push(step);
          this.refuse(vscode.l10n.t('“{0}” can’t be taken back: {1}', step.label, whyNotWritten(file)));
        }
        return undefined;
      }
    } catch (error) {
      from.push(step);
      this.refuse(vscode.l10n.t('“{0}” can’t be taken back: {1}.', step.label, reasonOf(error)));
      return undefined;
    }
    to.push(step);
    await this.reloadFor(step.sidecar);
    return step.label;
  }

  /** Annotations that could not be saved, of earlier sessions too. */
  unsavedFiles(): Promise<Unsaved[]> {
    return this.recovery.list();
  }

  /** Where what could not be saved is kept. */
  recoveryFile(sidecar: string): vscode.Uri {
    return this.recovery.fileOf(sidecar);
  }

  /** Saves what could not be saved before. False where it still can't; the user has been told why. */
  async restore(unsaved: Unsaved): Promise<boolean> {
    const uri = vscode.Uri.parse(unsaved.sidecar, true);
    try {
      const written = await this.store.save(uri, unsaved.base, unsaved.text);
      if (!written)
        return this.refuse(
          vscode.l10n.t(
            '{0}: {1} The recovered annotations stay in {2}.',
            vscode.workspace.asRelativePath(uri),
            whyNotWritten(readSidecar((await this.store.read(uri)) ?? '')),
            this.recoveryFile(unsaved.sidecar).fsPath,
          ),
        );
      await this.forget(uri);
      await this.reloadFor(uri);
      this.tellConflicts(written);
      return true;
    } catch (error) {
      await this.tellUnsaved(unsaved, error);
      return false;
    }
  }

  /** Gives up what could not be saved. */
  async discard(unsaved: Unsaved): Promise<void> {
    const uri = vscode.Uri.parse(unsaved.sidecar, true);
    await this.forget(uri);
    await this.reloadFor(uri);
  }

  dispose(): void {
    for (const disposable of [...this.disposables, ...this.watchers.values()]) disposable.dispose();
  }

  private target(document: vscode.TextDocument): Target | undefined {
    if (setting('layer', document) === 'shared') return { uri: sidecarUri(document.uri), layer: undefined };
    const layer = layerName(setting('annotator', document));
    return layer ? { uri: sidecarUri(document.uri, layer), layer } : undefined;
  }

  /** What is held, of the sidecar that the settings name now: they may have changed a moment ago. */
  private async upToDate(document: vscode.TextDocument): Promise<Held | undefined> {
    const held = this.held.get(document);
    if (held && held.target?.uri.toString() !== this.target(document)?.uri.toString()) await this.reload(document);
    return this.current(document);
  }

  private isWritable(document: vscode.TextDocument, held: Held | undefined): held is Held {
    if (document.isUntitled)
      return this.refuse(vscode.l10n.t('Save the article first: annotations are stored beside it.'));
    if (held && !held.target)
      return this.refuse(
        vscode.l10n.t('Set your name first (dateline.annotator): your annotations go to a layer of your own.'),
      );
    return held?.file.writable ? true : this.refuseUnwritable(document, held?.file);
  }

  /** Brings the sidecar that is held to a new text, on top of what others wrote meanwhile. */
  private async write(
    document: vscode.TextDocument,
    held: Held,
    label: string,
    changed: string | undefined,
  ): Promise<boolean> {
    const uri = held.target?.uri;
    if (!uri || changed === undefined) return this.refuseUnwritable(document, held.file);
    const base = this.unsaved.get(uri.toString())?.base ?? held.file.text;
    try {
      const written = await this.store.save(uri, base, changed);
      if (!written) return this.refuseUnwritable(document, readSidecar((await this.store.read(uri)) ?? ''));
      await this.forget(uri);
      this.done.push({ sidecar: uri, label, ...written });
      this.undone.length = 0;
      this.show(document, written.after);
      if (!written.isSaved)
        this.refuse(
          vscode.l10n.t('The sidecar has changes of yours that are not saved; the annotation was added to them.'),
        );
      this.tellConflicts(written);
    } catch (error) {
      const unsaved: Unsaved = { sidecar: uri.toString(), base, text: changed };
      this.unsaved.set(unsaved.sidecar, unsaved);
      this.show(document, changed);
      await this.tellUnsaved(unsaved, error);
    }
    return true;
  }

  private async forget(sidecar: vscode.Uri): Promise<void> {
    this.unsaved.delete(sidecar.toString());
    await this.recovery.drop(sidecar.toString());
  }

  /** Keeps what could not be saved, and says why, where it is and what to do. */
  private async tellUnsaved(unsaved: Unsaved, error: unknown): Promise<void> {
    this.log.warn(`${unsaved.sidecar}: ${String(error)}`);
    const file = await this.recovery.keep(unsaved);
    const name = vscode.workspace.asRelativePath(vscode.Uri.parse(unsaved.sidecar, true));
    const message = file
      ? vscode.l10n.t(
          '{0} could not be saved: {1}. Your annotations are kept here and in {2}; they are saved with the next one that can be, or now with Retry.',
          name,
          reasonOf(error),
          file.fsPath,
        )
      : vscode.l10n.t(
          '{0} could not be saved: {1}. Your annotations are kept until VS Code closes: free the disk or the folder, then Retry.',
          name,
          reasonOf(error),
        );
    const [retry, show] = [vscode.l10n.t('Retry'), vscode.l10n.t('Show Recovery File')];
    void vscode.window.showErrorMessage(message, retry, ...(file ? [show] : [])).then(async (choice) => {
      if (choice === show && file) await vscode.window.showTextDocument(file);
      const last = this.unsaved.get(unsaved.sidecar);
      if (choice === retry && last) await this.restore(last);
    });
  }

  private tellConflicts({ conflicts }: Written): void {
    if (!conflicts.length) return;
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Another program changed the same at the same time ({0}). Both are kept: settle it under “Needs attention”.',
        conflicts.map(({ id, field }) => `${id || 'file'}: ${field}`).join(', '),
      ),
    );
  }

  /** While the article is as it was saved, a sidecar's anchors and the hash of its text are kept right with every decision. */
  private upkeep(document: vscode.TextDocument, file: SidecarFile, decisions: Decisions): SidecarChange[] {
    if (document.isDirty) return [];
    const text = document.getText();
    const hash = textHash(text);
    if (file.value.document.sha256 !== hash) void this.oldTexts.remember(text, hash);
    return repairChanges(file, decisions.mentions, text);
  }

  /** After a save of the article: writes where its annotations stand now, in each sidecar that is shown. */
  private async repair(document: vscode.TextDocument): Promise<void> {
    const held = this.current(document);
    if (!held) return;
    const own = held.target && held.exists ? [{ ...held.target, file: held.file, decisions: held.decisions }] : [];
    const others = held.layers.map((layer) => ({ ...layer, decisions: placesOf(layer) }));
    for (const { uri, file, decisions } of [...own, ...others]) {
      if (!file.writable || this.unsaved.has(uri.toString())) continue;
      const changed = editSidecar(file, this.upkeep(document, file, decisions))?.text;
      if (changed === undefined || changed === file.text) continue;
      // What can't be written is found again from the old text when it can.
      await this.store.save(uri, file.text, changed).catch((error) => this.log.warn(`${uri}: ${String(error)}`));
    }
    await this.reload(document);
  }

  private open(document: vscode.TextDocument): void {
    const owner = document.uri.toString();
    const folder = vscode.Uri.joinPath(document.uri, '..');
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.ann.yaml'));
    const reload = (sidecar: vscode.Uri): void => {
      if (articleUris(sidecar).some((uri) => uri.toString() === owner)) void this.reload(document);
    };
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
    this.turns.delete(document);
  }

  private async reloadFor(sidecar: vscode.Uri): Promise<void> {
    const owners = articleUris(sidecar).map(String);
    for (const document of this.articles.all) if (owners.includes(document.uri.toString())) await this.reload(document);
  }

  /** Reads the sidecars anew. Done when the newest reading is: one that was overtaken waits for the one that overtook it. */
  private async reload(document: vscode.TextDocument): Promise<void> {
    let reading = this.readAll(document);
    this.newest.set(document, reading);
    for (;;) {
      await reading;
      const newest = this.newest.get(document);
      if (!newest || newest === reading) return;
      reading = newest;
    }
  }

  private async readAll(document: vscode.TextDocument): Promise<void> {
    const turn = this.nextTurn(document);
    const target = this.target(document);
    const isBlind = setting('layer', document) === 'blind';
    const shared = sidecarUri(document.uri);
    const others = (await sidecarsOf(document.uri)).filter(({ uri }) => uri.toString() !== target?.uri.toString());
    const wanted: Target[] = isBlind ? others.filter(({ layer }) => layer === undefined) : others;
    try {
      const own = target && (await this.read(document, target));
      const read = await Promise.all(wanted.map((layer) => this.read(document, layer)));
      if (this.turns.get(document) !== turn || !this.articles.isArticle(document)) return;
      const common = read.find(({ uri }) => uri.toString() === shared.toString())?.text ?? '';
      this.load(document, own, isBlind ? [] : read, readSidecar(common).value.document);
    } catch (error) {
      // A file that can't be read now: what was read last stays, and is never written over unseen.
      this.log.warn(`${document.uri}: ${String(error)}`);
    }
  }

  private nextTurn(document: vscode.TextDocument): number {
    const turn = (this.turns.get(document) ?? 0) + 1;
    this.turns.set(document, turn);
    return turn;
  }

  private async read(document: vscode.TextDocument, target: Target): Promise<Read> {
    const saved = (await this.store.read(target.uri)) ?? '';
    const kept = this.unsaved.get(target.uri.toString());
    const text = kept ? (carryOver(kept.base, kept.text, saved)?.text ?? kept.text) : saved;
    const hash = readSidecar(text).value.document.sha256;
    const isKnown =
      hash === undefined || this.textOf(document, target.uri) === text || hash === textHash(document.getText());
    return { ...target, text, oldText: isKnown ? undefined : await this.oldTexts.find(document.uri, hash) };
  }

  private textOf(document: vscode.TextDocument, sidecar: vscode.Uri): string | undefined {
    const held = this.held.get(document);
    if (held?.target?.uri.toString() === sidecar.toString()) return held.file.text;
    return held?.layers.find(({ uri }) => uri.toString() === sidecar.toString())?.file.text;
  }

  /** Shows one's own sidecar as it has just been written. */
  private show(document: vscode.TextDocument, text: string): void {
    const held = this.held.get(document);
    if (!held?.target) return;
    this.nextTurn(document);
    const others = held.layers.map((layer) => ({ ...layer, text: layer.file.text, oldText: undefined }));
    this.load(document, { ...held.target, text, oldText: undefined }, others, held.shared);
  }

  private load(
    document: vscode.TextDocument,
    own: Read | undefined,
    others: readonly Read[],
    shared: SidecarDocument,
  ): void {
    const before = this.current(document);
    const isSame =
      before &&
      before.target?.uri.toString() === own?.uri.toString() &&
      before.file.text === (own?.text ?? '') &&
      before.exists === Boolean(own?.text) &&
      JSON.stringify(before.shared) === JSON.stringify(shared) &&
      before.layers.length === others.length &&
      before.layers.every(
        ({ uri, file }, i) => uri.toString() === others[i]?.uri.toString() && file.text === others[i].text,
      );
    if (isSame) return;
    const text = document.getText();
    const file = before?.file.text === (own?.text ?? '') ? before.file : readSidecar(own?.text ?? '');
    const decisions =
      before?.file === file
        ? before.decisions
        : keepPlaces(document, placeSidecar(file.value, text, own?.oldText), before?.decisions);
    const taken = new Set(file.places.keys());
    const layers = others.map((read): Layer => {
      const known = before?.layers.find(({ uri }) => uri.toString() === read.uri.toString());
      const layerFile = known?.file.text === read.text ? known.file : readSidecar(read.text);
      const sidecar = nameLayer(layerFile.value, read.layer, taken);
      const isKnown = known?.file === layerFile && sameIds(known.sidecar, sidecar);
      return {
        uri: read.uri,
        layer: read.layer,
        file: layerFile,
        sidecar,
        decisions: isKnown
          ? known.decisions
          : keepPlaces(document, placeSidecar(sidecar, text, read.oldText), known?.decisions),
      };
    });
    this.held.set(document, {
      target: own && { uri: own.uri, layer: own.layer },
      file,
      exists: Boolean(own?.text),
      decisions,
      layers,
      all: together(decisions, layers),
      shared,
      pending: [],
    });
    this.changed.fire(document);
  }

  private textChanged({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (!contentChanges.length) return;
    this.held.get(document)?.pending.push(...toTextChanges(contentChanges));
    if (isSidecar(document.uri)) void this.reloadFor(document.uri);
  }

  /** What is held of a document, carried over to its text as it is now. */
  private current(document: vscode.TextDocument): Held | undefined {
    const held = this.held.get(document);
    if (!held?.pending.length) return held;
    const text = document.getText();
    const follow = (sidecar: Sidecar, decisions: Decisions): Decisions =>
      followEdits(sidecar, decisions, held.pending, text);
    const decisions = follow(held.file.value, held.decisions);
    const layers = held.layers.map((layer) => ({ ...layer, decisions: follow(layer.sidecar, layer.decisions) }));
    const current: Held = { ...held, decisions, layers, all: together(decisions, layers), pending: [] };
    this.held.set(document, current);
    return current;
  }

  private refuse(message: string): false {
    void vscode.window.showWarningMessage(message);
    return false;
  }

  private refuseForeign(document: vscode.TextDocument, id: string): false {
    const home = this.home(document, id);
    const open = vscode.l10n.t('Open the Layer');
    void vscode.window
      .showWarningMessage(
        vscode.l10n.t('This annotation stands in another layer, so it is not changed from here.'),
        ...(home ? [open] : []),
      )
      .then((choice) => {
        if (choice === open && home) void vscode.window.showTextDocument(home.uri);
      });
    return false;
  }

  private refuseUnwritable(document: vscode.TextDocument, file: SidecarFile | undefined): false {
    const open = vscode.l10n.t('Open the Sidecar');
    void vscode.window.showErrorMessage(whyNotWritten(file), open).then((choice) => {
      if (choice === open) void vscode.window.showTextDocument(this.targetUri(document));
    });
    return false;
  }
}

/** Why a sidecar is left as it is, in words for the user. */
function whyNotWritten(file: SidecarFile | undefined): string {
  return file && isNewer(file)
    ? vscode.l10n.t(
        'The sidecar was written by a newer Dateline (version {0}), so nothing was changed: update Dateline to edit it.',
        file.value.version,
      )
    : vscode.l10n.t('The sidecar has errors, so nothing was written: Dateline does not save over what it can’t read.');
}

/** Why a write failed, in words for the user. */
function reasonOf(error: unknown): string {
  const failure = typeof error === 'object' && error !== null && 'failure' in error ? error.failure : undefined;
  const code = error instanceof vscode.FileSystemError ? error.code : undefined;
  if (failure === 'not-allowed' || code === 'NoPermissions')
    return vscode.l10n.t('writing in its folder is not allowed');
  if (failure === 'full') return vscode.l10n.t('the disk is full');
  if (failure === 'no-folder') return vscode.l10n.t('its folder is gone');
  if (failure === 'not-utf8') return vscode.l10n.t('it is not UTF-8 text');
  if (failure === 'link' && error instanceof Error && 'reason' in error) return String(error.reason);
  if (failure === 'busy') return vscode.l10n.t('another program keeps writing it');
  return error instanceof Error ? error.message : String(error);
}

/** One's own decisions, then those of the others. What others refused is theirs; what the shared sidecar refuses holds for all. */
function together(own: Decisions, layers: readonly Layer[]): Decisions {
  if (!layers.length) return own;
  const shared = layers.filter(({ layer }) => layer === undefined);
  return {
    mentions: [...own.mentions, ...layers.flatMap(({ decisions }) => decisions.mentions)],
    events: [...own.events, ...layers.flatMap(({ decisions }) => decisions.events)],
    actors: [...(own.actors ?? []), ...layers.flatMap(({ decisions }) => decisions.actors ?? [])],
    rejected: [...own.rejected, ...shared.flatMap(({ decisions }) => decisions.rejected)],
  };
}

/** A layer's mentions under the ids that its own file has. */
function placesOf({ file, sidecar, decisions }: Layer): Decisions {
  const names = new Map(sidecar.mentions.map(({ id }, i) => [id, file.value.mentions[i]?.id ?? id]));
  return { ...decisions, mentions: decisions.mentions.map((one) => ({ ...one, id: names.get(one.id) ?? one.id })) };
}

function sameIds(a: Sidecar, b: Sidecar): boolean {
  return a.mentions.length === b.mentions.length && a.mentions.every(({ id }, i) => id === b.mentions[i]?.id);
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

/** Where the editor itself followed the words while they were edited, it knows better than a search. */
function keepPlaces(document: vscode.TextDocument, placed: Decisions, before: Decisions | undefined): Decisions {
  if (!before || !document.isDirty) return placed;
  const known = new Map(before.mentions.map((mention) => [mention.id, mention]));
  return {
    ...placed,
    mentions: placed.mentions.map((mention) => {
      const old = known.get(mention.id);
      return old?.span && old.quote === mention.quote ? { ...mention, span: old.span, state: old.state } : mention;
    }),
  };
}
