import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../support/random';
import { bundle } from '../../support/bundle';
import { Workspace } from '../../support/workspace';

/** How often the writer is killed; `KILLS=200` for the long run. */
const kills = Number(process.env['KILLS'] ?? 12);

describe('a writer killed at a random moment', () => {
  it(`leaves the old file or the new one, whole, in ${kills} of ${kills}`, async function () {
    this.timeout(kills * 3000 + 20_000);
    const workspace = new Workspace();
    const random = seededRandom(5);
    try {
      const script = workspace.path('writer.js');
      bundle('test/support/killedWriter.ts', script);
      const contents = ['a', 'b'].map((letter, i) => `version ${i}\n${letter.repeat(200_000)}\nend\n`);
      workspace.write('a.ann.yaml', contents[0] ?? '');
      for (let i = 0; i < kills; i++) {
        const child = spawn(process.execPath, [script, workspace.path('a.ann.yaml')], { stdio: 'ignore' });
        await wait(90 + random.below(120));
        child.kill('SIGKILL');
        await once(child, 'exit');
        assert.ok(contents.includes(workspace.read('a.ann.yaml')), `torn after kill ${i}`);
      }
    } finally {
      workspace.dispose();
    }
  });
});
