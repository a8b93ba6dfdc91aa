import { chainsOf } from './chains';
import { Decoder } from './decode';
import type { EntityModel } from './entityModel';
import { Features, Role } from './features';
import type { NameDocument } from './nameDocument';
import type { NameSpan } from './nameSpan';
import { Part, partOfTag, tagCount, typeOfTag } from './tags';
import type { WordForm } from './wordForm';

/** The tagger of a model, with its working memory. */
export function taggerOf(model: EntityModel): NameTagger {
  let tagger = taggers.get(model);
  if (!tagger) taggers.set(model, (tagger = new NameTagger(model)));
  return tagger;
}

const taggers = new WeakMap<EntityModel, NameTagger>();

/** Finds the names of a text by the weights of a model. Reused between texts. */
class NameTagger {
  private readonly decoder: Decoder;
  private readonly scorer: Scorer;
  /** By token of a chain, then by tag. */
  private scores = new Float64Array(64 * tagCount);

  constructor(model: EntityModel) {
    this.decoder = new Decoder(model.transitions);
    this.scorer = new Scorer(model);
  }

  /** The names in order. */
  tag(document: NameDocument): NameSpan[] {
    const spans: NameSpan[] = [];
    const { decoder, scorer } = this;
    for (const { from, to, sentence } of chainsOf(document)) {
      const count = to - from;
      if (count * tagCount > this.scores.length) this.scores = new Float64Array(2 * count * tagCount);
      for (let i = from; i < to; i++) scorer.score(document, sentence, i, this.scores, (i - from) * tagCount);
      decoder.decode(this.scores, count);
      readSpans(decoder, from, count, spans);
    }
    return spans;
  }
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
  private readonly wordFeatures = new Features();
  private readonly sums = new Int32Array(tagCount);
  /** Those of no word. */
  private readonly edge = unknownScores();

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
    for (let t = 0; t < tagCount; t++)
      sums[t] =
        self[Role.Self * tagCount + t]! +
        before[Role.Previous * tagCount + t]! +
        after[Role.Next * tagCount + t]! +
        before2[Role.Previous2 * tagCount + t]! +
        after2[Role.Next2 * tagCount + t]!;
    model.scores.add(features.keys, features.count, sums, 0);
    for (let t = 0; t < tagCount; t++) scores[base + t] = sums[t]! * model.scale;
  }

  /** The scores of a word in all roles, of which those in `role` are worked out. */
  private word(form: WordForm | undefined, role: Role): Int32Array {
    const scores = form ? (form.scores ??= unknownScores()) : this.edge;
    if (scores[role * tagCount] === unknown) this.scoreWord(form, role, scores);
    return scores;
  }

  private scoreWord(form: WordForm | undefined, role: Role, scores: Int32Array): void {
    const { wordFeatures, model } = this;
    wordFeatures.clear();
    wordFeatures.addWord(form, role, model.source);
    scores[role * tagCount] = 0;
    model.scores.add(wordFeatures.keys, wordFeatures.count, scores, role * tagCount);
  }
}

/** A score that no word has. */
const unknown = 0x7fffffff;

function unknownScores(): Int32Array {
  const scores = new Int32Array(Role.Count * tagCount);
  for (let role = 0; role < Role.Count; role++) scores[role * tagCount] = unknown;
  return scores;
}
