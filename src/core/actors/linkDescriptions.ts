import type { Context } from './context';
import { countryAdjective, countryName, countryWord } from '../recognize/countries/countries';
import type { Draft, Drafts, Role } from './draft';
import { DraftKeys } from './draftKeys';
import { halfOfKorea } from './halfOfKorea';
import { governmentDraft } from './linkPlaces';
import { roleOf } from './linkRoles';
import type { Phrase } from './phrases';
import type { Reading } from './reading';
import { Recent } from './recent';
import { roleWord } from './roleWords';
import { sectorOf } from './sectorOf';
import { coveredHeads, fitTitle, isIdle, sameWord, titleKey } from './titleKey';
import { stateSectors } from './stateSectors';

const governing = new Set([
  'government',
  'authority',
  'authorities',
  'administration',
  'regime',
  'cabinet',
  'official',
]);
/** Kinds of government that are the government: "Mali's military government". */
const ruled = new Set(['military', 'interim', 'transitional', 'caretaker', 'coalition', 'civilian', 'elected']);
const armed = new Set(
  'mercenary rebel insurgent militant fighter guerrilla gunman jihadist islamist separatist attacker'.split(' '),
);
/** What armed groups are called: "the paramilitary group". */
const armedKinds = new Set(
  'rebel militant paramilitary jihadist islamist insurgent separatist guerrilla extremist splinter breakaway'.split(
    ' ',
  ),
);
const offices = new Set(
  'president minister chancellor monarch premier governor ambassador speaker prosecutor commander secretary chairman pm'.split(
    ' ',
  ),
);
/** Which subtypes of organizations a bare word for a body can mean. */
const subtypes: Readonly<Record<string, readonly string[]>> = {
  company: ['company'],
  firm: ['company'],
  airline: ['company'],
  manufacturer: ['company'],
  retailer: ['company'],
  bank: ['company'],
  conglomerate: ['company'],
  carmaker: ['company'],
  corporation: ['company'],
  maker: ['company'],
  giant: ['company'],
  startup: ['company'],
  group: ['armed', 'ngo'],
  militia: ['armed'],
  movement: ['armed', 'party'],
  party: ['party'],
  newspaper: ['media'],
  broadcaster: ['media'],
  magazine: ['media'],
  daily: ['media'],
  club: ['sport'],
  team: ['sport'],
  side: ['sport'],
  charity: ['ngo'],
  organization: ['igo', 'ngo'],
  organisation: ['igo', 'ngo'],
  bloc: ['igo'],
  alliance: ['igo'],
  force: ['military'],
};
/** What a body is, said after its name. */
const ofName = new Set(
  'group party movement network organization organisation militia company firm newspaper broadcaster magazine airline alliance bloc cartel gang charity'.split(
    ' ',
  ),
);
/** Sentences back that a bare description reaches. */
const nearby = 3;
/** The same for kinds of which a country has many ("the party"), where the text speaks of one only. */
const far = 4;

/**
 * Links definite descriptions to the actors they mean and makes actors of those that name their own. Returns what to call once the pronouns
 * are linked, with whom the pronoun at a token means: "his government" is that of his country.
 */
export function linkDescriptions(
  drafts: Drafts,
  phrases: readonly Phrase[],
  used: ReadonlySet<Phrase>,
  context: Context,
  draftAt: (entity: number) => Draft | undefined,
): (ownerAt: (token: number) => Draft | undefined) => void {
  const { reading } = drafts;
  const owned: { readonly phrase: Phrase; readonly role: Role }[] = [];
  const keys = new DraftKeys();
  const recent = new Recent(drafts, keys);
  const officers = new Map<string, Set<Draft>>();
  const bodies = new Map<string, Draft>();
  const described = new Map<string, Draft>();
  /** The same by kind and head. */
  const byHead = new Map<string, Set<Draft>>();
  for (const draft of drafts.all) {
    if (draft.type === 'person')
      for (const role of draft.roles) {
        const key = `${role.country ?? draft.country} ${titleKey(role.title).at(-1)}`;
        officers.set(key, (officers.get(key) ?? new Set()).add(draft));
      }
    if (draft.type === 'organization' && draft.country)
      for (const name of draft.names) {
        const key = `${draft.country} ${bodyKey(name.words)}`;
        if (!bodies.has(key)) bodies.set(key, draft);
      }
  }
  for (const read of [...phrases].sort((a, b) => a.first - b.first)) {
    recent.advance(read.first);
    if (used.has(read)) continue;
    const phrase = ofCountrySpokenOf(read);
    const role = roleOf(reading, phrase, draftAt);
    const [country, another] = phrase.countries;
    // "the Indian and Pakistani foreign ministers"
    if (phrase.role.kind === 'person' && phrase.role.plural && country && another && country !== another)
      for (const one of new Set(phrase.countries))
        linkPerson(
          {
            ...phrase,
            countries: [one],
            determiner: 'the',
            role: { ...phrase.role, plural: !offices.has(phrase.role.word) },
          },
          { ...role, country: one, of: countryName(one) },
        );
    else if (holderPronoun(reading, phrase) !== undefined) owned.push({ phrase, role });
    else if (phrase.role.kind === 'person' && !phrase.role.plural) linkPerson(phrase, role);
    else if (phrase.role.kind !== 'body') linkPeople(phrase, role);
    else if (linkOwned(personOwning(phrase), phrase, role)) continue;
    else if (isPersons(phrase) || personOwning(phrase)) owned.push({ phrase, role });
    else linkBody(phrase, role);
  }
  return (ownerAt) => {
    for (const { phrase, role } of owned) {
      const pronoun = holderPronoun(reading, phrase);
      if (pronoun !== undefined) {
        const holder = ownerAt(pronoun);
        if (holder?.type !== 'person') linkPerson(phrase, role);
        else link(holder, phrase, 'as', `The text says that ${nameOf(holder)} is “${words(phrase)}”.`, 0.7);
        continue;
      }
      const person = personOwning(phrase) ?? ownerAt(phrase.owner ?? -1);
      const country = person?.country;
      if (!linkOwned(person, phrase, role))
        linkPeople(country?.length === 3 ? { ...phrase, countries: [country] } : phrase, role);
    }
  };

  /** "his government", "Merkel's party": a body that the text says is that person's, or one of the person's country. */
  function linkOwned(person: Draft | undefined, phrase: Phrase, role: Role): boolean {
    const body = person && bodyOf(person, phrase);
    const country = person?.country;
    const isCoalition = phrase.role.word === 'coalition' && person?.sector === 'GOV';
    const isOfState =
      (isCoalition || stateSectors.has(role.sector ?? '')) && phrase.role.word !== 'office' && country?.length === 3;
    if (body)
      link(
        body,
        phrase,
        'owner-body',
        `“${words(phrase)}”: the text says that ${nameOf(person)} is of ${nameOf(body)}.`,
        0.75,
      );
    else if (isOfState && person)
      link(
        isCoalition ? governmentDraft(drafts, country) : national(country, phrase),
        phrase,
        'owner-country',
        `“${words(phrase)}”: ${countryAdjective(country)}, as ${nameOf(person)} is.`,
        0.7,
      );
    return Boolean(body) || isOfState;
  }

  /** "Colombia refused to withdraw the country's ambassador": Colombia's. */
  function ofCountrySpokenOf(phrase: Phrase): Phrase {
    if (
      phrase.owner === undefined ||
      phrase.countries.length ||
      !/^(?:country|nation)$/.test(reading.word(phrase.owner))
    )
      return phrase;
    const last = recent.get('country').at(-1);
    return last?.country && distance(last, phrase) === 0 ? { ...phrase, countries: [last.country] } : phrase;
  }

  /** Whose "Merkel's government" is. */
  function personOwning(phrase: Phrase): Draft | undefined {
    if (phrase.determiner !== 'possessive' || phrase.owner !== undefined || phrase.role.plural) return undefined;
    const person = phrase.of.length === 1 ? draftAt(phrase.of[0]!) : undefined;
    return person?.type === 'person' ? person : undefined;
  }

  /** Whether the text has the person own this body by name: "Nasheed's Maldivian Democratic Party". */
  function isOwnedBy(body: Draft, person: Draft): boolean {
    return body.mentions.some(
      ({ kind, first }) =>
        kind === 'name' && reading.isPossessive(first - 1) && draftAt(reading.entityAt[first - 2] ?? -1) === person,
    );
  }

  /** "his party" of somebody who the text says leads one: the body that his role names, where it is such a body. */
  function bodyOf(person: Draft, phrase: Phrase): Draft | undefined {
    const word = phrase.role.word;
    if (phrase.title.length > 1) return undefined;
    const theirs = drafts.all.filter(
      (draft) => keys.of(draft).has(`body ${sameWord(word)}`) && isOwnedBy(draft, person),
    );
    if (theirs.length === 1) return theirs[0];
    for (const { of, former } of person.roles) {
      if (!of || former) continue;
      const body = drafts.all.find(
        (draft) => draft.type === 'organization' && draft.names.some(({ text }) => text === of),
      );
      if (!body) continue;
      const isNamed =
        keys.of(body).has(`body ${sameWord(word)}`) || (subtypes[word] ?? []).includes(body.subtype ?? '');
      if (isNamed || (wideWords.has(word) && canBe(body, word)) || (word === 'party' && !body.sector && !body.subtype))
        return body;
    }
    return undefined;
  }

  /** "his government", "her ministry": whose, only the pronoun tells. */
  function isPersons({ owner, role, countries }: Phrase): boolean {
    return owner !== undefined && !role.plural && !countries.length && /^(?:his|her)$/.test(reading.word(owner));
  }

  function words(phrase: Phrase): string {
    return reading.tokens.text.slice(reading.tokens.start[phrase.first], reading.tokens.end[phrase.last]);
  }

  function link(draft: Draft, phrase: Phrase, rule: string, evidence: string, confidence: number): void {
    drafts.link(draft, phrase.first, phrase.last, { kind: 'description', rule, evidence, confidence });
    recent.add(draft, phrase.first);
  }

  /** Sentences between the phrase and where the draft was last spoken of; endless where it was not yet. */
  function distance(draft: Draft, phrase: Phrase): number {
    const seen = recent.lastSeen(draft);
    return seen < 0 ? Infinity : (reading.sentence[phrase.head] ?? 0) - (reading.sentence[seen] ?? 0);
  }

  function linkPerson(phrase: Phrase, role: Role): void {
    if (phrase.determiner === 'many') return;
    const definite = phrase.determiner !== 'a';
    if (definite) {
      const fits = personsThatFit(phrase, role);
      const found = pick(fits, phrase);
      if (found) {
        const name = nameOf(found.draft);
        link(
          found.draft,
          phrase,
          'definite-description',
          found.country
            ? `“${words(phrase)}”: the text calls ${name} so, of the same country.`
            : `“${words(phrase)}”: of the persons here, ${name} fits it.`,
          found.country ? 0.9 : found.exact ? 0.75 : 0.6,
        );
        return;
      }
      if (fits.length > 1) return;
    }
    const { sector, country } = role;
    if (kin.test(phrase.role.word)) return linkPeople(phrase, role);
    if (!sector || sector === 'UNK') return;
    if (country?.length === 3 && offices.has(phrase.role.word) && definite) {
      const id = `${country.toLowerCase()}-${titleKey(phrase.title).join('-').replace(/\s+/g, '-')}`;
      const draft = drafts.ensure(`${phrase.former ? 'former-' : ''}${id}`, 'person', {
        country,
        sector,
        label: `${phrase.former ? 'former ' : ''}${role.text} of ${countryName(country)}`,
        title: phrase.title,
      });
      if (!draft.roles.length) draft.roles.push(role);
      link(draft, phrase, 'office', `“${words(phrase)}” names an office; the text gives no name.`, 0.85);
      return;
    }
    linkPeople(phrase, role);
  }

  function personsThatFit(phrase: Phrase, role: Role): Fit[] {
    const wanted = titleKey(phrase.title);
    const head = wanted.at(-1) ?? '';
    const pool = new Set<Draft>();
    for (const covered of coveredHeads(head)) for (const draft of recent.get(`role ${covered}`)) pool.add(draft);
    // Before the name: only an office of a country is told well enough.
    if (role.country && (offices.has(phrase.role.word) || wanted.join(' ') === 'opposition leader'))
      for (const draft of officers.get(`${role.country} ${head}`) ?? []) pool.add(draft);
    const fits: Fit[] = [];
    for (const draft of pool) {
      if (draft.id) continue;
      if (phrase.role.gender && draft.gender && phrase.role.gender !== draft.gender && head !== 'chairman') continue;
      for (const other of draft.roles) {
        const fit = fitTitle(wanted, titleKey(other.title));
        if (!fit || other.former !== role.former) continue;
        const [a, b] = [role.country, other.country ?? draft.country];
        if (a && b && a !== b) continue;
        // "Ukraine's president" is not a president of no known country whom the text brings in elsewhere.
        if (a && !b && other.of === undefined && countryAround(draft) !== a) continue;
        if (role.of && other.of && !role.country && role.of !== other.of) continue;
        const sameCountry = Boolean(a) && a === b;
        if (recent.lastSeen(draft) < 0 && !(fit === 'exact' && sameCountry)) continue;
        fits.push({ draft, exact: fit === 'exact', country: sameCountry });
        break;
      }
    }
    return fits;
  }

  function countryAround(draft: Draft): string | undefined {
    const first = draft.mentions[0]?.first ?? 0;
    return context.at(first, reading.sentence[first] ?? 0) ?? context.main;
  }

  function pick(fits: readonly Fit[], phrase: Phrase): Fit | undefined {
    // "the new president": the one whom the text calls so, not the other presidents.
    const said = plainWords(phrase);
    const named = said.includes(' ') ? fits.filter((fit) => fit.draft.roles.some((role) => role.text === said)) : [];
    for (const pool of [named, fits.filter((fit) => fit.country && fit.exact), fits.filter((fit) => fit.exact), fits]) {
      if (pool.length === 1) return pool[0];
      if (!pool.length) continue;
      // Two who fit: only the one spoken of just now, and only if the other was not.
      const near = pool.filter((fit) => distance(fit.draft, phrase) <= 1);
      return near.length === 1 ? near[0] : undefined;
    }
    return undefined;
  }

  function linkBody(phrase: Phrase, role: Role): void {
    const definite = phrase.determiner !== 'a' && phrase.determiner !== 'many';
    const [country, another] = phrase.countries;
    if (country && another) {
      for (const one of new Set(phrase.countries))
        link(national(one, phrase), phrase, 'shared-head', `“${words(phrase)}” speaks of one for each country.`, 0.85);
      return;
    }
    const before = bodyBefore(phrase);
    if (before) {
      // "the Congress party" is no congress.
      if (phrase.role.word === 'party') before.sector = 'PTY';
      link(before, phrase, 'kind-after-name', `“${words(phrase)}” is ${nameOf(before)} with what it is.`, 0.9);
      return;
    }
    // "the regional broadcaster Finnmark Radio"
    const index = reading.entityAt[phrase.last + 1] ?? -1;
    if (reading.entities[index]?.type === 'organization' && !phrase.role.plural && phrase.last === phrase.head) {
      const draft = draftAt(index);
      if (draft) {
        link(draft, phrase, 'apposition', `“${words(phrase)}” stands right before the name ${nameOf(draft)}.`, 0.85);
        if (country) draft.country ??= country;
        const sector = role.sector ?? sectorOf(phrase.title);
        if (sector) draft.sector ??= sector;
        (draft.called ??= []).push(phrase.role.word);
        return;
      }
    }
    if (isCountryWord(phrase)) return linkCountry(phrase);
    // "In Beijing, a spokeswoman for the foreign ministry": that of the country where it happens.
    const here = definite && !country && phrase.role.word === 'ministry' && elsewhere(phrase);
    if (here) {
      link(
        nationalBody(here, phrase.title),
        phrase,
        'context-country',
        `“${words(phrase)}”: ${countryAdjective(here)} by the place named in the sentence.`,
        0.65,
      );
      return;
    }
    if (country && isNation(phrase)) {
      link(
        national(country, phrase),
        phrase,
        'national-body',
        `“${words(phrase)}”: the body of ${countryName(country)}.`,
        0.9,
      );
      return;
    }
    if (definite && !country && !phrase.role.plural && !phrase.of.some((entity) => draftAt(entity))) {
      const found = recentBody(phrase) ?? ministryOf(phrase);
      if (found) {
        link(
          found.draft,
          phrase,
          'body-description',
          `“${words(phrase)}”: ${nameOf(found.draft)} is the one spoken of.`,
          found.sure,
        );
        return;
      }
    }
    linkPeople(phrase, role);
  }

  /** "the Islamic State group", "the Jamiat Ulema party": the name with what it is, not a part of it as "the NATO force". */
  function bodyBefore(phrase: Phrase): Draft | undefined {
    const index = reading.entityAt[phrase.head - 1] ?? -1;
    const { type } = reading.entities[index] ?? {};
    if (!ofName.has(phrase.role.word) || phrase.role.plural || phrase.last !== phrase.head) return undefined;
    return (type === 'organization' || type === 'group') && phrase.of.includes(index) ? draftAt(index) : undefined;
  }

  /** The country where the sentence is set, if another than that of a like body spoken of before. */
  function elsewhere(phrase: Phrase): string | undefined {
    const sentence = reading.sentence[phrase.head] ?? 0;
    const country = context.placed(phrase.first, sentence);
    return country?.length === 3 ? country : undefined;
  }

  /** Country named by an adjective or name, not by one of its cities. */
  function isNation(phrase: Phrase): boolean {
    for (let token = phrase.first; token <= phrase.last; token++) {
      const entity = reading.entity(token);
      const link = countryWord(entity?.text ?? '')?.link;
      if (entity && halfOfKorea(entity)) return true;
      if (link === 'name' || link === 'demonym') return true;
    }
    return false;
  }

  function national(country: string, phrase: Phrase): Draft {
    if (
      governing.has(phrase.role.word) &&
      phrase.title.filter((word) => !isIdle(word) && !ruled.has(word)).length === 1
    )
      return governmentDraft(drafts, country);
    return nationalBody(country, phrase.title);
  }

  function nationalBody(country: string, title: readonly string[]): Draft {
    const key = bodyKey(title);
    const named = bodies.get(`${country} ${key}`);
    if (named) return named;
    const sector = sectorOf(title);
    const draft = drafts.ensure(`${country.toLowerCase()}-${key.replace(/\s+/g, '-')}`, 'organization', {
      country,
      label: `${countryAdjective(country)} ${key}`,
      title,
      ...(sector && { sector }),
    });
    bodies.set(`${country} ${key}`, draft);
    return draft;
  }

  function isCountryWord(phrase: Phrase): boolean {
    return /^(?:country|nation|kingdom|republic|sheikhdom)$/.test(phrase.role.word);
  }

  function linkCountry(phrase: Phrase): void {
    if (phrase.role.plural || phrase.title.length > 1 || phrase.countries.length) return;
    if (phrase.determiner === 'this' && reading.word(phrase.first) === 'that') {
      // "... Burkina Faso after the army took power in that country": the one spoken of last.
      const last = recent.get('country').at(-1);
      if (last && distance(last, phrase) === 0)
        link(
          last,
          phrase,
          'country-description',
          `“${words(phrase)}”: ${nameOf(last)} is the country spoken of last.`,
          0.7,
        );
      return;
    }
    if (phrase.determiner !== 'the') return;
    const near = recent.get('country').filter((draft) => distance(draft, phrase) <= 2);
    const main = context.main && drafts.byId(context.main.toLowerCase());
    const found = near.length === 1 ? near[0] : near.length === 0 ? main : subjectBefore(near, phrase);
    if (found)
      link(
        found,
        phrase,
        'country-description',
        `“${words(phrase)}”: ${nameOf(found)} is the country spoken of.`,
        0.65,
      );
  }

  /** Of the country that the article or the place in it speaks of, or spoken of just before. */
  function isGovernmentHere(draft: Draft, phrase: Phrase): boolean {
    if (draft.country && isOpenHere(phrase, draft.country)) return false;
    const here = context.at(phrase.head, reading.sentence[phrase.head] ?? 0) ?? context.main;
    if (here && draft.country) return here === draft.country;
    return distance(draft, phrase) <= 1;
  }

  /** Filed in one country and most often speaking of another: "the government" is that of either, unless the sentence is set there. */
  function isOpenHere(phrase: Phrase, country: string): boolean {
    const { filed, main } = context;
    if (!filed || filed === main || country === filed) return false;
    return context.placed(phrase.head, reading.sentence[phrase.head] ?? 0) !== country;
  }

  /** The only one that is a subject of the sentence so far: "Malawi had been short of grain and the country". */
  function subjectBefore(pool: readonly Draft[], phrase: Phrase): Draft | undefined {
    const subjects = pool.filter((draft) =>
      draft.mentions.some(
        ({ first, last, subject, kind }) =>
          subject && kind === 'name' && last < phrase.first && reading.sameSentence(first, phrase.first),
      ),
    );
    return subjects.length === 1 ? subjects[0] : undefined;
  }

  function recentBody(phrase: Phrase): { draft: Draft; sure: number } | undefined {
    const key = titleKey(phrase.title);
    const fits = recent
      .get(`body ${key.at(-1)}`)
      .filter((draft) => key.every((word) => keys.of(draft).has(`body ${word}`)));
    const near = fits.filter((draft) => distance(draft, phrase) <= nearby);
    // "the organization" right after the Red Cross was spoken of is not the OSCE of the sentence before.
    const wide =
      wideWords.has(phrase.role.word) && key.length === 1
        ? recent.get('body at large').filter((draft) => distance(draft, phrase) <= 1 && canBe(draft, phrase.role.word))
        : [];
    const latest = wide.at(-1);
    if (latest && !(fits.length === 1 && fits[0] === latest)) {
      const own = near.at(-1);
      const since = own ? distance(own, phrase) - distance(latest, phrase) : 1;
      if (own && near.length === 1 && since < 0) return { draft: own, sure: 0.7 };
      return wide.length > 1 || since === 0 ? undefined : { draft: latest, sure: 0.65 };
    }
    // "the government" is not the "military government" of another country that was spoken of last.
    if (governing.has(phrase.role.word) && key.length === 1) {
      const [only, other] = fits;
      return only && !other && isGovernmentHere(only, phrase) ? { draft: only, sure: 0.75 } : undefined;
    }
    const isOfMany = key.length === 1 && Object.hasOwn(subtypes, phrase.role.word);
    if (fits.length === 1 && (!isOfMany || distance(fits[0]!, phrase) <= far)) return { draft: fits[0]!, sure: 0.8 };
    if (near.length) return { draft: near.at(-1)!, sure: 0.6 };
    if (!fits.length && key.length > 1 && key.slice(0, -1).every((word) => armedKinds.has(word))) {
      const fighting = recent.get('armed').filter((draft) => distance(draft, phrase) <= nearby);
      return fighting.length === 1 ? { draft: fighting[0]!, sure: 0.7 } : undefined;
    }
    if (fits.length || key.length > 1) return undefined;
    if (/^(?:army|military)$/.test(phrase.role.word)) {
      const forces = recent.get('armed forces').filter((draft) => distance(draft, phrase) <= nearby);
      return forces.length === 1 ? { draft: forces[0]!, sure: 0.7 } : undefined;
    }
    const kin = (subtypes[phrase.role.word] ?? [])
      .flatMap((subtype) => recent.get(`subtype ${subtype}`))
      .filter((draft) => distance(draft, phrase) <= nearby);
    return kin.length === 1 ? { draft: kin[0]!, sure: 0.7 } : undefined;
  }

  /** "the ministry" after a minister: his. */
  function ministryOf(phrase: Phrase): { draft: Draft; sure: number } | undefined {
    if (phrase.role.word !== 'ministry') return undefined;
    const ministers = recent
      .get('role minister')
      .filter((draft) => draft.country?.length === 3 && distance(draft, phrase) <= nearby);
    const minister = ministers[0];
    const role = minister?.roles.find((other) => other.title.at(-1) === 'minister' && other.title.length > 1);
    if (!minister?.country || !role || role.former) return undefined;
    const title = [...role.title.slice(0, -1).filter((word) => word !== 'deputy' && word !== 'prime'), 'ministry'];
    if (title.length < 2 || (phrase.title.length > 1 && bodyKey(phrase.title) !== bodyKey(title))) return undefined;
    return { draft: nationalBody(minister.country, title), sure: 0.65 };
  }

  /** People and bodies known by description alone: "Chinese officials", "dock workers", "the police", "a Ugandan attorney". */
  function linkPeople(phrase: Phrase, role: Role): void {
    const { title } = phrase;
    const plural = phrase.role.plural || phrase.role.kind === 'people';
    const indefinite = phrase.determiner === 'a' || phrase.determiner === 'many';
    const countries = [...new Set(phrase.countries)];
    if (title.length === 1 && governing.has(phrase.role.word) && phrase.determiner !== 'a' && isNation(phrase)) {
      for (const country of countries)
        link(
          governmentDraft(drafts, country),
          phrase,
          'officials',
          `“${words(phrase)}” speak for the ${countryAdjective(country)} government.`,
          0.75,
        );
      return;
    }
    const body = phrase.of.map(draftAt).find((draft) => draft?.type === 'organization' || draft?.type === 'group');
    // "Tutsi rebels" are not the Tutsi, and "four militants from the group" not the group.
    const actsFor = body && phrase.determiner !== 'many' && (body.type === 'organization' || Boolean(body.sector));
    if (
      actsFor &&
      plural &&
      (armed.has(phrase.role.word) || /^(?:troops|soldier|force|official)$/.test(phrase.role.word))
    )
      return link(body, phrase, 'members', `“${words(phrase)}” act for ${nameOf(body)}.`, 0.75);
    if (plural && armed.has(phrase.role.word) && phrase.determiner === 'the' && !countries.length) {
      const near = recent.get('armed').filter((draft) => distance(draft, phrase) <= nearby);
      if (near.length === 1)
        return link(
          near[0]!,
          phrase,
          'members',
          `“${words(phrase)}”: ${nameOf(near[0]!)} is the armed group spoken of.`,
          0.7,
        );
    }
    if (phrase.role.word === 'officer' && plural && title.length === 1 && !indefinite && !countries.length && !body) {
      const force = recent.get('force').filter((draft) => distance(draft, phrase) <= 1);
      if (force.length === 1)
        return link(
          force[0]!,
          phrase,
          'members',
          `“${words(phrase)}” act for the ${nameOf(force[0]!)} spoken of.`,
          0.7,
        );
    }
    const relative = plural || body || !kin.test(phrase.role.word) ? undefined : ownerOf(phrase);
    // "Filipino forces"
    const fights = phrase.role.word === 'forces' && countries.length > 0 ? 'MIL' : undefined;
    const sector = role.sector ?? sectorOf(title) ?? fights;
    if (!relative && (!sector || sector === 'UNK' || isAbstract(phrase))) return;
    const said = countries[0] ?? body?.country;
    const isState = stateSectors.has(sector ?? '') && phrase.determiner !== 'many';
    const country = said ?? (isState ? context.at(phrase.head, reading.sentence[phrase.head] ?? 0) : undefined);
    if (
      (phrase.role.word === 'government' || phrase.role.word === 'authorities') &&
      title.length === 1 &&
      country?.length === 3 &&
      phrase.determiner === 'the' &&
      !said &&
      !isOpenHere(phrase, country)
    )
      return link(
        governmentDraft(drafts, country),
        phrase,
        'context-country',
        `“${words(phrase)}”: ${countryAdjective(country)} by the places named around.`,
        0.6,
      );
    const kind = phrase.role.kind === 'body' && !plural ? 'organization' : plural ? 'group' : 'person';
    const owner = relative ?? (said ? countryAdjective(said) : body ? nameOf(body) : '');
    const label = `${owner} ${plainWords(phrase)}`.trim();
    const key = `${kind} ${label.toLowerCase()}`;
    const earlier =
      indefinite || relative === 'his' || relative === 'her'
        ? undefined
        : (described.get(key) ?? spokenOf(phrase, kind));
    const draft =
      earlier ??
      drafts.create(kind, {
        label,
        title,
        ...(sector && { sector }),
        ...(country && { country }),
        ...(kind === 'group' && { plural: true }),
        ...(phrase.owner !== undefined && { owner: phrase.owner }),
        ...(phrase.role.gender && kind === 'person' && { gender: phrase.role.gender }),
      });
    if (!earlier && kind === 'person') draft.roles.push(role);
    described.set(key, draft);
    const head = `${kind} ${draft.title?.at(-1)}`;
    byHead.set(head, (byHead.get(head) ?? new Set()).add(draft));
    if (earlier) link(draft, phrase, 'same-description', `“${words(phrase)}” were spoken of before.`, 0.6);
    else link(draft, phrase, 'description', `“${words(phrase)}”: described here, and not named in the text.`, 0.7);
  }

  /** "the commanders" after "the rebel commanders": the only ones with this head that are spoken of. */
  function spokenOf(phrase: Phrase, kind: Draft['type']): Draft | undefined {
    if (phrase.determiner !== 'the' && phrase.determiner !== 'this') return undefined;
    if (phrase.countries.length || phrase.of.length || phrase.owner !== undefined) return undefined;
    const [only, other] = byHead.get(`${kind} ${phrase.title.at(-1)}`) ?? [];
    if (!only || other || distance(only, phrase) > nearby) return undefined;
    return phrase.title.every((word) => isIdle(word) || only.title?.includes(word)) ? only : undefined;
  }

  /** Whose relative is meant, in words for a label: "Banda's" wife, "his" wife; not "my" or anybody's. */
  function ownerOf(phrase: Phrase): string | undefined {
    const person = personOwning(phrase);
    if (person) return `${nameOf(person)}’s`;
    const word = reading.word(phrase.owner ?? -1);
    return /^(?:his|her)$/.test(word) ? word : undefined;
  }

  /** The qualifiers and head as printed, without determiner, number and names. */
  function plainWords(phrase: Phrase): string {
    let from = phrase.head;
    while (from > phrase.first && reading.entityAt[from - 1] === -1 && !reading.isPossessive(from - 1)) from--;
    while (from < phrase.head && (leadIn.has(reading.word(from)) || /^\d/.test(reading.word(from)))) from++;
    return reading.tokens.text.slice(reading.tokens.start[from], reading.tokens.end[phrase.head]).toLowerCase();
  }
}

/** "the deal which she brokered as prime minister", "he kept his job as governor": the pronoun of the one who holds the office. */
function holderPronoun(reading: Reading, { first, role, determiner }: Phrase): number | undefined {
  if (role.kind !== 'person' || role.plural || reading.word(first - 1) !== 'as') return undefined;
  if (determiner !== 'none' && determiner !== 'the') return undefined;
  for (let at = first - 2; at >= first - holderReach && reading.sameSentence(at, first); at--) {
    if (/^(?:he|she|his|her|him)$/.test(reading.word(at))) return at;
    const isOther = reading.entityAt[at] !== -1 || /^(?:they|it|who|that|and|but|,)$/.test(reading.word(at));
    if (isOther || (roleWord(reading.word(at))?.kind === 'person' && !reading.isVerb(at))) return undefined;
  }
  return undefined;
}
const holderReach = 8;

const kin =
  /^(?:wife|husband|widow|brother|sister|son|daughter|father|mother|uncle|aunt|cousin|nephew|niece|grandmother|grandfather)$/;

/** "brought to justice", "use force", "his office": nobody in particular is meant. */
function isAbstract(phrase: Phrase): boolean {
  if (phrase.role.plural || phrase.title.length > 1 || phrase.countries.length || phrase.of.length) return false;
  if (phrase.role.word === 'office' || phrase.role.word === 'state') return phrase.determiner !== 'the';
  return phrase.determiner === 'none' && (phrase.role.kind === 'person' || abstract.has(phrase.role.word));
}
const abstract = new Set(
  'justice rebellion insurgency force intelligence health labor labour command division service commission authority authorities state administration society media unit guard industry science trade'.split(
    ' ',
  ),
);

interface Fit {
  readonly draft: Draft;
  readonly exact: boolean;
  readonly country: boolean;
}

const leadIn = new Set(
  'the a an this that these those his her its their whose my our your some several many two three four five six seven eight nine ten other more about hundreds thousands dozens any no all both another one each every few most'.split(
    ' ',
  ),
);

/** Sectors that a body called by a wide word can have, where it has one. */
const wideSectors: Readonly<Record<string, RegExp>> = {
  company: /^BUS$/,
  firm: /^BUS$/,
  charity: /^(?:SOC|HLH|REL)$/,
  bloc: /^GOV$/,
  faction: /^(?:REB|UAF|PRM|PTY|OPP)$/,
  group: /^(?!MIL|GOV|JUD|LEG|COP|MED)/,
  association: /^(?!MIL|GOV|JUD|LEG|COP|MED)/,
  network: /^(?!MIL|GOV|JUD|LEG|COP)/,
};
const wideSubtypes: Readonly<Record<string, RegExp>> = {
  company: /^company$/,
  firm: /^company$/,
  charity: /^ngo$/,
  bloc: /^igo$/,
  faction: /^(?:armed|party)$/,
  group: /^(?!party)/,
};

/** Whether a body can be called by a wide word, as far as is known of it. */
function canBe({ sector, subtype, country }: Draft, word: string): boolean {
  const [sectors, kinds] = [wideSectors[word], wideSubtypes[word]];
  if (subtype && subtype !== 'other' && kinds && !kinds.test(subtype)) return false;
  if (word === 'bloc' && country?.length === 3 && !/^(?:IGO|EUR|UNO)$/.test(country)) return false;
  return !sector || !sectors || sectors.test(sector);
}

/** Words that mean whichever body was spoken of last, not one that has the word in its name. */
const wideWords = new Set([
  'organization',
  'organisation',
  'agency',
  'body',
  'group',
  'association',
  'federation',
  'institution',
  'network',
  'company',
  'firm',
  'charity',
  'bloc',
  'faction',
]);

/** "Ministry of Foreign Affairs" and "foreign ministry" alike. */
function bodyKey(title: readonly string[]): string {
  return title
    .map(sameWord)
    .filter((word) => !isIdle(word) && !countryWord(word) && !/^(?:of|and|for|affairs)$/.test(word))
    .join(' ');
}

export function nameOf(draft: Draft): string {
  return (
    draft.names.reduce((best, { text }) => (text.length > best.length || isQuieter(text, best) ? text : best), '') ||
    (draft.label ?? '')
  );
}

/** "Niamey" is a better name than "NIAMEY", as a dateline prints it. */
function isQuieter(name: string, best: string): boolean {
  return best !== name && best === name.toUpperCase();
}
