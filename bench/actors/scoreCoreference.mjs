/**
 * Scores who is who among names on the project's corpus, with the corpus' own entities:
 * `node bench/actors/scoreCoreference.mjs [--test] [--words] [--bare] [--found] [--errors] [--only PREFIX]`. Articles with `test: true` are left out unless asked for.
 * `--words` goes without syntax, `--bare` takes subtypes from the names, `--found` uses the names that Dateline finds.
 * Wrong merges and splits are counted apart. Country and government count as one here: the corpus gives both one id in places.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readArticle } from '../../training/corpus/notation.mjs';
import { coreference } from './coreference.mjs';
import { loadCore, loadShippedModels } from './loadCore.mjs';

const flags = process.argv.slice(2);
const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1] : '';
const folder = process.env.CORPUS
  ? new URL(process.env.CORPUS, 'file:')
  : new URL('../../training/corpus/articles/', import.meta.url);
const core = await loadCore();
const models = await loadShippedModels(core);
const total = coreference();
for (const name of readdirSync(folder).sort()) {
  if (!name.endsWith('.txt') || !name.startsWith(only)) continue;
  const gold = readArticle(readFileSync(new URL(name, folder), 'utf8'));
  if (gold.test !== flags.includes('--test')) continue;
  let actors;
  if (flags.includes('--found')) actors = core.analyse(gold.text, { date: gold.header.date, models }).actors;
  else {
    const entities = gold.entities.map(({ start, end, text, type, subtype }) => ({
      ...{ start, end, text, type, confidence: 1, rule: 'gold' },
      ...(subtype && !flags.includes('--bare') && { subtype }),
    }));
    const tokens = core.tokenize(gold.text);
    const syntax = flags.includes('--words') ? {} : { syntax: core.parse(tokens, models.language) };
    actors = core.resolveActors({ article: core.readArticle(gold.text), tokens, ...syntax, entities });
  }
  const found = new Map();
  for (const actor of actors)
    for (const mention of actor.mentions)
      if (mention.kind !== 'description') found.set(`${mention.start}-${mention.end}`, actor.id);
  total.add(
    name,
    gold.entities.map((entity) => ({
      text: entity.text,
      kind: entity.type,
      gold: entity.actor?.replace(/-gov$/, ''),
      found: found.get(`${entity.start}-${entity.end}`)?.replace(/-gov$/, ''),
    })),
  );
}
total.print(flags.includes('--errors'));
