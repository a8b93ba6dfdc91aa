import { entityTypes } from './entity';
import { mix } from './hash';
import { Listed } from './lexicon';
import { type NameDocument, Style } from './nameDocument';
import type { NameSpan } from './nameSpan';
import { Kind } from './wordForm';

const person = entityTypes.indexOf('person');

/** A full name that tells of others is at least this sure. */
const surely = 0.6;
/** A type outvotes another where the sum of its mentions' confidences is this many times the other's. */
const clearly = 2;

/**
 * Lets the mentions of a name agree over the text, which the model reads sentence by sentence: mentions of the same words are of one type
 * where most are; a surname that the text has in a full name is a person where a mention was taken for something else or overlooked.
 *
 * Not overlooked: words at the start of a sentence, words that the text writes small somewhere (May, Hope), and words that stand beside
 * other capitals, since they may belong to another name.
 */
export function agreeNames(document: NameDocument, spans: readonly NameSpan[]): NameSpan[] {
  const { forms } = document;
  const voted = vote(document, spans);
  const surnames = surnamesOf(document, voted);
  if (surnames.size === 0) return voted;
  const taken = new Uint8Array(forms.length);
  const agreed = voted.map((span) => {
    taken.fill(1, span.first, span.last + 1);
    const surname = span.first === span.last ? surnames.get(forms[span.first]!.lower) : undefined;
    if (!surname || span.type === person || surname.persons <= surname.others) return span;
    return { ...span, type: person, confidence: surname.confidence };
  });
  const added = overlooked(document, taken, surnames);
  return added.length ? [...agreed, ...added].sort((a, b) => a.first - b.first) : agreed;
}

function vote({ forms }: NameDocument, spans: readonly NameSpan[]): NameSpan[] {
  const keyOf = ({ first, last }: NameSpan): number => {
    let key = 0;
    for (let i = first; i <= last; i++) key = mix(key, forms[i]!.lower);
    return key;
  };
  const votes = new Map<number, number[]>();
  const sumsOf = spans.map((span) => {
    const key = keyOf(span);
    let sums = votes.get(key);
    if (!sums) votes.set(key, (sums = entityTypes.map(() => 0)));
    sums[span.type]! += span.confidence;
    return sums;
  });
  return spans.map((span, index) => {
    const sums = sumsOf[index]!;
    const top = sums.indexOf(Math.max(...sums));
    return top === span.type || sums[top]! < clearly * sums[span.type]! ? span : { ...span, type: top };
  });
}

interface Surname {
  /** Sums of the confidence of mentions read as a person, full names too, and of bare ones read as something else. */
  persons: number;
  others: number;
  /** Of the full name. */
  readonly confidence: number;
}

/** Words that end, or (Kim Jong Un) open, the full names of persons, by lower-case hash. */
function surnamesOf({ forms }: NameDocument, spans: readonly NameSpan[]): Map<number, Surname> {
  const surnames = new Map<number, Surname>();
  for (const { first, last, type, confidence } of spans) {
    if (type !== person || first === last || confidence < surely) continue;
    for (const i of [first, last]) {
      const { lower, listed, kind } = forms[i]!;
      if (kind !== Kind.Capitalised && kind !== Kind.Mixed) continue;
      if (i === first && listed & (Listed.title | Listed.common)) continue;
      let surname = surnames.get(lower);
      if (!surname) surnames.set(lower, (surname = { persons: 0, others: 0, confidence }));
      surname.persons += confidence;
    }
  }
  for (const { first, last, type, confidence } of spans) {
    const surname = first === last ? surnames.get(forms[first]!.lower) : undefined;
    if (!surname) continue;
    if (type === person) surname.persons += confidence;
    else surname.others += confidence;
  }
  return surnames;
}

function overlooked(document: NameDocument, taken: Uint8Array, surnames: ReadonlyMap<number, Surname>): NameSpan[] {
  const { tokens, forms, styles, uses, active, runLength } = document;
  const added: NameSpan[] = [];
  for (let s = 0; s < styles.length; s++) {
    const from = tokens.sentence[s]!;
    const to = tokens.sentence[s + 1]!;
    const headline = styles[s]! >= Style.Title;
    for (let i = from; i < to; i++) {
      if (taken[i] || !active[i] || !forms[i]!.capital) continue;
      if (!headline && (i === from || runLength[i] !== 1)) continue;
      const surname = surnames.get(forms[i]!.lower);
      if (!surname || surname.others > surname.persons || uses.get(forms[i]!.lower)?.low) continue;
      added.push({ first: i, last: i, type: person, confidence: surname.confidence });
    }
  }
  return added;
}
