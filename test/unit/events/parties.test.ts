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

  it('are told by headlines, which leave out “were” and “and”', () => {
    assert.equal(partiesOf('Colombian soldiers killed by FARC rebels'), 'ASSAULT farc > colombian-soldiers');
    assert.equal(
      partiesOf('Four South Sudanese soldiers killed in fighting with rebels'),
      'ASSAULT rebels > south-sudanese-soldiers',
    );
    assert.equal(partiesOf('Kenya, Somalia sign maritime deal'), 'AGREE ken,som > ');
    assert.equal(partiesOf('Russia, China hold joint naval drills'), 'COOPERATE rus,chn > ');
    const [talks] = read('Iran, US to resume nuclear talks in Oman').events;
    assert.deepEqual([talks?.type, talks?.actor, talks?.status], ['CONSULT', ['irn', 'usa'], 'intended']);
  });

  it('are not made passive by how one travels, speaks or counts', () => {
    assert.equal(
      partiesOf('Mr Lavrov spoke by telephone with his Belarusian counterpart on Wednesday.'),
      'CONSULT lavrov > blr',
    );
  });

  it('are both countries that a hyphen joins', () => {
    assert.equal(partiesOf('India-Pakistan talks resumed on Monday.'), 'CONSULT pak,ind > ');
    assert.equal(partiesOf('US-South Korea drills began on Monday.'), 'COOPERATE usa,kor > ');
    assert.equal(partiesOf('The Franco-German summit opened in Paris.'), 'CONSULT deu,fra > ');
    assert.equal(partiesOf('Israeli-Palestinian clashes killed two on Monday.'), 'ASSAULT pse,isr > ');
  });

  it('are who attacked when somebody was killed', () => {
    assert.equal(
      partiesOf('Two suspected rebels were killed when soldiers bombed a FARC camp.'),
      'ASSAULT soldiers > suspected-rebels',
    );
    assert.equal(partiesOf('Six people died in an attack by gunmen in Mali.'), 'ASSAULT gunmen > people,mli');
  });

  it('are who sent representatives', () =>
    assert.equal(
      partiesOf('Representatives of the Sudanese army and the rebels met in Jeddah.'),
      'CONSULT sdn-army,rebels > ',
    ));

  it('are the country that somebody is expelled from, and whom somebody is driven from', () => {
    assert.equal(partiesOf('Russian diplomats were expelled from Poland.'), 'SANCTION pol > russian-diplomats');
    assert.equal(partiesOf('Rebels tried to oust the government from Waat.'), 'SANCTION rebels > government');
  });

  it('are not of another clause: where talks began, who says it, whose decision it was', () => {
    assert.equal(
      partiesOf('Five soldiers killed in first major attack since peace talks were launched in Oslo, army says.'),
      'ASSAULT  > soldiers',
    );
    const { events } = read(
      "The first attacker hit a bus, killing seven and wounding 15, said the city's police chief, Mohammad Afzali.",
    );
    for (const { recipient } of events) assert.ok(!recipient.some((id) => /chief|afzali/.test(id)), recipient.join());
    const [murder] = read(
      'The Australian decision came after a weapon was used in the murder of Sergei Skripal.',
    ).events;
    assert.ok(!murder?.actor.includes('aus'));
  });

  it('are never a state of emergency', () => {
    const { actors } = read('Bakiyev declared a state of emergency in Kyrgyzstan on Monday.');
    assert.ok(!actors.some(({ id }) => id.startsWith('state')));
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
