import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { modelChecksum, modelHeader, readLanguageModel } from '../../../src/core/language/languageModel';

const bytes = new Uint8Array(readFileSync('models/language.bin'));

describe('readLanguageModel', () => {
  it('reads the shipped model', () => {
    const { model, problem } = readLanguageModel(bytes);
    assert.equal(problem, undefined);
    assert.ok(model);
  });

  it('says so when the bytes are no model, of another version, or cut short', () => {
    assert.match(readLanguageModel(new Uint8Array()).problem ?? '', /not a language model/);
    assert.match(
      readLanguageModel(new TextEncoder().encode('%PDF-1.7 and more')).problem ?? '',
      /not a language model/,
    );
    const other = bytes.slice();
    other[4] = 99;
    assert.match(readLanguageModel(other).problem ?? '', /version 99/);
    assert.match(readLanguageModel(bytes.slice(0, 5000)).problem ?? '', /damaged/);
  });

  it('finds any changed byte', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: modelHeader, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const damaged = bytes.slice();
          damaged[at] = damaged[at]! ^ change;
          assert.match(readLanguageModel(damaged).problem ?? '', /damaged/);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('takes no more than 4 MB zipped together with the other models', () => {
    const zipped = [bytes, readFileSync('models/entities.bin')].map((model) => deflateRawSync(model).length);
    assert.ok(zipped.reduce((sum, size) => sum + size, 0) <= 4_000_000, zipped.join(' + '));
  });

  it('is small enough to leave room for the other models', () => assert.ok(bytes.length <= 1_900_000));

  it('has a checksum of its content', () =>
    assert.equal(
      new DataView(bytes.buffer, bytes.byteOffset).getUint32(5, true),
      modelChecksum(bytes.subarray(modelHeader)),
    ));
});
