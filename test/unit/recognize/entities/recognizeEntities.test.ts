import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type EntityMention,
  type EntityModel,
  readArticle,
  readEntityModel,
  recognizeEntities,
  tokenize,
} from '../../../../src/core/index';
import { assertLinear } from '../../../support/growth';

const bytes = readFileSync(path.join(process.cwd(), 'models/entities.bin'));
const model = readEntityModel(bytes) as EntityModel;

function find(text: string): EntityMention[] {
  return recognizeEntities(readArticle(text), tokenize(text), model);
}

/** Names as `type text`. */
function names(text: string): string[] {
  return find(text).map((mention) => `${mention.type} ${mention.text}`);
}

describe('recognizeEntities', () => {
  it('finds persons, organizations, places, groups and products of a news report', () => {
    const found = names(
      'NAIROBI, March 4 (Reuters) - Kenyan Foreign Minister Wanjiru Achieng told the African Union on Monday that the Kenya Defence Forces ' +
        'had lost two F-16 jets near Kisumu. Achieng flew to Brussels to meet Lars Brandt, the head of Nordvind Energi.',
    );
    for (const name of [
      'place NAIROBI',
      'organization Reuters',
      'group Kenyan',
      'person Wanjiru Achieng',
      'organization African Union',
      'organization Kenya Defence Forces',
      'product F-16',
      'place Kisumu',
      'person Achieng',
      'place Brussels',
      'person Lars Brandt',
    ])
      assert.ok(found.includes(name), `${name} is not among ${found.join(', ')}`);
  });

  it('gives offsets of UTF-16 units of the text, whatever is in it', () => {
    for (const newline of ['\n', '\r\n']) {
      const text = `\ufeffdate 2024-01-02${newline}${newline}🚀🇫🇷 President Amélie Rouvière said in Zürich${newline}that Olaf Grünwald 👩‍🚀 would visit Japan.${newline}`;
      const found = find(text);
      assert.ok(found.length >= 3);
      for (const { start, end, text: words } of found) assert.equal(text.slice(start, end), words);
      assert.ok(found.some(({ text: words }) => words === 'Amélie Rouvière'));
    }
  });

  it('gives mentions in order and apart', () => {
    const found = find(
      'Li Wei met Ana Souza of Petrobras in Brasília, Brazil. The U.S. Navy and the Royal Navy watched.',
    );
    for (let i = 1; i < found.length; i++) assert.ok(found[i]!.start >= found[i - 1]!.end);
  });

  it('takes no common word at the start of a sentence for a name', () => {
    assert.deepEqual(
      names(
        'Police fired tear gas. Protesters threw stones. Soldiers watched. Officials declined to comment. Rescue workers dug all night.',
      ),
      [],
    );
  });

  it('leaves the common words of a headline in title case alone', () => {
    const found = names(
      'Police Arrest Four Over Bank Robbery in Nakuru\n\nPolice arrested four men over a bank robbery in Nakuru, officials said on Friday.',
    );
    assert.deepEqual([...new Set(found)], ['place Nakuru']);
  });

  it('finds the place of a dateline in capitals, and no more than that', () => {
    assert.deepEqual(names('LAGOS, NIGERIA - Rain fell on the city all day, flooding streets.'), [
      'place LAGOS',
      'place NIGERIA',
    ]);
  });

  it('leaves headlines, labels and openings of several agencies alone', () => {
    for (const text of [
      'Mass Graves Found Near Border Town, Police Say\n\nPolice found mass graves near a border town, a spokesman said.',
      'NEW RULES ON FISHING TO TAKE EFFECT\n\nNew rules on fishing take effect next week, the authorities said.',
      'Workers struck. Negotiators met late. Prices rose again. Hospitals were full.',
      'Storms Batter Coast as Thousands Flee Homes\n\nThousands fled their homes as storms battered the coast.',
    ])
      assert.deepEqual(names(text), [], text);
  });

  it('finds a name in its other mentions', () => {
    const found = names(
      'OSLO, May 3 (AFP) - Defence Minister Petra Halvorsen resigned on Tuesday. Halvorsen, 51, had held the office for two years. ' +
        'The tanker MV Ocean Pearl was adrift. Critics of Halvorsen were glad. "I am tired," Halvorsen said.',
    );
    assert.equal(found.filter((name) => name === 'person Halvorsen').length, 3);
    assert.ok(found.includes('person Petra Halvorsen'));
  });

  it('lets the mentions of a person agree', () => {
    const found = names(
      'SEOUL, June 19 (AFP) - Kim Jong Un received Lars Petro in Pyongyang on Wednesday. Putin gave Kim a limousine. ' +
        'Guests spoke with Petro by phone. Petro laughed, and Kim smiled.',
    );
    assert.equal(found.filter((name) => name.endsWith('person Kim')).length, 2);
    assert.equal(found.filter((name) => name === 'person Petro').length, 2);
  });

  it('takes no word that the text writes small for a name it read elsewhere', () => {
    const found = names(
      'OSLO, May 3 (AFP) - Minister Erik Hope resigned on Tuesday. The crew kept up hope, and a sign read: We Have Hope Here. ' +
        'There was still hope at dusk.',
    );
    assert.ok(found.includes('person Erik Hope'));
    assert.ok(!found.includes('person Hope'), found.join(', '));
  });

  it('finds vessels, weapons, aircraft and the places of a double dateline', () => {
    const found = names(
      'KYIV/MOSCOW — Russia fired Shahed-136 drones and flew Su-35 fighters, officials said.\n\n' +
        'Marines on the BRP Sierra Madre were resupplied near Second Thomas Shoal, China Daily.com reported.',
    );
    for (const name of [
      'place KYIV',
      'place MOSCOW',
      'product Shahed-136',
      'product Su-35',
      'product BRP Sierra Madre',
      'place Second Thomas Shoal',
      'organization China Daily.com',
    ])
      assert.ok(found.includes(name), `${name} is not among ${found.join(', ')}`);
    assert.deepEqual(names('NIAMEY, Niger (AP) — Rain fell in March. On Friday the river rose; by May it was dry.'), [
      'place NIAMEY',
      'place Niger',
      'organization AP',
    ]);
  });

  it('joins the name of a site to the capitals before it, and to nothing else', () => {
    const found = names('The plan was first told by China Daily.com. It was read in China.');
    assert.ok(found.includes('organization China Daily.com'), found.join(', '));
    assert.ok(found.includes('place China'));
    assert.ok(!names('He wrote in Kenya. Reports in Nairobi.com were denied.').includes('organization Kenya. Reports'));
  });

  it('keeps the names of a headline whose words the text writes small too', () => {
    const found = names(
      'Two Killed as Fire Guts Grand Hotel in Nakuru\n\nTwo people were killed at the Grand Hotel in Nakuru on Friday. ' +
        'Guests of the hotel praised a grand effort by its staff.',
    );
    assert.equal(found.filter((name) => name.endsWith('Grand Hotel')).length, 2, found.join(', '));
  });

  it('keeps a name that holds others as one mention', () => {
    const found = names(
      'Volunteers for the Defense of the Homeland joined the Armed Conflict Location & Event Data Project at Yalgado Ouédraogo University Hospital.',
    );
    assert.ok(
      found.some((name) => name.endsWith('Yalgado Ouédraogo University Hospital')),
      found.join(', '),
    );
    assert.ok(found.includes('organization Armed Conflict Location & Event Data Project'), found.join(', '));
  });

  it('names the country that a place or group stands for', () => {
    const found = find('Chinese officials flew from Paris to Brazil.');
    assert.deepEqual(
      found.map(({ text, country }) => [text, country]),
      [
        ['Chinese', 'CHN'],
        ['Paris', 'FRA'],
        ['Brazil', 'BRA'],
      ],
    );
  });

  it('tells countries, cities, regions, facilities and natural places apart', () => {
    const kinds = (text: string): string[] =>
      find(text)
        .filter(({ type }) => type === 'place')
        .map(({ text: words, subtype }) => `${words}: ${subtype}`);
    assert.deepEqual(kinds('The convoy drove from Nairobi to Uganda.'), ['Nairobi: city', 'Uganda: country']);
    assert.deepEqual(kinds('Flights to Entebbe International Airport were halted.'), [
      'Entebbe International Airport: facility',
    ]);
    assert.deepEqual(kinds('A boat sank on Lake Victoria, near Kisumu.'), ['Lake Victoria: natural', 'Kisumu: city']);
    assert.deepEqual(kinds('Fighting spread through Gezira state, residents said.'), ['Gezira: region']);
  });

  it('skips the header', () => {
    const text = 'date: 2024-05-01\nsource: Daily Nation\n\nOne man died in Mombasa.';
    assert.deepEqual(names(text), ['place Mombasa']);
  });

  it('is sure between 0 and 1', () => {
    for (const { confidence } of find('Olena Kovalenko of Kyiv joined Naftogaz.'))
      assert.ok(confidence > 0 && confidence <= 1);
  });

  it('survives texts that are no prose', () => {
    for (const text of [
      '',
      ' ',
      '\ud800',
      'A',
      'A'.repeat(5000),
      'X Y '.repeat(3000),
      '((((',
      'ÀÉÎ 1.2.3 — \u0000 \ud83d',
    ])
      for (const { start, end, text: words } of find(text)) assert.equal(text.slice(start, end), words);
  });

  it('takes a country of two words for one name, and two countries with a hyphen for two', () => {
    const names = (text: string) => find(text).map(({ text: words, type }) => `${words} ${type}`);
    assert.deepEqual(names('Four South Sudanese soldiers fled.'), ['South Sudanese group']);
    assert.deepEqual(names('Three Sri Lankan officers met.'), ['Sri Lankan group']);
    assert.deepEqual(names('The US-Afghan pact was signed.'), ['US place', 'Afghan group']);
  });

  it('takes time in proportion to the length of the text [linear]', () => {
    const part =
      'Maria Lopez of the Bank of Mexico met Chen Hao in Veracruz on Tuesday, and the minister left for Peru. ';
    assertLinear('names', 200, (copies) => {
      const text = part.repeat(copies);
      return () => find(text);
    });
  });
});

describe('readEntityModel', () => {
  it('takes damaged bytes for no model', () => {
    for (const damaged of [
      new Uint8Array(),
      new Uint8Array(100),
      new TextEncoder().encode('{}\n'),
      new TextEncoder().encode('{"format":"entities 1","sections":[]}\n'),
      new TextEncoder().encode('{"format":"entities 1","sections":[["sizes",-1]]}\n'),
      bytes.subarray(0, bytes.length >> 1),
      bytes.subarray(1),
    ])
      assert.equal(readEntityModel(damaged), undefined);
  });

  it('reads bytes that start anywhere in a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    assert.ok(readEntityModel(shifted.subarray(1)));
  });
});
