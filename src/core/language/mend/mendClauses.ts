import type { Syntax } from '../syntax';
import { subjects, Tag } from './ids';
import { mendRelations } from './mendRelations';
import { mendJoined, mendSubject } from './mendSubjects';
import { SentenceTree } from './sentenceTree';

/**
 * Mends what a greedy parser often gets wrong in news, in place, in one sentence (tokens `first` to `last`, exclusive): a finite verb
 * that was left without its subject,
 *
 * - after a conjunction that was taken for a preposition: "talks broke down after [gunmen] seized a tanker",
 * - after words that say when: "two days after [voters] backed the plan",
 * - after a relative clause: "[France], which ended its training in 2022, offered a ship",
 * - after a participle that was taken for the verb: "[a motorcycle] packed with explosives blew up",
 * - after nouns that were taken for more of a list: "left on Saturday, and [Latvia and Estonia] imposed sanctions",
 * - right before it, where "and" joins two clauses: "threw stones and [police] fired",
 * - behind a participle that opens the sentence: "Backed by gunships, [troops] killed six",
 * - after what was taken for the object of the verb before: "hoped [the navies] could hold exercises",
 * - in a sentence left without a verb, and in a report at its end: "[the parliament] threatened to break relations", "..., [a group] protested",
 * - after "and", where it was taken for an adjective of a named person: "[police] dispersed a crowd and arrested union leader Ben Oko".
 *
 * and, in `mendRelations`, relations that their own words contradict: a passive subject where no auxiliary makes a passive ("[they] have called",
 * "[the minister] resigned."), an agent without "by", verbs taken for other words and other words for verbs ("Mali [cut] ties", "hold [joint] drills"),
 * what headlines leave out ("Soldiers [killed] in a raid", "[Kenya], Somalia sign a deal"), a dateline before a dash, and who says what ("said a soldier and
 * six rebels [died]", "said the men were armed and [fired]").
 * A verb that has a subject, or shares one by "and", is left alone. Measured on the treebanks: docs/accuracy.md.
 */
export function mendClauses(syntax: Syntax, first: number, last: number): void {
  const tree = new SentenceTree(syntax, first, last);
  mendRelations(tree);
  const { tag, head, relation } = tree;
  const hasSubject = new Uint8Array(last - first);
  for (let at = first; at < last; at++) {
    const of = head[at] as number;
    if (of >= first && subjects.has(relation[at] as number)) hasSubject[of - first] = 1;
  }
  for (let verb = first + 1; verb < last; verb++) {
    if (tag[verb] !== Tag.VERB || hasSubject[verb - first] || mendJoined(tree, verb)) continue;
    if (mendSubject(tree, verb)) hasSubject[verb - first] = 1;
  }
}
