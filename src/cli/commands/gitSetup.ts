import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Command } from '../command';
import { exit, InputError } from '../io';
import { saveFile } from '../saveFile';

const run = promisify(execFile);
const attribute = '*.ann.yaml merge=dateline text eol=lf';

export const gitSetup: Command = {
  name: 'git-setup',
  summary: 'Makes git merge sidecars with "dateline merge" in this repository.',
  usage: '[--command COMMAND]',
  help: `
  --command COMMAND  how git calls Dateline; default: this program, by its path

Writes a line to .gitattributes (commit it) and the merge driver to the repository's own configuration (each clone runs this once).

Example:
  dateline git-setup
`,
  options: { command: { type: 'string' } },
  async run(args, io) {
    const git = async (...words: string[]): Promise<string> =>
      (await run('git', ['-C', io.cwd, ...words])).stdout.trim();
    const root = await git('rev-parse', '--show-toplevel').catch(() => {
      throw new InputError('this folder is in no git repository; run "git init" first');
    });
    const file = path.join(root, '.gitattributes');
    const text = await readFile(file, 'utf8').catch(() => '');
    const isThere = text.split(/\r?\n/).some((line) => /^\s*\*\.ann\.yaml\s.*\bmerge=dateline\b/.test(line));
    if (!isThere) await saveFile(file, (now = '') => `${now}${now && !now.endsWith('\n') ? '\n' : ''}${attribute}\n`);
    const command = args.value('command') ?? ownCommand();
    await git('config', 'merge.dateline.name', 'Dateline sidecars');
    await git('config', 'merge.dateline.driver', `${command} merge %O %A %B`);
    await io.out(
      `${isThere ? '' : 'Added to .gitattributes: '}${isThere ? '.gitattributes has the line already' : attribute}\nMerge driver: ${command} merge %O %A %B\n`,
    );
    return exit.fine;
  },
};

/** This program as a command for git's shell. */
function ownCommand(): string {
  const quote = (word: string): string => `'${word.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
  return `${quote(process.execPath)} ${quote(path.resolve(process.argv[1] ?? 'dateline'))}`;
}
