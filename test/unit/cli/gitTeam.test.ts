import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { editSidecar, readSidecar, type SidecarChange } from '../../../src/core';
import { bundle } from '../../support/bundle';
import { runCli } from '../../support/runCli';
import { Workspace } from '../../support/workspace';

const count = 500;
const name = 'a.txt.ann.yaml';

describe('a team on one sidecar, in a fresh clone', () => {
  let origin: Workspace;
  let clone: Workspace;
  let base = '';
  const add = (text: string, letter: string, offset: number): string => {
    const changes = Array.from({ length: count }, (_, i): SidecarChange => ({
      kind: 'add',
      section: 'mentions',
      id: `m${letter}${String(i).padStart(4, '0')}`,
      fields: { type: 'place', at: [i * 10 + offset, i * 10 + offset + 3], quote: 'abc', by: letter },
    }));
    return editSidecar(text, changes)?.text ?? assert.fail();
  };

  before(async function () {
    this.timeout(60_000);
    origin = new Workspace();
    clone = new Workspace();
    base = add('dateline: 1\n', '0', 0);
    bundle('src/cli/main.ts', clone.path('cli.js'));
    const setUp = (folder: string) =>
      runCli(['git-setup', '--command', `'${process.execPath}' '${clone.path('cli.js')}'`], { cwd: folder });
    origin.git('init', '-q', '-b', 'main');
    assert.equal((await setUp(origin.folder)).code, 0);
    origin.write(name, base);
    origin.commit('base');
    origin.git('checkout', '-qb', 'ben');
    origin.write(name, add(base, 'b', 5));
    origin.commit('ben');
    origin.git('checkout', '-q', 'main');
    clone.git('clone', '-q', origin.folder, 'repo');
    const again = await setUp(clone.path('repo'));
    assert.match(again.out, /has the line already/);
  });
  after(() => {
    origin.dispose();
    clone.dispose();
  });

  const git = (...words: string[]): string =>
    clone.git('-C', 'repo', '-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...words);
  /** Ana's own 500 on a branch of her own, from the base. */
  const start = (branch: string, isCommitted: boolean): void => {
    git('checkout', '-qfB', branch, 'origin/main');
    clone.write(`repo/${name}`, add(base, 'a', 2));
    if (isCommitted) git('commit', '-qam', 'ana');
  };
  const isWhole = (): void => {
    const { value, problems } = readSidecar(clone.read(`repo/${name}`));
    assert.deepEqual(problems, []);
    assert.equal(value.mentions.length, 3 * count);
    assert.equal(value.mentions.filter(({ conflict }) => conflict).length, 0);
  };

  it('merges two times 500 annotations', () => {
    start('merged', true);
    git('merge', '-q', 'origin/ben', '-m', 'merge');
    isWhole();
  }).timeout(60_000);

  it('rebases them', () => {
    start('rebased', true);
    git('rebase', '-q', 'origin/ben');
    isWhole();
  }).timeout(60_000);

  it('cherry-picks them', () => {
    start('picked', true);
    git('cherry-pick', 'origin/ben');
    isWhole();
  }).timeout(60_000);

  it('pops them from the stash', () => {
    start('stashed', false);
    git('stash', '-q');
    git('merge', '-q', '--ff-only', 'origin/ben');
    git('stash', 'pop', '-q');
    isWhole();
  }).timeout(60_000);
});

describe('the pre-commit hook of the guide', () => {
  it('refuses a broken sidecar and lets a good one through', function () {
    this.timeout(60_000);
    const workspace = new Workspace();
    try {
      bundle('src/cli/main.ts', workspace.path('.tools/cli.js'));
      workspace.git('init', '-q', '-b', 'main');
      workspace.write('.gitignore', '.tools\n');
      workspace.write(
        '.tools/dateline',
        `#!/bin/sh\nexec '${process.execPath}' '${workspace.path('.tools/cli.js')}' "$@"\n`,
      );
      chmodSync(workspace.path('.tools/dateline'), 0o755);
      const [, hook = ''] =
        /A pre-commit hook that refuses broken sidecars:\s+```sh\n([^`]+)```/.exec(
          execFileSync('cat', ['docs/reliability.md'], { encoding: 'utf8' }),
        ) ?? assert.fail();
      workspace.write('.git/hooks/pre-commit', `#!/bin/sh\nPATH="${workspace.path('.tools')}:$PATH"\n${hook}`);
      chmodSync(workspace.path('.git/hooks/pre-commit'), 0o755);
      workspace.write('a b.txt', 'date 2024-05-07\n\nOslo waits.\n');
      workspace.write('a b.txt.ann.yaml', 'dateline: 1\nmentions: [\n');
      assert.throws(() => workspace.commit('broken'), /not valid YAML/);
      workspace.write(
        'a b.txt.ann.yaml',
        'dateline: 1\nmentions:\n  m00001:\n    type: place\n    at: [17, 21]\n    quote: "Oslo"\n',
      );
      workspace.commit('good');
      assert.match(workspace.git('log', '--oneline'), /good/);
    } finally {
      workspace.dispose();
    }
  });
});
