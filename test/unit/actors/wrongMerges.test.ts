import assert from 'node:assert/strict';
import { mentionsOf, resolveMarked, whoIs } from './resolveMarked';

describe('actors: wrong merges that are avoided', () => {
  it('takes "Serbs" for people and not for Serbia', () => {
    const actors = resolveMarked('[group Serbs] blocked a bridge. [place/country Serbia] urged calm.');
    assert.deepEqual(whoIs(actors, 'Serbs'), ['serbs']);
    assert.deepEqual(mentionsOf(actors, 'srb'), ['Serbia']);
    assert.equal(actors.find(({ id }) => id === 'serbs')?.country, 'SRB');
  });

  it('does not take a newspaper’s name for short for that of an armed group', () => {
    const actors = resolveMarked(
      'The [organization Dawn Front] claimed the raid, [organization/media Dawn] reported. The [organization Dawn Front] had 200 men.',
    );
    assert.deepEqual(mentionsOf(actors, 'dawn-front'), ['Dawn Front', 'Dawn Front']);
    assert.deepEqual(mentionsOf(actors, 'dawn'), ['Dawn']);
    assert.notEqual(actors.find(({ id }) => id === 'dawn-front')?.sector, 'MED');
  });

  it('gives the bare surname to the first of a family whose others come in as relatives', () => {
    const actors = resolveMarked(
      'Police arrested [person Kelvin Banda]. His wife, [person Grace Banda], wept. [person Banda] was taken away.',
    );
    assert.deepEqual(whoIs(actors, 'Banda'), ['kelvin-banda']);
    assert.equal(
      actors.find(({ id }) => id === 'kelvin-banda')?.mentions.find(({ text }) => text === 'Banda')?.rule,
      'surname-of-first',
    );
  });

  it('keeps a father and the son who has his whole name apart', () => {
    const actors = resolveMarked(
      'President [person Idriss Deby] and his son [person Mahamat Idriss Deby] came. [person Idriss Deby] spoke.',
    );
    assert.deepEqual(mentionsOf(actors, 'mahamat-idriss-deby'), ['Mahamat Idriss Deby']);
    assert.deepEqual(whoIs(actors, 'Idriss Deby'), ['idriss-deby']);
  });

  it('leaves the bare surname open where both are called by it with Mr and Ms', () => {
    const actors = resolveMarked(
      '[person Anna Keller] and her brother [person Bruno Keller] came. Ms [person Keller] spoke. Mr [person Keller] left. [person Keller] paid.',
    );
    assert.deepEqual(
      whoIs(actors, 'Keller', 2).filter((id) => /anna|bruno/.test(id)),
      [],
    );
  });

  it('links "it" as an object to nobody: "denied it"', () => {
    const actors = resolveMarked("[place/country Uganda]'s foreign ministry spoke. [place/country Kenya] denied it.");
    assert.deepEqual(whoIs(actors, 'it'), []);
  });

  it("does not take one country's president for an office-holder of another", () => {
    const actors = resolveMarked(
      "[place/country Moldova] is at risk, President [person Maia Sandu] said. She met [place/country Ukraine]'s president in [place/city Chisinau], [place/country Moldova].",
    );
    assert.ok(!mentionsOf(actors, 'maia-sandu').some((text) => /Ukraine/.test(text)));
  });

  it('reads "the Indian and Pakistani foreign ministers" as two actors', () => {
    const actors = resolveMarked('The [group Indian] and [group Pakistani] foreign ministers met.');
    assert.deepEqual(whoIs(actors, 'The Indian and Pakistani foreign ministers').sort(), [
      'ind-foreign-minister',
      'pak-foreign-minister',
    ]);
  });

  it('gives the Niger Delta Avengers no country for the river in their name', () => {
    const [actor] = resolveMarked('The [organization/armed Niger Delta Avengers] blew up a pipeline.');
    assert.equal(actor?.country, undefined);
  });

  it('keeps the Pakistani and the Afghan Taliban apart', () => {
    const actors = resolveMarked(
      'The [group Pakistani] [organization/armed Taliban] fled. The [group Afghan] [organization/armed Taliban] watched.',
    );
    const names = actors.filter(({ name }) => name === 'Taliban');
    assert.deepEqual(names.map(({ country }) => country).sort(), ['AFG', 'PAK']);
  });
});

describe('actors: more of what is meant is found', () => {
  it('links "which" to the body before it, over an acronym in brackets', () => {
    const actors = resolveMarked(
      'The [organization/party Lake Reform Movement] ([organization/party LRM]), which won, left the town.',
    );
    assert.deepEqual(whoIs(actors, 'which'), ['lake-reform-movement']);
  });

  it('links "they" to those of a list: "Mali and Chad met. They"', () => {
    const actors = resolveMarked(
      '[place/country Mali] and [place/country Chad] signed a pact. They said they would defend each other.',
    );
    assert.deepEqual(whoIs(actors, 'They').sort(), ['mli', 'tcd']);
  });

  it('takes "his party" for the one that the text says he leads', () => {
    const actors = resolveMarked(
      '[person Kelvin Banda], who leads the [organization/party United Platform], spoke. He said his party had won.',
    );
    assert.ok(mentionsOf(actors, 'united-platform').includes('his party'));
  });

  it('takes what somebody is between commas for him: "a tailor from Gujrat"', () => {
    const actors = resolveMarked('[person Noor Baig], a tailor from [place/city Gujrat], wept.');
    assert.deepEqual(mentionsOf(actors, 'noor-baig'), ['Noor Baig', 'a tailor from Gujrat']);
  });

  it('takes "the paramilitary group" for the only armed body spoken of', () => {
    const actors = resolveMarked(
      "[place/country Sudan]'s army accused the [organization/armed Rapid Support Forces]. The paramilitary group denied the charge.",
    );
    assert.deepEqual(whoIs(actors, 'The paramilitary group'), ['rapid-support-forces']);
  });

  it('takes a chief executive for a person', () => {
    const actors = resolveMarked(
      '[organization/company Halvorsen Shipping] lost a ship. Its chief executive, [person Nils Dahl], left.',
    );
    assert.deepEqual(mentionsOf(actors, 'nils-dahl'), ['Its chief executive', 'Nils Dahl']);
  });
});
