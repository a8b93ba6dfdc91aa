import { ClassWeights, MoveWeights } from './weights';
import type { WeightRows } from './weights';
import type { Lexicon } from './words';
import { Words } from './words';

/** Tagger and parser as read from a model file, with the words met so far. Not to be shared between threads. */
export interface LanguageModel {
  /** For each tag class the index into `upos`. */
  readonly classUpos: Uint8Array;
  /** For each tag class the index into `fineTags`. */
  readonly classFine: Uint8Array;
  readonly tags: ClassWeights;
  readonly moves: MoveWeights;
  readonly relations: ClassWeights;
  readonly words: Words;
}

/** The first bytes of a model file: "DLLM" and the version. */
export const modelMagic = [0x44, 0x4c, 0x4c, 0x4d, 3];
/** Where the content starts: after the magic and a checksum of the content. */
export const modelHeader = 9;

/**
 * Reads `language.bin`. Never throws: bytes that are no model, of another version, or damaged give a problem to show and no model.
 * Costs some tens of milliseconds.
 */
export function readLanguageModel(bytes: Uint8Array): { readonly model?: LanguageModel; readonly problem?: string } {
  if (bytes.length < modelHeader || modelMagic.slice(0, 4).some((byte, i) => bytes[i] !== byte))
    return { problem: 'This is not a language model of Dateline.' };
  if (bytes[4] !== modelMagic[4])
    return { problem: `The language model has version ${bytes[4]}; this Dateline reads version ${modelMagic[4]}.` };
  const content = bytes.subarray(modelHeader);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(5, true) !== modelChecksum(content))
    return { problem: 'The language model is damaged; install Dateline again.' };
  const reader = new Reader(content);
  const lexicon = readLexicon(reader);
  const classes = reader.number();
  const classUpos = reader.bytes(classes);
  const classFine = reader.bytes(classes);
  const tags = new ClassWeights(readRows(reader));
  const moves = readMoves(reader);
  const relations = new ClassWeights(readRows(reader));
  return { model: { classUpos, classFine, tags, moves, relations, words: new Words(lexicon) } };
}

/** A checksum of a model's content (FNV-1a over its bytes). */
export function modelChecksum(content: Uint8Array): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < content.length; i++) hash = Math.imul(hash ^ (content[i] as number), 0x01000193);
  return hash >>> 0;
}

class Reader {
  private at = 0;

  constructor(private readonly content: Uint8Array) {}

  /** Seven bits a byte, lowest first; the high bit says that more follow. */
  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.content[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  bytes(count: number): Uint8Array {
    this.at += count;
    // Not slice(): a node Buffer's would not copy.
    return new Uint8Array(this.content.subarray(this.at - count, this.at));
  }

  /** Ascending numbers, each stored as its distance from the one before. */
  ascending(count: number): Uint32Array {
    const result = new Uint32Array(count);
    let last = 0;
    for (let i = 0; i < count; i++) result[i] = last += this.number();
    return result;
  }
}

function readMoves(reader: Reader): MoveWeights {
  const count = reader.number();
  const keys = new Int32Array(reader.ascending(count));
  const second = new Int8Array(reader.bytes(count).buffer);
  return new MoveWeights(keys, second, new Int8Array(reader.bytes(count).buffer));
}

function readRows(reader: Reader): WeightRows {
  const count = reader.number();
  const keys = new Int32Array(reader.ascending(count));
  const from = new Int32Array(count + 1);
  const sizes = reader.bytes(count);
  for (let i = 0; i < count; i++) from[i + 1] = (from[i] as number) + (sizes[i] as number);
  const entries = from[count] as number;
  const classes = reader.bytes(entries);
  const weights = new Int8Array(reader.bytes(entries).buffer);
  return { keys, from, classes, weights };
}

function readLexicon(reader: Reader): Lexicon {
  const count = reader.number();
  const keys = reader.ascending(count);
  const lows = reader.bytes(count);
  const highs = reader.bytes(count);
  const parts = reader.bytes(count);
  const middle = new Uint16Array(new Array<number>(reader.number()).fill(0).map(() => reader.number()));
  const coarse = new Uint16Array(new Array<number>(reader.number()).fill(0).map(() => reader.number()));
  // Looked up once a form only: not worth the time that a map takes to fill.
  const lookup = (word: number): number => {
    const i = placeOf(keys, word >>> 0);
    return i < 0 ? 0 : (lows[i] as number) | ((highs[i] as number) << 8) | ((parts[i] as number) << 16);
  };
  return { lookup, middle, coarse };
}

/** Where a number stands among ascending ones; -1 where it does not. */
function placeOf(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
