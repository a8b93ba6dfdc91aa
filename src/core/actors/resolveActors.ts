import type { Syntax } from '../language/syntax';
import type { DateMention } from '../recognize/dates/timex';
import type { EntityMention } from '../recognize/entities/entity';
import type { Article } from '../text/article';
import { compareSpans } from '../text/span';
import type { Tokens } from '../text/tokens';
import { formerly, type Actor, type ActorMention } from './actor';
import { agreeTypes } from './agreeTypes';
import { markArmedBodies } from './armedBodies';
import { codeActor } from './codeActor';
import { codeBodies } from './codeBodies';
import { codeByPlace } from './codeByPlace';
import { codePersons, completePersons } from './codePersons';
import { Context, draftsByStart } from './context';
import { Drafts, type Draft, type Role } from './draft';
import { slug } from '../text/foldName';
import { isIdlePhrase } from './isIdlePhrase';
import { linkBodyRoles } from './linkBodyRoles';
import { linkDescriptions, nameOf } from './linkDescriptions';
import { linkFirstPerson } from './linkFirstPerson';
import { linkLead } from './linkLead';
import { linkOrganizations } from './linkOrganizations';
import { linkPersons } from './linkPersons';
import { linkPlaces } from './linkPlaces';
import { linkPronouns, type ChooseAntecedent } from './linkPronouns';
import { linkRegistered } from './linkRegistered';
import { linkRoles } from './linkRoles';
import { linkSets, readSets } from './linkSets';
import { readPhrases } from './phrases';
import { Reading } from './reading';
import type { Registry } from './registry';

export interface ActorInput {
  readonly article: Article;
  readonly tokens: Tokens;
  /** Makes subjects, verbs and compounds surer; the words alone do without. */
  readonly syntax?: Syntax;
  /** In text order, not overlapping. */
  readonly entities: readonly EntityMention[];
  readonly dates?: readonly DateMention[];
  /** The workspace's actors: their names win over everything guessed. */
  readonly registry?: Registry;
}

/**
 * The actors of an article: who its names, descriptions and pronouns mean, with the rule and the evidence of each link. Pure and
 * total, linear in the length of the text. Where the text leaves open which of two is meant it links to neither: a wrong merge is
 * worse than a split. `choose` decides whom pronouns mean; only training passes one.
 */
export function resolveActors(input: ActorInput, choose?: ChooseAntecedent): Actor[] {
  const entities = agreeTypes(input.tokens.text, input.entities);
  const reading = new Reading(input.tokens, entities, input.syntax);
  const drafts = new Drafts(reading);
  if (input.registry?.actors.length) linkRegistered(drafts, input.registry, input.article.date?.value);
  linkPersons(drafts);
  linkPlaces(drafts);
  linkOrganizations(drafts);
  markArmedBodies(drafts);
  const owners = draftsByStart(drafts);
  const draftAt = (entity: number) => owners.get(entities[entity]?.start ?? -1);
  const phrases = readPhrases(reading);
  const used = linkRoles(drafts, phrases, draftAt);
  linkBodyRoles(drafts, phrases, used, draftAt);
  const context = new Context(drafts, input.article.dateline);
  codePersons(drafts);
  const sets = readSets(reading);
  const inSet = new Set(sets.map(({ head }) => head));
  for (const phrase of phrases) if (inSet.has(phrase.head) || isIdlePhrase(reading, phrase)) used.add(phrase);
  const linkOwned = linkDescriptions(drafts, phrases, used, context, draftAt);
  linkLead(drafts);
  linkSets(drafts, sets);
  linkPronouns(drafts, choose);
  linkFirstPerson(drafts);
  completePersons(drafts, context);
  linkOwned(pronounOwners(drafts));
  codeBodies(drafts, context);
  codeByPlace(drafts);
  return finish(drafts);
}

/** Whom the pronoun at a token means. */
function pronounOwners(drafts: Drafts): (token: number) => Draft | undefined {
  const owners = new Map<number, Draft>();
  for (const draft of drafts.all)
    for (const { kind, first } of draft.mentions) if (kind === 'pronoun') owners.set(first, draft);
  return (token) => owners.get(token);
}

function finish(drafts: Drafts): Actor[] {
  const ids = new Map<string, number>();
  for (const { members, mentions } of drafts.all) for (const member of members ?? []) member.mentions.push(...mentions);
  const live = drafts.all.filter((draft) => draft.mentions.length && !draft.members);
  for (const draft of live) draft.mentions.sort(compareSpans);
  live.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || a.order - b.order);
  // Fixed ids are taken first, so that a person called Chad is not the country.
  for (const draft of live) if (draft.id) ids.set(draft.id, 1);
  return live.map((draft) => toActor(draft, draft.id ?? freeId(draft, ids)));
}

/** A slug of the name; the second of one name ends in `-2`. */
function freeId(draft: Draft, ids: Map<string, number>): string {
  const base = slug(nameOf(draft)) || 'actor';
  let count = (ids.get(base) ?? 0) + 1;
  while (count > 1 && ids.has(`${base}-${count}`)) count++;
  ids.set(base, count);
  const id = count > 1 ? `${base}-${count}` : base;
  ids.set(id, Math.max(count > 1 ? 1 : count, ids.get(id) ?? 0));
  return id;
}

function toActor(draft: Draft, id: string): Actor {
  const name = (draft.id && draft.label) || nameOf(draft) || draft.mentions[0]!.text;
  const aliases = new Set<string>([name]);
  for (const { text } of [...draft.names].sort((a, b) => b.text.length - a.text.length)) aliases.add(text);
  for (const mention of draft.mentions)
    if (mention.kind === 'metonym' || mention.kind === 'adjective') aliases.add(mention.text);
  const role = bestRole(draft.roles);
  const own = draft.country && draft.sector ? undefined : draft.type === 'organization' ? codeActor(name) : undefined;
  const country = draft.country ?? own?.country;
  const sector = draft.sector ?? own?.sector;
  return {
    id,
    name,
    type: draft.type,
    ...(draft.subtype && { subtype: draft.subtype }),
    ...(country && { country }),
    ...(sector && { sector }),
    ...(role && {
      role: {
        title: role.former ? `${formerly}${role.text}` : role.text,
        ...(role.of && { of: role.of }),
        ...(role.end > role.start && { span: { start: role.start, end: role.end } }),
      },
    }),
    aliases: [...aliases],
    mentions: draft.mentions.map(toMention),
    ...(draft.registered && { registered: true }),
    ...(!draft.names.length && !draft.id && { unnamed: true }),
  };
}

/** The role that says most: held now, with a country or body. */
function bestRole(roles: readonly Role[]): Role | undefined {
  const worth = (role: Role) =>
    (role.former ? 0 : 4) + (role.sector ? 2 : 0) + (role.country ? 1 : 0) + Math.min(role.title.length, 4) / 8;
  return roles.reduce<Role | undefined>((best, role) => (!best || worth(role) > worth(best) ? role : best), undefined);
}

function toMention({ start, end, text, kind, rule, evidence, confidence }: ActorMention): ActorMention {
  return { start, end, text, kind, rule, evidence, confidence };
}
