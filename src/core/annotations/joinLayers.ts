import type { Span } from '../text/span';
import { nameLayer } from './nameLayer';
import { emptySidecar, type Sidecar } from './sidecar';

/** One of an article's sidecars with the places of its mentions, in whatever offsets. */
export interface PlacedLayer {
  /** Whose layer it is; undefined for the sidecar that all share. */
  readonly layer: string | undefined;
  readonly sidecar: Sidecar;
  readonly anchors: readonly { readonly id: string; readonly span?: Span | undefined }[];
}

/**
 * An article's sidecars as one, for what shows or exports them together: each item says whose it is, ids stay apart, and the shared sidecar, which
 * comes first, decides what holds for the article as a whole.
 */
export function joinLayers(layers: readonly PlacedLayer[]): {
  readonly sidecar: Sidecar;
  readonly places: ReadonlyMap<string, Span>;
} {
  const taken = new Set<string>();
  const places = new Map<string, Span>();
  const named = layers.map(({ layer, sidecar, anchors }) => {
    const joined = nameLayer(sidecar, layer, taken);
    const spans = new Map(anchors.map(({ id, span }) => [id, span]));
    sidecar.mentions.forEach(({ id }, i) => {
      const span = spans.get(id);
      const name = joined.mentions[i]?.id;
      if (span && name !== undefined) places.set(name, span);
    });
    return joined;
  });
  const [first] = named;
  if (!first) return { sidecar: emptySidecar, places };
  return {
    sidecar: {
      ...first,
      document: Object.assign({}, ...[...named].reverse().map((one) => one.document)),
      mentions: named.flatMap((one) => one.mentions),
      actors: named.flatMap((one) => one.actors),
      events: named.flatMap((one) => one.events),
      notes: named.flatMap((one) => one.notes),
      rejected: named.flatMap((one) => one.rejected),
    },
    places,
  };
}
