import type { ExportArticle, ExportEvent, ExportMention } from './collect';
import { lossOf, total, type Exporter } from './exporter';

/** The vocabulary of event bodies, beside the standard context as the model's section on extensions asks. */
const vocabulary = 'https://w3id.org/dateline#';

/**
 * W3C Web Annotation (Recommendation of 23 February 2017): one AnnotationCollection, an Annotation for each mention and event. Targets carry a
 * TextQuoteSelector and a TextPositionSelector, whose positions are code points of the LF-normalised text, as the model asks.
 */
export const jsonld: Exporter = {
  id: 'jsonld',
  title: 'W3C Web Annotation (JSON-LD)',
  extension: 'jsonld',
  write(articles) {
    const items = articles.flatMap((article) => [
      ...article.mentions.map((mention) => mentionAnnotation(article, mention)),
      ...article.events.map((event) => eventAnnotation(article, event)),
    ]);
    const collection = {
      '@context': ['http://www.w3.org/ns/anno.jsonld', { dateline: vocabulary }],
      id: 'urn:dateline:export',
      type: 'AnnotationCollection',
      label: articles.map((article) => article.path).join(', '),
      total: items.length,
      first: { id: 'urn:dateline:export:1', type: 'AnnotationPage', startIndex: 0, items },
    };
    return {
      files: [{ name: 'export.jsonld', text: `${JSON.stringify(collection, null, 2)}\n` }],
      lost: [
        ...lossOf(
          total(articles, ({ sidecar }) => sidecar.rejected.length),
          'refused suggestions are left out',
        ),
        ...lossOf(
          total(articles, ({ sidecar }) => sidecar.notes.length),
          'discussion threads are left out',
        ),
      ],
    };
  },
};

const iri = (article: ExportArticle, id: string) =>
  `urn:dateline:${encodeURIComponent(article.path)}:${encodeURIComponent(id)}`;

/** The article itself: its web address where it has one, else an IRI of its path. */
const sourceOf = (article: ExportArticle) =>
  article.url && /^https?:\/\/\S+$/.test(article.url)
    ? article.url
    : `urn:dateline:${encodeURIComponent(article.path)}`;

function maker(item: ExportMention | ExportEvent) {
  if (item.origin === 'suggestion') return { creator: { type: 'Software', name: 'Dateline' } };
  return item.by ? { creator: { type: 'Person', name: item.by } } : {};
}

function target(
  article: ExportArticle,
  item: { quote: string; at?: readonly [number, number]; prefix?: string; suffix?: string },
) {
  const quoteSelector = {
    type: 'TextQuoteSelector',
    exact: item.quote,
    prefix: item.prefix || undefined,
    suffix: item.suffix || undefined,
  };
  const positionSelector = item.at && { type: 'TextPositionSelector', start: item.at[0], end: item.at[1] };
  return { source: sourceOf(article), selector: positionSelector ? [quoteSelector, positionSelector] : quoteSelector };
}

function text(purpose: string, value: string) {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

function mentionAnnotation(article: ExportArticle, mention: ExportMention) {
  return {
    id: iri(article, mention.id),
    type: 'Annotation',
    motivation: mention.origin === 'suggestion' ? 'tagging' : 'classifying',
    ...maker(mention),
    body: [
      text('classifying', mention.type),
      ...(mention.value ? [text('describing', [mention.value, mention.mod].filter(Boolean).join(' '))] : []),
      ...(mention.actor
        ? [
            {
              type: 'SpecificResource',
              purpose: 'identifying',
              source: `urn:dateline:actor:${encodeURIComponent(mention.actor)}`,
            },
          ]
        : []),
      ...mention.tags.map((tag) => text('tagging', tag)),
      ...(mention.note ? [text('commenting', mention.note)] : []),
    ],
    target: target(article, mention),
  };
}

function eventAnnotation(article: ExportArticle, event: ExportEvent) {
  const names = (parties: ExportEvent['actor']) => parties.map((party) => party.name).join(', ');
  const sentence = [
    event.type,
    names(event.actor),
    event.recipient.length ? `to ${names(event.recipient)}` : '',
    event.date ?? '',
    event.status,
  ].filter(Boolean);
  const reference = (parties: ExportEvent['actor']) =>
    parties.map((party) => ({ id: iri(article, party.id), 'dateline:name': party.name }));
  return {
    id: iri(article, event.id),
    type: 'Annotation',
    motivation: event.origin === 'suggestion' ? 'tagging' : 'describing',
    ...maker(event),
    body: [
      text('describing', sentence.join(' · ')),
      {
        type: 'dateline:Event',
        'dateline:eventType': event.type,
        'dateline:mode': event.mode,
        'dateline:context': event.context.length ? event.context : undefined,
        'dateline:actor': reference(event.actor),
        'dateline:recipient': reference(event.recipient),
        'dateline:place': reference(event.place),
        'dateline:date': event.date,
        'dateline:status': event.status,
        'dateline:reportedBy': reference(event.reportedBy),
        'dateline:credibility': event.credibility,
        'dateline:confidence': event.confidence,
      },
      ...event.tags.map((tag) => text('tagging', tag)),
      ...(event.note ? [text('commenting', event.note)] : []),
    ],
    target: event.quote ? target(article, event) : { source: sourceOf(article) },
  };
}
