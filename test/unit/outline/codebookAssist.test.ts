import assert from 'node:assert/strict';
import { completeCodebook, describeCodebookAt } from '../../../src/core/outline/codebookAssist';

/** A codebook with the place of the cursor as `|`. */
const at = (marked: string) => ({ text: marked.replace('|', ''), offset: marked.indexOf('|') });
const labels = (marked: string) => {
  const { text, offset } = at(marked);
  return completeCodebook(text, offset).items.map(({ label }) => label);
};
const help = (marked: string) => {
  const { text, offset } = at(marked);
  return describeCodebookAt(text, offset)?.help;
};

describe('help in codebook.yaml', () => {
  it('offers the sections at the top', () =>
    assert.deepEqual(labels('|'), ['mentions', 'events', 'roles', 'lexicon', 'ignored']));
  it('offers the ways to join the words', () => assert.deepEqual(labels('lexicon: |'), ['extend', 'replace']));
  it('offers the types of PLOVER where event types stand', () => assert.ok(labels('events:\n  |').includes('PROTEST')));
  it('offers the fields of an event type', () =>
    assert.ok(
      labels('events:\n  CYBER:\n    |').includes('plover') && labels('events:\n  CYBER: {|').includes('verbs'),
    ));
  it('offers the types that an own type may count as', () =>
    assert.ok(labels('events:\n  CYBER:\n    plover: |').includes('COERCE')));
  it('offers the conditions of a word', () => {
    const expected = ['word', 'objects', 'subjects', 'recipient', 'mutual', 'received'];
    assert.deepEqual(labels('events:\n  CYBER:\n    verbs:\n      - {|'), expected);
    assert.deepEqual(labels('events:\n  CYBER:\n    verbs:\n      - {word: breach, |'), expected);
    assert.deepEqual(labels('events:\n  CYBER:\n    verbs:\n      - word: breach\n        |'), expected);
    assert.deepEqual(labels('ignored:\n  verbs:\n    - {|'), expected);
  });
  it('offers yes and no for a condition', () =>
    assert.deepEqual(labels('events:\n  CYBER:\n    verbs:\n      - {word: trade, mutual: |'), ['true', 'false']));
  it('says what a key, a type and a value mean', () => {
    assert.match(help('events:\n  CYBER:\n    ver|bs: [hack]') ?? '', /Verbs that tell it/);
    assert.match(help('events:\n  CYBER: {plover: COER|CE}') ?? '', /arrest, seize/);
    assert.match(
      help('events:\n  CY|BER: {label: Cyber attack, plover: COERCE, verbs: [hack]}') ?? '',
      /Cyber attack\n.*COERCE.*\nhack/s,
    );
    assert.match(help('lexicon: rep|lace') ?? '', /instead of/);
  });
});
