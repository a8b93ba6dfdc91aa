import { resolveAnchors } from '../annotations/resolveAnchors';
import type { Sidecar } from '../annotations/sidecar';
import type { Span } from '../text/span';
import type { Decisions, PlacedMention } from './mark';

/**
 * A sidecar's items with their places in the article's text as it is, in UTF-16 offsets. `oldText` is the text that the anchors were made
 * on, where it is known.
 */
export function placeSidecar(sidecar: Sidecar, articleText: string, oldText?: string): Decisions {
  const options = { sha256: sidecar.document.sha256, oldText };
  const resolved = new Map(resolveAnchors(sidecar.mentions, articleText, options).map((anchor) => [anchor.id, anchor]));
  const mentions = sidecar.mentions.map((mention): PlacedMention => {
    const { id, type, quote, actor, note, tags, value, by, conflict } = mention;
    const found = resolved.get(id);
    return {
      id,
      type,
      quote,
      state: found?.state ?? 'orphan',
      ...(found?.span && { span: { start: found.span.start, end: found.span.end } }),
      ...(found?.candidates.length ? { candidates: found.candidates } : {}),
      ...(found && { reason: found.reason }),
      ...(actor === undefined ? {} : { actor }),
      ...(note === undefined ? {} : { note }),
      ...(tags === undefined ? {} : { tags }),
      ...(value === undefined ? {} : { value }),
      ...(by === undefined ? {} : { by }),
      ...(conflict === undefined ? {} : { conflict }),
    };
  });
  return {
    mentions,
    events: sidecar.events,
    actors: sidecar.actors,
    rejected: placeRejected(sidecar, articleText, options),
  };
}

function placeRejected(
  { rejected }: Sidecar,
  articleText: string,
  options: Parameters<typeof resolveAnchors>[2],
): Decisions['rejected'] {
  const refused = rejected.map((item, index) => ({ ...item, id: String(index) }));
  return resolveAnchors(refused, articleText, options).flatMap(({ id, span, state }) => {
    const item = rejected[Number(id)];
    return span && item && state !== 'changed' ? [{ start: span.start, end: span.end, type: item.type }] : [];
  });
}

/** A sidecar's items where the places of its mentions are known already, as those of joined layers are. */
export function decidedIn(sidecar: Sidecar, places: ReadonlyMap<string, Span>, articleText: string): Decisions {
  return {
    mentions: sidecar.mentions.map(({ id, type, quote, actor, by }): PlacedMention => {
      const span = places.get(id);
      return {
        id,
        type,
        quote,
        state: span ? 'ok' : 'orphan',
        ...(span && { span }),
        ...(actor !== undefined && { actor }),
        ...(by !== undefined && { by }),
      };
    }),
    events: sidecar.events,
    actors: sidecar.actors,
    rejected: placeRejected(sidecar, articleText, { sha256: sidecar.document.sha256 }),
  };
}
