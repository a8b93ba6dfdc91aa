import type { Draft } from './draft';
import { roleWord } from './roleWords';
import { sameWord, titleKey } from './titleKey';

interface Keys {
  readonly keys: ReadonlySet<string>;
  readonly size: number;
  readonly subtype: string | undefined;
  readonly sector: string | undefined;
}

/** What the drafts of an article may be looked up by: heads of their roles, words of their names, their subtypes. */
export class DraftKeys {
  /** By the order of the draft; made anew where what they are made of has changed. */
  private readonly known: Keys[] = [];

  of(draft: Draft): ReadonlySet<string> {
    const known = this.known[draft.order];
    const { names, roles, called, subtype, sector } = draft;
    const size = names.length + roles.length + (called?.length ?? 0);
    if (known?.size === size && known.subtype === subtype && known.sector === sector) return known.keys;
    const keys = makeKeys(draft);
    this.known[draft.order] = { keys, size, subtype, sector };
    return keys;
  }
}

function makeKeys(draft: Draft): Set<string> {
  const keys = new Set<string>();
  if (draft.type === 'person') for (const role of draft.roles) keys.add(`role ${titleKey(role.title).at(-1)}`);
  if (draft.subtype === 'country') keys.add('country');
  if (draft.sector === 'COP' && draft.type !== 'person') keys.add('force');
  if (draft.type !== 'organization') return keys;
  for (const name of draft.names)
    for (const word of name.words) keys.add(`body ${sameWord(roleWord(word)?.word ?? word)}`);
  if (!draft.names.length && !draft.plural) for (const word of draft.title ?? []) keys.add(`body ${sameWord(word)}`);
  for (const word of draft.called ?? []) keys.add(`body ${sameWord(word)}`);
  if (draft.names.length) {
    if (draft.sector === 'PTY') keys.add('body party');
    if (draft.sector === 'LEG') for (const word of ['parliament', 'legislature', 'lawmaker']) keys.add(`body ${word}`);
    if (!draft.subtype || wideKinds.test(draft.subtype)) keys.add('body at large');
  }
  if (draft.sector === 'MIL') {
    const own = [...draft.names.flatMap(({ words }) => words), ...(draft.title ?? [])];
    if (own.some((word) => /^(?:army|military|armed|defen[cs]e)$/.test(word))) keys.add('armed forces');
  }
  if (draft.id?.endsWith('-gov')) keys.add('body government');
  if (draft.subtype) keys.add(`subtype ${draft.subtype}`);
  const fights = draft.subtype === 'armed' || /^(?:REB|UAF|PRM)$/.test(draft.sector ?? '');
  if (fights && draft.names.length) keys.add('armed');
  return keys;
}

const wideKinds = /^(?:igo|ngo|other|armed|company|party)$/;
