import * as vscode from 'vscode';
import type { Outline } from '../../core/index';
import {
  actorDecisionsOf,
  decideActors,
  markArticle,
  noDecisions,
  outlineArticle,
  shiftFindings,
  shiftSpans,
  unshiftOffset,
  type Actor,
  type Analysis,
  type Decisions,
  type Mark,
  type Marks,
  type OutlineOptions,
  type Span,
  type TextChange,
} from '../../core/index';
import { toTextChanges, type AnalysisService } from './analysisService';
import type { AnnotationService } from './annotationService';
import type { ArticleService } from './articleService';
import type { CodebookService } from './codebookService';
import type { RegistryService } from './registryService';
import { onSettings, setting } from './settings';

/**
 * What is known of an article: what the machine found and the analyst decided, in the offsets of one version of its text. `range` and
 * `offset` carry places over to the text as it is now, so that a reading serves until the next one comes.
 */
export class Reading {
  private readonly pending: TextChange[] = [];

  constructor(
    readonly document: vscode.TextDocument,
    readonly analysis: Analysis,
    readonly decisions: Decisions,
    readonly marks: Marks,
  ) {}

  /** To be told of each edit of the document. */
  follow(changes: readonly TextChange[]): void {
    this.pending.push(...changes);
  }

  /** Edits that came after the version that this reading is of. */
  get changesSince(): readonly TextChange[] {
    return this.pending;
  }

  /** Where the words stand now. */
  range(span: Span): vscode.Range {
    const { start, end } = shiftSpans(span, this.pending);
    return new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
  }

  /** The offset in this reading's text of a position in the text as it is now. */
  offset(position: vscode.Position): number {
    return unshiftOffset(this.document.offsetAt(position), this.pending);
  }

  span(range: vscode.Range): Span {
    return { start: this.offset(range.start), end: this.offset(range.end) };
  }

  /** Marks under a position, the one most meant first. */
  marksAt(position: vscode.Position): Mark[] {
    return this.marks.at(this.offset(position));
  }

  outline(options: OutlineOptions): Outline {
    return outlineArticle({ findings: this.analysis, marks: this.marks, decisions: this.decisions }, options);
  }
}

/** Joins analyses and annotations to one reading for each article. Everything that shows an article asks here. */
export class ReadingService implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Reading>();
  private readonly readings = new Map<vscode.TextDocument, Reading>();
  /** Edits that the analyser may not have seen, oldest first. */
  private readonly edits = new Map<
    vscode.TextDocument,
    { readonly version: number; readonly changes: TextChange[] }[]
  >();
  private readonly disposables: vscode.Disposable[];
  /** A new reading of an article is there. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly articles: ArticleService,
    private readonly analyses: AnalysisService,
    private readonly annotations: AnnotationService,
    private readonly registries: RegistryService,
    private readonly codebooks: CodebookService,
  ) {
    this.disposables = [
      this.changed,
      analyses.onDidAnalyse((document) => this.read(document)),
      annotations.onDidChange((document) => this.read(document)),
      articles.onDidClose((document) => {
        this.readings.delete(document);
        this.edits.delete(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!contentChanges.length || !articles.isArticle(document)) return;
        const changes = toTextChanges(contentChanges);
        this.readings.get(document)?.follow(changes);
        const edits = this.edits.get(document) ?? [];
        edits.push({ version: document.version, changes });
        this.edits.set(document, edits);
      }),
      onSettings(['suggestions.enabled', 'suggestions.minimumConfidence'], () => {
        for (const document of articles.all) this.read(document);
      }),
    ];
  }

  get(document: vscode.TextDocument): Reading | undefined {
    return this.readings.get(document);
  }

  /** The reading of the article in front. */
  get active(): Reading | undefined {
    const editor = this.articles.active;
    return editor && this.get(editor.document);
  }

  /** The reading of the text as it stands now, as soon as it is there; undefined for what is no article. */
  async whenCurrent(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Reading | undefined> {
    if (!(await this.articles.whenJudged(document))) return undefined;
    await Promise.all([this.registries.whenLoaded(document), this.codebooks.whenLoaded(document)]);
    await this.analyses.whenCurrent(document, token);
    return this.get(document);
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private read(document: vscode.TextDocument): void {
    const analysed = this.analyses.get(document);
    if (!analysed) return;
    const edits = (this.edits.get(document) ?? []).filter(({ version }) => version > analysed.version);
    this.edits.set(document, edits);
    const changes = edits.flatMap((edit) => edit.changes);
    const text = document.getText();
    const found = changes.length ? shiftFindings(analysed.analysis, changes, text) : analysed.analysis;
    const analysis: Analysis = { ...found, article: { ...found.article, text } };
    const decisions = this.annotations.decisions(document) ?? noDecisions;
    const shown = setting('suggestions.enabled', document)
      ? analysis
      : { ...analysis, entities: [], dates: [], events: [], actors: this.decidedAlone(document, text, decisions) };
    const marks = markArticle(shown, decisions, {
      minimumConfidence: setting('suggestions.minimumConfidence', document),
    });
    const reading = new Reading(document, shown, decisions, marks);
    this.readings.set(document, reading);
    this.changed.fire(reading);
  }

  /** Actors of the analyst's links alone. */
  private decidedAlone(document: vscode.TextDocument, text: string, decided: Decisions): readonly Actor[] {
    const registry = this.registries.get(document)?.value;
    const decisions = actorDecisionsOf(decided);
    return decideActors({ actors: [], text, decisions, ...(registry && { registry }) });
  }
}
