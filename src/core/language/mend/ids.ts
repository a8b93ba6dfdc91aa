import { fineTags, relations, upos, type FineTag, type Relation, type Upos } from '../syntax';

/** Ids of tags and relations by their names, and of the fine tags that mending asks for. */
export const Tag = Object.fromEntries(upos.map((name, id) => [name, id])) as Record<Upos, number>;
export const Rel = Object.fromEntries(relations.map((name, id) => [name, id])) as Record<Relation, number>;
const fineId = (name: FineTag) => fineTags.indexOf(name);
export const finite: ReadonlySet<number> = new Set((['VBD', 'VBZ', 'VBP'] as const).map(fineId));
export const modal = fineId('MD');
export const participle = fineId('VBN');
export const past = fineId('VBD');
export const base = fineId('VB');
export const adjective = fineId('JJ');
export const singular = fineId('NN');
export const properNoun = fineId('NNP');
export const plural = fineId('NNS');
export const gerund = fineId('VBG');
export const third = fineId('VBZ');
export const nominal: ReadonlySet<number> = new Set([Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM, Tag.SYM]);
export const subjects: ReadonlySet<number> = new Set([
  Rel.nsubj,
  Rel['nsubj:pass'],
  Rel['nsubj:outer'],
  Rel.csubj,
  Rel['csubj:pass'],
  Rel.expl,
]);
