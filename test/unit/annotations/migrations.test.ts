import assert from 'node:assert/strict';
import { isMap, type YAMLMap } from 'yaml';
import {
  addMention,
  applyEdits,
  checkSidecar,
  editSidecar,
  isNewer,
  listConflicts,
  mergeSidecars,
  migrations,
  newestVersion,
  readSidecar,
  removeItem,
  renameActorIn,
  settleConflict,
  sidecarVersion,
  updateMention,
  type Migration,
  type TextEdit,
} from '../../../src/core';
import { findEntry, type Entry } from '../../../src/core/annotations/yamlEdits';
import { seededRandom } from '../../support/random';

/** Gives one key of every item of a section another name. */
const rename = (section: string, from: string, to: string): Migration => ({
  edits: (root: YAMLMap) => {
    const items = findEntry(root, section)?.value;
    if (!isMap(items)) return [];
    return (items.items as Entry[]).flatMap(({ value }): TextEdit[] => {
      const range = isMap(value) ? findEntry(value, from)?.key.range : undefined;
      return range ? [{ start: range[0], end: range[1], text: to }] : [];
    });
  },
});

/** Two steps: version 1 says "said" and "who", version 2 "quote" and "who", version 3 "quote" and "by". */
const steps: readonly Migration[] = [rename('mentions', 'said', 'quote'), rename('mentions', 'who', 'by')];

const old = `# Round two
dateline: 1 # from the archive
mentions:
  # the minister
  m1aaaa:
    type: person
    x-colour: blue   # ours
    at: [0, 3]
    said: 'Ada'
    who: ana

  m2bbbb: {type: place, at: [10, 14], said: "Oslo"}
x-desk: Asia
`;
const newest = old.replace('dateline: 1', 'dateline: 3').replaceAll('said:', 'quote:').replace('who: ana', 'by: ana');

const linesThatDiffer = (a: string, b: string): string[] => {
  const lines = new Set(a.split('\n'));
  return b.split('\n').filter((line) => !lines.has(line));
};

describe('sidecars of an older format version', () => {
  it('there are none yet: this program writes version 1', () => {
    assert.deepEqual([sidecarVersion, newestVersion(migrations)], [migrations.length + 1, 1]);
  });

  it('are read as the newest says, step by step; the text and all places are those on disk', () => {
    const file = readSidecar(old, steps);
    assert.deepEqual(file.problems, []);
    assert.deepEqual(
      file.value.mentions.map(({ id, quote, by }) => [id, quote, by]),
      [
        ['m1aaaa', 'Ada', 'ana'],
        ['m2bbbb', 'Oslo', undefined],
      ],
    );
    assert.equal(file.text, old);
    assert.ok(file.writable && !isNewer(file));
    for (const [id, { key }] of file.places) assert.equal(old.slice(key.start, key.end), id);
    const place = file.places.get('m1aaaa');
    assert.ok(place && old.slice(place.span.start, place.span.end).endsWith('who: ana'));
  });

  it('are written in the newest with the next edit, which changes only the lines that it has to', () => {
    const edit = updateMention(readSidecar(old, steps), 'm2bbbb', { note: 'capital' });
    assert.ok(edit);
    assert.equal(
      edit.text,
      newest.replace('"Oslo"}', '"Oslo", note: capital}').replace('note: capital', 'note: "capital"'),
    );
    assert.equal(applyEdits(old, edit.edits), edit.text);
    assert.deepEqual(linesThatDiffer(old, edit.text), [
      'dateline: 3 # from the archive',
      "    quote: 'Ada'",
      '    by: ana',
      '  m2bbbb: {type: place, at: [10, 14], quote: "Oslo", note: "capital"}',
    ]);
  });

  it('are not written where nothing is edited', () => {
    assert.deepEqual(editSidecar(readSidecar(old, steps), []), { edits: [], text: old });
  });

  it('migrate once: a migrated file is left as it is, whatever the line ends, and with no version is the first', () => {
    const again = readSidecar(newest, steps);
    assert.equal(again.migrated, undefined);
    assert.deepEqual(again.value, readSidecar(old, steps).value);
    const windows = old.replaceAll('\n', '\r\n');
    assert.equal(
      removeItem(readSidecar(windows, steps), 'm2bbbb')?.text,
      removeItem(readSidecar(old, steps), 'm2bbbb')?.text.replaceAll('\n', '\r\n'),
    );
    const unsaid = old.replace('dateline: 1 # from the archive\n', '');
    assert.deepEqual(readSidecar(unsaid, steps).value, again.value);
    assert.match(removeItem(readSidecar(unsaid, steps), 'm2bbbb')?.text ?? '', /^dateline: 3$/m);
  });

  it('begin in the newest where there is no file yet', () => {
    const made = addMention(readSidecar('', steps), { type: 'place', quote: 'Oslo' }, seededRandom(1));
    assert.match(made?.text ?? '', /^dateline: 3\n/);
  });

  it('merge with those of the newest: what either side did stays', () => {
    const ours = updateMention(readSidecar(old, steps), 'm1aaaa', { note: 'mine' })?.text ?? '';
    const theirs = old.replace('said: "Oslo"', 'said: "Oslo", tags: [north]');
    for (const merged of [mergeSidecars(old, ours, theirs, steps), mergeSidecars(old, theirs, ours, steps)]) {
      assert.deepEqual(merged?.conflicts, []);
      const { value } = readSidecar(merged?.text ?? '', steps);
      assert.deepEqual(
        value.mentions.map(({ note, tags, quote }) => [quote, note, tags]),
        [
          ['Ada', 'mine', undefined],
          ['Oslo', undefined, ['north']],
        ],
      );
    }
    assert.equal(mergeSidecars(old, old, ours, steps)?.text, ours);
  });

  it('keep their conflicts, which are settled', () => {
    const disputed = old.replace('    who: ana', '    who: ana\n    note: mine\n    conflict: {note: theirs}');
    const file = readSidecar(disputed, steps);
    const [conflict] = listConflicts(file);
    assert.ok(conflict);
    assert.equal(disputed.slice(conflict.span.start, conflict.span.end), 'm1aaaa');
    const { value } = readSidecar(settleConflict(file, 'm1aaaa', 'theirs')?.text ?? '', steps);
    assert.deepEqual([value.version, value.mentions[0]?.note, value.mentions[0]?.conflict], [3, 'theirs', undefined]);
  });

  it('have their problems at the place on disk', () => {
    const wrong = old.replace('type: person', 'type: person\n    credibility: 9').replace('[10, 14]', '[14, 10]');
    const found = readSidecar(wrong, steps).problems.find(({ rule }) => rule === 'sidecar-at');
    assert.ok(found);
    assert.equal(wrong.slice(found.span.start, found.span.end), '[14, 10]');
  });

  it('stay as they are where a step can’t be relied on', () => {
    const broken: Migration = { edits: () => [{ start: 0, end: 30, text: '[' }] };
    const file = readSidecar(old, [broken]);
    assert.equal(file.writable, false);
    assert.equal(removeItem(file, 'm2bbbb'), undefined);
  });
});

describe('sidecars of a newer format version', () => {
  const newer = old
    .replace('dateline: 1', 'dateline: 2')
    .replaceAll('said:', 'quote:')
    .replace('x-desk: Asia', 'notes: [a list now]\nevents: {e1: {type: [CONSULT], actor: {of: m1aaaa}}}\nreview: done');

  it('show what is known of them', () => {
    const file = readSidecar(newer);
    assert.ok(isNewer(file) && !file.writable);
    assert.deepEqual(
      file.value.mentions.map(({ quote }) => quote),
      ['Ada', 'Oslo'],
    );
  });

  it('say one thing only: that a newer Dateline wrote them; nothing is called wrong, and no fix is offered', () => {
    const problems = checkSidecar(readSidecar(newer), { articleText: 'Ada went to Oslo.' });
    assert.deepEqual(
      problems.map(({ rule, fixes }) => [rule, fixes]),
      [['sidecar-newer', undefined]],
    );
    assert.match(
      problems[0]?.message ?? '',
      /written by a newer Dateline \(version 2; this one knows 1\).*update Dateline/,
    );
  });

  it('are changed by nothing', () => {
    const file = readSidecar(newer);
    assert.equal(addMention(file, { type: 'place', quote: 'X' }, seededRandom(1)), undefined);
    assert.equal(updateMention(file, 'm1aaaa', { note: 'x' }), undefined);
    assert.equal(removeItem(file, 'm1aaaa'), undefined);
    assert.equal(
      settleConflict(newer.replace('type: person', 'type: person\n    conflict: {note: x}'), 'm1aaaa', 'mine'),
      undefined,
    );
    assert.deepEqual(renameActorIn(newer, 'ana', 'eve'), []);
    assert.equal(mergeSidecars(old, newer, old.replace('Asia', 'Africa')), undefined);
  });

  it('a version in quotes is not set back to 1 by a fix', () => {
    const [problem] = readSidecar(newer.replace('dateline: 2', 'dateline: "2"')).problems;
    assert.deepEqual([problem?.rule, problem?.fixes], ['sidecar-version', undefined]);
  });
});
