import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { mergeSidecars } from '../../core/index';
import type { Command } from '../command';
import { readText } from '../files';
import { exit, UsageError, type Io } from '../io';
import { saveFile } from '../saveFile';

export const merge: Command = {
  name: 'merge',
  summary: 'Merges two versions of a sidecar; made to be a git merge driver.',
  usage: 'BASE OURS THEIRS',
  help: `
Items merge by id, fields by name, lists as sets. The result is written over OURS. Where both sides gave one field different values, ours
stays and theirs is kept beside it under "conflict" in the same item; the file still parses, and the exit code is 1.
"dateline git-setup" makes git call this by itself.

Example:
  dateline merge base.ann.yaml ours.ann.yaml theirs.ann.yaml
`,
  options: {},
  async run(args, io) {
    const [base, ours, theirs, ...more] = args.positionals.map((file) => path.resolve(io.cwd, file));
    if (base === undefined || ours === undefined || theirs === undefined || more.length)
      throw new UsageError('it takes three files: BASE OURS THEIRS');
    const [baseText, oursText, theirsText] = await Promise.all([readText(base), readText(ours), readText(theirs)]);
    const merged = mergeSidecars(baseText, oursText, theirsText);
    if (!merged) return mergeLines(base, ours, theirs, io);
    await saveFile(ours, () => merged.text);
    for (const { id, field } of merged.conflicts)
      io.err(`conflict: ${id || 'the file'}: ${field} (theirs is kept under "conflict")\n`);
    return merged.conflicts.length ? exit.found : exit.fine;
  },
};

/** A version that is no readable sidecar: git's own merge by lines, with its markers. */
async function mergeLines(base: string, ours: string, theirs: string, io: Io): Promise<number> {
  io.err('One of the versions is no readable sidecar: merged by lines.\n');
  const run = promisify(execFile);
  try {
    await run('git', ['merge-file', '-L', 'ours', '-L', 'base', '-L', 'theirs', ours, base, theirs]);
    return exit.fine;
  } catch (error) {
    if (typeof (error as { code?: unknown }).code === 'number') return exit.found;
    throw error;
  }
}
