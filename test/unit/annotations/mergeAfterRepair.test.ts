import assert from 'node:assert/strict';
import {
  addMention,
  makeAnchor,
  mergeSidecars,
  readSidecar,
  repairSidecar,
  resolveSidecar,
} from '../../../src/core/index';

describe('mergeSidecars after a repair', () => {
  const text = 'date 2024-05-13\n\nEnvoy Kari Lie met reporters in Geneva.\n';
  const mention = (words: string) => {
    const start = text.indexOf(words);
    return { type: 'person', ...makeAnchor(text, start, start + words.length) };
  };
  const before = addMention('', mention('Geneva'), () => 0.1)?.text ?? '';
  const after = addMention(before, mention('Kari Lie'), () => 0.9)?.text ?? '';
  const moved = `Late ${text}`;
  const repaired = repairSidecar(after, moved, resolveSidecar(readSidecar(after), moved))?.text ?? '';

  it('lets a deletion win over a repair of the anchor, which no person made', () => {
    assert.notEqual(repaired, after);
    const merged = mergeSidecars(after, repaired, before);
    assert.deepEqual(merged?.conflicts, []);
    assert.deepEqual(
      readSidecar(merged?.text ?? '').value.mentions.map(({ quote }) => quote),
      ['Geneva'],
    );
  });

  it('keeps what a person changed, though the other side deleted it', () => {
    const noted = repaired.replace('"Kari Lie"', '"Kari Lie"\n    note: "ask again"');
    assert.equal(mergeSidecars(after, noted, before)?.conflicts.length, 1);
  });
});
