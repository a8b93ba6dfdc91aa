import assert from 'node:assert/strict';
import { mentionsOf, resolveMarked, whoIs } from './resolveMarked';

describe('actors: what the text itself says', () => {
  it('links a by-name that the text gives, everywhere', () => {
    const actors = resolveMarked(
      '[person Mohamed Hamdan Dagalo], known as [place Hemedti], fled. [person Hemedti] vowed to fight on.',
    );
    assert.deepEqual(mentionsOf(actors, 'mohamed-hamdan-dagalo'), ['Mohamed Hamdan Dagalo', 'Hemedti', 'Hemedti']);
  });

  it('takes no by-name from "known as a reformer of Peru"', () => {
    const actors = resolveMarked('[person Rosa Quispe], known as a reformer of [place/country Peru], resigned.');
    assert.deepEqual(mentionsOf(actors, 'rosa-quispe'), ['Rosa Quispe']);
  });

  it('reads an office with its field before the name as one title', () => {
    const actors = resolveMarked(
      '[group American] Assistant Secretary of State for [group African] Affairs [person Molly Phee] left.',
    );
    const actor = actors.find(({ id }) => id === 'molly-phee');
    assert.deepEqual([actor?.country, actor?.sector], ['USA', 'GOV']);
    assert.deepEqual(actors.map(({ id }) => id).sort(), ['molly-phee', 'usa']);
  });

  it('does not give a spokesman his chief’s name', () => {
    const actors = resolveMarked('A spokesman for President [person Amani Njoroge] left.');
    assert.equal(actors.find(({ id }) => id === 'amani-njoroge')?.role?.title, 'president');
  });

  it('prefers the name in small letters to that of an all-caps dateline', () => {
    const actors = resolveMarked('[place/city NIAMEY], March 19 - Talks were held in [place/city Niamey].');
    assert.equal(actors.find(({ id }) => id === 'niamey')?.name, 'Niamey');
  });

  it('takes a surname for the person, whatever type it was given, but not a firm of that name', () => {
    const actors = resolveMarked(
      '[person Merrick Garland] wrote back. They wrote to [place Garland] on Monday. [person Hanna Mills] sold ' +
        '[organization/company Mills and Sons]; [organization/company Mills] fell.',
    );
    assert.deepEqual(mentionsOf(actors, 'merrick-garland'), ['Merrick Garland', 'Garland']);
    assert.deepEqual(mentionsOf(actors, 'hanna-mills'), ['Hanna Mills']);
  });

  it('links what a body is said to be between commas, and the bare word afterwards', () => {
    const actors = resolveMarked(
      'The ruling party, [organization Dawn], has won. [organization Lake Watch], a charity, wept. The party rejoiced.',
    );
    assert.deepEqual(mentionsOf(actors, 'dawn'), ['The ruling party', 'Dawn', 'The party']);
    assert.deepEqual(mentionsOf(actors, 'lake-watch'), ['Lake Watch', 'a charity']);
  });

  it('does not take the members of a list for one', () => {
    const actors = resolveMarked('[organization Dawn], the army, [organization Lake Watch] and the police met.');
    assert.deepEqual(mentionsOf(actors, 'dawn'), ['Dawn']);
    assert.deepEqual(mentionsOf(actors, 'lake-watch'), ['Lake Watch']);
  });

  it('reads ranks between a description and the name', () => {
    const actors = resolveMarked('Its commander, Major General [person Aldo Rossi], spoke.');
    assert.deepEqual(mentionsOf(actors, 'aldo-rossi'), ['Its commander', 'Aldo Rossi']);
  });

  it('reads whose head a person is from the words that own the office', () => {
    const actors = resolveMarked(
      "[place/country Mali]'s army retreated. [person Issa Koura], the army's head of information, said so.",
    );
    const actor = actors.find(({ id }) => id === 'issa-koura');
    assert.deepEqual([actor?.country, actor?.sector], ['MLI', 'MIL']);
  });

  it('gives no country to those who are only named next to one', () => {
    const actors = resolveMarked(
      '[place/country Ukraine] and [place/country Russia] fought. [group Russian] shells hit the town, governor [person Petro Kolar] said.',
    );
    assert.equal(actors.find(({ id }) => id === 'petro-kolar')?.country, undefined);
  });

  it('gives the country where the sentence is set, and that of a dateline whose country it speaks of', () => {
    const actors = resolveMarked(
      'The talks of [place/country Peru] and [place/country Chile] failed.\n\nIn [place/city Lima], Foreign Minister [person Rosa Quispe] wept.',
    );
    assert.equal(actors.find(({ id }) => id === 'rosa-quispe')?.country, 'PER');
    const filed = resolveMarked(
      "[place/city LIMA], Dec 8 (AP) - [place/country Peru]'s cabinet resigned. [place/country Chile] and [place/country Bolivia] were silent.\n\n" +
        'Foreign Minister [person Rosa Quispe] wept.',
    );
    assert.equal(filed.find(({ id }) => id === 'rosa-quispe')?.country, 'PER');
  });

  it('gives officials who are led by somebody his country', () => {
    const actors = resolveMarked(
      '[place/country Niger] ended the pact after a visit by [place/country U.S.] officials, led by General [person Ann Lake].',
    );
    assert.equal(actors.find(({ id }) => id === 'ann-lake')?.country, 'USA');
  });

  it('knows an armed group by what the text says it did', () => {
    const actors = resolveMarked('Two died. [organization Marsh Front] claimed responsibility. The militants fled.');
    const actor = actors.find(({ id }) => id === 'marsh-front');
    assert.equal(actor?.subtype, 'armed');
    assert.deepEqual(mentionsOf(actors, 'marsh-front'), ['Marsh Front', 'The militants']);
  });

  it('does not take "a military accord", "brought to justice" or "his office" for actors', () => {
    const actors = resolveMarked('[person Ivan Petrov] was brought to justice by his office. They use force.');
    assert.deepEqual(
      actors.map(({ id }) => id),
      ['ivan-petrov'],
    );
  });

  it('counts the protesters of "a group of protesters", not the group', () => {
    const actors = resolveMarked('Police dispersed a group of protesters.');
    assert.deepEqual(actors.map(({ id }) => id).sort(), ['police', 'protesters']);
  });

  it('links "he" within a quotation to the one spoken of, not to the one who speaks', () => {
    const actors = resolveMarked(
      '[person Albin Kolar] quarrelled with [person Boris Petrov].\n\n[person Petrov] blamed [person Kolar]. "He alone caused this," [person Petrov] said.',
    );
    assert.deepEqual(whoIs(actors, 'He'), ['albin-kolar']);
  });

  it('links "him" to the one who is told, not to the one who tells', () => {
    const actors = resolveMarked('[person Kurt Campbell] telephoned [person Enrique Lopez] and told him the news.');
    assert.ok(!whoIs(actors, 'him').includes('kurt-campbell'));
  });

  it('leaves the Georgia of Atlanta an American state and that of Tbilisi a country', () => {
    const state = resolveMarked('The firm left [place/country Georgia] for [place/city Atlanta].');
    assert.equal(
      state.some(({ id }) => id === 'geo'),
      false,
    );
    const country = resolveMarked(
      '[place/country Georgia] hosted talks with [place/country Russia] and [place/country U.S.] envoys.',
    );
    assert.equal(
      country.some(({ id }) => id === 'geo'),
      true,
    );
  });

  it('takes a capital for the government across words between, in calls and as somebody’s ally', () => {
    const actors = resolveMarked(
      'They called [place/city Manila] a pawn. He is an ally of [place/city Moscow]. She fled to [place/city Lima].',
    );
    assert.deepEqual(
      actors
        .map(({ id }) => id)
        .filter((id) => id !== 'pawn')
        .sort(),
      ['lima', 'phl-gov', 'rus-gov'],
    );
  });
});
