import { daysInMonth, isDay } from '../../text/calendarDate';
import { addMonths, dayNumber, dayOf, weekdayOf, type Day } from './calendar';
import type { DayMonthOrder } from './dayMonthOrder';
import { holidayDays, type Holiday } from './holidayDays';
import { word, WordSet } from './lexicon';
import type { Anchor, Meaning, Reading, Unit } from './meaning';
import { movedBy } from './movedBy';
import { dayCosts, monthCosts, monthCostsOfEvents, nearest } from './nearest';
import { partOf } from './partOf';
import { gaps, type Scan } from './scan';
import { directionOf, isAfterPast, isBoundary, type Direction } from './tense';
import type { DateBasis, DateMention, TimexMod, TimexType } from './timex';
import { unitAt } from './unitAt';
import { dayValue, firstDayOf, monthValue, readValue, weekValue, yearValue, type Point } from './value';

export type Mode = 'news' | 'narrative';

interface Outcome {
  readonly value?: string;
  /** Where the value is less sure than the words; what the words say goes first. */
  readonly mod?: TimexMod;
  readonly basis?: DateBasis;
  readonly reason?: string;
}

interface Known {
  readonly point: Point;
  readonly value: string;
  readonly span: { readonly start: number; readonly end: number };
}

const ended = word('ended');
const endings = new WordSet('ended ending to');
/** What makes 11 September the day of 2001. */
const attacks = new WordSet('attack attacks terror terrorist terrorists hijackers hijackings');
/** What joins weekdays of one week: "on Tuesday and Wednesday", "from Monday to Thursday". */
const joining = new WordSet('and or to through thru till until - / ,');
const on = word('on');
const inWord = word('in');
const comparing = new WordSet('from with than versus compared against');
/** Rules whose period is the one a report compares with, not the one it is about. */
const comparisons: ReadonlySet<string> = new Set(['year-ago', 'ago', 'earlier', 'same-period', 'relative']);
const fullWord = word('full');
const since = word('since');
const noDocumentDate = "It counts from the article's date, which is not known.";
/** 0, -1, 1, -2, 2 ... */
const nearestMonths = Array.from({ length: 29 }, (_, index) => (index % 2 ? -1 : 1) * Math.ceil(index / 2));
/** How many tokens of a sentence are looked at. */
const sentenceReach = 60;
/** Months back from the last told from which on a story has gone over to the next year: "On 20 December ... In January ...". */
const turn = 11;
const leapYear = 2000;
const noSuchDay = 'There is no such day.';
const unknownHoliday = 'Its date in that year is not known.';
const vagueAmount = 'How long is not told.';
const nothingBefore = 'It refers to a date told before, and there is none.';

/**
 * Turns what the words mean into TIMEX3 values, one reading after another in text order. Keeps the last dates told, since later
 * ones may count from them. In news a date without a year is placed near the document's date; in narrative it follows the last
 * date of the text.
 */
export class Resolver {
  private readonly today: Day | undefined;
  private readonly documentBasis: DateBasis | undefined;
  private last: Known | undefined;
  private lastDay: Known | undefined;
  private lastPeriod: Known | undefined;
  private lastWritten: Known | undefined;
  private next: Reading | undefined;
  private previous: { readonly reading: Reading; readonly value?: string } | undefined;
  private known: DayMonthOrder | undefined;

  constructor(
    private readonly scan: Scan,
    documentDate: string | undefined,
    private readonly mode: Mode,
    private readonly order: () => DayMonthOrder,
  ) {
    const point = documentDate === undefined ? undefined : readValue(documentDate);
    this.today = point && firstDayOf(point);
    this.documentBasis = documentDate === undefined ? undefined : { kind: 'document', value: documentDate };
  }

  /** `next` is the reading that follows. */
  resolve(reading: Reading, next?: Reading): DateMention {
    this.next = next;
    const { scan } = this;
    const start = scan.start(reading.start);
    const end = scan.end(reading.end - 1);
    const { meaning, rule } = reading;
    const outcome = this.outcomeOf(meaning, reading);
    const mod = reading.mod ?? outcome.mod;
    const mention: DateMention = {
      start,
      end,
      text: scan.text.slice(start, end),
      type: typeOf(meaning, outcome.value),
      ...(outcome.value !== undefined && { value: outcome.value }),
      ...(mod && { mod }),
      ...(meaning.kind === 'set' && meaning.quant && { quant: meaning.quant }),
      ...(meaning.kind === 'set' && meaning.freq && { freq: meaning.freq }),
      ...(meaning.kind === 'time' && meaning.time.zone && { zone: meaning.time.zone }),
      rule,
      ...(outcome.basis && { basis: outcome.basis }),
      ...(outcome.reason && { reason: outcome.reason }),
    };
    this.remember(mention, reading);
    this.previous = { reading, ...(outcome.value !== undefined && { value: outcome.value }) };
    if (mention.value === 'P3M' && next && next.start === reading.end + 1 && endings.has(this.scan.id(reading.end))) {
      const value = this.quarterTo(next)?.value;
      const point = value === undefined ? undefined : readValue(value);
      if (value !== undefined && point) this.lastPeriod = { point, value, span: { start, end } };
    }
    return mention;
  }

  private remember({ type, value, start, end, basis, rule }: DateMention, reading: Reading): void {
    const isComparison = comparisons.has(rule);
    if (value === undefined || type === 'DURATION' || type === 'SET') return;
    const point = readValue(value);
    if (!point) return;
    const known = { point, value, span: { start, end } };
    if ((point.grain === 'quarter' || point.grain === 'half') && !isComparison && !this.isOutlook(point, reading))
      this.lastPeriod = known;
    this.lastWritten = basis === undefined || (basis.kind === 'text' && !isComparison) ? known : undefined;
    if (this.mode === 'narrative' && basis?.kind === 'document') return;
    // A year in brackets is a source or an aside: the story does not move there.
    if (point.grain === 'year' && this.scan.text[start - 1] === '(') return;
    // "for the first time since 1740": a look back.
    if (point.grain === 'year' && this.scan.id(reading.start - 1) === since && this.last) return;
    // What a report compares with is not what it goes on about.
    if (isComparison && rule !== 'relative' && (point.grain === 'year' || point.grain === 'quarter')) return;
    this.last = known;
    if (point.day !== undefined) this.lastDay = known;
  }

  /** Whether a period is to come: reports compare what is over. The tense decides where a fiscal year may differ from the calendar's. */
  private isOutlook(point: Point, reading: Reading): boolean {
    if (!this.today) return false;
    const { year, month } = firstDayOf(point);
    const after = addMonths(year, month, point.grain === 'quarter' ? 3 : 6);
    if (dayNumber({ ...after, day: 1 }) <= dayNumber(this.today)) return false;
    return directionOf(this.scan, reading.start, reading.end) !== 'past';
  }

  private outcomeOf(meaning: Meaning, reading: Reading): Outcome {
    switch (meaning.kind) {
      case 'duration':
        return this.duration(meaning, reading);
      case 'absolute':
      case 'set':
      case 'reference':
        return { value: meaning.value };
      case 'open':
        return { ...(meaning.value !== undefined && { value: meaning.value }), reason: meaning.reason };
      case 'either':
        return this.either(meaning, reading);
      case 'calendar':
        return this.calendar(meaning, reading);
      case 'holiday':
        return this.holiday(meaning, reading);
      case 'relative':
        return this.relative(meaning, reading);
      case 'shift':
        return this.shift(meaning, reading);
      case 'report':
        return this.report(meaning, reading);
      case 'part':
        return this.part(meaning, reading);
      case 'time':
        return this.time(meaning, reading);
    }
  }

  /** Day and month that could change places are read as the article tells, and say so. */
  private either(meaning: Extract<Meaning, { kind: 'either' }>, reading: Reading): Outcome {
    const { isDayFirst, because } = (this.known ??= this.order());
    const order = isDayFirst ? 'day before month' : 'month before day';
    return {
      ...this.outcomeOf(isDayFirst ? meaning.dayFirst : meaning.monthFirst, reading),
      reason: `Read with the ${order}, ${because}.`,
    };
  }

  /** In a story "two days after the siege" is a date: what was told last is what it counts from. */
  private duration({ value, beside }: Extract<Meaning, { kind: 'duration' }>, reading: Reading): Outcome {
    if (!beside || this.mode !== 'narrative' || this.last?.point.day === undefined) return { value };
    return this.shift({ kind: 'shift', from: 'told', ...beside }, reading);
  }

  /** The day that an anchor stands for, what it is known from, and how fine it is. */
  private anchor(
    from: Anchor,
    reading: Reading,
    unit: Unit = 'year',
  ): { day: Day; basis?: DateBasis; point?: Point; mod?: TimexMod } | undefined {
    if (typeof from === 'object') {
      const outcome = this.outcomeOf(from, reading);
      const point = outcome.value === undefined ? undefined : readValue(outcome.value);
      const { basis, mod } = outcome;
      return point && { day: firstDayOf(point), point, ...(basis && { basis }), ...(mod && { mod }) };
    }
    const known = from === 'now' ? undefined : this.lastFor(unit);
    if (known) return { day: firstDayOf(known.point), point: known.point, basis: textBasis(known) };
    if (from === 'told') return undefined;
    const point = this.today && ({ grain: 'day', ...this.today } as const);
    return point && { day: this.today, point, ...(this.documentBasis && { basis: this.documentBasis }) };
  }

  /** The last date told that is as fine as the unit: "that day" goes back to a day where one was told. */
  private lastFor(unit: Unit): Known | undefined {
    const isDay = unit === 'day' || isFine(unit);
    if (this.last?.point.day !== undefined || this.mode === 'narrative')
      return isDay ? (this.lastDay ?? this.last) : this.last;
    if (isDay) return this.lastDay;
    const isCoarse = this.last?.point.grain === 'year' || this.last?.point.grain === 'decade';
    return (unit === 'week' || unit === 'month' || unit === 'quarter') && isCoarse ? undefined : this.last;
  }

  private calendar(meaning: Extract<Meaning, { kind: 'calendar' }>, reading: Reading): Outcome {
    const { year, month, day, weekday, season, quarter, half, inYear } = meaning;
    if (inYear) {
      const outcome = this.outcomeOf(inYear, reading);
      const point = outcome.value === undefined ? undefined : readValue(outcome.value);
      if (!point) return outcome;
      const { inYear: _, ...rest } = meaning;
      return {
        ...this.calendar({ ...rest, year: point.year }, reading),
        ...(outcome.basis && { basis: outcome.basis }),
      };
    }
    if (year !== undefined) {
      if (month !== undefined && day !== undefined) {
        return isDay(year, month, day) ? { value: dayValue({ year, month, day }) } : { reason: noSuchDay };
      }
      if (month !== undefined) return { value: monthValue(year, month) };
      return { value: `${yearValue(year)}-${season ?? (quarter !== undefined ? `Q${quarter}` : `H${half ?? 1}`)}` };
    }
    const direction = directionOf(this.scan, reading.start, reading.end);
    // "the year ended March 31" is over.
    const isOver = this.mode === 'news' && this.scan.id(reading.start - 1) === ended;
    const which = meaning.which ?? (isOver ? -1 : undefined);
    if (weekday !== undefined && month === undefined) return this.weekday(weekday, day, which, direction, reading);
    const told =
      which === undefined && month !== undefined && direction !== 'future' && direction !== 'ahead'
        ? this.yearToldBefore(reading)
        : undefined;
    if (told?.point.month !== undefined) {
      const { point } = told;
      const value =
        day === undefined ? monthValue(point.year, month ?? 1) : dayValue({ year: point.year, month: month ?? 1, day });
      return { value, basis: textBasis(told) };
    }
    if (month === 9 && day === 11 && attacks.has(this.scan.id(reading.end))) return { value: '2001-09-11' };
    const near = this.reference();
    if (!near) return this.unplaced(meaning);
    const { basis } = near;
    if (month !== undefined && day !== undefined) {
      const value = this.monthDay(month, day, weekday, near.day, which, direction);
      return value === undefined ? { reason: noSuchDay } : { value, ...(basis && { basis }) };
    }
    if (day !== undefined) {
      const told = this.last?.point.month !== undefined && this.isClose(this.last, reading) ? this.last : undefined;
      if (told && day <= daysInMonth(told.point.year, told.point.month ?? 1))
        return { value: dayValue({ ...firstDayOf(told.point), day }), basis: textBasis(told) };
      return { value: this.dayOfMonth(day, near.day, direction), ...(basis && { basis }) };
    }
    if (month !== undefined) {
      const joined = which === undefined ? this.monthAfter(month, near.day, direction, reading) : undefined;
      if (joined) return { value: joined, ...(basis && { basis }) };
      const found = this.nearestYear(
        near.day,
        (y) => (y - near.day.year) * 12 + month - near.day.month,
        which,
        direction,
        this.isEventIn(reading) ? monthCostsOfEvents : monthCosts,
      );
      return { value: monthValue(found, month), ...(basis && { basis }) };
    }
    if (season !== undefined) {
      const months: Record<string, number> = { SP: 4, SU: 7, FA: 10, WI: 13 };
      const middle = months[season] ?? 1;
      const found = this.nearestYear(
        near.day,
        (y) => (y - near.day.year) * 12 + middle - near.day.month,
        which,
        direction,
      );
      return { value: `${yearValue(found)}-${season}`, ...(basis && { basis }) };
    }
    const isQuarter = quarter !== undefined;
    const size = isQuarter ? 3 : 6;
    const first = ((quarter ?? half ?? 1) - 1) * size + 1;
    const found = this.nearestYear(
      near.day,
      (y) => (y - near.day.year) * 12 + first - near.day.month,
      which,
      direction,
    );
    return { value: `${yearValue(found)}-${isQuarter ? `Q${quarter}` : `H${half ?? 1}`}`, ...(basis && { basis }) };
  }

  /** In news a month that follows a written year in its sentence belongs to that year: "in May 2018, and again in September". */
  private yearToldBefore(reading: Reading): Known | undefined {
    const known = this.lastWritten;
    if (this.mode === 'narrative' || !known || known.point.year === this.today?.year) return undefined;
    if (known.point.grain === 'decade' || known.point.grain === 'century') return undefined;
    for (let i = reading.start - 1; i > reading.start - 40 && !isBoundary(this.scan, i); i--) {
      if (this.scan.start(i) < known.span.end) return known;
    }
    return undefined;
  }

  /** The day that dates without a year are placed near. */
  private reference(): { day: Day; basis?: DateBasis } | undefined {
    if (this.mode === 'narrative' && this.last)
      return { day: firstDayOf(this.last.point), basis: textBasis(this.last) };
    if (this.today) return { day: this.today, ...(this.documentBasis && { basis: this.documentBasis }) };
    return this.last && { day: firstDayOf(this.last.point), basis: textBasis(this.last) };
  }

  /**
   * The year in which something lies by `which`, else the nearer one, where the side that the tense speaks against counts as
   * farther. `distance` is in months, negative before.
   */
  private nearestYear(
    near: Day,
    distance: (year: number) => number,
    which: -1 | 0 | 1 | undefined,
    direction: Direction,
    costs = monthCosts,
  ): number {
    const { year } = near;
    if (which === -1) return [year, year - 1].find((y) => distance(y) < 0) ?? year - 1;
    if (which === 1) return [year, year + 1].find((y) => distance(y) > 0) ?? year + 1;
    if (which === 0) return year;
    if (this.mode === 'narrative') return distance(year) <= -turn ? year + 1 : year;
    return nearest([year - 1, year, year + 1], distance, direction, costs);
  }

  /** "the 15th": in the month at hand or the one beside it. */
  private dayOfMonth(day: number, near: Day, direction: Direction): string {
    const target = dayNumber(near);
    const months = (this.mode === 'narrative' ? [0] : [-1, 0, 1])
      .map((away) => addMonths(near.year, near.month, away))
      .filter(({ year, month }) => day <= daysInMonth(year, month));
    const distance = (index: number): number => {
      const moved = months[index];
      return moved ? dayNumber({ ...moved, day }) - target : Infinity;
    };
    const found = months.length
      ? months[nearest([...months.keys()], distance, direction, dayCosts)]
      : { year: near.year, month: near.month };
    return dayValue({ year: near.year, month: near.month, ...found, day });
  }

  private monthDay(
    month: number,
    day: number,
    weekday: number | undefined,
    near: Day,
    which: -1 | 0 | 1 | undefined,
    direction: Direction,
  ): string | undefined {
    const target = dayNumber(near);
    // Leap years are at most eight years apart.
    const reach = month === 2 && day === 29 ? 8 : 1;
    const years: number[] = [];
    for (let year = near.year - reach; year <= near.year + reach; year++) if (isDay(year, month, day)) years.push(year);
    const numberIn = (year: number): number => dayNumber({ year, month, day });
    const fits = (year: number): boolean =>
      weekdayOf(numberIn(year)) === weekday && Math.abs(numberIn(year) - target) < 300;
    const fitting = weekday === undefined ? [] : years.filter(fits);
    const candidates = fitting.length ? fitting : years;
    if (candidates.length === 0) return undefined;
    let year = near.year;
    if (which === -1) year = [...candidates].reverse().find((y) => numberIn(y) < target) ?? year;
    else if (which === 1) year = candidates.find((y) => numberIn(y) > target) ?? year;
    else if (this.mode === 'narrative' && month <= near.month - turn && candidates.includes(year + 1)) year++;
    else if (this.mode !== 'narrative' || !candidates.includes(year)) {
      year = nearest(candidates, (y) => numberIn(y) - target, direction, dayCosts);
    }
    return dayValue({ year, month, day });
  }

  private weekday(
    weekday: number,
    day: number | undefined,
    which: -1 | 0 | 1 | undefined,
    direction: Direction,
    reading: Reading,
  ): Outcome {
    const near = this.mode === 'narrative' ? this.anchor('then', reading) : this.anchor('now', reading);
    if (!near) return { value: `XXXX-WXX-${weekday}`, reason: noDocumentDate };
    const now = dayNumber(near.day);
    const back = (weekdayOf(now) - weekday + 7) % 7;
    let found = now - back;
    if (which === -1) found = back === 0 ? now - 7 : now - back;
    else if (which === 1) found = back === 0 ? now + 7 : now - back + 7;
    else if (which === 0) found = now - weekdayOf(now) + weekday;
    else if (day === undefined && this.isJoined(this.previous?.reading, reading)) {
      const first = readValue(this.previous?.value ?? '');
      if (first) found = dayNumber(firstDayOf(first)) + daysTo(weekdayOf(dayNumber(firstDayOf(first))), weekday);
    } else if ((direction === 'future' || direction === 'ahead') && back > 0) found = now - back + 7;
    else if (direction === 'past' && this.isJoined(reading, this.next)) {
      // What is told is over: both days are.
      const second = this.next?.meaning.kind === 'calendar' ? this.next.meaning.weekday : undefined;
      if (second !== undefined && found + daysTo(weekday, second) > now) found -= 7;
    }
    if (day !== undefined) {
      // "Friday the 13th": every pair of them comes within fourteen months.
      for (const away of nearestMonths) {
        const moved = addMonths(near.day.year, near.day.month, away);
        if (day <= daysInMonth(moved.year, moved.month) && weekdayOf(dayNumber({ ...moved, day })) === weekday) {
          found = dayNumber({ ...moved, day });
          break;
        }
      }
    }
    return { value: dayValue(dayOf(found)), ...(near.basis && { basis: near.basis }) };
  }

  /** "was opened in December" */
  private isEventIn({ start }: Reading): boolean {
    return this.scan.id(start - 1) === inWord && isAfterPast(this.scan, start - 1);
  }

  /** The month that follows one it is named with, unless that lies ahead of what is told as past: "from March to May", "in April and October". */
  private monthAfter(month: number, near: Day, direction: Direction, reading: Reading): string | undefined {
    const { reading: first, value } = this.previous ?? {};
    if (first?.rule !== 'month' || first.mod || reading.start !== first.end + 1 || this.mode === 'narrative')
      return undefined;
    const point = joining.has(this.scan.id(first.end)) ? readValue(value ?? '') : undefined;
    if (point?.month === undefined || point.month === month) return undefined;
    const year = point.year + (month < point.month ? 1 : 0);
    const isAhead = year * 12 + month > near.year * 12 + near.month;
    const wasAhead = point.year * 12 + point.month > near.year * 12 + near.month;
    return isAhead && !wasAhead && direction !== 'future' && direction !== 'ahead'
      ? undefined
      : monthValue(year, month);
  }

  /** Whether two bare weekdays are named together, and so lie in one week. */
  private isJoined(first: Reading | undefined, second: Reading | undefined): boolean {
    if (!first || !second || !isBareWeekday(first) || !isBareWeekday(second)) return false;
    const at = first.end;
    const isClose = second.start === (this.scan.id(at + 1) === on ? at + 2 : at + 1);
    return isClose && joining.has(this.scan.id(at)) && this.scan.gap(second.start) <= gaps.line;
  }

  private unplaced(meaning: Extract<Meaning, { kind: 'calendar' }>): Outcome {
    const { month, day, season, quarter, half } = meaning;
    if (month !== undefined && day !== undefined && !isDay(leapYear, month, day)) return { reason: noSuchDay };
    const rest =
      month !== undefined
        ? two(month) + (day === undefined ? '' : `-${two(day)}`)
        : (season ?? (quarter !== undefined ? `Q${quarter}` : half !== undefined ? `H${half}` : 'XX'));
    return { value: `XXXX-${rest}`, reason: 'The year is not told, and the article has no date.' };
  }

  private holiday({ key, year, which, isSeason }: Extract<Meaning, { kind: 'holiday' }>, reading: Reading): Outcome {
    const holiday = holidayDays[key];
    if (!holiday) return { reason: 'Countries keep this day on different dates.' };
    const numbersIn = (y: number): number[] => holiday.days(y).map(dayNumber);
    if (year !== undefined) {
      const [day, second] = numbersIn(year);
      if (second !== undefined) return { reason: 'It comes twice in that year.' };
      return day === undefined ? { reason: unknownHoliday } : holidayOutcome(holiday, day);
    }
    const near = this.reference();
    if (!near) return { reason: noDocumentDate };
    const now = dayNumber(near.day);
    const own = numbersIn(near.day.year);
    const days = [...numbersIn(near.day.year - 1), ...own, ...numbersIn(near.day.year + 1)].sort((a, b) => a - b);
    if (days.length === 0) return { reason: unknownHoliday };
    const direction = directionOf(this.scan, reading.start, reading.end);
    let found = nearest(days, (day) => day - now, direction, dayCosts);
    if (which === -1) found = [...days].reverse().find((day) => day < now) ?? found;
    else if (which === 1) found = days.find((day) => day > now) ?? found;
    else if (which === 0 || this.mode === 'narrative') found = own[0] ?? found;
    else if (direction === 'future' || direction === 'ahead') found = days.find((day) => day >= now) ?? found;
    return { ...holidayOutcome(holiday, found, isSeason), ...(near.basis && { basis: near.basis }) };
  }

  private relative({ unit, offset, from }: Extract<Meaning, { kind: 'relative' }>, reading: Reading): Outcome {
    const isNarrative = this.mode === 'narrative' && reading.rule === 'relative';
    if (reading.rule === 'the-weekend' && this.today) {
      const isOver =
        weekdayOf(dayNumber(this.today)) < 6 &&
        !['future', 'ahead'].includes(directionOf(this.scan, reading.start, reading.end) ?? '');
      return {
        value: unitAt(this.today, 'weekend', isOver ? -1 : 0),
        ...(this.documentBasis && { basis: this.documentBasis }),
      };
    }
    if (unit === 'year' && offset === -1 && from === 'now' && this.isCompared(reading)) {
      const compared = this.comparedPeriod(reading, 110);
      if (compared) return compared;
    }
    if (
      reading.rule === 'the-unit' &&
      unit === 'year' &&
      this.mode === 'news' &&
      this.today &&
      !this.yearToldBefore(reading)
    ) {
      const full = this.scan.id(reading.start + 1) === fullWord ? this.lastPeriod : undefined;
      if (full) return { value: yearValue(full.point.year), basis: textBasis(full) };
      return { value: yearValue(this.today.year), ...(this.documentBasis && { basis: this.documentBasis }) };
    }
    const near = this.anchor(isNarrative ? 'then' : from, reading, unit);
    if (!near) return { reason: from === 'now' ? noDocumentDate : nothingBefore };
    return { value: unitAt(near.day, unit, offset), ...(near.basis && { basis: near.basis }) };
  }

  private shift(meaning: Extract<Meaning, { kind: 'shift' }>, reading: Reading): Outcome {
    const { unit, amount, direction, from, isExact } = meaning;
    if (unit === 'year' && amount === 1 && direction === -1 && typeof from === 'string') {
      const compared = this.comparedPeriod(reading, 220) ?? this.comparedMonth(reading);
      if (compared) return compared;
    }
    const near = this.anchor(from, reading, unit);
    if (!near) return { reason: from === 'now' ? noDocumentDate : nothingBefore };
    if (amount === undefined) {
      if (from !== 'told') return { value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF', reason: vagueAmount };
      return { ...(isFine(unit) && { value: `${dayValue(near.day)}TXX` }), reason: vagueAmount };
    }
    return {
      value: movedBy(near.day, near.point, unit, amount * direction, isExact === true),
      ...(near.mod && { mod: near.mod }),
      ...(near.basis && { basis: near.basis }),
    };
  }

  /** In reports "a year earlier" is the same quarter of the year before, where a quarter was told shortly before. */
  private comparedPeriod(reading: Reading, reach: number): Outcome | undefined {
    const known = this.lastPeriod;
    if (!known || this.scan.start(reading.start) - known.span.end > reach) return undefined;
    const value = known.value.replace(/^\d{4}/, yearValue(known.point.year - 1));
    return { value, basis: textBasis(known) };
  }

  /** "rose 5 percent in May from a year earlier": May a year before, where the sentence compares and told a month. */
  private comparedMonth(reading: Reading): Outcome | undefined {
    const known = this.last;
    if (known?.point.grain !== 'month' || this.mode === 'narrative' || !this.isCompared(reading)) return undefined;
    let i = reading.start - 1;
    for (; this.scan.start(i) >= known.span.end; i--) {
      if (i < reading.start - sentenceReach || isBoundary(this.scan, i)) return undefined;
    }
    return { value: monthValue(known.point.year - 1, known.point.month ?? 1), basis: textBasis(known) };
  }

  /** "compared with $84 million last year", "from last year's $1.5 billion". */
  private isCompared(reading: Reading): boolean {
    for (let i = reading.start - 1; i > reading.start - 8 && !isBoundary(this.scan, i); i--) {
      if (comparing.has(this.scan.id(i))) return true;
    }
    return false;
  }

  /** Reports compare a period with the same one of the year before, and name both loosely. */
  private report({ yearsBack, unit, year }: Extract<Meaning, { kind: 'report' }>, reading: Reading): Outcome {
    const ended = unit === 'quarter' ? this.quarterEnded(reading) : undefined;
    if (ended) return ended;
    // "rose in February compared to the same period last year"
    const month = unit === 'quarter' && yearsBack === 1 ? this.comparedMonth(reading) : undefined;
    if (month) return month;
    const known = unit === 'month' || unit === 'week' || unit === 'day' ? this.last : this.lastPeriod;
    const now = this.today;
    if (known && known.point.grain !== 'year') {
      const { point, value } = known;
      const told = year ?? point.year - yearsBack;
      const moved = value.replace(/^\d{4}/, yearValue(told));
      return {
        value: point.month === undefined ? moved : monthValue(told, point.month),
        basis: textBasis(known),
      };
    }
    if (year !== undefined && (!now || unit !== 'quarter')) return { value: yearValue(year) };
    if (!now) return { reason: noDocumentDate };
    const basis = this.documentBasis && { basis: this.documentBasis };
    if (unit === 'year') return { value: yearValue(now.year - yearsBack), ...basis };
    if (unit !== 'quarter') return { value: unitAt({ ...now, year: now.year - yearsBack }, unit, 0), ...basis };
    // A report is about the quarter that ended last.
    const lately = unitAt({ ...now, year: now.year - yearsBack }, 'quarter', -1);
    return { value: year === undefined ? lately : lately.replace(/^\d{4}/, yearValue(year)), ...basis };
  }

  /** "the quarter ended July 31": the calendar's quarter that holds its middle month. */
  private quarterEnded({ end }: Reading): Outcome | undefined {
    const next = this.next;
    if (!next || next.start !== end + 1 || !endings.has(this.scan.id(end))) return undefined;
    return this.quarterTo(next);
  }

  /** The quarter of a report that three months make which end with a date. */
  private quarterTo(date: Reading): Outcome | undefined {
    if (date.meaning.kind !== 'calendar' || date.meaning.month === undefined) return undefined;
    const outcome = this.calendar(date.meaning, date);
    const point = outcome.value === undefined ? undefined : readValue(outcome.value);
    if (point?.month === undefined) return undefined;
    const middle = addMonths(point.year, point.month, -1);
    const value = `${yearValue(middle.year)}-Q${Math.ceil(middle.month / 3)}`;
    return { value, ...(outcome.basis && { basis: outcome.basis }) };
  }

  /** Whether a date was told in the same paragraph and shortly before, so that a clock time goes on from it. */
  private isClose(known: Known, reading: Reading): boolean {
    const start = this.scan.start(reading.start);
    if (start - known.span.end > 500) return false;
    for (let i = reading.start; this.scan.start(i) > known.span.end; i--)
      if (this.scan.gap(i) === gaps.paragraph) return false;
    return true;
  }

  private part(meaning: Extract<Meaning, { kind: 'part' }>, reading: Reading): Outcome {
    const whole = meaning.of && this.outcomeOf(meaning.of, reading);
    if (!whole) return { reason: nothingBefore };
    const point = whole.value === undefined ? undefined : readValue(whole.value);
    if (!point) return { reason: whole.reason ?? nothingBefore };
    const value = partOf(point, meaning.unit, meaning.n, meaning.weekday);
    if (value === undefined) return { reason: 'There is no such part.' };
    return { value, ...(whole.basis && { basis: whole.basis }) };
  }

  private time(meaning: Extract<Meaning, { kind: 'time' }>, reading: Reading): Outcome {
    const time = meaning.time.value;
    if (meaning.day) {
      const outcome = this.outcomeOf(meaning.day, reading);
      if (outcome.value === undefined) return outcome;
      return { ...outcome, value: `${outcome.value}T${time}` };
    }
    const known =
      this.lastDay && (this.mode === 'narrative' || this.isClose(this.lastDay, reading)) ? this.lastDay : undefined;
    const day = known ? firstDayOf(known.point) : this.today;
    if (!day) return { value: `XXXX-XX-XXT${time}`, reason: noDocumentDate };
    const basis = known ? textBasis(known) : this.documentBasis;
    return { value: `${dayValue(day)}T${time}`, ...(basis && { basis }) };
  }
}

function holidayOutcome({ grain, doubt, note }: Holiday, number: number, isSeason = false): Outcome {
  if (isSeason && !grain) {
    const { year, month } = dayOf(number);
    return { value: monthValue(year, month), mod: 'APPROX', reason: 'A longer time about that day.' };
  }
  const first = dayOf(number);
  const middle = dayOf(number + 14);
  const reason = doubt ?? note;
  return {
    value:
      grain === 'week'
        ? weekValue(number)
        : grain === 'month'
          ? monthValue(middle.year, middle.month)
          : dayValue(first),
    ...(doubt && { mod: 'APPROX' }),
    ...(reason && { reason: grain === 'month' ? `It begins about ${dayValue(first)}. ${reason}` : reason }),
  };
}

function isBareWeekday({ rule, more, mod }: Reading): boolean {
  return rule === 'weekday' && !more && !mod;
}

/** From a weekday to the next one of another name; a week where they are the same. */
function daysTo(from: number, to: number): number {
  return ((to - from + 6) % 7) + 1;
}

function isFine(unit: Unit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function textBasis({ value, span }: Known): DateBasis {
  return { kind: 'text', value, span };
}

function typeOf(meaning: Meaning, value: string | undefined): TimexType {
  if (meaning.kind === 'duration' && (value === undefined || value.startsWith('P'))) return 'DURATION';
  if (meaning.kind === 'set') return 'SET';
  if (meaning.kind === 'shift' && isFine(meaning.unit)) return 'TIME';
  return meaning.kind === 'time' || (value !== undefined && /T[\dA-Z]/.test(value.slice(8))) ? 'TIME' : 'DATE';
}
