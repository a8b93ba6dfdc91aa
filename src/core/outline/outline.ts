import type { Actor } from '../actors/actor';
import { ploverTypes } from '../events/event';
import { describeTimex } from '../recognize/dates/describeTimex';
import { interval } from '../recognize/dates/interval';
import type { DateMention, TimexMod } from '../recognize/dates/timex';
import type { Span } from '../text/span';
import {
  markKinds,
  noDecisions,
  type Decisions,
  type Findings,
  type Mark,
  type Marks,
  type PlacedMention,
} from './mark';

export type OutlineNodeKind =
  'section' | 'group' | 'event' | 'role' | 'actor' | 'mention' | 'date' | 'annotation' | 'attention';

/** One line of the outline: plain data for a tree, a symbol list or an export. */
export interface OutlineNode {
  /** Unique in the outline; the same for the same thing in the next version of the text. */
  readonly id: string;
  readonly kind: OutlineNodeKind;
  readonly label: string;
  readonly description?: string;
  /** What an icon or a colour goes by: a mark's kind, an event's type, a role, a section's name. */
  readonly type: string;
  /** The words to show for it, in UTF-16 offsets. */
  readonly span?: Span;
  readonly origin?: 'annotation' | 'suggestion';
  /** The mark, event or actor it stands for, by id. */
  readonly mark?: string;
  readonly event?: string;
  readonly actor?: string;
  readonly children: readonly OutlineNode[];
}

export const eventGroupings = ['date', 'type', 'actor', 'none'] as const;
export const actorGroupings = ['type', 'country', 'none'] as const;
export const outlineSorts = ['text', 'name', 'count'] as const;

export interface OutlineOptions {
  readonly groupEvents?: (typeof eventGroupings)[number];
  readonly groupActors?: (typeof actorGroupings)[number];
  readonly sort?: (typeof outlineSorts)[number];
  /** Words that must all stand in a line or in a line below or above it; letter case does not matter. */
  readonly filter?: string;
}

export interface OutlineInput {
  readonly findings: Findings;
  readonly marks: Marks;
  readonly decisions?: Decisions;
}

/** A tree of an article's events, actors, dates, annotations and what needs attention. Immutable. */
export class Outline {
  private readonly byId = new Map<string, OutlineNode>();
  private readonly parents = new Map<string, OutlineNode>();
  private readonly placed: (OutlineNode & { readonly span: Span })[] = [];

  constructor(readonly roots: readonly OutlineNode[]) {
    const visit = (node: OutlineNode, parent?: OutlineNode): void => {
      this.byId.set(node.id, node);
      if (parent) this.parents.set(node.id, parent);
      // A role's words are those of a mention that has a line of its own.
      if (node.span && node.kind !== 'role') this.placed.push(node as OutlineNode & { readonly span: Span });
      for (const child of node.children) visit(child, node);
    };
    for (const root of roots) visit(root);
    this.placed.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  }

  get(id: string): OutlineNode | undefined {
    return this.byId.get(id);
  }

  parent(node: OutlineNode): OutlineNode | undefined {
    return this.parents.get(node.id);
  }

  children(node?: OutlineNode): readonly OutlineNode[] {
    return node ? node.children : this.roots;
  }

  /** The node whose words hold the offset, the shortest first; else the one nearest to it. */
  nearest(offset: number): OutlineNode | undefined {
    let best: OutlineNode | undefined;
    let bestScore = Infinity;
    for (const node of this.placed) {
      const { start, end } = node.span;
      const away = offset < start ? start - offset : offset > end ? offset - end : 0;
      // Any distance outweighs any length.
      const score = away === 0 ? end - start : away * 1e6;
      if (score < bestScore) [best, bestScore] = [node, score];
    }
    return best;
  }

  /** The first node whose words start after the offset. */
  next(offset: number): OutlineNode | undefined {
    return this.placed.find((node) => node.span.start > offset);
  }

  /** The last node whose words start before the offset. */
  previous(offset: number): OutlineNode | undefined {
    return this.placed.findLast((node) => node.span.start < offset);
  }
}

interface Line {
  readonly node: OutlineNode;
  /** Where it stands in the text, its name, and how many there are: what the sorts go by. */
  readonly at: number;
  readonly count: number;
}

function sorted(lines: readonly Line[], sort: OutlineOptions['sort']): OutlineNode[] {
  const byName = (a: Line, b: Line): number => a.node.label.localeCompare(b.node.label, 'en');
  const byText = (a: Line, b: Line): number => a.at - b.at;
  const order =
    sort === 'name'
      ? byName
      : sort === 'count'
        ? (a: Line, b: Line): number => b.count - a.count || byText(a, b)
        : byText;
  return [...lines].sort(order).map((line) => line.node);
}

/** Gathers lines under a heading each, in the order that `rank` gives. */
function grouped(
  prefix: string,
  lines: readonly (Line & { readonly groups: readonly Group[] })[],
  sort: OutlineOptions['sort'],
): OutlineNode[] {
  const groups = new Map<string, { readonly group: Group; readonly lines: Line[] }>();
  for (const line of lines)
    for (const group of line.groups) {
      const held = groups.get(group.key) ?? { group, lines: [] };
      held.lines.push(line.groups.length > 1 ? { ...line, node: under(group.key, line.node) } : line);
      groups.set(group.key, held);
    }
  return [...groups.values()]
    .sort((a, b) => (a.group.rank < b.group.rank ? -1 : a.group.rank > b.group.rank ? 1 : 0))
    .map(({ group, lines: held }) => ({
      id: `${prefix}/${group.key}`,
      kind: 'group' as const,
      label: group.label,
      description: String(held.length),
      type: group.type,
      children: sorted(held, sort),
    }));
}

/** A copy of a node whose ids are its own below another heading. */
function under(prefix: string, node: OutlineNode): OutlineNode {
  return { ...node, id: `${prefix}/${node.id}`, children: node.children.map((child) => under(prefix, child)) };
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly rank: string;
  readonly type: string;
}

const entityKinds = markKinds.filter((kind) => kind !== 'date' && kind !== 'event');

/** Headings for kinds of actors. */
const plurals: Readonly<Record<string, string>> = {
  person: 'People',
  organization: 'Organizations',
  place: 'Places',
  group: 'Groups',
  product: 'Products',
  other: 'Others',
};

const roleNames = { actor: 'Who', recipient: 'Whom', place: 'Where', date: 'When', reportedBy: 'Says' } as const;

/** Builds the outline of one article. */
export function outlineArticle(input: OutlineInput, options: OutlineOptions = {}): Outline {
  const roots = [
    eventSection(input, options),
    actorSection(input, options),
    dateSection(input),
    annotationSection(input, options),
    attentionSection(input),
  ].filter((section) => section.children.length > 0);
  const words = (options.filter ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return new Outline(words.length ? roots.flatMap((root) => filtered(root, words) ?? []) : roots);
}

/** The node with only those lines below it that hold all the words, or the whole of it where its own line does. */
function filtered(node: OutlineNode, words: readonly string[]): OutlineNode | undefined {
  const line = `${node.label} ${node.description ?? ''} ${node.type}`.toLowerCase();
  if (node.kind !== 'section' && words.every((word) => line.includes(word))) return node;
  const rest = words.filter((word) => node.kind === 'section' || !line.includes(word));
  const children = node.children.flatMap((child) => filtered(child, rest) ?? []);
  if (!children.length) return undefined;
  return { ...node, children, ...(node.kind === 'group' ? { description: String(children.length) } : {}) };
}

function section(type: string, label: string, children: readonly OutlineNode[], count: number): OutlineNode {
  return { id: type, kind: 'section', label, description: String(count), type, children };
}

/** What an event line needs, whoever found the event. */
interface EventLine {
  readonly id: string;
  readonly type: string;
  readonly mode?: string;
  readonly context?: readonly string[];
  readonly span?: Span;
  readonly origin: 'annotation' | 'suggestion';
  readonly mark?: string;
  readonly roles: Readonly<Record<keyof typeof roleNames, readonly RoleFiller[]>>;
  readonly status: string;
  readonly words: string;
  readonly mentions: readonly (Span & { readonly text: string })[];
}

interface RoleFiller {
  readonly name: string;
  readonly value: string;
  /** How a date or a place is known, where the event's own words do not say it. */
  readonly how?: string;
  readonly span?: Span;
  readonly actor?: string;
}

function eventSection(input: OutlineInput, options: OutlineOptions): OutlineNode {
  const events = eventLines(input);
  const grouping = options.groupEvents ?? 'date';
  const groupsOf = (event: EventLine): Group[] => {
    const date = event.roles.date[0];
    if (grouping === 'date')
      return [
        date
          ? {
              key: date.value,
              label: dateInWords(date.value),
              rank: dateRank(date.value),
              type: 'date',
            }
          : { key: 'undated', label: 'No date', rank: '\uffff', type: 'date' },
      ];
    if (grouping === 'type') {
      const rank = (ploverTypes as readonly string[]).indexOf(event.type);
      return [
        { key: event.type, label: event.type, rank: String(rank < 0 ? 99 : rank).padStart(2, '0'), type: event.type },
      ];
    }
    const actors = event.roles.actor.map(({ name, value }) => ({
      key: value,
      label: name,
      rank: name,
      type: 'person',
    }));
    return actors.length ? actors : [{ key: 'nobody', label: 'Nobody named', rank: '\uffff', type: 'person' }];
  };
  const lines = events.map((event) => ({
    node: eventNode(event),
    at: event.span?.start ?? Infinity,
    count: event.mentions.length + 1,
    groups: groupsOf(event),
  }));
  const children = grouping === 'none' ? sorted(lines, options.sort) : grouped('events', lines, options.sort);
  return section('events', 'Events', children, events.length);
}

function eventLines({ findings, marks, decisions = noDecisions }: OutlineInput): EventLine[] {
  const actors = new Map(findings.actors.map((actor) => [actor.id, actor]));
  const mentions = new Map(decisions.mentions.map((mention) => [mention.id, mention]));
  const fill = (id: string): RoleFiller => {
    const mention = mentions.get(id);
    const actor = actors.get(mention ? (mention.actor ?? marks.get(id)?.actor ?? '') : id);
    const span = mention?.span ?? actor?.mentions[0];
    const name = actor?.name ?? mention?.quote ?? id;
    return { name, value: actor?.id ?? id, ...(span ? { span } : {}), ...(actor ? { actor: actor.id } : {}) };
  };
  const annotated = decisions.events.map((event): EventLine => {
    const trigger = event.trigger === undefined ? undefined : mentions.get(event.trigger);
    const date = event.date === undefined ? undefined : mentions.get(event.date);
    const first = [event.trigger, ...event.actor, ...event.recipient].flatMap(
      (id) => mentions.get(id ?? '')?.span ?? [],
    );
    const value = date ? date.value : event.date;
    return {
      id: event.id,
      type: event.type,
      ...(event.mode === undefined ? {} : { mode: event.mode }),
      ...(event.context === undefined ? {} : { context: event.context }),
      ...(first[0] ? { span: first[0] } : {}),
      origin: 'annotation',
      ...(event.trigger === undefined ? {} : { mark: event.trigger }),
      roles: {
        actor: event.actor.map(fill),
        recipient: event.recipient.map(fill),
        place: event.place.map(fill),
        date: value === undefined ? [] : [{ name: value, value, ...(date?.span ? { span: date.span } : {}) }],
        reportedBy: event.reportedBy.map(fill),
      },
      status: event.status ?? 'actual',
      words: trigger?.quote ?? '',
      mentions: [],
    };
  });
  const byId = new Map(findings.events.map((event) => [event.id, event]));
  const suggested = marks.all.flatMap((mark): EventLine[] => {
    const event = mark.event === undefined ? undefined : byId.get(mark.event);
    if (!event) return [];
    const date = event.date;
    const dateSpan = event.dateSource?.span;
    const placeSpan = event.placeSource ? { span: event.placeSource.span } : {};
    return [
      {
        id: event.id,
        type: event.type,
        ...(event.mode === undefined ? {} : { mode: event.mode }),
        ...(event.context === undefined ? {} : { context: event.context }),
        span: event.trigger,
        origin: 'suggestion',
        mark: mark.id,
        roles: {
          actor: event.actor.map(fill),
          recipient: event.recipient.map(fill),
          place: event.place.map((id) => ({ ...fill(id), ...placeSpan, ...howKnown(event.placeSource?.kind) })),
          date:
            date === undefined
              ? []
              : [
                  {
                    name: date,
                    value: date,
                    ...(dateSpan ? { span: dateSpan } : {}),
                    ...howKnown(event.dateSource?.kind),
                  },
                ],
          reportedBy: event.reportedBy.map(fill),
        },
        status: event.status,
        words: event.trigger.text,
        mentions: event.mentions,
      },
    ];
  });
  return [...annotated, ...suggested];
}

function howKnown(kind: string | undefined): Pick<RoleFiller, 'how'> {
  if (kind === 'context') return { how: 'carried on from before' };
  return kind === 'document' ? { how: 'the day of the article' } : {};
}

function eventNode(event: EventLine): OutlineNode {
  const id = `event:${event.id}`;
  const names = (fillers: readonly RoleFiller[]): string => fillers.map(({ name }) => name).join(', ');
  const who = names(event.roles.actor) || '?';
  const whom = names(event.roles.recipient);
  const roles = (Object.keys(roleNames) as (keyof typeof roleNames)[]).flatMap((role) =>
    event.roles[role].map((filler, index): OutlineNode => {
      const label = role === 'date' ? dateInWords(filler.value) : filler.name;
      return {
        id: `${id}/${role}${index}`,
        kind: 'role',
        label,
        description: [roleNames[role], ...(filler.how === undefined ? [] : [filler.how])].join(' · '),
        type: role,
        ...(filler.span ? { span: filler.span } : {}),
        ...(filler.actor === undefined ? {} : { actor: filler.actor }),
        children: [],
      };
    }),
  );
  const retold = event.mentions.map((mention, index): OutlineNode => ({
    id: `${id}/told${index}`,
    kind: 'mention',
    label: oneLine(mention.text),
    description: 'told again',
    type: 'event',
    span: { start: mention.start, end: mention.end },
    children: [],
  }));
  const words = oneLine(event.words);
  return {
    id,
    kind: 'event',
    label: whom ? `${who} → ${whom}` : who,
    description: [
      event.mode === undefined ? event.type : `${event.type} ${event.mode}`,
      ...(event.status === 'actual' ? [] : [event.status]),
      ...(words ? [`“${words}”`] : []),
      ...(event.context ?? []).map((context) => context.replace('_', ' ')),
    ].join(' · '),
    type: event.type,
    ...(event.span ? { span: { start: event.span.start, end: event.span.end } } : {}),
    origin: event.origin,
    ...(event.mark === undefined ? {} : { mark: event.mark }),
    event: event.id,
    children: [...roles, ...retold],
  };
}

function actorSection({ findings, marks }: OutlineInput, options: OutlineOptions): OutlineNode {
  const markAt = new Map(marks.all.map((mark) => [`${mark.start}-${mark.end}`, mark]));
  const grouping = options.groupActors ?? 'type';
  const groupOf = (actor: Actor): Group =>
    grouping === 'country'
      ? {
          key: actor.country ?? 'none',
          label: actor.country ?? 'No country',
          rank: actor.country ?? '\uffff',
          type: 'place',
        }
      : {
          key: actor.type,
          label: plurals[actor.type] ?? actor.type,
          rank: String(entityKinds.indexOf(actor.type)),
          type: actor.type,
        };
  const lines = findings.actors.map((actor) => ({
    node: actorNode(actor, markAt),
    at: actor.mentions[0]?.start ?? Infinity,
    count: actor.mentions.length,
    groups: [groupOf(actor)],
  }));
  const children = grouping === 'none' ? sorted(lines, options.sort) : grouped('actors', lines, options.sort);
  return section('actors', 'Actors', children, lines.length);
}

function actorNode(actor: Actor, markAt: ReadonlyMap<string, Mark>): OutlineNode {
  const id = `actor:${actor.id}`;
  const first = actor.mentions[0];
  const facts = [actor.role?.title, [actor.country, actor.sector].filter(Boolean).join(' ')].filter(Boolean);
  return {
    id,
    kind: 'actor',
    label: actor.name,
    description: [...facts, `×${actor.mentions.length}`].join(' · '),
    type: actor.type,
    ...(first ? { span: { start: first.start, end: first.end } } : {}),
    actor: actor.id,
    children: actor.mentions.map((mention, index): OutlineNode => {
      const mark = markAt.get(`${mention.start}-${mention.end}`);
      return {
        id: `${id}/${index}`,
        kind: 'mention',
        label: oneLine(mention.text),
        ...(mention.kind === 'name' ? {} : { description: mention.kind }),
        type: actor.type,
        span: { start: mention.start, end: mention.end },
        actor: actor.id,
        ...(mark ? { mark: mark.id, origin: mark.origin } : {}),
        children: [],
      };
    }),
  };
}

function dateSection({ findings, marks }: OutlineInput): OutlineNode {
  const dates = marks.all.filter((mark) => mark.kind === 'date');
  const published = findings.article.date;
  const found = new Map(findings.dates.map((date) => [`${date.start} ${date.end}`, date]));
  /** What was read there, unless the analyst says otherwise: it tells more than the value. */
  const readAt = ({ start, end, value }: Mark): DateMention | undefined => {
    const date = found.get(`${start} ${end}`);
    return date?.value === value ? date : undefined;
  };
  const words = (mark: Mark): string => {
    const date = readAt(mark);
    if (mark.value === undefined) return 'unresolved';
    return date ? describeTimex(date) : dateInWords(mark.value);
  };
  const rank = (mark: Mark): string =>
    mark.value === undefined ? '\uffff\uffff' : dateRank(mark.value, readAt(mark)?.mod);
  const name = numberedIds('date');
  const nodes = dates
    .map((mark) => ({ mark, id: name(`${mark.text}=${mark.value ?? ''}`) }))
    .sort((a, b) => (rank(a.mark) < rank(b.mark) ? -1 : rank(a.mark) > rank(b.mark) ? 1 : a.mark.start - b.mark.start))
    .map(({ mark, id }): OutlineNode => ({
      id,
      kind: 'date',
      label: words(mark),
      description: `“${oneLine(mark.text)}”${published?.span && published.span.start >= mark.start && published.span.end <= mark.end ? ' · article' : ''}`,
      type: 'date',
      span: { start: mark.start, end: mark.end },
      origin: mark.origin,
      mark: mark.id,
      children: [],
    }));
  return section('dates', 'Dates', nodes, nodes.length);
}

/** A TIMEX3 value in words: "17 May 2024", "the week of 13 May 2024". */
export function dateInWords(value: string): string {
  return describeTimex({ type: value.startsWith('P') ? 'DURATION' : 'DATE', value });
}

/** Sorts values by their first day, the shorter time first; what is no point in time comes last. */
function dateRank(value: string, mod?: TimexMod): string {
  const days = interval(value, mod);
  if (!days) return `\uffff${value}`;
  const padded = (day: number): string => String(Math.max(0, day + 4_000_000)).padStart(8, '0');
  // What is open at one end stands at the other.
  const first = Number.isFinite(days.firstDay) ? days.firstDay : days.lastDay;
  return `${padded(first)} ${padded(Number.isFinite(days.lastDay) ? days.lastDay : first)}`;
}

function numberedIds(prefix: string): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${prefix}:${name}${count === 1 ? '' : `#${count}`}`;
  };
}

function annotationSection({ marks }: OutlineInput, options: OutlineOptions): OutlineNode {
  const lines = marks.all
    .filter((mark) => mark.origin === 'annotation')
    .map((mark) => ({ node: annotationNode(mark), at: mark.start, count: 1 }));
  return section('annotations', 'Annotations', sorted(lines, options.sort), lines.length);
}

function annotationNode(mark: Mark): OutlineNode {
  const more = [
    mark.value,
    mark.tags?.map((tag) => `#${tag}`).join(' '),
    mark.note && oneLine(mark.note),
    mark.by && `by ${oneLine(mark.by)}`,
  ].filter(Boolean);
  return {
    id: `annotation:${mark.id}`,
    kind: 'annotation',
    label: oneLine(mark.text),
    description: [mark.type, ...more].join(' · '),
    type: mark.kind,
    span: { start: mark.start, end: mark.end },
    origin: 'annotation',
    mark: mark.id,
    ...(mark.actor === undefined ? {} : { actor: mark.actor }),
    children: [],
  };
}

function attentionSection({ decisions = noDecisions }: OutlineInput): OutlineNode {
  const lost = needingAttention(decisions).map((mention): OutlineNode => ({
    id: `attention:${mention.id}`,
    kind: 'attention',
    label: oneLine(mention.quote),
    description: `${mention.state} · ${mention.type}`,
    type: mention.state,
    ...(mention.span ? { span: mention.span } : {}),
    origin: 'annotation',
    mark: mention.id,
    children: [],
  }));
  const disputed = inConflict(decisions).map((item): OutlineNode => ({
    id: `conflict:${item.id}`,
    kind: 'attention',
    label: oneLine(item.label),
    description: `conflict · ${item.fields.join(', ')}`,
    type: 'conflict',
    ...(item.span ? { span: item.span } : {}),
    origin: 'annotation',
    mark: item.id,
    children: [],
  }));
  const nodes = [...lost, ...disputed];
  return section('attention', 'Needs attention', nodes, nodes.length);
}

/** Mentions whose place a person has to settle, in the sidecar's order. */
export function needingAttention(decisions: Decisions): PlacedMention[] {
  return decisions.mentions.filter(({ state }) => state !== 'ok' && state !== 'moved');
}

/** A mention or event of which two versions disagree. */
export interface Disputed {
  readonly id: string;
  /** Its words, or the event's type. */
  readonly label: string;
  readonly fields: readonly string[];
  readonly span?: Span;
}

/** Items that a merge left with two values for a field, mentions first. */
export function inConflict(decisions: Decisions): Disputed[] {
  const mentions = new Map(decisions.mentions.map((mention) => [mention.id, mention]));
  const placed = (span: Span | undefined): { readonly span?: Span } => (span ? { span } : {});
  return [
    ...decisions.mentions.flatMap(({ id, quote, conflict, span }) =>
      conflict ? [{ id, label: quote, fields: Object.keys(conflict), ...placed(span) }] : [],
    ),
    ...decisions.events.flatMap(({ id, type, trigger, conflict }) => {
      const words = mentions.get(trigger ?? '');
      const label = words ? `${type} “${words.quote}”` : type;
      return conflict ? [{ id, label, fields: Object.keys(conflict), ...placed(words?.span) }] : [];
    }),
  ];
}

function oneLine(text: string, longest = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
