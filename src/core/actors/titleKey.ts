/** Qualifiers that do not tell one office or body from another. */
const idle = new Set(
  'new old senior top chief current then young veteran long-time longtime official central federal powerful influential embattled the own armed junior leading local national public prominent late'.split(
    ' ',
  ),
);
const same: Readonly<Record<string, string>> = {
  defence: 'defense',
  premier: 'prime minister',
  pm: 'prime minister',
  secretary: 'minister',
  labour: 'labor',
};
/** Words for a person that cover several offices. */
const covers: Readonly<Record<string, readonly string[]>> = {
  leader: ['president', 'prime minister', 'chancellor', 'monarch', 'chairman', 'chief', 'head'],
  diplomat: ['ambassador', 'envoy', 'consul', 'diplomat'],
  envoy: ['ambassador'],
  lawmaker: ['senator', 'mp', 'representative', 'congressman', 'deputy', 'legislator', 'parliamentarian'],
  legislator: ['senator', 'mp', 'representative', 'congressman', 'deputy', 'lawmaker', 'parliamentarian'],
  lawyer: ['attorney'],
  attorney: ['lawyer'],
  cleric: ['imam', 'bishop', 'priest', 'mullah', 'archbishop', 'sheikh'],
  executive: ['ceo'],
  politician:
    'leader president minister mayor governor senator mp representative candidate lawmaker legislator chairman'.split(
      ' ',
    ),
  official:
    'minister secretary commissioner director governor spokesman adviser mayor envoy ambassador diplomat chief head administrator'.split(
      ' ',
    ),
  officer: 'general colonel major captain lieutenant brigadier commander admiral commodore sergeant'.split(' '),
  commander: 'general colonel major brigadier admiral captain'.split(' '),
  journalist: 'reporter editor correspondent columnist'.split(' '),
  reporter: 'journalist correspondent'.split(' '),
  activist: 'campaigner founder chairman leader'.split(' '),
  campaigner: ['activist'],
  doctor: ['surgeon', 'physician'],
};

export function sameWord(word: string): string {
  return Object.hasOwn(same, word) ? (same[word] ?? word) : word;
}

export function isIdle(word: string): boolean {
  return idle.has(word);
}

/** A title in one form: "Defence Secretary" and "defense minister" alike, without words that tell nothing. The head is last. */
export function titleKey(title: readonly string[]): string[] {
  const key = title.filter((word) => !idle.has(word)).map(sameWord);
  const prime = key.indexOf('prime');
  if (prime >= 0 && key[prime + 1] === 'minister') key.splice(prime, 2, 'prime minister');
  return key.length ? key : title.map(sameWord);
}

/** Heads of roles that a description with this head can mean. */
export function coveredHeads(head: string): readonly string[] {
  return [head, ...(Object.hasOwn(covers, head) ? (covers[head] ?? []) : [])];
}

/** Whether a description can mean who has this role; a deputy is never meant by the office itself. Both as title keys. */
export function fitTitle(wanted: readonly string[], role: readonly string[]): 'exact' | 'covered' | undefined {
  const [head, other] = [wanted.at(-1) ?? '', role.at(-1) ?? ''];
  const isDeputy = (title: readonly string[]) => title.some((word) => /^(?:deputy|vice|assistant|acting)$/.test(word));
  if (isDeputy(wanted) !== isDeputy(role)) return undefined;
  if (head === other && wanted.every((word) => role.includes(word))) return 'exact';
  return wanted.length === 1 && coveredHeads(head).includes(other) ? 'covered' : undefined;
}
