import type { Span } from '../text/span';
import type { ExportArticle } from './collect';
import type { Exporter, ExportFile } from './exporter';

/**
 * brat standoff: for each article its LF-normalised text (`.txt`) and a `.ann` beside it. Offsets are code points. Text-bound
 * annotations (T) for mentions and event triggers, events (E) with their roles, attributes (A) and notes (#).
 */
export const brat: Exporter = {
  id: 'brat',
  title: 'brat standoff (.txt and .ann)',
  extension: 'ann',
  write(articles) {
    const lost: string[] = [];
    const files = articles.flatMap((article) => standoff(article, lost));
    return { files, lost };
  },
};

function standoff(article: ExportArticle, lost: string[]): ExportFile[] {
  const lines: string[] = [];
  const names = new Map<string, string>();
  let bound = 0;
  let events = 0;
  let attributes = 0;
  let notes = 0;
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  const label = (type: string) => type.replace(/[^\p{L}\p{N}_-]/gu, '_');
  const codePoints = Array.from(article.normal);
  const textBound = (type: string, at: readonly [number, number]) => {
    const id = `T${++bound}`;
    // brat wants one piece a line: a span that crosses lines is cut there.
    const words = codePoints.slice(at[0], at[1]);
    const pieces: string[] = [];
    const covered: string[] = [];
    for (let from = 0; from < words.length;) {
      let to = words.indexOf('\n', from);
      if (to < 0) to = words.length;
      if (to > from) {
        pieces.push(`${at[0] + from} ${at[0] + to}`);
        covered.push(words.slice(from, to).join(''));
      }
      from = to + 1;
    }
    lines.push(`${id}\t${label(type)} ${pieces.join(';')}\t${covered.join(' ')}`);
    return id;
  };
  const note = (on: string, text: string) => lines.push(`#${++notes}\tAnnotatorNotes ${on}\t${flat(text)}`);
  const attribute = (name: string, on: string, value?: string | number) =>
    lines.push(`A${++attributes}\t${name} ${on}${value === undefined ? '' : ` ${label(String(value))}`}`);

  for (const mention of article.mentions) {
    if (!mention.at || mention.at[1] <= mention.at[0]) {
      lost.push(`${article.path}: mention ${mention.id} (“${flat(mention.quote)}”) has no place in the text`);
      continue;
    }
    const id = textBound(mention.type, mention.at);
    names.set(mention.id, id);
    if (mention.origin === 'suggestion') attribute('Suggestion', id);
    const remarks = [
      mention.value && `value=${mention.value}`,
      mention.mod && `mod=${mention.mod}`,
      mention.actor && `actor=${mention.actor}`,
      mention.note,
      mention.tags.length && `tags=${mention.tags.join(',')}`,
    ];
    if (remarks.some(Boolean)) note(id, remarks.filter(Boolean).join('; '));
  }
  const actorMention = new Map(
    article.mentions
      .flatMap((mention) =>
        mention.actor && names.has(mention.id) ? [[mention.actor, names.get(mention.id)] as const] : [],
      )
      .reverse(),
  );
  for (const event of article.events) {
    const triggerAt =
      event.triggerSpan && event.at && article.mentions.find((mention) => mention.id === event.trigger)?.at;
    const at =
      triggerAt ??
      (event.triggerSpan && event.span && event.at
        ? narrow(event.at, event.span, event.triggerSpan, article.text)
        : event.at);
    if (!at) {
      lost.push(`${article.path}: event ${event.id} (${event.type}) has no words in the text`);
      continue;
    }
    const trigger = textBound(event.type, at);
    const roles = (name: string, parties: readonly { id: string; name: string }[]) =>
      parties.flatMap((party, index) => {
        const filler = names.get(party.id) ?? actorMention.get(party.id);
        if (!filler)
          lost.push(
            `${article.path}: event ${event.id}: ${name.toLowerCase()} ${party.name} is no mention of the text`,
          );
        return filler ? [`${name}${index ? index + 1 : ''}:${filler}`] : [];
      });
    const id = `E${++events}`;
    const slots = [
      ...roles('Actor', event.actor),
      ...roles('Recipient', event.recipient),
      ...roles('Place', event.place),
      ...roles('ReportedBy', event.reportedBy),
    ];
    lines.push(`${id}\t${[`${label(event.type)}:${trigger}`, ...slots].join(' ')}`);
    attribute('Status', id, event.status);
    if (event.credibility !== undefined) attribute('Credibility', id, event.credibility);
    if (event.origin === 'suggestion') attribute('Suggestion', id);
    if (event.mode !== undefined) attribute('Mode', id, event.mode);
    const remarks = [
      event.context.length && `context=${event.context.join(',')}`,
      event.date && `date=${event.date}`,
      event.note,
      event.tags.length && `tags=${event.tags.join(',')}`,
    ];
    if (remarks.some(Boolean)) note(id, remarks.filter(Boolean).join('; '));
  }
  if (article.sidecar.notes.length)
    lost.push(`${article.path}: ${article.sidecar.notes.length} discussion threads are left out`);
  const stem = article.path.replace(/\.[^./]*$/, '');
  return [
    { name: `${stem}.txt`, text: article.normal },
    { name: `${stem}.ann`, text: lines.map((line) => `${line}\n`).join('') },
  ];
}

/** Code points of `inner`, given those of `outer` that holds it; both spans in UTF-16 units of `text`. */
function narrow(at: readonly [number, number], outer: Span, inner: Span, text: string): readonly [number, number] {
  const length = (from: number, to: number) => Array.from(text.slice(from, to).replace(/\r\n?/g, '\n')).length;
  const start = at[0] + length(outer.start, inner.start);
  return [start, start + length(inner.start, inner.end)];
}
