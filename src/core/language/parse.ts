import type { Tokens } from '../text/tokens';
import { Move, ParseState } from './arcHybrid';
import { atoms } from './hash';
import type { LanguageModel } from './languageModel';
import { mendClauses } from './mendClauses';
import {
  ParseInput,
  ParseInputs,
  otherMoveFeatures,
  parseFeatureRoom,
  relationFeatures,
  stackFeatures,
  tellingMoveFeatures,
} from './parseFeatures';
import { relationGroup } from './relationGroup';
import type { Syntax } from './syntax';
import { relations } from './syntax';
import { Role, contextFeatures, styleOf, tagFeatureRoom, wordFeatures } from './tagFeatures';
import { Kind } from './words';

/** Tags and parses all sentences. Linear, total, and the same on every machine. */
export function parse(tokens: Tokens, model: LanguageModel): Syntax {
  const syntax = emptySyntax(tokens);
  parseSentences(syntax, model, 0, tokens.sentence.length - 1);
  return syntax;
}

/** The tokens with room for their syntax, to be filled by `parseSentences`. */
export function emptySyntax(tokens: Tokens): Syntax {
  const { text, count, start, end, sentence } = tokens;
  return {
    text,
    count,
    start,
    end,
    sentence,
    tag: new Uint8Array(count),
    fine: new Uint8Array(count),
    head: new Int32Array(count).fill(-1),
    relation: new Uint8Array(count),
  };
}

/**
 * Tags and parses the sentences from..to (exclusive) in place. A sentence's syntax depends on its own words alone, so that a caller
 * may keep what it has for sentences that did not change.
 */
export function parseSentences(syntax: Syntax, model: LanguageModel, from: number, to: number): void {
  const parser = parserOf(model);
  for (let s = from; s < to; s++) {
    const first = syntax.sentence[s];
    const last = syntax.sentence[s + 1];
    if (first !== undefined && last !== undefined && last > first) {
      parser.parse(syntax, first, last);
      mendClauses(syntax, first, last);
    }
  }
}

/** How many tag classes are tried for a word. */
const candidateCount = 12;

const parsers = new WeakMap<LanguageModel, Parser>();

function parserOf(model: LanguageModel): Parser {
  let parser = parsers.get(model);
  if (!parser) parsers.set(model, (parser = new Parser(model)));
  return parser;
}

/** The working memory of one model. */
class Parser {
  private room = 0;
  private rows = new Int32Array(0);
  private classes = new Uint8Array(0);
  private state = new ParseState(0);
  private input = new ParseInput(0);
  /** What the stack alone adds to the scores of both attachments, by the slot of its top. */
  private stackLeft = new Int32Array(0);
  private stackRight = new Int32Array(0);
  private readonly inputs: ParseInputs;
  private readonly tagAtoms: Int32Array;
  private readonly classCount: number;
  private readonly features = new Int32Array(Math.max(parseFeatureRoom, tagFeatureRoom));
  private readonly tagScores: Int32Array;
  private readonly relationScores = new Int32Array(relations.length);
  /** What a word form adds to each tag class in each role, by `scoresAt`; worked out on first use. Begins with those of no word: 0. */
  private wordScores: Int16Array;
  /** The tag classes that fit a word form best, by word row: the only ones tried. */
  private candidates: Uint8Array;
  private isScored: Uint8Array;

  constructor(private readonly model: LanguageModel) {
    this.classCount = model.classUpos.length;
    this.tagAtoms = atoms(Kind.Tag, this.classCount + 1);
    this.tagScores = new Int32Array(this.classCount);
    this.inputs = new ParseInputs(model.classUpos, model.classFine);
    this.wordScores = new Int16Array(this.scoresAt(1024, 0));
    this.candidates = new Uint8Array(1024 * candidateCount);
    this.isScored = new Uint8Array(1024);
  }

  parse(syntax: Syntax, from: number, to: number): void {
    const size = to - from;
    const { model } = this;
    if (size > this.room) {
      this.room = Math.max(256, size * 2);
      this.rows = new Int32Array(this.room);
      this.classes = new Uint8Array(this.room);
      this.state = new ParseState(this.room);
      this.input = new ParseInput(this.room);
      this.stackLeft = new Int32Array(this.room + 2);
      this.stackRight = new Int32Array(this.room + 2);
    }
    if (model.words.isFull) {
      model.words.clear();
      this.isScored.fill(0);
    }
    for (let i = 0; i < size; i++)
      this.rows[i] = model.words.row(syntax.text, syntax.start[from + i] as number, syntax.end[from + i] as number);
    this.tag(size);
    this.link(size);
    for (let i = 0; i < size; i++) {
      const name = this.classes[i] as number;
      const head = this.state.head[i + 1] as number;
      syntax.tag[from + i] = model.classUpos[name] as number;
      syntax.fine[from + i] = model.classFine[name] as number;
      syntax.head[from + i] = head > size ? -1 : from + head - 1;
      syntax.relation[from + i] = head > size ? 0 : (this.state.relation[i + 1] as number) - 1;
    }
  }

  private tag(size: number): void {
    const { model, rows, classes, features, tagScores, classCount, tagAtoms } = this;
    const { words } = model;
    for (let i = 0; i < size; i++) this.scoreWord(rows[i] as number);
    const { wordScores, candidates } = this;
    const style = styleOf(words, rows, 0, size);
    let tag1 = classCount;
    let tag2 = classCount;
    for (let i = 0; i < size; i++) {
      tagScores.fill(0);
      const n = contextFeatures(
        words.atoms,
        rows,
        i,
        0,
        size,
        tagAtoms[tag1] as number,
        tagAtoms[tag2] as number,
        style,
        features,
      );
      model.tags.add(features, n, tagScores, 0);
      // Where the scores of the five words around begin; beyond the sentence those of no word.
      const before2 = i > 1 ? this.scoresAt(rows[i - 2] as number, Role.Before2) : 0;
      const before = i > 0 ? this.scoresAt(rows[i - 1] as number, Role.Before) : 0;
      const self = this.scoresAt(rows[i] as number, Role.Self);
      const after = i + 1 < size ? this.scoresAt(rows[i + 1] as number, Role.After) : 0;
      const after2 = i + 2 < size ? this.scoresAt(rows[i + 2] as number, Role.After2) : 0;
      const tried = (rows[i] as number) * candidateCount;
      let best = 0;
      let bestScore = -Infinity;
      for (let k = tried; k < tried + candidateCount; k++) {
        const name = candidates[k] as number;
        const score =
          (tagScores[name] as number) +
          (wordScores[before2 + name] as number) +
          (wordScores[before + name] as number) +
          (wordScores[self + name] as number) +
          (wordScores[after + name] as number) +
          (wordScores[after2 + name] as number);
        if (score > bestScore) {
          bestScore = score;
          best = name;
        }
      }
      classes[i] = best;
      tag2 = tag1;
      tag1 = best;
    }
  }

  /** Where the scores of a word row in a role begin in `wordScores`. */
  private scoresAt(row: number, role: Role): number {
    return ((row + 1) * Role.Count + role) * this.classCount;
  }

  private scoreWord(row: number): void {
    if (this.isScored[row]) return;
    if (row >= this.isScored.length) {
      const rows = Math.max(row + 1, this.isScored.length * 2);
      const scores = new Int16Array(this.scoresAt(rows, 0));
      scores.set(this.wordScores);
      const candidates = new Uint8Array(rows * candidateCount);
      candidates.set(this.candidates);
      const isScored = new Uint8Array(rows);
      isScored.set(this.isScored);
      this.wordScores = scores;
      this.candidates = candidates;
      this.isScored = isScored;
    }
    this.isScored[row] = 1;
    const { model, features, wordScores, tagScores } = this;
    for (let role = 0; role < Role.Count; role++) {
      tagScores.fill(0);
      model.tags.add(features, wordFeatures(model.words.atoms, row, role, features), tagScores, 0);
      wordScores.set(tagScores, this.scoresAt(row, role));
      if (role === Role.Self) this.chooseCandidates(row);
    }
  }

  /** From `tagScores`, the scores of the form on its own. */
  private chooseCandidates(row: number): void {
    const { tagScores, candidates, classCount } = this;
    for (let k = 0; k < candidateCount; k++) {
      let best = 0;
      for (let c = 1; c < classCount; c++) if ((tagScores[c] as number) > (tagScores[best] as number)) best = c;
      candidates[row * candidateCount + k] = best;
      tagScores[best] = -0x7fffffff;
    }
  }

  private link(size: number): void {
    const { model, state, input, features } = this;
    this.inputs.fill(input, model.words.atoms, this.rows, this.classes, 0, size);
    state.start(size);
    while (!state.isDone) {
      const move = this.nextMove();
      if (move === Move.Shift) {
        this.shift();
        continue;
      }
      const child = state.top(0);
      const head = move === Move.Left ? state.front : state.top(1);
      let relation = 0;
      if (head <= size) {
        const scores = this.relationScores.fill(0);
        model.relations.add(features, relationFeatures(state, input, head, child, features), scores, 0);
        relation = 1;
        for (let r = 2; r < scores.length; r++) if ((scores[r] as number) > (scores[relation] as number)) relation = r;
      }
      const group = relationGroup[relation] as number;
      if (move === Move.Left) state.attachLeft(relation, group);
      else state.attachRight(relation, group);
    }
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
const settled = 965;

function isSettled(shift: number, left: number, right: number): boolean {
  const best = Math.max(shift, left, right);
  const second = best === shift ? Math.max(left, right) : Math.max(shift, best === left ? right : left);
  return best - second > settled;
}
