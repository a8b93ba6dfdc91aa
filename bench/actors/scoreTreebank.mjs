/**
 * Scores who is who on a treebank with coreference in the manner of UD English GUM (column MISC, `Entity=`):
 * `node bench/actors/scoreTreebank.mjs [FILE.conllu[.gz] ...] [--genre news] [--words] [--errors]`, of ../shared/data/ud without a file. Names come from the treebank: the run of
 * proper nouns at the head of a mention of a person, organization or place. Names are scored as clusters; descriptions and pronouns
 * by whether the actor that they are linked to is the one that the treebank says. `--words` goes without syntax.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { coreference } from './coreference.mjs';
import { loadCore, loadShippedModels } from './loadCore.mjs';

const args = process.argv.slice(2);
const genre = args.includes('--genre') ? args[args.indexOf('--genre') + 1] : 'news';
const core = await loadCore();
const models = await loadShippedModels(core);
const total = coreference();
const tally = {};
const types = { person: 'person', organization: 'organization', place: 'place' };

const files = args.filter((arg) => /\.conllu(\.gz)?$/.test(arg));
if (!files.length)
  for (const name of ['en_gum-ud-dev', 'gum-train-perm'])
    files.push(new URL(`../../../shared/data/ud/${name}.conllu.gz`, import.meta.url).pathname);
for (const file of files) {
  const raw = readFileSync(file);
  for (const document of (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split(/(?=# newdoc id)/))
    if (document.startsWith(`# newdoc id = GUM_${genre}`)) score(document);
}
total.print(args.includes('--errors'));
for (const [kind, { right, wrong, all }] of Object.entries(tally))
  console.log(
    `${kind}: ${right} of ${right + wrong} links right (${((100 * right) / (right + wrong || 1)).toFixed(1)} %), ${all} in the treebank for named actors (found ${((100 * right) / (all || 1)).toFixed(1)} %)`,
  );

function score(document) {
  const { text, words, mentions } = read(document);
  const entities = [];
  const covered = new Set();
  for (const mention of mentions) {
    if (!types[mention.type] || words[mention.head].upos !== 'PROPN' || covered.has(mention.head)) continue;
    let [first, last] = [mention.head, mention.head];
    const fits = (i) =>
      i >= mention.first &&
      i <= mention.last &&
      words[i] &&
      (words[i].upos === 'PROPN' || (words[i].form === '-' && words[i + 1]?.upos === 'PROPN'));
    while (fits(first - 1)) first--;
    while (fits(last + 1)) last++;
    if (types[mention.type] === 'person')
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
      type: types[mention.type],
      confidence: 1,
      rule: 'treebank',
      gold: mention.id,
    });
  }
  entities.sort((a, b) => a.start - b.start);
  for (let i = entities.length - 1; i > 0; i--) if (entities[i].start < entities[i - 1].end) entities.splice(i, 1);
  const tokens = core.tokenize(text);
  const syntax = args.includes('--words') ? {} : { syntax: core.parse(tokens, models.language) };
  const actors = core.resolveActors({ article: core.readArticle(text), tokens, ...syntax, entities });
  const byStart = new Map();
  const chain = new Map();
  for (const actor of actors) {
    const votes = new Map();
    for (const mention of actor.mentions) {
      const entity = entities.find(({ start }) => start === mention.start);
      if (!entity || mention.kind === 'description' || mention.kind === 'pronoun') continue;
      byStart.set(mention.start, actor.id);
      votes.set(entity.gold, (votes.get(entity.gold) ?? 0) + 1);
    }
    const best = [...votes].sort((a, b) => b[1] - a[1])[0];
    if (best) chain.set(actor.id, best[0]);
  }
  const name = /newdoc id = (\S+)/.exec(document)[1];
  total.add(
    name,
    entities.map((entity) => ({
      text: entity.text,
      kind: entity.type,
      gold: entity.gold,
      found: byStart.get(entity.start),
    })),
  );

  const named = new Set(mentions.filter((mention) => mention.name).map(({ id }) => id));
  const seen = new Map();
  for (const mention of mentions) {
    const kind =
      words[mention.head].upos === 'PRON' ? 'pronoun' : words[mention.head].upos === 'NOUN' ? 'description' : undefined;
    if (!kind || !types[mention.type]) continue;
    if (
      /^(?:i|me|my|we|us|our|you|your|myself|mine|ours|yours|that|which|this|these|those|what)$/i.test(
        words[mention.head].form,
      )
    )
      continue;
    seen.set(`${kind} ${words[mention.head].start}`, mention);
    if (named.has(mention.id)) (tally[kind] ??= { right: 0, wrong: 0, all: 0 }).all++;
  }
  for (const actor of actors)
    for (const mention of actor.mentions) {
      if (!chain.has(actor.id) || (mention.kind !== 'pronoun' && mention.kind !== 'description')) continue;
      const head = [...seen].find(
        ([key, gold]) =>
          key.startsWith(mention.kind) &&
          words[gold.head].start >= mention.start &&
          words[gold.head].end <= mention.end &&
          gold,
      )?.[1];
      const count = (tally[mention.kind] ??= { right: 0, wrong: 0, all: 0 });
      if (!head) {
        if (args.includes('--unseen')) console.log(`${name} UNSEEN ${mention.text} (${mention.rule}) -> ${actor.id}`);
        continue;
      }
      if (head.id === chain.get(actor.id)) count.right++;
      else {
        count.wrong++;
        if (args.includes('--errors'))
          console.log(
            `${name} ${mention.kind} “${mention.text}” (${mention.rule}) is not ${actor.id}: …${text.slice(Math.max(0, mention.start - 150), mention.end + 40).replace(/\n/g, ' ')}…`,
          );
      }
    }
}

/** Text with offsets; mentions with first, last and head word (indices over the document). */
function read(document) {
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
