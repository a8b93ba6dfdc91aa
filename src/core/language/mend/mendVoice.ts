import { Rel, participle, past } from './ids';
import type { SentenceTree } from './sentenceTree';

/** Active or passive, by the auxiliaries and the phrase with "by" that a verb has: "[they] have called", "[the minister] resigned". */
export function mendVoice(tree: SentenceTree): void {
  const { fine, head, relation, first, last } = tree;
  const isTold = /^[.!?”"']$/.test(tree.word(last - 1));
  const isPassive = new Uint8Array(last - first);
  const isPerfect = new Uint8Array(last - first);
  const hasBy = new Uint8Array(last - first);
  const object = new Int32Array(last - first).fill(-1);
  const subject = new Int32Array(last - first).fill(-1);
  for (let at = first; at < last; at++) {
    const of = (head[at] as number) - first;
    if (of < 0) continue;
    if (relation[at] === Rel['aux:pass']) isPassive[of] = 1;
    else if (relation[at] === Rel.aux && perfect.has(tree.word(at))) isPerfect[of] = 1;
    else if (relation[at] === Rel.case && tree.word(at) === 'by') hasBy[of] = 1;
    else if (relation[at] === Rel.obj) object[of] = at;
    else if (relation[at] === Rel.nsubj || relation[at] === Rel['nsubj:pass']) subject[of] = at;
  }
  for (let at = first; at < last; at++) {
    const of = (head[at] as number) - first;
    if (of < 0) continue;
    if (relation[at] === Rel['obl:agent'] && !hasBy[at - first]) relation[at] = Rel.obl;
    else if (relation[at] === Rel['obl:agent'] && !isPassive[of] && means.has(tree.word(at))) relation[at] = Rel.obl;
    else if (relation[at] === Rel['obl:agent'] && !isPassive[of] && (subject[of] as number) >= 0) {
      // "condemned the attack by Russia"
      const thing = object[of] as number;
      if (thing < of + first || thing > at) continue;
      head[at] = thing;
      relation[at] = Rel.nmod;
      relation[subject[of] as number] = Rel.nsubj;
      if (fine[of + first] === participle) fine[of + first] = past;
    }
    if (relation[at] !== Rel['nsubj:pass'] || isPassive[of]) continue;
    if (isPerfect[of] || fine[of + first] !== participle) relation[at] = Rel.nsubj;
    else if (isTold && clauses.has(relation[of + first] as number) && !isSuffered(tree, of + first)) {
      // "The minister resigned.": only a headline leaves out "was"
      relation[at] = Rel.nsubj;
      fine[of + first] = past;
    }
  }
}

/** Whether a past has a phrase with "by", or always an object and none here. */
function isSuffered(tree: SentenceTree, verb: number): boolean {
  return tree.word(verb + 1) === 'by' || (undergone.has(tree.word(verb)) && !tree.hasObject(verb));
}

const clauses: ReadonlySet<number> = new Set([Rel.root, Rel.ccomp, Rel.conj, Rel.parataxis]);

/** How one travels or speaks, and by how much. */
export const means: ReadonlySet<string> = new Set(
  (
    'telephone phone plane air sea land road rail train bus car boat ship ferry helicopter truck bicycle foot mail post email e-mail letter video ' +
    'radio satellite fax margin percent % half third quarter points votes night day name hand force law default'
  ).split(' '),
);

const perfect: ReadonlySet<string> = new Set("have has had having 've".split(' '));

/** Pasts that always have an object in the active. */
export const undergone: ReadonlySet<string> = new Set(
  (
    'killed wounded injured arrested detained jailed imprisoned sentenced abducted kidnapped displaced deported expelled executed beheaded ' +
    'assassinated rescued evacuated hospitalised hospitalized suspended banned ousted deposed overthrown freed released acquitted convicted ' +
    'extradited indicted raped tortured sacked dismissed impeached martyred murdered'
  ).split(' '),
);
