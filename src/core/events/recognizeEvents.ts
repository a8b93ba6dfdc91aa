import type { Actor } from '../actors/actor';
import type { Syntax } from '../language/syntax';
import type { DateMention } from '../recognize/dates/timex';
import type { EntityMention } from '../recognize/entities/entity';
import type { Article } from '../text/article';
import { quote } from '../text/span';
import { tokenAt, type Tokens } from '../text/tokens';
import { ActorIndex, type Party } from './actorIndex';
import { isSinceClause } from './clauseRoles';
import { composeEvents } from './composeEvents';
import type { Draft } from './draft';
import type { EventStatus, PloverEvent } from './event';
import { DateIndex, isRecent, type EventDate } from './eventDate';
import { fillRoles, type Roles } from './fillRoles';
import { findDrafts } from './findDrafts';
import { findObligations } from './findObligations';
import { contextsOf } from './contextsOf';
import { deedMeant, type LastDeed } from './deedMeant';
import type { Codebook } from './codebook';
import { codebookLexicon } from './codebookLexicon';
import { mergeEvents, type Told } from './mergeEvents';
import { modeOf } from './modeOf';
import { placeOf, type EventPlace } from './placeOf';
import { Scene, type Telling } from './scene';
import { shallowSyntax } from './shallowSyntax';
import { SyntaxView } from './syntaxView';

export interface EventInput {
  readonly article: Article;
  readonly tokens: Tokens;
  /** Absent where no language model is at hand: events then come from the order of the words alone. */
  readonly syntax?: Syntax;
  readonly entities: readonly EntityMention[];
  readonly dates: readonly DateMention[];
  readonly actors: readonly Actor[];
  /** The workspace's codebook.yaml: its words tell events before Dateline's, or instead of them. */
  readonly codebook?: Codebook;
}

/** Events below this are left out: more often wrong than right. Deeds of violence are told in fewer words than dealings; less
 * still will do for another mention of an event that is told elsewhere. */
const leastConfidence = { physical: 0.42, other: 0.52, mention: 0.25 } as const;

/** Who did what to whom, as one article tells it. Pure, total, linear in the length of the text. */
export function recognizeEvents(input: EventInput): PloverEvent[] {
  const { article } = input;
  const lexicon = codebookLexicon(input.codebook);
  // Without names, too, the order of the words tells too little.
  if (!input.syntax && !input.entities.length && !input.actors.some(({ registered }) => registered)) return [];
  const syntax = input.syntax ?? shallowSyntax(input.tokens, input.actors, lexicon);
  const view = new SyntaxView(syntax);
  const index = new ActorIndex(view, input.actors);
  const dates = new DateIndex(view, input.dates);
  const isOwnAlone = input.codebook?.lexicon === 'replace';
  const scene = new Scene();
  let lastDeed: LastDeed | undefined;
  const events: Told[] = [];
  for (let sentence = 0; sentence + 1 < syntax.sentence.length; sentence++) {
    const first = syntax.sentence[sentence] ?? 0;
    const last = syntax.sentence[sentence + 1] ?? first;
    if ((syntax.start[first] ?? 0) < article.header.end) continue;
    const drafts = findDrafts(view, lexicon, first, last);
    if (!isOwnAlone) drafts.push(...findObligations(view, first, last));
    const opening = dates.opening(first, last, article.date?.value);
    if (opening) scene.open(opening, sentence);
    if (!drafts.length) continue;
    composeEvents(view, drafts);
    const sources = sourcesOf(view, first, last);
    for (const { speakers } of drafts)
      for (const source of sources) if (!speakers.includes(source)) speakers.push(source);
    for (const draft of drafts) {
      if (draft.isContent || dates.covers(draft.token)) continue;
      const roles = fillRoles(view, index, draft, { first, last }, deedMeant(view, draft, lastDeed, sentence));
      const when = dates.of(draft.token, first, last, article.date?.value);
      const where = placeOf(view, index, draft, first, last);
      const telling = tellingOf(view, draft, sentence);
      const event = finish(
        view,
        article,
        draft,
        roles,
        when ?? past(scene.dateFor(telling), draft, article) ?? documentDate(article),
        where ?? carried(scene.placeFor(telling)),
        { first, last },
      );
      if (!event) continue;
      if (!input.syntax) event.evidence.push('roles: by the order of the words, for want of a language model');
      scene.note(telling, when, where?.party);
      // The first of a sentence: what follows it there is mostly when, why or by whom else
      const isFirst = lastDeed?.sentence !== sentence;
      if (isFirst && roles.actor.length && event.confidence >= leastConfidence.other)
        lastDeed = { type: event.type, doers: roles.actor, sentence };
      events.push({ ...event, sentence, isReference: isReference(view, draft, roles) });
    }
  }
  return mergeEvents(events, input.actors).filter(
    ({ type, plover, confidence }) =>
      confidence >= (physical.has(plover ?? type) ? leastConfidence.physical : leastConfidence.other),
  );
}

/** Who a sentence names as its source: "according to [the army]". */
function sourcesOf(view: SyntaxView, first: number, last: number): number[] {
  const sources: number[] = [];
  for (let token = first; token + 2 < last; token++) {
    if (view.word(token) !== 'according' || view.word(token + 1) !== 'to') continue;
    let noun = token + 2;
    while (noun + 1 < last && view.isNominal(noun + 1) && view.head(noun) > noun) noun++;
    while (noun < last && !view.isNominal(noun)) noun++;
    const head = view.head(token + 1);
    sources.push(head > token + 1 && head < last && view.isNominal(head) ? head : noun);
  }
  return sources.filter((noun) => noun < last);
}

/** "the uprising": a definite noun whose parties are only the nearest ones. */
function isReference(view: SyntaxView, { entry, token }: Draft, roles: Roles): boolean {
  if (entry.isVerb) return false;
  if ((roles.actor.length && !roles.isActorGuessed) || (roles.recipient.length && !roles.isRecipientGuessed))
    return false;
  return view.childrenBy(token, 'det').some((child) => /^(?:the|this|that|these|those)$/.test(view.word(child)));
}

/** A date carried on, unless it lies ahead and the deed does not. */
function past(when: EventDate | undefined, { modality }: Draft, { date }: Article): EventDate | undefined {
  const day = /^\d{4}-\d\d(?:-\d\d)?/.exec(when?.value ?? '')?.[0];
  const isAhead = day !== undefined && date !== undefined && day > date.value;
  return isAhead && !modality.isIntended && !modality.isPossible ? undefined : when;
}

function documentDate(article: Article): EventDate | undefined {
  return article.date && { value: article.date.value, kind: 'document' };
}

function carried(place: Party | undefined): EventPlace | undefined {
  return place && { kind: 'context', party: place };
}

const links: ReadonlySet<string> = new Set('then later afterwards subsequently'.split(' '));
const present: ReadonlySet<string> = new Set(['have', 'has', "'ve"]);

/** How a trigger's clause, and the clauses that report it, are placed in time. */
function tellingOf(view: SyntaxView, draft: Draft, sentence: number): Telling {
  let isLinked = false;
  let isOfToday = draft.modality.isIntended || draft.modality.isPossible || draft.modality.isPurpose;
  for (let at = draft.token, step = 0; at >= 0 && step < 3; step++) {
    for (const child of view.childrenBy(at, 'aux', 'advmod', 'aux:pass')) {
      const word = view.word(child);
      if (word === 'had' || links.has(word)) isLinked = true;
      else if (step === 0 && present.has(word)) isOfToday = true;
    }
    const fine = view.fine(at);
    if (step === 0 && draft.entry.isVerb && (fine === 'VBZ' || fine === 'VBP')) isOfToday = true;
    const relation = view.relation(at);
    if (relation !== 'ccomp' && relation !== 'xcomp' && relation !== 'conj' && relation !== 'obj') break;
    at = view.head(at);
  }
  return { type: draft.type, sentence, isLinked, isOfToday, isBackground: isBackground(view, draft.token) };
}

/** Whether a trigger stands in a clause that says since when, or in a relative one. */
function isBackground(view: SyntaxView, trigger: number): boolean {
  for (let at = trigger, step = 0; at >= 0 && step < 4; at = view.head(at), step++) {
    const relation = view.relation(at);
    if (relation === 'acl:relcl') return true;
    if (relation === 'advcl') return isSinceClause(view, at);
  }
  return false;
}

function finish(
  view: SyntaxView,
  article: Article,
  draft: Draft,
  roles: Roles,
  when: EventDate | undefined,
  where: EventPlace | undefined,
  { first, last }: { readonly first: number; readonly last: number },
): (PloverEvent & { readonly evidence: string[] }) | undefined {
  const { syntax } = view;
  const sentence = article.text.slice(syntax.start[first], syntax.end[last - 1]);
  const confidence = confidenceOf(view, draft, roles, sentence);
  if (confidence < leastConfidence.mention) return undefined;

  const from = syntax.start[draft.first] ?? 0;
  const to = syntax.end[draft.last] ?? from;
  const evidence = [`type: ${draft.entry.rule}`, ...draft.evidence, ...roles.evidence];
  if (when) evidence.push(`date: ${when.date ? `“${when.date.text}”, ` : ''}${dateReason[when.kind]}`);
  if (where) evidence.push(`place: “${where.party.mention.text}”, ${placeReason[where.kind]}`);
  const parties = [...roles.actor, ...roles.recipient].filter(({ token }) => token >= first && token < last);
  const span = parties.reduce(
    (sum, { mention }) => ({ start: Math.min(sum.start, mention.start), end: Math.max(sum.end, mention.end) }),
    { start: from, end: to },
  );
  const mode = modeOf(view, draft, first, last);
  // What is only threatened, refused or ended is told by that, whatever type the codebook gives the deed.
  const { ownType } = draft.entry;
  const isOwn = ownType !== undefined && draft.type === draft.entry.type;
  const type = isOwn ? ownType : draft.type;
  const context = contextsOf(
    view,
    Math.max(first, tokenAt(syntax, span.start) - 4),
    Math.min(last, tokenAt(syntax, span.end) + 8),
  );
  return {
    id: `${type.toLowerCase()}-${from}`,
    type,
    ...(isOwn && { plover: draft.type }),
    ...(mode !== undefined && { mode }),
    ...(context.length > 0 && { context }),
    actor: roles.actor.map(({ actor }) => actor.id),
    recipient: roles.recipient.map(({ actor }) => actor.id),
    place: where ? [where.party.actor.id] : [],
    ...(where && {
      placeSource: { kind: where.kind, span: { start: where.party.mention.start, end: where.party.mention.end } },
    }),
    ...(when && { date: when.value }),
    ...(when && {
      dateSource: { kind: when.kind, ...(when.date && { span: { start: when.date.start, end: when.date.end } }) },
    }),
    status: statusOf(draft, when, article.date?.value),
    reportedBy: roles.speakers.map(({ actor }: Party) => actor.id),
    quote: quote(article.text, span.start, span.end),
    trigger: quote(article.text, from, to),
    mentions: [],
    confidence,
    rule: draft.entry.rule,
    evidence,
  };
}

const dateReason = {
  governed: 'which says when',
  sentence: 'in the same sentence',
  context: 'carried on from before',
  document: 'the day of the article, for want of another',
} as const;

const placeReason = {
  governed: 'which says where',
  sentence: 'in the same sentence',
  context: 'carried on from before',
} as const;

function statusOf({ modality }: Draft, when: EventDate | undefined, today: string | undefined): EventStatus {
  if (modality.isNegated) return 'negated';
  if (modality.isIntended || modality.isPurpose) return 'intended';
  if (modality.isPossible) return 'hypothetical';
  if (
    when &&
    today !== undefined &&
    (when.kind === 'governed' || when.kind === 'sentence') &&
    !isRecent(when.value, today, 60)
  )
    return 'historical';
  return 'actual';
}

/** Types that are events even where the text names nobody. */
const physical: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'PROTEST']);
/** Verbs of daily speech: an event only between named parties or about a deed. */
const common: ReadonlySet<string> = new Set(
  'push suggest ask tell invite advise encourage recommend propose help thank support back offer admit acknowledge deny fail insist speak talk discuss contact brief interview write visit seek'.split(
    ' ',
  ),
);

/** Harm that may as well be an accident: an event only where somebody does it or the sentence tells of an attack. */
const harm: ReadonlySet<string> = new Set([
  'kill',
  'injure',
  'wound',
  'maim',
  'burn',
  'destroy',
  'explode',
  'explosion',
  'blast',
]);
const violence =
  /\b(?:attack|assault|bomb|blast|explo|shot|shoot|gunm[ae]n|gunfire|missile|rocket|shell|strike|raid|clash|fight|battle|ambush|militant|rebel|terror|suicide|grenade|soldier|troops|war\b|massacre|stabb|insurgent|mine\b|drone|artillery|torture|protest|riot|unrest|crackdown)/i;

function confidenceOf(view: SyntaxView, draft: Draft, roles: Roles, sentence: string): number {
  let confidence = draft.weight;
  const { actor, recipient } = roles;
  if (actor.length) confidence += roles.isActorGuessed ? 0.06 : actor.some(isSomebody) ? 0.15 : 0.05;
  if (recipient.length) confidence += roles.isRecipientGuessed ? 0.04 : recipient.some(isSomebody) ? 0.1 : 0.04;
  if (actor.length > 1 && draft.entry.isReciprocal) confidence += 0.05;
  if (draft.entry.isReciprocal && draft.type === draft.entry.type && actor.length < 2 && !draft.inner)
    confidence -= 0.12;
  // "his trip" alone visits nobody
  if (draft.type === 'CONSULT' && !draft.entry.isReciprocal && !draft.entry.isVerb && !recipient.length)
    confidence -= 0.12;
  const isBare = !actor.some(isSomebody) && !recipient.some(isSomebody);
  const isOfState = !roles.isActorGuessed && actor.some(isBody);
  if (isBare && !physical.has(draft.type)) confidence -= isOfState ? 0.1 : 0.3;
  if (!draft.entry.isVerb && (isBare || (roles.isActorGuessed && roles.isRecipientGuessed)) && !isCentral(view, draft))
    confidence -= 0.12;
  if (
    common.has(draft.entry.lemma) &&
    !draft.entry.objects &&
    !(actor.length && (recipient.length || actor.length > 1 || draft.inner))
  )
    confidence -= 0.3;
  // "Her lawyer asked the judge": daily dealings of people of no known country or office
  if ((common.has(draft.entry.lemma) || verbalTypes.has(draft.type)) && ![...actor, ...recipient].some(isPublic))
    confidence -= 0.2;
  if (harm.has(draft.entry.lemma) && (!actor.length || roles.isActorGuessed) && !violence.test(sentence))
    confidence -= 0.3;
  if (roles.isPersonal || (roles.isByThing && !physical.has(draft.type))) confidence -= 0.3;
  return Math.max(0, Math.min(0.99, confidence));
}

const verbalTypes: ReadonlySet<string> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'REJECT',
  'ACCUSE',
  'AID',
]);

/** Whether a party is a body, a state, or somebody of a known country or sector. */
function isPublic({ actor }: Party): boolean {
  return actor.country !== undefined || actor.sector !== undefined || actor.type === 'organization';
}

/** Whether a party is a body of a state or in its politics, if of no known country: "the prime minister", "the opposition". */
function isBody({ actor }: Party): boolean {
  return actor.sector !== undefined && politicalSectors.has(actor.sector);
}

const politicalSectors: ReadonlySet<string> = new Set(['GOV', 'LEG', 'JUD', 'MIL', 'OPP', 'PTY', 'REB']);

/** Whether a party is named or of a known country, not just "witnesses". */
function isSomebody({ actor }: Party): boolean {
  return actor.country !== undefined || actor.mentions.some(({ kind }) => kind === 'name' || kind === 'metonym');
}

/** Whether an event noun is what its clause is about, not a circumstance of it. */
function isCentral(view: SyntaxView, draft: Draft): boolean {
  const relation = view.relation(draft.token);
  if (relation === 'root') return view.childrenBy(draft.token, 'case').length === 0;
  return (
    relation === 'nsubj' ||
    relation === 'nsubj:pass' ||
    relation === 'obj' ||
    draft.evidence.some((line) => line.startsWith('done'))
  );
}
