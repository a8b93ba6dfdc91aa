import type { Tokens } from '../text/tokens';
import type { LanguageModel } from './languageModel';
import { Linker } from './linker';
import { mendClauses } from './mendClauses';
import type { Syntax } from './syntax';
import { Tagger } from './tagger';

/** Tags and parses all sentences. Linear, total, and the same on every machine. */
export function parse(tokens: Tokens, model: LanguageModel): Syntax {
  const syntax = emptySyntax(tokens);
  parseSentences(syntax, model, 0, tokens.sentence.length - 1);
  return syntax;
}

/** The tokens with room for their syntax, to be filled by `parseSentences`. */
export function emptySyntax(tokens: Tokens): Syntax {
  const { text, count, start, end, sentence } = tokens;
  return {
    text,
    count,
    start,
    end,
    sentence,
    tag: new Uint8Array(count),
    fine: new Uint8Array(count),
    head: new Int32Array(count).fill(-1),
    relation: new Uint8Array(count),
  };
}

/**
 * Tags and parses the sentences from..to (exclusive) in place. A sentence's syntax depends on its own words alone, so that a caller
 * may keep what it has for sentences that did not change.
 */
export function parseSentences(syntax: Syntax, model: LanguageModel, from: number, to: number): void {
  const parser = parserOf(model);
  for (let s = from, next = s; s < to; s = next) {
    const first = syntax.sentence[s] as number;
    do next++;
    while (next < to && (syntax.sentence[next + 1] as number) - first <= batch);
    parser.parse(syntax, s, next);
  }
}

/** So many tokens are tagged before they are linked: each of both has its own tables, which the processor's cache then holds. */
const batch = 4096;

const parsers = new WeakMap<LanguageModel, Parser>();

function parserOf(model: LanguageModel): Parser {
  let parser = parsers.get(model);
  if (!parser) parsers.set(model, (parser = new Parser(model)));
  return parser;
}

/** The working memory of one model. */
class Parser {
  private rows = new Int32Array(0);
  private classes = new Uint8Array(0);
  private readonly tagger: Tagger;
  private readonly linker: Linker;

  constructor(private readonly model: LanguageModel) {
    this.tagger = new Tagger(model);
    this.linker = new Linker(model);
  }

  /** Fills in the sentences from..to (exclusive). */
  parse(syntax: Syntax, from: number, to: number): void {
    const { sentence, start, end } = syntax;
    const first = sentence[from] as number;
    const size = (sentence[to] as number) - first;
    const { words } = this.model;
    if (size > this.rows.length) {
      this.rows = new Int32Array(size * 2);
      this.classes = new Uint8Array(size * 2);
    }
    if (words.isFull) {
      words.clear();
      this.tagger.clear();
    }
    const { rows, classes } = this;
    for (let i = 0; i < size; i++)
      rows[i] = words.row(syntax.text, start[first + i] as number, end[first + i] as number);
    for (let s = from; s < to; s++)
      this.tagger.tag(rows, classes, (sentence[s] as number) - first, (sentence[s + 1] as number) - first);
    for (let s = from; s < to; s++) this.link(syntax, sentence[s] as number, sentence[s + 1] as number, first);
  }

  /** Links the sentence of the tokens from..to, whose rows and classes are counted from token `first` on. */
  private link(syntax: Syntax, from: number, to: number, first: number): void {
    const { model, linker, rows, classes } = this;
    const size = to - from;
    if (size <= 0) return;
    linker.link(rows, classes, from - first, to - first);
    const { head, relation } = linker.state;
    for (let i = 0; i < size; i++) {
      const name = classes[from - first + i] as number;
      const slot = head[i + 1] as number;
      syntax.tag[from + i] = model.classUpos[name] as number;
      syntax.fine[from + i] = model.classFine[name] as number;
      syntax.head[from + i] = slot > size ? -1 : from + slot - 1;
      syntax.relation[from + i] = slot > size ? 0 : (relation[i + 1] as number) - 1;
    }
    mendClauses(syntax, from, to);
  }
}
