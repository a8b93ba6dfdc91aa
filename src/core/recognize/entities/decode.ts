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
  private readonly moves: Float64Array;

  /** `transitions[previous * tagCount + tag]`; the outside tag stands before the first and after the last token. */
  constructor(private readonly transitions: Float32Array) {
    this.moves = Float64Array.from(transitions, Math.exp);
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
    for (let tag = 0; tag < tagCount; tag++)
      best[tag] = previousTags[tag]!.includes(0) ? transitions[tag]! + scores[tag]! : -1e9;
    for (let i = 1; i < count; i++) {
      const row = i * tagCount;
      for (let tag = 0; tag < tagCount; tag++) {
        const previous = previousTags[tag]!;
        let top = -Infinity;
        let from = 0;
        for (let k = 0; k < previous.length; k++) {
          const p = previous[k]!;
          const value = best[row - tagCount + p]! + transitions[p * tagCount + tag]!;
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
        const previous = previousTags[tag]!;
        let sum = 0;
        if (i === 0) sum = previous.includes(0) ? moves[tag]! : 0;
        else
          for (let k = 0; k < previous.length; k++) {
            const p = previous[k]!;
            sum += forward[row - tagCount + p]! * moves[p * tagCount + tag]!;
          }
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
          const previous = previousTags[tag]!;
          for (let k = 0; k < previous.length; k++) {
            const p = previous[k]!;
            const add = value * moves[p * tagCount + tag]!;
            backward[row + p] = backward[row + p]! + add;
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

const mayEndWith = Uint8Array.from({ length: tagCount }, (_, tag) => (mayEnd(tag) ? 1 : 0));
