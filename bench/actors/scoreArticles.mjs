/**
 * Whole articles, whole pipeline, against hand-marked actors: `node bench/actors/scoreArticles.mjs [FILE...] [--errors]`; with no FILE those of
 * `articles/` and, where it is at hand, the seed article. Marks: `{id words}` a name, `{id~ words}` a description or pronoun; marks nest. They
 * were written before the program saw the texts.
 * Found: an answer's mention covers the words of the name. Linked: its actor is the one that has most of the gold actor's mentions. A
 * wrong merge: a gold actor too many in one of the answer's actors. Country and government count as one.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { loadCore, readModel, root } from '../support.mjs';
import { readMarked } from './readMarked.mjs';
import { readSeed } from './readSeed.mjs';

const files = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const showErrors = process.argv.includes('--errors');
const core = await loadCore();
const models = await core.loadModels(readModel);
const own = path.join(root, 'bench/actors/articles');
const seed = path.join(root, '../shared/samples/2023-07-03-china-russia');
const total = tally();
for (const file of files.length ? files : readdirSync(own).map((name) => path.join(own, name)))
  report(path.basename(file), score(readMarked(readFileSync(file, 'utf8'), parse)), true);
if (!files.length && existsSync(`${seed}.txt`))
  report(
    'seed',
    score(readSeed(readFileSync(`${seed}.txt`, 'utf8'), parse(readFileSync(`${seed}.gold.yaml`, 'utf8')))),
    false,
  );
print('all but the seed', total);

function tally() {
  return {
    ...{ documents: 0, names: 0, namesFound: 0, namesLinked: 0, others: 0, othersLinked: 0, merges: 0, splits: 0 },
    ...{ actors: 0, actorsFound: 0, typed: 0, country: [0, 0], sector: [0, 0], extra: 0 },
  };
}

function report(name, { sum, notes }, counts) {
  print(name, sum);
  if (showErrors) for (const note of notes) console.log(`   ${note}`);
  if (!counts) return;
  for (const [key, value] of Object.entries(sum))
    if (Array.isArray(value)) value.forEach((part, index) => (total[key][index] += part));
    else total[key] += value;
}

function print(name, sum) {
  const share = (part, all) => `${((100 * part) / (all || 1)).toFixed(1)} %`;
  console.log(
    `${name.padEnd(16)} actors ${sum.actorsFound} of ${sum.actors} found, ${sum.typed} typed, country ${sum.country.join('/')}, sector ${sum.sector.join('/')}; ` +
      `names ${sum.names}: found ${share(sum.namesFound, sum.names)}, linked ${share(sum.namesLinked, sum.names)}; ` +
      `other mentions ${sum.others}: linked ${share(sum.othersLinked, sum.others)}; all linked ${share(sum.namesLinked + sum.othersLinked, sum.names + sum.others)}; ` +
      `wrong merges ${sum.merges}, splits ${sum.splits}, other actors ${sum.extra}${sum.documents > 1 ? `, in ${sum.documents} articles` : ''}`,
  );
}

function score({ text, date, actors: golds, mentions }) {
  const { actors } = core.analyse(text, { models, ...(date && { date }) });
  const all = actors.flatMap((actor) => actor.mentions.map((mention) => ({ ...mention, id: actor.id })));
  const notes = [];
  const sum = { ...tally(), documents: 1 };
  const state = (id) => id.replace(/-gov$/, '');
  /** The answer's mentions of these words: as wide as the gold, a title or an article more or less. */
  const answersTo = (gold) => {
    const fits = all.filter((one) => one.start < gold.end && one.end > gold.start && isSame(one, gold));
    const best = Math.max(...fits.map((one) => overlap(one, gold)));
    return fits.filter((one) => overlap(one, gold) === best);
  };
  const overlap = (a, b) =>
    (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
  const isSame = (one, gold) =>
    (one.kind === 'pronoun') !== (gold.kind === 'pronoun') || isQualifier(one, gold)
      ? false
      : gold.kind === 'name' && one.kind !== 'description'
        ? one.start === gold.start || one.end === gold.end || overlap(one, gold) > 0.6
        : gold.kind === 'name'
          ? overlap(one, gold) > 0.6
          : overlap(one, gold) > 0.6 || one.start === gold.start || (one.end === gold.end && one.start < gold.start);
  /**
   * "Filipino" of "Filipino forces", "Banda" of "Banda's wife", "the group" of "the group's founder": words that only begin others, and
   * mean nobody that those mean; nor "FARC" of "a leader of FARC" or "U.S." of "U.S. military". A state's adjective still stands for its government.
   */
  const isQualifier = (one, gold) => {
    if (gold.kind === 'description' && one.kind === 'name' && one.start > gold.start + 4) return true;
    const [short, long] = one.end < gold.end ? [one, gold] : [gold, one];
    if (one.start !== gold.start || short.end === long.end) return false;
    if (/^['’]s?\s/.test(text.slice(short.end, long.end))) return true;
    return short === one && (one.kind === 'adjective' || one.rule === 'country') && !gold.actor.endsWith('-gov');
  };
  for (const mention of mentions) mention.answers = answersTo(mention);
  const votes = new Map();
  for (const { actor, answers } of mentions)
    for (const { id } of answers) {
      const map = votes.get(state(actor)) ?? new Map();
      votes.set(state(actor), map.set(state(id), (map.get(state(id)) ?? 0) + 1));
    }
  const best = (actor) => [...(votes.get(state(actor)) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
  const owners = new Map();
  for (const mention of mentions) {
    const { actor, answers, kind, words } = mention;
    if (golds[actor].optional) continue;
    const isName = kind === 'name';
    sum[isName ? 'names' : 'others']++;
    if (isName && answers.length) sum.namesFound++;
    const linked = answers.some(({ id }) => state(id) === best(actor));
    if (linked) sum[isName ? 'namesLinked' : 'othersLinked']++;
    else
      notes.push(
        `${isName ? 'name' : 'mention'} “${words}” of ${actor} at ${mention.start}: ${answers.map(({ id, rule }) => `${id} (${rule})`).join(' ') || 'none'}`,
      );
  }
  for (const { actor, answers, words } of mentions) {
    // Several answers to the same words: a shared head ("the Chinese and Russian navies").
    if (answers.length !== 1 || golds[actor].optional) continue;
    const map = owners.get(state(answers[0].id)) ?? new Map();
    owners.set(state(answers[0].id), map.set(state(actor), [...(map.get(state(actor)) ?? []), words]));
  }
  for (const [id, map] of owners)
    if (map.size > 1) {
      sum.merges += map.size - 1;
      notes.push(`MERGE ${id}: ${[...map].map(([actor, words]) => `${actor} = ${words.join('/')}`).join(' | ')}`);
    }
  const byId = new Map(actors.map((actor) => [state(actor.id), actor]));
  const wide = new Map(actors.map((actor) => [actor.id, actor]));
  for (const [id, map] of votes)
    if (map.size > 1) {
      sum.splits += map.size - 1;
      notes.push(`SPLIT ${id}: ${[...map.keys()].join(' ')}`);
    }
  for (const [id, gold] of Object.entries(golds)) {
    if (gold.optional || !mentions.some((mention) => mention.actor === id)) continue;
    sum.actors++;
    const ids = new Map();
    for (const mention of mentions)
      if (mention.actor === id) for (const one of mention.answers) ids.set(one.id, (ids.get(one.id) ?? 0) + 1);
    const found = [...ids].sort((a, b) => b[1] - a[1])[0]?.[0];
    const actor = wide.get(found) ?? byId.get(best(id));
    if (!actor) {
      notes.push(`ACTOR ${id} missed`);
      continue;
    }
    sum.actorsFound++;
    if (gold.type === actor.type || (id.endsWith('-gov') && actor.type === 'place')) sum.typed++;
    else notes.push(`type of ${id}: ${actor.type} for ${gold.type}`);
    for (const key of ['country', 'sector']) {
      if (gold[key] === undefined) continue;
      sum[key][1]++;
      if (
        String(gold[key])
          .split('|')
          .includes(actor[key] ?? '')
      )
        sum[key][0]++;
      else notes.push(`${key} of ${id}: ${actor[key] ?? 'none'} for ${gold[key]}`);
    }
  }
  const used = new Set(mentions.flatMap(({ answers }) => answers.map(({ id }) => id)));
  const extra = actors.filter(({ id, type }) => !used.has(id) && type !== 'place');
  sum.extra = extra.length;
  if (extra.length)
    notes.push(
      `others: ${extra.map(({ name, country, sector }) => `${name} [${country ?? ''} ${sector ?? ''}]`).join('; ')}`,
    );
  return { sum, notes };
}
