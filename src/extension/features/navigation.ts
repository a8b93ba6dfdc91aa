import * as vscode from 'vscode';
import type { Span } from '../../core/index';
import type { Feature, Services } from '../services';
import type { Reading } from '../services/readingService';
import { actorAt } from './support/actorAt';
import { revealSpan } from './support/reveal';
import { articleSelector } from './support/selector';
import { resolveTarget } from './support/target';

/**
 * All mentions of an actor: highlighted, listed by "Find All References" (of one in the registry over the whole workspace), stepped through. Its
 * definition is its entry in the registry, else the first mention.
 */
export const navigation: Feature = (services) => {
  const { readings } = services;
  const locate = (reading: Reading, span: Span): vscode.Location =>
    new vscode.Location(reading.document.uri, reading.range(span));
  const entryOf = (document: vscode.TextDocument, id: string): vscode.LocationLink | undefined => {
    const held = services.registries.get(document);
    const place = held?.file.places.get(id);
    if (!held || !place) return undefined;
    const range = new vscode.Range(positionIn(held.text, place.start), positionIn(held.text, place.end));
    return { targetUri: held.uri, targetRange: range };
  };
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
        const entry = found?.actor.registered ? entryOf(document, found.actor.id) : undefined;
        if (reading && found && entry) return [{ originSelectionRange: reading.range(found.mention), ...entry }];
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
        const held = found?.actor.registered ? services.registries.get(document) : undefined;
        if (found && held) return services.mentions.find(held, found.actor.id, token);
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
  const { reading, mark, node } = target;
  const editor = services.articles.active;
  const span = mark ?? node?.span;
  const position = span ? reading.range(span).start : editor?.selection.active;
  const found = position && actorAt(reading, position);
  if (!found) return void vscode.window.setStatusBarMessage(vscode.l10n.t('No actor under the cursor'), 3000);
  const mentions = found.actor.mentions;
  const index = mentions.findIndex(({ start, end }) => start === found.mention.start && end === found.mention.end);
  const next = mentions[(index + direction + mentions.length) % mentions.length];
  if (next) await revealSpan(reading, next);
}

/** The position of an offset in a text that may be in no editor. */
function positionIn(text: string, offset: number): vscode.Position {
  const before = text.slice(0, offset);
  return new vscode.Position(before.split('\n').length - 1, offset - (before.lastIndexOf('\n') + 1));
}
