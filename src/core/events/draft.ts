import type { LexiconEntry } from './lexicon/parseLexicon';

/** How sure the text is that the event happened. */
export interface Modality {
  isNegated: boolean;
  /** will, plans to, willing to */
  isIntended: boolean;
  /** may, could, if */
  isPossible: boolean;
  /** must, should */
  isObligation: boolean;
  /** "to ...", said of what is meant by another deed */
  isPurpose: boolean;
}

/** An event while it is being read: token indices for words, no actors yet. */
export interface Draft {
  readonly entry: LexiconEntry;
  type: string;
  /** The token of the trigger's head, and the first and last token of its words. */
  readonly token: number;
  readonly first: number;
  readonly last: number;
  /** Nouns (token indices) of those who do it and of those it is done to. */
  agents: number[];
  patients: number[];
  /** The deed that is its subject: "an [attack] killed six" is done by whoever attacks. */
  doneBy: Draft | undefined;
  /** The verb of the journey that it is the purpose of; -1 where it is none. */
  journey: number;
  /** Subjects of the clauses that report it, nearest first. */
  speakers: number[];
  readonly modality: Modality;
  /** The event that is this one's content: "refused to [sign]". */
  inner: Draft | undefined;
  /** Another event tells it: it is only the content of a refusal, a demand ... */
  isContent: boolean;
  /** 0 to 1, while it is being built. */
  weight: number;
  readonly evidence: string[];
}

export function newDraft(entry: LexiconEntry, token: number, first: number, last: number, weight: number): Draft {
  return {
    entry,
    type: entry.type,
    token,
    first,
    last,
    agents: [],
    patients: [],
    doneBy: undefined,
    journey: -1,
    speakers: [],
    modality: { isNegated: false, isIntended: false, isPossible: false, isObligation: false, isPurpose: false },
    inner: undefined,
    isContent: false,
    weight,
    evidence: [],
  };
}
