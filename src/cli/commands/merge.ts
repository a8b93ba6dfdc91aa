import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { isNewer, mergeSidecars, readSidecar } from '../../core/index';
import type { Command } from '../command';
import { readText } from '../files';
import { exit, UsageError } from '../io';
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
    if (!merged) {
      const newer = [oursText, theirsText, baseText].map((text) => readSidecar(text)).find(isNewer);
      const why = newer
        ? `One of the versions was written by a newer Dateline (version ${newer.value.version}): update Dateline to merge by item`
        : 'One of the versions is no readable sidecar';
      io.err(`${why}. Merged by lines, as git does.\n`);
      return mergeLines(base, ours, theirs);
    }
    await saveFile(ours, () => merged.text, [io.cwd]);
    for (const { id, field } of merged.conflicts)
      io.err(`conflict: ${id || 'the file'}: ${field} (theirs is kept under "conflict")\n`);
    return merged.conflicts.length ? exit.found : exit.fine;
  },
};

/** Git's own merge by lines, with its markers: nobody has to understand the file, and nothing of either side is lost. */
async function mergeLines(base: string, ours: string, theirs: string): Promise<number> {
  const run = promisify(execFile);
  try {
    await run('git', ['merge-file', '-L', 'ours', '-L', 'base', '-L', 'theirs', ours, base, theirs]);
    return exit.fine;
  } catch (error) {
    if (typeof (error as { code?: unknown }).code === 'number') return exit.found;
    throw error;
  }
}
