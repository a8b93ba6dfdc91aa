import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { readSidecar } from '../../../src/core';
import { saveFile } from '../../../src/cli/saveFile';
import { bundle } from '../../support/bundle';
import { runCli } from '../../support/runCli';
import { Workspace } from '../../support/workspace';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
const sidecar = 'dateline: 1\nmentions:\n  m00001:\n    type: place\n    at: [0, 4]\n    quote: "Oslo"\n';

describe('sidecars on a real disk', () => {
  let workspace: Workspace;
  beforeEach(() => void (workspace = new Workspace()));
  afterEach(() => workspace.dispose());

  it('keep what four programs write at the same time, fifty items each', async function () {
    this.timeout(120_000);
    bundle('test/support/manyWriter.ts', workspace.path('writer.js'));
    const names = ['a', 'b', 'c', 'd'];
    const file = workspace.path('x.txt.ann.yaml');
    await Promise.all(names.map((name) => run(process.execPath, [workspace.path('writer.js'), file, name, '50'])));
    const { value, problems } = readSidecar(workspace.read('x.txt.ann.yaml'));
    assert.deepEqual(problems, []);
    const written = value.mentions.map(({ quote }) => quote).sort();
    assert.deepEqual(written, names.flatMap((name) => Array.from({ length: 50 }, (_, i) => `${name}${i}`)).sort());
    assert.deepEqual(readdirSync(workspace.folder).sort(), ['writer.js', 'x.txt.ann.yaml']);
  });

  it('stay whole on a full disk, and the failure says so', async function () {
    const disk = workspace.path('disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      // No small disk can be made here: mounting needs Linux and root.
      this.skip();
    }
    try {
      workspace.write('disk/x.txt.ann.yaml', sidecar);
      await assert.rejects(
        saveFile(workspace.path('disk/x.txt.ann.yaml'), (before) => `${before}# ${'x'.repeat(300_000)}\n`),
        /the disk is full; it is as it was/,
      );
      assert.equal(workspace.read('disk/x.txt.ann.yaml'), sidecar);
      assert.deepEqual(readdirSync(disk), ['x.txt.ann.yaml'], 'nothing half-written is left');
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('stay as they are in a folder that may not be written, and the failure says so', async () => {
    bundle('test/support/manyWriter.ts', workspace.path('writer.js'));
    workspace.write('closed/x.txt.ann.yaml', sidecar);
    chmodSync(workspace.folder, 0o755);
    chmodSync(workspace.path('closed'), 0o555);
    // Root may write anywhere: the writer runs as nobody then.
    const options = isRoot ? { uid: 65534, gid: 65534, cwd: workspace.folder } : { cwd: workspace.folder };
    if (isRoot) chownSync(workspace.path('closed'), 0, 0);
    const args = [workspace.path('writer.js'), workspace.path('closed/x.txt.ann.yaml'), 'a', '1'];
    await assert.rejects(run(process.execPath, args, options), /writing in its folder is not allowed; it is as it was/);
    chmodSync(workspace.path('closed'), 0o755);
    assert.equal(workspace.read('closed/x.txt.ann.yaml'), sidecar);
    assert.deepEqual(readdirSync(workspace.path('closed')), ['x.txt.ann.yaml']);
  });
});

describe('sidecars whose bytes something has damaged', () => {
  const utf16 = (text: string, isBig: boolean, hasBom: boolean): Buffer => {
    const bytes = Buffer.from(`${hasBom ? '\ufeff' : ''}${text}`, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
  };
  const broken: Readonly<Record<string, readonly [bytes: Buffer, says: RegExp]>> = {
    'UTF-16 LE': [utf16(sidecar, false, true), /UTF-8|no text file/],
    'UTF-16 LE without BOM': [utf16(sidecar, false, false), /no text file/],
    'UTF-16 BE': [utf16(sidecar, true, true), /UTF-8|no text file/],
    'UTF-16 BE without BOM': [utf16(sidecar, true, false), /no text file/],
    'latin-1': [Buffer.from(sidecar.replace('Oslo', 'Malmö'), 'latin1'), /not UTF-8 text; save it as UTF-8/],
    'NUL bytes': [Buffer.from(sidecar.replace('Oslo', 'Os\0lo')), /no text file/],
    'bad YAML': [Buffer.from('dateline: 1\nmentions: [\n'), /:\d+:\d+: error: This is not valid YAML/],
    tabs: [Buffer.from(sidecar.replace('    type', '\ttype')), /:4:1: error: .*tab/],
    'merge markers': [
      Buffer.from(`dateline: 1\n<<<<<<< ours\nmentions: {}\n=======\nmentions: {}\n>>>>>>> theirs\n`),
      /:2:1: error: .*merge/i,
    ],
    'the same key twice': [Buffer.from(`${sidecar}    quote: "Bergen"\n`), /:7:\d+: error/],
    'the same id twice': [Buffer.from(sidecar + sidecar.slice(sidecar.indexOf('  m00001'))), /:7:\d+: error/],
    'a newer version': [Buffer.from(sidecar.replace('dateline: 1', 'dateline: 99')), /:1:\d+: error: .*version/i],
    'a list instead of a map': [Buffer.from('- 1\n- 2\n'), /:1:1: error/],
    'aliases of aliases': [
      Buffer.from(
        `dateline: 1\na0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('')}mentions: *a30\n`,
      ),
      /: error: /,
    ],
  };
  for (const [name, [bytes, says]] of Object.entries(broken))
    it(`${name}: check says what is wrong, and nothing writes over them`, async () => {
      const workspace = new Workspace();
      try {
        workspace.write('x.txt', 'date 2024-05-07\n\nOslo waits.\n');
        const file = workspace.path('x.txt.ann.yaml');
        writeFileSync(file, bytes);
        const check = await runCli(['check'], { cwd: workspace.folder });
        assert.equal(check.code, 1, check.err);
        assert.match(check.out, says);
        const sync = await runCli(['sync'], { cwd: workspace.folder });
        assert.equal(sync.code, 2);
        assert.match(sync.err, /x\.txt\.ann\.yaml/);
        assert.ok(bytes.equals(readFileSync(file)), 'not a byte is changed');
      } finally {
        workspace.dispose();
      }
    });
});
