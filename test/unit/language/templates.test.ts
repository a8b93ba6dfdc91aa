import assert from 'node:assert/strict';
import { feature } from '../../../src/core/language/hash';
import { Templates } from '../../../src/core/language/templates';

describe('Templates', () => {
  const numbers = { verb: 0, noun: 1, comma: 2 };
  const list = ['verb', 'noun verb', 'comma'];

  it('makes the same features as one by one, from the position on that is given', () => {
    const templates = new Templates(list, numbers);
    templates.atoms.set([-7, 0x7fffffff, 12345]);
    const out = new Int32Array(5);
    assert.equal(templates.write(out, 1), 4);
    assert.deepEqual([...out], [0, feature(1, -7), feature(2, 0x7fffffff, -7), feature(3, 12345), 0]);
  });

  it('keeps the number of a template in a part of the list', () => {
    const templates = new Templates(list, numbers, (names) => names.includes('comma'));
    templates.atoms[numbers.comma] = 99;
    const out = new Int32Array(1);
    assert.equal(templates.write(out, 0), 1);
    assert.equal(out[0], feature(3, 99));
  });
});
