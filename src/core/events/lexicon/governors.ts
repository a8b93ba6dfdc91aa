import { verbForms } from './inflect';

/**
 * What a word does to the event that it governs.
 * - `agree`, `promise`, `refuse`, `threaten`, `request`, `accuse`, `support`, `concede`: it is itself the event, and what it governs is only its content;
 * - `intend`: what is governed lies ahead: cooperation becomes AGREE, conflict THREATEN;
 * - `through`: what is governed happens, and the subject of the word does it;
 * - `end`: what is governed stops;
 * - `report`: what is governed is said by the subject;
 * - `doubt`: what is governed may not be so.
 */
export type GovernorKind =
  | 'agree'
  | 'promise'
  | 'vow'
  | 'refuse'
  | 'threaten'
  | 'request'
  | 'order'
  | 'accuse'
  | 'support'
  | 'concede'
  | 'intend'
  | 'through'
  | 'end'
  | 'report'
  | 'doubt';

const lists: Readonly<Record<GovernorKind, string>> = {
  agree:
    'agree consent accept assent commit undertake offer approve ratify authorise authorize endorse acquiesce accede volunteer',
  promise: 'promise pledge guarantee assure',
  vow: 'vow swear',
  refuse:
    'refuse decline reject deny oppose veto rebuff spurn dismiss repudiate refute object resist fail rule ignore defy disregard bar prevent forgo',
  threaten: 'threaten warn menace caution',
  request:
    'ask urge demand request call appeal beg plead implore exhort press pressure instruct tell command insist require petition invite advise encourage recommend propose suggest push lobby solicit counsel beseech summon prod',
  order: 'order direct authorise authorize mandate',
  accuse:
    'accuse blame condemn denounce criticise criticize slam blast lambaste lambast decry deplore censure rebuke allege charge indict sue prosecute investigate probe impeach suspect implicate fault protest castigate assail arraign bemoan',
  support:
    'support back praise laud hail welcome endorse applaud commend thank congratulate honour honor salute recognise recognize',
  concede: 'apologise apologize regret admit acknowledge concede confess pardon',
  intend:
    'plan intend want hope wish aim prepare expect schedule decide consider mull weigh contemplate propose mean look aspire set vote promise plot conspire resolve desire attach seek',
  through:
    'begin start continue keep resume try attempt manage help lead launch stage hold conduct mount make carry wage commit undertake order continue proceed step intensify escalate join take participate engage perform enforce implement announce declare impose finish repeat complete come go use force move give deliver involve order',
  end: 'end stop halt cease suspend cancel abandon drop scrap lift postpone quit discontinue foil thwart avert abort prevent avoid delay conclude',
  report:
    'say tell report announce claim state add declare note believe think reveal confirm disclose show indicate argue maintain assert contend insist explain testify quote cite write comment remark predict observe stress emphasise emphasize suggest hint claim know learn hear understand',
  doubt: 'doubt question wonder fear worry speculate imagine pretend discuss debate',
};

const byLemma = new Map<string, GovernorKind[]>();
const byForm = new Map<string, string>();
for (const [kind, words] of Object.entries(lists) as [GovernorKind, string][])
  for (const word of words.split(' ')) {
    const kinds = byLemma.get(word);
    if (kinds) kinds.push(kind);
    else byLemma.set(word, [kind]);
    const { base, present, gerund, past, participle } = verbForms(word);
    for (const form of [base, present, gerund, ...past, ...participle]) if (!byForm.has(form)) byForm.set(form, word);
  }

/** The base form of a governing verb's inflected form. */
export function governorLemma(form: string): string | undefined {
  return byForm.get(form);
}

export function isGovernor(form: string, kind: GovernorKind): boolean {
  const lemma = byForm.get(form);
  return lemma !== undefined && (byLemma.get(lemma)?.includes(kind) ?? false);
}

/** Adjectives and nouns that govern like verbs: "willing to", "ready to", "plans to", "attempt to". */
export const governingWords: ReadonlyMap<string, GovernorKind> = new Map([
  ...'willing ready prepared set likely due about poised eager determined keen able scheduled plan plans intention intentions decision readiness willingness bid proposal hope hopes desire going desirous wish'
    .split(' ')
    .map((word) => [word, 'intend'] as const),
  ...'attempt attempts effort efforts campaign operation wave series act acts plot'
    .split(' ')
    .map((word) => [word, 'through'] as const),
  ...'unwilling reluctant unable refusal failure'.split(' ').map((word) => [word, 'refuse'] as const),
  ...'halt pause suspension lull cessation'.split(' ').map((word) => [word, 'end'] as const),
  ...'calls call demand demands appeal appeals request requests'.split(' ').map((word) => [word, 'request'] as const),
  ...'threat threats warning warnings'.split(' ').map((word) => [word, 'threaten'] as const),
  ...'possible possibility risk risks fears fear prospect danger immunity'
    .split(' ')
    .map((word) => [word, 'doubt'] as const),
]);
