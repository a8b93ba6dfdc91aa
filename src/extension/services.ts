import * as vscode from 'vscode';
import type { ReadModel } from '../core/index';
import { AnalysisService } from './services/analysisService';
import { AnnotationService } from './services/annotationService';
import { ArticleService } from './services/articleService';
import { OldTexts } from './services/oldTexts';
import { ReadingService } from './services/readingService';
import type { UpdateFile } from './services/updateFile';
import { ViewState } from './services/viewState';
import type { StartAnalyser } from './worker/protocol';

/** What features share. A feature takes what it needs from here and never imports another. */
export interface Services {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly articles: ArticleService;
  readonly analyses: AnalysisService;
  readonly annotations: AnnotationService;
  readonly oldTexts: OldTexts;
  readonly readings: ReadingService;
  readonly view: ViewState;
}

/** What Node and the browser do differently. */
export interface Host {
  readonly startAnalyser: StartAnalyser;
  readonly updateFile: UpdateFile;
}

/** A part of the extension: registers itself and returns what undoes that. */
export type Feature = (services: Services) => vscode.Disposable;

/** Makes the services; the caller disposes of what `subscriptions` holds. */
export function createServices(context: vscode.ExtensionContext, host: Host): Services {
  const log = vscode.window.createOutputChannel('Dateline', { log: true });
  const readModel: ReadModel = async (name) => {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'models', name));
    } catch {
      return undefined;
    }
  };
  const articles = new ArticleService();
  const analyses = new AnalysisService(articles, host.startAnalyser, readModel, log);
  const storage = context.globalStorageUri;
  const oldTexts = new OldTexts(storage);
  const annotations = new AnnotationService(articles, oldTexts, storage, host.updateFile, log);
  // The sidecar's date overrides the article's own.
  const dated = annotations.onDidChange((document) => {
    const { date } = annotations.about(document);
    analyses.setOptions(document, date === undefined ? {} : { date });
  });
  const readings = new ReadingService(articles, analyses, annotations);
  const view = new ViewState(context.workspaceState);
  context.subscriptions.push(log, articles, analyses, annotations, dated, readings, view);
  return { extensionUri: context.extensionUri, log, articles, analyses, annotations, oldTexts, readings, view };
}
