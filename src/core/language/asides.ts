import { fineTags, relations, upos, type Syntax } from './syntax';

/**
 * Whether the short form of a name stands in brackets at `token`, as in "the African Union (AU) suspended": three tokens that the tagger and
 * the parser do better without, since the treebanks hardly have them. `from` and `to` bound the sentence.
 */
export function isAside({ text, start, end }: Syntax, token: number, from: number, to: number): boolean {
  if (text.charCodeAt(start[token] as number) !== bracket || token === from || token + 2 >= to) return false;
  if (text[start[token + 2] as number] !== ')' || text[start[token - 1] as number] === ')') return false;
  return shortForm.test(text.slice(start[token + 1], end[token + 1]));
}

const bracket = '('.charCodeAt(0);
/** Two capitals at least. */
const shortForm = /^[A-Z][a-z.&-]{0,2}[A-Z][\w.&-]{0,9}$/;

const properNoun = upos.indexOf('PROPN');
const mark = upos.indexOf('PUNCT');
const singular = fineTags.indexOf('NNP');
const [opening, closing] = [fineTags.indexOf('-LRB-'), fineTags.indexOf('-RRB-')];
const [apposition, punctuation] = [relations.indexOf('appos'), relations.indexOf('punct')];
const isNamePart = relations.map((relation) => /^(?:nmod|flat|compound)$/.test(relation));

/** Hangs the asides of the sentence from..to on the names before them, as appositions. */
export function hangAsides(syntax: Syntax, from: number, to: number): void {
  const { text, start, end, head, relation, tag, fine } = syntax;
  const isCapital = (token: number): boolean => /^\p{Lu}/u.test(text.slice(start[token], end[token]));
  for (let token = from + 1; token + 2 < to; token++) {
    if (!isAside(syntax, token, from, to)) continue;
    let name = token - 1;
    for (let above = head[name] as number; above >= from && above < name; above = head[name] as number) {
      if (!isNamePart[relation[name] as number] || !isCapital(above)) break;
      name = above;
    }
    hang(token, mark, opening, token + 1, punctuation);
    hang(token + 1, properNoun, singular, name, apposition);
    hang(token + 2, mark, closing, token + 1, punctuation);
    token += 2;
  }

  function hang(token: number, coarse: number, exact: number, above: number, as: number): void {
    tag[token] = coarse;
    fine[token] = exact;
    head[token] = above;
    relation[token] = as;
  }
}
