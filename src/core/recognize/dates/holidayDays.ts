import { gregorianEaster, julianEaster, orthodoxEaster } from 'date-easter';
import { dayNumber, dayOf, nthWeekday, weekdayOf, type Day } from './calendar';
import { daysInCalendar, monthsBeginningIn } from './daysInCalendar';

/** When a named day, week or month is in a Gregorian year. */
export interface Holiday {
  /** The days that it falls on in the year: one, two (a lunar feast may come twice), or none where that is not known. Its first, where it lasts longer. */
  readonly days: (year: number) => readonly Day[];
  /** How much time it names; a day by default. A month is the calendar's month that holds most of it. */
  readonly grain?: 'week' | 'month';
  /** Why the day may be another; the value is APPROX then. */
  readonly doubt?: string;
  /** What else a reader should know, such as that it lasts longer. */
  readonly note?: string;
}

const fixed = (month: number, day: number): Holiday => ({ days: (year) => [{ year, month, day }] });
const nth = (month: number, weekday: number, n: number, plus = 0): Holiday => ({
  days: (year) => [dayOf(nthWeekday(year, month, weekday, n) + plus)],
});

/** The Council of Nicaea gave Easter its rule in 325; western countries keep the Gregorian calendar from 1583. */
const firstEaster = 326;
const firstGregorianEaster = 1583;
const easterDays =
  (plus: number) =>
  (year: number): Day[] => {
    if (year < firstEaster) return [];
    const sunday = year < firstGregorianEaster ? julianEaster(year) : gregorianEaster(year);
    return [dayOf(dayNumber(sunday) + plus)];
  };
const orthodoxDays =
  (plus: number) =>
  (year: number): Day[] =>
    year < firstGregorianEaster ? easterDays(plus)(year) : [dayOf(dayNumber(orthodoxEaster(year)) + plus)];
const easter = (plus: number): Holiday => ({ days: easterDays(plus) });

const lunar = (calendar: string, months: readonly string[], day: number, note?: string): Holiday => ({
  days: (year) => daysInCalendar(calendar, months, day, year),
  ...(note && { note }),
});

const sighting = 'Its day follows the sighting of the moon and may be a day off; this is by the Umm al-Qura calendar.';
const islamic = (month: number, day: number): Holiday => ({
  ...lunar('islamic-umalqura', [String(month)], day),
  doubt: sighting,
});
const eidAlFitr = islamic(10, 1);
const eidAlAdha = islamic(12, 10);

const byMoon = 'Its day is reckoned from the moon by the Hindu calendar and may be a day or two off.';
/** The days of the Chinese calendar that fall between two days of the year: its months begin with the new moon, as the days of the Hindu calendar do. */
const chineseDayWithin =
  (day: number, from: readonly [number, number], to: readonly [number, number]) =>
  (year: number): Day[] => {
    const first = dayNumber({ year, month: from[0], day: from[1] });
    const last = dayNumber({ year, month: to[0], day: to[1] });
    return monthsBeginningIn(year, 'chinese')
      .map((month) => month.first + day - 1)
      .filter((number) => number >= first && number <= last)
      .map(dayOf);
  };

const friday = 5;
/** The last Friday of Ramadan. */
const quds = (year: number): Day[] =>
  daysInCalendar('islamic-umalqura', ['10'], 1, year).map((feast) => {
    const eve = dayNumber(feast) - 1;
    return dayOf(eve - ((weekdayOf(eve) - friday + 7) % 7));
  });
/** Every fourth year, on 20 January since 1937. */
const inauguration = (year: number): Day[] => (year >= 1937 && year % 4 === 1 ? [{ year, month: 1, day: 20 }] : []);

/**
 * Named days by key. Fixed days and weekday rules are those of the countries that keep them (United States law 5 U.S.C. 6103; the United Nations'
 * observances); the feasts about Easter follow `date-easter`; those of other calendars the tables of the runtime. Diwali and Holi lie
 * one day before a new moon and after a full moon, which the Chinese calendar tells to within a day.
 */
export const holidayDays: Readonly<Record<string, Holiday>> = {
  newYear: fixed(1, 1),
  newYearsEve: fixed(12, 31),
  epiphany: fixed(1, 6),
  inauguration: { days: inauguration },
  australia: fixed(1, 26),
  holocaust: fixed(1, 27),
  groundhog: fixed(2, 2),
  valentine: fixed(2, 14),
  womensDay: fixed(3, 8),
  patrick: fixed(3, 17),
  aprilFools: fixed(4, 1),
  songkran: fixed(4, 13),
  earthDay: fixed(4, 22),
  anzac: fixed(4, 25),
  mayDay: fixed(5, 1),
  water: fixed(3, 22),
  health: fixed(4, 7),
  pressFreedom: fixed(5, 3),
  europe: fixed(5, 9),
  africa: fixed(5, 25),
  environment: fixed(6, 5),
  cincoDeMayo: fixed(5, 5),
  victoryInEurope: fixed(5, 8),
  refugees: fixed(6, 20),
  midsummer: fixed(6, 24),
  population: fixed(7, 11),
  humanitarian: fixed(8, 19),
  peace: fixed(9, 21),
  food: fixed(10, 16),
  unitedNations: fixed(10, 24),
  bastille: fixed(7, 14),
  canada: fixed(7, 1),
  julyFourth: fixed(7, 4),
  easternChristmas: fixed(1, 7),
  juneteenth: fixed(6, 19),
  assumption: fixed(8, 15),
  halloween: fixed(10, 31),
  allSaints: fixed(11, 1),
  dayOfTheDead: fixed(11, 2),
  guyFawkes: fixed(11, 5),
  veterans: fixed(11, 11),
  aids: fixed(12, 1),
  migrants: fixed(12, 18),
  humanRights: fixed(12, 10),
  christmasEve: fixed(12, 24),
  christmas: fixed(12, 25),
  boxingDay: fixed(12, 26),
  remembranceSunday: nth(11, 7, 2),
  martinLutherKing: nth(1, 1, 3),
  presidents: nth(2, 1, 3),
  mothers: nth(5, 7, 2),
  memorial: nth(5, 1, -1),
  fathers: nth(6, 7, 3),
  labor: nth(9, 1, 1),
  columbus: nth(10, 1, 2),
  election: nth(11, 1, 1, 1),
  thanksgiving: nth(11, 4, 4),
  blackFriday: nth(11, 4, 4, 1),
  cyberMonday: nth(11, 4, 4, 4),
  givingTuesday: nth(11, 4, 4, 5),
  shroveTuesday: easter(-47),
  ashWednesday: easter(-46),
  palmSunday: easter(-7),
  holyWeek: { days: easterDays(-6), grain: 'week' },
  maundyThursday: easter(-3),
  goodFriday: easter(-2),
  holySaturday: easter(-1),
  easter: easter(0),
  easterMonday: easter(1),
  ascension: easter(39),
  pentecost: easter(49),
  whitMonday: easter(50),
  corpusChristi: easter(60),
  orthodoxPalmSunday: { days: orthodoxDays(-7) },
  orthodoxGoodFriday: { days: orthodoxDays(-2) },
  orthodoxEaster: { days: orthodoxDays(0) },
  orthodoxEasterMonday: { days: orthodoxDays(1) },
  ramadan: { ...islamic(9, 1), grain: 'month' },
  isra: islamic(7, 27),
  laylatAlQadr: islamic(9, 27),
  quds: { days: quds, doubt: sighting },
  eidAlFitr: { ...eidAlFitr, note: 'The feast lasts some days; this is its first.' },
  eidAlAdha: { ...eidAlAdha, note: 'The feast lasts some days; this is its first.' },
  eid: {
    days: (year) => [...eidAlFitr.days(year), ...eidAlAdha.days(year)],
    doubt: `Two feasts are called Eid: the nearer one is taken. ${sighting}`,
  },
  islamicNewYear: islamic(1, 1),
  ashura: islamic(1, 10),
  arbaeen: islamic(2, 20),
  mawlid: islamic(3, 12),
  nowruz: lunar('persian', ['1'], 1),
  chineseNewYear: lunar('chinese', ['1'], 1),
  lanternFestival: lunar('chinese', ['1'], 15),
  dragonBoat: lunar('chinese', ['5'], 5),
  midAutumn: lunar('chinese', ['8'], 15),
  diwali: { days: chineseDayWithin(0, [10, 17], [11, 15]), doubt: byMoon },
  holi: { days: chineseDayWithin(16, [2, 28], [3, 29]), doubt: byMoon },
  roshHashanah: lunar('hebrew', ['Tishri'], 1),
  yomKippur: lunar('hebrew', ['Tishri'], 10),
  sukkot: lunar('hebrew', ['Tishri'], 15, 'The feast lasts seven days; this is its first.'),
  simchatTorah: lunar('hebrew', ['Tishri'], 22),
  hanukkah: lunar('hebrew', ['Kislev'], 25, 'The feast lasts eight days; this is its first.'),
  purim: lunar('hebrew', ['Adar II', 'Adar'], 14),
  passover: lunar('hebrew', ['Nisan'], 15, 'The feast lasts seven or eight days; this is its first.'),
  jerusalemDay: lunar('hebrew', ['Iyar'], 28),
  shavuot: lunar('hebrew', ['Sivan'], 6),
  tishaBAv: lunar('hebrew', ['Av'], 9),
};
