import { shiftSpans, type TextChange } from '../text/change';
import type { Span } from '../text/span';
import type { ActorDecisions } from './actorDecisions';

/** Decisions carried over edits of their text, each edit applied to the result of those before it. What was deleted whole is left out. */
export function shiftDecisions(decisions: ActorDecisions, changes: readonly TextChange[]): ActorDecisions {
  const move = <T extends Span>(span: T): T[] => {
    const moved = { ...span, ...shiftSpans(span, changes) };
    return moved.start < moved.end ? [moved] : [];
  };
  return {
    links: decisions.links.flatMap(move),
    same: decisions.same.map((item) => ({ ...item, spans: item.spans.flatMap(move) })),
    refused: decisions.refused.flatMap(move),
  };
}
