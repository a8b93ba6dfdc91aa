/**
 * Whole articles with gold events, whole pipeline: `node bench/events/articles.mjs [--half=tune|check] [--errors]`. The articles in
 * `articles/` were written for this bench, invented but in the manner of news agencies, and their gold before the program ever saw them; rules
 * are made on the half `tune`, and `check` only tells whether they hold. Core events must be found; other events of the gold are neither
 * rewarded nor punished; every other event is a false alarm. A date is right where it is the gold's or lies within it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { loadCore, readModel, root } from '../support.mjs';
import { scoreGold } from './scoreGold.mjs';

const wanted = process.argv.find((arg) => arg.startsWith('--half='))?.slice(7);
const showErrors = process.argv.includes('--errors');
const core = await loadCore();
const models = await core.loadModels(readModel);
const folder = path.join(root, 'bench/events/articles');
const sums = new Map();
for (const file of readdirSync(folder).sort()) {
  const gold = parse(readFileSync(path.join(folder, file), 'utf8'));
  if (wanted && gold.half !== wanted) continue;
  const analysis = core.analyse(gold.text, { models, date: gold.date });
  const { rows, alarms, forbidden } = scoreGold(gold.text, analysis, gold);
  const sum = sums.get(gold.half) ?? {
    articles: 0,
    core: 0,
    type: 0,
    full: 0,
    dated: 0,
    date: 0,
    alarms: 0,
    worst: 0,
    forbidden: 0,
  };
  sums.set(gold.half, sum);
  sum.articles++;
  sum.alarms += alarms.length;
  sum.worst = Math.max(sum.worst, alarms.length);
  sum.forbidden += forbidden.length;
  if (showErrors) console.log(`\n${file} (${alarms.length} false alarms)`);
  for (const row of rows.filter((each) => each.core)) {
    const event = gold.events.find(({ id }) => id === row.id);
    sum.core++;
    if (row.hasType) sum.type++;
    if (row.isFull) sum.full++;
    const isDated = event.date !== undefined;
    const isDateRight = isDated && row.hasType && isWithin(row.found.date, String(event.date));
    if (isDated) sum.dated++;
    if (isDateRight) sum.date++;
    if (showErrors && !(row.isFull && (isDateRight || !isDated)))
      console.log(
        `  ${row.id} ${row.type} ${event.source} > ${event.target} ${event.date ?? ''} ${row.isFull ? 'DATE' : row.hasType ? 'ROLES' : 'MISSED'} | ${event.quote}\n      ${row.found ? `${row.found.type} ${row.found.actor} > ${row.found.recipient} ${row.found.date} ${row.found.dateSource?.kind} “${row.found.trigger.text}” ${row.found.confidence.toFixed(2)}` : ''}`,
      );
  }
  if (showErrors)
    for (const event of alarms)
      console.log(
        `  ALARM ${event.confidence.toFixed(2)} ${event.type} ${event.actor} > ${event.recipient} “${event.trigger.text}” | ${gold.text.slice(Math.max(0, event.trigger.start - 50), event.trigger.end + 40).replace(/\s+/g, ' ')}`,
      );
}
const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
for (const [half, sum] of sums)
  console.log(
    `${half}: ${sum.articles} articles, core events ${sum.core}: type ${share(sum.type, sum.core)}, type + actor + recipient ${share(sum.full, sum.core)}, date ${share(sum.date, sum.dated)}; false alarms an article ${(sum.alarms / sum.articles).toFixed(1)} (most ${sum.worst}), on what must be nothing ${sum.forbidden}`,
  );

function isWithin(found, gold) {
  if (found === undefined) return false;
  if (found === gold || found.startsWith(gold)) return true;
  const [inner, outer] = [core.interval(found), core.interval(gold)];
  return Boolean(inner && outer && inner.firstDay >= outer.firstDay && inner.lastDay <= outer.lastDay);
}
