import { freshId, type Random, type SidecarChange } from '../annotations/editSidecar';
import { makeAnchor } from '../annotations/makeAnchor';
import { normalText } from '../annotations/normalText';
import type { SidecarFile } from '../annotations/readSidecar';
import type { PloverEvent } from '../events/event';
import { contains, type Span } from '../text/span';
import type { Decisions, Findings, Mark } from './mark';

/** What an analyst's decision is made on. */
export interface DecisionInput {
  /** The sidecar as it is, empty where there is none yet. */
  readonly file: SidecarFile;
  /** What is found in the article; its text is the one that spans are of. */
  readonly findings: Findings;
  readonly decisions: Decisions;
  /** Who decides; stored where given. */
  readonly by?: string | undefined;
  readonly random: Random;
}

/** Fields of a new mention beside its place. */
export interface MentionFields {
  readonly type: string;
  readonly value?: string | undefined;
  readonly mod?: string | undefined;
  readonly actor?: string | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** Fields of a new event; roles are ids of mentions or actors. */
export interface EventFields {
  readonly type: string;
  readonly mode?: string | undefined;
  readonly context?: readonly string[] | undefined;
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly place?: readonly string[];
  readonly date?: string | undefined;
  readonly status?: string | undefined;
  readonly reportedBy?: readonly string[];
}

/** Collects the changes of one decision to a sidecar, so that they are made, and undone, at once. */
export class Decision {
  private readonly made: SidecarChange[] = [];
  private readonly taken: Set<string>;
  /** Mentions by type and place, those made here too: a second role of the same words takes the same mention. */
  private readonly known = new Map<string, string>();
  private readonly text;

  constructor(readonly input: DecisionInput) {
    this.taken = new Set(input.file.places.keys());
    this.text = normalText(input.findings.article.text);
    for (const { id, type, span } of input.decisions.mentions) if (span) this.known.set(keyOf(type, span), id);
  }

  /** Adds a change of its own. */
  change(change: SidecarChange): void {
    this.made.push(change);
  }

  /** In the order to make them. */
  get changes(): readonly SidecarChange[] {
    return this.made;
  }

  /** The id of a mention of this type at these words: the one there is, else a new one. */
  mention(span: Span, fields: MentionFields): string {
    const key = keyOf(fields.type, span);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const id = this.fresh('m');
    const { type, ...rest } = fields;
    const anchor = makeAnchor(this.text, span.start, span.end);
    this.made.push({
      kind: 'add',
      section: 'mentions',
      id,
      fields: { type, ...anchor, ...present(rest), ...this.signature() },
    });
    this.known.set(key, id);
    return id;
  }

  /** Adds an event whose trigger are these words. */
  event(trigger: Span, fields: EventFields): string {
    const { type, mode, context, actor = [], recipient = [], place = [], date, status, reportedBy = [] } = fields;
    const words = this.mention(trigger, { type: 'event' });
    const id = this.fresh('e');
    const roles = { mode, context, actor, recipient, trigger: words, place, date, status, reported_by: reportedBy };
    this.made.push({ kind: 'add', section: 'events', id, fields: { type, ...present(roles), ...this.signature() } });
    return id;
  }

  /** Refuses a suggestion for good. */
  reject(span: Span, type: string): void {
    this.made.push({ kind: 'reject', fields: { type, ...makeAnchor(this.text, span.start, span.end) } });
  }

  /** Settles a mention on these words. */
  attach(id: string, span: Span): void {
    const anchor = makeAnchor(this.text, span.start, span.end);
    this.made.push({ kind: 'set', section: 'mentions', id, fields: { ...anchor, state: undefined } });
  }

  setMention(id: string, fields: Partial<MentionFields>): void {
    const index = this.made.findIndex((change) => change.kind === 'add' && change.id === id);
    const added = this.made[index];
    // A mention of this very decision is not in the file yet.
    if (added?.kind === 'add') {
      this.made[index] = { ...added, fields: { ...added.fields, ...present(fields) } };
      return;
    }
    this.made.push({ kind: 'set', section: 'mentions', id, fields: { ...fields } });
  }

  /** Removes a mention from the sidecar: from the roles that it plays too, and with it the event that it is the trigger of. */
  remove(id: string): void {
    for (const event of this.input.file.value.events) {
      if (event.trigger === id) {
        this.made.push({ kind: 'remove', section: 'events', id: event.id });
        continue;
      }
      const without = (ids: readonly string[]): readonly string[] | undefined => {
        const rest = ids.filter((other) => other !== id);
        return rest.length ? rest : undefined;
      };
      const fields = {
        ...(event.actor.includes(id) && { actor: without(event.actor) }),
        ...(event.recipient.includes(id) && { recipient: without(event.recipient) }),
        ...(event.place.includes(id) && { place: without(event.place) }),
        ...(event.reportedBy.includes(id) && { reported_by: without(event.reportedBy) }),
        ...(event.date === id && { date: undefined }),
      };
      if (Object.keys(fields).length) this.made.push({ kind: 'set', section: 'events', id: event.id, fields });
    }
    for (const { id: actor, same } of this.input.file.value.actors) {
      const rest = same.filter((other) => other !== id);
      if (rest.length === same.length) continue;
      this.made.push(
        rest.length
          ? { kind: 'set', section: 'actors', id: actor, fields: { same: rest } }
          : { kind: 'remove', section: 'actors', id: actor },
      );
    }
    this.made.push({ kind: 'remove', section: 'mentions', id });
  }

  /** Makes a suggestion the analyst's own: a name, a date, or an event with its mentions, roles and date. */
  accept(mark: Mark): void {
    const { findings } = this.input;
    const event = mark.event === undefined ? undefined : findings.events.find(({ id }) => id === mark.event);
    if (event) this.acceptEvent(event);
    else if (mark.kind === 'date') this.mention(mark, { type: 'date', ...this.dateAt(mark) });
    else this.mention(mark, { type: mark.type, actor: this.registered(mark.actor) });
  }

  private acceptEvent(event: PloverEvent): void {
    const roles = (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => this.filler(id, event) ?? id))];
    const source = event.dateSource?.span;
    const governing =
      source && this.input.findings.dates.find((date) => date.start === source.start && date.end === source.end);
    this.event(event.trigger, {
      type: event.type,
      mode: event.mode,
      context: event.context,
      actor: roles(event.actor),
      recipient: roles(event.recipient),
      place: this.placeMentions(event) ?? roles(event.place),
      date:
        governing?.value === event.date && governing
          ? this.mention(governing, { type: 'date', ...this.dateAt(governing) })
          : event.date,
      status: event.status,
      reportedBy: roles(event.reportedBy),
    });
  }

  /** The words that say where, as a mention. */
  private placeMentions({ place, placeSource }: PloverEvent): string[] | undefined {
    const [actor] = place;
    return actor === undefined || !placeSource
      ? undefined
      : [this.mention(placeSource.span, { type: 'place', actor: this.registered(actor) })];
  }

  /**
   * A mention for an actor's role: in the event's own words, else the one nearest to its trigger; a name rather than a description that stands
   * beside it ("the Dawn Front, a militant group, attacked"), and a pronoun last.
   */
  private filler(actorId: string, event: PloverEvent): string | undefined {
    const actor = this.input.findings.actors.find(({ id }) => id === actorId);
    if (!actor) return undefined;
    const cost = (mention: (typeof actor.mentions)[number]): number =>
      (contains(event.quote, mention) ? 0 : 1e9) +
      (mention.kind === 'pronoun' ? 1e6 : 0) +
      (mention.kind === 'description' && mention.rule === 'apposition' ? 1e3 : 0) +
      Math.abs(mention.start - event.trigger.start);
    const [first, ...rest] = actor.mentions;
    if (!first) return undefined;
    const best = rest.reduce((nearest, mention) => (cost(mention) < cost(nearest) ? mention : nearest), first);
    return this.mention(best, { type: actor.type, actor: this.registered(actor.id) });
  }

  private dateAt(span: Span): Pick<MentionFields, 'value' | 'mod'> {
    const date = this.input.findings.dates.find(({ start, end }) => start === span.start && end === span.end);
    return { value: date?.value, mod: date?.mod };
  }

  /** An actor's id is stored only where the registry knows it: a link is for the analyst to make. */
  private registered(id: string | undefined): string | undefined {
    return this.input.findings.actors.find((actor) => actor.id === id)?.registered ? id : undefined;
  }

  private fresh(letter: string): string {
    const id = freshId(letter, this.taken, this.input.random);
    this.taken.add(id);
    return id;
  }

  /** Who decides, as a field to store. */
  signature(): { readonly by?: string } {
    return this.input.by ? { by: this.input.by } : {};
  }
}

function keyOf(type: string, { start, end }: Span): string {
  return `${type} ${start}-${end}`;
}

/** Without what is undefined or an empty list. */
function present(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)),
  );
}

/** Whole words of a text that read the same as `words`, apart from those places that are given. */
export function sameWords(text: string, words: string, except: readonly Span[] = []): Span[] {
  const found: Span[] = [];
  if (!words.trim()) return found;
  const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    const isWhole = !(isWord(text[start - 1]) && isWord(text[start])) && !(isWord(text[end]) && isWord(text[end - 1]));
    if (isWhole && !except.some((span) => span.start < end && start < span.end)) found.push({ start, end });
  }
  return found;
}
