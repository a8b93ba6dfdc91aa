import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  addEvent,
  addMention,
  addNote,
  applyEdits,
  editSidecar,
  readSidecar,
  rejectSuggestion,
  removeItem,
  replyToNote,
  setDocument,
  setReview,
  unrejectSuggestion,
  updateEvent,
  updateMention,
  type Random,
  type SidecarEdit,
} from '../../../src/core';

const sample = `# Coding round 2
dateline: 1
document:
  date: '2024-05-07'   # from the site
  x-desk: Asia
mentions:
  # the minister
  m1aaaa:
    type: person # sure
    zeta: 1
    at: [10, 20]
    quote: 'Ada Lovelac'

  m2bbbb: {type: place, at: [40, 45], quote: "Paris", x: [1,2]}

  m3cccc:
    quote: "last week"
    at: [ 60, 69 ]
    type: date
    tags: # two of them
      - a # first
      - b
# events follow
events:
  e1dddd:
    type: CONSULT
    actor:
      - m1aaaa
review: {state: new}
`;

function seeded(seed = 1): Random {
  let state = seed;
  return () => ((state = (state * 48271) % 2147483647) - 1) / 2147483646;
}

function must<T>(value: T | undefined): T {
  assert.ok(value);
  return value;
}

/** Lines of `before` that are gone and lines of `after` that are new. */
function diffLines(before: string, after: string): { gone: string[]; added: string[] } {
  const count = (lines: string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
    return counts;
  };
  const minus = (a: string[], b: string[]): string[] => {
    const left = count(b);
    return a.filter((line) => {
      const n = left.get(line) ?? 0;
      if (n) left.set(line, n - 1);
      return !n;
    });
  };
  const a = before.split('\n');
  const b = after.split('\n');
  return { gone: minus(a, b), added: minus(b, a) };
}

function check(before: string, edit: SidecarEdit | undefined, gone: string[], added: string[]): string {
  const { text, edits } = must(edit);
  assert.equal(applyEdits(before, edits), text);
  const changed = diffLines(before, text);
  assert.deepEqual(changed.gone.sort(), [...gone].sort());
  assert.deepEqual(changed.added.sort(), [...added].sort());
  const read = readSidecar(text);
  assert.deepEqual(
    read.problems.filter((p) => p.severity === 'error'),
    [],
  );
  return text;
}

describe('editSidecar', () => {
  it('sets a scalar and touches nothing but its line', () => {
    check(
      sample,
      updateMention(sample, 'm1aaaa', { type: 'organization' }),
      ['    type: person # sure'],
      ['    type: organization # sure'],
    );
  });

  it('adds a key in its place among the others, in the style of the item', () => {
    check(
      sample,
      updateMention(sample, 'm1aaaa', { actor: 'ada', note: 'sure: yes' }),
      [],
      ['    actor: ada', '    note: "sure: yes"'],
    );
    check(
      sample,
      updateMention(sample, 'm2bbbb', { actor: 'paris', quote: 'Lyon' }),
      ['  m2bbbb: {type: place, at: [40, 45], quote: "Paris", x: [1,2]}'],
      ['  m2bbbb: {type: place, at: [40, 45], quote: "Lyon", x: [1,2], actor: paris}'],
    );
  });

  it('removes keys in block and flow style', () => {
    check(
      sample,
      updateMention(sample, 'm3cccc', { tags: undefined }),
      ['    tags: # two of them', '      - a # first', '      - b'],
      [],
    );
    check(
      sample,
      updateMention(sample, 'm2bbbb', { at: undefined }),
      ['  m2bbbb: {type: place, at: [40, 45], quote: "Paris", x: [1,2]}'],
      ['  m2bbbb: {type: place, quote: "Paris", x: [1,2]}'],
    );
  });

  it('appends to a block list without rewriting it, comments and all', () => {
    check(sample, updateMention(sample, 'm3cccc', { tags: ['a', 'b', 'c'] }), [], ['      - c']);
    check(sample, updateEvent(sample, 'e1dddd', { actor: ['m1aaaa', 'm2bbbb'] }), [], ['      - m2bbbb']);
  });

  it('keeps the comment on the key line where a block list is replaced', () => {
    check(
      sample,
      updateMention(sample, 'm3cccc', { tags: ['c'] }),
      ['    tags: # two of them', '      - a # first', '      - b'],
      ['    tags: [c] # two of them'],
    );
  });

  it('adds a mention in order of position, with a blank line where the file has them', () => {
    const edit = must(
      addMention(sample, { type: 'date', quote: 'NO', at: [50, 52], prefix: ' ', suffix: '\t"' }, seeded()),
    );
    const text = check(
      sample,
      edit,
      [],
      [
        '',
        `  ${edit.id}:`,
        '    type: date',
        '    at: [50, 52]',
        '    quote: "NO"',
        '    prefix: " "',
        '    suffix: "\\t\\""',
      ],
    );
    assert.deepEqual(
      readSidecar(text).value.mentions.map((m) => m.at?.[0]),
      [10, 40, 50, 60],
    );
  });

  it('adds several at one place in order of position, however they are given', () => {
    const changes = [45, 5, 2000, 43, 1000, 1].map((start) => ({
      kind: 'add' as const,
      section: 'mentions' as const,
      id: `mx${start}`,
      fields: { type: 'place', at: [start, start + 1], quote: 'x' },
    }));
    const starts = readSidecar(must(editSidecar(sample, changes)).text).value.mentions.map((m) => m.at?.[0]);
    assert.deepEqual(starts, [1, 5, 10, 40, 43, 45, 60, 1000, 2000]);
  });

  it('adds a mention before the first and after the last', () => {
    for (const start of [0, 1000]) {
      const { text } = must(addMention(sample, { type: 'place', quote: 'x', at: [start, start + 1] }, seeded()));
      const starts = readSidecar(text).value.mentions.map((m) => m.at?.[0] ?? -1);
      assert.deepEqual(
        starts,
        [...starts].sort((a, b) => a - b),
      );
      for (const line of sample.split('\n')) assert.ok(text.includes(line));
    }
  });

  it('removes an item and leaves the comments of others', () => {
    check(sample, removeItem(sample, 'm3cccc'), sample.split('\n').slice(15, 22), []);
    const text = check(
      sample,
      removeItem(sample, 'e1dddd'),
      ['  e1dddd:', '    type: CONSULT', '    actor:', '      - m1aaaa'],
      [],
    );
    assert.deepEqual(readSidecar(text).value.events, []);
  });

  it('begins a pleasant file where there is none', () => {
    let text = '';
    const mention = must(
      addMention(text, { type: 'person', quote: 'Ada', at: [0, 3], prefix: '', suffix: ' said' }, seeded(1)),
    );
    text = mention.text;
    text = must(setDocument(text, { date: '2024-05-07', sha256: 'a'.repeat(64) })).text;
    const event = must(
      addEvent(
        text,
        { type: 'CONSULT', actor: [mention.id], recipient: [], place: [], reportedBy: [], credibility: 3 },
        seeded(2),
      ),
    );
    text = event.text;
    text = must(
      addNote(text, { on: event.id, thread: [{ by: 'ana', when: '2026-01-05', text: 'One outlet' }] }, seeded(3)),
    ).text;
    text = must(rejectSuggestion(text, { type: 'place', quote: 'Paris', at: [5, 10] })).text;
    text = must(rejectSuggestion(text, { type: 'place', quote: 'Lyon', at: [7, 9] })).text;
    text = must(setReview(text, { state: 'done', by: 'ana' })).text;
    const note = readSidecar(text).value.notes[0]?.id ?? '';
    text = must(replyToNote(text, note, { by: 'ben', text: 'Two now' })).text;
    assert.equal(
      text,
      `dateline: 1
document:
  date: "2024-05-07"
  sha256: ${'a'.repeat(64)}
mentions:
  ${mention.id}:
    type: person
    at: [0, 3]
    quote: "Ada"
    prefix: ""
    suffix: " said"
events:
  ${event.id}:
    type: CONSULT
    actor: [${mention.id}]
    credibility: 3
notes:
  ${note}:
    "on": ${event.id}
    state: open
    thread:
      - {by: ana, when: "2026-01-05", text: "One outlet"}
      - {by: ben, text: "Two now"}
rejected:
  - {type: place, quote: "Paris", at: [5, 10]}
  - {type: place, quote: "Lyon", at: [7, 9]}
review:
  state: done
  by: ana
`,
    );
    assert.deepEqual(readSidecar(text).problems, []);
    const back = must(unrejectSuggestion(text, 0)).text;
    assert.deepEqual(
      readSidecar(back).value.rejected.map((r) => r.quote),
      ['Lyon'],
    );
  });

  it('writes into empty sections, JSON-style files, CRLF files and files without a last line end', () => {
    const cases = [
      'dateline: 1\nmentions: {}\nreview: {state: new}',
      'dateline: 1\nmentions:\nevents:\n',
      'dateline: 1\nmentions: # none yet\n',
      'dateline: 1\nmentions: ~ # none yet\nevents: {}\n',
      '{"dateline": 1, "mentions": {"m1": {"type": "place", "quote": "x", "at": [0, 1]}}}',
      '{dateline: 1}',
      '# only a comment',
      '\n\n',
      '---\ndateline: 1\n',
      'dateline: 1\r\nmentions:\r\n  m1:\r\n    type: place\r\n    quote: x\r\n',
      'dateline: 1',
    ];
    for (const before of cases) {
      const count = readSidecar(before).value.mentions.length;
      const edit = must(
        editSidecar(before, [
          { kind: 'add', section: 'mentions', id: 'm9', fields: { type: 'place', quote: 'Ada: #1', at: [5, 9] } },
          { kind: 'add', section: 'mentions', id: 'm8', fields: { type: 'date', quote: 'now', at: [7, 9] } },
          { kind: 'reject', fields: { type: 'place', quote: 'no' } },
        ]),
      );
      const read = readSidecar(edit.text);
      assert.deepEqual(read.problems, [], edit.text);
      assert.equal(read.value.mentions.length, count + 2, edit.text);
      assert.equal(read.value.mentions.at(-2)?.quote, 'Ada: #1');
      assert.equal(read.value.rejected.length, 1);
      if (before.includes('\r')) assert.ok(!/[^\r]\n/.test(edit.text));
      for (const comment of before.match(/#.*/g) ?? []) assert.ok(edit.text.includes(comment));
    }
  });

  it('never writes over what it cannot read', () => {
    const broken = [
      'a: [',
      'dateline: 2\nmentions: {}',
      'mentions: 3\ndateline: 1',
      '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n',
      'dateline: 1\0',
      '- a',
      'null',
    ];
    for (const text of broken.slice(0, -1))
      assert.equal(addMention(text, { type: 'place', quote: 'x' }, seeded()), undefined, text);
    assert.equal(updateMention(sample, 'nope', { type: 'x' }), undefined);
  });

  it('gives every id once, also where the random source repeats itself', () => {
    let text = '';
    const ids = new Set<string>();
    for (let i = 0; i < 5; i++) {
      const made = must(addMention(text, { type: 'place', quote: 'x', at: [i, i + 1] }, () => 0.5));
      ids.add(made.id);
      text = made.text;
    }
    assert.equal(ids.size, 5);
    assert.equal(readSidecar(text).value.mentions.length, 5);
  });

  it('writes strings that YAML 1.2 and 1.1 readers read alike', () => {
    const words = [
      'NO',
      'on',
      'Yes',
      'y',
      'null',
      '~',
      '2023-07-03',
      '0123',
      '1e3',
      '0x1F',
      '12:30:45',
      '1_000',
      '',
      ' a',
      'a ',
      '#x',
      'a: b',
      '- a',
      '\u0085',
      '\u2028x',
      '\ufeff',
      'é😀',
      '\t',
      'a\nb',
      '!x',
      '&a',
      '*a',
      '%a',
      '@a',
      '`a',
      '2023-W26',
      'A',
      '=',
      '<<',
      '\ud800',
    ];
    const check = (word: string): void => {
      const { text } = must(
        addMention('', { type: word, quote: word, actor: word, tags: [word], value: word, note: word }, seeded()),
      );
      for (const version of ['1.1', '1.2'] as const) {
        const data = parse(text, { version }) as { mentions: Record<string, Record<string, unknown>> };
        const item = Object.values(data.mentions)[0] ?? {};
        for (const key of ['type', 'quote', 'actor', 'value', 'note'])
          assert.equal(item[key], word, `${version} ${key} ${text}`);
        assert.deepEqual(item['tags'], [word]);
      }
    };
    words.forEach(check);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check), { numRuns: 300 });
  });

  it('does what it says to any item of any sidecar it wrote, and nothing else', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 12 });
    const item = fc.record({
      type: word,
      quote: word,
      at: fc.tuple(fc.nat(99), fc.integer({ min: 100, max: 200 })),
      note: fc.option(word, { nil: undefined }),
      tags: fc.option(fc.array(word, { maxLength: 3 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 6 }),
        item,
        fc.nat(5),
        fc.boolean(),
        (items, patch, pick, spaced) => {
          const random = seeded(7);
          let text = '';
          for (const one of items) text = must(addMention(text, one as never, random)).text;
          if (spaced) text = text.replace(/^ {2}(?=m)/gm, '\n  # about\n  ');
          const before = readSidecar(text).value.mentions;
          const target = before[pick % before.length]?.id ?? '';
          const edited = must(updateMention(text, target, patch as never));
          const after = readSidecar(edited.text).value.mentions;
          const expected = before.map((m) => {
            if (m.id !== target) return m;
            const next: Record<string, unknown> = { ...m, ...patch };
            for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key];
            return next;
          });
          assert.deepEqual(after, expected);
          const gone = must(removeItem(edited.text, target)).text;
          assert.deepEqual(
            readSidecar(gone).value.mentions,
            expected.filter((m) => m.id !== target),
          );
          assert.equal(gone.match(/# about/g)?.length, text.match(/# about/g)?.length);
        },
      ),
      { numRuns: 150 },
    );
  });
});
