import { abbreviations, domains, leadingAbbreviations, numberAbbreviations, prefixes, units } from './abbreviations';
import { CharClass, charClass, isApostrophe, isDigit, isLetter, isWordAt } from './characters';
import { splitSentences } from './sentences';
import type { Tokens } from './tokens';

/**
 * Words and sentences of `text` between the UTF-16 offsets `from` and `to`; offsets in the result are those of `text`. Total and
 * linear. Words follow the English treebanks of Universal Dependencies: "China|'s", "do|n't", "can|not", "high|-|level",
 * "non-aligned", "U.S.", "$|5|m", "1,200.50", "10:30", "workers|'", "bbc.com/news". All that is not white space is in exactly one token.
 */
export function tokenize(text: string, from = 0, to = text.length): Tokens {
  const scanner = new Scanner(text, Math.max(0, from), Math.min(to, text.length));
  scanner.run();
  const { count } = scanner;
  const start = scanner.starts.slice(0, count);
  const end = scanner.ends.slice(0, count);
  return { text, count, start, end, sentence: splitSentences(text, start, end) };
}

/** Longest run of letters that is looked up in a word list; longer ones are in none. */
const longestListed = 12;

class Scanner {
  count = 0;
  starts: Int32Array;
  ends: Int32Array;

  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly to: number,
  ) {
    const guess = ((to - from) >> 2) + 16;
    this.starts = new Int32Array(guess);
    this.ends = new Int32Array(guess);
  }

  run(): void {
    const { text, to } = this;
    let at = this.from;
    while (at < to) {
      const unit = text.charCodeAt(at);
      switch (charClass(unit)) {
        case CharClass.Space:
        case CharClass.Newline:
          at++;
          break;
        case CharClass.Digit:
          at = this.number(at);
          break;
        case CharClass.Lower:
        case CharClass.Upper:
        case CharClass.Mark:
          at = this.word(at);
          break;
        case CharClass.Surrogate:
          at = isWordAt(text, at) ? this.word(at) : this.symbol(at);
          break;
        default:
          at = this.mark(at, unit);
      }
    }
  }

  private push(start: number, end: number): number {
    if (this.count === this.starts.length) {
      this.starts = grow(this.starts);
      this.ends = grow(this.ends);
    }
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
    return end;
  }

  /** The UTF-16 unit at an offset; NaN, which is nothing, beyond the range. */
  private at(index: number): number {
    return index < this.to ? this.text.charCodeAt(index) : NaN;
  }

  private isWord(index: number): boolean {
    return index < this.to && isWordAt(this.text, index);
  }

  private runEnd(index: number): number {
    while (this.isWord(index)) index++;
    return index;
  }

  private lettersEnd(index: number): number {
    while (index < this.to && isLetter(this.text.charCodeAt(index))) index++;
    return index;
  }

  /** The characters from..to in lower case when short enough to stand in a word list, else ''. */
  private listed(start: number, end: number): string {
    return end - start <= longestListed ? this.text.slice(start, end).toLowerCase() : '';
  }

  private word(start: number): number {
    const { text } = this;
    let end = this.runEnd(start);
    let segment = start;
    for (;;) {
      const unit = this.at(end);
      const next = this.at(end + 1);
      if (isApostrophe(unit)) {
        const clitic = this.cliticEnd(end);
        if (clitic) return this.clitic(start, end, clitic);
        if (!isLetter(next)) break;
      } else if (unit === 46 /* . */) {
        const mail = this.mailAfter(end);
        if (mail) return this.push(start, mail);
        if (this.endsAtDot(start, segment, end)) return this.push(start, end + 1);
        if (!this.joinsAtDot(start, segment, end)) break;
        if (!this.isWord(end + 1)) return this.push(start, end + 1);
      } else if (unit === 45 /* - */) {
        if (!isLetter(next) && !isDigit(next)) break;
        if (!prefixes.has(this.listed(segment, end))) break;
      } else if (unit === 95 /* _ */) {
        if (!this.isWord(end + 1)) break;
      } else if (unit === 38 /* & */) {
        if (!this.isShortCapitals(start, end) || !this.isShortCapitals(end + 1, this.runEnd(end + 1))) break;
      } else if (unit === 64 /* @ */) {
        if (!this.isWord(end + 1)) break;
        return this.push(start, this.mailEnd(end + 1));
      } else if (unit === 36 /* $ */) {
        return this.push(start, this.isShortCapitals(start, end) ? end + 1 : end);
      } else if (unit === 58 /* : */) {
        if (next !== 47 || this.at(end + 2) !== 47) break;
        return this.push(start, this.urlEnd(end + 3));
      } else if (unit === 47 /* / */) {
        if (segment === start || !this.isPathAt(end + 1) || !domains.has(this.listed(segment, end))) break;
        return this.push(start, this.urlEnd(end + 1));
      } else break;
      segment = end + 1;
      end = this.runEnd(segment);
    }
    if (end - start === 5 || end - start === 6) {
      const first = contractions.get(text.slice(start, end).toLowerCase());
      if (first) start = this.push(start, start + first);
    }
    return this.push(start, end);
  }

  /** What may follow the slash after a site's name: "bbc.com/news", but not "Acme.com/Reuters". */
  private isPathAt(index: number): boolean {
    const kind = charClass(this.at(index));
    return kind === CharClass.Lower || kind === CharClass.Digit;
  }

  /** Whether the full stop at `dot` ends an abbreviation to which the next word is glued: "Lt.|Col.", "J.K.|Obi", "No.|5". */
  private endsAtDot(start: number, segment: number, dot: number): boolean {
    const { text } = this;
    const next = this.at(dot + 1);
    if (isDigit(next)) return segment === start && numberAbbreviations.has(this.listed(start, dot));
    if (charClass(next) !== CharClass.Upper || charClass(this.at(dot + 2)) !== CharClass.Lower) return false;
    if (charClass(text.charCodeAt(segment)) !== CharClass.Upper) return false;
    if (domains.has(this.listed(dot + 1, this.lettersEnd(dot + 1)))) return false;
    if (dot - segment === 1) return !isApostrophe(this.at(dot + 3));
    return segment === start && leadingAbbreviations.has(this.listed(start, dot));
  }

  /** Whether the full stop at `dot` belongs to the word from..dot, whose last part starts at `segment`. */
  private joinsAtDot(start: number, segment: number, dot: number): boolean {
    const { text } = this;
    const next = this.at(dot + 1);
    const single = dot - segment === 1 && isLetter(text.charCodeAt(segment));
    if (this.isWord(dot + 1)) {
      const end = this.lettersEnd(dot + 1);
      if (single && end - dot === 2 && (this.at(end) === 46 || segment > start || !this.isWord(end))) return true;
      if (end === dot + 1 || this.isWord(end)) return isDigit(next) && segment > start;
      if (segment === start && dot - start === 3 && this.listed(start, dot) === 'www') return true;
      const listed = this.listed(dot + 1, end);
      return (
        domains.has(listed) ||
        (listed === 'd' && this.listed(start, dot) === 'ph') ||
        (segment > start && this.isHost(end))
      );
    }
    if (single && segment > start) return true;
    const listed = this.listed(start, dot);
    if (listed === '') return false;
    if (single) return charClass(text.charCodeAt(start)) === CharClass.Upper ? this.isInitial(dot) : listed === 'v';
    const first = charClass(text.charCodeAt(start)) === CharClass.Upper;
    if (numberAbbreviations.has(listed)) return this.isBeforeNumber(dot + 1);
    if (leadingAbbreviations.has(listed)) return first || listed === 'vs' || listed === 'cf' || listed === 'approx';
    return abbreviations.has(listed) && (first || !capitalisedAbbreviation.test(listed));
  }

  /** A host name goes on: "www.example.org". */
  private isHost(index: number): boolean {
    return this.at(index) === 46 && isLetter(this.at(index + 1));
  }

  /** A capital with a full stop is an initial before another word of the same line: "J. Smith". */
  private isInitial(dot: number): boolean {
    const next = this.at(dot + 1);
    return next === 44 || isApostrophe(next) || (next === 32 && isLetter(this.at(dot + 2)));
  }

  private isBeforeNumber(index: number): boolean {
    return isDigit(this.at(this.at(index) === 32 ? index + 1 : index));
  }

  private isShortCapitals(start: number, end: number): boolean {
    if (end <= start || end - start > 3) return false;
    for (let i = start; i < end; i++) if (charClass(this.text.charCodeAt(i)) !== CharClass.Upper) return false;
    return true;
  }

  /** Where the clitic that starts at the apostrophe ends ('s 'll 've 're 'm 'd, and t after n); 0 where there is none. */
  private cliticEnd(apostrophe: number): number {
    const first = this.at(apostrophe + 1) | 32;
    const end = apostrophe + 2;
    if (!this.isWord(end)) {
      if (first === 115 || first === 109 || first === 100) return end;
      return first === 116 && (this.at(apostrophe - 1) | 32) === 110 ? end : 0;
    }
    if (this.isWord(end + 1)) return 0;
    const second = this.at(end) | 32;
    const pair = (first === 108 && second === 108) || ((first === 118 || first === 114) && second === 101);
    return pair ? end + 1 : 0;
  }

  private clitic(start: number, apostrophe: number, end: number): number {
    const negation = end === apostrophe + 2 && (this.at(apostrophe + 1) | 32) === 116;
    const from = negation ? apostrophe - 1 : apostrophe;
    if (from > start) this.push(start, from);
    return this.push(from, end);
  }

  /** The end of a mail address whose name part holds the full stop at `dot`; 0 where there is none. */
  private mailAfter(dot: number): number {
    if (!this.isWord(dot + 1)) return 0;
    const limit = Math.min(this.to, dot + 64);
    let at = dot + 1;
    while (at < limit && (this.isWord(at) || this.isMailMark(at))) at++;
    return this.at(at) === 64 && this.isWord(at + 1) ? this.mailEnd(at + 1) : 0;
  }

  private isMailMark(index: number): boolean {
    const unit = this.at(index);
    return unit === 46 || unit === 45 || unit === 95 || unit === 43;
  }

  private mailEnd(index: number): number {
    let end = this.runEnd(index);
    while ((this.at(end) === 46 || this.at(end) === 45) && this.isWord(end + 1)) end = this.runEnd(end + 1);
    return end;
  }

  private urlEnd(index: number): number {
    const { text, to } = this;
    let end = index;
    while (end < to && !urlStop(text.charCodeAt(end))) end++;
    while (end > index && urlTrail(text.charCodeAt(end - 1))) end--;
    return end;
  }

  private number(start: number): number {
    let end = this.digitsEnd(start);
    for (;;) {
      const unit = this.at(end);
      const joins = unit === 46 || unit === 44 || unit === 58 || unit === 47;
      if (!joins || !isDigit(this.at(end + 1))) break;
      end = this.digitsEnd(end + 1);
    }
    if (this.at(end) === 45 && isDigit(this.at(end + 1))) return this.push(start, this.hyphenatedEnd(end));
    if (!this.isWord(end)) {
      const listItem = this.at(end) === 46 && end - start <= 3 && this.isLineStart(start) && this.at(end + 1) === 32;
      return this.push(start, listItem ? end + 1 : end);
    }
    const unitEnd = this.lettersEnd(end);
    const clock = unitEnd === end + 1 && this.at(unitEnd) === 46 && (this.at(unitEnd + 1) | 32) === 109;
    if (clock || (!this.isWord(unitEnd) && units.has(this.listed(end, unitEnd)))) return this.push(start, end);
    end = this.runEnd(end);
    const clitic = isApostrophe(this.at(end)) ? this.cliticEnd(end) : 0;
    return clitic ? this.clitic(start, end, clitic) : this.push(start, end);
  }

  private digitsEnd(index: number): number {
    while (index < this.to && isDigit(this.text.charCodeAt(index))) index++;
    return index;
  }

  /** A day or a telephone number is one token (2023-07-03, 555-0100); a range of two numbers is three (1914 - 1918). */
  private hyphenatedEnd(hyphen: number): number {
    let end = this.digitsEnd(hyphen + 1);
    let groups = 2;
    while (this.at(end) === 45 && isDigit(this.at(end + 1))) {
      end = this.digitsEnd(end + 1);
      groups++;
    }
    return groups > 2 && !this.isWord(end) ? end : hyphen;
  }

  private isLineStart(index: number): boolean {
    while (index > 0 && charClass(this.text.charCodeAt(index - 1)) === CharClass.Space) index--;
    return index === 0 || charClass(this.text.charCodeAt(index - 1)) === CharClass.Newline;
  }

  /** Punctuation and symbols. */
  private mark(start: number, unit: number): number {
    const next = this.at(start + 1);
    if (isApostrophe(unit)) {
      const touches = this.count > 0 && this.ends[this.count - 1] === start;
      const clitic = touches ? this.cliticEnd(start) : 0;
      if (clitic) return this.push(start, clitic);
      if (!touches && isDigit(next) && isDigit(this.at(start + 2))) return this.push(start, this.runEnd(start + 1));
      return this.push(start, unit === 39 && next === 39 ? start + 2 : start + 1);
    }
    if ((unit === 64 || unit === 35) && isLetter(next) && !this.touchesWord(start)) {
      let end = this.runEnd(start + 1);
      while (this.at(end) === 95 && this.isWord(end + 1)) end = this.runEnd(end + 1);
      return this.push(start, end);
    }
    if (unit === 46 && isDigit(next) && !this.touchesWord(start)) return this.push(start, this.digitsEnd(start + 1));
    let end = start + 1;
    if (unit === 33 || unit === 63) while (this.at(end) === 33 || this.at(end) === 63) end++;
    else if (repeats(unit)) while (this.at(end) === unit) end++;
    else end = this.extended(end);
    return this.push(start, end);
  }

  private touchesWord(index: number): boolean {
    return index > this.from && isWordAt(this.text, index - 1);
  }

  /** An emoji with all that is joined to it, or any other character outside the basic plane; a lone surrogate is a token too. */
  private symbol(start: number): number {
    const { text, to } = this;
    const isPair = (text.codePointAt(start) ?? 0) > 0xffff && start + 1 < to;
    if (!isPair) return this.push(start, start + 1);
    let end = start + 2;
    if (isRegional(text.codePointAt(start)) && isRegional(text.codePointAt(end)) && end + 2 <= to) end += 2;
    return this.push(start, this.extended(end));
  }

  /** The end of what is joined to the symbol before `end`: variation selectors, skin tones, and joined symbols. */
  private extended(end: number): number {
    const { text, to } = this;
    while (end < to) {
      const unit = text.charCodeAt(end);
      const code = text.codePointAt(end) ?? 0;
      if (unit === 0x200d && charClass(this.at(end + 1)) >= CharClass.Surrogate) {
        end += (text.codePointAt(end + 1) ?? 0) > 0xffff ? 3 : 2;
        if (end > to) end = to;
      } else if (unit === 0xfe0f || unit === 0x20e3) end++;
      else if (code >= 0x1f3fb && code <= 0x1f3ff && end + 2 <= to) end += 2;
      else break;
    }
    return end;
  }
}

/** Words that stand for two, and how long the first is. */
const contractions = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
]);

/** Abbreviations that are words too: only with a capital. */
const capitalisedAbbreviation =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|thurs?|fri|sat|sun|co|cos|sq|ala|ark|del|ga|ill|ind|la|miss|mont|ore|pa|wash|ret|max|min|sec|rd)$/;

function repeats(unit: number): boolean {
  switch (unit) {
    case 45: // -
    case 46: // .
    case 61: // =
    case 42: // *
    case 126: // ~
    case 95: // _
    case 60: // <
    case 62: // >
    case 35: // #
    case 96: // `
      return true;
    default:
      return false;
  }
}

/** White space, quotes and angle brackets end a URL. */
function urlStop(unit: number): boolean {
  if (unit < 128) return unit === 34 || unit === 60 || unit === 62 || charClass(unit) <= CharClass.Newline;
  return (unit >= 0x2018 && unit <= 0x201d) || unit === 0xab || unit === 0xbb || charClass(unit) <= CharClass.Newline;
}

/** Punctuation after a URL is not part of it. */
function urlTrail(unit: number): boolean {
  return (
    unit === 46 ||
    unit === 44 ||
    unit === 59 ||
    unit === 58 ||
    unit === 33 ||
    unit === 63 ||
    unit === 41 ||
    unit === 39 ||
    unit === 93
  );
}

function isRegional(code: number | undefined): boolean {
  return code !== undefined && code >= 0x1f1e6 && code <= 0x1f1ff;
}

function grow(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
