import { auxiliaries, irregularNouns, irregularVerbs } from './irregularWords';
import type { FineTag } from './syntax';

/**
 * The dictionary form, in lower case, of a word with a Penn tag: verbs lose person, tense and aspect, nouns their plural; other words
 * are only put in lower case. By rules and lists of what does not follow them; a word that neither knows keeps its ending's rule.
 */
export function lemma(word: string, tag: FineTag): string {
  const lower = word.toLowerCase().replaceAll('’', "'");
  switch (tag) {
    case 'VBZ':
      return irregularVerbs.get(lower) ?? fromThirdPerson(lower);
    case 'VBD':
    case 'VBN':
      return irregularVerbs.get(lower) ?? fromEnding(lower, 'ed');
    case 'VBG':
      return irregularVerbs.get(lower) ?? fromEnding(lower, 'ing');
    case 'VB':
    case 'VBP':
    case 'MD':
      return auxiliaries.get(lower) ?? lower;
    case 'NNS':
    case 'NNPS':
      return irregularNouns.get(lower) ?? singular(lower);
    default:
      return lower;
  }
}

function fromThirdPerson(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.length < 3) return word === 's' ? 'be' : word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o|focus|bias)es$/.test(word))
    return /^(?:ache|cache)s$/.test(word) ? word.slice(0, -1) : word.slice(0, -2);
  return word.slice(0, -1);
}

/** The verb of a form in -ed or -ing. */
function fromEnding(word: string, ending: string): string {
  if (!word.endsWith(ending) || word.length < ending.length + 2) return word;
  const stem = word.slice(0, -ending.length);
  if (!/[aeiouy]/.test(stem)) return word;
  if (ending === 'ed' && stem.endsWith('i')) return stem.length > 2 ? `${stem.slice(0, -1)}y` : `${stem}e`;
  if (ending === 'ed' && stem.endsWith('e')) return stem;
  if (/([bdgkmnprtv])\1$/.test(stem))
    return /^(?:add|err|purr|ebb|butt|boycott)$/.test(stem) ? stem : stem.slice(0, -1);
  if (stem.endsWith('ll')) return doubledL.test(stem) ? stem.slice(0, -1) : stem;
  if (/(?:panick|mimick|traffick|picnick|frolick)$/.test(stem)) return stem.slice(0, -1);
  for (const [ends, hasE] of finalE) if (ends.test(stem)) return hasE ? `${stem}e` : stem;
  return stem;
}

/** Verbs in a single l that double it. */
const doubledL =
  /(?:contr|patr|extr)oll$|(?:exp|prop|disp|comp|imp|rep|canc|lab|lev|mod|trav|shov|tunn|chann|marv|quarr|unrav|exc|reb|du|grov|shriv|swiv|repe)ell$|(?:sign|tot|riv|equ|marsh|med|ped|sp?ir)all$|(?:counc|penc|ev)ill$/;

/** Whether a stem left by -ed or -ing lost an e: the first pattern that fits it decides. */
const finalE: readonly (readonly [RegExp, boolean])[] = [
  // Against the rules below.
  [
    /^(?:t|w|p|h|b)ast$|(?:bath|breath|sooth|loath|writh|seeth|teeth|cloth)$|^(?:c?ach)$|(?:quot|qu?ir|guid|squar)$/,
    true,
  ],
  [/(?:focus|bias|canvas|quartz|waltz|buzz|fizz|kayak|ey)$/, false],
  [/(?:cr|proc?r|recr|nauc|[eiou])eat$|(?:nause|deline|perme)at$/, /* create */ true],
  [/(?:treat|repeat|defeat|heat|cheat|beat|seat|sweat|threat|bleat|eat)$/, false],
  [/[ei]at$|[^aeo]uat$/, true],
  // Ends that always have it: force, move, seize, argue, charge, pledge, settle, close, collapse.
  [/[cuvz]$|[rdl]g$|[^aeiourlw]l$|(?:[aeiou]|[lnpr])s$/, true],
  [/(?:chang|rang|lleng|lung|loung|veng|xchang|fring|cring|hing|^ting|spong)$/, true],
  [/[aeiou][aeiou][^aeiou]$/, false],
  [/(?:vot|not|quot|promot|devot|denot|demot|emot)$/, true],
  [/(?:unit|invit|cit|ignit|extradit|expedit|writ|despit)$/, true],
  [/(?:delet|deplet|complet|compet|excret)$/, true],
  [/(?:stor|ignor|explor|^bor|scor|ador|deplor|implor|snor|abhor?r?e)$/, true],
  [/(?:interfer|adher|persever|cohere)$/, true],
  [/(?:scal|inhal|consol|whal|cajol|parol|condol|impal|regal)$/, true],
  [/(?:postpon|phon|condon|aton|clon|dron|hon|dethron)$/, true],
  [/(?:conven|interven|contraven|superven)$/, true],
  [/(?:rob|prob|describ|scrib|brib|imbib|ascrib)$/, true],
  // Ends that never have it.
  [/(?:[eo]r|on|en|et|it|ot|ol|el|al|an|eb|ab|ob|ib)$/, false],
  [
    /(?:combat|format|develop|envelop|gallop|gossip|worship|kidnap|handicap|bottom|blossom|custom|accustom|fathom|ransom|victim|pilgrim|ruin|bargain|neighbor|pencil|council|evil|murmur|sulfur|sugar|pillar|collar)$/,
    false,
  ],
  // A vowel and a consonant: create, decide, require, assume, hope, combine, rule.
  [/[aeiouy][dgklmnprt]$/, true],
];

function singular(word: string): string {
  if (word.endsWith('men') && word.length > 5) return `${word.slice(0, -3)}man`;
  if (word.endsWith('children')) return word.slice(0, -3);
  if (alwaysPlural.test(word) || !word.endsWith('s') || word.length < 3 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('ches'))
    return word.endsWith('aches') && !/(?:c?oaches|eaches|roaches)$/.test(word) ? word.slice(0, -1) : word.slice(0, -2);
  if (/(?:vir|camp|cens|consens|stat|bon|foc|chor|circ|corp|thes|abac|prospect)uses$/.test(word))
    return word.slice(0, -2);
  if (/(?:^|[^aeiou])(?:gas|bias|canvas|atlas|lens|iris)es$/.test(word)) return word.slice(0, -2);
  if (/(?:her|potat|tomat|vet|ech|embarg|torped|carg|volcan|mosquit|negr|mang|tornad)oes$/.test(word))
    return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Plurals that are their own dictionary form. */
const alwaysPlural =
  /^(?:clothes|politics|economics|physics|mathematics|ethics|logistics|goods|surroundings|whereabouts|proceedings|remains|arrears|thanks|regards|outskirts|headquarters|amends|riches|trousers|pants|jeans|scissors|savings|earnings|spoils)$/;
