import type { Quote, Span } from '../text/span';
import type { EntityType } from '../recognize/entities/entity';

/** One person, organization, place or group of an article, made of its mentions. */
export interface Actor {
  /** Unique within the article, stable across runs of the same text: the registry's id, an ISO code (`chn`, `chn-gov`), or a slug of the name. */
  readonly id: string;
  /** The fullest name that the article (or the registry) gives. */
  readonly name: string;
  readonly type: EntityType;
  readonly subtype?: string;
  /** ISO 3166 alpha-3, or PLOVER's IGO UNO EUR NGO ISM IMG MNC. */
  readonly country?: string;
  /** PLOVER sector: GOV MIL REB PTY MED ... */
  readonly sector?: string;
  /** What the article says the actor is, such as "defense minister" or "former president", and where it says so. */
  readonly role?: { readonly title: string; readonly of?: string; readonly span?: Span };
  /** Distinct names used in the article, the fullest first. */
  readonly aliases: readonly string[];
  /** In text order; never empty. */
  readonly mentions: readonly ActorMention[];
  /** Set where the actor is an entry of the workspace registry. */
  readonly registered?: boolean;
  /** Set where the text describes the actor and never names it: "dock workers", "a Ugandan attorney". */
  readonly unnamed?: boolean;
}

export type ActorMentionKind = 'name' | 'description' | 'pronoun' | 'metonym' | 'adjective';

export interface ActorMention extends Quote {
  readonly kind: ActorMentionKind;
  /** Kebab-case id of the rule that linked it, such as `surname`. */
  readonly rule: string;
  /** A sentence for people: why this mention belongs to the actor. */
  readonly evidence: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What the title of a role begins with that the article says is over. */
export const formerly = 'former ';
