import { countryWord } from '../recognize/countries/countries';
import type { Reading } from './reading';

const locating = new Set(
  'in at near from to outside inside around across through into over above towards toward via within off beyond behind leaving visiting downtown central eastern western northern southern of'.split(
    ' ',
  ),
);
/** What comes before a government that something is done to or with. */
const addressing = new Set(
  'accuse accused accuses accusing urge urged urges urging ask asked asks asking tell told tells warn warned warns warning blame blamed blames blaming press pressed pressure pressured assure assured criticize criticized criticise criticised condemn condemned thank thanked persuade persuaded force forced angered anger infuriated embarrassed isolate punish threaten threatened help helped allow allowed against with between by let lobbied convince convinced support supported supports embolden'.split(
    ' ',
  ),
);
const callsOn = new Set('called call calls calling pressure sanctions sanction tariffs tariff relied'.split(' '));
/** Nouns that belong to a city as a place: "Moscow's streets". */
const cityNouns = new Set(
  'airport airports street streets mayor residents resident port suburb suburbs outskirts university district districts main central old largest biggest city subway metro population weather traffic skyline square stadium hospital hospitals market markets police north south east west northern southern eastern western downtown centre center port harbour harbor neighbourhoods neighborhoods neighbourhood neighborhood hotels hotel museum cathedral opera club economy-class stock famous historic inhabitants people poor slums'.split(
    ' ',
  ),
);
/** Verbs whose subject stays a place. */
const stative = new Set('lies sits stands lay remains became becomes hosted hosts woke grew fell saw'.split(' '));
const ready = new Set(
  'ready willing keen prepared determined unwilling reluctant adamant concerned committed not set due likely unlikely worried alarmed aware confident hopeful sceptical skeptical involved responsible guilty unhappy happy pleased disappointed eager furious angry wary open opposed'.split(
    ' ',
  ),
);

const partisans = new Set(
  'ally allies pawn pawns puppet puppets critic critics enemy enemies foe foes rival rivals partner partners behalf friend friends stooge stooges agent agents lackey lackeys proxy proxies'.split(
    ' ',
  ),
);

/** The verb whose subject the name is, where words stand between: "Bamako, ruled by a junta, accuses". */
function subjectVerb(reading: Reading, first: number, last: number): number | undefined {
  if (reading.word(last + 1) !== ',' || !reading.syntax || !reading.isSubject(first, last)) return undefined;
  for (let token = first; token <= last; token++) {
    const head = reading.syntax.head[token] ?? -1;
    if (head > last && reading.isVerb(head)) return head;
  }
  return undefined;
}

/**
 * Why a capital or seat stands for its government here, as a sentence; undefined where it is a place ("in Beijing", "BEIJING,
 * July 3", "Moscow's streets").
 */
export function actsAsGovernment(reading: Reading, first: number, last: number, seat: boolean): string | undefined {
  const country = countryWord(reading.entity(first)?.text ?? '')?.country;
  if (!country) return undefined;
  const name = reading.entity(first)?.text ?? '';
  const before = reading.word(first - 1) === 'the' ? first - 2 : first - 1;
  const sameBefore = before >= 0 && reading.sameSentence(before, first);
  const previous = sameBefore ? reading.word(before) : '';
  // "a pawn of Washington", "allies of Moscow"
  if (previous === 'of' && partisans.has(reading.word(before - 1)))
    return `“${reading.text(before - 1)} of ${name}”: of a government.`;
  if (locating.has(previous)) return undefined;
  const next = last + 1;
  const following = next < reading.tokens.count && reading.sameSentence(next, last);
  if (following && reading.word(next) === '(') return undefined;
  if (following && reading.isPossessive(next)) {
    const owned = next + 1;
    if (!seat && (cityNouns.has(reading.word(owned)) || reading.isCapital(owned))) return undefined;
    // A quotation mark or adjective may come first: Moscow's "internal affair".
    for (let at = owned; at < owned + 3; at++) if (!seat && cityNouns.has(reading.word(at))) return undefined;
    const thing = /\p{L}/u.test(reading.text(owned)) ? owned : owned + 1;
    return `“${name}” owns “${reading.text(thing)}” here, as a government does.`;
  }
  const verb = reading.afterAdverbs(last);
  if (following && reading.sameSentence(verb, last) && reading.isVerb(verb) && isAct(reading, verb, seat))
    return `“${name}” is the subject of “${reading.text(verb)}”: the government is meant, not the city.`;
  const remote = subjectVerb(reading, first, last);
  if (remote !== undefined && isAct(reading, remote, seat))
    return `“${name}” is the subject of “${reading.text(remote)}”: the government is meant, not the city.`;
  // "called Manila a pawn"; "called Manila" alone may be a telephone call
  if (/^call(?:s|ed|ing)$/.test(previous) && /^(?:a|an|the|its|“|")$/.test(reading.word(next)))
    return `“${reading.text(before)} ${name}”: what is said of a government.`;
  if (previous && addressing.has(previous)) {
    if (previous === 'by' && !/(?:ed|en|ght|un|awn|old|ent|ound|eld|own|ut)$/.test(reading.word(before - 1)))
      return undefined;
    if (previous === 'with' && !following) return undefined;
    return `“${reading.text(before)} ${name}”: what is done to or by a government.`;
  }
  if (previous === 'on' && callsOn.has(reading.word(before - 1)))
    return `“${reading.text(before - 1)} on ${name}”: the government is asked.`;
  if ((previous === 'and' || previous === 'or') && following) {
    const partner = before - 1;
    const other = reading.entity(partner);
    // "between Moscow and Washington", "Moscow and Washington agreed"
    if (other && countryWord(other.text)) {
      const start = reading.firstOf[reading.entityAt[partner] ?? 0] ?? partner;
      const lead = reading.word(start - 1);
      if (lead === 'between' || lead === 'both' || addressing.has(lead))
        return `“${lead} ${other.text} and ${name}”: two governments.`;
    }
  }
  if (following && reading.word(next) === 'and') {
    const other = reading.entity(next + 1);
    if (other && countryWord(other.text)) {
      const end = reading.lastOf[reading.entityAt[next + 1] ?? 0] ?? next;
      const joint = reading.afterAdverbs(end);
      if (reading.isVerb(joint) && isAct(reading, joint, seat))
        return `“${name} and ${other.text} ${reading.text(joint)}”: governments act.`;
    }
  }
  return seat && !following
    ? undefined
    : seat
      ? `“${name}” is a seat of government, and nothing places anything there.`
      : undefined;
}

/** "was in touch with", "was in talks", "is at odds", "is under pressure": what only people and governments are. */
function inTouch(reading: Reading, at: number): boolean {
  const phrase = `${reading.word(at)} ${reading.word(at + 1)}`;
  return /^(?:in (?:touch|talks|contact|favou?r|discussions|negotiations)|at (?:odds|war)|under pressure|on board)$/.test(
    phrase,
  );
}

function isAct(reading: Reading, verb: number, seat: boolean): boolean {
  const word = reading.word(verb);
  if (stative.has(word)) return seat;
  if (!reading.isAuxiliary(verb)) return true;
  if (seat) return true;
  let next = reading.afterAdverbs(verb);
  // was "deeply concerned"
  if (/^["“]$/.test(reading.word(next))) next = reading.afterAdverbs(next);
  const after = reading.word(next);
  if (/^(?:is|are|was|were)$/.test(word)) return /ing$/.test(after) || ready.has(after) || inTouch(reading, next);
  if (/^(?:has|have|had)$/.test(word))
    return /(?:ed|en|own|ent|old|id|ut|ade|ought|aught|eld|ost|un|ept|one)$/.test(after) && after !== 'been';
  return after !== 'be' && !/^\d/.test(after);
}
