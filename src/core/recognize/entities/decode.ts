import { mayEnd, previousTags, tagCount } from './tags';

/** The best tags of a chain, and how probable each is. Reused between chains. */
export class Decoder {
  /** Best tag by token, and its marginal probability (0 to 1), which is worked out where the chain holds a name. */
  tags = new Uint8Array(64);
  certainty = new Float64Array(64);
  private best = new Float64Array(64 * tagCount);
  private back = new Uint8Array(64 * tagCount);
  private forward = new Float64Array(64 * tagCount);
  private backward = new Float64Array(64 * tagCount);
  private weights = new Float64Array(64 * tagCount);
  /** Weights of the transitions, in the order of `sources`, and their powers. */
  private readonly transitions: Float64Array;
  private readonly moves: Float64Array;

  /** `transitions[previous * tagCount + tag]`; the outside tag stands before the first and after the last token. */
  constructor(transitions: Float32Array) {
    this.transitions = Float64Array.from(sources, (previous, k) => transitions[previous * tagCount + targets[k]!]!);
    this.moves = this.transitions.map(Math.exp);
  }

  /** Decodes `count` tokens with `scores[token * tagCount + tag]`. */
  decode(scores: Float64Array, count: number): void {
    if (count > this.tags.length) this.grow(count);
    this.viterbi(scores, count);
    if (this.hasName(count)) this.marginals(scores, count);
  }

  private hasName(count: number): boolean {
    for (let i = 0; i < count; i++) if (this.tags[i] !== 0) return true;
    return false;
  }

  private grow(count: number): void {
    const size = count * 2;
    this.tags = new Uint8Array(size);
    this.certainty = new Float64Array(size);
    this.best = new Float64Array(size * tagCount);
    this.back = new Uint8Array(size * tagCount);
    this.forward = new Float64Array(size * tagCount);
    this.backward = new Float64Array(size * tagCount);
    this.weights = new Float64Array(size * tagCount);
  }

  private viterbi(scores: Float64Array, count: number): void {
    const { best, back, transitions, tags } = this;
    for (let tag = 0; tag < tagCount; tag++) {
      const k = firstOf[tag]!;
      best[tag] = sources[k] === 0 ? transitions[k]! + scores[tag]! : -1e9;
    }
    for (let i = 1; i < count; i++) {
      const row = i * tagCount;
      const before = row - tagCount;
      for (let tag = 0, k = 0; tag < tagCount; tag++) {
        let top = -Infinity;
        let from = 0;
        for (const end = firstOf[tag + 1]!; k < end; k++) {
          const p = sources[k]!;
          const value = best[before + p]! + transitions[k]!;
          if (value > top) {
            top = value;
            from = p;
          }
        }
        best[row + tag] = top + scores[row + tag]!;
        back[row + tag] = from;
      }
    }
    let top = -Infinity;
    let tag = 0;
    const last = (count - 1) * tagCount;
    for (let t = 0; t < tagCount; t++) {
      if (!mayEndWith[t] || best[last + t]! <= top) continue;
      top = best[last + t]!;
      tag = t;
    }
    for (let i = count - 1; i >= 0; i--) {
      tags[i] = tag;
      tag = back[i * tagCount + tag]!;
    }
  }

  private marginals(scores: Float64Array, count: number): void {
    const { forward, backward, weights, moves, tags, certainty } = this;
    for (let i = 0; i < count; i++) {
      const row = i * tagCount;
      let top = -Infinity;
      for (let t = 0; t < tagCount; t++) if (scores[row + t]! > top) top = scores[row + t]!;
      let total = 0;
      for (let tag = 0; tag < tagCount; tag++) {
        const below = scores[row + tag]! - top;
        if (below < hopeless) {
          weights[row + tag] = forward[row + tag] = 0;
          continue;
        }
        const weight = (weights[row + tag] = Math.exp(below));
        const first = firstOf[tag]!;
        let sum = 0;
        if (i === 0) sum = sources[first] === 0 ? moves[first]! : 0;
        else
          for (let k = first, end = firstOf[tag + 1]!; k < end; k++)
            sum += forward[row - tagCount + sources[k]!]! * moves[k]!;
        total += forward[row + tag] = sum * weight;
      }
      const scale = total > 0 ? 1 / total : 0;
      for (let t = 0; t < tagCount; t++) forward[row + t] = forward[row + t]! * scale;
    }
    for (let i = count - 1; i >= 0; i--) {
      const row = i * tagCount;
      if (i === count - 1) for (let t = 0; t < tagCount; t++) backward[row + t] = mayEndWith[t]!;
      else {
        backward.fill(0, row, row + tagCount);
        let total = 0;
        for (let tag = 0; tag < tagCount; tag++) {
          const value = backward[row + tagCount + tag]! * weights[row + tagCount + tag]!;
          if (value === 0) continue;
          for (let k = firstOf[tag]!, end = firstOf[tag + 1]!; k < end; k++) {
            const at = row + sources[k]!;
            const add = value * moves[k]!;
            backward[at] = backward[at]! + add;
            total += add;
          }
        }
        const scale = total > 0 ? 1 / total : 0;
        for (let t = 0; t < tagCount; t++) backward[row + t] = backward[row + t]! * scale;
      }
      let sum = 0;
      for (let t = 0; t < tagCount; t++) sum += forward[row + t]! * backward[row + t]!;
      certainty[i] = sum > 0 ? (forward[row + tags[i]!]! * backward[row + tags[i]!]!) / sum : 0;
    }
  }
}

/** A tag that scores so much less than the best of its token adds nothing to a probability of three digits. */
const hopeless = -20;

/** The tags that may stand before each tag, one after another; those of a tag begin at `firstOf`, with the outside tag where it may. */
const sources = Uint8Array.from(previousTags.flatMap((tags) => [...tags]));
const targets = Uint8Array.from(previousTags.flatMap((tags, tag) => [...tags].map(() => tag)));
const firstOf = Int32Array.from([...previousTags, []], (_, tag) =>
  previousTags.slice(0, tag).reduce((sum, { length }) => sum + length, 0),
);

const mayEndWith = Uint8Array.from({ length: tagCount }, (_, tag) => (mayEnd(tag) ? 1 : 0));
