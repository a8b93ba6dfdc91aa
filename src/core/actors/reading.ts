import { quotedTokens } from './quotedTokens';
import { relations, upos, type Syntax } from '../language/syntax';
import type { EntityMention } from '../recognize/entities/entity';
import { tokenAt, type Tokens } from '../text/tokens';
import { roleWord } from './roleWords';

const speech =
  'said says say told tells added adds asked asks announced denied denies warned warns vowed vows insisted insists claimed claims argued stressed noted replied confirmed declared explained acknowledged stated reported wrote';
const acts =
  'accused accepted agreed approved attacked backed banned began blamed blocked bought brought broke built called came cancelled canceled caught chose closed condemned cut decided demanded deployed dismissed drew ended expelled faced failed fears fell fired flew forced fought found freed gave got granted grew had halted has have held helped hit hopes hoped imposed joined keeps kept killed knew launched lifted looked lost made met moved needs offered opened opposed ordered paid plans pledged pressed promised proposed pulled pushed put ran recalled refused rejected released remains resumed returned sacked sanctioned sat saw seeks seized sends sent set shot showed shut signed spent spoke stepped stood stopped struck sued supported suspended swore threatened threw took took tried turned urged urges used visited voted wants wanted withdrew won worked left fled went wrote began rose sank ate beat bit blew bled bought built burnt burst cast caught chose clung crept dealt dug drank drove dreamt fed felt flung forbade forgot forgave froze ground hid hurt knelt leapt learnt lent let lit meant misled overcame overthrew rang rode sang sought sold shook shone shrank slept slid spun split spread sprang stole stuck struck strode swam swept swung taught tore understood upheld woke wore wept withheld wound remain say want see plan hope claim expect call seek fear oppose back carry carries ask urge deny warn accuse arrest kill fight hold vote meet need agree demand become becomes became';
const auxiliaries = 'is are was were be been has have had do does did will would can could may might must shall should';
const speechVerbs = new Set(speech.split(' '));
const verbs = new Set(`${speech} ${acts} ${auxiliaries}`.split(' '));
const auxiliary = new Set(auxiliaries.split(' '));
const adverbs = new Set(
  'also then later now still never already reportedly repeatedly again once soon long initially finally immediately not only just even thus therefore however yesterday'.split(
    ' ',
  ),
);

const verbTag = upos.indexOf('VERB');
const auxTag = upos.indexOf('AUX');
const nounTag = upos.indexOf('NOUN');
const adjectiveTag = upos.indexOf('ADJ');
const compound = relations.indexOf('compound');
const subjects = new Set([
  relations.indexOf('nsubj'),
  relations.indexOf('nsubj:pass'),
  relations.indexOf('nsubj:outer'),
]);
const conjunct = relations.indexOf('conj');
const objects = new Set([relations.indexOf('obj'), relations.indexOf('iobj')]);
const owners = new Set([relations.indexOf('nmod:poss')]);
const obliques = new Set([relations.indexOf('obl'), relations.indexOf('obl:agent')]);
const flat = new Set([relations.indexOf('flat'), compound, relations.indexOf('nmod:desc')]);

/** An article's words with what stands on each: names, syntax where there is any, paragraphs. Token indices throughout. */
export class Reading {
  readonly lower: readonly string[];
  /** Index of the entity that covers a token, or -1. */
  readonly entityAt: Int32Array;
  /** First and last token of each entity. */
  readonly firstOf: Int32Array;
  readonly lastOf: Int32Array;
  /** Sentence of each token. */
  readonly sentence: Int32Array;
  /** Paragraph of each sentence. */
  readonly paragraph: Int32Array;
  private foundQuoted: Uint8Array | undefined;

  constructor(
    readonly tokens: Tokens,
    readonly entities: readonly EntityMention[],
    readonly syntax?: Syntax,
  ) {
    const { text, count, start, end } = tokens;
    const lower = new Array<string>(count);
    for (let i = 0; i < count; i++) lower[i] = text.slice(start[i], end[i]).toLowerCase().replace('’', "'");
    this.lower = lower;
    this.sentence = new Int32Array(count);
    const sentences = Math.max(0, tokens.sentence.length - 1);
    this.paragraph = new Int32Array(sentences);
    for (let s = 0; s < sentences; s++) {
      const from = tokens.sentence[s] ?? 0;
      this.sentence.fill(s, from, tokens.sentence[s + 1]);
      const gap = from > 0 ? text.slice(end[from - 1], start[from]) : '';
      const before = s > 0 ? (this.paragraph[s - 1] ?? 0) : 0;
      this.paragraph[s] = before + (gap.includes('\n') ? 1 : 0);
    }
    this.entityAt = new Int32Array(count).fill(-1);
    this.firstOf = new Int32Array(entities.length);
    this.lastOf = new Int32Array(entities.length);
    entities.forEach((entity, index) => {
      const first = tokenAt(tokens, entity.start);
      let last = first;
      while (last + 1 < count && (start[last + 1] ?? 0) < entity.end) last++;
      this.firstOf[index] = first;
      this.lastOf[index] = Math.min(last, count - 1);
      this.entityAt.fill(index, first, last + 1);
    });
  }

  /** The word as printed. */
  text(token: number): string {
    return this.tokens.text.slice(this.tokens.start[token], this.tokens.end[token]);
  }

  /** In lower case; empty beyond the ends. */
  word(token: number): string {
    return this.lower[token] ?? '';
  }

  entity(token: number): EntityMention | undefined {
    return this.entities[this.entityAt[token] ?? -1];
  }

  isCapital(token: number): boolean {
    return /^\p{Lu}/u.test(this.text(token));
  }

  isPossessive(token: number): boolean {
    const word = this.word(token);
    return word === "'s" || word === "'" || word === '’s' || word === '’';
  }

  sameSentence(a: number, b: number): boolean {
    return this.sentence[a] === this.sentence[b];
  }

  isVerb(token: number): boolean {
    if (token < 0 || token >= this.tokens.count) return false;
    if (this.syntax) {
      const tag = this.syntax.tag[token];
      return tag === verbTag || tag === auxTag;
    }
    const word = this.word(token);
    return verbs.has(word) || (word.length > 4 && word.endsWith('ed') && !roleWord(word));
  }

  isAuxiliary(token: number): boolean {
    return auxiliary.has(this.word(token));
  }

  isSpeechVerb(token: number): boolean {
    return speechVerbs.has(this.word(token));
  }

  isNoun(token: number): boolean {
    return this.syntax?.tag[token] === nounTag;
  }

  isAdjective(token: number): boolean {
    return this.syntax?.tag[token] === adjectiveTag;
  }

  /** 1 for each token between quotation marks. */
  get quoted(): Uint8Array {
    return (this.foundQuoted ??= quotedTokens(this));
  }

  /** `token` before a comma, or before the age of "Mbeki, 67,", that stands last in front of "who" or a verb; itself where neither does. */
  beforeAge(token: number): number {
    if (this.word(token) !== ',') return token;
    const isAge = /^\d+$/.test(this.word(token - 1)) && this.word(token - 2) === ',';
    return isAge ? token - 3 : token - 1;
  }

  /** The first token after `token` that is no adverb. */
  afterAdverbs(token: number): number {
    let at = token + 1;
    while (adverbs.has(this.word(at)) || (/ly$/.test(this.word(at)) && this.word(at).length > 4)) at++;
    return at;
  }

  /** Whether the phrase first..last is the subject of a clause: by syntax, else because a verb follows it. */
  isSubject(first: number, last: number): boolean {
    if (this.syntax) {
      for (let token = first; token <= last; token++) {
        const head = this.syntax.head[token] ?? -1;
        if (head < first || head > last) return subjects.has(this.syntax.relation[token] ?? -1);
      }
      return false;
    }
    let next = this.afterAdverbs(last);
    // ", president of Kenya," between subject and verb.
    if (this.word(next) === ',') {
      const stop = Math.min(this.tokens.count, next + 14);
      for (let at = next + 1; at < stop && this.sameSentence(at, last); at++)
        if (this.word(at) === ',') {
          next = this.afterAdverbs(at);
          break;
        }
    }
    return this.isVerb(next) && this.sameSentence(next, last) && !prepositions.has(this.word(first - 1));
  }

  /** The part that first..last plays in its clause: by syntax, else by the words beside it. A second name of a list plays that of the first. */
  partOf(first: number, last: number): 'subject' | 'object' | 'oblique' | 'owner' | 'inner' {
    if (this.isPossessive(last + 1)) return 'owner';
    if (!this.syntax) {
      if (this.isSubject(first, last)) return 'subject';
      return prepositions.has(this.word(this.word(first - 1) === 'the' ? first - 2 : first - 1)) ? 'oblique' : 'object';
    }
    let at = this.headOf(first, last);
    for (let steps = 0; steps < 4 && this.syntax.relation[at] === conjunct; steps++) at = this.syntax.head[at] ?? at;
    const relation = this.syntax.relation[at] ?? -1;
    if (subjects.has(relation)) return 'subject';
    return objects.has(relation)
      ? 'object'
      : owners.has(relation)
        ? 'owner'
        : obliques.has(relation)
          ? 'oblique'
          : 'inner';
  }

  private headOf(first: number, last: number): number {
    for (let token = first; token <= last; token++) {
      const head = this.syntax?.head[token] ?? -1;
      if (head < first || head > last) return token;
    }
    return last;
  }

  /** Whether a noun follows `token` as the head of its compound, as in "police station". */
  qualifiesNext(token: number): boolean {
    if (!this.syntax) return false;
    const relation = this.syntax.relation[token] ?? -1;
    return (relation === compound || flat.has(relation)) && (this.syntax.head[token] ?? -1) > token;
  }
}

export const prepositions: ReadonlySet<string> = new Set(
  'of in at for from with on by to near against between into over under outside inside around across through towards toward about as than during after before since until via within beyond behind off among amid upon onto'.split(
    ' ',
  ),
);
