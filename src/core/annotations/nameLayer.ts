import type { ActorItem, EventItem, MentionItem, NoteItem, Sidecar } from './sidecar';

/**
 * One annotator's layer as it is shown or exported beside others: each item says whose it is, and an id that is `taken` already becomes
 * `<id>-<layer>`, in references too. `taken` takes in the ids of the layer.
 */
export function nameLayer(sidecar: Sidecar, layer: string | undefined, taken: Set<string>): Sidecar {
  const renamed = new Map<string, string>();
  for (const { id } of [...sidecar.mentions, ...sidecar.events, ...sidecar.notes]) {
    let name = id;
    for (let n = 1; taken.has(name); n++) name = `${id}-${layer ?? 'shared'}${n === 1 ? '' : n}`;
    taken.add(name);
    if (name !== id) renamed.set(id, name);
  }
  const nameOf = (id: string): string => renamed.get(id) ?? id;
  const signed = <T extends { readonly by?: string }>(item: T): T =>
    item.by === undefined && layer !== undefined ? { ...item, by: layer } : item;
  return {
    ...sidecar,
    mentions: sidecar.mentions.map((item): MentionItem => signed({ ...item, id: nameOf(item.id) })),
    // An actor keeps its id: two annotators who name one actor mean the same.
    actors: sidecar.actors.map((item): ActorItem => signed({ ...item, same: item.same.map(nameOf) })),
    events: sidecar.events.map((item): EventItem =>
      signed({
        ...item,
        id: nameOf(item.id),
        actor: item.actor.map(nameOf),
        recipient: item.recipient.map(nameOf),
        place: item.place.map(nameOf),
        reportedBy: item.reportedBy.map(nameOf),
        ...(item.trigger !== undefined && { trigger: nameOf(item.trigger) }),
        ...(item.date !== undefined && { date: nameOf(item.date) }),
      }),
    ),
    notes: sidecar.notes.map((item): NoteItem => ({
      ...item,
      id: nameOf(item.id),
      ...(item.on !== undefined && { on: nameOf(item.on) }),
    })),
  };
}
