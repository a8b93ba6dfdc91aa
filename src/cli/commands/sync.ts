import {
  readSidecar,
  repairSidecar,
  resolveSidecar,
  type AnchorState,
  type ResolvedAnchor,
  type SidecarFile,
} from '../../core/index';
import type { Command } from '../command';
import { displayPath, readText, tellLeftOut } from '../files';
import { exit, InputError, type Io } from '../io';
import { OldTexts } from '../oldTexts';
import { saveSidecar } from '../saveSidecar';
import { findSidecars, readSidecarText, type SidecarPath } from '../sidecarFiles';

export const sync: Command = {
  name: 'sync',
  summary: 'Finds the words of annotations again in articles that changed.',
  usage: '[ARTICLE | SIDECAR | FOLDER ...] [--json] [--dry-run]',
  help: `
  --json     one JSON array: each article with its mentions, their state and UTF-16 offsets in the file as it is
  --dry-run  says what it would do and writes nothing

Every mention is ok (where it was), moved (the same words elsewhere), changed (the place is known, the words or all around them
are not the same), ambiguous (several places fit) or orphan (none does). What is neither ok nor moved keeps its state in the
sidecar until a person settles it. The text that the annotations were made on is looked up by its hash in git and in a
cache of texts seen before, and followed word by word into the new one.
Below a folder links to files are followed, links to folders are not. A sidecar that is a link is written where it leads, within
its folder, its repository or the working folder.

Examples:
  dateline sync
  dateline sync news/china.txt
  dateline sync news/ --json > states.json
`,
  options: { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  async run(args, io) {
    const sidecars = await findSidecars(args.positionals, io.cwd, tellLeftOut(io));
    if (!sidecars.length) io.err(`No sidecars below ${args.positionals.join(', ') || 'this folder'}.\n`);
    const texts = new OldTexts();
    const results: object[] = [];
    let code: number = exit.fine;
    for (const [index, found] of sidecars.entries()) {
      if (io.progress && sidecars.length > 3) io.err(`\r${index + 1} of ${sidecars.length}`);
      try {
        const synced = await syncOne(found, texts, args.has('dry-run'), io.cwd);
        if (args.has('json')) results.push(toJson(found, synced.anchors, io.cwd));
        else await io.out(toText(found, synced, io));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        io.err(`dateline sync: ${error.message}\n`);
        code = exit.wrong;
      }
    }
    if (io.progress && sidecars.length > 3) io.err('\n');
    if (args.has('json')) await io.out(`${JSON.stringify(results, null, 2)}\n`);
    return code;
  },
};

interface Synced {
  readonly file: SidecarFile;
  readonly anchors: readonly ResolvedAnchor[];
}

async function syncOne(found: SidecarPath, texts: OldTexts, isDry: boolean, cwd: string): Promise<Synced> {
  if (!found.hasArticle) throw new InputError(`${found.sidecar}: its article ${found.article} is gone`);
  const [sidecarText, article] = await Promise.all([readSidecarText(found.sidecar, cwd), readText(found.article)]);
  const file = readSidecar(sidecarText);
  if (!file.writable) {
    const problem = file.problems.find((one) => one.severity === 'error');
    const line = sidecarText.slice(0, problem?.span.start ?? 0).split('\n').length;
    throw new InputError(`${found.sidecar}:${line}: ${problem?.message ?? 'it can not be written'}`);
  }
  const { sha256 } = file.value.document;
  // Most articles have not changed: then no old text is needed.
  let anchors = resolveSidecar(file, article);
  if (sha256 !== undefined && anchors.some((anchor) => anchor.step !== 'hash')) {
    const oldText = await texts.find(found.article, sha256);
    if (oldText !== undefined) anchors = resolveSidecar(file, article, oldText);
  }
  if (!isDry) {
    const edit = repairSidecar(file, article, anchors);
    if (!edit)
      throw new InputError(`${found.sidecar}: it is written in a way that can't be edited safely; nothing was written`);
    if (edit.edits.length) await saveSidecar(found.sidecar, sidecarText, edit.text, cwd);
    if (file.value.mentions.length) await texts.remember(article);
  }
  return { file, anchors };
}

function toJson(found: SidecarPath, anchors: readonly ResolvedAnchor[], cwd: string): object {
  return {
    article: displayPath(found.article, cwd),
    ...(found.annotator === undefined ? {} : { annotator: found.annotator }),
    mentions: anchors.map(({ id, state, span, step, reason, candidates }) => ({
      id,
      state,
      start: span?.start ?? null,
      end: span?.end ?? null,
      text: span?.text ?? null,
      step,
      reason,
      ...(candidates.length ? { candidates } : {}),
    })),
  };
}

const states: readonly AnchorState[] = ['ok', 'moved', 'changed', 'ambiguous', 'orphan'];

function toText(found: SidecarPath, { file, anchors }: Synced, io: Io): string {
  const counts = states.flatMap((state) => {
    const count = anchors.filter((anchor) => anchor.state === state).length;
    return count ? [`${count} ${state}`] : [];
  });
  const quotes = new Map(file.value.mentions.map((mention) => [mention.id, mention.quote]));
  const lines = anchors
    .filter((anchor) => anchor.state !== 'ok' && anchor.state !== 'moved')
    .map((anchor) => {
      const now = anchor.span ? ` -> "${clip(anchor.span.text)}"` : '';
      return `  ${anchor.id}  ${anchor.state.padEnd(9)}  "${clip(quotes.get(anchor.id) ?? '')}"${now}: ${anchor.reason}\n`;
    });
  return `${displayPath(found.sidecar, io.cwd)}: ${counts.join(', ') || 'no mentions'}\n${lines.join('')}`;
}

const clip = (words: string): string => (words.length > 50 ? `${words.slice(0, 50)}...` : words).replace(/\s+/g, ' ');
