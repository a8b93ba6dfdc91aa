import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  editSidecar,
  mergeSidecars,
  readSidecar,
  settleConflict,
  type MergedSidecar,
  type SidecarChange,
  type SidecarFile,
} from '../../../src/core';

const base = `dateline: 1
document:
  date: "2024-05-07"
  sha256: ${'a'.repeat(64)}
mentions:
  # people
  m1:
    type: person
    at: [0, 3]
    quote: "Ada"
    tags: [a, b]
  m2:
    type: place
    at: [10, 15]
    quote: "Paris"
    note: "old"
events:
  e1:
    type: CONSULT
    actor: [m1]
rejected:
  - {type: place, quote: "Lyon", at: [7, 11]}
`;

function must<T>(value: T | undefined): T {
  assert.ok(value !== undefined);
  return value;
}

function change(text: string, ...changes: SidecarChange[]): string {
  return must(editSidecar(text, changes)).text;
}

const set = (id: string, fields: Record<string, unknown>): SidecarChange => ({
  kind: 'set',
  section: id.startsWith('m') ? 'mentions' : 'events',
  id,
  fields,
});
const add = (id: string, fields: Record<string, unknown>): SidecarChange => ({
  kind: 'add',
  section: 'mentions',
  id,
  fields,
});
const remove = (id: string): SidecarChange => ({
  kind: 'remove',
  section: id.startsWith('m') ? 'mentions' : 'events',
  id,
});

function merged(ours: string, theirs: string): MergedSidecar & { file: SidecarFile } {
  const result = must(mergeSidecars(base, ours, theirs));
  const file = readSidecar(result.text);
  assert.deepEqual(
    file.problems.filter((p) => p.severity === 'error'),
    [],
    result.text,
  );
  return { ...result, file };
}

describe('mergeSidecars', () => {
  it('takes both sides where they changed different items or fields', () => {
    const ours = change(base, set('m1', { actor: 'ada' }), add('m3', { type: 'date', at: [5, 8], quote: 'now' }));
    const theirs = change(
      base,
      set('m1', { note: 'sure' }),
      set('m2', { note: 'new' }),
      add('m4', { type: 'place', at: [4, 5], quote: 'X' }),
      { kind: 'reject', fields: { type: 'date', quote: 'May' } },
    );
    const { file, conflicts, text } = merged(ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      file.value.mentions.map((m) => m.id),
      ['m1', 'm4', 'm3', 'm2'],
    );
    assert.deepEqual(
      [file.value.mentions[0]?.actor, file.value.mentions[0]?.note, file.value.mentions[3]?.note],
      ['ada', 'sure', 'new'],
    );
    assert.equal(file.value.rejected.length, 2);
    assert.ok(text.includes('  # people\n'));
  });

  it('unites lists as sets and honours deletions in them', () => {
    const { file, conflicts } = merged(
      change(base, set('m1', { tags: ['a', 'c'] })),
      change(base, set('m1', { tags: ['a', 'b', 'd'] })),
    );
    assert.deepEqual(file.value.mentions[0]?.tags, ['a', 'c', 'd']);
    assert.deepEqual(conflicts, []);
  });

  it('keeps both values of a real disagreement, marked in the item', () => {
    const { file, conflicts, text } = merged(
      change(base, set('m2', { note: 'mine' })),
      change(base, set('m2', { note: 'yours: #1' })),
    );
    assert.deepEqual(conflicts, [{ id: 'm2', field: 'note' }]);
    assert.equal(file.value.mentions[1]?.note, 'mine');
    assert.deepEqual(file.value.mentions[1]?.conflict, { note: 'yours: #1' });
    assert.ok(text.includes('    conflict: {note: "yours: #1"}\n'));
    const settled = (choice: 'mine' | 'theirs' | 'both'): string => must(settleConflict(text, 'm2', choice)).text;
    assert.equal(settled('mine'), change(base, set('m2', { note: 'mine' })));
    assert.equal(settled('theirs'), change(base, set('m2', { note: 'yours: #1' })));
    assert.equal(readSidecar(settled('both')).value.mentions[1]?.note, 'mine\nyours: #1');
  });

  it('brings back what one side deleted and the other changed, and says so', () => {
    for (const [ours, theirs] of [
      [change(base, remove('m2')), change(base, set('m2', { note: 'new' }))],
      [change(base, set('m2', { note: 'new' })), change(base, remove('m2'))],
    ] as const) {
      const { file, conflicts, text } = merged(ours, theirs);
      assert.deepEqual(conflicts, [{ id: 'm2', field: 'deleted' }]);
      const item = file.value.mentions.find((m) => m.id === 'm2');
      assert.deepEqual([item?.note, item?.conflict], ['new', { deleted: true }]);
      assert.equal(readSidecar(must(settleConflict(text, 'm2', 'theirs')).text).value.mentions.length, 1);
      assert.equal(readSidecar(must(settleConflict(text, 'm2', 'mine')).text).value.mentions[1]?.conflict, undefined);
    }
  });

  it('does not take two repairs of one anchor for a disagreement', () => {
    const ours = change(base, set('m1', { at: [5, 8], prefix: 'new ' }), {
      kind: 'set-section',
      section: 'document',
      fields: { sha256: 'b'.repeat(64) },
    });
    const theirs = change(base, set('m1', { at: [9, 12], prefix: 'other ' }), {
      kind: 'set-section',
      section: 'document',
      fields: { sha256: 'c'.repeat(64) },
    });
    const { conflicts, file } = merged(ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(file.value.mentions[0]?.at, [5, 8]);
  });

  it('takes items over as they are written, comments and quoting included', () => {
    const theirs = base.replace(
      '  m2:\n',
      "  # look again\n  mx:\n    type: 'date' # why\n    at: [ 5, 8 ]\n    quote: 'now'\n    x-mine: {a: 1}\n  m2:\n",
    );
    const { text } = merged(change(base, set('m2', { note: 'n' })), theirs);
    assert.ok(
      text.includes(
        "  # look again\n  mx:\n    type: 'date' # why\n    at: [ 5, 8 ]\n    quote: 'now'\n    x-mine: {a: 1}\n  m2:\n",
      ),
      text,
    );
  });

  it('leaves broken files to the text merge', () => {
    assert.equal(mergeSidecars(base, `${base}x`, base.replace('Ada', 'Bea')), undefined);
    assert.equal(mergeSidecars(base, base.replace('1', '2'), base.replace('Ada', 'Bea')), undefined);
  });

  describe('for any edits on both sides', () => {
    const word = fc.constantFrom('x', 'y', 'no', 'a: b', '2024-01-01');
    const fields = fc.record(
      {
        note: fc.option(word, { nil: undefined }),
        actor: word,
        tags: fc.uniqueArray(word, { maxLength: 3 }),
        'x-own': fc.option(word, { nil: undefined }),
      },
      { requiredKeys: [] },
    );
    const edit = (ids: readonly string[], fresh: string): fc.Arbitrary<SidecarChange> =>
      fc.oneof(
        fc.record({ id: fc.constantFrom(...ids), fields }).map(({ id, fields: f }) => set(id, f)),
        fc.constantFrom(...ids).map(remove),
        fc
          .record({ n: fc.nat(3), at: fc.nat(500), quote: word })
          .map(({ n, at, quote }) => add(`m${fresh}${n}`, { type: 'note', at: [at, at + 1], quote })),
      );
    const apply = (text: string, changes: readonly SidecarChange[]): string => {
      for (const one of changes) text = editSidecar(text, [one])?.text ?? text;
      return text;
    };
    const big = apply(
      'dateline: 1\n',
      Array.from({ length: 8 }, (_, i) =>
        add(`m0${i}`, { type: 'place', at: [i * 10, i * 10 + 3], quote: `q${i}`, tags: ['t', 'u'], note: 'n' }),
      ),
    );
    const ids = Array.from({ length: 8 }, (_, i) => `m0${i}`);

    it('merge(b, x, x) is x and merge(b, b, x) is x, to the letter', () => {
      fc.assert(
        fc.property(fc.array(edit(ids, 'x'), { maxLength: 6 }), (changes) => {
          const x = apply(big, changes);
          assert.equal(mergeSidecars(big, x, x)?.text, x);
          assert.equal(mergeSidecars(big, big, x)?.text, x);
          assert.equal(mergeSidecars(big, x, big)?.text, x);
        }),
        { numRuns: 40 },
      );
    });

    it('edits of different items always merge, and to the same data from either side', () => {
      fc.assert(
        fc.property(
          fc.array(edit(ids.slice(0, 4), 'x'), { maxLength: 6 }),
          fc.array(edit(ids.slice(4), 'y'), { maxLength: 6 }),
          (a, b) => {
            const [ours, theirs] = [apply(big, a), apply(big, b)];
            const one = must(mergeSidecars(big, ours, theirs));
            const two = must(mergeSidecars(big, theirs, ours));
            assert.deepEqual([one.conflicts, two.conflicts], [[], []]);
            const sorted = (text: string): unknown =>
              [...readSidecar(text).value.mentions].sort((m, n) => (m.id < n.id ? -1 : 1));
            assert.deepEqual(sorted(one.text), sorted(two.text));
            assert.deepEqual(sorted(one.text), sorted(apply(ours, b)));
          },
        ),
        { numRuns: 40 },
      );
    });

    it('nothing that either side wrote is lost', () => {
      fc.assert(
        fc.property(
          fc.array(edit(ids, 'x'), { maxLength: 10 }),
          fc.array(edit(ids, 'x'), { maxLength: 10 }),
          (a, b) => {
            const [ours, theirs] = [apply(big, a), apply(big, b)];
            const result = must(mergeSidecars(big, ours, theirs));
            const file = readSidecar(result.text);
            assert.deepEqual(
              file.problems.filter((p) => p.severity === 'error'),
              [],
            );
            const old = new Map(readSidecar(big).value.mentions.map((m) => [m.id, m]));
            const now = new Map(file.value.mentions.map((m) => [m.id, m]));
            for (const text of [ours, theirs]) {
              for (const mention of readSidecar(text).value.mentions) {
                const before = old.get(mention.id);
                const after = now.get(mention.id);
                const flat = (m: object | undefined): Record<string, unknown> => {
                  const { extra, ...rest } = (m ?? {}) as { extra?: object };
                  return { ...rest, ...extra };
                };
                for (const [key, value] of Object.entries(flat(mention))) {
                  if (JSON.stringify(flat(before)[key]) === JSON.stringify(value)) continue;
                  const held = flat(after)[key];
                  const other = after?.conflict?.[key];
                  if (key === 'at') assert.ok(held);
                  else if (key === 'tags')
                    for (const tag of value as string[])
                      assert.ok(
                        (held as string[])?.includes(tag) ||
                          (flat(before)['tags'] as string[] | undefined)?.includes(tag),
                      );
                  else
                    assert.ok(
                      held === value || other === value,
                      `${mention.id} ${key} ${JSON.stringify(value)}\n${result.text}`,
                    );
                }
              }
            }
          },
        ),
        { numRuns: 60 },
      );
    });
  });
});

describe('keys that JavaScript has a meaning for', () => {
  const base = 'dateline: 1\nmentions:\n  m1: {type: a, quote: b}\n';
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    it(`${key} is a key like any other: merged, disputed, settled, an id, and nothing inherits it`, () => {
      const ours = base.replace('quote: b', 'quote: b, note: n');
      const theirs = base.replace('quote: b', `quote: b, ${key}: 7`);
      assert.match(mergeSidecars(base, ours, theirs)?.text ?? '', new RegExp(`note: "?n"?, "?${key}"?: 7`));
      const twice = mergeSidecars(base, base.replace('quote: b', `quote: b, ${key}: 5`), theirs);
      assert.deepEqual(twice?.conflicts, [{ id: 'm1', field: key }]);
      assert.match(twice.text, new RegExp(`"?${key}"?: 5, conflict: \\{"?${key}"?: 7\\}`));
      assert.match(settleConflict(twice.text, 'm1', 'theirs')?.text ?? '', new RegExp(`quote: b, "?${key}"?: 7\\}`));
      assert.match(settleConflict(twice.text, 'm1', 'mine')?.text ?? '', new RegExp(`quote: b, "?${key}"?: 5\\}`));
      const other = mergeSidecars(base, ours, `${base}${key}: {x: 1}\nevents:\n  ${key}: {type: CONSULT}\n`);
      assert.equal(other?.text.split(key).length, 3);
      assert.equal(({} as Record<string, unknown>)['x'], undefined);
      const made = editSidecar('', [{ kind: 'add', section: 'mentions', id: key, fields: { type: 'a', quote: 'b' } }]);
      assert.equal(readSidecar(made?.text ?? '').value.mentions[0]?.id, key);
      const flow = editSidecar('{dateline: 1}', [
        { kind: 'add', section: 'mentions', id: key, fields: { type: 'a', quote: 'b' } },
      ]);
      assert.equal(readSidecar(flow?.text ?? '').value.mentions[0]?.id, key);
    });
});
