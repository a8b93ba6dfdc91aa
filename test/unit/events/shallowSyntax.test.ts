import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis';
import { builtinLexicon } from '../../../src/core/events/lexicon/builtinLexicon';
import { shallowSyntax } from '../../../src/core/events/shallowSyntax';
import { loadModels, type Models } from '../../../src/core/models';
import { tokenize } from '../../../src/core/text/tokenize';
import { assertLinear } from '../../support/growth';

describe('events without a language model', () => {
  let models: Models;
  before(async () => {
    const { entities } = await loadModels(async (name) => new Uint8Array(await readFile(`models/${name}`)));
    models = { ...(entities && { entities }) };
  });
  const read = (text: string) =>
    analyse(text, { models, date: '2024-05-15' }).events.map(
      ({ type, actor, recipient }) => `${type} ${actor.join()} > ${recipient.join()}`,
    );

  const told: [string, string][] = [
    ['Kenya attacked Sudan on Monday.', 'ASSAULT ken > sdn'],
    ['Russia was attacked by Ukraine.', 'ASSAULT ukr > rus'],
    ['Norway refused to resume talks with Russia.', 'REJECT nor > rus'],
    ['Peru urged Chile to withdraw its troops.', 'REQUEST per > chl'],
    ['Iran threatened to attack Iraq.', 'THREATEN irn > irq'],
    ['France imposed sanctions on Mali.', 'SANCTION fra > mli'],
    ['Turkey will not support Greece.', 'REJECT tur > grc'],
    ['China and Russia held talks in Beijing.', 'CONSULT chn,rus > '],
  ];
  for (const [text, expected] of told)
    it(`reads “${text}” by the order of its words`, () => assert.deepEqual(read(text), [expected]));

  it('says so in the reasons', () => {
    const [event] = analyse('Kenya attacked Sudan.', { models }).events;
    assert.ok(event?.evidence.includes('roles: by the order of the words, for want of a language model'));
  });

  it('keeps every head inside its sentence, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...'Kenya the army to attack said , . ’s and who was by of talks - met in 20 that if'.split(' '),
          ),
        ),
        (words) => {
          const tokens = tokenize(words.join(' '));
          const { head, sentence } = shallowSyntax(tokens, [], builtinLexicon());
          for (let s = 0; s + 1 < sentence.length; s++)
            for (let token = sentence[s] ?? 0; token < (sentence[s + 1] ?? 0); token++) {
              const at = head[token] ?? -1;
              assert.ok(at === -1 || (at >= (sentence[s] ?? 0) && at < (sentence[s + 1] ?? 0) && at !== token));
            }
        },
      ),
    );
  });

  it('takes time in proportion to the text', () =>
    assertLinear('shallowSyntax', 400, (size) => {
      const tokens = tokenize('The army of Kenya attacked a camp, and Peru urged it to withdraw. '.repeat(size));
      return () => shallowSyntax(tokens, [], builtinLexicon());
    }));
});
