import { countryNamed } from '../countries/countries';
import { entityTypes } from './entity';
import { type NameDocument, Style } from './nameDocument';
import type { NameSpan } from './nameSpan';
import { Kind } from './wordForm';

const organization = entityTypes.indexOf('organization');
const place = entityTypes.indexOf('place');
const group = entityTypes.indexOf('group');
const site = /\p{L}{2}\.(?:com|org|net|info|news|co\.[a-z]{2}|[a-z]{2})$/u;

/** Mends what one sentence can't tell: the words of headlines, names of sites, countries of two words, two countries with a hyphen. */
export function mendNames(document: NameDocument, spans: readonly NameSpan[]): NameSpan[] {
  return joinCountries(document, splitCountries(document, joinSites(document, dropHeadlineWords(document, spans))));
}

/** "Graves Found Near Border Town": words that the rest of the text writes small only are no name of a headline. */
function dropHeadlineWords({ tokens, forms, styles, uses }: NameDocument, spans: readonly NameSpan[]): NameSpan[] {
  const isHeadline = new Uint8Array(forms.length);
  for (let s = 0; s < styles.length; s++)
    if (styles[s]! >= Style.Title) isHeadline.fill(1, tokens.sentence[s], tokens.sentence[s + 1]);
  if (!isHeadline.includes(1)) return [...spans];
  const small = new Set<number>();
  for (const { kind, lower } of forms) if (kind === Kind.Lower) small.add(lower);
  return spans.filter(({ first, last }) => {
    if (!isHeadline[first]) return true;
    for (let i = first; i <= last; i++) {
      const { lower } = forms[i]!;
      if (!small.has(lower) || uses.get(lower)?.middle) return true;
    }
    return false;
  });
}

/** "China Daily.com": capitals right before the name of a site belong to it. */
function joinSites({ tokens, forms, runStart }: NameDocument, spans: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = [];
  for (const span of spans) {
    const { text, kind } = forms[span.last]!;
    const start = runStart[span.last]!;
    const before = joined.at(-1);
    const isSite = kind === Kind.Mixed || kind === Kind.Capitalised ? site.test(text) : false;
    if (isSite && before && before.last + 1 === span.first && before.first >= start && isApart(tokens, span.first))
      joined[joined.length - 1] = { ...span, first: before.first, type: organization };
    else joined.push(span);
  }
  return joined;
}

/** "[US]-[Afghan] pact", "[Franco]-[German] summit": two countries. */
function splitCountries({ forms }: NameDocument, spans: readonly NameSpan[]): NameSpan[] {
  return spans.flatMap((span) => {
    const { first, last } = span;
    if (last !== first + 2 || forms[first + 1]!.text !== '-') return [span];
    const links = [first, last].map((at) => countryNamed(forms[at]!.text)?.link);
    if (!links.every((link) => link === 'name' || link === 'demonym')) return [span];
    return [first, last].map((at, i) => ({ ...span, first: at, last: at, type: links[i] === 'name' ? place : group }));
  });
}

/** "Four South [Sudanese] soldiers", "[Saudi] [Arabian]": a country or people of two words is one name, and no organization. */
function joinCountries({ forms, runStart }: NameDocument, spans: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = [];
  for (const span of spans) {
    const { last } = span;
    const first = last - 1;
    const before = joined.at(-1);
    const isAlone = span.first === last && runStart[last]! <= first;
    const beforeIt = forms[first];
    const isNamed = beforeIt?.kind === Kind.Capitalised && beforeIt.text !== 'The';
    const link =
      isNamed && (isAlone || (span.first === first && span.type === organization))
        ? countryNamed(`${beforeIt.text} ${forms[last]!.text}`)?.link
        : undefined;
    const isCovered = before !== undefined && before.last >= first;
    if ((link !== 'name' && link !== 'demonym') || (isCovered && before.first < first)) {
      joined.push(span);
      continue;
    }
    if (isCovered) joined.pop();
    joined.push({ ...span, first, type: link === 'name' ? place : group });
  }
  return joined;
}

/** A space stands before the token. */
function isApart({ start, end }: NameDocument['tokens'], i: number): boolean {
  return end[i - 1] !== start[i];
}
