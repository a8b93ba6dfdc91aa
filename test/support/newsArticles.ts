import { seededRandom, type SeededRandom } from './random';

/**
 * Made-up news articles for tests of anchoring: names that come back, pronouns, sentences that repeat word for word, bylines, lists
 * and quotations, as wires and blogs print them. The same number gives the same article.
 */
export function newsArticle(number: number): string {
  const random = seededRandom(number + 1);
  const cast: Cast = {
    one: random.pick(people),
    two: random.pick(people),
    place: random.pick(places),
    other: random.pick(places),
    body: random.pick(bodies),
    agency: random.pick(agencies),
  };
  const day = String(1 + random.below(28)).padStart(2, '0');
  const header = random.pick([
    ` date 2024-0${1 + random.below(9)}-${day} `,
    `date 2023-1${random.below(3)}-${day}\n\n`,
    `title: ${fill(random.pick(headlines), cast, random)}\ndate: 2024-03-${day}\n\n`,
  ]);
  const paragraphs: string[] = [];
  const count = 6 + random.below(9);
  for (let i = 0; i < count; i++) {
    const sentences: string[] = [];
    for (let k = 1 + random.below(4); k > 0; k--) sentences.push(fill(random.pick(patterns), cast, random));
    paragraphs.push(sentences.join(' '));
    if (random() < 0.25) paragraphs.push(fill(random.pick(boilerplate), cast, random));
  }
  if (random() < 0.4)
    paragraphs.push(`Key points:\n${[1, 2, 3].map(() => `- ${fill(random.pick(patterns), cast, random)}`).join('\n')}`);
  const joiner = random.pick(['\n\n', '\n\n', '\n', ' ']);
  const dateline = random() < 0.5 ? `${cast.place.toUpperCase()}, March ${Number(day)} (${cast.agency}) - ` : '';
  return `${header}${dateline}${paragraphs.join(joiner)}\n`;
}

type Cast = Record<'one' | 'two' | 'place' | 'other' | 'body' | 'agency', string>;

function fill(pattern: string, cast: Cast, random: SeededRandom): string {
  return pattern.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const name = cast[slot as keyof Cast] as string | undefined;
    if (name !== undefined) return name;
    if (slot === 'last1') return cast.one.split(' ').pop() ?? '';
    if (slot === 'last2') return cast.two.split(' ').pop() ?? '';
    return random.pick(words[slot] ?? ['']);
  });
}

const people = [
  'Ilse Marwick',
  'Tomás Quell',
  'Lin Sujin',
  'Abdul Karem',
  'Noor al-Hadi',
  'Peter Vance',
  'Zoë Adair',
  'Mary O’Dell',
  "Ian O'Keefe",
  'Jörg Brandt',
];
const places = ['Vardo', 'Kelmar', 'the U.S.', 'Port Ansel', 'Orsk Valley', 'New Tarn', 'São Bento'];
const bodies = ['the Foreign Ministry', 'the Coast Guard', 'the Red Crescent', 'Parliament', 'the U.N.'];
const agencies = ['Northwire', 'AKP', 'Meridian News'];
const headlines = ['{place} talks stall', '{one} visits {place}', 'Storm nears {other}'];
const boilerplate = [
  '{agency} could not independently verify the report.',
  '{body} did not immediately respond to a request for comment.',
  '(Reporting by {one}; Editing by {two})',
  'He did not elaborate.',
  '“We will not comment,” {body} said.',
];
const words: Record<string, string[]> = {
  day: ['Monday', 'Tuesday', 'last week', 'on Friday', 'in July', 'two days ago', 'March 3', 'yesterday'],
  verb: ['said', 'announced', 'warned', 'denied', 'confirmed'],
  thing: [
    'the border',
    'a trade deal',
    'the ceasefire',
    'naval drills',
    'new sanctions',
    'the pipeline',
    '12 detainees',
    'grain exports',
  ],
  adj: ['serious', 'unacceptable', 'historic', 'limited', 'costly', 'unprecedented'],
  num: ['12', '340', 'three', 'about 1,200', '$4.5 million', '27%'],
};
const patterns = [
  '{one} {verb} {day} that {place} would discuss {thing} with {other}.',
  '{last1} {verb} the talks were {adj}.',
  'He {verb} that {body} had agreed to {thing}.',
  'She told reporters in {place} that {thing} was "{adj}".',
  '{two}, who met {last1} {day}, called it {adj}.',
  'At least {num} people were hurt in {other}, {body} {verb} {day}.',
  '{place} and {other} have accused each other of blocking {thing}.',
  '“{thing} is {adj},” {last2} {verb}, “and {place} knows it.”',
  'The {adj} decision came after {num} officials left {other} {day}.',
  '{body} {verb} it would send {num} observers to {place} to watch {thing}.',
  'In a statement {day}, {body} {verb} that {last1} and {last2} had met in {place}.',
  "{place}'s government — long {adj} about {thing} — did not reply.",
  'The U.S. {verb} {day} it backed {thing}; he gave no details.',
  '{one} and {two} will meet again {day}.',
];
