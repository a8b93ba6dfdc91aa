import { daysInMonth, isDay } from '../../text/calendarDate';
import { addMonths, dayNumber, dayOf, mondayOf, nthWeekday, sameDay, weekdayOf, type Day } from './calendar';
import type { DayMonthOrder } from './dayMonthOrder';
import { holidayDays } from './holidayDates';
import type { Anchor, Meaning, Reading, Unit } from './meaning';
import { gaps, type Scan } from './scan';
import { word, WordSet } from './lexicon';
import { directionOf, isBoundary, type Direction } from './tense';
import type { DateBasis, DateMention, TimexType } from './timex';
import { dayValue, firstDayOf, monthValue, readValue, weekValue, yearValue, type Point } from './value';

export type Mode = 'news' | 'narrative';

interface Outcome {
  readonly value?: string;
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
const comparing = new WordSet('from with than versus compared against');
/** Rules whose period is the one a report compares with, not the one it is about. */
const comparisons: ReadonlySet<string> = new Set(['year-ago', 'ago', 'earlier', 'same-period', 'relative']);
const noDocumentDate = "It counts from the article's date, which is not known.";
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
    const { meaning, mod, rule } = reading;
    const outcome = this.outcomeOf(meaning, reading);
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
  ): { day: Day; basis?: DateBasis; point?: Point } | undefined {
    if (typeof from === 'object') {
      const outcome = this.outcomeOf(from, reading);
      const point = outcome.value === undefined ? undefined : readValue(outcome.value);
      return point && { day: firstDayOf(point), point, ...(outcome.basis && { basis: outcome.basis }) };
    }
    const known = from === 'now' ? undefined : this.lastFor(unit);
    if (known) return { day: firstDayOf(known.point), point: known.point, basis: textBasis(known) };
    if (from === 'told') return undefined;
    return this.today && { day: this.today, ...(this.documentBasis && { basis: this.documentBasis }) };
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
        return isDay(year, month, day)
          ? { value: dayValue({ year, month, day }) }
          : { reason: 'There is no such day.' };
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
      return { value: this.monthDay(month, day, weekday, near.day, which, direction), ...(basis && { basis }) };
    }
    if (day !== undefined) {
      const told = this.last?.point.month !== undefined && this.isClose(this.last, reading) ? this.last : undefined;
      if (told && day <= daysInMonth(told.point.year, told.point.month ?? 1))
        return { value: dayValue({ ...firstDayOf(told.point), day }), basis: textBasis(told) };
      return { value: this.dayOfMonth(day, near.day, direction), ...(basis && { basis }) };
    }
    if (month !== undefined) {
      const found = this.nearestYear(
        near.day,
        (y) => (y - near.day.year) * 12 + month - near.day.month,
        which,
        direction,
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
  ): number {
    const { year } = near;
    if (which === -1) return [year, year - 1].find((y) => distance(y) < 0) ?? year - 1;
    if (which === 1) return [year, year + 1].find((y) => distance(y) > 0) ?? year + 1;
    if (which === 0 || this.mode === 'narrative') return year;
    return nearest([year - 1, year, year + 1], distance, direction, monthCosts);
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
  ): string {
    const target = dayNumber(near);
    const years = [near.year - 1, near.year, near.year + 1].filter((year) => isDay(year, month, day));
    const numberIn = (year: number): number => dayNumber({ year, month, day });
    const fits = (year: number): boolean =>
      weekdayOf(numberIn(year)) === weekday && Math.abs(numberIn(year) - target) < 300;
    const fitting = weekday === undefined ? [] : years.filter(fits);
    const candidates = fitting.length ? fitting : years;
    if (candidates.length === 0) return `XXXX-${two(month)}-${two(day)}`;
    let year = near.year;
    if (which === -1) year = [...candidates].reverse().find((y) => numberIn(y) < target) ?? year;
    else if (which === 1) year = candidates.find((y) => numberIn(y) > target) ?? year;
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
    else if ((direction === 'future' || direction === 'ahead') && back > 0) found = now - back + 7;
    if (day !== undefined) {
      for (const away of [0, -1, 1, -2, 2, -3, 3]) {
        const moved = addMonths(near.day.year, near.day.month, away);
        if (day <= daysInMonth(moved.year, moved.month) && weekdayOf(dayNumber({ ...moved, day })) === weekday) {
          found = dayNumber({ ...moved, day });
          break;
        }
      }
    }
    return { value: dayValue(dayOf(found)), ...(near.basis && { basis: near.basis }) };
  }

  private unplaced(meaning: Extract<Meaning, { kind: 'calendar' }>): Outcome {
    const { month, day, season, quarter, half } = meaning;
    const rest =
      month !== undefined
        ? two(month) + (day === undefined ? '' : `-${two(day)}`)
        : (season ?? (quarter !== undefined ? `Q${quarter}` : half !== undefined ? `H${half}` : 'XX'));
    return { value: `XXXX-${rest}`, reason: 'The year is not told, and the article has no date.' };
  }

  private holiday(meaning: Extract<Meaning, { kind: 'holiday' }>, reading: Reading): Outcome {
    const rule = holidayDays[meaning.key];
    if (!rule) return { reason: 'Countries keep this day on different dates.' };
    const near = meaning.year === undefined ? this.reference() : undefined;
    if (meaning.year === undefined && !near) return { reason: noDocumentDate };
    const year = meaning.year ?? near?.day.year ?? 0;
    const numberIn = (y: number): number[] => {
      const day = rule(y);
      return day ? [dayNumber(day)] : [];
    };
    const own = numberIn(year);
    if (!near)
      return own[0] === undefined
        ? { reason: 'Its date in that year is not known.' }
        : { value: dayValue(dayOf(own[0])) };
    const now = dayNumber(near.day);
    const days = [...numberIn(year - 1), ...own, ...numberIn(year + 1)];
    const direction = directionOf(this.scan, reading.start, reading.end);
    let found: number | undefined = days.length
      ? days.reduce((a, b) => (Math.abs(b - now) < Math.abs(a - now) ? b : a))
      : undefined;
    if (meaning.which === -1) found = [...days].reverse().find((day) => day < now) ?? found;
    else if (meaning.which === 1) found = days.find((day) => day > now) ?? found;
    else if (meaning.which === 0 || this.mode === 'narrative') found = own[0] ?? found;
    else if (direction === 'future' || direction === 'ahead') found = days.find((day) => day >= now) ?? found;
    if (found === undefined) return { reason: 'Its date in that year is not known.' };
    return { value: dayValue(dayOf(found)), ...(near.basis && { basis: near.basis }) };
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
      value: moved(near.day, near.point, unit, amount * direction, isExact === true),
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
    for (let i = reading.start; this.scan.start(i) >= known.span.end; i--) {
      if (i < reading.start && isBoundary(this.scan, i)) return undefined;
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

/** How much farther a candidate counts when it lies ahead, or back, by the tense around it. Set on the development sets. */
type Costs = Readonly<Record<'ahead' | 'future' | 'past' | 'open', { readonly ahead: number; readonly back: number }>>;
const monthCosts: Costs = {
  ahead: { ahead: 1, back: 12 },
  future: { ahead: 1, back: 2 },
  past: { ahead: 4, back: 1 },
  open: { ahead: 2, back: 1 },
};
const dayCosts: Costs = {
  ahead: { ahead: 1, back: 6 },
  future: { ahead: 1, back: 1.5 },
  past: { ahead: 2, back: 1 },
  open: { ahead: 1.3, back: 1 },
};

function nearest(
  years: readonly number[],
  distance: (year: number) => number,
  direction: Direction,
  costs: Costs,
): number {
  const { ahead, back } = costs[direction ?? 'open'];
  const cost = (year: number): number => {
    const away = distance(year);
    return away > 0 ? away * ahead : -away * back;
  };
  return years.reduce((best, year) => (cost(year) < cost(best) ? year : best));
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

/** The unit that lies `offset` from the one that holds a day. */
function unitAt(day: Day, unit: Unit, offset: number): string {
  const number = dayNumber(day);
  switch (unit) {
    case 'day':
      return dayValue(dayOf(number + offset));
    case 'week':
      return weekValue(number + offset * 7);
    case 'fortnight':
      return weekValue(number + offset * 14);
    case 'weekend': {
      // On Monday to Friday "this weekend" is still to come for the calendar; the value is the ISO week's.
      return `${weekValue(number + offset * 7)}-WE`;
    }
    case 'month': {
      const moved = addMonths(day.year, day.month, offset);
      return monthValue(moved.year, moved.month);
    }
    case 'quarter': {
      const moved = addMonths(day.year, day.month, offset * 3);
      return `${yearValue(moved.year)}-Q${Math.ceil(moved.month / 3)}`;
    }
    case 'half': {
      const moved = addMonths(day.year, day.month, offset * 6);
      return `${yearValue(moved.year)}-H${Math.ceil(moved.month / 6)}`;
    }
    case 'decade':
      return String(Math.floor(day.year / 10) + offset);
    case 'century':
      return String(Math.floor(day.year / 100) + offset);
    case 'millennium':
      return String(Math.floor(day.year / 1000) + offset);
    default:
      return yearValue(day.year + offset);
  }
}

/** A day moved by some units, as exact as the unit unless `isExact`. */
function moved(day: Day, point: Point | undefined, unit: Unit, by: number, isExact: boolean): string {
  const number = dayNumber(day);
  const whole = Number.isInteger(by);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return `${dayValue(day)}TXX`;
    case 'day':
      return point && point.day === undefined && point.week === undefined
        ? `${yearValue(day.year)}-XX-XX`
        : dayValue(dayOf(number + Math.round(by)));
    case 'weekend':
      return `${weekValue(number + by * 7)}-WE`;
    case 'fortnight':
      return moved(day, point, 'week', by * 2, isExact);
    case 'week':
      return isExact ? dayValue(dayOf(number + Math.round(by * 7))) : weekValue(number + Math.round(by * 7));
    case 'month':
    case 'quarter':
    case 'half':
    case 'season': {
      const months = Math.round(by * (unit === 'month' ? 1 : unit === 'half' ? 6 : 3));
      if (isExact && point?.day !== undefined) return dayValue(sameDay(day, months));
      const { year, month } = addMonths(day.year, day.month, months);
      return unit === 'quarter' ? `${yearValue(year)}-Q${Math.ceil(month / 3)}` : monthValue(year, month);
    }
    case 'decade':
      // "a decade ago" is ten years ago.
      return moved(day, point, 'year', by * 10, isExact);
    case 'century':
      return String(Math.floor(day.year / 100) + Math.round(by));
    default: {
      const years = by * (unit === 'millennium' ? 1000 : 1);
      if (whole && isExact && point) {
        const same = sameDay(day, years * 12);
        if (point.day !== undefined) return dayValue(same);
        if (point.week !== undefined) return weekValue(dayNumber(sameDay(dayOf(number + 3), years * 12)));
        if (point.month !== undefined) return monthValue(same.year, same.month);
      }
      if (!whole) {
        const { year, month } = addMonths(day.year, day.month, Math.round(years * 12));
        return monthValue(year, month);
      }
      return yearValue(day.year + years);
    }
  }
}

/** The nth part of a period; from the end where n is negative. */
function partOf(point: Point, unit: Unit, n: number, weekday: number | undefined): string | undefined {
  const { year } = point;
  if (unit === 'quarter') return n === 0 ? undefined : `${yearValue(year)}-Q${n < 0 ? 5 + n : n}`;
  if (unit === 'half')
    return point.grain === 'year'
      ? `${yearValue(year)}-H${n}`
      : point.grain === 'decade'
        ? String(Math.floor(year / 10))
        : undefined;
  if (unit === 'month' && point.grain === 'year') return monthValue(year, n < 0 ? 13 + n : n);
  if (unit === 'decade' && point.grain === 'century') return String(Math.floor(year / 10) + (n < 0 ? 10 + n : n - 1));
  if (unit === 'year' && point.grain === 'decade') return yearValue(year + (n < 0 ? 10 + n : n - 1));
  if (point.month !== undefined && point.day === undefined) {
    const days = daysInMonth(year, point.month);
    if (weekday !== undefined) return dayValue(dayOf(nthWeekday(year, point.month, weekday, n)));
    if (unit === 'day') {
      const day = n < 0 ? days + 1 + n : n;
      return day >= 1 && day <= days ? dayValue({ year, month: point.month, day }) : undefined;
    }
    // A weekend belongs to the month of its Saturday.
    if (unit === 'weekend') return `${weekValue(nthWeekday(year, point.month, 6, n))}-WE`;
    if (unit === 'week') {
      const first = dayNumber({ year, month: point.month, day: 1 });
      // The first week of a month is the one that holds its first Thursday, as ISO 8601 does for years.
      const monday = first + ((11 - weekdayOf(first)) % 7) - 3;
      if (n > 0) return weekValue(monday + (n - 1) * 7);
      return weekValue(first + days - 1 + (n + 1) * 7);
    }
    return undefined;
  }
  if (point.grain === 'year') {
    if (weekday !== undefined) {
      const at = n > 0 ? nthWeekday(year, 1, weekday, n) : nthWeekday(year, 12, weekday, n);
      return dayValue(dayOf(at));
    }
    if (unit === 'week')
      return n > 0 ? weekValue(mondayOf(year, n)) : weekValue(dayNumber({ year, month: 12, day: 28 }) + (n + 1) * 7);
    if (unit === 'day')
      return dayValue(
        dayOf(
          n > 0 ? dayNumber({ year, month: 1, day: 1 }) + n - 1 : dayNumber({ year: year + 1, month: 1, day: 1 }) + n,
        ),
      );
  }
  if (point.week !== undefined && unit === 'day' && weekday === undefined)
    return dayValue(dayOf(mondayOf(year, point.week) + (n > 0 ? n - 1 : 7 + n)));
  return undefined;
}
