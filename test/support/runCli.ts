import { commands } from '../../src/cli/commands';
import type { Io } from '../../src/cli/io';
import { runCommandLine } from '../../src/cli/runCommandLine';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command line in this process; `input` is standard input. */
export async function runCli(words: readonly string[], { cwd = process.cwd(), input = '' } = {}): Promise<CliResult> {
  let out = '';
  let err = '';
  const io: Io = {
    cwd,
    color: false,
    progress: false,
    out: async (text) => void (out += text),
    err: (text) => void (err += text),
    lines: async function* () {
      if (input) yield* input.replace(/\n$/, '').split('\n');
    },
  };
  const code = await runCommandLine(commands, words, io);
  return { code, out, err };
}
