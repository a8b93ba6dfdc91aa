import type { EntityMention } from '../recognize/entities/entity';

const half = /^(?:the )?(North|South)$/i;
const koreas: Readonly<Record<string, string>> = { north: 'PRK', south: 'KOR' };

/** The Korea that "the North" or "the South" was found to mean. */
export function halfOfKorea(entity: EntityMention): string | undefined {
  const country = sideOf(entity);
  return country && country === entity.country ? country : undefined;
}

/** The Korea that "the North" or "the South" means, as news puts it, in a text that names both; elsewhere they are regions. */
export function koreaMeant(text: string, entity: EntityMention): string | undefined {
  const country = entity.type === 'place' ? sideOf(entity) : undefined;
  const hasArticle = () =>
    /^the /i.test(entity.text) || /\bthe $/i.test(text.slice(Math.max(0, entity.start - 4), entity.start));
  return country && hasArticle() ? country : undefined;
}

export function namesBothKoreas(text: string): boolean {
  return /\bNorth Korea/.test(text) && /\bSouth Korea/.test(text);
}

function sideOf({ text }: EntityMention): string | undefined {
  const side = half.exec(text)?.[1];
  return side && koreas[side.toLowerCase()];
}
