/**
 * Scores `codeActor` and, with context, `resolveActors` on actor phrases with known country and sector:
 * `node bench/actors/scoreCodes.mjs [FILE.jsonl] [--errors]`, of ../shared/data/events without a file. A line: `{actor, context?, country, code}`; a null answer is not scored.
 */
import { readFileSync } from 'node:fs';
import { loadCore } from './loadCore.mjs';

const flags = process.argv.slice(2);
const file =
  flags.find((arg) => !arg.startsWith('--')) ??
  new URL('../../../shared/data/events/ngec-actors.dev.jsonl', import.meta.url);
const { codeActor } = await loadCore();
const rows = readFileSync(file, 'utf8').trim().split('\n').map(JSON.parse);
const score = { country: [0, 0], sector: [0, 0], words: [0, 0] };
for (const row of rows) {
  const got = codeActor(row.actor);
  const wrong = [];
  const count = (kind, gold, answer) => {
    if (gold === null || gold === undefined) return;
    score[kind][1]++;
    if ((answer ?? '') === gold) score[kind][0]++;
    else wrong.push(`${kind} ${gold || 'none'} got ${answer ?? 'none'}`);
  };
  count('country', row.country, got.country);
  count('sector', row.code || (row.kind ? row.code : undefined), got.sector);
  if (wrong.length && flags.includes('--errors')) console.log(`${row.actor}: ${wrong.join(', ')}`);
}
for (const [kind, [right, all]] of Object.entries(score))
  if (all) console.log(`${kind}: ${right} of ${all}, ${((100 * right) / all).toFixed(1)} %`);
