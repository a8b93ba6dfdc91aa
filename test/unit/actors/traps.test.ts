import assert from 'node:assert/strict';
import { mentionsOf, resolveMarked, whoIs } from './resolveMarked';

describe('actors: what must not be merged or misread', () => {
  it('leaves the country out of a media name that holds it', () => {
    const actors = resolveMarked(
      'Exports rose, [organization/media China Daily.com] reported. [place/country China] gave no figures.',
    );
    assert.deepEqual(mentionsOf(actors, 'chn'), ['China']);
    assert.equal(actors.find(({ id }) => id === 'china-dailycom')?.sector, 'MED');
  });

  it('keeps two people with one surname apart and gives the bare surname to neither', () => {
    const actors = resolveMarked(
      '[person Amara Diallo] met [person Sekou Diallo] in [place/city Conakry]. [person Diallo] left early.',
    );
    assert.deepEqual(mentionsOf(actors, 'amara-diallo'), ['Amara Diallo']);
    assert.deepEqual(mentionsOf(actors, 'sekou-diallo'), ['Sekou Diallo']);
    assert.equal(actors.find(({ name }) => name === 'Diallo')?.mentions[0]?.rule, 'shared-name');
  });

  it('tells two people with one surname apart by Mr and Mrs', () => {
    const actors = resolveMarked(
      '[person Bruno Keller] and [person Anna Keller] own the yard. Mrs [person Keller] runs it.',
    );
    assert.deepEqual(mentionsOf(actors, 'anna-keller').slice(0, 2), ['Anna Keller', 'Keller']);
  });

  it('does not make Russia act in "a Russian arms purchase"', () => {
    const actors = resolveMarked('The general was punished for a [group Russian] arms purchase.');
    assert.equal(
      actors.some(({ id }) => id === 'rus-gov'),
      false,
    );
    assert.equal(actors.find(({ id }) => id === 'rus')?.mentions[0]?.kind, 'adjective');
  });

  it('links "he" to neither of two men who met', () => {
    const actors = resolveMarked('[person Boris Kolar] and [person Ivan Petrov] met. He smiled.');
    assert.deepEqual(whoIs(actors, 'He'), []);
  });

  it('links "he" to the one who speaks, not to the man spoken of', () => {
    const actors = resolveMarked('[person Ivan Petrov] said he would vote.');
    assert.deepEqual(whoIs(actors, 'he'), ['ivan-petrov']);
  });

  it('links "she" past a man to the woman', () => {
    const actors = resolveMarked('[person Elena Petrova] greeted [person Ivan Kolar]. She spoke first.');
    assert.deepEqual(whoIs(actors, 'She'), ['elena-petrova']);
  });

  it('tells Washington the person, the state, the city and the government apart', () => {
    const actors = resolveMarked(
      '[person Denzel Washington] lives in [place/region Washington] state. He flew to [place/city Washington] on Monday. ' +
        '[place/city Washington] imposed sanctions. [person Washington] shrugged.',
    );
    assert.deepEqual(whoIs(actors, 'Washington', 0), ['washington']);
    assert.deepEqual(whoIs(actors, 'Washington', 1), ['washington-2']);
    assert.deepEqual(whoIs(actors, 'Washington', 2), ['usa-gov']);
    assert.deepEqual(whoIs(actors, 'Washington', 3), ['denzel-washington']);
  });

  it('takes a capital for the government where it acts and for the city elsewhere', () => {
    const actors = resolveMarked(
      '[place/city BEIJING], July 3 - Talks were held in [place/city Beijing]. [place/city Beijing] seeks closer ties. ' +
        "[place/city Beijing]'s streets were calm, but [place/city Beijing]'s decision stood. He was punished by [place/city Beijing].",
    );
    assert.deepEqual(mentionsOf(actors, 'chn-gov'), ['Beijing', 'Beijing', 'Beijing']);
    assert.deepEqual(mentionsOf(actors, 'beijing'), ['BEIJING', 'Beijing', 'Beijing']);
  });

  it('does not take the person Jordan, the state of Georgia or the man Chad for countries', () => {
    const actors = resolveMarked(
      '[person Michael Jordan] visited [place/region Georgia]. [person Chad Ross] met [person Jordan] near [place/country Chad].',
    );
    assert.deepEqual(mentionsOf(actors, 'tcd'), ['Chad']);
    assert.deepEqual(mentionsOf(actors, 'michael-jordan'), ['Michael Jordan', 'Jordan']);
    assert.equal(
      actors.some(({ id }) => id === 'geo' || id === 'jor'),
      false,
    );
  });

  it('keeps an organization with "and" whole', () => {
    const actors = resolveMarked(
      'The [organization Fish and Wildlife Service] said the [organization/company Mills and Sons] yard was shut.',
    );
    assert.deepEqual(mentionsOf(actors, 'fish-and-wildlife-service'), ['Fish and Wildlife Service']);
    assert.deepEqual(mentionsOf(actors, 'mills-and-sons'), ['Mills and Sons']);
  });

  it('reads "the Chinese and Russian navies" as two actors', () => {
    const actors = resolveMarked('The [group Chinese] and [group Russian] navies will hold exercises.');
    assert.deepEqual(whoIs(actors, 'The Chinese and Russian navies').sort(), ['chn-navy', 'rus-navy']);
    assert.deepEqual(
      actors.filter(({ id }) => id.endsWith('-navy')).map(({ country, sector }) => [country, sector]),
      [
        ['CHN', 'MIL'],
        ['RUS', 'MIL'],
      ],
    );
  });

  it('never takes a deputy for the office', () => {
    const actors = resolveMarked(
      '[group Finnish] Deputy Foreign Minister [person Pekka Laine] spoke. The foreign minister was away.',
    );
    assert.deepEqual(mentionsOf(actors, 'pekka-laine'), ['Pekka Laine']);
  });

  it("keeps two countries' ministries apart", () => {
    const actors = resolveMarked(
      "[place/country Kenya]'s Foreign Ministry protested. [place/country Uganda]'s foreign ministry denied it.",
    );
    assert.deepEqual(mentionsOf(actors, 'ken-foreign-ministry'), ["Kenya's Foreign Ministry"]);
    assert.deepEqual(mentionsOf(actors, 'uga-foreign-ministry'), ["Uganda's foreign ministry"]);
  });

  it('does not take a branch for the group it is named after', () => {
    const actors = resolveMarked(
      '[organization/armed Islamic State West Africa Province] split from [organization/armed Islamic State].',
    );
    assert.equal(actors.filter(({ type }) => type === 'organization').length, 2);
  });
});
