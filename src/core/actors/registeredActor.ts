import { entityTypes, type EntityType } from '../recognize/entities/entity';
import type { Actor } from './actor';
import { countryName, countryWord, isCountry } from '../recognize/countries/countries';
import type { RegistryActor, RegistryRole } from './registry';

/** What the registry says of an actor on a day (YYYY-MM-DD): all of an `Actor` but its mentions. */
export function registeredActor(entry: RegistryActor, date: string | undefined): Omit<Actor, 'mentions'> {
  const { type, isState } = registeredType(entry);
  const role = entry.roles.find((candidate) => holdsOn(candidate, date));
  const of = role && (role.org ?? (entry.country && isCountry(entry.country) ? countryName(entry.country) : undefined));
  return {
    id: entry.id,
    name: entry.name,
    type,
    ...(isState && { subtype: 'country' }),
    ...(entry.country && { country: entry.country }),
    ...(entry.sector && { sector: entry.sector }),
    ...(role && { role: { title: role.title.toLowerCase(), ...(of && { of }) } }),
    aliases: [entry.name],
    registered: true,
  };
}

/** The entry's type; one without is a country by its name, else a person. */
export function registeredType(entry: RegistryActor): { readonly type: EntityType; readonly isState: boolean } {
  const isState = countryWord(entry.name)?.link === 'name' && entry.type !== 'person' && entry.type !== 'organization';
  const given = entityTypes.find((type) => type === entry.type);
  return { type: given ?? (isState ? 'place' : 'person'), isState };
}

/** Whether the role is held on `date`; a role with bounds says nothing where there is no date. */
export function holdsOn({ from, to }: RegistryRole, date: string | undefined): boolean {
  if (!from && !to) return true;
  if (!date) return false;
  return (!from || date.slice(0, from.length) >= from) && (!to || date.slice(0, to.length) <= to);
}
