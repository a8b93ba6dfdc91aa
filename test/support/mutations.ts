import type { SeededRandom } from './random';

/** A text under edit, and where a span of it has gone; `start` is -1 once its words are deleted. */
export class TrackedText {
  constructor(
    public text: string,
    public start: number,
    public end: number,
  ) {}

  get isGone(): boolean {
    return this.start < 0;
  }

  replace(from: number, to: number, words: string): void {
    const grown = words.length - (to - from);
    this.text = this.text.slice(0, from) + words + this.text.slice(to);
    if (this.isGone || from >= this.end) return;
    if (to <= this.start) {
      this.start += grown;
      this.end += grown;
    } else if (from <= this.start && to >= this.end) this.start = this.end = -1;
    else if (from >= this.start && to <= this.end) this.end += grown;
    else throw new Error('an edit across the edge of the span has no true answer');
  }

  insert(at: number, words: string): void {
    this.replace(at, at, words);
  }

  /** Rewrites the whole text letter by letter or piece by piece; `pattern` must not match across the span's edges. */
  replaceAll(pattern: RegExp, replacer: (match: string, offset: number) => string): void {
    const found = [...this.text.matchAll(pattern)].map((match) => ({ at: match.index, words: match[0] }));
    for (const { at, words } of found.reverse()) {
      const fresh = replacer(words, at);
      if (fresh !== words) this.replace(at, at + words.length, fresh);
    }
  }
}

/** Changes the text; false where this kind of edit can't be made around this span. */
export type Mutation = (doc: TrackedText, random: SeededRandom) => boolean;

export const mutations: Readonly<Record<string, Mutation>> = {
  'sentence inserted before': (doc, random) => {
    doc.insert(startOfSentence(doc.text, random.below(Math.max(1, doc.start))), `${random.pick(newSentences)} `);
    return true;
  },
  'sentence inserted after': (doc, random) => {
    doc.insert(
      endOfSentence(doc.text, doc.end + random.below(doc.text.length - doc.end)),
      ` ${random.pick(newSentences)}`,
    );
    return true;
  },
  'sentence deleted before': (doc) => deleteSentence(doc, startOfSentence(doc.text, doc.start) - 2),
  'sentence deleted after': (doc) => deleteSentence(doc, endOfSentence(doc.text, doc.end) + 2),
  'typo inside': (doc, random) => {
    const length = doc.end - doc.start;
    if (length < 4) return false;
    const at = doc.start + 1 + random.below(length - 2);
    const letter = doc.text.charAt(at);
    if (!/[a-z]/i.test(letter)) return false;
    const kind = random.below(3);
    doc.replace(
      at,
      at + 1,
      kind === 0 ? '' : kind === 1 ? letter + letter : random.pick([...'abcdefgh'].filter((c) => c !== letter)),
    );
    return true;
  },
  'word changed inside': (doc, random) => {
    const words = [...doc.text.slice(doc.start, doc.end).matchAll(/\w+/g)];
    if (words.length < 2) return false;
    const word = random.pick(words);
    const at = doc.start + word.index;
    const whole = word[0].length === doc.end - doc.start;
    if (whole) return false;
    doc.replace(at, at + word[0].length, random.pick(['senior', 'former', 'Northern', 'eleven']));
    return true;
  },
  'repeat before': (doc, random) => {
    const words = doc.text.slice(doc.start, doc.end);
    doc.insert(startOfSentence(doc.text, doc.start), `${random.pick(openers)} ${words} ${random.pick(closers)} `);
    return true;
  },
  'repeats around': (doc, random) => {
    const words = doc.text.slice(doc.start, doc.end);
    doc.insert(endOfSentence(doc.text, doc.end), ` ${random.pick(openers)} ${words} ${random.pick(closers)}`);
    doc.insert(startOfSentence(doc.text, doc.start), `${random.pick(openers)} ${words} ${random.pick(closers)} `);
    return true;
  },
  'paragraphs reordered': (doc, random) => {
    const parts = paragraphs(doc.text);
    if (parts.length < 3) return false;
    const own = parts.findIndex((part) => part.start <= doc.start && doc.end <= part.end);
    if (own < 0) return false;
    const order = random.shuffle(parts.map((_, i) => i));
    let text = '';
    let start = -1;
    order.forEach((k, i) => {
      const part = parts[k];
      if (!part) return;
      if (k === own) start = text.length + doc.start - part.start;
      text += doc.text.slice(part.start, part.end) + (i + 1 < order.length ? '\n\n' : '\n');
    });
    const length = doc.end - doc.start;
    Object.assign(doc, { text, start, end: start + length });
    return true;
  },
  reflow: (doc) => {
    let column = 0;
    doc.replaceAll(/ +/g, (gap) => gap);
    const gaps = [...doc.text.matchAll(/[ \n]/g)];
    let text = doc.text;
    for (const [i, gap] of gaps.entries()) {
      const at = gap.index;
      const next = gaps[i + 1]?.index ?? text.length;
      if (gap[0] === '\n') column = 0;
      else if (column + (next - at) > 60) {
        text = `${text.slice(0, at)}\n${text.slice(at + 1)}`;
        column = 0;
      }
      column += next - at;
    }
    doc.text = text;
    return true;
  },
  'typographic quotes': (doc) => {
    doc.text = doc.text
      .replace(/(^|[\s(])"/g, '$1“')
      .replace(/"/g, '”')
      .replace(/'/g, '’');
    return true;
  },
  CRLF: (doc) => {
    doc.replaceAll(/\n/g, () => '\r\n');
    return true;
  },
  'copied below, original edited': (doc, random) => {
    const start = startOfSentence(doc.text, doc.start);
    const end = endOfSentence(doc.text, doc.end);
    const copy = doc.text.slice(start, end);
    doc.insert(end, ` ${copy}`);
    return editSentence(doc, random, start, end);
  },
  'copied to the end, original edited': (doc, random) => {
    const start = startOfSentence(doc.text, doc.start);
    const end = endOfSentence(doc.text, doc.end);
    doc.insert(doc.text.length, `${doc.text.slice(start, end)}\n`);
    return editSentence(doc, random, start, end);
  },
  'own paragraph deleted': (doc) => {
    const words = doc.text.slice(doc.start, doc.end);
    const part = paragraphs(doc.text).find((p) => p.start <= doc.start && doc.end <= p.end);
    if (!part) return false;
    const rest = doc.text.slice(0, part.start) + doc.text.slice(part.end);
    if (!rest.includes(words)) return false;
    const end = /^\n*/.exec(doc.text.slice(part.end))?.[0].length ?? 0;
    doc.replace(part.start, part.end + end, '');
    return true;
  },
  'own sentence deleted': (doc) => {
    const start = startOfSentence(doc.text, doc.start);
    const end = endOfSentence(doc.text, doc.end);
    doc.replace(start, Math.min(doc.text.length, end + 1), '');
    return true;
  },
  'context rewritten': (doc, random) => {
    const left = Math.max(startOfSentence(doc.text, doc.start), doc.start - 90);
    const right = Math.min(endOfSentence(doc.text, doc.end) - 1, doc.end + 90);
    if (right <= doc.end && left >= doc.start) return false;
    if (right > doc.end) doc.replace(doc.end, right, ` ${random.pick(rewrites)}`);
    if (left < doc.start) doc.replace(left, doc.start, `${random.pick(rewrites)} `);
    return true;
  },
  'many small edits': (doc, random) => {
    for (let i = 0; i < 12; i++) {
      const words = [...doc.text.matchAll(/[a-z]{4,}/g)].filter(
        (w) => w.index + w[0].length < doc.start || w.index > doc.end,
      );
      const word = random.pick(words);
      doc.replace(word.index, word.index + word[0].length, random.pick(['perhaps', 'then', 'early', '']));
    }
    return true;
  },
  'paragraph moved and edited': (doc, random) => {
    const parts = paragraphs(doc.text);
    const own = parts.find((part) => part.start <= doc.start && doc.end <= part.end);
    if (!own || parts.length < 3) return false;
    const words = doc.text.slice(own.start, own.end);
    const offset = doc.start - own.start;
    const length = doc.end - doc.start;
    const without = doc.text.slice(0, own.start) + doc.text.slice(own.end).replace(/^\n+/, '');
    const places = paragraphs(without).map((p) => p.start);
    const at = random.pick(places);
    doc.text = `${without.slice(0, at)}${words}\n\n${without.slice(at)}`;
    doc.start = at + offset;
    doc.end = doc.start + length;
    return editSentence(doc, random, at, at + words.length);
  },
  'words added at the edges': (doc, random) => {
    doc.insert(doc.end, ` ${random.pick(['also', 'in part', '(pictured)'])}`);
    doc.insert(doc.start, `${random.pick(['reportedly', 'then', 'old'])} `);
    return true;
  },
  'header changed and BOM added': (doc) => {
    doc.insert(0, '\ufeffsource: Example Wire\n');
    return true;
  },
  'left context rewritten': (doc, random) => {
    const left = Math.max(startOfSentence(doc.text, doc.start), doc.start - 60);
    if (left >= doc.start) return false;
    doc.replace(left, doc.start, `${random.pick(rewrites)} `);
    return true;
  },
  'right context rewritten': (doc, random) => {
    const right = Math.min(endOfSentence(doc.text, doc.end) - 1, doc.end + 60);
    if (right <= doc.end) return false;
    doc.replace(doc.end, right, ` ${random.pick(rewrites)}`);
    return true;
  },
  'forty letters rewritten on both sides': (doc, random) => {
    const right = Math.min(doc.text.length, doc.end + 40);
    const left = Math.max(0, doc.start - 40);
    if (right > doc.end) doc.replace(doc.end, right, ` ${random.pick(rewrites).slice(0, 40)}`);
    if (left < doc.start) doc.replace(left, doc.start, `${random.pick(rewrites).slice(0, 40)} `);
    return true;
  },
  'neighbouring words changed': (doc, random) => {
    const after = /^\W+(\w+)/.exec(doc.text.slice(doc.end));
    const before = /(\w+)\W+$/.exec(doc.text.slice(0, doc.start));
    if (!after?.[1] || !before?.[1]) return false;
    const end = doc.end + after[0].length;
    doc.replace(end - after[1].length, end, random.pick(['others', 'while', 'instead']));
    doc.replace(before.index, before.index + before[1].length, random.pick(['few', 'under', 'despite']));
    return true;
  },
  'reflow and CRLF': (doc, random) => {
    mutations['reflow']?.(doc, random);
    return mutations['CRLF']?.(doc, random) ?? false;
  },
  'spaces doubled, blank lines added': (doc) => {
    doc.replaceAll(/(?<=[.!?]) (?=[A-Z])|\n\n/g, (gap) => (gap === '\n\n' ? '\n\n\n' : '  '));
    return true;
  },
  'no-break spaces and dashes': (doc) => {
    doc.text = doc.text.replace(/(\d) (?=\w)/g, '$1\u00a0').replace(/ - /g, ' – ');
    return true;
  },
  'letters decomposed': (doc) => {
    doc.replaceAll(/[\u00c0-\u024f]/g, (letter) => letter.normalize('NFD'));
    return true;
  },
  'sentences joined': (doc) => {
    const end = endOfSentence(doc.text, doc.end);
    const next = /^[.!?]? ([A-Z])/.exec(doc.text.slice(end - 1));
    if (!next || end <= doc.end) return false;
    doc.replace(end - 1, end + next[0].length - 1, `, and ${next[1]?.toLowerCase()}`);
    return true;
  },
  'sentence split': (doc) => {
    const start = startOfSentence(doc.text, doc.start);
    const at = doc.text.slice(start, doc.start).lastIndexOf(', ');
    if (at < 0) return false;
    doc.replace(start + at, start + at + 2, '. And ');
    return true;
  },
  'headline in capitals': (doc) => {
    const end = doc.text.indexOf('\n');
    if (end < 0 || (doc.start < end && doc.end > end)) return false;
    doc.text = doc.text.slice(0, end).toUpperCase() + doc.text.slice(end);
    return true;
  },
  'sentences swapped': (doc) => {
    const start = startOfSentence(doc.text, doc.start);
    const end = endOfSentence(doc.text, doc.end);
    if (doc.text[end] !== ' ') return false;
    const next = endOfSentence(doc.text, end + 1);
    const words = doc.text.slice(end + 1, next);
    doc.replace(end, next, '');
    doc.insert(start, `${words} `);
    return true;
  },
  'text before deleted': (doc) => {
    const start = startOfSentence(doc.text, doc.start);
    if (start < 20) return false;
    doc.replace(0, start, '');
    return true;
  },
  'text after deleted': (doc) => {
    const end = endOfSentence(doc.text, doc.end);
    if (end > doc.text.length - 20) return false;
    doc.replace(end, doc.text.length, '');
    return true;
  },
  'own and neighbouring paragraphs deleted': (doc) => {
    const parts = paragraphs(doc.text);
    const own = parts.findIndex((p) => p.start <= doc.start && doc.end <= p.end);
    const [first, last] = [parts[own - 1] ?? parts[own], parts[own + 1] ?? parts[own]];
    if (!first || !last || parts.length < 5) return false;
    doc.replace(first.start, last.end, '');
    return true;
  },
  'name spelled otherwise throughout': (doc, random) => {
    const words = doc.text.slice(doc.start, doc.end);
    if (words.length < 6 || /^[a-z]/.test(words)) return false;
    const at = 1 + random.below(words.length - 2);
    if (!/[a-z]/.test(words.charAt(at))) return false;
    const fresh = words.slice(0, at) + words.slice(at + 1);
    for (let i = doc.text.lastIndexOf(words); i >= 0; i = i ? doc.text.lastIndexOf(words, i - 1) : -1) {
      if (i < doc.end && i + words.length > doc.start) doc.replace(doc.start + at, doc.start + at + 1, '');
      else doc.replace(i, i + words.length, fresh);
    }
    return true;
  },
  'repeats throughout': (doc, random) => {
    const words = doc.text.slice(doc.start, doc.end);
    for (let i = 0; i < 6; i++) {
      const at = startOfSentence(doc.text, random.below(doc.text.length));
      if (at > doc.start && at < doc.end) continue;
      doc.insert(at, `${random.pick(openers)} ${words} ${random.pick(closers)} `);
    }
    return true;
  },
  'own sentence doubled': (doc) => {
    const start = startOfSentence(doc.text, doc.start);
    const end = endOfSentence(doc.text, doc.end);
    doc.insert(end, ` ${doc.text.slice(start, end)}`);
    return true;
  },
  'copied below, own words edited': (doc, random) => {
    const start = startOfSentence(doc.text, doc.start);
    const end = endOfSentence(doc.text, doc.end);
    doc.insert(end, ` ${doc.text.slice(start, end)}`);
    return mutations['typo inside']?.(doc, random) ?? false;
  },
};

/** Edits after which nobody can tell from the texts which words are the ones that were meant: they are to be asked about. */
export const undecidable: Readonly<Record<string, Mutation>> = {
  'repeated words alone before': (doc) => {
    const words = doc.text.slice(doc.start, doc.end);
    doc.insert(doc.start, `${words}, `);
    return true;
  },
  'repeated words alone after': (doc) => {
    const words = doc.text.slice(doc.start, doc.end);
    doc.insert(doc.end, `, ${words}`);
    return true;
  },
  'copied above, copy edited': (doc, random) => {
    const start = startOfSentence(doc.text, doc.start);
    const end = endOfSentence(doc.text, doc.end);
    const copy = doc.text.slice(start, end);
    doc.insert(start, `${copy} `);
    return editSentence(doc, random, start, start + copy.length);
  },
};

/** Two of the kinds of edits, one after the other. */
export const combined: Readonly<Record<string, Mutation>> = {
  'two kinds of edits': (doc, random) => mutateTwice(doc, random),
};

function mutateTwice(doc: TrackedText, random: SeededRandom): boolean {
  const kinds = Object.values(mutations);
  return random.pick(kinds)(doc, random) && !doc.isGone && random.pick(kinds)(doc, random);
}

const newSentences = [
  'Rain is expected through the weekend.',
  'Markets closed slightly higher.',
  'The committee meets every second Thursday.',
  'It was the fourth such visit this year, officials noted.',
];
const openers = ['Earlier,', 'Observers noted that', 'The role of', 'Few in the room expected'];
const closers = ['was questioned by critics.', 'again.', 'drew wide attention.'];
const rewrites = [
  'according to a person familiar with matters of protocol',
  'amid heavy snowfall across mountain roads, witnesses recall',
  'as spokesmen for both delegations were packing',
];

function startOfSentence(text: string, offset: number): number {
  for (let i = Math.min(offset, text.length) - 1; i > 0; i--) {
    if (
      text[i] === '\n' ||
      (text[i] === ' ' && /[.!?]["”)]?$/.test(text.slice(Math.max(0, i - 2), i)) && /[A-Z“"(]/.test(text[i + 1] ?? ''))
    )
      return i + 1;
  }
  return 0;
}

function endOfSentence(text: string, offset: number): number {
  for (let i = offset; i < text.length; i++) {
    if (text[i] === '\n') return i;
    if (/[.!?]/.test(text[i] ?? '') && /^["”)]?\s+["“(]?[A-Z]/.test(text.slice(i + 1, i + 6)))
      return i + (/["”)]/.test(text[i + 1] ?? '') ? 2 : 1);
  }
  return text.length;
}

function deleteSentence(doc: TrackedText, inside: number): boolean {
  if (inside < 0 || inside >= doc.text.length) return false;
  const start = startOfSentence(doc.text, inside);
  const end = endOfSentence(doc.text, inside);
  if (start < doc.end && doc.start < end) return false;
  doc.replace(start, Math.min(doc.text.length, end), '');
  return true;
}

/** Changes one or two words of a sentence outside the span. */
function editSentence(doc: TrackedText, random: SeededRandom, start: number, end: number): boolean {
  const words = [...doc.text.slice(start, end).matchAll(/[A-Za-z]{3,}/g)]
    .map((word) => ({ from: start + word.index, to: start + word.index + word[0].length }))
    .filter((word) => word.to < doc.start || word.from > doc.end);
  const word = random.pick(words);
  if (!word) return false;
  doc.replace(word.from, word.to, random.pick(['quietly', 'Instead', 'seven']));
  return true;
}

function paragraphs(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Spans as analysts choose them: names, pronouns, dates, phrases. */
export function pickSpans(text: string, count: number, random: SeededRandom): { start: number; end: number }[] {
  const patterns = [
    /(?:[A-Z][\wéöãëá’'.-]+ )+[A-Z][\wéöãëá’'-]+/g,
    /\b(?:[Hh]e|[Ss]he|[Ii]t|the U\.S\.|the U\.N\.)(?=\s|,)/g,
    /\b(?:Monday|Tuesday|last week|on Friday|in July|two days ago|March 3|yesterday)\b/g,
    /\b(?:the [a-z]+|[A-Z][a-z]+)\b/g,
    /\b[a-z]+ [a-z]+ [a-z]+\b/g,
    /\$4\.5 million|27%|about 1,200|\b12\b/g,
  ];
  const spans: { start: number; end: number }[] = [];
  for (let tries = 0; spans.length < count && tries < count * 20; tries++) {
    const found = [...text.matchAll(random.pick(patterns))];
    if (!found.length) continue;
    const match = random.pick(found);
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
