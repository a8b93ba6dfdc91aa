/**
 * Scores an analysis against a hand-made gold list of events (YAML: `actors`, `events`, `non_events`, as in `../shared/samples`).
 * A gold event is found where an event's trigger or one of its mentions lies in its quote (or in one of its other tellings).
 */
const text = (value) =>
  value
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/^the /, '');

export function scoreGold(article, { events, actors }, gold) {
  const people = new Map(
    gold.actors.map((actor) => [actor.id, { ...actor, names: new Set(actor.mentions.map(text)) }]),
  );
  const found = new Map(actors.map((actor) => [actor.id, actor]));
  const countryOf = (id) =>
    (people.get(id)?.code ?? people.get(id)?.iso3 ?? people.get(people.get(id)?.part_of)?.iso3 ?? id).slice(0, 3);
  const named = (id, goldId) => {
    const actor = found.get(id);
    return actor?.mentions.some((mention) => people.get(goldId)?.names.has(text(mention.text))) ?? false;
  };
  // A state's bodies and people may stand for it, unless both sides are of one state.
  const meets = (ids, goldIds, isOneState) =>
    goldIds.some((goldId) =>
      ids.some((id) => named(id, goldId) || (!isOneState && found.get(id)?.country === countryOf(goldId))),
    );
  const spans = (quotes) =>
    quotes.map((quote) => {
      const start = article.indexOf(quote);
      return { start, end: start + quote.length };
    });
  const inside = (event, list) =>
    [event.trigger, ...event.mentions].some((at) => list.some(({ start, end }) => at.start >= start && at.end <= end));
  const near = (event, list) =>
    [event.trigger, ...event.mentions].some((at) =>
      list.some(({ start, end }) => at.start < end + 5 && at.end > start - 25),
    );

  const used = new Set();
  const rows = gold.events.map((event) => {
    const list = spans([event.quote, ...(event.also ?? [])]);
    const accepted = [event.plover, ...(event.accept ?? [])];
    const here = events.filter((each) => inside(each, list) || near(each, list));
    const right = here.filter((each) => accepted.includes(each.type));
    right.forEach((each) => used.add(each.id));
    const isOneState =
      event.target.length > 0 && event.source.some((a) => event.target.some((b) => countryOf(a) === countryOf(b)));
    const isFull = (each) => {
      const actor =
        meets(each.actor, event.source, isOneState) ||
        (!event.target.length && meets(each.recipient, event.source, isOneState));
      const recipient = !event.target.length || meets(each.recipient, event.target, isOneState);
      return actor && recipient;
    };
    const best = right.find((each) => each.type === event.plover && isFull(each)) ?? right.find(isFull) ?? right[0];
    return {
      id: event.id,
      core: event.core,
      type: event.plover,
      hasType: right.length > 0,
      isFull: best !== undefined && isFull(best),
      found: best ?? here[0],
      mentions: event.also
        ? new Set(right.flatMap((each) => [each.trigger, ...each.mentions]).map(({ start }) => start)).size
        : undefined,
      events: event.also ? right.length : undefined,
    };
  });
  // Optional events and second readings of a gold quote are neither rewarded nor punished.
  const optional = gold.events.flatMap((event) => spans([event.quote, ...(event.also ?? [])]));
  const alarms = events.filter((event) => !used.has(event.id) && !inside(event, optional));
  const forbidden = events.filter(
    (event) => inside(event, spans(gold.non_events.map(({ quote }) => quote))) && !used.has(event.id),
  );
  return { rows, alarms, forbidden };
}
