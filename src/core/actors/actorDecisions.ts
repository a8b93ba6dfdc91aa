import type { Span } from '../text/span';

/** What an analyst decided about who is who in one article; spans are UTF-16 offsets of its text. */
export interface ActorDecisions {
  /** Words that mean an actor, by its id. */
  readonly links: readonly ActorLink[];
  /** Actors that are one: all that Dateline chains with any of these words. */
  readonly same: readonly SameActor[];
  /** Words that name nobody: refused suggestions. */
  readonly refused: readonly Span[];
}

export interface ActorLink extends Span {
  readonly actor: string;
  /** The annotation's type; counts where the actor is known by nothing else. */
  readonly type: string;
  readonly by?: string;
}

export interface SameActor {
  readonly actor: string;
  readonly name?: string;
  readonly by?: string;
  readonly spans: readonly Span[];
}

export const noActorDecisions: ActorDecisions = { links: [], same: [], refused: [] };
