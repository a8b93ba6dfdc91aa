import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError, type Io } from './io';

type Options = NonNullable<ParseArgsConfig['options']>;

/** One subcommand: how it is called and what it does. */
export interface Command {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  /** What stands behind `dateline <name>`. */
  readonly usage: string;
  /** Explains the options and gives examples. */
  readonly help: string;
  readonly options: Options;
  /** Resolves with the exit code. */
  run(args: Arguments, io: Io): Promise<number>;
}

export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of a string option. */
  value(name: string): string | undefined;
  has(name: string): boolean;
}

/** Reads the words after the command's name. Throws UsageError with a message that names the word. */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
    const all = values as Record<string, string | boolean | undefined>;
    return {
      positionals,
      value: (name) => (typeof all[name] === 'string' ? all[name] : undefined),
      has: (name) => all[name] !== undefined && all[name] !== false,
    };
  } catch (error) {
    throw new UsageError((error as Error).message.replace(/\. To specify a positional argument.*$/s, ''));
  }
}
