import { foldText } from './foldText';

/** Words, marks and runs of white space of a text, in order and without gaps; token i is `start[i]..start[i + 1]`. */
export interface TextTokens {
  readonly text: string;
  readonly count: number;
  /** One more entry than tokens. UTF-16 offsets. */
  readonly start: Int32Array;
  /** Equal numbers are equal words but for typography; shared by all texts read with the same vocabulary. */
  readonly word: Int32Array;
  /** First tokens of sentences and paragraphs, closed by `count`. */
  readonly segments: Int32Array;
}

const letter = 0;
const space = 1;
const mark = 2;

function kindOf(code: number): number {
  if (code <= 32 || code === 0xa0 || code === 0x85 || code === 0x2028 || code === 0x2029 || code === 0x202f)
    return space;
  if (code < 128) {
    const isWord = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    return isWord ? letter : mark;
  }
  if ((code >= 0x2010 && code <= 0x2033) || code === 0xab || code === 0xbb || code === 0xb4) return mark;
  return letter;
}

/** Splits a text; `vocabulary` numbers the words and is shared between the texts to be compared. Linear. */
export function textTokens(text: string, vocabulary: Map<string, number>): TextTokens {
  const folded = foldText(text);
  const start: number[] = [];
  const word: number[] = [];
  const segments: number[] = [0];
  for (let i = 0; i < text.length;) {
    const from = i;
    const kind = kindOf(text.charCodeAt(i++));
    let key: string;
    if (kind === mark) key = folded.charAt(from);
    else {
      while (i < text.length && kindOf(text.charCodeAt(i)) === kind) i++;
      key = kind === letter ? folded.slice(from, i) : isBreak(text, from, i) ? '\n\n' : ' ';
    }
    let id = vocabulary.get(key);
    if (id === undefined) vocabulary.set(key, (id = vocabulary.size));
    start.push(from);
    word.push(id);
    if (kind === space && endsSegment(folded, from, key)) segments.push(start.length);
  }
  if (segments[segments.length - 1] !== start.length) segments.push(start.length);
  start.push(text.length);
  return {
    text,
    count: word.length,
    start: Int32Array.from(start),
    word: Int32Array.from(word),
    segments: Int32Array.from(segments),
  };
}

function isBreak(text: string, start: number, end: number): boolean {
  const first = text.indexOf('\n', start);
  if (first < 0 || first >= end) return false;
  const second = text.indexOf('\n', first + 1);
  return second >= 0 && second < end;
}

/**
 * Whether white space at `offset` ends a sentence or paragraph. Not after "p.m.", "Nov." or "Gov.": half a sentence would be taken for that
 * of another; where a short name ends a sentence, two are taken as one, which does no harm.
 */
function endsSegment(text: string, offset: number, key: string): boolean {
  if (key === '\n\n') return true;
  let last = offset - 1;
  while (last >= 0 && (text[last] === '"' || text[last] === "'" || text[last] === ')')) last--;
  const mark = text[last];
  if (mark === '!' || mark === '?' || mark === ':' || mark === ';') return true;
  if (mark !== '.') return false;
  let first = last;
  while (first > 0 && last - first <= 5 && kindOf(text.charCodeAt(first - 1)) === letter) first--;
  const length = last - first;
  if (/\d/.test(text.charAt(last - 1))) return true;
  return length > 4 || length === 0 || (length > 1 && !/\p{Lu}/u.test(text.charAt(first)));
}

/** The token that holds `offset`. Logarithmic. */
export function tokenIndexAt(tokens: TextTokens, offset: number): number {
  let low = 0;
  let high = tokens.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens.start[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
