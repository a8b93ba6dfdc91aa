import type { Actor, Analysis, DateMention, PloverEvent } from '../core/index';

type Paint = (text: string) => string;
const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;

/** The readable outline of one article: events by date, actors by type, dates in time order, and a summary line. */
export function outlineText(
  { article, entities, dates, actors, events }: Analysis,
  name: string,
  color: boolean,
): string {
  const paint = (code: keyof typeof codes): Paint =>
    color ? (text) => `\u001b[${codes[code]}m${text}\u001b[0m` : (text) => text;
  const [bold, dim, cyan, green, yellow, magenta] = [
    paint('bold'),
    paint('dim'),
    paint('cyan'),
    paint('green'),
    paint('yellow'),
    paint('magenta'),
  ];
  const called = new Map(actors.map((actor) => [actor.id, actor.name]));
  const names = (ids: readonly string[]) => ids.map((id) => called.get(id) ?? id).join(', ');
  const lines = [
    bold(name) +
      dim(article.date ? `  ${article.date.value}` : '  no date') +
      (article.title ? `  ${oneLine(article.title.text, 80)}` : ''),
  ];

  const section = (title: string, rows: readonly string[]) => {
    if (rows.length) lines.push('', bold(title), ...rows.map((row) => `  ${row}`));
  };
  const event = (item: PloverEvent) => {
    const roles = `${cyan(names(item.actor) || '?')}${item.recipient.length ? ` → ${cyan(names(item.recipient))}` : ''}`;
    const extra = [
      item.mode ?? '',
      item.place.length ? `in ${names(item.place)}` : '',
      item.status === 'actual' ? '' : item.status,
      item.reportedBy.length ? `says ${names(item.reportedBy)}` : '',
    ].filter(Boolean);
    return `${green((item.date ?? '?').padEnd(10))}  ${magenta(item.type.padEnd(9))}  ${roles}${extra.length ? dim(`  (${extra.join('; ')})`) : ''}\n      ${dim(`“${oneLine(item.quote.text, 100)}”`)}`;
  };
  section('Events', [...events].sort((a, b) => order(a.date, b.date) || a.quote.start - b.quote.start).map(event));

  const actor = (item: Actor) => {
    const codesOf = [item.country, item.sector].filter(Boolean).join(' ');
    const role = item.role ? `, ${item.role.title}${item.role.of ? ` of ${item.role.of}` : ''}` : '';
    return `${yellow(item.type.padEnd(12))}  ${item.name}${role}${codesOf ? dim(`  ${codesOf}`) : ''}${dim(`  ×${item.mentions.length}`)}`;
  };
  section('Actors', actors.map(actor));
  const date = (item: DateMention) =>
    `${green((item.value ?? '?').padEnd(12))}${item.mod ? dim(` ${item.mod}`) : ''}  ${oneLine(item.text, 60)}`;
  section('Dates', [...dates].sort((a, b) => order(a.value, b.value) || a.start - b.start).map(date));

  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const summary = [
    count(actors.length, 'actor'),
    count(entities.length, 'name'),
    count(dates.length, 'date'),
    count(events.length, 'event'),
  ].join(', ');
  lines.push('', bold(summary), '', '');
  return lines.join('\n');
}

const order = (a = '~', b = '~') => (a < b ? -1 : a > b ? 1 : 0);

function oneLine(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > length ? `${flat.slice(0, length - 1).trimEnd()}…` : flat;
}
