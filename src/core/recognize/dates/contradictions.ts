import type { Problem } from '../../text/problem';
import { dayNumber, weekdayOf } from './calendar';
import { describeTimex, weekdayNamesInOrder } from './describeTimex';
import type { DateMention } from './timex';
import { readValue } from './value';

const weekdayWord = /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*/i;
/** Rules whose value is the day that the words name. */
const written: ReadonlySet<string> = new Set([
  'month-day',
  'day-month',
  'numeric-date',
  'numeric-month-day',
  'weekday-date',
  'time-of-day',
  'part-of-day',
]);
const joint = /^(?:,? ?\(|, | )$/;
const starts = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Dates that contradict themselves: a weekday that the day did not have, within one expression ("Monday, July 4, 2023") or beside
 * it ("Monday (July 4)"). Each problem lies on the weekday and offers to note it beside the article, or to put the right one into the text. `text` is what the mentions' offsets count.
 */
export function contradictions(text: string, dates: readonly DateMention[]): Problem[] {
  const problems: Problem[] = [];
  dates.forEach((mention, index) => {
    const day = writtenDay(mention);
    if (day === undefined) return;
    const own = weekdayIn(mention);
    const previous = dates[index - 1];
    const beside =
      previous && !own && isBareWeekday(previous) && joint.test(text.slice(previous.end, mention.start))
        ? weekdayIn(previous)
        : undefined;
    const weekday = own ?? beside;
    if (!weekday || weekday.number === weekdayOf(day)) return;
    const right = weekdayNamesInOrder[weekdayOf(day) - 1] ?? '';
    const value = (mention.value ?? '').slice(0, 10);
    const words = describeTimex({ type: 'DATE', value }).replace(/^\w+, /, '');
    const wrong = weekdayNamesInOrder[weekday.number - 1] ?? '';
    problems.push({
      rule: 'date-contradiction',
      severity: 'warning',
      span: { start: weekday.start, end: weekday.end },
      message: `${words} is a ${right}, not a ${wrong}. One of the two is wrong.`,
      fixes: [
        {
          title: `Annotate “${mention.text}” as ${words}, with a note that ${wrong} is wrong`,
          annotate: {
            start: mention.start,
            end: mention.end,
            type: 'date',
            value: mention.value ?? '',
            note: `The article says ${wrong}; ${words} is a ${right}.`,
          },
        },
        {
          title: `Change ${weekday.text} to ${right} in the article`,
          replace: { start: weekday.start, end: weekday.end, text: right },
        },
      ],
    });
  });
  return problems;
}

/** The day of a mention that names day and month, as a day number. */
function writtenDay({ value, text, rule }: DateMention): number | undefined {
  const point = value === undefined ? undefined : readValue(value);
  if (!written.has(rule) || point?.month === undefined || point.day === undefined || !/\d/.test(text)) return undefined;
  const rest = text.replace(weekdayWord, '');
  if (!/[a-z]{3}|\d[-/.]\d/i.test(rest.replace(/\b[ap]\.?m\b\.?/gi, ''))) return undefined;
  return dayNumber({ year: point.year, month: point.month, day: point.day });
}

function isBareWeekday({ text }: DateMention): boolean {
  return /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$/i.test(text);
}

function weekdayIn({
  text,
  start,
}: DateMention): { text: string; number: number; start: number; end: number } | undefined {
  const match = weekdayWord.exec(text);
  if (!match) return undefined;
  const number = starts.indexOf((match[1] ?? '').toLowerCase()) + 1;
  if (!/day$/i.test(match[0]) && match[0].length > 5) return undefined;
  return { text: match[0], number, start: start + match.index, end: start + match.index + match[0].length };
}
