import type { Party } from './actorIndex';
import { clauseRoles } from './clauseRoles';
import type { Draft } from './draft';
import type { SyntaxView } from './syntaxView';

/** What a report calls something that somebody did, when it tells what others say of it. */
const deedNouns: ReadonlySet<string> = new Set(
  (
    'move moves step steps measure measures decision decisions action actions act attack attacks strike strikes raid raids ' +
    'assault operation operations incident sanctions ban restrictions plan plans proposal offer announcement remarks comments ' +
    'statement threat threats arrest arrests killing killings launch test ' +
    'tests vote referendum election expulsion expulsions deployment drills exercises ruling verdict visit deal agreement'
  ).split(' '),
);
/** What a report calls an accusation, which who has just denied one did not make. */
const chargeNouns: ReadonlySet<string> = new Set(
  'claim claims allegation allegations accusation accusations charge charges criticism criticisms'.split(' '),
);
const pointing: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);
const wordsAbout: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'SUPPORT']);

/** Who did what was told last, and in which sentence. */
export interface LastDeed {
  readonly type: string;
  readonly doers: readonly Party[];
  readonly sentence: number;
}

/**
 * Whose deed words of blame, praise or refusal are about, where they only point back: "Beijing condemned [the measures]", "Ali called
 * [the step] a threat". The doers of the deed told last, in the same sentence or the one before; none where the object names
 * somebody itself, or does not point back.
 */
export function deedMeant(
  view: SyntaxView,
  draft: Draft,
  last: LastDeed | undefined,
  sentence: number,
): readonly Party[] {
  if (!last || sentence - last.sentence > 1 || !wordsAbout.has(draft.type) || !draft.entry.isVerb) return [];
  const object = view.isVerbal(draft.token) ? clauseRoles(view, draft.token).patients[0] : undefined;
  if (object === undefined || object < draft.token) return [];
  const word = view.word(object);
  const pointsBack =
    view.tag(object) === 'PRON'
      ? word === 'this' || word === 'that' || word === 'it'
      : (deedNouns.has(word) || (last.type !== 'REJECT' && chargeNouns.has(word))) &&
        view.childrenBy(object, 'det').some((child) => pointing.has(view.word(child))) &&
        !view.childrenBy(object, 'nmod', 'nmod:poss', 'acl', 'acl:relcl').length;
  return pointsBack ? last.doers : [];
}
