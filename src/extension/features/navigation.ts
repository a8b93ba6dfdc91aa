import * as vscode from 'vscode';
import type { Actor, Span } from '../../core/index';
import type { Feature, Services } from '../services';
import type { Reading } from '../services/readingService';
import { revealSpan } from './support/reveal';
import { articleSelector } from './support/selector';
import { resolveTarget } from './support/target';

/** The actor whose mention is under a position: the shortest mention wins. */
function actorAt(
  reading: Reading,
  position: vscode.Position,
): { readonly actor: Actor; readonly mention: Span } | undefined {
  const offset = reading.offset(position);
  let best: { readonly actor: Actor; readonly mention: Span } | undefined;
  for (const actor of reading.analysis.actors)
    for (const mention of actor.mentions)
      if (mention.start <= offset && offset <= mention.end)
        if (!best || mention.end - mention.start < best.mention.end - best.mention.start) best = { actor, mention };
  return best;
}

/** All mentions of an actor: highlighted, listed by "Find All References", stepped through; its definition is the first. */
export const navigation: Feature = (services) => {
  const { readings } = services;
  const locate = (reading: Reading, span: Span): vscode.Location =>
    new vscode.Location(reading.document.uri, reading.range(span));
  return vscode.Disposable.from(
    vscode.languages.registerDocumentHighlightProvider(articleSelector, {
      provideDocumentHighlights: (document, position) => {
        const reading = readings.get(document);
        const found = reading && actorAt(reading, position);
        return found && reading
          ? found.actor.mentions.map((mention) => new vscode.DocumentHighlight(reading.range(mention)))
          : undefined;
      },
    }),
    vscode.languages.registerDefinitionProvider(articleSelector, {
      provideDefinition: async (document, position, token) => {
        const reading = await readings.whenCurrent(document, token);
        const found = reading && actorAt(reading, position);
        const first = found?.actor.mentions.find(({ kind }) => kind === 'name') ?? found?.actor.mentions[0];
        return reading && found && first
          ? [
              {
                originSelectionRange: reading.range(found.mention),
                targetUri: document.uri,
                targetRange: reading.range(first),
              },
            ]
          : undefined;
      },
    }),
    vscode.languages.registerReferenceProvider(articleSelector, {
      provideReferences: async (document, position, _context, token) => {
        const reading = await readings.whenCurrent(document, token);
        const found = reading && actorAt(reading, position);
        return reading && found?.actor.mentions.map((mention) => locate(reading, mention));
      },
    }),
    vscode.commands.registerCommand('dateline.nextMention', (argument?: unknown) => step(services, 1, argument)),
    vscode.commands.registerCommand('dateline.previousMention', (argument?: unknown) => step(services, -1, argument)),
  );
};

async function step(services: Services, direction: 1 | -1, argument: unknown): Promise<void> {
  const target = await resolveTarget(services, argument);
  if (!target) return;
  const { reading, mark } = target;
  const editor = services.articles.active;
  const position = mark ? reading.range(mark).start : editor?.selection.active;
  const found = position && actorAt(reading, position);
  if (!found) return void vscode.window.setStatusBarMessage(vscode.l10n.t('No actor under the cursor'), 3000);
  const mentions = found.actor.mentions;
  const index = mentions.findIndex(({ start, end }) => start === found.mention.start && end === found.mention.end);
  const next = mentions[(index + direction + mentions.length) % mentions.length];
  if (next) await revealSpan(reading, next);
}
