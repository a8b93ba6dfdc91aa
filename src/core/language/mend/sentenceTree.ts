import { Rel, Tag, finite, modal, nominal, subjects } from './ids';
import type { Syntax } from '../syntax';

/** A sentence's tree, to be mended in place: tokens `first` to `last` (exclusive) of its text. */
export class SentenceTree {
  readonly tag: Uint8Array;
  readonly fine: Uint8Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;

  constructor(
    readonly syntax: Syntax,
    readonly first: number,
    readonly last: number,
  ) {
    this.tag = syntax.tag;
    this.fine = syntax.fine;
    this.head = syntax.head;
    this.relation = syntax.relation;
  }

  /** In lower case; empty outside the text. */
  word(token: number): string {
    const { text, start, end, count } = this.syntax;
    return token < 0 || token >= count ? '' : text.slice(start[token], end[token]).toLowerCase();
  }

  /** A noun, a name, a pronoun or a number of the sentence. */
  isNominal(token: number): boolean {
    const { tag, first } = this;
    return token >= first && nominal.has(tag[token] as number);
  }

  /** Whether `lower` hangs from `upper`, directly or by others, or is the same. */
  isAbove(upper: number, lower: number): boolean {
    const { head, first, last } = this;
    for (let at = lower, step = 0; at >= first && step < last - first; at = head[at] as number, step++)
      if (at === upper) return true;
    return false;
  }

  /** The first verb from a token up, else the root; -1 for a token outside the sentence. */
  verbAbove(token: number): number {
    const { tag, head, first } = this;
    for (let at = token; at >= first; at = head[at] as number)
      if (tag[at] === Tag.VERB || (head[at] as number) < first) return at;
    return -1;
  }

  /** The word that the last word of a name or a compound hangs from, by words before it alone. */
  headOf(end: number): number {
    const { head, relation, first } = this;
    let at = end;
    for (
      let up = head[at] as number;
      names.has(relation[at] as number) && up >= first && up < at;
      up = head[at] as number
    )
      at = up;
    return at;
  }

  /** The head of the phrase that ends with a noun; its words hang from each other, and it from `above` or from a noun before; -1 for none. */
  phraseOf(end: number, above: number): number {
    const noun = this.headOf(end);
    return this.isNominal(noun) && this.isAbove(above, noun) ? noun : -1;
  }

  /** Whether a word hangs from `upper` before the token `end`. */
  hasChild(upper: number, end: number): boolean {
    const { head, first } = this;
    for (let at = first; at < end; at++) if (head[at] === upper) return true;
    return false;
  }

  /** Whether white space stands before and after a token. */
  isApart(token: number): boolean {
    const { start, end, count } = this.syntax;
    return token > 0 && token + 1 < count && end[token - 1] !== start[token] && end[token] !== start[token + 1];
  }

  /** Whether a comma stands from one token to another (exclusive). */
  hasComma(from: number, to: number): boolean {
    for (let at = Math.max(this.first, from); at < to; at++) if (this.word(at) === ',') return true;
    return false;
  }

  /** The last subject of a verb from one token to another (exclusive); -1 for none. */
  subjectWithin(from: number, to: number, verb: number): number {
    const { head, relation } = this;
    let at = to - 1;
    while (at >= from && !(head[at] === verb && subjects.has(relation[at] as number))) at--;
    return at < from ? -1 : at;
  }

  hasObject(verb: number): boolean {
    const { head, relation, last } = this;
    for (let at = verb + 1; at < last; at++) if (head[at] === verb && relation[at] === Rel.obj) return true;
    return false;
  }

  /** Where a finite verb begins with its auxiliaries and adverbs; -1 for a verb that is not finite. */
  groupStart(verb: number): number {
    const { tag, fine, head, relation, first } = this;
    let isFinite = finite.has(fine[verb] as number);
    let at = verb;
    while (at > first) {
      const before = at - 1;
      if (head[before] !== verb) break;
      if (tag[before] === Tag.AUX) isFinite ||= finite.has(fine[before] as number) || fine[before] === modal;
      else if (relation[before] !== Rel.advmod) break;
      at = before;
    }
    return isFinite && at > first ? at : -1;
  }

  /** Puts a verb where `old` hangs, with those words below `old` that `isMoved` names and the punctuation. Which words those are. */
  takePlace(verb: number, old: number, isMoved: (child: number) => boolean): number[] {
    const { tag, head, relation, first, last } = this;
    head[verb] = head[old] as number;
    relation[verb] = relation[old] as number;
    const moved: number[] = [];
    for (let at = first; at < last; at++) {
      if (head[at] !== old || at === verb || !(tag[at] === Tag.PUNCT || isMoved(at))) continue;
      head[at] = verb;
      moved.push(at);
    }
    return moved;
  }
}

const names: ReadonlySet<number> = new Set([Rel.flat, Rel.compound]);
