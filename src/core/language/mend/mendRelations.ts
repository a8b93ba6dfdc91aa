import {
  Rel,
  Tag,
  adjective,
  base,
  finite,
  gerund,
  participle,
  past,
  plural,
  properNoun,
  subjects,
  third,
} from './ids';
import type { SentenceTree } from './sentenceTree';

/** Mends what the relations of a sentence's words contradict, before its verbs are looked at one by one. */
export function mendRelations(tree: SentenceTree): void {
  mendAuxiliaries(tree);
  mendDateline(tree);
  mendOpening(tree);
  mendReports(tree);
  mendBare(tree);
  mendJoint(tree);
  mendAddressed(tree);
  mendTwoSubjects(tree);
  mendVerbless(tree);
  mendModifiers(tree);
  mendVoice(tree);
  mendFollowing(tree);
  mendHeadlines(tree);
  mendTimes(tree);
  mendParticiples(tree);
  mendRelatives(tree);
  mendInfinitives(tree);
  mendSaid(tree);
  mendReported(tree);
  mendClosing(tree);
}

/** "[Beijing] condemned the attack", "[Dockworkers] went on strike": ends like "being" or "does", but is no auxiliary. */
function mendAuxiliaries(tree: SentenceTree): void {
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

/** "Backed by gunships, [troops] killed six": a participle that opens a sentence is not its verb where a finite one follows the comma. */
function mendOpening(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  if (tag[first] !== Tag.VERB || fine[first] !== participle || tag[first + 1] !== Tag.ADP) return;
  let comma = first + 2;
  while (comma < last && tree.word(comma) !== ',') comma++;
  let verb = comma + 1;
  const isJoined = (at: number) => head[at] === first || head[first] === at;
  while (verb < last && !(isJoined(verb) && tag[verb] === Tag.VERB && finite.has(fine[verb] as number))) verb++;
  if (verb >= last || tree.hasSubject(verb)) return;
  const isTaken = head[verb] === first;
  const isOutside = (at: number) => (head[at] as number) <= comma || (head[at] as number) > verb;
  let subject = comma + 1;
  while (subject < verb && !(tree.isNominal(subject) && (head[subject] === verb || isOutside(subject)))) subject++;
  if (subject === verb) return;
  if (isTaken) {
    head[verb] = head[first] as number;
    relation[verb] = relation[first] as number;
  }
  for (let at = comma + 1; at < last; at++) {
    if (at === verb || !(at < verb ? isOutside(at) : isTaken && head[at] === first)) continue;
    head[at] = verb;
    if (at < verb && relation[at] === Rel.nmod) relation[at] = Rel.obl;
  }
  head[first] = verb;
  relation[first] = Rel.advcl;
  head[subject] = verb;
  relation[subject] = Rel.nsubj;
}

/** "said a soldier and six rebels [died]": who died was taken for what is said. */
function mendSaid(tree: SentenceTree): void {
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
function mendReported(tree: SentenceTree): void {
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
function mendClosing(tree: SentenceTree): void {
  const { tag, head, relation, first, last } = tree;
  const closing = last - 2;
  if (closing <= first || tag[closing] !== Tag.VERB || relation[closing] !== Rel.ccomp) return;
  const saying = head[closing] as number;
  if (!sayings.has(tree.word(closing)) || saying < first || !sayings.has(tree.word(saying))) return;
  let subject = closing - 1;
  while (subject > saying && !(head[subject] === closing && relation[subject] === Rel.nsubj)) subject--;
  for (let clause = saying + 1; clause < subject; clause++) {
    if (head[clause] !== closing || tag[clause] !== Tag.VERB) continue;
    head[clause] = saying;
    relation[clause] = Rel.ccomp;
    relation[closing] = Rel.parataxis;
    return;
  }
}

/** "two days" was taken for the subject, and who follows "after" for its part. */
function mendTimes(tree: SentenceTree): void {
  const { tag, head, relation, first, last } = tree;
  for (let time = first; time < last; time++) {
    const verb = head[time] as number;
    if (relation[time] !== Rel.nsubj || verb < time || !times.has(tree.word(time)) || tree.word(time + 1) !== 'after')
      continue;
    const noun = head[time + 1] as number;
    if (head[noun] !== time || noun >= verb || !tree.isNominal(noun)) continue;
    const old = head[verb] as number;
    relation[time] = Rel['obl:unmarked'];
    head[noun] = verb;
    relation[noun] = Rel.nsubj;
    head[time + 1] = verb;
    relation[time + 1] = Rel.mark;
    tag[time + 1] = Tag.SCONJ;
    if (relation[verb] !== Rel.acl) continue;
    head[verb] = tree.verbAbove(old);
    relation[verb] = Rel.advcl;
  }
}

/** "The parliament [threatened] to leave.": a sentence has a verb, so the first that was taken for a participle and has an object is it. */
function mendVerbless(tree: SentenceTree): void {
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

/** "The bloc [imposed] sanctions": what has a subject and no copula is an object, and what was taken for its adjective is the verb. */
function mendModifiers(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  for (let verb = first + 1; verb < last; verb++) {
    const noun = head[verb] as number;
    if (relation[verb] !== Rel.amod || noun < verb || !tree.isNominal(noun)) continue;
    if (!tree.word(verb).endsWith('ed') && !pasts.has(tree.word(verb))) continue;
    if (!hasBareSubject(tree, noun, verb)) continue;
    tag[verb] = Tag.VERB;
    fine[verb] = past;
    tree.takePlace(verb, noun, (at) => at < verb || relation[at] === Rel.conj || relation[at] === Rel.advcl);
    head[noun] = verb;
    relation[noun] = Rel.obj;
  }
}

/** Whether a noun without a copula has a subject, before `verb`. */
function hasBareSubject(tree: SentenceTree, noun: number, verb: number): boolean {
  const { tag, head, relation, first } = tree;
  let has = false;
  for (let at = first; at < noun; at++) {
    if (head[at] !== noun) continue;
    if (relation[at] === Rel.cop || tag[at] === Tag.AUX) return false;
    if (subjects.has(relation[at] as number)) has = at < verb;
  }
  return has;
}

/** "the remains of a soldier [killed] in 2011", "leaders [meeting] in Lima failed": participles say more of the noun right before them. */
function mendParticiples(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  for (let verb = first + 1; verb < last; verb++) {
    if (tag[verb] !== Tag.VERB || (tag[verb - 1] !== Tag.NOUN && tag[verb - 1] !== Tag.PROPN)) continue;
    const above = head[verb] as number;
    if (relation[verb] === Rel.advcl && fine[verb] === participle && above >= first && above < verb) {
      const noun = tree.phraseOf(verb - 1, above);
      if (noun < 0 || tag[verb + 1] !== Tag.ADP || tree.hasChild(verb, verb)) continue;
      head[verb] = noun;
      relation[verb] = Rel.acl;
    } else if (relation[verb] === Rel.amod && fine[verb] === past && above > verb) {
      // A past tense describes no noun: "Latvia [imposed] sanctions"
      const clause = tree.verbAbove(head[above] as number);
      if (clause < first || clause >= verb) continue;
      head[verb] = clause;
      relation[verb] = Rel.conj;
      head[above] = verb;
      relation[above] = Rel.obj;
    } else if (relation[verb] === Rel.csubj && fine[verb] === gerund && above > verb) {
      const noun = tree.phraseOf(verb - 1, verb);
      if (noun < 0 || head[noun] !== verb || relation[noun] !== Rel.nsubj) continue;
      head[noun] = above;
      relation[noun] = Rel.nsubj;
      head[verb] = noun;
      relation[verb] = Rel.acl;
    }
  }
}

/** "the general [who] led the revolt": a clause of the noun right before it. */
function mendRelatives(tree: SentenceTree): void {
  const { head, relation, first, last } = tree;
  for (let pronoun = first + 1; pronoun < last; pronoun++) {
    const verb = head[pronoun] as number;
    if (!subjects.has(relation[pronoun] as number) || verb < pronoun || tree.word(pronoun) !== 'who') continue;
    // "his failure to rein in rebels, [who] ...": a failure is nobody
    const isOfThing = relation[verb] === Rel['acl:relcl'] && abstract.test(tree.word(head[verb] as number));
    if (relation[verb] !== Rel.advcl && relation[verb] !== Rel.parataxis && !isOfThing) continue;
    const noun = tree.word(pronoun - 1) === ',' ? pronoun - 2 : pronoun - 1;
    const above = head[verb] as number;
    if (above < first || above >= noun) continue;
    // "the general" may have been taken for an adjective, but is an object all the same
    const top = relation[noun] === Rel.obj && head[noun] === above ? noun : tree.phraseOf(noun, above);
    if (top < 0) continue;
    head[verb] = top;
    relation[verb] = Rel['acl:relcl'];
  }
}

const abstract = /(?:ure|[st]ion|ment|ness|ity|[ae]nce)s?$/;

function mendVoice(tree: SentenceTree): void {
  const { fine, head, relation, first, last } = tree;
  const isTold = /^[.!?”"']$/.test(tree.word(last - 1));
  const isPassive = new Uint8Array(last - first);
  const isPerfect = new Uint8Array(last - first);
  const hasBy = new Uint8Array(last - first);
  const object = new Int32Array(last - first).fill(-1);
  const subject = new Int32Array(last - first).fill(-1);
  for (let at = first; at < last; at++) {
    const of = (head[at] as number) - first;
    if (of < 0) continue;
    if (relation[at] === Rel['aux:pass']) isPassive[of] = 1;
    else if (relation[at] === Rel.aux && perfect.has(tree.word(at))) isPerfect[of] = 1;
    else if (relation[at] === Rel.case && tree.word(at) === 'by') hasBy[of] = 1;
    else if (relation[at] === Rel.obj) object[of] = at;
    else if (relation[at] === Rel.nsubj || relation[at] === Rel['nsubj:pass']) subject[of] = at;
  }
  for (let at = first; at < last; at++) {
    const of = (head[at] as number) - first;
    if (of < 0) continue;
    if (relation[at] === Rel['obl:agent'] && !hasBy[at - first]) relation[at] = Rel.obl;
    else if (relation[at] === Rel['obl:agent'] && !isPassive[of] && means.has(tree.word(at))) relation[at] = Rel.obl;
    else if (relation[at] === Rel['obl:agent'] && !isPassive[of] && (subject[of] as number) >= 0) {
      // "condemned the attack by Russia"
      const thing = object[of] as number;
      if (thing < of + first || thing > at) continue;
      head[at] = thing;
      relation[at] = Rel.nmod;
      relation[subject[of] as number] = Rel.nsubj;
      if (fine[of + first] === participle) fine[of + first] = past;
    }
    if (relation[at] !== Rel['nsubj:pass'] || isPassive[of]) continue;
    if (isPerfect[of] || fine[of + first] !== participle) relation[at] = Rel.nsubj;
    else if (isTold && clauses.has(relation[of + first] as number) && !isSuffered(tree, of + first)) {
      // "The minister resigned.": only a headline leaves out "was"
      relation[at] = Rel.nsubj;
      fine[of + first] = past;
    }
  }
}

/** Whether a past has a phrase with "by", or always an object and none here. */
function isSuffered(tree: SentenceTree, verb: number): boolean {
  return tree.word(verb + 1) === 'by' || (undergone.has(tree.word(verb)) && !tree.hasObject(verb));
}

const clauses: ReadonlySet<number> = new Set([Rel.root, Rel.ccomp, Rel.conj, Rel.parataxis]);

/**
 * "Two aid workers [kidnapped] by rebels", "Four soldiers [killed] in an ambush": a headline leaves out "were". What a phrase with "by"
 * follows is passive, and so is a verb that always has an object where it has none.
 */
function mendHeadlines(tree: SentenceTree): void {
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

/** "[Brazzaville] - Rival factions agreed": where the report is from is no part of what it says. */
function mendDateline(tree: SentenceTree): void {
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
function mendAddressed(tree: SentenceTree): void {
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

/** "the UN chief, [Ada Mensah], left": a verb has one subject, and the name between commas says who it is. */
function mendTwoSubjects(tree: SentenceTree): void {
  const { tag, head, relation, first, last } = tree;
  for (let name = first + 2; name < last - 1; name++) {
    const verb = head[name] as number;
    if (tag[name] !== Tag.PROPN || relation[name] !== Rel.nsubj || tree.word(name - 1) !== ',' || verb < name) continue;
    if (tree.word(tree.groupStart(verb) - 1) !== ',') continue;
    let other = name - 2;
    while (other >= first && !(head[other] === verb && relation[other] === Rel.nsubj)) other--;
    if (other < first) continue;
    head[name] = other;
    relation[name] = Rel.appos;
  }
}

/** "hold [joint] exercises": an adjective before its noun, and no verb with that noun as its object. */
function mendJoint(tree: SentenceTree): void {
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
function mendBare(tree: SentenceTree): void {
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

/** "denied [reports] that ...": a verb right behind another one that is told beside it is its object. */
function mendReports(tree: SentenceTree): void {
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

/** "was agreed [following] talks", "arrested [amid] protests": a preposition, whatever it looks like. */
function mendFollowing(tree: SentenceTree): void {
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

/** "wants to keep ties, [expand] exchanges, and ...": one more of what is wanted; "wanted the army to [go]": what the army is wanted to do. */
function mendInfinitives(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  let infinitive = -1;
  for (let verb = first + 1; verb < last; verb++) {
    if (tag[verb] !== Tag.VERB || fine[verb] !== base) continue;
    if (tree.word(verb - 1) === 'to') {
      infinitive = verb;
      const noun = head[verb] as number;
      const above = noun < first ? -1 : (head[noun] as number);
      if (relation[verb] !== Rel.acl || relation[noun] !== Rel.obj || above < first || noun > verb) continue;
      if (!controlling.test(tree.word(above)) || purposes.test(tree.word(noun))) continue;
      head[verb] = above;
      relation[verb] = Rel.xcomp;
    } else if (
      relation[verb] === Rel.parataxis &&
      infinitive >= first &&
      verb - infinitive < 12 &&
      (tag[verb - 1] === Tag.PUNCT || tag[verb - 1] === Tag.ADV)
    ) {
      head[verb] = infinitive;
      relation[verb] = Rel.conj;
    }
  }
}

/** Pasts that always have an object in the active. */
const undergone: ReadonlySet<string> = new Set(
  (
    'killed wounded injured arrested detained jailed imprisoned sentenced abducted kidnapped displaced deported expelled executed beheaded ' +
    'assassinated rescued evacuated hospitalised hospitalized suspended banned ousted deposed overthrown freed released acquitted convicted ' +
    'extradited indicted raped tortured sacked dismissed impeached martyred murdered'
  ).split(' '),
);
/** Pasts that no phrase with "by" makes passive. */
const unpassive: ReadonlySet<string> = new Set(
  (
    'spoke talked arrived came went travelled traveled flew sailed rose fell grew increased decreased declined dropped climbed jumped won lost ' +
    'stood stayed lived died responded reacted replied began started ended finished passed swore voted agreed met fled returned left said'
  ).split(' '),
);
/** How one travels or speaks, and by how much. */
const means: ReadonlySet<string> = new Set(
  (
    'telephone phone plane air sea land road rail train bus car boat ship ferry helicopter truck bicycle foot mail post email e-mail letter video ' +
    'radio satellite fax margin percent % half third quarter points votes night day name hand force law default'
  ).split(' '),
);
const afterPassive: ReadonlySet<number> = new Set([Tag.ADP, Tag.PUNCT, Tag.SCONJ, Tag.CCONJ]);
/** What hangs from a verb in the active alone. */
const active: ReadonlySet<number> = new Set([Rel.obj, Rel.iobj, Rel.aux, Rel.ccomp, Rel.xcomp]);

/** Nouns of which the infinitive after them tells more: "asked permission to leave". */
const purposes =
  /^(?:permission|time|plans?|rights?|chances?|ways?|steps?|measures?|powers?|money|help|support|places?|opportunit(?:y|ies)|questions?|laws?|bills?|efforts?|moves?|funds?|information|advice|approval|room|space|reasons?)$/;
/** Verbs whose object is told, or let, to do what follows. */
const controlling =
  /^(?:want|ask|urg|tell|told|order|forc|allow|expect|persuad|permit|warn|advis|encourag|invit|instruct|requir|enabl|compel|press|pressur|direct|command|caus|convinc|lobb)(?:e|ed|es|ing|s|y|ied|ies|led|ling)?$/;

const perfect: ReadonlySet<string> = new Set("have has had having 've".split(' '));

const times: ReadonlySet<string> = new Set('minutes hour hours day days week weeks month months year years'.split(' '));
const auxiliaries: ReadonlySet<string> = new Set(
  "being having getting doing is has does 's ’s gets needs dares s".split(' '),
);
/** Verbs of speech: one that follows another goes on with what its speaker says. */
const sayings: ReadonlySet<string> = new Set(
  (
    'said says told added announced reported claimed stated confirmed denied believed thought urged called demanded accused warned ' +
    'threatened promised vowed pledged condemned denounced criticized criticised asked appealed insisted expressed praised thanked ' +
    'welcomed rejected blamed dismissed offered apologized apologised suggested proposed described repeated reiterated noted stressed'
  ).split(' '),
);
