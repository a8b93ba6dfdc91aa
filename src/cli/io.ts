/** What a command sees of the world, so that tests can run commands without a process. */
export interface Io {
  readonly cwd: string;
  /** Whether results may carry colours: standard output is a terminal and NO_COLOR is not set. */
  readonly color: boolean;
  /** Whether progress lines make sense: standard error is a terminal. */
  readonly progress: boolean;
  /** Writes results; resolves when the reader keeps up. */
  out(text: string): Promise<void>;
  /** Writes messages and progress. */
  err(text: string): void;
  /** The lines of standard input, without their line ends. */
  lines(): AsyncIterable<string>;
}

/** An input that can't be used: says what and why; the program ends with 2. */
export class InputError extends Error {}

/** A command line that can't be understood; the program points to the help and ends with 2. */
export class UsageError extends Error {}

/** Exit codes of the contract. */
export const exit = { fine: 0, found: 1, wrong: 2 } as const;
