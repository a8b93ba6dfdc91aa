import type { Tokens } from '../text/tokens';
import type { LanguageModel } from './languageModel';
import { hangAsides, isAside } from './asides';
import { Linker } from './linker';
import { mendClauses } from './mend/mendClauses';
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
  /** The words that are tagged and linked, without asides: their rows and tag classes, and which tokens they are. */
  private rows = new Int32Array(0);
  private classes = new Uint8Array(0);
  private tokens = new Int32Array(0);
  /** Where the words of each sentence begin. */
  private starts = new Int32Array(0);
  private readonly tagger: Tagger;
  private readonly linker: Linker;

  constructor(private readonly model: LanguageModel) {
    this.tagger = new Tagger(model);
    this.linker = new Linker(model);
  }

  /** Fills in the sentences from..to (exclusive). */
  parse(syntax: Syntax, from: number, to: number): void {
    const { words } = this.model;
    if (words.isFull) {
      words.clear();
      this.tagger.clear();
    }
    this.readWords(syntax, from, to);
    const { rows, classes, starts } = this;
    for (let s = 0; s < to - from; s++) this.tagger.tag(rows, classes, starts[s] as number, starts[s + 1] as number);
    for (let s = 0; s < to - from; s++) {
      this.link(syntax, starts[s] as number, starts[s + 1] as number);
      const first = syntax.sentence[from + s] as number;
      const end = syntax.sentence[from + s + 1] as number;
      hangAsides(syntax, first, end);
      mendClauses(syntax, first, end);
    }
  }

  private readWords(syntax: Syntax, from: number, to: number): void {
    const { text, sentence, start, end } = syntax;
    const size = (sentence[to] as number) - (sentence[from] as number);
    if (size > this.rows.length) {
      this.rows = new Int32Array(size * 2);
      this.classes = new Uint8Array(size * 2);
      this.tokens = new Int32Array(size * 2);
    }
    if (to - from >= this.starts.length) this.starts = new Int32Array((to - from + 1) * 2);
    const { rows, tokens, starts } = this;
    const { words } = this.model;
    let count = 0;
    for (let s = from; s < to; s++) {
      starts[s - from] = count;
      const first = sentence[s] as number;
      const last = sentence[s + 1] as number;
      for (let i = first; i < last; i++) {
        if (isAside(syntax, i, first, last)) i += 3;
        if (i >= last) break;
        tokens[count] = i;
        rows[count++] = words.row(text, start[i] as number, end[i] as number);
      }
    }
    starts[to - from] = count;
  }

  /** Links the words from..to of a sentence. */
  private link(syntax: Syntax, from: number, to: number): void {
    const { model, linker, rows, classes, tokens } = this;
    const size = to - from;
    if (size <= 0) return;
    linker.link(rows, classes, from, to);
    const { head, relation } = linker.state;
    for (let i = 0; i < size; i++) {
      const token = tokens[from + i] as number;
      const name = classes[from + i] as number;
      const slot = head[i + 1] as number;
      syntax.tag[token] = model.classUpos[name] as number;
      syntax.fine[token] = model.classFine[name] as number;
      syntax.head[token] = slot > size ? -1 : (tokens[from + slot - 1] as number);
      syntax.relation[token] = slot > size ? 0 : (relation[i + 1] as number) - 1;
    }
  }
}
