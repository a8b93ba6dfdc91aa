/** What kind of character a UTF-16 unit is, as far as words are concerned. */
export const enum CharClass {
  Unknown,
  Space,
  /** Ends a line; CR LF counts once. */
  Newline,
  /** Small letters and letters without case. */
  Lower,
  /** Capital and title-case letters. */
  Upper,
  Digit,
  /** Combining marks and invisible format characters: they belong to the word around them. */
  Mark,
  /** Half of a surrogate pair, or alone. */
  Surrogate,
  Other,
}

const classes = new Uint8Array(0x10000);

/** The class of a UTF-16 unit. Each is worked out once. */
export function charClass(unit: number): CharClass {
  return classes[unit] || (classes[unit] = classify(unit));
}

/** Whether text[index] can stand inside a word: a letter, digit or mark. False beyond the ends. */
export function isWordAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const kind = charClass(text.charCodeAt(index));
  if (kind === CharClass.Surrogate) return isAstralWord(text, index);
  return kind >= CharClass.Lower && kind <= CharClass.Mark;
}

export function isLetter(unit: number): boolean {
  const kind = charClass(unit);
  return kind === CharClass.Lower || kind === CharClass.Upper;
}

export function isDigit(unit: number): boolean {
  return charClass(unit) === CharClass.Digit;
}

export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x02bc;
}

const astralWord = /[\p{L}\p{M}\p{N}]/u;

function isAstralWord(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  const low = unit >= 0xdc00;
  const first = low ? index - 1 : index;
  const code = first >= 0 ? (text.codePointAt(first) ?? 0) : 0;
  return code > 0xffff && astralWord.test(String.fromCodePoint(code));
}

function classify(unit: number): CharClass {
  if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029 || unit === 0x85) return CharClass.Newline;
  if (unit >= 0xd800 && unit <= 0xdfff) return CharClass.Surrogate;
  const char = String.fromCharCode(unit);
  if (/\s/.test(char)) return CharClass.Space;
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return CharClass.Upper;
  if (/\p{L}/u.test(char)) return CharClass.Lower;
  if (/\p{N}/u.test(char)) return CharClass.Digit;
  if (/[\p{M}\p{Cf}]/u.test(char)) return CharClass.Mark;
  return CharClass.Other;
}
