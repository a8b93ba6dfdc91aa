import type { EntityMention, EntityType } from '../recognize/entities/entity';
import type { ActorMention } from './actor';
import type { Reading } from './reading';

export type Gender = 'male' | 'female';

/** A role that the text gives an actor. */
export interface Role {
  /** Words of the title, in lower case and singular. */
  readonly title: readonly string[];
  /** As printed. */
  readonly text: string;
  readonly of?: string;
  readonly country?: string;
  readonly sector?: string;
  readonly former: boolean;
  /** Token of the pronoun that possesses it: "its chairwoman". */
  readonly owner?: number;
  readonly start: number;
  readonly end: number;
}

export interface DraftMention extends ActorMention {
  /** First and last token. */
  readonly first: number;
  readonly last: number;
  readonly subject: boolean;
}

/** An actor in the making. */
export interface Draft {
  type: EntityType;
  subtype?: string;
  /** A fixed id, such as `chn-gov`; otherwise made of the name at the end. */
  id?: string;
  /** Names as printed, with the folded words of each. */
  readonly names: { readonly text: string; readonly words: readonly string[] }[];
  readonly mentions: DraftMention[];
  readonly roles: Role[];
  country?: string;
  sector?: string;
  gender?: Gender;
  /** The gender is only what the given name makes likely. */
  isGenderGuessed?: boolean;
  plural?: boolean;
  /** Several actors at once ("both sides"): what is linked here is linked to each of them at the end. */
  readonly members?: readonly Draft[];
  /** Known by description alone: the words it was made of. */
  title?: readonly string[];
  readonly order: number;
  /** Name for people where no mention names it: "government of China". */
  label?: string;
  registered?: boolean;
  /** Words that the text calls a named body by: "party" of "Serb List, the main Serb party". */
  called?: string[];
  /** Token of the pronoun that possesses what is known by description alone: "its last troops". */
  owner?: number;
}

/** Notes an actor's gender; what a title, role or pronoun says wins over what a given name makes likely. */
export function setGender(draft: Draft, gender: Gender | undefined, isGuess = false): void {
  if (!gender || (draft.gender && (isGuess || !draft.isGenderGuessed))) return;
  draft.gender = gender;
  draft.isGenderGuessed = isGuess;
}

/** How words were found to mean an actor. */
type Why = Pick<ActorMention, 'kind' | 'rule' | 'evidence' | 'confidence'>;

/** The drafts of one article and the way to add to them. */
export class Drafts {
  readonly all: Draft[] = [];
  private readonly starts = new Set<number>();
  private readonly fixed = new Map<string, Draft>();

  constructor(readonly reading: Reading) {}

  create(type: EntityType, extra: Partial<Draft> = {}): Draft {
    const draft: Draft = { names: [], mentions: [], roles: [], ...extra, type, order: this.all.length };
    this.all.push(draft);
    if (draft.id) this.fixed.set(draft.id, draft);
    return draft;
  }

  byId(id: string): Draft | undefined {
    return this.fixed.get(id);
  }

  /** Lets a fixed id mean another draft: the registry's China instead of `chn`. */
  redirect(id: string, draft: Draft): void {
    this.fixed.set(id, draft);
  }

  /** Whether something is linked that starts at this offset. */
  isLinked(start: number): boolean {
    return this.starts.has(start);
  }

  /** The draft with this fixed id, made where there is none. */
  ensure(id: string, type: EntityType, extra: Partial<Draft>): Draft {
    return this.fixed.get(id) ?? this.create(type, { ...extra, id });
  }

  /** Links tokens first..last to a draft; offsets are exact where an entity gives them. */
  link(
    draft: Draft,
    first: number,
    last: number,
    { kind, rule, evidence, confidence }: Why,
    entity?: EntityMention,
  ): DraftMention {
    const { tokens } = this.reading;
    const start = entity?.start ?? tokens.start[first] ?? 0;
    const end = entity?.end ?? tokens.end[last] ?? 0;
    const mention: DraftMention = {
      start,
      end,
      text: tokens.text.slice(start, end),
      kind,
      rule,
      evidence,
      confidence,
      first,
      last,
      subject: this.reading.isSubject(first, last),
    };
    draft.mentions.push(mention);
    this.starts.add(start);
    return mention;
  }
}
