import type { Draft, Drafts, DraftMention } from './draft';
import { nameOf } from './linkDescriptions';
import type { Reading } from './reading';

type Person = 'male' | 'female' | 'thing' | 'many';

const pronouns: Readonly<Record<string, Person>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
  it: 'thing',
  its: 'thing',
  itself: 'thing',
  they: 'many',
  their: 'many',
  them: 'many',
  themselves: 'many',
};
const possessives = new Set(['his', 'her', 'its', 'their']);
const objects = new Set(['him', 'them', 'himself', 'herself', 'itself', 'themselves']);
const rivals = 2;
/** Verbs that only an actor can be the subject of: "it said". */
const agentive =
  /^(?:said|says|announced|accused|denied|warned|vowed|rejected|agreed|refused|condemned|urged|called|demanded|plans|planned|wants|wanted|hopes|hoped|supports|supported|would|will|had|has|signed|sent|launched|ordered|seized|imposed|pledged|claimed|reported|confirmed|asked|expects|believes|intends|considers|told|opposed)$/;

interface Near {
  readonly draft: Draft;
  readonly mention: DraftMention;
}

/**
 * Links pronouns to the actors they mean: within the sentence or to the sentence before, by gender and number, subjects first.
 * Where two actors fit alike ("he" after two men) it links to neither.
 */
export function linkPronouns(drafts: Drafts): void {
  const { reading } = drafts;
  const bySentence = new Map<number, Near[]>();
  for (const draft of drafts.all)
    for (const mention of draft.mentions) {
      const sentence = reading.sentence[mention.first] ?? 0;
      const list = bySentence.get(sentence);
      const near = { draft, mention };
      if (list) list.push(near);
      else bySentence.set(sentence, [near]);
    }
  for (const list of bySentence.values())
    list.sort((a, b) => a.mention.first - b.mention.first || b.mention.last - a.mention.last);

  const isQuoted = quotedTokens(reading);
  for (let token = 0; token < reading.tokens.count; token++) {
    if (reading.entityAt[token] !== -1) continue;
    const word = reading.word(token);
    const sentence = reading.sentence[token] ?? 0;
    const here = bySentence.get(sentence) ?? [];
    if (word === 'who' || word === 'whose' || word === 'whom') {
      const owner = antecedent(reading, here, token);
      if (owner) addMention(owner, token, 'relative', `“${reading.text(token)}” follows ${nameOf(owner)}.`, 0.9, here);
      continue;
    }
    const person = Object.hasOwn(pronouns, word) ? pronouns[word] : undefined;
    if (!person || (word === 'it' && !isActing(reading, token))) continue;
    const before = bySentence.get(sentence - 1) ?? [];
    const earlier =
      reading.paragraph[sentence] === reading.paragraph[sentence - 1] || person === 'male' || person === 'female'
        ? before
        : [];
    const quoted = isQuoted[token] === 1;
    // Within quotation marks "he" is not the one who speaks.
    const heard = quoted ? (near: Near) => !isSpeaker(reading, near.mention, isQuoted) : () => true;
    const speakers = new Set(here.filter((near) => !heard(near)).map((near) => near.draft));
    const others = (list: readonly Near[]) => (speakers.size ? list.filter((near) => !speakers.has(near.draft)) : list);
    const found =
      find(reading, token, person, others(here), others(earlier)) ??
      findFarther(reading, token, person, [others(here), others(earlier), others(farther(sentence))]);
    if (!found) continue;
    addMention(found.draft, token, 'pronoun', found.evidence, found.confidence, here);
    if (found.draft.type === 'person' && (person === 'male' || person === 'female')) found.draft.gender ??= person;
  }

  /** The sentence before the last, where it is of the same paragraph. */
  function farther(sentence: number): readonly Near[] {
    return reading.paragraph[sentence] === reading.paragraph[sentence - 2] ? (bySentence.get(sentence - 2) ?? []) : [];
  }

  function addMention(
    draft: Draft,
    token: number,
    rule: string,
    evidence: string,
    confidence: number,
    here: Near[],
  ): void {
    const mention = drafts.link(draft, token, token, { kind: 'pronoun', rule, evidence, confidence });
    const at = here.findIndex((near) => near.mention.first > token);
    here.splice(at < 0 ? here.length : at, 0, { draft, mention });
  }
}

/** 1 for each token between quotation marks; a mark that is never closed ends with its paragraph. */
function quotedTokens(reading: Reading): Uint8Array {
  const quoted = new Uint8Array(reading.tokens.count);
  let inside = false;
  for (let token = 0; token < quoted.length; token++) {
    const [now, before] = [reading.sentence[token] ?? 0, reading.sentence[token - 1] ?? 0];
    if (token > 0 && reading.paragraph[now] !== reading.paragraph[before]) inside = false;
    const word = reading.word(token);
    if (word === '“' || word === '``') inside = true;
    else if (word === '”' || word === "''") inside = false;
    else if (word === '"') inside = !inside;
    else if (inside) quoted[token] = 1;
  }
  return quoted;
}

/** "..., Vucic said", "..., said Vucic", outside the quotation. */
function isSpeaker(reading: Reading, { first, last }: DraftMention, isQuoted: Uint8Array): boolean {
  if (isQuoted[first]) return false;
  return reading.isSpeechVerb(reading.afterAdverbs(last)) || reading.isSpeechVerb(first - 1);
}

/** Two sentences back, where nobody whom "he" or "she" could mean was spoken of since. */
function findFarther(
  reading: Reading,
  token: number,
  person: Person,
  [here, before, farther]: readonly (readonly Near[])[],
): { draft: Draft; evidence: string; confidence: number } | undefined {
  if (person !== 'male' && person !== 'female') return undefined;
  const fit = (list: readonly Near[] = []) =>
    new Set(
      list
        .filter(({ draft, mention }) => mention.last < token && fits(draft, mention, person))
        .map(({ draft }) => draft),
    );
  if (fit(here).size || fit(before).size) return undefined;
  const [only, other] = [...fit(farther)];
  if (!only || other) return undefined;
  return {
    draft: only,
    evidence: `“${reading.text(token)}”: nobody else was spoken of since ${nameOf(only)}.`,
    confidence: 0.6,
  };
}

/** "Li, who was punished": the actor named right before. */
function antecedent(reading: Reading, here: readonly Near[], token: number): Draft | undefined {
  const end = reading.word(token - 1) === ',' ? token - 2 : token - 1;
  let best: Near | undefined;
  for (const near of here)
    if (
      near.mention.last === end &&
      near.mention.kind !== 'adjective' &&
      (!best || near.mention.first < best.mention.first)
    )
      best = near;
  return best && (best.draft.type === 'person' || best.draft.type === 'group') ? best.draft : undefined;
}

function isActing(reading: Reading, token: number): boolean {
  const next = reading.afterAdverbs(token);
  return (
    (agentive.test(reading.word(next)) &&
      !/^(?:will|would|has|had) (?:be|been)$/.test(`${reading.word(next)} ${reading.word(next + 1)}`)) ||
    (/^(?:is|was)$/.test(reading.word(next)) && doing(reading, reading.afterAdverbs(next))) ||
    (!/^(?:is|was|were|are|be|has|had|would|will|seems?|appears?|'s)$/.test(reading.word(next)) &&
      reading.word(token - 1) === 'said')
  );
}

/** "it was cooperating", "it was due to vote"; not "it was raining". */
function doing(reading: Reading, token: number): boolean {
  const word = reading.word(token);
  if (/^(?:due|set|ready|prepared|willing|committed|determined|poised|scheduled)$/.test(word))
    return reading.word(token + 1) === 'to';
  return (
    word.length > 5 &&
    word.endsWith('ing') &&
    reading.isVerb(token) &&
    !/^(?:raining|snowing|getting|becoming|going|amazing|surprising|interesting)$/.test(word)
  );
}

function fits(draft: Draft, mention: DraftMention, person: Person): boolean {
  if (mention.kind === 'adjective') return false;
  if (person === 'male' || person === 'female')
    return draft.type === 'person' && (!draft.gender || draft.gender === person);
  if (person === 'thing') {
    if (draft.type === 'organization') return !draft.plural;
    return draft.type === 'place' && draft.subtype === 'country';
  }
  return draft.type === 'group' || Boolean(draft.plural);
}

function find(
  reading: Reading,
  token: number,
  person: Person,
  here: readonly Near[],
  before: readonly Near[],
): { draft: Draft; evidence: string; confidence: number } | undefined {
  const word = reading.text(token);
  const possessive = possessives.has(reading.word(token));
  const object = objects.has(reading.word(token)) && !/sel[fv]/.test(reading.word(token));
  const inside = here.filter(({ draft, mention }) => mention.last < token && fits(draft, mention, person));
  const distinct = new Set(inside.map((near) => near.draft));
  const answer = (draft: Draft, why: string, confidence: number) => ({
    draft,
    evidence: `“${word}”: ${nameOf(draft)} ${why}.`,
    confidence,
  });
  if (distinct.size === 1) {
    const draft = inside[0]!.draft;
    // An object pronoun is not the subject of its own clause: "Li thanked him".
    const subject = inside.at(-1)!.mention;
    const leads = subject.subject || !reading.sameSentence(subject.first - 1, subject.first);
    if (object && leads && !clauseBetween(reading, subject.last, token)) {
      const rest = new Set(
        before
          .filter((near) => near.draft !== draft && fits(near.draft, near.mention, person))
          .map((near) => near.draft),
      );
      const [only] = rest;
      return rest.size === 1 && only && (person === 'male' || person === 'female')
        ? answer(only, `is the other one spoken of, and nobody does this to himself`, 0.6)
        : undefined;
    }
    if (person === 'thing' && !inside.some((near) => near.mention.subject) && !possessive) return undefined;
    return answer(
      draft,
      'is the only one of the sentence so far that it can mean',
      draft.gender || person === 'thing' ? 0.85 : 0.75,
    );
  }
  if (distinct.size >= rivals) {
    // The subject of the nearest clause, where the other is not its equal.
    const subjects = inside.filter((near) => near.mention.subject);
    const latest = subjects.at(-1);
    const distinctSubjects = new Set(subjects.map((near) => near.draft));
    if (!latest || isCoordinated(reading, inside, latest.mention)) return undefined;
    // "Campbell telephoned Manalo and told him": the one who is not the subject.
    if (object) {
      const rest = [...distinct].filter((draft) => !distinctSubjects.has(draft));
      return distinctSubjects.size === 1 && rest.length === 1 && !clauseBetween(reading, latest.mention.last, token, 2)
        ? answer(rest[0]!, `is spoken of beside ${nameOf(latest.draft)}, who does it`, 0.65)
        : undefined;
    }
    const afterLatest = inside.filter(
      (near) => near.mention.first > latest.mention.first && near.draft !== latest.draft,
    );
    if (distinctSubjects.size === 1 && (reading.isSubject(token, token) || possessive) && afterLatest.length <= 1)
      return answer(latest.draft, 'is the subject before it', 0.65);
    // "X said Y's plan ...; he": two subjects: the pronoun right after a verb of saying is its subject.
    if (reading.isSpeechVerb(token - 1) && latest.mention.last === token - 2)
      return answer(latest.draft, `is the one who speaks`, 0.85);
    if (reading.isSpeechVerb(token - 1) || (reading.word(token - 1) === 'that' && reading.isSpeechVerb(token - 2))) {
      const speaker = subjects.filter((near) => near.mention.last < token - 1).at(-1);
      if (speaker) return answer(speaker.draft, 'is the one who speaks', 0.75);
    }
    return undefined;
  }
  // The sentence before.
  if (person === 'thing' && !(reading.isSubject(token, token) || possessive)) return undefined;
  const back = before.filter(({ draft, mention }) => fits(draft, mention, person));
  const choices = new Set(back.map((near) => near.draft));
  if (choices.size === 1) {
    if (person === 'thing' && !back.some((near) => near.mention.subject)) return undefined;
    return answer(back[0]!.draft, 'is the only one of the sentence before that it can mean', 0.75);
  }
  if (choices.size >= rivals && reading.isSubject(token, token)) {
    const subjects = back.filter((near) => near.mention.subject);
    const one = new Set(subjects.map((near) => near.draft));
    if (one.size === 1 && !isCoordinated(reading, back, subjects[0]!.mention))
      return answer(subjects[0]!.draft, 'is the subject of the sentence before', 0.6);
  }
  return undefined;
}

/** "Putin and Xi met": neither is more the subject than the other. */
function isCoordinated(reading: Reading, list: readonly Near[], mention: DraftMention): boolean {
  for (const near of list) {
    if (near.mention === mention) continue;
    if (
      reading.word(mention.last + 1) === 'and' &&
      near.mention.first <= mention.last + 8 &&
      near.mention.first > mention.last
    )
      return true;
    if (reading.word(mention.first - 1) === 'and' && near.mention.last === mention.first - 2) return true;
  }
  return false;
}

function clauseBetween(reading: Reading, from: number, to: number, most = 1): boolean {
  let verbs = 0;
  for (let token = from + 1; token < to; token++) {
    if (/^(?:that|who|which|because|after|before|when|while|if)$/.test(reading.word(token))) return true;
    if (reading.isVerb(token) && !reading.isAuxiliary(token)) verbs++;
  }
  return verbs > most;
}
