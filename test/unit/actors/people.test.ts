import assert from 'node:assert/strict';
import { roleWord } from '../../../src/core/actors/roleWords';
import { mentionsOf, resolveMarked, whoIs } from './resolveMarked';

describe('actors: people and bodies without a name', () => {
  const sectors = (marked: string) => resolveMarked(marked).map(({ name, sector }) => `${name} ${sector}`);

  it('knows people by the last part of a compound', () => {
    assert.deepEqual(sectors('Dockworkers went on strike.'), ['dockworkers LAB']);
    assert.deepEqual(sectors('Truckdrivers blocked the road.'), ['truckdrivers CVL']);
    assert.deepEqual(sectors('Two peacekeepers were hurt.'), ['peacekeepers MIL']);
  });

  it('links "they" to the armed men of the sentence before', () => {
    const actors = resolveMarked('Eight armed men boarded the tanker. They released the ship two days later.');
    assert.deepEqual(mentionsOf(actors, 'armed-men'), ['Eight armed men', 'They']);
    assert.equal(actors[0]?.sector, 'UAF');
  });

  it('takes a name with what it is for one actor: "the Lake Front group"', () => {
    const actors = resolveMarked(
      'The [organization/armed Lake Front] group claimed the attack. The [organization/party Reform] party denied it.',
    );
    assert.deepEqual(
      actors.map(({ id }) => id),
      ['lake-front', 'reform'],
    );
  });

  it('keeps a part of a body apart from it: "the NATO force"', () => {
    const actors = resolveMarked('The [organization/igo NATO] force left. [organization/igo NATO] agreed.');
    assert.deepEqual(whoIs(actors, 'NATO', 1), ['nato']);
    assert.ok(!mentionsOf(actors, 'nato').includes('The NATO force'));
  });

  it('takes an actress and a princess for one person each', () => {
    assert.equal(roleWord('actress')?.plural, false);
    assert.equal(roleWord('princess')?.plural, false);
    assert.equal(roleWord('actresses')?.plural, true);
    assert.equal(roleWord('children')?.plural, true);
  });

  it('makes no actor of a state of emergency', () =>
    assert.deepEqual(
      sectors('The government declared a state of emergency.').filter((name) => /^state/.test(name)),
      [],
    ));

  it('makes no actor of a ship that is offered, of a verb in a headline or of "whose armies"', () => {
    assert.deepEqual(sectors('It offered to send a frigate to the port.'), []);
    assert.deepEqual(
      sectors('Gulf states press for talks.').filter((name) => /MED/.test(name)),
      [],
    );
    const actors = resolveMarked('[place/country Mali], whose armies took power, left.');
    assert.deepEqual(
      actors.map(({ id }) => id),
      ['mli'],
    );
  });

  it('lets a ship act that does something', () => {
    assert.deepEqual(sectors('A frigate fired at the port.'), ['frigate MIL']);
  });
});
