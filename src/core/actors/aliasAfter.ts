import type { EntityMention } from '../recognize/entities/entity';

const saying =
  /^,? ?\(?(?:(?:who|which) is )?(?:(?:better|best|widely|popularly|commonly|more commonly|also|otherwise|locally|simply|formerly) )*(?:known(?: simply| widely| locally)? (?:as|by (?:his|her|the) (?:nom de guerre|nickname|alias)(?: of)?)|nicknamed|dubbed|alias|aka|a\.k\.a\.|whose nom de guerre is|using the name)(?: the)? ["“‘']?$/i;
const longest = 60;

/**
 * The by-name that the text gives right after a name: "Mohamed Hamdan Dagalo, known as Hemedti". Undefined where none follows; "known as a
 * reformer" gives none, since no name follows.
 */
export function aliasAfter(text: string, entities: readonly EntityMention[], index: number): EntityMention | undefined {
  const [entity, next] = [entities[index], entities[index + 1]];
  if (!entity || !next || next.start - entity.end > longest) return undefined;
  return saying.test(text.slice(entity.end, next.start)) ? next : undefined;
}
