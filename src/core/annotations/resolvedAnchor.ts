import type { Quote, Span } from '../text/span';
import type { UnsettledState } from './sidecar';

/**
 * `ok`: the words stand where they stood; `moved`: the same words, elsewhere. The others wait for a person: `changed`: the place is
 * known but its words or all that stood around them are not the same; `ambiguous`: several places fit; `orphan`: none does.
 */
export type AnchorState = 'ok' | 'moved' | UnsettledState;

/** What settled it, from cheap to dear. */
export type AnchorStep = 'hash' | 'place' | 'diff' | 'quote' | 'context' | 'fuzzy' | 'none';

/** Where an annotation's words are in a text. */
export interface ResolvedAnchor {
  readonly id: string;
  readonly state: AnchorState;
  readonly step: AnchorStep;
  /** UTF-16 offsets of the file as it is. The best guess for `ambiguous`; absent for `orphan`. */
  readonly span?: Quote;
  /** Other places to offer a person, the likeliest first. UTF-16 offsets of the file as it is. */
  readonly candidates: readonly Span[];
  /** Why, in a sentence for people. */
  readonly reason: string;
}

/** A result in offsets of the normalised text. */
export interface Placement {
  readonly state: AnchorState;
  readonly step: AnchorStep;
  readonly span?: Span;
  readonly candidates?: readonly Span[];
  readonly reason: string;
  /** Only the words speak for the place, nothing that stood around them: any context found elsewhere weighs more. */
  readonly isWeak?: true;
}
