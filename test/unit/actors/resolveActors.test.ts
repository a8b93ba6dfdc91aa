import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ActorIndex } from '../../../src/core/actors/actorIndex';
import { resolveActors } from '../../../src/core/actors/resolveActors';
import { readArticle } from '../../../src/core/text/readArticle';
import { tokenize } from '../../../src/core/text/tokenize';
import { mentionsOf, resolveMarked, whoIs } from './resolveMarked';
import { assertLinear } from '../../support/growth';

describe('actors: names', () => {
  it('finds the surname after the full name, and before it in a headline', () => {
    const actors = resolveMarked(
      '[person Solheim] to resign\n\n[person Ingrid Solheim] said so. [person Solheim] is 60.',
    );
    assert.deepEqual(mentionsOf(actors, 'ingrid-solheim').filter((text) => /Solheim/.test(text)).length, 3);
  });

  it('finds the family name that stands first', () => {
    const actors = resolveMarked('[person Zhao Mingde] arrived. [person Zhao] spoke.');
    assert.deepEqual(mentionsOf(actors, 'zhao-mingde'), ['Zhao Mingde', 'Zhao']);
  });

  it('links acronyms in brackets, initials and short names of organizations', () => {
    const actors = resolveMarked(
      'The [organization/party Movement for Lake Reform] ([organization/party MLR]) won. [organization/party MLR] members sang. ' +
        '[organization/company Halvorsen Shipping Group] lost; [organization/company Halvorsen] fell.',
    );
    assert.deepEqual(mentionsOf(actors, 'movement-for-lake-reform'), ['Movement for Lake Reform', 'MLR', 'MLR']);
    assert.deepEqual(mentionsOf(actors, 'halvorsen-shipping-group'), ['Halvorsen Shipping Group', 'Halvorsen']);
  });

  it('gives countries and their names one id', () => {
    const actors = resolveMarked(
      'The [place/country United States] and [group American] ships; the [place/country U.S.] said so.',
    );
    assert.deepEqual(mentionsOf(actors, 'usa'), ['United States', 'American', 'U.S.']);
  });
});

describe('actors: roles and descriptions', () => {
  it('reads a title before the name with its country', () => {
    const [actor] = resolveMarked('[group Kenyan] Defence Minister [person Amina Wafula] resigned.').filter(
      ({ type }) => type === 'person',
    );
    assert.deepEqual(
      [actor?.country, actor?.sector, actor?.role?.title, actor?.role?.of],
      ['KEN', 'GOV', 'defence minister', 'Kenya'],
    );
  });

  it('reads a role in apposition after the name', () => {
    const actors = resolveMarked('He met [person Anton Belov], [group Russian] navy commander in chief, on Monday.');
    const actor = actors.find(({ id }) => id === 'anton-belov');
    assert.deepEqual([actor?.country, actor?.sector], ['RUS', 'MIL']);
    assert.deepEqual(mentionsOf(actors, 'anton-belov'), ['Anton Belov', 'Russian navy commander in chief']);
  });

  it('reads a leader by the group he leads', () => {
    const actor = resolveMarked('[organization/armed Wagner Group] leader [person Yegor Prokhin] spoke.').find(
      ({ type }) => type === 'person',
    );
    assert.deepEqual([actor?.country, actor?.sector, actor?.role?.of], ['RUS', 'PRM', 'Wagner Group']);
  });

  it('links a description before the name, after it and by office alone', () => {
    const actors = resolveMarked(
      "[place/country Peru]'s interior minister denied it. [group Peruvian] Interior Minister [person Rosa Quispe] resigned. " +
        'The minister left.',
    );
    assert.deepEqual(mentionsOf(actors, 'rosa-quispe'), ["Peru's interior minister", 'Rosa Quispe', 'The minister']);
  });

  it('makes an actor of an office whose holder is not named', () => {
    const actors = resolveMarked(
      "[place/country Ghana]'s health minister spoke. The [group Ghanaian] health minister left.",
    );
    assert.deepEqual(mentionsOf(actors, 'gha-health-minister'), [
      "Ghana's health minister",
      'The Ghanaian health minister',
    ]);
  });

  it('takes officials and authorities of a country for its government', () => {
    const actors = resolveMarked('[group Chinese] officials waited. The [group Chinese] government agreed.');
    assert.deepEqual(mentionsOf(actors, 'chn-gov'), ['Chinese officials', 'The Chinese government']);
  });

  it('resolves "its chairwoman" and "her counterpart"', () => {
    const actors = resolveMarked(
      'The [organization/ngo Lake Fishers League] protested. Its chairwoman, [person Halima Oduya], said so.\n\n' +
        '[group Norwegian] Foreign Minister [person Ingrid Solheim] met her [group Finnish] counterpart, [person Mikael Aaltonen], there.',
    );
    assert.equal(actors.find(({ id }) => id === 'halima-oduya')?.role?.of, 'Lake Fishers League');
    const counterpart = actors.find(({ id }) => id === 'mikael-aaltonen');
    assert.deepEqual([counterpart?.role?.title, counterpart?.country], ['foreign minister', 'FIN']);
  });

  it('describes people whom the text does not name', () => {
    const actors = resolveMarked('Police arrested 14 protesters in [place/city Kirkenes].');
    assert.deepEqual(
      actors.filter(({ unnamed }) => unnamed).map(({ id, sector }) => [id, sector]),
      [
        ['police', 'COP'],
        ['protesters', 'CVL'],
      ],
    );
  });

  it('does not take "police station" or "military ties" for actors', () => {
    const actors = resolveMarked('They left the police station and spoke of military ties.');
    assert.deepEqual(actors, []);
  });

  it('links "it" and "its" to the body that acts', () => {
    const actors = resolveMarked("[place/country Finland]'s defence ministry said it would send vessels.");
    assert.deepEqual(whoIs(actors, 'it'), ['fin-defense-ministry']);
  });
});

describe('actors: the result', () => {
  const text =
    "[place/country Kenya]'s president met [person Grace Mushi], a lawyer, who sued. She said [place/city Nairobi] had agreed.\n\n";

  it('gives each link a rule, a sentence of evidence and a confidence', () => {
    for (const actor of resolveMarked(text))
      for (const mention of actor.mentions) {
        assert.match(mention.rule, /^[a-z-]+$/);
        assert.match(mention.evidence, /\.$/);
        assert.ok(mention.confidence > 0 && mention.confidence <= 1);
      }
  });

  it('covers the words it quotes and has unique ids', () => {
    const actors = resolveMarked(text.repeat(3));
    const plain = text.repeat(3).replace(/\[[a-z/]+ ([^\]]+)\]/g, '$1');
    for (const { mentions } of actors)
      for (const { start, end, text: words } of mentions) assert.equal(plain.slice(start, end), words);
    assert.equal(new Set(actors.map(({ id }) => id)).size, actors.length);
  });

  it('looks actors up by span, two where two are meant', () => {
    const actors = resolveMarked('The [group Chinese] and [group Russian] navies met.');
    const index = new ActorIndex(actors);
    const ids = (start: number, end: number) => index.covering({ start, end }).map(({ actor }) => actor.id);
    assert.deepEqual(ids(24, 30).sort(), ['chn-navy', 'rus-navy']);
    assert.deepEqual(index.within({ start: 31, end: 40 }), []);
  });

  it('never throws, whatever the entities', () => {
    const words = fc.array(
      fc.constantFrom(
        'the',
        'president',
        'of',
        'Kenya',
        'China',
        "'s",
        ',',
        'he',
        'said',
        '.',
        'minister',
        'Li',
        '(',
        ')',
        '\n\n',
        'and',
        '-',
        '😀',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, fc.array(fc.tuple(fc.nat(200), fc.nat(12)), { maxLength: 6 }), (parts, spans) => {
        const source = parts.join(' ');
        let last = 0;
        const entities = spans
          .map(([start, length]) => ({
            start: Math.min(start, source.length),
            end: Math.min(start + length, source.length),
          }))
          .sort((a, b) => a.start - b.start)
          .filter(({ start, end }) => start >= last && end > start && (last = end) > 0)
          .map(({ start, end }, index) => ({
            start,
            end,
            text: source.slice(start, end),
            type: (['person', 'organization', 'place', 'group'] as const)[index % 4]!,
            confidence: 1,
            rule: 'test',
          }));
        resolveActors({ article: readArticle(source), tokens: tokenize(source), entities });
      }),
      { numRuns: 300 },
    );
  });

  it('[linear] takes time in proportion to the text', () => {
    assertLinear('actors', 200, (copies) => {
      const source = text.repeat(copies);
      return () => resolveMarked(source);
    });
  });
});
