import type { SyntaxView } from './syntaxView';

const relativePronouns: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom']);
const activeOnly: ReadonlySet<string> = new Set(
  'threatened refused agreed vowed promised pledged declined offered demanded decided planned warned announced'.split(
    ' ',
  ),
);
const perfect: ReadonlySet<string> = new Set(['have', 'has', 'had', 'having', "'ve"]);

/** Whether a verb is in the passive: "was arrested", "troops sent to", "being sent". */
export function isPassive(view: SyntaxView, verb: number): boolean {
  const children = view.children(verb);
  if (children.some((child) => view.relation(child) === 'aux:pass' || view.relation(child) === 'nsubj:pass'))
    return true;
  if (children.some((child) => view.relation(child) === 'obl:agent')) return true;
  // "since he was jailed", taken for an adjective
  if (view.tag(verb) === 'ADJ') return children.some((child) => view.relation(child) === 'cop');
  if (view.fine(verb) !== 'VBN') return false;
  if (children.some((child) => view.relation(child) === 'aux' && perfect.has(view.word(child)))) return false;
  const relation = view.relation(verb);
  // "The parliament threatened on Monday to ...": a sentence without another verb was taken for a noun with a participle
  // (but "there were ten soldiers killed")
  if (relation === 'acl' && view.relation(view.head(verb)) === 'root')
    return view.childrenBy(view.head(verb), 'expl').length > 0;
  // "The parliament threatened to ...": who is told to is urged, not threatened
  if (relation === 'acl' && activeOnly.has(view.word(verb)) && view.childrenBy(verb, 'xcomp', 'ccomp').length)
    return false;
  if (relation === 'conj') {
    const first = view.head(verb);
    return first >= 0 && view.fine(first) === 'VBN' && isPassive(view, first);
  }
  return (
    (relation === 'acl' || relation === 'advcl' || relation === 'amod' || relation === 'xcomp') &&
    !children.some((child) => view.relation(child) === 'obj')
  );
}

/** The nouns that do what a verb says, in the active sense: its subject, or the one it is shared from. */
export function subjectsOf(view: SyntaxView, verb: number, depth = 0): number[] {
  if (verb < 0 || depth > 6) return [];
  const own = view
    .childrenBy(verb, 'nsubj', 'nsubj:pass', 'csubj', 'nsubj:outer')
    .filter((child) => view.isNominal(child));
  const subject = own[0];
  if (subject !== undefined) {
    if (relativePronouns.has(view.word(subject))) {
      const antecedent = antecedentOf(view, verb, subject);
      if (antecedent >= 0) return [antecedent];
    }
    return own;
  }
  // "police tear-gassed": its parts are words of their own
  if (view.hyphenated(verb) !== undefined && view.isNominal(verb - 3)) return [verb - 3];
  const beside = nounBeforeAuxiliary(view, verb);
  if (beside >= 0) return [beside];
  const relation = view.relation(verb);
  const head = view.head(verb);
  if (head < 0) return [];
  switch (relation) {
    case 'acl':
      if (view.fine(verb) === 'VBG' || view.fine(verb) === 'VBN') return [head];
      return ownersOf(view, head, depth + 1);
    case 'acl:relcl':
      return [head];
    case 'xcomp': {
      const object = view.childrenBy(head, 'obj', 'iobj')[0];
      if (object !== undefined && object < verb && view.isNominal(object)) return [object];
      return subjectsOf(view, head, depth + 1);
    }
    case 'conj':
    case 'advcl':
    case 'ccomp':
    case 'parataxis':
      return view.isVerbal(head) ? subjectsOf(view, head, depth + 1) : [];
    default:
      return [];
  }
}

/** "fled after two of his aides were shot": the noun right before the finite auxiliary, where the parse gives the verb no subject; else -1. */
function nounBeforeAuxiliary(view: SyntaxView, verb: number): number {
  const auxiliary = view.childrenBy(verb, 'aux:pass', 'aux')[0];
  if (auxiliary === undefined || !finite.has(view.word(auxiliary))) return -1;
  const tag = view.tag(auxiliary - 1);
  return tag === 'NOUN' || tag === 'PROPN' ? auxiliary - 1 : -1;
}

const finite: ReadonlySet<string> = new Set(['was', 'were', 'is', 'are']);

/** Who a noun of action belongs to: its possessor, or the subject of the verb that it is the object of. */
export function ownersOf(view: SyntaxView, noun: number, depth = 0): number[] {
  const possessor = view.childrenBy(noun, 'nmod:poss')[0];
  if (possessor !== undefined) return [possessor];
  const head = view.head(noun);
  if (head >= 0 && depth < 6 && view.isVerbal(head)) {
    const relation = view.relation(noun);
    // "was ousted in a coup": not by the one it was done to
    if (relation === 'obl' && isPassive(view, head)) return [];
    if (relation === 'obj' || relation === 'xcomp' || relation === 'obl' || relation === 'iobj')
      return subjectsOf(view, head, depth + 1);
  }
  return [];
}

/** The noun that a relative pronoun stands for: by the parse, else the noun right before it. */
function antecedentOf(view: SyntaxView, verb: number, pronoun: number): number {
  for (let at = verb, step = 0; at >= 0 && step < 4; step++) {
    const relation = view.relation(at);
    const head = view.head(at);
    if (relation === 'acl:relcl' || relation === 'acl') return head;
    if (relation !== 'xcomp' && relation !== 'aux' && relation !== 'ccomp') break;
    at = head;
  }
  let before = pronoun - 1;
  if (before > 0 && view.word(before) === ',') before--;
  return before >= 0 && view.isNominal(before) ? before : -1;
}

/** Whether a verb's own subject is "who" or "which": a relative clause, whatever the parse calls it. */
export function isRelativeClause(view: SyntaxView, verb: number): boolean {
  if (view.relation(verb) === 'acl:relcl') return true;
  return view
    .childrenBy(verb, 'nsubj', 'nsubj:pass')
    .some((subject) => view.word(subject) === 'who' || view.word(subject) === 'which');
}

/** "since a truce was declared": a clause that says since when. */
export function isSinceClause(view: SyntaxView, verb: number): boolean {
  return view.relation(verb) === 'advcl' && view.childrenBy(verb, 'mark').some((mark) => view.word(mark) === 'since');
}

/** "in fighting with rebels": what is going on, told by a verb. */
export function isInAction(view: SyntaxView, verb: number): boolean {
  return view.fine(verb) === 'VBG' && /^(?:in|during)$/.test(view.preposition(verb) ?? '');
}

/** Who does what a verb says to whom, in the active sense whatever its voice. */
export interface ClauseRoles {
  readonly agents: number[];
  readonly patients: number[];
  readonly isPassive: boolean;
}

export function clauseRoles(view: SyntaxView, verb: number): ClauseRoles {
  const subjects = subjectsOf(view, verb);
  const objects = view.childrenBy(verb, 'obj', 'iobj').filter((child) => view.isNominal(child));
  if (!isPassive(view, verb)) {
    const whom = objects.map((object) =>
      relativePronouns.has(view.word(object)) ? Math.max(antecedentOf(view, verb, object), object) : object,
    );
    // "the man whom they arrested", "the ship they seized": the antecedent is the object
    const isRelative = view.relation(verb) === 'acl:relcl';
    const antecedent = view.head(verb);
    if (!objects.length && isRelative && subjects[0] !== undefined && subjects[0] !== antecedent) whom.push(antecedent);
    return { agents: subjects, patients: whom, isPassive: false };
  }
  const agents = [
    ...view.childrenBy(verb, 'obl:agent'),
    ...view.childrenBy(verb, 'obl').filter((child) => view.preposition(child) === 'by'),
  ];
  if (!agents.length) {
    const by = byPhrase(view, verb);
    if (by >= 0) agents.push(by);
  }
  return { agents, patients: [...subjects, ...objects], isPassive: true };
}

/** The noun of a by-phrase that the parse hung elsewhere: the next "by" after a passive before another verb. */
function byPhrase(view: SyntaxView, verb: number): number {
  for (let at = verb + 1; at < Math.min(view.count, verb + 12); at++) {
    if (view.word(at) === 'by') {
      const noun = view.head(at);
      return noun > at && view.isNominal(noun) && view.tag(noun) !== 'NUM' ? noun : -1;
    }
    if (view.tag(at) === 'VERB' || view.word(at) === '.' || view.relation(at) === 'root') return -1;
  }
  return -1;
}

/** The nouns of phrases with one of the given prepositions that belong to a verb, to its object, or to a noun. */
export function obliquesOf(view: SyntaxView, token: number, prepositions: readonly string[]): number[] {
  const found: number[] = [];
  for (const child of view.children(token)) {
    const relation = view.relation(child);
    if (phrasal.has(relation) && hasPreposition(view, child, prepositions)) found.push(child);
    // "imposed [sanctions on Mali]", "withdraw [its troops from Lebanon]"
    else if (relation === 'obj' || relation === 'nsubj:pass')
      for (const inner of view.childrenBy(child, 'nmod'))
        if (hasPreposition(view, inner, prepositions)) found.push(inner);
  }
  return found;
}

const phrasal: ReadonlySet<string> = new Set(['obl', 'nmod', 'obl:agent', 'advcl']);

function hasPreposition(view: SyntaxView, noun: number, prepositions: readonly string[]): boolean {
  const preposition = view.preposition(noun);
  return preposition !== undefined && prepositions.includes(preposition) && view.isNominal(noun);
}

export const possessives: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her', 'our', 'my']);

/** "its troops", "their leader": what belongs to the one who does it. */
export function isOwn(view: SyntaxView, noun: number): boolean {
  return view.childrenBy(noun, 'nmod:poss').some((child) => possessives.has(view.word(child)));
}
