import { Rel, Tag, finite, participle, past } from './ids';
import { means, undergone } from './mendVoice';
import type { SentenceTree } from './sentenceTree';

/** "[Brazzaville] - Rival factions agreed": where the report is from is no part of what it says. */
export function mendDateline(tree: SentenceTree): void {
  const { tag, head, relation, first, last } = tree;
  let dash = first;
  while (dash < first + 4 && dash < last && tag[dash] === Tag.PROPN) dash++;
  if (dash === first || !/^[-–—]$/.test(tree.word(dash)) || !tree.isApart(dash)) return;
  let name = first;
  while (name < dash && (head[name] as number) >= first && (head[name] as number) < dash) name++;
  const above = head[name] as number;
  if (name === dash || above < first) return;
  for (let at = dash + 1; at < last; at++) {
    if ((head[at] as number) >= dash || (head[at] as number) < first) continue;
    head[at] = above;
    if (relation[at] === Rel.flat) relation[at] = Rel.compound;
  }
  head[name] = tree.verbAbove(above);
  relation[name] = Rel.parataxis;
}

/** "[Kenya], Somalia sign a deal": nobody is addressed in a headline. */
export function mendAddressed(tree: SentenceTree): void {
  const { tag, head, relation, first, last } = tree;
  for (let name = first; name < last; name++) {
    const verb = head[name] as number;
    if (relation[name] !== Rel.vocative || tag[name] !== Tag.PROPN || verb < name) continue;
    let other = name + 1;
    while (other < verb && !(head[other] === verb && relation[other] === Rel.nsubj)) other++;
    if (other === verb || tag[other] !== Tag.PROPN) continue;
    relation[name] = Rel.nsubj;
    head[other] = name;
    relation[other] = Rel.conj;
  }
}

/** "The parliament [threatened] to leave.": a sentence has a verb, so the first that was taken for a participle and has an object is it. */
export function mendVerbless(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  let root = first;
  while (root < last && (head[root] as number) >= first) root++;
  for (let verb = first + 1; verb < last; verb++) {
    const isPast = fine[verb] === past;
    if (tag[verb] !== Tag.VERB || relation[verb] !== Rel.acl || !(isPast || fine[verb] === participle)) continue;
    const noun = head[verb] as number;
    if (noun < first || noun > verb || tag[verb - 1] === Tag.PUNCT) continue;
    const above = head[noun] as number;
    const isReport = above >= first && tag[above] === Tag.PUNCT;
    if (isReport) {
      const clause = tree.verbAbove(above);
      if (clause < 0 || clause > noun) continue;
      head[verb] = clause;
      relation[verb] = Rel.parataxis;
    } else {
      if (root >= last || !tree.isNominal(root) || root > verb || hasFinite(tree, root) || !tree.isAbove(root, noun))
        return;
      if (!isPast && !takesObject(tree, verb)) continue;
      makeRoot(tree, verb, root);
    }
    const subject = isReport ? noun : root;
    head[subject] = verb;
    relation[subject] = Rel.nsubj;
    fine[verb] = past;
    return;
  }
}

/** Puts a verb in the place of the noun that was taken for the head of the sentence, with what stood behind it. */
function makeRoot(tree: SentenceTree, verb: number, noun: number): void {
  const { relation } = tree;
  for (const at of tree.takePlace(verb, noun, (child) => child > verb)) {
    if (relation[at] === Rel.acl) relation[at] = Rel.xcomp;
    else if (relation[at] === Rel.nmod) relation[at] = Rel.obl;
  }
}

/** Whether a finite verb or a copula hangs from a noun, beside its relative clauses. */
function hasFinite(tree: SentenceTree, noun: number): boolean {
  const { tag, fine, head, relation, first, last } = tree;
  for (let at = first; at < last; at++) {
    if (head[at] !== noun || relation[at] === Rel['acl:relcl']) continue;
    if (tag[at] === Tag.AUX || finite.has(fine[at] as number)) return true;
    if (tag[at] === Tag.VERB && tree.groupStart(at) >= 0) return true;
  }
  return false;
}

/** Has an object, or an infinitive after it or after a time: "threatened on Monday to ...". */
function takesObject(tree: SentenceTree, verb: number): boolean {
  const { tag, head, relation, last } = tree;
  for (let at = verb + 1; at < last; at++) {
    if (head[at] === verb && (relation[at] === Rel.obj || relation[at] === Rel.xcomp)) return true;
    if (head[at] === verb && relation[at] === Rel['obl:agent']) return false;
    if (at < verb + 5 && tag[at] === Tag.VERB) return tree.word(at - 1) === 'to';
  }
  return false;
}

/**
 * "Two aid workers [kidnapped] by rebels", "Four soldiers [killed] in an ambush": a headline leaves out "were". What a phrase with "by"
 * follows is passive, and so is a verb that always has an object where it has none.
 */
export function mendHeadlines(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  for (let verb = first + 1; verb < last; verb++) {
    const isPast = fine[verb] === past || fine[verb] === participle;
    if (tag[verb] !== Tag.VERB || !isPast || relation[verb] === Rel['acl:relcl']) continue;
    const isBy = tree.word(verb + 1) === 'by';
    if (
      isBy
        ? unpassive.has(tree.word(verb))
        : !(undergone.has(tree.word(verb)) && afterPassive.has(tag[verb + 1] as number))
    )
      continue;
    let subject = -1;
    let agent = -1;
    let isActive = false;
    for (let at = first; at < last; at++) {
      if (head[at] !== verb) continue;
      if (at < verb && relation[at] === Rel.nsubj && tag[at] !== Tag.PRON) subject = at;
      else if (at > verb && isBy && agent < 0 && isDoer(tree, at) && tree.isAbove(at, verb + 1)) agent = at;
      else isActive ||= active.has(relation[at] as number) || (relation[at] === Rel.conj && tree.hasObject(at));
    }
    if (subject < 0 || isActive || (isBy && agent < 0)) continue;
    fine[verb] = participle;
    relation[subject] = Rel['nsubj:pass'];
    if (agent >= 0) relation[agent] = Rel['obl:agent'];
  }
}

/** "killed by rebels", but not "fell by half", "arrived by train". */
function isDoer(tree: SentenceTree, at: number): boolean {
  return tree.isNominal(at) && tree.tag[at] !== Tag.NUM && tree.tag[at] !== Tag.SYM && !means.has(tree.word(at));
}

/** Pasts that no phrase with "by" makes passive. */
const unpassive: ReadonlySet<string> = new Set(
  (
    'spoke talked arrived came went travelled traveled flew sailed rose fell grew increased decreased declined dropped climbed jumped won lost ' +
    'stood stayed lived died responded reacted replied began started ended finished passed swore voted agreed met fled returned left said'
  ).split(' '),
);

const afterPassive: ReadonlySet<number> = new Set([Tag.ADP, Tag.PUNCT, Tag.SCONJ, Tag.CCONJ]);

/** What hangs from a verb in the active alone. */
const active: ReadonlySet<number> = new Set([Rel.obj, Rel.iobj, Rel.aux, Rel.ccomp, Rel.xcomp]);
