import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli } from '../../support/runCli';

describe('dateline analyze', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dateline-analyze-'));
    await writeFile(path.join(folder, 'talks.txt'), ' date 2024-05-13 Envoys of two states met in Geneva.\n');
    await writeFile(path.join(folder, 'shopping.txt'), 'milk, bread\n');
    await writeFile(path.join(folder, 'picture.txt'), Buffer.from([137, 80, 78, 71, 0, 1, 2]));
    await writeFile(path.join(folder, 'latin.txt'), Buffer.from([100, 233, 106]));
  });
  after(() => rm(folder, { recursive: true }));

  it('prints a readable outline with a summary line', async () => {
    const { code, out, err } = await runCli(['analyze', 'talks.txt'], { cwd: folder });
    assert.equal(code, 0, err);
    assert.match(out, /^talks\.txt {2}2024-05-13/);
    assert.match(out, /\d+ actors?, \d+ names?, \d+ dates?, \d+ events?/);
    assert.ok(!out.includes('\u001b'), 'no colours off a terminal');
  });

  it('finds the articles of a folder and leaves other text files alone', async () => {
    const { code, out } = await runCli(['analyze', '--json', '.'], { cwd: folder });
    assert.equal(code, 0);
    assert.deepEqual(
      (JSON.parse(out) as { id: string }[]).map(({ id }) => id),
      ['talks.txt'],
    );
  });

  it('reads dates in digits in the order asked for', async () => {
    const valueWith = async (...order: string[]): Promise<unknown> => {
      const { code, out, err } = await runCli(['analyze', '--json', ...order], { input: 'Signed on 04/06/2021.' });
      assert.equal(code, 0, err);
      return (JSON.parse(out) as { dates: { value: string }[] }[])[0]?.dates[0]?.value;
    };
    assert.equal(await valueWith('--date-order', 'day-first'), '2021-06-04');
    assert.equal(await valueWith('--date-order', 'month-first'), '2021-04-06');
    const { code, err } = await runCli(['analyze', '--date-order', 'sideways'], { input: 'Signed.' });
    assert.equal(code, 2);
    assert.match(err, /--date-order is auto, day-first, month-first, not "sideways"/);
  });

  it('streams one result a line, in order, and goes on after a bad line', async () => {
    const input = [
      '{"id": "a", "text": "One."}',
      'no json',
      '{"id": "b"}',
      '{"id": 7, "date": "2023-07-03", "text": "Two."}',
      '',
    ].join('\n');
    const { code, out } = await runCli(['analyze', '--ndjson'], { input });
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.equal(code, 0);
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['a', null, 'b', 7],
    );
    assert.deepEqual(
      rows.map((row) => 'error' in row),
      [false, true, true, false],
    );
    assert.equal(rows[0]?.['unit'], 'utf16');
    assert.equal(rows[3]?.['date'], '2023-07-03');
  });

  it('says what is wrong with the command line and ends with 2', async () => {
    const cases: [string[], RegExp][] = [
      [['analyze', 'nowhere.txt'], /nowhere\.txt: there is no such file/],
      [['analyze', '--jsn', 'talks.txt'], /--jsn/],
      [['analyze', '--date', '2023-02-30', 'talks.txt'], /YYYY-MM-DD/],
      [['analyze', '--json', '--ndjson', 'talks.txt'], /exclude each other/],
      [['analyze', 'picture.txt'], /no text file/],
      [['analyze', 'latin.txt'], /not UTF-8/],
      [['analyse'], /there is no command "analyse"/],
    ];
    for (const [words, message] of cases) {
      const { code, out, err } = await runCli(words, { cwd: folder });
      assert.equal(code, 2, words.join(' '));
      assert.match(err, message);
      assert.equal(out, '');
    }
  });

  it('has a help page with examples', async () => {
    const { code, out } = await runCli(['analyze', '--help']);
    assert.equal(code, 0);
    assert.match(out, /Examples:\n {2}dateline analyze/);
  });
});
