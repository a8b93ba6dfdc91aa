import * as vscode from 'vscode';
import type { Actor, Span } from '../../core/index';
import type { Feature, Services } from '../services';
import type { Reading } from '../services/readingService';
import { actorAt } from './support/actorAt';
import { actorMeant } from './support/actorMeant';
import { joinActors, moveMentions, splitOff } from './support/actorWork';
import { pickOrType } from './support/pickOrType';
import { resolveTarget, type Target } from './support/target';

/** Who is who, by the analyst's word: a mention is linked to an actor, two actors are merged, one is split. */
export const actors: Feature = (services) => {
  const on = (name: string, run: (target: Target, given: unknown) => Promise<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(`dateline.${name}`, async (argument?: unknown, given?: unknown) => {
      const target = await resolveTarget(services, argument);
      if (!target) return void status(vscode.l10n.t('No actor here'));
      return run(target, given);
    });
  return vscode.Disposable.from(
    on('linkActor', (target, given) => link(services, target, given)),
    on('mergeActors', (target, given) => merge(services, target, given)),
    on('splitActor', (target, given) => split(services, target, given)),
  );
};

function status(message: string): void {
  vscode.window.setStatusBarMessage(message, 4000);
}

/** The words that a link is made for: an outline's line, a mark, a mention without one such as a pronoun, or what is selected. */
function wordsMeant(services: Services, { reading, mark, node, document }: Target): Span | undefined {
  if (node?.kind === 'mention' && node.span) return node.span;
  if (mark && mark.kind !== 'event' && mark.kind !== 'date') return mark;
  const editor = services.articles.active;
  if (node || editor?.document !== document) return undefined;
  if (editor.selection.isEmpty) return actorAt(reading, editor.selection.active)?.mention;
  return reading.span(editor.selection);
}

/** `given`: the id to link to, instead of asking. */
async function link(services: Services, target: Target, given: unknown): Promise<void> {
  const { reading } = target;
  const span = wordsMeant(services, target);
  if (!span) return status(vscode.l10n.t('No mention here'));
  const words = reading.analysis.article.text.slice(span.start, span.end);
  const own = target.mark?.origin === 'annotation' && target.mark.start === span.start ? target.mark : undefined;
  const items = [
    ...choices(services, reading, target.node?.actor ?? target.mark?.actor),
    { label: vscode.l10n.t('$(close) No link'), description: '', none: true },
  ];
  const title = vscode.l10n.t('Link “{0}” to an actor, or type a new id', words);
  const id = typeof given === 'string' ? given : await pickOrType(items, title);
  if (id === undefined) return;
  if (id !== '') return moveMentions(services, reading, [span], id);
  if (!own) return status(vscode.l10n.t('These words are linked by no annotation'));
  await services.annotations.edit(reading, vscode.l10n.t('link “{0}”', words), (decision) =>
    decision.setMention(own.id, { actor: undefined }),
  );
}

/** Actors of the article, then of the registry, then ids that only annotations use; the present one first. */
function choices(services: Services, reading: Reading, present: string | undefined): vscode.QuickPickItem[] {
  const here = reading.analysis.actors.map(({ id, name, type }) => ({ label: id, description: `${name} · ${type}` }));
  const registered = (services.registries.get(reading.document)?.value.actors ?? []).map(({ id, name }) => ({
    label: id,
    description: `${name} · actors.yaml`,
  }));
  const used = reading.decisions.mentions.flatMap(({ actor }) => (actor ? [{ label: actor, description: '' }] : []));
  const all = new Map([...used, ...registered, ...here].map((item) => [item.label, item]));
  const order = [...here, ...registered, ...used].map(({ label }) => label);
  return [...new Set(order)]
    .flatMap((label) => all.get(label) ?? [])
    .sort((a, b) => Number(b.label === present) - Number(a.label === present));
}

/** `given`: the id of the actor that the one meant is merged into, instead of asking. */
async function merge(services: Services, target: Target, given: unknown): Promise<void> {
  const { reading } = target;
  const from = actorMeant(services, target);
  if (!from) return status(vscode.l10n.t('No actor here'));
  const others = reading.analysis.actors.filter((actor) => actor.id !== from.id);
  const into =
    typeof given === 'string'
      ? others.find(({ id }) => id === given)
      : await pickActor(reading, others, from, vscode.l10n.t('Merge {0} into', from.name));
  if (into) await joinActors(services, reading, from, into);
}

async function pickActor(
  reading: Reading,
  actors: readonly Actor[],
  like: Actor,
  title: string,
): Promise<Actor | undefined> {
  const items = actors
    .map((actor) => ({
      label: actor.name,
      description: [actor.type, actor.role?.title, [actor.country, actor.sector].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(' · '),
      detail: contextOf(reading, actor.mentions[0]),
      actor,
    }))
    .sort((a, b) => Number(b.actor.type === like.type) - Number(a.actor.type === like.type));
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  return chosen?.actor;
}

/** `given`: the starts of the mentions to split off, as offsets of the article, instead of asking. */
async function split(services: Services, target: Target, given: unknown): Promise<void> {
  const { reading } = target;
  const actor = actorMeant(services, target);
  if (!actor) return status(vscode.l10n.t('No actor here'));
  if (actor.mentions.length < 2) return status(vscode.l10n.t('{0} has one mention only', actor.name));
  const meant = wordsMeant(services, target);
  const items = actor.mentions.map((mention) => ({
    label: mention.text,
    description: vscode.l10n.t('line {0}', reading.range(mention).start.line + 1),
    detail: contextOf(reading, mention),
    mention,
    picked: mention.start === meant?.start,
  }));
  const title = vscode.l10n.t('Mentions of {0} that mean somebody else', actor.name);
  const chosen = Array.isArray(given)
    ? items.filter(({ mention }) => given.includes(mention.start))
    : await vscode.window.showQuickPick(items, { title, canPickMany: true, matchOnDetail: true });
  if (!chosen?.length) return;
  if (chosen.length === actor.mentions.length)
    return status(vscode.l10n.t('Leave {0} one mention at least', actor.name));
  await splitOff(
    services,
    reading,
    chosen.map(({ mention }) => mention),
    actor.type,
  );
}

/** Some words before and after, of the same line, whole. */
function contextOf(reading: Reading, span: Span | undefined): string {
  if (!span) return '';
  const { text } = reading.analysis.article;
  const before = /(?:(?<!\S).{0,40})?$/u.exec(text.slice(Math.max(0, span.start - 80), span.start))?.[0] ?? '';
  const after = /^.{0,40}(?!\S)/u.exec(text.slice(span.end, span.end + 80))?.[0] ?? '';
  return before + text.slice(span.start, span.end) + after;
}
