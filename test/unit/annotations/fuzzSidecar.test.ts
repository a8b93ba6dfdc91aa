import assert from 'node:assert/strict';
import {
  addMention,
  checkSidecar,
  mergeSidecars,
  readCodebook,
  readRegistry,
  readSidecar,
  removeItem,
} from '../../../src/core';
import { seededRandom, type SeededRandom } from '../../support/random';

/** How many mutated sidecars; `FUZZ=20000` for the long run. */
const count = Number(process.env['FUZZ'] ?? 1500);

const sample = `dateline: 1
document: {date: "2024-05-07", sha256: ${'ab'.repeat(32)}}
mentions:
  # people
  m1aaaa:
    type: person # sure
    at: [0, 3]
    quote: "Ada"
    prefix: ""
    suffix: " said: no"
    tags: [a, b]
  m2bbbb: {type: date, at: [10, 19], quote: 'last week', value: 2024-W18}
events:
  e1cccc:
    type: CONSULT
    actor: [m1aaaa]
    date: m2bbbb
    note: |
      two
      lines
notes:
  n1dddd: {"on": e1cccc, state: open, thread: [{by: ana, text: "One: outlet"}]}
rejected:
  - {type: place, quote: "Paris", at: [30, 35]}
review: {state: new, by: ana}
`;

const pieces = [
  '\0',
  '\t',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  ':',
  '- ',
  '? ',
  '&a ',
  '*a',
  '!!str ',
  '<<: *a',
  '|',
  '>',
  '#',
  '%YAML 1.1\n',
  '---\n',
  '...\n',
  '\r',
  '\u2028',
  '\ufeff',
  '\ud800',
  '😀',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  'm1aaaa:',
  'null',
  '~',
  '1e999',
  '0x1F',
  '2',
  'NaN',
  '  ',
  '\n',
  '\n\n',
  'dateline: 9\n',
  '__proto__: 1\n',
  'constructor',
];

function mutate(text: string, random: SeededRandom): string {
  for (let edits = 1 + random.below(4); edits > 0; edits--) {
    const at = random.below(text.length + 1);
    const kind = random.below(6);
    if (kind === 0) text = text.slice(0, at) + random.pick(pieces) + text.slice(at);
    else if (kind === 1) text = text.slice(0, at) + text.slice(at + 1 + random.below(20));
    else if (kind === 2) text = text.slice(0, at) + random.pick(pieces) + text.slice(at + 1);
    else if (kind === 3) {
      const lines = text.split('\n');
      lines.splice(random.below(lines.length), 0, random.pick(lines));
      text = lines.join('\n');
    } else if (kind === 4) {
      const lines = text.split('\n');
      const line = random.below(lines.length);
      lines[line] = random.pick(['', '  ', '\t']) + (lines[line] ?? '').trimStart();
      text = lines.join('\n');
    } else text = text.slice(0, at) + String.fromCharCode(random.below(0x3000)) + text.slice(at);
  }
  return text;
}

describe('sidecars that something has damaged', () => {
  it(`never throw, never lose an item on an edit, in ${count} mutations`, function () {
    this.timeout(Math.max(120_000, count * 30));
    const random = seededRandom(11);
    for (let i = 0; i < count; i++) {
      const text = mutate(sample, random);
      const file = readSidecar(text);
      for (const { span } of file.problems)
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
      const edited = addMention(file, { type: 'place', quote: 'New', at: [5, 8] }, random);
      if (!file.writable) {
        assert.equal(edited, undefined);
        assert.ok(
          file.problems.some((problem) => problem.severity === 'error'),
          text,
        );
        continue;
      }
      if (!edited) continue;
      const after = readSidecar(edited.text);
      assert.ok(after.writable, `${text}\n=>\n${edited.text}`);
      const all = (one: typeof file): string[] =>
        [...one.value.mentions, ...one.value.events, ...one.value.notes].map((item) => JSON.stringify(item));
      const now = new Set(all(after));
      for (const item of all(file)) assert.ok(now.has(item), `${item} is lost in\n${text}\n=>\n${edited.text}`);
      const back = removeItem(after, edited.id);
      if (i % 10 === 0) {
        assert.ok(back);
        assert.deepEqual(all(readSidecar(back.text)), all(file));
        checkSidecar(file, { articleText: 'Ada said: no to last week.' });
        mergeSidecars(sample, text, edited.text);
        readRegistry(text);
        readCodebook(text);
      }
    }
  });

  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
    .split('')
    .map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]},`.repeat(8)}*${'abcdefghi'[i]}]`)
    .join('\n')}\n`;
  const monsters: Record<string, string> = {
    'an alias bomb': `${bomb}mentions: *i\n`,
    'many aliases': `x: &x 1\nmentions:\n${Array.from({ length: 5000 }, (_, i) => `  m${i}: {type: *x, quote: *x}`).join('\n')}`,
    'deep flow': '['.repeat(20_000),
    'brackets that nearly fill the stack': '['.repeat(5_000),
    'deep lists': '- '.repeat(20_000),
    'deep keys': '? '.repeat(20_000),
    'deep maps': Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    'fifty megabytes': 'x'.repeat(50_000_000),
    'many duplicate ids': `dateline: 1\nmentions:\n${'  m1: {type: a, quote: b}\n'.repeat(5000)}`,
    'NUL bytes': '\0'.repeat(1000),
    'merge markers': 'dateline: 1\n<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n',
    'no map': '- a\n- b\n',
    'a newer version': 'dateline: 2\nmentions: {}\n',
    tabs: 'dateline: 1\nmentions:\n\tm1: {}\n',
  };
  for (const [name, text] of Object.entries(monsters)) {
    it(`${name}: an error at its place, and nothing written`, () => {
      const file = readSidecar(text);
      assert.equal(file.writable, false);
      assert.ok(file.problems.some((problem) => problem.severity === 'error'));
      assert.equal(addMention(file, { type: 'a', quote: 'b' }, Math.random), undefined);
    });
  }

  it('takes long lines and indented notes for no deep nesting', () => {
    const mentions = Array.from({ length: 2000 }, (_, i) => `m${i}: {type: person, quote: "[[[ {{{ - ? :"}`).join(', ');
    const notes = Array.from({ length: 50 }, (_, i) => `${' '.repeat(20 * i + 4)}- [ note`).join('\n');
    const file = readSidecar(`dateline: 1\nmentions: {${mentions}}\nmore: |\n${notes}\n`);
    assert.ok(!file.problems.some(({ rule }) => rule === 'yaml-too-deep'));
    assert.equal(file.writable, true);
  });

  it('offers a fix for tabs that makes the file parse', () => {
    const text = monsters['tabs'] ?? '';
    const fix = readSidecar(text).problems[0]?.fixes?.[0]?.replace;
    assert.ok(fix);
    const fixed = text.slice(0, fix.start) + fix.text + text.slice(fix.end);
    assert.ok(!readSidecar(fixed).problems.some((problem) => problem.rule === 'yaml-tab'));
  });
});
