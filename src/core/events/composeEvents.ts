import { clauseRoles, isInAction, isOwn, isRelativeClause, obliquesOf, ownersOf, subjectsOf } from './clauseRoles';
import type { Draft } from './draft';
import { governingWords, governorLemma, isGovernor, type GovernorKind } from './lexicon/governors';
import type { SyntaxView } from './syntaxView';

const verbalKinds = [
  'agree',
  'promise',
  'vow',
  'refuse',
  'threaten',
  'request',
  'accuse',
  'support',
  'concede',
] as const satisfies readonly GovernorKind[];

const typeOfKind: Partial<Record<GovernorKind, string>> = {
  agree: 'AGREE',
  promise: 'AGREE',
  vow: 'THREATEN',
  refuse: 'REJECT',
  threaten: 'THREATEN',
  request: 'REQUEST',
  accuse: 'ACCUSE',
  support: 'SUPPORT',
  concede: 'CONCEDE',
};

/** Deeds that, promised, are threats. */
const hostile: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'THREATEN', 'MOBILIZE', 'PROTEST']);
/** Deeds that, promised, are agreements. */
const friendly: ReadonlySet<string> = new Set([
  'AID',
  'COOPERATE',
  'RETREAT',
  'CONCEDE',
  'SUPPORT',
  'CONSULT',
  'AGREE',
]);

/** What stopping an event of a type amounts to. */
const stopping: Readonly<Record<string, string>> = {
  PROTEST: 'CONCEDE',
  THREATEN: 'CONCEDE',
  ACCUSE: 'CONCEDE',
  REQUEST: 'CONCEDE',
  ASSAULT: 'RETREAT',
  MOBILIZE: 'RETREAT',
  SANCTION: 'RETREAT',
  COERCE: 'RETREAT',
  CONSULT: 'SANCTION',
  AGREE: 'SANCTION',
  COOPERATE: 'SANCTION',
  AID: 'SANCTION',
  SUPPORT: 'SANCTION',
};

/**
 * Joins the drafts of a sentence where one governs another: "refused to sign" is a refusal, "threatened to cut aid" a threat, "urged
 * Y to withdraw" a request; and reads will, may, must, not, if. Changes the drafts in place.
 */
export function composeEvents(view: SyntaxView, drafts: readonly Draft[]): void {
  for (const draft of drafts) if (draft.entry.lemma === 'must') takeObligation(view, draft, drafts);
  const at = new Map(drafts.map((draft) => [draft.token, draft]));
  for (const draft of drafts) if (isOrderedDeed(view, draft, at)) draft.isContent = true;
  for (const draft of drafts)
    if (isSaidByDeed(view, draft, at) || isAssertion(view, draft) || isAppointment(view, draft)) {
      draft.isContent = true;
      at.delete(draft.token);
    }
  for (const draft of drafts) takeContent(view, draft, drafts);
  for (const draft of drafts)
    if (isToOwnBorder(view, draft)) retypeAs(draft, 'MOBILIZE', 'sent to where it is to be used');
  for (const draft of drafts) if (isExpulsion(view, draft)) retypeAs(draft, 'SANCTION', 'told to leave');
  for (const draft of drafts) if (isDisarming(view, draft)) retypeAs(draft, 'RETREAT', 'weapons of their own');
  for (const draft of drafts) takeSent(view, draft);
  for (const draft of drafts) if (isAimed(view, draft)) retypeAs(draft, 'ASSAULT', 'aimed at somebody');
  for (const draft of drafts) takeJourney(view, draft, at);
  for (const draft of drafts) takeMission(view, draft, at);
  for (const draft of drafts) if (!draft.isContent) takeDeed(view, draft, at);
  for (const draft of drafts) if (!draft.isContent) climb(view, draft, at);
  for (const draft of drafts) if (!draft.isContent) settle(view, draft);
  for (const draft of drafts) if (isCalledOut(view, draft, drafts)) draft.weight -= 0.15;
  for (const draft of drafts)
    if (draft.entry.lemma === 'protest' && draft.entry.isVerb) protestInWords(view, draft, at);
}

/** What must be done is not done: the demand is the event. */
function takeObligation(view: SyntaxView, draft: Draft, drafts: readonly Draft[]): void {
  for (const other of drafts)
    if (other !== draft && (other.token === draft.token || contentDepth(view, other.token, draft) !== undefined)) {
      other.isContent = true;
      if (other.token === draft.token) draft.inner = other;
      else draft.inner ??= other;
    }
}

/** "an attack in Nairobi killed six", "were killed in clashes with police", "were killed when rebels attacked": who attacked did it, not Nairobi. */
function takeDeed(view: SyntaxView, draft: Draft, at: ReadonlyMap<number, Draft>): void {
  if (!draft.entry.isVerb || !view.isVerbal(draft.token)) return;
  const { agents, isPassive } = clauseRoles(view, draft.token);
  // Who dies does nothing either: "died in a rebel ambush"
  const isOpen = draft.entry.isInverse || (isPassive && !agents.length);
  const [agent] = isOpen ? obliquesOf(view, draft.token, ['in', 'during']) : agents;
  const deed = agent === undefined ? undefined : at.get(agent);
  const isNamed = deed && (!deed.entry.isVerb || isInAction(view, deed.token));
  if (isNamed && (deed.type === 'ASSAULT' || deed.type === 'COERCE')) draft.doneBy = deed;
  else if (isOpen && deadly.has(draft.entry.lemma)) {
    const clause = view
      .childrenBy(draft.token, 'advcl')
      .find(
        (verb) =>
          at.get(verb)?.type === 'ASSAULT' &&
          view.childrenBy(verb, 'mark', 'advmod').some((child) => meanwhile.has(view.word(child))),
      );
    const done = clause === undefined ? undefined : at.get(clause);
    if (done) draft.doneBy = done;
  }
}

const deadly: ReadonlySet<string> = new Set(['kill', 'wound', 'injure', 'maim', 'hurt']);
const meanwhile: ReadonlySet<string> = new Set(['when', 'as', 'after', 'in', 'during']);

/** "will travel to Nairobi to meet its president": the journey is told for the meeting, and is as real as it. */
function takeJourney(view: SyntaxView, draft: Draft, at: ReadonlyMap<number, Draft>): void {
  if (draft.type !== 'CONSULT' || !draft.entry.isVerb || !journeys.test(draft.entry.lemma)) return;
  for (const purpose of view.childrenBy(draft.token, 'advcl', 'xcomp')) {
    const meeting = at.get(purpose);
    if (!meeting?.entry.isReciprocal || meeting.type !== 'CONSULT' || !isInfinitive(view, purpose)) continue;
    draft.isContent = true;
    meeting.journey = draft.token;
    if (!meeting.agents.length) meeting.agents = subjectsOf(view, draft.token);
    meeting.evidence.push(`the purpose of a journey: “${view.word(draft.token)}”`);
  }
}

const journeys = /^(?:travel|fly|go|head|arrive|come|return|land)$/;

/** "sent generals to confer with X": no deployment, but a meeting of who sends them. */
function takeMission(view: SyntaxView, draft: Draft, at: ReadonlyMap<number, Draft>): void {
  if (draft.type !== 'CONSULT' || !draft.entry.isReciprocal || !isInfinitive(view, draft.token)) return;
  let sending = view.head(draft.token);
  if (sending >= 0 && view.isNominal(sending)) sending = view.head(sending);
  if (sending < 0 || !missions.test(view.word(sending)) || sending > draft.token) return;
  const sent = at.get(sending);
  if (sent) sent.isContent = true;
  draft.journey = sending;
  draft.agents = subjectsOf(view, sending);
  draft.evidence.push(`what they were sent for: “${view.word(sending)}”`);
}

const missions = /^(?:sen(?:d|ds|t|ding)|dispatch(?:es|ed|ing)?)$/;

/** Whether one of the words behind a verb, before the next punctuation, is meant. */
function isBehind(view: SyntaxView, verb: number, isMeant: (word: number) => boolean): boolean {
  for (let at = verb + 1; at < Math.min(view.count, verb + 12) && view.tag(at) !== 'PUNCT'; at++)
    if (isMeant(at)) return true;
  return false;
}

/** "set Tuesday as a deadline for talks": nobody is threatened. */
function isAppointment(view: SyntaxView, { entry, token, type }: Draft): boolean {
  return type === 'THREATEN' && entry.lemma === 'set' && isBehind(view, token, (at) => appointed.test(view.word(at)));
}

const appointed = /^(?:talks|negotiations|meetings?|elections?|polls?|summit|submissions?|bids)$/;

/** "ordered an invasion": who orders a deed does it, and asks nobody. */
function isOrderedDeed(view: SyntaxView, draft: Draft, at: ReadonlyMap<number, Draft>): boolean {
  if (draft.type !== 'REQUEST' || draft.entry.lemma !== 'order') return false;
  return view.childrenBy(draft.token, 'obj').some((object) => at.get(object)?.entry.isVerb === false);
}

/** "further clashes suggested that a truce was far off", "skirmishes threatened to grow into a war": a deed says nothing. */
function isSaidByDeed(view: SyntaxView, { entry, type, token }: Draft, at: ReadonlyMap<number, Draft>): boolean {
  if (!entry.isVerb || !view.isVerbal(token) || (type !== 'THREATEN' && entry.lemma !== 'suggest')) return false;
  return clauseRoles(view, token).agents.some((noun) => at.get(noun)?.entry.isVerb === false);
}

/** "insisted that he acted within the law", "warned that the country is on the brink", "police commanded by X": asks, and threatens, nothing. */
function isAssertion(view: SyntaxView, { entry, token }: Draft): boolean {
  if (entry.lemma === 'command') return !view.childrenBy(token, 'xcomp', 'ccomp').length;
  if (entry.lemma === 'warn' || entry.lemma === 'caution')
    return view
      .childrenBy(token, 'ccomp')
      .some((clause) => view.childrenBy(clause, 'cop').some((copula) => /^(?:is|are)$/.test(view.word(copula))));
  if (entry.lemma !== 'insist') return false;
  const isFact = (word: number) => /^VB[DZ]$/.test(view.fine(word));
  return view
    .childrenBy(token, 'ccomp')
    .some((clause) => isFact(clause) || view.childrenBy(clause, 'aux', 'aux:pass', 'cop').some(isFact));
}

/** "fired a missile toward Eilat": no test, as one into the sea is. */
function isAimed(view: SyntaxView, { entry, token, type }: Draft): boolean {
  return (
    type === 'MOBILIZE' &&
    entry.lemma === 'fire' &&
    obliquesOf(view, token, ['at', 'toward', 'towards']).some((noun) => !waters.test(view.word(noun)))
  );
}

/** "Indonesian observers were deployed": by their own country, where nobody else is said to have done it. */
function takeSent(view: SyntaxView, draft: Draft): void {
  if (draft.type !== 'MOBILIZE' || !draft.entry.isVerb || !view.isVerbal(draft.token)) return;
  const { agents, patients, isPassive } = clauseRoles(view, draft.token);
  if (isPassive && !agents.length) draft.agents = patients;
}

/** "sent armoured vehicles and troops to its northern border": no aid to anybody. */
function isToOwnBorder(view: SyntaxView, { entry, token, type }: Draft): boolean {
  return (
    type === 'AID' &&
    entry.objects !== undefined &&
    obliquesOf(view, token, ['to', 'toward', 'towards', 'along', 'near']).some((noun) => fronts.test(view.word(noun)))
  );
}

/** "ordered two diplomats to leave", "gave the ambassador 72 hours to leave": expels them. */
function isExpulsion(view: SyntaxView, { entry, token, type }: Draft): boolean {
  if (!entry.isVerb || !/^(?:order|tell|ask|give)$/.test(entry.lemma) || (type !== 'REQUEST' && type !== 'THREATEN'))
    return false;
  if (!view.childrenBy(token, 'obj', 'iobj', 'nsubj:pass').some((noun) => envoys.test(view.word(noun)))) return false;
  return isBehind(view, token, (at) => view.word(at) === 'to' && /^(?:leave|depart)$/.test(view.word(at + 1)));
}

const envoys = /^(?:diplomats?|ambassadors?|envoys?|attach[eé]s?|consuls?|missions?|embassy|staff)$/;

/** "handed over its weapons to the army": a surrender, no gift. */
function isDisarming(view: SyntaxView, { entry, token, type }: Draft): boolean {
  if (type !== 'AID' || !/^(?:hand|turn|give|deliver)$/.test(entry.lemma)) return false;
  return view
    .childrenBy(token, 'obj', 'obl', 'nsubj:pass')
    .some((noun) => /^(?:weapon|arms$|gun|rifle)/.test(view.word(noun)) && isOwn(view, noun));
}

const fronts = /^(?:borders?|frontiers?|front|frontline|front-line|coast)$/;
const waters = /^(?:sea|ocean|waters?|targets?|range)$/;

function kindOf(view: SyntaxView, draft: Draft): GovernorKind | undefined {
  const word = view.word(draft.token);
  if (draft.entry.lemma === 'must') return undefined;
  if (draft.entry.lemma === 'order' && draft.type === 'REQUEST') return 'request';
  // "gave them a week to leave"
  if (draft.entry.lemma === 'give' && draft.type === 'THREATEN') return 'threaten';
  if (draft.entry.isVerb) return verbalKinds.find((kind) => typeOfKind[kind] === draft.type && isGovernor(word, kind));
  const kind = governingWords.get(word);
  return kind === 'request' || kind === 'threaten' || kind === 'refuse' ? kind : undefined;
}

/** The nearest draft that is the content of a governing one. */
function takeContent(view: SyntaxView, draft: Draft, drafts: readonly Draft[]): void {
  const kind = kindOf(view, draft);
  if (kind === undefined || draft.isContent) return;
  let nearest: Draft | undefined;
  let nearestDepth = Infinity;
  for (const other of drafts) {
    if (other === draft) continue;
    const depth = contentDepth(view, other.token, draft);
    if (depth === undefined) continue;
    const isFact =
      (kind === 'accuse' || kind === 'support' || kind === 'concede') && (!other.entry.isVerb || kind !== 'accuse');
    if (isFact) other.weight -= 0.15;
    else other.isContent = true;
    if (depth < nearestDepth) {
      nearest = other;
      nearestDepth = depth;
    }
  }
  draft.inner = nearest;
  if (kind === 'promise' || kind === 'vow') {
    // "pledged not to attack" is no threat
    if (nearest && hostile.has(nearest.type) && !isDenied(view, nearest.token) && !isRelief(view, nearest))
      retype(draft, 'THREATEN', nearest);
    else if (nearest && kind === 'vow' && friendly.has(nearest.type)) retype(draft, 'AGREE', nearest);
  }
}

/** "promised to send reinforcements to the region": help for those who wait for it. */
function isRelief(view: SyntaxView, { type, token }: Draft): boolean {
  return (
    type === 'MOBILIZE' &&
    view.childrenBy(token, 'obj').some((noun) => /^(?:reinforcements?|peacekeepers?|police)$/.test(view.word(noun)))
  );
}

function retype(draft: Draft, type: string, by: Draft): void {
  retypeAs(draft, type, `by its content, ${by.entry.rule}`);
}

function retypeAs(draft: Draft, type: string, why: string): void {
  draft.evidence.push(`${draft.type} becomes ${type}: ${why}`);
  draft.type = type;
}

/** How far below a governing draft a token lies in its content; undefined where it is not part of it. */
function contentDepth(view: SyntaxView, token: number, draft: Draft): number | undefined {
  for (let at = token, depth = 0; at >= 0 && depth < 12; depth++) {
    const head = view.head(at);
    const relation = view.relation(at);
    const isOf = relation === 'advcl' && isBlame(draft.type) && isLedBy(view, at, blamePrepositions);
    if (head === draft.token)
      return relation === 'nsubj' ||
        relation === 'advcl' ||
        relation === 'acl:relcl' ||
        relation === 'parataxis' ||
        (relation === 'obl' && !contentPrepositions.has(view.preposition(at) ?? '')) ||
        (relation === 'conj' && draft.entry.isVerb) ||
        (at < draft.token && relation !== 'obj' && relation !== 'ccomp' && relation !== 'nsubj:pass')
        ? isOf || (relation === 'advcl' && isInfinitive(view, at))
          ? depth
          : undefined
        : depth;
    if (relation === 'acl:relcl' || relation === 'parataxis' || relation === 'root') return undefined;
    if (relation === 'advcl' && !isInfinitive(view, at)) return undefined;
    at = head;
  }
  return undefined;
}

/** "accused [India] of killing ...", "praised [Peru] for freeing ...": what somebody is said to have done. */
const blamePrepositions: ReadonlySet<string> = new Set(['of', 'for', 'over']);

function isBlame(type: string): boolean {
  return type === 'ACCUSE' || type === 'SUPPORT';
}

function isLedBy(view: SyntaxView, verb: number, words: ReadonlySet<string>): boolean {
  return view.childrenBy(verb, 'mark', 'case').some((child) => words.has(view.word(child)));
}

const contentPrepositions: ReadonlySet<string> = new Set(
  'to for of on against from into in with about at over'.split(' '),
);

function isInfinitive(view: SyntaxView, verb: number): boolean {
  return view.childrenBy(verb, 'mark').some((child) => view.word(child) === 'to');
}

/** "until sanctions are lifted": a condition opens the verb's own clause, whatever the parse says of it. */
function isAfterCondition(view: SyntaxView, verb: number): boolean {
  for (let token = verb - 1; token >= Math.max(0, verb - 6); token--) {
    const word = view.word(token);
    if (conditions.has(word)) return word !== 'whether';
    const tag = view.tag(token);
    if (tag === 'VERB' || tag === 'PUNCT' || tag === 'CCONJ') return false;
  }
  return false;
}

/** The word before "to" and an infinitive, whatever the parse says of it: "plans to impose"; -1 where there is none. */
function wordBeforeTo(view: SyntaxView, verb: number): number {
  let to = verb - 1;
  while (to > 0 && view.tag(to) === 'ADV') to--;
  return to > 0 && view.word(to) === 'to' ? to - 1 : -1;
}

/** Reads what stands above a draft: plans, attempts, ends, reports, conditions. */
function climb(view: SyntaxView, draft: Draft, at: ReadonlyMap<number, Draft>): void {
  if (draft.entry.isVerb && isAfterCondition(view, draft.token)) {
    draft.isContent = true;
    return;
  }
  readAuxiliaries(view, draft, draft.token);
  const before = wordBeforeTo(view, draft.token);
  if (before >= 0 && before !== view.head(draft.token)) govern(view, draft, at, before, 'xcomp');
  for (const child of view.childrenBy(draft.token, 'parataxis')) speak(view, draft, child, 0);
  let token = draft.token;
  // "hoped to get guns [when they attacked]": what governs a clause does not govern its circumstances
  let isApart = false;
  // "ended [years of] war", but not "ended doubts over the war"
  let isWhole = true;
  for (let step = 0; step < 8; step++) {
    const head = view.head(token);
    if (head < 0) return;
    const relation = view.relation(token);
    if (isDoubted(view, head) || (relation !== 'nmod' && isClaimed(view, head)) || isIncited(view, token)) {
      draft.isContent = true;
      return;
    }
    const teller = tellerOf(view, token);
    if (teller >= 0) {
      speak(view, draft, teller, 0);
      token = teller;
      continue;
    }
    if (step === 0 && relation === 'nsubj' && !draft.entry.isVerb && outbreaks.test(view.word(head))) {
      draft.weight += 0.12;
      draft.evidence.push(`done: “${view.word(token)} ${view.word(head)}”`);
    }
    if (isRelativeClause(view, token) || isReduced(view, token)) {
      draft.weight -= 0.12;
      return;
    }
    if (relation === 'parataxis') {
      speak(view, draft, head, 0.02);
      return;
    }
    if (relation === 'advcl') {
      const mark = view.childrenBy(token, 'mark', 'advmod')[0];
      const word = mark === undefined ? '' : view.word(mark);
      if (conditions.has(word)) {
        draft.isContent = true;
        return;
      } else if (word === 'to' && head === draft.journey) {
        readAuxiliaries(view, draft, head);
      } else if (word === 'to' || (word === 'at' && /^(?:aimed|aiming)$/.test(view.word(head)))) {
        // purpose: not yet done
        draft.modality.isPurpose = true;
        draft.weight -= 0.2;
        draft.evidence.push(word === 'to' ? 'a purpose' : 'an aim');
      } else {
        draft.weight -= 0.08;
        isApart ||= circumstances.has(word);
      }
    } else if (relation === 'conj') {
      // The first conjunct's own negation and modals are its own; what governs it governs both.
      token = head;
      draft.weight -= 0.03;
      continue;
    } else if (at.has(head) && at.get(head) !== draft) {
      draft.weight -= draft.entry.isVerb ? 0.04 : 0.12;
    }
    if (isApart) speak(view, draft, head, 0);
    else govern(view, draft, at, head, relation, isWhole);
    isWhole &&= measures.test(view.word(head));
    if (!isApart && view.isVerbal(head))
      readAuxiliaries(view, draft, head, relation === 'advcl' || relation === 'ccomp');
    token = head;
  }
}

/** "decades of war", "a campaign of bombing": what the whole phrase is. */
const measures =
  /^(?:years?|months?|weeks?|days?|hours?|decades?|century|centuries|series|wave|waves|campaign|spate|string|period|round|rounds|cycle|state|practice|policy|use|process|act|acts|form|forms|all|any|most)$/;

/** "clear a road [blocked] by protesters": what is done with the road says nothing of who blocks it. */
function isReduced(view: SyntaxView, verb: number): boolean {
  return (
    view.relation(verb) === 'acl' && view.fine(verb) === 'VBN' && !view.childrenBy(verb, 'mark', 'aux:pass').length
  );
}

/** The verb of "told [the paper] that Kenya had ...", whose content the parse hung to the one who is told; -1 where it is another clause. */
function tellerOf(view: SyntaxView, verb: number): number {
  if (view.relation(verb) !== 'acl:relcl') return -1;
  const told = view.head(verb);
  const teller = view.head(told);
  if (teller < 0 || !tellers.test(view.word(teller)) || told < teller) return -1;
  const isOwnClause =
    view.word(told + 1) === 'that' && view.childrenBy(verb, 'nsubj', 'nsubj:pass').some((noun) => noun > told + 1);
  return isOwnClause ? teller : -1;
}

/** "protests erupted", "fighting broke out": a noun of events told as happening. */
const outbreaks =
  /^(?:erupt|erupted|broke|flare|flared|began|started|resumed|ensued|intensified|raged|spread|resulted|continued|turned|rocked|gripped|swept|entered)$/;

const tellers = /^(?:tell|tells|told|telling|inform|informs|informed|informing)$/;

/** "marched through Lima [demanding] jobs": what a protest is for is told by the protest. */
function isCalledOut(view: SyntaxView, { type, entry, token }: Draft, drafts: readonly Draft[]): boolean {
  return (
    (type === 'REQUEST' || type === 'REJECT') &&
    entry.isVerb &&
    view.fine(token) === 'VBG' &&
    !view.childrenBy(token, 'nsubj', 'aux').length &&
    drafts.some((other) => other.type === 'PROTEST' && !other.isContent && other.token < token)
  );
}

/** "no information suggesting that Venezuela had shot it down" */
function isDoubted(view: SyntaxView, noun: number): boolean {
  return (
    /^(?:information|evidence|signs?|indications?|proof)$/.test(view.word(noun)) &&
    view.childrenBy(noun, 'det').some((child) => view.word(child) === 'no')
  );
}

/** "had incited violence": who did it, if anybody did, is not said. */
function isIncited(view: SyntaxView, noun: number): boolean {
  return view.relation(noun) === 'obj' && /^incit(?:e|es|ed|ing)$/.test(view.word(view.head(noun)));
}

/** "rejected an accusation that its forces had freed ...", "denied reports that ...": what is only claimed. */
function isClaimed(view: SyntaxView, noun: number): boolean {
  if (/^reports?$/.test(view.word(noun)) && isGovernor(view.word(view.head(noun)), 'refuse')) return true;
  return (
    view.tag(noun) === 'NOUN' &&
    /^(?:accusation|allegation|claim|rumou?r|suggestion|idea|notion)s?$/.test(view.word(noun))
  );
}

const circumstances: ReadonlySet<string> = new Set(['when', 'after', 'before', 'since', 'while', 'because']);
const conditions: ReadonlySet<string> = new Set(['if', 'unless', 'until', 'till', 'whether', 'lest']);

function speak(view: SyntaxView, draft: Draft, verb: number, cost: number): boolean {
  if (!isGovernor(view.word(verb), 'report')) return false;
  for (const subject of subjectsOf(view, verb)) if (!draft.speakers.includes(subject)) draft.speakers.push(subject);
  draft.weight -= cost;
  return true;
}

function govern(
  view: SyntaxView,
  draft: Draft,
  at: ReadonlyMap<number, Draft>,
  head: number,
  relation: string,
  isWhole = true,
): void {
  const word = view.word(head);
  if (relation === 'ccomp' || relation === 'xcomp') speak(view, draft, head, 0);
  const isObject = relation === 'obj' || relation === 'nsubj:pass' || relation === 'xcomp' || relation === 'obl';
  const isContent = isObject || relation === 'ccomp' || relation === 'acl' || relation === 'nmod';
  if (!isContent) return;
  const kinds = ['intend', 'through', 'end', 'doubt', 'refuse', 'request', 'threaten'] as const;
  const governing = governingWords.get(word);
  for (const kind of kinds) {
    const isVerb =
      governorLemma(word) !== undefined &&
      (view.isVerbal(head) || (kind === 'intend' && view.tag(head) === 'NOUN')) &&
      isGovernor(word, kind);
    if (!isVerb && governing !== kind) continue;
    switch (kind) {
      case 'intend':
        if (relation === 'obj' && draft.entry.isVerb) break;
        if (willing.has(word) && draft.entry.isVerb && draft.type === 'CONSULT')
          retypeAs(draft, 'AGREE', `“${word}” to`);
        if (wanting.test(word) && relation === 'xcomp' && wantOf(view, draft, head)) break;
        draft.modality.isIntended = true;
        draft.evidence.push(`ahead: “${word}”`);
        if (relation === 'ccomp' && friendly.has(draft.type)) {
          // "Li hoped the navies could ...": it is his hope
          const own = clauseRoles(view, draft.token);
          draft.patients = [...own.agents, ...own.patients];
          draft.agents = governorSubjects(view, head);
        }
        break;
      case 'through':
        if (isObject || relation === 'acl') lend(view, draft, head);
        break;
      case 'end':
        if (isWhole && (isObject || relation === 'nmod')) end(view, draft, head);
        break;
      case 'doubt':
        // "fears of an attack", "immunity from arrest"
        if (governing === kind) draft.isContent = true;
        draft.modality.isPossible = true;
        break;
      default:
        // A demand or threat that the words in force don't tell as an event still says that its content has not happened.
        if (isVerb && relation === 'xcomp' && !at.has(head)) draft.modality.isPossible = true;
        if (governing === kind && (relation === 'acl' || relation === 'nmod' || relation === 'xcomp')) {
          const type = typeOfKind[kind] ?? draft.type;
          draft.evidence.push(`${draft.type} becomes ${type}: “${word}”`);
          draft.type = type;
          if (!draft.agents.length) draft.agents = governorSubjects(view, head);
        }
    }
    return;
  }
}

const willing: ReadonlySet<string> = new Set(['willing', 'ready']);

const wanting = /^want(?:s|ed|ing)?$/;

/** "wanted [the government] to accept ...": asks it to. Whether it is so. */
function wantOf(view: SyntaxView, draft: Draft, verb: number): boolean {
  const asked = view.childrenBy(verb, 'obj', 'iobj').filter((noun) => noun < draft.token && view.isNominal(noun));
  if (!asked.length || !draft.entry.isVerb) return false;
  retypeAs(draft, 'REQUEST', `“${view.word(verb)}” somebody to`);
  draft.agents = subjectsOf(view, verb);
  draft.patients = asked;
  return true;
}

function lend(view: SyntaxView, draft: Draft, head: number): void {
  if (draft.agents.length) return;
  const roles = view.isVerbal(head) ? clauseRoles(view, head) : { agents: ownersOf(view, head), isPassive: false };
  draft.agents = roles.agents;
  if (!draft.entry.isVerb) {
    draft.weight += 0.12;
    draft.evidence.push(`done: “${view.word(head)} ${view.word(draft.token)}”`);
  }
}

function end(view: SyntaxView, draft: Draft, head: number): void {
  // "ended their meeting": it was held
  if (draft.type === 'CONSULT' && !draft.entry.isVerb && concluding.test(view.word(head)))
    return lend(view, draft, head);
  const type = stopping[draft.type];
  if (!type) return;
  draft.evidence.push(`${draft.type} becomes ${type}: “${view.word(head)}”`);
  draft.type = type;
  const subjects = governorSubjects(view, head);
  if (subjects.length) draft.agents = subjects;
}

const concluding = /^(?:end|conclude|finish|complete)(?:d|ed|s|ing)?$/;

function governorSubjects(view: SyntaxView, head: number): number[] {
  return view.isVerbal(head) ? clauseRoles(view, head).agents : ownersOf(view, head);
}

/** "not to attack" */
function isDenied(view: SyntaxView, verb: number): boolean {
  return view.childrenBy(verb, 'advmod').some((child) => negations.has(view.word(child)));
}

function hasCondition(view: SyntaxView, verb: number): boolean {
  return view
    .childrenBy(verb, 'advcl')
    .some((clause) => view.childrenBy(clause, 'mark').some((mark) => conditions.has(view.word(mark))));
}

/** "..., a rights group protested": who protests that something is so, accuses. */
function protestInWords(view: SyntaxView, draft: Draft, at: ReadonlyMap<number, Draft>): void {
  // "summoned the ambassador to protest"
  const above = wordBeforeTo(view, draft.token) >= 0 ? at.get(view.head(draft.token)) : undefined;
  if (above && above.type !== 'PROTEST') draft.isContent = true;
  const isReport =
    view.relation(draft.token) === 'parataxis' || view.childrenBy(draft.token, 'ccomp', 'parataxis').length > 0;
  if (draft.type !== 'PROTEST' || !isReport) return;
  draft.evidence.push('PROTEST becomes ACCUSE: in words, about what is said');
  draft.type = 'ACCUSE';
}

const negations: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'never',
  'nt',
  'no',
  'without',
  'neither',
  'nor',
  'hardly',
]);

function isNobody(view: SyntaxView, subject: number): boolean {
  const word = view.word(subject);
  if (word === 'nobody' || word === 'none' || word === 'neither') return true;
  return view.childrenBy(subject, 'det').some((child) => view.word(child) === 'no' || view.word(child) === 'neither');
}

function readAuxiliaries(view: SyntaxView, draft: Draft, verb: number, isOutside = false): void {
  const { modality } = draft;
  for (const child of view.children(verb)) {
    const relation = view.relation(child);
    const word = view.word(child);
    // "neither suspect was charged"
    if (!isOutside && (relation === 'nsubj' || relation === 'nsubj:pass') && isNobody(view, child))
      modality.isNegated = true;
    // "Iran to resume talks": a headline's future
    if (relation === 'mark' && word === 'to' && view.relation(verb) === 'root') modality.isIntended = true;
    if (relation === 'aux' || relation === 'cop') {
      if (isOutside) continue;
      // "is to expel"
      if (relation === 'cop' && view.word(child + 1) === 'to' && child + 1 < verb) modality.isIntended = true;
      if (word === 'will' || word === "'ll" || word === 'wo' || word === 'would' || word === "'d" || word === 'shall')
        modality.isIntended = true;
      else if (word === 'may' || word === 'might' || word === 'could') modality.isPossible = true;
      else if (word === 'must' || word === 'should' || word === 'ought') modality.isObligation = true;
    } else if (
      (relation === 'advmod' || relation === 'det' || relation === 'cc' || relation === 'case') &&
      negations.has(word) &&
      (!isOutside || word !== 'no')
    ) {
      if (!(isOutside && draft.modality.isNegated)) modality.isNegated = true;
    }
  }
}

/** Turns modality into types: a promised deed is an agreement or a threat, a refused one a rejection, "must" a request. */
function settle(view: SyntaxView, draft: Draft): void {
  const { modality } = draft;
  if (modality.isObligation && draft.entry.lemma !== 'must') {
    draft.weight -= 0.2;
    return;
  }
  if (modality.isNegated) {
    if (
      friendly.has(draft.type) &&
      (modality.isIntended || modality.isPossible || draft.type === 'AGREE' || draft.type === 'SUPPORT')
    ) {
      draft.evidence.push(`${draft.type} becomes REJECT: negated`);
      draft.type = 'REJECT';
      modality.isNegated = false;
      modality.isIntended = false;
    } else draft.weight -= 0.25;
    return;
  }
  if (modality.isPurpose) return;
  if (modality.isIntended) {
    if (draft.type === 'SANCTION' || draft.type === 'COERCE' || draft.type === 'ASSAULT') {
      draft.evidence.push(`${draft.type} becomes THREATEN: it lies ahead`);
      draft.type = 'THREATEN';
    } else if (
      draft.type !== 'AGREE' &&
      draft.type !== 'CONSULT' &&
      friendly.has(draft.type) &&
      !/resign|step|quit/.test(draft.entry.lemma)
    ) {
      draft.evidence.push(`${draft.type} becomes AGREE: it is promised or planned`);
      draft.type = 'AGREE';
    } else if (draft.type === 'PROTEST' && hasCondition(view, draft.token)) {
      draft.evidence.push('PROTEST becomes THREATEN: announced on a condition');
      draft.type = 'THREATEN';
    } else draft.weight -= 0.08;
  } else if (modality.isPossible) {
    if (draft.type === 'SANCTION' || draft.type === 'COERCE' || draft.type === 'ASSAULT') {
      draft.evidence.push(`${draft.type} becomes THREATEN: it may come`);
      draft.type = 'THREATEN';
      draft.weight -= 0.1;
    } else draft.weight -= 0.2;
  }
}
