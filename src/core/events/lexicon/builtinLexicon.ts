import { materialConflict } from './materialConflict';
import { materialCooperation } from './materialCooperation';
import { noEvent } from './noEvent';
import { parseLexicon, type Lexicon } from './parseLexicon';
import { verbalConflict } from './verbalConflict';
import { verbalCooperation } from './verbalCooperation';

export const builtinLists: readonly string[] = [
  verbalCooperation,
  materialCooperation,
  verbalConflict,
  materialConflict,
  noEvent,
];

let lexicon: Lexicon | undefined;

/** The lexicon that Dateline brings, read on first use. */
export function builtinLexicon(): Lexicon {
  return (lexicon ??= parseLexicon(builtinLists));
}
