import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { addMention, checkReport, makeAnchor, readSidecar, setDocument, textHash } from '../../../src/core';
import { saveSidecar } from '../../../src/cli/saveSidecar';
import { saveFile } from '../../../src/cli/saveFile';
import { seededRandom } from '../../support/random';
import { runCli } from '../../support/runCli';
import { sarifErrors } from '../../support/sarifErrors';
import { Workspace } from '../../support/workspace';

const article = `date 2024-05-07

The harbour master of Vardo said the ferry would sail on Friday. Crews had cleared the ice by noon.

Vardo has waited two weeks for supplies, and the harbour master promised that it would not wait a third. Few believed him.
`;

/** A sidecar with a mention for each of the words, at their last place in the text. */
function sidecarOf(text: string, words: readonly string[]): string {
  const random = seededRandom(3);
  let sidecar = setDocument('', { sha256: textHash(text) })?.text ?? '';
  for (const quote of words) {
    const start = text.lastIndexOf(quote);
    sidecar =
      addMention(sidecar, { type: 'note', ...makeAnchor(text, start, start + quote.length) }, random)?.text ?? '';
  }
  return sidecar;
}

interface SyncRow {
  article: string;
  mentions: {
    id: string;
    state: string;
    start: number | null;
    end: number | null;
    text: string | null;
    step: string;
  }[];
}

describe('the command line on sidecars', () => {
  let workspace: Workspace;
  const run = (...words: string[]) => runCli(words, { cwd: workspace.folder });
  const sync = async (...words: string[]): Promise<SyncRow[]> =>
    JSON.parse((await run('sync', '--json', ...words)).out) as SyncRow[];
  let cache: string | undefined;

  beforeEach(() => {
    workspace = new Workspace();
    cache = process.env['DATELINE_CACHE'];
    process.env['DATELINE_CACHE'] = workspace.path('.cache/texts');
  });
  afterEach(() => {
    if (cache === undefined) delete process.env['DATELINE_CACHE'];
    else process.env['DATELINE_CACHE'] = cache;
    workspace.dispose();
  });

  describe('sync', () => {
    it('says where each mention stands in the file as it is, and repairs the sidecar', async () => {
      workspace.write('news/a.txt', article);
      workspace.write('news/a.txt.ann.yaml', sidecarOf(article, ['the harbour master', 'Few']));
      const changed = `\ufeff${article.replace('Crews', 'By noon, crews')}`.replaceAll('\n', '\r\n');
      workspace.write('news/a.txt', changed);
      const [row] = await sync();
      assert.equal(row?.article, 'news/a.txt');
      assert.deepEqual(
        row.mentions.map((m) => [m.state, m.text, changed.slice(m.start ?? 0, m.end ?? 0)]),
        [
          ['moved', 'the harbour master', 'the harbour master'],
          ['moved', 'Few', 'Few'],
        ],
      );
      const { value } = readSidecar(workspace.read('news/a.txt.ann.yaml'));
      assert.equal(value.document.sha256, textHash(changed));
      assert.equal(
        changed
          .replaceAll('\r', '')
          .slice(1 + (value.mentions[0]?.at?.[0] ?? 0))
          .startsWith('the harbour master'),
        true,
      );
      const [again] = await sync('news');
      assert.deepEqual(
        again?.mentions.map((m) => m.state),
        ['ok', 'ok'],
      );
    });

    it('finds the old text in git, also where it is not the last commit', async () => {
      workspace.git('init', '-q');
      workspace.write('a.txt', article);
      workspace.write('a.txt.ann.yaml', sidecarOf(article, ['Friday']));
      workspace.commit('one');
      workspace.write('a.txt', article.replace('on Friday. Crews had', 'next Tuesday, we hear. All crews had by then'));
      workspace.commit('two');
      workspace.write(
        'a.txt',
        article.replace('on Friday. Crews had', 'late Saturday, we hear. All crews had by then'),
      );
      const [row] = await sync('a.txt');
      assert.equal(row?.mentions[0]?.step, 'diff');
      assert.equal(row.mentions[0].state, 'changed');
    });

    it('remembers texts it has seen where there is no git', async () => {
      workspace.write('a.txt', article);
      workspace.write('a.txt.ann.yaml', sidecarOf(article, ['Friday']));
      await sync();
      workspace.write('a.txt', article.replace('on Friday', 'late on Friday'));
      const [row] = await sync();
      assert.deepEqual([row?.mentions[0]?.step, row?.mentions[0]?.state], ['diff', 'moved']);
    });

    it('keeps what waits for a person in its state key, with the words it was made on', async () => {
      workspace.write('a.txt', article);
      workspace.write('a.txt.ann.yaml', sidecarOf(article, ['two weeks', 'Few believed him']));
      workspace.write('a.txt', article.replace('two weeks', 'ten days').replace(' Few believed him.', ''));
      for (let round = 0; round < 2; round++) {
        const [row] = await sync();
        assert.deepEqual(
          row?.mentions.map((m) => [m.state, m.text]),
          [
            ['changed', 'ten days'],
            ['orphan', null],
          ],
        );
        const { mentions } = readSidecar(workspace.read('a.txt.ann.yaml')).value;
        assert.deepEqual(
          mentions.map((m) => [m.state, m.quote]),
          [
            ['changed', 'two weeks'],
            ['orphan', 'Few believed him'],
          ],
        );
      }
      const text = await run('sync');
      assert.match(text.out, /1 changed, 1 orphan/);
      assert.match(text.out, /changed +"two weeks" -> "ten days"/);
      assert.equal(text.code, 0);
    });

    it('leaves a broken sidecar alone, says where, and goes on', async () => {
      workspace.write('a.txt', article);
      workspace.write('a.txt.ann.yaml', 'dateline: 1\nmentions: [\n');
      workspace.write('b.txt', article);
      workspace.write('b.txt.ann.yaml', sidecarOf(article, ['Few']));
      const { code, err, out } = await run('sync', '--json');
      assert.equal(code, 2);
      assert.match(err, /a\.txt\.ann\.yaml:\d+: This is not valid YAML/);
      assert.equal((JSON.parse(out) as SyncRow[]).length, 1);
      assert.equal(workspace.read('a.txt.ann.yaml'), 'dateline: 1\nmentions: [\n');
    });

    it('writes nothing with --dry-run, and nothing where nothing changed', async () => {
      workspace.write('a.txt', `By noon. ${article}`);
      const before = sidecarOf(article, ['Few']);
      workspace.write('a.txt.ann.yaml', before);
      await run('sync', '--dry-run');
      assert.equal(workspace.read('a.txt.ann.yaml'), before);
      await run('sync');
      const { ino } = statSync(workspace.path('a.txt.ann.yaml'));
      await run('sync');
      assert.equal(statSync(workspace.path('a.txt.ann.yaml')).ino, ino);
    });

    it("syncs an annotator's own layer", async () => {
      workspace.write('a.txt', `By noon. ${article}`);
      workspace.write('a.txt.ana.ann.yaml', sidecarOf(article, ['Few']));
      const [row] = await sync('a.txt');
      assert.equal(row?.article, 'a.txt');
      assert.equal(row.mentions[0]?.state, 'moved');
    });

    it('says what is wrong with its arguments', async () => {
      assert.equal((await run('sync', 'nowhere')).code, 2);
      assert.equal((await run('sync', '--nope')).code, 2);
      workspace.write('a.txt', article);
      assert.match((await run('sync', 'a.txt')).err, /no sidecar beside it/);
      mkdirSync(workspace.path('empty'));
      const empty = await run('sync', 'empty');
      assert.deepEqual([empty.code, empty.err], [0, 'No sidecars below empty.\n']);
    });
  });

  describe('check', () => {
    const good = (): string => sidecarOf(article, ['the harbour master']);

    it('finds nothing wrong with a good folder', async () => {
      workspace.write('a.txt', article);
      workspace.write('a.txt.ann.yaml', good());
      const { code, out } = await run('check');
      assert.deepEqual([code, out], [0, '1 file checked: nothing wrong\n']);
    });

    it('reports syntax, anchors and links at their line, in three formats', async () => {
      workspace.write('a.txt', article.replace('the harbour master promised', 'the mayor promised'));
      const id = /^ {2}(m\w+):/m.exec(good())?.[1] ?? '';
      workspace.write(
        'a.txt.ann.yaml',
        `${good()}events:\n  e1:\n    type: CONSULT\n    actor: [${id}, mzzzzz]\n    date: someday\n`,
      );
      workspace.write('b.txt.ann.yaml', 'dateline: 1\nmentions:\n\tm1: {}\n');
      const text = await run('check');
      assert.equal(text.code, 1);
      assert.match(text.out, /^a\.txt\.ann\.yaml:8:5: warning: .*reads "the mayor" now/m);
      assert.match(text.out, /^a\.txt\.ann\.yaml:14:21: error: There is no mention "mzzzzz"/m);
      assert.match(text.out, /^a\.txt\.ann\.yaml:15:11: error: "someday" is neither/m);
      assert.match(text.out, /^b\.txt\.ann\.yaml:3:1: error: .*tabs.*\[yaml-tab\]/m);
      assert.match(text.out, /^b\.txt\.ann\.yaml:1:1: error: The article of this sidecar is gone/m);
      const json = JSON.parse((await run('check', '--format', 'json')).out) as {
        file: string;
        line: number;
        rule: string;
      }[];
      assert.ok(json.some((one) => one.file === 'a.txt.ann.yaml' && one.line === 14 && one.rule === 'link-unknown'));
      const sarif = JSON.parse((await run('check', '--format', 'sarif')).out) as {
        version: string;
        runs: {
          results: { ruleId: string; ruleIndex: number; locations: object[] }[];
          tool: { driver: { rules: { id: string }[] } };
        }[];
      };
      assert.equal(sarif.version, '2.1.0');
      const [first] = sarif.runs;
      assert.equal(first?.results.length, json.length);
      for (const result of first?.results ?? [])
        assert.equal(first?.tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
    });

    it('writes SARIF that the full schema of 2.1.0 finds nothing wrong with, at places that are in the file', async () => {
      workspace.write('# 1/a b.txt', article);
      workspace.write('# 1/a b.txt.ann.yaml', 'dateline: 1\nmentions:\n\tm1: {}\n');
      workspace.write('ünïcode [x]^%41.txt', article.replace('the harbour master promised', 'the mayor promised'));
      workspace.write(
        'ünïcode [x]^%41.txt.ann.yaml',
        `${good()}    tags: x\nevents:\n  e1: {type: "A\\u0001\\uD800"}\n`,
      );
      workspace.write('empty.txt.ann.yaml', '');
      workspace.write('huge.txt.ann.yaml', `${'# x\n'.repeat(500)}- 1\n`);
      workspace.write('latin.txt.ann.yaml', Buffer.from('dateline: 1 # \xe9', 'latin1'));
      workspace.write('codebook.yaml', 'events:\n  RAID: {plover: ASSULT}\n');
      interface Log {
        readonly runs: readonly [
          {
            readonly columnKind: string;
            readonly results: readonly {
              readonly locations: readonly [
                {
                  readonly physicalLocation: {
                    readonly artifactLocation: { readonly uri: string };
                    readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
                  };
                },
              ];
            }[];
          },
        ];
      }
      const log = JSON.parse((await run('check', '--format', 'sarif')).out) as Log;
      assert.deepEqual(sarifErrors(log), []);
      const [{ results, columnKind }] = log.runs;
      assert.equal(columnKind, 'utf16CodeUnits');
      const files = new Set<string>();
      for (const { locations } of results) {
        const { artifactLocation, region } = locations[0].physicalLocation;
        const file = decodeURIComponent(artifactLocation.uri);
        files.add(file);
        const lines = workspace.read(file).split('\n').length;
        assert.ok(region.startLine <= region.endLine && region.endLine <= lines, `${file}: ${JSON.stringify(region)}`);
        assert.ok(region.endLine > region.startLine || region.endColumn >= region.startColumn);
      }
      assert.equal(files.size, 6);
    });

    it('writes SARIF with file URIs for what lies elsewhere', () => {
      const problems = [{ rule: 'x', severity: 'error' as const, span: { start: 0, end: 0 }, message: 'x' }];
      const files = ['/news/a b.yaml', 'C:/news/a#b.yaml', 'c:d/x.yaml'].map((path) => ({ path, text: '', problems }));
      const out = checkReport(files, 'sarif');
      assert.deepEqual(sarifErrors(JSON.parse(out)), []);
      assert.deepEqual(
        [...out.matchAll(/"uri": "([^"]*)"/g)].map(([, uri]) => uri),
        ['file:///news/a%20b.yaml', 'file:///C:/news/a%23b.yaml', 'c%3Ad/x.yaml'],
      );
    });

    it('writes SARIF of a folder without faults too, and the schema would find one', async () => {
      workspace.write('a.txt', article);
      workspace.write('a.txt.ann.yaml', good());
      const { out } = await run('check', '--format', 'sarif');
      assert.deepEqual(sarifErrors(JSON.parse(out)), []);
      assert.notDeepEqual(sarifErrors(JSON.parse(out.replace('"results"', '"findings"'))), []);
      assert.notDeepEqual(sarifErrors(JSON.parse(out.replace('2.1.0"', '2.0.0"'))), []);
    });

    it('resolves actors in the registry, and checks registry and codebook', async () => {
      workspace.write('news/a.txt', article);
      workspace.write('news/a.txt.ann.yaml', good().replace('type: note', 'type: post\n    actor: nobody'));
      assert.doesNotMatch((await run('check')).out, /error/);
      workspace.write('actors.yaml', 'ana:\n  name: Ana Brandt\n  country: GER\n');
      workspace.write(
        'codebook.yaml',
        'mentions:\n  post: {label: Office, key: p}\nevents:\n  RAID: {plover: ASSULT}\n',
      );
      const { out, code } = await run('check', 'news');
      assert.equal(code, 1);
      assert.match(out, /news\/a\.txt\.ann\.yaml:\d+:\d+: error: There is no actor "nobody" in actors\.yaml/);
      assert.match(out, /actors\.yaml:3:12: error: "GER" is no country code/);
      assert.match(out, /codebook\.yaml:4:18: error: "ASSULT" is no PLOVER type/);
      assert.doesNotMatch(out, /"post" is no type/);
    });

    it('refuses an unknown format', async () => {
      const { code, err } = await run('check', '--format', 'xml');
      assert.deepEqual([code, /text, json, sarif/.test(err)], [2, true]);
    });
  });

  describe('merge', () => {
    const base = sidecarOf(article, ['Few', 'Friday']);
    const note = (text: string, quote: string, words: string): string =>
      text.replace(`quote: ${JSON.stringify(quote)}`, `quote: ${JSON.stringify(quote)}\n    note: ${words}`);

    it('writes over OURS and ends with 1 where a conflict is left', async () => {
      workspace.write('base', base);
      workspace.write('ours', note(base, 'Few', 'mine'));
      workspace.write('theirs', note(note(base, 'Few', 'yours'), 'Friday', 'soon'));
      const { code, err } = await run('merge', 'base', 'ours', 'theirs');
      assert.equal(code, 1);
      assert.match(err, /^conflict: m\w+: note/);
      const { mentions } = readSidecar(workspace.read('ours')).value;
      assert.deepEqual(
        mentions.map((m) => [m.note, m.conflict]),
        [
          ['soon', undefined],
          ['mine', { note: 'yours' }],
        ],
      );
      assert.equal((await run('merge', 'base')).code, 2);
    });

    it('falls back on lines where a version is no sidecar', async () => {
      workspace.write('base', 'a\nb\nc\n');
      workspace.write('ours', 'a: [\nb\nc\n');
      workspace.write('theirs', 'x\nb\nc\n');
      assert.equal((await run('merge', 'base', 'ours', 'theirs')).code, 1);
      assert.match(workspace.read('ours'), /^<<<<<<< ours\n/);
    });
  });

  describe('a sidecar of a newer Dateline', () => {
    const newer = sidecarOf(article, ['Few', 'Friday']).replace('dateline: 1', 'dateline: 2');

    it('is shown and never written: sync and merge say to update Dateline, analyze and export what they leave out', async () => {
      workspace.write('a.txt', `By noon. ${article}`);
      workspace.write('a.txt.ann.yaml', newer);
      const says = /written by a newer Dateline \(version 2/;
      const synced = await run('sync');
      assert.equal(synced.code, 2);
      assert.match(synced.err, says);
      assert.match(synced.err, /update Dateline/);
      assert.match(
        (await run('check')).out,
        /a\.txt\.ann\.yaml:1:11: error: .*newer Dateline.*\n1 file checked: 1 error\n/,
      );
      assert.match((await run('analyze', 'a.txt')).err, says);
      const exported = await run('export', 'a.txt', '--to', 'csv');
      assert.match(exported.err, says);
      assert.match(exported.out, /Friday/);
      assert.equal(workspace.read('a.txt.ann.yaml'), newer);
    });

    it('is merged by lines, as git does, so that nothing of either side is lost', async () => {
      workspace.write('base', newer);
      workspace.write('ours', newer.replace('quote: "Few"', 'quote: "Few"\n    note: mine'));
      workspace.write('theirs', newer.replace('quote: "Friday"', 'quote: "Friday"\n    note: theirs'));
      const { code, err } = await run('merge', 'base', 'ours', 'theirs');
      assert.match(err, /newer Dateline \(version 2\): update Dateline to merge by item/);
      assert.equal(code, 0);
      assert.match(workspace.read('ours'), /note: theirs[^]*note: mine/);
    });
  });

  describe('saving', () => {
    it('keeps symbolic links and modes, and leaves nothing beside the file', async () => {
      workspace.write('real/a.yaml', 'old');
      chmodSync(workspace.path('real/a.yaml'), 0o640);
      symlinkSync('real/a.yaml', workspace.path('link.yaml'));
      await saveFile(workspace.path('link.yaml'), () => 'new');
      assert.equal(workspace.read('real/a.yaml'), 'new');
      assert.ok(lstatSync(workspace.path('link.yaml')).isSymbolicLink());
      assert.equal(statSync(workspace.path('real/a.yaml')).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(workspace.path('real')), ['a.yaml']);
    });

    it('says why it failed and leaves the file as it was', async () => {
      workspace.write('a.yaml', 'old');
      await assert.rejects(
        saveFile(workspace.path('gone/a.yaml'), () => 'new'),
        /could not be saved/,
      );
      if (process.getuid?.() === 0) return;
      chmodSync(workspace.folder, 0o500);
      await assert.rejects(
        saveFile(workspace.path('a.yaml'), () => 'new'),
        /not allowed; it is as it was/,
      );
      chmodSync(workspace.folder, 0o700);
      assert.equal(workspace.read('a.yaml'), 'old');
    });

    it('merges what another program wrote meanwhile', async () => {
      const before = sidecarOf(article, ['Few']);
      const mine = before.replace('type: note', 'type: note\n    note: mine');
      const other = addMention(before, { type: 'date', quote: 'Friday', at: [70, 76] }, seededRandom(9))?.text ?? '';
      workspace.write('a.ann.yaml', other);
      await saveSidecar(workspace.path('a.ann.yaml'), before, mine, workspace.folder);
      const { mentions } = readSidecar(workspace.read('a.ann.yaml')).value;
      assert.deepEqual(
        mentions.map((m) => m.note ?? m.quote),
        ['Friday', 'mine'],
      );
      workspace.write('a.ann.yaml', 'broken: [');
      await assert.rejects(
        saveSidecar(workspace.path('a.ann.yaml'), before, mine, workspace.folder),
        /nothing was written/,
      );
      assert.equal(workspace.read('a.ann.yaml'), 'broken: [');
    });
  });
});
