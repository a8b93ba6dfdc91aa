/**
 * Every set of events in one table: `node bench/events/run.mjs [SET ...] [--words]`. Silent on sets that are absent from ../shared/data/events.
 * The scorer is the sets' own: top type and roles of the most confident event, any type, and false alarms on sentences without one.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadCore, readModel, root } from '../support.mjs';

const folder = path.join(root, '../shared/data/events');
const core = await loadCore();
const all = await core.loadModels(readModel);
// --words: without the language model, by the order of the words alone
const models = process.argv.includes('--words') ? { entities: all.entities } : all;
const names = process.argv.slice(2).filter((name) => !name.startsWith('-'));
mkdirSync(path.join(root, 'dist/events'), { recursive: true });
for (const set of names.length ? names : ['plover-gsr', 'petr2-gsr', 'petr-unit', 'wikievents']) {
  const gold = path.join(folder, `${set}.dev.jsonl`);
  if (!existsSync(gold)) {
    console.log(`${set}: no ${path.relative(root, gold)}, skipped`);
    continue;
  }
  const lines = readFileSync(gold, 'utf8').trim().split('\n');
  const found = lines.map((line) => {
    const { id, date, text } = JSON.parse(line);
    return JSON.stringify(core.analysisJson(core.analyse(text, { models, ...(date && { date }) }), id));
  });
  const out = path.join(root, 'dist/events', `${set}.jsonl`);
  writeFileSync(out, `${found.join('\n')}\n`);
  const flags = process.argv.includes('--errors') ? ['--errors'] : [];
  console.log(
    set.padEnd(12),
    execFileSync(process.execPath, [path.join(folder, 'score.mjs'), gold, out, ...flags])
      .toString()
      .trim(),
  );
}
