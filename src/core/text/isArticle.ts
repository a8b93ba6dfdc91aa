import { readArticle } from './readArticle';

/** A header stands in the first characters of a file or nowhere. */
const headerReach = 4096;

/** Whether a text says by its header that it is an article: it gives a date there, right or wrong. */
export function isArticle(text: string): boolean {
  const article = readArticle(text.slice(0, headerReach));
  return article.date?.origin === 'header' || article.problems.some((problem) => problem.rule === 'bad-date');
}
