import assert from 'node:assert/strict';

/**
 * Asserts that work grows in proportion to its input: `run(8 n)` may cost at most 24 times `run(n)`; anything quadratic costs 64 times.
 * Counts this process's CPU time and takes the least of up to twelve rounds, so that a busy machine does not decide.
 */
export function assertLinear(what: string, size: number, prepare: (size: number) => () => unknown): void {
  const limit = 24;
  const [small, large] = [prepare(size), prepare(8 * size)];
  let [least, most] = [Infinity, Infinity];
  for (let round = 0; round < 12; round++) {
    least = Math.min(least, cpuTime(small));
    most = Math.min(most, cpuTime(large));
    // A millisecond is the least that can be measured well.
    if (round && most < limit * Math.max(least, 1000)) return;
  }
  assert.fail(`${what}: ${Math.round(least)} µs, for 8 times the input ${Math.round(most)} µs`);
}

/** Microseconds of CPU time. */
function cpuTime(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return user + system;
}
