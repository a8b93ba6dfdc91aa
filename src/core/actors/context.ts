import { countryWord } from '../recognize/countries/countries';
import type { Draft, Drafts } from './draft';
import { entityCountry } from './phrases';

/** What country the words around a place in the text speak of, for roles and bodies that name none. */
export class Context {
  /** The country that most place names of the article belong to, where one has more than half of them. */
  readonly main: string | undefined;
  private readonly bySentence = new Map<number, { token: number; country: string }[]>();

  constructor(drafts: Drafts) {
    const { reading } = drafts;
    const counts = new Map<string, number>();
    let all = 0;
    reading.entities.forEach((entity, index) => {
      if (entity.type !== 'place' && entity.type !== 'group') return;
      const country = entityCountry(entity.text, entity.country, entity.type);
      if (!country) return;
      all++;
      counts.set(country, (counts.get(country) ?? 0) + 1);
      if (countryWord(entity.text)?.link === 'part') return;
      const token = reading.firstOf[index] ?? 0;
      const sentence = reading.sentence[token] ?? 0;
      const list = this.bySentence.get(sentence);
      if (list) list.push({ token, country });
      else this.bySentence.set(sentence, [{ token, country }]);
    });
    for (const [country, count] of counts) if (count * 2 > all && count > 1) this.main = country;
    if (!this.main && counts.size === 1) this.main = [...counts.keys()][0];
  }

  /** The only country of the sentence so far, else the article's main one. */
  at(token: number, sentence: number): string | undefined {
    const before = (this.bySentence.get(sentence) ?? []).filter((item) => item.token < token);
    const only = new Set(before.map((item) => item.country));
    if (only.size === 1) return before[0]?.country;
    return only.size ? undefined : this.main;
  }
}

/** The draft that owns each entity, by the entity's start. */
export function draftsByStart(drafts: Drafts): Map<number, Draft> {
  const map = new Map<number, Draft>();
  for (const draft of drafts.all)
    for (const mention of draft.mentions) if (mention.kind !== 'description') map.set(mention.start, draft);
  return map;
}
