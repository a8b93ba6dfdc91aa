import { makeAnchor, resolveAnchors, textHash, type AnchorState } from '../../src/core';
import { mutations, pickSpans, TrackedText, type Mutation } from './mutations';
import { seededRandom } from './random';

export interface Trial {
  readonly kind: string;
  readonly article: string;
  readonly before: string;
  readonly after: string;
  readonly quote: string;
  readonly at: number;
  /** Where the words are now; undefined where they were deleted. */
  readonly truth?: { readonly start: number; readonly end: number };
  readonly state: AnchorState;
  readonly step: string;
  readonly found?: { readonly start: number; readonly end: number; readonly text: string };
  /** The true place, offered as the one (a doubled sentence may be asked about); for deleted words, none. */
  readonly isRight: boolean;
  /** Settled without a question, on wrong words. */
  readonly isSilentlyWrong: boolean;
}

export interface TrialArticle {
  readonly name: string;
  readonly text: string;
  /** Spans that an analyst marked, where the article comes with some. */
  readonly spans?: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Every kind of edit on every article, each with some spans; the other spans of the article are resolved along where `together`.
 * `withOld`: whether the text before the edit is at hand.
 */
export function runTrials(
  articles: readonly TrialArticle[],
  spansEach: number,
  withOld: boolean,
  together: boolean,
  kinds: Readonly<Record<string, Mutation>> = mutations,
): Trial[] {
  const trials: Trial[] = [];
  for (const [index, { name, text: before, spans: given }] of articles.entries()) {
    const sha256 = textHash(before);
    for (const [kind, mutate] of Object.entries(kinds)) {
      const random = seededRandom(index * 1000 + kind.length * 7 + kind.charCodeAt(0));
      const picked = pickSpans(before, spansEach, random);
      const spans = given
        ? [...random.shuffle(given).slice(0, Math.ceil(spansEach / 2)), ...picked].slice(0, spansEach)
        : picked;
      for (const span of spans) {
        const doc = new TrackedText(before, span.start, span.end);
        if (!mutate(doc, random) || doc.text === before) continue;
        const others = together ? spans.filter((other) => other !== span) : [];
        const items = [span, ...others].map(({ start, end }, i) => ({
          id: `m${i}`,
          ...makeAnchor(before, start, end),
        }));
        const [result] = resolveAnchors(items, doc.text, { sha256, ...(withOld ? { oldText: before } : {}) });
        if (!result) throw new Error('no result');
        const truth = doc.isGone ? undefined : { start: doc.start, end: doc.end };
        const isPlace = truth !== undefined && result.span?.start === truth.start && result.span.end === truth.end;
        const isSettled = result.state === 'ok' || result.state === 'moved';
        trials.push({
          kind,
          article: name,
          before,
          after: doc.text,
          quote: before.slice(span.start, span.end),
          at: span.start,
          ...(truth ? { truth } : {}),
          state: result.state,
          step: result.step,
          ...(result.span ? { found: result.span } : {}),
          isRight: truth
            ? isPlace && (result.state !== 'ambiguous' || kind.includes('doubled'))
            : result.state === 'orphan' || result.state === 'ambiguous',
          isSilentlyWrong: isSettled && !isPlace,
        });
      }
    }
  }
  return trials;
}

export interface TrialSummary {
  readonly kind: string;
  readonly count: number;
  readonly right: number;
  readonly silent: number;
  readonly states: Readonly<Record<string, number>>;
}

export function summarise(trials: readonly Trial[]): TrialSummary[] {
  const kinds = [...new Set(trials.map((trial) => trial.kind))];
  const rows = kinds.map((kind) => [kind, trials.filter((trial) => trial.kind === kind)] as const);
  return [...rows, ['all', trials] as const].map(([kind, some]) => {
    const states: Record<string, number> = {};
    for (const { state } of some) states[state] = (states[state] ?? 0) + 1;
    return {
      kind,
      count: some.length,
      right: some.filter((trial) => trial.isRight).length,
      silent: some.filter((trial) => trial.isSilentlyWrong).length,
      states,
    };
  });
}
