/**
 * The corpus notation: reads one article file into plain text and spans.
 * Offsets are UTF-16 units of `text`, end exclusive. Problems carry a line number (1-based) of the file.
 */
export const types = {
  person: [],
  organization: [
    'government',
    'military',
    'armed',
    'party',
    'company',
    'media',
    'igo',
    'ngo',
    'sport',
    'education',
    'other',
  ],
  place: ['country', 'region', 'city', 'natural', 'facility'],
  group: [],
  product: ['weapon', 'vessel', 'aircraft', 'vehicle', 'other'],
  other: [],
  date: [],
};
const plover =
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(
    ' ',
  );
const statuses = ['actual', 'intended', 'historical', 'hypothetical', 'negated'];
const mark = /\[([^\]\n]*)\]/g;
const head = /^([a-z]+)(?:\/([a-z]+))?(?:#([a-z0-9-]+))?(?:=(\S+))? (\S(?:[^\n]*\S)?)$/;

/** Names that never end in "'s" themselves, as McDonald's, Lloyd's and St. John's do. */
const ownersOnly = new Set(['person', 'group']);

/** @returns {{id: string, test: boolean, header: Record<string,string>, text: string, entities: object[], dates: object[], events: object[], problems: {line: number, message: string}[]}} */
export function readArticle(source) {
  const problems = [];
  const problem = (line, message) => problems.push({ line, message });
  const lines = source.replace(/\r\n/g, '\n').split('\n');
  const header = {};
  let row = 0;
  if (lines[0] === '---') {
    for (row = 1; row < lines.length && lines[row] !== '---'; row++) {
      const [, key, value] = /^(\w+): *(.*)$/.exec(lines[row]) ?? [];
      if (key) header[key] = value;
      else problem(row + 1, 'a header line is `key: value`');
    }
    row++;
  } else problem(1, 'the file must start with a header between `---` lines');
  for (const key of ['id', 'style', 'topic', 'date']) if (!header[key]) problem(1, `the header lacks \`${key}\``);
  if (header.date && !/^\d{4}-\d\d-\d\d$/.test(header.date)) problem(1, '`date` is YYYY-MM-DD');

  let text = '';
  const entities = [];
  const dates = [];
  const rawEvents = [];
  for (; row < lines.length; row++) {
    const line = lines[row];
    if (line.startsWith('@event')) {
      rawEvents.push([row + 1, line]);
      continue;
    }
    let last = 0;
    for (const found of line.matchAll(mark)) {
      text += line.slice(last, found.index);
      last = found.index + found[0].length;
      const parts = head.exec(found[1]);
      if (!parts || !(parts[1] in types)) {
        problem(row + 1, `not a mark: ${found[0]}`);
        text += found[1];
        continue;
      }
      const [, type, subtype, actor, value, words] = parts;
      if (subtype && !types[type].includes(subtype)) problem(row + 1, `${type} has no subtype ${subtype}`);
      if (type === 'date' && !value) problem(row + 1, `a date needs a value: ${found[0]}`);
      const span = { start: text.length, end: text.length + words.length, text: words, type };
      if (type === 'date') dates.push({ ...span, value });
      else entities.push({ ...span, ...(subtype && { subtype }), ...(actor && { actor }), ...(value && { value }) });
      if (/^the /.test(words) && type !== 'date') problem(row + 1, `article inside ${found[0]}`);
      if (/['’]s$/.test(words) && (ownersOnly.has(type) || subtype === 'country'))
        problem(row + 1, `possessive inside ${found[0]}`);
      if (
        type === 'person' &&
        /^(President|Prime|Minister|Dr|Mr|Mrs|Ms|Gen|Col|Lt|Sgt|Capt|General|Colonel|Captain|Sheikh|Sen|Rep|Judge|Justice|Professor|Prof|King|Queen|Prince|Pope)\.? /.test(
          words,
        )
      )
        problem(row + 1, `title inside ${found[0]}`);
      text += words;
    }
    const rest = line.slice(last);
    text += rest;
    if (/[[\]]/.test(line.replace(mark, ''))) problem(row + 1, 'a bracket without its partner');
    text += '\n';
  }
  text = text.replace(/^\n+/, (gap) => {
    for (const item of [...entities, ...dates]) {
      item.start -= gap.length;
      item.end -= gap.length;
    }
    return '';
  });
  text = text.replace(/\n+$/, '\n');

  const ids = new Set(entities.map((entity) => entity.actor).filter(Boolean));
  const events = [];
  for (const [line, raw] of rawEvents) {
    const parts = /^@event ([A-Z]+)((?: (?:actor|recipient|date|status|by|place)=\S*)*) \| (.+)$/.exec(raw);
    if (!parts) {
      problem(line, 'an event is `@event TYPE actor=a,b recipient=c date=V status=S by=d | exact words`');
      continue;
    }
    const [, type, fields, quote] = parts;
    const event = { type, actor: [], recipient: [], by: [], place: [], status: 'actual', quote: quote.trim() };
    for (const [, key, value] of fields.matchAll(/ (\w+)=(\S*)/g))
      event[key] = key === 'date' || key === 'status' ? value : value.split(',').filter(Boolean);
    if (!plover.includes(type)) problem(line, `${type} is not a PLOVER type`);
    if (!statuses.includes(event.status)) problem(line, `${event.status} is not a status`);
    for (const id of [...event.actor, ...event.recipient, ...event.by, ...event.place])
      if (!ids.has(id)) problem(line, `no mark has the id ${id}`);
    event.start = text.indexOf(event.quote);
    event.end = event.start + event.quote.length;
    if (event.start < 0) problem(line, `not in the text: ${event.quote}`);
    else if (text.indexOf(event.quote, event.start + 1) >= 0)
      problem(line, `more than once in the text: ${event.quote}`);
    events.push(event);
  }
  for (const item of [...entities, ...dates])
    if (text.slice(item.start, item.end) !== item.text) problem(1, `offset of ${item.text} is wrong`);
  const marked = new Set(entities.map((entity) => entity.text));
  for (const { text: name } of entities)
    if (/['’]s$/.test(name) && marked.has(name.slice(0, -2))) problem(1, `possessive inside ${name}`);
  // A name marked once and left bare elsewhere is nearly always an oversight; a short one in a headline may be a common word.
  const covered = new Uint8Array(text.length);
  for (const item of [...entities, ...dates]) covered.fill(1, item.start, item.end);
  for (const name of new Set(entities.filter((e) => e.text.length > 1 && /^\p{Lu}/u.test(e.text)).map((e) => e.text)))
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      if (
        !covered[at] &&
        !(name.length < 4 && at < text.indexOf('\n')) &&
        !/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[at + name.length] ?? ' '))
      )
        problem(
          lineOf(source, name, text, at),
          `${name} is marked elsewhere but not here: …${text.slice(Math.max(0, at - 20), at + name.length + 10).replace(/\n/g, ' ')}…`,
        );
  return { id: header.id ?? '', test: header.test === 'true', header, text, entities, dates, events, problems };
}

function lineOf(source, _name, text, at) {
  const before = text.slice(0, at).split('\n').length;
  const gap = source.split('\n').indexOf('---', 1);
  return gap + 1 + before;
}
