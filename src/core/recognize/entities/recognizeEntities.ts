import type { Article } from '../../text/article';
import type { Tokens } from '../../text/tokens';
import { countryNamed } from '../countries/countries';
import { agreeNames } from './agreeNames';
import { Decoder } from './decode';
import { type EntityMention, entityTypes } from './entity';
import type { EntityModel } from './entityModel';
import { Features, Role } from './features';
import { chainsOf } from './chains';
import { isBodyName } from './isBodyName';
import { mendNames } from './mendNames';
import { type NameDocument, nameDocument } from './nameDocument';
import type { NameSpan } from './nameSpan';
import { placeKind } from './placeKind';
import { Part, partOfTag, tagCount, typeOfTag } from './tags';
import type { WordForm } from './wordForm';

/** The names of a text: persons, organizations, places, groups, products and others, in order, not overlapping. Linear. */
export function recognizeEntities(article: Article, tokens: Tokens, model: EntityModel): EntityMention[] {
  const document = nameDocument(tokens, model.words, model.lexicon);
  const spans = agreeNames(document, mendNames(document, tagNames(document, model)));
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

function tagNames(document: NameDocument, model: EntityModel): NameSpan[] {
  const spans: NameSpan[] = [];
  const decoder = new Decoder(model.transitions);
  const scorer = new Scorer(model);
  let scores = new Float64Array(64 * tagCount);
  for (const { from, to, sentence } of chainsOf(document)) {
    const count = to - from;
    if (count * tagCount > scores.length) scores = new Float64Array(2 * count * tagCount);
    for (let i = from; i < to; i++) scorer.score(document, sentence, i, scores, (i - from) * tagCount);
    decoder.decode(scores, count);
    readSpans(decoder, from, count, spans);
  }
  return spans;
}

function readSpans({ tags, certainty }: Decoder, from: number, count: number, spans: NameSpan[]): void {
  let first = 0;
  let confidence = 1;
  for (let i = 0; i < count; i++) {
    const tag = tags[i]!;
    if (tag === 0) continue;
    const part = partOfTag(tag);
    if (part === Part.Begin || part === Part.Unit) {
      first = i;
      confidence = 1;
    }
    confidence = Math.min(confidence, certainty[i]!);
    if (part === Part.Last || part === Part.Unit)
      spans.push({ first: from + first, last: from + i, type: typeOfTag(tag), confidence: round(confidence) });
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Scores the tags of a token. What depends on a word alone is worked out once a word. */
class Scorer {
  private readonly features = new Features();
  private readonly sums = new Int32Array(tagCount);
  private readonly edges: (Int32Array | undefined)[] = [];

  constructor(private readonly model: EntityModel) {}

  score(document: NameDocument, sentence: number, i: number, scores: Float64Array, base: number): void {
    const { features, sums, model } = this;
    const { forms, tokens, styles } = document;
    const from = tokens.sentence[sentence]!;
    const to = tokens.sentence[sentence + 1]!;
    features.clear();
    features.addContext(document, styles[sentence]!, i, from, to, model.source);
    const self = this.word(forms[i], Role.Self);
    const before = this.word(i > from ? forms[i - 1] : undefined, Role.Previous);
    const after = this.word(i + 1 < to ? forms[i + 1] : undefined, Role.Next);
    const before2 = this.word(i > from + 1 ? forms[i - 2] : undefined, Role.Previous2);
    const after2 = this.word(i + 2 < to ? forms[i + 2] : undefined, Role.Next2);
    for (let t = 0; t < tagCount; t++) sums[t] = self[t]! + before[t]! + after[t]! + before2[t]! + after2[t]!;
    model.scores.add(features.keys, features.count, sums, 0);
    for (let t = 0; t < tagCount; t++) scores[base + t] = sums[t]! * model.scale;
  }

  private word(form: WordForm | undefined, role: Role): Int32Array {
    const cache = form ? form.scores : this.edges;
    return (cache[role] ??= this.scoreWord(form, role));
  }

  private scoreWord(form: WordForm | undefined, role: Role): Int32Array {
    const sums = new Int32Array(tagCount);
    const features = new Features();
    features.addWord(form, role, this.model.source);
    this.model.scores.add(features.keys, features.count, sums, 0);
    return sums;
  }
}
