import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normaliseText } from './normalText';

/** SHA-256, lower-case hex, of the LF-normalised, BOM-less UTF-8 of a text. Lone surrogates count as U+FFFD. */
export function textHash(raw: string): string {
  return bytesToHex(sha256(utf8ToBytes(normaliseText(raw))));
}
