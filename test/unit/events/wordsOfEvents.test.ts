import assert from 'node:assert/strict';
import { best, eventsOf } from './events';

describe('the words of events', () => {
  const told: [string, string][] = [
    ['[president The president of Peru] removed [ali Juma Ali] as deputy chairman.', 'SANCTION president > ali'],
    ['The deal drew condemnation from [qat Qatar].', 'ACCUSE qat > '],
    ['[ner Niger] revoked a military accord with [usa the United States].', 'SANCTION ner > usa'],
    ['[ner Niger] ended a military accord with [fra France].', 'SANCTION ner > fra'],
    ['[bfa Burkina Faso] kicked out [fra French] forces in May.', 'SANCTION bfa > fra'],
    ['[isr Israel] shot down two missiles of [irn Iran].', 'ASSAULT isr > irn'],
    ['[minister The minister of Chad] was transferred to prison.', 'COERCE  > minister'],
    ['[chn China] and [phl the Philippines] exchanged accusations over the shoals.', 'ACCUSE chn,phl > '],
    ['[mli Mali] cut ties with [ukr Ukraine].', 'SANCTION mli > ukr'],
    ['[usa The United States] hit [ven Venezuela] with sanctions.', 'SANCTION usa > ven'],
    ['[eth Ethiopia] evacuated its diplomats from [sdn Sudan].', 'RETREAT eth > sdn'],
    ['[egy Egypt] brokered a truce between [isr Israel] and [ham Hamas].', 'CONSULT egy > isr,ham'],
    ['[ind India] test-fired a missile on Friday.', 'MOBILIZE ind > '],
    ['[rwa Rwanda] denied the allegations of [cod Congo].', 'REJECT rwa > cod'],
    ['[rus Russia], an ally of [srb Serbia], blamed [government the government of Kosovo].', 'ACCUSE rus > government'],
    ['Dozens of [nato NATO soldiers] were injured in clashes with [youths youths].', 'ASSAULT youths > nato'],
    ['[rebels Rebels] captured an airport as a [chn China]-brokered plan failed.', 'ASSAULT rebels > '],
    ['[rebels The rebels] ended a ceasefire with [mmr Myanmar].', 'REJECT rebels > mmr'],
    ['[lawmakers Lawmakers] questioned [bankers the bankers].', 'ACCUSE lawmakers > bankers'],
    ['[srb Serbia] refuses to recognise [xkx Kosovo].', 'REJECT srb > xkx'],
  ];
  for (const [text, expected] of told)
    it(`reads “${text.replace(/\[\S+ ([^\]]+)\]/g, '$1')}”`, () => assert.equal(best(text), expected));

  const silent = [
    '[usa The United States] declined to say whether [irn Iran] would attend.',
    '[usa The United States] declined to comment.',
    '[ken Kenya] and [uga Uganda] quarrel over the disputed shoals.',
    '[usa The United States] is bound to defend [phl the Philippines] under a 1951 treaty.',
    'The president of [ken Kenya] was holding a political rally.',
    'Take, for instance, [ken Kenya].',
    '[ken Kenya] asked whether [uga Uganda] would come.',
  ];
  for (const text of silent)
    it(`finds nothing in “${text.replace(/\[\S+ ([^\]]+)\]/g, '$1')}”`, () => assert.equal(best(text), 'nothing'));

  it('does not take who speaks of a deed for who does it', () => {
    const { events } = eventsOf('[rus Russia] called the raid on [blr Belarus] a provocation.');
    for (const { type, evidence } of events)
      assert.ok(type !== 'COERCE' || !evidence.some((line) => line.startsWith('actor') && line.endsWith('grammar')));
  });

  it('tells of protests that erupt, and of the dead since', () => {
    const { events } = eventsOf('At least 18 [people people] were killed since protests erupted in [ken Kenya].');
    assert.deepEqual(events.map(({ type }) => type).sort(), ['ASSAULT', 'PROTEST']);
  });

  it('reads “neither” as a negation', () => {
    const { events } = eventsOf('Neither suspect was arrested by police of [ken Kenya].');
    assert.deepEqual(
      events.filter(({ status }) => status !== 'negated'),
      [],
    );
  });

  it('finds no event in what a deed suggests, but the deed', () => {
    const { events } = eventsOf(
      'Further clashes between [ken the Kenyan army] and [rebels rebels] suggested that a truce was far off.',
    );
    assert.deepEqual(
      events.map(({ type, actor }) => [type, actor]),
      [['ASSAULT', ['ken', 'rebels']]],
    );
  });

  it('finds no deed in what somebody is said to have incited', () =>
    assert.deepEqual(
      eventsOf('[police Police] said that [opp the opposition] of [ken Kenya] had incited violence.').events,
      [],
    ));

  it('finds no talks in those who speak on condition of anonymity', () =>
    assert.deepEqual(
      eventsOf(
        '[ken Kenya] moved two ships, [army officers] said, speaking on condition of anonymity to [paper the paper].',
      ).events,
      [],
    ));

  it('reads fire that is returned, and attackers driven back', () => {
    const types = (text: string) => eventsOf(text).events.map(({ type, mode }) => `${type} ${mode}`);
    assert.deepEqual(types('[army Troops] of [ken Kenya] returned fire at [rebels the rebels].'), ['ASSAULT firearms']);
    assert.deepEqual(types('[army The army] of [ken Kenya] pushed back the [rebels rebels].'), ['ASSAULT undefined']);
  });

  it('reads tear gas, sit-ins and who was jailed, and no march in a month', () => {
    const typesOf = (text: string) =>
      eventsOf(text).events.map(({ type, actor, recipient }) => `${type} ${actor} > ${recipient}`);
    assert.deepEqual(typesOf('[ken Kenyan police] tear-gassed [opp the opposition].'), ['COERCE ken > opp']);
    assert.deepEqual(typesOf('[opp The opposition] staged a sit-in outside [ken the ministry] on Monday.'), [
      'PROTEST opp > ken',
    ]);
    assert.deepEqual(typesOf('[ken Kenya] said the elections would be held in March.'), []);
    assert.deepEqual(typesOf('A crisis blew up over [ken Kenya] and [sdn Sudan].'), []);
  });

  it('takes who is ousted in a coup for the one it strikes', () => {
    const { events } = eventsOf('[leader Mr Nasheed] was forced out in a coup in [ken Kenya].');
    for (const { actor } of events) assert.ok(!actor.includes('leader'), actor.join());
  });

  it('carries no year alone on where a story is told by days', () => {
    const { events } = eventsOf(
      'On Monday [police police] in [ken Kenya] detained [opp a judge]. [police Police] had arrested [opp the judge] in 2012. Also arrested was [sdn a Sudanese].',
    );
    assert.ok(events.length > 1);
    assert.notEqual(events.at(-1)?.date, '2012');
  });

  it('does not date a clash by the truce that it came after', () => {
    const { events } = eventsOf(
      'It was the first clash of [army the army] with [rebels the rebels] since a truce was declared on May 3. On Tuesday nothing moved.',
    );
    for (const { type, date } of events) if (type === 'ASSAULT') assert.notEqual(date, '2024-05-03');
  });
});
