/**
 * Checks the corpus and prints its size: `node training/corpus/check.mjs [PREFIX] [--consistency]`. Exit code 1 where something is wrong.
 * With `--consistency` it also lists names that are marked in more than one way, for a reader to judge.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { reportConsistency } from './consistency.mjs';
import { readArticle } from './notation.mjs';

const folder = new URL('articles/', import.meta.url);
const prefix = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';
const articles = [];
const totals = { articles: 0, test: 0, words: 0, events: 0 };
const byType = {};
let wrong = 0;
const seen = new Set();
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.txt') && file.startsWith(prefix))
  .sort()) {
  const article = readArticle(readFileSync(new URL(name, folder), 'utf8'));
  if (`${article.id}.txt` !== name)
    article.problems.push({ line: 2, message: `the id ${article.id} is not the file's name` });
  if (seen.has(article.text)) article.problems.push({ line: 1, message: 'the text of another article' });
  seen.add(article.text);
  for (const { line, message } of article.problems) console.log(`${name}:${line}: ${message}`);
  wrong += article.problems.length;
  articles.push(article);
  totals.articles++;
  totals.test += article.test ? 1 : 0;
  totals.words += article.text.split(/\s+/).filter(Boolean).length;
  totals.events += article.events.length;
  for (const { type } of [...article.entities, ...article.dates]) byType[type] = (byType[type] ?? 0) + 1;
}
console.log(
  Object.entries({ ...totals, ...byType })
    .map(([key, count]) => `${key} ${count}`)
    .join(', '),
);
if (process.argv.includes('--consistency')) console.log(reportConsistency(articles).join('\n'));
process.exitCode = wrong ? 1 : 0;
