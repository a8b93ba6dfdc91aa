import type { Draft, Drafts } from './draft';
import { countryAdjective, countryName, countryWord, type CountryName } from '../recognize/countries/countries';
import { halfOfKorea } from './halfOfKorea';
import { foldWords, nameWords } from '../text/foldName';
import type { EntityMention } from '../recognize/entities/entity';
import { knownBody } from './knownBodies';
import { actsAsGovernment } from './metonyms';
import type { Reading } from './reading';

/** Countries, their adjectives and governments, cities and other places. */
export function linkPlaces(drafts: Drafts): void {
  const { reading } = drafts;
  const byName = new Map<string, Draft>();
  reading.entities.forEach((entity, index) => {
    const { type, subtype } = entity;
    if (drafts.isLinked(entity.start)) return;
    const [first, last] = [reading.firstOf[index] ?? 0, reading.lastOf[index] ?? 0];
    const named = countryWord(entity.text);
    // A house that is named for whoever governs from it: a government unless something is plainly located there.
    const seat = named?.link === 'seat';
    if (type !== 'place' && type !== 'group' && !seat) return;
    const half = type === 'place' ? halfOfKorea(entity) : undefined;
    const known = half
      ? ({ country: half, link: 'name' } as const)
      : type === 'place' && subtype === 'region' && !seat
        ? regionWord(reading, named, first, last)
        : named;
    if (type === 'group' && known?.link !== 'demonym' && known?.link !== 'name')
      return linkGroup(entity, first, last, known?.country);
    if (known?.link === 'demonym' && type === 'group' && isPeople(entity.text))
      return linkNation(entity, first, last, known.country);
    if (known && (known.link === 'name' || known.link === 'demonym')) {
      const draft = countryDraft(drafts, known.country);
      const adjective = known.link === 'demonym' && type === 'group';
      remember(draft, adjective ? undefined : entity.text);
      drafts.link(
        draft,
        first,
        last,
        {
          kind: adjective ? 'adjective' : 'name',
          rule: adjective ? 'demonym' : 'country',
          evidence: adjective
            ? `“${entity.text}” is the adjective of ${countryName(known.country)}.`
            : `“${entity.text}” is a name of ${countryName(known.country)}.`,
          confidence: adjective ? 0.9 : 0.98,
        },
        entity,
      );
      return;
    }
    if (known?.link === 'capital' || known?.link === 'seat') {
      const why = actsAsGovernment(reading, first, last, seat);
      if (why) {
        const draft = governmentDraft(drafts, known.country);
        drafts.link(
          draft,
          first,
          last,
          { kind: 'metonym', rule: 'metonym', evidence: why, confidence: seat ? 0.9 : 0.8 },
          entity,
        );
        return;
      }
    }
    if (seat && type === 'organization') return;
    // "Washington state" is not the city.
    const key = `${foldWords(entity.text)}${subtype === 'region' ? ' region' : ''}`;
    const draft = byName.get(key) ?? drafts.create('place', { ...(subtype && { subtype }) });
    byName.set(key, draft);
    const country = entity.country ?? known?.country;
    if (country) draft.country ??= country;
    remember(draft, entity.text);
    linkNamed(draft, entity, first, last, 'place', 0.95);
  });

  /** Called after `remember`, so that the draft has a name. */
  function linkNamed(
    draft: Draft,
    entity: EntityMention,
    first: number,
    last: number,
    what: 'place' | 'group',
    confidence: number,
  ): void {
    const isKnown = draft.mentions.length > 0;
    const evidence = isKnown
      ? `The ${what} “${draft.names[0]?.text ?? entity.text}” is named before.`
      : `“${entity.text}” is named here.`;
    drafts.link(
      draft,
      first,
      last,
      { kind: 'name', rule: isKnown ? 'same-name' : 'name', evidence, confidence },
      entity,
    );
  }

  /** "Serbs", "the Sri Lankans": people, not the state. */
  function linkNation(entity: EntityMention, first: number, last: number, country: string): void {
    const key = `people ${country}`;
    const people = byName.get(key) ?? drafts.create('group', { country, plural: true });
    byName.set(key, people);
    remember(people, entity.text);
    drafts.link(
      people,
      first,
      last,
      {
        kind: 'name',
        rule: 'people',
        evidence: `“${entity.text}” are people of ${countryName(country)}, not the state.`,
        confidence: 0.85,
      },
      entity,
    );
  }

  function linkGroup(entity: EntityMention, first: number, last: number, known: string | undefined): void {
    const { subtype } = entity;
    if (continental.test(entity.text)) return;
    const body = knownBody(entity.text);
    const name = foldWords(entity.text);
    const groupKey = `group ${body?.key ?? name.replace(/s$/, '')}`;
    const group = byName.get(groupKey) ?? drafts.create('group', { ...(subtype && { subtype }), plural: true });
    byName.set(groupKey, group);
    const of = entity.country ?? known ?? body?.country;
    if (of) group.country ??= of;
    if (body?.sector) group.sector ??= body.sector;
    remember(group, entity.text);
    linkNamed(group, entity, first, last, 'group', 0.9);
  }
}

/** "Americans", and the nouns that no adjective is like: "Serb", "Turk". */
function isPeople(name: string): boolean {
  return /^(?!swiss$)\p{L}.*s$/iu.test(name) || nounsOnly.test(name);
}
const nounsOnly = /^(?:Serb|Croat|Turk|Dane|Swede|Finn|Pole|Briton|Spaniard|Slovene)$/;

/** Adjectives of a part of the world qualify and are nobody: "African affairs", "Western sanctions". */
const continental =
  /^(?:(?:north|south|east|west|central|latin|sub-saharan|northern|southern|eastern|western)[ -])?(?:africa|asia|europe|america|arab|western|mediterranean|scandinavia|balkan)(?:n|c)?$/i;
/**
 * A region is the country of that name only where no country of the table shares it ("Georgia", the state), and a state that shares its name with
 * the capital is the capital where a government acts: "Washington imposed sanctions".
 */
function regionWord(reading: Reading, known: CountryName | undefined, first: number, last: number) {
  if (known?.link === 'capital') return actsAsGovernment(reading, first, last, false) ? known : undefined;
  return known?.link === 'part' ? known : undefined;
}

function remember(draft: Draft, text: string | undefined): void {
  if (text !== undefined && !draft.names.some((name) => name.text === text))
    draft.names.push({ text, words: nameWords(text) });
}

export function countryDraft(drafts: Drafts, country: string): Draft {
  return drafts.ensure(country.toLowerCase(), 'place', {
    subtype: 'country',
    country,
    sector: 'GOV',
    label: countryName(country),
  });
}

export function governmentDraft(drafts: Drafts, country: string): Draft {
  return drafts.ensure(`${country.toLowerCase()}-gov`, 'organization', {
    subtype: 'government',
    country,
    sector: 'GOV',
    label: `${countryAdjective(country)} government`,
  });
}
