import type { ExportArticle, ExportEvent, ExportMention } from './collect';
import type { Exporter } from './exporter';

/** Everything, in the contract's names; offsets `start` and `end` are UTF-16 units of the file, `at` code points of its LF-normalised text. */
export const json: Exporter = {
  id: 'json',
  title: 'JSON (everything)',
  extension: 'json',
  write: (articles) => ({
    files: [
      {
        name: 'export.json',
        text: `${JSON.stringify({ dateline: 1, unit: 'utf16', articles: articles.map(whole) }, null, 2)}\n`,
      },
    ],
    lost: [],
  }),
};

function whole(article: ExportArticle) {
  const { path, date, title, url, sidecar, mentions, events } = article;
  return {
    article: path,
    date,
    title,
    url,
    document: sidecar.document,
    mentions: mentions.map(mention),
    events: events.map(event),
    notes: sidecar.notes,
    rejected: sidecar.rejected,
    review: sidecar.review,
  };
}

function mention({ span, ...rest }: ExportMention) {
  return { ...rest, ...span };
}

function event({ span, triggerSpan, reportedBy, ...rest }: ExportEvent) {
  return {
    ...rest,
    ...span,
    trigger_span: triggerSpan && [triggerSpan.start, triggerSpan.end],
    reported_by: reportedBy,
  };
}
