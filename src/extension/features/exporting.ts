import * as vscode from 'vscode';
import {
  actorDecisionsOf,
  actorNames,
  collectExport,
  countItems,
  exporters,
  isArticle,
  decidedIn,
  readArticle,
  type Analysis,
  type ExportArticle,
  type Exporter,
} from '../../core/index';
import type { Feature, Services } from '../services';
import { isSidecar } from '../services/articleService';
import { readSidecars } from '../services/readSidecars';
import { readText } from '../services/workspaceFiles';

/** What a caller may give instead of being asked. */
interface ExportRequest {
  readonly format?: string;
  readonly findings?: boolean;
  /** A file, or a folder for a format of several files. */
  readonly target?: string;
}

/** Exports the article in front, or all articles of a folder, in one of the core's formats. */
export const exporting: Feature = (services) =>
  vscode.commands.registerCommand('dateline.export', async (argument?: unknown, given?: unknown) => {
    const request: ExportRequest = typeof given === 'object' && given !== null ? given : {};
    const named = argument instanceof vscode.Uri ? argument : services.articles.active?.document.uri;
    const source = named ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!source) return;
    const exporter = exporters.find(({ id }) => id === request.format) ?? (await pickFormat());
    const findings = exporter && (request.findings ?? (await pickFindings()));
    if (!exporter || findings === undefined) return;
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Exporting'),
      cancellable: true,
    };
    const collected = await vscode.window.withProgress(options, (progress, token) =>
      collect(services, source, findings, (message) => progress.report({ message }), token),
    );
    if (!collected) return;
    if (!collected.articles.length)
      return void vscode.window.showWarningMessage(
        vscode.l10n.t('There is no article in {0}.', vscode.workspace.asRelativePath(source)),
      );
    await save(exporter, collected.articles, source, collected.inputs, request.target);
  });

async function pickFormat(): Promise<Exporter | undefined> {
  const items = exporters.map((exporter) => ({ label: exporter.id, description: exporter.title, exporter }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export as'), matchOnDescription: true }))
    ?.exporter;
}

async function pickFindings(): Promise<boolean | undefined> {
  const items = [
    {
      label: vscode.l10n.t('Annotations only'),
      description: vscode.l10n.t('what you made or accepted'),
      findings: false,
    },
    {
      label: vscode.l10n.t('With suggestions'),
      description: vscode.l10n.t('machine findings too, marked as such'),
      findings: true,
    },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('What to export') }))?.findings;
}

async function collect(
  services: Services,
  source: vscode.Uri,
  withFindings: boolean,
  report: (message: string) => void,
  token: vscode.CancellationToken,
): Promise<{ readonly articles: ExportArticle[]; readonly inputs: readonly vscode.Uri[] } | undefined> {
  const { type } = await vscode.workspace.fs.stat(source);
  const isFolder = (type & vscode.FileType.Directory) !== 0;
  const files = isFolder
    ? await vscode.workspace.findFiles(
        new vscode.RelativePattern(source, '**/*.{txt,md,article}'),
        undefined,
        undefined,
        token,
      )
    : [source];
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const articles: ExportArticle[] = [];
  for (const [index, uri] of files.entries()) {
    if (token.isCancellationRequested) return undefined;
    report(vscode.l10n.t('{0} of {1}', index + 1, files.length));
    const path = isFolder ? uri.path.slice(source.path.length).replace(/^\//, '') : (uri.path.split('/').pop() ?? '');
    const article = await exportArticle(services, uri, path, isFolder, withFindings, token);
    if (article) articles.push(article);
  }
  return { articles, inputs: files };
}

async function exportArticle(
  services: Services,
  uri: vscode.Uri,
  path: string,
  isPartOfFolder: boolean,
  withFindings: boolean,
  token: vscode.CancellationToken,
): Promise<ExportArticle | undefined> {
  const text = await readText(uri);
  if (text === undefined) return undefined;
  const { sidecar, places, count } = await readSidecars(uri, text);
  if (isPartOfFolder && !count && !isArticle(text)) return undefined;
  const { date: own, title, url } = readArticle(text);
  const date = sidecar.document.date ?? own?.value;
  const registry = (await services.registries.find(uri))?.value;
  const codebook = (await services.codebooks.find(uri))?.value;
  const findings: Analysis | undefined = withFindings
    ? await services.analyses.analyseText(
        text,
        uri,
        {
          ...(sidecar.document.date !== undefined && { date: sidecar.document.date }),
          ...(registry && { registry }),
          ...(codebook && { codebook }),
          decisions: actorDecisionsOf(decidedIn(sidecar, places, text)),
        },
        token,
      )
    : undefined;
  const headline = sidecar.document.title ?? title?.text;
  const address = sidecar.document.url ?? url?.text;
  return collectExport({
    path,
    text,
    sidecar,
    places,
    actorNames: actorNames(sidecar, registry, findings?.actors),
    ...(registry && { registry }),
    ...(date === undefined ? {} : { date }),
    ...(headline === undefined ? {} : { title: headline }),
    ...(address === undefined ? {} : { url: address }),
    ...(findings && { findings }),
  });
}

/** Asks where to, writes the files and says what went out and what could not. */
async function save(
  exporter: Exporter,
  articles: readonly ExportArticle[],
  source: vscode.Uri,
  inputs: readonly vscode.Uri[],
  target: string | undefined,
): Promise<void> {
  const { files, lost } = exporter.write(articles);
  const [only] = files;
  const isOne = files.length === 1 && only !== undefined;
  const name = `${(source.path.split('/').pop() ?? 'export').replace(/\.[^.]+$/, '')}.${exporter.extension}`;
  const chosen =
    target !== undefined
      ? vscode.Uri.parse(target)
      : isOne
        ? await vscode.window.showSaveDialog({
            defaultUri: vscode.Uri.joinPath(source, '..', name),
            title: exporter.title,
          })
        : (
            await vscode.window.showOpenDialog({
              canSelectFolders: true,
              canSelectFiles: false,
              openLabel: vscode.l10n.t('Export here'),
            })
          )?.[0];
  if (!chosen) return;
  const plan = files.map(({ name: given, text }) => ({
    uri: isOne ? chosen : vscode.Uri.joinPath(chosen, ...given.split('/').filter((part) => part !== '..')),
    text,
  }));
  const sacred = new Set(inputs.map(String));
  const taken = plan.find(({ uri }) => isSidecar(uri) || sacred.has(uri.toString()));
  if (taken)
    return void vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} is an article or a sidecar; an export never overwrites one. Choose another place.',
        vscode.workspace.asRelativePath(taken.uri),
      ),
    );
  for (const { uri, text } of plan) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('Exported {0}.', countItems(articles));
  const shown = lost.length
    ? vscode.window.showWarningMessage(`${message} ${vscode.l10n.t('Not carried: {0}.', lost.join('; '))}`, open)
    : vscode.window.showInformationMessage(message, open);
  void shown.then((choice) => {
    if (choice === open && isOne) void vscode.window.showTextDocument(chosen);
  });
}
