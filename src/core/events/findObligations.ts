import { clauseRoles, subjectsOf } from './clauseRoles';
import { newDraft, type Draft } from './draft';
import type { LexiconEntry } from './lexicon/parseLexicon';
import { isGovernor } from './lexicon/governors';
import { nounBefore } from './wordOrderRoles';
import type { SyntaxView } from './syntaxView';

const must: LexiconEntry = {
  type: 'REQUEST',
  lemma: 'must',
  isVerb: true,
  beside: [],
  prepositions: [],
  isReciprocal: false,
  isInverse: false,
  rule: 'REQUEST: one says that another must or should',
};

const modals: ReadonlySet<string> = new Set(['must', 'should', 'ought']);
const needs: ReadonlySet<string> = new Set(['has', 'have', 'needs', 'need']);
const ownPronouns: ReadonlySet<string> = new Set(['i', 'we', 'you', 'it', 'there', 'this', 'that', 'one']);

/** Requests told by a modal: "Russia said that Sudan must return the helicopter". The speaker asks, the subject is asked. */
export function findObligations(view: SyntaxView, first: number, last: number): Draft[] {
  const drafts: Draft[] = [];
  for (let token = first; token < last; token++) {
    const word = view.word(token);
    let verb = -1;
    if (modals.has(word) && view.relation(token) === 'aux') verb = view.head(token);
    else if (needs.has(word) && token + 1 < last && view.word(token + 1) === 'to') verb = token;
    if (verb < 0) continue;
    const speech = Math.max(speechOf(view, verb), thatBefore(view, token, first));
    if (speech < 0) continue;
    const asked = clauseRoles(view, verb);
    const patients = (asked.isPassive && asked.agents.length ? asked.agents : subjectsOf(view, verb)).filter(
      (noun) => !ownPronouns.has(view.word(noun)),
    );
    let agents = subjectsOf(view, speech);
    if (!agents.length) agents = [nounBefore(view, speech, first)].filter((noun) => noun >= 0);
    if (!patients.length)
      patients.push(
        ...[nounBefore(view, token, speech + 1)].filter((noun) => noun >= 0 && !ownPronouns.has(view.word(noun))),
      );
    if (!patients.length || !agents.length) continue;
    const draft = newDraft(must, verb, Math.min(token, verb), Math.max(token, verb), 0.55);
    draft.agents = agents;
    draft.patients = patients;
    draft.speakers = agents;
    drafts.push(draft);
  }
  return drafts;
}

/** The verb of saying before "that" and this clause, whatever the parse says: "declared Tuesday that China must". */
function thatBefore(view: SyntaxView, modal: number, first: number): number {
  for (let at = modal - 1; at > Math.max(first, modal - 12); at--) {
    if (view.word(at) !== 'that') continue;
    for (let verb = at - 1; verb >= Math.max(first, at - 4); verb--)
      if (view.tag(verb) === 'VERB' && (isGovernor(view.word(verb), 'report') || view.word(verb) === 'concluded'))
        return verb;
    return -1;
  }
  return -1;
}

/** The verb of the clause that reports this one; -1 where nobody says it. */
function speechOf(view: SyntaxView, verb: number): number {
  for (let at = verb, step = 0; step < 3; step++) {
    const relation = view.relation(at);
    const head = view.head(at);
    if (head < 0) {
      // "..., the minister said": the report hangs from what is said
      const report = view.childrenBy(at, 'parataxis').find((child) => view.isVerbal(child));
      return report ?? -1;
    }
    if (relation === 'ccomp' || relation === 'parataxis') return view.isVerbal(head) ? head : -1;
    if (relation !== 'conj' && relation !== 'xcomp' && relation !== 'acl:relcl') return -1;
    if (relation === 'acl:relcl') return view.isVerbal(view.head(head)) ? view.head(head) : -1;
    at = head;
  }
  return -1;
}
