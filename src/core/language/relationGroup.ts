import { relations } from './syntax';

/** Groups of relations that a word has at most one or few of; the parser sees as bits which ones a word governs already. */
const groups: readonly (readonly string[])[] = [
  ['nsubj', 'csubj', 'expl'],
  ['obj'],
  ['iobj', 'xcomp', 'ccomp'],
  ['obl', 'advmod'],
  ['aux'],
  ['cop'],
  ['case'],
  ['det', 'nmod:poss'],
  ['mark'],
  ['cc'],
  ['conj'],
];

/** The bit of a relation's group, by index into `relations`; 0 where it has none. */
export const relationGroup = Int32Array.from(relations, (relation) => {
  const base = relation.split(':')[0] ?? '';
  const found = groups.findIndex((group) => group.includes(relation) || group.includes(base));
  return found < 0 ? 0 : 1 << found;
});
