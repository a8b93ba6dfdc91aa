import type { Actor } from './actors/actor';
import type { ActorDecisions } from './actors/actorDecisions';
import { decideActors } from './actors/decideActors';
import type { Registry } from './actors/registry';
import { resolveActors } from './actors/resolveActors';
import type { Codebook } from './events/codebook';
import type { PloverEvent } from './events/event';
import { recognizeEvents } from './events/recognizeEvents';
import { settleHomes } from './events/settleHomes';
import { parse } from './language/parse';
import type { ParseCache } from './language/parseCache';
import type { DateOrder } from './recognize/dates/dayMonthOrder';
import { recognizeDates } from './recognize/dates/recognizeDates';
import type { DateMention } from './recognize/dates/timex';
import type { EntityMention } from './recognize/entities/entity';
import { recognizeEntities } from './recognize/entities/recognizeEntities';
import type { Article } from './text/article';
import type { Models } from './models';
import { readArticle, withDate } from './text/readArticle';
import { tokenize } from './text/tokenize';

/** What Dateline finds in one article: plain data, safe to post between threads. */
export interface Analysis {
  readonly article: Article;
  /** In text order, not overlapping. */
  readonly entities: readonly EntityMention[];
  /** In text order, not overlapping. */
  readonly dates: readonly DateMention[];
  readonly actors: readonly Actor[];
  /** In text order. */
  readonly events: readonly PloverEvent[];
}

export interface AnalyseOptions {
  /** YYYY-MM-DD; overrides what the text says (the sidecar's date, or the command line's). */
  readonly date?: string;
  /** How 03/07/2023 is read; by default the article tells. */
  readonly dateOrder?: DateOrder;
  /** BCP 47: the reader's, where nothing in the article tells the order of day and month. */
  readonly locale?: string;
  /** What `loadModels` gave; without names only dates are found, without the language model roles come from the order of the words. */
  readonly models?: Models;
  /** The caller's memory of the sentences of one text: the next version of it is parsed only where it changed, with the same result. */
  readonly parses?: ParseCache;
  /** The workspace's actors.yaml: its names win over everything guessed. */
  readonly registry?: Registry;
  /** The workspace's codebook.yaml: the analysts' own event types and words. */
  readonly codebook?: Codebook;
  /** What the analyst decided about who is who, in offsets of this text; wins over everything found. */
  readonly decisions?: ActorDecisions;
}

/** Reads one text: who, when, what. Pure and total; offsets are UTF-16 units of `text`. */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  const read = readArticle(text);
  const article = options.date === undefined ? read : withDate(read, options.date, 'given');
  const { entities: names, language } = options.models ?? {};
  const tokens = tokenize(text, article.body.start, article.body.end);
  const syntax = language && (options.parses ? options.parses.parse(tokens, language) : parse(tokens, language));
  const entities = names ? recognizeEntities(article, tokens, names) : [];
  const dates = recognizeDates(article, tokens, {
    ...(options.dateOrder && { dateOrder: options.dateOrder }),
    ...(options.locale && { locale: options.locale }),
  });
  const { registry, decisions } = options;
  const found = resolveActors({
    article,
    tokens,
    ...(syntax && { syntax }),
    entities,
    dates,
    ...(registry && { registry }),
  });
  const actors = decideActors({
    actors: found,
    text,
    ...(decisions && { decisions }),
    ...(registry && { registry }),
    date: article.date?.value,
  });
  const events = recognizeEvents({
    article,
    tokens,
    ...(syntax && { syntax }),
    entities,
    dates,
    actors,
    ...(options.codebook && { codebook: options.codebook }),
  });
  return { article, entities, dates, actors: settleHomes(actors, events), events };
}
