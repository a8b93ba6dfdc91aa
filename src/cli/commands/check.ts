import path from 'node:path';
import {
  checkFormats,
  checkReport,
  checkSidecar,
  readSidecar,
  resolveSidecar,
  type CheckedFile,
  type CheckFormat,
} from '../../core/index';
import type { Command } from '../command';
import { displayPath, readText, tellLeftOut, walk } from '../files';
import { exit, InputError, UsageError } from '../io';
import { OldTexts } from '../oldTexts';
import { findSidecars, LinkError, readSidecarText, type SidecarPath } from '../sidecarFiles';
import { WorkspaceFiles, workspaceFileNames } from '../workspaceFiles';

export const check: Command = {
  name: 'check',
  summary: 'Checks sidecars: they parse, fit the schema, their anchors hold, their links resolve.',
  usage: '[ARTICLE | SIDECAR | actors.yaml | FOLDER ...] [--format text|json|sarif]',
  help: `
  --format FORMAT  text (default), json, or sarif for code scanning services

Also checks every actors.yaml and codebook.yaml there, and those that the sidecars use. Writes nothing. Ends with 0 where nothing is wrong, 1 where there are
errors or warnings. Below a folder links to files are followed, links to folders are not.

Examples:
  dateline check
  dateline check news/ --format sarif > dateline.sarif
As a pre-commit hook, in .git/hooks/pre-commit:
  git diff --cached --name-only --diff-filter=d -- '*.ann.yaml' | xargs -r dateline check
`,
  options: { format: { type: 'string' } },
  async run(args, io) {
    const format = args.value('format') ?? 'text';
    if (!isFormat(format)) throw new UsageError(`--format is ${checkFormats.join(', ')}, not "${format}"`);
    const workspace = new WorkspaceFiles(io.cwd);
    const named = args.positionals.filter((given) => workspaceFileNames.has(path.basename(given)));
    const others = args.positionals.filter((given) => !named.includes(given));
    const sidecars = named.length && !others.length ? [] : await findSidecars(others, io.cwd, tellLeftOut(io));
    for await (const file of walk(args.positionals.length ? args.positionals : ['.'], io.cwd))
      if (workspaceFileNames.has(path.basename(file))) await workspace.read(file);
    if (!sidecars.length && !workspace.checked().length)
      io.err(`No sidecars below ${args.positionals.join(', ') || 'this folder'}.\n`);
    const checked: CheckedFile[] = [];
    for (const [index, found] of sidecars.entries()) {
      if (io.progress && sidecars.length > 3) io.err(`\r${index + 1} of ${sidecars.length}`);
      checked.push(await checkOne(found, workspace, io.cwd));
    }
    if (io.progress && sidecars.length > 3) io.err('\n');
    const all = [...workspace.checked(), ...checked];
    await io.out(checkReport(all, format));
    const isWrong = all.some((file) => file.problems.some((problem) => problem.severity !== 'info'));
    return isWrong ? exit.found : exit.fine;
  },
};

const isFormat = (word: string): word is CheckFormat => (checkFormats as readonly string[]).includes(word);

async function checkOne(found: SidecarPath, workspace: WorkspaceFiles, cwd: string): Promise<CheckedFile> {
  const name = displayPath(found.sidecar, cwd);
  const whole = (message: string): CheckedFile => ({
    path: name,
    text: '',
    problems: [{ rule: 'unreadable', severity: 'error', span: { start: 0, end: 0 }, message }],
  });
  let text: string;
  let articleText: string | undefined;
  try {
    text = await readSidecarText(found.sidecar, cwd);
    articleText = found.hasArticle ? await readText(found.article) : undefined;
  } catch (error) {
    if (error instanceof LinkError) return { path: name, text: '', problems: [error.problem] };
    if (error instanceof InputError) return whole(error.message);
    throw error;
  }
  const file = readSidecar(text);
  const { sha256 } = file.value.document;
  let resolved = articleText === undefined ? undefined : resolveSidecar(file, articleText);
  if (articleText !== undefined && sha256 !== undefined && resolved?.some((anchor) => anchor.step !== 'hash')) {
    const oldText = await new OldTexts().find(found.article, sha256);
    if (oldText !== undefined) resolved = resolveSidecar(file, articleText, oldText);
  }
  const context = {
    articleText,
    resolved,
    registry: await workspace.registry(found.sidecar),
    codebook: await workspace.codebook(found.sidecar),
  };
  return { path: name, text, problems: checkSidecar(file, context) };
}
