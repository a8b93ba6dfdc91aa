import assert from 'node:assert/strict';
import {
  analyse,
  markArticle,
  noDecisions,
  outlineArticle,
  type Decisions,
  type OutlineNode,
  type OutlineOptions,
} from '../../../src/core/index';
import { find, findings, text } from './findings';

const build = (options: OutlineOptions = {}, decisions: Decisions = noDecisions): ReturnType<typeof outlineArticle> =>
  outlineArticle({ findings, decisions, marks: markArticle(findings, decisions) }, options);

/** Labels as an indented list. */
function lines(nodes: readonly OutlineNode[], depth = 0, deepest = 9): string[] {
  return nodes.flatMap((node) => [
    '  '.repeat(depth) + node.label,
    ...(depth < deepest ? lines(node.children, depth + 1, deepest) : []),
  ]);
}
const section = (id: string, options?: OutlineOptions, decisions?: Decisions): OutlineNode => {
  const found = build(options, decisions).get(id);
  assert.ok(found, `no section ${id}`);
  return found;
};

describe('the outline of an article', () => {
  it('puts events under their dates in time order, with roles below', () => {
    assert.deepEqual(lines(section('events').children), [
      ...['2021', '  Finland → Zora Berg', '    Finland', '    Zora Berg', '    2021'],
      ...[
        'Thursday, 16 May 2024',
        '  Zora Berg, Mika Aalto',
        '    Zora Berg',
        '    Mika Aalto',
        '    Thursday, 16 May 2024',
      ],
    ]);
  });

  it('groups events by type in the order of the manual, by actor, or not at all', () => {
    const heads = (groupEvents: 'type' | 'actor' | 'none'): string[] =>
      lines(section('events', { groupEvents }).children, 0, 0);
    assert.deepEqual(heads('type'), ['CONSULT', 'MOBILIZE']);
    assert.deepEqual(heads('actor'), ['Finland', 'Mika Aalto', 'Zora Berg']);
    assert.deepEqual(heads('none'), ['Zora Berg, Mika Aalto', 'Finland → Zora Berg']);
  });

  it('puts actors under their types with their mentions below, or under countries', () => {
    assert.deepEqual(lines(section('actors').children), [
      ...['People', '  Zora Berg', '    Zora Berg', '    Berg', '  Mika Aalto', '    Mika Aalto'],
      ...['Places', '  Finland', '    Finland', '    Finland', '    Finland'],
    ]);
    assert.deepEqual(lines(section('actors', { groupActors: 'country' }).children, 0, 1), [
      ...['FIN', '  Finland', '  Mika Aalto', 'NOR', '  Zora Berg'],
    ]);
  });

  it('sorts actors by place, name or number of mentions', () => {
    const names = (sort: 'text' | 'name' | 'count'): string[] =>
      section('actors', { sort, groupActors: 'none' }).children.map((node) => node.label);
    assert.deepEqual(names('text'), ['Zora Berg', 'Finland', 'Mika Aalto']);
    assert.deepEqual(names('name'), ['Finland', 'Mika Aalto', 'Zora Berg']);
    assert.deepEqual(names('count'), ['Finland', 'Zora Berg', 'Mika Aalto']);
  });

  it('lists dates in time order', () => {
    assert.deepEqual(
      section('dates').children.map((node) => node.label),
      ['2021', 'Thursday, 16 May 2024', 'Friday, 17 May 2024'],
    );
  });

  it('tells how a date was modified, and sorts by it', () => {
    const read = analyse(
      'It fell late in April 2024, after talks in April 2024 and before May 2024, early in April 2024.',
      { date: '2024-05-17' },
    );
    const { roots } = outlineArticle({ findings: read, decisions: noDecisions, marks: markArticle(read, noDecisions) });
    assert.deepEqual(
      roots.find(({ type }) => type === 'dates')?.children.map((node) => node.label),
      ['early April 2024', 'April 2024', 'late April 2024', 'May 2024'],
    );
  });

  it('has unique ids', () => {
    for (const groupEvents of ['date', 'actor'] as const) {
      const ids: string[] = [];
      const collect = (nodes: readonly OutlineNode[]): void =>
        nodes.forEach((node) => (ids.push(node.id), collect(node.children)));
      collect(build({ groupEvents }).roots);
      assert.equal(new Set(ids).size, ids.length);
    }
  });

  it('keeps lines that hold all the words of a filter, with the headings above them', () => {
    assert.deepEqual(lines(build({ filter: 'consult AALTO' }).roots, 0, 2), [
      ...['Events', '  Thursday, 16 May 2024', '    Zora Berg, Mika Aalto'],
    ]);
    assert.deepEqual(build({ filter: 'nobody at all' }).roots, []);
  });

  it('knows parents and the line nearest to a place', () => {
    const outline = build();
    const offset = text.indexOf('Berg said') + 1;
    const nearest = outline.nearest(offset);
    assert.equal(nearest?.id, 'actor:zora-berg/1');
    assert.equal(outline.parent(nearest)?.id, 'actor:zora-berg');
    assert.equal(outline.nearest(text.indexOf('met') + 1)?.kind, 'event');
    assert.equal(outline.next(0)?.label, 'Friday, 17 May 2024');
    assert.equal(outline.previous(text.length)?.label, '2021');
    assert.equal(build({ filter: 'nobody at all' }).nearest(3), undefined);
  });

  it('lists annotations, and those that need attention apart', () => {
    const decisions: Decisions = {
      ...noDecisions,
      mentions: [
        { id: 'm1', type: 'person', quote: 'Zora Berg', span: find(text, 'Zora Berg'), state: 'ok', tags: ['north'] },
        { id: 'm2', type: 'place', quote: 'Atlantis', state: 'orphan' },
      ],
    };
    const listed = (id: string): string[] =>
      section(id, {}, decisions).children.map((node) => `${node.label} ${node.description}`);
    assert.deepEqual(listed('annotations'), ['Zora Berg person · #north']);
    assert.deepEqual(listed('attention'), ['Atlantis orphan · place']);
  });

  it('shows an annotated event with the mentions that play its roles', () => {
    const decisions: Decisions = {
      ...noDecisions,
      mentions: [
        { id: 'm1', type: 'person', quote: 'Zora Berg', span: find(text, 'Zora Berg'), state: 'ok' },
        { id: 'm2', type: 'event', quote: 'met', span: find(text, 'met'), state: 'ok' },
        { id: 'm3', type: 'date', quote: 'Thursday', span: find(text, 'Thursday'), state: 'ok', value: '2024-05-16' },
      ],
      events: [
        {
          id: 'e1',
          type: 'CONSULT',
          actor: ['m1'],
          recipient: [],
          place: [],
          trigger: 'm2',
          date: 'm3',
          reportedBy: [],
        },
      ],
    };
    const event = build({ groupEvents: 'date' }, decisions).get('event:e1');
    assert.equal(event?.label, 'Zora Berg');
    assert.equal(event?.origin, 'annotation');
    assert.deepEqual(lines(event?.children ?? []), ['Zora Berg', 'Thursday, 16 May 2024']);
    assert.equal(section('events', {}, decisions).description, '2');
  });
});
