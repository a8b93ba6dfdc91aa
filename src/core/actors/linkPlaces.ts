import type { Draft, Drafts } from './draft';
import { countryAdjective, countryName, countryWord } from '../recognize/countries/countries';
import { foldWords, nameWords } from '../text/foldName';
import type { EntityMention } from '../recognize/entities/entity';
import { knownBody } from './knownBodies';
import { actsAsGovernment, isSeat } from './metonyms';

/** Countries, their adjectives and governments, cities and other places. */
export function linkPlaces(drafts: Drafts): void {
  const { reading } = drafts;
  const byName = new Map<string, Draft>();
  let isAmerican: boolean | undefined;
  reading.entities.forEach((entity, index) => {
    const { type, subtype } = entity;
    if (drafts.isLinked(entity.start)) return;
    const [first, last] = [reading.firstOf[index] ?? 0, reading.lastOf[index] ?? 0];
    const seat = isSeat(entity.text);
    if (type !== 'place' && type !== 'group' && !seat) return;
    const american =
      type === 'place' && entity.text === 'Georgia' && (isAmerican ??= isGeorgiaAmerican(reading.entities));
    if (american) return linkState();
    const known = type === 'place' && subtype === 'region' && !seat ? partOnly(entity.text) : countryWord(entity.text);
    if (type === 'group' && known?.link !== 'demonym' && known?.link !== 'name') return linkGroup();
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
    drafts.link(
      draft,
      first,
      last,
      {
        kind: 'name',
        rule: draft.mentions.length ? 'same-name' : 'name',
        evidence: draft.mentions.length
          ? `The place “${draft.names[0]?.text ?? key}” is named before.`
          : `“${entity.text}” is named here.`,
        confidence: 0.95,
      },
      entity,
    );

    function linkState() {
      const state = byName.get('georgia region') ?? drafts.create('place', { subtype: 'region', country: 'USA' });
      byName.set('georgia region', state);
      remember(state, entity.text);
      drafts.link(
        state,
        first,
        last,
        {
          kind: 'name',
          rule: 'state',
          evidence: `“${entity.text}” is the American state: the article speaks of places there and of none in the Caucasus.`,
          confidence: 0.75,
        },
        entity,
      );
    }

    function linkGroup() {
      if (continental.test(entity.text)) return;
      const body = knownBody(entity.text);
      const name = foldWords(entity.text);
      const groupKey = `group ${body?.key ?? name.replace(/s$/, '')}`;
      const group = byName.get(groupKey) ?? drafts.create('group', { ...(subtype && { subtype }), plural: true });
      byName.set(groupKey, group);
      const of = entity.country ?? known?.country ?? body?.country;
      if (of) group.country ??= of;
      if (body?.sector) group.sector ??= body.sector;
      remember(group, entity.text);
      drafts.link(
        group,
        first,
        last,
        {
          kind: 'name',
          rule: group.mentions.length ? 'same-name' : 'name',
          evidence: group.mentions.length
            ? `The group “${group.names[0]?.text ?? name}” is named before.`
            : `“${entity.text}” is named here.`,
          confidence: 0.9,
        },
        entity,
      );
    }
  });
}

/** Adjectives of a part of the world qualify and are nobody: "African affairs", "Western sanctions". */
const continental =
  /^(?:(?:north|south|east|west|central|latin|sub-saharan|northern|southern|eastern|western)[ -])?(?:africa|asia|europe|america|arab|western|mediterranean|scandinavia|balkan)(?:n|c)?$/i;
const caucasian =
  /^(?:Tbilisi|Batumi|Kutaisi|Georgians?|Abkhazia|South Ossetia|Caucasus|Armenian?|Azerbaijani?|Russian?|Ukrainian?|Turkey|Moldovan?|Georgian Dream|Ossetia)$/;
const american =
  /^(?:Atlanta|Savannah|Augusta|Macon|Florida|Alabama|Tennessee|South Carolina|North Carolina|Texas|Seattle|Washington|U\.S\.|US|United States|Americans?|Democrats?|Republicans?|Fulton County|New York|California|FBI)$/;

/** Whether "Georgia" is the state: American places or people are named and none from around the country. */
function isGeorgiaAmerican(entities: readonly EntityMention[]): boolean {
  const names = entities.map(({ text }) => text);
  return names.some((name) => american.test(name)) && !names.some((name) => caucasian.test(name));
}

/** A region is the country of that name only where no country of the table shares it ("Georgia", the state). */
function partOnly(name: string) {
  const known = countryWord(name);
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
