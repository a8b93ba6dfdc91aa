import type { EntityMention } from '../recognize/entities/entity';

const caucasian =
  /^(?:Tbilisi|Batumi|Kutaisi|Georgians?|Abkhazia|South Ossetia|Caucasus|Armenian?|Azerbaijani?|Russian?|Ukrainian?|Turkey|Moldovan?|Georgian Dream|Ossetia)$/;
const american =
  /^(?:Atlanta|Savannah|Augusta|Macon|Florida|Alabama|Tennessee|South Carolina|North Carolina|Texas|Seattle|Washington|U\.S\.|US|United States|Americans?|Democrats?|Republicans?|Fulton County|New York|California|FBI)$/;

/** Whether "Georgia" is the state: American places or people are named and none from around the country. */
export function isGeorgiaAmerican(entities: readonly EntityMention[]): boolean {
  const names = entities.map(({ text }) => text);
  return names.some((name) => american.test(name)) && !names.some((name) => caucasian.test(name));
}
