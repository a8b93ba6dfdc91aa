import { clauseRoles, obliquesOf } from './clauseRoles';
import { newDraft, type Draft } from './draft';
import { noEventType, type Lexicon, type LexiconEntry } from './lexicon/parseLexicon';
import type { SyntaxView } from './syntaxView';

const particles = new Set('off out up down back over away together apart forward aside'.split(' '));
/** Prepositions of what somebody is put into, behind the object: "put [its army] on alert". */
const states = new Set(['on', 'under', 'into']);
const clauseEnds = new Set(['.', ';', ':', '?', '!', '--', '—']);

/** Every word of tokens first..last (exclusive) that the lexicon knows as an event in this grammar, at most one reading each. */
export function findDrafts(view: SyntaxView, lexicon: Lexicon, first: number, last: number): Draft[] {
  const drafts: Draft[] = [];
  for (let token = first; token < last; token++) {
    // "cease-fire", "test-fired" are words of their own; "Syrian-backed", "long-threatened" only describe
    const joined = view.hyphenated(token);
    const isVerb = joined === undefined ? canBeVerb(view, token, first) : lexicon.verbs.has(joined);
    const isNoun = canBeNoun(view, token) && (!isVerb || view.fine(token) === 'VBG');
    if (!isVerb && !isNoun) continue;
    const word = view.word(token);
    const verbs = isVerb ? lexicon.verbs.get(joined ?? word) : undefined;
    const nouns = isNoun
      ? ((joined === undefined ? undefined : lexicon.nouns.get(joined)) ?? lexicon.nouns.get(word))
      : undefined;
    const draft =
      (verbs && verbDraft(view, verbs, token, first, last)) ?? (nouns && nounDraft(view, nouns, token, first));
    if (draft && !isPartOf(view, draft, drafts.at(-1))) drafts.push(draft);
  }
  return drafts;
}

/** "went on [strike]": the verb's entry has the noun already, and says what it means there. */
function isPartOf(view: SyntaxView, noun: Draft, verb: Draft | undefined): boolean {
  return (
    verb !== undefined &&
    noun.token > verb.token &&
    noun.token <= verb.last &&
    noun.type !== verb.type &&
    !noun.entry.isVerb &&
    verb.entry.objects !== undefined
  );
}

function canBeVerb(view: SyntaxView, token: number, first: number): boolean {
  const tag = view.tag(token);
  if (tag === 'VERB') return !isImperative(view, token, first) && !isOfThings(view, token);
  // "Mali cut ties": a past without an ending, taken for a noun
  if (tag === 'NOUN' && bare.has(view.word(token)) && token > first)
    return view.tag(token - 1) === 'PROPN' || (view.tag(token - 1) === 'ADJ' && view.isCapitalised(token - 1));
  // The past of a verb right after its subject is now and then taken for an adjective: "rebels freed two hostages".
  // So are the participles of "are demanding", "been held".
  if (tag !== 'ADJ' || token === first || !/(?:ed|ing)$/.test(view.word(token))) return false;
  const before = view.tag(token - 1);
  if (before === 'AUX') return true;
  if (view.word(token - 1) === ',') return isVerbAfterApposition(view, token);
  // "Peru urged Chile": a name taken for an adjective too
  if (before === 'ADJ' && token - 1 === first && /ed$/.test(view.word(token))) return view.isCapitalised(token - 1);
  if (!/ed$/.test(view.word(token))) return false;
  return before === 'NOUN' || before === 'PROPN' || before === 'PRON' || before === 'ADV' || before === 'NUM';
}

/** "Russia, an ally of Serbia, [blamed] Kosovo": after the comma that ends an apposition, in a sentence that would have no verb else. */
function isVerbAfterApposition(view: SyntaxView, token: number): boolean {
  const opposed = view.word(token + 1) === 'the' || view.isCapitalised(token + 1);
  if (!opposed || !/ed$/.test(view.word(token))) return false;
  let root = token;
  for (let step = 0; view.head(root) >= 0 && step < 12; step++) root = view.head(root);
  return root < token && view.isNominal(root) && view.childrenBy(root, 'appos').length > 0;
}

/** "bad weather was to blame", "no information suggesting that ...", "allied groups": neither said nor done by anybody. */
function isOfThings(view: SyntaxView, token: number): boolean {
  const word = view.word(token);
  return (
    (word === 'blame' && view.childrenBy(token, 'cop').length > 0) ||
    (word === 'allied' && !view.childrenBy(token, 'obj').length) ||
    (word === 'suggesting' && view.relation(token) === 'acl')
  );
}

const bare: ReadonlySet<string> = new Set(['cut', 'hit', 'shut', 'quit']);

/** "Take, for instance, ...", "'Go home,' they shouted": told to somebody, and nothing that happened. */
function isImperative(view: SyntaxView, token: number, first: number): boolean {
  if (view.fine(token) !== 'VB' || view.childrenBy(token, 'nsubj', 'nsubj:pass').some((noun) => noun < token))
    return false;
  if (token === first) return true;
  // "seeks to 'deepen' its ties" tells no one to
  if (view.childrenBy(token, 'mark', 'aux').length) return false;
  if (quotes.test(view.word(token - 1))) return true;
  const head = view.head(token);
  return view.relation(token) === 'conj' && head >= first && head < token && isImperative(view, head, first);
}

const quotes = /^(?:["“‘'«]|``|'')$/;

const describing: ReadonlySet<string> = new Set(['VBN', 'VBG']);

function verbDraft(
  view: SyntaxView,
  entries: readonly LexiconEntry[],
  token: number,
  first: number,
  last: number,
): Draft | undefined {
  let objects: string[] | undefined;
  for (const entry of entries) {
    const beside = besideVerb(view, entry, token, last);
    if (beside < 0) continue;
    if (entry.objects) {
      objects ??= objectWords(view, token, first, last);
      const wanted = entry.objects;
      if (!objects.some((word) => wanted.has(word)) && !(wanted.has(anyName) && hasNamedObject(view, token))) continue;
    }
    if (!entry.objects && view.tag(token) === 'NOUN') continue;
    if (entry.subjects && !hasSubject(view, token, first, entry.subjects)) continue;
    if (entry.type === noEventType) return undefined;
    // "the disputed shoals", "the ousted president" only describe
    if (view.relation(token) === 'amod' && view.head(token) > token && describing.has(view.fine(token))) continue;
    const end = Math.max(beside, entry.objects ? objectAfter(view, token, last, entry.objects) : token);
    return newDraft(entry, token, token, end, weightOf(entry, entry.objects || entry.beside.length ? 0.6 : 0.55));
  }
  return undefined;
}

/** A word that the analysts list is sought: it counts for more than one of ours. */
function weightOf(entry: LexiconEntry, weight: number): number {
  return entry.isOwn ? weight + 0.1 : weight;
}

/** The word of an object list that closely follows a verb, or the noun it is a part of: the trigger is then "led a brief revolt", "fired tear gas". The verb where none does. */
function objectAfter(view: SyntaxView, verb: number, last: number, wanted: ReadonlySet<string>): number {
  for (let token = verb + 1; token < Math.min(last, verb + 6); token++) {
    if (wanted.has(view.word(token)) && view.tag(token) !== 'PRON')
      return view.relation(token) === 'compound' && view.head(token) === token + 1 ? token + 1 : token;
    const tag = view.tag(token);
    if (tag === 'PUNCT' || tag === 'VERB' || tag === 'SCONJ') break;
  }
  return verb;
}

/** In a list of objects: any name. */
const anyName = 'name';

function hasNamedObject(view: SyntaxView, verb: number): boolean {
  return view.childrenBy(verb, 'obj', 'nsubj:pass').some((child) => view.tag(child) === 'PROPN');
}

/** Whether the subject of a verb, or a word of it, is one of the wanted. */
function hasSubject(view: SyntaxView, verb: number, first: number, wanted: ReadonlySet<string>): boolean {
  const { agents, patients, isPassive } = clauseRoles(view, verb);
  for (const noun of isPassive ? [...agents, ...patients] : agents) {
    const phrase = view.phrase(noun);
    for (let token = phrase.first; token <= phrase.last; token++) if (wanted.has(view.word(token))) return true;
  }
  for (let token = verb - 1; !agents.length && !patients.length && token >= Math.max(first, verb - 6); token--)
    if (wanted.has(view.word(token))) return true;
  return false;
}

/** The last of the words that must follow a verb; the verb itself where none must; -1 where one is missing. */
function besideVerb(view: SyntaxView, { beside, isOwn, objects }: LexiconEntry, verb: number, last: number): number {
  let at = verb;
  for (const word of beside) {
    const reach = Math.min(
      last,
      at + (isOwn || word === 'as' || (objects && states.has(word)) ? 7 : particles.has(word) ? 5 : 3),
    );
    let found = -1;
    for (let token = at + 1; token < reach && found < 0; token++) {
      if (view.word(token) === word) found = token;
      else if (clauseEnds.has(view.word(token)) || (view.tag(token) === 'VERB' && token > at + 1)) break;
    }
    if (found < 0) return -1;
    at = found;
  }
  return at;
}

/** The nouns, in lower case, that may be what a verb acts on: its objects with their parts, and what follows it closely. */
function objectWords(view: SyntaxView, verb: number, first: number, last: number): string[] {
  const words: string[] = [];
  const add = (noun: number): void => {
    if (isMonth(view, noun)) return;
    words.push(view.word(noun));
    const joined = view.hyphenated(noun);
    if (joined !== undefined) words.push(joined);
    for (const part of view.children(noun)) {
      const relation = view.relation(part);
      if (relation === 'compound' || relation === 'amod' || relation === 'flat') words.push(view.word(part));
      else if (relation === 'conj' && view.isNominal(part)) words.push(view.word(part));
      else if (relation === 'nmod' && view.preposition(part) === 'of') words.push(view.word(part));
    }
  };
  const hasObject = view.childrenBy(verb, 'obj').length > 0;
  for (const child of view.children(verb)) {
    const relation = view.relation(child);
    if (relation === 'obj' || relation === 'nsubj:pass' || relation === 'iobj') add(child);
    else if (relation === 'obl' && child < verb + 6 && child > verb) add(child);
    // "gave the junta in Niamey one [week]"
    else if (relation === 'obl:unmarked' && child < verb + 10 && child > verb) add(child);
    // "deepen and solidify its ties": the object stands with the last of the verbs
    else if (relation === 'conj' && !hasObject) for (const object of view.childrenBy(child, 'obj')) add(object);
  }
  const relation = view.relation(verb);
  if ((relation === 'acl' || relation === 'acl:relcl') && view.fine(verb) === 'VBN') add(view.head(verb));
  if (relation === 'xcomp' && view.fine(verb) === 'VBN') add(view.head(verb));
  if (relation === 'conj') for (const object of view.childrenBy(view.head(verb), 'nsubj:pass')) add(object);
  for (let token = verb + 1; token < Math.min(last, verb + 7); token++) {
    const tag = view.tag(token);
    if (
      (tag === 'VERB' && !(token === verb + 2 && view.tag(verb + 1) === 'CCONJ')) ||
      tag === 'SCONJ' ||
      clauseEnds.has(view.word(token)) ||
      view.word(token) === 'to'
    )
      break;
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'SYM' || tag === 'ADJ' || tag === 'NUM') {
      if (!isMonth(view, token)) words.push(view.word(token));
      const joined = view.hyphenated(token + 2);
      if (joined !== undefined) words.push(joined);
    }
  }
  return words;
}

function canBeNoun(view: SyntaxView, token: number): boolean {
  const tag = view.tag(token);
  return tag === 'NOUN' || tag === 'PROPN' || (tag === 'VERB' && view.fine(token) === 'VBG');
}

/** "elections to be held in March" */
function isMonth(view: SyntaxView, token: number): boolean {
  return view.tag(token) === 'PROPN' && view.word(token) === 'march';
}

function nounDraft(
  view: SyntaxView,
  entries: readonly LexiconEntry[],
  token: number,
  first: number,
): Draft | undefined {
  // a part of a longer noun: "peace talks" yes (its head), "arrest warrant", "strike force", "protest march" no
  if (view.relation(token) === 'compound' && view.head(token) > token) return undefined;
  if (view.relation(token) === 'flat') return undefined;
  for (const entry of entries) {
    let at = token;
    let fits = true;
    for (let i = entry.beside.length - 1; i >= 0; i--) {
      at--;
      if (at < first || view.word(at) !== entry.beside[i]) {
        fits = false;
        break;
      }
    }
    if (fits && entry.type === noEventType) return undefined;
    // "at Russia's request", "on demand": only how something else came about
    if (fits && entry.type === 'REQUEST' && /^(?:at|on)$/.test(view.preposition(token) ?? '')) return undefined;
    // "the opposition" without what it is opposed to: a body
    if (fits && entry.lemma === 'opposition' && !obliquesOf(view, token, ['to']).length) return undefined;
    // "It was the biggest threat ever": said of something, not told as happening
    const isPredicate = view.childrenBy(token, 'cop').length > 0;
    if (fits) return newDraft(entry, token, at, token, weightOf(entry, isPredicate ? 0.15 : 0.4));
  }
  return undefined;
}
