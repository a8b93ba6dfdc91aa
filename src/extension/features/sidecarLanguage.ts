import * as vscode from 'vscode';
import {
  checkSidecar,
  completeSidecar,
  describeSidecarAt,
  linkRefused,
  readSidecar,
  sidecarTargetAt,
  textHash,
  type Fix,
  type Problem,
} from '../../core/index';
import type { Feature, Services } from '../services';
import { articleUris, findArticle, isSidecar } from '../services/articleService';
import { rangeOf } from '../services/rangeOf';
import { readText } from '../services/workspaceFiles';
import { debounce } from './support/debounce';
import { articleSelector, sidecarSelector } from './support/selector';
import { resolveTarget } from './support/target';
import { toDiagnostic } from './support/toDiagnostic';
import { yamlHelp } from './support/yamlHelp';

/** Help with sidecars written by hand: problems with fixes, completion, hovers, and F12 from a mention to its words and back. */
export const sidecarLanguage: Feature = (services) => {
  const { annotations, articles } = services;
  const collection = vscode.languages.createDiagnosticCollection('dateline-sidecar');
  const fixes = new Map<string, readonly { readonly diagnostic: vscode.Diagnostic; readonly fix: Fix }[]>();

  /** By hash; looked up again after a save, which may have brought them. */
  const oldTexts = new Map<string, Promise<string | undefined>>();
  const check = async (document: vscode.TextDocument): Promise<void> => {
    const { version } = document;
    const problems = await problemsOf(services, document, oldTexts);
    // Newer words are looked at anew.
    if (document.isClosed || document.version !== version) return;
    const found: { diagnostic: vscode.Diagnostic; fix: Fix }[] = [];
    const diagnostics = problems.map((problem) => {
      const diagnostic = toDiagnostic(document, problem);
      for (const fix of problem.fixes ?? []) found.push({ diagnostic, fix });
      return diagnostic;
    });
    collection.set(document.uri, diagnostics);
    fixes.set(document.uri.toString(), found);
  };
  const waiting = new Set<vscode.TextDocument>();
  const checkWaiting = debounce(() => {
    for (const document of waiting) if (!document.isClosed) void check(document);
    waiting.clear();
  }, 200);
  const consider = (document: vscode.TextDocument): void => {
    if (!isSidecar(document.uri)) return;
    waiting.add(document);
    checkWaiting();
  };
  /** What is wrong with a sidecar depends on the article, the registry and the codebook too. */
  const considerAll = (changed: vscode.TextDocument): void => {
    oldTexts.clear();
    const isShared = /\/(?:actors|codebook)\.yaml$/.test(changed.uri.path);
    for (const document of vscode.workspace.textDocuments)
      if (isShared || articleUris(document.uri).some((uri) => uri.toString() === changed.uri.toString()))
        consider(document);
  };
  vscode.workspace.textDocuments.forEach(consider);

  const openArticle = async (sidecar: vscode.Uri): Promise<vscode.TextDocument | undefined> => {
    const uri = await findArticle(sidecar);
    return (
      uri &&
      vscode.workspace.openTextDocument(uri).then(
        (document) => document,
        () => undefined,
      )
    );
  };

  return vscode.Disposable.from(
    collection,
    checkWaiting,
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidChangeTextDocument(({ document }) => consider(document)),
    vscode.workspace.onDidSaveTextDocument(considerAll),
    vscode.workspace.onDidCloseTextDocument((document) => {
      collection.delete(document.uri);
      fixes.delete(document.uri.toString());
    }),
    vscode.languages.registerCodeActionsProvider(
      sidecarSelector,
      {
        provideCodeActions: (document, range) =>
          (fixes.get(document.uri.toString()) ?? [])
            .filter(({ diagnostic, fix }) => fix.replace && diagnostic.range.intersection(range))
            .map(({ diagnostic, fix }) => toAction(document, diagnostic, fix)),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    yamlHelp({
      selector: sidecarSelector,
      complete: completeSidecar,
      describe: describeSidecarAt,
      triggers: [' ', '['],
    }),
    vscode.languages.registerDefinitionProvider(sidecarSelector, {
      provideDefinition: async (document, position) => {
        const target = sidecarTargetAt(document.getText(), document.offsetAt(position));
        if (target?.kind === 'item') return new vscode.Location(document.uri, document.positionAt(target.span.start));
        const article = target && (await openArticle(document.uri));
        const reading = article && (await services.readings.whenCurrent(article));
        const span = reading?.decisions.mentions.find(({ id }) => id === target?.id)?.span;
        return reading && span && new vscode.Location(reading.document.uri, reading.range(span));
      },
    }),
    vscode.languages.registerDefinitionProvider(articleSelector, {
      provideDefinition: (document, position) => {
        const mark = services.readings
          .get(document)
          ?.marksAt(position)
          .find(({ origin }) => origin === 'annotation');
        return mark && locateItem(document, mark.id);
      },
    }),
    vscode.commands.registerCommand('dateline.openSidecar', async (argument?: unknown) => {
      const target = await resolveTarget(services, argument);
      const document = target?.document ?? articles.active?.document;
      if (!document) return;
      const item = target?.mark?.origin === 'annotation' ? locateItem(document, target.mark.id) : undefined;
      try {
        await vscode.window.showTextDocument(item?.uri ?? annotations.targetUri(document), {
          viewColumn: vscode.ViewColumn.Beside,
          ...(item ? { selection: item.range } : {}),
        });
      } catch {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('This article has no annotations yet, so there is no sidecar.'),
        );
      }
    }),
    vscode.commands.registerCommand('dateline.openArticle', async () => {
      const sidecar = vscode.window.activeTextEditor?.document;
      const article = sidecar && (await openArticle(sidecar.uri));
      if (article) await vscode.window.showTextDocument(article);
      else void vscode.window.showWarningMessage(vscode.l10n.t('The article of this sidecar is not there.'));
    }),
  );

  /** The lines of an item in the sidecar, on its text as it was last read. */
  function locateItem(document: vscode.TextDocument, id: string): vscode.Location | undefined {
    const home = annotations.home(document, id);
    const place = home?.file.places.get(home.id);
    if (!home || !place) return undefined;
    const { file, uri } = home;
    const before = file.text.slice(0, place.key.start);
    const line = before.split('\n').length - 1;
    const column = place.key.start - (before.lastIndexOf('\n') + 1);
    return new vscode.Location(uri, new vscode.Range(line, column, line, column + home.id.length));
  }
};

/** The same as `dateline check` says. That the article is gone is told of sidecars that are not open too, so not here. */
async function problemsOf(
  { oldTexts, registries, codebooks, linkProblem }: Services,
  document: vscode.TextDocument,
  known: Map<string, Promise<string | undefined>>,
): Promise<readonly Problem[]> {
  const why = await linkProblem(document.uri);
  if (why !== undefined) return [linkRefused(why)];
  const file = readSidecar(document.getText());
  const article = await findArticle(document.uri);
  const articleText = article && (await readText(article));
  if (!article || articleText === undefined) return file.problems;
  const { sha256 } = file.value.document;
  const oldText = (hash: string): Promise<string | undefined> => {
    const found = known.get(hash) ?? oldTexts.find(article, hash);
    known.set(hash, found);
    return found;
  };
  const registry = await registries.find(article);
  const codebook = await codebooks.find(article);
  return checkSidecar(file, {
    articleText,
    oldText: sha256 === undefined || sha256 === textHash(articleText) ? undefined : await oldText(sha256),
    registry: registry?.value,
    codebook: codebook?.value,
  });
}

function toAction(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  if (fix.replace) {
    action.edit = new vscode.WorkspaceEdit();
    action.edit.replace(document.uri, rangeOf(document, fix.replace), fix.replace.text);
  }
  return action;
}
