import type { EntityMention } from '../recognize/entities/entity';
import { setGender, type Draft, type Drafts, type Gender } from './draft';
import { nameWords } from '../text/foldName';
import { aliasAfter } from './aliasAfter';
import { givenNameGender } from './givenNames';
import { nameTitle, roleWord } from './roleWords';

const generations = new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv']);

/** Words that bring in a relative of somebody named before. */
const kin =
  /\b(?:his|her|whose) (?:\p{L}+ ){0,2}?(?:wife|husband|widow|widower|brother|sister|son|daughter|father|mother|uncle|aunt|nephew|niece|cousin|grandson|granddaughter|grandfather|grandmother),? $/iu;

const kinReach = 40;
const none: ReadonlySet<Draft> = new Set();

interface PersonName {
  readonly index: number;
  readonly entity: EntityMention;
  readonly words: readonly string[];
  /** As printed, without title. */
  readonly text: string;
  readonly generation?: string;
  readonly gender?: Gender;
  /** The gender is only what the given name makes likely. */
  readonly isGuess?: boolean;
  /** Brought in as somebody's relative: "his wife, Grace Banda". */
  readonly isKin?: boolean;
}

/**
 * Makes persons of their names. Full names come first, so that a surname before the full name (a headline) finds it too. Names are
 * merged where one holds the other's words in order; a bare name that fits two persons stays apart.
 */
export function linkPersons(drafts: Drafts): void {
  const { reading } = drafts;
  const names: PersonName[] = [];
  reading.entities.forEach((entity, index) => {
    if (entity.type === 'person' && !drafts.isLinked(entity.start)) names.push(readName(drafts, entity, index));
  });
  const byWord = new Map<string, Draft[]>();
  const remember = (draft: Draft, words: readonly string[]) => {
    for (const word of new Set(words)) {
      const list = byWord.get(word);
      if (!list) byWord.set(word, [draft]);
      else if (!list.includes(draft)) list.push(draft);
    }
  };
  for (const draft of drafts.all)
    if (draft.type === 'person') for (const { words } of draft.names) remember(draft, words);
  /** "Dagalo, known as Hemedti": by-names and whose they are. */
  const aliases = new Map<string, Draft>();
  const noteAlias = (name: PersonName, draft: Draft) => {
    const alias = aliasAfter(reading.tokens.text, reading.entities, name.index);
    if (alias) aliases.set(nameWords(alias.text).join(' '), draft);
  };
  const isAlias = (name: PersonName): boolean => {
    const draft = aliases.get(name.words.join(' '));
    if (draft) add(drafts, draft, name, 'alias', 0.95);
    return Boolean(draft);
  };
  const isShort = (name: PersonName) => name.words.length < 2;
  const relatives = new Set<Draft>();
  for (const name of names.filter((item) => !isShort(item))) {
    if (isAlias(name)) continue;
    const fits = (byWord.get(name.words.at(-1) ?? '') ?? [])
      .concat(byWord.get(name.words[0] ?? '') ?? [])
      .filter((draft, at, list) => list.indexOf(draft) === at)
      // "Idriss Deby and his son Mahamat Idriss Deby" are two
      .filter((draft) => sameFullName(draft, name) && (!name.isKin || exact(draft, name)));
    const draft =
      fits.find((one) => exact(one, name)) ?? (fits.length === 1 ? fits[0] : undefined) ?? drafts.create('person');
    if (name.isKin && !fits.length) relatives.add(draft);
    add(drafts, draft, name, fits.length ? 'same-name' : 'name', fits.length ? 0.97 : 0.99);
    remember(draft, name.words);
    noteAlias(name, draft);
  }
  const alone = new Map<string, Draft>();
  // Where a text says "Mr Banda" and "Mrs Banda", the bare name means either.
  const titled = new Set(names.filter((name) => isShort(name) && name.gender).map(({ words }) => words[0]));
  for (const name of names.filter(isShort)) {
    const word = name.words[0] ?? '';
    if (isAlias(name)) continue;
    const { draft, rule, confidence } = findShort(
      byWord.get(word) ?? [],
      titled.has(word) ? none : relatives,
      name,
      reading.firstOf[name.index] ?? 0,
    );
    if (draft) {
      add(drafts, draft, name, rule, confidence);
      noteAlias(name, draft);
      continue;
    }
    const key = rule === 'shared-name' ? `${word}?` : word;
    const own = alone.get(key) ?? drafts.create('person');
    alone.set(key, own);
    add(drafts, own, name, own.mentions.length ? 'same-name' : rule, rule === 'shared-name' ? 0.4 : 0.9);
  }
}

/** Words that a recognizer takes into a name: "General Li", "Democrat Merkel" of "Christian Democrat Merkel". */
function isBeforeName(word: string): boolean {
  return Boolean(nameTitle(word)) || roleWord(word)?.kind === 'person' || ofParties.test(word);
}
const ofParties = /^(?:democrat|republican|tory|socialist|communist)$/;

function readName(drafts: Drafts, entity: EntityMention, index: number): PersonName {
  let words = nameWords(entity.text);
  let { text } = entity;
  while (words.length > 1 && isBeforeName(words[0] ?? '')) {
    words = words.slice(1);
    text = text.replace(/^\S+\s+/, '');
  }
  let generation: string | undefined;
  if (words.length > 1 && generations.has(words.at(-1) ?? '')) {
    generation = words.at(-1);
    words = words.slice(0, -1);
  }
  const before = nameTitle(drafts.reading.word((drafts.reading.firstOf[index] ?? 0) - 1));
  const gender = before?.gender ?? (words.length > 1 ? givenNameGender(words[0] ?? '') : undefined);
  const isGuess = gender !== undefined && !before?.gender;
  const isKin = kin.test(drafts.reading.tokens.text.slice(Math.max(0, entity.start - kinReach), entity.start));
  return {
    index,
    entity,
    words,
    text,
    ...(generation && { generation }),
    ...(gender && { gender, isGuess }),
    ...(isKin && { isKin }),
  };
}

function exact(draft: Draft, name: PersonName): boolean {
  return draft.names.some((other) => other.words.join(' ') === name.words.join(' '));
}

function sameFullName(draft: Draft, name: PersonName): boolean {
  if (draft.gender && name.gender && draft.gender !== name.gender) return false;
  return draft.names.some(({ words, text }) => {
    if (words.length < 2) return false;
    const other = generations.has(nameWords(text).at(-1) ?? '') ? nameWords(text).at(-1) : undefined;
    if (name.generation && other && name.generation !== other) return false;
    if (isWithin(words, name.words) || isWithin(name.words, words)) return true;
    // "J. Smith", "John F. Smith" and "John Smith"
    const [a, b] = [words[0] ?? '', name.words[0] ?? ''];
    return words.at(-1) === name.words.at(-1) && (a.length === 1 || b.length === 1) && a[0] === b[0];
  });
}

/** Whether all words of `part` stand in `whole` in the same order. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at++;
  return at === part.length;
}

function findShort(
  candidates: readonly Draft[],
  relatives: ReadonlySet<Draft>,
  name: PersonName,
  token: number,
): { draft?: Draft; rule: string; confidence: number } {
  const word = name.words[0] ?? '';
  const alike = candidates.filter((draft) => !draft.gender || !name.gender || draft.gender === name.gender);
  // The "Nehru-Gandhi" of a dynasty is nobody who is called Gandhi.
  const whole = alike.filter((draft) => draft.names.some(({ text }) => /\s/.test(text)));
  const open = whole.length ? whole : alike;
  if (!open.length) return { rule: 'name', confidence: 0.9 };
  const surnamed = open.filter((draft) => draft.names.some(({ words }) => words.length > 1 && words.at(-1) === word));
  const pool = surnamed.length ? surnamed : open;
  const rule = surnamed.length
    ? 'surname'
    : pool.some((draft) => draft.names.some(({ words }) => words[0] === word))
      ? 'first-name'
      : 'part-of-name';
  const one = (draft: Draft, confidence: number) => ({ draft, rule, confidence });
  if (pool.length === 1) return one(pool[0]!, rule === 'surname' ? 0.95 : 0.85);
  const before = pool.filter((draft) =>
    draft.mentions.some((mention) => mention.first < token && mention.rule !== 'surname'),
  );
  if (before.length === 1) return one(before[0]!, 0.75);
  // "Banda's wife, Grace Banda, said. Banda was arrested": a text that brings in a relative goes on to call her by her full name.
  const heads = before.filter((draft) => !relatives.has(draft));
  if (heads.length === 1 && !name.gender) return { draft: heads[0]!, rule: 'surname-of-first', confidence: 0.7 };
  return { rule: 'shared-name', confidence: 0.4 };
}

const sentences: Readonly<Record<string, (name: string, whole: string) => string>> = {
  name: (name) => `“${name}” is named here.`,
  'same-name': (name, whole) => `“${name}” is the same name as “${whole}”.`,
  surname: (name, whole) => `“${name}” is the surname of ${whole}, and no other person here has it.`,
  'first-name': (name, whole) => `“${name}” is the first part of the name ${whole}, and no other person here has it.`,
  'part-of-name': (name, whole) => `“${name}” is part of the name ${whole}, and no other person here has it.`,
  'surname-of-first': (name, whole) =>
    `“${name}” is the surname of ${whole}; the others here who have it are spoken of as relatives.`,
  alias: (name, whole) => `The text says that ${whole} is known as “${name}”.`,
  'shared-name': (name) => `Several persons here are called “${name}”: which one is not said.`,
};

function add(drafts: Drafts, draft: Draft, name: PersonName, rule: string, confidence: number): void {
  const { reading } = drafts;
  const [first, last] = [reading.firstOf[name.index] ?? 0, reading.lastOf[name.index] ?? 0];
  const [longest, ...others] = draft.names;
  const whole =
    longest && others.reduce((best, item) => (item.words.length > best.words.length ? item : best), longest);
  const text = name.entity.text;
  drafts.link(
    draft,
    first,
    last,
    { kind: 'name', rule, evidence: (sentences[rule] ?? sentences.name!)(text, whole?.text ?? text), confidence },
    name.entity,
  );
  if (!exact(draft, name)) draft.names.push({ text: name.text, words: name.words });
  setGender(draft, name.gender, name.isGuess);
}
