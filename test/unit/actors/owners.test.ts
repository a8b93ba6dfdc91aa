import assert from 'node:assert/strict';
import { codeActor } from '../../../src/core/actors/codeActor';
import { mentionsOf, resolveMarked, whoIs } from './resolveMarked';

describe('actors: whose a body is', () => {
  it('takes "his government" for that of his country, not for the one spoken of last', () => {
    const actors = resolveMarked(
      '[group Kenyan] President [person Amani Otieno] spoke after [place/city Washington] urged calm. [person Otieno] said his government would pay.',
    );
    assert.deepEqual(whoIs(actors, 'his government'), ['ken-gov']);
    assert.deepEqual(mentionsOf(actors, 'usa-gov'), ['Washington']);
  });

  it('does not take "his ministry" for the ministry of another country', () => {
    const actors = resolveMarked(
      "[place/country Oman]'s [organization/government Foreign Ministry] spoke. [group Korean] Foreign Minister [person Jin Park] came, his ministry said.",
    );
    assert.ok(!mentionsOf(actors, 'foreign-ministry').includes('his ministry'));
  });

  it("takes a country's military or interim government for its government", () => {
    const actors = resolveMarked("[place/country Mali]'s military government resigned. It denied a coup.");
    assert.deepEqual(mentionsOf(actors, 'mli-gov'), ["Mali's military government", 'It']);
  });

  it("does not take a country's National Security Council for the Security Council", () => {
    assert.equal(codeActor('National Security Council').country, undefined);
    assert.equal(codeActor('Security Council').country, 'UNO');
  });

  it('gives the country that a lead speaks of alone to officials of no other', () => {
    const actors = resolveMarked(
      "[place/country Georgia]'s parliament passed a law in [place/country Georgia]. Foreign Minister [person Nino Beridze] praised it.",
    );
    assert.equal(actors.find(({ id }) => id === 'nino-beridze')?.country, 'GEO');
  });
});

describe('actors: seats of government', () => {
  it('takes the Kremlin, Downing Street and the Pentagon for governments where they act, not where things happen there', () => {
    const actors = resolveMarked(
      'The [place/facility Kremlin] denied it. [place/facility Downing Street] declined to comment. Crowds stood outside the [place/facility Kremlin] and in [place/facility Downing Street].',
    );
    assert.deepEqual(mentionsOf(actors, 'rus-gov').filter((text) => /Kremlin/.test(text)).length, 1);
    assert.deepEqual(mentionsOf(actors, 'gbr-gov').filter((text) => /Downing/.test(text)).length, 1);
    assert.notDeepEqual(whoIs(actors, 'Kremlin', 1), ['rus-gov']);
    assert.notDeepEqual(whoIs(actors, 'Downing Street', 1), ['gbr-gov']);
  });
});
