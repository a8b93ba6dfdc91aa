import type { ParseState } from './arcHybrid';
import { atom, atoms } from './hash';
import { fineTags, upos } from './syntax';
import { Templates } from './templates';
import { Field, Kind } from './words';

/** More features than any function here writes. */
export const parseFeatureRoom = 128;

/** Atoms of a sentence's words by slot, filled before parsing. Slot 0 is no word, slot size + 1 the root. */
export class ParseInput {
  /** The word, where the training data knows it; else its ending. */
  readonly word: Int32Array;
  /** The fine tag. */
  readonly tag: Int32Array;
  /** The universal tag. */
  readonly upos: Int32Array;
  readonly cluster: Int32Array;
  readonly middle: Int32Array;
  /** How many commas, verbs and coordinators stand before the slot. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly coordinators: Int32Array;
  /** The first noun, name or pronoun and the first verb from the slot on; 0 where none follows in the sentence. */
  readonly nextNominal: Int32Array;
  readonly nextVerb: Int32Array;

  constructor(room: number) {
    const slots = room + 2;
    this.word = new Int32Array(slots);
    this.tag = new Int32Array(slots);
    this.upos = new Int32Array(slots);
    this.cluster = new Int32Array(slots);
    this.middle = new Int32Array(slots);
    this.commas = new Int32Array(slots);
    this.verbs = new Int32Array(slots);
    this.coordinators = new Int32Array(slots);
    this.nextNominal = new Int32Array(slots);
    this.nextVerb = new Int32Array(slots);
  }
}

const relationAtoms = atoms(Kind.Relation, 256);
const numbers = atoms(Kind.Number, 8192);

const distances = Uint8Array.from({ length: 64 }, (_, d) =>
  d < 5 ? d : d < 7 ? 5 : d < 10 ? 6 : d < 16 ? 7 : d < 30 ? 8 : 9,
);
function distance(from: number, to: number): number {
  const d = to - from;
  return d < 64 ? (distances[d] as number) : 9;
}
function few(count: number): number {
  return count < 3 ? count : 3;
}

/** What features of moves are made of: those of the stack first, see `stackFeatures`. Numbers: 0 the stack's top, 1 the one below; b the buffer's first. */
enum MoveAtom {
  w0,
  p0,
  u0,
  c0,
  f0,
  w1,
  p1,
  u1,
  c1,
  f1,
  w2,
  p2,
  d1,
  v1,
  g1,
  between1,
  ws0l,
  ps0l,
  ps0l2,
  rs0l,
  ps1l,
  rs1l,
  ws1r,
  ps1r,
  ps1r2,
  rs1r,
  wb,
  pb,
  wb1,
  pb1,
  wb2,
  pb2,
  cb,
  ps0r,
  pb0l,
  rs0r,
  rb0l,
  rb0l2,
  d0,
  v0,
  vb,
  ps0r2,
  pb0l2,
  ws0r,
  wb0l,
  ub,
  g0,
  gb,
  between0,
  between1b,
  fb,
  ub1,
  pb3,
  wn,
  cn,
  un,
  ahead,
  pv,
  aheadVerb,
  commasAhead,
}

const moveTemplates = [
  'w0 p0',
  'w1 p1',
  'wb pb',
  'wb1 pb1',
  'wb2 pb2',
  'p0',
  'p1',
  'pb',
  'c0 p0',
  'c1 p1',
  'cb pb',
  'w0',
  'wb',
  'w0 p0 wb pb',
  'w0 p0 pb',
  'p0 wb pb',
  'w0 wb',
  'p0 pb',
  'w1 p1 w0 p0',
  'w1 p0 p1',
  'p1 w0 p0',
  'w1 w0',
  'p1 p0',
  'p0 pb pb1',
  'p1 p0 pb',
  'p0 pb pb1 pb2',
  'p2 p1 p0 pb',
  'w0 pb pb1',
  'p0 wb pb1',
  'w1 p0 pb',
  'p1 p0 pb pb1',
  'p0 pb wb1',
  'p1 p0 ps0l',
  'p1 p0 ps0r',
  'p1 p0 ps1l',
  'p1 p0 ps1r',
  'p0 pb pb0l',
  'p0 pb ps0r',
  'p0 pb ps0l',
  'p0 rs0l rs0r',
  'p1 rs1l rs1r',
  'pb rb0l',
  'w0 rs0l rs0r',
  'w1 rs1l rs1r',
  'wb rb0l',
  'pb rb0l rb0l2',
  'w0 d0',
  'p0 d0',
  'p0 pb d0',
  'p1 p0 d1',
  'w1 d1',
  'w0 wb d0',
  'p0 v0',
  'w0 v0',
  'p1 v1',
  'w1 v1',
  'pb vb',
  'wb vb',
  'p0 ps0l ps0l2',
  'p0 ps0r ps0r2',
  'p1 ps1r ps1r2',
  'pb pb0l pb0l2',
  'ws0l p0',
  'ws0r p0',
  'ws1r p1',
  'wb0l pb',
  'w1 w0 pb p1',
  'u1 u0 ub',
  'p1 p0 rs0l rs1r',
  'w1 ws0l p0',
  'p1 w0 ws0l',
  'p1 p0 ws0l pb',
  'w2 p1',
  'p2 p1 w0',
  'g0 p0 pb',
  'g1 p1 p0',
  'gb p0 pb',
  'g0 w0',
  'g1 w1',
  'between0 p0 pb',
  'between1 p1 p0',
  'between1b p1 p0 pb',
  'c0 cb p0',
  'c1 c0 p1',
  'c0 pb p0',
  'p0 cb pb',
  'c1 p0 p1',
  'p1 c0 p0',
  'f0 fb',
  'f1 f0',
  'u0 ub ub1 pb3',
  'w1 p0 wb u1',
  'w1 wb u0',
  'g0 gb u0 ub',
  'g1 g0 u1 u0',
  'f1 ws0l u0 u1',
  'w1 p0 d1 pb',
  'p1 pb between1b',
  'p1 p0 g1 ws0l',
  'w0 wb wn',
  'w1 wb wn',
  'w0 wb cn',
  'w1 wb cn p0',
  'c0 wb cn',
  'c1 wb cn u0',
  'p0 pb un ahead',
  'p0 wb pv aheadVerb',
  'p0 pb commasAhead aheadVerb',
  'p1 p0 pb pv',
  'p1 p0 wb commasAhead',
  'w1 p0 wb pb1',
  'p2 p1 w0 wb',
  'p2 p0 rs1r pb',
];

const isOfStack = (names: readonly (keyof typeof MoveAtom)[]) => names.every((name) => MoveAtom[name] <= MoveAtom.rs1r);
const stackTemplates = new Templates(moveTemplates, MoveAtom, isOfStack);

/** Those of the other features that say most: as a rule they settle the move alone, by far. */
const telling = new Set([
  'pb rb0l',
  'pb',
  'wb0l pb',
  'pb pb0l pb0l2',
  'pb vb',
  'wb1 pb1',
  'pb rb0l rb0l2',
  'g0 gb u0 ub',
  'p0 pb pb1',
  'cb pb',
  'p0 rs0l rs0r',
  'wb',
  'gb p0 pb',
  'u1 u0 ub',
  'wb rb0l',
  'p0 pb pb0l',
  'u0 ub ub1 pb3',
  'p0 pb un ahead',
  'p0 v0',
  'wb vb',
  'ws0r p0',
  'p0 pb ps0l',
  'p0 d0',
  'wb2 pb2',
  'wb pb',
]);
const tellingTemplates = new Templates(moveTemplates, MoveAtom, (_, template) => telling.has(template));
const otherTemplates = new Templates(
  moveTemplates,
  MoveAtom,
  (names, template) => !isOfStack(names) && !telling.has(template),
  tellingTemplates.atoms,
);

function fillStack(a: Int32Array, s: ParseState, x: ParseInput): void {
  const { word, tag, upos, cluster, middle } = x;
  const { left, right, relation } = s;
  const s0 = s.top(0);
  const s1 = s.top(1);
  const s2 = s.top(2);
  const s0l = left[s0] as number;
  const s1l = left[s1] as number;
  const s1r = right[s1] as number;
  const s0l2 = s.left2[s0] as number;
  const s1r2 = s.right2[s1] as number;
  a[MoveAtom.w0] = word[s0] as number;
  a[MoveAtom.p0] = tag[s0] as number;
  a[MoveAtom.u0] = upos[s0] as number;
  a[MoveAtom.c0] = middle[s0] as number;
  a[MoveAtom.f0] = cluster[s0] as number;
  a[MoveAtom.w1] = word[s1] as number;
  a[MoveAtom.p1] = tag[s1] as number;
  a[MoveAtom.u1] = upos[s1] as number;
  a[MoveAtom.c1] = middle[s1] as number;
  a[MoveAtom.f1] = cluster[s1] as number;
  a[MoveAtom.w2] = word[s2] as number;
  a[MoveAtom.p2] = tag[s2] as number;
  a[MoveAtom.d1] = numbers[s1 ? distance(s1, s0) : 15] as number;
  a[MoveAtom.v1] = numbers[32 + few(s.leftCount[s1] as number) * 4 + few(s.rightCount[s1] as number)] as number;
  a[MoveAtom.g1] = numbers[64 + (s.governs[s1] as number)] as number;
  a[MoveAtom.between1] = s1 ? betweenAtom(x, s1, s0) : 0;
  a[MoveAtom.ws0l] = word[s0l] as number;
  a[MoveAtom.ps0l] = tag[s0l] as number;
  a[MoveAtom.ps0l2] = tag[s0l2] as number;
  a[MoveAtom.rs0l] = relationAtoms[relation[s0l] as number] as number;
  a[MoveAtom.ps1l] = tag[s1l] as number;
  a[MoveAtom.rs1l] = relationAtoms[relation[s1l] as number] as number;
  a[MoveAtom.ws1r] = word[s1r] as number;
  a[MoveAtom.ps1r] = tag[s1r] as number;
  a[MoveAtom.ps1r2] = tag[s1r2] as number;
  a[MoveAtom.rs1r] = relationAtoms[relation[s1r] as number] as number;
}

/**
 * Features that choose the next move and ask the stack only. As long as its top word is there they stay as they are, since words below get no
 * dependents and left dependents come while a word is in the buffer: they are scored once a word. Returns how many.
 */
export function stackFeatures(s: ParseState, x: ParseInput, out: Int32Array): number {
  fillStack(stackTemplates.atoms, s, x);
  return stackTemplates.write(out, 0);
}

/** The other features that choose the next move. Written from position `at` on; returns where they end. */
export function moveFeatures(s: ParseState, x: ParseInput, out: Int32Array, at = 0): number {
  return otherMoveFeatures(out, tellingMoveFeatures(s, x, out, at));
}

/** What `tellingMoveFeatures` left out in its last call. */
export function otherMoveFeatures(out: Int32Array, at = 0): number {
  return otherTemplates.write(out, at);
}

/** The part of `moveFeatures` that says most. */
export function tellingMoveFeatures(s: ParseState, x: ParseInput, out: Int32Array, at = 0): number {
  const { word, tag, upos, cluster, middle } = x;
  const { left, left2, right, right2, relation } = s;
  const a = tellingTemplates.atoms;
  fillStack(a, s, x);
  const s0 = s.top(0);
  const s1 = s.top(1);
  const last = s.size + 1;
  const b0 = s.front;
  const b1 = b0 < last ? b0 + 1 : 0;
  const b2 = b0 + 1 < last ? b0 + 2 : 0;
  const b3 = b0 + 2 < last ? b0 + 3 : 0;
  const s0r = right[s0] as number;
  const s0r2 = right2[s0] as number;
  const b0l = left[b0] as number;
  const b0l2 = left2[b0] as number;
  a[MoveAtom.wb] = word[b0] as number;
  a[MoveAtom.pb] = tag[b0] as number;
  a[MoveAtom.wb1] = word[b1] as number;
  a[MoveAtom.pb1] = tag[b1] as number;
  a[MoveAtom.wb2] = word[b2] as number;
  a[MoveAtom.pb2] = tag[b2] as number;
  a[MoveAtom.cb] = middle[b0] as number;
  a[MoveAtom.ps0r] = tag[s0r] as number;
  a[MoveAtom.pb0l] = tag[b0l] as number;
  a[MoveAtom.rs0r] = relationAtoms[relation[s0r] as number] as number;
  a[MoveAtom.rb0l] = relationAtoms[relation[b0l] as number] as number;
  a[MoveAtom.rb0l2] = relationAtoms[relation[b0l2] as number] as number;
  a[MoveAtom.d0] = numbers[s0 ? distance(s0, b0) : 15] as number;
  a[MoveAtom.v0] = numbers[32 + few(s.leftCount[s0] as number) * 4 + few(s.rightCount[s0] as number)] as number;
  a[MoveAtom.vb] = numbers[32 + few(s.leftCount[b0] as number)] as number;
  a[MoveAtom.ps0r2] = tag[s0r2] as number;
  a[MoveAtom.pb0l2] = tag[b0l2] as number;
  a[MoveAtom.ws0r] = word[s0r] as number;
  a[MoveAtom.wb0l] = word[b0l] as number;
  a[MoveAtom.ub] = upos[b0] as number;
  a[MoveAtom.g0] = numbers[64 + (s.governs[s0] as number)] as number;
  a[MoveAtom.gb] = numbers[64 + (s.governs[b0] as number)] as number;
  a[MoveAtom.between0] = s0 ? betweenAtom(x, s0, b0) : 0;
  a[MoveAtom.between1b] = s1 ? betweenAtom(x, s1, b0) : 0;
  a[MoveAtom.fb] = cluster[b0] as number;
  a[MoveAtom.ub1] = upos[b1] as number;
  a[MoveAtom.pb3] = tag[b3] as number;
  // What the phrase that begins in the buffer is about, for prepositions and coordinators.
  const noun = x.nextNominal[b0] as number;
  const verb = x.nextVerb[b1] as number;
  a[MoveAtom.wn] = word[noun] as number;
  a[MoveAtom.cn] = middle[noun] as number;
  a[MoveAtom.un] = upos[noun] as number;
  a[MoveAtom.ahead] = numbers[noun ? 7000 + distance(b0, noun) : 7099] as number;
  a[MoveAtom.pv] = tag[verb] as number;
  a[MoveAtom.aheadVerb] = numbers[verb ? 7100 + distance(b0, verb) : 7199] as number;
  a[MoveAtom.commasAhead] = numbers[
    verb ? 7200 + few((x.commas[verb] as number) - (x.commas[b0] as number)) : 7299
  ] as number;
  return tellingTemplates.write(out, at);
}

function betweenAtom(x: ParseInput, from: number, to: number): number {
  const commas = few((x.commas[to] as number) - (x.commas[from + 1] as number));
  const verbs = few((x.verbs[to] as number) - (x.verbs[from + 1] as number));
  const coordinators = few((x.coordinators[to] as number) - (x.coordinators[from + 1] as number));
  return numbers[4096 + commas * 16 + verbs * 4 + coordinators] as number;
}

enum RelationAtom {
  side,
  ph,
  pc,
  wh,
  wc,
  uh,
  d,
  between,
  gh,
  gc,
  uc,
  wcl,
  rcl,
  rcr,
  rs,
  pBefore,
  pAfter,
  wBefore,
  wAfter,
  cc,
  ch,
  fc,
  fh,
  wNear,
  pBeforeHead,
  pAfterHead,
}

const relationTemplates = [
  'side ph pc',
  'side wh pc',
  'side ph wc',
  'side wh wc',
  'side wc',
  'side pc',
  'side uh wc',
  'side ph pc d',
  'side ph pc between',
  'side ph pc gh',
  'side uh pc gc',
  'side wh uc gh',
  'side uh wc gh',
  'side ph pc wcl',
  'side wh uc wcl',
  'side uh wc wcl',
  'side uh pc rcl',
  'side uh pc rcr',
  'side uh pc rs',
  'side wh uc rs',
  'side uh uc pBefore',
  'side uh uc pAfter',
  'side pc wBefore uh',
  'side pc wAfter uh',
  'side cc uh',
  'side cc ch wcl',
  'side uc ch wcl',
  'side fc uh wcl',
  'side fh pc',
  'side uc uh wNear',
  'side gc gh uc',
  'side pc ph pBeforeHead',
  'side pc ph pAfterHead',
  'side uc gc wcl',
  'side wc pAfter',
  'side wc pBefore',
  'side uc uh',
];

/** Those that say most: as a rule they settle the relation alone. */
const tellingOfRelation = new Set([
  'side gc gh uc',
  'side uc gc wcl',
  'side uh uc pAfter',
  'side wc',
  'side uc uh',
  'side uh pc gc',
  'side ph wc',
  'side wc pAfter',
  'side ph pc wcl',
  'side uc ch wcl',
  'side pc ph pBeforeHead',
  'side uh pc rcr',
]);
const tellingRelationTemplates = new Templates(relationTemplates, RelationAtom, (_, template) =>
  tellingOfRelation.has(template),
);
const otherRelationTemplates = new Templates(
  relationTemplates,
  RelationAtom,
  (_, template) => !tellingOfRelation.has(template),
  tellingRelationTemplates.atoms,
);

/** Features that name the relation of `child` to `head`, with all dependents of `child` known. Returns how many. */
export function relationFeatures(s: ParseState, x: ParseInput, head: number, child: number, out: Int32Array): number {
  return otherRelationFeatures(out, tellingRelationFeatures(s, x, head, child, out));
}

/** What `tellingRelationFeatures` left out in its last call. Written from position `at` on; returns where they end. */
export function otherRelationFeatures(out: Int32Array, at = 0): number {
  return otherRelationTemplates.write(out, at);
}

/** The part of `relationFeatures` that says most. */
export function tellingRelationFeatures(
  s: ParseState,
  x: ParseInput,
  head: number,
  child: number,
  out: Int32Array,
): number {
  const { word, tag, upos, cluster, middle } = x;
  const { left, right, relation, leftNear } = s;
  const a = tellingRelationTemplates.atoms;
  const isLeft = child < head;
  a[RelationAtom.side] = numbers[isLeft ? 8000 : 8001] as number;
  a[RelationAtom.wh] = word[head] as number;
  a[RelationAtom.wc] = word[child] as number;
  a[RelationAtom.ph] = tag[head] as number;
  a[RelationAtom.pc] = tag[child] as number;
  a[RelationAtom.uh] = upos[head] as number;
  a[RelationAtom.uc] = upos[child] as number;
  a[RelationAtom.gh] = numbers[64 + (s.governs[head] as number)] as number;
  a[RelationAtom.gc] = numbers[64 + (s.governs[child] as number)] as number;
  const cl = left[child] as number;
  const cn = leftNear[child] as number;
  const cr = right[child] as number;
  const sibling = isLeft ? (left[head] as number) : (right[head] as number);
  a[RelationAtom.wcl] = word[cl] as number;
  a[RelationAtom.rcl] = relationAtoms[relation[cl] as number] as number;
  a[RelationAtom.rcr] = relationAtoms[relation[cr] as number] as number;
  a[RelationAtom.rs] = relationAtoms[relation[sibling] as number] as number;
  a[RelationAtom.d] = numbers[isLeft ? distance(child, head) : 16 + distance(head, child)] as number;
  a[RelationAtom.between] = isLeft ? betweenAtom(x, child, head) : betweenAtom(x, head, child);
  const before = child - 1;
  const after = child < s.size ? child + 1 : 0;
  a[RelationAtom.pBefore] = tag[before] as number;
  a[RelationAtom.pAfter] = tag[after] as number;
  a[RelationAtom.wBefore] = word[before] as number;
  a[RelationAtom.wAfter] = word[after] as number;
  a[RelationAtom.cc] = middle[child] as number;
  a[RelationAtom.ch] = middle[head] as number;
  a[RelationAtom.fc] = cluster[child] as number;
  a[RelationAtom.fh] = cluster[head] as number;
  a[RelationAtom.wNear] = word[cn] as number;
  a[RelationAtom.pBeforeHead] = tag[head === s.size + 1 ? 0 : head - 1] as number;
  a[RelationAtom.pAfterHead] = tag[head < s.size ? head + 1 : 0] as number;
  return tellingRelationTemplates.write(out, 0);
}

/** Fills the input of a sentence from its words and tag classes. */
export class ParseInputs {
  private readonly tagAtoms: Int32Array;
  private readonly uposAtoms: Int32Array;
  private readonly isVerb: Uint8Array;
  private readonly isNominal: Uint8Array;
  private readonly isCoordinator: Uint8Array;
  private readonly isComma: Uint8Array;

  /** `classUpos`, `classFine`: what each tag class stands for, as indices into `upos` and `fineTags`. */
  constructor(
    private readonly classUpos: ArrayLike<number>,
    classFine: ArrayLike<number>,
  ) {
    this.tagAtoms = atoms(Kind.Tag, classUpos.length);
    this.uposAtoms = atoms(Kind.Upos, upos.length);
    const all = Array.from(classUpos);
    this.isVerb = Uint8Array.from(all, (tag) => (upos[tag] === 'VERB' || upos[tag] === 'AUX' ? 1 : 0));
    this.isNominal = Uint8Array.from(all, (tag) => (/^(?:NOUN|PROPN|PRON|NUM)$/.test(upos[tag] ?? '') ? 1 : 0));
    this.isCoordinator = Uint8Array.from(all, (tag) => (upos[tag] === 'CCONJ' ? 1 : 0));
    this.isComma = Uint8Array.from(all, (_, i) => (fineTags[classFine[i] ?? 0] === ',' ? 1 : 0));
  }

  /** Words rows[from..to] with tag classes tags[from..to] become slots 1..to - from. */
  fill(
    x: ParseInput,
    words: Int32Array,
    rows: ArrayLike<number>,
    tags: ArrayLike<number>,
    from: number,
    to: number,
  ): void {
    const size = to - from;
    let commas = 0;
    let verbs = 0;
    let coordinators = 0;
    for (let slot = 1; slot <= size; slot++) {
      const at = (rows[from + slot - 1] as number) * Field.Count;
      const tag = tags[from + slot - 1] as number;
      x.word[slot] = words[at + Field.Known] as number;
      x.cluster[slot] = words[at + Field.Cluster] as number;
      x.middle[slot] = words[at + Field.Middle] as number;
      x.tag[slot] = this.tagAtoms[tag] as number;
      x.upos[slot] = this.uposAtoms[this.classUpos[tag] as number] as number;
      x.commas[slot] = commas;
      x.verbs[slot] = verbs;
      x.coordinators[slot] = coordinators;
      commas += this.isComma[tag] as number;
      verbs += this.isVerb[tag] as number;
      coordinators += this.isCoordinator[tag] as number;
    }
    const last = size + 1;
    x.nextNominal[last] = x.nextVerb[last] = 0;
    for (let slot = size; slot > 0; slot--) {
      const tag = tags[from + slot - 1] as number;
      x.nextNominal[slot] = this.isNominal[tag] ? slot : (x.nextNominal[slot + 1] as number);
      x.nextVerb[slot] = this.isVerb[tag] ? slot : (x.nextVerb[slot + 1] as number);
    }
    x.commas[last] = commas;
    x.verbs[last] = verbs;
    x.coordinators[last] = coordinators;
    x.word[last] = x.tag[last] = x.upos[last] = x.cluster[last] = x.middle[last] = rootAtom;
  }
}

const rootAtom = atom(Kind.Number, 9999);
