import { overlaps, type Span } from '../text/span';
import type { Actor, ActorMention } from './actor';

export interface ActorHit {
  readonly actor: Actor;
  readonly mention: ActorMention;
}

/** Finds actors by where the text speaks of them. Offsets are UTF-16 units of the article. */
export class ActorIndex {
  private readonly hits: readonly ActorHit[];
  /** The greatest end of hits 0..i: lets a look-up stop early though mentions may hold others. */
  private readonly reach: readonly number[];

  constructor(actors: readonly Actor[]) {
    this.hits = actors
      .flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention })))
      .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
    let reach = 0;
    this.reach = this.hits.map(({ mention }) => (reach = Math.max(reach, mention.end)));
  }

  /** All mentions that overlap the span, in text order, outer before inner. */
  within(span: Span): ActorHit[] {
    const found: ActorHit[] = [];
    for (let i = this.firstBefore(span.end); i >= 0 && (this.reach[i] ?? 0) > span.start; i--) {
      const hit = this.hits[i];
      if (hit && overlaps(hit.mention, span)) found.push(hit);
    }
    return found.reverse();
  }

  /** All actors whose mention covers the whole span: two for "the Chinese and Russian navies". The widest mentions first. */
  covering(span: Span): ActorHit[] {
    return this.within(span).filter(({ mention }) => mention.start <= span.start && span.end <= mention.end);
  }

  /** The last hit that starts before `offset`. */
  private firstBefore(offset: number): number {
    let low = 0;
    let high = this.hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.hits[middle]?.mention.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
