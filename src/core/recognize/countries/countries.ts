import { foldWords } from '../../text/foldName';
import { countryTable } from './countryTable';

/**
 * How a name stands for a country: its own name, its people or adjective, its capital, a seat of its government; `part` is a city or region
 * in it, `partPeople` the people of one.
 */
export type CountryLink = 'name' | 'demonym' | 'capital' | 'seat' | 'part' | 'partPeople';

/** A country that a name stands for. */
export interface CountryName {
  /** ISO 3166 alpha-3. */
  readonly country: string;
  readonly link: CountryLink;
}

/** One row of the table; every list starts with the usual form and may be empty. */
export interface Country {
  /** ISO 3166 alpha-3. */
  readonly code: string;
  readonly names: readonly string[];
  /** Without plain plurals. */
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  readonly seats: readonly string[];
  readonly parts: readonly string[];
  readonly partPeoples: readonly string[];
}

export const countries: readonly Country[] = countryTable
  .trim()
  .split('\n')
  .map((row) => {
    const [code = '', ...columns] = row.split('|');
    const [names = [], demonyms = [], capitals = [], seats = [], parts = [], partPeoples = []] = columns.map((column) =>
      column.split(',').filter(Boolean),
    );
    return { code, names, demonyms, capitals, seats, parts, partPeoples };
  });

const byCode = new Map(countries.map((country) => [country.code, country]));
const byKey = new Map<string, CountryName>();
for (const { code, names, demonyms, capitals, seats, parts, partPeoples } of countries) {
  note(names, code, 'name');
  note(demonyms, code, 'demonym');
  note(capitals, code, 'capital');
  note(seats, code, 'seat');
  note(parts, code, 'part');
  note(partPeoples, code, 'partPeople');
}

/** The country of an ISO 3166 alpha-3 code. */
export function countryOf(code: string): Country | undefined {
  return byCode.get(code);
}

/** The short English name of a country, or the code itself where the table does not know it. */
export function countryName(code: string): string {
  return byCode.get(code)?.names[0] ?? code;
}

/** "Chinese" for CHN. */
export function countryAdjective(code: string): string {
  return byCode.get(code)?.demonyms[0] ?? countryName(code);
}

/** Whether the code is a country of the table (rather than IGO, NGO ...). */
export function isCountry(code: string): boolean {
  return byCode.has(code);
}

/**
 * The country that `name`, as a text writes it, stands for: "China", "Chinese", "Beijing", "the Kremlin". Capitals count ("US" is a country,
 * "us" is not); names that are more than a country ("Georgia", "Jordan") give the country, so ask only for what is known to be a place or a group.
 */
export function countryNamed(name: string): CountryName | undefined {
  const bare = name.replace(/^the /i, '');
  if (!/\p{Lu}/u.test(bare)) return undefined;
  const key = foldWords(bare);
  // Nothing but capitals tells "US" from "Us".
  if (key.length < 4 && bare !== bare.toUpperCase()) return undefined;
  return find(key);
}

/** Like `countryNamed`, but for a word in any writing, small letters too. */
export function countryWord(name: string): CountryName | undefined {
  return find(foldWords(name));
}

/** A misspelt name of a country or people: two letters swapped ("Kazahk"). Only words of six letters and more. */
export function nearCountryWord(word: string): CountryName | undefined {
  const key = foldWords(word).replace(/s$/, '');
  if (key.length < 6) return undefined;
  for (let i = 0; i < key.length - 1; i++) {
    const known = byKey.get(key.slice(0, i) + key[i + 1] + key[i] + key.slice(i + 2));
    if (known && known.link !== 'part') return known;
  }
  return undefined;
}

function note(names: readonly string[], country: string, link: CountryLink): void {
  for (const name of names) {
    const key = foldWords(name);
    if (key && !byKey.has(key)) byKey.set(key, { country, link });
  }
}

function find(key: string): CountryName | undefined {
  return byKey.get(key) ?? plural(key);
}

function plural(key: string): CountryName | undefined {
  if (!key.endsWith('s') || key.length < 4) return undefined;
  const singular = byKey.get(key.slice(0, -1));
  return singular?.link === 'demonym' || singular?.link === 'partPeople' ? singular : undefined;
}
