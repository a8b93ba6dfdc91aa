import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { textHash } from '../../../src/core';
import { OldTexts } from '../../../src/cli/oldTexts';
import { Workspace } from '../../support/workspace';

const old = 'date 2024-05-07\n\nOslo waits.\n';

describe('the old text of an article', () => {
  let workspace: Workspace;
  const before = { ...process.env };
  const find = (article = 'news/a.txt') =>
    new OldTexts(workspace.path('no-cache')).find(workspace.path(article), textHash(old));

  beforeEach(() => {
    workspace = new Workspace();
    workspace.git('init', '-q');
    workspace.write('news/a.txt', old);
    workspace.commit('old');
    workspace.write('news/a.txt', 'date 2024-05-07\n\nBergen waits.\n');
    workspace.commit('new');
  });
  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    workspace.dispose();
  });

  it('is found in its own repository, whichever one a hook speaks of', async () => {
    assert.equal(await find(), old);
    Object.assign(process.env, {
      GIT_DIR: '.git',
      GIT_INDEX_FILE: '.git/index',
      GIT_WORK_TREE: '/nowhere',
      GIT_PREFIX: 'x/',
    });
    assert.equal(await find(), old);
  });

  it('is found in a worktree and in a submodule', async () => {
    workspace.git('worktree', 'add', '-q', 'tree', 'HEAD');
    assert.equal(await find('tree/news/a.txt'), old);
    workspace.git('init', '-q', 'outer');
    workspace.git(
      '-C',
      'outer',
      '-c',
      'protocol.file.allow=always',
      'submodule',
      'add',
      '-q',
      workspace.folder,
      'inner',
    );
    assert.equal(await find('outer/inner/news/a.txt'), old);
  });

  it('is found whatever line ends git writes', async () => {
    workspace.git('config', 'core.autocrlf', 'true');
    workspace.write('news/b.txt', old.replaceAll('\n', '\r\n'));
    workspace.commit('windows');
    workspace.write('news/b.txt', 'date 2024-05-07\r\n\r\nBergen.\r\n');
    assert.equal((await find('news/b.txt'))?.replaceAll('\r\n', '\n'), old);
  });

  it('is not found, and nothing fails, without git, without a repository, in a bare one and in a folder that is gone', async () => {
    assert.equal(await find('gone/a.txt'), undefined);
    workspace.git('init', '-q', '--bare', 'bare');
    workspace.write('bare/a.txt', 'x');
    assert.equal(await find('bare/a.txt'), undefined);
    process.env['PATH'] = workspace.path('empty');
    assert.equal(await find(), undefined);
  });

  it('is looked up without running what the repository’s settings name', async function () {
    if (process.platform === 'win32') this.skip();
    const mark = workspace.path('it-ran');
    workspace.write('evil.sh', `#!/bin/sh\ntouch '${mark}'\nexit 1\n`);
    chmodSync(workspace.path('evil.sh'), 0o755);
    // A commit with a signature, which the repository wants shown by a program of its own.
    const commit = workspace.git('cat-file', 'commit', 'HEAD');
    const signed = commit.replace(
      '\n\n',
      '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n',
    );
    const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
      cwd: workspace.folder,
      input: signed,
    });
    workspace.git('update-ref', 'HEAD', id.toString().trim());
    for (const [name, value] of [
      ['log.showSignature', 'true'],
      ['gpg.program', workspace.path('evil.sh')],
      ['core.fsmonitor', workspace.path('evil.sh')],
      ['core.pager', workspace.path('evil.sh')],
      ['diff.external', workspace.path('evil.sh')],
      ['core.sshCommand', workspace.path('evil.sh')],
    ] as const)
      workspace.git('config', name, value);
    workspace.git('log', '-1');
    assert.ok(existsSync(mark), 'git alone runs it');
    execFileSync('rm', [mark]);
    assert.equal(await find(), old);
    assert.equal(existsSync(mark), false);
  });
});
