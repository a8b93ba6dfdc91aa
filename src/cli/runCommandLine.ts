import { readArguments, type Command } from './command';
import { exit, InputError, UsageError, type Io } from './io';

/** Runs one command line and resolves with its exit code; every failure becomes a message on standard error. */
export async function runCommandLine(commands: readonly Command[], words: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = commands.find((command) => command.name === rest[0]);
    await io.out(asked ? helpOf(asked) : overview(commands));
    return name === undefined ? exit.wrong : exit.fine;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    io.err(`dateline: there is no command "${name}". Commands: ${commands.map((known) => known.name).join(', ')}.\n`);
    return exit.wrong;
  }
  try {
    const args = readArguments(command, rest);
    if (args.has('help')) {
      await io.out(helpOf(command));
      return exit.fine;
    }
    return await command.run(args, io);
  } catch (error) {
    if (error instanceof UsageError) io.err(`dateline ${name}: ${error.message}\nTry: dateline ${name} --help\n`);
    else if (error instanceof InputError) io.err(`dateline ${name}: ${error.message}\n`);
    else io.err(`dateline ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exit.wrong;
  }
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const rows = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Dateline: who, when, and who did what to whom in news articles.\n\nUsage: dateline COMMAND [options]\n\n${rows.join('\n')}\n\nMore: dateline COMMAND --help\n`;
}

function helpOf(command: Command): string {
  return `${command.summary}\n\nUsage: dateline ${command.name} ${command.usage}\n\n${command.help.trim()}\n`;
}
