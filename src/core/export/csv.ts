import type { ExportArticle, ExportEvent, ExportMention, ExportParty } from './collect';
import { lossOf, total, type Exporter } from './exporter';

const columns = [
  'article',
  'kind',
  'id',
  'origin',
  'type',
  'subtype',
  'quote',
  'start',
  'end',
  'codepoint_start',
  'codepoint_end',
  'value',
  'mod',
  'actor',
  'actor_name',
  'actor_country',
  'actor_sector',
  'recipient',
  'recipient_name',
  'recipient_country',
  'recipient_sector',
  'mode',
  'context',
  'place',
  'place_name',
  'date',
  'status',
  'reported_by',
  'reported_by_name',
  'credibility',
  'confidence',
  'state',
  'note',
  'tags',
  'by',
  'article_date',
  'article_url',
] as const;
type Row = Partial<Record<(typeof columns)[number], string | number>>;

/**
 * RFC 4180 with a header row: mentions and events, one row each, told apart by `kind`. `start` and `end` are UTF-16 units of the
 * file, the `codepoint_` columns code points of its LF-normalised text. Several values in a cell are joined by `; `. Cells that a
 * spreadsheet would run as a formula get a leading apostrophe.
 */
export const csv: Exporter = {
  id: 'csv',
  title: 'CSV table (mentions and events)',
  extension: 'csv',
  write(articles) {
    const rows = articles.flatMap((article) => [
      ...article.mentions.map((mention) => mentionRow(article, mention)),
      ...article.events.map((event) => eventRow(article, event)),
    ]);
    const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))];
    return {
      files: [{ name: 'export.csv', text: lines.map((line) => `${line}\r\n`).join('') }],
      lost: [
        ...lossOf(
          total(articles, ({ sidecar }) => sidecar.notes.length),
          'discussion threads have no place in a table',
        ),
        ...lossOf(
          total(articles, ({ sidecar }) => sidecar.rejected.length),
          'refused suggestions are left out',
        ),
      ],
    };
  },
};

function place(article: ExportArticle, item: ExportMention | ExportEvent): Row {
  return {
    article: article.path,
    article_date: article.date ?? '',
    article_url: article.url ?? '',
    id: item.id,
    origin: item.origin,
    type: item.type,
    quote: item.quote,
    ...(item.span && { start: item.span.start, end: item.span.end }),
    ...(item.at && { codepoint_start: item.at[0], codepoint_end: item.at[1] }),
    confidence: item.confidence ?? '',
    note: item.note ?? '',
    tags: item.tags.join('; '),
    by: item.by ?? '',
  };
}

function mentionRow(article: ExportArticle, mention: ExportMention): Row {
  const { subtype = '', value = '', mod = '', actor = '', actorName = '', state = '' } = mention;
  return { ...place(article, mention), kind: 'mention', subtype, value, mod, actor, actor_name: actorName, state };
}

function eventRow(article: ExportArticle, event: ExportEvent): Row {
  const list = (parties: readonly ExportParty[], key: keyof ExportParty) =>
    parties
      .map((party) => party[key] ?? '')
      .join('; ')
      .replace(/^(; )+$/, '');
  return {
    ...place(article, event),
    kind: 'event',
    actor: list(event.actor, 'id'),
    actor_name: list(event.actor, 'name'),
    actor_country: list(event.actor, 'country'),
    actor_sector: list(event.actor, 'sector'),
    recipient: list(event.recipient, 'id'),
    recipient_name: list(event.recipient, 'name'),
    recipient_country: list(event.recipient, 'country'),
    recipient_sector: list(event.recipient, 'sector'),
    mode: event.mode ?? '',
    context: event.context.join('; '),
    place: list(event.place, 'id'),
    place_name: list(event.place, 'name'),
    date: event.date ?? '',
    status: event.status,
    reported_by: list(event.reportedBy, 'id'),
    reported_by_name: list(event.reportedBy, 'name'),
    credibility: event.credibility ?? '',
  };
}

function cell(value: string | number | undefined): string {
  if (value === undefined || value === '') return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
