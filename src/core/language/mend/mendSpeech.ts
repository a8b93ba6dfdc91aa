import { Rel, Tag, past, plural, third } from './ids';
import type { SentenceTree } from './sentenceTree';

/** "said a soldier and six rebels [died]": who died was taken for what is said. */
export function mendSaid(tree: SentenceTree): void {
  const { tag, head, relation, first, last } = tree;
  for (let verb = first + 4; verb < last; verb++) {
    const saying = head[verb] as number;
    if (tag[verb] !== Tag.VERB || relation[verb] !== Rel.conj || saying < first || saying > verb) continue;
    if (!/^sa(?:id|y|ys)$/.test(tree.word(saying))) continue;
    let [subject, joiner, said] = [-1, -1, -1];
    for (let at = saying + 1; at < verb; at++) {
      if (tag[at] === Tag.PUNCT || tag[at] === Tag.VERB) said = last;
      else if (head[at] === verb && relation[at] === Rel.nsubj) subject = at;
      else if (relation[at] === Rel.cc && head[at] === verb) joiner = at;
      else if (head[at] === saying && relation[at] === Rel.obj) said = at;
    }
    if (said < 0 || said > joiner || joiner > subject) continue;
    head[said] = verb;
    relation[said] = Rel.nsubj;
    head[subject] = said;
    relation[subject] = Rel.conj;
    head[joiner] = subject;
    relation[verb] = Rel.ccomp;
  }
}

/** "said the men were armed and [fired] at a post": joined to what is said, not to the saying, unless a comma parts them. */
export function mendReported(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  for (let verb = first + 2; verb < last; verb++) {
    if (tag[verb] !== Tag.VERB || relation[verb] !== Rel.conj || fine[verb] !== past) continue;
    const saying = head[verb] as number;
    if (saying < first || saying > verb || !sayings.has(tree.word(saying)) || sayings.has(tree.word(verb))) continue;
    if (tag[verb - 1] !== Tag.CCONJ || tree.word(verb - 2) === ',') continue;
    let clause = verb - 1;
    while (clause > saying && !(head[clause] === saying && relation[clause] === Rel.ccomp)) clause--;
    if (clause > saying) head[verb] = clause;
  }
}

/** "Li said that ties will deepen, Bloomberg [reported].": who closes a sentence tells all of it, and is no part of what is said in it. */
export function mendClosing(tree: SentenceTree): void {
  const { tag, head, relation, first, last } = tree;
  const closing = last - 2;
  if (closing <= first || tag[closing] !== Tag.VERB || relation[closing] !== Rel.ccomp) return;
  const saying = head[closing] as number;
  if (!sayings.has(tree.word(closing)) || saying < first || !sayings.has(tree.word(saying))) return;
  const subject = tree.subjectWithin(saying + 1, closing, closing);
  for (let clause = saying + 1; clause < subject; clause++) {
    if (head[clause] !== closing || tag[clause] !== Tag.VERB) continue;
    head[clause] = saying;
    relation[clause] = Rel.ccomp;
    relation[closing] = Rel.parataxis;
    return;
  }
}

/** "denied [reports] that ...": a verb right behind another one that is told beside it is its object. */
export function mendReports(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  for (let noun = first + 2; noun < last; noun++) {
    const verb = noun - 1;
    if (tag[noun] !== Tag.VERB || fine[noun] !== third || tag[verb] !== Tag.VERB || head[verb] !== noun) continue;
    if (relation[verb] !== Rel.parataxis && relation[verb] !== Rel.ccomp) continue;
    tree.takePlace(verb, noun, (at) => at < verb);
    tag[noun] = Tag.NOUN;
    fine[noun] = plural;
    head[noun] = verb;
    relation[noun] = Rel.obj;
    for (let at = noun + 1; at < last; at++)
      if (head[at] === noun && relation[at] === Rel.ccomp) relation[at] = Rel.acl;
  }
}

/** Verbs of speech: one that follows another goes on with what its speaker says. */
const sayings: ReadonlySet<string> = new Set(
  (
    'said says told added announced reported claimed stated confirmed denied believed thought urged called demanded accused warned ' +
    'threatened promised vowed pledged condemned denounced criticized criticised asked appealed insisted expressed praised thanked ' +
    'welcomed rejected blamed dismissed offered apologized apologised suggested proposed described repeated reiterated noted stressed'
  ).split(' '),
);
