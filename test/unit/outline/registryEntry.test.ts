import assert from 'node:assert/strict';
import type { Actor } from '../../../src/core/actors/actor';
import { readRegistry } from '../../../src/core/actors/registry';
import { applyEdits } from '../../../src/core/annotations/textEdit';
import { addToRegistry } from '../../../src/core/outline/registryEntry';

function entryOf(role: Actor['role'], date?: string) {
  const mention = {
    start: 0,
    end: 11,
    text: 'Ada Okonkwo',
    kind: 'name',
    rule: 'name',
    evidence: '',
    confidence: 1,
  } as const;
  const actor: Actor = {
    id: 'ada-okonkwo',
    name: 'Ada Okonkwo',
    type: 'person',
    aliases: ['Ada Okonkwo'],
    mentions: [mention],
    ...(role && { role }),
  };
  const edit = addToRegistry('', actor, date);
  assert.ok(edit);
  const { value, problems } = readRegistry(applyEdits('', [edit]));
  assert.deepEqual(problems, []);
  return value.actors[0]!;
}

describe('addToRegistry', () => {
  it('says that a role is held from the day of the article on', () =>
    assert.deepEqual(entryOf({ title: 'commander', of: 'the guards' }, '2015-09-26').roles, [
      { title: 'commander', org: 'the guards', from: '2015-09-26' },
    ]));

  it('says that a former role was over the day before', () =>
    assert.deepEqual(entryOf({ title: 'former commander' }, '2015-03-01').roles, [
      { title: 'commander', to: '2015-02-28' },
    ]));

  it('gives a role no bounds where the article has no date, and leaves out a former one', () => {
    assert.deepEqual(entryOf({ title: 'commander' }).roles, [{ title: 'commander' }]);
    assert.deepEqual(entryOf({ title: 'former commander' }).roles, []);
  });
});
