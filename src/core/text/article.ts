import type { Problem } from './problem';
import type { Quote, Span } from './span';

/** Where a document date was read. */
export type DateOrigin = 'header' | 'dateline' | 'sidecar' | 'given';

export interface DocumentDate {
  /** YYYY-MM-DD */
  readonly value: string;
  /** Absent when it does not come from the text. */
  readonly span?: Span;
  readonly origin: DateOrigin;
}

/** A text file read as an article. All offsets are UTF-16 units of `text` as given: BOM and CRLF included. */
export interface Article {
  readonly text: string;
  readonly date?: DocumentDate;
  readonly title?: Quote;
  readonly source?: Quote;
  readonly url?: Quote;
  readonly author?: Quote;
  /** The header lines with their separators; empty at 0 where there is no header. */
  readonly header: Span;
  /** The wire dateline that opens the body, such as `BEIJING, July 3 (Xinhua) -`. */
  readonly dateline?: Quote;
  /** All that is not header. */
  readonly body: Span;
  readonly problems: readonly Problem[];
}
