const pronoun =
  /^(?:he|him|his|himself|she|her|hers|it|its|its?elf|they|them|their|themselves|herself|who|whose|whom|which|i|me|we|our|us|my)$/i;

/** Reads an article with marks `{id words}` (a name) and `{id~ words}` (a description or pronoun), nested or not, under a YAML header. */
export function readMarked(source, parse) {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  const { date, actors } = parse(head);
  const mentions = [];
  const open = [];
  let text = '';
  for (let at = 0; at < body.length; at++) {
    if (body[at] === '{') {
      const [whole, actor, other] = /^\{([a-z0-9-]+)(~?) /.exec(body.slice(at));
      if (!actors[actor]) throw new Error(`no such actor: ${actor}`);
      open.push({ actor, kind: other ? 'description' : 'name', start: text.length });
      at += whole.length - 1;
    } else if (body[at] === '}') {
      const mention = open.pop();
      const words = text.slice(mention.start);
      mentions.push({ ...mention, end: text.length, words, ...(pronoun.test(words) && { kind: 'pronoun' }) });
    } else text += body[at];
  }
  if (open.length) throw new Error(`not closed: ${open[0].actor}`);
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    text,
    date: date && String(date instanceof Date ? date.toISOString().slice(0, 10) : date),
    actors,
    mentions,
  };
}
