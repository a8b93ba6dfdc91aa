import { diffArrays } from 'diff';
import { textTokens, type TextTokens } from './textTokens';

/** Which words of an old text are which words of a new one. */
export interface TextAlignment {
  readonly old: TextTokens;
  readonly fresh: TextTokens;
  /** Old token -> new token, or -1 where it is gone. */
  readonly freshOf: Int32Array;
  /** New token -> old token, or -1 where it is new. */
  readonly oldOf: Int32Array;
}

/** How many steps all differences of one alignment may take together, whatever the texts. */
const workLimit = 6_000_000;
/** A sentence with fewer tokens is not followed to another part of the text: short ones are alike by chance. */
const movedLength = 9;

/**
 * Aligns two normalised texts: common ends, then sentences that each text has once (also where they changed places), then a
 * difference by words in what is left between. Words that only happen to be alike inside rewritten passages are not aligned.
 * Linear but for the differences, whose work is bounded; what the bound leaves out is not aligned.
 */
export function alignTexts(oldText: string, freshText: string): TextAlignment {
  const vocabulary = new Map<string, number>();
  const old = textTokens(oldText, vocabulary);
  const fresh = textTokens(freshText, vocabulary);
  const freshOf = new Int32Array(old.count).fill(-1);
  const oldOf = new Int32Array(fresh.count).fill(-1);
  const aligner = new Aligner(old, fresh, freshOf, oldOf);
  aligner.align();
  return { old, fresh, freshOf, oldOf };
}

class Aligner {
  private work = workLimit;

  constructor(
    private readonly old: TextTokens,
    private readonly fresh: TextTokens,
    private readonly freshOf: Int32Array,
    private readonly oldOf: Int32Array,
  ) {}

  align(): void {
    const pairs = this.uniqueSegments();
    const inOrder = longestRising(pairs);
    for (const [a, b] of inOrder) this.matchSegment(a, b);
    const kept = new Set(inOrder.map(([a]) => a));
    const moved = pairs.filter(([a]) => !kept.has(a) && this.segmentLength(a) >= movedLength);
    for (const [a, b] of moved) this.matchSegment(a, b);
    for (const [a, b] of inOrder) this.extend(a, b);
    this.extendEnds();
    for (const [a, b] of moved) this.extend(a, b);
    this.fillGaps(inOrder);
  }

  /** Pairs of segment numbers whose words stand once in each text, in old order. */
  private uniqueSegments(): [number, number][] {
    const once = (tokens: TextTokens): Map<string, number> => {
      const found = new Map<string, number>();
      for (let i = 0; i + 1 < tokens.segments.length; i++) {
        // Without the white space behind it, so that a sentence is itself at a paragraph's end too.
        const key = tokens.word.subarray(tokens.segments[i], (tokens.segments[i + 1] ?? 0) - 1).join();
        found.set(key, found.has(key) ? -1 : i);
      }
      return found;
    };
    const there = once(this.fresh);
    const pairs: [number, number][] = [];
    for (const [key, a] of once(this.old)) {
      const b = there.get(key) ?? -1;
      if (a >= 0 && b >= 0) pairs.push([a, b]);
    }
    return pairs;
  }

  private segmentLength(segment: number): number {
    return (this.old.segments[segment + 1] ?? 0) - (this.old.segments[segment] ?? 0);
  }

  private matchSegment(a: number, b: number): void {
    const from = this.old.segments[a] ?? 0;
    const to = this.fresh.segments[b] ?? 0;
    for (let i = 0; i < this.segmentLength(a) && this.old.word[from + i] === this.fresh.word[to + i]; i++)
      this.match(from + i, to + i);
  }

  private match(a: number, b: number): void {
    this.freshOf[a] = b;
    this.oldOf[b] = a;
  }

  private canMatch(a: number, b: number): boolean {
    return this.freshOf[a] === -1 && this.oldOf[b] === -1 && this.old.word[a] === this.fresh.word[b];
  }

  /** Carries a match on over the words before and after it. */
  private extend(a: number, b: number): void {
    const end = (this.old.segments[a + 1] ?? 0) - 1;
    if ((this.freshOf[end] ?? -1) >= 0) this.extendForward(end + 1, (this.freshOf[end] ?? 0) + 1);
    this.extendBack((this.old.segments[a] ?? 0) - 1, (this.fresh.segments[b] ?? 0) - 1);
  }

  private extendForward(a: number, b: number): void {
    while (this.canMatch(a, b)) this.match(a++, b++);
  }

  private extendBack(a: number, b: number): void {
    while (this.canMatch(a, b)) this.match(a--, b--);
  }

  private extendEnds(): void {
    this.extendForward(0, 0);
    this.extendBack(this.old.count - 1, this.fresh.count - 1);
  }

  /** Differences by words between neighbours of the part that kept its order. */
  private fillGaps(inOrder: readonly [number, number][]): void {
    let a = 0;
    let b = 0;
    for (const [nextA, nextB] of [
      ...inOrder,
      [this.old.segments.length - 1, this.fresh.segments.length - 1] as const,
    ]) {
      const endA = this.old.segments[nextA] ?? this.old.count;
      const endB = this.fresh.segments[nextB] ?? this.fresh.count;
      this.fillGap(unmatched(this.freshOf, a, endA), unmatched(this.oldOf, b, endB));
      a = this.old.segments[nextA + 1] ?? this.old.count;
      b = this.fresh.segments[nextB + 1] ?? this.fresh.count;
    }
  }

  private fillGap(a: readonly number[], b: readonly number[]): void {
    if (!a.length || !b.length) return;
    const limit = Math.floor(Math.min(3000, Math.sqrt(this.work), this.work / (a.length + b.length)));
    if (limit < 1) return;
    const wordsA = a.map((token) => this.old.word[token]);
    const wordsB = b.map((token) => this.fresh.word[token]);
    const parts = diffArrays(wordsA, wordsB, { maxEditLength: limit });
    const edits = parts ? parts.reduce((sum, part) => sum + (part.added || part.removed ? part.count : 0), 0) : limit;
    this.work -= edits * edits + a.length + b.length;
    if (!parts) return;
    let i = 0;
    let j = 0;
    for (const part of dropIslands(parts, (k, count) => this.charLength(a, k, count))) {
      if (part.kind === 'same') for (let k = 0; k < part.old; k++) this.match(a[i + k] ?? 0, b[j + k] ?? 0);
      i += part.old;
      j += part.fresh;
    }
  }

  private charLength(tokens: readonly number[], from: number, count: number): number {
    let length = 0;
    for (let k = from; k < from + count; k++) {
      const token = tokens[k] ?? 0;
      length += (this.old.start[token + 1] ?? 0) - (this.old.start[token] ?? 0);
    }
    return length;
  }
}

function unmatched(map: Int32Array, start: number, end: number): number[] {
  const found: number[] = [];
  for (let i = start; i < end; i++) if (map[i] === -1) found.push(i);
  return found;
}

/** The longest subsequence of pairs (in order of their first) whose seconds rise. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, b], i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    previous[i] = low ? (ends[low - 1] ?? -1) : -1;
    ends[low] = i;
  });
  const chain: [number, number][] = [];
  for (let i = ends[ends.length - 1] ?? -1; i >= 0; i = previous[i] ?? -1) {
    const pair = pairs[i];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** A stretch that is the same in both, or differs; counts of tokens. */
interface Stretch {
  kind: 'same' | 'other';
  old: number;
  fresh: number;
}

interface Part {
  readonly added?: boolean;
  readonly removed?: boolean;
  readonly count: number;
}

/** Joins a difference into stretches and turns equal words that are shorter than the changes on both sides of them into changes. */
function dropIslands(parts: readonly Part[], charLength: (from: number, count: number) => number): Stretch[] {
  let stretches: Stretch[] = [];
  for (const part of parts) {
    const isSame = !part.added && !part.removed;
    const last = stretches[stretches.length - 1];
    const stretch =
      last && (last.kind === 'same') === isSame ? last : { kind: isSame ? 'same' : 'other', old: 0, fresh: 0 };
    if (stretch !== last) stretches.push(stretch as Stretch);
    if (!part.added) stretch.old += part.count;
    if (!part.removed) stretch.fresh += part.count;
  }
  for (let changed = true; changed;) {
    changed = false;
    const joined: Stretch[] = [];
    let from = 0;
    stretches.forEach((stretch, i) => {
      const before = joined[joined.length - 1];
      const after = stretches[i + 1];
      const last = joined[joined.length - 1];
      if (stretch.kind === 'other' && last?.kind === 'other') {
        last.old += stretch.old;
        last.fresh += stretch.fresh;
      } else if (
        stretch.kind === 'same' &&
        before &&
        after &&
        isIsland(stretch, before, after, charLength(from, stretch.old))
      ) {
        before.old += stretch.old;
        before.fresh += stretch.fresh;
        changed = true;
      } else joined.push({ ...stretch });
      from += stretch.old;
    });
    stretches = joined;
  }
  return stretches;
}

/** An average token has four characters with the space after it. */
function isIsland(same: Stretch, before: Stretch, after: Stretch, chars: number): boolean {
  const size = (stretch: Stretch): number => 3 * Math.max(stretch.old, stretch.fresh);
  return chars <= size(before) && chars <= size(after);
}
