import { quote, type Quote } from './span';

/** What the header lines of a text say; the values are not judged. `end` is where the body starts. */
export interface Header {
  readonly end: number;
  readonly date?: Quote;
  readonly title?: Quote;
  readonly source?: Quote;
  readonly url?: Quote;
  readonly author?: Quote;
}

type Field = 'date' | 'title' | 'source' | 'url' | 'author';

const fields: Readonly<Record<string, Field>> = {
  date: 'date',
  published: 'date',
  title: 'title',
  headline: 'title',
  source: 'source',
  publisher: 'source',
  url: 'url',
  link: 'url',
  author: 'author',
  byline: 'author',
};
const longestLine = 2000;
const mostLines = 100;

/**
 * Reads YAML front matter between `---` lines, or header lines from the top: `key: value`, and ` date 2023-07-03` after which
 * the text may follow on the same line. Never throws; reads at most a hundred lines.
 */
export function readHeader(text: string): Header {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return readFrontMatter(text, start) ?? readLines(text, start);
}

function readFrontMatter(text: string, start: number): Header | undefined {
  const first = lineAt(text, start);
  if (!/^---[ \t]*$/.test(first.text)) return undefined;
  const found: Partial<Record<Field, Quote>> = {};
  let at = first.next;
  for (let count = 0; count < mostLines && at < text.length; count++) {
    const line = lineAt(text, at);
    if (/^(---|\.\.\.)[ \t]*$/.test(line.text)) return { ...found, end: skipBlankLines(text, line.next) };
    const pair = readPair(text, at, line.text);
    if (pair) found[pair.field] ??= pair.value;
    at = line.next;
  }
  return undefined;
}

function readLines(text: string, start: number): Header {
  const found: Partial<Record<Field, Quote>> = {};
  let end = 0;
  let at = start;
  for (let count = 0; count < mostLines && at < text.length; count++) {
    const line = lineAt(text, at);
    const dated = found.date
      ? null
      : /^(\s{0,3}date[ \t]+)(\d[\d/.-]*\d(?:T[\d:.Z+-]+)?)(?=[\s]|$)[ \t]*/i.exec(line.text);
    if (dated) {
      const from = at + (dated[1] ?? '').length;
      found.date = quote(text, from, from + (dated[2] ?? '').length);
      end = at + dated[0].length;
      if (dated[0].length < line.text.length) return { ...found, end };
    } else {
      const pair = readPair(text, at, line.text);
      if (!pair || found[pair.field]) break;
      found[pair.field] = pair.value;
    }
    end = line.next;
    at = line.next;
  }
  return { ...found, end: end === 0 ? 0 : skipBlankLines(text, end) };
}

/** `key: value` with a key we know; quotes around the value are left out of its span. */
function readPair(text: string, at: number, line: string): { field: Field; value: Quote } | undefined {
  const match = /^(\s{0,3}([A-Za-z]{3,12})[ \t]*:[ \t]*)(.*?)[ \t]*$/.exec(line);
  const field = fields[(match?.[2] ?? '').toLowerCase()];
  if (!match || !field) return undefined;
  let from = at + (match[1] ?? '').length;
  let to = from + (match[3] ?? '').length;
  const mark = text[from];
  if ((mark === '"' || mark === "'") && to - from >= 2 && text[to - 1] === mark) {
    from++;
    to--;
  }
  return { field, value: quote(text, from, to) };
}

/** The line that starts at `at` without its break (its head, where it is very long), and where the next one starts. */
function lineAt(text: string, at: number): { text: string; next: number } {
  const newline = text.indexOf('\n', at);
  const stop = newline < 0 ? text.length : newline;
  const next = newline < 0 ? text.length : newline + 1;
  const end = stop > at && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
  return { text: text.slice(at, Math.min(end, at + longestLine)), next };
}

function skipBlankLines(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const line = lineAt(text, end);
    if (line.text.trim() || line.next - end > longestLine) return end;
    end = line.next;
  }
  return end;
}
