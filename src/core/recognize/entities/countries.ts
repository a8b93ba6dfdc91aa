import { countryTable } from './countryTable';

/** How a name stands for a country: its own name, its people or adjective, its capital, or a seat of its government. */
export type CountryLink = 'name' | 'demonym' | 'capital' | 'seat';

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
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  readonly seats: readonly string[];
}

export const countries: readonly Country[] = countryTable
  .trim()
  .split('\n')
  .map((row) => {
    const [code = '', names = '', demonyms = '', seats = ''] = row.split('|');
    const [capitals = '', others = ''] = seats.split(';');
    return { code, names: list(names), demonyms: list(demonyms), capitals: list(capitals), seats: list(others) };
  });

const byCode = new Map(countries.map((country) => [country.code, country]));
const byName = new Map<string, CountryName>();
for (const { code, names, demonyms, capitals, seats } of countries) {
  for (const name of names) note(name, code, 'name');
  for (const name of demonyms) note(name, code, 'demonym');
  for (const name of capitals) note(name, code, 'capital');
  for (const name of seats) note(name, code, 'seat');
}

/** The country of an ISO 3166 alpha-3 code. */
export function countryOf(code: string): Country | undefined {
  return byCode.get(code);
}

/**
 * The country that `name` stands for: "China", "Chinese", "Beijing", "the Kremlin". Capitals count, also all in capitals; names that are
 * more than a country ("Georgia", "Jordan") give the country, so ask only for what is known to be a place or a group.
 */
export function countryNamed(name: string): CountryName | undefined {
  const bare = name.replace(/^the /i, '').replaceAll('’', "'");
  return byName.get(bare) ?? (bare.length > 3 && bare === bare.toUpperCase() ? byName.get(folded(bare)) : undefined);
}

function note(name: string, country: string, link: CountryLink): void {
  if (!byName.has(name)) byName.set(name, { country, link });
  const key = folded(name);
  if (!byName.has(key)) byName.set(key, { country, link });
}

function folded(name: string): string {
  return name.toUpperCase();
}

function list(names: string): string[] {
  return names.split(',').filter(Boolean);
}
