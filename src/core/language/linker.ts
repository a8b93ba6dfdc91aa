import { Move, ParseState } from './arcHybrid';
import type { LanguageModel } from './languageModel';
import {
  ParseInput,
  ParseInputs,
  otherMoveFeatures,
  otherRelationFeatures,
  parseFeatureRoom,
  stackFeatures,
  tellingMoveFeatures,
  tellingRelationFeatures,
} from './parseFeatures';
import { relationGroup } from './relationGroup';
import { relations } from './syntax';

/** Links the tagged words of a sentence to their heads. */
export class Linker {
  /** The sentence last linked: word i of it has slot i + 1. */
  state = new ParseState(0);
  private input = new ParseInput(0);
  /** What the stack alone adds to the scores of both attachments, by the slot of its top. */
  private stackLeft = new Int32Array(0);
  private stackRight = new Int32Array(0);
  private readonly inputs: ParseInputs;
  private readonly features = new Int32Array(parseFeatureRoom);
  private readonly relationScores = new Int32Array(relations.length);

  constructor(private readonly model: LanguageModel) {
    this.inputs = new ParseInputs(model.classUpos, model.classFine);
  }

  /** Links the sentence whose word rows are rows[from..to] and whose tag classes are classes[from..to]. */
  link(rows: Int32Array, classes: Uint8Array, from: number, to: number): void {
    const size = to - from;
    if (size > this.state.room) {
      const room = Math.max(256, size * 2);
      this.state = new ParseState(room);
      this.input = new ParseInput(room);
      this.stackLeft = new Int32Array(room + 2);
      this.stackRight = new Int32Array(room + 2);
    }
    const { model, state, input } = this;
    this.inputs.fill(input, model.words.atoms, rows, classes, from, to);
    state.start(size);
    while (!state.isDone) {
      const move = this.nextMove();
      if (move === Move.Shift) {
        this.shift();
        continue;
      }
      const child = state.top(0);
      const head = move === Move.Left ? state.front : state.top(1);
      const relation = head <= size ? this.relationOf(child, head) : 0;
      const group = relationGroup[relation] as number;
      if (move === Move.Left) state.attachLeft(relation, group);
      else state.attachRight(relation, group);
    }
  }

  /** The relation of a word to its head, as an index into `relations`. */
  private relationOf(child: number, head: number): number {
    const { state, input, features } = this;
    const { relations } = this.model;
    const scores = this.relationScores.fill(0);
    relations.add(features, tellingRelationFeatures(state, input, head, child, features), scores, 0);
    let best = 1;
    let second = 0;
    for (let r = 2; r < scores.length; r++)
      if ((scores[r] as number) > (scores[best] as number)) {
        second = best;
        best = r;
      } else if (!second || (scores[r] as number) > (scores[second] as number)) second = r;
    if ((scores[best] as number) - (scores[second] as number) > settledRelation) return best;
    relations.add(features, otherRelationFeatures(features), scores, 0);
    for (let r = 1; r < scores.length; r++) if ((scores[r] as number) > (scores[best] as number)) best = r;
    return best;
  }

  private shift(): void {
    const { state } = this;
    const { moves } = this.model;
    state.shift();
    moves.add(this.features, stackFeatures(state, this.input, this.features));
    const word = state.top(0);
    this.stackLeft[word] = moves.second;
    this.stackRight[word] = moves.third;
  }

  private nextMove(): Move {
    const { state } = this;
    const canShift = state.canShift();
    const canLeft = state.canLeft();
    const canRight = state.canRight();
    if (!canLeft && !canRight) return Move.Shift;
    if (!canShift && !canRight) return Move.Left;
    if (!canShift && !canLeft) return Move.Right;
    const { moves } = this.model;
    const { features } = this;
    const word = state.top(0);
    const none = -0x3fffffff;
    const shift = canShift ? 0 : none;
    moves.add(features, tellingMoveFeatures(state, this.input, features));
    let left = canLeft ? moves.second + (this.stackLeft[word] as number) : none;
    let right = canRight ? moves.third + (this.stackRight[word] as number) : none;
    if (!isSettled(shift, left, right)) {
      moves.add(features, otherMoveFeatures(features));
      left += moves.second;
      right += moves.third;
    }
    if (left > shift) return right > left ? Move.Right : Move.Left;
    return right > shift ? Move.Right : Move.Shift;
  }
}

/** A move that is ahead by so much after its telling features stays ahead: one in two thousand would not. */
const settled = 1200;

/** A relation that is ahead by so much after its telling features stays ahead: one in a thousand would not. */
const settledRelation = 1000;

function isSettled(shift: number, left: number, right: number): boolean {
  const best = Math.max(shift, left, right);
  const second = best === shift ? Math.max(left, right) : Math.max(shift, best === left ? right : left);
  return best - second > settled;
}
