import type { ExportArticle, ExportEvent, ExportMention, ExportParty } from './collect';
import type { Exporter } from './exporter';

/** A brief for a reader: what happened by date, who appears, remarks; every line footnoted with the exact words and their place. */
export const markdown: Exporter = {
  id: 'markdown',
  title: 'Markdown brief with footnoted quotes',
  extension: 'md',
  write(articles) {
    const notes: string[] = [];
    const body = articles.map((article) => brief(article, notes)).join('\n');
    const footnotes = notes.map((note, index) => `[^${index + 1}]: ${note}\n`).join('');
    return { files: [{ name: 'brief.md', text: body + (footnotes && `\n---\n\n${footnotes}`) }], lost: [] };
  },
};

function brief(article: ExportArticle, notes: string[]): string {
  const { document, review } = article.sidecar;
  const cite = (item: ExportMention | ExportEvent) => {
    const where = item.span
      ? `characters ${item.span.start}–${item.span.end}`
      : 'its words are no longer in the article';
    const words = item.quote ? `“${escape(item.quote)}” ` : '';
    notes.push(
      `${words}(${escape(article.path)}, ${where}; ${code(item.id)}${item.origin === 'suggestion' ? ', found by machine, not confirmed' : item.by ? `, by ${escape(item.by)}` : ''})`,
    );
    return `[^${notes.length}]`;
  };
  const facts = [
    article.date && `- Date: ${escape(article.date)}`,
    document.publisher &&
      `- Source: ${escape(document.publisher)}${document.reliability ? ` (reliability ${escape(document.reliability)})` : ''}`,
    !document.publisher && document.reliability && `- Source reliability: ${escape(document.reliability)}`,
    article.url && `- Address: ${address(article.url)}`,
    document.tlp && `- TLP:${escape(document.tlp)}`,
    review.state && `- Review: ${escape(review.state)}${review.by ? ` (${escape(review.by)})` : ''}`,
  ].filter((line): line is string => Boolean(line));

  const lines = [`# ${escape(article.title ?? article.path)}`, '', ...facts, ''];
  const events = [...article.events].sort(
    (a, b) => compare(a.date ?? '9', b.date ?? '9') || (a.span?.start ?? 0) - (b.span?.start ?? 0),
  );
  if (events.length) {
    lines.push('## Events', '');
    for (const event of events)
      lines.push(`- ${eventLine(event)} ${cite(event)}`, ...(event.note ? [`  - ${escape(event.note)}`] : []));
    lines.push('');
  }
  const byType = new Map<string, ExportMention[]>();
  for (const mention of article.mentions) byType.set(mention.type, [...(byType.get(mention.type) ?? []), mention]);
  for (const [type, mentions] of [...byType].sort(([a], [b]) => compare(a, b))) {
    lines.push(`## ${escape(type[0]?.toUpperCase() + type.slice(1))}`, '');
    const byName = new Map<string, ExportMention[]>();
    for (const mention of mentions) {
      const key = mention.actor ?? mention.quote;
      byName.set(key, [...(byName.get(key) ?? []), mention]);
    }
    for (const [, same] of byName) {
      const [first] = same;
      if (!first) continue;
      const value = first.value ? ` → ${escape(first.value)}${first.mod ? ` (${escape(first.mod)})` : ''}` : '';
      const tags = [...new Set(same.flatMap((mention) => mention.tags))];
      lines.push(
        `- ${mark(first)}${escape(first.quote)}${value}${first.actor ? ` (${code(first.actor)})` : ''}${tags.map((tag) => ` #${escape(tag)}`).join('')} ${same.map(cite).join('')}`,
      );
      for (const mention of same) if (mention.note) lines.push(`  - ${escape(mention.note)}`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

function eventLine(event: ExportEvent): string {
  const names = (parties: readonly ExportParty[]) => parties.map((party) => escape(party.name)).join(', ');
  const parts = [
    `${mark(event)}**${escape(event.date ?? 'no date')}** ${escape([event.type, event.mode].filter(Boolean).join(' '))}:`,
    names(event.actor) || 'unknown',
    event.recipient.length ? `→ ${names(event.recipient)}` : '',
    event.place.length ? `in ${names(event.place)}` : '',
    event.status === 'actual' ? '' : `(${escape(event.status)})`,
    event.context.length ? `[${event.context.map(escape).join(', ')}]` : '',
    event.reportedBy.length ? `— according to ${names(event.reportedBy)}` : '',
    event.credibility === undefined ? '' : `[credibility ${event.credibility}]`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** An id in a span of code, which nothing in it ends. */
function code(id: string): string {
  return `\`${id.replace(/[`\s]+/g, ' ')}\``;
}

/** A link to a web page; an address of any other kind (`javascript:`, `command:`, `file:`) is text. */
function address(url: string): string {
  return /^https?:\/\//i.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : escape(url);
}

const mark = (item: { origin: string }) => (item.origin === 'suggestion' ? '_(machine)_ ' : '');
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Text that Markdown must not read as markup; line ends become spaces. */
function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
    .replace(/^([-+=]|\d+[.)])/, '\\$1');
}
