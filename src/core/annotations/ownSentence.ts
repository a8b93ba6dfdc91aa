/** How many letters of a prefix and of a suffix belong to the sentence that stands between them. */
export interface OwnSentence {
  readonly before: number;
  readonly after: number;
}

const opening = /\n|[.!?]["'”’)\]]*\s+(?=["'“‘(]*(?:[\p{Lu}\p{N}]|$))/gu;
const closing = /\n|[.!?](?=["'”’)\]]*\s+["'“‘(]*[\p{Lu}\p{N}])/u;

/**
 * How much of the text right before and after some words is of their own sentence: from a line end or a full stop before a capital, to the
 * next. An abbreviation may cut it short, which does no harm. UTF-16 lengths of strings that are not folded.
 */
export function ownSentence(prefix: string, suffix: string): OwnSentence {
  let start = 0;
  for (const found of prefix.matchAll(opening)) start = found.index + found[0].length;
  return { before: prefix.length - start, after: closing.exec(suffix)?.index ?? suffix.length };
}
