import assert from 'node:assert/strict';
import { mendClauses } from '../../../src/core/language/mend/mendClauses';
import {
  fineTags,
  relations,
  upos,
  type FineTag,
  type Relation,
  type Syntax,
  type Upos,
} from '../../../src/core/language/syntax';

/** A tree from rows of "word UPOS XPOS relation head", the head by its number from 1, 0 for the root. */
function tree(rows: string): Syntax {
  const words = rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/) as [string, Upos, FineTag, Relation, string]);
  const text = words.map(([word]) => word).join(' ');
  const start = new Int32Array(words.length);
  const end = new Int32Array(words.length);
  let at = 0;
  words.forEach(([word], i) => {
    start[i] = at;
    end[i] = at + word.length;
    at += word.length + 1;
  });
  return {
    text,
    count: words.length,
    start,
    end,
    sentence: Int32Array.of(0, words.length),
    tag: Uint8Array.from(words, (word) => upos.indexOf(word[1])),
    fine: Uint8Array.from(words, (word) => fineTags.indexOf(word[2])),
    relation: Uint8Array.from(words, (word) => relations.indexOf(word[3])),
    head: Int32Array.from(words, (word) => Number(word[4]) - 1),
  };
}

function mended(rows: string): string[] {
  const syntax = tree(rows);
  mendClauses(syntax, 0, syntax.count);
  const word = (i: number) => (i < 0 ? 'ROOT' : syntax.text.slice(syntax.start[i], syntax.end[i]));
  return Array.from(syntax.head, (head, i) => `${word(i)} ${relations[syntax.relation[i]!]} ${word(head)}`);
}

function becomes(rows: string, ...expected: string[]): void {
  const found = mended(rows);
  for (const arc of expected) assert.ok(found.includes(arc), `${arc} is not in\n  ${found.join('\n  ')}`);
}

function stays(rows: string): void {
  const before = tree(rows);
  const after = tree(rows);
  mendClauses(after, 0, after.count);
  assert.deepEqual(after, before);
}

describe('mendClauses', () => {
  it('gives a verb its subject back after a conjunction taken for a preposition', () =>
    becomes(
      `Talks NOUN NNS nsubj 2
       broke VERB VBD root 0
       down ADV RB advmod 2
       after ADP IN case 5
       gunmen NOUN NNS obl 2
       had AUX VBD aux 7
       seized VERB VBN conj 2
       ships NOUN NNS obj 7`,
      'gunmen nsubj seized',
      'after mark seized',
      'seized advcl broke',
    ));

  it('leaves a verb alone that shares its subject: "met after lunch and left"', () =>
    stays(
      `They PRON PRP nsubj 2
       met VERB VBD root 0
       after ADP IN case 4
       lunch NOUN NN obl 2
       and CCONJ CC cc 6
       left VERB VBD conj 2`,
    ));

  it('leaves a year alone: "after 211 became the capital"', () =>
    stays(
      `York PROPN NNP nsubj 2
       grew VERB VBD root 0
       and CCONJ CC cc 6
       after ADP IN case 5
       211 NUM CD obl 6
       became VERB VBD conj 2
       rich ADJ JJ xcomp 6`,
    ));

  it('joins a verb after a relative clause to the noun before it', () =>
    becomes(
      `France PROPN NNP vocative 4
       , PUNCT , punct 1
       which PRON WDT nsubj 4
       left VERB VBD ccomp 7
       , PUNCT , punct 4
       has AUX VBZ aux 7
       offered VERB VBN root 0
       ships NOUN NNS obj 7`,
      'France nsubj offered',
      'left acl:relcl France',
      'offered root ROOT',
    ));

  it('leaves the verbs of a list in a relative clause alone: "laws, which guard rights, protect trade, and help"', () =>
    stays(
      `They PRON PRP nsubj 2
       wrote VERB VBD root 0
       laws NOUN NNS obj 2
       , PUNCT , punct 6
       which PRON WDT nsubj 6
       guard VERB VBP acl:relcl 3
       rights NOUN NNS obj 6
       , PUNCT , punct 9
       protect VERB VBP conj 6
       trade NOUN NN obj 9
       and CCONJ CC cc 12
       help VERB VBP conj 6`,
    ));

  it('takes a participle before a finite verb for a description', () =>
    becomes(
      `A DET DT det 2
       motorcycle NOUN NN nsubj 3
       packed VERB VBD root 0
       with ADP IN case 5
       explosives NOUN NNS obl 3
       blew VERB VBD obj 3
       up ADP RP compound:prt 6`,
      'motorcycle nsubj blew',
      'packed acl motorcycle',
      'blew root ROOT',
    ));

  it('leaves a clause after "he thought" alone', () =>
    stays(
      `He PRON PRP nsubj 2
       thought VERB VBD root 0
       of ADP IN case 4
       rain NOUN NN obl 2
       fell VERB VBD ccomp 2`,
    ));

  it('takes a participle after "and" before a named person for a verb', () =>
    becomes(
      `Police NOUN NNS nsubj 2
       dispersed VERB VBD root 0
       people NOUN NNS obj 2
       and CCONJ CC cc 7
       arrested VERB VBN amod 7
       union NOUN NN compound 7
       leader NOUN NN conj 3
       Oko PROPN NNP appos 7`,
      'arrested conj dispersed',
      'leader obj arrested',
      'and cc arrested',
    ));

  it('leaves wounded soldiers alone: "met officers and wounded soldiers"', () =>
    stays(
      `She PRON PRP nsubj 2
       met VERB VBD root 0
       officers NOUN NNS obj 2
       and CCONJ CC cc 6
       wounded VERB VBN amod 6
       soldiers NOUN NNS conj 3`,
    ));

  it('takes a passive subject for an active one where "have" stands alone', () =>
    becomes(
      `Qatar PROPN NNP nsubj:pass 3
       has AUX VBZ aux 3
       called VERB VBN root 0
       on ADP IN case 5
       Iran PROPN NNP obl 3`,
      'Qatar nsubj called',
    ));

  it('leaves a passive alone: "Qatar has been called on"', () =>
    stays(
      `Qatar PROPN NNP nsubj:pass 4
       has AUX VBZ aux 4
       been AUX VBN aux:pass 4
       called VERB VBN root 0
       on ADP RP compound:prt 4`,
    ));

  it('takes no noun without "by" for an agent', () =>
    becomes(
      `Police NOUN NN nsubj 2
       detained VERB VBN root 0
       nine NUM CD obj 2
       the DET DT det 5
       council NOUN NN obl:agent 2`,
      'council obl detained',
    ));

  it('takes "two days" before "after" for a time, and who follows for the subject', () =>
    becomes(
      `He PRON PRP nsubj 2
       acted VERB VBD root 0
       days NOUN NNS nsubj 6
       after ADP IN case 5
       voters NOUN NNS nmod 3
       agreed VERB VBD ccomp 2`,
      'days obl:unmarked agreed',
      'voters nsubj agreed',
      'after mark agreed',
    ));

  it('gives "by" after an active verb and its object to the object', () =>
    becomes(
      `Beijing PROPN NNP nsubj 2
       condemned VERB VBD root 0
       attacks NOUN NNS obj 2
       by ADP IN case 5
       Russia PROPN NNP obl:agent 2`,
      'Russia nmod attacks',
    ));

  it('takes no plural for an auxiliary because it ends in "-s"', () =>
    becomes(
      `Dockworkers AUX VBZ aux 2
       went VERB VBD root 0
       home ADV RB advmod 2`,
      'Dockworkers nsubj went',
    ));

  it('takes no name for an auxiliary because it ends in "-ing"', () =>
    becomes(
      `Beijing AUX VBG aux:pass 2
       condemned VERB VBN root 0
       attacks NOUN NNS obj 2`,
      'Beijing nsubj condemned',
    ));

  it('takes the subjects of a second clause for no more of a list', () =>
    becomes(
      `Chad PROPN NNP nsubj 2
       left VERB VBD root 0
       on ADP IN case 4
       Saturday PROPN NNP obl 2
       , PUNCT , punct 7
       and CCONJ CC cc 7
       Latvia PROPN NNP conj 4
       and CCONJ CC cc 9
       Estonia PROPN NNP conj 7
       imposed VERB VBD conj 2
       sanctions NOUN NNS obj 10`,
      'Latvia nsubj imposed',
      'and cc imposed',
      'Estonia conj Latvia',
    ));

  it('leaves a list and the verb that shares the subject before it alone', () =>
    stays(
      `Chad PROPN NNP nsubj 2
       left VERB VBD root 0
       Mali PROPN NNP obj 2
       and CCONJ CC cc 5
       Togo PROPN NNP conj 3
       and CCONJ CC cc 7
       imposed VERB VBD conj 2
       sanctions NOUN NNS obj 7`,
    ));

  it('gives a sentence without a verb the one that was taken for a participle', () =>
    becomes(
      `The DET DT det 2
       parliament NOUN NN root 0
       threatened VERB VBN acl 2
       on ADP IN case 5
       Monday PROPN NNP obl 3
       to PART TO mark 7
       break VERB VB acl 2
       ties NOUN NNS obj 7
       . PUNCT . punct 2`,
      'parliament nsubj threatened',
      'break xcomp threatened',
    ));

  it('takes what has a subject and no copula for an object, and its adjective for the verb', () =>
    becomes(
      `The DET DT det 2
       bloc NOUN NN nsubj 4
       imposed ADJ JJ amod 4
       sanctions NOUN NNS root 0
       on ADP IN case 7
       the DET DT det 7
       junta NOUN NN nmod 4
       . PUNCT . punct 4`,
      'imposed root ROOT',
      'bloc nsubj imposed',
      'sanctions obj imposed',
      'junta nmod sanctions',
    ));

  it('leaves an adjective after a copula alone: "the men were armed rebels"', () =>
    stays(
      `The DET DT det 2
       men NOUN NNS nsubj 5
       were AUX VBD cop 5
       armed ADJ JJ amod 5
       rebels NOUN NNS root 0`,
    ));

  it('gives the subject of a relative clause to the verb after it, not to a later one with a subject of its own', () =>
    becomes(
      `Diop PROPN NNP nsubj 12
       , PUNCT , punct 4
       who PRON WP nsubj 4
       leads VERB VBZ advcl 12
       it PRON PRP obj 4
       , PUNCT , punct 8
       had AUX VBD aux 8
       condemned VERB VBN conj 4
       the DET DT det 10
       day NOUN NN obj 8
       it PRON PRP nsubj 12
       happened VERB VBD root 0
       . PUNCT . punct 12`,
      'condemned root ROOT',
      'Diop nsubj condemned',
      'happened acl:relcl day',
    ));

  it('takes who is to do what is demanded for no object', () =>
    becomes(
      `They PRON PRP nsubj 2
       marched VERB VBD root 0
       with ADP IN case 5
       the DET DT det 5
       crowd NOUN NN obl 9
       demanding VERB VBG acl 5
       both DET DT det 8
       men NOUN NNS obj 6
       step VERB VBP conj 2
       down ADP RP compound:prt 9`,
      'men nsubj step',
      'step ccomp demanding',
      'crowd obl marched',
    ));

  it('leaves a headline with a participle without an object alone', () =>
    stays(
      `Envoys NOUN NNS root 0
       expelled VERB VBN acl 1
       by ADP IN case 4
       Chad PROPN NNP obl:agent 2`,
    ));

  it('gives a participle to the noun right before it', () =>
    becomes(
      `Chad PROPN NNP nsubj 2
       returned VERB VBD root 0
       the DET DT det 4
       remains NOUN NNS obj 2
       of ADP IN case 7
       a DET DT det 7
       soldier NOUN NN nmod 4
       killed VERB VBN advcl 2
       in ADP IN case 10
       2011 NUM CD obl 8`,
      'killed acl soldier',
    ));

  it('takes a noun that another verb follows for no object', () =>
    becomes(
      `Li PROPN NNP nsubj 2
       hoped VERB VBD root 0
       the DET DT det 4
       navies NOUN NNS obj 2
       could AUX MD aux 6
       hold VERB VB ccomp 2
       drills NOUN NNS obj 6`,
      'navies nsubj hold',
    ));

  it('joins an infinitive to the one before it', () =>
    becomes(
      `Russia PROPN NNP nsubj 2
       wants VERB VBZ root 0
       to PART TO mark 4
       keep VERB VB xcomp 2
       ties NOUN NNS obj 4
       , PUNCT , punct 7
       expand VERB VB parataxis 2
       exchanges NOUN NNS obj 7`,
      'expand conj keep',
    ));

  it('makes the finite verb behind the comma the verb of a sentence that a participle opens', () =>
    becomes(
      `Backed VERB VBN root 0
       by ADP IN case 3
       gunships NOUN NNS obl:agent 1
       , PUNCT , punct 5
       troops NOUN NNS conj 3
       on ADP IN case 7
       Saturday PROPN NNP nmod 3
       killed VERB VBD conj 1
       rebels NOUN NNS obj 8`,
      'killed root ROOT',
      'Backed advcl killed',
      'troops nsubj killed',
      'Saturday obl killed',
    ));

  it('makes the noun right before a verb its subject where "and" joins two clauses', () =>
    becomes(
      `Demonstrators NOUN NNS nsubj 2
       pelted VERB VBD root 0
       guards NOUN NNS obj 2
       with ADP IN case 5
       stones NOUN NNS nmod 3
       and CCONJ CC cc 7
       police NOUN NNS conj 5
       dispersed VERB VBD conj 2
       them PRON PRP obj 8`,
      'police nsubj dispersed',
      'and cc dispersed',
    ));

  it('reads a headline’s past as passive where it has always an object, or a phrase with “by”', () => {
    const headline = (verb: string, rest: string) => `
       Soldiers NOUN NNS nsubj 2
       ${verb} VERB VBD root 0
       ${rest}`;
    becomes(headline('killed', 'in ADP IN case 4\nraid NOUN NN obl 2'), 'Soldiers nsubj:pass killed');
    becomes(
      headline('hailed', 'by ADP IN case 4\ncrowds NOUN NNS obj 2'),
      'Soldiers nsubj:pass hailed',
      'crowds obl:agent hailed',
    );
    stays(headline('fled', 'in ADP IN case 4\nraid NOUN NN obl 2'));
    stays(headline('spoke', 'by ADP IN case 4\ntelephone NOUN NN obl 2'));
    stays(headline('killed', 'two NUM CD nummod 4\nmen NOUN NNS obj 2'));
  });

  it('reads a past without “was” in a whole sentence as active', () =>
    becomes(
      `Minister NOUN NN nsubj:pass 2
       resigned VERB VBN root 0
       . PUNCT . punct 2`,
      'Minister nsubj resigned',
    ));

  it('takes a report before the dash, and who is named beside another, for what they are', () => {
    becomes(
      `Brazzaville PROPN NNP compound 4
       - PUNCT HYPH punct 3
       Rival PROPN NNP flat 1
       factions NOUN NNS nsubj 5
       agreed VERB VBD root 0`,
      'Brazzaville parataxis agreed',
      'Rival compound factions',
    );
    becomes(
      `Kenya PROPN NNP vocative 4
       , PUNCT , punct 1
       Somalia PROPN NNP nsubj 4
       sign VERB VBP root 0
       deal NOUN NN obj 4`,
      'Kenya nsubj sign',
      'Somalia conj Kenya',
    );
    becomes(
      `Chief NOUN NN nsubj 5
       , PUNCT , punct 1
       Mensah PROPN NNP nsubj 5
       , PUNCT , punct 5
       left VERB VBD root 0
       . PUNCT . punct 5`,
      'Mensah appos Chief',
    );
  });

  it('takes what cannot be a verb for a noun, an adjective or a preposition', () => {
    becomes(
      `Egypt PROPN NNP nsubj 2
       denied VERB VBD parataxis 3
       reports VERB VBZ root 0
       that SCONJ IN mark 6
       it PRON PRP nsubj 6
       attacked VERB VBD ccomp 3`,
      'denied root ROOT',
      'reports obj denied',
      'attacked acl reports',
    );
    becomes(
      `Mali PROPN NNP amod 2
       cut NOUN NN nsubj 3
       ties VERB VBZ root 0
       with ADP IN case 5
       Ukraine PROPN NNP obl 3`,
      'Mali nsubj cut',
      'ties obj cut',
    );
    becomes(
      `They PRON PRP nsubj 2
       hold VERB VBP root 0
       joint VERB VB xcomp 2
       drills NOUN NNS obj 3`,
      'joint amod drills',
      'drills obj hold',
    );
    becomes(
      `Peace NOUN NN nsubj:pass 3
       was AUX VBD aux:pass 3
       agreed VERB VBN root 0
       following VERB VBG amod 5
       talks NOUN NNS obj 3`,
      'following case talks',
      'talks obl agreed',
    );
  });

  it('finds the verb behind an aside, a bracket, or a name and what it says of itself', () => {
    becomes(
      `Army NOUN NN nsubj:pass 3
       , PUNCT , punct 3
       known VERB VBN root 0
       there ADV RB advmod 3
       , PUNCT , punct 3
       shelled VERB VBN amod 7
       positions NOUN NNS obj 3`,
      'shelled root ROOT',
      'Army nsubj shelled',
      'known acl Army',
      'positions obj shelled',
    );
    becomes(
      `Shares NOUN NNS nsubj 2
       fell VERB VBD root 0
       after ADP IN case 4
       ministry NOUN NN obl 2
       suspended VERB VBN amod 6
       imports NOUN NNS obj 2`,
      'suspended advcl fell',
      'ministry nsubj suspended',
      'imports obj suspended',
    );
    becomes(
      `Zuma PROPN NNP compound 6
       , PUNCT , punct 3
       chair NOUN NN appos 1
       , PUNCT , punct 1
       urged VERB VBN amod 6
       parties NOUN NNS root 0`,
      'urged root ROOT',
      'Zuma nsubj urged',
      'parties obj urged',
    );
  });

  it('hangs an infinitive from the verb whose object is to do it', () => {
    const wanted = (noun: string) => `
       They PRON PRP nsubj 2
       wanted VERB VBD root 0
       ${noun} NOUN NN obj 2
       to PART TO mark 5
       leave VERB VB acl 3`;
    becomes(wanted('army'), 'leave xcomp wanted');
    stays(wanted('permission'));
  });

  it('takes who died for who died, not for what is said; and who closes a sentence for who tells it', () => {
    becomes(
      `Army NOUN NN nsubj 2
       said VERB VBD root 0
       soldier NOUN NN obj 2
       and CCONJ CC cc 6
       rebels NOUN NNS nsubj 6
       died VERB VBD conj 2`,
      'died ccomp said',
      'soldier nsubj died',
      'rebels conj soldier',
    );
    becomes(
      `Li PROPN NNP nsubj 2
       said VERB VBD root 0
       ties NOUN NNS nsubj 5
       will AUX MD aux 5
       deepen VERB VB advcl 8
       , PUNCT , punct 5
       Xinhua PROPN NNP nsubj 8
       reported VERB VBD ccomp 2
       . PUNCT . punct 2`,
      'deepen ccomp said',
      'reported parataxis said',
    );
  });

  const reported = (verb: string, comma = '') => `
     She PRON PRP nsubj 2
     said VERB VBD root 0
     men NOUN NNS nsubj 5
     were AUX VBD cop 5
     armed ADJ JJ ccomp 2
     ${comma ? ', PUNCT , punct 8' : 'yesterday NOUN NN obl 5'}
     and CCONJ CC cc 8
     ${verb} VERB VBD conj 2`;

  it('joins a verb to what is said', () => becomes(reported('fired'), 'fired conj armed'));

  it('leaves a verb with the saying after a comma, or where it is speech too', () => {
    stays(reported('left', ','));
    stays(reported('urged'));
  });
});
