import { setGender, type Draft, type DraftMention, type Drafts } from './draft';
import { isJoined } from './isJoined';
import { isSpeaker } from './isSpeaker';
import { jointMentions } from './jointMentions';
import { nameOf } from './linkDescriptions';
import { pronounFeatures, pronounForm, type Candidate, type Pronoun, type PronounClass } from './pronounFeatures';
import { pronounWeights } from './pronounWeights';
import { prepositions, type Reading } from './reading';
import { roleWord } from './roleWords';

const pronouns: ReadonlyMap<string, PronounClass | 'relative'> = new Map([
  ...listed('male', 'he him his himself'),
  ...listed('female', 'she her hers herself'),
  ...listed('thing', 'it its itself'),
  ...listed('many', 'they their them themselves'),
  ...listed('relative', 'who whose whom which'),
]);

function listed(kind: PronounClass | 'relative', words: string) {
  return words.split(' ').map((word) => [word, kind] as const);
}

/** Sentences back that are looked at. */
const reach: Readonly<Record<PronounClass, number>> = { male: 3, female: 3, thing: 2, many: 2 };
/** A link must be this likely, and the next candidate less likely by this factor. */
const least: Readonly<Record<PronounClass, number>> = { male: 0.5, female: 0.5, thing: 0.42, many: 0.5 };
const margin = 2;
/** Candidates that are weighed, the latest spoken of first. */
const kept = 5;
const highest = 0.95;
/**
 * Who has a navy is a state, and who has a chairwoman ("Its chairwoman, X, said") a body: worth what "it" loses for meaning things so
 * often, where only one is spoken of.
 */
const bonus = 1.5;

export interface Near {
  readonly draft: Draft;
  readonly mention: DraftMention;
}

/** An actor as an answer, with what speaks for and against it. */
export interface WeighedCandidate extends Candidate {
  readonly features: readonly string[];
  /** Weight of what is too rare to be learned. */
  readonly bonus: number;
}

/** Which candidate a pronoun means and how sure that is, or none; training passes its own. */
export type ChooseAntecedent = (
  pronoun: Pronoun,
  candidates: readonly WeighedCandidate[],
) => { readonly candidate: WeighedCandidate; readonly confidence: number } | undefined;

/**
 * Links pronouns to the actors they mean. Gender, number and grammar rule candidates out; learned weights (`pronounWeights`) say how likely each of the
 * others is. Where none is likely enough, or two are nearly alike ("he" after two men), it links to nobody.
 */
export function linkPronouns(drafts: Drafts, choose: ChooseAntecedent = chooseByWeights): void {
  const { reading } = drafts;
  const bySentence = Array.from(reading.paragraph, (): Near[] => []);
  for (const draft of drafts.all)
    for (const mention of draft.mentions) inSentence(mention.first).push({ draft, mention });
  for (const list of bySentence)
    list.sort((a, b) => a.mention.first - b.mention.first || b.mention.last - a.mention.last);

  const joints = new Map<number, readonly Near[]>();
  for (let token = 0; token < reading.tokens.count; token++) {
    if (reading.entityAt[token] !== -1) continue;
    const word = reading.word(token);
    const kind = pronouns.get(word);
    if (!kind) continue;
    if (kind === 'relative') {
      const owner = antecedent(reading, inSentence(token), token);
      if (owner) add(owner, token, 'relative', `“${reading.text(token)}” follows ${nameOf(owner)}.`, 0.9);
      continue;
    }
    // "denied it": things are meant far more often than bodies.
    if (word === 'it' && pronounForm(reading, token) === 'object') continue;
    const owning = word === 'its' ? ownerAround(reading, inSentence(token), token) : undefined;
    if (owning) {
      add(owning, token, 'owner', `“${reading.text(token)}”: ${nameOf(owning)} owns what stands before it.`, 0.8);
      continue;
    }
    const saying = sayingBefore(token, kind);
    if (saying) {
      add(saying, token, 'pronoun', `“${reading.text(token)}” says on what ${nameOf(saying)} said.`, 0.8);
      continue;
    }
    const pronoun = { token, kind, quoted: reading.quoted[token] === 1 };
    const candidates = weigh(pronoun, gather(pronoun));
    const found = choose(pronoun, candidates);
    if (!found) continue;
    const { draft } = found.candidate;
    const owner = draft.members && !drafts.all.includes(draft) ? drafts.create('group', draft) : draft;
    add(owner, token, 'pronoun', evidenceOf(reading, token, found.candidate), found.confidence);
    if (draft.type === 'person' && (kind === 'male' || kind === 'female')) setGender(draft, kind);
  }

  /** Mentions of a token's sentence, in text order. */
  function inSentence(token: number): Near[] {
    return bySentence[reading.sentence[token] ?? 0] ?? [];
  }

  /** Mentions of the sentence and those before it, up to the pronoun, the latest last. */
  function gather({ token, kind }: Pronoun): Near[] {
    const sentence = reading.sentence[token] ?? 0;
    const list: Near[] = [];
    for (let s = Math.max(0, sentence - reach[kind]); s <= sentence; s++) {
      for (const near of bySentence[s] ?? [])
        if (near.mention.last < token && near.mention.kind !== 'adjective') list.push(near);
      if (kind === 'many') for (const joint of jointsOf(s)) if (joint.mention.last < token) list.push(joint);
    }
    return kind === 'male' || kind === 'female' ? speakers(token, list) : list;
  }

  /** "..., KCNA said. The warning was sent on Sunday, it said": whose words the sentence before gives, where that is one only. */
  function sayingBefore(token: number, kind: PronounClass): Draft | undefined {
    const [sentence, end] = [reading.sentence[token] ?? 0, reading.word(token + 2)];
    if (!/^[,"”]$/.test(reading.word(token - 1)) || !reading.isSpeechVerb(token + 1) || !/^[.]?$/.test(end))
      return undefined;
    if (reading.paragraph[sentence - 1] !== reading.paragraph[sentence]) return undefined;
    const said = (bySentence[sentence - 1] ?? []).filter(
      ({ draft, mention }) => fits(draft, kind) && isSpeaker(reading, mention),
    );
    // "X warned that ..., KCNA said.": the words are KCNA's.
    const closing = said.filter(({ mention }) => reading.word(reading.afterAdverbs(mention.last) + 1) === '.');
    const pool = closing.length ? closing : said;
    return new Set(pool.map(({ draft }) => draft)).size === 1 ? pool[0]!.draft : undefined;
  }

  /** The lists of names in a sentence. Pronouns are no part of one, so that linking one changes nothing. */
  function jointsOf(sentence: number): readonly Near[] {
    const known = joints.get(sentence);
    if (known) return known;
    const named = (bySentence[sentence] ?? []).filter(({ mention }) => mention.kind !== 'adjective');
    const found = jointMentions(reading, named);
    joints.set(sentence, found);
    return found;
  }

  /** Without those who say of others what stands around the pronoun: within quotation marks "he" is not the one who speaks. */
  function speakers(token: number, list: Near[]): Near[] {
    if (reading.quoted[token] !== 1) return list;
    const saying = new Set(
      inSentence(token)
        .filter(({ mention }) => isSpeaker(reading, mention))
        .map(({ draft }) => draft),
    );
    return saying.size ? list.filter(({ draft }) => !saying.has(draft)) : list;
  }

  function weigh(pronoun: Pronoun, list: readonly Near[]): WeighedCandidate[] {
    const { token } = pronoun;
    const form = pronounForm(reading, token);
    const byDraft = new Map<Draft, Near[]>();
    for (const near of list) {
      if (!fits(near.draft, pronoun.kind)) continue;
      const known = byDraft.get(near.draft);
      if (known) known.push(near);
      else byDraft.set(near.draft, [near]);
    }
    const latest = (own: readonly Near[]) => own.at(-1)!.mention;
    const open = [...byDraft.values()].filter((own) => !isBarred(reading, form, token, own));
    const states = open.filter(([near]) => /^(?:country|government)$/.test(near?.draft.subtype ?? ''));
    const fitting = states.length && pronoun.kind === 'thing' && form === 'owner' && ownsOfState(token) ? states : open;
    const opens = form === 'owner' && !reading.sameSentence(token - 1, token);
    const isPlain =
      pronoun.kind === 'thing' &&
      (fitting === states || (opens && roleWord(reading.word(token + 1))?.kind === 'person'));
    // "Putin and Xi met. He": neither is more likely than the other.
    const isOneOfTwo = (own: readonly Near[]) =>
      pronoun.kind !== 'many' &&
      fitting.some((other) => other !== own && isJoined(reading, latest(own), latest(other)));
    const all = fitting.filter((own) => !isOneOfTwo(own));
    all.sort((a, b) => latest(b).last - latest(a).last);
    const top = Math.max(0, ...all.map((own) => own.length));
    const known = all.filter((own) => own[0]!.draft.gender === pronoun.kind);
    const nearest = all.filter((own) => reading.sameSentence(latest(own).first, latest(all[0]!).first));
    const leading = nearest.filter((own) => doLead(own));
    return all.slice(0, kept).map((own, rank) => {
      const mention = latest(own);
      const sentence = reading.sentence[mention.first];
      const candidate: Candidate = {
        draft: own[0]!.draft,
        mention,
        count: own.length,
        leads: doLead(own),
        leadsAlone: leading.length === 1 && leading[0] === own,
        nearest: nearest.includes(own) ? nearest.length : 0,
        speaks: own.some(
          (near) => reading.sentence[near.mention.first] === sentence && isSpeaker(reading, near.mention),
        ),
        quoted: reading.quoted[mention.first] === 1,
        rank,
        isTop: own.length === top,
        othersKnown: known.length > (known.includes(own) ? 1 : 0),
      };
      const features = pronounFeatures(reading, pronoun, form, candidate, all.length);
      return Object.assign(candidate, { features, bonus: isPlain && candidate.nearest === 1 ? bonus : 0 });
    });
  }

  /** "its foreign ministry", "its navy": a country's, where one is spoken of. */
  function ownsOfState(token: number): boolean {
    for (let at = token + 1; at < token + 4 && reading.sameSentence(at, token); at++) {
      if (ofStates.test(reading.word(at))) return true;
      if (!roleWord(reading.word(at)) && !reading.isAdjective(at)) return false;
    }
    return false;
  }

  function doLead(own: readonly Near[]): boolean {
    const last = own.at(-1)!.mention;
    return own.some(({ mention }) => mention.subject && reading.sameSentence(mention.first, last.first));
  }

  function add(draft: Draft, token: number, rule: string, evidence: string, confidence: number): void {
    const mention = drafts.link(draft, token, token, { kind: 'pronoun', rule, evidence, confidence });
    const here = inSentence(token);
    const at = here.findIndex((near) => near.mention.first > token);
    here.splice(at < 0 ? here.length : at, 0, { draft, mention });
  }
}

function chooseByWeights({ kind }: Pronoun, candidates: readonly WeighedCandidate[]): ReturnType<ChooseAntecedent> {
  const weights = pronounWeights[kind === 'male' || kind === 'female' ? 'person' : kind];
  let best: WeighedCandidate | undefined;
  let [most, next] = [0, 0];
  // 1 is the weight of "nobody of these".
  let total = 1;
  for (const candidate of candidates) {
    let sum = candidate.bonus;
    for (const feature of candidate.features) sum += weights[feature] ?? 0;
    const strength = Math.exp(sum);
    total += strength;
    if (strength > most) [best, most, next] = [candidate, strength, most];
    else next = Math.max(next, strength);
  }
  const confidence = most / total;
  if (!best || confidence < least[kind] || most < margin * next) return undefined;
  return { candidate: best, confidence: Math.min(highest, Math.round(confidence * 100) / 100) };
}

/** Why the actor is meant, for people. */
function evidenceOf(
  reading: Reading,
  token: number,
  { draft, mention, leads, leadsAlone, speaks, nearest }: Candidate,
): string {
  const here = reading.sameSentence(mention.first, token);
  const where = here ? 'the sentence so far' : 'the sentence before';
  const why =
    speaks && here
      ? 'is the one who speaks'
      : nearest === 1
        ? `is the only one of ${where} that it can mean`
        : leadsAlone
          ? `is the subject of ${where}`
          : leads
            ? `is the likeliest, as a subject of ${where}`
            : 'is the likeliest of those spoken of here';
  const name = draft.members ? draft.members.map(nameOf).join(' and ') : nameOf(draft);
  return `“${reading.text(token)}”: ${name} ${why}.`;
}

const ofStates =
  /^(?:ministry|minister|ministers|navy|army|military|parliament|embass(?:y|ies)|ambassador|warships|airspace|consulates?)$/;
const ofThings = new Set(['organization', 'place']);

/** "Li, who was punished", "ECOWAS, which lifted": the actor named right before. */
function antecedent(reading: Reading, here: readonly Near[], token: number): Draft | undefined {
  let end = reading.beforeAge(token - 1);
  // "the Lake Reform Movement (LRM), which"
  if (reading.word(end) === ')' && reading.word(end - 2) === '(') end--;
  let best: Near | undefined;
  for (const near of here)
    if (
      near.mention.last === end &&
      near.mention.kind !== 'adjective' &&
      (!best || near.mention.first < best.mention.first)
    )
      best = near;
  if (!best) return undefined;
  const { type, subtype } = best.draft;
  const word = reading.word(token);
  if (word !== 'which' && (type === 'person' || type === 'group')) return best.draft;
  // "the summit of the bloc, which": the summit or the bloc?
  const before = reading.word(best.mention.first - 1) === 'the' ? best.mention.first - 2 : best.mention.first - 1;
  const isOpen = reading.word(before) === 'of' || reading.word(token - 1) !== ',';
  if (word === 'who' || word === 'whom' || isOpen || !ofThings.has(type)) return undefined;
  return type === 'organization' || subtype === 'country' ? best.draft : undefined;
}

/** "Ankara's push for its initiative": whose push it is. Only one noun or two between, and no verb. */
function ownerAround(reading: Reading, here: readonly Near[], token: number): Draft | undefined {
  if (!/^(?:for|of|in|to)$/.test(reading.word(token - 1))) return undefined;
  for (let at = token - 2; at > token - 5 && reading.sameSentence(at, token); at--) {
    if (reading.isPossessive(at)) {
      const found = here.find(({ mention }) => mention.last === at - 1 && mention.kind !== 'pronoun');
      return found && at < token - 2 && fits(found.draft, 'thing') ? found.draft : undefined;
    }
    if (reading.isVerb(at) || reading.entityAt[at] !== -1 || prepositions.has(reading.word(at))) return undefined;
  }
  return undefined;
}

function fits(draft: Draft, kind: PronounClass): boolean {
  if (kind === 'male' || kind === 'female')
    return draft.type === 'person' && (!draft.gender || draft.gender === kind || Boolean(draft.isGenderGuessed));
  if (kind === 'thing') {
    if (draft.type === 'organization') return !draft.plural;
    return draft.type === 'place' && draft.subtype === 'country';
  }
  return draft.type === 'group' || draft.type === 'organization' || Boolean(draft.plural);
}

/** An object pronoun is not the subject of its own clause ("Li thanked him"); "himself" is of its sentence; "the deputy he sacked" is another. */
function isBarred(reading: Reading, form: string, token: number, own: readonly Near[]): boolean {
  if (form === 'subject' && own.some(({ mention }) => mention.last === token - 1 && mention.kind === 'description'))
    return true;
  if (form !== 'self' && form !== 'object') return false;
  const here = own.filter(({ mention }) => reading.sameSentence(mention.first, token));
  if (form === 'self') return !here.length;
  if (here.some(({ mention }) => isActedOn(reading, mention, token))) return true;
  const subject = here.filter(({ mention }) => mention.subject).at(-1)?.mention;
  return subject !== undefined && !clauseBetween(reading, subject.last, token);
}

/** "accused him of trying to unseat him": two persons, where verbs and prepositions alone stand between. */
function isActedOn(reading: Reading, { kind, first }: DraftMention, token: number): boolean {
  if (kind !== 'pronoun' || !/^(?:him|her|them|it)$/.test(reading.word(first)) || first > token - 3) return false;
  let verbs = 0;
  for (let at = first + 1; at < token; at++) {
    if (reading.isVerb(at)) verbs++;
    else if (!prepositions.has(reading.word(at))) return false;
  }
  return verbs > 0;
}

/** Whether another clause begins between two tokens: a conjunction, or more verbs than one. */
function clauseBetween(reading: Reading, from: number, to: number): boolean {
  let verbs = 0;
  for (let token = from + 1; token < to; token++) {
    if (/^(?:that|who|which|because|after|before|when|while|if)$/.test(reading.word(token))) return true;
    // "had attempted to talk to him": of one clause.
    const isControlled = reading.word(token - 1) === 'to' && reading.isVerb(token - 2);
    if (reading.isVerb(token) && !reading.isAuxiliary(token) && !isControlled) verbs++;
  }
  return verbs > 1;
}
