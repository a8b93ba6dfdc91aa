import { atoms } from './hash';
import type { LanguageModel } from './languageModel';
import { fineTags, upos } from './syntax';
import { Role, contextFeatures, styleOf, tagFeatureRoom, wordFeatures } from './tagFeatures';
import { Field, Kind } from './words';

/** How many tag classes are tried for a word. */
const candidateCount = 12;

/** A tag that is ahead by so much in the scores of the word and its neighbours is taken: one in five hundred would not stay ahead. */
const settled = 2050;

const closed = /^(?:ADP|AUX|CCONJ|DET|PART|PRON|SCONJ)$/;
/** A score that no tag class has. */
const out = -0x7fffffff;

/** Tags the words of a sentence from left to right. Keeps what the words met so far add to the scores. */
export class Tagger {
  private readonly tagAtoms: Int32Array;
  private readonly classCount: number;
  private readonly features = new Int32Array(tagFeatureRoom);
  private readonly tagScores: Int32Array;
  /** What a word form adds to each tag class in each role, by `scoresAt`; worked out on first use. Begins with those of no word: 0. */
  private wordScores: Int16Array;
  /** The tag classes that fit a word form best, and those of verbs, by word row: the only ones tried. */
  private candidates: Uint8Array;
  private isScored: Uint8Array;
  /** By tag class: 1 where all its words are known, so that a new word is none of them. */
  private readonly isClosed: Uint8Array;
  /** The class of a verb without an ending, which English makes of most words. */
  private readonly baseVerb: number;
  /** By tag class: for an auxiliary the verb of the same form ("be", "have"), else -1. */
  private readonly verbOf: Int32Array;
  /** By tag class: 0 for verbs, since it takes the clause to tell an auxiliary from another. */
  private readonly maySettle: Uint8Array;
  /** Scores of the candidates by the word and its neighbours. */
  private readonly near = new Int32Array(candidateCount);

  constructor(private readonly model: LanguageModel) {
    this.classCount = model.classUpos.length;
    this.tagAtoms = atoms(Kind.Tag, this.classCount + 1);
    this.maySettle = model.classUpos.map((tag) => (upos[tag] === 'AUX' || upos[tag] === 'VERB' ? 0 : 1));
    const isTag = (c: number, name: string) => upos[model.classUpos[c] as number] === name;
    this.verbOf = Int32Array.from(model.classUpos, (_, c) =>
      isTag(c, 'AUX')
        ? model.classFine.findIndex((fine, other) => fine === model.classFine[c] && isTag(other, 'VERB'))
        : -1,
    );
    this.baseVerb = Math.max(
      0,
      model.classUpos.findIndex((_, c) => isTag(c, 'VERB') && fineTags[model.classFine[c] as number] === 'VB'),
    );
    this.isClosed = model.classUpos.map((tag) => (closed.test(upos[tag] ?? '') ? 1 : 0));
    this.tagScores = new Int32Array(this.classCount);
    this.wordScores = new Int16Array(this.scoresAt(1024, 0));
    this.candidates = new Uint8Array(1024 * candidateCount);
    this.isScored = new Uint8Array(1024);
  }

  /** Forgets all words: their rows will stand for others. */
  clear(): void {
    this.isScored.fill(0);
  }

  /** Writes into classes[from..to] the tag classes of the sentence whose word rows are rows[from..to]. */
  tag(rows: Int32Array, classes: Uint8Array, from: number, to: number): void {
    for (let i = from; i < to; i++) this.scoreWord(rows[i] as number);
    const style = styleOf(this.model.words, rows, from, to);
    const { tagScores, near, candidates, wordScores, classCount } = this;
    let tag1 = classCount;
    let tag2 = classCount;
    for (let i = from; i < to; i++) {
      const row = rows[i] as number;
      let best = this.bestNear(rows, i, from, to);
      if (best < 0) {
        tagScores.fill(0);
        const { words, tags } = this.model;
        const { features, tagAtoms } = this;
        const first = tagAtoms[tag1] as number;
        const n = contextFeatures(words.atoms, rows, i, from, to, first, tagAtoms[tag2] as number, style, features);
        tags.add(features, n, tagScores, 0);
        const before2 = i > from + 1 ? this.scoresAt(rows[i - 2] as number, Role.Before2) : 0;
        const after2 = i + 2 < to ? this.scoresAt(rows[i + 2] as number, Role.After2) : 0;
        let bestScore = -Infinity;
        for (let k = 0; k < candidateCount; k++) {
          const name = candidates[row * candidateCount + k] as number;
          const score =
            (near[k] as number) +
            (tagScores[name] as number) +
            (wordScores[before2 + name] as number) +
            (wordScores[after2 + name] as number);
          if (score > bestScore) {
            bestScore = score;
            best = name;
          }
        }
      }
      classes[i] = best;
      tag2 = tag1;
      tag1 = best;
    }
  }

  /** The class that the word and its neighbours settle, or -1. Fills `near`. */
  private bestNear(rows: Int32Array, i: number, from: number, to: number): number {
    const { candidates, wordScores, near } = this;
    const row = rows[i] as number;
    const self = this.scoresAt(row, Role.Self);
    // Beyond the sentence stand the scores of no word.
    const before = i > from ? this.scoresAt(rows[i - 1] as number, Role.Before) : 0;
    const after = i + 1 < to ? this.scoresAt(rows[i + 1] as number, Role.After) : 0;
    let best = 0;
    let bestScore = -Infinity;
    let second = -Infinity;
    for (let k = 0; k < candidateCount; k++) {
      const name = candidates[row * candidateCount + k] as number;
      const score =
        (wordScores[self + name] as number) +
        (wordScores[before + name] as number) +
        (wordScores[after + name] as number);
      near[k] = score;
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = name;
      } else if (score > second) second = score;
    }
    return bestScore - second >= settled && this.maySettle[best] ? best : -1;
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

  /** Whether the training data does not know a word. */
  private isNew(row: number): boolean {
    const { atoms } = this.model.words;
    return atoms[row * Field.Count + Field.Known] !== atoms[row * Field.Count + Field.Word];
  }

  /** From `tagScores`, the scores of the form on its own. */
  private chooseCandidates(row: number): void {
    const { tagScores, candidates, classCount, isClosed, verbOf, baseVerb } = this;
    if (this.isNew(row)) for (let c = 0; c < classCount; c++) if (isClosed[c]) tagScores[c] = out;
    for (let k = 0; k < candidateCount; k++) {
      let best = 0;
      for (let c = 1; c < classCount; c++) if ((tagScores[c] as number) > (tagScores[best] as number)) best = c;
      candidates[row * candidateCount + k] = best;
      tagScores[best] = out;
      // On its own a form such as "'s" is so rarely a verb that other tags would crowd it out.
      const verb = verbOf[best] as number;
      if (verb >= 0 && tagScores[verb] !== out && k + 1 < candidateCount) {
        candidates[row * candidateCount + ++k] = verb;
        tagScores[verb] = out;
      }
    }
    if (tagScores[baseVerb] !== out) candidates[(row + 1) * candidateCount - 1] = baseVerb;
  }
}
