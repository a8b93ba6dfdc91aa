/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer, and three moves. Words are slots
 * 1..n, slot n + 1 is the root at the end of the buffer, slot 0 stands for no word.
 */
export const enum Move {
  /** The first word of the buffer goes on the stack. */
  Shift,
  /** The stack's top becomes a left dependent of the buffer's first. */
  Left,
  /** The stack's top becomes a right dependent of the one below it. */
  Right,
}

/** A sentence being parsed. Arrays by slot; made once and reused. */
export class ParseState {
  size = 0;
  stackSize = 0;
  /** The first slot of the buffer. */
  front = 1;
  readonly stack: Int32Array;
  /** Slot of the head, 0 while there is none. */
  readonly head: Int32Array;
  /** Relation + 1, 0 while there is none. */
  readonly relation: Uint8Array;
  /** The outermost and the second outermost dependents on each side; 0 where there is none. */
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  /** The dependent nearest to the word on its left. */
  readonly leftNear: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
  /** One bit a group of relations that the word already governs; see `relationGroup`. */
  readonly governs: Int32Array;

  constructor(readonly room: number) {
    const slots = room + 2;
    this.stack = new Int32Array(slots);
    this.head = new Int32Array(slots);
    this.relation = new Uint8Array(slots);
    this.left = new Int32Array(slots);
    this.left2 = new Int32Array(slots);
    this.right = new Int32Array(slots);
    this.right2 = new Int32Array(slots);
    this.leftNear = new Int32Array(slots);
    this.leftCount = new Uint8Array(slots);
    this.rightCount = new Uint8Array(slots);
    this.governs = new Int32Array(slots);
  }

  start(size: number): void {
    this.size = size;
    this.stackSize = 0;
    this.front = 1;
    const slots = size + 2;
    this.head.fill(0, 0, slots);
    this.relation.fill(0, 0, slots);
    this.left.fill(0, 0, slots);
    this.left2.fill(0, 0, slots);
    this.right.fill(0, 0, slots);
    this.right2.fill(0, 0, slots);
    this.leftNear.fill(0, 0, slots);
    this.leftCount.fill(0, 0, slots);
    this.rightCount.fill(0, 0, slots);
    this.governs.fill(0, 0, slots);
  }

  get isDone(): boolean {
    return this.stackSize === 0 && this.front > this.size;
  }

  /** The stack's slot at `depth` from the top; 0 where there is none. */
  top(depth: number): number {
    return depth < this.stackSize ? (this.stack[this.stackSize - 1 - depth] as number) : 0;
  }

  canShift(): boolean {
    return this.front <= this.size;
  }

  /** The root takes one word only. */
  canLeft(): boolean {
    return this.stackSize > 0 && (this.front <= this.size || this.stackSize === 1);
  }

  canRight(): boolean {
    return this.stackSize > 1;
  }

  shift(): void {
    this.stack[this.stackSize++] = this.front++;
  }

  /** `group`: the relation's bit in `governs`. */
  attachLeft(relation: number, group: number): void {
    const word = this.stack[--this.stackSize] as number;
    const head = this.front;
    this.head[word] = head;
    this.relation[word] = relation + 1;
    if (!this.leftNear[head]) this.leftNear[head] = word;
    this.left2[head] = this.left[head] as number;
    this.left[head] = word;
    this.leftCount[head] = Math.min(255, (this.leftCount[head] as number) + 1);
    this.governs[head] = (this.governs[head] as number) | group;
  }

  attachRight(relation: number, group: number): void {
    const word = this.stack[--this.stackSize] as number;
    const head = this.stack[this.stackSize - 1] as number;
    this.head[word] = head;
    this.relation[word] = relation + 1;
    this.right2[head] = this.right[head] as number;
    this.right[head] = word;
    this.rightCount[head] = Math.min(255, (this.rightCount[head] as number) + 1);
    this.governs[head] = (this.governs[head] as number) | group;
  }
}
