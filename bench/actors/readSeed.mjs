const types = { country: 'place', person: 'person' };

/**
 * The seed's gold list as actors and mentions. Its quotes are found in the text, each where no longer quote of the list covers it; a
 * pronoun that several actors list belongs to them in the order of the list.
 */
export function readSeed(text, gold) {
  const actors = {};
  const quotes = [];
  for (const { id, type, code, iso3, optional, mentions } of gold.actors) {
    const [country, ...sectors] = (code ?? iso3 ?? '').split(' ');
    const key = id.toLowerCase().replace('.', '-');
    actors[key] = {
      type: types[type] ?? 'organization',
      ...(country && { country }),
      ...(sectors.length && { sector: sectors.join('|') }),
      ...(optional && { optional }),
    };
    for (const quote of mentions) quotes.push({ actor: key, quote });
  }
  const mentions = [];
  const taken = [];
  const letter = /[\p{L}\p{N}]/u;
  for (const quote of [...new Set(quotes.map((item) => item.quote))].sort((a, b) => b.length - a.length)) {
    const owners = quotes.filter((item) => item.quote === quote).map(({ actor }) => actor);
    const pronoun = /^(?:he|it)$/.test(quote);
    let count = 0;
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      const end = at + quote.length;
      if (letter.test(text[at - 1] ?? '') || letter.test(text[end] ?? '')) continue;
      if (taken.some((one) => one.start <= at && end <= one.end && one.isName)) continue;
      const isName = /^(?:the |The )?\p{Lu}/u.test(quote) && !/^China's|navies$/.test(quote);
      taken.push({ start: at, end, isName });
      for (const actor of pronoun ? owners.slice(count, count + 1) : owners)
        mentions.push({
          ...{ actor, start: at, end, words: quote },
          kind: pronoun ? 'pronoun' : isName ? 'name' : 'description',
        });
      count++;
      // A pronoun is gold only where the list means it.
      if (pronoun && count >= owners.length) break;
    }
  }
  return { text, actors, mentions };
}
