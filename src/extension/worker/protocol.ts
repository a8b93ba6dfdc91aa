import type { AnalyseOptions, Analysis, TextChange } from '../../core/index';

/** What the extension tells the thread that analyses. A key names a document; versions grow. */
export type ToAnalyser =
  | {
      readonly kind: 'open';
      readonly key: string;
      readonly version: number;
      readonly text: string;
      /** Spans in them are of this text. */
      readonly options: AnalyseOptions;
      /** Counts how often the options changed; comes back with the analysis. */
      readonly revision: number;
    }
  | {
      readonly kind: 'change';
      readonly key: string;
      readonly version: number;
      readonly changes: readonly TextChange[];
      /** Milliseconds of quiet to wait for. */
      readonly delay: number;
    }
  | {
      readonly kind: 'options';
      readonly key: string;
      readonly version: number;
      readonly options: AnalyseOptions;
      readonly revision: number;
    }
  | { readonly kind: 'close'; readonly key: string }
  /** The answer to `read`; no bytes: there is no such model. */
  | { readonly kind: 'model'; readonly name: string; readonly bytes?: Uint8Array };

/** What it answers. The analysis comes without the article's text: the extension has it. */
export type FromAnalyser =
  | { readonly kind: 'read'; readonly name: string }
  | { readonly kind: 'started'; readonly key: string; readonly version: number; readonly length: number }
  | {
      readonly kind: 'analysed';
      readonly key: string;
      readonly version: number;
      readonly revision: number;
      readonly analysis: Analysis;
      readonly milliseconds: number;
    }
  | { readonly kind: 'failed'; readonly key: string; readonly version: number; readonly message: string };

/** A running analyser: a thread, or this one. */
export interface AnalyserPort {
  post(message: ToAnalyser): void;
  dispose(): void;
}

/** Starts an analyser that reports to `receive`; `fail` is called when it can't start or dies. */
export type StartAnalyser = (
  receive: (message: FromAnalyser) => void,
  fail: (error: Error) => void,
) => Promise<AnalyserPort>;
