import type { Actor, ActorMention } from '../actors/actor';
import { tokenAt } from '../text/tokens';
import type { SyntaxView } from './syntaxView';

/** An actor found for a role, with the mention that names it. */
export interface Party {
  readonly actor: Actor;
  readonly mention: ActorMention;
  /** The token that the mention was found at. */
  readonly token: number;
  /** Whether the mention is the noun itself, not a word beside it. */
  readonly isHead: boolean;
}

interface Entry {
  readonly actor: Actor;
  readonly mention: ActorMention;
}

/** The actors of a text by token: a token belongs to the shortest mention that covers it. */
export class ActorIndex {
  private readonly at: (Entry | undefined)[];

  constructor(
    private readonly view: SyntaxView,
    actors: readonly Actor[],
  ) {
    const tokens = view.syntax;
    this.at = new Array<Entry | undefined>(tokens.count);
    const entries = actors.flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention })));
    entries.sort((a, b) => a.mention.end - a.mention.start - (b.mention.end - b.mention.start));
    for (const entry of entries)
      for (
        let token = tokenAt(tokens, entry.mention.start);
        token < tokens.count && (tokens.start[token] ?? 0) < entry.mention.end;
        token++
      )
        this.at[token] ??= entry;
  }

  /** The actor that a token belongs to. */
  party(token: number, isHead = true): Party | undefined {
    const entry = this.at[token];
    return entry && { ...entry, token, isHead };
  }

  /** The actors that a noun phrase means: the noun's own, those joined to it, else the nearest inside the phrase. */
  partiesOf(noun: number, depth = 0): Party[] {
    const { view } = this;
    if (noun < 0 || depth > 4) return [];
    const found = this.ownParties(noun, depth);
    for (const other of view.childrenBy(noun, 'conj')) {
      if (!view.isNominal(other)) continue;
      for (const party of this.partiesOf(other, depth + 1))
        if (!found.some(({ actor }) => actor.id === party.actor.id)) found.push(party);
    }
    return found;
  }

  /** The country of somebody of no known country: "the peacekeeping force in Lebanon". */
  private homeOf(noun: number, depth: number): Party[] {
    if (this.party(noun)?.mention.kind !== 'description') return [];
    for (const child of this.view.childrenBy(noun, 'nmod')) {
      if (child < noun) continue;
      const [home] = this.partiesOf(child, depth + 1);
      if (home?.actor.country !== undefined) return [{ ...home, isHead: false }];
    }
    return [];
  }

  private ownParties(noun: number, depth: number): Party[] {
    const { view } = this;
    const own = this.party(noun);
    if (own && own.mention.kind !== 'adjective')
      return own.actor.country === undefined ? [own, ...this.homeOf(noun, depth)] : [own];
    // "President [Ada Mensah]": title and name
    for (const child of view.childrenBy(noun, 'flat', 'appos', 'compound')) {
      if (child < noun) continue;
      const party = this.party(child);
      if (party && party.mention.kind !== 'adjective') return [party];
    }
    if (own) return [own];
    const { first, last } = view.phrase(noun);
    const left: Party[] = [];
    for (let token = noun - 1; token >= Math.max(first, noun - 12); token--) {
      const party = this.party(token, false);
      if (!party) {
        const word = view.word(token);
        if (left.length && word !== 'and' && word !== ',' && word !== 'or') break;
        continue;
      }
      if (!left.some(({ actor }) => actor.id === party.actor.id)) left.push(party);
    }
    if (left.length) return left;
    for (const child of view.children(noun)) {
      if (child < noun) continue;
      const relation = view.relation(child);
      if (relation !== 'nmod' && relation !== 'obl' && relation !== 'appos' && relation !== 'acl') continue;
      const inside = this.partiesOf(child, depth + 1);
      if (inside.length) return inside.slice(0, 1).map((party) => ({ ...party, isHead: false }));
    }
    for (let token = noun + 1; token <= last && token < noun + 8; token++) {
      const party = this.party(token, false);
      if (party) return [party];
    }
    return [];
  }
}
