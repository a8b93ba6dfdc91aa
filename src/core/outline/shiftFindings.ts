import { shiftSpans, type TextChange } from '../text/change';
import type { Quote } from '../text/span';
import type { Findings } from './mark';

/**
 * Findings of one version of a text, carried over to a later one: for the moment until that one is analysed. What an edit deleted or cut
 * into is left out; the article's own fields stay as they were.
 */
export function shiftFindings<T extends Findings>(findings: T, changes: readonly TextChange[], text: string): T {
  const move = <Q extends Quote>(item: Q): Q[] => {
    const { start, end } = shiftSpans(item, changes);
    return text.slice(start, end) === item.text ? [{ ...item, start, end }] : [];
  };
  return {
    ...findings,
    entities: findings.entities.flatMap(move),
    dates: findings.dates.flatMap(move),
    actors: findings.actors.flatMap((actor) => {
      const mentions = actor.mentions.flatMap(move);
      return mentions.length ? [{ ...actor, mentions }] : [];
    }),
    events: findings.events.flatMap((event) =>
      move(event.trigger).map((trigger) => {
        const { start, end } = shiftSpans(event.quote, changes);
        const quote = { start, end, text: text.slice(start, end) };
        return { ...event, trigger, quote, mentions: event.mentions.flatMap(move) };
      }),
    ),
  };
}
