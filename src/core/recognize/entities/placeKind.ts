import { countryNamed } from '../countries/countries';
import { Listed } from './lexicon';
import type { WordForm } from './wordForm';

/** Finer kinds of places. */
export type PlaceKind = 'country' | 'region' | 'city' | 'facility' | 'natural';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const regions = set(
  'state province region district county governorate prefecture oblast raion territory emirate canton department division voivodeship krai',
);
/** "Damascus state media", "a Paris state visit": the state is no part of the place. */
const ofTheState = set('media television tv news radio broadcaster agency visit funeral dinner');
const cities = set('city town township village municipality suburb');
const facilities = set(
  'airport airfield airbase base port harbour harbor square bridge park stadium dam station terminal camp crossing highway boulevard ' +
    'street road avenue palace castle cathedral mosque temple shrine church monastery prison jail arena hospital hotel school university museum ' +
    'market tower refinery plant barracks canal pipeline mine',
);
const natures = set(
  'river lake mountain mountains sea ocean bay gulf desert peninsula strait straits hills coast beach heights plateau basin delta forest reef ' +
    'shoal creek falls wadi oasis atoll archipelago island islands valley plains gorge glacier volcano',
);
const naturesBefore = set('lake mount mt gulf strait straits cape sea bay isle');

/**
 * What kind of place the words of a name tell of, or the list of countries and cities; undefined where nothing tells. The word that heads the name
 * counts first ("Kabul airport" is no city), and so does a kind named right after it ("Gezira state", "Lagos province").
 *
 * @param forms the words of the name
 * @param after the words that follow
 * @param phrase bits of `Listed` of the whole name, where it has several words
 */
export function placeKind(
  text: string,
  forms: readonly WordForm[],
  after: readonly WordForm[],
  phrase: number,
): PlaceKind | undefined {
  if (countryNamed(text)?.link === 'name') return 'country';
  const last = forms.at(-1);
  if (forms.length > 1) {
    if (isKind(last, facilities)) return 'facility';
    if (isKind(last, natures) || isKind(forms[0], naturesBefore)) return 'natural';
    if (isKind(last, regions)) return 'region';
    if (isKind(last, cities)) return 'city';
  }
  if (isKind(after[0], regions) && !after[0]?.capital && !isKind(after[1], ofTheState)) return 'region';
  const listed = forms.length > 1 ? phrase : (last?.listed ?? 0);
  if (listed & (Listed.city | Listed.largeCity)) return 'city';
  if (listed & Listed.region) return 'region';
  return countryNamed(text)?.link === 'capital' ? 'city' : undefined;
}

function isKind(form: WordForm | undefined, kind: ReadonlySet<string>): boolean {
  return form !== undefined && kind.has(form.text.toLowerCase());
}
