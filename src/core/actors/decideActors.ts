import { entityTypes, type EntityType } from '../recognize/entities/entity';
import { compareSpans, type Span } from '../text/span';
import type { Actor, ActorMention } from './actor';
import { noActorDecisions, type ActorDecisions, type ActorLink } from './actorDecisions';
import { registeredActor } from './registeredActor';
import type { Registry } from './registry';

export interface DecideInput {
  /** What was found, in order of first mention. */
  readonly actors: readonly Actor[];
  readonly text: string;
  readonly decisions?: ActorDecisions;
  readonly registry?: Registry;
  /** YYYY-MM-DD; decides which role of the registry holds. */
  readonly date?: string | undefined;
}

/** An actor while its mentions still move. */
interface Part {
  actor: Actor;
  readonly mentions: ActorMention[];
  decided: boolean;
}

/**
 * Actors as the analyst sees them: those that are said to be one are merged, linked words belong to whom they were linked to, refused words
 * to nobody. The analyst's word wins over all that was found; what nothing was said of stays as it is. Ids stay unique. Pure and total.
 */
export function decideActors(input: DecideInput): readonly Actor[] {
  const { actors, decisions = noActorDecisions } = input;
  if (!decisions.links.length && !decisions.same.length && !decisions.refused.length) return actors;
  return new Deciding(input, decisions).run();
}

class Deciding {
  private readonly parts: Part[];
  /** Parts by the exact place of each of their mentions. */
  private readonly byPlace = new Map<string, Part[]>();
  private readonly decided = new Map<string, Part>();
  private readonly links: ActorLink[];

  constructor(
    private readonly input: DecideInput,
    private readonly decisions: ActorDecisions,
  ) {
    this.links = [...decisions.links];
    this.parts = input.actors.map((actor) => ({ actor, mentions: [...actor.mentions], decided: false }));
    for (const part of this.parts)
      for (const mention of part.mentions) {
        const key = placeOf(mention);
        const there = this.byPlace.get(key);
        if (there) there.push(part);
        else this.byPlace.set(key, [part]);
      }
  }

  run(): Actor[] {
    this.refuse();
    this.merge();
    this.link();
    return this.finish();
  }

  private refuse(): void {
    for (const span of this.decisions.refused)
      for (const part of this.byPlace.get(placeOf(span)) ?? []) drop(part, span, ['name']);
  }

  private merge(): void {
    const linked = new Map(this.decisions.links.map((link) => [placeOf(link), link.actor]));
    for (const { actor: id, spans, name, by } of this.decisions.same) {
      const own = spans.filter((span) => (linked.get(placeOf(span)) ?? id) === id);
      // Words that were linked one by one, as those split off, speak for themselves and not for the chain they were found in.
      const owners = own.flatMap((span) =>
        (this.byPlace.get(placeOf(span)) ?? []).filter((part) => part.actor.id === id || !linked.has(placeOf(span))),
      );
      const found = owners.filter((part) => !part.decided);
      const named = this.parts.find((part) => part.actor.id === id && part.actor.registered);
      const chains = [...new Set(named ? [named, ...found] : found)];
      const main = chains.find((part) => part.actor.id === id) ?? chains[0];
      const target = this.decided.get(id) ?? main;
      // Words of a chain that another actor has already, or of none: they alone are this actor.
      for (const span of own)
        if (!(this.byPlace.get(placeOf(span)) ?? []).some((part) => part === target || found.includes(part)))
          this.links.push({ ...span, actor: id, type: target?.actor.type ?? 'other', ...(by !== undefined && { by }) });
      if (!target) continue;
      for (const part of chains) if (part !== target) this.take(target, part, by);
      target.decided = true;
      this.decided.set(id, target);
      target.actor = { ...this.described(target.actor, id), ...(name !== undefined && { name }) };
    }
  }

  /** Moves all mentions of `part` over; what is not known of the target is taken over too. */
  private take(target: Part, part: Part, by: string | undefined): void {
    const decided = `${by ?? 'The analyst'} decided that ${target.actor.name} and ${part.actor.name} are one.`;
    for (const mention of part.mentions.splice(0)) {
      target.mentions.push({ ...mention, rule: 'analyst', evidence: `${mention.evidence} ${decided}`, confidence: 1 });
      this.byPlace.get(placeOf(mention))?.push(target);
    }
    const { unnamed, ...whole } = target.actor;
    const other = part.actor;
    target.actor = {
      ...whole,
      ...(unnamed && other.unnamed && { unnamed }),
      // A description gives way to a name.
      ...(unnamed && !other.unnamed && { name: other.name, type: other.type }),
      ...missing(whole, other),
      aliases: [...new Set([...target.actor.aliases, ...other.aliases])],
    };
  }

  private link(): void {
    const { text } = this.input;
    const known = new Map(this.parts.filter((part) => !part.decided).map((part) => [part.actor.id, part]));
    const byEnd = new Map<number, Part[]>();
    for (const part of this.parts)
      for (const { end } of part.mentions) byEnd.set(end, [...(byEnd.get(end) ?? []), part]);
    for (const link of this.links) {
      const target = this.decided.get(link.actor) ?? known.get(link.actor) ?? this.create(link.actor, link.type, link);
      const there = this.byPlace.get(placeOf(link)) ?? [];
      const before = there.flatMap((part) => part.mentions.filter((mention) => placeOf(mention) === placeOf(link)))[0];
      for (const part of there) if (part !== target) drop(part, link);
      // A longer or shorter annotation of the same noun takes its mention along.
      for (const part of byEnd.get(link.end) ?? [])
        if (part !== target)
          for (const mention of part.mentions.filter(
            ({ start, end, kind }) => end === link.end && start !== link.start && kind !== 'adjective',
          ))
            drop(part, mention);
      if (target.mentions.some((mention) => placeOf(mention) === placeOf(link))) continue;
      target.mentions.push({
        start: link.start,
        end: link.end,
        text: text.slice(link.start, link.end),
        kind: before?.kind ?? 'name',
        rule: 'analyst',
        evidence: `${link.by ?? 'The analyst'} linked these words to ${target.actor.name}.`,
        confidence: 1,
      });
    }
  }

  private create(id: string, type: string, span: Span): Part {
    const isEntity = (entityTypes as readonly string[]).includes(type);
    const name = this.input.text.slice(span.start, span.end);
    const blank: Actor = { id, name, type: isEntity ? (type as EntityType) : 'other', aliases: [name], mentions: [] };
    const part: Part = { actor: this.described(blank, id), mentions: [], decided: true };
    this.parts.push(part);
    this.decided.set(id, part);
    return part;
  }

  /** The actor under its new id, as the registry has it where it does. */
  private described(actor: Actor, id: string): Actor {
    const { registry, date } = this.input;
    const entry = registry?.actors.find((candidate) => candidate.id === id);
    if (!entry) return { ...actor, id };
    const { unnamed: _named, ...rest } = actor;
    const known = registeredActor(entry, date);
    return { ...rest, ...known, aliases: [...new Set([...known.aliases, ...actor.aliases])] };
  }

  private finish(): Actor[] {
    const live = this.parts.filter((part) => part.mentions.length);
    for (const part of live) part.mentions.sort(compareSpans);
    live.sort((a, b) => compareSpans(a.mentions[0]!, b.mentions[0]!));
    const taken = new Set(live.map((part) => (part.decided ? part.actor.id : '')));
    return live.map(({ actor, mentions, decided }) => {
      let { id } = actor;
      if (!decided) {
        for (let count = 2; taken.has(id); count++) id = `${actor.id}-${count}`;
        taken.add(id);
      }
      return { ...actor, id, aliases: aliasesOf(actor, mentions), mentions };
    });
  }
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function drop(part: Part, span: Span, kinds?: readonly string[]): void {
  const rest = part.mentions.filter(
    (mention) => placeOf(mention) !== placeOf(span) || (kinds && !kinds.includes(mention.kind)),
  );
  part.mentions.splice(0, part.mentions.length, ...rest);
}

/** What `other` knows and the actor does not. */
function missing({ subtype, country, sector, role }: Actor, other: Actor): Partial<Actor> {
  return {
    ...(!subtype && other.subtype && { subtype: other.subtype }),
    ...(!country && other.country && { country: other.country }),
    ...(!sector && other.sector && { sector: other.sector }),
    ...(!role && other.role && { role: other.role }),
  };
}

/** The name, then those names that the mentions left still use. */
function aliasesOf(actor: Actor, mentions: readonly ActorMention[]): string[] {
  const used = new Set(
    mentions.filter(({ kind }) => kind !== 'pronoun' && kind !== 'description').map(({ text }) => text),
  );
  const kept = actor.aliases.filter((alias) => used.has(alias));
  return [...new Set([actor.name, ...kept, ...used])];
}
