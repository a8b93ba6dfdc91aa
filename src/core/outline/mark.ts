import type { Actor } from '../actors/actor';
import type { PloverEvent } from '../events/event';
import type { DateMention } from '../recognize/dates/timex';
import type { EntityMention } from '../recognize/entities/entity';
import type { Article } from '../text/article';
import { compareSpans, contains, overlaps, type Quote, type Span } from '../text/span';

/** What the machine found in one article; an `Analysis` is one. */
export interface Findings {
  readonly article: Article;
  readonly entities: readonly EntityMention[];
  readonly dates: readonly DateMention[];
  readonly actors: readonly Actor[];
  readonly events: readonly PloverEvent[];
}

/** How well an annotation still holds its place; the first two need no attention. */
export const placeStates = ['ok', 'moved', 'changed', 'ambiguous', 'orphan'] as const;
export type PlaceState = (typeof placeStates)[number];

/** An analyst's mention as it stands in the text now. */
export interface PlacedMention {
  readonly id: string;
  readonly type: string;
  /** The words it was made on. */
  readonly quote: string;
  /** UTF-16 offsets in the text as it is; absent for an orphan. */
  readonly span?: Span;
  readonly state: PlaceState;
  /** Other places that fit, the likeliest first. */
  readonly candidates?: readonly Span[];
  /** Why it stands there or is lost, in a sentence for people. */
  readonly reason?: string;
  readonly actor?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  /** Dates only: the TIMEX3 value. */
  readonly value?: string;
  readonly by?: string;
  /** What another version says, by field, where a merge could not decide. */
  readonly conflict?: Readonly<Record<string, unknown>>;
}

/** An analyst's event; roles are ids of mentions or actors. */
export interface PlacedEvent {
  readonly id: string;
  readonly type: string;
  readonly mode?: string;
  readonly context?: readonly string[];
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly place: readonly string[];
  readonly trigger?: string;
  /** The id of a date mention, or a TIMEX3 value. */
  readonly date?: string;
  readonly status?: string;
  readonly reportedBy: readonly string[];
  readonly note?: string;
  readonly by?: string;
  /** What another version says, by field, where a merge could not decide. */
  readonly conflict?: Readonly<Record<string, unknown>>;
}

/** An actor as the analyst sees it: what is chained with any of these mentions is this one. */
export interface PlacedActor {
  readonly id: string;
  /** Mention ids. */
  readonly same: readonly string[];
  readonly name?: string;
  readonly by?: string;
}

/** What the analyst decided about one article, placed in the text as it is now. */
export interface Decisions {
  readonly mentions: readonly PlacedMention[];
  readonly events: readonly PlacedEvent[];
  readonly actors?: readonly PlacedActor[];
  /** Refused suggestions. An event is refused by its trigger's place and type. */
  readonly rejected: readonly (Span & { readonly type: string })[];
}

export const noDecisions: Decisions = { mentions: [], events: [], rejected: [] };

/** What a mark looks like. */
export const markKinds = ['person', 'organization', 'place', 'group', 'product', 'other', 'date', 'event'] as const;
export type MarkKind = (typeof markKinds)[number];

/** One marked place of a text: an annotation of the analyst's, or a suggestion of the machine's. */
export interface Mark extends Quote {
  /** The annotation's id in the sidecar; for a suggestion an id that survives edits elsewhere in the text. */
  readonly id: string;
  readonly origin: 'annotation' | 'suggestion';
  readonly kind: MarkKind;
  /** The type as stored: an entity type, `date`, a type of the codebook's, or the event's type. */
  readonly type: string;
  readonly state: PlaceState;
  /** The actor it belongs to: what the analyst linked, else what the machine thinks. */
  readonly actor?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  /** The TIMEX3 value of a date. */
  readonly value?: string;
  /** 1 for an annotation. */
  readonly confidence: number;
  readonly by?: string;
  /** The machine's event that this mark is the trigger of. */
  readonly event?: string;
}

function kindOf(type: string): MarkKind {
  return (markKinds as readonly string[]).includes(type) ? (type as MarkKind) : 'other';
}

/** Gives equal suggestions of one text different ids: `person:Li`, `person:Li#2`, ... */
function numbered(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };
}

/** A place that can be looked up by offset: sorted spans that may overlap. */
class Places<T extends Span> {
  private readonly sorted: readonly T[];
  /** reach[i] is the furthest end among items 0..i, so that a search can stop early. */
  private readonly reach: readonly number[];

  constructor(items: readonly T[]) {
    this.sorted = [...items].sort(compareSpans);
    let furthest = 0;
    this.reach = this.sorted.map((item) => (furthest = Math.max(furthest, item.end)));
  }

  /** Items that share a character with the span, in text order. */
  touching(span: Span): T[] {
    const found: T[] = [];
    for (let i = lastStartingBefore(this.sorted, span.end); i >= 0 && (this.reach[i] ?? 0) > span.start; i--) {
      const item = this.sorted[i];
      if (item && overlaps(item, span)) found.push(item);
    }
    return found.reverse();
  }
}

/** Index of the last item that starts before `offset`; -1 where none does. Logarithmic. */
function lastStartingBefore(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Marks of one text with fast look-up by place, id and actor. */
export class Marks {
  /** In text order, longer first. */
  readonly all: readonly Mark[];
  private readonly places: Places<Mark>;
  private readonly ids: ReadonlyMap<string, Mark>;

  constructor(marks: readonly Mark[]) {
    this.all = [...marks].sort(compareSpans);
    this.places = new Places(this.all);
    this.ids = new Map(this.all.map((mark) => [mark.id, mark]));
  }

  get(id: string): Mark | undefined {
    return this.ids.get(id);
  }

  /** Marks that share a character with the span, in text order. */
  within(span: Span): Mark[] {
    return this.places.touching(span);
  }

  /** Marks that hold the offset, either edge included; the shortest first, an annotation before a suggestion. */
  at(offset: number): Mark[] {
    return this.places
      .touching({ start: offset - 1, end: offset + 1 })
      .filter((mark) => mark.start <= offset && offset <= mark.end)
      .sort(
        (a, b) =>
          Number(b.start <= offset && offset < b.end) - Number(a.start <= offset && offset < a.end) ||
          Number(a.origin === 'suggestion') - Number(b.origin === 'suggestion') ||
          a.end - a.start - (b.end - b.start),
      );
  }

  /** The first mark after `offset` that passes, wrapping round the end. */
  next(offset: number, passes: (mark: Mark) => boolean): Mark | undefined {
    return this.all.find((mark) => mark.start > offset && passes(mark)) ?? this.all.find(passes);
  }

  /** The last mark before `offset` that passes, wrapping round the start. */
  previous(offset: number, passes: (mark: Mark) => boolean): Mark | undefined {
    return this.all.findLast((mark) => mark.start < offset && passes(mark)) ?? this.all.findLast(passes);
  }
}

export interface MarkOptions {
  /** Suggested events below this confidence are left out. */
  readonly minimumConfidence?: number;
}

/**
 * Joins what the analyst decided with what the machine found. A suggestion gives way to an annotation of the same kind that overlaps it,
 * and to a refusal of the same type over the same words.
 */
export function markArticle(findings: Findings, decisions: Decisions = noDecisions, options: MarkOptions = {}): Marks {
  const actorAt = new Map<string, string>();
  for (const actor of findings.actors)
    for (const mention of actor.mentions) actorAt.set(`${mention.start}-${mention.end}`, actor.id);
  const actorOf = (span: Span): string | undefined => actorAt.get(`${span.start}-${span.end}`);

  const triggers = new Set(decisions.events.map((event) => event.trigger));
  const annotations: Mark[] = [];
  for (const mention of decisions.mentions) {
    if (!mention.span) continue;
    const { span, id, state, note, tags, value, by } = mention;
    const event = decisions.events.find((candidate) => candidate.trigger === id);
    const actor = mention.actor ?? actorOf(span);
    annotations.push({
      ...span,
      text: findings.article.text.slice(span.start, span.end),
      id,
      origin: 'annotation',
      kind: triggers.has(id) ? 'event' : kindOf(mention.type),
      type: event?.type ?? mention.type,
      state,
      confidence: 1,
      ...(actor === undefined ? {} : { actor }),
      ...(note === undefined ? {} : { note }),
      ...(tags === undefined ? {} : { tags }),
      ...(value === undefined ? {} : { value }),
      ...(by === undefined ? {} : { by }),
    });
  }

  const taken = new Places(annotations);
  const refused = new Places(decisions.rejected);
  const isOpen = (mark: Mark): boolean =>
    !taken.touching(mark).some((other) => (other.kind === 'event') === (mark.kind === 'event')) &&
    !refused
      .touching(mark)
      .some((other) => other.type === mark.type && (contains(other, mark) || contains(mark, other)));

  const name = numbered();
  const suggestions: Mark[] = [];
  const suggest = (mark: Omit<Mark, 'id' | 'origin' | 'state'>): void => {
    const whole: Mark = { ...mark, id: name(`${mark.type}:${mark.text}`), origin: 'suggestion', state: 'ok' };
    if (isOpen(whole)) suggestions.push(whole);
  };
  for (const { start, end, text, type, confidence } of findings.entities) {
    const actor = actorOf({ start, end });
    suggest({ start, end, text, kind: type, type, confidence, ...(actor === undefined ? {} : { actor }) });
  }
  for (const { start, end, text, value } of findings.dates)
    suggest({ start, end, text, kind: 'date', type: 'date', confidence: 1, ...(value === undefined ? {} : { value }) });
  for (const event of findings.events) {
    if (event.confidence < (options.minimumConfidence ?? 0)) continue;
    const { start, end, text } = event.trigger;
    suggest({ start, end, text, kind: 'event', type: event.type, confidence: event.confidence, event: event.id });
  }
  return new Marks([...annotations, ...suggestions]);
}
