import assert from 'node:assert/strict';
import { makeAnchor, resolveAnchors, textHash, type ResolvedAnchor } from '../../../src/core';

/** Brackets mark the words in the old text; the result is the new text with brackets around what was found, and the state. */
function follow(marked: string, after: string, withOld = false): string {
  const before = marked.replace(/[[\]]/g, '');
  const start = marked.indexOf('[');
  const anchor = makeAnchor(before, start, marked.indexOf(']') - 1);
  const options = { sha256: textHash(before), ...(withOld ? { oldText: before } : {}) };
  const [found] = resolveAnchors([{ id: 'm1', ...anchor }], after, options) as [ResolvedAnchor];
  const { span, state } = found;
  if (!span) return state;
  assert.equal(after.slice(span.start, span.end), span.text);
  return `${state}: ${after.slice(0, span.start)}[${span.text}]${after.slice(span.end)}`;
}

const story =
  'date 2024-05-07\n\nThe harbour master of Vardo said the ferry would sail on Friday. Crews had cleared the ice by noon.\n\n' +
  'Vardo has waited two weeks for supplies, and [the harbour master] promised that it would not wait a third. Few believed him.\n';
const plain = story.replace(/[[\]]/g, '');

describe('resolveAnchors', () => {
  for (const withOld of [false, true]) {
    describe(withOld ? 'with the old text' : 'without the old text', () => {
      it('knows an unchanged text by its hash, whatever its line ends', () => {
        assert.equal(follow(story, plain, withOld), `ok: ${story}`);
        const windows = `\ufeff${plain.replaceAll('\n', '\r\n')}`;
        assert.equal(follow(story, windows, withOld), `ok: \ufeff${story.replaceAll('\n', '\r\n')}`);
      });

      it('follows words that moved, and says ok where only what comes after changed', () => {
        const moved = story.replace('Crews had', 'By Thursday, crews had');
        assert.equal(follow(story, moved.replace(/[[\]]/g, ''), withOld), `moved: ${moved}`);
        const later = story.replace('Few believed him.', 'Nobody did.');
        assert.equal(follow(story, later.replace(/[[\]]/g, ''), withOld), `ok: ${later}`);
      });

      it('takes other quotes, dashes and line breaks for the same words', () => {
        const other = story
          .replace('Vardo has', 'Vardo’s town has')
          .replace('[the harbour master]', '[the\nharbour master]');
        assert.equal(follow(story, other.replace(/[[\]]/g, ''), withOld), `moved: ${other}`);
      });

      it('shows words that were edited, and asks', () => {
        const edited = story.replace('[the harbour master]', '[the harbor-master]');
        assert.equal(follow(story, edited.replace(/[[\]]/g, ''), withOld), `changed: ${edited}`);
      });

      it('does not put words whose paragraph is gone on the same words elsewhere', () => {
        const gone = plain.slice(0, plain.indexOf('Vardo has'));
        assert.equal(follow(story, gone.replace('The harbour', 'Late, the harbour'), withOld), 'orphan');
      });

      it('shows words of a headline that is in capitals now, and asks', () => {
        const headline = 'Harbour of [Vardo] open again on Friday\n\n' + plain;
        const after = headline.replace(
          'Harbour of [Vardo] open again on Friday',
          'HARBOUR OF [VARDO] OPEN AGAIN ON FRIDAY',
        );
        assert.equal(follow(headline, after.replace(/[[\]]/g, ''), withOld), `changed: ${after}`);
        const gone = plain.replace('Crews', 'VARDO crews');
        assert.doesNotMatch(follow(headline, gone, withOld), /\[VARDO\]/);
      });

      it('asks where a passage was doubled', () => {
        const sentence = plain.slice(plain.indexOf('Vardo has'), plain.indexOf(' Few'));
        assert.match(follow(story, plain.replace(sentence, `${sentence} ${sentence}`), withOld), /^ambiguous/);
      });

      it('offers the original where a sentence was copied and the original edited, and asks', () => {
        const sentence = plain.slice(plain.indexOf('Vardo has'), plain.indexOf(' Few'));
        const after = plain.replace(sentence, `${sentence.replace('two weeks', 'ten days')} ${sentence}`);
        assert.match(follow(story, after, withOld), /^changed: [^]*ten days for supplies, and \[the harbour master\]/);
      });
    });
  }

  it('takes the edited words where an unedited copy was put right behind them, with the old text', () => {
    const byline = 'Ferry sails to Vardo again on Friday, says port\n\n[Emile Ilungwa]\n\n' + plain;
    const after = byline.replace('[Emile Ilungwa]', '[Emile lungwa] Emile Ilungwa');
    assert.equal(follow(byline, after.replace(/[[\]]/g, ''), true), `changed: ${after}`);
  });

  it('keeps a state until a person settles it, and its place up to date', () => {
    const text = 'One two three four five six seven.';
    const sha256 = textHash(text);
    const item = {
      id: 'm1',
      quote: 'tvo',
      prefix: 'One ',
      suffix: ' three four',
      at: [4, 7] as const,
      state: 'changed' as const,
    };
    const [same] = resolveAnchors([item], text, { sha256 });
    assert.deepEqual([same?.state, same?.span?.text], ['changed', 'two']);
    const [later] = resolveAnchors([item], `Zero. ${text}`, { sha256, oldText: text });
    assert.deepEqual([later?.state, later?.span?.start], ['changed', 10]);
    const [orphan] = resolveAnchors([{ ...item, state: 'orphan' }], text, { sha256 });
    assert.equal(orphan?.state, 'orphan');
  });

  it('does not trust an old text of another hash, nor a hint that does not hold', () => {
    const text = 'The mayor spoke first, and the mayor of Orsk Valley spoke last of all.';
    const anchor = makeAnchor(text, 31, 36);
    const wrong = resolveAnchors([{ id: 'm', ...anchor, at: [0, 5] }], text, { sha256: textHash(text) });
    assert.equal(wrong[0]?.span?.start, 31);
    const [found] = resolveAnchors([{ id: 'm', ...anchor }], text, { sha256: 'f'.repeat(64), oldText: 'nonsense' });
    assert.equal(found?.span?.start, 31);
  });

  it('returns for any input', () => {
    const odd = { id: 'm', quote: '', at: [5, 2] as unknown as [number, number] };
    for (const text of ['', '\ufeff', '\r\n', '\ud800', 'a'.repeat(1000)]) {
      assert.equal(
        resolveAnchors(
          [odd, { id: 'n', quote: 'a' }, { id: 'o', quote: 'zz', prefix: 'x', suffix: 'y', at: [9e9, 9e9 + 1] }],
          text,
        ).length,
        3,
      );
    }
  });
});
