import * as vscode from 'vscode';
import { shiftDecisions, type AnalyseOptions, type Analysis, type ReadModel, type TextChange } from '../../core/index';
import type { AnalyserPort, FromAnalyser, StartAnalyser } from '../worker/protocol';
import { startLocalAnalyser } from '../worker/startLocalAnalyser';
import type { ArticleService } from './articleService';
import { onSettings, setting } from './settings';

/** An analysis and the version of the document that it is of. Offsets are those of that version's text. */
export interface Analysed {
  readonly analysis: Analysis;
  readonly version: number;
  /** Of the options that it was made with. */
  readonly revision: number;
  readonly milliseconds: number;
}

/** From this length on an analysis shows its progress. */
const longArticle = 200_000;

/** Keeps an analysis of each article up to date, in a thread of its own: a keystroke costs this one a short message. */
export class AnalysisService implements vscode.Disposable {
  private readonly analysed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly results = new Map<string, Analysed>();
  private readonly options = new Map<string, { readonly revision: number; readonly value: AnalyseOptions }>();
  private readonly disposables: vscode.Disposable[];
  private readonly started: Promise<AnalyserPort>;
  private port: AnalyserPort | undefined;
  /** Who waits for an analysis of a mere text, by key. */
  private readonly asked = new Map<string, (analysis: Analysis | undefined) => void>();
  private texts = 0;
  private readonly progress = new Map<string, () => void>();
  /** A new analysis of a document has come. */
  readonly onDidAnalyse = this.analysed.event;

  constructor(
    private readonly articles: ArticleService,
    start: StartAnalyser,
    private readonly readModel: ReadModel,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.started = this.startWith(start);
    this.disposables = [
      this.analysed,
      articles.onDidOpen((document) => void this.open(document)),
      articles.onDidClose((document) => this.close(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.change(event)),
      onSettings(['dates.order'], () => {
        for (const document of articles.all) this.refresh(document);
      }),
    ];
  }

  get(document: vscode.TextDocument): Analysed | undefined {
    return this.results.get(keyOf(document));
  }

  /** The analysis of the text and the options as they stand now, as soon as it is there. */
  async whenCurrent(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Analysed | undefined> {
    const current = (): Analysed | undefined => {
      const result = this.get(document);
      const revision = this.options.get(keyOf(document))?.revision ?? 0;
      return result && result.version >= document.version && result.revision >= revision ? result : undefined;
    };
    return (
      current() ??
      new Promise((resolve) => {
        const settle = (): void => {
          const result = current();
          if (!result && !document.isClosed && !token?.isCancellationRequested) return;
          for (const subscription of subscriptions) subscription.dispose();
          resolve(result);
        };
        const subscriptions = [this.onDidAnalyse(settle), vscode.workspace.onDidCloseTextDocument(settle)];
        if (token) subscriptions.push(token.onCancellationRequested(settle));
      })
    );
  }

  /** Analyses a text that is in no editor, with the settings that hold at `uri`; undefined when cancelled or failed. */
  async analyseText(
    text: string,
    uri: vscode.Uri,
    options: AnalyseOptions,
    token?: vscode.CancellationToken,
  ): Promise<Analysis | undefined> {
    const port = await this.started;
    const key = `text:${++this.texts}`;
    const analysis = await new Promise<Analysis | undefined>((resolve) => {
      this.asked.set(key, resolve);
      token?.onCancellationRequested(() => resolve(undefined));
      (this.port ?? port).post({
        kind: 'open',
        key,
        version: 1,
        text,
        options: { ...optionsBySetting(uri), ...options },
        revision: 0,
      });
    });
    this.asked.delete(key);
    this.port?.post({ kind: 'close', key });
    return analysis && { ...analysis, article: { ...analysis.article, text } };
  }

  /** Options such as the registry and the sidecar's date, spans in them of the text as it is; the article is analysed again where they differ. */
  setOptions(document: vscode.TextDocument, options: AnalyseOptions): void {
    const key = keyOf(document);
    const { value: before = {}, revision: last = 0 } = this.options.get(key) ?? {};
    if (isSame(before, options)) return;
    const revision = last + 1;
    this.options.set(key, { revision, value: options });
    this.port?.post({
      kind: 'options',
      key,
      version: document.version,
      options: { ...optionsBySetting(document.uri), ...options },
      revision,
    });
  }

  /** Analyses a document anew. */
  refresh(document: vscode.TextDocument): void {
    const key = keyOf(document);
    const { value: options = {}, revision = 0 } = this.options.get(key) ?? {};
    this.port?.post({
      kind: 'open',
      key,
      version: document.version,
      text: document.getText(),
      options: { ...optionsBySetting(document.uri), ...options },
      revision,
    });
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
    for (const end of this.progress.values()) end();
    this.port?.dispose();
  }

  private async startWith(start: StartAnalyser): Promise<AnalyserPort> {
    const fallBack = (error: Error): void => {
      this.log.warn(`No thread for the analysis, so it runs beside the editor's own work: ${error.message}`);
      void startLocalAnalyser(receive, () => undefined).then((port) => {
        this.port?.dispose();
        this.port = port;
        for (const document of this.articles.all) this.refresh(document);
      });
    };
    const receive = (message: FromAnalyser): void => this.receive(message);
    try {
      this.port = await start(receive, fallBack);
    } catch (error) {
      this.log.warn(`No thread for the analysis: ${String(error)}`);
      this.port = await startLocalAnalyser(receive, () => undefined);
    }
    return this.port;
  }

  private async open(document: vscode.TextDocument): Promise<void> {
    await this.started;
    if (!document.isClosed) this.refresh(document);
  }

  private close(document: vscode.TextDocument): void {
    const key = keyOf(document);
    this.results.delete(key);
    this.options.delete(key);
    this.endProgress(key);
    this.port?.post({ kind: 'close', key });
  }

  private change({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (!contentChanges.length || !this.articles.isArticle(document)) return;
    const version = document.version;
    const changes = toTextChanges(contentChanges);
    const key = keyOf(document);
    const held = this.options.get(key);
    if (held?.value.decisions) {
      const decisions = shiftDecisions(held.value.decisions, changes);
      this.options.set(key, { ...held, value: { ...held.value, decisions } });
    }
    this.port?.post({ kind: 'change', key, version, changes, delay: setting('analysis.delay') });
  }

  private receive(message: FromAnalyser): void {
    if (message.kind === 'read') {
      void this.readModel(message.name).then((bytes) =>
        this.port?.post({ kind: 'model', name: message.name, ...(bytes ? { bytes } : {}) }),
      );
      return;
    }
    if (message.kind === 'started') {
      if (message.length >= longArticle) this.showProgress(message.key);
      return;
    }
    this.endProgress(message.key);
    if (message.kind === 'failed') {
      this.log.error(message.message);
      this.asked.get(message.key)?.(undefined);
      return;
    }
    this.asked.get(message.key)?.(message.analysis);
    const document = this.articles.all.find((article) => keyOf(article) === message.key);
    if (!document) return;
    const { version, revision, analysis, milliseconds } = message;
    this.results.set(message.key, { analysis, version, revision, milliseconds });
    this.analysed.fire(document);
  }

  private showProgress(key: string): void {
    this.endProgress(key);
    const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading the article') };
    void vscode.window.withProgress(options, () => new Promise<void>((resolve) => this.progress.set(key, resolve)));
  }

  private endProgress(key: string): void {
    this.progress.get(key)?.();
    this.progress.delete(key);
  }
}

/** What the user's settings and display language say about reading. */
function optionsBySetting(uri: vscode.Uri): AnalyseOptions {
  return { dateOrder: setting('dates.order', uri), locale: vscode.env.language };
}

/** Registries and codebooks are the same where they are one object; all else is small and compared by value. */
function isSame(a: AnalyseOptions, b: AnalyseOptions): boolean {
  const rest = ({ registry: _registry, codebook: _codebook, ...others }: AnalyseOptions): string =>
    JSON.stringify(Object.entries(others).sort(([first], [second]) => (first < second ? -1 : 1)));
  return a.registry === b.registry && a.codebook === b.codebook && rest(a) === rest(b);
}

function keyOf(document: vscode.TextDocument): string {
  return document.uri.toString();
}

/** An editor's changes as plain data, in the order to apply them. */
export function toTextChanges(changes: readonly vscode.TextDocumentContentChangeEvent[]): TextChange[] {
  return changes.map(({ rangeOffset, rangeLength, text }) => ({
    start: rangeOffset,
    end: rangeOffset + rangeLength,
    text,
  }));
}
