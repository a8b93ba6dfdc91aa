import type { Actor } from '../actors/actor';
import type { Registry } from '../actors/registry';
import type { EventItem, Sidecar, UnsettledState } from '../annotations/sidecar';
import { normalText } from '../annotations/normalText';
import type { PloverEvent } from '../events/event';
import type { DateMention } from '../recognize/dates/timex';
import type { EntityMention } from '../recognize/entities/entity';
import { overlaps, type Span } from '../text/span';

/** One article with what is known of it, as the exporters take it. */
export interface ExportSource {
  /** Path below the exported folder, with forward slashes; names the article in every row. */
  readonly path: string;
  /** The file as it is; offsets below are UTF-16 units of it. */
  readonly text: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
  readonly sidecar: Sidecar;
  /** Where each mention of the sidecar stands now; a mention without a place is lost and goes out without offsets. */
  readonly places: ReadonlyMap<string, Span>;
  /** Names of the actor ids that mentions and events use. */
  readonly actorNames: ReadonlyMap<string, string>;
  /** Tells country and sector of those actors that it has. */
  readonly registry?: Registry;
  /** Machine findings to export beside the annotations; absent = annotations only. */
  readonly findings?: ExportFindings;
}

export interface ExportFindings {
  readonly entities: readonly EntityMention[];
  readonly dates: readonly DateMention[];
  readonly actors: readonly Actor[];
  readonly events: readonly PloverEvent[];
}

/** Who stands behind an exported row. */
export type Origin = 'annotation' | 'suggestion';

export interface ExportMention {
  /** The sidecar's id, or `s1`, `s2` ... for a suggestion. */
  readonly id: string;
  readonly origin: Origin;
  readonly type: string;
  readonly subtype?: string;
  readonly quote: string;
  /** UTF-16 units of the file as it is; absent where the words are lost. */
  readonly span?: Span;
  /** Code points of the LF-normalised text. */
  readonly at?: readonly [number, number];
  readonly prefix: string;
  readonly suffix: string;
  readonly value?: string;
  readonly mod?: string;
  readonly actor?: string;
  /** What the actor is called. */
  readonly actorName?: string;
  readonly note?: string;
  readonly tags: readonly string[];
  readonly by?: string;
  readonly state?: UnsettledState;
  readonly confidence?: number;
}

/** A role's filler: the mention or actor it names, as a person reads it. */
export interface ExportParty {
  readonly id: string;
  readonly name: string;
  readonly country?: string;
  readonly sector?: string;
}

export interface ExportEvent {
  readonly id: string;
  readonly origin: Origin;
  readonly type: string;
  /** PLOVER mode and contexts. */
  readonly mode?: string;
  readonly context: readonly string[];
  readonly actor: readonly ExportParty[];
  readonly recipient: readonly ExportParty[];
  readonly place: readonly ExportParty[];
  readonly reportedBy: readonly ExportParty[];
  readonly date?: string;
  readonly status: string;
  /** The words that tell it; empty where none of its mentions has a place. */
  readonly quote: string;
  readonly span?: Span;
  readonly at?: readonly [number, number];
  /** Mention id of the trigger, where there is one. */
  readonly trigger?: string;
  readonly triggerSpan?: Span;
  readonly credibility?: number;
  readonly confidence?: string | number;
  readonly note?: string;
  readonly tags: readonly string[];
  readonly by?: string;
}

export interface ExportArticle {
  readonly path: string;
  readonly text: string;
  readonly normal: string;
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
  readonly sidecar: Sidecar;
  /** Annotations first, then suggestions; each in text order, lost ones last. */
  readonly mentions: readonly ExportMention[];
  readonly events: readonly ExportEvent[];
}

/** What to call the actors that people named: as the sidecar says, else the registry, else what was found. */
export function actorNames(
  sidecar: Sidecar,
  registry: Registry | undefined,
  found: readonly Actor[] = [],
): Map<string, string> {
  const own = sidecar.actors.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name] as const]));
  return new Map([...[...found, ...(registry?.actors ?? [])].map(({ id, name }) => [id, name] as const), ...own]);
}

/** Brings annotations and suggestions into one shape. Suggestions that an annotation covers, or that were refused, stay out. */
export function collectExport(source: ExportSource): ExportArticle {
  const normal = normalText(source.text);
  const at = (span: Span): readonly [number, number] => [
    normal.toCodePoint(normal.fromRaw(span.start)),
    normal.toCodePoint(normal.fromRaw(span.end)),
  ];
  const context = (span: Span | undefined, kept?: { prefix?: string; suffix?: string }) => {
    if (!span) return { prefix: kept?.prefix ?? '', suffix: kept?.suffix ?? '' };
    const [start, end] = [normal.fromRaw(span.start), normal.fromRaw(span.end)];
    return { prefix: normal.text.slice(Math.max(0, start - 32), start), suffix: normal.text.slice(end, end + 32) };
  };

  const annotated = source.sidecar.mentions.map((item): ExportMention => {
    const span = source.places.get(item.id);
    return {
      id: item.id,
      origin: 'annotation',
      type: item.type,
      quote: item.quote,
      ...(span && { span, at: at(span) }),
      ...context(span, item),
      ...pick(item, ['value', 'mod', 'actor', 'note', 'by', 'state']),
      tags: item.tags ?? [],
    };
  });
  const suggested = suggestions(source).map((finding, index): ExportMention => ({
    ...finding,
    id: `s${index + 1}`,
    origin: 'suggestion',
    at: at(finding.span),
    ...context(finding.span),
    tags: [],
  }));
  const mentions = [...annotated.sort(byPlace), ...suggested].map((mention): ExportMention => {
    const name = mention.actor === undefined ? undefined : source.actorNames.get(mention.actor);
    return name === undefined ? mention : { ...mention, actorName: name };
  });
  const known = new Map(mentions.map((mention) => [mention.id, mention]));
  const facts: readonly Pick<Actor, 'id' | 'name' | 'country' | 'sector'>[] = [
    ...(source.registry?.actors ?? []),
    ...(source.findings?.actors ?? []),
  ];
  const actors = new Map(facts.map((actor) => [actor.id, actor]));
  const party = (id: string): ExportParty => {
    const mention = known.get(id);
    const actor = actors.get(mention?.actor ?? id);
    const name = source.actorNames.get(mention?.actor ?? id) ?? mention?.quote ?? actor?.name ?? id;
    return { id, name, ...pick(actor ?? {}, ['country', 'sector']) };
  };

  const events = [
    ...source.sidecar.events.map((item) => annotatedEvent(item, known, source.text, party)),
    ...(source.findings?.events ?? [])
      .filter((event) => !told(event, source))
      .map((event) => suggestedEvent(event, party)),
  ].map((event) => ({ ...event, ...(event.span && { at: at(event.span) }) }));
  return {
    path: source.path,
    text: source.text,
    normal: normal.text,
    ...pick(source, ['date', 'title', 'url']),
    sidecar: source.sidecar,
    mentions,
    events,
  };
}

function suggestions(source: ExportSource) {
  const { findings, sidecar, places } = source;
  if (!findings) return [];
  const taken = [...places.values()];
  const refused = new Set(sidecar.rejected.map((item) => `${item.type} ${item.quote}`));
  const actorOf = new Map(
    findings.actors.flatMap((actor) => actor.mentions.map((mention) => [mention.start, actor.id])),
  );
  const entities = findings.entities.map(({ start, end, text, type, subtype, confidence }) => ({
    type: type as string,
    ...(subtype && { subtype }),
    quote: text,
    span: { start, end },
    confidence,
    ...(actorOf.has(start) && { actor: actorOf.get(start) as string }),
  }));
  const dates = findings.dates.map(({ start, end, text, value, mod }) => ({
    type: 'date',
    quote: text,
    span: { start, end },
    ...(value && { value }),
    ...(mod && { mod }),
  }));
  return [...entities, ...dates]
    .filter(
      ({ span, type, quote }) => !taken.some((place) => overlaps(place, span)) && !refused.has(`${type} ${quote}`),
    )
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether the analyst has coded this event already: same type, overlapping words. */
function told(event: PloverEvent, { sidecar, places }: ExportSource): boolean {
  return sidecar.events.some(
    (item) =>
      item.type === event.type &&
      [item.trigger, ...item.actor, ...item.recipient].some((id) => {
        const place = id && places.get(id);
        return place && overlaps(place, event.quote);
      }),
  );
}

function annotatedEvent(
  item: EventItem,
  known: ReadonlyMap<string, ExportMention>,
  text: string,
  party: (id: string) => ExportParty,
): ExportEvent {
  const trigger = item.trigger ? known.get(item.trigger) : undefined;
  const dateMention = item.date ? known.get(item.date) : undefined;
  const roles = [...item.actor, ...item.recipient, ...item.place].map((id) => known.get(id));
  const span = eventSpan([trigger, ...roles, dateMention], trigger);
  const date = dateMention ? dateMention.value : item.date;
  return {
    id: item.id,
    origin: 'annotation',
    type: item.type,
    ...pick(item, ['mode']),
    context: item.context ?? [],
    actor: item.actor.map(party),
    recipient: item.recipient.map(party),
    place: item.place.map(party),
    reportedBy: item.reportedBy.map(party),
    ...(date && { date }),
    status: item.status ?? 'actual',
    quote: span ? text.slice(span.start, span.end) : (trigger?.quote ?? ''),
    ...(span && { span }),
    ...(item.trigger && { trigger: item.trigger }),
    ...(trigger?.span && { triggerSpan: trigger.span }),
    ...pick(item, ['credibility', 'confidence', 'note', 'by']),
    tags: item.tags ?? [],
  };
}

/** The words from the first to the last mention of an event; those near its trigger only, for roles may be filled from afar. */
function eventSpan(
  mentions: readonly (ExportMention | undefined)[],
  trigger: ExportMention | undefined,
): Span | undefined {
  const near = 300;
  const spans = mentions.flatMap((mention) => mention?.span ?? []);
  const centre = trigger?.span ?? spans[0];
  if (!centre) return undefined;
  const close = spans.filter((span) => span.start > centre.start - near && span.end < centre.end + near);
  return {
    start: Math.min(centre.start, ...close.map((span) => span.start)),
    end: Math.max(centre.end, ...close.map((span) => span.end)),
  };
}

function suggestedEvent(event: PloverEvent, party: (id: string) => ExportParty): ExportEvent {
  const { start, end, text } = event.quote;
  return {
    id: event.id,
    origin: 'suggestion',
    type: event.type,
    ...pick(event, ['mode']),
    context: event.context ?? [],
    actor: event.actor.map(party),
    recipient: event.recipient.map(party),
    place: event.place.map(party),
    reportedBy: event.reportedBy.map(party),
    ...(event.date && { date: event.date }),
    status: event.status,
    quote: text,
    span: { start, end },
    triggerSpan: { start: event.trigger.start, end: event.trigger.end },
    confidence: event.confidence,
    tags: [],
  };
}

function byPlace(a: ExportMention, b: ExportMention): number {
  return (
    (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) ||
    (a.span?.end ?? 0) - (b.span?.end ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The named properties that are set; keeps absent ones absent. */
function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): { [P in K]?: NonNullable<T[P]> };
function pick(from: object, keys: readonly string[]): Record<string, unknown>;
function pick(from: object, keys: readonly string[]): Record<string, unknown> {
  const record = from as Record<string, unknown>;
  return Object.fromEntries(keys.filter((key) => record[key] !== undefined).map((key) => [key, record[key]]));
}
