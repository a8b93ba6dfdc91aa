import type { Article } from '../../text/article';
import { dayNumber } from './calendar';
import { digits } from './lexicon';
import type { Meaning, Reading } from './meaning';
import { isGlued, slash } from './vocabulary';
import type { Scan } from './scan';
import { firstDayOf, readValue } from './value';

/** How 03/07/2023 is read: 3 July, 7 March, or as the article's own evidence tells. */
export const dateOrders = ['auto', 'dayFirst', 'monthFirst'] as const;
export type DateOrder = (typeof dateOrders)[number];

export interface DayMonthOrder {
  readonly isDayFirst: boolean;
  /** Why, as the end of a sentence for people. */
  readonly because: string;
}

/** Days about the document's date in which a news article is expected to have its dates. */
const nearby = 10;
/** Two letters that are sold to everyone, and so tell no country. */
const sold: ReadonlySet<string> = new Set('ai cc co eu fm gg io la ly me to tv ws'.split(' '));
const host = /^[a-z]+:\/\/([^/:?#\s]+)/i;

/**
 * In which order an article writes day and month in digits, from the surest evidence to the weakest: a date elsewhere in it that fits one
 * order alone (25/12/2023); an order that puts its dates beside the document's where the other does not; the order of its dates
 * in words (3 July, July 3); the country of its address; the reader's locale. Countries and locales follow the runtime's CLDR
 * (ECMA-402). Without any of them the month comes first.
 */
export function dayMonthOrder(
  scan: Scan,
  readings: readonly Reading[],
  article: Article,
  order: DateOrder = 'auto',
  locale?: string,
): DayMonthOrder {
  if (order !== 'auto') return { isDayFirst: order === 'dayFirst', because: 'as the setting says' };
  return (
    byClearDates(scan, readings) ??
    byNearness(readings, article.date?.value) ??
    byWords(readings) ??
    byAddress(article.url?.text) ??
    byLocale(locale) ?? { isDayFirst: false, because: 'since nothing in the article tells' }
  );
}

function byClearDates(scan: Scan, readings: readonly Reading[]): DayMonthOrder | undefined {
  let dayFirst: string | undefined;
  let monthFirst: string | undefined;
  let lead = 0;
  for (const { start, end } of readings) {
    for (let i = start; i + 2 < end; i++) {
      if (scan.id(i) !== digits || scan.id(i + 1) !== slash || scan.id(i + 2) !== digits) continue;
      if (!isGlued(scan, i + 1) || !isGlued(scan, i + 2) || scan.length(i) > 2 || scan.length(i + 2) > 2) continue;
      const isClear = scan.value(i) > 12 || scan.value(i + 2) > 12;
      if (isClear && scan.value(i) > 12) {
        dayFirst ??= scan.words(start, end);
        lead++;
      } else if (isClear) {
        monthFirst ??= scan.words(start, end);
        lead--;
      }
      i += 3;
    }
  }
  const witness = lead > 0 ? dayFirst : lead < 0 ? monthFirst : undefined;
  return witness === undefined ? undefined : { isDayFirst: lead > 0, because: `since the article has ${witness} too` };
}

function byNearness(readings: readonly Reading[], documentDate: string | undefined): DayMonthOrder | undefined {
  const point = documentDate === undefined ? undefined : readValue(documentDate);
  if (!point) return undefined;
  const today = dayNumber(firstDayOf(point));
  let lead = 0;
  for (const { meaning } of readings) {
    if (meaning.kind !== 'either') continue;
    lead += Number(isNear(meaning.dayFirst, today)) - Number(isNear(meaning.monthFirst, today));
  }
  return lead === 0 ? undefined : { isDayFirst: lead > 0, because: "since that lies beside the article's date" };
}

function isNear(meaning: Meaning, today: number): boolean {
  const point = meaning.kind === 'absolute' ? readValue(meaning.value) : undefined;
  return point !== undefined && Math.abs(dayNumber(firstDayOf(point)) - today) <= nearby;
}

function byWords(readings: readonly Reading[]): DayMonthOrder | undefined {
  let lead = 0;
  for (const { rule } of readings) lead += rule === 'day-month' ? 1 : rule === 'month-day' ? -1 : 0;
  return lead === 0 ? undefined : { isDayFirst: lead > 0, because: 'as the article writes its dates in words' };
}

function byAddress(url: string | undefined): DayMonthOrder | undefined {
  const domain = url === undefined ? undefined : host.exec(url)?.[1]?.split('.').pop();
  if (domain?.length !== 2 || sold.has(domain.toLowerCase())) return undefined;
  const isDayFirst = isDayFirstIn(`und-${domain}`);
  return isDayFirst === undefined ? undefined : { isDayFirst, because: `as is usual where .${domain} is` };
}

function byLocale(locale: string | undefined): DayMonthOrder | undefined {
  const isDayFirst = locale === undefined ? undefined : isDayFirstIn(locale);
  return isDayFirst === undefined ? undefined : { isDayFirst, because: `as is usual in ${locale ?? ''}` };
}

/** Whether a locale writes the day before the month; undefined where the year comes first or the locale is not known. */
function isDayFirstIn(locale: string): boolean | undefined {
  try {
    const { language, region } = new Intl.Locale(locale).maximize();
    const format = new Intl.DateTimeFormat(region ? `${language}-${region}` : language, {
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const [first] = format.formatToParts(0).filter(({ type }) => type !== 'literal');
    return first?.type === 'day' ? true : first?.type === 'month' ? false : undefined;
  } catch {
    return undefined;
  }
}
