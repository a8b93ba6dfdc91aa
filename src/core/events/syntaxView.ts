import { fineTags, relations, upos, type FineTag, type Relation, type Syntax, type Upos } from '../language/syntax';

/** One text with its syntax, made easy to walk: words in lower case, tags and relations by name, children of each token. */
export class SyntaxView {
  private readonly lower: (string | undefined)[];
  private readonly firstChild: Int32Array;
  private readonly nextSibling: Int32Array;

  constructor(readonly syntax: Syntax) {
    const { count, head } = syntax;
    this.lower = new Array<string | undefined>(count);
    this.firstChild = new Int32Array(count).fill(-1);
    this.nextSibling = new Int32Array(count).fill(-1);
    for (let token = count - 1; token >= 0; token--) {
      const of = head[token] ?? -1;
      if (of < 0 || of === token) continue;
      this.nextSibling[token] = this.firstChild[of] ?? -1;
      this.firstChild[of] = token;
    }
  }

  get count(): number {
    return this.syntax.count;
  }

  /** The token in lower case, with a plain apostrophe. */
  word(token: number): string {
    const known = this.lower[token];
    if (known !== undefined) return known;
    const { text, start, end } = this.syntax;
    const word = text.slice(start[token], end[token]).toLowerCase().replace('’', "'");
    if (token >= 0 && token < this.count) this.lower[token] = word;
    return word;
  }

  /** The word that a token ends after a hyphen, "cease-fire", which the tokens hold in pieces; undefined where no hyphen joins it. */
  hyphenated(token: number): string | undefined {
    const { start, end } = this.syntax;
    return token > 1 &&
      end[token - 1] === start[token] &&
      end[token - 2] === start[token - 1] &&
      this.word(token - 1) === '-'
      ? `${this.word(token - 2)}-${this.word(token)}`
      : undefined;
  }

  isCapitalised(token: number): boolean {
    const letter = this.syntax.text.charAt(this.syntax.start[token] ?? 0);
    return letter !== letter.toLowerCase();
  }

  tag(token: number): Upos {
    return upos[this.syntax.tag[token] ?? 16] ?? 'X';
  }

  fine(token: number): FineTag {
    return fineTags[this.syntax.fine[token] ?? 0] ?? 'NN';
  }

  relation(token: number): Relation {
    return relations[this.syntax.relation[token] ?? 0] ?? 'dep';
  }

  /** The head of a token; -1 for a root. */
  head(token: number): number {
    return this.syntax.head[token] ?? -1;
  }

  /** Calls `visit` for each child in text order. */
  children(token: number): number[] {
    const found: number[] = [];
    for (let child = this.firstChild[token] ?? -1; child >= 0; child = this.nextSibling[child] ?? -1) found.push(child);
    return found;
  }

  /** The children with one of the given relations, in text order. */
  childrenBy(token: number, ...wanted: Relation[]): number[] {
    const found: number[] = [];
    for (let child = this.firstChild[token] ?? -1; child >= 0; child = this.nextSibling[child] ?? -1)
      if (wanted.includes(this.relation(child))) found.push(child);
    return found;
  }

  /** The preposition of a noun: the word of its `case` child, or of the fixed phrase that it starts. */
  preposition(token: number): string | undefined {
    const found = this.childrenBy(token, 'case', 'mark')[0];
    return found === undefined ? undefined : this.word(found);
  }

  isNominal(token: number): boolean {
    const tag = this.tag(token);
    return (
      tag === 'NOUN' ||
      tag === 'PROPN' ||
      tag === 'PRON' ||
      tag === 'NUM' ||
      tag === 'ADJ' ||
      tag === 'SYM' ||
      tag === 'X'
    );
  }

  isVerbal(token: number): boolean {
    const tag = this.tag(token);
    return tag === 'VERB' || tag === 'AUX' || (tag === 'ADJ' && this.childrenBy(token, 'cop').length > 0);
  }

  /** First and last token below `token` and itself, without clauses hanging from it. Bounded by the sentence. */
  phrase(token: number): { first: number; last: number } {
    let first = token;
    let last = token;
    const open = [token];
    for (let step = 0; open.length && step < 200; step++) {
      const at = open.pop() as number;
      if (at < first) first = at;
      if (at > last) last = at;
      for (const child of this.children(at)) {
        const relation = this.relation(child);
        if (clausal.has(relation) || relation === 'punct') continue;
        open.push(child);
      }
    }
    return { first, last };
  }

  /** Whether `ancestor` is above `token`, within a bounded number of steps. */
  isBelow(token: number, ancestor: number): boolean {
    for (let at = token, step = 0; at >= 0 && step < 60; at = this.head(at), step++) if (at === ancestor) return true;
    return false;
  }
}

const clausal: ReadonlySet<Relation> = new Set<Relation>([
  'acl:relcl',
  'acl',
  'advcl',
  'advcl:relcl',
  'ccomp',
  'csubj',
  'parataxis',
  'conj',
  'appos',
  'cc',
]);
