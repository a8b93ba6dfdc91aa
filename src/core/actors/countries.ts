import { countryTable } from './countryTable';
import { foldWords } from './foldName';

/** How a place word belongs to a country. */
export type CountryWordKind = 'name' | 'adjective' | 'capital' | 'part' | 'partPeople';

export interface CountryWord {
  /** ISO 3166 alpha-3. */
  readonly country: string;
  readonly kind: CountryWordKind;
}

const names = new Map<string, string>();
const adjectives = new Map<string, string>();
const words = new Map<string, CountryWord>();

for (const line of countryTable.trim().split('\n')) {
  const [country = '', ...columns] = line.split('|');
  names.set(country, columns[0]?.split(',')[0] ?? country);
  adjectives.set(country, columns[1]?.split(',')[0] ?? '');
  (['name', 'adjective', 'capital', 'part', 'partPeople'] as const).forEach((kind, column) => {
    for (const word of columns[column]?.split(',') ?? []) {
      const key = foldWords(word);
      if (key && !words.has(key)) words.set(key, { country, kind });
    }
  });
}

/** What the table knows of `name`: a country, its adjective or people, its capital or seat, a city or part of it. */
export function countryWord(name: string): CountryWord | undefined {
  const key = foldWords(name);
  return words.get(key) ?? plural(key);
}

/** A misspelt name of a country or people: two letters swapped or one left out ("Kazahk"). Only words of six letters and more. */
export function nearCountryWord(word: string): CountryWord | undefined {
  const key = foldWords(word).replace(/s$/, '');
  if (key.length < 6) return undefined;
  for (let i = 0; i < key.length - 1; i++) {
    const swapped = key.slice(0, i) + key[i + 1] + key[i] + key.slice(i + 2);
    const known = words.get(swapped);
    if (known && known.kind !== 'part') return known;
  }
  return undefined;
}

function plural(key: string): CountryWord | undefined {
  if (!key.endsWith('s') || key.length < 4) return undefined;
  const singular = words.get(key.slice(0, -1));
  return singular?.kind === 'adjective' || singular?.kind === 'partPeople' ? singular : undefined;
}

/** The short English name of a country, or the code itself where the table does not know it. */
export function countryName(country: string): string {
  return names.get(country) ?? country;
}

/** "Chinese" for CHN. */
export function countryAdjective(country: string): string {
  return adjectives.get(country) || countryName(country);
}

/** Whether the code is a country of the table (rather than IGO, NGO ...). */
export function isCountry(code: string): boolean {
  return names.has(code);
}
