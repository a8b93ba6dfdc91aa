import { digits, word, WordMap, WordSet } from './lexicon';
import { gaps, type Scan } from './scan';

/** A count as written; `value` is undefined for a vague one ("several", "12 to 18"). `end` is a token index, exclusive. */
export interface Count {
  readonly end: number;
  readonly value?: number;
  /** "about ten", "a couple". */
  readonly isRough?: boolean;
}

const ones = new WordMap(
  'one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 ' +
    'fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 zero=0',
);
const tens = new WordMap('twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90');
const scales = new WordMap('hundred=100 thousand=1000 million=1000000');
const ordinals = new WordMap(
  'first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 ' +
    'thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 ' +
    'thirtieth=30',
);
const ordinalEndings = new WordSet('st nd rd th');
const a = new WordSet('a an');
const vague = new WordSet('several few some many various numerous multiple countless');
const plurals = new WordSet('dozens scores hundreds thousands tens');
const and = word('and');
const to = word('to');
const or = word('or');
const of = word('of');
const half = word('half');
const quarter = word('quarter');
const quarters = word('quarters');
const century = word('century');
const couple = word('couple');
const pair = word('pair');
const few = word('few');
const dozen = word('dozen');
const hyphen = 45;
const comma = 44;
const point = 46;
const slash = 47;

/** Every word that can open a number phrase; `the` and modifiers are not among them. */
export const numberStarts: readonly number[] = [
  digits,
  ...ones.all(),
  ...tens.all(),
  ...a.all(),
  ...vague.all(),
  ...plurals.all(),
  half,
  quarter,
  couple,
  word('hundred'),
  word('dozen'),
];

/** Digits with thousands commas and decimals, or a number in words below a thousand million. */
export function readNumber(scan: Scan, i: number): Count | undefined {
  return scan.id(i) === digits ? readDigits(scan, i) : readWords(scan, i);
}

function readDigits(scan: Scan, i: number): Count | undefined {
  let value = scan.value(i);
  let end = i + 1;
  if (value < 0) return undefined;
  if (scan.length(i) <= 3) {
    while (scan.id(end) === comma && scan.gap(end) === 0 && scan.id(end + 1) === digits && scan.gap(end + 1) === 0) {
      if (scan.length(end + 1) !== 3 || end - i > 6) break;
      value = value * 1000 + scan.value(end + 1);
      end += 2;
    }
  }
  // "2 1/2", "3-1/2"
  const part = scan.id(end) === hyphen && scan.gap(end) === 0 ? end + 1 : end;
  const denominator = scan.value(part + 2);
  if (
    scan.id(part) === digits &&
    scan.id(part + 1) === slash &&
    scan.gap(part + 1) === 0 &&
    denominator > 1 &&
    denominator < 10
  ) {
    return scan.value(part) < denominator && scan.gap(part) <= gaps.space
      ? { end: part + 3, value: value + scan.value(part) / denominator }
      : undefined;
  }
  if (scan.id(end) === point && scan.gap(end) === 0 && scan.id(end + 1) === digits && scan.gap(end + 1) === 0) {
    if (scan.length(end + 1) > 3 || scan.id(end + 2) === point) return undefined;
    value = Number(`${value}.${scan.words(end + 1, end + 2)}`);
    end += 2;
  }
  return { end, value };
}

function readWords(scan: Scan, i: number): Count | undefined {
  let at = i;
  let total = 0;
  let group = -1;
  let last = 0;
  for (let steps = 0; steps < 12; steps++) {
    const id = scan.id(at);
    if (at > i && scan.gap(at) > gaps.line) break;
    const unit = ones.get(id);
    const ten = tens.get(id);
    const scale = scales.get(id);
    if (ten !== undefined && (group < 0 || group % 100 === 0)) {
      group = Math.max(group, 0) + ten;
      last = 10;
    } else if (
      unit !== undefined &&
      (group < 0 || (last === 10 && unit < 10 && unit > 0) || (last >= 100 && group % 100 === 0))
    ) {
      group = Math.max(group, 0) + unit;
      last = 1;
    } else if (scale !== undefined && (group > 0 || (at === i && scale === 100))) {
      if (scale === 100) group = Math.max(group, 1) * 100;
      else {
        total += group * scale;
        group = 0;
      }
      last = scale;
    } else if (id === and && last >= 100 && (ones.has(scan.id(at + 1)) || tens.has(scan.id(at + 1)))) {
      at++;
      continue;
    } else if (id === hyphen && last === 10 && (ones.get(scan.id(at + 1)) ?? 10) < 10) {
      at++;
      continue;
    } else break;
    at++;
  }
  if (group < 0) return undefined;
  return { end: at, value: total + group };
}

/** A number or a vague count: "a", "several", "a few", "dozens of", "a couple of", "two or three", "12 to 18", "two and a half". */
export function readCount(scan: Scan, i: number): Count | undefined {
  const id = scan.id(i);
  if (a.has(id)) {
    const next = scan.id(i + 1);
    if (next === few || vague.has(next)) return { end: i + 2 };
    if (next === couple || next === pair)
      return { end: scan.id(i + 2) === of ? i + 3 : i + 2, value: 2, isRough: true };
    if (next === dozen) return { end: i + 2, value: 12 };
    if (next === half) return { end: i + 2, value: 0.5 };
    const fraction = next === quarter ? (readQuarters(scan, i + 1) ?? readQuarterCentury(scan, i + 1)) : undefined;
    if (fraction) return fraction;
    const scaled = scales.has(next) ? readWords(scan, i + 1) : undefined;
    if (scaled) return scaled;
    return { end: i + 1, value: 1 };
  }
  const fraction = readQuarters(scan, i) ?? readQuarterCentury(scan, i);
  if (fraction) return fraction;
  if (vague.has(id)) return { end: i + 1 };
  if (plurals.has(id) && scan.id(i + 1) === of) return { end: i + 2 };
  if (id === couple) return { end: scan.id(i + 1) === of ? i + 2 : i + 1, value: 2, isRough: true };
  if (id === dozen) return { end: i + 1, value: 12 };
  if (id === half) {
    const end = a.has(scan.id(i + 1)) ? i + 2 : i + 1;
    return { end, value: 0.5 };
  }
  const first = readNumber(scan, i);
  if (!first) return undefined;
  const next = scan.id(first.end);
  const withHalf = first.value === undefined ? undefined : readAndHalf(scan, first.end, first.value);
  if (withHalf) return withHalf;
  if (next === to || next === or || next === hyphen) {
    const second = readNumber(scan, first.end + 1);
    if (second && (next !== hyphen || scan.id(i) === digits)) return { end: second.end };
    if (next === or && scan.id(first.end + 1) === word('more')) return first;
  }
  return first;
}

/** "and a half", "-and-a-half-" after a number. */
function readAndHalf(scan: Scan, i: number, value: number): Count | undefined {
  let at = scan.id(i) === hyphen ? i + 1 : i;
  if (scan.id(at) !== and) return undefined;
  at++;
  for (let steps = 0; steps < 3 && (a.has(scan.id(at)) || scan.id(at) === hyphen); steps++) at++;
  return scan.id(at) === half ? { end: at + 1, value: value + 0.5 } : undefined;
}

/** "a quarter century", "quarter-century". */
function readQuarterCentury(scan: Scan, i: number): Count | undefined {
  if (scan.id(i) !== quarter) return undefined;
  return scan.id(scan.id(i + 1) === hyphen ? i + 2 : i + 1) === century ? { end: i + 1, value: 0.25 } : undefined;
}

/** "a quarter of an", "three quarters of an". */
function readQuarters(scan: Scan, i: number): Count | undefined {
  const count = scan.id(i) === word('three') ? 3 : 1;
  let at = count === 3 ? i + 1 : i;
  if (scan.id(at) === hyphen) at++;
  if (scan.id(at) !== (count === 3 ? quarters : quarter)) return undefined;
  if (scan.id(at + 1) !== of || !a.has(scan.id(at + 2))) return undefined;
  return { end: at + 3, value: count / 4 };
}

/** "third", "3rd", "twenty-first". */
export function readOrdinal(scan: Scan, i: number): { end: number; value: number } | undefined {
  const id = scan.id(i);
  const simple = ordinals.get(id);
  if (simple !== undefined) return { end: i + 1, value: simple };
  if (id === digits && ordinalEndings.has(scan.id(i + 1)) && scan.gap(i + 1) === 0 && scan.length(i) <= 3) {
    return { end: i + 2, value: scan.value(i) };
  }
  const ten = tens.get(id);
  if (ten !== undefined) {
    const at = scan.id(i + 1) === hyphen ? i + 2 : i + 1;
    const one = ordinals.get(scan.id(at));
    if (one !== undefined && one < 10) return { end: at + 1, value: ten + one };
  }
  return undefined;
}

/** Words that open an ordinal. */
export const ordinalStarts: readonly number[] = [digits, ...ordinals.all(), ...tens.all()];

/** A year in words: "nineteen ninety-four", "two thousand and eighteen", "nineteen hundred", "twenty ten". */
export function readYearInWords(scan: Scan, i: number): { end: number; value: number } | undefined {
  const century = ones.get(scan.id(i)) ?? (scan.id(i) === word('twenty') ? 20 : undefined);
  if (century === undefined) return undefined;
  if (century < 10) {
    const number = scan.id(i + 1) === word('thousand') ? readWords(scan, i) : undefined;
    return number?.value !== undefined && number.value >= 1000 && number.value < 2100
      ? { end: number.end, value: number.value }
      : undefined;
  }
  if (century < 11 || century > 20) return undefined;
  if (scan.id(i + 1) === word('hundred')) {
    const number = readWords(scan, i);
    return number?.value !== undefined && number.value >= 1100 ? { end: number.end, value: number.value } : undefined;
  }
  const rest = readWords(scan, i + 1);
  if (rest?.value === undefined || rest.value < 10 || rest.value > 99) return undefined;
  return { end: rest.end, value: century * 100 + rest.value };
}

/** Ids that open a year in words. */
export const yearWordStarts: readonly number[] = [...ones.all(), word('twenty')];
