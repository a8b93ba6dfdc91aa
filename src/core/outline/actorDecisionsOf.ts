import { noActorDecisions, type ActorDecisions } from '../actors/actorDecisions';
import { entityTypes } from '../recognize/entities/entity';
import type { Decisions } from './mark';

/** What placed decisions say about who is who, as the analysis takes it. Mentions without a place say nothing. */
export function actorDecisionsOf({ mentions, actors = [], rejected }: Decisions): ActorDecisions {
  const spans = new Map(mentions.flatMap(({ id, span }) => (span ? [[id, span] as const] : [])));
  const links = mentions.flatMap(({ actor, span, type, by }) =>
    actor === undefined || !span
      ? []
      : [{ start: span.start, end: span.end, actor, type, ...(by !== undefined && { by }) }],
  );
  const same = actors.map(({ id, same: ids, name, by }) => ({
    actor: id,
    ...(name !== undefined && { name }),
    ...(by !== undefined && { by }),
    spans: ids.flatMap((mention) => spans.get(mention) ?? []).map(({ start, end }) => ({ start, end })),
  }));
  const refused = rejected
    .filter(({ type }) => (entityTypes as readonly string[]).includes(type))
    .map(({ start, end }) => ({ start, end }));
  return links.length || same.length || refused.length ? { links, same, refused } : noActorDecisions;
}
