import type { Draft, Drafts } from './draft';
import { nameOf } from './linkDescriptions';

/** Sentences that count as headline and lead. */
const leadSentences = 3;
/** Paragraphs after the description in which the name must come. */
const reach = 2;

/**
 * "Germany's justice minister resigned on Thursday. ... Sabine Weber said": news names in the second paragraph, without a title, whom the
 * lead tells by office. Links the two where the lead has one such office, nobody else has it, and one person alone is brought in after it
 * without a word on who that is. Not where the name has a title, an age or words of its own ("Anna Keller, a nurse,").
 */
export function linkLead(drafts: Drafts): void {
  const { reading } = drafts;
  const told = drafts.all.filter(isOfLead);
  const [office, another] = told;
  const mention = office?.mentions[0];
  if (!office || !mention || another) return;
  const [sentence, paragraph] = placeOf(mention.first);
  const bare = drafts.all.filter((draft) => {
    const first = firstOf(draft);
    if (draft.type !== 'person' || !draft.names.length || !first) return false;
    const [at, inParagraph] = placeOf(first.first);
    return at > sentence && inParagraph <= paragraph + reach && !draft.roles.length;
  });
  const [person, other] = bare;
  if (!person || other || !fits(person, office)) return;
  for (const { first, last, kind, text } of office.mentions.splice(0))
    drafts.link(person, first, last, {
      kind,
      rule: 'lead',
      evidence: `“${text}”: ${nameOf(person)} is the only one whom the text brings in after it without saying who that is.`,
      confidence: 0.6,
    });
  person.roles.push(...office.roles);
  if (office.country) person.country ??= office.country;
  if (office.sector) person.sector ??= office.sector;
  if (office.id) drafts.redirect(office.id, person);

  function placeOf(token: number): [sentence: number, paragraph: number] {
    const at = reading.sentence[token] ?? 0;
    return [at, reading.paragraph[at] ?? 0];
  }

  function firstOf(draft: Draft) {
    return draft.mentions.reduce<Draft['mentions'][number] | undefined>(
      (best, one) => (!best || one.first < best.first ? one : best),
      undefined,
    );
  }

  /** One described by office, with "the" or a country, and never named. */
  function isOfLead(draft: Draft): boolean {
    const first = draft.mentions[0];
    if (draft.type !== 'person' || draft.names.length || draft.plural || !first || draft.registered) return false;
    const role = draft.roles[0];
    if (!role?.sector || role.former || placeOf(first.first)[0] >= leadSentences) return false;
    return first.subject && (draft.id !== undefined || reading.word(first.first) === 'the');
  }

  function fits(person: Draft, office: Draft): boolean {
    const first = firstOf(person)!;
    const isWhole = person.names.some(({ words }) => words.length > 1);
    const isBefore = first.first > 0 && reading.sameSentence(first.first - 1, first.first);
    // "..., Anna Keller said" is no apposition.
    const isPlain =
      reading.isSpeechVerb(first.last + 1) ||
      (!/^[,(]$/.test(reading.word(first.last + 1)) && !(isBefore && reading.word(first.first - 1) === ','));
    const isOpening = first.subject && person.mentions.every(({ kind }) => kind === 'name');
    const [a, b] = [person.gender, office.gender];
    const sameCountry = !person.country || !office.country || person.country === office.country;
    return isWhole && isPlain && isOpening && sameCountry && (!a || !b || a === b);
  }
}
