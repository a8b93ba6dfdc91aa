import type { EntityMention } from '../recognize/entities/entity';

const half = /^(?:the )?(North|South)$/i;
const koreas: Readonly<Record<string, string>> = { north: 'PRK', south: 'KOR' };

/** The Korea that `markKorea` found "the North" or "the South" to mean. */
export function halfOfKorea({ text, country }: EntityMention): string | undefined {
  const side = half.exec(text)?.[1]?.toLowerCase();
  return side && country === koreas[side] ? country : undefined;
}

/** "the North" and "the South" with their country, in a text that names both Koreas, as news of them puts it; elsewhere they are regions. */
export function markKorea(text: string, entity: EntityMention): EntityMention {
  const side = entity.type === 'place' ? half.exec(entity.text)?.[1]?.toLowerCase() : undefined;
  if (
    !side ||
    (!/^the /i.test(entity.text) && !/\bthe $/i.test(text.slice(Math.max(0, entity.start - 4), entity.start)))
  )
    return entity;
  const country = koreas[side];
  const isOfBoth = /\bNorth Korea/.test(text) && /\bSouth Korea/.test(text);
  return isOfBoth && country ? { ...entity, subtype: 'country', country } : entity;
}
