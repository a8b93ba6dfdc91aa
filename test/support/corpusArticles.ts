import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readArticle } from '../../training/corpus/notation.mjs';
import type { TrialArticle } from './anchorTrial';

const folder = path.join('training', 'corpus', 'articles');

/** Articles of the project's own corpus with their marked names and dates, spread evenly over it. */
export function corpusArticles(count: number): TrialArticle[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const step = Math.max(1, Math.floor(files.length / count));
  return files
    .filter((_, i) => i % step === 0)
    .slice(0, count)
    .map((name) => {
      const { text, entities, dates } = readArticle(readFileSync(path.join(folder, name), 'utf8')) as {
        text: string;
        entities: { start: number; end: number }[];
        dates: { start: number; end: number }[];
      };
      return { name, text, spans: [...entities, ...dates].map(({ start, end }) => ({ start, end })) };
    });
}
