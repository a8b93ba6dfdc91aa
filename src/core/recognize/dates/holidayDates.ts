import { gregorianEaster, julianEaster, orthodoxEaster } from 'date-easter';
import { dayInCalendar } from './lunarDays';
import { dayNumber, dayOf, nthWeekday, type Day } from './calendar';

const fixed =
  (month: number, day: number) =>
  (year: number): Day => ({ year, month, day });
const nth =
  (month: number, weekday: number, n: number, plus = 0) =>
  (year: number): Day =>
    dayOf(nthWeekday(year, month, weekday, n) + plus);
/** The Council of Nicaea gave Easter its rule in 325; western countries keep the Gregorian calendar from 1583. */
const firstEaster = 326;
const firstGregorianEaster = 1583;
const easter =
  (plus: number) =>
  (year: number): Day | undefined => {
    if (year < firstEaster) return undefined;
    const sunday = year < firstGregorianEaster ? julianEaster(year) : gregorianEaster(year);
    return dayOf(dayNumber(sunday) + plus);
  };

const lunar =
  (calendar: string, months: readonly string[], day: number) =>
  (year: number): Day | undefined =>
    dayInCalendar(calendar, months, day, year);

/**
 * The day of a named day in a year. Fixed days and weekday rules are those of the countries that keep them (United States law
 * 5 U.S.C. 6103; the United Nations' observances); the feasts about Easter follow `date-easter`;
 * those of other calendars follow the tables of the runtime, as announced days may differ by one.
 */
export const holidayDays: Readonly<Record<string, (year: number) => Day | undefined>> = {
  newYear: fixed(1, 1),
  newYearsEve: fixed(12, 31),
  epiphany: fixed(1, 6),
  valentine: fixed(2, 14),
  womensDay: fixed(3, 8),
  patrick: fixed(3, 17),
  aprilFools: fixed(4, 1),
  earthDay: fixed(4, 22),
  anzac: fixed(4, 25),
  mayDay: fixed(5, 1),
  bastille: fixed(7, 14),
  julyFourth: fixed(7, 4),
  easternChristmas: fixed(1, 7),
  juneteenth: fixed(6, 19),
  assumption: fixed(8, 15),
  halloween: fixed(10, 31),
  allSaints: fixed(11, 1),
  guyFawkes: fixed(11, 5),
  veterans: fixed(11, 11),
  christmasEve: fixed(12, 24),
  christmas: fixed(12, 25),
  boxingDay: fixed(12, 26),
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
  shroveTuesday: easter(-47),
  ashWednesday: easter(-46),
  palmSunday: easter(-7),
  maundyThursday: easter(-3),
  goodFriday: easter(-2),
  easter: easter(0),
  easterMonday: easter(1),
  ascension: easter(39),
  pentecost: easter(49),
  whitMonday: easter(50),
  corpusChristi: easter(60),
  orthodoxEaster: (year) => (year < firstGregorianEaster ? easter(0)(year) : dayOf(dayNumber(orthodoxEaster(year)))),
  eidAlFitr: lunar('islamic-umalqura', ['10'], 1),
  eidAlAdha: lunar('islamic-umalqura', ['12'], 10),
  islamicNewYear: lunar('islamic-umalqura', ['1'], 1),
  ashura: lunar('islamic-umalqura', ['1'], 10),
  mawlid: lunar('islamic-umalqura', ['3'], 12),
  nowruz: lunar('persian', ['1'], 1),
  chineseNewYear: lunar('chinese', ['1'], 1),
  midAutumn: lunar('chinese', ['8'], 15),
  roshHashanah: lunar('hebrew', ['Tishri'], 1),
  yomKippur: lunar('hebrew', ['Tishri'], 10),
  sukkot: lunar('hebrew', ['Tishri'], 15),
  hanukkah: lunar('hebrew', ['Kislev'], 25),
  purim: lunar('hebrew', ['Adar II', 'Adar'], 14),
  passover: lunar('hebrew', ['Nisan'], 15),
};

/** How the named days are written, in lower case; words and apostrophes apart. */
export const holidayNames: Readonly<Record<string, readonly string[]>> = {
  newYear: ["new year ' s day", 'new years day', "new year ' s", 'new year day'],
  newYearsEve: ["new year ' s eve", 'new years eve'],
  epiphany: ['epiphany'],
  valentine: ["valentine ' s day", 'valentines day'],
  womensDay: ["international women ' s day"],
  patrick: ["st . patrick ' s day", "st patrick ' s day"],
  aprilFools: ["april fools ' day", "april fool ' s day"],
  earthDay: ['earth day'],
  anzac: ['anzac day'],
  mayDay: ['may day'],
  bastille: ['bastille day'],
  julyFourth: ['fourth of july', 'july fourth'],
  easternChristmas: ['orthodox christmas', 'coptic christmas', 'orthodox christmas day'],
  juneteenth: ['juneteenth'],
  assumption: ['assumption day'],
  halloween: ['halloween'],
  allSaints: ["all saints ' day"],
  guyFawkes: ['guy fawkes night'],
  veterans: ['veterans day', "veterans ' day", 'armistice day', 'remembrance day'],
  christmasEve: ['christmas eve'],
  christmas: ['christmas day', 'christmas'],
  boxingDay: ['boxing day'],
  martinLutherKing: ['martin luther king day', 'martin luther king jr . day', 'mlk day'],
  presidents: ["presidents ' day", "president ' s day", 'presidents day'],
  mothers: ["mother ' s day"],
  memorial: ['memorial day'],
  fathers: ["father ' s day"],
  labor: ['labor day'],
  columbus: ['columbus day'],
  election: ['election day'],
  thanksgiving: ['thanksgiving day', 'thanksgiving'],
  blackFriday: ['black friday'],
  shroveTuesday: ['shrove tuesday', 'mardi gras'],
  ashWednesday: ['ash wednesday'],
  palmSunday: ['palm sunday'],
  maundyThursday: ['maundy thursday', 'holy thursday'],
  goodFriday: ['good friday'],
  easter: ['easter sunday', 'easter day', 'easter'],
  easterMonday: ['easter monday'],
  ascension: ['ascension day'],
  pentecost: ['pentecost', 'whit sunday'],
  whitMonday: ['whit monday', 'pentecost monday'],
  corpusChristi: ['corpus christi'],
  orthodoxEaster: ['orthodox easter'],
  eidAlFitr: ['eid al - fitr', 'eid al fitr', 'eid ul - fitr'],
  eidAlAdha: ['eid al - adha', 'eid al adha', 'eid ul - adha'],
  islamicNewYear: ['islamic new year'],
  ashura: ['ashura', 'ashoura'],
  mawlid: ['mawlid', 'mawlid al - nabi'],
  nowruz: ['nowruz', 'norouz', 'newroz'],
  chineseNewYear: ['chinese new year', 'lunar new year'],
  midAutumn: ['mid - autumn festival'],
  roshHashanah: ['rosh hashanah', 'rosh hashana'],
  yomKippur: ['yom kippur'],
  sukkot: ['sukkot'],
  hanukkah: ['hanukkah', 'chanukah'],
  purim: ['purim'],
  passover: ['passover'],
  // Kept on different days by different countries: found, and left open.
  national: ['independence day', 'national day', 'republic day', 'victory day', 'constitution day', 'liberation day'],
};
