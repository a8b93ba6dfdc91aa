import { classes } from './classes';
import { nounForms, verbForms } from './inflect';

/**
 * One way in which a word tells an event.
 *
 * The notation of the word lists: a line is `TYPE[/mode] v|n: entry; entry; ...`. An entry is
 * `lemma[_word...] [(object|@class|...)] [<subject|...] [>preposition,...] [=] [~]`:
 * - `_word` must stand beside it: after a verb (`call_off`), before a noun (`hunger_strike`);
 * - `(...)` the verb counts only with one of these words as its object (`@class` names a list of `classes.ts`);
 * - `<union|worker` the verb counts only with one of these words in its subject;
 * - `>on,at` a phrase with one of these prepositions is the recipient;
 * - `=` all parties are actors (they meet, they agree); `~` the subject is the recipient (they receive).
 */
export interface LexiconEntry {
  readonly type: string;
  readonly mode?: string;
  /** The codebook's own type that it tells, where `type` is the PLOVER type that this counts as. */
  readonly ownType?: string;
  /** Set where it is a word of the codebook. */
  readonly isOwn?: true;
  readonly lemma: string;
  readonly isVerb: boolean;
  /** Words that must stand beside the lemma. */
  readonly beside: readonly string[];
  /** Forms of which one must be the object; absent where any object will do. */
  readonly objects?: ReadonlySet<string>;
  /** Forms of which one must be in the subject; absent where any subject will do. */
  readonly subjects?: ReadonlySet<string>;
  /** Prepositions that mark the recipient. */
  readonly prepositions: readonly string[];
  readonly isReciprocal: boolean;
  readonly isInverse: boolean;
  /** As written in the list, for "why?". */
  readonly rule: string;
}

/** The type of entries that tell uses of a word which are no event: `NONE v: decline_to_comment`. */
export const noEventType = 'NONE';

/** Entries by inflected form, the most demanding first. */
export type LexiconIndex = ReadonlyMap<string, readonly LexiconEntry[]>;

export interface Lexicon {
  readonly verbs: LexiconIndex;
  readonly nouns: LexiconIndex;
  /** Every form of every verb in the lists, to its base form. */
  readonly lemmas: ReadonlyMap<string, string>;
}

/** Reads word lists into an index. Lines that do not fit the notation are left out. */
export function parseLexicon(lists: readonly string[]): Lexicon {
  const verbs = new Map<string, LexiconEntry[]>();
  const nouns = new Map<string, LexiconEntry[]>();
  const lemmas = new Map<string, string>();
  for (const line of lists.join('\n').split('\n')) {
    const head = /^([A-Za-z][\w-]*)(?:\/([\w-]+))? ([vn]): (.+)$/.exec(line.trim());
    if (!head) continue;
    const [, type = '', mode, kind, entries = ''] = head;
    for (const written of entries.split(';')) {
      for (const entry of readEntries(type, mode, kind === 'v', written.trim())) {
        const key = entry.isVerb ? entry.lemma : (entry.lemma.split('_').pop() ?? entry.lemma);
        const index = entry.isVerb ? verbs : nouns;
        for (const form of entry.isVerb ? allVerbForms(key, lemmas) : nounForms(key)) {
          const list = index.get(form);
          if (list) list.push(entry);
          else index.set(form, [entry]);
        }
      }
    }
  }
  for (const list of [...verbs.values(), ...nouns.values()]) list.sort((a, b) => demand(b) - demand(a));
  return { verbs, nouns, lemmas };
}

function demand(entry: LexiconEntry): number {
  return (
    entry.beside.length * 2 +
    (entry.objects ? 1 : 0) +
    (entry.subjects ? 1 : 0) +
    (entry.type === noEventType ? 0.5 : 0)
  );
}

function allVerbForms(base: string, lemmas: Map<string, string>): Set<string> {
  const { present, gerund, past, participle } = verbForms(base);
  const forms = new Set([base, present, gerund, ...past, ...participle]);
  for (const form of forms) if (!lemmas.has(form)) lemmas.set(form, base);
  return forms;
}

function readEntries(type: string, mode: string | undefined, isVerb: boolean, written: string): LexiconEntry[] {
  const parts = /^(@?[^\s(]+)\s*(?:\(([^)]*)\))?\s*(?:<(\S+))?([^><]*?)(?:>(\S+))?\s*([=~\s]*)$/.exec(written);
  if (!parts) return [];
  const [, word = '', objects, subjects, between = '', prepositions, after = ''] = parts;
  const flags = between + after;
  const words = word.startsWith('@') ? (classes[word.slice(1)] ?? '').split('|') : [word];
  return words
    .filter((each) => each.length > 0)
    .map((each) => {
      const pieces = each.split('_');
      const lemma = isVerb ? (pieces[0] ?? each) : each;
      return {
        type,
        ...(mode !== undefined && { mode }),
        lemma,
        isVerb,
        beside: isVerb ? pieces.slice(1) : pieces.slice(0, -1),
        ...(objects !== undefined && { objects: expand(objects) }),
        ...(subjects !== undefined && { subjects: expand(subjects) }),
        prepositions: prepositions?.split(',') ?? [],
        isReciprocal: flags.includes('='),
        isInverse: flags.includes('~'),
        rule: `${type}: ${written.replace(word, each).replace(/_/g, ' ')}`,
      };
    });
}

/** All forms of the words of an object list, its classes unfolded. */
export function expand(list: string): ReadonlySet<string> {
  const known = expanded.get(list);
  if (known) return known;
  const forms = new Set<string>();
  for (const item of list.split('|'))
    for (const word of item.startsWith('@') ? (classes[item.slice(1)] ?? '').split('|') : [item])
      for (const form of nounForms(word)) forms.add(form);
  expanded.set(list, forms);
  return forms;
}

const expanded = new Map<string, ReadonlySet<string>>();
