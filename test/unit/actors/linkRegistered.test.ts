import assert from 'node:assert/strict';
import type { Registry } from '../../../src/core/actors/registry';
import { readRegistry } from '../../../src/core/actors/registry';
import { mentionsOf, resolveMarked } from './resolveMarked';

const registry: Registry = readRegistry(`
solheim:
  name: Ingrid Solheim
  type: person
  aliases: [the Iron Skipper]
  country: NOR
  sector: GOV
  roles:
    - {title: Mayor, org: Tromsø, from: 2011, to: 2015-06}
    - {title: Foreign Minister, org: Norway, from: 2022-01-15}
kystvakt:
  name: Kystvakten
  type: organization
  aliases: [Coast Watch]
  country: NOR
  sector: MIL
old-watch:
  name: Old Watch
  type: organization
  aliases: [Coast Watch]
`).value;

describe('actors: the registry', () => {
  it('wins over what would be guessed, with its id, country and sector', () => {
    const actors = resolveMarked('[person Ingrid Solheim] spoke. [person Solheim] left.', { registry });
    assert.deepEqual(mentionsOf(actors, 'solheim'), ['Ingrid Solheim', 'Solheim']);
    const actor = actors.find(({ id }) => id === 'solheim');
    assert.deepEqual([actor?.country, actor?.sector, actor?.registered], ['NOR', 'GOV', true]);
  });

  it('finds names that nothing else found', () => {
    const actors = resolveMarked('A ship of Kystvakten came.', { registry });
    assert.deepEqual(mentionsOf(actors, 'kystvakt'), ['Kystvakten']);
  });

  it('gives the role that was held on the day of the article', () => {
    const roleOn = (date: string) =>
      resolveMarked(`date ${date}\n\n[person Ingrid Solheim] spoke.`, { registry }).find(({ id }) => id === 'solheim')
        ?.role?.title;
    assert.equal(roleOn('2014-03-01'), 'mayor');
    assert.equal(roleOn('2018-03-01'), undefined);
    assert.equal(roleOn('2023-03-01'), 'foreign minister');
  });

  it('links an alias of two actors to neither', () => {
    const actors = resolveMarked('The [organization Coast Watch] came.', { registry });
    assert.equal(
      actors.some(({ registered }) => registered),
      false,
    );
  });

  it('does not take a name inside a longer name', () => {
    const actors = resolveMarked('The [organization Kystvakten Choir] sang.', { registry });
    assert.deepEqual(mentionsOf(actors, 'kystvakt'), []);
  });
});
