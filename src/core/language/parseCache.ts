import { sentenceSpan, type Tokens } from '../text/tokens';
import type { LanguageModel } from './languageModel';
import { emptySyntax, parseSentences } from './parse';
import type { Syntax } from './syntax';

/** The syntax of one sentence; token numbers count from its first token, -1 is the root's head. */
interface Kept {
  /** Ends of its tokens, counted from its start. */
  readonly ends: Int32Array;
  readonly tag: Uint8Array;
  readonly fine: Uint8Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/**
 * Keeps the syntax of the sentences of one text, so that the next version of it is parsed only where it changed. The result is
 * that of `parse`: a sentence's syntax depends on its own words alone. Forgets what the last version did not have.
 */
export class ParseCache {
  private kept = new Map<string, Kept>();
  private model: LanguageModel | undefined;
  /** How many sentences the last call really parsed. */
  parsed = 0;

  parse(tokens: Tokens, model: LanguageModel): Syntax {
    if (this.model !== model) this.kept.clear();
    this.model = model;
    this.parsed = 0;
    const syntax = emptySyntax(tokens);
    const next = new Map<string, Kept>();
    for (let s = 0; s + 1 < tokens.sentence.length; s++) {
      const { start, end } = sentenceSpan(tokens, s);
      const words = tokens.text.slice(start, end);
      const first = tokens.sentence[s] ?? 0;
      const last = tokens.sentence[s + 1] ?? first;
      const ends = tokens.end.slice(first, last).map((offset) => offset - start);
      let known = next.get(words) ?? this.kept.get(words);
      if (known && sameNumbers(known.ends, ends)) restore(syntax, known, first);
      else {
        parseSentences(syntax, model, s, s + 1);
        this.parsed++;
        known = keep(syntax, ends, first, last);
      }
      next.set(words, known);
    }
    this.kept = next;
    return syntax;
  }
}

function keep(syntax: Syntax, ends: Int32Array, first: number, last: number): Kept {
  return {
    ends,
    tag: syntax.tag.slice(first, last),
    fine: syntax.fine.slice(first, last),
    head: syntax.head.slice(first, last).map((head) => (head < 0 ? head : head - first)),
    relation: syntax.relation.slice(first, last),
  };
}

function restore(syntax: Syntax, kept: Kept, first: number): void {
  syntax.tag.set(kept.tag, first);
  syntax.fine.set(kept.fine, first);
  syntax.relation.set(kept.relation, first);
  kept.head.forEach((head, i) => {
    syntax.head[first + i] = head < 0 ? head : head + first;
  });
}

function sameNumbers(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
