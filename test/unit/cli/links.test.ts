import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { layerName, readSidecarName, sidecarName } from '../../../src/core';
import { behindLinks } from '../../../src/node/behindLinks';
import { updateFile } from '../../../src/node/updateFile';
import { runCli } from '../../support/runCli';
import { Workspace } from '../../support/workspace';

const article = 'date 2024-05-07\n\nBy noon, Oslo waits.\n';
/** Its place is not the one said, so that a sync has something to write. */
const sidecar = 'dateline: 1\nmentions:\n  m00001:\n    type: place\n    at: [0, 4]\n    quote: "Oslo"\n';
const synced = /at: \[26, 30\]/;

describe('symbolic links', function () {
  if (process.platform === 'win32') return;
  let outer: Workspace;
  /** The folder that the program runs in, with a folder beside it. */
  let cwd: string;
  const run = (...words: string[]) => runCli(words, { cwd });
  const link = (from: string, to: string): void => {
    mkdirSync(path.dirname(outer.path(from)), { recursive: true });
    symlinkSync(to, outer.path(from));
  };

  beforeEach(() => {
    outer = new Workspace();
    outer.write('news/a.txt', article);
    outer.write('outside/x.txt.ann.yaml', sidecar);
    outer.write('outside/secret.yaml', 'password: "hunter2"\n');
    cwd = outer.path('news');
  });
  afterEach(() => outer.dispose());

  const refused: Readonly<Record<string, readonly [to: string, why: RegExp]>> = {
    'out of the folder': ['../outside/x.txt.ann.yaml', /lies outside the folder, its repository and the workspace/],
    'out of the folder, by its full path': ['{outer}/outside/x.txt.ann.yaml', /lies outside/],
    'to a file that is no sidecar': ['../outside/secret.yaml', /a file of another kind/],
    'to a file of the folder that is no sidecar': ['b.yaml', /a file of another kind/],
    'to nowhere outside': ['../outside/new.txt.ann.yaml', /lies outside/],
    'to a folder that is not there': ['../gone/new.txt.ann.yaml', /whose folder is not there/],
    'to itself': ['a.txt.ann.yaml', /without end/],
    'over a link of the folder': ['step.txt.ann.yaml', /lies outside/],
  };
  for (const [name, [to, why]] of Object.entries(refused))
    it(`of a sidecar ${name} is not followed: check says so at its place, nothing is read or written`, async () => {
      outer.write('news/b.yaml', 'password: "hunter2"\n');
      link('news/step.txt.ann.yaml', '../outside/x.txt.ann.yaml');
      outer.write('news/step.txt', article);
      link('news/a.txt.ann.yaml', to.replace('{outer}', outer.folder));
      const before = ['outside/x.txt.ann.yaml', 'outside/secret.yaml', 'news/b.yaml'].map((file) => outer.read(file));
      const { out, code } = await run('check', 'a.txt.ann.yaml');
      assert.equal(code, 1);
      assert.match(
        out,
        /^a\.txt\.ann\.yaml:1:1: error: This sidecar is not read or written: it is a symbolic link to /,
      );
      assert.match(out, why);
      assert.match(out, /\[sidecar-link\]/);
      assert.match((await run('check')).out, /^a\.txt\.ann\.yaml:1:1: error: /m);
      const sync = await run('sync', '.');
      assert.equal(sync.code, 2);
      assert.match(sync.err, /a\.txt\.ann\.yaml: This sidecar is not read or written/);
      const analyze = await run('analyze', 'a.txt');
      assert.equal(analyze.code, 0);
      assert.equal((await run('export', 'a.txt', '--to', 'csv')).out.includes('Oslo'), false);
      await assert.rejects(
        updateFile(outer.path('news/a.txt.ann.yaml'), () => 'new'),
        why,
      );
      assert.deepEqual(
        ['outside/x.txt.ann.yaml', 'outside/secret.yaml', 'news/b.yaml'].map((file) => outer.read(file)),
        before,
      );
      assert.deepEqual(readdirSync(outer.path('outside')).sort(), ['secret.yaml', 'x.txt.ann.yaml']);
      for (const text of [out, sync.out, sync.err, analyze.out, analyze.err]) assert.doesNotMatch(text, /hunter2/);
    });

  it('of a sidecar to another within the folder, the repository or the workspace are written through, and stay links', async () => {
    outer.write('news/kept/a.txt.ann.yaml', sidecar);
    link('news/a.txt.ann.yaml', 'kept/a.txt.ann.yaml');
    assert.equal((await run('sync', 'a.txt')).code, 0);
    assert.match(outer.read('news/kept/a.txt.ann.yaml'), synced);
    assert.ok(lstatSync(outer.path('news/a.txt.ann.yaml')).isSymbolicLink());

    outer.write('news/deep/b.txt', article);
    link('news/deep/b.txt.ann.yaml', '../kept/b.txt.ann.yaml');
    outer.write('news/kept/b.txt.ann.yaml', sidecar);
    // The folder that the program runs in, then a repository above it.
    assert.equal((await run('sync', 'deep/b.txt')).code, 0);
    assert.match(outer.read('news/kept/b.txt.ann.yaml'), synced);
    outer.write('news/kept/b.txt.ann.yaml', sidecar);
    assert.equal((await runCli(['sync', 'b.txt'], { cwd: outer.path('news/deep') })).code, 2);
    outer.git('init', '-q');
    assert.equal((await runCli(['sync', 'b.txt'], { cwd: outer.path('news/deep') })).code, 0);
    assert.match(outer.read('news/kept/b.txt.ann.yaml'), synced);
  });

  it('to nowhere within the folder are written through too: the sidecar is made where the link says', async () => {
    link('news/a.txt.ann.yaml', 'b.txt.ann.yaml');
    await updateFile(outer.path('news/a.txt.ann.yaml'), (before) => {
      assert.equal(before, undefined);
      return sidecar;
    });
    assert.equal(outer.read('news/b.txt.ann.yaml'), sidecar);
    assert.ok(lstatSync(outer.path('news/a.txt.ann.yaml')).isSymbolicLink());
  });

  it('a folder that was opened as a link is the folder that it leads to', async () => {
    link('opened', 'news');
    outer.write('news/a.txt.ann.yaml', sidecar);
    assert.equal((await runCli(['sync', 'opened'], { cwd: outer.folder })).code, 0);
    assert.match(outer.read('news/a.txt.ann.yaml'), synced);
    assert.equal(
      await behindLinks(outer.path('opened/a.txt.ann.yaml')),
      await behindLinks(outer.path('news/a.txt.ann.yaml')),
    );
  });

  it('to files are followed below a folder; those to folders are not, and it says so, so that no way goes in a circle', async () => {
    outer.write('news/a.txt.ann.yaml', sidecar);
    link('news/sub/round', '..');
    link('news/b.txt', 'a.txt');
    outer.write('news/b.txt.ann.yaml', sidecar);
    link('news/elsewhere', '../outside');
    link('news/nowhere.article', 'gone');
    const { out, err, code } = await run('sync', '.');
    assert.equal(code, 0, err);
    assert.deepEqual(out.match(/^\S+ann\.yaml/gm), ['a.txt.ann.yaml', 'b.txt.ann.yaml']);
    assert.match(err, /^elsewhere: a link to a folder is not followed; name it to include it$/m);
    assert.match(err, /^sub\/round: a link to a folder is not followed/m);
    assert.equal((await run('analyze', '.')).code, 0);
  });

  it('to a pipe do not make it wait', async () => {
    execFileSync('mkfifo', [outer.path('news/pipe.txt.ann.yaml')]);
    link('news/a.txt.ann.yaml', 'pipe.txt.ann.yaml');
    assert.match((await run('check', 'a.txt.ann.yaml')).out, /this is no file/);
    assert.match((await run('check', 'pipe.txt.ann.yaml')).out, /this is no file/);
    await assert.rejects(
      updateFile(outer.path('news/a.txt.ann.yaml'), () => 'new'),
      /it is no file/,
    );
  });
});

describe('names that try to leave their folder', () => {
  it('of annotators become plain words', () => {
    for (const name of [
      '../../x',
      '..\\..\\x',
      'C:\\x',
      '/etc/x',
      'x\0',
      '~/x',
      '%2e%2e%2fx',
      '.',
      '..',
      'a\u202etxt',
      '\u{1f600}',
    ]) {
      const layer = layerName(name);
      assert.match(layer, /^[\p{L}\p{N}_-]*$/u, name);
      if (layer) assert.deepEqual(readSidecarName(sidecarName('a.txt', layer))[1], { article: 'a.txt', layer });
    }
  });

  it('of sidecars lead to an article of the same folder only', () => {
    for (const name of ['../x.txt.ann.yaml', '..\\x.txt.ann.yaml', 'a/../b.txt..ann.yaml', '/etc/passwd.ann.yaml'])
      for (const { article } of readSidecarName(name)) assert.equal(name.slice(0, article.length), article);
    assert.deepEqual(readSidecarName('..ann.yaml'), [{ article: '.' }]);
    assert.deepEqual(readSidecarName('a/.ann.yaml'), []);
  });

  it('of articles stay within the folder that is exported to', async () => {
    const outer = new Workspace();
    try {
      outer.write('news/in/a.txt', article);
      outer.write('a.txt', article);
      outer.write('a.txt.ann.yaml', sidecar);
      outer.write('news/..b.txt', article);
      outer.write('news/c\\..\\..\\d.txt', article);
      const cwd = outer.path('news');
      const done = await runCli(['export', '.', '../a.txt', '--to', 'brat', '-o', 'out'], { cwd });
      assert.equal(done.code, 0, done.err);
      const before = readdirSync(outer.folder).sort();
      assert.deepEqual(before, ['a.txt', 'a.txt.ann.yaml', 'news']);
      assert.ok(existsSync(outer.path('news/out/in/a.ann')));
      assert.ok(existsSync(path.join(outer.path('news/out'), outer.path('a.ann'))));
      const over = await runCli(['export', 'in', '--to', 'csv', '-o', '../a.txt.ann.yaml'], { cwd });
      assert.equal(over.code, 2);
      assert.match(over.err, /an export never overwrites one/);
      assert.equal(outer.read('a.txt.ann.yaml'), sidecar);
    } finally {
      outer.dispose();
    }
  });

  it('on the command line are no such file', async () => {
    for (const name of ['a\0b', '..\0', 'x'.repeat(5000)])
      for (const command of ['check', 'sync', 'analyze'])
        assert.equal((await runCli([command, name])).code, 2, command);
  });
});
