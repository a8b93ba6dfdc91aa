import type { Span } from './span';

export type Severity = 'error' | 'warning' | 'info';

/** Something wrong at a place, with what to do about it. Parsing never throws; it returns these. */
export interface Problem {
  /** Stable kebab-case id, such as `no-date`. */
  readonly rule: string;
  readonly severity: Severity;
  /** UTF-16 offsets in the file that the problem is about. */
  readonly span: Span;
  /** Says what is wrong and what to do, in a sentence. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

/** A mend that an editor can apply: a replacement in the same file, an annotation beside it, or a named action of the host. */
export interface Fix {
  readonly title: string;
  readonly replace?: Span & { readonly text: string };
  /** For an article, whose words are left as they are. */
  readonly annotate?: Span & { readonly type: string; readonly value: string; readonly note: string };
  /** A host action, such as `set-date`. */
  readonly action?: string;
}
