import { migrations, newestVersion } from './migrations';

/** The contents of a sidecar as plain data: what an analyst said about one article. */

/** Where a mention stands when its words were not simply found again; see `resolveAnchors`. */
export type UnsettledState = 'changed' | 'ambiguous' | 'orphan';
export const unsettledStates: readonly UnsettledState[] = ['changed', 'ambiguous', 'orphan'];

/** Code points of the LF-normalised, BOM-less text, end exclusive. */
export type CodePointRange = readonly [start: number, end: number];

/** How words are found again in a text that changes: the quote is the truth, `at` a hint. */
export interface Anchor {
  readonly quote: string;
  /** Up to 32 characters (UTF-16 units, never half a pair) before the quote. */
  readonly prefix?: string;
  /** Up to 32 characters after it. */
  readonly suffix?: string;
  readonly at?: CodePointRange;
}

export interface SidecarDocument {
  /** YYYY-MM-DD; overrides what the article says. */
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** Of the LF-normalised, BOM-less text that the anchors were made on; lower-case hex. */
  readonly sha256?: string;
  /** NATO Admiralty, source side: A to F. */
  readonly reliability?: string;
  /** Traffic light protocol: CLEAR GREEN AMBER AMBER+STRICT RED. */
  readonly tlp?: string;
}

/** Keys that Dateline does not know, kept for whoever wrote them. */
export interface Extra {
  readonly extra?: Readonly<Record<string, unknown>>;
  /** What another version says where a merge could not decide: field name -> its value. */
  readonly conflict?: Readonly<Record<string, unknown>>;
}

export interface MentionItem extends Anchor, Extra {
  readonly id: string;
  /** person organization place group product date note, or a type of the codebook. */
  readonly type: string;
  /** TIMEX3 value of a date. */
  readonly value?: string;
  /** TIMEX3 `mod` of a date. */
  readonly mod?: string;
  /** Id in actors.yaml; absent = not linked. */
  readonly actor?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly by?: string;
  /** Set while a person has to settle where the mention stands. */
  readonly state?: UnsettledState;
}

/**
 * An actor of this article as the analyst sees it, keyed by its id. What Dateline chains with the words of `same` is this one actor: two
 * mentions of two suggested actors make them one, a single mention pins the id to its chain.
 */
export interface ActorItem extends Extra {
  /** Id in actors.yaml, or one of this article alone. */
  readonly id: string;
  /** Mention ids. A mention that is linked to another actor counts for that one only. */
  readonly same: readonly string[];
  /** What to call it, where neither the registry nor the article should say. */
  readonly name?: string;
  readonly note?: string;
  readonly by?: string;
}

export interface EventItem extends Extra {
  readonly id: string;
  /** A PLOVER type, or one of the codebook. */
  readonly type: string;
  /** PLOVER mode: how it was done. */
  readonly mode?: string;
  /** PLOVER contexts: what it is about. */
  readonly context?: readonly string[];
  /** Mention ids or actor ids. */
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  /** A mention of the words that say it. */
  readonly trigger?: string;
  readonly place: readonly string[];
  /** Id of a date mention, or a TIMEX3 value. */
  readonly date?: string;
  readonly status?: string;
  /** Mention ids or actor ids of who says so. */
  readonly reportedBy: readonly string[];
  /** NATO Admiralty, information side: 1 to 6. */
  readonly credibility?: number;
  readonly confidence?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly by?: string;
}

export interface NoteEntry {
  readonly by?: string;
  /** YYYY-MM-DD */
  readonly when?: string;
  readonly text: string;
}

export interface NoteItem extends Extra {
  readonly id: string;
  /** Id of the mention or event it is about; absent = the whole document. */
  readonly on?: string;
  readonly state: 'open' | 'resolved' | (string & {});
  readonly thread: readonly NoteEntry[];
}

/** A machine suggestion that the analyst refused. */
export interface RejectedItem extends Anchor {
  readonly type: string;
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface Review {
  readonly state?: 'new' | 'in-progress' | 'done' | 'checked' | (string & {});
  readonly by?: string;
}

export interface Sidecar {
  /** Format version; 1 where the file does not say, the newest where an older one was migrated. */
  readonly version: number;
  readonly document: SidecarDocument;
  /** In file order, as are actors, events and notes. */
  readonly mentions: readonly MentionItem[];
  readonly actors: readonly ActorItem[];
  readonly events: readonly EventItem[];
  readonly notes: readonly NoteItem[];
  readonly rejected: readonly RejectedItem[];
  readonly review: Review;
}

/** The format version that this program writes. An older one is migrated, a newer one is read, never written. */
export const sidecarVersion = newestVersion(migrations);

export const emptySidecar: Sidecar = {
  version: sidecarVersion,
  document: {},
  mentions: [],
  actors: [],
  events: [],
  notes: [],
  rejected: [],
  review: {},
};
