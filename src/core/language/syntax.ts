import type { Tokens } from '../text/tokens';

/**
 * Tokens with Universal Dependencies syntax, as parallel arrays by token. Without a model the arrays are absent from the
 * analysis and every recognizer falls back on the words alone.
 */
export interface Syntax extends Tokens {
  /** Index into `upos`. */
  readonly tag: Uint8Array;
  /** Token index of the head; -1 for a sentence's root. */
  readonly head: Int32Array;
  /** Index into `relations`. */
  readonly relation: Uint8Array;
  /** Index into `fineTags`: Penn Treebank tags, which tell tense, participles and number. */
  readonly fine: Uint8Array;
}

/** Universal part-of-speech tags, in the order that `Syntax.tag` uses. */
export const upos = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Upos = (typeof upos)[number];

/** Penn Treebank tags, in the order that `Syntax.fine` uses. */
export const fineTags = [
  'CC',
  'CD',
  'DT',
  'EX',
  'FW',
  'IN',
  'JJ',
  'JJR',
  'JJS',
  'LS',
  'MD',
  'NN',
  'NNP',
  'NNPS',
  'NNS',
  'PDT',
  'POS',
  'PRP',
  'PRP$',
  'RB',
  'RBR',
  'RBS',
  'RP',
  'SYM',
  'TO',
  'UH',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  '.',
  ',',
  ':',
  '``',
  "''",
  '-LRB-',
  '-RRB-',
  'HYPH',
  '$',
  'NFP',
  'ADD',
  'AFX',
  'GW',
] as const;
export type FineTag = (typeof fineTags)[number];

/**
 * Universal Dependencies relations with the subtypes of the English treebanks, in the order that `Syntax.relation` uses.
 * `obl:unmarked` and `nmod:unmarked` are phrases without preposition, mostly of time ("last week"); `obl:agent` is the by-agent of a passive.
 */
export const relations = [
  'root',
  'nsubj',
  'nsubj:pass',
  'nsubj:outer',
  'obj',
  'iobj',
  'csubj',
  'csubj:pass',
  'ccomp',
  'xcomp',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'advcl',
  'advcl:relcl',
  'advmod',
  'aux',
  'aux:pass',
  'cop',
  'mark',
  'expl',
  'discourse',
  'vocative',
  'dislocated',
  'nmod',
  'nmod:poss',
  'nmod:unmarked',
  'nmod:desc',
  'appos',
  'nummod',
  'acl',
  'acl:relcl',
  'amod',
  'det',
  'det:predet',
  'case',
  'conj',
  'cc',
  'cc:preconj',
  'compound',
  'compound:prt',
  'flat',
  'fixed',
  'list',
  'parataxis',
  'orphan',
  'goeswith',
  'reparandum',
  'punct',
  'dep',
] as const;
export type Relation = (typeof relations)[number];
