/**
 * Scores who is who on a treebank with coreference in the manner of UD English GUM (column MISC, `Entity=`):
 * `node bench/actors/scoreTreebank.mjs [FILE.conllu[.gz] ...] [--genre news] [--words] [--errors]`, of ../shared/data/ud without a file. Names come from the treebank: the run of
 * proper nouns at the head of a mention of a person, organization or place. Names are scored as clusters; descriptions and pronouns
 * by whether the actor that they are linked to is the one that the treebank says. `--words` goes without syntax.
 */
import { coreference } from './coreference.mjs';
import { loadCore, loadShippedModels } from './loadCore.mjs';
import { actorTypes, readTreebank, treebankDocuments } from './readTreebank.mjs';

const args = process.argv.slice(2);
const genre = args.includes('--genre') ? args[args.indexOf('--genre') + 1] : 'news';
const core = await loadCore();
const models = await loadShippedModels(core);
const total = coreference();
const tally = {};
const files = args.filter((arg) => /\.conllu(\.gz)?$/.test(arg));
if (!files.length)
  for (const name of ['en_gum-ud-dev', 'gum-train-perm'])
    files.push(new URL(`../../../shared/data/ud/${name}.conllu.gz`, import.meta.url).pathname);
for (const file of files) {
  for (const document of treebankDocuments(file))
    if (document.startsWith(`# newdoc id = GUM_${genre}`)) score(document);
}
total.print(args.includes('--errors'));
for (const [kind, { right, wrong, all }] of Object.entries(tally))
  console.log(
    `${kind}: ${right} of ${right + wrong} links right (${((100 * right) / (right + wrong || 1)).toFixed(1)} %), ${all} in the treebank for named actors (found ${((100 * right) / (all || 1)).toFixed(1)} %)`,
  );

function score(document) {
  const { text, words, mentions, entities } = readTreebank(document);
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
    if (!kind || !actorTypes.has(mention.type)) continue;
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
