import assert from 'node:assert/strict';
import {
  actorDecisionsOf,
  checkSidecar,
  decideActors,
  Decision,
  editSidecar,
  linkToActor,
  mergeActors,
  placeSidecar,
  readArticle,
  readRegistry,
  readSidecar,
  renameActor,
  splitActor,
  type Actor,
  type Findings,
  type Registry,
} from '../../../src/core/index';
import { seededRandom } from '../../support/random';
import { mentionsOf, resolveMarked, whoIs } from '../actors/resolveMarked';

const marked =
  '[person Ana Berg] met [person Zora Berg-Holm] on Monday. [person Berg] praised [person Holm]. ' +
  'The [organization Northern League] objected. [organization League] officials left, and [person Ana Berg] stayed.';
const text = marked.replace(/\[[a-z]+ ([^\]]+)\]/g, '$1');

/** An article whose sidecar is changed step by step, each step seen through the file's text. */
class Desk {
  sidecar = '';
  private readonly random = seededRandom(7);
  constructor(
    private readonly found: readonly Actor[] = resolveMarked(marked),
    private readonly registry?: Registry,
  ) {}

  get actors(): readonly Actor[] {
    const decisions = actorDecisionsOf(placeSidecar(readSidecar(this.sidecar).value, text));
    return decideActors({ actors: this.found, text, decisions, ...(this.registry && { registry: this.registry }) });
  }

  actor(id: string): Actor {
    const actor = this.actors.find((candidate) => candidate.id === id);
    assert.ok(actor, `no ${id} among ${this.actors.map((other) => other.id).join(' ')}`);
    return actor;
  }

  decide(run: (decision: Decision) => void): void {
    const file = readSidecar(this.sidecar);
    const findings: Findings = { article: readArticle(text), entities: [], dates: [], events: [], actors: this.actors };
    const decisions = placeSidecar(file.value, text);
    const decision = new Decision({ file, findings, decisions, by: 'ana', random: this.random });
    run(decision);
    const edit = editSidecar(file, decision.changes);
    assert.ok(edit, 'the sidecar could not be edited');
    this.sidecar = edit.text;
    assert.deepEqual(readSidecar(this.sidecar).problems, []);
  }
}

describe('actors: the analyst decides', () => {
  it('two actors that are one stay one, under the id of the second, with all their mentions', () => {
    const desk = new Desk();
    const [from, into] = [desk.actor('northern-league'), desk.actor('ana-berg')];
    const both = [...mentionsOf(desk.actors, from.id), ...mentionsOf(desk.actors, into.id)];
    desk.decide((decision) => mergeActors(decision, from, into));
    assert.deepEqual(mentionsOf(desk.actors, 'ana-berg').sort(), both.sort());
    assert.ok(!desk.actors.some(({ id }) => id === 'northern-league'));
    assert.match(desk.sidecar, /^actors:\n {2}ana-berg:\n {4}same: \[m\w+, m\w+\]\n {4}by: ana$/m);
  });

  it('a merge follows its words, whatever the machine calls the actor later', () => {
    const desk = new Desk();
    desk.decide((decision) => mergeActors(decision, desk.actor('northern-league'), desk.actor('ana-berg')));
    const later = resolveMarked(marked).map((actor) => ({ ...actor, id: `new-${actor.id}` }));
    const again = new Desk(later);
    again.sidecar = desk.sidecar;
    assert.equal(whoIs(again.actors, 'Northern League')[0], 'ana-berg');
    assert.equal(whoIs(again.actors, 'Ana Berg')[0], 'ana-berg');
  });

  it('one mention moved to another actor leaves the rest where they were', () => {
    const desk = new Desk();
    const start = text.indexOf('League officials');
    desk.decide((decision) => linkToActor(decision, [{ start, end: start + 6 }], 'ana-berg'));
    assert.deepEqual(whoIs(desk.actors, 'League'), ['ana-berg']);
    assert.deepEqual(whoIs(desk.actors, 'Northern League'), ['northern-league']);
    assert.match(
      desk.actor('ana-berg').mentions.find((mention) => mention.text === 'League')?.evidence ?? '',
      /ana linked/,
    );
  });

  it('mentions split off become an actor of their own with a free id', () => {
    const desk = new Desk();
    const start = text.lastIndexOf('Ana Berg');
    let id: string | undefined;
    desk.decide((decision) => (id = splitActor(decision, [{ start, end: start + 8 }], 'person')));
    assert.equal(id, 'ana-berg-2');
    assert.deepEqual(whoIs(desk.actors, 'Ana Berg', 1), ['ana-berg-2']);
    assert.deepEqual(whoIs(desk.actors, 'Ana Berg', 0), ['ana-berg']);
    assert.equal(desk.actor('ana-berg-2').type, 'person');
  });

  it('says who a new actor is, where the registry does not, so that no link leads nowhere', () => {
    const [start, other] = [text.lastIndexOf('Ana Berg'), text.indexOf('Holm.')];
    const desk = new Desk();
    desk.decide((decision) => splitActor(decision, [{ start, end: start + 8 }], 'person'));
    desk.decide((decision) => linkToActor(decision, [{ start: other, end: other + 4 }], 'mayor-holm'));
    const registry = readRegistry('li-wei:\n  name: Li Wei\n').value;
    assert.deepEqual(checkSidecar(readSidecar(desk.sidecar), { articleText: text, registry }), []);
    const known = new Desk();
    const registered = new Set(['ana-berg-2', 'mayor-holm']);
    known.decide((decision) => {
      assert.equal(splitActor(decision, [{ start, end: start + 8 }], 'person', registered), 'ana-berg-3');
      linkToActor(decision, [{ start: other, end: other + 4 }], 'mayor-holm', registered);
    });
    assert.deepEqual(
      readSidecar(known.sidecar).value.actors.map(({ id }) => id),
      ['ana-berg-3'],
    );
  });

  it('what was split off can be merged with another, and the rest stays where it was', () => {
    const desk = new Desk();
    const start = text.lastIndexOf('Ana Berg');
    desk.decide((decision) => splitActor(decision, [{ start, end: start + 8 }], 'person'));
    desk.decide((decision) => mergeActors(decision, desk.actor('northern-league'), desk.actor('ana-berg-2')));
    assert.deepEqual(whoIs(desk.actors, 'Northern League'), ['ana-berg-2']);
    assert.deepEqual(whoIs(desk.actors, 'Ana Berg', 1), ['ana-berg-2']);
    assert.deepEqual(whoIs(desk.actors, 'Ana Berg', 0), ['ana-berg']);
  });

  it('moving the very words that a merge stands on does not tear the merge', () => {
    const desk = new Desk();
    desk.decide((decision) => mergeActors(decision, desk.actor('northern-league'), desk.actor('ana-berg')));
    const start = text.indexOf('Ana Berg');
    desk.decide((decision) => splitActor(decision, [{ start, end: start + 8 }], 'person'));
    assert.deepEqual(whoIs(desk.actors, 'Ana Berg', 0), ['ana-berg-2']);
    assert.deepEqual(whoIs(desk.actors, 'Northern League'), ['ana-berg']);
  });

  it('a merge of a merged actor takes all along, and its roles in events', () => {
    const desk = new Desk();
    desk.decide((decision) => mergeActors(decision, desk.actor('northern-league'), desk.actor('ana-berg')));
    desk.sidecar += 'events:\n  e00001:\n    type: CONSULT\n    actor: [ana-berg]\n';
    const other = desk.actors.find(({ mentions }) => mentions.some((mention) => mention.text === 'Zora Berg-Holm'));
    assert.ok(other);
    desk.decide((decision) => mergeActors(decision, desk.actor('ana-berg'), other));
    assert.deepEqual(whoIs(desk.actors, 'Northern League'), [other.id]);
    assert.deepEqual(readSidecar(desk.sidecar).value.events[0]?.actor, [other.id]);
    assert.deepEqual(
      readSidecar(desk.sidecar).value.actors.map(({ id }) => id),
      [other.id],
    );
  });

  it('a suggested actor gets another id', () => {
    const desk = new Desk();
    desk.decide((decision) => renameActor(decision, desk.actor('ana-berg'), 'berg-nor'));
    assert.deepEqual(whoIs(desk.actors, 'Ana Berg', 1), ['berg-nor']);
    desk.decide((decision) => renameActor(decision, desk.actor('berg-nor'), 'berg'));
    assert.deepEqual(
      readSidecar(desk.sidecar).value.actors.map(({ id }) => id),
      ['berg'],
    );
  });

  it('the registry’s actor keeps its id when it is merged, and describes what is linked to it', () => {
    const registry = readRegistry(
      'nlg:\n  name: Northern League\n  type: organization\n  country: NOR\n  sector: PTY\n',
    ).value;
    const desk = new Desk(resolveMarked(marked, { registry }), registry);
    desk.decide((decision) => mergeActors(decision, desk.actor('nlg'), desk.actor('ana-berg')));
    assert.deepEqual(whoIs(desk.actors, 'Ana Berg'), ['nlg']);
    const plain = new Desk(resolveMarked(marked), registry);
    const start = text.indexOf('Northern League');
    plain.decide((decision) => linkToActor(decision, [{ start, end: start + 15 }], 'nlg'));
    assert.deepEqual(
      [plain.actor('nlg').country, plain.actor('nlg').sector, plain.actor('nlg').registered],
      ['NOR', 'PTY', true],
    );
  });

  it('a refused name is a mention of nobody', () => {
    const desk = new Desk();
    const start = text.lastIndexOf('Ana Berg');
    desk.decide((decision) => decision.reject({ start, end: start + 8 }, 'person'));
    assert.equal(mentionsOf(desk.actors, 'ana-berg').filter((words) => words === 'Ana Berg').length, 1);
  });

  it('deleting the mention that a decision stands on takes it out of the decision', () => {
    const desk = new Desk();
    desk.decide((decision) => mergeActors(decision, desk.actor('northern-league'), desk.actor('ana-berg')));
    const [first, second] = readSidecar(desk.sidecar).value.actors[0]?.same ?? [];
    desk.decide((decision) => decision.remove(second ?? ''));
    assert.deepEqual(readSidecar(desk.sidecar).value.actors[0]?.same, [first]);
    desk.decide((decision) => decision.remove(first ?? ''));
    assert.deepEqual(readSidecar(desk.sidecar).value.actors, []);
  });
});
