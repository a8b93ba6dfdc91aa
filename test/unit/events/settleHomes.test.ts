import assert from 'node:assert/strict';
import type { Actor } from '../../../src/core/actors/actor';
import { settleHomes } from '../../../src/core/events/settleHomes';
import { eventsOf } from './events';

/** The actors of a marked text after its events, with `unnamed` set for all but countries. */
function homes(marked: string, change: (actor: Actor) => Actor = (actor) => actor) {
  const { actors, events } = eventsOf(marked);
  const described = actors.map((actor) => change(actor.country === undefined ? { ...actor, unnamed: true } : actor));
  return new Map(settleHomes(described, events).map((actor) => [actor.id, actor]));
}

describe('people whom a text only describes', () => {
  it('are at home where they protest', () => {
    const crowd = homes('[crowd A crowd] demonstrated on Monday in [ken:name Kenya].').get('crowd');
    assert.equal(crowd?.country, 'KEN');
    assert.match(crowd?.mentions[0]?.evidence ?? '', /at home/);
  });

  it('are at home where the police that arrest them have power', () => {
    const withPolice = (actor: Actor): Actor =>
      actor.id === 'police' ? { ...actor, country: 'PER', sector: 'COP' } : actor;
    assert.equal(
      homes('[police Police] arrested [couple two men] on Monday.', withPolice).get('couple')?.country,
      'PER',
    );
  });

  it('are not of the country that attacks them', () => {
    assert.equal(homes('[rus Russia] attacked [villagers villagers].').get('villagers')?.country, undefined);
  });

  it('are at home nowhere where they are called foreign, or named', () => {
    assert.equal(
      homes('[police Police] arrested [couple foreign tourists] in [ken Kenya].').get('couple')?.country,
      undefined,
    );
    const named = (actor: Actor): Actor => ({ ...actor, unnamed: false });
    assert.equal(homes('[crowd Amal] demonstrated in [ken Kenya].', named).get('crowd')?.country, undefined);
  });
});
