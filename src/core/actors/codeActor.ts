import { countryWord, nearCountryWord } from '../recognize/countries/countries';
import { foldWord } from '../text/foldName';
import { remember } from '../text/remember';
import { knownBodyByKey, type KnownBody } from './knownBodies';
import { knownPersonCountry } from './knownPersons';
import { sectorOf } from './sectorOf';

export interface ActorCode {
  /** ISO 3166 alpha-3, or PLOVER's IGO UNO EUR NGO ISM IMG MNC. */
  readonly country?: string;
  /** PLOVER sector. */
  readonly sector?: string;
  /** The country is said by the words themselves ("Kenyan"), not only known of a body. */
  readonly said?: boolean;
}

const word = /[\p{L}\p{M}\p{N}]+(?:[.'’-][\p{L}\p{M}\p{N}]+)*\.?|[,;()]/gu;
const capital = /^\p{Lu}/u;
const longestName = 6;
const higher = new Set(['national', 'supreme', 'federal', 'regional']);

/**
 * Codes a phrase for an actor by its words alone: "Panamanian immigration inspectors", "Denmark's largest trade unions", "FARC".
 * Names of persons say nothing here. Total; linear in the length of the phrase.
 */
export const codeActor = remember(code);

function code(phrase: string): ActorCode {
  const raw = (phrase.match(word) ?? []).map((item) => item.replace(/['’]s$|['’]$/, ''));
  const folded = raw.map(foldWord);
  const lower = raw.map((item) => item.toLowerCase().replace(/(?<=^\p{L}+)\.$/u, ''));
  const bodies = new Array<KnownBody | undefined>(raw.length);
  let country: string | undefined;
  let known: string | undefined;
  let seat: string | undefined;
  for (let i = 0; i < raw.length;) {
    const size = nameAt(raw, folded, i);
    // A country's "National Security Council" is not the Security Council.
    const found =
      size && !higher.has(lower[i - 1] ?? '') && !isBodyAfter(raw[i + size])
        ? knownBodyByKey(stripThe(folded.slice(i, i + size)))
        : undefined;
    // The "Social Democrats" are not America's; "The" and a name that is read already say nothing.
    const isOther = capital.test(raw[i - 1] ?? '') && lower[i - 1] !== '' && lower[i - 1] !== 'the';
    const body = isOther && found?.sector === 'PTY' ? undefined : found;
    const place = size ? countryWord(folded.slice(i, i + size).join(' ')) : undefined;
    if (body) {
      bodies[i + size - 1] = body;
      known ??= body.country;
      lower.fill('', i, i + size);
    } else if (place) {
      // Waters lie beside the country they are named after: the "Gulf of Guinea" is not Guinea's.
      if (!isOfWaters(lower, i, size)) country ??= place.country;
      if (place.link === 'capital' || place.link === 'seat') seat ??= 'GOV';
      // The words of a country's name are no words of a role: "United States", "Central African Republic".
      lower.fill('', i, i + size);
    }
    i += Math.max(1, size);
  }
  if (!country && !known) for (const item of raw) if (capital.test(item)) country ??= nearCountryWord(item)?.country;
  country ??= known ? undefined : famous(raw);
  const sector =
    sectorOf(lower, (index) => bodies[index]?.sector) ??
    (country && (raw.length < 2 || lower[0] === 'the') && raw.length <= 2 ? seat : undefined);
  const found = known && known.length === 3 && !country ? known : (country ?? known);
  return { ...(found && { country: found }), ...(sector && { sector }), ...(country && { said: true }) };
}

/** The "Dawn Front" is nothing of the newspaper's. */
function isBodyAfter(next = ''): boolean {
  return /^(?:Front|Movement|Brigades?|Battalion)$/.test(next);
}

const waters = new Set(['gulf', 'bay', 'sea', 'strait', 'straits', 'channel', 'bight', 'cape', 'horn']);
const watersAfter = new Set(['sea', 'strait', 'straits', 'channel', 'bay', 'ocean', 'gulf', 'delta', 'river', 'basin']);

/** "Gulf of Guinea", "Taiwan Strait", "South China Sea", "Niger Delta". */
function isOfWaters(words: readonly string[], at: number, size: number): boolean {
  return (words[at - 1] === 'of' && waters.has(words[at - 2] ?? '')) || watersAfter.has(words[at + size] ?? '');
}

/** The last words of the phrase as a well-known person's name: "President Nelson Mandela". */
function famous(words: readonly string[]): string | undefined {
  for (let size = 2; size <= 5; size++) {
    const country = words.length >= size ? knownPersonCountry(words.slice(-size).join(' ')) : undefined;
    if (country) return country;
  }
  return undefined;
}

function stripThe(words: readonly string[]): string {
  return (words[0] === 'the' && words.length > 1 ? words.slice(1) : words).join(' ');
}

/** How many words from `from` make the longest known name; 0 for none. */
function nameAt(raw: readonly string[], folded: readonly string[], from: number): number {
  const first = raw[from] ?? '';
  if (!capital.test(first) && !/^al-/.test(first)) return 0;
  for (let size = Math.min(longestName, raw.length - from); size > 0; size--) {
    const key = folded.slice(from, from + size).join(' ');
    // "us", "who" and "is" are names only in capitals.
    if (size === 1 && first.length <= 5 && key.length <= 3 && first !== first.toUpperCase() && !countryWord(key))
      continue;
    if (key === 'us' && first !== first.toUpperCase()) continue;
    if (knownBodyByKey(key) || countryWord(key)) return size;
  }
  return 0;
}
