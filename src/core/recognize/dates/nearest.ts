import type { Direction } from './tense';

/** How much farther a candidate counts when it lies ahead, or back, by the tense around it. Set on the development sets. */
type Costs = Readonly<Record<'ahead' | 'future' | 'past' | 'open', { readonly ahead: number; readonly back: number }>>;
export const monthCosts: Costs = {
  ahead: { ahead: 1, back: 12 },
  future: { ahead: 1, back: 2 },
  past: { ahead: 4, back: 1 },
  open: { ahead: 2, back: 1 },
};
/** For a month after "in" and a verb of the past: "was opened in December", not "the cargo for July was on the water". */
export const monthCostsOfEvents: Costs = { ...monthCosts, past: { ahead: 8, back: 1 } };
export const dayCosts: Costs = {
  ahead: { ahead: 1, back: 6 },
  future: { ahead: 1, back: 1.5 },
  past: { ahead: 2, back: 1 },
  open: { ahead: 1.3, back: 1 },
};

/** The candidate at the least distance, where the side that the tense speaks against counts as farther. Distances are negative before. */
export function nearest(
  candidates: readonly number[],
  distance: (candidate: number) => number,
  direction: Direction,
  costs: Costs,
): number {
  const { ahead, back } = costs[direction ?? 'open'];
  const cost = (candidate: number): number => {
    const away = distance(candidate);
    return away > 0 ? away * ahead : -away * back;
  };
  return candidates.reduce((best, candidate) => (cost(candidate) < cost(best) ? candidate : best));
}
