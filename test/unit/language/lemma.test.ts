import assert from 'node:assert/strict';
import { lemma } from '../../../src/core/language/lemma';
import type { FineTag } from '../../../src/core/language/syntax';

const check = (tag: FineTag, pairs: string): void => {
  for (const pair of pairs.split(' ')) {
    const [word = '', expected] = pair.split('>');
    assert.equal(lemma(word, tag), expected, `${word} ${tag}`);
  }
};

describe('lemma', () => {
  it('takes the person off a verb', () =>
    check(
      'VBZ',
      'says>say attacks>attack denies>deny goes>go reaches>reach releases>release vetoes>veto is>be has>have',
    ));

  it('takes past and participle endings off, and gives back a lost e or a doubled letter', () => {
    check('VBD', 'attacked>attack seized>seize denied>deny agreed>agree stopped>stop controlled>control called>call');
    check(
      'VBD',
      'negotiated>negotiate treated>treat visited>visit cited>cite urged>urge arrested>arrest expelled>expel',
    );
    check('VBN', 'settled>settle sanctioned>sanction postponed>postpone imprisoned>imprison collapsed>collapse');
    check('VBN', 'changed>change banned>ban required>require offered>offer promoted>promote bombed>bomb');
    check('VBG', 'firing>fire hitting>hit bringing>bring pledging>pledge dying>die fleeing>flee invading>invade');
  });

  it('knows irregular verbs, and leaves base forms alone', () => {
    check('VBD', 'met>meet led>lead fought>fight Struck>strike overthrew>overthrow left>leave');
    check('VBN', 'withdrawn>withdraw held>hold shot>shoot');
    check('VB', 'found>found read>read lay>lay');
  });

  it('takes the plural off a noun', () => {
    check('NNS', 'talks>talk troops>troop families>family losses>loss crises>crisis women>woman policemen>policeman');
    check('NNS', 'houses>house viruses>virus series>series police>police embargoes>embargo militias>militia');
    check('NN', 'Talks>talks');
  });
});
