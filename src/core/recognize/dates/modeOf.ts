import type { Article } from '../../text/article';
import { word } from './lexicon';
import type { Meaning, Reading } from './meaning';
import type { Mode } from './resolve';
import type { Scan } from './scan';
import { readValue } from './value';

/** Whether only the document's date tells when: "Monday", "yesterday", "last week". */
function isToldFromNow(meaning: Meaning): boolean {
  if (meaning.kind === 'calendar')
    return meaning.weekday !== undefined && meaning.year === undefined && meaning.month === undefined;
  if (meaning.kind === 'time') return meaning.day !== undefined && isToldFromNow(meaning.day);
  return (meaning.kind === 'relative' || meaning.kind === 'shift') && meaning.from === 'now';
}

const since = word('since');
const fewest = 4;
/** Where news says what is new, in UTF-16 units. */
const lead = 1000;

/** "on Saturday", "yesterday", "last week"; not "today", which histories say for "nowadays". */
function isFresh({ meaning }: Reading): boolean {
  const day = meaning.kind === 'time' && meaning.day ? meaning.day : meaning;
  if (!isToldFromNow(day)) return false;
  return (
    day.kind === 'calendar' ||
    (day.kind === 'relative' && (day.unit === 'week' || (day.unit === 'day' && day.offset !== 0)))
  );
}

/**
 * How a text tells time: narrative where whole dates and years far from the document's far outnumber times told from it, or where a short text without any such times
 * goes on with days after a far date; news otherwise, and wherever it opens as news does. Our own rule, set on news of TempEval-3 and histories of WikiWars.
 */
export function modeOf(scan: Scan, readings: readonly Reading[], { date, header }: Article): Mode {
  const year = date && readValue(date.value)?.year;
  let far = 0;
  let deictic = 0;
  let near = 0;
  let months = 0;
  let undated = 0;
  for (const { meaning, start } of readings) {
    // The header's own date tells nothing of the text.
    if (scan.start(start) < header.end) continue;
    if (isToldFromNow(meaning)) deictic++;
    const written =
      meaning.kind === 'calendar'
        ? meaning.year
        : meaning.kind === 'absolute'
          ? readValue(meaning.value)?.year
          : undefined;
    if (written === undefined) {
      // Before the first far date, months and days belong to the document's year.
      if (meaning.kind === 'calendar' && meaning.month !== undefined && !meaning.inYear)
        undated += far === 0 ? -Infinity : 1;
    } else if (year !== undefined && Math.abs(written - year) <= 1) near++;
    else if (scan.id(start - 1) !== since) {
      far++;
      if (meaning.kind === 'calendar' && meaning.month !== undefined) months++;
    }
  }
  if (readings.some((reading) => scan.start(reading.start) < lead && isFresh(reading))) return 'news';
  if (far >= fewest) return far > deictic * 3 ? 'narrative' : 'news';
  // A short history tells its year once or twice, and goes on with days.
  const isShortStory = months > 0 ? undated > 0 && far + undated > 2 : far > 1 && undated > 1;
  return deictic === 0 && near === 0 && isShortStory ? 'narrative' : 'news';
}
