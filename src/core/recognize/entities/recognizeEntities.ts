import type { Article } from '../../text/article';
import type { Tokens } from '../../text/tokens';
import { countryNamed } from '../countries/countries';
import { agreeNames } from './agreeNames';
import { type EntityMention, entityTypes } from './entity';
import type { EntityModel } from './entityModel';
import { isBodyName } from './isBodyName';
import { mendNames } from './mendNames';
import { nameDocument } from './nameDocument';
import { taggerOf } from './nameTagger';
import { placeKind } from './placeKind';

/** The names of a text: persons, organizations, places, groups, products and others, in order, not overlapping. Linear. */
export function recognizeEntities(article: Article, tokens: Tokens, model: EntityModel): EntityMention[] {
  const document = nameDocument(tokens, model.words, model.lexicon);
  const spans = agreeNames(document, mendNames(document, taggerOf(model).tag(document)));
  return spans
    .filter(({ first }) => (tokens.start[first] ?? 0) >= article.body.start)
    .map(({ first, last, type, confidence }) => {
      const start = tokens.start[first]!;
      const end = tokens.end[last]!;
      const text = tokens.text.slice(start, end);
      const found = entityTypes[type]!;
      const name = found === 'other' && isBodyName(text) ? 'organization' : found;
      const country = name === 'place' || name === 'group' ? countryNamed(text)?.country : undefined;
      const { forms, phrases } = document;
      const kind =
        name === 'place'
          ? placeKind(text, forms.slice(first, last + 1), forms.slice(last + 1, last + 3), phrases[first]!)
          : undefined;
      return {
        start,
        end,
        text,
        type: name,
        ...(kind && { subtype: kind }),
        confidence,
        rule: 'model',
        ...(country !== undefined && { country }),
      };
    });
}
