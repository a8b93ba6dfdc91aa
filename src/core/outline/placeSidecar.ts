import type { SidecarChange } from '../annotations/editSidecar';
import { anchorAt } from '../annotations/makeAnchor';
import { normalText, type NormalText } from '../annotations/normalText';
import type { SidecarFile } from '../annotations/readSidecar';
import type { Anchor, Sidecar } from '../annotations/sidecar';
import type { Span } from '../text/span';
import type { Decisions, PlacedMention, PlaceState } from './mark';

/** A sidecar's items with their places in the article's text as it is, in UTF-16 offsets. */
export function placeSidecar(sidecar: Sidecar, articleText: string): Decisions {
  const normal = normalText(articleText);
  const mentions = sidecar.mentions.map((mention): PlacedMention => {
    const { id, type, quote, actor, note, tags, value, by } = mention;
    const found = place(mention, normal);
    return {
      id,
      type,
      quote,
      state: mention.state ?? found.state,
      ...(found.span && { span: found.span }),
      ...(actor === undefined ? {} : { actor }),
      ...(note === undefined ? {} : { note }),
      ...(tags === undefined ? {} : { tags }),
      ...(value === undefined ? {} : { value }),
      ...(by === undefined ? {} : { by }),
    };
  });
  const rejected = sidecar.rejected.flatMap((item) => {
    const { span } = place(item, normal);
    return span ? [{ ...span, type: item.type }] : [];
  });
  return { mentions, events: sidecar.events, rejected };
}

function place(anchor: Anchor, normal: NormalText): { readonly state: PlaceState; readonly span?: Span } {
  const { quote, at } = anchor;
  const raw = (start: number): Span => ({ start: normal.toRaw(start), end: normal.toRaw(start + quote.length) });
  if (at && quote) {
    const start = normal.fromCodePoint(at[0]);
    if (normal.text.startsWith(quote, start)) return { state: 'ok', span: raw(start) };
  }
  const first = quote ? normal.text.indexOf(quote) : -1;
  if (first < 0) return { state: 'orphan' };
  if (normal.text.indexOf(quote, first + 1) >= 0) return { state: 'ambiguous' };
  return { state: 'moved', span: raw(first) };
}

/**
 * The changes that make a sidecar's anchors fit the text as it is, and say which text that was. Mentions that wait for a person keep what they
 * have and get their state written down.
 */
export function repairAnchors(
  file: SidecarFile,
  decisions: Decisions,
  articleText: string,
  hash: string,
): SidecarChange[] {
  const normal = normalText(articleText);
  const placed = new Map(decisions.mentions.map((mention) => [mention.id, mention]));
  const changes: SidecarChange[] = [];
  for (const mention of file.value.mentions) {
    const now = placed.get(mention.id);
    if (!now) continue;
    const { id } = mention;
    if (!now.span || (now.state !== 'ok' && now.state !== 'moved')) {
      if (mention.state !== now.state)
        changes.push({ kind: 'set', section: 'mentions', id, fields: { state: now.state } });
      continue;
    }
    const anchor = anchorAt(normal, normal.fromRaw(now.span.start), normal.fromRaw(now.span.end));
    const same =
      anchor.quote === mention.quote &&
      anchor.prefix === (mention.prefix ?? '') &&
      anchor.suffix === (mention.suffix ?? '') &&
      anchor.at[0] === mention.at?.[0] &&
      anchor.at[1] === mention.at[1];
    if (!same) changes.push({ kind: 'set', section: 'mentions', id, fields: { ...anchor } });
  }
  if (file.value.document.sha256 !== hash)
    changes.push({ kind: 'set-section', section: 'document', fields: { sha256: hash } });
  return changes;
}
