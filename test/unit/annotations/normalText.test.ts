import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { makeAnchor, normalText, normaliseText, textHash } from '../../../src/core';

const raw = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\r', '😀', 'é', '\ud800', '\udc00', '\ufeff'), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** Whether a text has no half surrogate pair. */
const isWhole = (text: string): boolean =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

describe('normalText', () => {
  it('maps every offset as counting by hand does', () => {
    fc.assert(
      fc.property(raw, (text) => {
        const normal = normalText(text);
        assert.equal(
          normal.text,
          text
            .replace(/^\ufeff/, '')
            .replace(/\r\n/g, '\n')
            .replace(/\r/g, '\n'),
        );
        assert.equal(normal.codePoints, [...normal.text].length);
        for (let i = 0; i <= text.length; i++) {
          // A cut between CR and LF belongs to the one line end that they are.
          const cut = text[i - 1] === '\r' && text[i] === '\n' ? i - 1 : i;
          assert.equal(normal.fromRaw(i), normaliseText(text.slice(0, cut)).length, `fromRaw ${i}`);
        }
        for (let i = 0; i <= normal.text.length; i++) {
          assert.equal(normal.fromRaw(normal.toRaw(i)), i);
          const whole =
            !/[\ud800-\udbff]$/.test(normal.text.slice(0, i)) || !/^[\udc00-\udfff]/.test(normal.text.slice(i));
          if (!whole) continue;
          assert.equal(normal.toCodePoint(i), [...normal.text.slice(0, i)].length);
          assert.equal(normal.fromCodePoint(normal.toCodePoint(i)), i);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('makes anchors that hold for the file with or without BOM and CRLF', () => {
    const text = 'date 2024-01-02\nAda 😀 Lovelace\nsaid 😀 yes\n';
    const start = text.indexOf('Lovelace');
    const anchor = makeAnchor(text, start, start + 8);
    assert.deepEqual(anchor, {
      quote: 'Lovelace',
      prefix: 'date 2024-01-02\nAda 😀 ',
      suffix: '\nsaid 😀 yes\n',
      at: [22, 30],
    });
    const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const there = windows.indexOf('Lovelace');
    assert.deepEqual(makeAnchor(windows, there, there + 8), anchor);
  });

  it('never cuts a surrogate pair in the context', () => {
    const text = `${'😀'.repeat(40)}x${'😀'.repeat(40)}`;
    for (const shift of ['', 'a']) {
      const anchor = makeAnchor(shift + text + shift, 80 + shift.length, 81 + shift.length);
      assert.equal(isWhole(anchor.prefix) && isWhole(anchor.suffix), true);
    }
    const odd = `a${'😀'.repeat(16)}bxb${'😀'.repeat(16)}`;
    const anchor = makeAnchor(odd, odd.indexOf('x'), odd.indexOf('x') + 1);
    assert.ok(isWhole(anchor.prefix) && isWhole(anchor.suffix));
  });
});

describe('textHash', () => {
  it('is the SHA-256 of the normalised UTF-8', () => {
    fc.assert(
      fc.property(raw, (text) => {
        assert.equal(textHash(text), createHash('sha256').update(normaliseText(text), 'utf8').digest('hex'));
      }),
    );
  });
});
