import type { Quote } from '../../text/span';

export const entityTypes = ['person', 'organization', 'place', 'group', 'product', 'other'] as const;
/** `group` is nationalities, religions and political groups; `product` weapons, vessels, aircraft and brands as things. */
export type EntityType = (typeof entityTypes)[number];

/** A name found in a text. */
export interface EntityMention extends Quote {
  readonly type: EntityType;
  /** Finer kind, such as `country`, `city`, `region`, `facility`, `natural`; `military`, `armed`, `party`, `media`, `company`. */
  readonly subtype?: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** What found it: `model`, `memory` (found elsewhere in the text), `gazetteer`, `registry`, ... */
  readonly rule: string;
  /** ISO 3166 alpha-3 of the country the name stands for or belongs to, where the name itself tells. */
  readonly country?: string;
}
