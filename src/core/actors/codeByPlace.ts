import { countryWord } from '../recognize/countries/countries';
import { foldWords } from '../text/foldName';
import type { Draft, DraftMention, Drafts } from './draft';

const directions =
  /^(?:(?:far )?(?:north|south|east|west|northern|southern|eastern|western|north-?east(?:ern)?|north-?west(?:ern)?|south-?east(?:ern)?|south-?west(?:ern)?|central|upper|lower) )+/;
const within = new Set(['of', 'in', 'from']);
/** How many words may stand between "in" and the place: "in the northern city of Kirkuk". */
const reach = 7;
/** Those who may be abroad: "peacekeepers in Lebanon", "reporters in Moscow" are nobody of Lebanon or of Russia. */
const abroad = new Set(['MIL', 'MED', 'BUS']);
const abroadWords =
  /reporter|journalist|correspondent|diplomat|embass|peacekeep|troop|soldier|forces?\b|tourist|traveller|mission/i;
const clauseWords = new Set(['who', 'which', 'that', 'and', 'but', ',', ';', ':', '(', ')', '.', '"']);

/**
 * The country of those whom the text places and gives no other: "Iraqi Kurds", "rebels in the Ivory Coast", "workers of a bus company of
 * Tehran"; a part of a country is of it: "South Lebanon". Only what stands beside the words themselves counts, and the first
 * mention that says one.
 */
export function codeByPlace(drafts: Drafts): void {
  const { reading } = drafts;
  for (const draft of drafts.all)
    if (draft.type === 'place' && draft.country === undefined) {
      const country = partOf(draft);
      if (country !== undefined) draft.country = country;
    }
  const placeAt = new Map<number, Draft>();
  for (const draft of drafts.all)
    if (draft.type === 'place' && draft.country !== undefined)
      for (const { first, kind } of draft.mentions) if (kind !== 'pronoun') placeAt.set(first, draft);
  if (!placeAt.size) return;
  for (const draft of drafts.all) {
    if (draft.country !== undefined || draft.registered) continue;
    if (draft.type !== 'group' && draft.type !== 'organization' && draft.type !== 'person') continue;
    for (const mention of draft.mentions) {
      const country = before(draft, mention) ?? after(draft, mention);
      if (country === undefined) continue;
      draft.country = country;
      break;
    }
  }

  /** "[Iraqi] Kurds" */
  function before(draft: Draft, { first, kind }: DraftMention): string | undefined {
    if (draft.type === 'person' || kind === 'pronoun') return undefined;
    const at = reading.isPossessive(first - 1) ? first - 2 : first - 1;
    if (!reading.sameSentence(at, first)) return undefined;
    const place = placeAt.get(at);
    return place?.mentions.some((mention) => mention.last === at) ? place.country : undefined;
  }

  /** "rebels [in the Ivory Coast]" */
  function after(draft: Draft, { last, kind, text }: DraftMention): string | undefined {
    if (kind !== 'description' && draft.type !== 'group') return undefined;
    const preposition = reading.word(last + 1);
    if (!within.has(preposition)) return undefined;
    if (preposition === 'in' && (abroad.has(draft.sector ?? '') || abroadWords.test(text))) return undefined;
    for (let at = last + 2; at < last + 2 + reach && at < reading.tokens.count; at++) {
      if (!reading.sameSentence(at, last) || clauseWords.has(reading.word(at)) || reading.isVerb(at)) return undefined;
      const place = placeAt.get(at);
      if (place) return place.country;
    }
    return undefined;
  }
}

/** "South Lebanon" is of Lebanon, "the Syrian Golan Heights" of Syria; "South Africa" is a country and never asked. */
function partOf(draft: Draft): string | undefined {
  for (const { text } of draft.names) {
    const name = foldWords(text).replace(/^the /, '');
    const rest = name.replace(directions, '');
    const whole = rest === name ? undefined : countryWord(rest);
    if (whole?.link === 'name') return whole.country;
    const [adjective = '', ...others] = name.split(' ');
    // "the Syrian Golan Heights", not "Indian Wells"
    const said = others.length > 1 ? countryWord(adjective) : undefined;
    if (said?.link === 'demonym') return said.country;
  }
  return undefined;
}
