import { Rel, Tag, base, finite, gerund, participle, past, subjects } from './ids';
import { mendAddressed, mendDateline, mendHeadlines, mendVerbless } from './mendHeadlines';
import { mendClosing, mendReported, mendReports, mendSaid } from './mendSpeech';
import { mendVoice } from './mendVoice';
import { mendAuxiliaries, mendBare, mendBehind, mendFollowing, mendJoint, mendModifiers } from './mendWords';
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
  mendBehind(tree);
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

/** "Backed by gunships, [troops] killed six": a participle that opens a sentence is not its verb where a finite one follows the comma. */
function mendOpening(tree: SentenceTree): void {
  const { tag, fine, head, relation, first, last } = tree;
  if (tag[first] !== Tag.VERB || fine[first] !== participle || tag[first + 1] !== Tag.ADP) return;
  let comma = first + 2;
  while (comma < last && tree.word(comma) !== ',') comma++;
  let verb = comma + 1;
  const isJoined = (at: number) => head[at] === first || head[first] === at;
  while (verb < last && !(isJoined(verb) && tag[verb] === Tag.VERB && finite.has(fine[verb] as number))) verb++;
  if (verb >= last || tree.subjectWithin(first, last, verb) >= 0) return;
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

/** Nouns of which the infinitive after them tells more: "asked permission to leave". */
const purposes =
  /^(?:permission|time|plans?|rights?|chances?|ways?|steps?|measures?|powers?|money|help|support|places?|opportunit(?:y|ies)|questions?|laws?|bills?|efforts?|moves?|funds?|information|advice|approval|room|space|reasons?)$/;

/** Verbs whose object is told, or let, to do what follows. */
const controlling =
  /^(?:want|ask|urg|tell|told|order|forc|allow|expect|persuad|permit|warn|advis|encourag|invit|instruct|requir|enabl|compel|press|pressur|direct|command|caus|convinc|lobb)(?:e|ed|es|ing|s|y|ied|ies|led|ling)?$/;

const times: ReadonlySet<string> = new Set('minutes hour hours day days week weeks month months year years'.split(' '));
