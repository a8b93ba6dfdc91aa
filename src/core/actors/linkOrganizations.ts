import type { EntityMention } from '../recognize/entities/entity';
import { codeActor } from './codeActor';
import { countryWord } from '../recognize/countries/countries';
import type { Draft, Drafts } from './draft';
import { nameWords } from '../text/foldName';
import { knownBody } from './knownBodies';
import { entityCountry } from './phrases';
import type { Reading } from './reading';
import { roleWord } from './roleWords';

interface BodyName {
  readonly index: number;
  readonly entity: EntityMention;
  readonly words: readonly string[];
  /** Said right before the name: "China's Foreign Ministry", "the Russian Navy". */
  readonly country?: string;
  /** Said by an adjective: "the Russian Navy". */
  readonly byAdjective?: boolean;
}

const small = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'de',
  'la',
  'du',
  'des',
  'del',
  'do',
  'da',
  'di',
  'to',
  'a',
  'y',
  'et',
]);

/** Makes organizations of their names: same name, acronym in brackets, initials, shortened name. */
export function linkOrganizations(drafts: Drafts): void {
  const { reading } = drafts;
  const names: BodyName[] = [];
  reading.entities.forEach((entity, index) => {
    if (drafts.isLinked(entity.start)) return;
    if (entity.type !== 'organization') return;
    const country = countryBefore(reading, reading.firstOf[index] ?? 0);
    const byAdjective = reading.entity((reading.firstOf[index] ?? 0) - 1)?.type === 'group';
    names.push({
      index,
      entity,
      words: nameWords(foldMinistry(entity.text)),
      ...(country && { country }),
      ...(country && byAdjective && { byAdjective }),
    });
  });
  const exactly = new Map<string, Draft[]>();
  const initials = new Map<string, Draft[]>();
  const byWord = new Map<string, Draft[]>();
  const shortOf = pairAcronyms(reading, names);

  for (const draft of drafts.all) {
    if (draft.type !== 'organization' || !draft.registered) continue;
    for (const { words } of draft.names) exactly.set(words.join(' '), [draft]);
  }
  // Longest names first, so that a short one finds the long one wherever it stands.
  const order = [...names].sort((a, b) => b.words.length - a.words.length || a.index - b.index);
  for (const name of order) {
    const known = knownBody(name.entity.text);
    const key = known?.key ?? name.words.join(' ');
    const same = (exactly.get(key) ?? []).filter((draft) => sameCountry(draft, name));
    let found: { draft: Draft; rule: string; evidence: string; confidence: number } | undefined;
    if (same.length === 1)
      found = {
        draft: same[0]!,
        rule: 'same-name',
        evidence: `“${name.entity.text}” is the same name as “${nameOf(same[0]!)}”.`,
        confidence: 0.97,
      };
    found ??= byBrackets(name) ?? byInitials(name) ?? byPart(name, known?.key);
    const draft =
      found?.draft ?? drafts.create('organization', { ...(name.entity.subtype && { subtype: name.entity.subtype }) });
    const [first, last] = [reading.firstOf[name.index] ?? 0, reading.lastOf[name.index] ?? 0];
    drafts.link(
      draft,
      first,
      last,
      {
        kind: 'name',
        rule: found?.rule ?? 'name',
        evidence: found?.evidence ?? `“${name.entity.text}” is named here.`,
        confidence: found?.confidence ?? 0.97,
      },
      name.entity,
    );
    code(draft, name, known);
    const isNamed = draft.names.some((other) => other.text === name.entity.text);
    if (!isNamed) draft.names.push({ text: name.entity.text, words: name.words });
    if (isNamed && !draft.registered) continue;
    enter(exactly, key, draft);
    if (name.words.length > 1) for (const short of acronymsOf(name)) enter(initials, short, draft);
    for (const word of name.words) enter(byWord, word, draft);
  }

  function enter(index: Map<string, Draft[]>, key: string, draft: Draft): void {
    const list = index.get(key);
    if (!list) index.set(key, [draft]);
    else if (!list.includes(draft)) list.push(draft);
  }

  function byBrackets(name: BodyName) {
    const long = shortOf.get(name.words.join(' '));
    const draft = long && exactly.get(knownBody(long.entity.text)?.key ?? long.words.join(' '))?.[0];
    return (
      draft && {
        draft,
        rule: 'acronym',
        evidence: `The text gives “${name.entity.text}” in brackets as the short form of ${nameOf(draft)}.`,
        confidence: 0.97,
      }
    );
  }

  function byInitials(name: BodyName) {
    const short = name.words[0] ?? '';
    if (name.words.length !== 1 || short.length < 3 || short.length > 7) return undefined;
    if (name.entity.text !== name.entity.text.toUpperCase()) return undefined;
    const fits = (initials.get(short) ?? []).filter((draft) => sameCountry(draft, name));
    return fits.length === 1
      ? {
          draft: fits[0]!,
          rule: 'initials',
          evidence: `“${name.entity.text}” are the initials of ${nameOf(fits[0]!)}.`,
          confidence: 0.85,
        }
      : undefined;
  }

  function byPart(name: BodyName, known: string | undefined) {
    const anchor = name.words.find((word) => !small.has(word) && !isGeneric(word)) ?? name.words[0] ?? '';
    const generic = name.words.every((word) => isGeneric(word) || small.has(word));
    if (generic && name.words.length > 2) return undefined;
    const fits = (byWord.get(anchor) ?? []).filter(
      (draft) =>
        sameCountry(draft, name) &&
        draft.names.some((long) => {
          if (!shortens(name.words, long.words, generic)) return false;
          // Two bodies that the table holds apart are never one.
          const other = knownBody(long.text)?.key;
          if (known && other) return known === other;
          // "Dawn", the newspaper, is not short for the Dawn Front; "Boeing" is for the Boeing Company.
          return (
            !known || (!isBranch(long.words) && long.words.slice(name.words.length).every((word) => legal.has(word)))
          );
        }),
    );
    if (fits.length !== 1) return undefined;
    const draft = fits[0]!;
    if (generic && name.words.length < 2 && !draft.mentions.some((mention) => mention.start < name.entity.start))
      return undefined;
    return {
      draft,
      rule: 'short-name',
      evidence: `“${name.entity.text}” is the short form of ${nameOf(draft)}, and fits no other body here.`,
      confidence: generic ? 0.75 : 0.88,
    };
  }
}

/** "Ministry of Foreign Affairs" as "foreign ministry", so that both are one name. */
function foldMinistry(text: string): string {
  const found = /^(?:the )?(ministry|department) (?:of|for) (?:the )?(.+)$/i.exec(text);
  const flat = found ? `${found[2]} ${found[1]}` : text;
  return flat
    .replace(/\bforeign affairs\b/i, 'foreign')
    .replace(/\b(?:national )?defen[cs]e\b/i, 'defence')
    .replace(/\b(?:the interior|internal affairs|home affairs)\b/i, 'interior');
}

/** Pairs "Allied Democratic Forces (ADF)" and "ADF (Allied Democratic Forces)": short form to the long one. */
function pairAcronyms(reading: Reading, names: readonly BodyName[]): Map<string, BodyName> {
  const pairs = new Map<string, BodyName>();
  for (let i = 0; i + 1 < names.length; i++) {
    const [a, b] = [names[i]!, names[i + 1]!];
    const gap = reading.tokens.text.slice(a.entity.end, b.entity.start);
    if (!/^["”’]? ?\(["“‘]?(?:the )?$/.test(gap)) continue;
    if (!/^["”’]?[),;]/.test(reading.tokens.text.slice(b.entity.end, b.entity.end + 2))) continue;
    const [long, short] = a.words.length >= b.words.length ? [a, b] : [b, a];
    if (long.words.length > 1 && short.words.length === 1 && isAcronymOf(short.entity.text, long.words))
      pairs.set(short.words.join(' '), long);
  }
  return pairs;
}

/** Letters mostly capitals; foreign acronyms need not match the English name, but a lone word in small letters is no acronym. */
function isAcronymOf(short: string, words: readonly string[]): boolean {
  const capitals = short.replace(/[^\p{Lu}]/gu, '').length;
  if (capitals >= 2 && short.length <= 12) return true;
  return hasInitials(words, short.toLowerCase()) || words.includes(short.toLowerCase());
}

function hasInitials(words: readonly string[], short: string): boolean {
  return initialsOf(words).includes(short);
}

/** The initials; "FDP" for the "Free Democrats" too, who are a party. */
function acronymsOf({ words, entity }: BodyName): string[] {
  const own = initialsOf(words);
  return partyNames.test(entity.text) ? [...own, ...own.map((short) => `${short}p`)] : own;
}

/** Of all words, and of the main ones. */
function initialsOf(words: readonly string[]): string[] {
  const first = (list: readonly string[]) => list.map((word) => word[0] ?? '').join('');
  return [first(words), first(words.filter((word) => !small.has(word)))];
}

function isGeneric(word: string): boolean {
  const role = roleWord(word);
  return (
    Boolean(role) ||
    Boolean(countryWord(word)) ||
    /^(?:national|federal|group|united|world|new|great|royal)$/.test(word)
  );
}

const legal = new Set(
  'inc corp corporation ltd limited plc llc co company group holdings holding sa ag gmbh nv party movement bank airlines airways'.split(
    ' ',
  ),
);

/** A name that adds a place or branch to a shorter one is another body: "Islamic State West Africa Province". */
function isBranch(words: readonly string[]): boolean {
  return words.some(
    (word) =>
      countryWord(word) ||
      /^(?:province|branch|chapter|division|agency|office|mission|force|africa|asia|europe|america)$/.test(word),
  );
}

/** Whether `short` can stand for `long`: its first words, its last words, or a run of two or more within. */
function shortens(short: readonly string[], long: readonly string[], generic: boolean): boolean {
  if (short.length >= long.length) return false;
  const at = long.findIndex((_, index) => short.every((word, offset) => long[index + offset] === word));
  if (at < 0) return false;
  const rest = long.slice(at + short.length);
  if (generic) return at + short.length === long.length || at === 0;
  if (short.length > 1) return at === 0 || at + short.length === long.length;
  // One telling word: "Wagner" for "Wagner Group", "Aramco" for "Saudi Aramco".
  if (at === 0)
    return rest.every((word) => legal.has(word) || Boolean(roleWord(word)) || small.has(word)) || rest.length <= 2;
  return (
    rest.length === 0 && long.slice(0, at).every((word) => Boolean(countryWord(word)) || small.has(word) || at === 1)
  );
}

function sameCountry(draft: Draft, name: BodyName): boolean {
  return !name.country || !draft.country || name.country === draft.country;
}

/** The country that a name's own neighbourhood gives it: "China's ", "Russian ", "Kenya ". */
function countryBefore(reading: Reading, first: number): string | undefined {
  let at = first - 1;
  if (reading.isPossessive(at)) at--;
  const entity = reading.entity(at);
  if (!entity || (entity.type !== 'place' && entity.type !== 'group') || !reading.sameSentence(at, first))
    return undefined;
  if (at === first - 1 && entity.type === 'place' && countryWord(entity.text)?.link !== 'name') return undefined;
  return entityCountry(entity.text, entity.country, entity.type);
}

function code(draft: Draft, name: BodyName, known: ReturnType<typeof knownBody>): void {
  const own = codeActor(name.entity.text);
  // "the Pakistani Taliban" beside "the Afghan Taliban"
  const told = name.byAdjective && known?.country?.length === 3 ? name.country : undefined;
  const country =
    told ??
    known?.country ??
    (own.said ? own.country : undefined) ??
    name.country ??
    name.entity.country ??
    own.country;
  if (country) draft.country ??= country;
  const sector =
    (known ? known.sector : own.sector) ??
    bySubtype[name.entity.subtype ?? ''] ??
    (partyNames.test(name.entity.text) ? 'PTY' : undefined);
  if (sector) draft.sector ??= sector;
  if (!draft.country && name.entity.subtype === 'igo')
    draft.country = /^(?:un|u\.n\.|united nations)\b/i.test(name.entity.text) ? 'UNO' : 'IGO';
  if (name.entity.subtype && !draft.subtype) draft.subtype = name.entity.subtype;
}

/** "the Social Democrats", "the Greens": a party by what its members are called. */
const partyNames = /\b(?:Democrats|Socialists|Liberals|Conservatives|Communists|Republicans|Nationalists|Greens)$/;

const bySubtype: Readonly<Record<string, string>> = {
  government: 'GOV',
  military: 'MIL',
  armed: 'REB',
  party: 'PTY',
  media: 'MED',
  company: 'BUS',
  ngo: 'SOC',
  education: 'EDU',
};

function nameOf(draft: Draft): string {
  return draft.names.reduce((best, { text }) => (text.length > best.length ? text : best), draft.label ?? '');
}
