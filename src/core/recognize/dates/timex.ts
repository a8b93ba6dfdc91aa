import type { Quote } from '../../text/span';

/** TimeML 1.2.1 TIMEX3 types. */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** TimeML 1.2.1 `mod`. */
export type TimexMod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'MORE_THAN'
  | 'LESS_THAN'
  | 'EQUAL_OR_MORE'
  | 'EQUAL_OR_LESS'
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER';

/** The document's date or an earlier expression of the text, with its value. */
export interface DateBasis {
  readonly kind: 'document' | 'text';
  readonly value: string;
  /** UTF-16 offsets of the earlier expression. */
  readonly span?: { readonly start: number; readonly end: number };
}

/** An expression of time found in a text, resolved as far as the text allows. */
export interface DateMention extends Quote {
  readonly type: TimexType;
  /** TIMEX3 value, such as `2023-07-03`, `2023-W26`, `P3Y`, `PRESENT_REF`; absent where it can't be known. */
  readonly value?: string;
  readonly mod?: TimexMod;
  /** SET only, such as `EVERY`. */
  readonly quant?: string;
  /** SET only, such as `2X`. */
  readonly freq?: string;
  /** The time zone as written, such as `EST`; `Z` for universal time, which the value carries too. */
  readonly zone?: string;
  /** Kebab-case id of the rule that read it. */
  readonly rule: string;
  /** What it was resolved against; absent where the words alone give the value. */
  readonly basis?: DateBasis;
  /** Why there is no value, or why it is less exact than it looks; a sentence for people. */
  readonly reason?: string;
}
