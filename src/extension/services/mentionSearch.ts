import * as vscode from 'vscode';
import { actorDecisionsOf, decidedIn, registeredType, type Actor, type RegistryActor } from '../../core/index';
import type { AnalysisService } from './analysisService';
import type { ArticleService } from './articleService';
import { rangeOf } from './rangeOf';
import type { HeldRegistry, RegistryService } from './registryService';
import type { ReadingService } from './readingService';
import { readSidecars } from './readSidecars';
import { readText } from './workspaceFiles';

/** Finds what the workspace's articles say of one actor of a registry. */
export class MentionSearch {
  constructor(
    private readonly articles: ArticleService,
    private readonly analyses: AnalysisService,
    private readonly readings: ReadingService,
    private readonly registries: RegistryService,
  ) {}

  /** Mentions in all articles that the registry holds for, in the order of files and text. Articles that can't hold one are not analysed. */
  async find(held: HeldRegistry, id: string, token?: vscode.CancellationToken): Promise<vscode.Location[]> {
    const entry = held.value.actors.find((actor) => actor.id === id);
    const files = await vscode.workspace.findFiles('**/*.{txt,md,article}', undefined, undefined, token);
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking for {0}', id) };
    return vscode.window.withProgress(options, async (progress) => {
      const found: vscode.Location[] = [];
      for (const [index, uri] of files.entries()) {
        if (token?.isCancellationRequested) break;
        progress.report({ message: vscode.l10n.t('{0} of {1}', index + 1, files.length) });
        found.push(...(await this.findIn(uri, held, id, entry, token)));
      }
      return found;
    });
  }

  private async findIn(
    uri: vscode.Uri,
    held: HeldRegistry,
    id: string,
    entry: RegistryActor | undefined,
    token: vscode.CancellationToken | undefined,
  ): Promise<vscode.Location[]> {
    if ((await this.registries.find(uri))?.uri.toString() !== held.uri.toString()) return [];
    const open = this.articles.all.find((document) => document.uri.toString() === uri.toString());
    const reading = open && (await this.readings.whenCurrent(open, token));
    if (reading)
      return mentionsOf(reading.analysis.actors, id).map((span) => new vscode.Location(uri, reading.range(span)));
    const text = await readText(uri);
    if (text === undefined) return [];
    const { sidecar, places } = await readSidecars(uri, text);
    const isLinked = [...sidecar.actors.map((item) => item.id), ...sidecar.mentions.map(({ actor }) => actor)].includes(
      id,
    );
    if (!isLinked && !(entry && mayName(text, entry))) return [];
    const analysis = await this.analyses.analyseText(
      text,
      uri,
      {
        ...(sidecar.document.date !== undefined && { date: sidecar.document.date }),
        registry: held.value,
        decisions: actorDecisionsOf(decidedIn(sidecar, places, text)),
      },
      token,
    );
    if (!analysis) return [];
    const document = await vscode.workspace.openTextDocument(uri);
    return mentionsOf(analysis.actors, id).map((mention) => new vscode.Location(uri, rangeOf(document, mention)));
  }
}

function mentionsOf(actors: readonly Actor[], id: string): Actor['mentions'] {
  return actors.find((actor) => actor.id === id)?.mentions ?? [];
}

/** Whether a text may name the actor; of a country there are more names than the registry lists. */
function mayName(text: string, entry: RegistryActor): boolean {
  const lower = text.toLowerCase();
  const lastWord = (name: string): string => name.toLowerCase().split(/\s+/).pop() ?? '';
  return registeredType(entry).isState || [entry.name, ...entry.aliases].some((name) => lower.includes(lastWord(name)));
}
