import { defaultMentionTypes, readCodebook } from '../events/codebook';
import { ploverTypes, type PloverType } from '../events/event';
import type { Span } from '../text/span';

/** One thing that may be written at a place of a codebook. */
export interface CodebookCompletion {
  readonly label: string;
  readonly detail: string;
  readonly insert: string;
  readonly kind: 'key' | 'value';
}

interface Field {
  readonly help: string;
  readonly values?: readonly (readonly [value: string, detail: string])[];
  /** What is written after the key. */
  readonly opens?: string;
}

/** The sixteen types of PLOVER in a few words each, after its manual. */
export const ploverHelp: Readonly<Record<PloverType, string>> = {
  AGREE: 'agree to, accept, promise, sign an accord',
  CONSULT: 'meet, visit, talk, negotiate, mediate',
  SUPPORT: 'praise, back, recognise, improve relations',
  CONCEDE: 'yield, apologise, ease restrictions, declare a ceasefire',
  COOPERATE: 'work together, trade, share intelligence, hold drills',
  AID: 'give money, goods, troops, asylum, relief',
  RETREAT: 'withdraw, release, surrender, resign, disarm',
  REQUEST: 'ask, urge, demand, appeal',
  ACCUSE: 'criticise, blame, investigate, sue',
  REJECT: 'refuse, deny, veto, break a promise',
  THREATEN: 'threaten, warn, give an ultimatum',
  PROTEST: 'demonstrate, strike, boycott, riot',
  SANCTION: 'impose sanctions, expel, sack, cut ties or aid, convict',
  MOBILIZE: 'deploy, put on alert, test weapons, hold shows of force',
  COERCE: 'arrest, seize, ban, censor, hack',
  ASSAULT: 'attack, kill, bomb, fight, abduct, torture',
};

const plover = ploverTypes.map((type) => [type, ploverHelp[type]] as const);
const truth = [
  ['true', ''],
  ['false', ''],
] as const;
const label: Field = { help: 'What menus show.' };
const guideline: Field = { help: 'When to use it; shown in hovers and menus. Markdown without HTML.' };
const color: Field = { help: '#rrggbb, or a theme colour such as charts.blue.' };
const key: Field = { help: 'One character that picks it.' };
const verbs: Field = {
  help: 'Verbs that tell it, in their base form, with what must follow: "knock offline". A map says more: {word, objects, subjects, recipient, mutual, received}.',
  opens: '\n  - ',
};
const nouns: Field = {
  help: 'Nouns that tell it, in the singular, with what must stand before: "data leak". A map says more: {word, recipient, mutual, received}.',
  opens: '\n  - ',
};
const fields: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  '': {
    mentions: { help: 'Types of mentions, by id or as a list of ids.', opens: '\n  ' },
    events: { help: 'Types of events: your own, or those of PLOVER with more words.', opens: '\n  ' },
    roles: { help: 'Roles of events.', opens: '\n  ' },
    lexicon: {
      help: 'Whether your words of events stand beside Dateline’s or instead of them.',
      values: [
        ['extend', 'beside Dateline’s own words'],
        ['replace', 'instead of Dateline’s own words'],
      ],
    },
    ignored: { help: 'Uses of words that tell no event: verbs and nouns.', opens: '\n  ' },
  },
  mentions: { label, color, key, guideline },
  events: {
    label,
    color,
    key,
    guideline,
    plover: { help: 'The PLOVER type that a type of your own counts as.', values: plover },
    verbs,
    nouns,
  },
  roles: {
    label,
    guideline,
    fillers: {
      help: 'Types of mentions that may fill it, as a list.',
      values: defaultMentionTypes.map((type) => [type, ''] as const),
    },
    required: { help: 'Whether an event without it is a problem.', values: truth },
  },
  ignored: { verbs, nouns },
  word: {
    word: { help: 'The word in its base form, with what must follow a verb or stand before a noun.' },
    objects: { help: 'The verb counts only with one of these nouns as its object.', opens: ' [' },
    subjects: { help: 'The verb counts only with one of these nouns in its subject.', opens: ' [' },
    recipient: { help: 'Prepositions whose phrase is the recipient: [on, against].', opens: ' [' },
    mutual: { help: 'All parties are actors: they meet, they agree.', values: truth },
    received: { help: 'The subject is the recipient: receive, inherit.', values: truth },
  },
};

/** What may be written at an offset of codebook.yaml (UTF-16). Reads lines only, so that a half-written file is no hindrance. */
export function completeCodebook(
  text: string,
  offset: number,
): { readonly span: Span; readonly items: readonly CodebookCompletion[] } {
  const { path, own, word } = placeAt(text, offset);
  const known = fieldsAt(path);
  if (own !== undefined) {
    const values = known?.[own]?.values ?? [];
    return {
      span: word,
      items: values.map(([value, detail]) => ({ label: value, detail, insert: value, kind: 'value' })),
    };
  }
  if (path.length === 1 && path[0] === 'events')
    return {
      span: word,
      items: plover.map(([type, detail]) => ({ label: type, detail, insert: `${type}:\n    `, kind: 'key' })),
    };
  const indent = ' '.repeat(2 * path.length);
  return {
    span: word,
    items: Object.entries(known ?? {}).map(([name, { help, opens = ' ' }]) => ({
      label: name,
      detail: help,
      insert: `${name}:${opens.replace('\n', `\n${indent}`)}`,
      kind: 'key',
    })),
  };
}

/** Help on the key, type or value at an offset of codebook.yaml, with the words it covers. */
export function describeCodebookAt(
  text: string,
  offset: number,
): { readonly span: Span; readonly help: string } | undefined {
  const { path, own, word } = placeAt(text, offset);
  const written = text.slice(word.start, word.end);
  if (!written) return undefined;
  const known = fieldsAt(path);
  if (own === undefined || own === written) {
    const field = known?.[written];
    if (field) return { span: word, help: field.help };
    if (path.length === 1 && path[0] === 'events') return { span: word, help: eventCard(text, written) };
  }
  const value = own === undefined ? undefined : known?.[own]?.values?.find(([each]) => each === written);
  return value?.[1] ? { span: word, help: `${value[0]}: ${value[1]}` } : undefined;
}

/** What a type is and how many words tell it. */
function eventCard(text: string, id: string): string {
  const type = readCodebook(text).value.events.find((event) => event.id === id);
  const own = ploverHelp[id as PloverType] as string | undefined;
  const lines = [own === undefined ? (type?.label ?? id) : `${id}: ${own}`];
  if (type?.plover) lines.push(`${type.plover}: ${ploverHelp[type.plover as PloverType]}`);
  if (type?.guideline) lines.push(type.guideline);
  if (type && type.verbs.length + type.nouns.length)
    lines.push(
      [...type.verbs, ...type.nouns]
        .map(({ words }) => words.join(' '))
        .slice(0, 30)
        .join(', '),
    );
  return lines.join('\n');
}

function fieldsAt(path: readonly string[]): Readonly<Record<string, Field>> | undefined {
  const [section = '', second] = path;
  if (path.length === 0) return fields[''];
  if (section === 'ignored') return path.length === 1 ? fields.ignored : fields.word;
  if (path.length === 1) return undefined;
  if (path.length === 2 && second !== undefined) return fields[section];
  return section === 'events' ? fields.word : undefined;
}

interface Place {
  /** The keys above, from the top. */
  readonly path: readonly string[];
  /** The key whose value the offset lies in. */
  readonly own: string | undefined;
  /** The word around the offset. */
  readonly word: Span;
}

function placeAt(text: string, offset: number): Place {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const start = offset - (/[\p{L}\p{N}_-]*$/u.exec(before)?.[0].length ?? 0);
  const end = offset + (/^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, offset + 80))?.[0].length ?? 0);
  const path: string[] = [];
  let indent = /^ *(?:- +)?/.exec(text.slice(lineStart))?.[0].length ?? 0;
  for (let at = lineStart; at > 0 && indent > 0;) {
    const from = text.lastIndexOf('\n', at - 2) + 1;
    const parent = /^( *)([^\s:#-][^:]*):/.exec(text.slice(from, at));
    at = from;
    if (!parent || (parent[1]?.length ?? 0) >= indent) continue;
    indent = parent[1]?.length ?? 0;
    path.unshift(parent[2] ?? '');
  }
  // Each brace on the line opens the map of the key before it; one of a list has none.
  let inner = before.replace(/^\s*(?:- +)?/, '');
  for (let brace = inner.indexOf('{'); brace >= 0; brace = inner.indexOf('{')) {
    const rest = inner.slice(brace + 1);
    const closed = rest.indexOf('}');
    if (closed >= 0 && !rest.slice(0, closed).includes('{')) {
      inner = inner.slice(0, brace) + rest.slice(closed + 1);
      continue;
    }
    const opener = /([^\s:,{[]+):\s*\[?[^{]*$/.exec(inner.slice(0, brace))?.[1];
    if (opener !== undefined) path.push(opener);
    inner = rest;
  }
  const own = /(?:^|,)\s*([\w-]+):\s[^,]*$/.exec(inner)?.[1];
  return { path, own, word: { start, end } };
}
