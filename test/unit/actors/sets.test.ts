import assert from 'node:assert/strict';
import { resolveMarked, whoIs } from './resolveMarked';

describe('actors: several at once', () => {
  const who = (marked: string, words: string) => whoIs(resolveMarked(marked), words).sort();

  it('links "both countries" and "the two sides" to the two countries named before', () => {
    const text = '[place/country Kenya] and [place/country Uganda] signed a pact, officials from both countries said.';
    assert.deepEqual(who(text, 'both countries'), ['ken', 'uga']);
    assert.deepEqual(
      who('[group Kenyan] envoys met [group Ugandan] officials. The two sides agreed on a date.', 'The two sides'),
      ['ken', 'uga'],
    );
  });

  it('links "the three countries" to three, and "them" after it to the same', () => {
    const actors = resolveMarked(
      '[place/country Mali] and [place/country Chad] joined [place/country Niger] in a pact. The three countries left the bloc after it punished them.',
    );
    assert.deepEqual(whoIs(actors, 'The three countries').sort(), ['mli', 'ner', 'tcd']);
    assert.deepEqual(whoIs(actors, 'them').sort(), ['mli', 'ner', 'tcd']);
  });

  it('does not count who speaks to both sides as one of them', () => {
    const text =
      '[place/country Kenya] and [place/country Uganda] halted talks. [place/country Qatar] urged both sides to return.';
    assert.deepEqual(who(text, 'both sides'), ['ken', 'uga']);
  });

  it('finds the two of the whole article, whoever was named in between', () => {
    const text =
      '[place/country Togo] and [place/country Benin] signed a pact.\n\n[place/country Nigeria] denied a claim by the [place/country Philippines].\n\nIn March, the two neighbours quarrelled.';
    assert.deepEqual(who(text, 'the two neighbours'), ['ben', 'tgo']);
  });

  it('knows the sides that fight each other', () => {
    const text =
      '[place/country Sudan] counted its dead. Fighting between the [organization/military Sand Army] and the paramilitary [organization/armed Lake Front] went on.\n\nThe envoy urged both sides to stop.';
    assert.deepEqual(who(text, 'both sides'), ['lake-front', 'sand-army']);
  });

  it('links "the two men" to two men, and to nobody where three were named', () => {
    const text = '[person Boris Kolar] met [person Ivan Petrov] in [place/city Riga]. The two men shook hands.';
    assert.deepEqual(who(text, 'The two men'), ['boris-kolar', 'ivan-petrov']);
    const three = '[person Boris Kolar], [person Ivan Petrov] and [person Adam Nowak] ate. The two men left.';
    assert.deepEqual(who(three, 'The two men'), []);
  });

  it('links to nobody where the number does not fit', () => {
    const text = '[place/country Peru], [place/country Chile] and [place/country Cuba] met. Both countries paid.';
    assert.deepEqual(who(text, 'Both countries'), []);
  });

  it('leaves "both sides of the river" and "both government buildings" alone', () => {
    const actors = resolveMarked(
      '[place/country Kenya] and [place/country Uganda] dug on both sides of the river and in both government buildings.',
    );
    assert.deepEqual(whoIs(actors, 'both sides'), []);
    assert.deepEqual(whoIs(actors, 'both government'), []);
  });

  it('says why', () => {
    const [actor] = resolveMarked('[place/country Kenya] and [place/country Uganda] met; both countries gained.');
    assert.match(actor?.mentions.find(({ rule }) => rule === 'set')?.evidence ?? '', /Kenya and Uganda/);
  });
});
