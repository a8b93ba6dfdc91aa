import assert from 'node:assert/strict';
import { readArticle, recognizeDates, withDate, type DateMention, type DateOptions } from '../../src/core';

/** The document date of these tests unless one says otherwise: a Monday. */
export const documentDate = '2023-07-03';

export interface DateTestOptions extends DateOptions {
  /** YYYY-MM-DD; null for an article without a date. */
  readonly date?: string | null;
}

/** The mentions of a text, each checked to lie where it says. */
export function datesOf(text: string, options: DateTestOptions = {}): DateMention[] {
  const read = readArticle(text);
  const article = options.date === null ? read : withDate(read, options.date ?? documentDate, 'given');
  const mentions = recognizeDates(article, undefined, options);
  let last = 0;
  for (const mention of mentions) {
    assert.ok(mention.start >= last && mention.end > mention.start, 'in order and apart');
    assert.equal(text.slice(mention.start, mention.end), mention.text);
    last = mention.end;
  }
  return mentions;
}

/**
 * Checks a marked text: `"Talks began [last week|2023-W26] and end [early in August|2023-08 START]."` Each mark is the words, the
 * value (`-` for none), and the modifier where there is one. What is not marked must not be found.
 */
export function assertDates(marked: string, options: DateTestOptions = {}): void {
  const text = marked.replace(/\[([^|\]]*)\|[^\]]*\]/g, '$1');
  const found = datesOf(text, options);
  let actual = '';
  let last = 0;
  for (const { start, end, value, mod } of found) {
    actual += `${text.slice(last, start)}[${text.slice(start, end)}|${value ?? '-'}${mod ? ` ${mod}` : ''}]`;
    last = end;
  }
  assert.equal(actual + text.slice(last), marked);
}
