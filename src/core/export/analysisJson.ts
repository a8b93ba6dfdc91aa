import type { Analysis } from '../analysis';
import { ActorIndex } from '../actors/actorIndex';
import type { EntityMention } from '../recognize/entities/entity';

/**
 * An analysis in the contract's shape (`dateline analyze --json`). Offsets are UTF-16 units of the text given, end exclusive;
 * absent values are absent keys.
 */
export function analysisJson(analysis: Analysis, id?: string) {
  const { article, entities, dates, actors, events } = analysis;
  const index = new ActorIndex(actors);
  return {
    ...(id !== undefined && { id }),
    ...(article.date && { date: article.date.value }),
    unit: 'utf16' as const,
    entities: entities.map(({ start, end, text, type, subtype, country, confidence, rule }) =>
      compact({
        start,
        end,
        text,
        type,
        subtype,
        country,
        actor: actorOf(index, { start, end }),
        confidence: round(confidence),
        rule,
      }),
    ),
    dates: dates.map(({ start, end, text, type, value, mod, quant, freq, zone, rule, basis, reason }) =>
      compact({ start, end, text, type, value, mod, quant, freq, zone, rule, basis, reason }),
    ),
    actors: actors.map(({ id: actorId, name, type, subtype, country, sector, role, aliases, mentions }) =>
      compact({
        id: actorId,
        name,
        type,
        subtype,
        country,
        sector,
        role: role && compact({ title: role.title, of: role.of }),
        aliases,
        mentions: mentions.map(({ start, end, text, kind, rule, evidence }) => ({
          start,
          end,
          text,
          kind,
          rule,
          evidence,
        })),
      }),
    ),
    events: events.map((event) =>
      compact({
        id: event.id,
        type: event.type,
        plover: event.plover,
        mode: event.mode,
        context: event.context,
        actor: event.actor,
        recipient: event.recipient,
        place: event.place.length ? event.place : undefined,
        place_source: event.placeSource?.kind,
        date: event.date,
        date_source: event.dateSource?.kind,
        status: event.status,
        start: event.quote.start,
        end: event.quote.end,
        quote: event.quote.text,
        trigger: { start: event.trigger.start, end: event.trigger.end, text: event.trigger.text },
        reported_by: event.reportedBy,
        mentions: event.mentions.length ? event.mentions : undefined,
        confidence: round(event.confidence),
        rule: event.rule,
        evidence: event.evidence,
      }),
    ),
  };
}

/**
 * Whose name an entity is: of the mentions that cover it the narrowest, so that "Ukrainian" in "the Ukrainian president" is Ukraine, and
 * of a wider description only one that the name ends: "Boeing" in "Boeing's chairman" is nobody of whom the text speaks there.
 */
function actorOf(index: ActorIndex, name: Pick<EntityMention, 'start' | 'end'>): string | undefined {
  return index
    .covering(name)
    .filter(({ mention }) => mention.kind !== 'description' || mention.end === name.end)
    .at(-1)?.actor.id;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Drops keys whose value is undefined. */
function compact<T extends object>(from: T): T {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as T;
}
