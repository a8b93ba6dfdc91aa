import * as vscode from 'vscode';
import { linkToActor, mergeActors, splitActor, type Actor, type OutlineNode, type Span } from '../../../core/index';
import type { Services } from '../../services';
import type { Reading } from '../../services/readingService';

/** Links words to an actor, by its id. */
export async function moveMentions(
  services: Services,
  reading: Reading,
  spans: readonly Span[],
  id: string,
): Promise<void> {
  const name = reading.analysis.actors.find((actor) => actor.id === id)?.name ?? id;
  const label = vscode.l10n.t('link {0} to {1}', wordsOf(reading, spans), name);
  if (
    await services.annotations.edit(reading, label, (decision) =>
      linkToActor(decision, spans, id, registeredIds(services, reading)),
    )
  )
    tell(label);
}

/** Makes two actors one. */
export async function joinActors(services: Services, reading: Reading, from: Actor, into: Actor): Promise<void> {
  const label = vscode.l10n.t('merge {0} into {1}', from.name, into.name);
  if (await services.annotations.edit(reading, label, (decision) => void mergeActors(decision, from, into)))
    tell(label);
}

/** Makes an actor of its own of mentions of another. */
export async function splitOff(
  services: Services,
  reading: Reading,
  spans: readonly Span[],
  type: string,
): Promise<void> {
  const label = vscode.l10n.t('split off {0}', wordsOf(reading, spans));
  if (
    await services.annotations.edit(
      reading,
      label,
      (decision) => void splitActor(decision, spans, type, registeredIds(services, reading)),
    )
  )
    tell(label);
}

/**
 * What dropping lines of the actor tree means: a mention on an actor links it there, an actor on another merges it into that one, a mention
 * on a heading or on nothing makes an actor of its own.
 */
export async function dropActors(
  services: Services,
  reading: Reading,
  dragged: readonly OutlineNode[],
  target: OutlineNode | undefined,
): Promise<void> {
  const { actors } = reading.analysis;
  const actorOf = (node: OutlineNode | undefined): Actor | undefined => actors.find(({ id }) => id === node?.actor);
  const into =
    target?.kind === 'actor' || target?.kind === 'mention' || target?.kind === 'role' ? actorOf(target) : undefined;
  const whole = dragged.flatMap((node) => (node.kind === 'actor' ? (actorOf(node) ?? []) : []));
  const mentions = dragged.filter(({ kind }) => kind === 'mention');
  const spans = mentions.flatMap(({ span }) => span ?? []);
  const isCurrent = spans.every((span) =>
    actors.some((actor) => actor.mentions.some(({ start, end }) => start === span.start && end === span.end)),
  );
  if (!isCurrent) return tell(vscode.l10n.t('The article is still being read. Try again in a moment.'));
  if (into) {
    for (const actor of whole) if (actor.id !== into.id) await joinActors(services, reading, actor, into);
    const moved = mentions.flatMap(({ span, actor }) => (span && actor !== into.id ? [span] : []));
    if (moved.length) await moveMentions(services, reading, moved, into.id);
  } else if (spans.length && (!target || target.kind === 'section' || target.kind === 'group'))
    await splitOff(services, reading, spans, actorOf(mentions[0])?.type ?? 'other');
}

function registeredIds({ registries }: Services, { document }: Reading): ReadonlySet<string> {
  return new Set(registries.get(document)?.value.actors.map(({ id }) => id));
}

function wordsOf(reading: Reading, spans: readonly Span[]): string {
  const [first] = spans;
  if (spans.length !== 1 || !first) return vscode.l10n.t('{0} mentions', spans.length);
  return `“${reading.analysis.article.text.slice(first.start, first.end)}”`;
}

function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, 4000);
}
