import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { runCli } from '../../support/runCli';

describe('the codebook on the command line', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dateline-codebook-'));
    await mkdir(path.join(folder, 'news'));
    await writeFile(
      path.join(folder, 'news', 'ports.txt'),
      ' date 2024-05-13 Russia dredged a harbour of Estonia on Monday.\n',
    );
    await writeFile(path.join(folder, 'codebook.yaml'), 'events:\n  DREDGING: {plover: COERCE, verbs: [dredge]}\n');
    await writeFile(path.join(folder, 'other.yaml'), 'events:\n  DIGGING: {verbs: [dredge]}\n');
  });
  after(() => rm(folder, { recursive: true }));
  const eventsOf = async (...args: string[]): Promise<string[]> => {
    // The bundle as it ships: it finds its models.
    const cli = path.resolve('dist/cli.js');
    const { stdout } = await promisify(execFile)(process.execPath, [cli, 'analyze', '--json', ...args], {
      cwd: folder,
    });
    const [result] = JSON.parse(stdout) as { events: { type: string; plover?: string }[] }[];
    return (result?.events ?? []).map(({ type, plover }) => `${type}${plover ? ` (${plover})` : ''}`);
  };

  it('is found upward from an article', async () =>
    assert.deepEqual(await eventsOf('news/ports.txt'), ['DREDGING (COERCE)']));

  it('may be named', async () =>
    assert.deepEqual(await eventsOf('news/ports.txt', '--codebook', 'other.yaml'), ['DIGGING']));

  it('is checked, with each mistake at its place', async () => {
    await writeFile(path.join(folder, 'news', 'codebook.yaml'), 'events:\n  X:\n    verbs: ["a.*b"]\n');
    const { code, out } = await runCli(['check', '.'], { cwd: folder });
    assert.equal(code, 1);
    assert.match(out, /news[/\\]codebook\.yaml:3:13: error: "a\.\*b" is no plain word/);
  });
});
