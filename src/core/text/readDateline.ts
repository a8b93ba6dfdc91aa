import { formatDay, readCalendarDate } from './calendarDate';
import { quote, type Quote, type Span } from './span';

export interface DatelineReading {
  readonly dateline?: Quote;
  /** A whole day that the dateline, or a line of its own near the top, gives. */
  readonly date?: { readonly value: string; readonly span: Span };
  /** A day without its year. */
  readonly partialDate?: Quote;
}

const linesSearched = 8;
const longestDateline = 160;
const placeName = /^\p{Lu}[\p{L}\p{M}.'’ -]*(?:\/\p{Lu}[\p{L}\p{M}.'’ -]*)*$/u;
const upperCasePlace = /^\p{Lu}[\p{Lu}\p{M}.'’/ -]+$/u;

/**
 * Finds the dateline of a news report, such as `BEIJING, July 3 (Xinhua) -` or `NAIROBI, Kenya (AP) _`, at the start of one of
 * the first lines from `from`, and the date that it or a line with nothing else gives.
 */
export function readDateline(text: string, from: number): DatelineReading {
  let lone: DatelineReading['date'];
  let at = from;
  for (let count = 0; count < linesSearched && at < text.length; count++) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, Math.min(next, at + longestDateline)).trimEnd();
    const indent = line.length - line.trimStart().length;
    const whole = next - at <= longestDateline ? readCalendarDate(line) : undefined;
    if (whole?.year !== undefined) {
      lone ??= {
        value: formatDay(whole.year, whole.month, whole.day),
        span: { start: at + indent, end: at + line.length },
      };
    } else {
      const found = dateline(text, at + indent, line.trimStart());
      if (found) return { ...found, ...(!found.date && lone && { date: lone }) };
    }
    at = next;
  }
  return lone ? { date: lone } : {};
}

function dateline(text: string, start: number, line: string): DatelineReading | undefined {
  const dash = / ?(?: -{1,2} | --(?=\w)| _|[–—])/.exec(line);
  if (!dash) return undefined;
  const head = line.slice(0, dash.index);
  const agency = / ?\([^()]{1,50}\)$/.exec(head)?.[0] ?? '';
  const words = head.slice(0, head.length - agency.length);
  const parts = words.split(/, ?|\. (?=\p{Lu})/u);
  const place = parts[0] ?? '';
  if (place.length > 60 || !placeName.test(place) || !(agency || upperCasePlace.test(place))) return undefined;
  const dated = lastDate(words);
  const places = dated ? words.slice(0, dated.index) : words;
  if (places.split(/, ?/).some((part) => part.trim() && !placeName.test(part.trim()))) return undefined;
  const all = quote(text, start, start + dash.index + dash[0].trimEnd().length);
  if (!dated) return { dateline: all };
  const span = { start: start + dated.index, end: start + words.length };
  const day = readCalendarDate(dated.words);
  if (day?.year === undefined) return { dateline: all, partialDate: quote(text, span.start, span.end) };
  return { dateline: all, date: { value: formatDay(day.year, day.month, day.day), span } };
}

/** The date at the end of a dateline's head: the longest tail, after a comma or full stop, that reads as one. */
function lastDate(words: string): { index: number; words: string } | undefined {
  for (const gap of words.matchAll(/[,.] +/g)) {
    const index = gap.index + gap[0].length;
    const tail = words.slice(index);
    if (readCalendarDate(tail)) return { index, words: tail };
  }
  return undefined;
}
