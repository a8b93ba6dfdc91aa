import type { Actor } from '../actors/actor';
import type { PloverEvent } from './event';

/** Types that people suffer or do where they live, unless the text says otherwise. */
const local: ReadonlySet<string> = new Set(['PROTEST', 'COERCE', 'ASSAULT', 'SANCTION']);
/** Sectors of a state's bodies that act on people at home: government, police, courts, the military. */
const authorities: ReadonlySet<string> = new Set(['GOV', 'COP', 'JUD', 'MIL']);
/** Codes that are no state's. */
const aboveStates: ReadonlySet<string> = new Set(['IGO', 'UNO', 'EUR', 'NGO', 'ISM', 'IMG', 'MNC']);
/** Those who are expressly not at home, or anywhere. */
const abroad =
  /\b(?:foreign|international|overseas|expatriate|tourist|migrant|refugee|asylum|traveller|traveler|passenger|crew|sailor|seafarer|pirate|peacekeeper|diplomat|envoy|ambassador|allies|reporter|journalist|correspondent|hacker|airline|company|bank)/i;

/**
 * The article's actors, those whom it only describes ("demonstrators", "two men") with the country of what they do or suffer: where it
 * happened, else whose police arrest them, whose government they protest against. Political codebooks count them so. Nobody who is named, or who
 * is called foreign, gets a country this way; the evidence of the first mention says where it comes from.
 */
export function settleHomes(actors: readonly Actor[], events: readonly PloverEvent[]): readonly Actor[] {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const homes = new Map<string, Home>();
  for (const event of events) {
    if (!local.has(event.plover ?? event.type)) continue;
    for (const [own, other] of [
      [event.actor, event.recipient],
      [event.recipient, event.actor],
    ] as const)
      for (const id of own) {
        const actor = known.get(id);
        if (!actor || homes.has(id) || !isHomeless(actor)) continue;
        const home = placeOf(event, known) ?? stateOf(event, other, known);
        if (home) homes.set(id, home);
      }
  }
  return homes.size === 0 ? actors : actors.map((actor) => withHome(actor, homes.get(actor.id)));
}

interface Home {
  readonly country: string;
  readonly why: string;
}

function withHome(actor: Actor, home: Home | undefined): Actor {
  const [first, ...others] = actor.mentions;
  if (!home || !first) return actor;
  return {
    ...actor,
    country: home.country,
    mentions: [{ ...first, evidence: `${first.evidence}; ${home.why}` }, ...others],
  };
}

function isHomeless(actor: Actor): boolean {
  return (
    actor.unnamed === true &&
    actor.registered !== true &&
    actor.country === undefined &&
    actor.type !== 'place' &&
    actor.type !== 'product' &&
    actor.sector !== 'MED' &&
    !abroad.test(actor.name)
  );
}

function placeOf(event: PloverEvent, known: ReadonlyMap<string, Actor>): Home | undefined {
  if (event.placeSource === undefined || event.placeSource.kind === 'context') return undefined;
  const place = known.get(event.place[0] ?? '');
  return homeIn(place, place && `taken to be at home where it happened, in ${place.name}`);
}

/** Whose authorities act on them, or whom they protest against. */
function stateOf(event: PloverEvent, other: readonly string[], known: ReadonlyMap<string, Actor>): Home | undefined {
  const isProtest = (event.plover ?? event.type) === 'PROTEST';
  for (const id of other) {
    const actor = known.get(id);
    if (!actor || !(isProtest || authorities.has(actor.sector ?? ''))) continue;
    const home = homeIn(actor, `taken to be at home where ${actor.name} has power`);
    if (home) return home;
  }
  return undefined;
}

function homeIn(actor: Actor | undefined, why: string | undefined): Home | undefined {
  const country = actor?.country;
  return country === undefined || why === undefined || aboveStates.has(country) ? undefined : { country, why };
}
