import { stateSectors } from '../actors/stateSectors';
import type { ActorIndex, Party } from './actorIndex';
import {
  clauseRoles,
  isInAction,
  isOwn,
  isPassive,
  isRelativeClause,
  isSinceClause,
  obliquesOf,
  ownersOf,
  possessives,
  subjectsOf,
} from './clauseRoles';
import type { Draft } from './draft';
import { isGovernor, type GovernorKind } from './lexicon/governors';
import { wordOrderRoles } from './wordOrderRoles';
import type { SyntaxView } from './syntaxView';

/** The actors of an event, with how each was found. */
export interface Roles {
  readonly actor: Party[];
  readonly recipient: Party[];
  readonly speakers: Party[];
  readonly evidence: string[];
  /** Whether the actor, the recipient, are merely the nearest fitting ones. */
  readonly isActorGuessed: boolean;
  readonly isRecipientGuessed: boolean;
  /** Done by I, you or we with nobody said to speak. */
  readonly isPersonal: boolean;
  /** Done by something that is no actor: "backed by helicopters". */
  readonly isByThing: boolean;
}

interface Sentence {
  readonly first: number;
  readonly last: number;
}

/** Types whose recipient may be the place where it happens. */
const againstPlace: ReadonlySet<string> = new Set([
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'PROTEST',
  'AID',
  'RETREAT',
  'CONSULT',
  'CONCEDE',
  'SANCTION',
]);

/**
 * Reads who did it to whom: from the grammar of the trigger, from its content, from what was told before (`meant`, who did the deed that
 * the words point back to), else from the nearest actors of the sentence.
 */
export function fillRoles(
  view: SyntaxView,
  index: ActorIndex,
  draft: Draft,
  sentence: Sentence,
  meant: readonly Party[] = [],
): Roles {
  const evidence: string[] = [];
  const speakers = distinct(draft.speakers.flatMap((noun) => index.partiesOf(noun)));
  const { isPassive, ...nouns } = grammarRoles(view, draft, sentence, index);
  let { agents, patients } = nouns;
  if (draft.entry.isInverse) [agents, patients] = [patients, agents];
  const own = agents[0];
  const isPronoun = own !== undefined && view.tag(own) === 'PRON';
  if (isPronoun && !index.party(own) && speakers[0] && !isAgency(speakers[0])) {
    // "Switzerland said it had expelled ...", "'We will go on,' the union said"
    agents = draft.speakers.slice(0, 1);
    evidence.push(`“${view.word(own)}” is who says it`);
  }
  // "a joint patrol of the Barents Sea": seas and mountains do nothing
  const partiesOf = (noun: number) =>
    onItsSide(index.partiesOf(noun), noun, draft.token).filter(({ actor }) => actor.subtype !== 'natural');
  // Who only reports it, in the words of an agency, does nothing: "..., the Xinhua news agency reported"
  let actor = distinct(agents.flatMap(partiesOf)).filter((party) => !isAgency(party));
  // "its labour market" is no party
  let recipient = distinct(patients.flatMap(partiesOf)).filter(
    // nor are "sources" in "killed nine men, according to Pentagon sources"
    ({ token }) =>
      (!possessives.has(view.word(token)) || view.head(token) === draft.token) &&
      !speakers.some((speaker) => speaker.token === token),
  );
  if (actor.length) evidence.push(`actor: ${names(actor)}, by the grammar`);
  if (recipient.length) evidence.push(`recipient: ${names(recipient)}, by the grammar`);

  // "offered its troops to X": what is offered is a thing, and X the recipient wherever the parse hung it
  if (!recipient.length || (draft.entry.objects && !obliquesOf(view, draft.token, draft.entry.prepositions).length)) {
    const led = phraseAfter(view, index, draft, sentence, actor);
    if (led) {
      recipient = [led];
      evidence.push(`recipient: ${led.mention.text}, after its preposition`);
    }
  }
  if (!recipient.length && draft.type === 'REQUEST' && draft.entry.isVerb) {
    recipient = distinct(askedOf(view, draft.token).flatMap(partiesOf)).filter((party) => !has(actor, party));
    if (recipient.length) evidence.push(`recipient: ${names(recipient)}, who is to do it`);
  }
  const inner = draft.inner;
  if (!recipient.length && inner) {
    recipient = contentRecipient(view, index, draft, inner, sentence).filter(
      (party) =>
        !has(actor, party) && !isSelf(party, actor) && !(draft.type === 'REQUEST' && isCompatriot(party, actor)),
    );
    if (recipient.length) evidence.push(`recipient: ${names(recipient)}, from what it is about`);
  }
  if (!recipient.length && meant.length) {
    recipient = meant.filter((party) => !has(actor, party));
    if (recipient.length) evidence.push(`recipient: ${names(recipient)}, whose deed was told before`);
  }
  if (draft.entry.isReciprocal && draft.type === draft.entry.type) {
    // "resumed talks in Oman": where, not with whom
    const others = actor.length ? recipient.filter((party) => !isWhere(view, party)) : recipient;
    if (others.length) evidence.push('all parties are actors: it is mutual');
    actor = distinct([...actor, ...others]);
    recipient = [];
  } else recipient = recipient.filter((party) => !has(actor, party));

  const isNoun = own !== undefined && view.tag(own) === 'NOUN';
  const isByThing = isPassive && isNoun && !actor.length;
  let isActorGuessed = false;
  let isRecipientGuessed = false;
  if (isPassive && !recipient.length) {
    const near = nearest(view, index, draft, sentence, actor, -1);
    if (near) {
      recipient = [near];
      isRecipientGuessed = true;
      evidence.push(`recipient: ${near.mention.text}, the nearest before a passive`);
    }
  }
  // "the president, who was ousted last week", "is accused of": by whom is left open
  const isByNobody = isPassive && (isRelativeClause(view, draft.token) || draft.type === 'ACCUSE');
  // "Authorities arrested A and fired on B": who did it is said, if it is nobody that is known
  const isStated = isByThing || (!isPassive && draft.entry.isVerb && isNoun && people.has(view.word(own)));
  // "According to the party, he was arrested": not by the party
  const tellers = isPassive ? speakers : [];
  if (!actor.length && !isByNobody && !isStated) {
    const near =
      nearest(
        view,
        index,
        draft,
        sentence,
        [...recipient, ...tellers],
        -1,
        draft.type === 'COERCE' ? mayCoerce : undefined,
      ) ?? (draft.entry.isInverse ? nearest(view, index, draft, sentence, recipient, 1) : undefined);
    if (near) {
      actor = [near];
      isActorGuessed = true;
      evidence.push(`actor: ${near.mention.text}, the nearest before it`);
    }
  }
  if (
    !actor.length &&
    speakers[0] &&
    !isStated &&
    speechTypes.has(draft.type) &&
    !has(recipient, speakers[0]) &&
    !isAgency(speakers[0])
  ) {
    actor = [speakers[0]];
    evidence.push(`actor: ${speakers[0].mention.text}, who says so`);
  }
  // Who is only said to talk of something, or to travel, names no partner: "discussed the issue", "his trip"
  const isAlone = draft.type === 'CONSULT' && draft.entry.isVerb === draft.entry.isReciprocal && actor.length > 0;
  if (!recipient.length && !isAlone && !(draft.entry.isReciprocal && actor.length > 1)) {
    const taken = [...actor, ...speakers];
    const near = nearest(view, index, draft, sentence, taken, 1) ?? nearest(view, index, draft, sentence, taken, -1);
    if (near) {
      evidence.push(`recipient: ${near.mention.text}, the nearest fitting`);
      if (draft.entry.isReciprocal && draft.type === draft.entry.type) actor.push(near);
      else recipient = [near];
      isRecipientGuessed = true;
    }
  }
  if (draft.type === 'ASSAULT' && recipient.length && !recipient.some((party) => party.actor.country !== undefined)) {
    const place = scene(view, index, draft, sentence);
    if (place && !has(actor, place) && !has(recipient, place)) {
      recipient.push(place);
      evidence.push(`recipient: ${place.mention.text}, where those of no known country were`);
    }
  }
  return {
    actor,
    recipient,
    speakers,
    evidence,
    isActorGuessed,
    isRecipientGuessed,
    isByThing,
    isPersonal: isPronoun && personal.has(view.word(own)) && !speakers.length,
  };
}

/** A country or place after "in" or "at". */
function isWhere(view: SyntaxView, { actor, mention, token }: Party): boolean {
  return actor.type === 'place' && mention.kind === 'name' && /^(?:in|at)$/.test(view.preposition(token) ?? '');
}

/** Who acts in the news without a name. */
const people: ReadonlySet<string> = new Set(
  'authorities officials attackers assailants gunmen men demonstrators protesters residents witnesses lawmakers rebels militants thousands hundreds dozens'.split(
    ' ',
  ),
);

const personal: ReadonlySet<string> = new Set(['i', 'you', 'we', 'me']);

const speechTypes: ReadonlySet<string> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
]);

/** Keeps of a noun's parties those on its own side of the trigger: what stands beyond it was joined by mistake. */
function onItsSide(parties: readonly Party[], noun: number, trigger: number): Party[] {
  if (noun === trigger) return [...parties];
  return parties.filter(({ token }) => token < trigger === noun < trigger);
}

interface Nouns {
  agents: number[];
  patients: number[];
  isPassive: boolean;
}

function grammarRoles(view: SyntaxView, draft: Draft, { first, last }: Sentence, index: ActorIndex): Nouns {
  const { entry, token } = draft;
  const prepositional = obliquesOf(view, token, entry.prepositions);
  if (entry.isVerb) {
    const roles = view.isVerbal(token) ? clauseRoles(view, token) : wordOrderRoles(view, token, first, last);
    // "expelled from Poland": by Poland
    if (
      expelling.has(entry.lemma) &&
      roles.isPassive &&
      !roles.agents.length &&
      prepositional.some((noun) => index.partiesOf(noun).length)
    )
      return { agents: prepositional, patients: roles.patients, isPassive: true };
    const besidePreposition = entry.beside.at(-1);
    const beside = besidePreposition === undefined ? [] : obliquesOf(view, token, [besidePreposition]);
    const towards = [...prepositional, ...beside];
    // "give [aid] to X", "withdraw [troops] from Y": the thing is no recipient where a phrase names one
    const isNamed = towards.some((noun) => index.partiesOf(noun).length > 0);
    const isGiven = entry.type === 'AID' && entry.prepositions.includes('to');
    // "oust [the government] from Waat": whom, not whence
    const isWhom =
      removing.has(entry.lemma) && roles.patients.some((noun) => index.partiesOf(noun).some(({ isHead }) => isHead));
    if (isWhom && !roles.isPassive)
      return { agents: draft.agents.length ? draft.agents : roles.agents, patients: roles.patients, isPassive: false };
    const things =
      isNamed || entry.type === 'MOBILIZE' || (entry.objects && (towards.length || isGiven))
        ? []
        : roles.patients.filter((noun) => !isOwn(view, noun) || equals.test(view.word(noun)));
    const doers = draft.doneBy ? doersOfDeed(view, draft.doneBy, { first, last }, index) : [];
    // The subject of "died" is whom it is done to
    const killers = entry.isInverse
      ? [...obliquesOf(view, token, ['by']), ...doers].filter((noun) => !roles.agents.includes(noun))
      : [];
    if (killers.length) return { agents: roles.agents, patients: killers, isPassive: false };
    return {
      agents: draft.agents.length
        ? draft.agents
        : draft.doneBy
          ? doers.filter((noun) => !roles.patients.includes(noun))
          : roles.agents,
      patients: draft.patients.length ? draft.patients : [...towards, ...things],
      isPassive: roles.isPassive,
    };
  }
  const by = obliquesOf(view, token, ['by']);
  const of = entry.prepositions.includes('of') ? [] : obliquesOf(view, token, ['of']);
  const from = entry.prepositions.includes('from') ? [] : obliquesOf(view, token, ['from']);
  const own = view.childrenBy(token, 'nmod:poss');
  const before = view.childrenBy(token, 'amod', 'compound', 'nmod:desc').filter((child) => child < token);
  const drawn = drawnBy(view, token);
  if (drawn >= 0)
    return {
      agents: [...from, ...obliquesOf(view, drawn, ['from'])],
      patients: subjectsOf(view, drawn),
      isPassive: false,
    };
  // "X's arrest by Y", "their release": the possessor is whom it is done to
  const isDoneTo = own.length > 0 && (by.length > 0 || (doneTo.has(view.word(token)) && !prepositional.length));
  const agents = [...by, ...(isDoneTo ? [] : own), ...of, ...from];
  return {
    agents: draft.agents.length
      ? [...agents, ...draft.agents].slice(0, 2)
      : agents.length
        ? agents
        : [...before, ...(isDoneTo ? [] : doersOf(view, token))],
    patients: draft.patients.length
      ? draft.patients
      : [...prepositional, ...(isDoneTo ? own : []), ...(entry.isReciprocal ? [] : struckIn(view, token))],
    isPassive: false,
  };
}

const expelling: ReadonlySet<string> = new Set(['expel', 'exclude', 'suspend']);
const removing: ReadonlySet<string> = new Set([...expelling, 'oust', 'evict', 'dismiss', 'drive', 'remove']);

/** "[he] was forced out in a coup": whom a deed is told to have struck. */
function struckIn(view: SyntaxView, noun: number): number[] {
  const verb = view.head(noun);
  const isIn = verb >= 0 && view.relation(noun) === 'obl' && view.preposition(noun) === 'in';
  return isIn && view.isVerbal(verb) && isPassive(view, verb) ? subjectsOf(view, verb) : [];
}

/** The verb of "[the raid] drew protests from Haiti": whose subject they are about; -1 where the noun is no such object. */
function drawnBy(view: SyntaxView, noun: number): number {
  const verb = view.head(noun);
  return verb >= 0 && view.relation(noun) === 'obj' && drawing.test(view.word(verb)) ? verb : -1;
}

const drawing =
  /^(?:dr(?:aw|aws|ew|awn|awing)|(?:spark|trigger|prompt|elicit|attract|provok|ignit|fac|incit)(?:e|ed|es|s|ing))$/;

/** "killed in an attack by rebels", "killed in clashes with police": the other side of what is mutual. */
function doersOfDeed(view: SyntaxView, deed: Draft, sentence: Sentence, index: ActorIndex): number[] {
  // "killed in fighting with rebels"
  if (deed.entry.isVerb && isInAction(view, deed.token)) return obliquesOf(view, deed.token, ['with', 'against']);
  const { agents, patients } = grammarRoles(view, deed, sentence, index);
  if (!deed.entry.isReciprocal) return agents;
  const others = obliquesOf(view, deed.token, ['with']);
  const sides = others.length ? others : besideWith(view, deed.last);
  return [...sides, ...(agents.length ? (sides.length ? [] : agents) : patients)];
}

/** The noun of a phrase with "with" right behind a word, wherever the parse hung it. */
function besideWith(view: SyntaxView, word: number): number[] {
  if (view.word(word + 1) !== 'with') return [];
  const noun = view.head(word + 1);
  return noun > word + 1 && view.isNominal(noun) ? [noun] : [];
}

/** Nouns whose possessor suffers them, unless "of" names another: "the sailors' release", but "Iran's release of the sailors". */
const doneTo: ReadonlySet<string> = new Set(
  (
    'release arrest arrests detention capture imprisonment killing murder assassination execution abduction kidnapping freeing ' +
    'expulsion deportation extradition dismissal removal ouster overthrow'
  ).split(' '),
);

/** Who a noun of action belongs to, but not who only speaks of it or suffers it: "called the raid a provocation", "survived an attack". */
function doersOf(view: SyntaxView, noun: number): number[] {
  const head = view.head(noun);
  if (head >= 0 && !view.childrenBy(noun, 'nmod:poss').length) {
    const word = view.word(head);
    if (
      bystanding.test(word) ||
      ['report', 'accuse', 'support', 'doubt'].some((kind) => isGovernor(word, kind as GovernorKind))
    )
      return [];
  }
  return ownersOf(view, noun);
}

const bystanding =
  /^(?:call|describ|label|view|consider|surviv|suffer|fac|witness|escap|mark|commemorat|remember|mourn|compar|lik|us|cover|film|follow|recall|regard|watch|dismiss|brand|dubb?)(?:e|ed|es|s|ing|d)?$/;

/** "his counterpart from Belgium": somebody of another side, though the word before says whose. */
const equals =
  /^(?:counterpart|colleague|rival|opponent|enem|foe|neighbou?r|critic|predecessor|successor|partner|all)(?:s|y|ies)?$/;

/** Who a refusal, demand or promise is directed at, by its content: its doer for demands and complaints, else its recipient. */
function contentRecipient(
  view: SyntaxView,
  index: ActorIndex,
  draft: Draft,
  inner: Draft,
  sentence: Sentence,
): Party[] {
  const roles = grammarRoles(view, inner, sentence, index);
  const doers = distinct(roles.agents.flatMap((noun) => index.partiesOf(noun)));
  const affected = distinct(roles.patients.flatMap((noun) => index.partiesOf(noun)));
  const deeper = inner.inner ? contentRecipient(view, index, draft, inner.inner, sentence) : [];
  const wantsDoer =
    draft.type === 'REQUEST' ||
    draft.type === 'ACCUSE' ||
    draft.type === 'SUPPORT' ||
    (draft.type === 'REJECT' && !inner.entry.isVerb);
  return wantsDoer && doers.length ? doers : affected.length ? affected : deeper.length ? deeper : doers;
}

/** Whom a state asks about its own people, it does not ask them: "The Philippines demanded the release of three Filipino sailors". */
function isCompatriot({ actor, mention }: Party, askers: readonly Party[]): boolean {
  return (
    (mention.kind === 'description' || mention.kind === 'pronoun') &&
    actor.country !== undefined &&
    askers.some((asker) => isCountry(asker) && asker.actor.country === actor.country)
  );
}

/** "Belgrade refuses to recognise it": "it" is never the one who does it, nor the state that it stands for. */
function isSelf({ actor, mention }: Party, doers: readonly Party[]): boolean {
  return (
    mention.kind === 'pronoun' &&
    actor.country !== undefined &&
    doers.some((doer) => doer.actor.country === actor.country)
  );
}

/** "demanded that [the United States] match ...": who is to do what is asked, whatever that is. */
function askedOf(view: SyntaxView, verb: number): number[] {
  for (const clause of view.childrenBy(verb, 'ccomp', 'advcl')) {
    if (!view.childrenBy(clause, 'nsubj', 'nsubj:pass').length) continue;
    if (
      view.relation(clause) === 'advcl' &&
      !view.childrenBy(clause, 'mark').some((mark) => view.word(mark) === 'that')
    )
      continue;
    const { agents, isPassive } = clauseRoles(view, clause);
    if (!isPassive) return agents;
  }
  return [];
}

/** The actor right after a preposition that the entry names, where the parse hung the phrase elsewhere: "lodged a protest [with Albania]". */
function phraseAfter(
  view: SyntaxView,
  index: ActorIndex,
  { entry, last: end }: Draft,
  { last }: Sentence,
  taken: readonly Party[],
): Party | undefined {
  if (!entry.prepositions.length) return undefined;
  for (let at = end + 1, led = -1; at < Math.min(last, end + 12); at++) {
    const tag = view.tag(at);
    if (tag === 'VERB' || tag === 'AUX' || tag === 'SCONJ' || (tag === 'PUNCT' && view.word(at) !== '-'))
      return undefined;
    if (entry.prepositions.includes(view.word(at))) {
      led = at;
      continue;
    }
    if (led < 0) continue;
    if (tag === 'ADP' || tag === 'CCONJ') return undefined;
    const party = index.party(at, false);
    if (party && !has(taken, party) && !isAgency(party) && !possessives.has(view.word(at))) return party;
    if (at > led + 5) return undefined;
  }
  return undefined;
}

const agencyName =
  /\b(?:news )?agency$|^(?:the )?(?:reuters|afp|agence france-presse|ap|associated press|upi|xinhua|tass|itar-tass|ria|ria novosti|interfax|dpa|efe|ansa|kyodo|yonhap|kcna|sana|irna|anadolu|pti|antara|bernama|mena)\b/i;

/** Whether a party is a news agency: it tells events and does none. */
function isAgency({ actor }: Party): boolean {
  return (
    actor.type === 'organization' &&
    (actor.sector === 'MED' || /news agency$/i.test(actor.name)) &&
    agencyName.test(actor.name)
  );
}

function distinct(parties: readonly Party[]): Party[] {
  return parties.filter(({ actor }, index) => parties.findIndex((party) => party.actor.id === actor.id) === index);
}

function has(parties: readonly Party[], { actor }: Party): boolean {
  return parties.some((party) => party.actor.id === actor.id);
}

function names(parties: readonly Party[]): string {
  return parties.map(({ mention }) => mention.text).join(', ');
}

/** What a party owns rather than what acts for it. */
const isThing = /^(?:its|their|his|her)\b|\b(?:embassy|consulate|mission|troops|forces|army|base|airport|border)$/i;

/** Newspapers and journalists. */
const media: ReadonlySet<string> = new Set(['MED', 'JRN']);

/** The nearest actor on one side of the trigger that no role holds yet, and that is not merely the one who reports it. */
function nearest(
  view: SyntaxView,
  index: ActorIndex,
  draft: Draft,
  { first, last }: Sentence,
  taken: readonly Party[],
  direction: 1 | -1,
  isFit: (party: Party) => boolean = () => true,
): Party | undefined {
  for (let token = draft.token + direction; token >= first && token < last; token += direction) {
    // ", said [the police chief]": who tells it, whatever the parse makes of it
    if (direction > 0 && isTeller(view, token)) return undefined;
    const party = index.party(token, false);
    if (!party || has(taken, party) || (direction > 0 && possessives.has(view.word(token)))) continue;
    if (
      party.mention.kind === 'description' &&
      taken.some(
        ({ actor }) =>
          actor.country !== undefined && actor.country === party.actor.country && isThing.test(party.mention.text),
      )
    )
      continue;
    if (media.has(party.actor.sector ?? '') || isReporter(view, token)) continue;
    // "witnesses", "an embassy": nobody in particular
    if (party.mention.kind === 'description' && party.actor.country === undefined) continue;
    if (party.actor.type === 'product' || party.actor.type === 'other') continue;
    // "Islamic law"
    if (party.actor.country === undefined && view.relation(token) === 'amod') continue;
    // "The Australian decision came after a weapon was used"
    if (direction < 0 && party.mention.kind === 'adjective' && !view.isBelow(token, clauseOf(view, draft.token)))
      continue;
    if (!isFit(party) || isSinceWhen(view, token, draft.token)) continue;
    // the sea
    if (party.actor.type === 'place' && party.actor.country === undefined) continue;
    // "police detained A as protests went on": neither of them marched
    if (direction < 0 && draft.type === 'PROTEST' && !draft.entry.isVerb && !mayMarch(party)) continue;
    // "Diop, who chairs [the council], condemned ...": of what only describes
    if (direction < 0 && isOfWhich(view, token, draft.token)) continue;
    if (isOfSame(taken, party) || isPartOf(view, party, taken, draft.token)) continue;
    // "an attack on a bus in Nairobi killed six": where it was does nothing
    if (direction < 0 && party.mention.kind !== 'metonym' && party.actor.type === 'place' && !isCountry(party))
      continue;
    if (party.actor.type === 'place' && direction > 0 && !againstPlace.has(draft.type) && !isCountry(party)) continue;
    return party;
  }
  return undefined;
}

/** The verb of the clause that a token stands in: the first above it that has a subject of its own, else the root. */
function clauseOf(view: SyntaxView, token: number): number {
  let at = token;
  for (let step = 0; view.head(at) >= 0 && step < 30; step++) {
    if (view.childrenBy(at, 'nsubj', 'nsubj:pass').length) return at;
    at = view.head(at);
  }
  return at;
}

/** "said" or "told" after a comma or the end of a quotation. */
function isTeller(view: SyntaxView, token: number): boolean {
  return (
    view.tag(token) === 'VERB' &&
    view.tag(token - 1) === 'PUNCT' &&
    /^(?:said|says|told|tells|added)$/.test(view.word(token))
  );
}

/** "the first attack since talks began in [Oslo]": only says since when. */
function isSinceWhen(view: SyntaxView, token: number, trigger: number): boolean {
  for (let at = token, step = 0; at >= 0 && at !== trigger && step < 10; at = view.head(at), step++)
    if (isSinceClause(view, at)) return !view.isBelow(trigger, at);
  return false;
}

/** Whether a token before the trigger lies in a clause whose subject is "who" or "which". */
function isOfWhich(view: SyntaxView, token: number, trigger: number): boolean {
  for (let at = view.head(token), step = 0; at >= 0 && at !== trigger && step < 10; at = view.head(at), step++)
    if (view.childrenBy(at, 'nsubj', 'nsubj:pass').some((noun) => /^(?:who|which)$/.test(view.word(noun))))
      return !view.isBelow(trigger, at);
  return false;
}

/** The place of a known country after "in", "at" or "near" that follows a deed in its sentence. */
function scene(view: SyntaxView, index: ActorIndex, draft: Draft, { last }: Sentence): Party | undefined {
  for (let token = draft.token + 1; token < last; token++) {
    const party = index.party(token, false);
    if (party?.actor.type !== 'place' || party.actor.country === undefined) continue;
    if (isSinceWhen(view, token, draft.token)) continue;
    for (let before = token - 1; before > Math.max(draft.token, token - 8); before--) {
      const word = view.word(before);
      // "near the Afghan border", "near the border with Panama": on which side is not said
      if (word === 'border') break;
      if (word === 'in' || word === 'at' || word === 'near') return view.relation(token) === 'amod' ? undefined : party;
      if (view.tag(before) === 'VERB' || view.tag(before) === 'PUNCT') break;
    }
  }
  return undefined;
}

/** A mention inside another role's phrase: the country of "Chinese police" is not who they arrest. */
function isOfSame(taken: readonly Party[], { mention }: Party): boolean {
  return taken.some((party) => mention.start < party.mention.end && party.mention.start < mention.end);
}

/** States, their bodies, and those with arms of their own. */
function mayCoerce({ actor }: Party): boolean {
  return actor.subtype === 'country' || (actor.sector !== undefined && coercing.has(actor.sector));
}

const coercing: ReadonlySet<string> = new Set([...stateSectors, 'REB', 'SEP', 'RAD', 'UAF', 'CRM', 'PRM']);

function mayMarch({ actor }: Party): boolean {
  return actor.type !== 'person' && !(actor.sector !== undefined && stateSectors.has(actor.sector));
}

/** A mention inside the phrase of another role: "the [UN] secretary-general, A, demanded", "A, ruled by [the army], warned". */
function isPartOf(view: SyntaxView, { token }: Party, taken: readonly Party[], trigger: number): boolean {
  return taken.some((party) => {
    if (token < trigger !== party.token < trigger) return false;
    return (
      isIn(view, token, party.token, trigger) ||
      isIn(view, party.token, token, trigger) ||
      isIn(view, party.token, nounAbove(view, token), trigger) ||
      isBesideName(view, token, party.token)
    );
  });
}

/** The noun that an adjective or a possessor belongs to: of "[Australian] journalist Cheng Lei" the journalist. */
function nounAbove(view: SyntaxView, token: number): number {
  return /^(?:amod|nmod:poss)$/.test(view.relation(token)) ? view.head(token) : token;
}

/** "the [UN] secretary-general, [A]": nothing but nouns and a comma between both, however the parse hung them. */
function isBesideName(view: SyntaxView, token: number, name: number): boolean {
  if (name < token || name > token + 8 || view.tag(name) !== 'PROPN') return false;
  let commas = 0;
  for (let at = token + 1; at < name; at++) {
    if (view.word(at) === ',') commas++;
    else if (!beforeName.has(view.tag(at))) return false;
  }
  return commas === 1;
}

const beforeName: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'PUNCT']);

/** Whether a token hangs from another, by phrases alone. */
function isIn(view: SyntaxView, token: number, upper: number, trigger: number): boolean {
  for (let at = view.head(token), step = 0; at >= 0 && at !== trigger && step < 6; at = view.head(at), step++)
    if (at === upper) return true;
  return false;
}

function isCountry({ actor }: Party): boolean {
  return actor.subtype === 'country';
}

/** Whether a token is in the subject of a verb of saying. */
function isReporter(view: SyntaxView, token: number): boolean {
  for (let at = token, step = 0; at >= 0 && step < 6; at = view.head(at), step++) {
    const relation = view.relation(at);
    if (relation === 'nsubj') {
      const verb = view.head(at);
      // "Ukraine plans to attack, a spokesman told ...": another verb between them, and the parse is wrong
      for (let between = at + 1; between < verb; between++) if (view.tag(between) === 'VERB') return false;
      return verb >= 0 && isGovernor(view.word(verb), 'report');
    }
    if (relation === 'root' || relation === 'ccomp' || relation === 'obj' || relation === 'obl') return false;
  }
  return false;
}
