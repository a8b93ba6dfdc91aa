import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { analyse } from '../../../src/core/analysis';
import { loadModels, type Models } from '../../../src/core/models';

/** Roles on the whole pipeline: what actors and events make of the same words together. */
describe('the parties of an event', () => {
  let models: Models;
  before(async () => {
    models = await loadModels(async (name) => new Uint8Array(await readFile(`models/${name}`)));
  });
  const read = (text: string) => analyse(text, { models, date: '2024-05-15' });
  const partiesOf = (text: string) => {
    const [event] = [...read(text).events].sort((a, b) => b.confidence - a.confidence);
    return event && `${event.type} ${event.actor.join(',')} > ${event.recipient.join(',')}`;
  };

  it('are both bodies that the same words mean', () =>
    assert.equal(partiesOf('The Chinese and Russian navies held drills.'), 'COOPERATE chn-navy,rus-navy > '));

  it('are both countries before a shared noun', () =>
    assert.equal(
      partiesOf('US and British activists staged a protest in Beijing on Wednesday.'),
      'PROTEST usa,british-activists > beijing',
    ));

  it('are not the country before "and" that is an object of its own', () => {
    const { events } = read('Russia attacked Ukraine and British troops fled.');
    assert.ok(!events.some(({ type, actor }) => type === 'RETREAT' && actor.includes('ukr')));
  });

  it('are not those whom a protest is only told beside', () => {
    const { events } = read('Police detained Nika Sulava on Monday as demonstrations against the government went on.');
    const marchers = events.filter(({ type }) => type === 'PROTEST').flatMap(({ actor }) => actor);
    assert.ok(!marchers.includes('nika-sulava'), marchers.join());
  });

  it('are never the news agency that tells it', () => {
    const { events } = read(
      'A US national has been put under investigation in Italy for rioting, the Xinhua news agency reported.',
    );
    assert.ok(events.length);
    for (const { actor } of events) assert.ok(!actor.some((id) => /xinhua|agency/.test(id)), actor.join());
  });

  it('are not what only stands by: aircraft, a border, an agency that is told', () => {
    assert.equal(
      partiesOf(
        'Backed by helicopter gunships, Pakistani troops on Saturday killed 14 militants near the Afghan border.',
      ),
      'ASSAULT pakistani-troops > militants',
    );
    const { events } = read('Backed by helicopter gunships, Pakistani troops killed 14 militants on Saturday.');
    assert.ok(!events.some(({ type }) => type === 'SUPPORT'));
  });

  it('are who is arrested, by the possessive', () => {
    const { events } = read(
      'The rally in Tehran led to the brief detention of Rob Macaire. Macaire said his arrest broke the law.',
    );
    for (const { type, actor } of events)
      if (type === 'COERCE') assert.ok(!actor.includes('rob-macaire'), actor.join());
  });

  it('are those who attacked, not who says so', () =>
    assert.equal(
      partiesOf('Mayor Shah Naseem of Pakistan said the attackers were armed and targeted several posts in Khar.'),
      'ASSAULT attackers > khar',
    ));
});

describe('codeByPlace', () => {
  let models: Models;
  before(async () => {
    models = await loadModels(async (name) => new Uint8Array(await readFile(`models/${name}`)));
  });
  const countryOf = (text: string, words: string) =>
    analyse(text, { models }).actors.find(({ mentions }) => mentions.some((mention) => mention.text === words))
      ?.country;

  it('gives a people the country of the adjective before it', () =>
    assert.equal(countryOf('Thousands of Iraqi Kurds demonstrated in Kirkuk.', 'Kurds'), 'IRQ'));

  it('gives rebels the country that they are said to be in', () =>
    assert.equal(countryOf('Rebels in the Ivory Coast blocked roads on Tuesday.', 'Rebels'), 'CIV'));

  it('gives a part of a country its country', () =>
    assert.equal(countryOf('Fighting broke out in South Lebanon on Monday.', 'South Lebanon'), 'LBN'));

  it('gives reporters abroad no country of their host', () =>
    assert.equal(countryOf('Reporters in Moscow protested on Monday.', 'Reporters'), undefined));
});
