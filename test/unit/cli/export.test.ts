import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addMention, exporters, makeAnchor } from '../../../src/core/index';
import { runCli } from '../../support/runCli';

const text = 'date 2024-05-13\n\nEnvoy Kari Lie met reporters in Geneva.\n';

describe('dateline export', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dateline-export-'));
    await writeFile(path.join(folder, 'talks.txt'), text);
    const start = text.indexOf('Kari Lie');
    const added = addMention('', { type: 'person', ...makeAnchor(text, start, start + 8), by: 'ana' }, () => 0.5);
    assert.ok(added);
    await writeFile(path.join(folder, 'talks.txt.ann.yaml'), added.text);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes each format and says how many items went out', async () => {
    for (const { id } of exporters) {
      const { code, err } = await runCli(['export', '.', '--to', id, '-o', `out-${id}`], { cwd: folder });
      assert.equal(code, 0, err);
      assert.match(err, new RegExp(`Exported 1 mention and 0 events of 1 article as ${id}`));
    }
  });

  it('finds the words again in an article that was edited since', async () => {
    await writeFile(path.join(folder, 'talks.txt'), text.replace('Envoy', 'Late on Sunday, envoy'));
    const { out } = await runCli(['export', 'talks.txt', '--to', 'json'], { cwd: folder });
    const { articles } = JSON.parse(out) as {
      articles: { mentions: { start: number; end: number; quote: string }[] }[];
    };
    const [mention] = articles[0]?.mentions ?? [];
    assert.ok(mention);
    assert.equal(
      (await readFile(path.join(folder, 'talks.txt'), 'utf8')).slice(mention.start, mention.end),
      'Kari Lie',
    );
  });

  it('never overwrites an article, though brat would name a file like it', async () => {
    const { code, err } = await runCli(['export', 'talks.txt', '--to', 'brat', '-o', '.'], { cwd: folder });
    assert.equal(code, 2);
    assert.match(err, /never overwrites/);
    assert.equal(await readFile(path.join(folder, 'talks.txt'), 'utf8'), text);
    const other = await runCli(['export', 'talks.txt', '--to', 'csv', '-o', 'talks.txt.ann.yaml'], { cwd: folder });
    assert.equal(other.code, 2);
  });

  it('says where a broken sidecar is broken, and writes nothing', async () => {
    await writeFile(path.join(folder, 'talks.txt.ann.yaml'), 'dateline: 1\nmentions:\n  m1: [unclosed\n');
    const { code, err, out } = await runCli(['export', '.', '--to', 'csv', '-o', 'x.csv'], { cwd: folder });
    assert.equal(code, 2);
    assert.match(err, /talks\.txt\.ann\.yaml:\d+:\d+: /);
    assert.equal(out, '');
    assert.deepEqual((await readdir(folder)).sort(), ['talks.txt', 'talks.txt.ann.yaml']);
  });

  it('explains a wrong format, a missing one, and an empty folder', async () => {
    const cases: [string[], RegExp][] = [
      [['export', '.'], /--to is missing/],
      [['export', '.', '--to', 'xml'], /no format "xml".*csv/],
      [['export', '--to', 'csv'], /name an article/],
      [['export', '.', '--to', 'brat'], /folder with -o/],
    ];
    for (const [words, message] of cases) {
      const { code, err } = await runCli(words, { cwd: folder });
      assert.equal(code, 2);
      assert.match(err, message);
    }
    await rm(path.join(folder, 'talks.txt'));
    await rm(path.join(folder, 'talks.txt.ann.yaml'));
    const { code, err } = await runCli(['export', '.', '--to', 'csv'], { cwd: folder });
    assert.equal(code, 2);
    assert.match(err, /no articles/);
  });
});
