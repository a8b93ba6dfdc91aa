/**
 * Events of the project's own corpus, whole pipeline: `node bench/events/corpus.mjs [--test] [--errors=N]`. A gold event is found where an
 * event's trigger or one of its mentions meets its words; the corpus marks only the plainest events, so precision cannot be told from it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readArticle } from '../../training/corpus/notation.mjs';
import { loadCore, readModel, root } from '../support.mjs';

const isTest = process.argv.includes('--test');
let errors = Number(process.argv.find((arg) => arg.startsWith('--errors='))?.slice(9) ?? 0);
const core = await loadCore();
const models = await core.loadModels(readModel);
const folder = path.join(root, 'training/corpus/articles');
const sum = { gold: 0, type: 0, full: 0, dated: 0, date: 0, articles: 0, events: 0 };
for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
  const gold = readArticle(readFileSync(path.join(folder, name), 'utf8'));
  if (gold.test !== isTest || !gold.events.length) continue;
  const { actors, events } = core.analyse(gold.text, { models, date: gold.header.date });
  sum.articles++;
  sum.events += events.length;
  const mentionsOf = new Map(actors.map((actor) => [actor.id, actor.mentions]));
  const meets = (ids, goldIds) =>
    goldIds.some((id) =>
      gold.entities.some(
        (entity) =>
          entity.actor === id &&
          ids.some((actor) =>
            mentionsOf.get(actor)?.some(({ start, end }) => start < entity.end && entity.start < end),
          ),
      ),
    );
  for (const event of gold.events) {
    const near = events.filter((each) =>
      [each.trigger, ...each.mentions].some(({ start, end }) => start < event.end && event.start < end),
    );
    const right = near.filter((each) => each.type === event.type);
    sum.gold++;
    if (right.length) sum.type++;
    const isFull = (each) =>
      (!event.actor.length || meets([...each.actor, ...(event.recipient.length ? [] : each.recipient)], event.actor)) &&
      (!event.recipient.length ||
        meets([...each.recipient, ...(each.recipient.length ? [] : each.actor)], event.recipient));
    if (right.some(isFull)) sum.full++;
    if (event.date && right.length) {
      sum.dated++;
      if (right.some(({ date }) => date?.startsWith(event.date) || (date !== undefined && event.date.startsWith(date))))
        sum.date++;
    }
    if (!right.some(isFull) && errors-- > 0)
      console.log(
        `${name} ${event.type} ${event.actor} > ${event.recipient} | ${event.quote}\n   ${near.map((each) => `${each.type} ${each.actor} > ${each.recipient} “${each.trigger.text}” ${each.confidence.toFixed(2)}`).join('; ')}`,
      );
  }
}
const share = (part, whole) => ((100 * part) / whole).toFixed(1);
console.log(
  `${isTest ? 'test' : 'other'} articles ${sum.articles}: gold events ${sum.gold}, type ${share(sum.type, sum.gold)}, type + actor + recipient ${share(sum.full, sum.gold)}, date of those found ${share(sum.date, sum.dated)}; events an article ${(sum.events / sum.articles).toFixed(1)}`,
);
