import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { makeAnchor, normalText, readSidecar, setDocument, textHash, editSidecar } from '../../../src/core';
import { bundle } from '../../support/bundle';
import { corpusArticles } from '../../support/corpusArticles';
import { mutations, pickSpans, TrackedText } from '../../support/mutations';
import { seededRandom } from '../../support/random';
import { Workspace } from '../../support/workspace';

/** How many articles of the corpus are edited, each in forty ways; `SYNC_ARTICLES=40` for the long run. */
const count = Number(process.env['SYNC_ARTICLES'] ?? 1);
/** Annotations of one article. The first one's true place is known after the edit. */
const mentions = 4;

interface Case {
  readonly file: string;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  readonly sidecar: string;
  readonly truth: { readonly start: number; readonly end: number } | undefined;
}

interface SyncRow {
  readonly article: string;
  readonly mentions: readonly {
    readonly id: string;
    readonly state: string;
    readonly start: number | null;
    readonly end: number | null;
  }[];
}

describe('dateline sync on articles that were edited in forty ways', () => {
  for (const [name, isCommitted, least] of [
    ['whose old text is in git', true, 0.97],
    ['whose old text is nowhere', false, 0.95],
  ] as const)
    it(`settles nothing on wrong words and finds nearly all again, ${name}`, function () {
      this.timeout(60_000 + count * 30_000);
      const workspace = new Workspace();
      try {
        const cases = makeCases();
        const cli = workspace.path('.tools/cli.js');
        bundle('src/cli/main.ts', cli);
        workspace.git('init', '-q', '-b', 'main');
        workspace.write('.gitignore', '.tools\n.cache\n');
        for (const { file, before, sidecar } of cases) {
          workspace.write(file, before);
          workspace.write(`${file}.ann.yaml`, sidecar);
        }
        if (isCommitted) workspace.commit('annotated');
        for (const { file, after } of cases) workspace.write(file, after);
        // Half of what is in git is edited in another commit, the other half in the working tree alone.
        if (isCommitted) {
          workspace.git('add', ...cases.filter((_, i) => i % 2).map(({ file }) => file));
          workspace.git('commit', '-qm', 'edited');
        }
        const rows = JSON.parse(
          execFileSync(process.execPath, [cli, 'sync', '--json'], {
            cwd: workspace.folder,
            encoding: 'utf8',
            maxBuffer: 1e9,
            stdio: ['ignore', 'pipe', 'inherit'],
            env: { ...process.env, DATELINE_CACHE: workspace.path('.cache') },
          }),
        ) as SyncRow[];
        assert.equal(rows.length, cases.length);
        const byFile = new Map(rows.map((row) => [row.article, row]));
        const silent: string[] = [];
        const missed: string[] = [];
        for (const one of cases) {
          const [row] = (byFile.get(one.file)?.mentions ?? []).filter(({ id }) => id === 'm0');
          assert.ok(row, one.file);
          const isPlace = one.truth !== undefined && row.start === one.truth.start && row.end === one.truth.end;
          const isSettled = row.state === 'ok' || row.state === 'moved';
          const says = `${one.file}: ${row.state}`;
          if (isSettled && !isPlace) silent.push(says);
          const isRight = one.truth
            ? isPlace && (row.state !== 'ambiguous' || one.kind.includes('doubled'))
            : row.state === 'orphan' || row.state === 'ambiguous';
          if (!isRight) missed.push(says);
          agreesWithFile(workspace.read(`${one.file}.ann.yaml`), one, row);
          assert.equal(workspace.read(one.file), one.after, 'articles are never written');
        }
        assert.deepEqual(silent, []);
        const share = 1 - missed.length / cases.length;
        if (process.env['SYNC_ARTICLES'])
          console.log(`${name}: ${cases.length} cases, ${(100 * share).toFixed(2)} % right\n${missed.join('\n')}`);
        assert.ok(share >= least, missed.join('\n'));
      } finally {
        workspace.dispose();
      }
    });
});

/** What the sidecar says is what was reported: the place and words of what is settled, the old words and the state of the rest. */
function agreesWithFile(sidecar: string, { before, after, file }: Case, row: SyncRow['mentions'][number]): void {
  const { value, problems } = readSidecar(sidecar);
  assert.deepEqual(problems, [], file);
  assert.equal(value.mentions.length, mentions, file);
  assert.equal(value.document.sha256, textHash(after), file);
  const kept = value.mentions.find(({ id }) => id === 'm0');
  const normal = normalText(after);
  if (row.state === 'ok' || row.state === 'moved') {
    assert.equal(kept?.state, undefined, file);
    const [start, end] = (kept?.at ?? [0, 0]).map((at) => normal.fromCodePoint(at));
    assert.deepEqual([normal.toRaw(start ?? 0), normal.toRaw(end ?? 0)], [row.start, row.end], file);
    assert.equal(kept?.quote, normal.text.slice(start, end), file);
  } else {
    assert.equal(kept?.state, row.state, file);
    assert.ok(before.includes(kept?.quote ?? ''), file);
  }
}

function makeCases(): Case[] {
  return corpusArticles(count).flatMap(({ text: before, spans = [] }, index) =>
    Object.entries(mutations).flatMap(([kind, mutate], number): Case[] => {
      const random = seededRandom(index * 100 + number);
      const [span, ...others] = [...random.shuffle(spans).slice(0, 2), ...pickSpans(before, mentions, random)].slice(
        0,
        mentions,
      );
      if (!span || others.length < mentions - 1) return [];
      const doc = new TrackedText(before, span.start, span.end);
      if (!mutate(doc, random) || doc.text === before) return [];
      const sidecar = editSidecar(
        setDocument('', { sha256: textHash(before) })?.text ?? '',
        [span, ...others].map(({ start, end }, i) => ({
          kind: 'add' as const,
          section: 'mentions' as const,
          id: `m${i}`,
          fields: { type: 'note', ...makeAnchor(before, start, end) },
        })),
      );
      return [
        {
          file: `${index}/${number}-${kind.replace(/\W+/g, '-')}.txt`,
          kind,
          before,
          after: doc.text,
          sidecar: sidecar?.text ?? '',
          truth: doc.isGone ? undefined : { start: doc.start, end: doc.end },
        },
      ];
    }),
  );
}
