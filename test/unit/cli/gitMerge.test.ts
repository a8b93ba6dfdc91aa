import assert from 'node:assert/strict';
import { editSidecar, readSidecar, type SidecarChange } from '../../../src/core';
import { runCli } from '../../support/runCli';
import { bundle } from '../../support/bundle';
import { Workspace } from '../../support/workspace';

/** As many changes on each branch. */
const count = 500;

describe('two branches with 500 annotations each in a git repository', () => {
  it('merge without a conflict but on the items that both changed', async function () {
    this.timeout(60_000);
    const workspace = new Workspace();
    try {
      const change = (text: string, changes: SidecarChange[]): string =>
        editSidecar(text, changes)?.text ?? assert.fail();
      const mentions = (letter: string, offset: number): SidecarChange[] =>
        Array.from({ length: count }, (_, i) => ({
          kind: 'add',
          section: 'mentions',
          id: `m${letter}${String(i).padStart(4, '0')}`,
          fields: {
            type: 'place',
            at: [i * 10 + offset, i * 10 + offset + 3],
            quote: 'abc',
            prefix: 'x',
            suffix: 'y',
            by: letter,
          },
        }));
      const note = (ids: readonly string[], words: string): SidecarChange[] =>
        ids.map((id) => ({ kind: 'set', section: 'mentions', id, fields: { note: words } }));
      const shared = ['m00001', 'm00007'];
      const base = change('dateline: 1\n', mentions('0', 0));
      bundle('src/cli/main.ts', workspace.path('.git-tools/cli.js'));
      workspace.git('init', '-q', '-b', 'main');
      const setup = await runCli(
        ['git-setup', '--command', `'${process.execPath}' '${workspace.path('.git-tools/cli.js')}'`],
        { cwd: workspace.folder },
      );
      assert.equal(setup.code, 0);
      assert.match(workspace.read('.gitattributes'), /^\*\.ann\.yaml merge=dateline/m);
      workspace.write('.gitignore', '.git-tools\n');
      workspace.write('a.txt.ann.yaml', base);
      workspace.commit('base');
      workspace.git('checkout', '-qb', 'ben');
      workspace.write(
        'a.txt.ann.yaml',
        change(base, [...mentions('b', 5), ...note([...shared, 'm00100'], 'from ben')]),
      );
      workspace.commit('ben');
      workspace.git('checkout', '-q', 'main');
      workspace.write(
        'a.txt.ann.yaml',
        change(base, [...mentions('a', 2), ...note([...shared, 'm00200'], 'from ana')]),
      );
      workspace.commit('ana');
      assert.throws(() => workspace.git('merge', 'ben', '-m', 'merge'), /conflict/i);
      const merged = workspace.read('a.txt.ann.yaml');
      assert.doesNotMatch(merged, /^[<=>]{7}/m);
      const { value, problems } = readSidecar(merged);
      assert.deepEqual(problems, []);
      assert.equal(value.mentions.length, 3 * count);
      assert.deepEqual(
        value.mentions.filter((m) => m.conflict).map((m) => [m.id, m.note, m.conflict?.['note']]),
        shared.map((id) => [id, 'from ana', 'from ben']),
      );
      const notes = new Map(value.mentions.map((m) => [m.id, m.note]));
      assert.deepEqual([notes.get('m00100'), notes.get('m00200')], ['from ben', 'from ana']);
      const starts = value.mentions.map((m) => m.at?.[0] ?? -1);
      assert.deepEqual(
        starts,
        [...starts].sort((x, y) => x - y),
      );
    } finally {
      workspace.dispose();
    }
  });
});
