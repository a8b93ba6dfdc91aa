import * as vscode from 'vscode';
import {
  dateInWords,
  describeTimex,
  type Actor,
  type ActorMention,
  type DateMention,
  type Mark,
  type PloverEvent,
} from '../../core/index';
import type { Feature } from '../services';
import type { Reading } from '../services/readingService';
import { commandLink, escapeMarkdown, trustedMarkdown } from './support/markdown';
import { articleSelector } from './support/selector';
import { referTo } from './support/target';

const linked = [
  'accept',
  'reject',
  'annotate',
  'note',
  'delete',
  'nextMention',
  'showInOutline',
  'setDate',
  'reveal',
].map((name) => `dateline.${name}`);

/** Says of the words under the pointer what Dateline knows, why, and offers what can be done about it. */
export const hovers: Feature = ({ readings }) =>
  vscode.languages.registerHoverProvider(articleSelector, {
    provideHover: (document, position) => {
      const reading = readings.get(document);
      if (!reading) return undefined;
      const offset = reading.offset(position);
      const marks = reading.marks.at(offset).filter((mark) => offset < mark.end || mark.start === mark.end);
      const cards = marks.map((mark) => ({ mark, lines: describe(reading, mark) }));
      const mention = marks.some((mark) => mark.actor !== undefined) ? undefined : mentionAt(reading, offset);
      const parts = cards.map(({ mark, lines }) =>
        trustedMarkdown([...lines, links(reading, mark)].join('\n\n'), linked),
      );
      if (mention)
        parts.push(trustedMarkdown(actorLines(reading, mention.actor, mention.mention).join('\n\n'), linked));
      if (!parts.length) return undefined;
      return new vscode.Hover(parts, reading.range(marks[0] ?? mention?.mention ?? { start: offset, end: offset }));
    },
  });

/** A description or pronoun that is no mark of its own. */
function mentionAt(
  reading: Reading,
  offset: number,
): { readonly actor: Actor; readonly mention: ActorMention } | undefined {
  const found = reading.analysis.actors.flatMap((actor) =>
    actor.mentions.filter(({ start, end }) => start <= offset && offset < end).map((mention) => ({ actor, mention })),
  );
  return found.sort((a, b) => a.mention.end - a.mention.start - (b.mention.end - b.mention.start))[0];
}

function describe(reading: Reading, mark: Mark): string[] {
  const lines: string[] = [];
  const event = reading.analysis.events.find(({ id, trigger }) => id === mark.event || trigger.start === mark.start);
  if (mark.kind === 'event' && event) lines.push(...eventLines(reading, event));
  else if (mark.kind === 'date') lines.push(...dateLines(reading, mark));
  else {
    const actor = reading.analysis.actors.find(({ id }) => id === mark.actor);
    const mention = actor?.mentions.find(({ start, end }) => start === mark.start && end === mark.end);
    if (actor) lines.push(...actorLines(reading, actor, mention));
    else {
      lines.push(`**${escapeMarkdown(mark.text)}** — ${escapeMarkdown(mark.type)}`);
      if (mark.actor !== undefined) lines.push(`$(link) ${escapeMarkdown(mark.actor)}`);
    }
  }
  if (mark.origin === 'annotation') {
    const by = mark.by === undefined ? '' : ` · ${escapeMarkdown(mark.by)}`;
    lines.push(`$(tag) ${vscode.l10n.t('annotated as {0}', escapeMarkdown(mark.type))}${by}`);
  }
  if (mark.tags?.length) lines.push(mark.tags.map((tag) => `\\#${escapeMarkdown(tag)}`).join(' '));
  if (mark.note !== undefined) lines.push(`$(note) ${escapeMarkdown(mark.note)}`);
  return lines;
}

function actorLines(reading: Reading, actor: Actor, mention: ActorMention | undefined): string[] {
  const codes = [actor.country, actor.sector].filter(Boolean).join(' ');
  const kind = [actor.subtype ?? actor.type, ...(codes ? [codes] : [])].join(' · ');
  const lines = [`**${escapeMarkdown(actor.name)}** — ${escapeMarkdown(kind)}`];
  if (actor.role) lines.push(escapeMarkdown([actor.role.title, actor.role.of].filter(Boolean).join(', ')));
  if (mention)
    lines.push(
      `“${escapeMarkdown(mention.text)}”: ${escapeMarkdown(mention.evidence)} \`${mention.rule.replace(/`/g, '')}\``,
    );
  const first = actor.mentions[0];
  if (first) {
    const line = reading.range(first).start.line + 1;
    lines.push(
      actor.mentions.length === 1
        ? vscode.l10n.t('Mentioned once, on line {0}', line)
        : vscode.l10n.t('{0} mentions here, first on line {1}', actor.mentions.length, line),
    );
  }
  const others = actor.aliases.filter((alias) => alias !== actor.name);
  if (others.length) lines.push(vscode.l10n.t('Also: {0}', others.map((alias) => escapeMarkdown(alias)).join(', ')));
  const events = reading.analysis.events.filter(
    ({ actor: who, recipient }) => who.includes(actor.id) || recipient.includes(actor.id),
  );
  if (events.length)
    lines.push(
      events
        .slice(0, 5)
        .map((event) => `- ${eventLine(reading, event)}`)
        .join('\n'),
    );
  if (events.length > 5) lines.push(vscode.l10n.t('and {0} more', events.length - 5));
  return lines;
}

function names(reading: Reading, ids: readonly string[]): string {
  return ids
    .map((id) => escapeMarkdown(reading.analysis.actors.find((actor) => actor.id === id)?.name ?? id))
    .join(', ');
}

function eventLine(reading: Reading, event: PloverEvent): string {
  const whom = names(reading, event.recipient);
  const when = event.date === undefined ? '' : ` · ${escapeMarkdown(dateInWords(event.date))}`;
  return `${event.type} ${names(reading, event.actor) || '?'}${whom && ` → ${whom}`}${when}`;
}

function eventLines(reading: Reading, event: PloverEvent): string[] {
  const rows: [string, string][] = [
    [vscode.l10n.t('Who'), names(reading, event.actor)],
    [vscode.l10n.t('Whom'), names(reading, event.recipient)],
    [vscode.l10n.t('When'), event.date === undefined ? '' : escapeMarkdown(dateInWords(event.date))],
    [vscode.l10n.t('Where'), names(reading, event.place)],
    [vscode.l10n.t('Says'), names(reading, event.reportedBy)],
  ];
  const type = [event.type, event.mode, ...(event.context ?? [])].filter(Boolean).join(' · ');
  return [
    `**${escapeMarkdown(type)}**${event.status === 'actual' ? '' : ` — ${event.status}`}`,
    rows
      .filter(([, value]) => value)
      .map(([name, value]) => `${name}: ${value}`)
      .join('  \n'),
    ...(event.evidence.length ? [event.evidence.map((line) => `- ${escapeMarkdown(line)}`).join('\n')] : []),
  ];
}

function dateLines(reading: Reading, mark: Mark): string[] {
  const date = reading.analysis.dates.find(({ start, end }) => start === mark.start && end === mark.end);
  const value = mark.value ?? date?.value;
  const words =
    date?.value === value && date ? describeTimex(date) : value === undefined ? undefined : dateInWords(value);
  const lines = [`**${escapeMarkdown(words ?? vscode.l10n.t('no date could be found for this'))}**`];
  if (date) lines.push(...resolution(date));
  return lines;
}

function resolution(date: DateMention): string[] {
  const timex = [date.type, date.mod, date.quant, date.freq].filter(Boolean).join(' ');
  const lines = [`TIMEX3 \`${[timex, date.value].filter(Boolean).join(' ')}\``];
  if (date.basis)
    lines.push(
      date.basis.kind === 'document'
        ? vscode.l10n.t("Resolved against the article's date, {0}", date.basis.value)
        : vscode.l10n.t('Resolved against {0}, named before', date.basis.value),
    );
  if (date.reason !== undefined) lines.push(escapeMarkdown(date.reason));
  lines.push(`\`${date.rule}\``);
  return lines;
}

function links(reading: Reading, mark: Mark): string {
  const target = referTo(reading, mark);
  const link = (title: string, command: string): string => commandLink(title, `dateline.${command}`, target);
  const own =
    mark.origin === 'suggestion'
      ? [link(`$(check) ${vscode.l10n.t('Accept')}`, 'accept'), link(`$(close) ${vscode.l10n.t('Reject')}`, 'reject')]
      : [link(`$(note) ${vscode.l10n.t('Note')}`, 'note'), link(`$(trash) ${vscode.l10n.t('Delete')}`, 'delete')];
  return [
    ...own,
    link(vscode.l10n.t('Annotate as…'), 'annotate'),
    ...(mark.actor === undefined ? [] : [link(vscode.l10n.t('Next mention'), 'nextMention')]),
    link(vscode.l10n.t('Show in outline'), 'showInOutline'),
  ].join(' · ');
}
