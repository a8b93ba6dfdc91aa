import assert from 'node:assert/strict';
import { countries, countryNamed, countryOf, countryWord, nearCountryWord } from '../../../../src/core/index';

describe('countryNamed', () => {
  it('knows countries by name, people, capital and seat of government', () => {
    assert.deepEqual(countryNamed('China'), { country: 'CHN', link: 'name' });
    assert.deepEqual(countryNamed('Filipinos'), { country: 'PHL', link: 'demonym' });
    assert.deepEqual(countryNamed('Ouagadougou'), { country: 'BFA', link: 'capital' });
    assert.deepEqual(countryNamed('the Kremlin'), { country: 'RUS', link: 'seat' });
    assert.equal(countryNamed('Springfield'), undefined);
  });

  it('reads capitals, and tells "US" from "us"', () => {
    assert.equal(countryNamed('MOSCOW')?.country, 'RUS');
    assert.equal(countryNamed('US')?.country, 'USA');
    assert.equal(countryNamed('us'), undefined);
    assert.equal(countryNamed('Us'), undefined);
  });

  it('knows plurals, spellings without accents, parts of a country and their people', () => {
    assert.deepEqual(countryNamed('Kenyans'), { country: 'KEN', link: 'demonym' });
    assert.equal(countryNamed('Brasília')?.country, countryNamed('Brasilia')?.country);
    assert.deepEqual(countryNamed('Scotland'), { country: 'GBR', link: 'part' });
    assert.deepEqual(countryNamed('Scots'), { country: 'GBR', link: 'partPeople' });
  });

  it('takes either apostrophe', () => {
    assert.equal(countryNamed('N’Djamena')?.country, 'TCD');
  });
});

describe('countryWord', () => {
  it('reads small letters too', () => {
    assert.deepEqual(countryWord('chinese'), { country: 'CHN', link: 'demonym' });
    assert.equal(countryWord('shop'), undefined);
  });
});

describe('nearCountryWord', () => {
  it('knows a name with two letters swapped, of six letters and more', () => {
    assert.equal(nearCountryWord('Kazahkstan')?.country, 'KAZ');
    assert.equal(nearCountryWord('Mlai'), undefined);
  });
});

describe('countries', () => {
  it('have distinct codes of three capitals and a name', () => {
    assert.equal(new Set(countries.map(({ code }) => code)).size, countries.length);
    for (const { code, names } of countries) {
      assert.match(code, /^[A-Z]{3}$/);
      assert.ok(names.length > 0, code);
      assert.equal(countryOf(code)?.names, names);
    }
  });
});
