import { countryWord } from '../recognize/countries/countries';
import type { Span } from '../text/span';
import type { Draft, Drafts } from './draft';
import { entityCountry } from './phrases';

/** A country that the text speaks of. */
interface Spoken {
  readonly token: number;
  readonly country: string;
  /** Said as the place where something happens: "in Beijing". */
  readonly placed: boolean;
}

const placing = new Set(['in', 'at', 'inside', 'across', 'near', 'throughout', 'around']);
const skipped = new Set(['the', 'neighboring', 'neighbouring', 'nearby', 'central', 'downtown']);

/**
 * What country the words around a place in the text speak of, for roles and bodies that name none. The country next to one is not
 * enough ("Russian shells hit Kherson, governor Prokudin said"): it must be where things happen, the one the article is about, or the
 * one whose officials the paragraph speaks of.
 */
export class Context {
  /**
   * The country that the article is about: most of its place names belong to it, or its dateline lies in it and the first sentence
   * speaks of it, or that sentence speaks of it alone and the rest of no other half as often.
   */
  readonly main: string | undefined;
  /** The country of the dateline, where the first sentence speaks of it. */
  readonly filed: string | undefined;
  private readonly bySentence = new Map<number, Spoken[]>();

  constructor(
    private readonly drafts: Drafts,
    dateline?: Span,
  ) {
    const { reading } = drafts;
    const counts = new Map<string, number>();
    let all = 0;
    let filed: string | undefined;
    reading.entities.forEach((entity, index) => {
      if (entity.type !== 'place' && entity.type !== 'group') return;
      const country = entityCountry(entity.text, entity.country, entity.type);
      if (!country) return;
      all++;
      counts.set(country, (counts.get(country) ?? 0) + 1);
      if (dateline && entity.start >= dateline.start && entity.end <= dateline.end) {
        filed ??= country;
        return;
      }
      const token = reading.firstOf[index] ?? 0;
      let before = token - 1;
      while (skipped.has(reading.word(before))) before--;
      const placed =
        entity.type === 'place' && placing.has(reading.word(before)) && reading.sameSentence(before, token);
      if (countryWord(entity.text)?.link === 'part' && !placed) return;
      const sentence = reading.sentence[token] ?? 0;
      const list = this.bySentence.get(sentence);
      if (list) list.push({ token, country, placed });
      else this.bySentence.set(sentence, [{ token, country, placed }]);
    });
    for (const [country, count] of counts) if (count * 2 > all && count > 2) this.main = country;
    if (!this.main && counts.size === 1) this.main = [...counts.keys()][0];
    const lead = [...this.bySentence.values()][0] ?? [];
    if (filed && lead.some(({ country }) => country === filed)) this.filed = filed;
    this.main ??= this.filed;
    const only = lead.every(({ country }) => country === lead[0]?.country) ? lead[0]?.country : undefined;
    const count = counts.get(only ?? '') ?? 0;
    if (!this.main && only && [...counts].every(([country, other]) => country === only || other * 2 <= count))
      this.main = only;
  }

  /** The country spoken of at a token, where only one can be meant. */
  at(token: number, sentence: number): string | undefined {
    const placed = this.placed(token, sentence);
    if (placed) return placed;
    const here = (this.bySentence.get(sentence) ?? []).filter((item) => item.token < token);
    if (here.length) return here.every(({ country }) => country === this.main) ? this.main : undefined;
    const { paragraph } = this.drafts.reading;
    const before = new Set<string>();
    for (let s = sentence - 1; s >= 0 && paragraph[s] === paragraph[sentence]; s--)
      for (const { country } of this.bySentence.get(s) ?? []) before.add(country);
    if (!before.size || (before.size === 1 && this.main !== undefined && before.has(this.main))) return this.main;
    const [only] = before;
    return before.size === 1 && only && this.speaks(only, sentence) ? only : undefined;
  }

  /** The only country in which the sentence says, before the token, that something happens. */
  placed(token: number, sentence: number): string | undefined {
    const here = (this.bySentence.get(sentence) ?? []).filter((item) => item.token < token && item.placed);
    return here.every(({ country }) => country === here[0]?.country) ? here[0]?.country : undefined;
  }

  /** Whether an official of the country is spoken of earlier in the paragraph. */
  private speaks(country: string, sentence: number): boolean {
    const { reading } = this.drafts;
    const isHere = (draft: Draft) =>
      draft.mentions.some(({ first }) => {
        const other = reading.sentence[first] ?? 0;
        return other < sentence && reading.paragraph[other] === reading.paragraph[sentence];
      });
    return this.drafts.all.some(
      (draft) => draft.type === 'person' && draft.country === country && draft.roles.length > 0 && isHere(draft),
    );
  }
}

/** The draft that owns each entity, by the entity's start. */
export function draftsByStart(drafts: Drafts): Map<number, Draft> {
  const map = new Map<number, Draft>();
  for (const draft of drafts.all)
    for (const mention of draft.mentions) if (mention.kind !== 'description') map.set(mention.start, draft);
  return map;
}
