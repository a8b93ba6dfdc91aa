import type { Span } from '../text/span';
import { ContextIndex } from './contextIndex';
import { foldText } from './foldText';
import { normalText, type NormalText } from './normalText';
import { DiffResolver } from './resolveByDiff';
import { contextQuery, ContextResolver, type ContextQuery } from './resolveByContext';
import type { Placement, ResolvedAnchor } from './resolvedAnchor';
import type { Anchor, UnsettledState } from './sidecar';
import { textHash } from './textHash';

/** An anchor with the id to report it by; `state` where it waits for a person already. */
export interface AnchoredItem extends Anchor {
  readonly id: string;
  readonly state?: UnsettledState;
}

export interface ResolveOptions {
  /** Hash of the text that the anchors were made on; the sidecar's `document.sha256`. */
  readonly sha256?: string | undefined;
  /** That text, raw or normalised; taken only where its hash is `sha256` (or no hash is known). */
  readonly oldText?: string | undefined;
}

/**
 * Finds the words of annotations in a text, in the order given. From cheap to dear: the text is the one they were made on; the
 * old text is known and its words are followed into the new one; quote and context decide. Never settles (`ok`, `moved`) on a place
 * that another fits as well. Linear in text and anchors.
 */
export function resolveAnchors(
  items: readonly AnchoredItem[],
  raw: string,
  options: ResolveOptions = {},
): ResolvedAnchor[] {
  const normal = normalText(raw);
  const isSame = options.sha256 !== undefined && textHash(raw) === options.sha256;
  const old = isSame ? normal : oldNormal(options);
  const placements = new Array<Placement | undefined>(items.length);
  const rest: number[] = [];
  let diff: DiffResolver | undefined;
  items.forEach((item, i) => {
    const span = old && spanIn(old, item);
    if (!old || !span) rest.push(i);
    else if (isSame) placements[i] = inSameText(item, span);
    else placements[i] = keepWaiting(item, (diff ??= new DiffResolver(old.text, normal.text)).resolve(span));
  });
  if (rest.length) {
    const folded = foldText(normal.text);
    const queries = rest.map((i) => queryFor(items[i], normal));
    new ContextResolver(folded, new ContextIndex(folded)).resolve(queries).forEach((placement, k) => {
      const i = rest[k] ?? 0;
      const item = items[i];
      if (item) placements[i] = keepWaiting(item, placement);
    });
  }
  findInOtherCase(items, placements, normal);
  return items.map((item, i) => toResult(item.id, placements[i], normal, raw));
}

function oldNormal({ oldText, sha256 }: ResolveOptions): NormalText | undefined {
  if (oldText === undefined || (sha256 !== undefined && textHash(oldText) !== sha256)) return undefined;
  return normalText(oldText);
}

/** Where an item stands in the text its anchor was made on; undefined where its hint does not hold there. */
function spanIn(old: NormalText, item: AnchoredItem): Span | undefined {
  if (!item.at || item.at[1] > old.codePoints) return undefined;
  const span = { start: old.fromCodePoint(item.at[0]), end: old.fromCodePoint(item.at[1]) };
  if (span.end <= span.start) return undefined;
  const holds = old.text.slice(span.start, span.end) === item.quote;
  // Of what waits for a person only the place is known, not the words.
  return holds || item.state === 'changed' || item.state === 'ambiguous' ? span : undefined;
}

function inSameText(item: AnchoredItem, span: Span): Placement {
  if (!item.state) return { state: 'ok', step: 'hash', span, reason: 'The text has not changed.' };
  if (item.state === 'orphan') return { state: 'orphan', step: 'hash', reason: 'Lost earlier, and not settled yet.' };
  return { state: item.state, step: 'hash', span, reason: 'Found earlier, and not settled yet.' };
}

/** A state that waits for a person stays until that person settles it. */
function keepWaiting(item: AnchoredItem, found: Placement): Placement {
  if (!item.state) return found;
  const places = [...(found.span ? [found.span] : []), ...(found.candidates ?? [])];
  if (item.state === 'orphan')
    return { state: 'orphan', step: found.step, candidates: places, reason: 'Lost earlier, and not settled yet.' };
  return found.span ? { ...found, state: item.state } : found;
}

/** Words that are nowhere as they are written, but stand in their whole context in capitals or small letters now: a headline, a byline. */
function findInOtherCase(
  items: readonly AnchoredItem[],
  placements: (Placement | undefined)[],
  normal: NormalText,
): void {
  const lost = items.flatMap((item, i) => {
    const found = placements[i];
    return !item.state && (found?.isWeak || found?.state === 'orphan') ? [i] : [];
  });
  if (!lost.length) return;
  const text = smallLetters(foldText(normal.text));
  const queries = lost.map((i) => queryFor(items[i], normal, smallLetters));
  new ContextResolver(text, new ContextIndex(text)).resolve(queries).forEach(({ state, span }, k) => {
    const i = lost[k] ?? 0;
    const isFound = span && (state === 'ok' || state === 'moved');
    if (!isFound || normal.text.slice(span.start, span.end) === items[i]?.quote) return;
    const reason = 'The same words stand here in capitals or small letters, which they did not.';
    placements[i] = { state: 'changed', step: 'context', span, reason };
  });
}

/** In small letters, but for those that have another length then. */
function smallLetters(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return text.replace(/\p{Lu}/gu, (letter) => {
    const one = letter.toLowerCase();
    return one.length === letter.length ? one : letter;
  });
}

function queryFor(
  item: AnchoredItem | undefined,
  normal: NormalText,
  fold = (text: string): string => text,
): ContextQuery {
  const { quote = '', prefix = '', suffix = '', at } = item ?? {};
  return contextQuery(fold(quote), fold(prefix), fold(suffix), normal.fromCodePoint(at?.[0] ?? 0));
}

function toResult(id: string, placement: Placement | undefined, normal: NormalText, raw: string): ResolvedAnchor {
  const toRaw = ({ start, end }: Span): Span => ({ start: normal.toRaw(start), end: normal.toRaw(end) });
  const { state, step, span, candidates, reason } = placement ?? {
    state: 'orphan',
    step: 'none',
    span: undefined,
    candidates: [],
    reason: '',
  };
  const place = span && state !== 'orphan' ? toRaw(span) : undefined;
  return {
    id,
    state,
    step,
    ...(place ? { span: { ...place, text: raw.slice(place.start, place.end) } } : {}),
    candidates: (candidates ?? []).map(toRaw),
    reason,
  };
}
