import type { Phrase } from './phrases';
import type { Reading } from './reading';

const conditions = new Set('emergency siege war alert affairs play mind health calamity disaster exception'.split(' '));
const ships = new Set(['warship', 'destroyer', 'frigate', 'submarine', 'squadron', 'fleet']);

/**
 * Whether words that look like an actor are none: a ship that is sent ("offered a frigate") rather than one that acts, bodies of those
 * just named ("Mali and Niger, whose armies took power"), a verb in a headline ("Gulf states press for talks"), how things stand ("a state of
 * emergency").
 */
export function isIdlePhrase(reading: Reading, phrase: Phrase): boolean {
  const { role, determiner, head, first, last, countries, owner } = phrase;
  if (owner !== undefined && reading.word(owner) === 'whose' && role.kind === 'body' && role.plural) return true;
  if (role.word === 'press' && /^(?:for|ahead|on)$/.test(reading.word(head + 1))) return true;
  if (role.word === 'state' && reading.word(head + 1) === 'of' && conditions.has(reading.word(head + 2))) return true;
  return (
    ships.has(role.word) &&
    (determiner === 'a' || determiner === 'many') &&
    !countries.length &&
    !reading.isSubject(first, last)
  );
}
