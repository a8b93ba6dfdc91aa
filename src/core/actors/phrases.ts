import { countryWord } from '../recognize/countries/countries';
import { knownBody } from './knownBodies';
import { prepositions, type Reading } from './reading';
import { nameTitle, roleWord, type RoleWord } from './roleWords';

/** A noun phrase whose head is a word of roles: "China's defense minister", "the ministry", "about 40 fighters". Token indices. */
export interface Phrase {
  /** First and last token, determiner and "of Kenya" included. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly role: RoleWord;
  /** Qualifying words and head, in lower case and singular, without determiner, countries and names. */
  readonly title: readonly string[];
  /** ISO codes that its adjectives, possessor or "of" name; two for "the Chinese and Russian navies". */
  readonly countries: readonly string[];
  /** Entities that qualify it: "Wagner Group leader", "the president of the African Union". */
  readonly of: readonly number[];
  /** The pronoun that possesses it ("its chairwoman"), or the head of the words that do ("the army's head"). */
  readonly owner?: number;
  readonly determiner: 'the' | 'this' | 'a' | 'many' | 'possessive' | 'none';
  readonly former: boolean;
}

const the = new Set(['the']);
const these = new Set(['this', 'that', 'these', 'those', 'both']);
const indefinite = new Set(['a', 'an', 'another', 'one']);
const many = new Set(
  'some several many two three four five six seven eight nine ten dozens hundreds thousands no any other more most few all each every'.split(
    ' ',
  ),
);
const owners = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose']);
const formers = new Set(['former', 'ex', 'late', 'retired', 'ousted', 'deposed', 'then']);
const qualifier =
  /(?:al|ary|ic|ive|ous|ern|ese|ish|ian|ed|less|ful|able|ible|ant|ent|est)$|^(?:top|big|small|large|rich|poor|dead|other|same|own|key|own|long|self|own|mid|non|pro|anti|elite|rival|rogue|fellow|nearby|dead|many)$/;
const reach = 9;
/** Nouns that make the noun before them a mere qualifier: "army base", "police station". */
const furtherHeads = new Set(
  'station base building headquarters house car post camp raid operation operations post posts barracks vehicle vehicles custody van convoy checkpoint action brutality investigation statement spokesman sources source report reports line lines program programme plan policy law rules data figures price prices shares stock stocks game match season title cup member members life work power lines school uniform academy training exercise exercises drill drills talks meeting visit attack attacks strike strikes coup rule career crackdown control cooperation aid ties chiefs dispute election elections congress conference building hall square seat lobby complex compound office offices room tower records record'.split(
    ' ',
  ),
);

/** All phrases of an article in text order. Linear: each walk has a fixed reach. */
export function readPhrases(reading: Reading): Phrase[] {
  const phrases: Phrase[] = [];
  for (let token = 0; token < reading.tokens.count; token++) {
    if (reading.entityAt[token] !== -1) continue;
    const role = headRole(reading, token);
    if (!role || role.kind === 'modifier') continue;
    if (isGeneralOf(reading, token) || isHonorific(reading, token)) continue;
    if (isQualifierOnly(reading, token) || isMeasure(reading, token, role)) continue;
    const phrase = readPhrase(reading, token, role);
    if (phrase) phrases.push(phrase);
  }
  return phrases;
}

/** "chief executive", "oil executives": persons, other than "the executive". */
function headRole(reading: Reading, token: number): RoleWord | undefined {
  const role = roleWord(reading.word(token));
  if (role?.word !== 'executive') return role;
  const before = reading.word(token - 1);
  const isBody = !role.plural && (before === 'the' || roleWord(before)?.sector === 'GOV');
  return isBody ? role : { ...role, kind: 'person', sector: 'BUS' };
}

const overall = new Set(['secretary', 'attorney', 'director', 'governor', 'consul', 'solicitor', 'inspector']);

/** "Secretary General" is no general. */
function isGeneralOf(reading: Reading, token: number): boolean {
  return reading.word(token) === 'general' && overall.has(reading.word(token - 1));
}

const ranks = new Set(['MIL', 'COP']);
const honorifics = new Set(
  'prince princess sheikh ayatollah imam general colonel major captain admiral commodore brigadier lieutenant marshal doctor professor'.split(
    ' ',
  ),
);

/** "Defense Minister Prince Khalid": the prince belongs to the name, the minister is the role. */
function isHonorific(reading: Reading, token: number): boolean {
  if (!honorifics.has(reading.word(token)) || !reading.isCapital(token) || !isNameNext(reading, token)) return false;
  let before = token - 1;
  while (honorifics.has(reading.word(before))) before--;
  const role = reading.sameSentence(before, token) ? roleWord(reading.word(before)) : undefined;
  return role?.kind === 'person' && !role.plural && !ranks.has(role.sector ?? '') && reading.entityAt[before] === -1;
}

function isNameNext(reading: Reading, token: number): boolean {
  let at = token + 1;
  while (honorifics.has(reading.word(at)) && reading.entityAt[at] === -1) at++;
  return reading.entity(at)?.type === 'person' && reading.sameSentence(at, token);
}

/** "a group of protesters": the protesters are meant; "Gezira state": a region. */
function isMeasure(reading: Reading, token: number, role: RoleWord): boolean {
  if (role.word === 'state' || role.word === 'province')
    return reading.entity(token - 1)?.type === 'place' || reading.word(token - 1) === 'of';
  if (!measures.has(role.word) || reading.word(token + 1) !== 'of') return false;
  for (let at = token + 2; at < token + 6 && reading.sameSentence(at, token); at++) {
    const next = roleWord(reading.word(at));
    if (next?.plural) return true;
    if (!next && !reading.isAdjective(at) && reading.entityAt[at] === -1) return false;
  }
  return false;
}
const bearings = new Set(
  'paramilitary military rebel militant separatist jihadist islamist insurgent opposition'.split(' '),
);
const measures = new Set('group crowd team mob gang family community generation majority host'.split(' '));

/** Verbs that a tagger takes for adjectives: "New Guinea sent police". */
const finite = new Set('sent quit put shut hit cut let set said told took left held met led kept'.split(' '));

/** Whether the role word only qualifies what follows: "army base", "ministry spokesman", "police-led". */
function isQualifierOnly(reading: Reading, token: number): boolean {
  const next = reading.word(token + 1);
  if (!reading.sameSentence(token, token + 1)) return false;
  if (next === '-' && reading.tokens.start[token + 1] === reading.tokens.end[token]) {
    const after = reading.word(token + 2);
    return after !== 'in' && after !== 'elect' && after !== 'general' && after !== 'of';
  }
  // "a military accord", "the paramilitary Rapid Support Forces"
  if (reading.isAdjective(token) && (reading.isNoun(token + 1) || reading.isAdjective(token + 1))) return true;
  if (
    reading.entity(token + 1)?.type === 'organization' &&
    (reading.isAdjective(token) || bearings.has(reading.word(token)))
  )
    return true;
  if (reading.entityAt[token + 1] !== -1 || isGeneralOf(reading, token + 1)) return false;
  if (isHonorific(reading, token + 1)) return false;
  const role = roleWord(next);
  if (role && role.kind !== 'modifier' && !reading.isVerb(token + 1)) return true;
  if (furtherHeads.has(next) && !reading.isPossessive(token + 1)) return true;
  if (reading.syntax) return reading.qualifiesNext(token);
  const body = roleWord(reading.word(token))?.kind !== 'person';
  return (body && isLikelyNoun(reading, token + 1)) || leadsToHead(reading, token + 1);
}

/** Without syntax: a word in small letters that is neither a function word nor like a verb is taken for a noun. */
function isLikelyNoun(reading: Reading, token: number): boolean {
  const word = reading.word(token);
  if (!/^[a-z]{3,}$/.test(word) || reading.isCapital(token) || isDeterminer(word)) return false;
  return !(prepositions.has(word) || functionWords.has(word) || reading.isVerb(token) || /(?:ly|ing|ed)$/.test(word));
}

/** "Deputy Foreign Minister": more qualifiers and then the head. */
function leadsToHead(reading: Reading, token: number): boolean {
  for (let at = token; at < token + 4; at++) {
    const role = roleWord(reading.word(at));
    if (!role || reading.entityAt[at] !== -1) return false;
    if (role.kind !== 'modifier') return !reading.isVerb(at);
  }
  return false;
}

const functionWords = new Set(
  'and or but nor that which who whom whose when while where because since although though if unless so then now not also just only again still yet too there here he she it they him them we you all both each today yesterday tomorrow who'.split(
    ' ',
  ),
);

function readPhrase(reading: Reading, head: number, role: RoleWord): Phrase | undefined {
  const title = [role.word];
  const countries: string[] = [];
  const of: number[] = [];
  let first = head;
  let determiner: Phrase['determiner'] = 'none';
  let owner: number | undefined;
  let former = false;
  for (let at = head - 1, steps = 0; at >= 0 && steps < reach && reading.sameSentence(at, head); steps++) {
    const word = reading.word(at);
    const index = reading.entityAt[at] ?? -1;
    if (index !== -1) {
      const entity = reading.entities[index];
      if (!entity || entity.type === 'person' || entity.type === 'other' || entity.type === 'product') break;
      const country = entityCountry(entity.text, entity.country, entity.type);
      if (country && entity.type !== 'organization') countries.unshift(country);
      else of.unshift(index);
      first = reading.firstOf[index] ?? at;
      at = first - 1;
      // "the Chinese and Russian navies"
      if ((reading.word(at) === 'and' || reading.word(at) === ',') && country && role.plural && at > 0) {
        const other = reading.entity(at - 1);
        if (other && other.type === entity.type && entityCountry(other.text, other.country, other.type)) at--;
      }
      continue;
    }
    if (reading.isPossessive(at)) {
      const owning = reading.entityAt[at - 1] ?? -1;
      const entity = reading.entities[owning];
      if (!entity) {
        const from = possessorStart(reading, at - 1);
        if (from === undefined) break;
        // "the army's head of information"
        determiner = 'possessive';
        owner = at - 1;
        first = from;
        break;
      }
      const country =
        entity.type === 'organization' ? undefined : entityCountry(entity.text, entity.country, entity.type);
      if (country) countries.unshift(country);
      else of.unshift(owning);
      determiner = 'possessive';
      first = reading.firstOf[owning] ?? at;
      if (reading.word(first - 1) === 'the') first--;
      break;
    }
    if (the.has(word)) determiner = 'the';
    else if (these.has(word)) determiner = 'this';
    else if (indefinite.has(word)) determiner = 'a';
    else if (many.has(word) || /^\d[\d,.]*$/.test(word)) determiner = 'many';
    else if (owners.has(word)) {
      determiner = 'possessive';
      owner = at;
    }
    if (determiner !== 'none') {
      first = at;
      if (determiner === 'many') {
        if (/^(?:least|about|some|than|nearly|around|over)$/.test(reading.word(at - 1))) first = at;
        if (reading.word(at - 1) === 'the') {
          first = at - 1;
          determiner = 'the';
        }
      }
      break;
    }
    if (word === '-') {
      at--;
      continue;
    }
    if (finite.has(word)) break;
    if (formers.has(word)) former = true;
    else if (roleWord(word)) title.unshift(roleWord(word)?.word ?? word);
    // "first democratically elected president"
    else if (/..ly$/.test(word) && qualifier.test(reading.word(at + 1)) && !reading.isVerb(at)) title.unshift(word);
    else if (
      reading.syntax
        ? !(reading.isNoun(at) || reading.isAdjective(at) || isParticiple(reading, at))
        : !qualifier.test(word)
    ) {
      if (!reading.isCapital(at) || prepositions.has(word) || reading.isVerb(at)) break;
      title.unshift(word);
    } else if (reading.isVerb(at) && !reading.syntax && /ed$/.test(word) && !isDeterminer(reading.word(at - 1))) break;
    else title.unshift(word);
    first = at;
    at--;
  }
  let last = head;
  // "commander in chief", "secretary-general", "attorney general", "head of state"
  for (let more = 0; more < 3; more++) {
    const next = reading.word(last + 1);
    const after = reading.word(last + 2);
    if ((next === 'in' || next === '-') && (after === 'chief' || after === 'in'))
      last += next === '-' && after === 'in' ? 3 : 2;
    else if (overall.has(role.word) && (next === 'general' || (next === '-' && after === 'general'))) {
      title[title.length - 1] = `${role.word}-general`;
      last += next === '-' ? 2 : 1;
    } else if (next === '-' && (after === 'general' || after === 'elect')) last += 2;
    else if (next === 'of' && (after === 'state' || after === 'staff') && !reading.isPossessive(last + 3)) {
      title.push('of', after);
      last += 2;
    } else break;
  }
  last = readComplement(reading, last, role, title, countries, of);
  return {
    first,
    last,
    head,
    role,
    title,
    countries,
    of,
    ...(owner !== undefined && { owner }),
    determiner,
    former,
  };
}

/** "his designated minister", "a retired teacher": right after the word that opens the phrase. */
function isParticiple(reading: Reading, token: number): boolean {
  const word = reading.word(token);
  return /(?:ed|ing|elect)$/.test(word) && word !== 'hundred' && isDeterminer(reading.word(token - 1));
}

/** Where "the army" or "its ruling party" begins that owns what follows; `token` is its head. */
function possessorStart(reading: Reading, token: number): number | undefined {
  const role = roleWord(reading.word(token));
  if (!role || role.kind === 'modifier' || role.kind === 'person') return undefined;
  for (let at = token - 1; at >= token - 4 && at >= 0 && reading.sameSentence(at, token); at--) {
    const word = reading.word(at);
    if (isDeterminer(word)) return at;
    if (reading.entityAt[at] === -1 && !roleWord(word) && !reading.isAdjective(at)) return undefined;
  }
  return undefined;
}

function isDeterminer(word: string): boolean {
  return the.has(word) || these.has(word) || indefinite.has(word) || owners.has(word) || many.has(word);
}

/** Bodies that rule where they are: "the military government in Burkina Faso". */
const governs = /^(?:government|authority|authorities|junta|regime)$/;

/** "of Kenya", "of the African Union", "of foreign affairs", "for defence": returns the last token that belongs. */
function readComplement(
  reading: Reading,
  last: number,
  role: RoleWord,
  title: string[],
  countries: string[],
  of: number[],
): number {
  const joint = reading.word(last + 1);
  if (!['of', 'for', 'at', 'in', 'from', 'with'].includes(joint) || !reading.sameSentence(last, last + 1)) return last;
  let at = last + 2;
  if (reading.word(at) === 'the' || reading.word(at) === "'s") at++;
  const index = reading.entityAt[at] ?? -1;
  const entity = reading.entities[index];
  if (entity && reading.firstOf[index] === at) {
    const end = (reading.lastOf[index] ?? at) + 1;
    const country =
      entity.type === 'organization' ? undefined : entityCountry(entity.text, entity.country, entity.type);
    // "a member of the Syrian parliament", "a spokesman for Mali's army"
    if (country && role.kind === 'person' && /^(?:of|for)$/.test(joint)) {
      const body = readBody(reading, reading.isPossessive(end) ? end + 1 : end);
      if (body) {
        countries.push(country);
        title.unshift(...body.words);
        return body.last;
      }
    }
    if (entity.type === 'person' || reading.isPossessive(end)) return last;
    // What somebody does in a country says where they are, not whose they are.
    if (joint === 'in' && country && governs.test(role.word) && countryWord(entity.text)?.link === 'name') {
      countries.push(country);
      return reading.lastOf[index] ?? at;
    }
    if (joint !== 'of' && country && role.kind !== 'person') return last;
    if (country) {
      if (joint === 'of' || joint === 'from') countries.push(country);
    } else of.push(index);
    return joint === 'of' ? (reading.lastOf[index] ?? at) : last;
  }
  if (joint !== 'of' && !(joint === 'for' && role.word === 'minister')) return last;
  // "minister of foreign affairs", "ministry of defence", "chief of police"
  let end = last;
  const words: string[] = [];
  for (; at < last + 8 && reading.sameSentence(at, last) && reading.entityAt[at] === -1; at++) {
    const word = reading.word(at);
    if (word === 'and' || word === ',') {
      if (!roleWord(reading.word(at + 1))) break;
      continue;
    }
    if (!roleWord(word)) break;
    words.push(roleWord(word)?.word ?? word);
    end = at;
  }
  if (!words.length) return last;
  // "the party of Chancellor X": his title, as "Minister of Defence X" is not.
  const titles = roleWord(words.at(-1) ?? '')?.kind === 'person' && reading.entity(end + 1)?.type === 'person';
  if (titles && reading.sameSentence(end, end + 1)) return last;
  title.unshift(...words);
  if (reading.word(end + 1) === 'of') return readComplement(reading, end, { ...role, word: '' }, [], countries, of);
  return end;
}

/** "parliament", "foreign ministry", "ruling party" from a token on: the words of a body, and its last token. */
function readBody(reading: Reading, from: number): { readonly words: string[]; readonly last: number } | undefined {
  const words: string[] = [];
  for (let at = from; at < from + 4 && reading.sameSentence(at, from - 1) && reading.entityAt[at] === -1; at++) {
    const role = roleWord(reading.word(at));
    if (!role || (role.kind !== 'body' && role.kind !== 'modifier')) return undefined;
    words.push(role.word);
    if (role.kind === 'body' && roleWord(reading.word(at + 1))?.kind !== 'body') return { words, last: at };
  }
  return undefined;
}

/** The country that a place or group stands for or lies in, as far as its name tells. */
export function entityCountry(text: string, given: string | undefined, type: string): string | undefined {
  if (given) return given;
  const known = countryWord(text);
  if (known) return known.country;
  return type === 'group' ? knownBody(text)?.country : undefined;
}

/** Whether the word before a name is a title or role: "President", "Lt.-Col.", "spokesman". */
export function isTitleWord(reading: Reading, token: number): boolean {
  const word = reading.word(token);
  return Boolean(nameTitle(word)) || roleWord(word)?.kind === 'person';
}
