import type { ActorIndex, Party } from './actorIndex';
import type { Draft } from './draft';
import type { SyntaxView } from './syntaxView';

/** Where an event happened, and how that is known. */
export interface EventPlace {
  readonly kind: 'governed' | 'sentence' | 'context';
  readonly party: Party;
}

const locative: ReadonlySet<string> = new Set(
  'in at near outside inside around across off throughout along within over'.split(' '),
);

/**
 * Where an event of a sentence happened: the place whose phrase hangs from the trigger, its object or the clause around it, else the
 * phrase of place that is nearest in the sentence. Only after a preposition of place: "attacked in Mali", never "attacked Mali".
 */
export function placeOf(
  view: SyntaxView,
  index: ActorIndex,
  { token: trigger, last: end }: Draft,
  first: number,
  last: number,
): EventPlace | undefined {
  let best: Party | undefined;
  let bestScore = Infinity;
  for (let token = first; token < last; token++) {
    if (!locative.has(view.word(token)) || view.relation(token) !== 'case') continue;
    const noun = view.head(token);
    if (noun <= token) continue;
    const party = placeIn(view, index, noun);
    if (!party) continue;
    const isGoverned = governs(view, noun, trigger);
    const score = Math.abs(noun - trigger) + (noun < end ? 5 : 0) + (isGoverned ? 0 : 100);
    if (score >= bestScore) continue;
    bestScore = score;
    best = party;
  }
  return best && { kind: bestScore < 100 ? 'governed' : 'sentence', party: best };
}

/** The place that a noun names, or that the town or the area it is said of has: "near the town of Adré", "in the streets of Lima". */
function placeIn(view: SyntaxView, index: ActorIndex, noun: number): Party | undefined {
  const own = index.party(noun);
  if (own && own.mention.kind !== 'adjective') return own.actor.type === 'place' ? own : undefined;
  for (const child of view.childrenBy(noun, 'flat', 'appos', 'compound', 'nmod')) {
    if (view.relation(child) === 'nmod' && !ofPlace.has(view.preposition(child) ?? '')) continue;
    const party = index.party(child);
    if (party?.actor.type === 'place' && party.mention.kind !== 'adjective') return party;
  }
  return undefined;
}

const ofPlace: ReadonlySet<string> = new Set(['of', 'in', 'near']);

function governs(view: SyntaxView, noun: number, trigger: number): boolean {
  for (let at = noun, step = 0; at >= 0 && step < 4; at = view.head(at), step++) {
    if (at === trigger) return true;
    const relation = view.relation(at);
    if (relation !== 'nmod' && relation !== 'obl' && relation !== 'obj' && relation !== 'nsubj:pass') return false;
  }
  return false;
}
