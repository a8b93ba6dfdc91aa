import assert from 'node:assert/strict';
import { codeActor } from '../../../src/core/actors/codeActor';
import { mentionsOf, resolveMarked } from './resolveMarked';

describe('actors: what titles say', () => {
  const person = (marked: string) => resolveMarked(marked).find(({ type }) => type === 'person');

  it('reads a secretary general as an official, never as a general', () => {
    for (const title of ['Secretary General', 'Secretary-General', 'Director General']) {
      const actor = person(`[organization/igo United Nations] ${title} [person Ana Lund] spoke.`);
      assert.deepEqual([actor?.country, actor?.sector, actor?.role?.title], ['UNO', 'GOV', title.toLowerCase()]);
    }
    const actors = resolveMarked('The Secretary General, [person Ana Lund], left. The general stayed.');
    assert.deepEqual(mentionsOf(actors, 'ana-lund'), ['The Secretary General', 'Ana Lund']);
  });

  it('reads what somebody is of a country’s body, on either side of the name', () => {
    for (const [words, sector] of [
      ['A member of the [group Syrian] parliament', 'LEG'],
      ['The spokesman for the [group Syrian] army', 'MIL'],
      ["A spokesman for [place Syria]'s foreign ministry", 'GOV'],
    ] as const) {
      const actor = person(`${words}, [person Mohammed Mamoun], left.`);
      assert.deepEqual([actor?.country, actor?.sector], ['SYR', sector], words);
    }
  });

  it('links the opposition leader of a headline to who is named so below it', () => {
    const actors = resolveMarked(
      "[place Senegal]'s opposition leader arrested\n\n[place Senegal]'s main opposition leader [person Ousmane Sonko] was arrested.",
    );
    assert.ok(mentionsOf(actors, 'ousmane-sonko').length > 1, mentionsOf(actors, 'ousmane-sonko').join());
  });

  it('keeps a rank before the name a rank', () => {
    const actor = person('[group Kenyan] Brigadier General [person Otieno Were] spoke.');
    assert.deepEqual([actor?.sector, actor?.role?.title], ['MIL', 'brigadier general']);
  });

  it('leaves the prince or ayatollah before the name out of the title', () => {
    assert.equal(
      person('[group Saudi] Defense Minister Prince [person Omar bin Fahd] came.')?.role?.title,
      'defense minister',
    );
    const leader = person('[group Iranian] Supreme Leader Ayatollah [person Reza Karimi] spoke.');
    assert.deepEqual([leader?.role?.title, leader?.sector], ['supreme leader', 'GOV']);
  });

  it('does not take who speaks after a comma for the person named before: "arrested X, his lawyer said"', () => {
    const actors = resolveMarked('Police arrested union leader [person Bruno Zannou], his lawyer said.');
    assert.deepEqual(
      mentionsOf(actors, 'bruno-zannou').filter((text) => /lawyer/.test(text)),
      [],
    );
  });
});

describe('codeActor: names that hold a country', () => {
  it('takes no country from a sea, gulf or strait that is named after one', () => {
    for (const name of ['Gulf of Guinea Shipping Council', 'Taiwan Strait Foundation', 'South China Sea Institute'])
      assert.equal(codeActor(name).country, undefined, name);
  });

  it('takes the country of a canal, which lies in it', () => {
    assert.equal(codeActor('Panama Canal Authority').country, 'PAN');
  });

  it('does not make a body with a capital in its name the government', () => {
    assert.equal(codeActor('Nairobi Dispatch').sector, undefined);
    assert.equal(codeActor('Nairobi').sector, 'GOV');
  });
});
