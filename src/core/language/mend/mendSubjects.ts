import { isAside } from '../asides';
import { Rel, Tag, finite, participle, past, singular, subjects } from './ids';
import type { SentenceTree } from './sentenceTree';

/** Gives a finite verb the subject that it was left without, if it is one of these. Whether it was. */
export function mendSubject(tree: SentenceTree, verb: number): boolean {
  const group = beforeAside(tree, tree.groupStart(verb));
  return (
    group >= 0 &&
    (mendAfterConjunction(tree, verb, group) ||
      mendAfterRelative(tree, verb, group) ||
      mendAfterParticiple(tree, verb, group) ||
      mendAfterList(tree, verb, group) ||
      mendAfterObject(tree, verb, group))
  );
}

/** "the League [(LN)] left": what stands before a verb stands before a short form in brackets. */
function beforeAside(tree: SentenceTree, group: number): number {
  const { first, last, syntax } = tree;
  return group - 3 > first && isAside(syntax, group - 3, first, last) ? group - 3 : group;
}

function mendAfterConjunction(tree: SentenceTree, verb: number, group: number): boolean {
  const { tag, head, relation, first } = tree;
  for (let noun = group - 1, step = 0; step < 12; step++) {
    if (!tree.isNominal(noun) || tag[noun] === Tag.NUM) return false;
    for (let mark = noun - 1; mark >= first; mark--) {
      if (head[mark] !== noun || relation[mark] !== Rel.case || !conjunctions.has(tree.word(mark))) continue;
      const old = head[noun] as number;
      if (!tree.isAbove(verb, noun)) {
        const clause = tree.verbAbove(old);
        if (clause < 0) return false;
        head[verb] = clause;
        relation[verb] = Rel.advcl;
      }
      head[noun] = verb;
      relation[noun] = Rel.nsubj;
      head[mark] = verb;
      relation[mark] = Rel.mark;
      tag[mark] = Tag.SCONJ;
      return true;
    }
    const up = head[noun] as number;
    if (up < first || up >= group) return false;
    // "after Mali and Niger left", but not "registered as a town, and the name of the town changed"
    if (relation[noun] === Rel.conj && noun - up > 4) return false;
    noun = up;
  }
  return false;
}

function mendAfterRelative(tree: SentenceTree, verb: number, group: number): boolean {
  const { tag, head, relation, first } = tree;
  if (tree.word(group - 1) !== ',' || isListed(tree, verb)) return false;
  for (let pronoun = group - 2; pronoun > first + 1; pronoun--) {
    if (!relatives.has(tree.word(pronoun))) continue;
    if (tree.word(pronoun - 1) !== ',') return false;
    let noun = pronoun - 2;
    // "[Nina Chahine], 19, who ..."
    if (tag[noun] === Tag.NUM && tree.word(noun - 1) === ',') noun -= 2;
    for (
      let up = head[noun] as number;
      up >= first && up < pronoun - 1 && tree.isNominal(up);
      up = head[noun] as number
    )
      noun = up;
    if (!tree.isNominal(noun)) return false;
    const old = head[noun] as number;
    // It is the subject of what follows already
    if (subjects.has(relation[noun] as number) && old >= group) return takeOver(tree, verb, old);
    takeSubject(tree, verb, noun);
    return true;
  }
  return false;
}

/** "Diop, who chairs it, [condemned] the raid on the day it happened": the subject went to the last verb, which has one of its own. */
function takeOver(tree: SentenceTree, verb: number, later: number): boolean {
  const { head, relation } = tree;
  const own = tree.subjectWithin(verb + 1, later, later);
  if (own < 0) return false;
  tree.takePlace(verb, later, (at) => at < verb);
  const described = tree.isNominal(own - 1) ? own - 1 : verb;
  head[later] = described;
  relation[later] = described === verb ? Rel.advcl : Rel['acl:relcl'];
  return true;
}

function mendAfterParticiple(tree: SentenceTree, verb: number, group: number): boolean {
  const { tag, fine, head, relation, first } = tree;
  for (let at = group - 1; at > first; at--) {
    if (tag[at] === Tag.PUNCT || tag[at] === Tag.CCONJ || tag[at] === Tag.SCONJ) return false;
    if (tag[at] !== Tag.VERB) continue;
    const noun = at - 1;
    const isReduced =
      (fine[at] === participle || fine[at] === past) &&
      tag[at + 1] === Tag.ADP &&
      (tag[noun] === Tag.NOUN || tag[noun] === Tag.PROPN) &&
      head[noun] === at &&
      relation[noun] === Rel.nsubj;
    if (!isReduced || !tree.isAbove(at, verb)) return false;
    fine[at] = participle;
    takeSubject(tree, verb, noun);
    head[at] = noun;
    relation[at] = Rel.acl;
    return true;
  }
  return false;
}

function mendAfterList(tree: SentenceTree, verb: number, group: number): boolean {
  const { fine, head, relation, first } = tree;
  const beside = group - 1;
  if (relation[verb] !== Rel.conj || fine[verb] !== past || !tree.isNominal(beside) || isListed(tree, verb))
    return false;
  const above = head[verb] as number;
  // To the first of those joined behind the comma ("threw stones, and [police] fired"); without one to the last ("threw stones and [police] fired")
  for (let noun = beside; relation[noun] === Rel.conj;) {
    const before = head[noun] as number;
    if (before < first || before > noun) return false;
    const joiner = joinerOf(tree, noun);
    const isNew = tree.word(joiner - 1) === ',' || (noun === beside && !tree.hasComma(above, joiner));
    if (joiner > before && isNew && tree.word(noun - 1) !== ',') {
      if (above > joiner) return false;
      head[joiner] = verb;
      head[noun] = verb;
      relation[noun] = Rel.nsubj;
      return true;
    }
    noun = before;
  }
  return false;
}

/** The "and" or "but" that hangs from a noun before it; -1 where none does. */
function joinerOf(tree: SentenceTree, noun: number): number {
  const { head, relation, first } = tree;
  for (let at = noun - 1; at >= Math.max(first, noun - 6); at--)
    if (head[at] === noun && relation[at] === Rel.cc) return at;
  return -1;
}

/** "hoped [the navies] could hold exercises", "demanding [both men] step down": no object, but who does it. */
function mendAfterObject(tree: SentenceTree, verb: number, group: number): boolean {
  const { tag, head, relation, first } = tree;
  const noun = tree.headOf(tag[group - 1] === Tag.ADV ? group - 2 : group - 1);
  if (relation[noun] !== Rel.obj || noun > verb) return false;
  const asking = head[noun] as number;
  // What is joined has an "and" or a comma before it
  const isUnjoined = relation[verb] === Rel.conj && head[verb] === asking && joinerOf(tree, verb) < noun;
  if (
    asking < noun &&
    (isUnjoined || demands.test(tree.word(asking))) &&
    relation[verb] !== Rel.ccomp &&
    (head[verb] as number) >= first
  ) {
    // The phrase of who demands hangs from what they demand: "with the crowd demanding ..."
    for (let at = asking; at >= first; at = head[at] as number) if (head[at] === verb) head[at] = head[verb] as number;
    head[verb] = asking;
    relation[verb] = Rel.ccomp;
  }
  if (relation[verb] !== Rel.ccomp || head[verb] !== asking) return false;
  head[noun] = verb;
  relation[noun] = Rel.nsubj;
  return true;
}

export function mendJoined(tree: SentenceTree, verb: number): boolean {
  const { tag, fine, head, relation, first } = tree;
  const noun = head[verb] as number;
  const isAdjective = fine[verb] === participle && relation[verb] === Rel.amod && tag[verb - 1] === Tag.CCONJ;
  if (!isAdjective || noun < verb || relation[noun] !== Rel.conj || !isNamed(tree, noun)) return false;
  const joined = head[noun] as number;
  let clause = joined;
  while (clause >= first && !finite.has(fine[clause] as number)) clause = head[clause] as number;
  if (clause < first || clause >= verb || tag[clause] !== Tag.VERB) return false;
  fine[verb] = past;
  head[verb] = clause;
  relation[verb] = Rel.conj;
  head[verb - 1] = verb;
  head[noun] = verb;
  relation[noun] = Rel.obj;
  return true;
}

/** A name, or a title with one, without an article: "union leader Ben Oko". */
function isNamed(tree: SentenceTree, noun: number): boolean {
  const { tag, fine, head, last } = tree;
  if (tag[noun] === Tag.PROPN) return true;
  return fine[noun] === singular && noun + 1 < last && tag[noun + 1] === Tag.PROPN && head[noun + 1] === noun;
}

/** Makes `noun` the subject of `verb`; what stood above it, and the verb of its relative clause, change places with it. */
function takeSubject(tree: SentenceTree, verb: number, noun: number): void {
  const { head, relation, first } = tree;
  const inner = head[noun] as number;
  // The clause that had the noun hangs from it now
  if (inner >= first && inner < verb && inner > noun && tree.isAbove(inner, verb)) {
    head[verb] = head[inner] as number;
    relation[verb] = relation[inner] as number;
    head[inner] = noun;
    relation[inner] = Rel['acl:relcl'];
  } else if (tree.isAbove(noun, verb)) {
    head[verb] = head[noun] as number;
    relation[verb] = relation[noun] as number;
  } else if (inner > noun && inner < verb) {
    head[inner] = noun;
    relation[inner] = Rel['acl:relcl'];
  }
  head[noun] = verb;
  relation[noun] = Rel.nsubj;
}

/** Whether a verb is joined to another one before it and to one more behind it: "which guarantee ..., [incorporate] ..., and promote". */
function isListed(tree: SentenceTree, verb: number): boolean {
  const { tag, head, relation, last } = tree;
  if (relation[verb] !== Rel.conj) return false;
  for (let other = verb + 1; other < last; other++)
    if (relation[other] === Rel.conj && (head[other] === head[verb] || head[other] === verb) && tag[other] === Tag.VERB)
      return true;
  return false;
}

const conjunctions: ReadonlySet<string> = new Set('after before since as until till'.split(' '));

/** What is demanded follows as a clause without "that". */
const demands = /^(?:demand|insist|request|propos|recommend)/;

const relatives: ReadonlySet<string> = new Set('which who whose where'.split(' '));
