import type { Actor, ActorMention } from '../actors/actor';
import { slug } from '../text/foldName';
import { entityTypes } from '../recognize/entities/entity';
import { type Span } from '../text/span';
import type { Decision } from './decide';

/**
 * Links words to an actor, by its id; a suggested actor's id is pinned to its own words first, so that the link holds. An id that neither
 * the article nor the registry (its ids: `registered`) knows is a new actor: the sidecar says who it is.
 */
export function linkToActor(
  decision: Decision,
  spans: readonly Span[],
  id: string,
  registered: ReadonlySet<string> = new Set(),
  type = 'other',
): void {
  const actor = actorOf(decision, id);
  for (const before of new Set(spans.flatMap((span) => ownersOf(decision, span))))
    if (before.id !== id) unpin(decision, before, spans);
  const same = spans.map((span) => wordsOf(decision, span, actor?.type ?? type));
  for (const mention of same) decision.setMention(mention, { actor: id });
  if (actor) pin(decision, actor, spans);
  else if (!registered.has(id) && !decision.input.file.value.actors.some((entry) => entry.id === id))
    decision.change({ kind: 'add', section: 'actors', id, fields: { same, ...decision.signature() } });
}

/** Decides that two actors of the article are one. The registry's keeps its id, else `into` does. The id that is left. */
export function mergeActors(decision: Decision, from: Actor, into: Actor): string {
  const [gone, kept] = from.registered && !into.registered ? [into, from] : [from, into];
  const entries = decision.input.file.value.actors;
  const [old, entry] = [gone, kept].map(({ id }) => entries.find((item) => item.id === id));
  const words = (actor: Actor): string => wordsOf(decision, speakingFor(actor), actor.type);
  const same = [...new Set([...(entry?.same ?? [words(kept)]), ...(old?.same ?? [words(gone)])])];
  if (old) decision.change({ kind: 'remove', section: 'actors', id: old.id });
  decision.change({
    kind: entry ? 'set' : 'add',
    section: 'actors',
    id: kept.id,
    fields: entry ? { same } : { same, ...decision.signature() },
  });
  replaceId(decision, gone.id, kept.id);
  return kept.id;
}

/** Takes mentions out of their actors and makes a new one of them. Its id, which is none of `registered`. */
export function splitActor(
  decision: Decision,
  spans: readonly Span[],
  type: string,
  registered: ReadonlySet<string> = new Set(),
): string | undefined {
  const { findings, file } = decision.input;
  const mentions = findings.actors.flatMap((actor) => actor.mentions);
  const words = spans.map(({ start, end }) => ({
    text: findings.article.text.slice(start, end),
    kind: mentions.find((mention) => mention.start === start && mention.end === end)?.kind,
  }));
  const named = words.filter(({ kind }) => kind === 'name').sort((a, b) => b.text.length - a.text.length);
  const name = (named[0] ?? words[0])?.text;
  if (name === undefined) return undefined;
  const taken = new Set([...findings.actors.map((actor) => actor.id), ...file.places.keys(), ...registered]);
  const base = slug(name) || 'actor';
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  linkToActor(decision, spans, id, registered, type);
  return id;
}

/** Gives an actor another id in this article: its entry, links and roles; a suggested one gets an entry. */
export function renameActor(decision: Decision, actor: Actor, to: string): void {
  const entry = decision.input.file.value.actors.find(({ id }) => id === actor.id);
  const { id: _id, extra, ...fields } = entry ?? { id: actor.id };
  if (entry) decision.change({ kind: 'remove', section: 'actors', id: entry.id });
  const same = entry?.same ?? [wordsOf(decision, speakingFor(actor), actor.type)];
  decision.change({
    kind: 'add',
    section: 'actors',
    id: to,
    fields: { ...fields, ...extra, same, ...(!entry && decision.signature()) },
  });
  replaceId(decision, actor.id, to);
}

/** Puts one id for another in links of mentions and in roles of events. */
function replaceId(decision: Decision, from: string, to: string): void {
  const { mentions, events } = decision.input.file.value;
  for (const { id, actor } of mentions) if (actor === from) decision.setMention(id, { actor: to });
  for (const event of events) {
    const replaced = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => (id === from ? to : id)))];
    const fields = {
      ...(event.actor.includes(from) && { actor: replaced(event.actor) }),
      ...(event.recipient.includes(from) && { recipient: replaced(event.recipient) }),
      ...(event.place.includes(from) && { place: replaced(event.place) }),
      ...(event.reportedBy.includes(from) && { reported_by: replaced(event.reportedBy) }),
    };
    if (Object.keys(fields).length) decision.change({ kind: 'set', section: 'events', id: event.id, fields });
  }
}

/** Ties a suggested actor's id to words of it: the machine may call it otherwise one day. */
function pin(decision: Decision, actor: Actor, except: readonly Span[]): void {
  if (actor.registered || decision.input.file.value.actors.some(({ id }) => id === actor.id)) return;
  const rest = without(actor, except);
  const linked = decision.input.decisions.mentions.some((mention) => mention.actor === actor.id);
  // An actor that the analyst made by links alone needs no more than those.
  if (!rest.length || (linked && rest.every(({ rule }) => rule === 'analyst'))) return;
  const same = [wordsOf(decision, speakingFor({ ...actor, mentions: rest }), actor.type)];
  decision.change({ kind: 'add', section: 'actors', id: actor.id, fields: { same, ...decision.signature() } });
}

/** Words that leave an actor speak for it no longer; others do, where there are any. */
function unpin(decision: Decision, actor: Actor, spans: readonly Span[]): void {
  const entry = decision.input.file.value.actors.find(({ id }) => id === actor.id);
  const placed = new Map(decision.input.decisions.mentions.map((mention) => [mention.id, mention.span]));
  const leaves = (id: string): boolean => {
    const at = placed.get(id);
    return at !== undefined && spans.some((span) => isAt(at, span));
  };
  if (!entry?.same.some(leaves)) return;
  const left = entry.same.filter((id) => !leaves(id));
  const rest = without(actor, spans);
  const same =
    left.length || !rest.length ? left : [wordsOf(decision, speakingFor({ ...actor, mentions: rest }), actor.type)];
  decision.change(
    same.length
      ? { kind: 'set', section: 'actors', id: actor.id, fields: { same } }
      : { kind: 'remove', section: 'actors', id: actor.id },
  );
}

/** The mention of an actor that says best who is meant: a name, else a description. */
function speakingFor(actor: Actor): ActorMention {
  const rank = ({ kind }: ActorMention): number =>
    ['name', 'metonym', 'description', 'adjective', 'pronoun'].indexOf(kind);
  return actor.mentions.reduce((best, mention) => (rank(mention) < rank(best) ? mention : best));
}

/** The annotation of these words as somebody or something, made where there is none. */
function wordsOf(decision: Decision, span: Span, type: string): string {
  const own = decision.input.decisions.mentions.find(
    (mention) => mention.span && isAt(mention.span, span) && !notActors.has(mention.type),
  );
  return (
    own?.id ?? decision.mention(span, { type: (entityTypes as readonly string[]).includes(type) ? type : 'other' })
  );
}

const notActors = new Set(['date', 'event', 'note']);

function actorOf(decision: Decision, id: string): Actor | undefined {
  return decision.input.findings.actors.find((actor) => actor.id === id);
}

function ownersOf(decision: Decision, span: Span): Actor[] {
  return decision.input.findings.actors.filter((actor) => actor.mentions.some((mention) => isAt(mention, span)));
}

function without(actor: Actor, spans: readonly Span[]): ActorMention[] {
  return actor.mentions.filter((mention) => !spans.some((span) => isAt(mention, span)));
}

function isAt(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
