import * as vscode from 'vscode';
import { actorDecisionsOf, noActorDecisions, type ReadModel } from '../core/index';
import { AnalysisService } from './services/analysisService';
import { AnnotationService } from './services/annotationService';
import { ArticleService } from './services/articleService';
import { CodebookService } from './services/codebookService';
import { MentionSearch } from './services/mentionSearch';
import { OldTexts } from './services/oldTexts';
import { ReadingService } from './services/readingService';
import { RegistryService } from './services/registryService';
import type { LinkProblem, UpdateFile } from './services/updateFile';
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
  readonly registries: RegistryService;
  readonly codebooks: CodebookService;
  readonly readings: ReadingService;
  readonly mentions: MentionSearch;
  readonly view: ViewState;
  readonly linkProblem: LinkProblem;
}

/** What Node and the browser do differently. */
export interface Host {
  readonly startAnalyser: StartAnalyser;
  readonly updateFile: UpdateFile;
  readonly linkProblem: LinkProblem;
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
  const registries = new RegistryService(articles);
  const codebooks = new CodebookService(articles);
  // What people settled wins over what is found: the sidecar's date and who is who in it, the registry and the codebook.
  const settle = (document: vscode.TextDocument): void => {
    if (!annotations.isLoaded(document) || !registries.isLoaded(document) || !codebooks.isLoaded(document)) return;
    const { date } = annotations.about(document);
    const registry = registries.get(document)?.value;
    const codebook = codebooks.get(document)?.value;
    const decisions = actorDecisionsOf(annotations.decisions(document));
    analyses.setOptions(document, {
      ...(date !== undefined && { date }),
      ...(registry && { registry }),
      ...(codebook && { codebook }),
      ...(decisions !== noActorDecisions && { decisions }),
    });
  };
  const settled = vscode.Disposable.from(
    annotations.onDidChange(settle),
    registries.onDidChange(settle),
    codebooks.onDidChange(settle),
  );
  const readings = new ReadingService(articles, analyses, annotations, registries, codebooks);
  const mentions = new MentionSearch(articles, analyses, readings, registries);
  const view = new ViewState(context.workspaceState);
  context.subscriptions.push(log, articles, analyses, annotations, registries, codebooks, settled, readings, view);
  return {
    extensionUri: context.extensionUri,
    log,
    articles,
    analyses,
    annotations,
    oldTexts,
    registries,
    codebooks,
    readings,
    mentions,
    view,
    linkProblem: host.linkProblem,
  };
}
