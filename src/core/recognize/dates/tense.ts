import { word, WordSet } from './lexicon';
import { gaps, type Scan } from './scan';
import { comma, isPossessive, shortMonths, shortWeekdays } from './vocabulary';

const modal = new WordSet(
  'will would shall ll wo expected expects scheduled plans due upcoming intends deadline forecast forecasts slated effective',
);
const past = new WordSet(
  'was were had did said has have been told announced reported made took came went left met held found began fell rose sold bought gave got became saw kept ' +
    'led lost paid ran sent shot spoke won wrote broke brought built caught chose drew fought flew grew heard knew laid lay meant quit rode sat ' +
    'shook spent stood stole struck swore taught thought threw understood woke wore ' +
    'arose ate bade beat became began bent bit bled blew bore bound bred burst cast chose clung crept dealt dug drank drove fled flung forbade ' +
    'forgave forgot froze fed felt hid hung kept knelt leapt lent lit lost overcame overthrew rang rode sang sank shone shrank slept slew slid sped ' +
    'spun split sprang spread stuck stung swam swept swung tore undertook upheld wept withdrew withheld withstood wound beaten bitten blown born ' +
    'chosen driven drawn eaten fallen flown forgotten frozen given gone grown hidden known ridden risen seen shown spoken stolen sunk sworn taken torn ' +
    'thrown withdrawn woken worn written',
);
/** Verbs that are the same in past and present: past, unless "set for", "set to". */
const undecided = new WordSet('set put cut hit read shut let');
const weak = new WordSet(
  'expect schedule plan planned planning hopes hope intend could may might should must can going begin start',
);
/** The present tense with a day tells a schedule: "the summit opens on Saturday". */
const scheduled = new WordSet(
  'opens begins starts meets plays faces hosts travels arrives leaves returns goes comes holds expires resumes heads appears pits takes ends runs votes visits kicks launches ' +
    'closes decides marks',
);
const limits = new WordSet('by until till through');
const through = word('through');
const extended = new WordSet(
  'extended suspended closed cancelled canceled barred banned halted booked valid leased hired',
);
const semicolon = 59;
const since = word('since');
const infinitives = new WordSet(
  'be open begin start meet play face host travel arrive leave return go come hold expire resume appear vote visit launch decide address attend ' +
    'close consider continue convene debate deliver discuss finish hear issue present publish release report reveal run sign speak step ' +
    'submit take talk testify unveil announce reopen',
);
/** What is to be done: "an agreement to acquire". */
const projects = new WordSet(
  'agreement plan plans proposal intention deal offer bid option decision commitment pledge deadline',
);
/** Verbs of a schedule that are no common nouns after a plural. */
const plural = new WordSet('return meet begin open resume gather convene go face play leave reopen');
const auxiliaries = new WordSet('to will would shall should must can could may might');
const determiners = new WordSet('a an the its his her their our this these those still newly yet');
const notVerbs = new WordSet('need hundred speed seed feed breed indeed armed red bed shed');
const present = new WordSet('is are am');
const being = word('being');
const be = word('be');
const been = word('been');
const on = word('on');
const to = word('to');
const forWord = word('for');
const had = word('had');
const reach = 40;

/** `ahead` is the future of a limit: "until March" never means a March that is over. */
export type Direction = 'ahead' | 'future' | 'past' | undefined;

/**
 * Which way the clause around tokens start..end points: the nearest verb or cue before it in its sentence, else the first after.
 * A look at the words, not a parse; bounded.
 */
export function directionOf(scan: Scan, start: number, end: number): Direction {
  if (isPossessive(scan, end) || scan.id(start - 1) === since) return 'past';
  const isLimit = limits.has(scan.id(start - 1)) && !isThroughout(scan, start - 1);
  // "By Sunday the city had fallen."
  if (isLimit && (isBoundary(scan, start - 2) || scan.id(start - 2) === semicolon))
    return directionAfter(scan, end) ?? 'ahead';
  for (let i = start - 1; i >= Math.max(0, start - reach) && !isBoundary(scan, i); i--) {
    const found = cueAt(scan, i);
    if (found && !(found === 'past' && isLimit && scan.id(i) !== had))
      return isLimit && found === 'future' ? 'ahead' : found;
  }
  const found = directionAfter(scan, end);
  // "On November 5 Americans will vote": nothing else can govern it.
  if (found === 'future' && scan.id(start - 1) === on && isBoundary(scan, start - 2)) return 'ahead';
  if (isLimit) return found === 'past' ? 'future' : 'ahead';
  // A sentence with no past in it tells what is to come: "the return leg is on Thursday".
  return found ?? (scan.id(start - 1) === on ? 'future' : undefined);
}

/** "fighting went on through Tuesday": what went on, unless something is put off or drawn out ("extended through Friday"). */
function isThroughout(scan: Scan, i: number): boolean {
  if (scan.id(i) !== through) return false;
  for (let at = i - 1; at > i - 6 && !isBoundary(scan, at); at--) {
    if (extended.has(scan.id(at))) return false;
    if (cueAt(scan, at) === 'past') return true;
  }
  return false;
}

/** The first verb or cue after an expression in its sentence. */
function directionAfter(scan: Scan, end: number): Direction {
  for (let i = end; i < Math.min(scan.count, end + reach) && !isBoundary(scan, i - 1); i++) {
    const found = cueAt(scan, i);
    if (found) return found;
  }
  return undefined;
}

function cueAt(scan: Scan, i: number): Direction {
  const id = scan.id(i);
  if (modal.has(id)) return scan.id(i - 1) === been ? 'past' : 'future';
  if (scheduled.has(id)) return 'future';
  if (scan.id(i - 1) === to && (infinitives.has(id) || (projects.has(scan.id(i - 2)) && scan.isWord(i))))
    return 'future';
  // "the envoys return on Thursday": no other form tells the present of many.
  if (plural.has(id) && isPluralNoun(scan, i - 1)) return 'future';
  const isOpen = undecided.has(id);
  if (isOpen && (scan.id(i + 1) === forWord || scan.id(i + 1) === to)) return 'future';
  if (isOpen || past.has(id) || isRegularPast(scan, i)) {
    // "the case is heard in May" tells what is to come as well as what was.
    if (present.has(scan.id(i - 1)) || (scan.id(i - 1) === being && present.has(scan.id(i - 2)))) return undefined;
    return isGoverned(scan, i) ? 'future' : 'past';
  }
  // In capitals inside a sentence it is the month.
  return weak.has(id) && !scan.isCapital(i) ? 'future' : undefined;
}

/** "envoys", not "the vote's", "this", "across" */
function isPluralNoun(scan: Scan, i: number): boolean {
  if (!scan.isWord(i) || scan.length(i) < 5) return false;
  const end = scan.end(i);
  const [last, before] = [scan.text.charCodeAt(end - 1), scan.text.charCodeAt(end - 2)];
  return last === 115 && before !== 115;
}

/** "will read", "to be signed" */
function isGoverned(scan: Scan, i: number): boolean {
  if (auxiliaries.has(scan.id(i - 1))) return true;
  return scan.id(i - 1) === be && auxiliaries.has(scan.id(i - 2));
}

function isRegularPast(scan: Scan, i: number): boolean {
  // "a still unspecified date": an adjective
  if (determiners.has(scan.id(i - 1))) return false;
  if (scan.length(i) < 4 || scan.isCapital(i) || !scan.isWord(i) || notVerbs.has(scan.id(i))) return false;
  const end = scan.end(i);
  return scan.text.charCodeAt(end - 1) === 100 && scan.text.charCodeAt(end - 2) === 101;
}

/** Whether a verb of the past stands shortly before token i, with no comma between: "was opened in", not "who was elected in March, turns 77 in". */
export function isAfterPast(scan: Scan, i: number): boolean {
  for (let at = i - 1; at > i - 12 && scan.id(at) !== comma && !isBoundary(scan, at); at--) {
    const found = cueAt(scan, at);
    if (found) return found === 'past';
  }
  return false;
}

/** Whether a sentence ends with token i. */
export function isBoundary(scan: Scan, i: number): boolean {
  const next = scan.gap(i + 1);
  if (next === gaps.paragraph) return true;
  const id = scan.id(i);
  if (id === 33 || id === 63) return true;
  if (isClosingQuote(scan, i) && next !== gaps.none && scan.isCapital(i + 1)) {
    let last = i - 1;
    while (i - last < 3 && isClosingQuote(scan, last)) last--;
    return scan.id(last) === 46;
  }
  if (id !== 46 || next === gaps.none || !scan.isCapital(i + 1)) return false;
  const before = scan.id(i - 1);
  return !(
    scan.gap(i) === gaps.none &&
    ((scan.length(i - 1) === 1 && scan.isWord(i - 1)) ||
      shortMonths.has(before) ||
      shortWeekdays.has(before) ||
      (scan.isCapital(i - 1) && scan.length(i - 1) <= 3))
  );
}

/** A quotation mark that touches what stands before it. */
function isClosingQuote(scan: Scan, i: number): boolean {
  const id = scan.id(i);
  return scan.gap(i) === gaps.none && (id === 34 || id === 39 || scan.text.charCodeAt(scan.start(i)) === 0x201d);
}
