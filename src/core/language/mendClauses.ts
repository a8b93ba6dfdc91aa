import { isAside } from './asides';
import { fineTags, relations, upos, type FineTag, type Relation, type Syntax, type Upos } from './syntax';

/**
 * Mends what a greedy parser often gets wrong in news, in place, in one sentence (tokens `first` to `last`, exclusive): a finite verb
 * that was left without its subject,
 *
 * - after a conjunction that was taken for a preposition: "talks broke down after [gunmen] seized a tanker",
 * - after words that say when: "two days after [voters] backed the plan",
 * - after a relative clause: "[France], which ended its training in 2022, offered a ship",
 * - after a participle that was taken for the verb: "[a motorcycle] packed with explosives blew up",
 * - after nouns that were taken for more of a list: "left on Saturday, and [Latvia and Estonia] imposed sanctions",
 * - after what was taken for the object of the verb before: "hoped [the navies] could hold exercises",
 * - in a sentence left without a verb, and in a report at its end: "[the parliament] threatened to break relations", "..., [a group] protested",
 * - after "and", where it was taken for an adjective of a named person: "[police] dispersed a crowd and arrested union leader Ben Oko".
 *
 * and relations that their own words contradict: a passive subject where no auxiliary makes a passive ("[they] have called"), an agent without "by".
 * A verb that has a subject, or shares one by "and", is left alone. Measured on the treebanks: docs/accuracy.md.
 */
export function mendClauses(syntax: Syntax, first: number, last: number): void {
  const { tag, fine, head, relation } = syntax;
  mendAuxiliaries();
  mendVerbless();
  mendModifiers();
  mendVoice();
  mendTimes();
  mendParticiples();
  mendRelatives();
  mendInfinitives();
  const hasSubject = new Uint8Array(last - first);
  for (let at = first; at < last; at++) {
    const of = head[at] as number;
    if (of >= first && subjects.has(relation[at] as number)) hasSubject[of - first] = 1;
  }
  for (let verb = first + 1; verb < last; verb++) {
    if (tag[verb] !== Tag.VERB || hasSubject[verb - first] || mendJoined(verb)) continue;
    const group = beforeAside(groupStart(verb));
    if (group < 0) continue;
    if (
      mendAfterConjunction(verb, group) ||
      mendAfterRelative(verb, group) ||
      mendAfterParticiple(verb, group) ||
      mendAfterList(verb, group) ||
      mendAfterObject(verb, group)
    )
      hasSubject[verb - first] = 1;
  }

  /** "[Beijing] condemned the attack", "[Dockworkers] went on strike": ends like "being" or "does", but is no auxiliary. */
  function mendAuxiliaries(): void {
    for (let at = first; at < last; at++) {
      if (tag[at] !== Tag.AUX || (fine[at] !== gerund && fine[at] !== third) || auxiliaries.has(word(at))) continue;
      const isPlural = fine[at] === third;
      tag[at] = isPlural ? Tag.NOUN : Tag.PROPN;
      fine[at] = isPlural ? plural : name;
      const verb = head[at] as number;
      if (relation[at] !== Rel.aux && relation[at] !== Rel['aux:pass']) continue;
      relation[at] = Rel.nsubj;
      if (verb >= first && fine[verb] === participle) fine[verb] = past;
    }
  }

  /** "two days" was taken for the subject, and who follows "after" for its part. */
  function mendTimes(): void {
    for (let time = first; time < last; time++) {
      const verb = head[time] as number;
      if (relation[time] !== Rel.nsubj || verb < time || !times.has(word(time)) || word(time + 1) !== 'after') continue;
      const noun = head[time + 1] as number;
      if (head[noun] !== time || noun >= verb || !isNominal(noun)) continue;
      const old = head[verb] as number;
      relation[time] = Rel['obl:unmarked'];
      head[noun] = verb;
      relation[noun] = Rel.nsubj;
      head[time + 1] = verb;
      relation[time + 1] = Rel.mark;
      tag[time + 1] = Tag.SCONJ;
      if (relation[verb] !== Rel.acl) continue;
      head[verb] = verbAbove(old);
      relation[verb] = Rel.advcl;
    }
  }

  /** "The parliament [threatened] to leave.": a sentence has a verb, so the first that was taken for a participle and has an object is it. */
  function mendVerbless(): void {
    let root = first;
    while (root < last && (head[root] as number) >= first) root++;
    for (let verb = first + 1; verb < last; verb++) {
      if (tag[verb] !== Tag.VERB || relation[verb] !== Rel.acl || fine[verb] !== participle) continue;
      const noun = head[verb] as number;
      if (noun < first || noun > verb || tag[verb - 1] === Tag.PUNCT) continue;
      const above = head[noun] as number;
      const isReport = above >= first && tag[above] === Tag.PUNCT;
      if (isReport) {
        const clause = verbAbove(above);
        if (clause < 0 || clause > noun) continue;
        head[verb] = clause;
        relation[verb] = Rel.parataxis;
      } else {
        if (root >= last || !isNominal(root) || root > verb || hasFinite(root) || !isAbove(root, noun)) return;
        if (!takesObject(verb)) continue;
        makeRoot(verb, root);
      }
      const subject = isReport ? noun : root;
      head[subject] = verb;
      relation[subject] = Rel.nsubj;
      fine[verb] = past;
      return;
    }
  }

  /** "The bloc [imposed] sanctions": what has a subject and no copula is an object, and what was taken for its adjective is the verb. */
  function mendModifiers(): void {
    for (let verb = first + 1; verb < last; verb++) {
      const noun = head[verb] as number;
      if (relation[verb] !== Rel.amod || noun < verb || !isNominal(noun) || !word(verb).endsWith('ed')) continue;
      if (!hasBareSubject(noun, verb)) continue;
      tag[verb] = Tag.VERB;
      fine[verb] = past;
      takePlace(verb, noun, (at) => at < verb || relation[at] === Rel.conj || relation[at] === Rel.advcl);
      head[noun] = verb;
      relation[noun] = Rel.obj;
    }
  }

  /** Whether a noun without a copula has a subject, before `verb`. */
  function hasBareSubject(noun: number, verb: number): boolean {
    let has = false;
    for (let at = first; at < noun; at++) {
      if (head[at] !== noun) continue;
      if (relation[at] === Rel.cop || tag[at] === Tag.AUX) return false;
      if (subjects.has(relation[at] as number)) has = at < verb;
    }
    return has;
  }

  /** Puts a verb in the place of the noun that was taken for the head of the sentence, with what stood behind it. */
  function makeRoot(verb: number, noun: number): void {
    for (const at of takePlace(verb, noun, (child) => child > verb)) {
      if (relation[at] === Rel.acl) relation[at] = Rel.xcomp;
      else if (relation[at] === Rel.nmod) relation[at] = Rel.obl;
    }
  }

  /** Puts a verb where `old` hangs, with those words below `old` that `isMoved` names and the punctuation. Which words those are. */
  function takePlace(verb: number, old: number, isMoved: (child: number) => boolean): number[] {
    head[verb] = head[old] as number;
    relation[verb] = relation[old] as number;
    const moved: number[] = [];
    for (let at = first; at < last; at++) {
      if (head[at] !== old || at === verb || !(tag[at] === Tag.PUNCT || isMoved(at))) continue;
      head[at] = verb;
      moved.push(at);
    }
    return moved;
  }

  /** Whether a finite verb or a copula hangs from a noun, beside its relative clauses. */
  function hasFinite(noun: number): boolean {
    for (let at = first; at < last; at++) {
      if (head[at] !== noun || relation[at] === Rel['acl:relcl']) continue;
      if (tag[at] === Tag.AUX || finite.has(fine[at] as number)) return true;
      if (tag[at] === Tag.VERB && groupStart(at) >= 0) return true;
    }
    return false;
  }

  /** Has an object, or an infinitive after it or after a time: "threatened on Monday to ...". */
  function takesObject(verb: number): boolean {
    for (let at = verb + 1; at < last; at++) {
      if (head[at] === verb && (relation[at] === Rel.obj || relation[at] === Rel.xcomp)) return true;
      if (head[at] === verb && relation[at] === Rel['obl:agent']) return false;
      if (at < verb + 5 && tag[at] === Tag.VERB) return word(at - 1) === 'to';
    }
    return false;
  }

  /** "the remains of a soldier [killed] in 2011", "leaders [meeting] in Lima failed": participles say more of the noun right before them. */
  function mendParticiples(): void {
    for (let verb = first + 1; verb < last; verb++) {
      if (tag[verb] !== Tag.VERB || (tag[verb - 1] !== Tag.NOUN && tag[verb - 1] !== Tag.PROPN)) continue;
      const above = head[verb] as number;
      if (relation[verb] === Rel.advcl && fine[verb] === participle && above >= first && above < verb) {
        const noun = phraseOf(verb - 1, above);
        if (noun < 0 || tag[verb + 1] !== Tag.ADP || hasChild(verb, verb)) continue;
        head[verb] = noun;
        relation[verb] = Rel.acl;
      } else if (relation[verb] === Rel.amod && fine[verb] === past && above > verb) {
        // A past tense describes no noun: "Latvia [imposed] sanctions"
        const clause = verbAbove(head[above] as number);
        if (clause < first || clause >= verb) continue;
        head[verb] = clause;
        relation[verb] = Rel.conj;
        head[above] = verb;
        relation[above] = Rel.obj;
      } else if (relation[verb] === Rel.csubj && fine[verb] === gerund && above > verb) {
        const noun = phraseOf(verb - 1, verb);
        if (noun < 0 || head[noun] !== verb || relation[noun] !== Rel.nsubj) continue;
        head[noun] = above;
        relation[noun] = Rel.nsubj;
        head[verb] = noun;
        relation[verb] = Rel.acl;
      }
    }
  }

  /** "the general [who] led the revolt": a clause of the noun right before it. */
  function mendRelatives(): void {
    for (let pronoun = first + 1; pronoun < last; pronoun++) {
      const verb = head[pronoun] as number;
      if (word(pronoun) !== 'who' || relation[pronoun] !== Rel.nsubj || verb < pronoun || relation[verb] !== Rel.advcl)
        continue;
      const noun = pronoun - 1;
      const above = head[verb] as number;
      if (above < first || above >= noun) continue;
      // "the general" may have been taken for an adjective, but is an object all the same
      const top = relation[noun] === Rel.obj && head[noun] === above ? noun : phraseOf(noun, above);
      if (top < 0) continue;
      head[verb] = top;
      relation[verb] = Rel['acl:relcl'];
    }
  }

  /** The head of the phrase that ends with a noun; its words hang from each other, and it from `above` or from a noun before; -1 for none. */
  function phraseOf(end: number, above: number): number {
    const noun = headOf(end);
    return isNominal(noun) && isAbove(above, noun) ? noun : -1;
  }

  /** The word that the last word of a name or a compound hangs from, by words before it alone. */
  function headOf(end: number): number {
    let at = end;
    for (
      let up = head[at] as number;
      names.has(relation[at] as number) && up >= first && up < at;
      up = head[at] as number
    )
      at = up;
    return at;
  }

  /** Whether a word hangs from `upper` before the token `end`. */
  function hasChild(upper: number, end: number): boolean {
    for (let at = first; at < end; at++) if (head[at] === upper) return true;
    return false;
  }

  function mendVoice(): void {
    const isPassive = new Uint8Array(last - first);
    const isPerfect = new Uint8Array(last - first);
    const hasBy = new Uint8Array(last - first);
    const object = new Int32Array(last - first).fill(-1);
    const subject = new Int32Array(last - first).fill(-1);
    for (let at = first; at < last; at++) {
      const of = (head[at] as number) - first;
      if (of < 0) continue;
      if (relation[at] === Rel['aux:pass']) isPassive[of] = 1;
      else if (relation[at] === Rel.aux && perfect.has(word(at))) isPerfect[of] = 1;
      else if (relation[at] === Rel.case && word(at) === 'by') hasBy[of] = 1;
      else if (relation[at] === Rel.obj) object[of] = at;
      else if (relation[at] === Rel.nsubj || relation[at] === Rel['nsubj:pass']) subject[of] = at;
    }
    for (let at = first; at < last; at++) {
      const of = (head[at] as number) - first;
      if (of < 0) continue;
      if (relation[at] === Rel['obl:agent'] && !hasBy[at - first]) relation[at] = Rel.obl;
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
    }
  }

  /** "the League [(LN)] left": what stands before a verb stands before a short form in brackets. */
  function beforeAside(group: number): number {
    return group - 3 > first && isAside(syntax, group - 3, first, last) ? group - 3 : group;
  }

  /** Where a finite verb begins with its auxiliaries and adverbs; -1 for a verb that is not finite. */
  function groupStart(verb: number): number {
    let isFinite = finite.has(fine[verb] as number);
    let at = verb;
    while (at > first) {
      const before = at - 1;
      if (head[before] !== verb) break;
      if (tag[before] === Tag.AUX) isFinite ||= finite.has(fine[before] as number) || fine[before] === modal;
      else if (relation[before] !== Rel.advmod) break;
      at = before;
    }
    return isFinite && at > first ? at : -1;
  }

  function mendAfterConjunction(verb: number, group: number): boolean {
    for (let noun = group - 1, step = 0; step < 12; step++) {
      if (!isNominal(noun) || tag[noun] === Tag.NUM) return false;
      for (let mark = noun - 1; mark >= first; mark--) {
        if (head[mark] !== noun || relation[mark] !== Rel.case || !conjunctions.has(word(mark))) continue;
        const old = head[noun] as number;
        if (!isAbove(verb, noun)) {
          const clause = verbAbove(old);
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

  function mendAfterRelative(verb: number, group: number): boolean {
    if (word(group - 1) !== ',' || isListed(verb)) return false;
    for (let pronoun = group - 2; pronoun > first + 1; pronoun--) {
      if (!relatives.has(word(pronoun))) continue;
      if (word(pronoun - 1) !== ',') return false;
      let noun = pronoun - 2;
      // "[Nina Chahine], 19, who ..."
      if (tag[noun] === Tag.NUM && word(noun - 1) === ',') noun -= 2;
      for (let up = head[noun] as number; up >= first && up < pronoun - 1 && isNominal(up); up = head[noun] as number)
        noun = up;
      if (!isNominal(noun)) return false;
      const old = head[noun] as number;
      // It is the subject of what follows already
      if (subjects.has(relation[noun] as number) && old >= group) return takeOver(verb, old);
      takeSubject(verb, noun);
      return true;
    }
    return false;
  }

  /** "Diop, who chairs it, [condemned] the raid on the day it happened": the subject went to the last verb, which has one of its own. */
  function takeOver(verb: number, later: number): boolean {
    let own = later - 1;
    while (own > verb && !(head[own] === later && subjects.has(relation[own] as number))) own--;
    if (own <= verb) return false;
    takePlace(verb, later, (at) => at < verb);
    const described = isNominal(own - 1) ? own - 1 : verb;
    head[later] = described;
    relation[later] = described === verb ? Rel.advcl : Rel['acl:relcl'];
    return true;
  }

  function mendAfterParticiple(verb: number, group: number): boolean {
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
      if (!isReduced || !isAbove(at, verb)) return false;
      fine[at] = participle;
      takeSubject(verb, noun);
      head[at] = noun;
      relation[at] = Rel.acl;
      return true;
    }
    return false;
  }

  function mendAfterList(verb: number, group: number): boolean {
    let noun = group - 1;
    if (relation[verb] !== Rel.conj || fine[verb] !== past || !isNominal(noun) || isListed(verb)) return false;
    // To the first of those joined behind the comma
    for (let joiner = -1; joiner < 0;) {
      joiner = joinerOf(noun);
      const before = head[noun] as number;
      if (relation[noun] !== Rel.conj || before < first || before > noun) return false;
      if (joiner > first && word(joiner - 1) === ',' && word(noun - 1) !== ',' && before < joiner - 1) {
        if ((head[verb] as number) > joiner) return false;
        head[joiner] = verb;
        head[noun] = verb;
        relation[noun] = Rel.nsubj;
        return true;
      }
      joiner = -1;
      noun = before;
    }
    return false;
  }

  /** "hoped [the navies] could hold exercises", "demanding [both men] step down": no object, but who does it. */
  function mendAfterObject(verb: number, group: number): boolean {
    const noun = headOf(group - 1);
    if (relation[noun] !== Rel.obj || noun > verb) return false;
    const asking = head[noun] as number;
    if (
      asking < noun &&
      demands.test(word(asking)) &&
      relation[verb] !== Rel.ccomp &&
      (head[verb] as number) >= first
    ) {
      // The phrase of who demands hangs from what they demand: "with the crowd demanding ..."
      for (let at = asking; at >= first; at = head[at] as number)
        if (head[at] === verb) head[at] = head[verb] as number;
      head[verb] = asking;
      relation[verb] = Rel.ccomp;
    }
    if (relation[verb] !== Rel.ccomp || head[verb] !== asking) return false;
    head[noun] = verb;
    relation[noun] = Rel.nsubj;
    return true;
  }

  /** "wants to keep ties, [expand] exchanges, and ...": one more of what is wanted. */
  function mendInfinitives(): void {
    let infinitive = -1;
    for (let verb = first + 1; verb < last; verb++) {
      if (tag[verb] !== Tag.VERB || fine[verb] !== base) continue;
      if (word(verb - 1) === 'to') infinitive = verb;
      else if (
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

  /** The "and" or "but" that hangs from a noun before it; -1 where none does. */
  function joinerOf(noun: number): number {
    for (let at = noun - 1; at >= Math.max(first, noun - 6); at--)
      if (head[at] === noun && relation[at] === Rel.cc) return at;
    return -1;
  }

  function mendJoined(verb: number): boolean {
    const noun = head[verb] as number;
    const isAdjective = fine[verb] === participle && relation[verb] === Rel.amod && tag[verb - 1] === Tag.CCONJ;
    if (!isAdjective || noun < verb || relation[noun] !== Rel.conj || !isNamed(noun)) return false;
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
  function isNamed(noun: number): boolean {
    if (tag[noun] === Tag.PROPN) return true;
    return fine[noun] === singular && noun + 1 < last && tag[noun + 1] === Tag.PROPN && head[noun + 1] === noun;
  }

  /** Makes `noun` the subject of `verb`; what stood above it, and the verb of its relative clause, change places with it. */
  function takeSubject(verb: number, noun: number): void {
    const inner = head[noun] as number;
    // The clause that had the noun hangs from it now
    if (inner >= first && inner < verb && inner > noun && isAbove(inner, verb)) {
      head[verb] = head[inner] as number;
      relation[verb] = relation[inner] as number;
      head[inner] = noun;
      relation[inner] = Rel['acl:relcl'];
    } else if (isAbove(noun, verb)) {
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
  function isListed(verb: number): boolean {
    if (relation[verb] !== Rel.conj) return false;
    for (let other = verb + 1; other < last; other++)
      if (
        relation[other] === Rel.conj &&
        (head[other] === head[verb] || head[other] === verb) &&
        tag[other] === Tag.VERB
      )
        return true;
    return false;
  }

  function isAbove(upper: number, lower: number): boolean {
    for (let at = lower, step = 0; at >= first && step < last - first; at = head[at] as number, step++)
      if (at === upper) return true;
    return false;
  }

  function verbAbove(token: number): number {
    for (let at = token; at >= first; at = head[at] as number)
      if (tag[at] === Tag.VERB || (head[at] as number) < first) return at;
    return -1;
  }

  function isNominal(token: number): boolean {
    return token >= first && nominal.has(tag[token] as number);
  }

  function word(token: number): string {
    return syntax.text.slice(syntax.start[token], syntax.end[token]).toLowerCase();
  }
}

const Tag = Object.fromEntries(upos.map((name, id) => [name, id])) as Record<Upos, number>;
const Rel = Object.fromEntries(relations.map((name, id) => [name, id])) as Record<Relation, number>;
const fineId = (name: FineTag) => fineTags.indexOf(name);
const finite: ReadonlySet<number> = new Set((['VBD', 'VBZ', 'VBP'] as const).map(fineId));
const modal = fineId('MD');
const participle = fineId('VBN');
const past = fineId('VBD');
const base = fineId('VB');
const singular = fineId('NN');
const name = fineId('NNP');
const plural = fineId('NNS');
const gerund = fineId('VBG');
const third = fineId('VBZ');
const nominal: ReadonlySet<number> = new Set([Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM, Tag.SYM]);
const subjects: ReadonlySet<number> = new Set([
  Rel.nsubj,
  Rel['nsubj:pass'],
  Rel['nsubj:outer'],
  Rel.csubj,
  Rel['csubj:pass'],
  Rel.expl,
]);
const names: ReadonlySet<number> = new Set([Rel.flat, Rel.compound]);
const perfect: ReadonlySet<string> = new Set("have has had having 've".split(' '));
const auxiliaries: ReadonlySet<string> = new Set(
  "being having getting doing is has does 's ’s gets needs dares s".split(' '),
);
const times: ReadonlySet<string> = new Set('minutes hour hours day days week weeks month months year years'.split(' '));
const conjunctions: ReadonlySet<string> = new Set('after before since as until till'.split(' '));
/** What is demanded follows as a clause without "that". */
const demands = /^(?:demand|insist|request|propos|recommend)/;
const relatives: ReadonlySet<string> = new Set('which who whose where'.split(' '));
