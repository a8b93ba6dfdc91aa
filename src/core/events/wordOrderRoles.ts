import type { ClauseRoles } from './clauseRoles';
import type { SyntaxView } from './syntaxView';

/**
 * Who does what to whom by the order of the words alone, for a verb that the parse did not see as one: the noun before it that no
 * preposition leads, and the noun after it.
 */
export function wordOrderRoles(view: SyntaxView, verb: number, first: number, last: number): ClauseRoles {
  const noun = nounBefore(view, verb, first);
  // "Russia, an ally of Serbia, blamed ...": whom the apposition describes
  const subject = noun >= 0 && view.relation(noun) === 'appos' ? view.head(noun) : noun;
  const object = nounAfter(view, verb + 1, last);
  return {
    agents: subject < 0 ? [] : [subject],
    patients: object < 0 ? [] : [object],
    isPassive: false,
  };
}

/** The noun before a token that no preposition leads; -1 where there is none in the clause. */
export function nounBefore(view: SyntaxView, verb: number, first: number): number {
  let found = -1;
  for (let at = verb - 1; at >= first;) {
    if (!isNoun(view, at)) {
      if (view.tag(at) === 'VERB' || view.tag(at) === 'SCONJ' || view.tag(at) === 'CCONJ') break;
      at--;
      continue;
    }
    let start = at;
    while (start > first && isInside(view, start - 1)) start--;
    const before = start > first ? start - 1 : -1;
    found = at;
    if (before < 0 || view.tag(before) !== 'ADP') return at;
    at = before - 1;
  }
  return found;
}

function nounAfter(view: SyntaxView, from: number, last: number): number {
  for (let at = from; at < Math.min(last, from + 8); at++) {
    const tag = view.tag(at);
    if (tag === 'VERB' || tag === 'ADP' || tag === 'SCONJ' || tag === 'AUX' || view.word(at) === 'to') return -1;
    if (!isNoun(view, at)) continue;
    while (at + 1 < last && isNoun(view, at + 1)) at++;
    return at;
  }
  return -1;
}

function isNoun(view: SyntaxView, token: number): boolean {
  const tag = view.tag(token);
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON';
}

function isInside(view: SyntaxView, token: number): boolean {
  const tag = view.tag(token);
  return (
    tag === 'NOUN' ||
    tag === 'PROPN' ||
    tag === 'ADJ' ||
    tag === 'NUM' ||
    tag === 'DET' ||
    tag === 'PART' ||
    view.word(token) === '-'
  );
}
