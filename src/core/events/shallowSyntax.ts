import type { Actor } from '../actors/actor';
import { fineTags, relations, upos, type FineTag, type Relation, type Syntax, type Upos } from '../language/syntax';
import type { Tokens } from '../text/tokens';
import { tokenAt } from '../text/tokens';
import { governingWords, governorLemma, isGovernor } from './lexicon/governors';
import type { Lexicon } from './lexicon/parseLexicon';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const determiners = words('the a an this these those some any no each every both all another several many');
const prepositions = words(
  'of in on at by for from with against over under after before during between among into through across near amid toward towards about as within without inside outside around since despite following',
);
const pronouns = words('he she it they him them we us i you me who which whom themselves itself himself herself');
const possessives = words('its his her their our my your');
const be = words('is are was were be been being am');
const have = words("have has had having 've");
const modals = words("will would can could may might must shall should ought 'll wo");
const conjunctions = words('and or but nor');
const subordinators = words('that if unless until till because although though while when whether where lest');
const adverbs = words('not never also again then later still already now today yesterday tomorrow tonight ago');
/** Phrases of time and place are the verb's: "held talks in Beijing". */
const circumstances = words('in at near during after before since as within amid');
const ends = words(', ; : -- — –');

const tagOf = (tag: Upos): number => upos.indexOf(tag);
const fineOf = (tag: FineTag): number => fineTags.indexOf(tag);
const relationOf = (relation: Relation): number => relations.indexOf(relation);

/**
 * A rough syntax by the order of the words alone, for a text that no language model has parsed: the noun before a verb that no preposition
 * leads is its subject, the noun after it its object, a phrase belongs to the word before it. Good enough for plain sentences; pure,
 * linear. Its verbs are those of the lexicon and those that govern.
 */
export function shallowSyntax(tokens: Tokens, actors: readonly Actor[], lexicon: Lexicon): Syntax {
  const { count } = tokens;
  const syntax: Syntax = {
    ...tokens,
    tag: new Uint8Array(count).fill(tagOf('NOUN')),
    fine: new Uint8Array(count).fill(fineOf('NN')),
    head: new Int32Array(count).fill(-1),
    relation: new Uint8Array(count).fill(relationOf('dep')),
  };
  const named = new Uint8Array(count);
  for (const { mentions } of actors)
    for (const { start, end, kind } of mentions)
      for (let token = tokenAt(tokens, start); token < count && (tokens.start[token] ?? 0) < end; token++)
        if (kind !== 'description') named[token] = kind === 'adjective' ? 2 : 1;
  for (let sentence = 0; sentence + 1 < tokens.sentence.length; sentence++)
    new Sketch(syntax, lexicon, named, tokens.sentence[sentence] ?? 0, tokens.sentence[sentence + 1] ?? 0).draw();
  return syntax;
}

/** One sentence while it is being read. */
class Sketch {
  private readonly lower: string[] = [];

  constructor(
    private readonly syntax: Syntax,
    private readonly lexicon: Lexicon,
    private readonly named: Uint8Array,
    private readonly first: number,
    private readonly last: number,
  ) {}

  draw(): void {
    for (let token = this.first; token < this.last; token++) this.tag(token);
    this.joinNouns();
    this.joinClauses();
  }

  private word(token: number): string {
    if (token < this.first || token >= this.last) return '';
    const { text, start, end } = this.syntax;
    return (this.lower[token - this.first] ??= text.slice(start[token], end[token]).toLowerCase().replace('’', "'"));
  }

  private is(token: number, ...tags: Upos[]): boolean {
    return token >= this.first && token < this.last && tags.some((tag) => this.syntax.tag[token] === tagOf(tag));
  }

  private set(token: number, tag: Upos, fine: FineTag): void {
    this.syntax.tag[token] = tagOf(tag);
    this.syntax.fine[token] = fineOf(fine);
  }

  private hang(token: number, head: number, relation: Relation): void {
    this.syntax.head[token] = head;
    this.syntax.relation[token] = relationOf(relation);
  }

  private isFree(token: number): boolean {
    return this.syntax.head[token] === -1;
  }

  private tag(token: number): void {
    const word = this.word(token);
    const before = this.word(token - 1);
    if (!/[\p{L}\p{N}]/u.test(word)) return this.set(token, 'PUNCT', ',');
    if (word === "'s" || word === "'") return this.set(token, 'PART', 'POS');
    if (word === 'to')
      return this.isVerbForm(this.word(token + 1)) && !this.isNounNext(token + 1)
        ? this.set(token, 'PART', 'TO')
        : this.set(token, 'ADP', 'IN');
    if (this.named[token] === 2) return this.set(token, 'ADJ', 'JJ');
    if (this.named[token] === 1) return this.set(token, 'PROPN', 'NNP');
    if (determiners.has(word)) return this.set(token, 'DET', 'DT');
    if (possessives.has(word)) return this.set(token, 'PRON', 'PRP$');
    if (pronouns.has(word)) return this.set(token, 'PRON', 'PRP');
    if (be.has(word) || have.has(word)) return this.set(token, 'AUX', 'VBD');
    if (modals.has(word)) return this.set(token, 'AUX', 'MD');
    if (/^(?:do|does|did)$/.test(word)) return this.set(token, 'AUX', 'VBD');
    if (conjunctions.has(word)) return this.set(token, 'CCONJ', 'CC');
    if (subordinators.has(word)) return this.set(token, 'SCONJ', 'IN');
    if (prepositions.has(word)) return this.set(token, 'ADP', 'IN');
    if (adverbs.has(word) || word === "n't" || (/..ly$/.test(word) && !this.isVerbForm(word)))
      return this.set(token, 'ADV', 'RB');
    if (/^\d/.test(word)) return this.set(token, 'NUM', 'CD');
    if (this.isVerbForm(word) && this.isVerbHere(token, word, before))
      return this.set(token, 'VERB', this.fineOf(token, word));
    if (token > this.first && /^\p{Lu}/u.test(this.syntax.text.charAt(this.syntax.start[token] ?? 0)))
      return this.set(token, 'PROPN', 'NNP');
  }

  private isVerbForm(word: string): boolean {
    return this.lexicon.verbs.has(word) || governorLemma(word) !== undefined;
  }

  /** "to talks with": a noun after all. */
  private isNounNext(token: number): boolean {
    return /s$/.test(this.word(token)) || prepositions.has(this.word(token + 1));
  }

  private isVerbHere(token: number, word: string, before: string): boolean {
    if (this.is(token - 1, 'DET', 'ADJ', 'ADP') || possessives.has(before) || before === "'s") return false;
    const isInfinitive = this.is(token - 1, 'PART') || modals.has(before) || /^(?:do|does|did|not|n't)$/.test(before);
    if (isInfinitive || this.is(token - 1, 'AUX', 'ADV')) return true;
    if (/ing$/.test(word)) return !prepositions.has(this.word(token + 1));
    if (/(?:ed|en)$/.test(word) || this.isPast(word)) return true;
    if (/s$/.test(word))
      return this.is(token - 1, 'PROPN', 'PRON') && !/^(?:on|of|against|between|with)$/.test(this.word(token + 1));
    return before === 'they' || before === 'we' || before === 'who';
  }

  /** A past without an ending: "met", "shot". */
  private isPast(word: string): boolean {
    const lemma = this.lexicon.lemmas.get(word) ?? governorLemma(word);
    return (
      lemma !== undefined &&
      (lemma !== word || /^(?:cut|hit|shut|quit|put|set)$/.test(word)) &&
      !/(?:s|ing)$/.test(word)
    );
  }

  private fineOf(token: number, word: string): FineTag {
    if (/ing$/.test(word)) return 'VBG';
    let at = token - 1;
    while (this.is(at, 'ADV')) at--;
    if (this.is(at, 'PART') || modals.has(this.word(at)) || /^(?:do|does|did)$/.test(this.word(at))) return 'VB';
    if (be.has(this.word(at)) || have.has(this.word(at)) || this.word(token + 1) === 'by') return 'VBN';
    return /s$/.test(word) && !this.isPast(word) ? 'VBZ' : 'VBD';
  }

  /** Words of a noun phrase hang from its last noun, owners from what they own, prepositions from what follows. */
  private joinNouns(): void {
    for (let token = this.first; token < this.last; token++) {
      if (!this.is(token, 'NOUN', 'PROPN', 'NUM', 'PRON')) continue;
      if (this.is(token, 'PRON') && !possessives.has(this.word(token))) {
        this.lead(token, token);
        continue;
      }
      const start = token;
      let end = token;
      while (this.is(end + 1, 'NOUN', 'PROPN', 'NUM') || (this.is(end + 1, 'ADJ') && this.is(end + 2, 'NOUN', 'PROPN')))
        end++;
      for (let at = start; at < end; at++)
        this.hang(
          at,
          end,
          possessives.has(this.word(at))
            ? 'nmod:poss'
            : this.is(at, 'NUM')
              ? 'nummod'
              : this.is(at, 'ADJ')
                ? 'amod'
                : 'compound',
        );
      let from = start;
      for (; this.is(from - 1, 'DET', 'ADJ', 'NUM') || possessives.has(this.word(from - 1)); from--)
        if (this.isFree(from - 1))
          this.hang(from - 1, end, this.is(from - 1, 'DET') ? 'det' : this.is(from - 1, 'PRON') ? 'nmod:poss' : 'amod');
      if (this.is(end + 1, 'PART') && this.word(end + 1) !== 'to') {
        // "Peru 's army": the owner hangs from the next noun, which is not yet read
        let owned = end + 2;
        while (this.is(owned, 'ADJ', 'NUM')) owned++;
        while (this.is(owned + 1, 'NOUN', 'PROPN')) owned++;
        if (this.is(owned, 'NOUN', 'PROPN')) {
          this.hang(end, owned, 'nmod:poss');
          this.hang(end + 1, end, 'case');
        }
      }
      this.lead(from, this.is(end + 1, 'PART') && !this.isFree(end) ? (this.syntax.head[end] ?? end) : end);
      token = end;
    }
  }

  /** Hangs the preposition before a phrase from its noun. */
  private lead(from: number, noun: number): void {
    if (this.is(from - 1, 'ADP') && this.isFree(from - 1)) this.hang(from - 1, noun, 'case');
  }

  private joinClauses(): void {
    let verb = -1;
    let noun = -1;
    let root = -1;
    let mark = -1;
    for (let token = this.first; token < this.last; token++) {
      if (this.is(token, 'SCONJ')) mark = token;
      else if (this.is(token, 'VERB')) {
        const governor = this.clause(token, verb, mark, root);
        if (governor === -1) root = token;
        if (mark >= 0) this.hang(mark, token, 'mark');
        mark = -1;
        verb = token;
        noun = -1;
      } else if (this.is(token, 'NOUN', 'PROPN', 'PRON', 'NUM') && this.isFree(token)) {
        this.phrase(token, verb, noun);
        noun = token;
      }
    }
    if (root < 0) {
      for (let token = this.first; token < this.last && root < 0; token++)
        if (this.isFree(token) && this.is(token, 'NOUN', 'PROPN')) root = token;
      if (root >= 0) this.syntax.relation[root] = relationOf('root');
    }
    for (let token = this.first; token < this.last; token++)
      if (token !== root && this.isFree(token) && root >= 0)
        this.hang(token, root, this.is(token, 'PUNCT') ? 'punct' : 'dep');
  }

  /** Hangs a verb with its auxiliaries and subject; returns what governs it, -1 where it is the root. */
  private clause(token: number, verb: number, mark: number, root: number): number {
    let isPassive = false;
    let at = token - 1;
    for (; this.is(at, 'AUX', 'ADV', 'PART'); at--) {
      if (this.word(at) === 'to') this.hang(at, token, 'mark');
      else if (this.is(at, 'ADV')) this.hang(at, token, 'advmod');
      else {
        const passive = be.has(this.word(at)) && this.syntax.fine[token] === fineOf('VBN');
        isPassive ||= passive;
        this.hang(at, token, passive ? 'aux:pass' : 'aux');
      }
    }
    if (this.syntax.fine[token] === fineOf('VBN') && this.word(token + 1) === 'by') isPassive = true;
    const isInfinitive = this.word(token - 1) === 'to';
    if (isInfinitive && verb >= 0) {
      const before = token - 2;
      const isOfNoun =
        this.is(before, 'NOUN') && (governingWords.has(this.word(before)) || this.lexicon.nouns.has(this.word(before)));
      const governor = isOfNoun ? before : verb;
      this.hang(token, governor, isOfNoun ? 'acl' : 'xcomp');
      return governor;
    }
    if (isInfinitive && governingWords.has(this.word(token - 2))) {
      this.hang(token, token - 2, 'acl');
      return token - 2;
    }
    const subject = this.subject(at, verb);
    if (subject >= 0) this.hang(subject, token, isPassive ? 'nsubj:pass' : 'nsubj');
    if (verb < 0) return mark >= 0 || root >= 0 ? this.under(token, root, 'advcl') : this.asRoot(token);
    const opener = mark >= 0 ? this.word(mark) : '';
    if (
      opener === 'that' ||
      (opener === '' && subject >= 0 && isGovernor(this.word(verb), 'report') && !ends.has(this.word(token - 1)))
    )
      return this.under(token, verb, 'ccomp');
    if (opener) return this.under(token, verb, 'advcl');
    if (subject >= 0 && isGovernor(this.word(token), 'report') && root >= 0)
      return this.under(token, root, 'parataxis');
    if (subject < 0 && this.syntax.fine[token] === fineOf('VBG')) return this.under(token, verb, 'advcl');
    return this.under(token, verb, 'conj');
  }

  private asRoot(token: number): number {
    this.syntax.relation[token] = relationOf('root');
    return -1;
  }

  private under(token: number, head: number, relation: Relation): number {
    if (head < 0) return this.asRoot(token);
    this.hang(token, head, relation);
    return head;
  }

  /** The free noun before a verb that no preposition leads, in the same clause. */
  private subject(from: number, verb: number): number {
    let found = -1;
    for (let at = from; at > verb && at >= this.first; at--) {
      if (this.is(at, 'SCONJ')) break;
      if (!this.is(at, 'NOUN', 'PROPN', 'PRON', 'NUM') || !this.isHead(at)) continue;
      if (this.isLed(at)) continue;
      found = at;
      if (!this.is(at - 1, 'CCONJ') || !this.is(at - 2, 'NOUN', 'PROPN')) break;
      // "Peru and Chile met": the first of the two
      this.hang(at, this.headOf(at - 2), 'conj');
      at = at - 1;
    }
    return found;
  }

  private isHead(token: number): boolean {
    const relation = this.syntax.relation[token];
    return (
      relation !== relationOf('compound') && relation !== relationOf('nummod') && relation !== relationOf('nmod:poss')
    );
  }

  private headOf(token: number): number {
    return this.isHead(token) ? token : (this.syntax.head[token] ?? token);
  }

  private isLed(noun: number): boolean {
    for (let at = noun - 1; at >= this.first && at > noun - 8; at--) {
      if (this.is(at, 'ADP')) return this.syntax.head[at] === noun;
      if (!this.is(at, 'DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON', 'PART')) return false;
    }
    return false;
  }

  /** Hangs a noun phrase: after a preposition from the event noun or verb before it, "and" from the last noun, else as the object. */
  private phrase(token: number, verb: number, noun: number): void {
    let led = -1;
    for (let at = token - 1; at >= this.first && at > token - 8 && led < 0; at--)
      if (this.is(at, 'ADP') && this.syntax.head[at] === token) led = at;
    const before = led >= 0 ? led - 1 : -1;
    if (led >= 0) {
      const isOfNoun =
        before >= 0 &&
        this.is(before, 'NOUN', 'PROPN') &&
        (this.word(led) === 'of' || (this.lexicon.nouns.has(this.word(before)) && !circumstances.has(this.word(led))));
      if (isOfNoun) this.hang(token, this.headOf(before), 'nmod');
      else if (verb >= 0) {
        const isAgent = this.word(led) === 'by' && this.syntax.fine[verb] === fineOf('VBN');
        this.hang(token, verb, isAgent ? 'obl:agent' : 'obl');
      } else if (noun >= 0) this.hang(token, noun, 'nmod');
      return;
    }
    let start = token - 1;
    while (this.is(start, 'DET', 'ADJ', 'NUM') || this.syntax.head[start] === token) start--;
    if (this.is(start, 'CCONJ') && noun >= 0 && !this.verbFollows(token)) return this.hang(token, noun, 'conj');
    if (verb >= 0 && noun < 0 && !this.verbFollows(token)) this.hang(token, verb, 'obj');
  }

  /** Whether a noun stands right before the next verb: it is that one's subject. */
  private verbFollows(token: number): boolean {
    let at = token + 1;
    while (this.is(at, 'AUX', 'ADV')) at++;
    return this.is(at, 'VERB') && this.word(at - 1) !== 'to';
  }
}
