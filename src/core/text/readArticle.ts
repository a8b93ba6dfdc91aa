import type { Article, DateOrigin, DocumentDate } from './article';
import { formatDay, readCalendarDate } from './calendarDate';
import { readDateline } from './readDateline';
import { readHeader } from './readHeader';
import { quote, type Quote, type Span } from './span';
import type { Fix, Problem } from './problem';

const setDate: Fix = { title: 'Set the date of this article', action: 'set-date' };
const longestHeadline = 250;

/**
 * Reads header, headline, dateline and date of a text. Offsets are UTF-16 units of the text as given, BOM and CRLF included.
 * Total: never throws; what is wrong stands in `problems`. Bounded: looks at the head of the text only.
 *
 * The date comes from the header (`date 2023-07-03`, `date: ...`, YAML front matter), else from a wire dateline or a line of its
 * own near the top that gives day, month and year.
 */
export function readArticle(text: string): Article {
  const header = readHeader(text);
  const body: Span = { start: header.end, end: text.length };
  const top = readDateline(text, body.start);
  const problems: Problem[] = [];
  const title = header.title ?? headline(text, body, top.dateline);
  let date: DocumentDate | undefined;
  if (header.date) {
    const day = readCalendarDate(header.date.text);
    if (day?.year !== undefined) {
      date = { value: formatDay(day.year, day.month, day.day), span: spanOf(header.date), origin: 'header' };
    } else problems.push(badDate(header.date));
  }
  if (!date && top.date) date = { value: top.date.value, span: top.date.span, origin: 'dateline' };
  if (!date && problems.length === 0 && hasWords(text, body)) problems.push(noDate(text, body, top.partialDate));
  return {
    text,
    ...(date && { date }),
    ...(title && { title }),
    ...(header.source && { source: header.source }),
    ...(header.url && { url: header.url }),
    ...(header.author && { author: header.author }),
    header: { start: 0, end: header.end },
    ...(top.dateline && { dateline: top.dateline }),
    body,
    problems,
  };
}

/** The article with a date that comes from outside its text. A value that is no day leaves the date and adds a problem. */
export function withDate(article: Article, value: string, origin: DateOrigin): Article {
  const day = readCalendarDate(value);
  if (day?.year === undefined) {
    return { ...article, problems: [...article.problems, badDate({ start: 0, end: 0, text: value })] };
  }
  const date: DocumentDate = { value: formatDay(day.year, day.month, day.day), origin };
  return { ...article, date, problems: article.problems.filter((problem) => problem.rule !== 'no-date') };
}

function spanOf({ start, end }: Quote): Span {
  return { start, end };
}

function badDate(found: Quote): Problem {
  const words = found.text.slice(0, 40);
  return {
    rule: 'bad-date',
    severity: 'error',
    span: spanOf(found),
    message: words
      ? `“${words}” is not a day of the calendar. Write the date as YYYY-MM-DD.`
      : 'The date is empty. Write it as YYYY-MM-DD.',
    fixes: [setDate],
  };
}

function noDate(text: string, body: Span, partial: Quote | undefined): Problem {
  const start = firstWord(text, body);
  const newline = text.slice(start, start + 80).search(/[\r\n]/);
  const end = newline < 0 ? Math.min(text.length, start + 80) : start + newline;
  return {
    rule: 'no-date',
    severity: 'warning',
    span: partial ? spanOf(partial) : { start, end },
    message: partial
      ? `The dateline says “${partial.text}” without a year, so dates such as “Monday” can't be resolved. Set the article's date.`
      : "This article has no date, so dates such as “Monday” or “last week” can't be resolved. Set its date.",
    fixes: [setDate],
  };
}

function hasWords(text: string, body: Span): boolean {
  return firstWord(text, body) < body.end;
}

function firstWord(text: string, body: Span): number {
  let at = body.start;
  while (at < body.end && /\s/.test(text[at] ?? '')) at++;
  return at;
}

/** A first line that stands alone, is short and is no sentence. */
function headline(text: string, body: Span, dateline: Quote | undefined): Quote | undefined {
  const start = firstWord(text, body);
  const line = /^([^\r\n]*)(\r?\n[ \t]*\r?\n)/.exec(text.slice(start, start + longestHeadline + 8));
  if (!line || (dateline && dateline.start === start)) return undefined;
  const mark = /^#{1,6} +/.exec(line[1] ?? '')?.[0].length ?? 0;
  const words = (line[1] ?? '').slice(mark).trimEnd();
  if (!words || words.length > longestHeadline || (!mark && /[.:;,]["”’)]*$/.test(words))) return undefined;
  return quote(text, start + mark, start + mark + words.length);
}
