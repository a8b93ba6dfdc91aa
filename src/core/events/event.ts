import type { Quote, Span } from '../text/span';

/** The sixteen types of the PLOVER manual, in its order from verbal cooperation to material conflict. */
export const ploverTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type PloverType = (typeof ploverTypes)[number];

export const eventStatuses = ['actual', 'intended', 'historical', 'hypothetical', 'negated'] as const;
export type EventStatus = (typeof eventStatuses)[number];

/** Who did what to whom, when, and who says so, as one article tells it. */
export interface PloverEvent {
  /** Unique within the article, stable across runs of the same text. */
  readonly id: string;
  /** A PLOVER type, or one of the codebook's own. */
  readonly type: PloverType | (string & {});
  /** The PLOVER type that a type of the codebook's counts as; absent where `type` is one itself or counts as none. */
  readonly plover?: PloverType | (string & {});
  /** How it was done, or what is asked, refused or threatened: a mode of the PLOVER manual, where the text tells. */
  readonly mode?: string;
  /** What it is about: contexts of the PLOVER manual, where words of the text tell. */
  readonly context?: readonly string[];
  /** Ids of the article's actors; a reciprocal event has all parties in `actor`. */
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  /** Ids of the article's actors of type `place` where it happened. */
  readonly place: readonly string[];
  /** Where the place comes from, and its words. */
  readonly placeSource?: { readonly kind: 'governed' | 'sentence' | 'context'; readonly span: Span };
  /** TIMEX3 value of the event's time, where the text tells. */
  readonly date?: string;
  /** Where the date comes from: words that govern the event, its sentence, or the context before. */
  readonly dateSource?: { readonly kind: 'governed' | 'sentence' | 'context' | 'document'; readonly span?: Span };
  readonly status: EventStatus;
  /** Ids of the actors that report it, nearest first. */
  readonly reportedBy: readonly string[];
  /** The exact words that tell the event: the clause. */
  readonly quote: Quote;
  /** The word or words that evoke it. */
  readonly trigger: Quote;
  /** Other places of the article that tell the same event. */
  readonly mentions: readonly EventMention[];
  /** 0 to 1; ranks the events of an article. */
  readonly confidence: number;
  /** The lexicon entry or rule that found it. */
  readonly rule: string;
  /** Why: one line each for the type, each role, the date, the status. */
  readonly evidence: readonly string[];
}

export interface EventMention extends Quote {
  readonly evidence: string;
}
