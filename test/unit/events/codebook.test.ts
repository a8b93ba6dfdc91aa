import assert from 'node:assert/strict';
import { codebookWordLimit, readCodebook } from '../../../src/core/events/codebook';
import { eventsOf } from './events';

const book = `events:
  CYBER:
    plover: COERCE
    verbs:
      - knock offline
      - {word: breach, objects: [network, server]}
      - {word: trade, objects: [seed], mutual: true}
      - {word: inherit, objects: [fleet], received: true, recipient: [from]}
    nouns:
      - data leak
      - {word: defacement, recipient: [of]}
  HARVEST:
    verbs: [harvest]
ignored:
  verbs:
    - {word: raid, objects: [fridge]}
  nouns: [peace walk]
`;

describe('the codebook’s words', () => {
  const { value, problems } = readCodebook(book);
  const typesOf = (text: string, codebook = value) =>
    eventsOf(text, '2024-05-15', codebook).events.map(
      ({ type, plover, actor, recipient }) =>
        `${type}${plover ? `/${plover}` : ''} ${actor.join()} > ${recipient.join()}`,
    );

  it('are read without a problem', () => assert.deepEqual(problems, []));

  const told: [string, string][] = [
    ['[rus Russia] knocked the site of [est Estonia] offline.', 'CYBER/COERCE rus > est'],
    ['[rus Russian] hackers breached a server of [est Estonia] on Monday.', 'CYBER/COERCE rus > est'],
    ['[ken Kenya] and [uga Uganda] traded seeds.', 'CYBER/COERCE ken,uga > '],
    ['[ken Kenya] inherited a fleet from [gbr Britain].', 'CYBER/COERCE gbr > ken'],
    ['[rus Russia] ordered the defacement of the [est Estonian] site.', 'CYBER/COERCE rus > est'],
    ['[ken Kenya] harvested maize in [uga Uganda].', 'HARVEST ken > uga'],
  ];
  for (const [text, expected] of told)
    it(`tell ${expected} in “${text.replace(/\[\S+ ([^\]]+)\]/g, '$1')}”`, () =>
      assert.ok(typesOf(text).includes(expected), typesOf(text).join('; ')));

  it('count as their PLOVER type where something governs them', () =>
    assert.deepEqual(typesOf('[rus Russia] threatened to knock [est Estonia] offline.'), ['THREATEN rus > est']));

  it('that are to be ignored tell nothing', () =>
    assert.deepEqual(typesOf('[rus Russian] students raided the fridge of [est Estonia].'), []));

  it('stand beside Dateline’s own', () =>
    assert.deepEqual(typesOf('[irn Iran] attacked [irq Iraq].'), ['ASSAULT irn > irq']));

  it('win over Dateline’s own', () => {
    const own = readCodebook('events: {RAIDING: {verbs: [raid]}}').value;
    assert.deepEqual(typesOf('[mli Mali] raided a camp of [nga Nigeria].', own), ['RAIDING mli > nga']);
  });

  it('can take the place of Dateline’s own', () => {
    const own = readCodebook('lexicon: replace\nevents: {HARVEST: {verbs: [harvest]}}').value;
    assert.deepEqual(typesOf('[irn Iran] attacked [irq Iraq]. [irn Iran] must stop, [irq Iraq] said.', own), []);
    assert.deepEqual(typesOf('[ken Kenya] harvested maize in [uga Uganda].', own), ['HARVEST ken > uga']);
  });

  it('are told of in the reasons of an event', () => {
    const [event] = eventsOf('[ken Kenya] harvested maize in [uga Uganda].', '2024-05-15', value).events;
    assert.match(event?.evidence[0] ?? '', /“harvest”, a word of the codebook/);
  });
});

describe('a codebook with mistakes in its words', () => {
  const wrong = (text: string) =>
    readCodebook(text).problems.map(({ message, severity, span }) => [
      text.slice(0, span.start).split('\n').length,
      severity,
      message,
    ]);

  it('is told that a pattern is no word, at its line', () =>
    assert.deepEqual(wrong('events:\n  X:\n    verbs:\n      - raid\n      - "at{1,9}ack.*"\n'), [
      [5, 'error', '"at{1,9}ack.*" is no plain word. Write words in their base form; patterns are not read.'],
    ]));

  it('is told of a key that is not read', () => {
    const [first] = wrong('events:\n  X:\n    words: [raid]\n');
    assert.match(String(first?.[2]), /"words" is not read.*verbs and nouns/);
    assert.equal(first?.[0], 3);
  });

  it('is told of a condition that is not read', () =>
    assert.match(
      String(wrong('events: {X: {verbs: [{word: raid, object: [camp]}]}}')[0]?.[2]),
      /"object" is not read/,
    ));

  it('is told of a word that two types claim', () =>
    assert.match(String(wrong('events:\n  X: {verbs: [raid]}\n  Y: {verbs: [raid]}\n')[0]?.[2]), /under X already/));

  it('is told that it finds nothing where it replaces all words by none', () =>
    assert.match(String(wrong('lexicon: replace\nevents: [X]\n')[0]?.[2]), /no event is found/));

  it('is told where it has too many words, and is read up to there', () => {
    const words = Array.from({ length: codebookWordLimit + 50 }, (_, i) => `word${i}`).join(', ');
    const { value, problems } = readCodebook(`events: {X: {verbs: [${words}]}}`);
    assert.equal(value.events[0]?.verbs.length, codebookWordLimit);
    assert.equal(problems.length, 1);
  });
});
