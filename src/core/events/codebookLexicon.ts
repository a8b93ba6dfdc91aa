import type { Codebook, CodebookWord } from './codebook';
import { builtinLexicon } from './lexicon/builtinLexicon';
import { noEventType, parseLexicon, type Lexicon, type LexiconEntry, type LexiconIndex } from './lexicon/parseLexicon';
import { nounForms, verbForms } from './lexicon/inflect';

const compiled = new WeakMap<Codebook, Lexicon>();

/**
 * The words that tell events where a codebook holds: its own first, then, unless it replaces them, those that Dateline brings. Made once a
 * codebook; its cost is linear in the codebook's words, which the reader limits, and no word is a pattern.
 */
export function codebookLexicon(codebook: Codebook | undefined): Lexicon {
  if (!codebook || !hasWords(codebook)) return builtinLexicon();
  let lexicon = compiled.get(codebook);
  if (!lexicon) {
    lexicon = compile(codebook);
    compiled.set(codebook, lexicon);
  }
  return lexicon;
}

function hasWords({ events, ignored, lexicon }: Codebook): boolean {
  return (
    lexicon === 'replace' ||
    ignored.verbs.length + ignored.nouns.length > 0 ||
    events.some(({ verbs, nouns }) => verbs.length + nouns.length > 0)
  );
}

function compile(codebook: Codebook): Lexicon {
  const base = codebook.lexicon === 'replace' ? parseLexicon([]) : builtinLexicon();
  const verbs: LexiconEntry[] = codebook.ignored.verbs.map((word) => toEntry(noEventType, undefined, true, word));
  const nouns: LexiconEntry[] = codebook.ignored.nouns.map((word) => toEntry(noEventType, undefined, false, word));
  for (const event of codebook.events) {
    // An own type is read like the PLOVER type that it counts as: a threat of it is a THREATEN, its end may be a RETREAT.
    const type = event.plover ?? event.id;
    const ownType = type === event.id ? undefined : event.id;
    for (const word of event.verbs) verbs.push(toEntry(type, ownType, true, word));
    for (const word of event.nouns) nouns.push(toEntry(type, ownType, false, word));
  }
  const lemmas = new Map(base.lemmas);
  return { verbs: joined(base.verbs, verbs, lemmas), nouns: joined(base.nouns, nouns, lemmas), lemmas };
}

/** An index with the entries of a codebook before those it has, the most demanding first. */
function joined(base: LexiconIndex, entries: readonly LexiconEntry[], lemmas: Map<string, string>): LexiconIndex {
  const own = new Map<string, LexiconEntry[]>();
  for (const entry of entries) {
    const forms = entry.isVerb ? formsOf(entry.lemma) : nounForms(entry.lemma);
    for (const form of new Set(forms)) {
      if (entry.isVerb && !lemmas.has(form)) lemmas.set(form, entry.lemma);
      const list = own.get(form);
      if (list) list.push(entry);
      else own.set(form, [entry]);
    }
  }
  const demand = (entry: LexiconEntry): number =>
    entry.beside.length * 2 + (entry.objects ? 1 : 0) + (entry.subjects ? 1 : 0);
  const index = new Map(base);
  for (const [form, list] of own) {
    list.sort((a, b) => demand(b) - demand(a));
    index.set(form, [...list, ...(base.get(form) ?? [])]);
  }
  return index;
}

function formsOf(verb: string): readonly string[] {
  const { base, present, gerund, past, participle } = verbForms(verb);
  return [base, present, gerund, ...past, ...participle];
}

function toEntry(type: string, ownType: string | undefined, isVerb: boolean, word: CodebookWord): LexiconEntry {
  const { words, objects, subjects, recipient, mutual, received } = word;
  return {
    type,
    ...(ownType !== undefined && { ownType }),
    isOwn: true,
    lemma: (isVerb ? words[0] : words.at(-1)) ?? '',
    isVerb,
    beside: isVerb ? words.slice(1) : words.slice(0, -1),
    ...(objects.length > 0 && { objects: formsOfAll(objects) }),
    ...(subjects.length > 0 && { subjects: formsOfAll(subjects) }),
    prepositions: recipient,
    isReciprocal: mutual,
    isInverse: received,
    rule: `${ownType ?? type}: “${words.join(' ')}”, a word of the codebook`,
  };
}

function formsOfAll(nouns: readonly string[]): ReadonlySet<string> {
  return new Set(nouns.flatMap((noun) => nounForms(noun)));
}
