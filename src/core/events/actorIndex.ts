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

const withoutAdjective = /^(?:US|U\.S\.|UK|U\.K\.|EU|UN|U\.N\.)$/;

/** After a name: "China-brokered", "Syrian-backed", but "Russian-led forces" and "a Korean-owned tanker" are theirs. */
const onlyDescribes = /^-(?!(?:led|owned|flagged|registered|operated)\b)[a-z]+(?:ed|held|made|born|built|run)\b/;

const delegates = /^(?:representatives?|delegates?|delegations?|negotiators?|envoys?|emissar(?:y|ies)|mediators?)$/;

/** Between people and where they are: "the peacekeeping force in Lebanon". */
const homes: ReadonlySet<string> = new Set(['in', 'of', 'from']);

/** The actors of a text by token: a token belongs to the shortest mention that covers it. */
export class ActorIndex {
  private readonly at: (Entry | undefined)[];
  /** By the start of a mention, the other actors that the same words mean: "the Chinese and Russian navies". */
  private readonly twins = new Map<number, Entry[]>();

  constructor(
    private readonly view: SyntaxView,
    actors: readonly Actor[],
  ) {
    const tokens = view.syntax;
    this.at = new Array<Entry | undefined>(tokens.count);
    const entries: Entry[] = [];
    for (const actor of actors) for (const mention of actor.mentions) entries.push({ actor, mention });
    entries.sort((a, b) => a.mention.end - a.mention.start - (b.mention.end - b.mention.start));
    for (const entry of entries) {
      if (onlyDescribes.test(tokens.text.slice(entry.mention.end, entry.mention.end + 24))) continue;
      const known = this.at[tokenAt(tokens, entry.mention.end - 1)];
      if (known?.mention.start === entry.mention.start && known.mention.end === entry.mention.end) {
        const others = this.twins.get(entry.mention.start);
        if (others) others.push(entry);
        else this.twins.set(entry.mention.start, [entry]);
      }
      for (
        let token = tokenAt(tokens, entry.mention.start);
        token < tokens.count && (tokens.start[token] ?? 0) < entry.mention.end;
        token++
      )
        this.at[token] ??= entry;
    }
  }

  /** The actor that a token belongs to. */
  party(token: number, isHead = true): Party | undefined {
    const entry = this.at[token];
    return entry && { actor: entry.actor, mention: entry.mention, token, isHead };
  }

  /** The actors that a noun phrase means: the noun's own, those joined to it, else the nearest inside the phrase. */
  partiesOf(noun: number, depth = 0): Party[] {
    const { view } = this;
    if (noun < 0 || depth > 4) return [];
    const found = this.withPair(this.ownParties(noun, depth));
    for (const other of view.childrenBy(noun, 'conj')) {
      if (!view.isNominal(other)) continue;
      // "the UN secretary-general, [Ada Mensah], left": the same one, whatever the parse says
      if (this.isApposition(other)) return this.partiesOf(other, depth + 1);
      for (const party of this.partiesOf(other, depth + 1))
        if (!found.some(({ actor }) => actor.id === party.actor.id)) found.push(party);
    }
    return found;
  }

  /** Whether a person's name stands between commas, with no "and". */
  private isApposition(name: number): boolean {
    const { view } = this;
    const party = this.party(name);
    if (view.tag(name) !== 'PROPN' || view.word(name - 1) !== ',' || party?.mention.kind !== 'name') return false;
    const after = tokenAt(view.syntax, party.mention.end - 1) + 1;
    return view.word(after) === ',' && view.tag(after + 1) === 'VERB' && !view.childrenBy(name, 'cc').length;
  }

  /** The country of somebody of no known country: "the peacekeeping force in Lebanon". */
  private homeOf(noun: number, depth: number): Party[] {
    const own = this.party(noun);
    if (own?.mention.kind !== 'description') return [];
    const beside = this.homeBeside(tokenAt(this.view.syntax, own.mention.end - 1) + 1);
    if (beside) return [beside];
    for (const child of this.view.childrenBy(noun, 'nmod')) {
      // "militants near the Afghan border": on which side is not said
      if (child < noun || this.view.preposition(child) === 'near') continue;
      const [home] = this.partiesOf(child, depth + 1);
      if (home?.actor.country !== undefined) return [{ ...home, isHead: false }];
    }
    return [];
  }

  /** "rebels [in the Ivory Coast]", wherever the parse hangs the phrase: the country or place after "in", "of" or "from". */
  private homeBeside(preposition: number): Party | undefined {
    if (!homes.has(this.view.word(preposition))) return undefined;
    let after = preposition + 1;
    while (this.view.tag(after) === 'DET' || this.view.tag(after) === 'ADJ') after++;
    const home = this.party(after);
    return home?.actor.country !== undefined && home.actor.type !== 'person' ? { ...home, isHead: false } : undefined;
  }

  /** The countries that share a description's noun: "[US] and British activists", "[French], [German] and British ministers". */
  private besideFirst({ mention, actor }: Party): Party[] {
    if (mention.kind !== 'description' || actor.country === undefined) return [];
    const found: Party[] = [];
    for (let at = tokenAt(this.view.syntax, mention.start) - 1; at > 0; at--) {
      const word = this.view.word(at);
      if (word !== 'and' && word !== ',' && word !== 'or') break;
      if (!found.length && word === ',') break;
      const beside = this.party(at - 1, false);
      if (!beside || beside.actor.country === undefined || beside.actor.country === actor.country) break;
      // "attacked Ukraine and British troops" names two: only adjectives, and names without one, describe
      if (beside.mention.kind !== 'adjective' && !withoutAdjective.test(beside.mention.text)) break;
      found.push(beside);
      at = tokenAt(this.view.syntax, beside.mention.start);
    }
    return found.reverse();
  }

  /** "representatives of [the Taliban] and [the army]": those who sent them. */
  private sendersOf(noun: number, depth: number): Party[] {
    if (!delegates.test(this.view.word(noun))) return [];
    const of = this.view
      .childrenBy(noun, 'nmod')
      .filter((child) => /^(?:of|from|for)$/.test(this.view.preposition(child) ?? ''));
    return of.flatMap((child) => this.partiesOf(child, depth + 1)).filter(({ actor }) => actor.type !== 'person');
  }

  /** "India-Pakistan talks", "Armenian-Azerbaijani clashes": both countries that a hyphen joins. */
  private withPair(parties: Party[]): Party[] {
    const { syntax } = this.view;
    const found = [...parties];
    for (const { mention, actor } of parties) {
      if (actor.subtype !== 'country') continue;
      const [before, after] = [tokenAt(syntax, mention.start) - 1, tokenAt(syntax, mention.end - 1) + 1];
      for (const [hyphen, beside] of [
        [before, before - 1],
        [after, after + 1],
      ] as const) {
        const other = this.view.word(hyphen) === '-' ? this.party(beside, false) : undefined;
        if (other?.actor.subtype === 'country' && !found.some((party) => party.actor.id === other.actor.id))
          found.push(other);
      }
    }
    return found;
  }

  private ownParties(noun: number, depth: number): Party[] {
    const { view } = this;
    const own = this.party(noun);
    // "an official protest", "a military accord": the word only describes here
    if (own?.mention.kind === 'description' && view.tag(noun) === 'ADJ' && view.relation(noun) === 'amod') return [];
    const sent = this.sendersOf(noun, depth);
    if (sent.length) return sent;
    if (own && own.mention.kind !== 'adjective')
      return own.actor.country === undefined
        ? [own, ...this.homeOf(noun, depth)]
        : [
            ...this.besideFirst(own),
            own,
            ...(this.twins.get(own.mention.start) ?? []).map((twin) => ({ ...own, ...twin })),
          ];
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
        if (left.length && word !== 'and' && word !== ',' && word !== 'or' && word !== '-') break;
        continue;
      }
      if (party.mention.kind === 'description' && view.tag(token) === 'ADJ') continue;
      if (!left.some(({ actor }) => actor.id === party.actor.id)) left.push(party);
    }
    if (left.length) return left;
    for (const child of view.children(noun)) {
      if (child < noun) continue;
      const relation = view.relation(child);
      if (relation !== 'nmod' && relation !== 'obl' && relation !== 'appos' && relation !== 'acl') continue;
      const inside = depth > 0 && view.preposition(child) !== 'of' ? [] : this.partiesOf(child, depth + 1);
      // "talks between Armenia and Azerbaijan" are both's
      const count = view.preposition(child) === 'between' ? inside.length : 1;
      if (inside.length) return inside.slice(0, count).map((party) => ({ ...party, isHead: false }));
    }
    const beside = this.homeBeside(noun + 1);
    if (beside) return [beside];
    for (let token = noun + 1; token <= last && token < noun + 8; token++) {
      const party = this.party(token, false);
      if (party) return [party];
    }
    return [];
  }
}
