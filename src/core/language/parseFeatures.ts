import type { ParseState } from './arcHybrid';
import { atom, atoms, feature1, feature2, feature3, feature4 } from './hash';
import { fineTags, upos } from './syntax';
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

/** Features that choose the next move. */
export function moveFeatures(s: ParseState, x: ParseInput, out: Int32Array): number {
  const { word, tag, upos, cluster, middle } = x;
  const { left, left2, right, right2, relation } = s;
  const s0 = s.top(0);
  const s1 = s.top(1);
  const s2 = s.top(2);
  const last = s.size + 1;
  const b0 = s.front;
  const b1 = b0 < last ? b0 + 1 : 0;
  const b2 = b0 + 1 < last ? b0 + 2 : 0;
  const b3 = b0 + 2 < last ? b0 + 3 : 0;
  const s0l = left[s0] as number;
  const s0r = right[s0] as number;
  const s1l = left[s1] as number;
  const s1r = right[s1] as number;
  const b0l = left[b0] as number;
  const s0l2 = left2[s0] as number;
  const s0r2 = right2[s0] as number;
  const s1r2 = right2[s1] as number;
  const b0l2 = left2[b0] as number;
  const w0 = word[s0] as number;
  const w1 = word[s1] as number;
  const wb = word[b0] as number;
  const wb1 = word[b1] as number;
  const p0 = tag[s0] as number;
  const p1 = tag[s1] as number;
  const p2 = tag[s2] as number;
  const pb = tag[b0] as number;
  const pb1 = tag[b1] as number;
  const pb2 = tag[b2] as number;
  const pb3 = tag[b3] as number;
  const u0 = upos[s0] as number;
  const u1 = upos[s1] as number;
  const ub = upos[b0] as number;
  const ub1 = upos[b1] as number;
  const c0 = middle[s0] as number;
  const c1 = middle[s1] as number;
  const cb = middle[b0] as number;
  const f0 = cluster[s0] as number;
  const f1 = cluster[s1] as number;
  const fb = cluster[b0] as number;
  const rs0l = relationAtoms[relation[s0l] as number] as number;
  const rs0r = relationAtoms[relation[s0r] as number] as number;
  const rs1l = relationAtoms[relation[s1l] as number] as number;
  const rs1r = relationAtoms[relation[s1r] as number] as number;
  const rb0l = relationAtoms[relation[b0l] as number] as number;
  const rb0l2 = relationAtoms[relation[b0l2] as number] as number;
  const d0 = numbers[s0 ? distance(s0, b0) : 15] as number;
  const d1 = numbers[s1 ? distance(s1, s0) : 15] as number;
  const v0 = numbers[32 + few(s.leftCount[s0] as number) * 4 + few(s.rightCount[s0] as number)] as number;
  const v1 = numbers[32 + few(s.leftCount[s1] as number) * 4 + few(s.rightCount[s1] as number)] as number;
  const vb = numbers[32 + few(s.leftCount[b0] as number)] as number;
  const g0 = numbers[64 + (s.governs[s0] as number)] as number;
  const g1 = numbers[64 + (s.governs[s1] as number)] as number;
  const gb = numbers[64 + (s.governs[b0] as number)] as number;
  // What lies between the stack's top and the buffer, and between the two on the stack.
  const between0 = s0 ? betweenAtom(x, s0, b0) : 0;
  const between1 = s1 ? betweenAtom(x, s1, s0) : 0;
  const between1b = s1 ? betweenAtom(x, s1, b0) : 0;

  let n = 0;
  out[n++] = feature2(1, w0, p0);
  out[n++] = feature2(2, w1, p1);
  out[n++] = feature2(3, wb, pb);
  out[n++] = feature2(4, wb1, pb1);
  out[n++] = feature2(5, word[b2] as number, pb2);
  out[n++] = feature1(6, p0);
  out[n++] = feature1(7, p1);
  out[n++] = feature1(8, pb);
  out[n++] = feature2(9, c0, p0);
  out[n++] = feature2(10, c1, p1);
  out[n++] = feature2(11, cb, pb);
  out[n++] = feature1(12, w0);
  out[n++] = feature1(13, wb);
  out[n++] = feature4(14, w0, p0, wb, pb);
  out[n++] = feature3(15, w0, p0, pb);
  out[n++] = feature3(16, p0, wb, pb);
  out[n++] = feature2(17, w0, wb);
  out[n++] = feature2(18, p0, pb);
  out[n++] = feature4(19, w1, p1, w0, p0);
  out[n++] = feature3(20, w1, p0, p1);
  out[n++] = feature3(21, p1, w0, p0);
  out[n++] = feature2(22, w1, w0);
  out[n++] = feature2(23, p1, p0);
  out[n++] = feature3(24, p0, pb, pb1);
  out[n++] = feature3(25, p1, p0, pb);
  out[n++] = feature4(26, p0, pb, pb1, pb2);
  out[n++] = feature4(27, p2, p1, p0, pb);
  out[n++] = feature3(28, w0, pb, pb1);
  out[n++] = feature3(29, p0, wb, pb1);
  out[n++] = feature3(30, w1, p0, pb);
  out[n++] = feature4(31, p1, p0, pb, pb1);
  out[n++] = feature3(32, p0, pb, wb1);
  out[n++] = feature3(33, p1, p0, tag[s0l] as number);
  out[n++] = feature3(34, p1, p0, tag[s0r] as number);
  out[n++] = feature3(35, p1, p0, tag[s1l] as number);
  out[n++] = feature3(36, p1, p0, tag[s1r] as number);
  out[n++] = feature3(37, p0, pb, tag[b0l] as number);
  out[n++] = feature3(38, p0, pb, tag[s0r] as number);
  out[n++] = feature3(39, p0, pb, tag[s0l] as number);
  out[n++] = feature3(40, p0, rs0l, rs0r);
  out[n++] = feature3(41, p1, rs1l, rs1r);
  out[n++] = feature2(42, pb, rb0l);
  out[n++] = feature3(43, w0, rs0l, rs0r);
  out[n++] = feature3(44, w1, rs1l, rs1r);
  out[n++] = feature2(45, wb, rb0l);
  out[n++] = feature3(46, pb, rb0l, rb0l2);
  out[n++] = feature2(47, w0, d0);
  out[n++] = feature2(48, p0, d0);
  out[n++] = feature3(49, p0, pb, d0);
  out[n++] = feature3(50, p1, p0, d1);
  out[n++] = feature2(51, w1, d1);
  out[n++] = feature3(52, w0, wb, d0);
  out[n++] = feature2(53, p0, v0);
  out[n++] = feature2(54, w0, v0);
  out[n++] = feature2(55, p1, v1);
  out[n++] = feature2(56, w1, v1);
  out[n++] = feature2(57, pb, vb);
  out[n++] = feature2(58, wb, vb);
  out[n++] = feature3(59, p0, tag[s0l] as number, tag[s0l2] as number);
  out[n++] = feature3(60, p0, tag[s0r] as number, tag[s0r2] as number);
  out[n++] = feature3(61, p1, tag[s1r] as number, tag[s1r2] as number);
  out[n++] = feature3(62, pb, tag[b0l] as number, tag[b0l2] as number);
  out[n++] = feature2(63, word[s0l] as number, p0);
  out[n++] = feature2(64, word[s0r] as number, p0);
  out[n++] = feature2(65, word[s1r] as number, p1);
  out[n++] = feature2(66, word[b0l] as number, pb);
  out[n++] = feature4(67, w1, w0, pb, p1);
  out[n++] = feature3(68, u1, u0, ub);
  out[n++] = feature4(69, p1, p0, rs0l, rs1r);
  out[n++] = feature3(70, w1, word[s0l] as number, p0);
  out[n++] = feature3(71, p1, w0, word[s0l] as number);
  out[n++] = feature4(72, p1, p0, word[s0l] as number, pb);
  out[n++] = feature2(73, word[s2] as number, p1);
  out[n++] = feature3(74, p2, p1, w0);
  out[n++] = feature3(75, g0, p0, pb);
  out[n++] = feature3(76, g1, p1, p0);
  out[n++] = feature3(77, gb, p0, pb);
  out[n++] = feature2(78, g0, w0);
  out[n++] = feature2(79, g1, w1);
  out[n++] = feature3(80, between0, p0, pb);
  out[n++] = feature3(81, between1, p1, p0);
  out[n++] = feature4(82, between1b, p1, p0, pb);
  out[n++] = feature3(83, c0, cb, p0);
  out[n++] = feature3(84, c1, c0, p1);
  out[n++] = feature3(85, c0, pb, p0);
  out[n++] = feature3(86, p0, cb, pb);
  out[n++] = feature3(87, c1, p0, p1);
  out[n++] = feature3(88, p1, c0, p0);
  out[n++] = feature2(89, f0, fb);
  out[n++] = feature2(90, f1, f0);
  out[n++] = feature4(91, u0, ub, ub1, pb3);
  out[n++] = feature4(92, w1, p0, wb, u1);
  out[n++] = feature3(93, w1, wb, u0);
  out[n++] = feature4(94, g0, gb, u0, ub);
  out[n++] = feature4(95, g1, g0, u1, u0);
  out[n++] = feature4(96, f1, word[s0l] as number, u0, u1);
  out[n++] = feature4(97, w1, p0, d1, pb);
  out[n++] = feature3(98, p1, pb, between1b);
  out[n++] = feature4(99, p1, p0, g1, word[s0l] as number);
  // What the phrase that begins in the buffer is about, for prepositions and coordinators.
  const noun = x.nextNominal[b0] as number;
  const verb = x.nextVerb[b1] as number;
  const wn = word[noun] as number;
  const cn = middle[noun] as number;
  const un = upos[noun] as number;
  const ahead = numbers[noun ? 7000 + distance(b0, noun) : 7099] as number;
  const aheadVerb = numbers[verb ? 7100 + distance(b0, verb) : 7199] as number;
  const commasAhead = numbers[
    verb ? 7200 + few((x.commas[verb] as number) - (x.commas[b0] as number)) : 7299
  ] as number;
  const pv = tag[verb] as number;
  out[n++] = feature3(100, w0, wb, wn);
  out[n++] = feature3(101, w1, wb, wn);
  out[n++] = feature3(102, w0, wb, cn);
  out[n++] = feature4(103, w1, wb, cn, p0);
  out[n++] = feature3(104, c0, wb, cn);
  out[n++] = feature4(105, c1, wb, cn, u0);
  out[n++] = feature4(106, p0, pb, un, ahead);
  out[n++] = feature4(107, p0, wb, pv, aheadVerb);
  out[n++] = feature4(108, p0, pb, commasAhead, aheadVerb);
  out[n++] = feature4(109, p1, p0, pb, pv);
  out[n++] = feature4(110, p1, p0, wb, commasAhead);
  out[n++] = feature4(111, w1, p0, wb, pb1);
  out[n++] = feature4(112, p2, p1, w0, wb);
  out[n++] = feature4(113, p2, p0, rs1r, pb);
  return n;
}

function betweenAtom(x: ParseInput, from: number, to: number): number {
  const commas = few((x.commas[to] as number) - (x.commas[from + 1] as number));
  const verbs = few((x.verbs[to] as number) - (x.verbs[from + 1] as number));
  const coordinators = few((x.coordinators[to] as number) - (x.coordinators[from + 1] as number));
  return numbers[4096 + commas * 16 + verbs * 4 + coordinators] as number;
}

/** Features that name the relation of `child` to `head`, with all dependents of `child` known. */
export function relationFeatures(s: ParseState, x: ParseInput, head: number, child: number, out: Int32Array): number {
  const { word, tag, upos, cluster, middle } = x;
  const { left, right, relation, leftNear } = s;
  const isLeft = child < head;
  const side = numbers[isLeft ? 8000 : 8001] as number;
  const wh = word[head] as number;
  const wc = word[child] as number;
  const ph = tag[head] as number;
  const pc = tag[child] as number;
  const uh = upos[head] as number;
  const uc = upos[child] as number;
  const gh = numbers[64 + (s.governs[head] as number)] as number;
  const gc = numbers[64 + (s.governs[child] as number)] as number;
  const cl = left[child] as number;
  const cn = leftNear[child] as number;
  const cr = right[child] as number;
  const sibling = isLeft ? (left[head] as number) : (right[head] as number);
  const wcl = word[cl] as number;
  const rcl = relationAtoms[relation[cl] as number] as number;
  const rcr = relationAtoms[relation[cr] as number] as number;
  const rs = relationAtoms[relation[sibling] as number] as number;
  const d = numbers[isLeft ? distance(child, head) : 16 + distance(head, child)] as number;
  const between = isLeft ? betweenAtom(x, child, head) : betweenAtom(x, head, child);
  const before = child - 1;
  const after = child < s.size ? child + 1 : 0;
  let n = 0;
  out[n++] = feature3(1, side, ph, pc);
  out[n++] = feature3(2, side, wh, pc);
  out[n++] = feature3(3, side, ph, wc);
  out[n++] = feature3(4, side, wh, wc);
  out[n++] = feature2(5, side, wc);
  out[n++] = feature2(6, side, pc);
  out[n++] = feature3(7, side, uh, wc);
  out[n++] = feature4(8, side, ph, pc, d);
  out[n++] = feature4(9, side, ph, pc, between);
  out[n++] = feature4(10, side, ph, pc, gh);
  out[n++] = feature4(11, side, uh, pc, gc);
  out[n++] = feature4(12, side, wh, uc, gh);
  out[n++] = feature4(13, side, uh, wc, gh);
  out[n++] = feature4(14, side, ph, pc, wcl);
  out[n++] = feature4(15, side, wh, uc, wcl);
  out[n++] = feature4(16, side, uh, wc, wcl);
  out[n++] = feature4(17, side, uh, pc, rcl);
  out[n++] = feature4(18, side, uh, pc, rcr);
  out[n++] = feature4(19, side, uh, pc, rs);
  out[n++] = feature4(20, side, wh, uc, rs);
  out[n++] = feature4(21, side, uh, uc, tag[before] as number);
  out[n++] = feature4(22, side, uh, uc, tag[after] as number);
  out[n++] = feature4(23, side, pc, word[before] as number, uh);
  out[n++] = feature4(24, side, pc, word[after] as number, uh);
  out[n++] = feature3(25, side, middle[child] as number, uh);
  out[n++] = feature4(26, side, middle[child] as number, middle[head] as number, wcl);
  out[n++] = feature4(27, side, uc, middle[head] as number, wcl);
  out[n++] = feature4(28, side, cluster[child] as number, uh, wcl);
  out[n++] = feature3(29, side, cluster[head] as number, pc);
  out[n++] = feature4(30, side, uc, uh, word[cn] as number);
  out[n++] = feature4(31, side, gc, gh, uc);
  out[n++] = feature4(32, side, pc, ph, tag[head === s.size + 1 ? 0 : head - 1] as number);
  out[n++] = feature4(33, side, pc, ph, tag[head < s.size ? head + 1 : 0] as number);
  out[n++] = feature4(34, side, uc, gc, wcl);
  out[n++] = feature3(35, side, wc, tag[after] as number);
  out[n++] = feature3(36, side, wc, tag[before] as number);
  out[n++] = feature3(37, side, uc, uh);
  return n;
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
