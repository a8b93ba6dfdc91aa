import assert from 'node:assert/strict';
import { markArticle, noDecisions, shiftFindings, type Decisions, type PlacedMention } from '../../../src/core/index';
import { find, findings, text } from './findings';

const berg: PlacedMention = {
  id: 'm1',
  type: 'person',
  quote: 'Zora Berg',
  span: find(text, 'Zora Berg'),
  state: 'ok',
};
const having = (change: Partial<Decisions>): Decisions => ({ ...noDecisions, ...change });
const words = (decisions?: Decisions): string[] =>
  markArticle(findings, decisions).all.map(
    (mark) => `${mark.origin === 'annotation' ? '+' : ''}${mark.type}:${mark.text}`,
  );

describe('marks of an article', () => {
  it('stand in text order with what they cover', () => {
    assert.deepEqual(words(), [
      ...['date:2024-05-17', 'person:Zora Berg', 'CONSULT:met', 'place:Finland', 'person:Mika Aalto', 'date:Thursday'],
      ...['person:Berg', 'place:Finland', 'MOBILIZE:sent', 'place:Finland', 'date:2021'],
    ]);
    for (const mark of markArticle(findings).all) assert.equal(text.slice(mark.start, mark.end), mark.text);
  });

  it('give an annotation the place of the suggestion that it overlaps', () => {
    const shown = words(having({ mentions: [{ ...berg, type: 'group' }] }));
    assert.ok(shown.includes('+group:Zora Berg'));
    assert.ok(!shown.includes('person:Zora Berg'));
  });

  it('leave an event word open that lies inside an annotated name', () => {
    const wide = { ...berg, span: find(text, 'Zora Berg met') };
    assert.ok(words(having({ mentions: [wide] })).includes('CONSULT:met'));
  });

  it('hide what was refused, and nothing else', () => {
    const shown = words(having({ rejected: [{ ...find(text, 'Zora Berg'), type: 'person' }] }));
    assert.ok(!shown.includes('person:Zora Berg'));
    assert.ok(shown.includes('person:Berg'));
    assert.equal(shown.length, words().length - 1);
  });

  it('keep a suggestion whose words were refused as another type', () => {
    assert.ok(
      words(having({ rejected: [{ ...find(text, 'Zora Berg'), type: 'place' }] })).includes('person:Zora Berg'),
    );
  });

  it('leave out an annotation that has lost its place', () => {
    const { span: _span, ...lost } = berg;
    assert.ok(words(having({ mentions: [{ ...lost, state: 'orphan' }] })).includes('person:Zora Berg'));
  });

  it('know the actor of a name', () => {
    assert.equal(markArticle(findings).at(text.indexOf('Berg said') + 2)[0]?.actor, 'zora-berg');
  });

  it('leave out events that are less sure than asked for', () => {
    const marks = markArticle(findings, noDecisions, { minimumConfidence: 0.5 });
    assert.deepEqual(
      marks.all.filter((mark) => mark.kind === 'event').map((mark) => mark.type),
      ['CONSULT'],
    );
  });

  it('keep the ids of suggestions when the text before them changes', () => {
    const change = { start: 17, end: 17, text: 'Yesterday, ' };
    const moved = text.slice(0, 17) + change.text + text.slice(17);
    const ids = (found: typeof findings): string[] => markArticle(found).all.map((mark) => mark.id);
    assert.deepEqual(ids(shiftFindings(findings, [change], moved)), ids(findings));
  });

  it('are found by offset, the shortest and the analyst’s own first', () => {
    const long: PlacedMention = { ...berg, id: 'm2', type: 'note', span: find(text, 'Zora Berg met Finland') };
    const marks = markArticle(findings, having({ mentions: [long, berg] }));
    assert.deepEqual(
      marks.at(20).map((mark) => mark.id),
      ['m1', 'm2'],
    );
    assert.deepEqual(marks.at(text.length - 1), []);
  });

  it('are stepped through in both directions, round the ends', () => {
    const marks = markArticle(findings);
    const isPerson = (mark: { kind: string }): boolean => mark.kind === 'person';
    assert.equal(marks.next(0, isPerson)?.text, 'Zora Berg');
    assert.equal(marks.next(text.length, isPerson)?.text, 'Zora Berg');
    assert.equal(marks.previous(text.length, isPerson)?.text, 'Berg');
    assert.equal(marks.previous(0, isPerson)?.text, 'Berg');
    assert.equal(
      marks.next(0, () => false),
      undefined,
    );
  });
});

describe('findings carried over an edit', () => {
  it('move with their words and drop what was cut', () => {
    const cut = find(text, 'Mika ');
    const change = { start: cut.start, end: cut.end, text: '' };
    const after = text.slice(0, cut.start) + text.slice(cut.end);
    const moved = shiftFindings(findings, [change], after);
    for (const item of [...moved.entities, ...moved.dates]) assert.equal(after.slice(item.start, item.end), item.text);
    assert.equal(moved.entities.length, findings.entities.length - 1);
    assert.deepEqual(
      moved.actors.map((actor) => actor.id),
      ['zora-berg', 'fin'],
    );
  });
});
