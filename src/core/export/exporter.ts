import type { ExportArticle } from './collect';

export interface ExportFile {
  /** Relative, with forward slashes. */
  readonly name: string;
  readonly text: string;
}

export interface ExportResult {
  /** One file for most formats; brat makes two an article. */
  readonly files: readonly ExportFile[];
  /** What the format could not carry, one sentence each; empty when it carried everything. */
  readonly lost: readonly string[];
}

/** A format: articles in, text out. Pure, and byte for byte the same for the same input. */
export interface Exporter {
  /** What `--to` takes. */
  readonly id: string;
  readonly title: string;
  /** Of the single file, without a dot. */
  readonly extension: string;
  write(articles: readonly ExportArticle[]): ExportResult;
}

/** `12 mentions and 1 event of 2 articles`. */
export function countItems(articles: readonly ExportArticle[]): string {
  const of = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const sum = (count: (article: ExportArticle) => number) =>
    articles.reduce((total, article) => total + count(article), 0);
  const mentions = of(
    sum((article) => article.mentions.length),
    'mention',
  );
  const events = of(
    sum((article) => article.events.length),
    'event',
  );
  return `${mentions} and ${events} of ${of(articles.length, 'article')}`;
}

/** A loss line, or nothing where nothing was lost. */
export function lossOf(count: number, what: string): string[] {
  return count ? [`${count} ${what}`] : [];
}

/** How many articles satisfy a condition, summed by a count. */
export function total(articles: readonly ExportArticle[], count: (article: ExportArticle) => number): number {
  return articles.reduce((sum, article) => sum + count(article), 0);
}
