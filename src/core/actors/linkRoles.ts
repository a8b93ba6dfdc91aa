import { countryName } from '../recognize/countries/countries';
import { setGender, type Draft, type Drafts, type Role } from './draft';
import type { Phrase } from './phrases';
import { entityCountry, isTitleWord } from './phrases';
import type { Reading } from './reading';
import { nameTitle, roleWord } from './roleWords';
import { sectorOf } from './sectorOf';

const being = new Set(['is', 'was', 'became', 'becomes', 'remains']);
/** Between "is" and what somebody is; not "never". */
const lightAdverbs = new Set(['also', 'now', 'still', 'currently', 'once', 'then']);

/**
 * Reads what the text says that named persons are: "Chinese Defense Minister Li Shangfu", "Nikolai Yevmenov, Russian navy commander
 * in chief,", "Its chairwoman, Halima Said,", "Wagner Group leader Yevgeny Prigozhin". Returns the phrases used up.
 */
export function linkRoles(
  drafts: Drafts,
  phrases: readonly Phrase[],
  draftAt: (entity: number) => Draft | undefined,
): Set<Phrase> {
  const { reading } = drafts;
  const used = new Set<Phrase>();
  for (const phrase of phrases) {
    const { role } = phrase;
    if (role.plural && role.kind !== 'person') continue;
    const titled = titledPerson(reading, phrase);
    if (titled !== undefined) {
      used.add(phrase);
      const draft = draftAt(titled);
      if (draft && !role.plural) addRole(drafts, draft, phrase, draftAt, countryAfter(reading, titled));
      continue;
    }
    if (role.kind !== 'person' || role.plural) continue;
    const apposed = apposedPerson(reading, phrase);
    const draft = apposed && draftAt(apposed.entity);
    if (!apposed || !draft || draft.type !== 'person') continue;
    used.add(phrase);
    addRole(drafts, draft, phrase, draftAt);
    const name = draft.names[0]?.text ?? '';
    const words = reading.tokens.text.slice(reading.tokens.start[phrase.first], reading.tokens.end[phrase.last]);
    drafts.link(draft, phrase.first, phrase.last, {
      kind: 'description',
      rule: apposed.rule,
      evidence:
        apposed.rule !== 'apposition'
          ? `The text says that ${name} is “${words}”.`
          : `“${words}” stands beside the name ${name}, between commas.`,
      confidence: apposed.rule === 'apposition' ? 0.9 : 0.8,
    });
  }
  readCourtesy(drafts, draftAt);
  readLeading(drafts, draftAt);
  readTrades(drafts, phrases, draftAt);
  return used;
}

function isTitleBefore(reading: Reading, token: number): boolean {
  return (
    reading.isCapital(token) && (isTitleWord(reading, token) || roleWord(reading.word(token))?.kind === 'modifier')
  );
}

/**
 * Where a title goes on before the name: "Assistant Secretary of State for African Affairs Molly Phee", "special envoy to Syria Geir Pedersen".
 * Not over another title ("spokesman for President Biden") and only over names and words in capitals.
 */
function afterField(reading: Reading, from: number): number {
  if (!/^(?:for|of|to|on)$/.test(reading.word(from))) return from;
  let at = from + 1;
  for (; at < from + fieldReach && reading.sameSentence(at, from); at++) {
    const entity = reading.entity(at);
    if (entity?.type === 'person')
      return at > from + 1 &&
        reading.entityAt[at - 1] !== reading.entityAt[at] &&
        !/^(?:and|of|the|for|to)$/.test(reading.word(at - 1))
        ? at
        : from;
    if (entity) continue;
    if (/^(?:and|of|the|for|to)$/.test(reading.word(at))) continue;
    if (!reading.isCapital(at) || isTitleWord(reading, at)) return from;
  }
  return from;
}
const fieldReach = 9;

/** The person entity that a title stands right before: "spokesman Lt.-Col. X" skips the ranks between. */
function titledPerson(reading: Reading, phrase: Phrase): number | undefined {
  let at = afterField(reading, phrase.last + 1);
  for (let steps = 0; steps < 6 && reading.entityAt[at] === -1; steps++, at++) {
    const word = reading.word(at);
    if (word !== '-' && word !== '"' && word !== '“' && !nameTitle(word) && !isTitleWord(reading, at)) return undefined;
  }
  const index = reading.entityAt[at] ?? -1;
  return reading.entities[index]?.type === 'person' &&
    reading.sameSentence(at, phrase.head) &&
    reading.firstOf[index] === at
    ? index
    : undefined;
}

function apposedPerson(reading: Reading, phrase: Phrase): { entity: number; rule: string } | undefined {
  const { first, last } = phrase;
  // After the name: "X, 49, a nurse at ..."; "X is the president of"
  let before = first - 1;
  if (reading.word(before) === ',' && /^\d+$/.test(reading.word(before - 1)) && reading.word(before - 2) === ',')
    before -= 2;
  if (reading.word(before) === ',') {
    const index = personEndingAt(reading, before - 1);
    if (
      index !== undefined &&
      reading.sameSentence(before, first) &&
      !startsNext(reading, phrase) &&
      !isReporting(reading, last)
    )
      return { entity: index, rule: 'apposition' };
  }
  if (lightAdverbs.has(reading.word(before))) before--;
  if (being.has(reading.word(before)) && (phrase.determiner !== 'none' || phrase.countries.length)) {
    const isRelative = reading.word(before - 1) === 'who';
    const index = personEndingAt(reading, reading.beforeAge(isRelative ? before - 2 : before - 1));
    if (
      index !== undefined &&
      (isRelative || reading.isSubject(reading.firstOf[index] ?? 0, reading.lastOf[index] ?? 0))
    )
      return { entity: index, rule: 'copula' };
  }
  const holder = reading.word(before) === 'as' ? holderBefore(reading, before) : undefined;
  if (holder !== undefined) return { entity: holder, rule: 'as' };
  // Before the name: "Its chairwoman, Halima Said, said"; "A nurse at Kagando Hospital, Masika Biira, said"
  let after = last + 1;
  if (/^(?:at|of|in|for|from|to)$/.test(reading.word(after))) {
    const place = reading.word(after + 1) === 'the' ? after + 2 : after + 1;
    let index = reading.entityAt[place] ?? -1;
    if (index !== -1) after = (reading.lastOf[index] ?? place) + 1;
    // "The director of Peru's Exporters' Association, X"
    if (index !== -1 && reading.isPossessive(after) && reading.entityAt[after + 1] !== -1) {
      index = reading.entityAt[after + 1] ?? -1;
      after = (reading.lastOf[index] ?? after) + 1;
    }
  }
  if (reading.word(after) !== ',' || phrase.determiner === 'none') return undefined;
  // ", Major General Angelo Ristuccia,"
  let name = after + 1;
  for (let steps = 0; steps < 4 && reading.entityAt[name] === -1 && isTitleBefore(reading, name); steps++) name++;
  const index = reading.entityAt[name] ?? -1;
  if (reading.entities[index]?.type !== 'person' || !reading.sameSentence(after, name)) return undefined;
  const end = (reading.lastOf[index] ?? after) + 1;
  return reading.word(end) === ',' || reading.word(end) === '.' || reading.isVerb(end)
    ? { entity: index, rule: 'apposition' }
    : undefined;
}

const officeNouns = /^(?:post|job|position|role|term|tenure|time|years|stint|career|over|down|in)$/;
const officeVerbs =
  /^(?:serves?|served|serving|resign(?:s|ed|ing)|quit|quits|quitting|elected|re-elected|appointed|reappointed|named|sworn|confirmed|installed|worked|works|ousted|dismissed|sacked|removed|overthrown|reinstated|replaced)$/;

/**
 * Whom words after "as" say something of: "he had overthrown Nkunda as leader of the rebels" the name right before, "Beck, who took over
 * as the leader" the last subject before it. Not "Nkunda saw Ntaganda, as leaders do", and not "the army replaced Li as president Wu said".
 */
function holderBefore(reading: Reading, as: number): number | undefined {
  const beside = personEndingAt(reading, as - 1);
  if (beside !== undefined) return reading.isPossessive(as - 2) ? undefined : beside;
  const word = reading.word(as - 1);
  if (!officeVerbs.test(word) && !officeNouns.test(word)) return undefined;
  for (let at = as - 2; at >= as - holderReach && reading.sameSentence(at, as); at--) {
    const index = personEndingAt(reading, at);
    if (index === undefined) {
      // Another clause with a subject of its own, or one that may be.
      if (/^(?:he|she|they|it|that|and|but|because|after|before|while|when)$/.test(reading.word(at))) return undefined;
      continue;
    }
    const next = reading.word(at + 1) === ',' ? at + 2 : at + 1;
    const [first, last] = [reading.firstOf[index] ?? at, at];
    return reading.word(next) === 'who' || reading.isSubject(first, last) ? index : undefined;
  }
  return undefined;
}
const holderReach = 14;

/** "arrested X, his lawyer said": the words before the verb of saying are those of another person. */
function isReporting(reading: Reading, last: number): boolean {
  return reading.isSpeechVerb(last + 1) && reading.sameSentence(last, last + 1);
}

/** Whether the phrase belongs to a name after it: "Li, Defence Minister Wang and ..." */
function startsNext(reading: Reading, phrase: Phrase): boolean {
  return (
    titledPerson(reading, phrase) !== undefined ||
    (reading.word(phrase.last + 1) === 'and' && phrase.determiner === 'none')
  );
}

function personEndingAt(reading: Reading, token: number): number | undefined {
  const index = reading.entityAt[token] ?? -1;
  return reading.entities[index]?.type === 'person' && reading.lastOf[index] === token ? index : undefined;
}

/** "President Amani Njoroge of Kenya": the country after the name. */
function countryAfter(reading: Reading, person: number): string | undefined {
  const at = (reading.lastOf[person] ?? 0) + 1;
  const place = reading.word(at) === 'of' ? reading.entity(at + 1) : undefined;
  return place?.type === 'place' ? entityCountry(place.text, place.country, place.type) : undefined;
}

function addRole(
  drafts: Drafts,
  draft: Draft,
  phrase: Phrase,
  draftAt: (entity: number) => Draft | undefined,
  after?: string,
): void {
  const role = roleOf(drafts.reading, phrase, draftAt);
  const full = after && !role.country ? { ...role, country: after, of: countryName(after) } : role;
  const known = (other: Role) => other.text === full.text && other.country === full.country && other.of === full.of;
  if (!draft.roles.some(known)) draft.roles.push(full);
  setGender(draft, phrase.role.gender);
}

/** What a phrase says of the actor it names. */
export function roleOf(reading: Reading, phrase: Phrase, draftAt: (entity: number) => Draft | undefined): Role {
  const { tokens } = reading;
  const body = phrase.of.map(draftAt).find((draft) => draft?.type === 'organization' || draft?.type === 'group');
  const country = phrase.countries[0] ?? body?.country;
  const text = titleText(reading, phrase);
  const sector = sectorOf(phrase.former ? ['former', ...phrase.title] : phrase.title, undefined);
  const weak = phrase.role.weak && (!sector || sector === phrase.role.sector);
  const ownSector = weak ? (body?.sector ?? sector) : sector;
  const of = body?.names[0]?.text ?? (phrase.countries[0] ? countryName(phrase.countries[0]) : undefined);
  return {
    title: phrase.title,
    text,
    ...(of && { of }),
    ...(country && { country }),
    ...(ownSector && { sector: ownSector }),
    former: phrase.former,
    ...(phrase.owner !== undefined && { owner: phrase.owner }),
    start: tokens.start[phrase.first] ?? 0,
    end: tokens.end[phrase.last] ?? 0,
  };
}

/** The words of the title as printed, without the country before it and the body after it. */
function titleText(reading: Reading, phrase: Phrase): string {
  let from = phrase.head;
  while (
    from > phrase.first &&
    reading.entityAt[from - 1] === -1 &&
    !reading.isPossessive(from - 1) &&
    !determiners.has(reading.word(from - 1))
  )
    from--;
  let to = phrase.head;
  while (to < phrase.last && reading.entityAt[to + 1] === -1) to++;
  while (to > phrase.head && /^(?:of|for|the)$/.test(reading.word(to))) to--;
  return reading.tokens.text.slice(reading.tokens.start[from], reading.tokens.end[to]).toLowerCase();
}

const leads = new Set(['leads', 'heads', 'chairs', 'runs', 'commands', 'founded', 'led', 'headed']);

/** "Kelvin Banda, who leads the United Democratic Platform": a leader of it. */
function readLeading(drafts: Drafts, draftAt: (entity: number) => Draft | undefined): void {
  const { reading } = drafts;
  reading.entities.forEach((entity, index) => {
    if (entity.type !== 'person') return;
    let verb = (reading.lastOf[index] ?? 0) + 1;
    if (reading.word(verb) === ',') verb++;
    if (reading.word(verb) === 'who') verb++;
    if (!leads.has(reading.word(verb)) || !reading.sameSentence(verb, verb - 1)) return;
    const body = draftAt(reading.entityAt[reading.word(verb + 1) === 'the' ? verb + 2 : verb + 1] ?? -1);
    const draft = draftAt(index);
    if (!draft || body?.type !== 'organization' || draft.roles.some((role) => role.of)) return;
    const of = body.names[0]?.text;
    draft.roles.push({
      title: ['leader'],
      text: 'leader',
      ...(of && { of }),
      ...(body.country && { country: body.country }),
      ...(body.sector && { sector: body.sector }),
      former: /ed$/.test(reading.word(verb)) && reading.word(verb) !== 'founded',
      start: reading.tokens.start[verb] ?? 0,
      end: reading.tokens.end[verb] ?? 0,
    });
  });
}

const longestTrade = 10;

/** "Noor Muhammad, a tailor from Gujrat, said": what somebody is in words that are no office; linked, and no role. */
function readTrades(drafts: Drafts, phrases: readonly Phrase[], draftAt: (entity: number) => Draft | undefined): void {
  const { reading } = drafts;
  const heads = new Set(phrases.map(({ head }) => head));
  reading.entities.forEach((entity, index) => {
    if (entity.type !== 'person') return;
    const comma = (reading.lastOf[index] ?? 0) + 1;
    const first = comma + 1;
    if (reading.word(comma) !== ',' || !/^an?$/.test(reading.word(first)) || !reading.sameSentence(comma, first))
      return;
    let end = first + 1;
    let isOffice = false;
    for (; end < first + longestTrade && reading.sameSentence(end, first); end++) {
      if (/^[,.;]$/.test(reading.word(end)) || reading.word(end) === 'who') break;
      if (heads.has(end)) isOffice = true;
      if (reading.isVerb(end)) return;
    }
    const draft = draftAt(index);
    if (isOffice || !/^[,.]$|^who$/.test(reading.word(end)) || end - first < 2 || !draft) return;
    const [start, stop] = [reading.tokens.start[first], reading.tokens.end[end - 1]];
    drafts.link(draft, first, end - 1, {
      kind: 'description',
      rule: 'apposition',
      evidence: `“${reading.tokens.text.slice(start, stop)}” stands beside the name ${entity.text}, between commas.`,
      confidence: 0.85,
    });
  });
}

const determiners = new Set('the a an this that his her its their one former'.split(' '));

/** "Mr X", "Gen. X", "Mrs X": gender and rank where no fuller title stands there. */
function readCourtesy(drafts: Drafts, draftAt: (entity: number) => Draft | undefined): void {
  const { reading } = drafts;
  reading.entities.forEach((entity, index) => {
    if (entity.type !== 'person') return;
    const draft = draftAt(index);
    const at = (reading.firstOf[index] ?? 0) - 1;
    const title =
      at >= 0 && reading.sameSentence(at, at + 1) && reading.isCapital(at) ? nameTitle(reading.word(at)) : undefined;
    if (!draft || !title) return;
    setGender(draft, title.gender);
    if (title.role && !draft.roles.some((role) => role.title.at(-1) === title.role))
      draft.roles.push({
        title: title.role.split(' '),
        text: title.role,
        ...(title.sector && { sector: title.sector }),
        former: false,
        start: reading.tokens.start[at] ?? 0,
        end: reading.tokens.end[at] ?? 0,
      });
  });
}
