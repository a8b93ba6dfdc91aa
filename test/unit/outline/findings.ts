import {
  readArticle,
  type Actor,
  type DateMention,
  type EntityMention,
  type Findings,
  type PloverEvent,
} from '../../../src/core/index';

/** The words of a text at their first place from `from` on. */
export function find(text: string, words: string, from = 0): { start: number; end: number; text: string } {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`no “${words}” in the text`);
  return { start, end: start + words.length, text: words };
}

export const text =
  " date 2024-05-17 Zora Berg met Finland's Mika Aalto on Thursday.\n\nBerg said Finland had sent a Finland-built boat in 2021.\n";

const entity = (words: string, type: EntityMention['type'], from = 0): EntityMention => ({
  ...find(text, words, from),
  type,
  confidence: 0.9,
  rule: 'test',
});
const second = text.indexOf('Berg said');

const entities: EntityMention[] = [
  entity('Zora Berg', 'person'),
  entity('Finland', 'place'),
  entity('Mika Aalto', 'person'),
  entity('Berg', 'person', second),
  entity('Finland', 'place', second),
  entity('Finland', 'place', text.indexOf('Finland-built')),
];

const date = (words: string, value?: string): DateMention => ({
  ...find(text, words),
  type: 'DATE',
  rule: 'test',
  ...(value === undefined ? {} : { value }),
});

const actor = (
  id: string,
  name: string,
  type: Actor['type'],
  country: string,
  mentions: readonly EntityMention[],
): Actor => ({
  id,
  name,
  type,
  country,
  aliases: [name],
  mentions: mentions.map(({ start, end, text: words }) => ({
    ...{ start, end, text: words, kind: 'name' as const },
    ...{ rule: 'test', evidence: 'a test', confidence: 1 },
  })),
});

const event = (
  type: string,
  trigger: string,
  who: string[],
  whom: string[],
  when: string,
  confidence: number,
): PloverEvent => ({
  id: `${type.toLowerCase()}-${trigger}`,
  type,
  actor: who,
  recipient: whom,
  place: [],
  date: when,
  status: 'actual',
  reportedBy: [],
  quote: find(text, trigger),
  trigger: find(text, trigger),
  mentions: [],
  confidence,
  rule: 'test',
  evidence: [],
});

/** Findings on a text of two sentences, made by hand. */
export const findings: Findings = {
  article: readArticle(text),
  entities,
  dates: [date('2024-05-17', '2024-05-17'), date('Thursday', '2024-05-16'), date('2021', '2021')],
  actors: [
    actor('zora-berg', 'Zora Berg', 'person', 'NOR', [entities[0]!, entities[3]!]),
    actor('fin', 'Finland', 'place', 'FIN', [entities[1]!, entities[4]!, entities[5]!]),
    actor('mika-aalto', 'Mika Aalto', 'person', 'FIN', [entities[2]!]),
  ],
  events: [
    event('CONSULT', 'met', ['zora-berg', 'mika-aalto'], [], '2024-05-16', 0.9),
    event('MOBILIZE', 'sent', ['fin'], ['zora-berg'], '2021', 0.2),
  ],
};
