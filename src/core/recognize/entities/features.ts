import { mix } from './hash';
import { Listed, listedBits } from './lexicon';
import { Around, aroundBits, type NameDocument, Style } from './nameDocument';
import { mostKeys } from './sparseScores';
import { Kind, type WordForm } from './wordForm';

/** Part of a word's features that depend on it alone, by where it stands from the token that is tagged. */
export const enum Role {
  Self,
  Previous,
  Next,
  Previous2,
  Next2,
  Count,
}

/** Stand for a word beyond the sentence. */
const edge = 0x1234;

/** Collects the hashed features of one token. */
export class Features {
  readonly keys = new Int32Array(mostKeys);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  private add(id: number, value: number): void {
    this.keys[this.count++] = mix(Math.imul(id, 0x9e3779b1), value);
  }

  private addClusters(id: number, form: WordForm): void {
    for (let grain = 0; grain < form.clusters.length; grain++) this.add(id + grain, form.clusters[grain]!);
  }

  private addBits(id: number, bits: number, count: number, value: number): void {
    for (let k = 0; k < count; k++) if ((bits >>> k) & 1) this.add(id, k * 16 + value);
  }

  /** Features of `form` alone (undefined: the edge of the sentence) for a token that it stands in `role` to. */
  addWord(form: WordForm | undefined, role: Role, source: number): void {
    if (role === Role.Self) this.addSelf(form!, source);
    else if (role === Role.Previous) {
      this.add(4, form ? form.lower : edge);
      if (form) {
        this.add(28, form.suffixes[2]!);
        this.addClusters(66, form);
      }
    } else if (role === Role.Next) {
      this.add(5, form ? form.lower : edge);
      if (form) {
        this.add(29, form.suffixes[2]!);
        this.addClusters(72, form);
      }
    } else if (role === Role.Previous2) {
      this.add(6, form ? form.lower : edge);
      if (form) this.addClusters(78, form);
    } else {
      this.add(7, form ? form.lower : edge);
      if (form) this.addClusters(84, form);
    }
  }

  private addSelf(form: WordForm, source: number): void {
    const capital = form.capital ? 1 : 0;
    this.add(1, 0);
    this.add(2, form.lower);
    this.add(3, form.exact);
    this.add(12, form.shape);
    this.add(13, form.longShape);
    for (let k = 0; k < 4; k++) {
      if (form.prefixes[k]) this.add(20 + k, mix(form.prefixes[k]!, capital));
      if (form.suffixes[k]) this.add(24 + k, mix(form.suffixes[k]!, capital));
    }
    const listed = form.listed & 0xffff;
    this.add(50, mix(listed, capital));
    this.addBits(52, listed, listedBits, capital);
    this.addClusters(60, form);
    if (source) {
      const of = Math.imul(source, 0x51ed270b);
      this.add(131, mix(of, form.lower));
      this.add(132, mix(of, form.shape));
      this.add(133, of);
    }
  }

  /** Features of token `i` of the sentence `from`..`to` that depend on more than one word. */
  addContext(document: NameDocument, style: Style, i: number, from: number, to: number, source: number): void {
    const { forms } = document;
    const form = forms[i]!;
    const before = i > from ? forms[i - 1]! : undefined;
    const before2 = i > from + 1 ? forms[i - 2]! : undefined;
    const after = i + 1 < to ? forms[i + 1]! : undefined;
    const after2 = i + 2 < to ? forms[i + 2]! : undefined;
    const p1 = before ? before.lower : edge;
    const n1 = after ? after.lower : edge;
    this.add(8, mix(p1, form.lower));
    this.add(9, mix(form.lower, n1));
    this.add(10, mix(before2 ? before2.lower : edge, p1));
    this.add(11, mix(n1, after2 ? after2.lower : edge));
    const s1 = before ? before.shape : edge;
    const s2 = after ? after.shape : edge;
    this.add(14, mix(s1, form.shape));
    this.add(15, mix(form.shape, s2));
    this.add(16, mix(mix(s1, form.shape), s2));
    this.add(17, mix(before2 ? before2.shape : edge, s1));
    const opens = i === from ? 2 : 0;
    const kind = form.kind * 4 + opens + (style >= Style.Title ? 1 : 0);
    this.add(30, kind);
    this.add(31, mix(kind, before ? before.kind : 9));
    this.add(32, mix(kind, after ? after.kind : 9));
    this.add(33, style * 8 + form.kind);
    if (opens) this.add(34, form.lower);
    if (style >= Style.Title) this.add(35, mix(form.lower, style));
    this.addGlue(document, i, from, to);
    this.addRun(document, i, from, to);
    this.addLists(document, i, from, to, before, after);
    if (before && form.clusters.length && before.clusters.length) {
      this.add(90, mix(form.clusters[0]!, before.clusters[0]!));
      this.add(144, mix(form.clusters[3]!, before.clusters[3]!));
    }
    if (after && form.clusters.length && after.clusters.length) {
      this.add(91, mix(form.clusters[0]!, after.clusters[0]!));
      this.add(145, mix(form.clusters[3]!, after.clusters[3]!));
    }
    if (form.kind !== Kind.Mark && form.kind !== Kind.Number) this.addUses(document, style, i, opens);
    if (source) this.addSource(document, i, from, to, source, kind, s1);
  }

  /** Whether the token touches its neighbours. */
  private addGlue({ tokens }: NameDocument, i: number, from: number, to: number): void {
    const left = i > from && tokens.end[i - 1] === tokens.start[i] ? 1 : 0;
    const right = i + 1 < to && tokens.end[i] === tokens.start[i + 1] ? 2 : 0;
    this.add(36, left + right);
  }

  /** The capitalised run that holds the token, and what stands around it. */
  private addRun({ forms, runStart, runLength }: NameDocument, i: number, from: number, to: number): void {
    const first = runStart[i]!;
    if (first < 0) return;
    const length = runLength[i]!;
    const last = first + length - 1;
    const at = i - first;
    const left = last - i;
    const several = length > 1 ? 1 : 0;
    const before = first > from ? forms[first - 1]! : undefined;
    const after = last + 1 < to ? forms[last + 1]! : undefined;
    const p = before ? before.lower : edge;
    const n = after ? after.lower : edge;
    this.add(40, mix(Math.min(length, 5), Math.min(at, 4)));
    this.add(41, mix(p, several));
    this.add(42, mix(n, several));
    this.add(43, mix(p, n));
    this.add(48, mix(p, first > from + 1 ? forms[first - 2]!.lower : edge));
    this.add(49, mix(n, last + 2 < to ? forms[last + 2]!.lower : edge));
    if (before?.clusters.length) {
      this.add(92, before.clusters[2]!);
      this.add(140, before.clusters[3]!);
      this.add(94, before.clusters[1]!);
    }
    if (after?.clusters.length) {
      this.add(93, after.clusters[2]!);
      this.add(141, after.clusters[3]!);
      this.add(95, after.clusters[1]!);
    }
    if (!several) return;
    const head = forms[first]!;
    const tail = forms[last]!;
    this.add(44, mix(head.lower, Math.min(at, 3)));
    this.add(45, mix(tail.lower, Math.min(left, 3)));
    this.add(46, mix(head.listed & 0xffff, Math.min(at, 2)));
    this.add(47, mix(tail.listed & 0xffff, Math.min(left, 2)));
    if (tail.clusters.length) {
      this.add(96, mix(tail.clusters[1]!, Math.min(left, 3)));
      this.add(97, mix(tail.clusters[2]!, Math.min(left, 3)));
      this.add(142, mix(tail.clusters[3]!, Math.min(left, 3)));
    }
    if (head.clusters.length) {
      this.add(98, mix(head.clusters[1]!, Math.min(at, 3)));
      this.add(143, mix(head.clusters[3]!, Math.min(at, 3)));
    }
  }

  private addLists(
    { forms, phrases, phrasePlace }: NameDocument,
    i: number,
    from: number,
    to: number,
    before: WordForm | undefined,
    after: WordForm | undefined,
  ): void {
    const form = forms[i]!;
    const listed = form.listed & 0xffff;
    const phrase = phrases[i]!;
    if (phrase) {
      this.add(51, mix(phrase, phrasePlace[i]!));
      this.addBits(53, phrase, listedBits, phrasePlace[i]!);
    }
    const left = before ? before.listed & 0xffff : -1;
    const right = after ? after.listed & 0xffff : -1;
    this.add(54, mix(left, form.kind));
    this.add(55, mix(right, form.kind));
    this.add(56, mix(mix(left, listed), form.kind));
    this.add(57, mix(mix(listed, right), form.kind));
    if (i > from && phrases[i - 1]) this.add(58, phrases[i - 1]!);
    if (i + 1 < to && phrases[i + 1]) this.add(59, phrases[i + 1]!);
  }

  /** What the word's other occurrences in the text tell. */
  private addUses({ forms, uses, runStart, runLength }: NameDocument, style: Style, i: number, opens: number): void {
    const form = forms[i]!;
    const use = uses.get(form.lower);
    if (!use) {
      if (style >= Style.Title) this.add(111, form.listed & Listed.common ? 1 : 0);
      return;
    }
    if (!form.capital) {
      this.add(109, use.high ? 1 : 0);
      return;
    }
    this.add(100, (use.low ? 1 : 0) + (use.middle ? 2 : 0) + opens * 2 + (style >= Style.Title ? 8 : 0));
    this.add(112, mix(Math.min(use.low, 3), Math.min(use.middle, 3)));
    this.addBits(101, use.around, aroundBits, 0);
    this.add(102, use.around);
    if (use.longest > 1 && use.at !== i) {
      const first = runStart[use.at]!;
      const head = forms[first]!;
      const tail = forms[first + runLength[use.at]! - 1]!;
      this.add(103, mix(head.lower, use.place));
      this.add(104, mix(tail.lower, use.place));
      this.add(105, mix(Math.min(use.longest, 4), use.place));
      this.add(110, mix(head.listed & 0xffff, use.place));
      this.add(113, mix(tail.listed & 0xffff, use.place));
      if (tail.clusters.length) this.add(114, mix(tail.clusters[1]!, use.place));
      if (head.clusters.length) this.add(115, mix(head.clusters[1]!, use.place));
    }
    for (const at of use.seen) {
      if (at === i) continue;
      if (at > 0) this.add(106, forms[at - 1]!.lower);
      if (at + 1 < forms.length) this.add(107, forms[at + 1]!.lower);
    }
    if (use.acronymOf >= 0) {
      const tail = forms[use.acronymOf]!;
      this.add(108, tail.lower);
      if (tail.clusters.length) this.add(116, tail.clusters[1]!);
    }
    if (use.around & Around.afterTitle && use.around & Around.beforeSaid) this.add(117, 0);
  }

  private addSource(
    { forms, runStart, runLength }: NameDocument,
    i: number,
    from: number,
    to: number,
    source: number,
    kind: number,
    shapeBefore: number,
  ): void {
    const of = Math.imul(source, 0x51ed270b);
    const form = forms[i]!;
    this.add(134, mix(of, mix(kind, shapeBefore)));
    this.add(138, mix(of, mix(form.listed & 0xffff, form.kind)));
    if (form.clusters.length) this.add(139, mix(of, form.clusters[1]!));
    const first = runStart[i]!;
    if (first < 0) return;
    const last = first + runLength[i]! - 1;
    this.add(135, mix(of, first > from ? forms[first - 1]!.lower : edge));
    this.add(136, mix(of, last + 1 < to ? forms[last + 1]!.lower : edge));
    this.add(137, mix(of, mix(forms[last]!.lower, Math.min(last - i, 3))));
  }
}
