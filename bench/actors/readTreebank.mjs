import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Types of the treebank's mentions that can be actors. */
export const actorTypes = new Set(['person', 'organization', 'place']);

/** The documents of a CoNLL-U file, plain or gzipped, each as its own text. */
export function treebankDocuments(file) {
  const raw = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split(/(?=# newdoc id)/);
}

/**
 * A document with coreference in the manner of UD English GUM: its text with offsets, words, mentions (first, last and head word over the document) and
 * entities: the run of proper nouns at the head of a mention.
 */
export function readTreebank(document) {
  const { text, words, mentions } = readMentions(document);
  const entities = [];
  const covered = new Set();
  for (const mention of mentions) {
    if (!actorTypes.has(mention.type) || words[mention.head].upos !== 'PROPN' || covered.has(mention.head)) continue;
    let [first, last] = [mention.head, mention.head];
    const fits = (i) =>
      i >= mention.first &&
      i <= mention.last &&
      words[i] &&
      (words[i].upos === 'PROPN' || (words[i].form === '-' && words[i + 1]?.upos === 'PROPN'));
    while (fits(first - 1)) first--;
    while (fits(last + 1)) last++;
    if (mention.type === 'person')
      while (
        first < last &&
        /^(?:Mr|Mrs|Ms|Dr|President|Prime|Minister|Sir|Senator|Professor|General|King|Queen|Judge)\.?$/.test(
          words[first].form,
        )
      )
        first++;
    for (let i = first; i <= last; i++) covered.add(i);
    mention.name = true;
    entities.push({
      start: words[first].start,
      end: words[last].end,
      text: text.slice(words[first].start, words[last].end),
      type: mention.type,
      confidence: 1,
      rule: 'treebank',
      gold: mention.id,
    });
  }
  entities.sort((a, b) => a.start - b.start);
  for (let i = entities.length - 1; i > 0; i--) if (entities[i].start < entities[i - 1].end) entities.splice(i, 1);
  return { text, words, mentions, entities };
}

/** Text with offsets; mentions with first, last and head word (indices over the document). */
function readMentions(document) {
  let text = '';
  const words = [];
  const mentions = [];
  const open = [];
  for (const line of document.split('\n')) {
    if (line.startsWith('# newpar')) text = text.replace(/ $/, '') + (text ? '\n\n' : '');
    const [id, form, , upos, , , head, relation, , misc] = line.split('\t');
    if (!misc || !/^\d+$/.test(id)) {
      if (/^\d+-\d+$/.test(id ?? '')) continue;
      continue;
    }
    const start = text.length;
    text += form + (/SpaceAfter=No/.test(misc) ? '' : ' ');
    const sentence = words.length - Number(id) + 1;
    const index = words.length;
    words.push({
      form,
      upos,
      relation,
      start,
      end: start + form.length,
      head: Number(head) ? sentence + Number(head) - 1 : -1,
    });
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    for (const part of marks.match(/\([^()]*\)?|[^()]+\)/g) ?? []) {
      if (part.startsWith('(')) {
        const [group, type, , , , min] = part.slice(1).replace(/\)$/, '').split('-');
        const mention = { id: group, type, first: index, min };
        mentions.push(mention);
        if (part.endsWith(')')) mention.last = index;
        else open.push(mention);
      } else {
        const group = part.slice(0, -1);
        const at = open.map(({ id: other }) => other).lastIndexOf(group);
        if (at >= 0) open.splice(at, 1)[0].last = index;
      }
    }
  }
  for (const mention of mentions) {
    mention.last ??= mention.first;
    mention.head = mention.first;
    for (let i = mention.first; i <= mention.last; i++)
      if (words[i].head < mention.first || words[i].head > mention.last) {
        mention.head = i;
        break;
      }
  }
  return { text, words, mentions };
}
