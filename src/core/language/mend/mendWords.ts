import { Rel, Tag, adjective, gerund, participle, past, plural, properNoun, subjects, third } from './ids';
import type { SentenceTree } from './sentenceTree';

/** "[Beijing] condemned the attack", "[Dockworkers] went on strike": ends like "being" or "does", but is no auxiliary. */
export function mendAuxiliaries(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  for (let at = first; at < last; at++) {
    if (tag[at] !== Tag.AUX || (fine[at] !== gerund && fine[at] !== third) || auxiliaries.has(tree.word(at))) continue;
    const isPlural = fine[at] === third;
    tag[at] = isPlural ? Tag.NOUN : Tag.PROPN;
    fine[at] = isPlural ? plural : properNoun;
    const verb = head[at] as number;
    if (relation[at] !== Rel.aux && relation[at] !== Rel['aux:pass']) continue;
    relation[at] = Rel.nsubj;
    if (verb >= first && fine[verb] === participle) fine[verb] = past;
  }
}

/** "The bloc [imposed] sanctions": what has a subject and no copula is an object, and what was taken for its adjective is the verb. */
export function mendModifiers(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  for (let verb = first + 1; verb < last; verb++) {
    const noun = head[verb] as number;
    if (relation[verb] !== Rel.amod || noun < verb || !tree.isNominal(noun)) continue;
    if (!tree.word(verb).endsWith('ed') && !pasts.has(tree.word(verb))) continue;
    const subject = bareSubject(tree, noun, verb);
    if (subject < 0) continue;
    if (!subjects.has(relation[subject] as number)) relation[subject] = Rel.nsubj;
    tag[verb] = Tag.VERB;
    fine[verb] = past;
    tree.takePlace(verb, noun, (at) => at < verb || relation[at] === Rel.conj || relation[at] === Rel.advcl);
    head[noun] = verb;
    relation[noun] = Rel.obj;
  }
}

/**
 * "fell after the ministry [suspended] imports", "the army, known as the VJ, [shelled] positions": what stands right behind a noun or an
 * aside, and before the object of the verb above, is a verb of its own. The first is left without its subject, which `mendSubject` gives it.
 */
export function mendBehind(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  for (let verb = first + 2; verb < last - 1; verb++) {
    const noun = head[verb] as number;
    if (relation[verb] !== Rel.amod || fine[verb] !== participle || noun < verb || relation[noun] !== Rel.obj) continue;
    const above = head[noun] as number;
    if (above < first || above > verb || tag[above] !== Tag.VERB) continue;
    const before = tree.word(verb - 1);
    const isAside = before === ',' && fine[above] === participle && tree.word(above - 1) === ',';
    if (!isAside && before !== ')' && !tree.isNominal(verb - 1)) continue;
    if (!isAside && tree.isAbove(noun, verb - 1)) continue;
    tag[verb] = Tag.VERB;
    fine[verb] = past;
    if (isAside) {
      const subject = tree.subjectWithin(first, above, above);
      if (subject < 0) continue;
      tree.takePlace(verb, above, () => false);
      head[above] = subject;
      relation[above] = Rel.acl;
      head[subject] = verb;
      relation[subject] = Rel.nsubj;
    } else {
      head[verb] = above;
      relation[verb] = Rel.advcl;
    }
    head[noun] = verb;
  }
}

/** The subject of a noun without a copula, before `verb`; -1 for none. */
function bareSubject(tree: SentenceTree, noun: number, verb: number): number {
  const { tag, head, relation, first } = tree;
  let subject = -1;
  for (let at = first; at < noun; at++) {
    if (head[at] !== noun) continue;
    if (relation[at] === Rel.cop || tag[at] === Tag.AUX) return -1;
    // "[Zuma], head of the union, urged parties": a name before a comma is no part of that noun
    const isName = relation[at] === Rel.compound && tag[at] === Tag.PROPN && tree.hasComma(at, verb);
    if (isName || subjects.has(relation[at] as number)) subject = at < verb ? at : -1;
  }
  return subject;
}

/** "hold [joint] exercises": an adjective before its noun, and no verb with that noun as its object. */
export function mendJoint(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  for (let at = first + 1; at < last - 1; at++) {
    if (tag[at] !== Tag.VERB) continue;
    let noun = at + 1;
    while (noun < last - 1 && tag[noun] === Tag.ADJ) noun++;
    if (tag[noun] !== Tag.NOUN || head[noun] !== at || tree.word(at) !== 'joint') continue;
    tree.takePlace(noun, at, () => true);
    if (tag[head[noun] as number] === Tag.VERB) relation[noun] = Rel.obj;
    for (let child = noun + 1; child < last; child++)
      if (head[child] === noun && relation[child] === Rel.conj && tag[child] === Tag.VERB)
        head[child] = head[noun] as number;
    tag[at] = Tag.ADJ;
    fine[at] = adjective;
    head[at] = noun;
    relation[at] = Rel.amod;
  }
}

/** "Mali [cut] ties": a past without an ending was taken for the subject, and its object for the verb. */
export function mendBare(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  for (let verb = first + 1; verb < last - 1; verb++) {
    const noun = verb + 1;
    if (tag[verb] !== Tag.NOUN || head[verb] !== noun || relation[verb] !== Rel.nsubj) continue;
    if (tag[noun] !== Tag.VERB || fine[noun] !== third || !bare.has(tree.word(verb))) continue;
    const subject = verb - 1;
    if (head[subject] !== verb) continue;
    tree.takePlace(verb, noun, () => true);
    tag[verb] = Tag.VERB;
    fine[verb] = past;
    tag[noun] = Tag.NOUN;
    fine[noun] = plural;
    head[noun] = verb;
    relation[noun] = Rel.obj;
    tag[subject] = Tag.PROPN;
    fine[subject] = properNoun;
    relation[subject] = Rel.nsubj;
  }
}

/** Pasts without an ending; and others that look like no past. */
const bare: ReadonlySet<string> = new Set(['cut', 'hit', 'shut', 'quit', 'set', 'put']);

const pasts: ReadonlySet<string> = new Set([
  ...bare,
  ...'struck sent held shot led fought sought sold lost won built caught brought met'.split(' '),
]);

/** "was agreed [following] talks", "arrested [amid] protests": a preposition, whatever it looks like. */
export function mendFollowing(tree: SentenceTree): void {
  const { tag, head, relation, first, last } = tree;
  for (let at = first + 1; at < last - 1; at++) {
    const isFollowing = relation[at] === Rel.amod && tree.word(at) === 'following' && tag[at - 1] === Tag.VERB;
    const isAmid = tag[at] === Tag.ADV && /^amid(?:st)?$/.test(tree.word(at));
    if (!isFollowing && !isAmid) continue;
    let noun = head[at] as number;
    if (noun > at && isAmid && !tree.isNominal(noun)) noun = head[noun] as number;
    if (noun < at || !tree.isNominal(noun)) continue;
    if (isAmid) tag[at] = Tag.ADP;
    head[at] = noun;
    relation[at] = Rel.case;
    if (relation[noun] === Rel.obj) relation[noun] = Rel.obl;
  }
}

const auxiliaries: ReadonlySet<string> = new Set(
  "being having getting doing is has does 's ’s gets needs dares s".split(' '),
);
