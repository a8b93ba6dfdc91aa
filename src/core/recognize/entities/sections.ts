/** The named arrays of a packed model. A name that is not there gives an empty array. */
export interface Sections {
  bytes8(name: string): Uint8Array;
  bytes16(name: string): Uint16Array;
  bytes32(name: string): Uint32Array;
  signed(name: string): Int8Array;
  floats(name: string): Float32Array;
}

type Column = Uint8Array | Uint16Array | Uint32Array | Int8Array | Float32Array;

/**
 * Packs named arrays: a JSON line `{"format", "sections": [[name, bytes], ...]}` ended by a line feed, then the arrays, each on a
 * multiple of four bytes, little-endian.
 */
export function packSections(format: string, columns: Readonly<Record<string, Column>>): Uint8Array {
  const entries = Object.entries(columns);
  const head = JSON.stringify({ format, sections: entries.map(([name, { byteLength }]) => [name, byteLength]) }) + '\n';
  const encoded = Uint8Array.from(head, (char) => char.charCodeAt(0));
  let at = aligned(encoded.length);
  const total = entries.reduce((sum, [, { byteLength }]) => sum + aligned(byteLength), at);
  const bytes = new Uint8Array(total);
  bytes.set(encoded);
  for (const [, { buffer, byteOffset, byteLength }] of entries) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}

/** Reads what `packSections` wrote; undefined where the bytes are damaged or of another format. */
export function readSections(bytes: Uint8Array, format: string): Sections | undefined {
  const end = bytes.subarray(0, longestHead).indexOf(10);
  if (end < 0) return undefined;
  const head = parse(String.fromCharCode(...bytes.subarray(0, end)));
  if (head?.format !== format) return undefined;
  const spans = new Map<string, readonly [number, number]>();
  let at = aligned(end + 1);
  for (const [name, length] of head.sections) {
    if (at + length > bytes.length) return undefined;
    spans.set(name, [at, length]);
    at += aligned(length);
  }
  // Every array starts on a multiple of its element's size: some megabytes are copied only where the bytes came from do not.
  const { buffer, byteOffset } = bytes.byteOffset % 4 ? new Uint8Array(bytes) : bytes;
  const span = (name: string, size: number): readonly [ArrayBufferLike, number, number] => {
    const [start, length] = spans.get(name) ?? [0, 0];
    return [buffer, byteOffset + start, Math.floor(length / size)];
  };
  return {
    bytes8: (name) => new Uint8Array(...span(name, 1)),
    bytes16: (name) => new Uint16Array(...span(name, 2)),
    bytes32: (name) => new Uint32Array(...span(name, 4)),
    signed: (name) => new Int8Array(...span(name, 1)),
    floats: (name) => new Float32Array(...span(name, 4)),
  };
}

/** The JSON line is ASCII and short. */
const longestHead = 4096;

interface Head {
  readonly format: string;
  readonly sections: readonly (readonly [string, number])[];
}

function parse(json: string): Head | undefined {
  try {
    const head: unknown = JSON.parse(json);
    return isHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false;
  const { format, sections } = value as Partial<Head>;
  return (
    typeof format === 'string' &&
    Array.isArray(sections) &&
    sections.every(
      (entry: unknown) =>
        Array.isArray(entry) &&
        typeof entry[0] === 'string' &&
        typeof entry[1] === 'number' &&
        Number.isInteger(entry[1]) &&
        entry[1] >= 0,
    )
  );
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}
