/**
 * The words that the date recognizers know, each with a small number. Ids below 128 are ASCII punctuation by character code;
 * `number` stands for a run of digits; 0 for any other word. Recognizer files add the words they need when they load.
 */
export const unknown = 0;
/** The id of a run of digits. */
export const digits = 0x30;

const firstWord = 128;
const names: string[] = [];
const ids = new Map<string, number>();
let slots = new Uint16Array(4096);

/** The id of a word in lower case, given on first use. */
export function word(name: string): number {
  const known = ids.get(name);
  if (known !== undefined) return known;
  const id = firstWord + names.length;
  names.push(name);
  ids.set(name, id);
  if (names.length * 3 > slots.length) rehash(slots.length * 2);
  else place(id, name);
  return id;
}

/** A set of words given as one string with blanks between. */
export class WordSet {
  private readonly members = new Set<number>();

  constructor(list: string) {
    for (const name of list.split(/\s+/))
      if (name) this.members.add(name.length === 1 && /\W/.test(name) ? name.charCodeAt(0) : word(name));
  }

  has(id: number): boolean {
    return this.members.has(id);
  }

  all(): Iterable<number> {
    return this.members;
  }
}

/** Words with a number each, such as month names. */
export class WordMap {
  private readonly values = new Map<number, number>();

  /** `entries` is one string, `name name=value`: names share the value that follows them. */
  constructor(entries: string) {
    let waiting: number[] = [];
    for (const entry of entries.split(/\s+/)) {
      if (!entry) continue;
      const [name = '', value] = entry.split('=');
      waiting.push(word(name));
      if (value === undefined) continue;
      for (const id of waiting) this.values.set(id, Number(value));
      waiting = [];
    }
  }

  get(id: number): number | undefined {
    return this.values.get(id);
  }

  has(id: number): boolean {
    return this.values.has(id);
  }

  all(): Iterable<number> {
    return this.values.keys();
  }
}

/** How many ids there are. */
export function lexiconSize(): number {
  return firstWord + names.length;
}

/** One step of the hash over lower-case character codes; starts from 0. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The id of text[start, end) by its hash over lower-case ASCII; 0 where the lexicon lacks it. */
export function lookUp(text: string, start: number, end: number, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot] ?? 0;
    if (id === 0) return unknown;
    if (matches(text, start, end, names[id - firstWord] ?? '')) return id;
  }
}

function matches(text: string, start: number, end: number, name: string): boolean {
  if (name.length !== end - start) return false;
  for (let i = 0; i < name.length; i++) if ((text.charCodeAt(start + i) | 0x20) !== name.charCodeAt(i)) return false;
  return true;
}

function place(id: number, name: string): void {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = hashStep(hash, name.charCodeAt(i));
  const mask = slots.length - 1;
  let slot = spread(hash) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = id;
}

function rehash(size: number): void {
  slots = new Uint16Array(size);
  names.forEach((name, index) => place(firstWord + index, name));
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Words with a value each. */
export class WordTable<T> {
  private readonly values = new Map<number, T>();

  /** Each key is a list of words with blanks between. */
  constructor(entries: Readonly<Record<string, T>>) {
    for (const [list, value] of Object.entries(entries))
      for (const name of list.split(' ')) this.values.set(word(name), value);
  }

  get(id: number): T | undefined {
    return this.values.get(id);
  }

  has(id: number): boolean {
    return this.values.has(id);
  }

  all(): Iterable<number> {
    return this.values.keys();
  }
}
