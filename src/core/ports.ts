/** What the core needs from outside. Adapters live in `extension/` and `cli/`. */

/** Files by path or URI string, whichever the adapter uses; the core never joins or parses them. */
export interface FileSystem {
  /** The bytes of a file, or undefined where there is none. Throws on any other failure. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Replaces a file's whole content atomically: readers see the old or the new bytes, never a part. */
  write(path: string, bytes: Uint8Array): Promise<void>;
}

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
}

/** Set from outside; long work looks at it between steps. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

export interface Disposable {
  dispose(): void;
}

/** A subscription point: call with a listener, dispose of what it returns. Structurally vscode's own. */
export type Event<T> = (listener: (value: T) => void) => Disposable;
